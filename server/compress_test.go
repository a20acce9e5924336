package server_test

import (
	"compress/gzip"
	"io"
	"net/http"
	"slices"
	"strings"
	"testing"
)

func TestLongTextIsCompressedForWhoTakesIt(t *testing.T) {
	for _, tc := range []struct {
		name, contentType, accepts string
		bytes                      int
		want                       string // Content-Encoding
	}{
		{"1 KB", "application/json", "gzip, br", 1024, "gzip"},
		{"one byte less", "application/json", "gzip", 1023, ""},
		{"GraphQL's own type", "application/graphql-response+json; charset=utf-8", "gzip", 5000, "gzip"},
		{"a client that takes none", "application/json", "", 5000, ""},
		{"a client that refuses it", "application/json", "gzip;q=0", 5000, ""},
		{"events", "text/event-stream", "gzip", 5000, ""},
		{"parts that come one by one", "multipart/mixed; boundary=x", "gzip", 5000, ""},
		{"a font, compressed as it is", "font/woff2", "gzip", 5000, ""},
	} {
		t.Run(tc.name, func(t *testing.T) {
			body := strings.Repeat("x", tc.bytes)
			s := around(func(w http.ResponseWriter, _ *http.Request) {
				w.Header().Set("Content-Type", tc.contentType)
				_, _ = io.WriteString(w, body)
			})
			response := post(s, header{"Accept-Encoding", tc.accepts})
			if got := response.Header().Get("Content-Encoding"); got != tc.want {
				t.Fatalf("Content-Encoding %q of %d bytes of %s, want %q", got, tc.bytes, tc.contentType, tc.want)
			}
			if !slices.Contains(response.Header().Values("Vary"), "Accept-Encoding") {
				t.Errorf("Vary %q lacks Accept-Encoding", response.Header().Values("Vary"))
			}
			var plain io.Reader = response.Body
			if tc.want == "gzip" {
				unzipped, err := gzip.NewReader(response.Body)
				if err != nil {
					t.Fatal(err)
				}
				plain = unzipped
			}
			if got, err := io.ReadAll(plain); err != nil || string(got) != body {
				t.Errorf("body of %d bytes, error %v; want the %d written", len(got), err, tc.bytes)
			}
		})
	}
}

func TestATagIsGoodForTheCompressedAnswerToo(t *testing.T) {
	s := around(says(strings.Repeat("x", 5000)))
	plain := get(s, "/graphql", nil).Header().Get("ETag")
	zipped := get(s, "/graphql", header{"Accept-Encoding", "gzip"}).Header().Get("ETag")
	if plain != zipped || !strings.HasPrefix(plain, `W/"`) {
		t.Errorf("ETag %s plain, %s compressed; want one weak tag", plain, zipped)
	}
	again := get(s, "/graphql", header{"Accept-Encoding", "gzip", "If-None-Match", zipped})
	if again.Code != http.StatusNotModified || again.Body.Len() != 0 || again.Header().Get("Content-Encoding") != "" {
		t.Errorf("asked again: %d, %d bytes, Content-Encoding %q; want 304 and nothing", again.Code, again.Body.Len(), again.Header().Get("Content-Encoding"))
	}
}
