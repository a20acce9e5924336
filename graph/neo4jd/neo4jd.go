// Package neo4jd runs a real Neo4j Community as a child process, so that whoever
// has Java needs no database server to try, test or run Readout.
//
// One home directory holds one store, and at most one server runs for it, however
// many programs ask. Who asks first starts it, who asks later finds it, and it ends
// when the last of them has gone, whether it closed its lease or was killed:
//
//   - A client holds a shared lock on clients.lock for as long as it lives; the
//     kernel takes the lock back even after SIGKILL.
//   - The server is not a client's child but a supervisor's, a process of its own
//     that holds supervisor.lock. It polls an exclusive lock on clients.lock; once it
//     gets it nobody needs the server any more, and nobody can arrive until both are
//     really gone.
//   - `readout neo4j start` leaves a mark that lets the server stay without clients.
//
// Locks say who lives; the state file only says where. It is never believed without
// the supervisor's lock being held.
//
// This package does not speak Bolt. It knows that a server is ready by its ports.
package neo4jd

import (
	"context"
	"fmt"
	"log/slog"
	"net"
	"os"
	"path/filepath"
	"strconv"
	"time"
)

// Username is the one user that a community edition starts with.
const Username = "neo4j"

// poll is how often a lock or a state that another process will change is looked at.
const poll = 50 * time.Millisecond

// Config says where the embedded Neo4j lives. Home, Cache and POM are required,
// except that whoever only stops or looks needs no more than Home.
type Config struct {
	Home      string         // the store, logs and state are below Home/neo4j
	Cache     string         // the jars, shared by every home of one user
	POM       []byte         // the Maven file that names the jars
	BoltPort  int            // 0: any free one; a server that already runs keeps its own
	HTTPPort  int            // likewise
	Progress  func(Progress) // called from one goroutine at a time; nil is fine
	Log       *slog.Logger   // nil is fine
	Supervise []string       // the command that ends in Supervise, the home is appended; nil: this program's `neo4j supervise --home`
}

// Progress tells what Open is at, for a terminal that would otherwise stand still.
type Progress struct {
	Step Step
	Jars int // for StepFetch: how many jars are there so far, of about 225
}

// Step is one part of Open that can take long enough to be worth showing.
type Step string

// The steps of Open, in order. A step that has nothing to do is left out.
const (
	StepFetch Step = "fetch" // Maven brings the jars: once per user
	StepStart Step = "start" // the server starts, or one that goes has to be awaited
)

// Server is a lease on a running server.
type Server struct {
	home  home
	lease *lease
	state State
}

// Open finds the server of cfg.Home or starts it, and returns once it answers. The
// server stays up at least until Close, or until the process is gone.
//
// ctx bounds the wait alone: what it ends early is Open, not the server. A store
// that recovers from a crash can take minutes, so there is no limit besides ctx.
func Open(ctx context.Context, cfg Config) (*Server, error) {
	cfg, h, err := cfg.complete()
	if err != nil {
		return nil, err
	}
	// The lease comes before the look: the other way round the server could go away
	// between the two.
	l := tryAcquire(h.clientsLock(), shared)
	if l == nil {
		cfg.Progress(Progress{Step: StepStart})
		if l, err = acquire(ctx, h.clientsLock(), shared); err != nil {
			return nil, fmt.Errorf("neo4j in %s: the one before has not ended yet: %w", h, err)
		}
	}
	state, err := findOrStart(ctx, cfg, h)
	if err != nil {
		l.release()
		return nil, err
	}
	return &Server{home: h, lease: l, state: state}, nil
}

// BoltURI is where drivers connect, such as bolt://127.0.0.1:7687.
func (s *Server) BoltURI() string { return s.state.BoltURI() }

// HTTPAddress is the Neo4j Browser's base address, such as http://127.0.0.1:7474.
func (s *Server) HTTPAddress() string { return s.state.HTTPAddress() }

// Username is the one user that a community edition starts with.
func (s *Server) Username() string { return Username }

// Password was generated with the store.
func (s *Server) Password() string { return s.state.password }

// PasswordFile is where the password is kept, readable by its owner alone.
func (s *Server) PasswordFile() string { return s.home.password() }

// Close gives the lease back. The last one to do so waits until the server is gone,
// so that a program that has ended leaves nothing behind; a server started with
// Start stays. A second Close does nothing.
func (s *Server) Close() error {
	if !s.lease.release() {
		return nil
	}
	return awaitEnd(s.home)
}

// awaitEnd returns once the supervisor has gone, or at once if it will stay: for
// other clients or because of Start.
func awaitEnd(h home) error {
	deadline := time.Now().Add(stopPatience + 10*time.Second)
	for others := 0; time.Now().Before(deadline); time.Sleep(poll) {
		if !h.supervised() || h.stays() {
			return nil
		}
		if leased(h.clientsLock()) {
			// Twice in a row, because another closing client's own look can seem one.
			if others++; others == 2 {
				return nil
			}
			continue
		}
		others = 0
	}
	return fmt.Errorf("neo4j in %s: does not end; see %s", h, h.supervisorLog())
}

func (cfg Config) complete() (Config, home, error) {
	h, err := homeOf(cfg.Home)
	if err != nil {
		return cfg, h, err
	}
	if cfg.Log == nil {
		cfg.Log = slog.New(slog.DiscardHandler)
	}
	if cfg.Progress == nil {
		cfg.Progress = func(Progress) {}
	}
	if cfg.Supervise == nil {
		self, err := os.Executable()
		if err != nil {
			return cfg, h, fmt.Errorf("neo4j: this program's own file, to run the supervisor: %w", err)
		}
		cfg.Supervise = []string{self, "neo4j", "supervise", "--home"}
	}
	return cfg, h, h.make()
}

func homeOf(dir string) (home, error) {
	if dir == "" {
		return "", fmt.Errorf("neo4j: no home directory given")
	}
	abs, err := filepath.Abs(dir)
	if err != nil {
		return "", fmt.Errorf("neo4j: home %q: %w", dir, err)
	}
	return home(filepath.Join(abs, "neo4j")), nil
}

func loopback(port int) string { return net.JoinHostPort("127.0.0.1", strconv.Itoa(port)) }
