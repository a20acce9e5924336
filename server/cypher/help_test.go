// What the tests share: the sample in a real Neo4j, the real server around the gate,
// and tables of statements in testdata.

package cypher_test

import (
	"bytes"
	"encoding/json"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"readout/graph/store"
	"readout/internal/testdb"
	"readout/loader"
	"readout/loader/sample"
	"readout/server"
	"readout/server/cypher"
)

func TestMain(m *testing.M) { testdb.Main(m) }

// asked is a server with the sample behind it.
type asked struct {
	store   *store.Store
	handler http.Handler
	audit   *lockedBuffer
}

// lockedBuffer is written to by requests, and read by the test.
type lockedBuffer struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (l *lockedBuffer) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.Write(p)
}

func (l *lockedBuffer) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.String()
}

// loaded is the store with the sample, loaded once: no test here changes the graph.
var loaded *store.Store

func sampled(t testing.TB) *store.Store {
	t.Helper()
	if loaded != nil {
		return loaded
	}
	s, err := store.Open(t.Context(), testdb.Config(t))
	if err != nil {
		t.Fatal(err)
	}
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
	loaded = s
	return s
}

func serve(t testing.TB) asked {
	t.Helper()
	s := sampled(t)
	audit := &lockedBuffer{}
	gate := &cypher.Gate{Graph: s, Log: slog.New(slog.NewTextHandler(t.Output(), nil)), Audit: slog.New(slog.NewTextHandler(audit, nil))}
	served := &server.Server{Graph: s, Log: slog.New(slog.DiscardHandler), Cypher: gate.Handler(server.RequestID)}
	return asked{s, served.Handler(), audit}
}

// body is the body of a question.
type body map[string]any

// ask asks as a client of its own, so that no test waits for another's seat.
func (a asked) ask(t testing.TB, b body, accept string) *httptest.ResponseRecorder {
	t.Helper()
	text, err := json.Marshal(b)
	if err != nil {
		t.Fatal(err)
	}
	r := httptest.NewRequestWithContext(t.Context(), http.MethodPost, "/cypher", bytes.NewReader(text))
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Accept", accept)
	w := httptest.NewRecorder()
	a.handler.ServeHTTP(w, r)
	return w
}

// said is an answer, or what is wrong.
type said struct {
	Columns []string
	Rows    [][]any
	Graph   struct {
		Nodes []struct {
			ID         string
			Labels     []string
			Properties map[string]any
		}
		Relationships []struct {
			ID, Type, From, To string
			Properties         map[string]any
		}
	}
	Truncated     *cypher.Truncation
	Notifications []cypher.Notification
	Summary       struct{ Rows, Bytes int }
	Errors        []struct {
		Message    string
		Locations  []cypher.Position
		Extensions struct{ Code string }
	}
}

// code is OK, or that of the error.
func (s said) code() string {
	if len(s.Errors) > 0 {
		return s.Errors[0].Extensions.Code
	}
	return "OK"
}

func (a asked) json(t testing.TB, b body) said {
	t.Helper()
	w := a.ask(t, b, "application/json")
	var s said
	if err := json.Unmarshal(w.Body.Bytes(), &s); err != nil {
		t.Fatalf("%v: %s", err, w.Body)
	}
	return s
}

func (a asked) digest(t testing.TB) string {
	t.Helper()
	d, err := a.store.Digest(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// written is a statement of a table.
type written struct {
	name, statement string
	parameters      map[string]any
	codes           []string // any of which is right
}

func (w written) right(code string) bool { return slices.Contains(w.codes, code) }

func table(t testing.TB, file string) []written {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var all []written
	for _, part := range strings.Split(string(text), "\n### ")[1:] {
		head, statement, _ := strings.Cut(part, "\n")
		codes, name, found := strings.Cut(head, ": ")
		if !found {
			t.Fatalf("%s: ### %s: want a code and a name", file, head)
		}
		w := written{name: name, codes: strings.Split(codes, "|"), parameters: map[string]any{}}
		if parameters, rest, found := strings.Cut(statement, "\n"); found && strings.HasPrefix(parameters, ":params ") {
			if err := json.Unmarshal([]byte(strings.TrimPrefix(parameters, ":params ")), &w.parameters); err != nil {
				t.Fatalf("%s: %s: %v", file, name, err)
			}
			statement = rest
		}
		w.statement = strings.TrimSuffix(statement, "\n")
		all = append(all, w)
	}
	return all
}

// patient asks until there is a seat: what was given up may take a while to end.
func (a asked) patient(t testing.TB, b body) said {
	t.Helper()
	for deadline := time.Now().Add(time.Minute); ; time.Sleep(20 * time.Millisecond) {
		if s := a.json(t, b); s.code() != "BUSY" || time.Now().After(deadline) {
			return s
		}
	}
}
