package cypher_test

import (
	"bufio"
	"context"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"
	"time"

	"readout/server/limit"
)

func TestTheGraphHasEachNodeOnce(t *testing.T) {
	got := serve(t).patient(t, body{"statement": `MATCH path = (p:Person {id: $id})-[:MET]-(q) WITH p, path, q ORDER BY q.id LIMIT 3
RETURN p, path, [q, {again: q}] AS list`, "parameters": map[string]any{"id": "in-narendra-modi"}})
	if len(got.Rows) != 3 || len(got.Graph.Nodes) != 4 || len(got.Graph.Relationships) != 3 {
		t.Fatalf("%d rows, %d nodes, %d relationships, want 3, 4, 3: %+v", len(got.Rows), len(got.Graph.Nodes), len(got.Graph.Relationships), got)
	}
	first := got.Graph.Nodes[0]
	if first.Labels[0] != "Person" || first.Properties["name"] != "Narendra Modi" {
		t.Errorf("the first node is %+v, want Narendra Modi", first)
	}
	text, _ := json.Marshal(got.Rows[0])
	met, other := got.Graph.Relationships[0], got.Graph.Nodes[1]
	want := fmt.Sprintf(`[{"$node":%q},{"$path":{"nodes":[%q,%q],"relationships":[%q]}},[{"$node":%q},{"again":{"$node":%q}}]]`,
		first.ID, first.ID, other.ID, met.ID, other.ID, other.ID)
	if string(text) != want {
		t.Errorf("the first row is\n%s\nwant\n%s", text, want)
	}
	if ends := []string{met.From, met.To}; met.Type != "MET" || !slices.Contains(ends, first.ID) || !slices.Contains(ends, other.ID) {
		t.Errorf("the first relationship is %+v, want MET between the first two nodes", met)
	}
}

const values = `RETURN date('2025-05-10') AS day, duration('P14M3D') AS d, datetime('2025-05-10T17:00:00.5+05:30') AS at,
datetime({year: 2025, month: 5, day: 10, timezone: 'Asia/Kolkata'}) AS zoned, localtime('17:00') AS clock,
point({longitude: 77.2, latitude: 28.6}) AS place, NaN AS nan, -Infinity AS low, null AS none, 9007199254740993 AS large, 1.0 AS float, '<&>' AS text`

func TestValuesAreWritten(t *testing.T) {
	a := serve(t)
	const want = `["2025-05-10","P14M3DT0S","2025-05-10T17:00:00.5+05:30","2025-05-10T00:00:00+05:30[Asia/Kolkata]","17:00:00",` +
		`{"$point":{"srid":4326,"coordinates":[77.2,28.6]}},"NaN","-Infinity",null,9007199254740993,1,"<&>"]`
	if got := a.ask(t, body{"statement": values}, "").Body.String(); !strings.Contains(got, `"rows":[`+want+"]") {
		t.Errorf("JSON:\n%s\nwants the row\n%s", got, want)
	}
	lines := strings.Split(a.ask(t, body{"statement": values}, "application/x-ndjson").Body.String(), "\n")
	if len(lines) != 4 || lines[1] != `{"row":`+want+"}" || !strings.HasPrefix(lines[2], `{"end":{"truncated":null,`) {
		t.Errorf("NDJSON:\n%s\nwants the row\n%s and an end", strings.Join(lines, "\n"), want)
	}
	w := a.ask(t, body{"statement": values}, "text/csv")
	rows, err := csv.NewReader(w.Body).ReadAll()
	if err != nil || len(rows) != 2 || rows[1][0] != "2025-05-10" || rows[1][8] != "" || rows[1][5] != `{"$point":{"srid":4326,"coordinates":[77.2,28.6]}}` {
		t.Errorf("CSV: %q, %v", rows, err)
	}
}

func TestWhatIsCutSaysSo(t *testing.T) {
	a := serve(t)
	few := body{"statement": "UNWIND range(1, 10) AS i RETURN i", "maxRows": 3}
	got := a.patient(t, few)
	if len(got.Rows) != 3 || got.Truncated == nil || got.Truncated.By != "rows" || got.Truncated.Limit != 3 {
		t.Errorf("%d rows, truncated %+v, want 3 and by rows", len(got.Rows), got.Truncated)
	}
	few["maxRows"] = 10
	if got := a.patient(t, few); len(got.Rows) != 10 || got.Truncated != nil {
		t.Errorf("of ten rows, %d, truncated %+v, want all", len(got.Rows), got.Truncated)
	}
	w := a.ask(t, body{"statement": few["statement"], "maxRows": 3}, "text/csv")
	if w.Header().Get("Readout-Truncated") != "rows=3" || !strings.Contains(w.Header().Get("Content-Disposition"), "truncated") {
		t.Errorf("CSV with the header %v, want it truncated", w.Header())
	}
	long := body{"statement": "WITH reduce(s = 'x', i IN range(1, 20) | s + s) AS s UNWIND range(1, 1000) AS i RETURN s"}
	got = a.patient(t, long)
	if got.Truncated == nil || got.Truncated.By != "bytes" || len(got.Rows) > limit.CypherBytes>>20+1 {
		t.Errorf("%d rows of a megabyte, truncated %+v, want it by bytes", len(got.Rows), got.Truncated)
	}
	if w := a.ask(t, long, "application/x-ndjson"); !strings.Contains(w.Body.String()[w.Body.Len()-1000:], `"truncated":{"by":"bytes"`) {
		t.Error("the last line of NDJSON doesn't say that it is truncated")
	}
}

func TestWhatTheDatabaseSaysIsWhereItWasWritten(t *testing.T) {
	a := serve(t)
	for _, tc := range []struct {
		name, statement string
		line, column    int
		says            string
	}{
		{"a syntax error", "MATCH (n)\nRETRUN n", 2, 1, "Invalid input 'RETRUN'"},
		{"an unknown variable", `MATCH (n {x: '\u0928'}) RETURN m`, 1, 32, "`m` not defined"},
		{"behind a character of two units", `MATCH (n {x: '😀'}) RETURN m`, 1, 28, "`m` not defined"},
		{"behind a comment", "/* a */ RETURN m", 1, 16, "`m` not defined"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			got := a.patient(t, body{"statement": tc.statement})
			if got.code() != "BAD_INPUT" || len(got.Errors[0].Locations) != 1 {
				t.Fatalf("%+v, want BAD_INPUT with a place", got.Errors)
			}
			at := got.Errors[0].Locations[0]
			if at.Line != tc.line || at.Column != tc.column || !strings.Contains(got.Errors[0].Message, tc.says) || strings.Contains(got.Errors[0].Message, "offset") {
				t.Errorf("%+v, want %q at line %d, column %d, without Neo4j's own place", got.Errors[0], tc.says, tc.line, tc.column)
			}
		})
	}
}

func TestAPlanHasAllItsBranches(t *testing.T) {
	w := serve(t).ask(t, body{"explain": true, "statement": "MATCH (p:Person) RETURN p.name AS name UNION ALL MATCH (c:Country) RETURN c.name AS name"}, "")
	var got struct {
		Plan struct {
			Operator string
			Children []json.RawMessage
		}
	}
	if err := json.Unmarshal(w.Body.Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	if text := w.Body.String(); got.Plan.Operator != "ProduceResults" || !strings.Contains(text, "p:Person") || !strings.Contains(text, "c:Country") {
		t.Errorf("the plan of a union is %s, want both scans in it", text)
	}
}

func TestRequestsThatAreWrong(t *testing.T) {
	a := serve(t)
	for _, tc := range []struct {
		name, body string
		status     int
		says       string
	}{
		{"not JSON", "MATCH", 400, "request body"},
		{"a list", "[]", 400, "want an object with statement"},
		{"two objects", "{} {}", 400, "nothing behind it"},
		{"an unknown field", `{"query": "RETURN 1"}`, 400, `unknown field \"query\"`},
		{"no statement", "{}", 400, "it is empty"},
		{"no rows", `{"statement": "RETURN 1", "maxRows": 0}`, 400, "want 1 to 50000"},
		{"too many rows", `{"statement": "RETURN 1", "maxRows": 50001}`, 400, "50001: want 1 to 50000"},
		{"no time", `{"statement": "RETURN 1", "timeout": 0}`, 400, "more than 0"},
		{"too much time", `{"statement": "RETURN 1", "timeout": 30.5}`, 400, "30.5s: want at most 30s"},
		{"a large number", `{"statement": "RETURN $n", "parameters": {"n": 9223372036854775808}}`, 400, "parameter n"},
		{"a write", `{"statement": "CREATE (n)"}`, 403, "readout load"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			r := httptest.NewRequest(http.MethodPost, "/cypher", strings.NewReader(tc.body))
			r.Header.Set("Content-Type", "application/json")
			w := httptest.NewRecorder()
			a.handler.ServeHTTP(w, r)
			if w.Code != tc.status || !strings.Contains(w.Body.String(), tc.says) {
				t.Errorf("%d %s, want %d and %q", w.Code, w.Body, tc.status, tc.says)
			}
		})
	}
	r := httptest.NewRequest(http.MethodPost, "/cypher", strings.NewReader(`{"statement": "RETURN 1"}`))
	r.Header.Set("Content-Type", "text/plain") // what another site's page could send
	w := httptest.NewRecorder()
	if a.handler.ServeHTTP(w, r); w.Code != http.StatusUnsupportedMediaType {
		t.Errorf("a form's body: %d, want 415", w.Code)
	}
}

// long runs until it is ended: the loop is in rows.
const long = "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b UNWIND range(1, 100000) AS c WITH a WHERE a < 0 RETURN a"

func TestWhoGoesAwayEndsTheStatementAndGivesTheSeatBack(t *testing.T) {
	a := serve(t)
	asked := httptest.NewServer(a.handler)
	defer asked.Close()
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	for range limit.CypherClient {
		go func() {
			r, _ := http.NewRequestWithContext(ctx, http.MethodPost, asked.URL+"/cypher", strings.NewReader(fmt.Sprintf(`{"statement": %q, "timeout": 30}`, long)))
			r.Header.Set("Content-Type", "application/json")
			if response, err := http.DefaultClient.Do(r); err == nil {
				_ = response.Body.Close()
			}
		}()
	}
	running := func() string {
		_, rows, err := a.store.Query(t.Context(), "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH 'UNWIND range(1, 100000)' RETURN toString(count(*))", nil)
		if err != nil {
			t.Fatal(err)
		}
		return rows[0][0].(string)
	}
	await(t, "both statements run", func() bool { return running() == "2" })
	response, err := http.Post(asked.URL+"/cypher", "application/json", strings.NewReader(`{"statement": "RETURN 1"}`))
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusTooManyRequests || response.Header.Get("Retry-After") == "" {
		t.Errorf("a third statement of one client: %s, want 429 and Retry-After", response.Status)
	}
	cancel()
	await(t, "both statements have ended", func() bool { return running() == "0" })
	await(t, "there is a seat", func() bool {
		again, err := http.Post(asked.URL+"/cypher", "application/json", strings.NewReader(`{"statement": "RETURN 1"}`))
		if err != nil {
			t.Fatal(err)
		}
		defer again.Body.Close()
		return again.StatusCode == http.StatusOK
	})
	await(t, "the audit has all four", func() bool { return strings.Count(a.audit.String(), "msg=cypher") >= 4 })
	if log := a.audit.String(); strings.Contains(log, "100000") || !strings.Contains(log, "outcome=BUSY") || !strings.Contains(log, "client=127.0.0.1") {
		t.Errorf("the audit is\n%s\nwant it without numbers, with an outcome BUSY, and the client", log)
	}
}

func await(t *testing.T, what string, is func() bool) {
	t.Helper()
	for deadline := time.Now().Add(time.Minute); time.Now().Before(deadline); time.Sleep(20 * time.Millisecond) {
		if is() {
			return
		}
	}
	t.Fatalf("never: %s", what)
}

func TestRowsAreSentAsTheyCome(t *testing.T) {
	asked := httptest.NewServer(serve(t).handler)
	defer asked.Close()
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	// The first thousand rows come at once, the others never.
	r, _ := http.NewRequestWithContext(ctx, http.MethodPost, asked.URL+"/cypher", strings.NewReader(
		`{"timeout": 30, "maxRows": 50000, "statement": "UNWIND range(1, 9000000000) AS i WITH i WHERE i <= 1000 RETURN i"}`))
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Accept", "application/x-ndjson")
	response, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	line, err := bufio.NewReader(response.Body).ReadString('\n')
	if err != nil || line != `{"columns":["i"]}`+"\n" {
		t.Errorf("the first line is %q, %v", line, err)
	}
}

func TestWhatThereIs(t *testing.T) {
	a := serve(t)
	w := httptest.NewRecorder()
	a.handler.ServeHTTP(w, httptest.NewRequest(http.MethodGet, "/cypher/schema", nil))
	for _, want := range []string{
		`{"name":"Meeting","properties":[{"name":"date","types":["STRING"]},{"name":"earliest","types":["DATE"]},`,
		`{"name":"MET","properties":[{"name":"first","types":["DATE"]},{"name":"last","types":["DATE"]},{"name":"meetings","types":["INTEGER"]}],"between":[{"from":"Country","to":"Country"},{"from":"Person","to":"Person"}]}`,
		`{"name":"SERVES","properties":[],"between":[{"from":"Person","to":"Country"}]}`,
		`"name":"db.index.fulltext.queryNodes","signature":`, `"name":"date.truncate","signature":`,
		`{"name":"names","type":"FULLTEXT","on":[`,
	} {
		if !strings.Contains(w.Body.String(), want) {
			t.Errorf("GET /cypher/schema is %d %.3000s\nwhich hasn't\n%s", w.Code, w.Body, want)
		}
	}
	for _, never := range []string{"NameKey", "STATES", "dbms.", "db.createLabel", `"file"`, "record_key"} {
		if strings.Contains(w.Body.String(), never) {
			t.Errorf("GET /cypher/schema has %s", never)
		}
	}
	w = httptest.NewRecorder()
	a.handler.ServeHTTP(w, httptest.NewRequest(http.MethodGet, "/cypher/recipes", nil))
	if !strings.HasPrefix(w.Body.String(), `{"recipes":[{"name":"met-most","group":"Who met whom","title":"Whom a person met most often","about":"","statement":"MATCH (`) {
		t.Errorf("GET /cypher/recipes is %d %.300s", w.Code, w.Body)
	}
}
