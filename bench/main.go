// Bench measures what docs/benchmarks.md tells: each number in one run with what
// it is compared with, in alternating rounds, as medians and ratios.
//
//	go run ./bench                 everything (make bench)
//	go run ./bench -quick          the same with little data, to see that it works
//	go run ./bench -only reading   one part of it: loading, importing, reading, scaling or computing
//
// reading compares Readout with others on one size; scaling compares Readout with itself on
// a small and a large one.
//
// It builds and runs the real program in processes of its own, against an embedded
// Neo4j: for loading fresh for every load, for reading on stores that are imported in
// bulk and kept (-stores).
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"github.com/adrg/xdg"

	"readout/internal/testdb"
	"readout/loader"
)

// options are the flags.
type options struct {
	quick         bool
	only          string
	questions     string
	rounds        int
	sizes         string
	stores        string
	slot, warming time.Duration
}

func main() {
	testdb.Supervise()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	var o options
	flag.BoolVar(&o.quick, "quick", false, "little data: shows that the benchmarks run, not how fast anything is")
	flag.StringVar(&o.only, "only", "", "one part: loading, importing, reading, scaling or computing")
	flag.StringVar(&o.questions, "questions", "", "of reading, such as Q1,Q2; all if empty")
	flag.IntVar(&o.rounds, "rounds", 5, "alternating rounds")
	flag.StringVar(&o.sizes, "sizes", "10000,100000,1000000", "meetings: small, middle, large")
	flag.StringVar(&o.stores, "stores", filepath.Join(xdg.CacheHome, "readout", "bench"), "folder of the stores for reading, which stay there")
	flag.DurationVar(&o.slot, "slot", 8*time.Second, "how long a contender answers one question in a round")
	flag.DurationVar(&o.warming, "warming", 3*time.Second, "how long before that, unmeasured")
	flag.Parse()
	if err := run(ctx, flag.Args(), o); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, args []string, o options) error {
	switch {
	case len(args) == 2 && args[0] == "bare": // the child that a round of loading starts
		return bare(ctx, args[1], loader.DefaultBatch)
	case len(args) == 2 && args[0] == "handwritten": // a contender of reading
		return handwritten(ctx, args[1])
	case len(args) > 0:
		return fmt.Errorf("unknown arguments %q", args)
	}
	sizes, err := parseSizes(o.sizes)
	if err != nil {
		return err
	}
	if o.quick {
		sizes.small, sizes.middle, sizes.large = 500, 1000, 2000
		o.rounds, o.slot, o.warming = 1, time.Second, time.Second
	}
	switch o.only {
	case "loading":
		return loading(ctx, sizes, o.rounds)
	case "reading":
		return reading(ctx, sizes, o)
	case "scaling":
		return scaling(ctx, sizes, o)
	case "importing":
		return importing(ctx, sizes.middle, o.rounds)
	case "computing":
		return computing(ctx, o)
	case "":
		return errors.Join(loading(ctx, sizes, o.rounds), importing(ctx, sizes.middle, o.rounds), reading(ctx, sizes, o), scaling(ctx, sizes, o), computing(ctx, o))
	}
	return fmt.Errorf("-only %q: want loading, importing, reading, scaling or computing", o.only)
}

func parseSizes(text string) (sizes, error) {
	var n []int
	for field := range strings.SplitSeq(text, ",") {
		size, err := strconv.Atoi(field)
		if err != nil || size < 1 {
			return sizes{}, fmt.Errorf("-sizes %q: want three numbers such as 10000,100000,1000000", text)
		}
		n = append(n, size)
	}
	if len(n) != 3 {
		return sizes{}, fmt.Errorf("-sizes %q: want three numbers such as 10000,100000,1000000", text)
	}
	return sizes{small: n[0], middle: n[1], large: n[2]}, nil
}

// build builds the program that is measured into dir, and returns its path.
func build(ctx context.Context, dir string) (string, error) {
	program := filepath.Join(dir, "readout")
	if out, err := exec.CommandContext(ctx, "go", "build", "-o", program, ".").CombinedOutput(); err != nil {
		return "", fmt.Errorf("go build: %w\n%s", err, out)
	}
	return program, nil
}
