package e2e_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"readout/graph/store"
	"readout/internal/testdb"
)

// chain is three meetings of invented people: Ben met Ada twice, Ada Cyd, Cyd Eve.
const chain = `{"kind":"meeting","id":"one","date":"2024-01-03","parties":[{"country":"IS","people":[{"id":"ada","name":"Ada Example"}]},{"country":"FJ","people":[{"id":"ben","name":"Ben Example"}]}],"sources":[{"article":"example-1"}]}
{"kind":"meeting","id":"two","date":"2024-02-03","parties":[{"country":"IS","people":[{"id":"ada","name":"Ada Example"}]},{"country":"FJ","people":[{"id":"ben","name":"Ben Example"},{"id":"cyd","name":"Cyd Example"}]}],"sources":[{"article":"example-2"}]}
{"kind":"meeting","id":"three","date":"2025-05-05","parties":[{"country":"IS","people":[{"id":"eve","name":"Eve Example"}]},{"country":"FJ","people":[{"id":"cyd","name":"Cyd Example"}]}],"sources":[{"article":"example-3"}]}
`

// later is one more, of somebody new.
const later = `{"kind":"meeting","id":"four","date":"2025-06-05","parties":[{"country":"IS","people":[{"id":"eve","name":"Eve Example","names":["Eva Example"]}]},{"country":"NR","people":[{"id":"dan","name":"Dan Example"}]}],"sources":[{"article":"example-4"}]}
`

func loadText(t *testing.T, cfg store.Config, text string) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "records.jsonl")
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	runs(t, 0, shared(cfg), "load", path)
}

func TestRankPrintsWhatCountingGives(t *testing.T) {
	cfg := testdb.Config(t)
	loadText(t, cfg, chain)
	for _, tc := range []struct {
		args, want string
	}{
		{"--measure betweenness --format csv", "rank,id,name,score\n1,ada,Ada Example,0.666666666667\n1,cyd,Cyd Example,0.666666666667\n3,ben,Ben Example,0\n3,eve,Eve Example,0\n"},
		{"--measure strength --first 2", "strength of 4 people, 3 pairs that met\nrank  id   name         score\n1     ada  Ada Example  3\n2     ben  Ben Example  2\n"},
		{"--measure degree --level country --to 2024", "degree of 2 countries, 1 pair that met to 2024\nrank  id  name     score\n1     FJ  Fiji     1\n1     IS  Iceland  1\n"},
		{"--measure pagerank --from 2030 --format csv", "rank,id,name,score\n"},
		// With the weights 2, 1, 1: the ends of the first and of the last edge, 3/4 - (5/8)² - (3/8)².
		{"--measure community", "community of 4 people, 3 pairs that met; 2 communities of modularity 0.2188\n" +
			"community  size  id   name\n1          2     ada  Ada Example\n1          2     ben  Ben Example\n2          2     cyd  Cyd Example\n2          2     eve  Eve Example\n"},
	} {
		if out, _ := runs(t, 0, shared(cfg), append([]string{"rank"}, strings.Fields(tc.args)...)...); out != tc.want {
			t.Errorf("rank %s prints\n%s\nwant\n%s", tc.args, out, tc.want)
		}
	}

	out, _ := runs(t, 0, shared(cfg), "rank", "--measure", "strength", "--from", "2025", "--format", "json")
	var got, want any
	if err := json.Unmarshal([]byte(out), &got); err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal([]byte(`{"measure":"strength","level":"person","from":"2025","nodes":2,"edges":1,"total":2,"rows":[
		{"rank":1,"id":"cyd","name":"Cyd Example","score":1},{"rank":1,"id":"eve","name":"Eve Example","score":1}]}`), &want); err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("JSON %v, want %v", got, want)
	}

	for args, want := range map[string]string{
		"--measure fame":              `--measure "fame": want degree, strength, betweenness, pagerank, community`,
		"--level planet":              `--level "planet": want person, country`,
		"--from 03.01.2024":           `--from "03.01.2024": want YYYY, YYYY-MM or YYYY-MM-DD`,
		"--from 2024-02 --to 2024-01": `--to "2024-01": want no earlier day than --from "2024-02"`,
		"--first -1":                  `--first -1: want 0 or more`,
		"--write --remove":            `--write and --remove: want one of them`,
	} {
		if _, errs := runs(t, 1, shared(cfg), append([]string{"rank"}, strings.Fields(args)...)...); !strings.Contains(errs, want) {
			t.Errorf("rank %s: %s\nwant %s", args, errs, want)
		}
	}
}

func TestFiguresThatAreKeptStayBesideWhatIsLoadedAndCanBeRemoved(t *testing.T) {
	cfg := testdb.Config(t)
	loadText(t, cfg, chain)
	before := digestOf(t, cfg)
	figures := func() map[string]string {
		t.Helper()
		rows, err := testdb.Run(ctx, cfg, `MATCH (n:Person) WHERE n.degree IS NOT NULL OR n.community IS NOT NULL
RETURN n.id, n.degree, n.community, n.pagerank`, nil)
		if err != nil {
			t.Fatal(err)
		}
		all := make(map[string]string)
		for _, r := range rows {
			all[r[0].(string)] = strings.TrimSpace(strings.ReplaceAll(fmt.Sprintln(r[1:]...), "<nil>", "-"))
		}
		return all
	}
	check := func(when string, want map[string]string) {
		t.Helper()
		if got := figures(); !reflect.DeepEqual(got, want) {
			t.Errorf("%s: degree, community and pagerank are %v, want %v", when, got, want)
		}
	}
	write := func(args ...string) {
		t.Helper()
		runs(t, 0, shared(cfg), append([]string{"rank", "--first", "1", "--write"}, args...)...)
	}

	write("--measure", "degree")
	write("--measure", "community")
	write("--measure", "degree", "--level", "country")
	check("kept", map[string]string{"ada": "2 1 -", "ben": "1 1 -", "cyd": "2 2 -", "eve": "1 2 -"})
	if digestOf(t, cfg) != before {
		t.Error("figures change the digest")
	}

	loadText(t, cfg, later)
	check("after loading", map[string]string{"ada": "2 1 -", "ben": "1 1 -", "cyd": "2 2 -", "eve": "1 2 -"})
	stale, err := testdb.Run(ctx, cfg, `MATCH (f:Figure), (turn:Turn) RETURN f.key, f.nodes, f.load < turn.batches ORDER BY f.key`, nil)
	want := [][]any{{"Country.degree", int64(2), true}, {"Person.community", int64(4), true}, {"Person.degree", int64(4), true}}
	if err != nil || !reflect.DeepEqual(stale, want) {
		t.Errorf("the graph says of its figures %v, %v, want %v", stale, err, want)
	}

	write("--measure", "degree", "--from", "2025")
	check("kept anew, of another time", map[string]string{"ada": "- 1 -", "ben": "- 1 -", "cyd": "1 2 -", "eve": "2 2 -", "dan": "1 - -"})

	runs(t, 0, shared(cfg), "rank", "--remove")
	check("removed", map[string]string{})
	left, err := testdb.Run(ctx, cfg, `MATCH (n) WHERE n:Figure OR n.degree IS NOT NULL RETURN n`, nil)
	if err != nil || len(left) > 0 {
		t.Errorf("left are %v, %v", left, err)
	}
	runs(t, 0, shared(cfg), "forget", "four")
	if digestOf(t, cfg) != before {
		t.Error("after forgetting what was loaded later the graph isn't the one before")
	}
}
