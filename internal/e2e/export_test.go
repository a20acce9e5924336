package e2e_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"readout/internal/testdb"
)

func TestExportedRecordsGiveTheSameGraph(t *testing.T) {
	cfg := testdb.Config(t)
	runs(t, 0, shared(cfg), append([]string{"load", generated(t, 500)}, samplePaths(t)...)...)
	want := digestOf(t, cfg)
	file := filepath.Join(t.TempDir(), "all.jsonl")
	runs(t, 0, shared(cfg), "export", "--format", "jsonl", "-o", file)
	again, _ := runs(t, 0, shared(cfg), "export", "--format", "jsonl")
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if string(text) != again {
		t.Error("the same graph gave another file")
	}
	empty(t, cfg)
	runs(t, 0, shared(cfg), "load", file)
	if got := digestOf(t, cfg); got != want {
		t.Error("the exported records give another graph")
	}
}

func TestCypherShellRunsTheExportedScript(t *testing.T) {
	cfg := testdb.Config(t)
	// cypher-shell has a reader of its own, which looks for the ends of statements.
	meeting := `{"kind":"meeting","date":"2024-01-03","parties":[{"country":"PK"},{"country":"RW"}],"sources":[{"article":"a1",` +
		`"quote":"; :exit // ' \" \\ \\\\ \\u0027 ` + "`" + ` /* \n; \n:exit\n $p"}]}` + "\n"
	nasty := filepath.Join(t.TempDir(), "nasty.jsonl")
	if err := os.WriteFile(nasty, []byte(meeting), 0o600); err != nil {
		t.Fatal(err)
	}
	// That the script is right, package export tests on the whole sample.
	runs(t, 0, shared(cfg), "load", nasty, "../../loader/sample/seeds.jsonl")
	script := filepath.Join(t.TempDir(), "graph.cypher")
	runs(t, 0, shared(cfg), "export", "--format", "cypher", "-o", script)
	want, _ := runs(t, 0, shared(cfg), "export", "--format", "graphml")
	env, _ := own(t)
	runs(t, 0, env, "neo4j", "start")
	t.Cleanup(func() { runs(t, 0, env, "neo4j", "stop") })
	runs(t, 0, env, "neo4j", "shell", "--", "--file", script)
	got, _ := runs(t, 0, env, "export", "--format", "graphml")
	if got != want {
		t.Errorf("cypher-shell made another graph of the script: GraphML of %d bytes, want %d", len(got), len(want))
	}
}

func TestExportSaysWhatIsWrong(t *testing.T) {
	cfg := testdb.Config(t)
	for _, tc := range []struct {
		name string
		args []string
		want string
	}{
		{"no format", nil, `--format "": want one of`},
		{"an unknown format", []string{"--format", "xlsx"}, `--format "xlsx": want one of`},
		{"no JSON", []string{"--format", "csv", "--where", "PK"}, `--where: bad input: "PK": want a MeetingWhere`},
		{"an unknown field", []string{"--format", "csv", "--where", `{"country": "PK"}`}, "country"},
		{"an unknown value", []string{"--format", "csv", "--where", `{"status": {"eq": "DONE"}}`}, "DONE"},
		{"a wrong date", []string{"--format", "csv", "--where", `{"during": {"from": "24"}}`}, `"24": want YYYY`},
		{"more behind it", []string{"--format", "csv", "--where", `{} {}`}, "nothing behind it"},
		{"no folder", []string{"--format", "csv", "-o", "/nowhere/x.csv"}, "/nowhere"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			_, errs := runs(t, 1, shared(cfg), append([]string{"export"}, tc.args...)...)
			if !strings.Contains(errs, tc.want) {
				t.Errorf("%v doesn't print %q, but %s", tc.args, tc.want, errs)
			}
		})
	}
}
