package server_test

import (
	"net/http"
	"testing"
)

func TestEveryAnswerTellsBrowsersToLoadNothing(t *testing.T) {
	s := around(func(http.ResponseWriter, *http.Request) { panic("no") })
	for _, path := range []string{"/healthz", "/nowhere", "/graphql"} {
		got := get(s, path, nil).Header()
		for name, want := range map[string]string{
			"Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
			"Referrer-Policy":         "no-referrer",
			"X-Content-Type-Options":  "nosniff",
			"X-Frame-Options":         "DENY",
		} {
			if values := got.Values(name); len(values) != 1 || values[0] != want {
				t.Errorf("GET %s: %s %q, want %q", path, name, values, want)
			}
		}
	}
	if got := get(s, "/graphql", nil).Code; got != http.StatusInternalServerError {
		t.Errorf("GET /graphql = %d: this test wants a panic", got)
	}
}
