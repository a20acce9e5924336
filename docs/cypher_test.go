// docs/cypher.md is held to what the gate answers: its recipes are those of
// server/cypher, with their answers over the sample and over the two invented reports of
// model.md, which disagree. Its examples are run.
//
// -update rewrites the recipes:
//
//	go run ./internal/testdb/with go test ./docs -run Cypher -update

package docs_test

import (
	"context"
	"fmt"
	"log/slog"
	"net/http/httptest"
	"os"
	"os/exec"
	"strings"
	"testing"

	"readout/server"
	"readout/server/cypher"
	"readout/server/limit"
)

const cypherPage = "cypher.md"

func TestTheCypherPage(t *testing.T) {
	s := loaded(t)
	gate := &cypher.Gate{Graph: s, Log: slog.New(slog.NewTextHandler(t.Output(), nil))}
	t.Run("every recipe has the page's answer", func(t *testing.T) { everyRecipe(t, gate) })
	served := httptest.NewServer((&server.Server{
		Graph: s, Log: slog.New(slog.DiscardHandler), Cypher: gate.Handler(server.RequestID),
	}).Handler())
	defer served.Close()
	t.Run("every example runs", func(t *testing.T) { everyCypherExample(t, served.URL) })
}

func everyRecipe(t *testing.T, gate *cypher.Gate) {
	all, err := cypher.Recipes()
	if err != nil {
		t.Fatal(err)
	}
	if len(all) < 30 {
		t.Errorf("%d recipes, want at least 30", len(all))
	}
	page, said, found := strings.Cut(read(t, cypherPage), "\n## Recipes\n")
	if !found {
		t.Fatal("the page has no part Recipes")
	}
	var section strings.Builder
	section.WriteString(recipesHead)
	group := ""
	for _, r := range all {
		if r.Group != group {
			group = r.Group
			fmt.Fprintf(&section, "\n### %s\n", group)
		}
		section.WriteString(withAnswer(t, gate, r))
	}
	if *update && !t.Failed() {
		if err := os.WriteFile(cypherPage, []byte(page+"\n## Recipes\n"+section.String()), 0o600); err != nil {
			t.Fatal(err)
		}
		return
	}
	if said != section.String() {
		t.Errorf("the page's recipes (-) aren't the server's (+):\n%s", difference(said, section.String()))
	}
}

const recipesHead = `
Each is a file of [server/cypher/recipes](../server/cypher/recipes), and ` + "`GET /cypher/recipes`" + ` gives them to pages.
The answers are those over the sample, which is a selection: the numbers count what is in it. For sources that disagree
there are the two invented reports of [model.md](model.md#reports-that-disagree).
`

// withAnswer runs a recipe, and writes it for the page.
func withAnswer(t *testing.T, gate *cypher.Gate, r cypher.Recipe) string {
	t.Helper()
	table := &tableOf{}
	summary, problem := gate.Run(t.Context(), cypher.Question{
		Statement: r.Statement, Parameters: r.Parameters, Timeout: limit.CypherTime, Asker: r.Name, Client: r.Name,
	}, table)
	if problem != nil {
		t.Fatalf("%s: %v\n%s", r.Name, problem, r.Statement)
	}
	if summary.Rows == 0 || summary.Truncated != nil {
		t.Errorf("%s: %d rows, truncated %v: want some, and all", r.Name, summary.Rows, summary.Truncated)
	}
	var out strings.Builder
	fmt.Fprintf(&out, "\n**%s.**", r.Title)
	if r.About != "" {
		out.WriteString(" " + r.About)
	}
	if len(r.Parameters) > 0 {
		fmt.Fprintf(&out, " Parameters: `%s`", encoded(r.Parameters))
	}
	fmt.Fprintf(&out, "\n\n```cypher\n%s\n```\n\n%s", r.Statement, table.String())
	return out.String()
}

// tableOf is an answer as a table of Markdown.
type tableOf struct{ strings.Builder }

func (t *tableOf) Columns(names []string) error {
	fmt.Fprintf(t, "| %s |\n|%s\n", strings.Join(names, " | "), strings.Repeat(" --- |", len(names)))
	return nil
}

func (t *tableOf) Row(values []any) error {
	cells := make([]string, len(values))
	for i, v := range values {
		cell, err := cypher.Cell(v)
		if err != nil {
			return err
		}
		cells[i] = strings.NewReplacer("|", `\|`, "\n", " ").Replace(cell)
	}
	fmt.Fprintf(t, "| %s |\n", strings.Join(cells, " | "))
	return nil
}

func (t *tableOf) Size() int { return t.Len() }

// everyCypherExample runs the page's curl and Python, as far as this machine has them.
func everyCypherExample(t *testing.T, address string) {
	page := read(t, cypherPage)
	for _, example := range []struct{ language, command, flag, only, want string }{
		{"sh", "sh", "-c", "curl", "Xi Jinping"},
		{"python", "python3", "-c", "urlopen", "Xi Jinping 33\nVladimir Putin 32\nAshraf Ghani 9\n"},
	} {
		t.Run(example.language, func(t *testing.T) {
			if _, err := exec.LookPath(strings.Replace(example.command, "sh", "curl", 1)); err != nil {
				t.Skip(err)
			}
			var printed strings.Builder
			ran := 0
			for _, b := range blocks(page, example.language) {
				if !strings.Contains(b.text, example.only) {
					continue
				}
				ran++
				cmd := exec.CommandContext(context.WithoutCancel(t.Context()), example.command, example.flag,
					strings.ReplaceAll(b.text, "http://127.0.0.1:8080", address))
				cmd.Dir = t.TempDir()
				out, err := cmd.CombinedOutput()
				if err != nil {
					t.Fatalf("%v:\n%s\n%s", err, b.text, out)
				}
				printed.Write(out)
			}
			if ran == 0 || !strings.Contains(printed.String(), example.want) {
				t.Errorf("%d examples print %s, want %q", ran, printed.String(), example.want)
			}
		})
	}
}
