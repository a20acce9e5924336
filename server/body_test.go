package server_test

import (
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"readout/server/limit"
)

func TestAQuestionOf256KBIsReadAndNotOneByteMore(t *testing.T) {
	asked := httptest.NewServer(around(func(w http.ResponseWriter, r *http.Request) {
		body, err := io.ReadAll(r.Body)
		fmt.Fprint(w, len(body), err)
	}).Handler())
	defer asked.Close()
	for _, tc := range []struct {
		name    string
		bytes   int
		chunked bool
		status  int
		want    string
	}{
		{"the limit", limit.Body, false, 200, "262144 <nil>"},
		{"the limit, in chunks", limit.Body, true, 200, "262144 <nil>"},
		{"nothing", 0, false, 200, "0 <nil>"},
		{"one past", limit.Body + 1, false, 413, problem("BAD_INPUT", "request body: 262145 bytes are above the limit of 262144 bytes")},
		{"one past, in chunks", limit.Body + 1, true, 413, problem("BAD_INPUT", "request body: it is above the limit of 262144 bytes")},
		{"far past, in chunks", 3 * limit.Body, true, 413, problem("BAD_INPUT", "request body: it is above the limit of 262144 bytes")},
	} {
		t.Run(tc.name, func(t *testing.T) {
			var body io.Reader = strings.NewReader(strings.Repeat("x", tc.bytes))
			if tc.chunked {
				body = io.MultiReader(body) // hides the length
			}
			response, err := http.Post(asked.URL+"/graphql", "application/json", body)
			if err != nil {
				t.Fatal(err)
			}
			if got := read(t, response); got != tc.want || response.StatusCode != tc.status {
				t.Errorf("%d bytes: %d %q, want %d %q", tc.bytes, response.StatusCode, got, tc.status, tc.want)
			}
		})
	}
}

func TestALengthPastTheLimitIsRefusedUnread(t *testing.T) {
	s := around(says("{}"))
	r := httptest.NewRequest(http.MethodPost, "/graphql", unread{t})
	r.ContentLength = limit.Body + 1
	if got := ask(s, r, header{"Content-Type", "application/json"}).Code; got != http.StatusRequestEntityTooLarge {
		t.Errorf("POST = %d, want 413", got)
	}
}

// unread is a body that must not be read.
type unread struct{ t *testing.T }

func (u unread) Read([]byte) (int, error) {
	u.t.Error("the body is read")
	return 0, io.EOF
}

func TestOnlyJSONIsAQuestion(t *testing.T) {
	s := around(says("{}"))
	for _, tc := range []struct {
		name, contentType, encoding string
		want                        string // empty: it is answered
	}{
		{"JSON", "application/json", "", ""},
		{"JSON in UTF-8", "application/json; charset=UTF-8", "", ""},
		{"JSON with another parameter", "Application/JSON; profile=x", "", ""},
		{"JSON in another charset", "application/json; charset=latin1", "", "Content-Type \\\"application/json; charset=latin1\\\": want charset utf-8"},
		{"a form", "application/x-www-form-urlencoded", "", "Content-Type \\\"application/x-www-form-urlencoded\\\": want application/json"},
		{"an upload", "multipart/form-data; boundary=x", "", "Content-Type \\\"multipart/form-data; boundary=x\\\": want application/json"},
		{"text", "text/plain", "", "Content-Type \\\"text/plain\\\": want application/json"},
		{"a type for answers", "application/graphql-response+json", "", "Content-Type \\\"application/graphql-response+json\\\": want application/json"},
		{"JSON only nearly", "application/jsonp", "", "Content-Type \\\"application/jsonp\\\": want application/json"},
		{"no type", "", "", "Content-Type \\\"\\\": want application/json"},
		{"compressed", "application/json", "gzip", "Content-Encoding \\\"gzip\\\": want a request body that isn't compressed"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			response := post(s, header{"Content-Type", tc.contentType, "Content-Encoding", tc.encoding})
			status, body := http.StatusOK, "{}"
			if tc.want != "" {
				status, body = http.StatusUnsupportedMediaType, problem("BAD_INPUT", tc.want)
			}
			if response.Code != status || response.Body.String() != body {
				t.Errorf("%d %s, want %d %s", response.Code, response.Body, status, body)
			}
		})
	}
}

// The rest of the question never comes.
func TestAQuestionThatDoesNotEndIsGivenUp(t *testing.T) {
	s := around(func(http.ResponseWriter, *http.Request) { t.Error("half a question is answered") })
	asked := httptest.NewServer(s.Handler())
	t.Cleanup(asked.Close)
	for _, tc := range []struct {
		name string
		gone bool
		want string
	}{
		{"the client stops sending", true, "HTTP/1.1 400 Bad Request"},
		{"the client is slow", false, "HTTP/1.1 408 Request Timeout"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			t.Parallel()
			conn, err := net.Dial("tcp", asked.Listener.Addr().String())
			if err != nil {
				t.Fatal(err)
			}
			defer conn.Close()
			fmt.Fprint(conn, "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\nhalf")
			if tc.gone {
				if err := conn.(*net.TCPConn).CloseWrite(); err != nil {
					t.Fatal(err)
				}
			}
			if err := conn.SetReadDeadline(time.Now().Add(30 * time.Second)); err != nil {
				t.Fatal(err)
			}
			answer, err := io.ReadAll(conn)
			if line, _, _ := strings.Cut(string(answer), "\r\n"); err != nil || line != tc.want {
				t.Errorf("answered %q, error %v; want %q", line, err, tc.want)
			}
		})
	}
}
