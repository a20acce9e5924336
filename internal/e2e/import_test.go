package e2e_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"readout/internal/testdb"
)

// awkward records are what files for an import could get wrong: line breaks, quotes,
// delimiters, a body of 9 MB, a correction, a report without its meeting's id, a whole
// that nobody knows.
func awkward(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "awkward.jsonl")
	var long strings.Builder
	for i := range 9_000 {
		fmt.Fprintf(&long, `{"title":"Example Accord %d %s","kind":"other"},`, i, strings.Repeat("x", 950))
	}
	quote := `"\"a\", b;\r\nc|d \\\" 'e' \t\n"`
	lines := []string{
		`{"kind":"meeting","id":"w","date":"2024","parties":[{"country":"PK"},{"country":"RW"}],"sources":[{"article":"a0","quote":` + quote + `,"start":0,"end":5,"confidence":0.1}]}`,
		`{"kind":"meeting","id":"w","date":"2023-12-31","status":"planned","part_of":"nobody","parties":[{"country":"PK"},{"country":"RW"}],"sources":[{"article":"a1","title":"Bé"}]}`,
		`{"kind":"meeting","date":"2024-05-01","part_of":"w","parties":[{"country":"PK","people":[{"name":"Ada, \"the\" Example; B|C","names":["ایڈا"]}]},{"organisation":"Example, Inc.","country":"RW"}],"agreements":[` + long.String() + `{"title":"Example, Treaty","kind":"treaty"}],"sources":[{"article":"a1","title":"Be"}]}`,
		`{"kind":"meeting","id":"w","date":"2024-02","parties":[{"country":"PK"},{"country":"RW"}],"sources":[{"article":"a0","quote":` + quote + `}]}`,
		`{"kind":"tenure","person":{"name":"Ada, \"the\" Example; B|C","country":"PK"},"office":"Chair","country":"PK"}`,
	}
	if err := os.WriteFile(path, []byte(strings.Join(lines, "\n")+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestAnImportedGraphIsTheLoadedOne(t *testing.T) {
	t.Parallel()
	files := append([]string{generated(t, 3000), awkward(t)}, samplePaths(t)...)
	env, _ := own(t)
	out, _ := runs(t, 0, env, append([]string{"import"}, files...)...)
	if want := "records read: 3635 new, 1 changed, 0 unchanged, 0 skipped"; !strings.Contains(out, want) {
		t.Errorf("import prints %q, want %q", out, want)
	}
	_, errs := runs(t, 1, env, "import", files[0])
	if !strings.Contains(errs, "isn't empty, and import would replace it") {
		t.Errorf("a second import says %s", errs)
	}
	runs(t, 0, env, "neo4j", "start")
	t.Cleanup(func() { runs(t, 0, env, "neo4j", "stop") })
	cfg := ownConfig(t, env)
	imported := digestOf(t, cfg)
	_, errs = runs(t, 1, env, "import", files[0])
	if !strings.Contains(errs, "stop it first (readout neo4j stop)") {
		t.Errorf("an import beside a server says %s", errs)
	}
	again, _ := runs(t, 0, env, append([]string{"load"}, files[2:]...)...)
	if !strings.Contains(again, "0 new, 0 changed") {
		t.Errorf("loading what was imported says %s", again)
	}
	if err := testdb.Empty(ctx, cfg); err != nil { // of the countries, too, which the import has made
		t.Fatal(err)
	}
	runs(t, 0, env, append([]string{"load"}, files...)...)
	if digestOf(t, cfg) != imported {
		t.Error("the imported graph isn't the loaded one")
	}
}

func TestAnImportKilledInTheMiddleLeavesNoGraphAndCanBeRunAgain(t *testing.T) {
	t.Parallel()
	env, home := own(t)
	file := generated(t, 100)
	p := launch(t, env, "import", file)
	for deadline := time.Now().Add(time.Minute); !strings.Contains(p.err.String(), "building the store"); time.Sleep(5 * time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatalf("import doesn't come to building: %s", p.err.String())
		}
	}
	for mark := filepath.Join(home, "neo4j", "importing"); ; time.Sleep(time.Millisecond) {
		if _, err := os.Stat(mark); err == nil {
			break
		}
	}
	if err := p.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	p.wait(t)
	_, errs := runs(t, 2, env, "neo4j", "start")
	if !strings.Contains(errs, "an import was cut short") {
		t.Errorf("starting on half an import says %s", errs)
	}
	out, _ := runs(t, 0, env, "import", file)
	if !strings.Contains(out, "100 records read: 100 new") {
		t.Errorf("importing again says %s", out)
	}
	_, errs = runs(t, 1, []string{"NEO4J_URI=bolt://127.0.0.1:1"}, "import", file)
	if !strings.Contains(errs, "unset NEO4J_URI") {
		t.Errorf("importing into another Neo4j says %s", errs)
	}
}
