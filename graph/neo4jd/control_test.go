package neo4jd

import (
	"context"
	"errors"
	"net"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"
	"time"
)

func TestAStartedServerStaysUntilStopped(t *testing.T) {
	cfg := newConfig(t)
	if _, err := Status(cfg); !errors.Is(err, ErrNotRunning) {
		t.Errorf("Status before: error %v, want ErrNotRunning", err)
	}
	if stopped, err := Stop(t.Context(), cfg); stopped || err != nil {
		t.Errorf("Stop before = %v, %v, want nothing to stop and no error", stopped, err)
	}
	want, err := choosePorts(0, 0)
	if err != nil {
		t.Fatal(err)
	}
	cfg.BoltPort, cfg.HTTPPort = want.bolt, want.http
	started, err := Start(t.Context(), cfg)
	if err != nil {
		t.Fatal(err)
	}
	if got := (ports{started.BoltPort, started.HTTPPort}); got != want {
		t.Errorf("Start with ports %v took %v", want, got)
	}

	s := open(t, cfg)
	if s.BoltURI() != started.BoltURI() {
		t.Errorf("Open found %s, want the started %s", s.BoltURI(), started.BoltURI())
	}
	checkShell(t, cfg, s)
	if err := s.Close(); err != nil {
		t.Errorf("Close: %v", err)
	}
	// Longer than a supervisor takes to notice that it has no clients.
	never(t, 3*watchEvery, "the server goes away", func() bool { return len(servers(t, cfg)) != 1 })
	status, err := Status(cfg)
	if err != nil {
		t.Fatal(err)
	}
	if status.Phase != Running || !status.Stay || status.Version == "" || !slices.Contains(servers(t, cfg), status.Server) {
		t.Errorf("Status = %+v, want a running server that stays", status)
	}

	wantError(t, Admin(t.Context(), cfg, []string{"database", "info"}), "a server runs on it")
	wantError(t, Import(t.Context(), cfg, nil), "a server runs on it")

	if stopped, err := Stop(t.Context(), cfg); !stopped || err != nil {
		t.Errorf("Stop = %v, %v, want stopped", stopped, err)
	}
	if left := servers(t, cfg); len(left) != 0 {
		t.Errorf("after Stop servers %v are left", left)
	}
	awaitNone(t, cfg, aMoment) // the supervisor, which has said its last
	if exists(s.home.stateFile()) {
		t.Error("after Stop there is still a state file")
	}
}

// checkShell runs one statement in cypher-shell in another process, without that the
// password shows in any command line.
func checkShell(t *testing.T, cfg Config, s *Server) {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(self, cfg.Home, "--format", "plain", "RETURN 'sum ' + (20 + 3) AS sum")
	cmd.Env = append(os.Environ(), roleVar+"=shell")
	done := make(chan struct{})
	var output []byte
	go func() { defer close(done); output, err = cmd.CombinedOutput() }()
	seen := false
	await(t, time.Minute, "cypher-shell ends", func() bool {
		list, psErr := exec.Command("ps", "-ww", "-A", "-o", "command=").Output()
		if psErr != nil {
			t.Fatal(psErr)
		}
		seen = seen || strings.Contains(string(list), "org.neo4j.shell.Main")
		if strings.Contains(string(list), s.Password()) {
			t.Error("the password is in a command line")
		}
		select {
		case <-done:
			return true
		default:
			return false
		}
	})
	if err != nil || !strings.Contains(string(output), "sum 23") {
		t.Errorf("cypher-shell: %v: %s", err, output)
	}
	if !seen {
		t.Error("cypher-shell's command line was never seen")
	}
}

func TestABusyPortIsNamed(t *testing.T) {
	cfg := newConfig(t)
	l, err := net.Listen("tcp4", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	cfg.BoltPort = l.Addr().(*net.TCPAddr).Port
	_, err = Open(t.Context(), cfg)
	wantError(t, err, "Bolt port "+l.Addr().String()[len("127.0.0.1:"):], "in use")
	awaitNone(t, cfg, aMoment)
}

func TestAnOpenThatIsGivenUpLeavesNothing(t *testing.T) {
	cfg := newConfig(t)
	ctx, cancel := context.WithTimeout(t.Context(), 700*time.Millisecond)
	defer cancel()
	_, err := Open(ctx, cfg)
	if !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("Open: error %v, want the deadline", err)
	}
	awaitNone(t, cfg, stopPatience)
}

func TestAMissingPasswordFileIsNamed(t *testing.T) {
	cfg := newConfig(t)
	h, err := homeOf(cfg.Home)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll(h.store(systemDatabase), 0o700); err != nil { // a store, as far as we can tell
		t.Fatal(err)
	}
	_, err = Open(t.Context(), cfg)
	wantError(t, err, h.password(), "is missing")
	awaitNone(t, cfg, aMoment)
}

func wantError(t *testing.T, err error, words ...string) {
	t.Helper()
	if err == nil {
		t.Fatalf("no error, want one with %q", words)
	}
	for _, word := range words {
		if !strings.Contains(err.Error(), word) {
			t.Errorf("error %q, want it to name %q", err, word)
		}
	}
}

// never fails the test when bad becomes true within the time.
func never(t *testing.T, within time.Duration, what string, bad func() bool) {
	t.Helper()
	for deadline := time.Now().Add(within); time.Now().Before(deadline); time.Sleep(20 * time.Millisecond) {
		if bad() {
			t.Fatalf("within %v: %s", within, what)
		}
	}
}
