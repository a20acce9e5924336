// Package e2e_test runs the real program, as a user does, on a real Neo4j.
package e2e_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"readout/graph/store"
	"readout/internal/generate"
	"readout/internal/testdb"
	"readout/loader/sample"
)

func TestMain(m *testing.M) { testdb.Main(m) }

var ctx = context.Background()

// program builds readout once.
var program = sync.OnceValues(func() (string, error) {
	dir, err := os.MkdirTemp("", "readout-e2e-*")
	if err != nil {
		return "", err
	}
	path := filepath.Join(dir, "readout")
	out, err := exec.Command("go", "build", "-o", path, "readout").CombinedOutput()
	if err != nil {
		return "", fmt.Errorf("go build: %w\n%s", err, out)
	}
	return path, nil
})

// process is a readout that runs, with what it prints.
type process struct {
	*exec.Cmd
	out, err lockedBuffer
	done     chan struct{}
}

type lockedBuffer struct {
	mu     sync.Mutex
	buffer bytes.Buffer
}

func (b *lockedBuffer) Write(p []byte) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.buffer.Write(p)
}

func (b *lockedBuffer) String() string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.buffer.String()
}

// launch starts readout with more environment.
func launch(t *testing.T, env []string, args ...string) *process {
	t.Helper()
	path, err := program()
	if err != nil {
		t.Fatal(err)
	}
	p := &process{Cmd: exec.Command(path, args...), done: make(chan struct{})}
	p.Stdout, p.Stderr = &p.out, &p.err
	p.Env = append(os.Environ(), env...)
	if err := p.Start(); err != nil {
		t.Fatal(err)
	}
	go func() {
		_ = p.Wait() // the exit status is read from ProcessState
		close(p.done)
	}()
	t.Cleanup(func() {
		_ = p.Process.Kill() // most have ended
		<-p.done
		if log := p.err.String(); t.Failed() {
			t.Logf("%v logged at last\n%s", p.Args, log[max(0, len(log)-10_000):])
		}
	})
	return p
}

// wait returns the exit status; -1 for a killed process.
func (p *process) wait(t *testing.T) int {
	t.Helper()
	select {
	case <-p.done:
	case <-time.After(3 * time.Minute):
		t.Fatalf("%v doesn't end; it printed\n%s%s", p.Args, p.out.String(), p.err.String())
	}
	return p.ProcessState.ExitCode()
}

// until waits until the process prints what matches, and returns it.
func (p *process) until(t *testing.T, pattern string) string {
	t.Helper()
	want := regexp.MustCompile(pattern)
	for deadline := time.Now().Add(3 * time.Minute); time.Now().Before(deadline); time.Sleep(20 * time.Millisecond) {
		if found := want.FindString(p.out.String()); found != "" {
			return found
		}
		select {
		case <-p.done:
			t.Fatalf("%v ended with status %d; it printed\n%s%s", p.Args, p.ProcessState.ExitCode(), p.out.String(), p.err.String())
		default:
		}
	}
	t.Fatalf("%v doesn't print %s, but\n%s%s", p.Args, pattern, p.out.String(), p.err.String())
	return ""
}

// runs runs readout to its end, and expects an exit status.
func runs(t *testing.T, status int, env []string, args ...string) (out, errs string) {
	t.Helper()
	p := launch(t, env, args...)
	if got := p.wait(t); got != status {
		t.Fatalf("%v: exit status %d, want %d; it printed\n%s%s", args, got, status, p.out.String(), p.err.String())
	}
	return p.out.String(), p.err.String()
}

// shared returns the environment that points readout at the test run's database.
func shared(cfg store.Config) []string {
	return []string{"NEO4J_URI=" + cfg.URI, "NEO4J_USERNAME=" + cfg.Username, "NEO4J_PASSWORD=" + cfg.Password}
}

// own returns the environment for an embedded database of the test's own.
func own(t *testing.T) (env []string, home string) {
	home = t.TempDir()
	return []string{"NEO4J_URI=", "READOUT_HOME=" + home}, home
}

func generated(t *testing.T, n int) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "generated.jsonl")
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(generate.Meetings(f, n), f.Close()); err != nil {
		t.Fatal(err)
	}
	return path
}

func digestOf(t *testing.T, cfg store.Config) string {
	t.Helper()
	s, err := store.Open(ctx, cfg)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close(ctx)
	d, err := s.Digest(ctx)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestDemoAnswersServesAndLeavesNothingRunning(t *testing.T) {
	t.Parallel()
	env, home := own(t)
	demo := launch(t, env, "demo", "--listen", "127.0.0.1:0")
	address := strings.TrimPrefix(demo.until(t, `serving on http://[0-9.:]+`), "serving on ")
	for _, path := range []string{"/healthz", "/readyz"} {
		response, err := http.Get(address + path)
		if err != nil {
			t.Fatal(err)
		}
		if err := response.Body.Close(); err != nil {
			t.Fatal(err)
		}
		if response.StatusCode != http.StatusOK {
			t.Errorf("%s: %s, want 200", path, response.Status)
		}
	}
	for _, want := range []string{"0 changed, 0 unchanged, 0 skipped", "Whom did Narendra Modi meet most often?", "Vladimir Putin"} {
		if !strings.Contains(demo.out.String(), want) {
			t.Errorf("demo doesn't print %q, but\n%s", want, demo.out.String())
		}
	}
	server := serverProcess(t, env)
	if err := demo.Process.Signal(os.Interrupt); err != nil {
		t.Fatal(err)
	}
	if status := demo.wait(t); status != 0 {
		t.Errorf("after Ctrl-C, exit status %d, want 0; it printed\n%s", status, demo.err.String())
	}
	gone(t, server)

	began := time.Now()
	again := launch(t, env, "demo", "--listen", "127.0.0.1:0")
	again.until(t, `serving on`)
	t.Logf("the second demo served after %s", time.Since(began).Round(100*time.Millisecond))
	if !regexp.MustCompile(`: 0 new, 0 changed, [1-9]\d* unchanged`).MatchString(again.out.String()) {
		t.Errorf("the second demo finds its data changed:\n%s", again.out.String())
	}
	server = serverProcess(t, env)
	if err := again.Process.Kill(); err != nil { // SIGKILL: nobody can tidy up
		t.Fatal(err)
	}
	gone(t, server)
	out, _ := runs(t, 0, env, "load", sampleFile(t))
	if !strings.Contains(out, "0 new, 0 changed") {
		t.Errorf("after SIGKILL the data in %s differ:\n%s", home, out)
	}
}

// sampleFile is a file of the sample data.
func sampleFile(t *testing.T) string {
	t.Helper()
	return samplePaths(t)[0]
}

// samplePaths are the files of the sample data.
func samplePaths(t *testing.T) []string {
	t.Helper()
	var paths []string
	for _, name := range sample.Names {
		path, err := filepath.Abs("../../loader/sample/" + name)
		if err != nil {
			t.Fatal(err)
		}
		paths = append(paths, path)
	}
	return paths
}

// serverProcess asks status for the id of the Java process.
func serverProcess(t *testing.T, env []string) int {
	t.Helper()
	out, _ := runs(t, 0, env, "neo4j", "status")
	var id int
	found := regexp.MustCompile(`process (\d+)`).FindStringSubmatch(out)
	if found == nil {
		t.Fatalf("status doesn't tell the process: %s", out)
	}
	if _, err := fmt.Sscan(found[1], &id); err != nil {
		t.Fatal(err)
	}
	return id
}

// gone waits until a process is gone: seconds, or a minute on a machine with much else
// to do.
func gone(t *testing.T, id int) {
	t.Helper()
	for deadline := time.Now().Add(time.Minute); time.Now().Before(deadline); time.Sleep(50 * time.Millisecond) {
		if errors.Is(syscall.Kill(id, 0), syscall.ESRCH) {
			return
		}
	}
	t.Errorf("the Java process %d is still there", id)
}

// ownConfig tells how to reach the embedded database of env, which must run.
func ownConfig(t *testing.T, env []string) store.Config {
	t.Helper()
	out, _ := runs(t, 0, env, "neo4j", "status")
	found := regexp.MustCompile(`drivers: +(\S+)[\s\S]*password file: (.+)`).FindStringSubmatch(out)
	if found == nil {
		t.Fatalf("status doesn't tell how to connect: %s", out)
	}
	password, err := os.ReadFile(found[2])
	if err != nil {
		t.Fatal(err)
	}
	return store.Config{URI: found[1], Username: "neo4j", Password: strings.TrimSpace(string(password))}
}

// shell runs a command line and returns what it prints.
func shell(env []string, line string) (string, error) {
	cmd := exec.Command("sh", "-c", line)
	cmd.Env = append(os.Environ(), env...)
	out, err := cmd.CombinedOutput()
	return string(out), err
}
