// Loading: against a bare script, again, and with files of different sizes.

package main

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"syscall"
	"time"

	"github.com/adrg/xdg"

	"readout/graph/neo4jd"
	"readout/internal/generate"
)

type sizes struct{ small, middle, large int }

// loadRun is one process that loaded a file, or did something else.
type loadRun struct {
	took     time.Duration
	resident int64 // bytes, at most
	cpu      time.Duration
}

func loading(ctx context.Context, s sizes, rounds int) error {
	dir, err := os.MkdirTemp("", "readout-bench-*")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	program, err := build(ctx, dir)
	if err != nil {
		return err
	}
	self, err := os.Executable()
	if err != nil {
		return err
	}
	files := make(map[int]string)
	for _, n := range []int{s.small, s.middle, s.large} {
		files[n] = filepath.Join(dir, fmt.Sprintf("%d.jsonl", n))
		if err := writeMeetings(files[n], n); err != nil {
			return err
		}
	}

	fmt.Printf("## Loading\n\n%s, %d cores, %s; Neo4j %s fresh for every load; the whole process is timed, checking included.\n\n",
		time.Now().Format(time.DateOnly), runtime.NumCPU(), runtime.Version(), neo4jVersion)
	fmt.Printf("| meetings | seconds | meetings a second | resident at most, MB |\n| --- | --- | --- | --- |\n")
	rates := make(map[int]float64)
	for _, n := range []int{s.small, s.large} {
		loads, err := onFresh(ctx, dir, []string{program, "load", files[n]})
		if err != nil {
			return err
		}
		rates[n] = float64(n) / loads[0].took.Seconds()
		fmt.Printf("| %d | %.1f | %.0f | %.0f |\n", n, loads[0].took.Seconds(), rates[n], float64(loads[0].resident)/1e6)
	}
	fmt.Printf("\nRate at %d against the rate at %d: **%.2f**\n\n", s.large, s.small, rates[s.large]/rates[s.small])

	fmt.Printf("%d meetings, %d alternating rounds:\n\n| round | readout load, s | bare script, s | ratio of rates | again, s | again × faster |\n| --- | --- | --- | --- | --- | --- |\n", s.middle, rounds)
	var against, again []float64
	for round := range rounds {
		loads, err := onFresh(ctx, dir, []string{program, "load", files[s.middle]}, []string{program, "load", files[s.middle]})
		if err != nil {
			return err
		}
		bares, err := onFresh(ctx, dir, []string{self, "bare", files[s.middle]})
		if err != nil {
			return err
		}
		against = append(against, bares[0].took.Seconds()/loads[0].took.Seconds())
		again = append(again, loads[0].took.Seconds()/loads[1].took.Seconds())
		fmt.Printf("| %d | %.1f | %.1f | %.2f | %.1f | %.1f |\n", round+1,
			loads[0].took.Seconds(), bares[0].took.Seconds(), against[round], loads[1].took.Seconds(), again[round])
	}
	fmt.Printf("| median | | | **%.2f** | | **%.1f** |\n\n", median(against), median(again))
	return nil
}

func writeMeetings(path string, n int) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	if err := generate.Meetings(f, n); err != nil {
		return err
	}
	return f.Close()
}

const neo4jVersion = "5.26.30"

// onFresh starts a Neo4j with an empty store, and runs commands on it, one after
// the other.
func onFresh(ctx context.Context, dir string, commands ...[]string) ([]loadRun, error) {
	home, err := os.MkdirTemp(dir, "home-*")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(home)
	pom, err := os.ReadFile("pom.xml")
	if err != nil {
		return nil, err
	}
	self, err := os.Executable()
	if err != nil {
		return nil, err
	}
	server, err := neo4jd.Open(ctx, neo4jd.Config{
		Home: home, Cache: filepath.Join(xdg.CacheHome, "readout"), POM: pom, Supervise: []string{self, "testdb-supervise"},
	})
	if err != nil {
		return nil, err
	}
	defer server.Close()
	return runOn(ctx, server, commands...)
}

// runOn runs commands with a server as their Neo4j, one after the other.
func runOn(ctx context.Context, server *neo4jd.Server, commands ...[]string) ([]loadRun, error) {
	var runs []loadRun
	for _, command := range commands {
		cmd := exec.CommandContext(ctx, command[0], command[1:]...)
		cmd.Env = append(os.Environ(), "NEO4J_URI="+server.BoltURI(), "NEO4J_USERNAME="+server.Username(), "NEO4J_PASSWORD="+server.Password())
		began := time.Now()
		if out, err := cmd.CombinedOutput(); err != nil {
			return nil, fmt.Errorf("%v: %w\n%s", command, err, out)
		}
		usage := cmd.ProcessState.SysUsage().(*syscall.Rusage)
		runs = append(runs, loadRun{
			took: time.Since(began), resident: usage.Maxrss * 1024, cpu: cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime(),
		})
	}
	return runs, nil
}

func median(values []float64) float64 {
	sorted := slices.Sorted(slices.Values(values))
	return (sorted[(len(sorted)-1)/2] + sorted[len(sorted)/2]) / 2
}
