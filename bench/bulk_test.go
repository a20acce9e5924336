package main

import (
	"fmt"
	"path/filepath"
	"slices"
	"testing"

	"readout/graph/store"
	"readout/internal/testdb"
	"readout/loader"
)

func TestMain(m *testing.M) { testdb.Main(m) }

// Everything but the bookkeeping: each node and each relationship as a text.
const everything = `CALL () {
  MATCH (n) WHERE NOT n:Turn|Load|Migration|Record|Mention|NameKey
  RETURN labels(n)[0] AS what, coalesce(n.id, n.code) AS a, '' AS b, properties(n) AS properties
  UNION ALL
  MATCH (a)-[r]->(b) WHERE NOT type(r) IN ['STATES', 'NAMES', 'UNDER']
  RETURN type(r) AS what, coalesce(a.id, a.code) AS a, coalesce(b.id, b.code) AS b, properties(r) AS properties
}
RETURN what, a, b, properties`

func TestTheImportedGraphIsTheLoadedOne(t *testing.T) {
	const meetings = 1000
	ctx := t.Context()
	file := filepath.Join(t.TempDir(), "meetings.jsonl")
	if err := writeMeetings(file, meetings); err != nil {
		t.Fatal(err)
	}
	loaded := testdb.Open(t)
	checked, err := loader.Check(ctx, []loader.Input{loader.File(file)}, loader.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := checked.Load(ctx, loaded); err != nil {
		t.Fatal(err)
	}

	t.Chdir("..") // where pom.xml is, as for the program itself
	db, err := openImported(ctx, t.TempDir(), meetings)
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := db.Close(); err != nil {
			t.Error(err)
		}
	}()
	imported := testdb.Reopen(t, db.config())

	got, want := elements(t, imported), elements(t, loaded)
	if len(want) < 10*meetings {
		t.Fatalf("the loaded graph has %d nodes and relationships, want more to compare", len(want))
	}
	if slices.Equal(got, want) {
		return
	}
	t.Errorf("imported: %d nodes and relationships, loaded: %d", len(got), len(want))
	for name, pair := range map[string][2][]string{"only imported": {got, want}, "only loaded": {want, got}} {
		shown := 0
		for _, e := range pair[0] {
			if _, found := slices.BinarySearch(pair[1], e); !found && shown < 5 {
				t.Errorf("%s: %s", name, e)
				shown++
			}
		}
	}
}

func elements(t *testing.T, s *store.Store) []string {
	t.Helper()
	_, rows, err := s.Query(t.Context(), everything, nil)
	if err != nil {
		t.Fatal(err)
	}
	all := make([]string, len(rows))
	for i, row := range rows {
		all[i] = fmt.Sprint(row...) // fmt sorts the keys of maps
	}
	slices.Sort(all)
	return all
}
