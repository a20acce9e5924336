// Package store keeps the graph in Neo4j. It is the only package that knows the
// driver, and Cypher that writes.
//
// What a node says is computed from all records that were loaded, never from the
// order in which they came (see the package graph: identity.go, same.go). To do
// that without reading everything each time, the records themselves are kept
// beside the graph, with the ways in which they name people (docs/model.md,
// "Bookkeeping").
package store

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/config"

	"readout/graph"
)

// Config says which Neo4j to use.
type Config struct {
	URI      string // bolt://host:port, neo4j://…, with +s for TLS
	Username string
	Password string
	Database string // empty: the server's default
	Log      *slog.Logger
}

// Store is a connection to one Neo4j with the graph in it. It is safe for use by
// several goroutines, but Write is meant to be called by one at a time.
type Store struct {
	driver  neo4j.DriverWithContext
	config  Config
	cache   cache
	repeats bool // most of the batch before was there already, as this one may be
}

// connectTimeout is how long an unreachable server is waited for.
const connectTimeout = 5 * time.Second

// Open connects to the Neo4j of cfg, and brings its schema up to date. A server
// that doesn't answer is an ErrUnavailable; wrong credentials are an ErrBadInput.
func Open(ctx context.Context, cfg Config) (*Store, error) {
	if cfg.Log == nil {
		cfg.Log = slog.New(slog.DiscardHandler)
	}
	driver, err := neo4j.NewDriverWithContext(cfg.URI, neo4j.BasicAuth(cfg.Username, cfg.Password, ""),
		func(c *config.Config) {
			c.SocketConnectTimeout = connectTimeout
			c.ConnectionAcquisitionTimeout = connectTimeout
			c.MaxTransactionRetryTime = connectTimeout
			c.TelemetryDisabled = true
			c.UserAgent = "readout"
		})
	if err != nil {
		return nil, fmt.Errorf("%w: NEO4J_URI: %q: want an address such as bolt://127.0.0.1:7687", graph.ErrBadInput, cfg.URI)
	}
	s := &Store{driver: driver, config: cfg}
	if err := s.connect(ctx); err != nil {
		return nil, errors.Join(err, driver.Close(ctx))
	}
	return s, nil
}

func (s *Store) connect(ctx context.Context) error {
	if err := s.driver.VerifyConnectivity(ctx); err != nil {
		return s.explain(err)
	}
	return s.migrate(ctx)
}

// Close ends all connections.
func (s *Store) Close(ctx context.Context) error { return s.driver.Close(ctx) }

func (s *Store) session(ctx context.Context, mode neo4j.AccessMode) neo4j.SessionWithContext {
	return s.driver.NewSession(ctx, neo4j.SessionConfig{AccessMode: mode, DatabaseName: s.config.Database})
}

// explain puts a driver's error into words: which server, what is wrong, what to
// do.
func (s *Store) explain(err error) error {
	var server *neo4j.Neo4jError
	switch {
	case err == nil || errors.Is(err, graph.ErrBadInput) || errors.Is(err, graph.ErrUnavailable) || errors.Is(err, graph.ErrNotFound) ||
		errors.Is(err, context.Canceled):
		return err
	case errors.As(err, &server) && server.IsAuthenticationFailed():
		return fmt.Errorf("%w: neo4j at %s: user %q: wrong password; see NEO4J_USERNAME and NEO4J_PASSWORD",
			graph.ErrBadInput, s.config.URI, s.config.Username)
	case errors.As(err, &server) && server.Code == "Neo.ClientError.Database.DatabaseNotFound":
		return fmt.Errorf("%w: neo4j at %s: no database %q; see NEO4J_DATABASE",
			graph.ErrBadInput, s.config.URI, s.config.Database)
	case errors.As(err, &server) && server.Code == "Neo.TransientError.General.MemoryPoolOutOfMemoryError":
		return fmt.Errorf("neo4j at %s: one transaction needs more memory than it may have "+
			"(a dry run is a single transaction: try a part of the input): %w", s.config.URI, err)
	case disconnected(err), neo4j.IsTransactionExecutionLimit(err):
		return fmt.Errorf("%w: neo4j at %s: no answer within %s; is it running? (readout neo4j status): %w",
			graph.ErrUnavailable, s.config.URI, connectTimeout, err)
	}
	return fmt.Errorf("neo4j at %s: %w", s.config.URI, err)
}

// disconnected says whether the connection failed, also where closing it failed after that: the
// driver's own function knows the bare error alone.
func disconnected(err error) bool {
	var connectivity *neo4j.ConnectivityError
	return errors.As(err, &connectivity)
}

// runner is what can run a statement: a transaction of either kind.
type runner interface {
	Run(ctx context.Context, cypher string, params map[string]any) (neo4j.ResultWithContext, error)
}

// planOnce keeps Neo4j from planning a statement anew each time the graph has grown
// by some: each starts at an index even in an empty graph, which a test holds.
const planOnce = "CYPHER replan=skip "

// input wraps the parameters of a statement in a single one, $in: Neo4j plans anew for
// a list parameter of another order of magnitude, but knows nothing of a list in a map.
func input(params row) row { return row{"in": params} }

// rows runs one statement and returns its records, each as its values. The parameters
// are the properties of $in.
func rows(ctx context.Context, tx runner, cypher string, params row) ([][]any, error) {
	result, err := tx.Run(ctx, planOnce+cypher, input(params))
	if err != nil {
		return nil, err
	}
	var all [][]any
	for result.Next(ctx) {
		all = append(all, result.Record().Values)
	}
	return all, result.Err()
}

// Query runs one reading statement and returns the names of its columns and its
// rows. It is for the few fixed statements of the program's own commands.
func (s *Store) Query(ctx context.Context, cypher string, params map[string]any) ([]string, [][]any, error) {
	session := s.session(ctx, neo4j.AccessModeRead)
	defer session.Close(ctx)
	var columns []string
	values, err := neo4j.ExecuteRead(ctx, session, func(tx neo4j.ManagedTransaction) ([][]any, error) {
		result, err := tx.Run(ctx, cypher, params)
		if err != nil {
			return nil, err
		}
		if columns, err = result.Keys(); err != nil {
			return nil, err
		}
		var all [][]any
		for result.Next(ctx) {
			all = append(all, result.Record().Values)
		}
		return all, result.Err()
	})
	return columns, values, s.explain(err)
}
