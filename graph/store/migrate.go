// Migrations: the schema of the graph, as numbered files, applied once, in order.
//
// Neo4j can't change its schema and data in one transaction, so a transaction on
// a second connection holds a lock while the files are applied: a second process
// that starts at the same time waits there and then finds the work done.

package store

import (
	"context"
	"embed"
	"fmt"
	"io/fs"
	"path"
	"strconv"
	"strings"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"readout/graph"
)

//go:embed migrations/*.cypher
var migrationFiles embed.FS

type migration struct {
	number     int64
	name       string
	checksum   string
	statements []string
}

const (
	migrationConstraint = `CREATE CONSTRAINT migration_number IF NOT EXISTS FOR (n:Migration) REQUIRE n.number IS UNIQUE`
	migrationLock       = `MERGE (lock:Migration {number: 0}) SET lock.name = 'lock'`
	migrationsApplied   = `MATCH (n:Migration) WHERE n.number > 0 RETURN n.number, n.name, n.checksum`
	migrationRecord     = `CREATE (n:Migration {number: $number, name: $name, checksum: $checksum, applied: datetime()})`
)

func (s *Store) migrate(ctx context.Context) error {
	migrations, err := readMigrations(migrationFiles)
	if err != nil {
		return err
	}
	if pending, err := s.pending(ctx, migrations); err != nil || len(pending) == 0 {
		return err
	}
	if err := s.runAlone(ctx, migrationConstraint, nil); err != nil {
		return err
	}
	session := s.session(ctx, neo4j.AccessModeWrite)
	defer session.Close(ctx)
	lock, err := session.BeginTransaction(ctx)
	if err != nil {
		return s.explain(err)
	}
	defer lock.Close(ctx)
	if _, err := rows(ctx, lock, migrationLock, nil); err != nil {
		return s.explain(err)
	}
	pending, err := s.pending(ctx, migrations) // again: another process may have been first
	if err != nil {
		return err
	}
	for _, m := range pending {
		s.config.Log.Info("apply migration", "number", m.number, "name", m.name)
		if err := s.apply(ctx, m); err != nil {
			return fmt.Errorf("migration %s: %w", m.name, err)
		}
	}
	return s.explain(lock.Commit(ctx))
}

func (s *Store) apply(ctx context.Context, m migration) error {
	for _, statement := range m.statements {
		if err := s.runAlone(ctx, statement, migrationParams(statement)); err != nil {
			return err
		}
	}
	return s.runAlone(ctx, migrationRecord,
		map[string]any{"number": m.number, "name": m.name, "checksum": m.checksum})
}

// runAlone runs a statement in a transaction of its own, and again when Neo4j ended it
// for another's sake: two that make one constraint at the same time lock each other out.
func (s *Store) runAlone(ctx context.Context, cypher string, params map[string]any) error {
	session := s.session(ctx, neo4j.AccessModeWrite)
	defer session.Close(ctx)
	_, err := neo4j.ExecuteWrite(ctx, session, func(tx neo4j.ManagedTransaction) (struct{}, error) {
		result, err := tx.Run(ctx, cypher, params)
		if err == nil {
			_, err = result.Consume(ctx)
		}
		return struct{}{}, err
	})
	return s.explain(err)
}

// pending returns the migrations that the database doesn't have yet. A file that
// was changed after it was applied is an error, as is a database that is ahead.
func (s *Store) pending(ctx context.Context, migrations []migration) ([]migration, error) {
	session := s.session(ctx, neo4j.AccessModeWrite)
	defer session.Close(ctx)
	// A write, although it only reads: the server that takes the writes knows best.
	applied, err := neo4j.ExecuteWrite(ctx, session, func(tx neo4j.ManagedTransaction) ([][]any, error) {
		return rows(ctx, tx, migrationsApplied, nil)
	})
	if err != nil {
		return nil, s.explain(err)
	}
	checksums := make(map[int64]string)
	for _, row := range applied {
		checksums[row[0].(int64)] = row[2].(string)
		if newest := migrations[len(migrations)-1].number; row[0].(int64) > newest {
			return nil, fmt.Errorf("%w: the database has migration %v, this program knows up to %d: use a newer readout",
				graph.ErrBadInput, row[1], newest)
		}
	}
	var pending []migration
	for _, m := range migrations {
		switch checksum, ok := checksums[m.number]; {
		case !ok:
			pending = append(pending, m)
		case checksum != m.checksum:
			return nil, fmt.Errorf("migration %s was changed after it was applied to this database: add a new file instead", m.name)
		}
	}
	return pending, nil
}

// readMigrations reads files named NNNN_what.cypher, whose numbers run from 1
// without gaps; statements end with a semicolon at the end of a line.
func readMigrations(files fs.FS) ([]migration, error) {
	names, err := fs.Glob(files, "migrations/*.cypher")
	if err != nil {
		return nil, err
	}
	migrations := make([]migration, len(names))
	for i, name := range names { // Glob sorts
		text, err := fs.ReadFile(files, name)
		if err != nil {
			return nil, err
		}
		digits, _, _ := strings.Cut(path.Base(name), "_")
		number, err := strconv.ParseInt(digits, 10, 64)
		if err != nil || number != int64(i+1) {
			return nil, fmt.Errorf("migration %s: want the number %04d", name, i+1)
		}
		m := migration{number: number, name: strings.TrimSuffix(path.Base(name), ".cypher"), checksum: hash(text)}
		for _, statement := range strings.Split(withoutComments(string(text)), ";\n") {
			if statement = strings.TrimSpace(statement); statement != "" {
				m.statements = append(m.statements, statement)
			}
		}
		migrations[i] = m
	}
	return migrations, nil
}

func withoutComments(text string) string {
	var kept []string
	for line := range strings.Lines(text) {
		if !strings.HasPrefix(line, "//") {
			kept = append(kept, line)
		}
	}
	return strings.Join(kept, "")
}

// migrationParams are the tables that a statement asks for.
func migrationParams(statement string) map[string]any {
	params := make(map[string]any)
	for name, table := range map[string]func() []any{"countries": countryRows, "positions": positionRows} {
		if strings.Contains(statement, "$"+name) {
			params[name] = table()
		}
	}
	return params
}

func positionRows() []any {
	var positions []any
	for id := range graph.Positions() {
		positions = append(positions, map[string]any{"id": id, "location": location(id)})
	}
	return positions
}

func countryRows() []any {
	var countries []any
	for _, c := range graph.Countries() {
		countries = append(countries, map[string]any{"code": c.Code, "code3": c.Code3, "name": c.Name, "names": c.Names})
	}
	return countries
}
