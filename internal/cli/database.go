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
func (a *app) embedded() neo4jd.Config { return a.embeddedShown(newProgress(a.err)) }

func (a *app) embeddedShown(shown *progress) neo4jd.Config {
	return neo4jd.Config{
		Home: a.home, Cache: filepath.Join(xdg.CacheHome, "readout"), POM: a.POM, Progress: shown.neo4j, Log: a.log,
	}
}

// database is an open store, and the lease on the embedded Neo4j, where it is that one.
type database struct {
	*store.Store
	server *neo4jd.Server
}

func (a *app) open(ctx context.Context, shown *progress) (*database, error) {
	cfg := store.Config{
		URI: os.Getenv("NEO4J_URI"), Database: os.Getenv("NEO4J_DATABASE"),
		Username: cmp.Or(os.Getenv("NEO4J_USERNAME"), "neo4j"), Password: os.Getenv("NEO4J_PASSWORD"), Log: a.log,
	}
	d := &database{}
	if cfg.URI == "" {
		var err error
		if d.server, err = neo4jd.Open(ctx, a.embeddedShown(shown)); err != nil {
			return nil, err
		}
		cfg.URI, cfg.Username, cfg.Password = d.server.BoltURI(), d.server.Username(), d.server.Password()
		cfg.Database = ""
	}
	var err error
	if d.Store, err = store.Open(ctx, cfg); err != nil {
		return nil, errors.Join(err, d.close(ctx))
	}
	return d, nil
}

// close closes the store, and the embedded Neo4j if this was its last user.
func (d *database) close(ctx context.Context) error {
	var err error
	if d.Store != nil {
		err = d.Close(context.WithoutCancel(ctx))
	}
	if d.server != nil {
		err = errors.Join(err, d.server.Close())
	}
	return err
}

// withStore runs do with an open store.
func (a *app) withStore(ctx context.Context, do func(context.Context, *store.Store) error) error {
	d, err := a.open(ctx, newProgress(a.err))
	if err != nil {
		return err
	}
	return errors.Join(do(ctx, d.Store), d.close(ctx))
}

// refuseForeign fails where NEO4J_URI says that the embedded Neo4j isn't used.
func refuseForeign() error {
	if uri := os.Getenv("NEO4J_URI"); uri != "" {
		return fmt.Errorf("%w: NEO4J_URI: %q: this command is for the embedded Neo4j; unset NEO4J_URI", graph.ErrBadInput, uri)
	}
	return nil
}
