// The server, asked over HTTP as its users do.

package e2e_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"readout/internal/testdb"
	"readout/server/limit"
)

// serve starts a server and returns its address.
func serve(t *testing.T, env []string, args ...string) string {
	t.Helper()
	p := launch(t, env, append([]string{"serve", "--listen", "127.0.0.1:0"}, args...)...)
	return strings.TrimPrefix(p.until(t, `serving on http://[0-9.:]+`), "serving on ")
}

// answer is what GraphQL answers.
type answer struct {
	status int
	Data   json.RawMessage
	Errors []struct {
		Message    string
		Path       []any
		Extensions struct{ Code string }
	}
	Extensions map[string]json.RawMessage
}

// code returns that of the first error, or an empty text.
func (a answer) code() string {
	if len(a.Errors) == 0 {
		return ""
	}
	return a.Errors[0].Extensions.Code
}

// ask asks once. An answer that isn't GraphQL's is an error.
func ask(address, query string) (answer, error) {
	body, err := json.Marshal(map[string]any{"query": query})
	if err != nil {
		return answer{}, err
	}
	response, err := http.Post(address+"/graphql", "application/json", bytes.NewReader(body))
	if err != nil {
		return answer{}, err
	}
	defer response.Body.Close()
	text, err := io.ReadAll(response.Body)
	if err != nil {
		return answer{}, err
	}
	a := answer{status: response.StatusCode}
	if err := json.Unmarshal(text, &a); err != nil {
		return answer{}, fmt.Errorf("%w: %s", err, text)
	}
	return a, nil
}

func mustAsk(t *testing.T, address, query string) answer {
	t.Helper()
	a, err := ask(address, query)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func TestEachLimitHoldsAndOnePastItIsRefused(t *testing.T) {
	address := serve(t, shared(testdb.Config(t)))
	nested := func(levels int) string { // country.met.nodes.met.nodes …
		inner := "id"
		for n := levels - 2; n > 0; n-- {
			if n%2 == 1 {
				inner = "met(first: 1) { " + inner + " }"
			} else {
				inner = "nodes { " + inner + " }"
			}
		}
		return `{ country(id: "IN") { ` + inner + ` } }`
	}
	repeated := func(n int, format string) string {
		var fields []string
		for i := range n {
			fields = append(fields, fmt.Sprintf(format, i))
		}
		return strings.Join(fields, " ")
	}
	padded := func(size int) string {
		frame := `{"query":"{ stats { people } } #"}`
		return strings.Replace(frame, "#", "#"+strings.Repeat("x", size-len(frame)), 1)
	}
	type limitCase struct{ name, at, past, code string }
	for _, tc := range []limitCase{
		{"depth", nested(limit.Depth), nested(limit.Depth + 2), "TOO_COMPLEX"},
		{"aliases", `{ country(id: "IN") { ` + repeated(limit.Aliases, "a%d: id") + ` } }`,
			`{ country(id: "IN") { ` + repeated(limit.Aliases+1, "a%d: id") + ` } }`, "TOO_COMPLEX"},
		{"fields of Query", `{ ` + repeated(limit.RootFields, "a%d: stats { people }") + ` }`,
			`{ ` + repeated(limit.RootFields+1, "a%d: stats { people }") + ` }`, "TOO_COMPLEX"},
		{"page", `{ people(first: 100) { totalCount } }`, `{ people(first: 101) { totalCount } }`, "BAD_INPUT"},
		{"network", `{ network(limit: 2000) { totalNodes } }`, `{ network(limit: 2001) { totalNodes } }`, "BAD_INPUT"},
		{"edges of a network", `{ network(edgeLimit: 20000) { totalEdges } }`, `{ network(edgeLimit: 20001) { totalEdges } }`, "BAD_INPUT"},
		{"hops of a network", `{ network(hops: 3) { totalNodes } }`, `{ network(hops: 4) { totalNodes } }`, "BAD_INPUT"},
		{"rows",
			`{ people(first: 70) { nodes { met(first: 64) { nodes { id countries { id } } } } } }`,
			`{ people(first: 70) { nodes { met(first: 65) { nodes { id countries { id } } } } } }`, "TOO_COMPLEX"},
		{"tokens", `{ stats { ` + strings.Repeat("people ", limit.Tokens-5) + `} }`,
			`{ stats { ` + strings.Repeat("people ", limit.Tokens) + `} }`, "TOO_COMPLEX"},
		{"search text", `{ search(text: "` + strings.Repeat("x", 200) + `") { score } }`,
			`{ search(text: "` + strings.Repeat("x", 201) + `") { score } }`, "BAD_INPUT"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if a := mustAsk(t, address, tc.at); a.code() != "" {
				t.Errorf("at the limit: %v, want an answer", a.Errors)
			}
			if a := mustAsk(t, address, tc.past); a.code() != tc.code {
				t.Errorf("past the limit: %v, want code %s", a.Errors, tc.code)
			}
		})
	}
	t.Run("body", func(t *testing.T) {
		for size, want := range map[int]int{limit.Body: http.StatusOK, limit.Body + 1: http.StatusRequestEntityTooLarge} {
			response, err := http.Post(address+"/graphql", "application/json", strings.NewReader(padded(size)))
			if err != nil {
				t.Fatal(err)
			}
			if err := response.Body.Close(); err != nil {
				t.Fatal(err)
			}
			if response.StatusCode != want {
				t.Errorf("a body of %d bytes: %s, want %d", size, response.Status, want)
			}
		}
	})
}

// get returns an answer's status and text.
func get(url string) (int, string, error) {
	response, err := http.Get(url)
	if err != nil {
		return 0, "", err
	}
	defer response.Body.Close()
	text, err := io.ReadAll(response.Body)
	return response.StatusCode, string(text), err
}

// connections are all fields of Query that have pages.
var connections = []string{"people", "countries", "organisations", "meetings", "offices", "articles", "topics"}

// page asks for one page and returns its ids.
func page(t *testing.T, address, field, order, args string) (ids []string, start, end string, more bool) {
	t.Helper()
	query := fmt.Sprintf(`{ page: %s(%s %s) { pageInfo { hasNextPage hasPreviousPage startCursor endCursor } nodes { id } } }`, field, order, args)
	a := mustAsk(t, address, query)
	if a.code() != "" {
		t.Fatalf("%s: %v", query, a.Errors)
	}
	var data struct {
		Page struct {
			PageInfo struct {
				HasNextPage, HasPreviousPage bool
				StartCursor, EndCursor       string
			}
			Nodes []struct{ ID string }
		}
	}
	if err := json.Unmarshal(a.Data, &data); err != nil {
		t.Fatal(err)
	}
	for _, n := range data.Page.Nodes {
		ids = append(ids, n.ID)
	}
	more = data.Page.PageInfo.HasNextPage
	if strings.Contains(args, "last:") {
		more = data.Page.PageInfo.HasPreviousPage
	}
	return ids, data.Page.PageInfo.StartCursor, data.Page.PageInfo.EndCursor, more
}

func TestPagesStayWholeWhileDataAreLoaded(t *testing.T) {
	cfg := testdb.Config(t)
	env := shared(cfg)
	runs(t, 0, env, "load", "../../loader/sample/seeds.jsonl", generated(t, 300))
	address := serve(t, env)
	before := make(map[string][]string)
	for _, field := range connections {
		before[field] = walk(t, address, field, "", "first: 37", "after")
	}
	loading := launch(t, env, "load", generated(t, 3000))
	for _, field := range connections {
		for _, order := range []string{"", "orderBy: [{id: DESC}]"} {
			if field == "topics" && order != "" {
				order = "orderBy: [{name: DESC}]"
			}
			for way, size := range map[string]string{"after": "first: 90", "before": "last: 90"} {
				seen := walk(t, address, field, order, size, way)
				if sorted := slices.Compact(slices.Sorted(slices.Values(seen))); len(sorted) != len(seen) {
					t.Errorf("%s %s %s: %d of %d items come twice", field, order, way, len(seen)-len(sorted), len(seen))
				}
				if order == "" && field == "topics" {
					continue // sorted by a count that grows: an item may pass the cursor
				}
				for _, id := range before[field] {
					if !slices.Contains(seen, id) {
						t.Errorf("%s %s %s: %s is left out", field, order, way, id)
					}
				}
			}
		}
	}
	if status := loading.wait(t); status != 0 {
		t.Errorf("the load ended with status %d: %s", status, loading.err.String())
	}
}

// walk pages through a connection in one direction.
func walk(t *testing.T, address, field, order, size, cursor string) []string {
	t.Helper()
	var all []string
	args := size
	for range 1000 {
		ids, start, end, more := page(t, address, field, order, args)
		all = append(all, ids...)
		if !more {
			return all
		}
		at := end
		if cursor == "before" {
			at = start
		}
		args = fmt.Sprintf("%s, %s: %q", size, cursor, at)
	}
	t.Fatalf("%s: no end", field)
	return nil
}

func TestWithoutItsDatabaseTheServerSaysSoAtOnceAndRecovers(t *testing.T) {
	env, _ := own(t)
	runs(t, 0, env, "neo4j", "start")
	runs(t, 0, env, "load", sampleFile(t))
	address := serve(t, env)
	query := `{ stats { meetings } }`
	want := string(mustAsk(t, address, query).Data)

	runs(t, 0, env, "neo4j", "stop")
	began := time.Now()
	a := mustAsk(t, address, query)
	if took := time.Since(began); a.code() != "UNAVAILABLE" || took > 2*time.Second {
		t.Errorf("without its database: %v after %s, want UNAVAILABLE at once", a.Errors, took)
	}
	if status, _, err := get(address + "/readyz"); err != nil || status != http.StatusServiceUnavailable {
		t.Errorf("/readyz: %d, %v; want 503", status, err)
	}
	runs(t, 0, env, "neo4j", "start")
	t.Cleanup(func() { runs(t, 0, env, "neo4j", "stop") })
	a = mustAsk(t, address, query)
	for until := time.Now().Add(time.Minute); a.code() == "TIMEOUT" && time.Now().Before(until); { // a database that has just started is slow
		a = mustAsk(t, address, query)
	}
	if string(a.Data) != want {
		t.Errorf("with its database back: %s, %v; want %s", a.Data, a.Errors, want)
	}
}

const (
	soakTime    = 2 * time.Minute // at least
	soakClients = 64
	poolSize    = 100 // of the driver, at most
)

// What is asked while the database goes away and comes back, and what was answered
// before: nothing else may be answered, but that there is no answer.
func TestAServerUnderLoadGivesNoWrongAnswerWhileItsDatabaseIsKilled(t *testing.T) {
	t.Parallel()
	env, _ := own(t)
	runs(t, 0, env, "neo4j", "start")
	t.Cleanup(func() { runs(t, 0, env, "neo4j", "stop") })
	runs(t, 0, env, "load", sampleFile(t), generated(t, 500))
	address := serve(t, env)
	queries := []string{
		`{ people(first: 20, orderBy: [{meetings: DESC}]) { totalCount nodes { id name met(first: 5) { edges { count node { name } } } } } }`,
		`{ meetings(first: 20) { nodes { id title date people { nodes { name } } countries { name } } } }`,
		`{ stats { meetings people reports } top(kind: COUNTRY) { node { id } meetings } }`,
		`{ country(id: "PK") { met(first: 10) { nodes { id } } hosted(first: 5) { totalCount } } }`,
	}
	want := make([]string, len(queries))
	for i, query := range queries {
		a := mustAsk(t, address, query)
		if a.code() != "" {
			t.Fatalf("%s: %v", query, a.Errors)
		}
		want[i] = string(a.Data)
	}
	before := figures(t, address)

	began := time.Now()
	var clients sync.WaitGroup
	var answered, refused atomic.Int64
	var enough atomic.Bool
	defer clients.Wait()
	defer enough.Store(true)
	for client := range soakClients {
		clients.Go(func() {
			for n := client; !enough.Load(); n++ {
				i := n % len(queries)
				a, err := ask(address, queries[i])
				switch {
				case err != nil:
					t.Errorf("client %d: %v", client, err)
					return
				case a.code() == "UNAVAILABLE", a.code() == "TIMEOUT": // a database that has just started is slow
					refused.Add(1)
					time.Sleep(200 * time.Millisecond) // as a client would, before it asks again
				case a.code() != "" || string(a.Data) != want[i]:
					t.Errorf("%s: %s %v, want %s", queries[i], a.Data, a.Errors, want[i])
					return
				default:
					answered.Add(1)
				}
			}
		})
	}
	// more waits until there are as many more answers as if each client had asked all.
	more := func() {
		t.Helper()
		goal := answered.Load() + int64(soakClients*len(queries))
		for deadline := time.Now().Add(3 * time.Minute); answered.Load() < goal && !t.Failed(); time.Sleep(20 * time.Millisecond) {
			if time.Now().After(deadline) {
				t.Errorf("%d answers, %d times none: want %d", answered.Load(), refused.Load(), goal)
			}
		}
	}
	more()
	for range 2 {
		if err := syscall.Kill(serverProcess(t, env), syscall.SIGKILL); err != nil {
			t.Error(err)
		}
		time.Sleep(time.Second) // some questions find nothing
		runs(t, 0, env, "neo4j", "start")
		more()
	}
	time.Sleep(time.Until(began.Add(soakTime)))
	enough.Store(true)
	clients.Wait()
	t.Logf("%d answers, %d times none", answered.Load(), refused.Load())
	if refused.Load() == 0 {
		t.Error("nobody has noticed that the database was away")
	}
	for i, query := range queries {
		if a := mustAsk(t, address, query); string(a.Data) != want[i] {
			t.Errorf("afterwards %s: %s %v, want %s", query, a.Data, a.Errors, want[i])
		}
	}
	http.DefaultClient.CloseIdleConnections()
	// The pool of connections to Neo4j may be full, the dead ones of databases that were
	// killed among them; none has a goroutine.
	for deadline := time.Now().Add(20 * time.Second); ; time.Sleep(100 * time.Millisecond) {
		after := figures(t, address)
		if after["go_goroutines"] <= before["go_goroutines"]+10 && after["process_open_fds"] <= before["process_open_fds"]+poolSize+10 {
			break
		}
		if time.Now().After(deadline) {
			t.Errorf("goroutines and open files: %v before, %v after", before, after)
			break
		}
	}
}

// figures reads some of /metrics.
func figures(t *testing.T, address string) map[string]float64 {
	t.Helper()
	_, text, err := get(address + "/metrics")
	if err != nil {
		t.Fatal(err)
	}
	out := make(map[string]float64)
	for _, name := range []string{"go_goroutines", "process_open_fds"} {
		found := regexp.MustCompile(`(?m)^` + name + ` (\S+)$`).FindStringSubmatch(text)
		if found == nil {
			t.Fatalf("no %s in /metrics:\n%s", name, text)
		}
		if out[name], err = strconv.ParseFloat(found[1], 64); err != nil {
			t.Fatal(err)
		}
	}
	return out
}
