package cypher_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"readout/graph/store"
	"readout/internal/testdb"
	"readout/server/cypher"
)

// harmful are the attacks that must be refused, without those that only take long: no
// layer but the first sees what a regular expression does.
func harmful(t *testing.T) []written {
	var all []written
	for _, w := range attacks(t) {
		if len(w.codes) == 1 && w.codes[0] == "REFUSED" && !strings.Contains(w.statement, "=~") {
			all = append(all, w)
		}
	}
	if len(all) < 120 {
		t.Errorf("%d harmful attacks, want at least 120", len(all))
	}
	return all
}

// state is what an attack could change: the graph, and what isn't in its digest.
func state(t *testing.T, s *store.Store) string {
	t.Helper()
	digest, err := s.Digest(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	all := []string{digest}
	for _, cypher := range []string{
		"SHOW USERS YIELD user RETURN user ORDER BY user", "SHOW DATABASES YIELD name, currentStatus RETURN name, currentStatus ORDER BY name",
		"SHOW INDEXES YIELD name, state RETURN name, state ORDER BY name", "SHOW CONSTRAINTS YIELD name RETURN name ORDER BY name",
		"CALL db.labels() YIELD label RETURN label ORDER BY label",
		"CALL db.propertyKeys() YIELD propertyKey AS key RETURN key ORDER BY key",
		"CALL db.relationshipTypes() YIELD relationshipType AS type RETURN type ORDER BY type",
	} {
		_, rows, err := s.Query(t.Context(), cypher, nil)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, fmt.Sprint(rows))
	}
	return strings.Join(all, "\n")
}

func TestEachLayerAloneKeepsTheGraphAsItIs(t *testing.T) {
	a := serve(t)
	cfg := testdb.Reach(t)
	before := state(t, a.store)
	for _, layer := range []struct {
		name string
		run  func(w written) error // an error where the layer, or the database, refuses
	}{
		{"the text, before a transaction that may write", func(w written) error {
			text, problem := cypher.Text(w.statement, w.parameters)
			if problem != nil {
				return problem
			}
			_, err := testdb.Run(t.Context(), cfg, text, w.parameters)
			return err
		}},
		{"the plan, before a transaction that may write", func(w written) error {
			plan, err := a.store.Explain(t.Context(), store.Question{Cypher: w.statement, Params: w.parameters, Limit: 5 * time.Second})
			if err != nil {
				return err
			}
			if problem := cypher.Plan(plan); problem != nil {
				return problem
			}
			_, err = testdb.Run(t.Context(), cfg, w.statement, w.parameters)
			return err
		}},
		{"a transaction that reads", func(w written) error {
			_, err := a.store.Stream(t.Context(), store.Question{Cypher: w.statement, Params: w.parameters, Limit: 5 * time.Second},
				func([]string) error { return nil }, func([]any) error { return nil })
			return err
		}},
	} {
		t.Run(layer.name, func(t *testing.T) {
			passed := 0
			for _, w := range harmful(t) {
				if layer.run(w) == nil {
					passed++
					t.Logf("passes, without harm to what is checked: %s", w.name)
				}
			}
			t.Logf("%d pass", passed)
			if after := state(t, a.store); after != before {
				t.Errorf("was\n%s\nand is\n%s", before, after)
			}
		})
	}
}

func TestTheEmbeddedDatabaseReadsNoFilesAndNoAddresses(t *testing.T) {
	cfg := testdb.Reach(t)
	for _, address := range []string{"file:///etc/hostname", "http://127.0.0.1:1/x.csv", "https://localhost/x.csv", "http://[::1]/x.csv", "http://169.254.169.254/x"} {
		_, err := testdb.Run(t.Context(), cfg, "LOAD CSV FROM $from AS line RETURN line", map[string]any{"from": address})
		if err == nil || !strings.Contains(err.Error(), "blocked") && !strings.Contains(err.Error(), "allow_csv_import_from_file_urls' is false") {
			t.Errorf("LOAD CSV FROM %s: %v, want it blocked", address, err)
		}
	}
}

func TestAPlanWithAnOperatorOrAProcedureOfOthersIsRefused(t *testing.T) {
	for _, tc := range []struct {
		name string
		plan store.Plan
		want string // a part of the refusal; empty: passes
	}{
		{"reading", store.Plan{ReadOnly: true, Root: store.Operator{Name: "ProduceResults", Children: []store.Operator{{Name: "Expand(All)"}}}}, ""},
		{"an operator below", store.Plan{ReadOnly: true, Root: store.Operator{Name: "ProduceResults", Children: []store.Operator{{Name: "Argument"}, {Name: "LoadCSV"}}}}, "LoadCSV"},
		{"an operator that there isn't yet", store.Plan{ReadOnly: true, Root: store.Operator{Name: "NodeInvention"}}, "NodeInvention"},
		{"a procedure", store.Plan{ReadOnly: true, Root: store.Operator{Name: "ProcedureCall", Details: "apoc.load.json($autostring_0) :: (value :: MAP)"}}, "apoc.load.json"},
		{"a procedure of ours", store.Plan{ReadOnly: true, Root: store.Operator{Name: "ProcedureCall", Details: "db.labels() :: (label :: STRING)"}}, ""},
		{"a function", store.Plan{ReadOnly: true, Root: store.Operator{Name: "Projection", Details: "apoc.text.join(x, $autostring_0) AS y"}}, "apoc.text.join"},
		{"a function in backticks", store.Plan{ReadOnly: true, Root: store.Operator{Name: "Projection", Details: "1 + `apoc`.`text`.join(x) AS y"}}, "apoc.text.join"},
		{"a function of ours", store.Plan{ReadOnly: true, Root: store.Operator{Name: "Projection", Details: "date.truncate($autostring_0, m.earliest) AS y"}}, ""},
		{"not only reading", store.Plan{Root: store.Operator{Name: "ProduceResults"}}, "doesn't only read"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			problem := cypher.Plan(tc.plan)
			if tc.want == "" && problem != nil {
				t.Errorf("refused: %v", problem)
			}
			if tc.want != "" && (problem == nil || !strings.Contains(problem.Message, tc.want)) {
				t.Errorf("%v, want a refusal that names %s", problem, tc.want)
			}
		})
	}
}
