package store_test

import (
	"encoding/csv"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"pgregory.net/rapid"

	"readout/graph"
	"readout/graph/store"
	"readout/internal/testdb"
)

// Importing for real, with Neo4j's own tool, is tested by internal/e2e; here is what the
// files say.
func TestImportFilesHoldTheGraphThatWritingMakes(t *testing.T) {
	cfg := testdb.Config(t)
	testdb.Open(t) // migrates
	rapid.Check(t, func(rt *rapid.T) {
		records := drawRecords(rt, rapid.IntRange(2, 9).Draw(rt, "records"))
		s := clear(rt, cfg)
		defer s.Close(ctx)
		write(rt, s, records...)
		want := stated(rt, s)
		shuffled := slices.Clone(records)
		rand.Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
		got := imported(rt, split(shuffled)...)
		if !slices.Equal(got, want) {
			rt.Fatalf("%s\n\nwritten:\n%s\n\nfor import:\n%s", show(shuffled), strings.Join(without(want, got), "\n"), strings.Join(without(got, want), "\n"))
		}
	})
}

func TestImportFilesHoldTheLaterOfTwoRecords(t *testing.T) {
	s := testdb.Open(t)
	meeting := func(id, article, date, who string) graph.Record {
		return meetingOf(t, fmt.Sprintf(`{"id":%q,"date":%q,"mode":"in_person","status":"held","parties":[{"country":"IS","people":[{"name":%q,"country":"IS"}]},{"country":"FJ"}],"sources":[{"article":%q,"title":%q}]}`,
			id, date, who, article, who))
	}
	batches := [][]graph.Record{
		{meeting("m", "a1", "2024-01-03", "Ada"), meeting("m", "a2", "2024-12-31", "Ida"), meeting("n", "a3", "2024-01-05", "Ora")},
		{meeting("m", "a1", "2025-01-01", "Una"), meeting("n", "a3", "2024-01-05", "Ora")}, // corrected, into another year; unchanged
		{{Kind: graph.KindPerson, Person: &graph.Person{ID: "x", Name: "Ada"}}, {Kind: graph.KindPerson, Person: &graph.Person{ID: "x", Name: "Eve"}}},
		{meeting("", "a4", "2025-01-01", "Una")}, // the meeting that m is, said without its id
	}
	for _, batch := range batches {
		write(t, s, batch...)
	}
	bulk, err := store.NewBulk(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	var total store.Outcome
	for _, batch := range batches {
		o, err := bulk.Write(ctx, testdb.Prepared(t, batch...))
		if err != nil {
			t.Fatal(err)
		}
		total.Add(o)
	}
	if total.New != 5 || total.Changed != 2 || total.Unchanged != 1 {
		t.Errorf("counted %+v, want 5 new, 2 changed, 1 unchanged", total)
	}
	got, want := imported(t, batches...), stated(t, s)
	if !slices.Equal(got, want) {
		t.Errorf("written:\n%s\n\nfor import:\n%s", strings.Join(without(want, got), "\n"), strings.Join(without(got, want), "\n"))
	}
}

func without(a, b []string) []string {
	return slices.DeleteFunc(slices.Clone(a), func(line string) bool { return slices.Contains(b, line) })
}

// imported reads what a Bulk writes of batches of records: a line for each node and
// each relationship, as stated has them.
func imported(t rapid.TB, batches ...[]graph.Record) []string {
	t.Helper()
	dir, err := os.MkdirTemp("", "bulk-*")
	if err != nil {
		t.Fatal(err)
	}
	defer os.RemoveAll(dir)
	bulk, err := store.NewBulk(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, batch := range batches {
		if _, err := bulk.Write(ctx, testdb.Prepared(t, batch...)); err != nil {
			t.Fatal(err)
		}
	}
	args, _, err := bulk.Finish(ctx)
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	nodes := make(map[string]string) // label and key by number
	for _, arg := range args {       // nodes first
		if option, rest, _ := strings.Cut(arg, "="); option == "--nodes" || option == "--relationships" {
			name, path, _ := strings.Cut(rest, "=")
			lines = append(lines, readImport(t, name, path, nodes)...)
		}
	}
	left, err := filepath.Glob(filepath.Join(dir, "records-*"))
	if err != nil || len(left) > 0 {
		t.Errorf("left over: %v, %v", left, err)
	}
	slices.Sort(lines)
	return lines
}

func readImport(t rapid.TB, name, path string, nodes map[string]string) []string {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, row := range rows[1:] {
		line := name
		values := make(map[string]string)
		for i, head := range rows[0] {
			property, _, _ := strings.Cut(head, ":")
			switch {
			case head == ":ID":
				nodes[row[i]] = name + " " + row[i+1] // the first column is the key
			case head == ":START_ID":
				line += " START " + nodes[row[i]]
			case head == ":END_ID":
				line += " END " + nodes[row[i]]
			case row[i] != "":
				values[property] = row[i]
			}
		}
		lines = append(lines, line+" "+listed(values))
	}
	return lines
}

func listed(values map[string]string) string {
	var all []string
	for _, name := range slices.Sorted(maps.Keys(values)) {
		all = append(all, name+"="+values[name])
	}
	return strings.Join(all, " ")
}

// stated is what the database has, but for its log and its lock.
func stated(t rapid.TB, s *store.Store) []string {
	t.Helper()
	_, rows, err := s.Query(ctx, `CALL () {
  MATCH (n) WHERE NOT n:Turn|Load|Migration
  RETURN labels(n)[0] AS head, properties(n) AS properties
  UNION ALL
  MATCH (a)-[r]->(b)
  RETURN type(r) + ' START ' + labels(a)[0] + ' ' + coalesce(CASE WHEN a:Record THEN a.key END, a.id, a.code, a.key)
    + ' END ' + labels(b)[0] + ' ' + coalesce(CASE WHEN b:Record THEN b.key END, b.id, b.code, b.key) AS head, properties(r) AS properties
}
RETURN head, properties`, nil)
	if err != nil {
		t.Fatal(err)
	}
	lines := make([]string, len(rows))
	for i, row := range rows {
		values := make(map[string]string)
		for name, value := range row[1].(map[string]any) {
			switch v := value.(type) {
			case float64:
				values[name] = strconv.FormatFloat(v, 'g', -1, 64)
			case neo4j.Point2D:
				values[name] = fmt.Sprintf("{latitude: %v, longitude: %v}", v.Y, v.X)
			case []any:
				if len(v) > 0 { // neo4j-admin has no empty list; a migration puts those there that are needed
					values[name] = joined(v)
				}
			default:
				values[name] = fmt.Sprint(v)
			}
		}
		lines[i] = row[0].(string) + " " + listed(values)
	}
	slices.Sort(lines)
	return lines
}

func joined(list []any) string {
	all := make([]string, len(list))
	for i, v := range list {
		all[i] = v.(string)
	}
	return strings.Join(all, "\x1f")
}
