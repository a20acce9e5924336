package export_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"readout/graph"
	"readout/graph/store"
	"readout/internal/testdb"
	"readout/server/export"
	"readout/server/gql"
)

func TestMain(m *testing.M) { testdb.Main(m) }

// nasty is text that formats of any kind could stumble over.
const nasty = "=cmd|' /C calc'!A0 <b>&amp; \"q\" 'a' `t` \\u0041 \\\\ \\' ;\n// x\r\n/* y */ :exit\t$p {where} ]]> اردو हिन्दी \u2028𝒳 \u200b"

// People and organisations here are invented.
var records = []string{
	`{"kind":"person","id":"pk-ada-example","wikidata":"Q999999999","name":"Ada Example","names":["ایڈا","A|B; C"],"country":"PK"}`,
	`{"kind":"organisation","id":"rw-example-force","name":"Example Force","country":"RW","organisation_kind":"armed_forces"}`,
	`{"kind":"tenure","id":"t1","person":{"id":"pk-ada-example","name":"Ada Example","country":"PK"},"office":"Foreign Minister","country":"PK","from":"2023-08","to":"2025-01-31","sources":[{"url":"https://example.org/t"}]}`,
	`{"kind":"tenure","id":"t2","person":{"name":"Cyd Example","country":"CH"},"office":"Chair","organisation":"Example Force","country":"RW"}`,
	`{"kind":"meeting","id":"m1","title":"Talks","type":"bilateral","date":"2024-01-03","mode":"in_person","status":"held","place":{"city":"Geneva","country":"CH"},"parties":[{"country":"PK","people":[{"id":"pk-ada-example","name":"Ada Example","country":"PK","office":"Foreign Minister"}]},{"organisation":"Example Force","country":"RW","people":[{"name":"Ben Example","country":"RW","role":"chair"},{"name":"Dot Example","country":"RW"}]}],"topics":["water"],"agreements":[{"title":"Example Treaty","kind":"treaty"}],"part_of":"m3","sources":[{"article":"a1","url":"https://example.org/1?a=1&b=2","title":"-1+2","publisher":"Example News","published":"2024-01-04","language":"en","quote":NASTY,"start":812,"end":863,"method":"hand","confidence":0.5}]}`,
	`{"kind":"meeting","id":"m1","date":"2024-01","mode":"in_person","status":"held","parties":[{"country":"PK"},{"country":"RW"}],"sources":[{"article":"a2","language":"ur","confidence":1}]}`,
	`{"kind":"meeting","id":"m2","date":"2025-02-01","mode":"call","status":"held","parties":[{"country":"PK","people":[{"id":"pk-ada-example","name":"Ada Example","country":"PK"}]},{"country":"CH","people":[{"name":"Cyd Example","country":"CH"}]}],"sources":[{"article":"a1"}]}`,
	`{"kind":"meeting","id":"m3","mode":"in_person","status":"planned","parties":[{"country":"PK"},{"country":"CH"}],"sources":[{"article":"a3"}]}`,
	`{"kind":"meeting","id":"m4","date":"2025-03-01","mode":"call","status":"held","parties":[{"country":"PK","people":[{"id":"pk-ada-example","name":"Ada Example","country":"PK"}]},{"country":"RW","people":[{"name":"Ben Example","country":"RW"}]}],"sources":[{"article":"a1"}]}`,
}

func TestExports(t *testing.T) {
	s, cfg := loaded(t)
	for _, tc := range []struct {
		name string
		test func(*testing.T, *store.Store)
	}{
		{"networks are the graph", networksAreTheGraph},
		{"a part has what hangs on its meetings, and counts them alone", aPartHasWhatHangsOnItsMeetings},
		{"CSV has a row for each report", csvHasARowForEachReport},
		{"Parquet has types and lists", parquetHasTypesAndLists},
		{"a part of the records is what its meetings need", aPartOfRecords},
		{"the table of properties is the database's", propertiesAreTheDatabases},
		{"an export beside a load fails", besideALoad},
	} {
		t.Run(tc.name, func(t *testing.T) { tc.test(t, s) })
	}
	t.Run("the script makes the graph again", func(t *testing.T) { theScriptMakesTheGraphAgain(t, s, cfg) })
}

// loaded returns a store with the records, and how to reach its database.
func loaded(t *testing.T) (*store.Store, store.Config) {
	t.Helper()
	cfg := testdb.Config(t)
	s := testdb.Reopen(t, cfg)
	quoted, err := json.Marshal(nasty)
	if err != nil {
		t.Fatal(err)
	}
	var all []graph.Record
	for _, text := range records {
		all = append(all, recordOf(t, strings.Replace(text, "NASTY", string(quoted), 1)))
	}
	if _, err := s.Write(t.Context(), testdb.Prepared(t, all...)); err != nil {
		t.Fatal(err)
	}
	return s, cfg
}

func recordOf(t *testing.T, text string) graph.Record {
	t.Helper()
	var kind struct{ Kind graph.RecordKind }
	if err := json.Unmarshal([]byte(text), &kind); err != nil {
		t.Fatal(err)
	}
	r, err := graph.ReadRecord(kind.Kind, []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func exported(t *testing.T, g export.Graph, format export.Format, where string) string {
	t.Helper()
	o := export.Options{Format: format, Record: func(r graph.Record) ([]byte, error) {
		return json.Marshal(map[string]any{"kind": r.Kind, "statement": r.Statement()})
	}}
	if where != "" {
		condition, err := gql.MeetingCondition(where, "m")
		if err != nil {
			t.Fatal(err)
		}
		o.Where, o.Params = condition.Text, condition.Params
	}
	var out bytes.Buffer
	if err := export.Write(t.Context(), g, &out, o); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// elements lists every node and relationship but for the bookkeeping, as the database
// has them.
func elements(t *testing.T, s *store.Store) []string {
	t.Helper()
	var lines []string
	for _, cypher := range []string{
		`MATCH (n) WHERE NOT n:Turn AND NOT n:Load AND NOT n:Migration AND NOT n:Record AND NOT n:Mention AND NOT n:NameKey
RETURN labels(n)[0], coalesce(n.id, n.code), '' AS type, '' AS to, properties(n)`,
		`MATCH (a)-[r]->(b) WHERE NOT type(r) IN ['STATES', 'NAMES', 'UNDER']
RETURN labels(a)[0], coalesce(a.id, a.code), type(r), labels(b)[0] + coalesce(b.id, b.code), properties(r)`,
	} {
		_, rows, err := s.Query(t.Context(), cypher, nil)
		if err != nil {
			t.Fatal(err)
		}
		for _, row := range rows {
			lines = append(lines, fmt.Sprint(row...)) // fmt sorts the keys of maps
		}
	}
	slices.Sort(lines)
	return lines
}

// differ tells which lines only one of two sorted lists has.
func differ(t *testing.T, what string, got, want []string) {
	t.Helper()
	for _, line := range got {
		if _, found := slices.BinarySearch(want, line); !found {
			t.Errorf("%s has, and the graph has not: %s", what, line)
		}
	}
	for _, line := range want {
		if _, found := slices.BinarySearch(got, line); !found {
			t.Errorf("the graph has, and %s has not: %s", what, line)
		}
	}
	if len(got) != len(want) {
		t.Errorf("%s has %d nodes and edges, the graph %d", what, len(got), len(want))
	}
}
