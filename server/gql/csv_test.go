package gql_test

import (
	"encoding/json"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"readout/graph"
	"readout/internal/testdb"
	"readout/server/gql"
)

func askCSV(t *testing.T, g gql.Graph, method, query string) *httptest.ResponseRecorder {
	t.Helper()
	h, err := gql.New(gql.Config{Graph: g, Log: slog.New(slog.DiscardHandler), Introspection: true})
	if err != nil {
		t.Fatal(err)
	}
	body, err := json.Marshal(map[string]string{"query": query})
	if err != nil {
		t.Fatal(err)
	}
	r := httptest.NewRequest(method, "/graphql", strings.NewReader(string(body)))
	if method == http.MethodGet {
		r = httptest.NewRequest(method, "/graphql?query="+url.QueryEscape(query), nil)
	}
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Accept", "text/csv, */*;q=0.1")
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w
}

func TestCSVOpensObjectsAndJoinsLists(t *testing.T) {
	s := testdb.Open(t)
	if _, err := s.Write(t.Context(), testdb.Prepared(t, // invented
		graph.Record{Kind: graph.KindPerson, Person: &graph.Person{ID: "a", Name: "=1+2", Names: []string{"a;b", "c|d"}, Country: "PK"}},
		graph.Record{Kind: graph.KindPerson, Person: &graph.Person{ID: "b", Name: "Example"}},
	)); err != nil {
		t.Fatal(err)
	}
	const query = `query Q { people(orderBy: [{id: ASC}]) { edges { node { name ...F } } } } fragment F on Person { names of: country { code: id } }`
	want := "node.name,node.names,node.of.code\n" + `'=1+2,'=1+2; a\;b; c\|d,PK` + "\nExample,Example,\n"
	for _, method := range []string{http.MethodPost, http.MethodGet} {
		if w := askCSV(t, s, method, query); w.Code != 200 || w.Body.String() != want {
			t.Errorf("%s: status %d, %q, want %q", method, w.Code, w.Body, want)
		}
	}
	w := askCSV(t, s, http.MethodPost, `{ person(id: "nobody") { met { nodes { name } } } }`)
	if w.Code != 422 || !strings.Contains(w.Body.String(), "NOT_FOUND") {
		t.Errorf("of nobody: status %d, %s, want 422 and NOT_FOUND", w.Code, w.Body)
	}
}

func TestWhatIsNoTableIsRefusedBeforeItIsAsked(t *testing.T) {
	for _, tc := range []struct{ name, query, want string }{
		{"two fields", `{ a: people { nodes { name } } b: people { nodes { name } } }`, "2 fields stand side by side in Query"},
		{"something beside the way", `{ country(id: "PK") { name meetings { nodes { id } } } }`, "2 fields stand side by side in Country"},
		{"no connection", `{ person(id: "x") { name } }`, "Person.name is no connection"},
		{"a plain list", `{ search(text: "x") { score } }`, "Query.search is no connection"},
		{"a count", `{ people { totalCount nodes { name } } }`, "want edges or nodes, and nothing beside them"},
		{"a list in a row", `{ meetings { nodes { id reports { quote } } } }`, "reports is a list of Report"},
		{"a connection in a row", `{ people { nodes { met { edges { count } } } } }`, "met is a list of"},
		{"a wrong field", `{ people { nodes { nme } } }`, "nme"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			w := askCSV(t, nil, http.MethodPost, tc.query)
			if w.Code != 422 || w.Header().Get("Content-Type") != "application/json" || !strings.Contains(w.Body.String(), tc.want) {
				t.Errorf("status %d, %s, want 422 and %q in JSON", w.Code, w.Body, tc.want)
			}
			if !json.Valid(w.Body.Bytes()) {
				t.Errorf("no JSON: %s", w.Body)
			}
		})
	}
}

func TestJSONIsStillTheAnswerForWhoLikesItBetter(t *testing.T) {
	h, err := gql.New(gql.Config{Graph: nil, Log: slog.New(slog.DiscardHandler)})
	if err != nil {
		t.Fatal(err)
	}
	for _, accept := range []string{"", "*/*", "application/json, text/csv", "text/html"} {
		r := httptest.NewRequest(http.MethodPost, "/graphql", strings.NewReader(`{"query":"{ __typename }"}`))
		r.Header.Set("Content-Type", "application/json")
		r.Header.Set("Accept", accept)
		w := httptest.NewRecorder()
		h.ServeHTTP(w, r)
		if !strings.Contains(w.Body.String(), `"Query"`) {
			t.Errorf("Accept %q: %s, want JSON", accept, w.Body)
		}
	}
}
