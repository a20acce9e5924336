package server_test

import (
	"net/http"
	"testing"
)

func TestWhoHasTheAnswerGetsNoSecondCopy(t *testing.T) {
	s := around(says(`{"data":1}`))
	tag := get(s, "/graphql", nil).Header().Get("ETag")
	for _, tc := range []struct {
		name, ifNoneMatch string
		want              int
	}{
		{"no tag", "", http.StatusOK},
		{"the tag", tag, http.StatusNotModified},
		{"the tag as a strong one", tag[2:], http.StatusNotModified},
		{"the tag among others", `"a", ` + tag + `,"b"`, http.StatusNotModified},
		{"any tag", "*", http.StatusNotModified},
		{"another tag", `W/"other"`, http.StatusOK},
		{"a part of the tag", tag[:len(tag)-2] + `"`, http.StatusOK},
	} {
		t.Run(tc.name, func(t *testing.T) {
			response := get(s, "/graphql", header{"If-None-Match", tc.ifNoneMatch})
			if response.Code != tc.want {
				t.Errorf("If-None-Match %s = %d, want %d", tc.ifNoneMatch, response.Code, tc.want)
			}
			if empty := response.Body.Len() == 0; empty != (tc.want == http.StatusNotModified) {
				t.Errorf("status %d with %d bytes", response.Code, response.Body.Len())
			}
			if got := response.Header(); got.Get("ETag") != tag || got.Get("Cache-Control") != "no-cache" {
				t.Errorf("ETag %q, Cache-Control %q; want %q, no-cache", got.Get("ETag"), got.Get("Cache-Control"), tag)
			}
		})
	}
}

func TestOnlyGoodAnswersToGETHaveATag(t *testing.T) {
	fails := around(func(w http.ResponseWriter, _ *http.Request) { http.Error(w, "no", http.StatusBadRequest) })
	if response := get(fails, "/graphql", header{"If-None-Match", "*"}); response.Code != http.StatusBadRequest || response.Header().Get("ETag") != "" {
		t.Errorf("GET = %d, ETag %q; want 400 without", response.Code, response.Header().Get("ETag"))
	}
	if response := post(around(says("{}")), nil); response.Code != http.StatusOK || response.Header().Get("ETag") != "" {
		t.Errorf("POST = %d, ETag %q; want 200 without", response.Code, response.Header().Get("ETag"))
	}
}

func TestAnAnswerThatIsFlushedIsNotHeldBack(t *testing.T) {
	s := around(func(w http.ResponseWriter, _ *http.Request) {
		_, _ = w.Write([]byte("a"))
		w.(http.Flusher).Flush()
		_, _ = w.Write([]byte("b"))
	})
	if response := get(s, "/graphql", nil); response.Body.String() != "ab" || !response.Flushed || response.Header().Get("ETag") != "" {
		t.Errorf("body %q, flushed %v, ETag %q; want ab, flushed, without", response.Body, response.Flushed, response.Header().Get("ETag"))
	}
}
