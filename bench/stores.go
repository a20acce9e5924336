// Imported stores: one folder a size, made once and used again.

package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"time"

	"github.com/adrg/xdg"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"readout/graph/neo4jd"
	"readout/graph/store"
	"readout/loader"
)

// database is a Neo4j that runs on an imported store.
type database struct {
	*neo4jd.Server
	pid int
}

func (d *database) env() []string {
	return append(os.Environ(), "NEO4J_URI="+d.BoltURI(), "NEO4J_USERNAME="+d.Username(), "NEO4J_PASSWORD="+d.Password(), "NEO4J_DATABASE=")
}

func (d *database) config() store.Config {
	return store.Config{URI: d.BoltURI(), Username: d.Username(), Password: d.Password()}
}

// neo4jConfig is of a server below home, whose supervisor is this program again.
func neo4jConfig(home string) (neo4jd.Config, error) {
	pom, err := os.ReadFile("pom.xml")
	if err != nil {
		return neo4jd.Config{}, err
	}
	self, err := os.Executable()
	if err != nil {
		return neo4jd.Config{}, err
	}
	return neo4jd.Config{
		Home: home, Cache: filepath.Join(xdg.CacheHome, "readout"), POM: pom, Supervise: []string{self, "testdb-supervise"},
	}, nil
}

// openImported starts Neo4j on n generated meetings, which it imports to a folder of
// dir unless they are there.
func openImported(ctx context.Context, dir string, n int) (*database, error) {
	home := filepath.Join(dir, sizeName(n))
	cfg, err := neo4jConfig(home)
	if err != nil {
		return nil, err
	}
	mark := filepath.Join(home, "imported")
	if _, err := os.Stat(mark); errors.Is(err, os.ErrNotExist) {
		if err := importMeetings(ctx, cfg, n); err != nil {
			return nil, errors.Join(err, os.RemoveAll(filepath.Join(home, "neo4j")))
		}
		if err := os.WriteFile(mark, nil, 0o600); err != nil {
			return nil, err
		}
	}
	server, err := neo4jd.Open(ctx, cfg)
	if err != nil {
		return nil, err
	}
	d := &database{Server: server}
	state, err := neo4jd.Status(cfg)
	if err == nil {
		d.pid = state.Server
		err = migrate(ctx, d)
	}
	if err != nil {
		return nil, errors.Join(err, server.Close())
	}
	return d, nil
}

func importMeetings(ctx context.Context, cfg neo4jd.Config, n int) error {
	began := time.Now()
	if err := os.MkdirAll(cfg.Home, 0o700); err != nil {
		return err
	}
	dir, err := os.MkdirTemp(cfg.Home, "import-*")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	file := filepath.Join(dir, "meetings.jsonl")
	if err := writeMeetings(file, n); err != nil {
		return err
	}
	checked, err := loader.Check(ctx, []loader.Input{loader.File(file)}, loader.Options{})
	if err != nil {
		return err
	}
	bulk, err := store.NewBulk(dir)
	if err != nil {
		return err
	}
	if _, err := checked.Load(ctx, bulk); err != nil {
		return err
	}
	args, _, err := bulk.Finish(ctx)
	if err != nil {
		return err
	}
	if err := neo4jd.Import(ctx, cfg, args); err != nil {
		return err
	}
	slog.Info("imported", "meetings", n, "took", time.Since(began).Round(time.Second).String())
	return nil
}

// migrate brings the schema up to date: constraints and indexes. It applies all
// migrations again, which changes nothing where they are in force, since a store here
// outlives changes of those that haven't been released.
func migrate(ctx context.Context, d *database) error {
	if _, err := d.query(ctx, `MATCH (n:Migration) DELETE n`); err != nil {
		return err
	}
	s, err := store.Open(ctx, d.config())
	if err != nil {
		return err
	}
	return s.Close(ctx)
}

// warm reads everything once, so that no contender and no size pays for bringing the
// store into Neo4j's memory: a server that has run for a while has done so.
func (d *database) warm(ctx context.Context) error {
	for _, cypher := range []string{
		`MATCH (n) RETURN count(properties(n))`,
		`MATCH ()-[r]->() RETURN count(properties(r))`,
	} {
		if _, err := d.query(ctx, cypher); err != nil {
			return err
		}
	}
	return nil
}

// query runs a statement and returns its rows.
func (d *database) query(ctx context.Context, cypher string) ([]*neo4j.Record, error) {
	driver, err := neo4j.NewDriverWithContext(d.BoltURI(), neo4j.BasicAuth(d.Username(), d.Password(), ""))
	if err != nil {
		return nil, err
	}
	defer driver.Close(ctx)
	result, err := neo4j.ExecuteQuery(ctx, driver, cypher, nil, neo4j.EagerResultTransformer)
	if err != nil {
		return nil, err
	}
	return result.Records, nil
}

// sizeName is 10k, 100k, 1m; other sizes in full.
func sizeName(n int) string {
	switch {
	case n >= 1_000_000 && n%1_000_000 == 0:
		return fmt.Sprintf("%dm", n/1_000_000)
	case n >= 1000 && n%1000 == 0:
		return fmt.Sprintf("%dk", n/1000)
	}
	return fmt.Sprint(n)
}
