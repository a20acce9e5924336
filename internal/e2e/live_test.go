// Subscriptions, persisted queries, explanations: what goes beyond one question and
// one answer.

package e2e_test

import (
	"bufio"
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/coder/websocket"
	"github.com/coder/websocket/wsjson"

	"readout/internal/testdb"
)

const liveQuery = `subscription { meetingLoaded(where: {countries: {some: {id: {eq: "FJ"}}}}) { id people { nodes { name } } } }`

// loaded loads meetings of invented people with these ids, each of which Fiji was a
// party to, and one that it wasn't.
func loaded(t *testing.T, env []string, ids ...string) {
	t.Helper()
	var lines strings.Builder
	for i, id := range append(ids, "elsewhere") {
		country := "FJ"
		if id == "elsewhere" {
			country = "TO"
		}
		fmt.Fprintf(&lines, `{"kind":"meeting","id":%q,"date":"2024-02-%02d","mode":"in_person","status":"held","parties":[`+
			`{"country":%q,"people":[{"name":"Example Alpha","country":%q}]},{"country":"WS","people":[{"name":"Example Beta","country":"WS"}]}],`+
			`"sources":[{"article":"a-%s"}]}`+"\n", id, i+1, country, country, id)
	}
	file := filepath.Join(t.TempDir(), "live.jsonl")
	if err := os.WriteFile(file, []byte(lines.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	runs(t, 0, env, "load", file)
}

type liveEvent struct {
	Data struct {
		MeetingLoaded struct{ ID string }
	}
	Errors []struct{ Message string }
}

// wantEvents compares what was delivered, in whatever order.
func wantEvents(t *testing.T, got, want []string) {
	t.Helper()
	slices.Sort(got)
	if !slices.Equal(got, want) {
		t.Errorf("delivered %v, want %v", got, want)
	}
}

func TestAFollowerBySSEMissesNothing(t *testing.T) {
	env := shared(testdb.Config(t))
	address := serve(t, env)
	following, stop := context.WithTimeout(ctx, 2*time.Minute)
	defer stop()
	body, err := json.Marshal(map[string]string{"query": liveQuery})
	if err != nil {
		t.Fatal(err)
	}
	request, err := http.NewRequestWithContext(following, http.MethodPost, address+"/graphql", bytes.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	request.Header.Set("Content-Type", "application/json")
	request.Header.Set("Accept", "text/event-stream")
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	// At once: before the server asks for the first time.
	loaded(t, env, "one", "two", "three")
	var got []string
	lines := bufio.NewScanner(response.Body)
	for len(got) < 3 && lines.Scan() {
		data, ok := strings.CutPrefix(lines.Text(), "data: ")
		if !ok {
			continue
		}
		var event liveEvent
		if err := json.Unmarshal([]byte(data), &event); err != nil || len(event.Errors) > 0 {
			t.Fatalf("%s: %v", data, err)
		}
		got = append(got, event.Data.MeetingLoaded.ID)
	}
	wantEvents(t, got, []string{"one", "three", "two"})
}

func TestAFollowerByWebSocketMissesNothing(t *testing.T) {
	env := shared(testdb.Config(t))
	address := serve(t, env)
	following, stop := context.WithTimeout(ctx, 2*time.Minute)
	defer stop()
	socket, response, err := websocket.Dial(following, strings.Replace(address, "http", "ws", 1)+"/graphql",
		&websocket.DialOptions{Subprotocols: []string{"graphql-transport-ws"}})
	if response != nil && response.Body != nil {
		defer response.Body.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = socket.CloseNow() }() // what was wanted has been read
	type message struct {
		ID      string          `json:"id,omitempty"`
		Type    string          `json:"type"`
		Payload json.RawMessage `json:"payload,omitempty"`
	}
	send := func(m message) {
		if err := wsjson.Write(following, socket, m); err != nil {
			t.Fatal(err)
		}
	}
	receive := func() (m message) {
		if err := wsjson.Read(following, socket, &m); err != nil {
			t.Fatal(err)
		}
		return m
	}
	send(message{Type: "connection_init"})
	for receive().Type != "connection_ack" {
	}
	payload, err := json.Marshal(map[string]string{"query": liveQuery})
	if err != nil {
		t.Fatal(err)
	}
	send(message{ID: "1", Type: "subscribe", Payload: payload})
	// The protocol doesn't tell when a subscription has begun: an answer on the same
	// connection, asked for after it, comes when it has.
	question, err := json.Marshal(map[string]string{"query": "{ stats { meetings } }"})
	if err != nil {
		t.Fatal(err)
	}
	time.Sleep(2 * time.Second)
	send(message{ID: "2", Type: "subscribe", Payload: question})
	for m := receive(); m.Type != "complete" || m.ID != "2"; m = receive() {
	}
	loaded(t, env, "one", "two")
	var got []string
	for len(got) < 2 {
		m := receive()
		if m.Type != "next" || m.ID != "1" {
			continue
		}
		var event liveEvent
		if err := json.Unmarshal(m.Payload, &event); err != nil || len(event.Errors) > 0 {
			t.Fatalf("%s: %v", m.Payload, err)
		}
		got = append(got, event.Data.MeetingLoaded.ID)
	}
	wantEvents(t, got, []string{"one", "two"})
}

func TestAQueryThatWasSentOnceIsKnownByItsHash(t *testing.T) {
	address := serve(t, shared(testdb.Config(t)))
	const query = `{ stats { meetings } }`
	sum := sha256.Sum256([]byte(query))
	send := func(text string) answer {
		t.Helper()
		request := map[string]any{"extensions": map[string]any{
			"persistedQuery": map[string]any{"version": 1, "sha256Hash": hex.EncodeToString(sum[:])},
		}}
		if text != "" {
			request["query"] = text
		}
		body, err := json.Marshal(request)
		if err != nil {
			t.Fatal(err)
		}
		response, err := http.Post(address+"/graphql", "application/json", bytes.NewReader(body))
		if err != nil {
			t.Fatal(err)
		}
		defer response.Body.Close()
		var a answer
		if err := json.NewDecoder(response.Body).Decode(&a); err != nil {
			t.Fatal(err)
		}
		return a
	}
	if a := send(""); a.code() != "PERSISTED_QUERY_NOT_FOUND" {
		t.Errorf("a hash that nobody sent: %v, want PERSISTED_QUERY_NOT_FOUND", a.Errors)
	}
	for _, text := range []string{query, ""} {
		if a := send(text); a.code() != "" || string(a.Data) != `{"stats":{"meetings":0}}` {
			t.Errorf("with the text %q: %s %v", text, a.Data, a.Errors)
		}
	}
}

func TestExplainShowsTheCypherAndNoValues(t *testing.T) {
	address := serve(t, shared(testdb.Config(t)), "--explain")
	a := mustAsk(t, address, `{ people(where: {name: {eq: "Nobody At All"}}) { nodes { id } } }`)
	said := string(a.Extensions["explain"])
	for _, want := range []string{"MATCH (n", "parameters", "databaseMs"} {
		if !strings.Contains(said, want) {
			t.Errorf("extensions.explain is %s, want %q in it", said, want)
		}
	}
	if strings.Contains(said, "Nobody") {
		t.Errorf("extensions.explain has a value in it: %s", said)
	}
	if plain := serve(t, shared(testdb.Config(t))); mustAsk(t, plain, `{ stats { people } }`).Extensions != nil {
		t.Error("without --explain an answer has extensions")
	}
}
