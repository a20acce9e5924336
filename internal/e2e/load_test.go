package e2e_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"readout/graph/store"
	"readout/internal/testdb"
)

func TestALoaderKilledAtAnyMomentLosesNothing(t *testing.T) {
	cfg := testdb.Config(t)
	file := generated(t, 2100)            // two batches, so that there is a moment between them
	runs(t, 0, shared(cfg), "load", file) // Neo4j plans its statements
	empty(t, cfg)
	began := time.Now()
	runs(t, 0, shared(cfg), "load", file)
	took := time.Since(began)
	want := digestOf(t, cfg)

	empty(t, cfg)
	const kills = 20
	loads, killed := 0, 0
	for ; killed < kills && loads < 5*kills; loads++ {
		p := launch(t, shared(cfg), "load", file)
		select {
		case <-p.done:
			empty(t, cfg) // nothing is left to be killed in
		case <-time.After(time.Duration(rand.Int64N(int64(took)))):
			if err := p.Process.Kill(); err != nil {
				t.Fatal(err)
			}
		}
		if p.wait(t) == -1 {
			killed++
		}
	}
	runs(t, 0, shared(cfg), "load", file)
	if got := digestOf(t, cfg); got != want {
		t.Error("the graph differs from that of a load that nobody disturbed")
	}
	if killed < kills {
		t.Errorf("of %d loads only %d were killed", loads, killed)
	}
}

func empty(t *testing.T, cfg store.Config) {
	t.Helper()
	if err := testdb.Clear(ctx, cfg); err != nil {
		t.Fatal(err)
	}
}

func TestALoadThatIsInterruptedIsCompletedByRunningItAgain(t *testing.T) {
	cfg := testdb.Config(t)
	file := generated(t, 4100) // while the second batch is written, there is a third
	runs(t, 0, shared(cfg), "load", file)
	want := digestOf(t, cfg)
	empty(t, cfg)
	p := launch(t, shared(cfg), "load", file)
	testdb.Await(t, cfg, `MATCH (r:Record) RETURN count(r) > 0`)
	if err := p.Process.Signal(os.Interrupt); err != nil {
		t.Fatal(err)
	}
	if status := p.wait(t); status != 2 {
		t.Errorf("exit status %d after Ctrl-C, want 2; it printed\n%s%s", status, p.out.String(), p.err.String())
	}
	var loaded int
	if _, err := fmt.Sscanf(p.out.String(), "4100 records read: %d new", &loaded); err != nil || loaded == 0 {
		t.Errorf("the summary doesn't tell what was loaded: %s", p.out.String())
	}
	out, _ := runs(t, 0, shared(cfg), "load", file)
	if digestOf(t, cfg) != want {
		t.Errorf("the graph differs from that of one undisturbed load; the second printed\n%s", out)
	}
}

func TestADatabaseKilledUnderTheLoaderLosesNothing(t *testing.T) {
	t.Parallel()
	env, _ := own(t)
	file := generated(t, 4100)
	runs(t, 0, env, "neo4j", "start")
	t.Cleanup(func() { runs(t, 0, env, "neo4j", "stop") })
	p := launch(t, env, "load", file)
	testdb.Await(t, ownConfig(t, env), `MATCH (r:Record) RETURN count(r) > 0`)
	if err := syscall.Kill(serverProcess(t, env), syscall.SIGKILL); err != nil {
		t.Fatal(err)
	}
	if status := p.wait(t); status != 2 || !strings.Contains(p.err.String(), "is it running? (readout neo4j status)") {
		t.Errorf("exit status %d, want 2 and what to look at; it printed\n%s%s", status, p.out.String(), p.err.String())
	}
	out, _ := runs(t, 0, env, "load", file)
	again, _ := runs(t, 0, env, "load", file)
	if !strings.Contains(again, "0 new, 0 changed, 4100 unchanged") {
		t.Errorf("loading again doesn't complete it:\n%s%s", out, again)
	}
	runs(t, 0, env, "neo4j", "start") // the mark that lets it stay went with the killed one
	cfg := ownConfig(t, env)
	killed := digestOf(t, cfg)

	if err := testdb.Empty(ctx, cfg); err != nil {
		t.Fatal(err)
	}
	runs(t, 0, env, "load", file)
	if undisturbed := digestOf(t, cfg); killed != undisturbed {
		t.Errorf("digest %s after the kill, %s undisturbed", killed, undisturbed)
	}
}

func TestNothingOfABadFileIsLoaded(t *testing.T) {
	cfg := testdb.Config(t)
	testdb.Reopen(t, cfg)
	before := digestOf(t, cfg)
	good, err := os.ReadFile(generated(t, 3))
	if err != nil {
		t.Fatal(err)
	}
	bad := filepath.Join(t.TempDir(), "bad.jsonl")
	text := string(good) + `{"kind":"meeting","date":"12/06/25"}` + "\n"
	if err := os.WriteFile(bad, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	_, errs := runs(t, 1, shared(cfg), "load", bad)
	if want := bad + `:4: date: "12/06/25": want YYYY, YYYY-MM or YYYY-MM-DD`; !strings.Contains(errs, want) {
		t.Errorf("load doesn't print\n%s\nbut\n%s", want, errs)
	}
	if digestOf(t, cfg) != before {
		t.Error("the graph changed")
	}
	out, _ := runs(t, 0, shared(cfg), "load", "--dry-run", "--skip-invalid", bad)
	if !strings.Contains(out, "4 records read: 3 new, 0 changed, 0 unchanged, 1 skipped") || digestOf(t, cfg) != before {
		t.Errorf("the dry run prints\n%s\nor changed the graph", out)
	}
	runs(t, 0, shared(cfg), "load", "--skip-invalid", bad)
	if digestOf(t, cfg) == before {
		t.Error("--skip-invalid loaded nothing")
	}
}

// badAndLong is a file whose fault is behind a batch: while it is checked, the database
// is got ready already. It comes with what is said of it.
func badAndLong(t *testing.T) (file, want string) {
	t.Helper()
	long, err := os.ReadFile(generated(t, 2500))
	if err != nil {
		t.Fatal(err)
	}
	file = filepath.Join(t.TempDir(), "bad.jsonl")
	if err := os.WriteFile(file, append(long, `{"kind":"meeting","date":"12/06/25"}`...), 0o600); err != nil {
		t.Fatal(err)
	}
	return file, file + `:2501: date: "12/06/25": want YYYY, YYYY-MM or YYYY-MM-DD`
}

func TestABadFileThatIsLongLoadsNothing(t *testing.T) {
	bad, want := badAndLong(t)
	cfg := testdb.Config(t)
	testdb.Reopen(t, cfg)
	before := digestOf(t, cfg)
	if _, errs := runs(t, 1, shared(cfg), "load", bad); !strings.Contains(errs, want) || digestOf(t, cfg) != before {
		t.Errorf("load doesn't print\n%s\nor changed the graph:\n%s", want, errs)
	}
}

func TestABadFileThatIsLongLeavesNoDatabaseRunning(t *testing.T) {
	t.Parallel()
	bad, want := badAndLong(t)
	env, _ := own(t)
	if _, errs := runs(t, 1, env, "load", bad); !strings.Contains(errs, want) {
		t.Errorf("load doesn't print\n%s\nbut\n%s", want, errs)
	}
	for deadline := time.Now().Add(time.Minute); ; time.Sleep(100 * time.Millisecond) {
		status := launch(t, env, "neo4j", "status")
		if status.wait(t) == 1 && strings.Contains(status.err.String(), "no embedded Neo4j runs") {
			return
		}
		if time.Now().After(deadline) {
			t.Fatalf("a database still runs: %s%s", status.out.String(), status.err.String())
		}
	}
}

func TestStandardInputAndGzip(t *testing.T) {
	cfg := testdb.Config(t)
	path, err := program()
	if err != nil {
		t.Fatal(err)
	}
	out, err := shell(shared(cfg), fmt.Sprintf("gzip -c %s | %s load -", generated(t, 5), path))
	if err != nil || !strings.Contains(out, "5 records read: 5 new") {
		t.Errorf("loading a gzip from standard input: %v, %s", err, out)
	}
}

func TestExitStatusAndWords(t *testing.T) {
	cfg := testdb.Config(t)
	nowhere := []string{"NEO4J_URI=bolt://127.0.0.1:1"}
	for _, tc := range []struct {
		name   string
		status int
		env    []string
		args   []string
		want   string
	}{
		{"version", 0, nil, []string{"version"}, "readout "},
		{"help has an example", 0, nil, []string{"load", "--help"}, "readout load meetings.jsonl"},
		{"completion", 0, nil, []string{"completion", "bash"}, "readout"},
		{"unknown command", 1, nil, []string{"lode"}, `unknown command "lode"`},
		{"unknown flag", 1, nil, []string{"load", "--fast", "x"}, "unknown flag: --fast"},
		{"no file", 1, nil, []string{"load"}, "requires at least 1 arg"},
		{"missing file", 1, shared(cfg), []string{"load", "nowhere.jsonl"}, "open nowhere.jsonl: no such file"},
		{"nothing to forget", 1, shared(cfg), []string{"forget", "nowhere"}, `no record and no meeting with id "nowhere"`},
		{"no database", 2, nowhere, []string{"forget", "x"}, "neo4j at bolt://127.0.0.1:1: no answer"},
		{"a port that is no port", 1, shared(cfg), []string{"serve", "--listen", "127.0.0.1:x"}, `listen address "127.0.0.1:x"`},
		{"the environment is the flag's twin", 1, append(shared(cfg), "READOUT_LISTEN=127.0.0.1:y"), []string{"serve"}, `listen address "127.0.0.1:y"`},
		{"the embedded one isn't used", 1, nowhere, []string{"neo4j", "shell"}, "unset NEO4J_URI"},
		{"none runs", 1, []string{"NEO4J_URI=", "READOUT_HOME=" + t.TempDir()}, []string{"neo4j", "status"}, "no embedded Neo4j runs"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			out, errs := runs(t, tc.status, tc.env, tc.args...)
			if !strings.Contains(out+errs, tc.want) {
				t.Errorf("%v doesn't print %q, but\n%s%s", tc.args, tc.want, out, errs)
			}
		})
	}
}

func TestTwoLoadersAtTheSameTimeGiveTheGraphOfOne(t *testing.T) {
	cfg := testdb.Config(t)
	whole := generated(t, 3000)
	runs(t, 0, shared(cfg), "load", whole)
	want := digestOf(t, cfg)
	empty(t, cfg)
	text, err := os.ReadFile(whole)
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.SplitAfter(string(text), "\n")
	var loaders []*process
	for i, part := range [][]string{lines[:2000], lines[1000:]} { // a third stands in both
		file := filepath.Join(t.TempDir(), fmt.Sprintf("part-%d.jsonl", i))
		if err := os.WriteFile(file, []byte(strings.Join(part, "")), 0o600); err != nil {
			t.Fatal(err)
		}
		loaders = append(loaders, launch(t, shared(cfg), "load", file))
	}
	for _, l := range loaders {
		if status := l.wait(t); status != 0 {
			t.Errorf("exit status %d; it printed\n%s%s", status, l.out.String(), l.err.String())
		}
	}
	if digestOf(t, cfg) != want {
		t.Error("two loaders together gave another graph than one")
	}
}
