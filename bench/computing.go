// Computing: centrality and communities of a large network, by the program on a Neo4j
// with that network in it.

package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"time"

	"readout/graph/neo4jd"
	"readout/internal/generate"
)

// The network that the goal is of.
const (
	networkPeople = 100_000
	networkPairs  = 1_000_000
)

func computing(ctx context.Context, o options) error {
	people, pairs := networkPeople, networkPairs
	if o.quick {
		people, pairs = 1000, 10_000
	}
	dir, err := os.MkdirTemp("", "readout-bench-*")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	program, err := build(ctx, dir)
	if err != nil {
		return err
	}
	server, err := openNetwork(ctx, dir, people, pairs)
	if err != nil {
		return err
	}
	defer server.Close()

	fmt.Printf("## Computing\n\n%s, %d cores, %s; Neo4j %s; the whole process is timed, reading the pairs included: %d people, %d pairs.\n\n",
		time.Now().Format(time.DateOnly), runtime.NumCPU(), runtime.Version(), neo4jVersion, people, pairs)
	fmt.Printf("| measure | of MET, s | processor, s | of meetings in ten years, s | processor, s | resident at most, MB |\n| --- | --- | --- | --- | --- | --- |\n")
	for _, measure := range []string{"degree", "strength", "betweenness", "pagerank", "community"} {
		rank := []string{program, "rank", "--measure", measure, "--first", "1"}
		runs, err := runOn(ctx, server, rank, append(rank, "--from", "2010", "--to", "2019"))
		if err != nil {
			return err
		}
		fmt.Printf("| %s | %.1f | %.1f | %.1f | %.1f | %.0f |\n", measure, runs[0].took.Seconds(), runs[0].cpu.Seconds(),
			runs[1].took.Seconds(), runs[1].cpu.Seconds(), float64(max(runs[0].resident, runs[1].resident))/1e6)
	}
	return nil
}

// openNetwork starts a Neo4j with a generated network: a meeting of two for each meeting
// of a pair, in the ten years from 2010, and MET.
func openNetwork(ctx context.Context, dir string, people, pairs int) (*neo4jd.Server, error) {
	cfg, err := neo4jConfig(filepath.Join(dir, "home"))
	if err != nil {
		return nil, err
	}
	if err := os.MkdirAll(cfg.Home, 0o700); err != nil {
		return nil, err
	}
	args, err := writeNetwork(dir, people, pairs)
	if err != nil {
		return nil, err
	}
	if err := neo4jd.Admin(ctx, cfg, append([]string{"database", "import", "full", "neo4j", "--overwrite-destination"}, args...)); err != nil {
		return nil, err
	}
	server, err := neo4jd.Open(ctx, cfg)
	if err != nil {
		return nil, err
	}
	if err := migrate(ctx, &database{Server: server}); err != nil {
		return nil, errors.Join(err, server.Close())
	}
	return server, nil
}

// writeNetwork writes the files, and returns what neo4j-admin wants to be told of them.
func writeNetwork(dir string, people, pairs int) ([]string, error) {
	var args []string
	var files []*os.File
	open := func(option, head string) *bufio.Writer {
		path := filepath.Join(dir, fmt.Sprintf("network-%d.csv", len(files)))
		f, err := os.Create(path)
		if err != nil {
			return bufio.NewWriter(failing{err})
		}
		files, args = append(files, f), append(args, option+"="+path)
		out := bufio.NewWriterSize(f, 1<<16)
		fmt.Fprintln(out, head)
		return out
	}
	persons := open("--nodes=Person", "id:ID(Person),name")
	meetings := open("--nodes=Meeting", "id:ID(Meeting),status,mode,date,earliest:date,latest:date")
	attended := open("--relationships=ATTENDED", ":START_ID(Person),:END_ID(Meeting),side:int,party")
	met := open("--relationships=MET", ":START_ID(Person),:END_ID(Person),meetings:int")
	for n := range people {
		fmt.Fprintf(persons, "%s,Generated Person %d\n", generate.PersonID(n), n)
	}
	random := rand.New(rand.NewPCG(3, 4))
	number := 0
	generate.Pairs(people, pairs, func(x, y string, times int) {
		fmt.Fprintf(met, "%s,%s,%d\n", min(x, y), max(x, y), times)
		for range times {
			number++
			day := time.Date(2010, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, random.IntN(3652)).Format(time.DateOnly)
			fmt.Fprintf(meetings, "meeting-%d,held,in_person,%s,%s,%s\n", number, day, day, day)
			fmt.Fprintf(attended, "%s,meeting-%d,1,IS\n%s,meeting-%d,2,FJ\n", x, number, y, number)
		}
	})
	var err error
	for _, out := range []*bufio.Writer{persons, meetings, attended, met} {
		err = errors.Join(err, out.Flush())
	}
	for _, f := range files {
		err = errors.Join(err, f.Close())
	}
	return args, err
}

// failing fails each write with an error, which Flush returns.
type failing struct{ error }

func (f failing) Write([]byte) (int, error) { return 0, f.error }
