package server_test

import (
	"io"
	"net/http"
	"regexp"
	"strings"
	"testing"

	"readout/server"
)

func TestARequestKeepsItsIDOrGetsOne(t *testing.T) {
	s := around(func(w http.ResponseWriter, r *http.Request) { _, _ = io.WriteString(w, server.RequestID(r.Context())) })
	made := regexp.MustCompile(`^[0-9a-f]{16}$`)
	for _, tc := range []struct {
		name, id string
		kept     bool
	}{
		{"one character", "a", true},
		{"every kind of character", "Az09._-", true},
		{"64 characters", strings.Repeat("a", 64), true},
		{"65 characters", strings.Repeat("a", 65), false},
		{"none", "", false},
		{"a space within", "a b", false},
		{"a line break in disguise", "a%0Ab", false},
		{"a letter that isn't English", "شناخت", false},
	} {
		t.Run(tc.name, func(t *testing.T) {
			response := get(s, "/graphql?query=x", header{"X-Request-Id", tc.id})
			got := response.Header().Get("X-Request-Id")
			if tc.kept && got != tc.id || !tc.kept && !made.MatchString(got) {
				t.Errorf("X-Request-Id %q: answered with %q, kept should be %v", tc.id, got, tc.kept)
			}
			if inside := response.Body.String(); inside != got {
				t.Errorf("RequestID(ctx) = %q, header says %q", inside, got)
			}
		})
	}
}

func TestEveryAnswerHasARequestID(t *testing.T) {
	s := around(func(http.ResponseWriter, *http.Request) { panic("no") })
	seen := map[string]bool{}
	for _, path := range []string{"/healthz", "/nowhere", "/graphql?query=x"} {
		id := get(s, path, nil).Header().Get("X-Request-Id")
		if id == "" || seen[id] {
			t.Errorf("GET %s: X-Request-Id %q, want one that no other request has", path, id)
		}
		seen[id] = true
	}
}
