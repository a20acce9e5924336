package store_test

import (
	"errors"
	"strings"
	"testing"

	"readout/graph"
	"readout/graph/store"
	"readout/internal/testdb"
)

func TestMigrationsAreAppliedOnceBySeveralProcesses(t *testing.T) {
	cfg := testdb.Config(t)
	for range 5 { // they deadlock now and then
		for _, cypher := range []string{`MATCH (n:Migration) DELETE n`, `DROP CONSTRAINT migration_number IF EXISTS`} {
			if _, err := testdb.Run(ctx, cfg, cypher, nil); err != nil {
				t.Fatal(err)
			}
		}
		const processes = 6
		failed := make(chan error, processes)
		for range processes {
			go func() {
				s, err := store.Open(ctx, cfg)
				if err == nil {
					err = s.Close(ctx)
				}
				failed <- err
			}()
		}
		for range processes {
			if err := <-failed; err != nil {
				t.Fatal(err)
			}
		}
	}
	s := testdb.Reopen(t, cfg)
	expect(t, s, `MATCH (n:Migration) WHERE n.number > 0 RETURN n.name`,
		"0001_schema", "0002_countries", "0003_loads", "0004_held", "0005_kosovo", "0006_locations")
	expect(t, s, `MATCH (t:Turn) RETURN count(t)`, "1")
}

func TestCountriesAreThereBeforeAnythingIsLoaded(t *testing.T) {
	s := testdb.Open(t)
	expect(t, s, `MATCH (c:Country) RETURN count(c)`, "250")
	expect(t, s, `MATCH (c:Country {code: 'RW'}) RETURN c.code3, c.name, c.names[1], c.names[2]`, "RWA Rwanda रवांडा روانڈا")
}

func TestNamesAreFoundInAnyScript(t *testing.T) {
	s := testdb.Open(t)
	write(t, s, icelander("is-ada", "Ada Éxample", "आदा उदाहरण", "آدا مثال"))
	for _, name := range []string{"example", "उदाहरण", "مثال"} {
		expect(t, s, `CALL db.index.fulltext.queryNodes('names', '`+name+`') YIELD node RETURN node.id`, "is-ada")
	}
}

func TestAChangedMigrationIsRefused(t *testing.T) {
	cfg := testdb.Config(t)
	testdb.Reopen(t, cfg)
	if _, err := testdb.Run(ctx, cfg, `MATCH (n:Migration {number: 1}) SET n.checksum = 'other'`, nil); err != nil {
		t.Fatal(err)
	}
	if _, err := store.Open(ctx, cfg); err == nil || !strings.Contains(err.Error(), "0001_schema was changed") {
		t.Errorf("Open = %v, want an error that names the changed migration", err)
	}
}

func TestADatabaseThatIsAheadIsRefused(t *testing.T) {
	cfg := testdb.Config(t)
	testdb.Reopen(t, cfg)
	if _, err := testdb.Run(ctx, cfg, `CREATE (:Migration {number: 9999, name: '9999_later', checksum: ''})`, nil); err != nil {
		t.Fatal(err)
	}
	if _, err := store.Open(ctx, cfg); !errors.Is(err, graph.ErrBadInput) || !strings.Contains(err.Error(), "9999_later") {
		t.Errorf("Open = %v, want ErrBadInput that names the migration", err)
	}
}

func TestOpenExplainsWhatIsWrong(t *testing.T) {
	cfg := testdb.Config(t)
	for _, tc := range []struct {
		name   string
		change func(*store.Config)
		kind   error
		want   string
	}{
		{"nobody listens", func(c *store.Config) { c.URI = "bolt://127.0.0.1:1" }, graph.ErrUnavailable, "neo4j at bolt://127.0.0.1:1: no answer within 5s"},
		{"no address", func(c *store.Config) { c.URI = "127.0.0.1" }, graph.ErrBadInput, `NEO4J_URI: "127.0.0.1"`},
		{"wrong password", func(c *store.Config) { c.Password = "wrong" }, graph.ErrBadInput, "wrong password"},
		{"no such database", func(c *store.Config) { c.Database = "nowhere" }, graph.ErrBadInput, `no database "nowhere"`},
	} {
		t.Run(tc.name, func(t *testing.T) {
			c := cfg
			tc.change(&c)
			_, err := store.Open(ctx, c)
			if !errors.Is(err, tc.kind) || !strings.Contains(err.Error(), tc.want) {
				t.Errorf("Open = %v, want a %v that says %q", err, tc.kind, tc.want)
			}
		})
	}
}

func TestPlacesFromBeforeGetTheirPositions(t *testing.T) {
	cfg := testdb.Config(t)
	s := testdb.Reopen(t, cfg)
	write(t, s, visit(t, "a1", "2024-01-03", "Ada", "Ida"))
	want := digest(t, s)
	if _, err := testdb.Run(ctx, cfg, `MATCH (p:Place) REMOVE p.location WITH * MATCH (n:Migration {number: 6}) DELETE n`, nil); err != nil {
		t.Fatal(err)
	}
	if digest(t, s) == want {
		t.Fatal("the digest doesn't tell a place without its position")
	}
	if got := digest(t, testdb.Reopen(t, cfg)); got != want {
		t.Error("after the migration the graph isn't as it is written")
	}
}
