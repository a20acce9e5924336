// Bench measures what docs/benchmarks.md tells: each number in one run with what
// it is compared with, in alternating rounds, as medians and ratios.
//
//	go run ./bench            everything (make bench)
//	go run ./bench -quick     the same with little data, to see that it works
//
// It builds and runs the real program in processes of its own, against an embedded
// Neo4j that is fresh for every load.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/signal"

	"readout/internal/testdb"
	"readout/loader"
)

func main() {
	testdb.Supervise()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	quick := flag.Bool("quick", false, "little data: shows that the benchmarks run, not how fast anything is")
	rounds := flag.Int("rounds", 5, "alternating rounds")
	flag.Parse()
	if err := run(ctx, flag.Args(), *quick, *rounds); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, args []string, quick bool, rounds int) error {
	if len(args) == 2 && args[0] == "bare" { // the child that a round of loading starts
		return bare(ctx, args[1], loader.DefaultBatch)
	}
	if len(args) > 0 {
		return fmt.Errorf("unknown arguments %q", args)
	}
	sizes := sizes{small: 10_000, middle: 100_000, large: 1_000_000}
	if quick {
		sizes.small, sizes.middle, sizes.large, rounds = 500, 1000, 2000, 1
	}
	return loading(ctx, sizes, rounds)
}
