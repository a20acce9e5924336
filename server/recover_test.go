package server_test

import (
	"bytes"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

func TestAPanicIsLoggedAndSaysNothingOutside(t *testing.T) {
	var out bytes.Buffer
	s := around(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("ETag", "mine")
		w.Header().Set("Content-Length", "5000")
		panic("secret")
	})
	s.Log = slog.New(slog.NewTextHandler(&out, nil))
	response := post(s, header{"X-Request-Id", "r1"})
	if want := problem("INTERNAL", "something failed here; the log has it under request r1"); response.Code != http.StatusInternalServerError || response.Body.String() != want {
		t.Errorf("%d %s, want 500 %s", response.Code, response.Body, want)
	}
	if got := response.Header(); got.Get("ETag") != "" || got.Get("Content-Length") != "" || got.Get("Content-Type") != "application/json" {
		t.Errorf("headers %v, want none of the answer that didn't come", got)
	}
	panicked, request, _ := strings.Cut(out.String(), "\n")
	for _, want := range []string{"level=ERROR msg=panic cause=secret", "request=r1", "recover_test.go"} {
		if !strings.Contains(panicked, want) {
			t.Errorf("logged %q, want %q in it", panicked, want)
		}
	}
	if !strings.Contains(request, "status=500") || !strings.Contains(request, "request=r1") {
		t.Errorf("logged %q, want the request with status=500", request)
	}
}

func TestAnAnswerThatAPanicBreaksOffIsNotTakenForWhole(t *testing.T) {
	asked := httptest.NewServer(around(func(w http.ResponseWriter, _ *http.Request) {
		_, _ = io.WriteString(w, "half")
		panic("no")
	}).Handler())
	defer asked.Close()
	for _, encoding := range []string{"identity", "gzip"} {
		r, err := http.NewRequest(http.MethodPost, asked.URL+"/graphql", strings.NewReader("{}"))
		if err != nil {
			t.Fatal(err)
		}
		header{"Content-Type", "application/json", "Accept-Encoding", encoding}.setOn(r)
		response, err := http.DefaultClient.Do(r)
		if err != nil {
			continue
		}
		body, err := io.ReadAll(response.Body)
		_ = response.Body.Close()
		if err == nil {
			t.Errorf("%s: answered %d %q as if it were whole", encoding, response.StatusCode, body)
		}
	}
}

func TestAHeldAnswerThatPanicsIsAPlainError(t *testing.T) {
	s := around(func(w http.ResponseWriter, _ *http.Request) {
		_, _ = io.WriteString(w, "half")
		panic("no")
	})
	if response := get(s, "/graphql", header{"X-Request-Id", "r1"}); response.Body.String() != problem("INTERNAL", "something failed here; the log has it under request r1") {
		t.Errorf("%d %s, want only the error", response.Code, response.Body)
	}
}
