// Golden cases: a query, its variables, and the statements and parameters that it
// compiles to, or the error. "go test ./server/compile -update" rewrites them.

package compile

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"golang.org/x/tools/txtar"
)

var update = flag.Bool("update", false, "rewrite the golden cases")

// goldenCase is one file of testdata/cases.
type goldenCase struct {
	name, path       string
	note             []byte
	query, variables string
	sections         map[string]string
}

func goldenCases(t testing.TB) []goldenCase {
	t.Helper()
	paths, err := filepath.Glob("testdata/cases/*.txtar")
	if err != nil {
		t.Fatal(err)
	}
	var all []goldenCase
	for _, path := range paths {
		archive, err := txtar.ParseFile(path)
		if err != nil {
			t.Fatal(err)
		}
		tc := goldenCase{name: strings.TrimSuffix(filepath.Base(path), ".txtar"), path: path, note: archive.Comment, sections: make(map[string]string)}
		for _, f := range archive.Files {
			tc.sections[f.Name] = string(f.Data)
		}
		tc.query, tc.variables = tc.sections["query.graphql"], tc.sections["variables.json"]
		all = append(all, tc)
	}
	return all
}

// result returns the sections that the compiler gives to a case.
func (tc goldenCase) result(c *Compiler) []txtar.File {
	all, err := c.compileQuery(tc.query, tc.variables)
	if err != nil {
		return []txtar.File{{Name: "error", Data: []byte(err.Error() + "\n")}}
	}
	var cypher, parameters strings.Builder
	for _, b := range all {
		if b.Source != nil {
			fmt.Fprintf(&cypher, "-- source of field %s: %s\n%s\n", b.Key, b.Source.By, b.Source.Text)
		}
		fmt.Fprintf(&cypher, "-- field %s\n%s\n", b.Key, b.Text)
		fmt.Fprintf(&parameters, "-- field %s: at most %d rows\n", b.Key, b.args.Cost)
		for _, name := range b.Parameters() {
			fmt.Fprintf(&parameters, "%s %s\n", name, readable(b.args.Params[name]))
		}
	}
	return []txtar.File{{Name: "cypher", Data: []byte(cypher.String())}, {Name: "parameters", Data: []byte(parameters.String())}}
}

// readable returns a parameter as JSON, days as texts.
func readable(value any) string {
	if m, ok := value.(map[string]any); ok {
		copied := make(map[string]json.RawMessage)
		for k, v := range m {
			copied[k] = json.RawMessage(readable(v))
		}
		value = copied
	}
	if day, ok := value.(time.Time); ok {
		value = day.Format(time.DateOnly)
	}
	text, err := json.Marshal(value)
	if err != nil {
		return err.Error()
	}
	return string(text)
}

func TestEachCaseCompilesToItsStatements(t *testing.T) {
	c := compilerOf(t, readFile(t, schemaFile))
	for _, tc := range goldenCases(t) {
		t.Run(tc.name, func(t *testing.T) {
			got := tc.result(c)
			if *update {
				tc.rewrite(t, got)
				return
			}
			for _, f := range got {
				if want := tc.sections[f.Name]; string(f.Data) != want {
					t.Errorf("%s:\n%swant:\n%s", f.Name, f.Data, want)
				}
			}
			if _, ok := tc.sections["error"]; ok && got[0].Name != "error" {
				t.Errorf("no error, want %s", tc.sections["error"])
			}
		})
	}
}

func (tc goldenCase) rewrite(t *testing.T, result []txtar.File) {
	t.Helper()
	archive := &txtar.Archive{Comment: tc.note, Files: []txtar.File{{Name: "query.graphql", Data: []byte(tc.query)}}}
	if tc.variables != "" {
		archive.Files = append(archive.Files, txtar.File{Name: "variables.json", Data: []byte(tc.variables)})
	}
	archive.Files = append(archive.Files, result...)
	if err := os.WriteFile(tc.path, txtar.Format(archive), 0o644); err != nil {
		t.Fatal(err)
	}
}
