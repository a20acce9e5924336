package export_test

import (
	"bytes"
	"context"
	"encoding/csv"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/parquet-go/parquet-go"

	"readout/graph"
	"readout/graph/store"
	"readout/internal/testdb"
	"readout/server/export"
)

func csvHasARowForEachReport(t *testing.T, s *store.Store) {
	rows, err := csv.NewReader(strings.NewReader(exported(t, s, export.CSV, ""))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if len(rows) != 6 {
		t.Fatalf("%d rows, want the head and 5 reports", len(rows))
	}
	got := make(map[string]string)
	for i, name := range rows[0] {
		got[name] = rows[1][i]
	}
	for name, want := range map[string]string{
		"meeting": "m1", "date": "2024-01-03", "earliest": "2024-01-03", "place": "Geneva", "place_country": "CH",
		"parties": "PK | rw-example-force", "people": "pk-ada-example | rw-ben-example; rw-dot-example",
		"names": "Ada Example | Ben Example; Dot Example", "agreements": "Example Treaty", "part_of": "m3",
		"article": "a1", "url": "https://example.org/1?a=1&b=2", "article_title": "'-1+2", "language": "en",
		"start": "812", "confidence": "0.5", "method": "hand",
		"quote": "'" + strings.ReplaceAll(nasty, "\r\n", "\n"), // encoding/csv reads every line break as one
	} {
		// m1 has three sides: the second report names another party
		if name == "parties" || name == "people" || name == "names" {
			want = strings.Replace(want, " | ", map[string]string{"parties": " | RW | ", "people": " |  | ", "names": " |  | "}[name], 1)
		}
		if got[name] != want {
			t.Errorf("%s: %q, want %q", name, got[name], want)
		}
	}
}

// report is what a reader of the Parquet file wants of it.
type report struct {
	Meeting  string     `parquet:"meeting"`
	Earliest *time.Time `parquet:"earliest,optional,date"`
	People   []struct {
		Side int64  `parquet:"side"`
		ID   string `parquet:"id"`
	} `parquet:"people,list"`
	Topics     []string `parquet:"topics,list"`
	Article    string   `parquet:"article"`
	Quote      *string  `parquet:"quote,optional"`
	Start      *int64   `parquet:"start,optional"`
	Confidence *float64 `parquet:"confidence,optional"`
}

func parquetHasTypesAndLists(t *testing.T, s *store.Store) {
	text := exported(t, s, export.Parquet, "")
	rows, err := parquet.Read[report](bytes.NewReader([]byte(text)), int64(len(text)))
	if err != nil {
		t.Fatal(err)
	}
	if len(rows) != 5 {
		t.Fatalf("%d rows, want 5", len(rows))
	}
	r := rows[0]
	if r.Meeting != "m1" || r.Article != "a1" || r.Earliest.Format(time.DateOnly) != "2024-01-03" || *r.Quote != nasty ||
		*r.Start != 812 || *r.Confidence != 0.5 || !slices.Equal(r.Topics, []string{"water"}) || len(r.People) != 3 {
		t.Errorf("first row: %+v", r)
	}
	if last := rows[4]; last.Quote != nil || last.Start != nil {
		t.Errorf("a report without a quote has %v", last)
	}
	for _, r := range rows {
		if r.Meeting == "m3" && (r.Earliest != nil || len(r.People) > 0) {
			t.Errorf("m3 is undated and names nobody: %+v", r)
		}
	}
}

func aPartOfRecords(t *testing.T, s *store.Store) {
	if got := strings.Count(exported(t, s, export.JSONL, ""), "\n"); got != len(records) {
		t.Errorf("%d records, want all %d", got, len(records))
	}
	part := exported(t, s, export.JSONL, `{"id": {"eq": "m4"}}`)
	for _, want := range []string{`"m4"`, `"Q999999999"`, `"t1"`} {
		if !strings.Contains(part, want) {
			t.Errorf("no %s in\n%s", want, part)
		}
	}
	if got := strings.Count(part, "\n"); got != 3 {
		t.Errorf("%d records, want the meeting's, its person's and their tenure's:\n%s", got, part)
	}
}

func propertiesAreTheDatabases(t *testing.T, s *store.Store) {
	said := export.Properties()
	_, rows, err := s.Query(t.Context(), `CALL () {
  MATCH (n) WHERE NOT n:Turn|Load|Migration|Record|Mention|NameKey
  UNWIND keys(n) AS key RETURN DISTINCT labels(n)[0] + '.' + key AS name
  UNION
  MATCH ()-[r]->() WHERE NOT type(r) IN ['STATES', 'NAMES', 'UNDER']
  UNWIND keys(r) AS key RETURN DISTINCT type(r) + '.' + key AS name
  UNION
  MATCH (a)-[r]->(b) WHERE NOT type(r) IN ['STATES', 'NAMES', 'UNDER']
  RETURN DISTINCT '-' + labels(a)[0] + ' ' + type(r) + ' ' + labels(b)[0] AS name
}
RETURN name`, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range rows {
		if name := row[0].(string); !said[name] {
			t.Errorf("the database has %s, which no export has", name)
		}
	}
}

// A plan that sorts or scans holds the graph in memory.
func TestEveryStatementFollowsAnIndex(t *testing.T) {
	cfg := testdb.Config(t)
	testdb.Reopen(t, cfg)
	for name, cypher := range export.Statements() {
		operators, err := testdb.Explain(t.Context(), cfg, strings.ReplaceAll(cypher, "{where}", "m.status = 'held'"))
		if err != nil {
			t.Errorf("%s: %v\n%s", name, err, cypher)
			continue
		}
		// A subquery sorts what hangs on one node, and PartialSort the edges of one; Sort
		// elsewhere would sort everything.
		sorts := 0
		for _, operator := range operators {
			if operator == "Sort" || operator == "Top" {
				sorts++
			}
			if operator == "AllNodesScan" || operator == "NodeByLabelScan" {
				t.Errorf("%s is planned with %s: %v\n%s", name, operator, operators, cypher)
			}
		}
		if sorts > strings.Count(cypher, "COLLECT") {
			t.Errorf("%s sorts everything: %v\n%s", name, operators, cypher)
		}
	}
}

// changing is a graph into which somebody loads meanwhile.
type changing struct {
	export.Graph
	position int64
}

func (c *changing) Position(context.Context) (int64, error) { c.position++; return c.position, nil }

func besideALoad(t *testing.T, s *store.Store) {
	err := export.Write(t.Context(), &changing{Graph: s}, io.Discard, export.Options{Format: export.CSV})
	if !errors.Is(err, export.ErrChanged) {
		t.Errorf("error %v, want %v", err, export.ErrChanged)
	}
	err = export.Write(t.Context(), s, io.Discard, export.Options{Format: "xlsx"})
	if !errors.Is(err, graph.ErrBadInput) || !strings.Contains(err.Error(), `"xlsx"`) {
		t.Errorf("error %v, want bad input", err)
	}
}
