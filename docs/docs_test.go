// docs/model.md is held to what the loader really writes: its queries are run, and
// its tables are compared with the labels, relationships, properties and indexes of
// a database with the sample in it. Either side can fall behind the other. The error
// messages of docs/operations.md are looked up in the code.

package docs_test

import (
	"context"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"readout/graph/store"
	"readout/internal/testdb"
	"readout/loader"
	"readout/loader/sample"
)

func TestMain(m *testing.M) { testdb.Main(m) }

func read(t *testing.T, path string) string {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func page(t *testing.T) string {
	t.Helper()
	return read(t, "model.md")
}

// block is a fenced block of the page.
type block struct{ heading, language, text string }

func blocks(page, language string) []block {
	var found []block
	for _, section := range regexp.MustCompile(`(?m)^#+ `).Split(page, -1) {
		heading, _, _ := strings.Cut(section, "\n")
		for _, match := range regexp.MustCompile("(?ms)^```(\\w+)\n(.*?)^```$").FindAllStringSubmatch(section, -1) {
			if match[1] == language {
				found = append(found, block{heading, match[1], match[2]})
			}
		}
	}
	return found
}

func sampleInputs() []loader.Input {
	var inputs []loader.Input
	for _, name := range sample.Names {
		inputs = append(inputs, loader.Input{
			Name: name, Open: func() (io.ReadCloser, error) { return sample.Files.Open(name) },
		})
	}
	return inputs
}

// loaded returns a store with the sample, with the page's own records, and with all
// figures.
func loaded(t *testing.T) *store.Store {
	t.Helper()
	inputs := sampleInputs()
	for _, b := range blocks(page(t), "json") {
		inputs = append(inputs, loader.Input{
			Name: "model.md: " + b.heading,
			Open: func() (io.ReadCloser, error) { return io.NopCloser(strings.NewReader(b.text)), nil },
		})
	}
	s := loadedWith(t, inputs)
	for _, label := range []string{"Person", "Country"} {
		for _, property := range store.Figures {
			figure := store.Figure{Label: label, Property: property, From: "2015", To: "2025", Sources: 2}
			for _, id := range names(t, s, "MATCH (a:"+label+")-[:MET]->() RETURN DISTINCT coalesce(a.id, a.code) AS name") {
				figure.Values = append(figure.Values, store.FigureValue{ID: id, Value: 1})
			}
			if _, err := s.WriteFigure(t.Context(), figure); err != nil {
				t.Fatal(err)
			}
		}
	}
	return s
}

func loadedWith(t *testing.T, inputs []loader.Input) *store.Store {
	t.Helper()
	s := testdb.Open(t)
	checked, err := loader.Check(t.Context(), inputs, loader.Options{Invalid: func(err error) { t.Error(err) }})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := checked.Load(t.Context(), s); err != nil {
		t.Fatal(err)
	}
	return s
}

func TestTheModelPage(t *testing.T) {
	s := loaded(t)
	t.Run("every query has an answer", func(t *testing.T) { everyQueryHasAnAnswer(t, s) })
	t.Run("the tables say what is in the database", func(t *testing.T) { tablesMatch(t, s) })
}

func everyQueryHasAnAnswer(t *testing.T, s *store.Store) {
	queries := blocks(page(t), "cypher")
	if len(queries) < 8 {
		t.Errorf("the page has %d queries, want at least 8", len(queries))
	}
	for i, b := range queries {
		t.Run(fmt.Sprintf("%02d %s", i+1, b.heading), func(t *testing.T) {
			_, rows, err := s.Query(t.Context(), b.text, nil)
			if err != nil {
				t.Fatalf("%v\n%s", err, b.text)
			}
			if len(rows) == 0 {
				t.Errorf("no row:\n%s", b.text)
			}
		})
	}
}

// What there can be to know of the database: each is a list of names, as the page
// writes them.
var inventory = []struct{ what, cypher string }{
	{"property of a node", `MATCH (n) UNWIND labels(n) AS label UNWIND keys(n) AS key
RETURN DISTINCT label + '.' + key AS name`},
	{"relationship", `MATCH (a)-[r]->(b)
RETURN DISTINCT '(:' + labels(a)[0] + ')-[:' + type(r) + ']->(:' + labels(b)[0] + ')' AS name`},
	{"property of a relationship", `MATCH ()-[r]->() UNWIND keys(r) AS key
RETURN DISTINCT type(r) + '.' + key AS name`},
	{"index", `SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name`},
}

func tablesMatch(t *testing.T, s *store.Store) {
	said := tables(page(t))
	for _, list := range inventory {
		there := names(t, s, list.cypher)
		for _, name := range there {
			if !slices.Contains(said[list.what], name) {
				t.Errorf("model.md says nothing of the %s %s", list.what, name)
			}
		}
		for _, name := range said[list.what] {
			if !slices.Contains(there, name) {
				t.Errorf("model.md has the %s %s, which the database doesn't have", list.what, name)
			}
		}
	}
}

func names(t *testing.T, s *store.Store, cypher string) []string {
	t.Helper()
	_, rows, err := s.Query(context.WithoutCancel(t.Context()), cypher, nil)
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for _, row := range rows {
		list = append(list, row[0].(string))
	}
	return list
}

var (
	headingLine  = regexp.MustCompile(`^(#+) (.*)$`)
	pattern      = regexp.MustCompile("^\\| `(\\(:\\w+\\)-\\[:\\w+\\]->\\(:\\w+\\))` \\|")
	typeProperty = regexp.MustCompile("^\\| `([A-Z_]+)` \\| `(\\w+)` \\|")
	property     = regexp.MustCompile("^\\| `(\\w+)` \\|")
	code         = regexp.MustCompile("`([a-z_]+)`")
)

// tables reads what the page's tables say, by the inventory's names.
func tables(page string) map[string][]string {
	said := make(map[string][]string)
	add := func(what, name string) { said[what] = append(said[what], name) }
	part, label := "", ""
	for line := range strings.Lines(page) {
		line = strings.TrimSpace(line)
		if m := headingLine.FindStringSubmatch(line); m != nil {
			if label = m[2]; m[1] == "##" {
				part, label = m[2], ""
			}
			continue
		}
		if m := pattern.FindStringSubmatch(line); m != nil {
			add("relationship", m[1])
		} else if m := typeProperty.FindStringSubmatch(line); m != nil {
			add("property of a relationship", m[1]+"."+m[2])
		} else if m := property.FindStringSubmatch(line); m != nil && label != "" {
			add("property of a node", label+"."+m[1])
		} else if cells := strings.Split(line, "|"); part == "Indexes and constraints" && len(cells) > 2 {
			for _, m := range code.FindAllStringSubmatch(cells[1], -1) {
				add("index", m[1])
			}
		}
	}
	return said
}

// fromTheDriver are messages that aren't the program's own.
var fromTheDriver = []string{"connection refused", "check that TLS is enabled on the server", "server responded HTTP"}

func TestTheMessagesInTroubleshootingAreInTheCode(t *testing.T) {
	_, table, found := strings.Cut(read(t, "operations.md"), "## Troubleshooting\n")
	if !found {
		t.Fatal("operations.md has no part Troubleshooting")
	}
	table, _, _ = strings.Cut(table, "\n## ")
	code := source(t)
	for _, row := range regexp.MustCompile(`(?m)^\| ([^|]*) \|`).FindAllStringSubmatch(table, -1) {
		for _, message := range regexp.MustCompile("`([^`]+)`").FindAllStringSubmatch(row[1], -1) {
			for part := range strings.SplitSeq(message[1], "…") { // stands for a value
				part = strings.Trim(part, " ():")
				if !slices.Contains(fromTheDriver, part) && !strings.Contains(code, part) {
					t.Errorf("no Go file says %q, of the message %q", part, message[1])
				}
			}
		}
	}
}

// source is the text of all Go files that aren't tests.
func source(t *testing.T) string {
	t.Helper()
	var all strings.Builder
	err := filepath.WalkDir("..", func(path string, entry fs.DirEntry, err error) error {
		if err == nil && strings.HasSuffix(path, ".go") && !strings.HasSuffix(path, "_test.go") {
			all.WriteString(read(t, path))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all.String()
}
