// Importing: against loading the same file, in alternating rounds.

package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"time"

	"readout/graph/neo4jd"
	"readout/graph/store"
)

// importing loads and imports n meetings in turns, and compares the graphs.
func importing(ctx context.Context, n, rounds int) error {
	dir, err := os.MkdirTemp("", "readout-bench-*")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	program, err := build(ctx, dir)
	if err != nil {
		return err
	}
	file := filepath.Join(dir, "meetings.jsonl")
	if err := writeMeetings(file, n); err != nil {
		return err
	}
	fmt.Printf("## Importing\n\n%s, %d cores, %s; %d meetings; whole commands, each with a Neo4j that it starts and stops.\n\n",
		time.Now().Format(time.DateOnly), runtime.NumCPU(), runtime.Version(), n)
	fmt.Printf("| round | readout load, s | readout import, s | import × faster | resident at most, without Neo4j: load, MB | import, MB |\n" +
		"| --- | --- | --- | --- | --- | --- |\n")
	var faster []float64
	for round := range rounds {
		loaded, err := measuredRun(ctx, dir, program, "load", file)
		if err != nil {
			return err
		}
		imported, err := measuredRun(ctx, dir, program, "import", file)
		if err != nil {
			return err
		}
		if loaded.digest != imported.digest {
			return errors.New("the imported graph isn't the loaded one")
		}
		faster = append(faster, loaded.took.Seconds()/imported.took.Seconds())
		fmt.Printf("| %d | %.1f | %.1f | %.1f | %.0f | %.0f |\n", round+1, loaded.took.Seconds(), imported.took.Seconds(), faster[round],
			float64(loaded.resident)/1e6, float64(imported.resident)/1e6)
	}
	fmt.Printf("| median | | | **%.1f** | | |\n\nThe graphs of each round have the same digest.\n\n", median(faster))
	return nil
}

// homeRun is a command that made a graph in a home of its own.
type homeRun struct {
	took     time.Duration
	resident int64 // bytes, at most, of the command itself
	digest   string
}

func measuredRun(ctx context.Context, dir, program, command, file string) (homeRun, error) {
	home, err := os.MkdirTemp(dir, "home-*")
	if err != nil {
		return homeRun{}, err
	}
	defer os.RemoveAll(home)
	cmd := exec.CommandContext(ctx, program, command, file)
	cmd.Env = append(os.Environ(), "NEO4J_URI=", "READOUT_HOME="+home)
	began := time.Now()
	var out bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &out
	if err := cmd.Start(); err != nil {
		return homeRun{}, err
	}
	ended := make(chan error, 1)
	go func() { ended <- cmd.Wait() }()
	var r homeRun
	for running := true; running; {
		select {
		case err := <-ended:
			if err != nil {
				return homeRun{}, fmt.Errorf("%s: %w\n%s", command, err, out.String())
			}
			running = false
		case <-time.After(100 * time.Millisecond): // what the kernel tells at the end has Java in it
			r.resident = max(r.resident, resident(cmd.Process.Pid))
		}
	}
	r.took = time.Since(began)
	cfg, err := neo4jConfig(home)
	if err != nil {
		return homeRun{}, err
	}
	server, err := neo4jd.Open(ctx, cfg)
	if err != nil {
		return homeRun{}, err
	}
	defer server.Close()
	s, err := store.Open(ctx, (&database{Server: server}).config())
	if err != nil {
		return homeRun{}, err
	}
	defer s.Close(ctx)
	r.digest, err = s.Digest(ctx)
	return r, err
}
