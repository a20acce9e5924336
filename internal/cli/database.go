// Which Neo4j a command works on: the one of NEO4J_URI, or the embedded one.

package cli

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/adrg/xdg"

	"readout/graph"
	"readout/graph/neo4jd"
	"readout/graph/store"
)

// embedded returns how the embedded Neo4j is run.
func (a *app) embedded() neo4jd.Config {
	return neo4jd.Config{
		Home: a.home, Cache: filepath.Join(xdg.CacheHome, "readout"), POM: a.POM,
		Progress: newProgress(a.err).neo4j, Log: a.log,
	}
}

// withStore runs do with an open store, and closes it, and the embedded Neo4j if
// this was its last user.
func (a *app) withStore(ctx context.Context, do func(context.Context, *store.Store) error) (err error) {
	cfg := store.Config{
		URI: os.Getenv("NEO4J_URI"), Database: os.Getenv("NEO4J_DATABASE"),
		Username: cmp.Or(os.Getenv("NEO4J_USERNAME"), "neo4j"), Password: os.Getenv("NEO4J_PASSWORD"), Log: a.log,
	}
	if cfg.URI == "" {
		server, err := neo4jd.Open(ctx, a.embedded())
		if err != nil {
			return err
		}
		defer func() { err = errors.Join(err, server.Close()) }()
		cfg.URI, cfg.Username, cfg.Password = server.BoltURI(), server.Username(), server.Password()
		cfg.Database = ""
	}
	s, err := store.Open(ctx, cfg)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.Close(context.WithoutCancel(ctx))) }()
	return do(ctx, s)
}

// refuseForeign fails where NEO4J_URI says that the embedded Neo4j isn't used.
func refuseForeign() error {
	if uri := os.Getenv("NEO4J_URI"); uri != "" {
		return fmt.Errorf("%w: NEO4J_URI: %q: this command is for the embedded Neo4j; unset NEO4J_URI", graph.ErrBadInput, uri)
	}
	return nil
}
