// What the tests share: a server around a handler of their own.

package server_test

import (
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"readout/server"
)

// around returns a server that has handler answer /graphql, and says nothing.
func around(handler http.HandlerFunc) *server.Server {
	return &server.Server{GraphQL: handler, Log: slog.New(slog.DiscardHandler)}
}

// says returns a handler that answers with body, as JSON.
func says(body string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		_, _ = io.WriteString(w, body)
	}
}

// header is of a request: names and values in turn.
type header []string

func (h header) setOn(r *http.Request) {
	for i := 0; i < len(h); i += 2 {
		r.Header.Set(h[i], h[i+1])
	}
}

// get asks s for path without a connection between.
func get(s *server.Server, path string, h header) *httptest.ResponseRecorder {
	return ask(s, httptest.NewRequest(http.MethodGet, path, nil), h)
}

// post asks s a question without a connection between; its type is JSON unless h says
// another.
func post(s *server.Server, h header) *httptest.ResponseRecorder {
	return ask(s, httptest.NewRequest(http.MethodPost, "/graphql", strings.NewReader("{}")),
		append(header{"Content-Type", "application/json"}, h...))
}

func ask(s *server.Server, r *http.Request, h header) *httptest.ResponseRecorder {
	h.setOn(r)
	w := httptest.NewRecorder()
	s.Handler().ServeHTTP(w, r)
	return w
}

// read returns the body of response, and ends it.
func read(t *testing.T, response *http.Response) string {
	t.Helper()
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(body)
}

func problem(code, message string) string {
	return `{"errors":[{"message":"` + message + `","extensions":{"code":"` + code + `"}}]}` + "\n"
}
