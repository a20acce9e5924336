// The tests run real servers and real processes: this test binary is also the
// supervisor and the clients that get killed.

package neo4jd

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/adrg/xdg"
	"golang.org/x/sys/unix"
)

// roleVar says what this binary is to be, instead of the tests.
const roleVar = "NEO4JD_TEST_ROLE"

func TestMain(m *testing.M) {
	switch os.Getenv(roleVar) {
	case "":
		os.Exit(m.Run())
	case "supervise":
		exitWith(Supervise(context.Background(), os.Args[1]))
	case "client": // holds its lease until its input ends
		cfg, err := config(os.Args[1])
		exitWith(err)
		s, err := Open(context.Background(), cfg)
		exitWith(err)
		fmt.Println(s.BoltURI())
		_, _ = io.Copy(io.Discard, os.Stdin)
		exitWith(s.Close())
	case "leftover": // stands for a server that has outlived its supervisor
		f, err := os.OpenFile(os.Args[1], os.O_CREATE|os.O_RDWR, 0o600)
		exitWith(err)
		exitWith(unix.FcntlFlock(f.Fd(), unix.F_SETLK, &unix.Flock_t{Type: unix.F_WRLCK}))
		fmt.Println("bolt://locked")
		_, _ = io.Copy(io.Discard, os.Stdin)
	case "shell":
		cfg, err := config(os.Args[1])
		exitWith(err)
		exitWith(Shell(context.Background(), cfg, os.Args[2:]))
	}
	os.Exit(0)
}

func exitWith(err error) {
	if err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
}

func config(dir string) (Config, error) {
	pom, err := os.ReadFile(os.Getenv("NEO4JD_TEST_POM"))
	return Config{
		Home: dir, POM: pom,
		Cache:     filepath.Join(xdg.CacheHome, "readout"), // shared with every test run
		Supervise: []string{"/usr/bin/env", roleVar + "=supervise", os.Args[0]},
	}, err
}

// newConfig is for a home of its own, whose server is gone after the test.
func newConfig(t *testing.T) Config {
	t.Helper()
	pom, err := filepath.Abs("../../pom.xml")
	if err != nil {
		t.Fatal(err)
	}
	t.Setenv("NEO4JD_TEST_POM", pom)
	cfg, err := config(filepath.Join(t.TempDir(), "Häuser für Daten"))
	if err != nil {
		t.Fatal(err)
	}
	if cfg.Supervise[2], err = os.Executable(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if _, err := Stop(context.Background(), cfg); err != nil {
			t.Errorf("Stop after the test: %v", err)
		}
	})
	return cfg
}

func open(t *testing.T, cfg Config) *Server {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 2*time.Minute)
	defer cancel()
	s, err := Open(ctx, cfg)
	if err != nil {
		t.Fatalf("Open: %v", err)
	}
	t.Cleanup(func() { s.lease.release() })
	return s
}

// client is another process that has opened the server.
type client struct {
	*exec.Cmd
	t     *testing.T
	input io.Closer
	lines chan string
	ended chan struct{}
	err   error // how it ended, set before ended closes
}

// startClient returns at once; the client's first line comes when its Open is done.
func startClient(t *testing.T, cfg Config) *client { return startRole(t, "client", cfg.Home) }

func startRole(t *testing.T, role string, args ...string) *client {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	c := &client{Cmd: exec.Command(self, args...), t: t, lines: make(chan string, 100), ended: make(chan struct{})}
	c.Env = append(os.Environ(), roleVar+"="+role)
	stdin, err := c.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	stdout, err := c.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	c.input = stdin
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	go func() {
		for s := bufio.NewScanner(stdout); s.Scan(); {
			c.lines <- s.Text()
		}
		close(c.lines)
		c.err = c.Wait()
		close(c.ended)
	}()
	t.Cleanup(c.kill)
	return c
}

// opened returns the client's address once its Open is done.
func (c *client) opened() string {
	c.t.Helper()
	select {
	case line := <-c.lines:
		if !strings.HasPrefix(line, "bolt://") {
			c.t.Fatalf("client: %s", line)
		}
		return line
	case <-time.After(2 * time.Minute):
		c.t.Fatal("client: Open not done after 2 minutes")
	}
	return ""
}

// close has the client close its lease, and returns when it has ended.
func (c *client) close() {
	c.t.Helper()
	_ = c.input.Close()
	<-c.ended
	if c.err != nil {
		c.t.Errorf("client: %v", c.err)
	}
}

func (c *client) kill() {
	_ = c.Process.Kill() // does nothing to one that has ended
	<-c.ended
}

// servers are the Java processes of cfg's home that live.
func servers(t *testing.T, cfg Config) []int { return processes(t, cfg, entryPoint) }

func processes(t *testing.T, cfg Config, word string) []int {
	t.Helper()
	ps := exec.Command("ps", "-ww", "-A", "-o", "pid=,stat=,command=")
	ps.Env = append(os.Environ(), "LC_ALL=C.UTF-8") // otherwise it prints ? for the letters of our homes
	output, err := ps.Output()
	if err != nil {
		t.Fatal(err)
	}
	var pids []int
	for line := range strings.Lines(string(output)) {
		var pid int
		var stat string
		if _, err := fmt.Sscan(line, &pid, &stat); err != nil || strings.HasPrefix(stat, "Z") {
			continue
		}
		if strings.Contains(line, word) && strings.Contains(line, cfg.Home+"/neo4j") {
			pids = append(pids, pid)
		}
	}
	return pids
}

// await fails the test when ok does not become true in time.
func await(t *testing.T, within time.Duration, what string, ok func() bool) {
	t.Helper()
	for deadline := time.Now().Add(within); !ok(); time.Sleep(20 * time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatalf("not within %v: %s", within, what)
		}
	}
}

func awaitNone(t *testing.T, cfg Config, within time.Duration) {
	t.Helper()
	await(t, within, "no process of the home is left", func() bool { return len(processes(t, cfg, "")) == 0 })
}

func kill(t *testing.T, pid int) {
	t.Helper()
	if err := syscall.Kill(pid, syscall.SIGKILL); err != nil {
		t.Errorf("kill %d: %v", pid, err)
	}
}
