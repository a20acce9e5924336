package gql

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"readout/graph"
	"readout/graph/store"
	"readout/internal/testdb"
	"readout/server/compile"
	"readout/server/limit"
)

func TestMain(m *testing.M) { testdb.Main(m) }

// meeting is one of invented people of Iceland and Fiji.
func meeting(id string, status graph.Status, sides ...[]string) graph.Record {
	m := graph.Meeting{ID: id, Mode: graph.InPerson, Status: status, Sources: []graph.Source{{Article: "example-" + id}}}
	for i, people := range sides {
		p := graph.Party{Country: []string{"IS", "FJ"}[i]}
		for _, name := range people {
			p.People = append(p.People, graph.Attendee{Person: graph.Person{ID: name, Name: name + " Example", Country: p.Country}})
		}
		m.Parties = append(m.Parties, p)
	}
	return graph.Record{Kind: graph.KindMeeting, Meeting: &m}
}

// watched counts how often pairs are read, and hands each on so many times.
type watched struct {
	*store.Store
	reads  atomic.Int32
	repeat int
}

func (w *watched) Each(ctx context.Context, cypher string, params map[string]any, limit time.Duration, asker string, each func([]any) error) error {
	w.reads.Add(1)
	return w.Store.Each(ctx, cypher, params, limit, asker, func(values []any) error {
		for range w.repeat {
			if err := each(values); err != nil {
				return err
			}
		}
		return nil
	})
}

func ask(t *testing.T, handler http.Handler, query string) string {
	t.Helper()
	body, err := json.Marshal(map[string]string{"query": query})
	if err != nil {
		t.Fatal(err)
	}
	r := httptest.NewRequestWithContext(t.Context(), http.MethodPost, "/graphql", strings.NewReader(string(body)))
	r.Header.Set("Content-Type", "application/json")
	w := httptest.NewRecorder()
	handler.ServeHTTP(w, r)
	return w.Body.String()
}

func TestAResultIsKeptUntilTheGraphChanges(t *testing.T) {
	g := &watched{Store: testdb.Open(t), repeat: 1}
	handler, err := New(Config{Graph: g, Log: slog.New(slog.DiscardHandler)})
	if err != nil {
		t.Fatal(err)
	}
	change := func(_ store.Outcome, err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	const (
		degree = `{ centrality(measure: DEGREE) { nodes edges entries { score rank node { id } } } }`
		page   = `{ centrality(measure: DEGREE, first: 1, offset: 2) { entries { score rank node { id } } } }`
	)
	change(g.Write(t.Context(), testdb.Prepared(t,
		meeting("one", graph.Held, []string{"ada"}, []string{"ben"}),
		meeting("two", graph.Held, []string{"ada", "eve"}, []string{"ben"}),
		meeting("not yet", graph.Planned, []string{"ada"}, []string{"cyd"}),
		meeting("not at all", graph.Cancelled, []string{"ada"}, []string{"dan"}),
	)))
	first := `{"data":{"centrality":{"nodes":3,"edges":2,"entries":[` +
		`{"score":2,"rank":1,"node":{"id":"ben"}},{"score":1,"rank":2,"node":{"id":"ada"}},{"score":1,"rank":2,"node":{"id":"eve"}}]}}}`
	for _, step := range []struct {
		what, query, want string
		change            func()
		reads             int32 // so far
	}{
		{"colleagues, planned and cancelled meetings don't count", degree, first, func() {}, 1},
		{"asked again", degree, first, func() {}, 1},
		{"another page of it", page, `{"data":{"centrality":{"entries":[{"score":1,"rank":2,"node":{"id":"eve"}}]}}}`, func() {}, 1},
		{
			"with another condition", `{ centrality(measure: DEGREE, where: {id: {eq: "one"}}) { entries { score node { id } } } }`,
			`{"data":{"centrality":{"entries":[{"score":1,"node":{"id":"ada"}},{"score":1,"node":{"id":"ben"}}]}}}`, func() {}, 2,
		},
		{
			"what is planned was not held", `{ centrality(measure: STRENGTH, where: {status: {eq: PLANNED}}) { nodes entries { score } } }`,
			`{"data":{"centrality":{"nodes":0,"entries":[]}}}`, func() {}, 3,
		},
		{
			"after loading", degree, `{"data":{"centrality":{"nodes":4,"edges":3,"entries":[{"score":2,"rank":1,"node":{"id":"ada"}},` +
				`{"score":2,"rank":1,"node":{"id":"ben"}},{"score":1,"rank":3,"node":{"id":"cyd"}},{"score":1,"rank":3,"node":{"id":"eve"}}]}}}`,
			func() {
				change(g.Write(t.Context(), testdb.Prepared(t, meeting("not yet", graph.Held, []string{"ada"}, []string{"cyd"}))))
			}, 4,
		},
		{"after forgetting", degree, first, func() { change(g.Forget(t.Context(), []string{"not yet"})) }, 5},
	} {
		step.change()
		if got := ask(t, handler, step.query); got != step.want {
			t.Errorf("%s: %s\nwant %s", step.what, got, step.want)
		}
		if got := g.reads.Load(); got != step.reads {
			t.Errorf("%s: pairs were read %d times so far, want %d", step.what, got, step.reads)
		}
	}
}

func TestSoManyPairsAreComputedWithAndOneMoreIsRefused(t *testing.T) {
	g := &watched{Store: testdb.Open(t)}
	s := &schema{graph: g}
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	source := &compile.Source{Text: "RETURN 'ada' AS a, ['ben'] AS b, null AS weights"}
	g.repeat = limit.Pairs
	if made, err := s.pairs(ctx, source, compile.Work{}); err != nil || made.Edges() != 1 {
		t.Errorf("%d pairs: %v", limit.Pairs, err)
	}
	g.repeat++
	if _, err := s.pairs(ctx, source, compile.Work{}); !errors.Is(err, graph.ErrTooComplex) || !strings.Contains(err.Error(), "5000000") {
		t.Errorf("one more: %v, want ErrTooComplex with the limit", err)
	}
}

func TestExplainShowsBothStatements(t *testing.T) {
	handler, err := New(Config{Graph: testdb.Open(t), Log: slog.New(slog.DiscardHandler), Explain: true})
	if err != nil {
		t.Fatal(err)
	}
	got := ask(t, handler, `{ communities { total } }`)
	for _, part := range []string{`"communities":{"total":0}`, `MATCH (a)-[met:MET]-\u003e(b:Person)`, `$computed.total`, `"computationMs":`} {
		if !strings.Contains(got, part) {
			t.Errorf("%s\nhas no %s", got, part)
		}
	}
}

func TestTooSlowAComputationTellsItsLimit(t *testing.T) {
	p := presenter{log: slog.New(slog.DiscardHandler)}
	got := p.present(t.Context(), atPath(fmt.Errorf("centrality: %w: %w", errSlow, context.DeadlineExceeded), "centrality"))
	if got.Extensions["code"] != codeTimeout || got.Message != "it took more than 45s to compute; ask for fewer meetings" {
		t.Errorf("%s, %v", got.Message, got.Extensions)
	}
}
