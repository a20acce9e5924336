// Package differential_test asks random questions twice: of the server, which
// compiles them to Cypher for a real Neo4j, and of an evaluator that goes over the
// same graph in memory, field by field. The answers must be the same.
package differential_test

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"log/slog"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"os"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/validator/rules"

	"readout/graph/store"
	"readout/internal/testdb"
	"readout/loader"
	"readout/loader/sample"
	"readout/server/gql"
)

var (
	seed      = flag.Uint64("seed", 1, "of the random questions")
	questions = flag.Int("questions", 520, "how many random questions")
)

func TestMain(m *testing.M) {
	flag.Parse()
	testdb.Main(m)
}

// bench is what all tests share: the graph, in the database and in memory.
type bench struct {
	schema  *ast.Schema
	graph   *graphData
	handler http.Handler
	cursors map[string]*link
	pools   map[string][]string
}

var (
	once   sync.Once
	shared *bench
)

// open loads the graph, once for all tests.
func open(t *testing.T) *bench {
	t.Helper()
	once.Do(func() {
		cfg := testdb.Config(t)
		s, err := store.Open(context.Background(), cfg) // open until the process ends
		if err != nil {
			t.Fatal(err)
		}
		load(t, s)
		text, err := os.ReadFile("../../schema.graphqls")
		if err != nil {
			t.Fatal(err)
		}
		schema, err := gqlparser.LoadSchema(&ast.Source{Name: "schema.graphqls", Input: string(text)})
		if err != nil {
			t.Fatal(err)
		}
		handler, err := gql.New(gql.Config{Graph: s, Log: slog.New(slog.NewTextHandler(os.Stderr, nil))})
		if err != nil {
			t.Fatal(err)
		}
		shared = &bench{
			schema: schema, graph: readGraph(t.Context(), t, cfg), handler: handler,
			cursors: make(map[string]*link), pools: make(map[string][]string),
		}
	})
	if shared == nil {
		t.Fatal("there is no graph")
	}
	return shared
}

// load fills the database with the sample and with invented records.
func load(t *testing.T, s *store.Store) {
	t.Helper()
	var inputs []loader.Input
	for _, name := range sample.Names {
		inputs = append(inputs, loader.Input{Name: name, Open: func() (io.ReadCloser, error) { return sample.Files.Open(name) }})
	}
	checked, err := loader.Check(t.Context(), inputs, loader.Options{Invalid: func(err error) { t.Error(err) }})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := checked.Load(t.Context(), s); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Write(t.Context(), testdb.Prepared(t, invented(1, 150)...)); err != nil {
		t.Fatal(err)
	}
}

// response is what the server answers.
type response struct {
	Data   json.RawMessage `json:"data"`
	Errors []struct {
		Message    string         `json:"message"`
		Extensions map[string]any `json:"extensions"`
	} `json:"errors"`
}

func (r *response) codes() []string {
	var codes []string
	for _, e := range r.Errors {
		codes = append(codes, fmt.Sprint(e.Extensions["code"]))
	}
	return codes
}

// ask asks the server.
func (b *bench) ask(q question) (*response, error) {
	body, err := json.Marshal(map[string]any{"query": q.text, "variables": q.variables})
	if err != nil {
		return nil, err
	}
	request := httptest.NewRequest(http.MethodPost, "/graphql", bytes.NewReader(body))
	request.Header.Set("Content-Type", "application/json")
	recorder := httptest.NewRecorder()
	b.handler.ServeHTTP(recorder, request)
	var r response
	return &r, json.Unmarshal(recorder.Body.Bytes(), &r)
}

// evaluate asks the evaluator.
func (b *bench) evaluate(q question) (answer object, codes []string, err error) {
	doc, problems := gqlparser.LoadQueryWithRules(b.schema, q.text, rules.NewDefaultRules())
	if problems != nil {
		return nil, nil, problems
	}
	body, err := json.Marshal(q.variables)
	if err != nil {
		return nil, nil, err
	}
	variables := map[string]any{}
	d := json.NewDecoder(bytes.NewReader(body))
	d.UseNumber()
	if err := d.Decode(&variables); err != nil {
		return nil, nil, err
	}
	e := &evaluator{schema: b.schema, graph: b.graph, cursors: b.cursors}
	answer, err = e.answer(doc, variables)
	return answer, e.codes, err
}

// askPatiently asks again what took too long: planning on a busy machine does.
func (b *bench) askPatiently(q question) (*response, error) {
	for range 3 {
		if got, err := b.ask(q); err != nil || !slices.Contains(got.codes(), "TIMEOUT") {
			return got, err
		}
	}
	return b.ask(q)
}

// check asks both and returns how the answers differ; empty: not at all.
func (b *bench) check(q question) string {
	want, codes, err := b.evaluate(q)
	if err != nil {
		return "the evaluator: " + err.Error()
	}
	got, err := b.askPatiently(q)
	if err != nil {
		return err.Error()
	}
	if !slices.Equal(got.codes(), codes) {
		return fmt.Sprintf("errors %+v, want %q", got.Errors, codes)
	}
	data, err := decode(got.Data)
	if err != nil {
		return err.Error()
	}
	var learnt []func() string // nothing of an answer that is wrong
	d := difference("data", data, want, func(mark cursorMark, cursor string) {
		learnt = append(learnt, func() string { return b.learn(mark, cursor) })
	})
	for _, learn := range learnt {
		if d == "" {
			d = learn()
		}
	}
	return d
}

// learn keeps what a cursor belongs to, and tells when it already belongs to
// something else.
func (b *bench) learn(mark cursorMark, cursor string) string {
	key := mark.pool + " " + cursor
	known := b.cursors[key]
	if known == nil {
		b.cursors[key] = mark.item
		b.pools[mark.pool] = append(b.pools[mark.pool], cursor)
		return ""
	}
	if known.far != mark.item.far {
		return fmt.Sprintf("cursor %s of %s is also one of %s", cursor, mark.item.far.key(), known.far.key())
	}
	return ""
}

func TestTheServerAnswersAsTheEvaluatorDoes(t *testing.T) {
	b := open(t)
	random := rand.New(rand.NewPCG(*seed, 11))
	left := make(map[string]int) // why questions were left out
	began := time.Now()
	failed := 0
	for n := 0; n < *questions; {
		q := (&generator{Rand: random, schema: b.schema, graph: b.graph, pools: b.pools}).question()
		if _, problems := gqlparser.LoadQueryWithRules(b.schema, q.text, rules.NewDefaultRules()); problems != nil {
			left[problems[0].Rule]++
			continue
		}
		n++
		for _, asked := range []question{q, q.changed(random)} {
			d := b.check(asked)
			if d == "" {
				continue
			}
			t.Errorf("seed %d, question %d: %s\n%s", *seed, n, d, asked)
			if failed++; failed == 40 {
				t.Fatal("that's enough")
			}
			break
		}
	}
	t.Logf("%d questions, each with two sets of variables, in %v; left out: %v", *questions, time.Since(began).Round(time.Second), left)
}
