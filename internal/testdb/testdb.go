// Package testdb gives tests a real Neo4j: the embedded one, started once for all
// packages of a test run. There are two of it, so that two packages run at a time, each
// of which has one to itself while its tests run.
//
// A package whose tests need it has a TestMain that calls Main, and its tests call
// Open.
package testdb

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"sync"
	"testing"
	"time"

	"github.com/adrg/xdg"
	"github.com/gofrs/flock"

	"readout/graph"
	"readout/graph/neo4jd"
	"readout/graph/store"
)

// superviseArgument makes a test binary the supervisor of the database.
const superviseArgument = "testdb-supervise"

// Supervise runs the supervisor, if this process was started to be it.
func Supervise() {
	if len(os.Args) == 3 && os.Args[1] == superviseArgument {
		if err := neo4jd.Supervise(context.Background(), os.Args[2]); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
}

// StartAll starts all databases of the test run. They stay up until close.
func StartAll(ctx context.Context) (closeAll func() error, err error) {
	servers, errs := make([]*neo4jd.Server, len(homes())), make([]error, len(homes()))
	var starting sync.WaitGroup
	for i, home := range homes() {
		starting.Go(func() { servers[i], errs[i] = open(ctx, home) })
	}
	starting.Wait()
	closeAll = func() error {
		var errs []error
		for _, s := range servers {
			if s != nil {
				errs = append(errs, s.Close())
			}
		}
		return errors.Join(errs...)
	}
	if err := errors.Join(errs...); err != nil {
		return nil, errors.Join(err, closeAll())
	}
	return closeAll, nil
}

// open returns a lease on the database in home.
func open(ctx context.Context, home string) (*neo4jd.Server, error) {
	exe, err := os.Executable()
	if err != nil {
		return nil, err
	}
	pom, err := os.ReadFile(filepath.Join(root(), "pom.xml"))
	if err != nil {
		return nil, err
	}
	return neo4jd.Open(ctx, neo4jd.Config{
		Home: home, Cache: filepath.Join(xdg.CacheHome, "readout"), POM: pom,
		Supervise: []string{exe, superviseArgument},
	})
}

// root is the module's folder.
func root() string {
	_, file, _, _ := runtime.Caller(0)
	return filepath.Join(filepath.Dir(file), "..", "..")
}

// homes are where the databases lie.
func homes() []string {
	cache := filepath.Join(xdg.CacheHome, "readout")
	return []string{filepath.Join(cache, "test"), filepath.Join(cache, "test-2")}
}

var (
	turn   *flock.Flock
	server *neo4jd.Server
)

// Main is for a package's TestMain: it runs the tests while no other package uses
// their database.
func Main(m *testing.M) {
	Supervise()
	code := m.Run()
	if server != nil {
		if err := errors.Join(server.Close(), turn.Close()); err != nil {
			fmt.Fprintln(os.Stderr, err)
			code = 1
		}
	}
	os.Exit(code)
}

var start = sync.OnceValue(func() error {
	home, err := takeTurn()
	if err != nil {
		return err
	}
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Minute) // Maven may fetch the jars first
	defer cancel()
	server, err = open(ctx, home)
	return err
})

// takeTurn waits until a database is free, and returns its home.
func takeTurn() (string, error) {
	for ; ; time.Sleep(100 * time.Millisecond) {
		for _, home := range homes() {
			if err := os.MkdirAll(home, 0o700); err != nil {
				return "", err
			}
			turn = flock.New(filepath.Join(home, "turn.lock"))
			if free, err := turn.TryLock(); err != nil || free {
				return home, err
			}
		}
	}
}

// Config returns how to reach the database, emptied.
func Config(t testing.TB) store.Config {
	t.Helper()
	cfg := Reach(t)
	if err := Empty(t.Context(), cfg); err != nil {
		t.Fatal(err)
	}
	return cfg
}

// Reach returns how to reach the database as it is.
func Reach(t testing.TB) store.Config {
	t.Helper()
	if err := start(); err != nil {
		t.Fatal(err)
	}
	return store.Config{URI: server.BoltURI(), Username: server.Username(), Password: server.Password()}
}

// Open returns a store on the emptied database, closed when the test ends.
func Open(t testing.TB) *store.Store {
	t.Helper()
	return Reopen(t, Config(t))
}

// Reopen returns a store on the database as it is, closed when the test ends.
func Reopen(t testing.TB, cfg store.Config) *store.Store {
	t.Helper()
	s, err := store.Open(t.Context(), cfg)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(context.Background()); err != nil {
			t.Error(err)
		}
	})
	return s
}

// Prepared returns records as a store takes them.
func Prepared(t interface {
	Helper()
	Fatal(args ...any)
}, records ...graph.Record,
) store.Prepared {
	t.Helper()
	p, err := store.Prepare(records)
	if err != nil {
		t.Fatal(err)
	}
	return p
}
