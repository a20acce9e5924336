// docs/graphql.md is held to what the server answers: each of its questions is asked
// over the sample, and the answer compared with the page's. So are the examples of the
// playground, as far as they must have an answer.
//
// -update rewrites the answers:
//
//	go run ./internal/testdb/with go test ./docs -run GraphQL -update

package docs_test

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/validator/rules"

	"readout/graph/store"
	"readout/server/gql"
	"readout/server/limit"
)

var update = flag.Bool("update", false, "rewrite the answers in graphql.md")

const (
	graphQLPage = "graphql.md"
	examples    = "../web/playground/examples"
	// planning is for a statement that the database hasn't seen. The sample is small;
	// what takes long is planning many statements on a busy machine.
	planning = 2 * time.Minute
)

func TestGraphQL(t *testing.T) {
	s := loadedWith(t, sampleInputs())
	handler, err := gql.New(gql.Config{Graph: patient{s}, Log: slog.New(slog.DiscardHandler), Introspection: true})
	if err != nil {
		t.Fatal(err)
	}
	t.Run("every question has the page's answer", func(t *testing.T) { everyQuestion(t, handler) })
	t.Run("the CSV is the page's", func(t *testing.T) { csvAnswer(t, handler) })
	t.Run("the playground's examples are answered", func(t *testing.T) { everyExample(t, handler) })
}

// patient gives the database time to plan.
type patient struct{ *store.Store }

func (p patient) Read(ctx context.Context, cypher string, params map[string]any, _ time.Duration, asker string) (any, bool, error) {
	return p.Store.Read(ctx, cypher, params, planning, asker)
}

// csvAnswer asks what the page asks with curl.
func csvAnswer(t *testing.T, handler http.Handler) {
	page := read(t, graphQLPage)
	m := regexp.MustCompile("(?s)Accept: text/csv' .{0,10}-d '([^']*)'\n```\n\n```csv\n(.*?)```").FindStringSubmatchIndex(page)
	if m == nil {
		t.Fatal("the page has no example of CSV")
	}
	w := send(t, handler, []byte(page[m[2]:m[3]]), "text/csv")
	if got := w.Body.String(); *update {
		page = page[:m[4]] + got + page[m[5]:]
		if err := os.WriteFile(graphQLPage, []byte(page), 0o600); err != nil {
			t.Fatal(err)
		}
	} else if want := page[m[4]:m[5]]; got != want {
		t.Errorf("the page's answer (-) isn't the server's (+):\n%s", difference(want, got))
	}
	if got := w.Header().Get("Content-Type"); !strings.HasPrefix(got, "text/csv") {
		t.Errorf("Content-Type %q, want text/csv", got)
	}
}

// send posts a question and returns the answer.
func send(t *testing.T, handler http.Handler, body []byte, accept string) *httptest.ResponseRecorder {
	t.Helper()
	r := httptest.NewRequestWithContext(t.Context(), http.MethodPost, "/graphql", bytes.NewReader(body))
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Accept", accept)
	w := httptest.NewRecorder()
	handler.ServeHTTP(w, r)
	return w
}

// ask returns the answer to a question; variables are JSON, or empty.
func ask(t *testing.T, handler http.Handler, query, variables string) []byte {
	t.Helper()
	question := map[string]any{"query": query}
	if variables != "" {
		question["variables"] = json.RawMessage(variables)
	}
	body, err := json.Marshal(question)
	if err != nil {
		t.Fatal(err)
	}
	return send(t, handler, body, "application/json").Body.Bytes()
}

// recipe is a question of the page, with its answer.
type recipe struct {
	name, query, variables, answer string
	at                             []int // where the answer stands in the page
}

var (
	fence     = regexp.MustCompile("(?ms)^```(\\w+)\n(.*?)^```$")
	failure   = regexp.MustCompile(`"code": "(BAD_INPUT|TOO_COMPLEX|TIMEOUT|UNAVAILABLE|INTERNAL)"`)
	operation = regexp.MustCompile(`(?m)^(query|subscription) (\w+)`)
)

// recipes reads the page's questions. Behind each stand its variables, if it has any,
// and its answer, with nothing between.
func recipes(t *testing.T, page string) []recipe {
	t.Helper()
	var all []recipe
	fences := fence.FindAllStringSubmatchIndex(page, -1)
	text := func(f []int, group int) string { return page[f[2*group]:f[2*group+1]] }
	for i, f := range fences {
		if text(f, 1) != "graphql" {
			continue
		}
		r := recipe{query: text(f, 2)}
		if m := operation.FindStringSubmatch(r.query); m != nil {
			r.name = m[2]
		} else {
			t.Errorf("the operation has no name:\n%s", r.query)
		}
		var followers [][]int
		for end := f[1]; i+1 < len(fences) && text(fences[i+1], 1) == "json" && page[end:fences[i+1][0]] == "\n\n"; i++ {
			followers = append(followers, fences[i+1])
			end = fences[i+1][1]
		}
		switch len(followers) {
		case 2:
			r.variables = text(followers[0], 2)
			fallthrough
		case 1:
			answer := followers[len(followers)-1]
			r.answer, r.at = text(answer, 2), answer[4:6]
			all = append(all, r)
		default:
			t.Errorf("query %s: %d blocks of json follow: want its answer, or its variables and its answer", r.name, len(followers))
		}
	}
	return all
}

func everyQuestion(t *testing.T, handler http.Handler) {
	page := read(t, graphQLPage)
	all := recipes(t, page)
	if len(all) < 25 {
		t.Errorf("the page has %d recipes, want at least 25", len(all))
	}
	var rewritten strings.Builder
	end := 0
	for _, r := range all {
		got := folded(t, ask(t, handler, r.query, r.variables))
		rewritten.WriteString(page[end:r.at[0]] + got + "\n")
		end = r.at[1]
		if code := failure.FindString(got); code != "" {
			t.Errorf("query %s: %s, which no recipe shows:\n%s", r.name, code, got)
		}
		if *update {
			continue
		}
		t.Run(r.name, func(t *testing.T) {
			if !reflect.DeepEqual(decoded(t, got), decoded(t, r.answer)) {
				t.Errorf("the page's answer (-) isn't the server's (+):\n%s", difference(folded(t, []byte(r.answer)), got))
			}
		})
	}
	if *update && !t.Failed() {
		if err := os.WriteFile(graphQLPage, []byte(rewritten.String()+page[end:]), 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

// width is how long a line of an answer may be.
const width = 112

// layout is JSON on one line, and the parts into which it can be broken.
type layout struct {
	key, text   string
	open, close string
	parts       []layout
}

// folded writes JSON for people: what fits on a line stands on one. Fields keep their
// order.
func folded(t *testing.T, raw []byte) string {
	t.Helper()
	d := json.NewDecoder(bytes.NewReader(raw))
	d.UseNumber()
	l, err := parsed(d)
	if err != nil {
		t.Fatalf("%v:\n%s", err, raw)
	}
	return l.write("")
}

func parsed(d *json.Decoder) (layout, error) {
	token, err := d.Token()
	if err != nil {
		return layout{}, err
	}
	delim, ok := token.(json.Delim)
	if !ok {
		return layout{text: encoded(token)}, nil
	}
	l := layout{open: "[", close: "]"}
	if delim == '{' {
		l.open, l.close = "{", "}"
	}
	var texts []string
	for d.More() {
		var key any
		if delim == '{' {
			if key, err = d.Token(); err != nil {
				return layout{}, err
			}
		}
		part, err := parsed(d)
		if err != nil {
			return layout{}, err
		}
		if delim == '{' {
			part.key = encoded(key) + ": "
		}
		l.parts = append(l.parts, part)
		texts = append(texts, part.key+part.text)
	}
	l.text = l.open + strings.Join(texts, ", ") + l.close
	_, err = d.Token()
	return l, err
}

func (l layout) write(indent string) string {
	line := l.key + l.text
	if len(l.parts) == 0 || utf8.RuneCountInString(indent+line) <= width {
		return line
	}
	lines := make([]string, len(l.parts))
	for i, part := range l.parts {
		lines[i] = indent + "  " + part.write(indent+"  ")
	}
	return l.key + l.open + "\n" + strings.Join(lines, ",\n") + "\n" + indent + l.close
}

// encoded returns a token as JSON, with <, > and & as they are.
func encoded(token any) string {
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetEscapeHTML(false)
	if err := e.Encode(token); err != nil {
		return err.Error() // no token has a type that can't be encoded
	}
	return strings.TrimSuffix(out.String(), "\n")
}

func decoded(t *testing.T, text string) any {
	t.Helper()
	var value any
	if err := json.Unmarshal([]byte(text), &value); err != nil {
		t.Fatalf("%v:\n%s", err, text)
	}
	return value
}

// difference returns the lines from the first that differs to the last.
func difference(want, got string) string {
	a, b := strings.Split(want, "\n"), strings.Split(got, "\n")
	for len(a) > 0 && len(b) > 0 && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	for len(a) > 0 && len(b) > 0 && a[len(a)-1] == b[len(b)-1] {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	return "-" + strings.Join(a, "\n-") + "\n+" + strings.Join(b, "\n+")
}

func everyExample(t *testing.T, handler http.Handler) {
	for _, file := range exampleFiles(t) {
		t.Run(filepath.Base(file), func(t *testing.T) {
			query, variables := read(t, file), ""
			if path := strings.TrimSuffix(file, ".graphql") + ".json"; exists(path) {
				variables = read(t, path)
			}
			if kind := operation.FindStringSubmatch(query); kind == nil || kind[1] == "subscription" {
				return // its answers come when something is loaded
			}
			var answer struct {
				Data   map[string]any
				Errors []any
			}
			if err := json.Unmarshal(ask(t, handler, query, variables), &answer); err != nil {
				t.Fatal(err)
			}
			if len(answer.Errors) > 0 {
				t.Errorf("errors: %v", answer.Errors)
			}
			for field, value := range answer.Data {
				if empty(value) {
					t.Errorf("nothing under %s", field)
				}
			}
		})
	}
}

// empty tells whether there is no value in an answer, however deep.
func empty(value any) bool {
	switch v := value.(type) {
	case nil:
		return true
	case []any:
		for _, element := range v {
			if !empty(element) {
				return false
			}
		}
		return true
	case map[string]any:
		for _, field := range v {
			if !empty(field) {
				return false
			}
		}
		return true
	}
	return false
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

func exampleFiles(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob(examples + "/*.graphql")
	if err != nil || len(files) == 0 {
		t.Fatalf("no example in %s (%v)", examples, err)
	}
	return files
}

func schemaOf(t *testing.T) *ast.Schema {
	t.Helper()
	schema, err := gqlparser.LoadSchema(&ast.Source{Name: "schema.graphqls", Input: read(t, "../schema.graphqls")})
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

// widest is how much of a line the playground shows on a small screen.
const widest = 90

func TestTheExamplesFitTheSchemaAndThePlayground(t *testing.T) {
	schema := schemaOf(t)
	files := exampleFiles(t)
	for i, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			query := read(t, file)
			if !strings.HasPrefix(filepath.Base(file), fmt.Sprintf("%02d-", i+1)) {
				t.Errorf("want a name that begins with %02d-", i+1)
			}
			document, err := gqlparser.LoadQueryWithRules(schema, query, rules.NewDefaultRules())
			if err != nil {
				t.Fatal(err)
			}
			if n := len(document.Operations); n != 1 || document.Operations[0].Name == "" {
				t.Errorf("%d operations: want one, with a name: it is the tab's title", n)
			}
			if live := document.Operations[0].Operation == ast.Subscription; live && i+1 < len(files) {
				t.Error("a subscription that isn't the last example")
			}
			for line := range strings.Lines(query) {
				if n := utf8.RuneCountInString(strings.TrimSpace(line)); n > widest {
					t.Errorf("%d characters, want at most %d: %s", n, widest, line)
				}
			}
		})
	}
}

func TestTheLimitsOfThePageAreTheServers(t *testing.T) {
	_, table, found := strings.Cut(read(t, graphQLPage), "### Limits\n")
	if !found {
		t.Fatal("graphql.md has no part Limits")
	}
	table, _, _ = strings.Cut(table, "\n### ")
	said := make(map[string]string)
	for _, row := range regexp.MustCompile(`(?m)^\| ([^|]*) \| ([^|]*) \|$`).FindAllStringSubmatch(table, -1) {
		said[row[1]] = row[2]
	}
	delete(said, "of")
	delete(said, "---")
	query := schemaOf(t).Query
	for _, l := range []struct{ of, want string }{
		{"the body of a request", thousands(limit.Body>>10) + " KB"},
		{"a query's text", thousands(limit.Tokens) + " tokens"},
		{"levels of fields", thousands(limit.Depth)},
		{"aliases", thousands(limit.Aliases)},
		{"fields of Query in one request", thousands(limit.RootFields)},
		{"rows, by the product of all page sizes", thousands(limit.Rows)},
		{"the answer of one field of Query", thousands(limit.AnswerBytes>>20) + " MB"},
		{"time in the database, for one field of Query", thousands(int(limit.Statement/time.Second)) + " s"},
		{"the same, the first time that a question of its shape is asked", thousands(int(limit.FirstTime/time.Second)) + " s"},
		{"computing centrality or communities, with waiting and reading", thousands(int(limit.Computation/time.Second)) + " s"},
		{"of such computations at once", thousands(limit.Computations)},
		{"of such that wait for their turn", thousands(limit.Waiting)},
		{"pairs of such a computation; with a condition one for each of their meetings", thousands(limit.Pairs)},
		{"items on a page", most(query.Fields.ForName("meetings").Directives, "limit")},
		{"nodes of a network", most(query.Fields.ForName("network").Arguments.ForName("limit").Directives, "range")},
		{"edges of a network", most(query.Fields.ForName("network").Arguments.ForName("edgeLimit").Directives, "range")},
		{"subscriptions at once", thousands(limit.Subscribers)},
	} {
		if said[l.of] != l.want {
			t.Errorf("graphql.md says of %s %q, the server %q", l.of, said[l.of], l.want)
		}
		delete(said, l.of)
	}
	for of := range said {
		t.Errorf("graphql.md has a limit of %s, which isn't checked", of)
	}
}

// most returns the argument max of a directive.
func most(directives ast.DirectiveList, name string) string {
	d := directives.ForName(name)
	if d == nil {
		return "no directive " + name
	}
	value, _ := d.ArgumentMap(nil)["max"].(int64)
	return thousands(int(value))
}

// thousands writes a number with a comma before each three digits.
func thousands(n int) string {
	if n < 1000 {
		return fmt.Sprint(n)
	}
	return fmt.Sprintf("%s,%03d", thousands(n/1000), n%1000)
}
