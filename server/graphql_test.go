package server_test

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/coder/websocket"

	"readout/server"
)

func TestAPersonIsSentToThePlaygroundAndAProgramAnswered(t *testing.T) {
	const browser = "text/html,application/xhtml+xml,*/*;q=0.8"
	for _, tc := range []struct {
		name, path, accept string
		playground         bool
		want               int
	}{
		{"a person", "/graphql", browser, true, 302},
		{"a person, no playground", "/graphql", browser, false, 200},
		{"a person who follows a link to a question", "/graphql?query={a}", browser, true, 200},
		{"a person who follows a link to a stored question", "/graphql?extensions={}", browser, true, 200},
		{"a program", "/graphql", "application/json", true, 200},
		{"a program that takes anything", "/graphql", "*/*", true, 200},
	} {
		t.Run(tc.name, func(t *testing.T) {
			s := around(says("{}"))
			s.Files, s.Playground = front, tc.playground
			response := get(s, tc.path, header{"Accept", tc.accept})
			if response.Code != tc.want {
				t.Errorf("GET %s = %d, want %d", tc.path, response.Code, tc.want)
			}
			if location := response.Header().Get("Location"); tc.want == 302 && location != "/playground" {
				t.Errorf("Location %q, want /playground", location)
			}
			if vary := strings.Join(response.Header().Values("Vary"), ","); vary != "Accept-Encoding,Accept" {
				t.Errorf("Vary %q, want Accept-Encoding,Accept", vary)
			}
		})
	}
}

func TestGraphQLTakesThreeMethods(t *testing.T) {
	s := around(func(w http.ResponseWriter, r *http.Request) { w.WriteHeader(http.StatusNoContent) })
	for method, want := range map[string]int{"POST": 204, "GET": 204, "OPTIONS": 204, "PUT": 405, "DELETE": 405} {
		r := httptest.NewRequest(method, "/graphql", strings.NewReader("{}"))
		if got := ask(s, r, header{"Content-Type", "application/json"}).Code; got != want {
			t.Errorf("%s /graphql = %d, want %d", method, got, want)
		}
	}
}

func TestWishesThatAreNotGrantedDoNotReachGraphQL(t *testing.T) {
	s := around(func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprintf(w, "upgrade %q accept %q", r.Header.Get("Upgrade"), r.Header.Get("Accept"))
	})
	for _, tc := range []struct {
		name string
		sent header
		want string
	}{
		{"HTTP/2 on the side", header{"Upgrade", "h2c", "Accept", "*/*"}, `upgrade "" accept "*/*"`},
		{"a websocket by POST", header{"Upgrade", "websocket", "Accept", "*/*"}, `upgrade "" accept "*/*"`},
		{"events among others", header{"Accept", "application/json, text/event-stream, multipart/mixed"}, `upgrade "" accept "application/json, multipart/mixed"`},
		{"events first", header{"Accept", "text/event-stream, multipart/mixed"}, `upgrade "" accept "text/event-stream, multipart/mixed"`},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if got := post(s, tc.sent).Body.String(); got != tc.want {
				t.Errorf("%q reaches GraphQL as %s, want %s", tc.sent, got, tc.want)
			}
		})
	}
}

// echo answers each message of a websocket with itself, until its context ends.
func echo(w http.ResponseWriter, r *http.Request) {
	conn, err := websocket.Accept(w, r, nil)
	if err != nil {
		return
	}
	defer func() { _ = conn.CloseNow() }()
	for {
		kind, message, err := conn.Read(r.Context())
		if err != nil || conn.Write(r.Context(), kind, message) != nil {
			return
		}
	}
}

func TestAWebsocketPassesThroughEverything(t *testing.T) {
	s := around(echo)
	s.Metrics = server.NewMetrics("v1")
	s.Files, s.Playground = front, true
	asked := httptest.NewServer(s.Handler())
	defer asked.Close()
	conn := dial(t, asked.URL)
	if got := exchange(t, conn, "hello"); got != "hello" {
		t.Errorf("echo %q, want hello", got)
	}
}

func dial(t *testing.T, url string) *websocket.Conn {
	t.Helper()
	conn, _, err := websocket.Dial(t.Context(), url+"/graphql", &websocket.DialOptions{ //nolint:bodyclose // Dial says: never needed
		HTTPHeader: http.Header{"Accept-Encoding": {"gzip"}, "Accept": {"text/html"}},
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = conn.CloseNow() })
	return conn
}

func exchange(t *testing.T, conn *websocket.Conn, message string) string {
	t.Helper()
	if err := conn.Write(t.Context(), websocket.MessageText, []byte(message)); err != nil {
		t.Fatal(err)
	}
	_, answer, err := conn.Read(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return string(answer)
}

// events returns a handler that sends the header at once, one event when told to, and
// no more until its context ends.
func events(send <-chan struct{}) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/event-stream")
		w.(http.Flusher).Flush()
		select {
		case <-send:
		case <-r.Context().Done():
			return
		}
		_, _ = io.WriteString(w, "data: first\n\n")
		w.(http.Flusher).Flush()
		<-r.Context().Done()
	}
}

func TestEventsArriveAtOnce(t *testing.T) {
	send := make(chan struct{})
	s := around(events(send))
	s.Metrics = server.NewMetrics("v1")
	asked := httptest.NewServer(s.Handler())
	defer asked.Close()
	for _, method := range []string{http.MethodGet, http.MethodPost} {
		t.Run(method, func(t *testing.T) {
			ctx, cancel := context.WithTimeout(t.Context(), soon)
			defer cancel()                              // ends the stream
			stream := listen(ctx, t, method, asked.URL) // returns when the header is there
			send <- struct{}{}
			if got := firstEvent(t, stream); got != "data: first\n\n" {
				t.Errorf("first %q, want the event", got)
			}
		})
	}
}

func TestAStreamOutlivesTheTimeOfAnAnswer(t *testing.T) {
	const limit = 100 * time.Millisecond
	send := make(chan struct{})
	asked := httptest.NewUnstartedServer(around(events(send)).Handler())
	asked.Config.WriteTimeout = limit
	asked.Start()
	defer asked.Close()
	ctx, cancel := context.WithTimeout(t.Context(), soon)
	defer cancel() // ends the stream
	stream := listen(ctx, t, http.MethodPost, asked.URL)
	<-time.After(2 * limit)
	send <- struct{}{}
	if got := firstEvent(t, stream); got != "data: first\n\n" {
		t.Errorf("first %q, want the event", got)
	}
}

// listen asks for events, and returns them as they come.
func listen(ctx context.Context, t *testing.T, method, url string) io.Reader {
	t.Helper()
	var question io.Reader
	if method == http.MethodPost {
		question = strings.NewReader("{}")
	}
	r, err := http.NewRequestWithContext(ctx, method, url+"/graphql", question)
	if err != nil {
		t.Fatal(err)
	}
	header{"Accept", "text/event-stream", "Accept-Encoding", "gzip", "Content-Type", "application/json"}.setOn(r)
	response, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = response.Body.Close() })
	return response.Body
}

func firstEvent(t *testing.T, stream io.Reader) string {
	t.Helper()
	event := make([]byte, len("data: first\n\n"))
	if _, err := io.ReadFull(stream, event); err != nil {
		t.Fatal(err)
	}
	return string(event)
}
