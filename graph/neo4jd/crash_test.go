// Whoever is killed, and whenever: no server is left, and the next Open works.

package neo4jd

import (
	"errors"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"
)

// aMoment is how long a server may outlive its supervisor: until the kernel has taken
// back a killed process's memory.
const aMoment = 5 * time.Second

func TestAServerEndsWhenItsSupervisorIsKilled(t *testing.T) {
	cfg := newConfig(t)
	first := open(t, cfg)
	checkQuery(t, first)
	kill(t, first.state.Supervisor)
	awaitNone(t, cfg, aMoment)
	// The kernel takes away a killed process's command before its locks.
	await(t, aMoment, "Status doesn't believe the state of a dead supervisor", func() bool {
		_, err := Status(cfg)
		return errors.Is(err, ErrNotRunning)
	})

	// The client that lost its server is still there, which must not hinder the next.
	second := open(t, cfg)
	checkQuery(t, second)
	if got := count(t, second); got != 1 {
		t.Errorf("%d nodes after the crash, want the 1 that was written before", got)
	}
	if err := second.Close(); err != nil {
		t.Errorf("Close: %v", err)
	}
	if n := len(servers(t, cfg)); n != 1 {
		t.Errorf("%d servers run for the first client, want 1", n)
	}
	if err := first.Close(); err != nil {
		t.Errorf("Close: %v", err)
	}
	awaitNone(t, cfg, aMoment)
}

func TestAStartSurvivesKillsAtAnyMoment(t *testing.T) {
	cfg := newConfig(t)
	for range 4 {
		c := startClient(t, cfg)
		moment := time.Duration(rand.Int64N(int64(4 * time.Second)))
		time.Sleep(moment) // not a wait for anything: the moment is the test's input
		c.kill()
		killed := processes(t, cfg, "")
		if rand.IntN(2) == 0 {
			killed = nil // the client alone: its supervisor has to notice
		}
		for _, pid := range killed {
			kill(t, pid)
		}
		t.Logf("killed after %v: the client and %d more", moment.Round(time.Millisecond), len(killed))
	}
	s := open(t, cfg)
	checkQuery(t, s)
	if n := len(servers(t, cfg)); n != 1 {
		t.Errorf("%d servers run, want 1", n)
	}
	if err := s.Close(); err != nil {
		t.Errorf("Close: %v", err)
	}
	awaitNone(t, cfg, aMoment)
}

// Neo4j makes a database in a fraction of a second, file by file.
func TestAStartSurvivesKillsWhileDatabasesAreMade(t *testing.T) {
	cfg := newConfig(t)
	h, err := homeOf(cfg.Home)
	if err != nil {
		t.Fatal(err)
	}
	for _, moment := range []struct{ database, file string }{
		{systemDatabase, "neostore.nodestore.db"}, // no transaction logs yet
		{systemDatabase, "neostore.counts.db"},
		{dataDatabase, "neostore.nodestore.db"},
	} {
		killOnceMade(t, cfg, filepath.Join(h.store(moment.database), moment.file))
		if there, err := HasStore(cfg); there || err != nil {
			t.Errorf("HasStore = %v, %v, for half a store", there, err)
		}
	}
	checkQuery(t, open(t, cfg))
	if there, err := HasStore(cfg); !there || err != nil {
		t.Errorf("HasStore = %v, %v, for a whole store", there, err)
	}
}

// An import makes the database for data; Neo4j's own comes with the first start.
func TestAFirstStartAfterAnImportSurvivesKills(t *testing.T) {
	cfg := newConfig(t)
	h, err := homeOf(cfg.Home)
	if err != nil {
		t.Fatal(err)
	}
	importOne(t, cfg)
	killOnceMade(t, cfg, filepath.Join(h.store(systemDatabase), "neostore.nodestore.db"))
	s := open(t, cfg)
	if got := count(t, s); got != 1 {
		t.Errorf("%d nodes, want the one imported", got)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}

	// What a kill leaves when both databases are there and nothing has answered yet.
	if err := writeJSON(h.creatingFile(), []string{systemDatabase}); err != nil {
		t.Fatal(err)
	}
	if got := count(t, open(t, cfg)); got != 1 {
		t.Errorf("%d nodes beside a new system database, want the one imported", got)
	}
}

// killOnceMade starts a client and kills it, its supervisor and its server once they
// have made the file.
func killOnceMade(t *testing.T, cfg Config, file string) {
	t.Helper()
	began := time.Now()
	c := startClient(t, cfg)
	await(t, time.Minute, file+" is new", func() bool {
		info, err := os.Stat(file) // an earlier start may have left one
		return err == nil && info.ModTime().After(began)
	})
	for _, pid := range processes(t, cfg, "") {
		kill(t, pid)
	}
	c.kill()
}

// The kernel takes a moment to end a server, which accepts connections to its last.
func TestAStartRightAfterAKillDoesNotFindTheDyingServer(t *testing.T) {
	cfg := newConfig(t)
	s := open(t, cfg)
	for range 3 {
		kill(t, s.state.Supervisor)
		kill(t, s.state.Server)
		s = open(t, cfg)
		checkQuery(t, s)
	}
}

// Where the kernel does not end a server with its supervisor, the next start does. The
// server is a stand-in here, because on Linux there is no such real one.
func TestAServerWithoutItsSupervisorIsEnded(t *testing.T) {
	cfg := newConfig(t)
	_, h, err := cfg.complete()
	if err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll(filepath.Dir(h.storeLock()), 0o700); err != nil {
		t.Fatal(err)
	}
	left := startRole(t, "leftover", h.storeLock(), entryPoint, "--home-dir="+string(h))
	left.opened()
	if ours(h[:len(h)-1], left.Process.Pid) {
		t.Error("a server of another home, whose name only begins alike, is taken for ours")
	}
	stopped, err := Stop(t.Context(), cfg)
	if !stopped || err != nil {
		t.Errorf("Stop = %v, %v, want the leftover stopped", stopped, err)
	}
	awaitNone(t, cfg, aMoment)
}

func TestTwoProcessesAtOnceShareOneServerUntilBothAreKilled(t *testing.T) {
	cfg := newConfig(t)
	a, b := startClient(t, cfg), startClient(t, cfg)
	if got, want := a.opened(), b.opened(); got != want {
		t.Errorf("two addresses: %s and %s", got, want)
	}
	one := servers(t, cfg)
	if len(one) != 1 {
		t.Errorf("servers %v run, want one", one)
	}
	a.kill()
	never(t, 3*watchEvery, "the server goes away from the second client", func() bool {
		return !slices.Equal(servers(t, cfg), one)
	})
	b.kill()

	// Who comes at once waits until the old one is gone, or still catches it.
	s := open(t, cfg)
	checkQuery(t, s)
	if after := servers(t, cfg); len(after) != 1 {
		t.Errorf("servers %v run, want one; before the kill it was %v", after, one)
	}
	s.lease.release() // as a killed client would
	awaitNone(t, cfg, 3*stopPatience)
}
