package server_test

import (
	"net/http"
	"testing"
	"testing/fstest"

	"readout/server"
)

const page = "<!doctype html><title>Playground</title>"

// front is a front end.
var front = fstest.MapFS{
	"playground/index.html": {Data: []byte(page)},
	"assets/app-1a2b.js":    {Data: []byte("let a")},
	"assets/app-1a2b.css":   {Data: []byte("a{}")},
	"assets/f/font.woff2":   {Data: []byte("font")},
	"assets/other.unknown":  {Data: []byte{0, 1, 2}},
	"secret.txt":            {Data: []byte("secret")},
}

func TestAssetsAreKeptForAYear(t *testing.T) {
	s := around(nil)
	s.Files = front
	const keep = "public, max-age=31536000, immutable"
	for _, tc := range []struct {
		name, path         string
		status             int
		contentType, cache string
	}{
		{"a script", "/assets/app-1a2b.js", 200, "text/javascript; charset=utf-8", keep},
		{"a style", "/assets/app-1a2b.css", 200, "text/css; charset=utf-8", keep},
		{"a font in a folder", "/assets/f/font.woff2", 200, "font/woff2", keep},
		{"something else", "/assets/other.unknown", 200, "application/octet-stream", keep},
		{"nothing", "/assets/gone.js", 404, "text/plain; charset=utf-8", ""},
		{"the folder", "/assets/", 404, "text/plain; charset=utf-8", ""},
		{"a folder in it", "/assets/f", 404, "text/plain; charset=utf-8", ""},
		{"a file beside it", "/assets/%2e%2e/secret.txt", 404, "text/plain; charset=utf-8", ""},
		{"a file beside it, disguised", "/assets/..%2fsecret.txt", 404, "text/plain; charset=utf-8", ""},
	} {
		t.Run(tc.name, func(t *testing.T) {
			response := get(s, tc.path, nil)
			if response.Code == http.StatusTemporaryRedirect || response.Code == http.StatusMovedPermanently { // to the clean path
				response = get(s, response.Header().Get("Location"), nil)
			}
			got := response.Header()
			if response.Code != tc.status || got.Get("Content-Type") != tc.contentType || got.Get("Cache-Control") != tc.cache {
				t.Errorf("GET %s = %d, Content-Type %q, Cache-Control %q; want %d, %q, %q", tc.path,
					response.Code, got.Get("Content-Type"), got.Get("Cache-Control"), tc.status, tc.contentType, tc.cache)
			}
		})
	}
}

var pages = []server.Page{{File: "playground/index.html", Paths: []string{"/playground", "/playground/{$}", "/about/{id}"}, Policy: "default-src 'self'"}}

func TestAPageIsAtItsAddresses(t *testing.T) {
	for _, tc := range []struct {
		name, path string
		files      bool
		want       int
	}{
		{"the page", "/playground", true, 200},
		{"the page with a slash", "/playground/", true, 200},
		{"an address with something in it", "/about/pk-asim-munir", true, 200},
		{"nothing below", "/playground/index.html", true, 404},
		{"no other address", "/", true, 404},
		{"no front end", "/playground", false, 404},
		{"no front end, no assets", "/assets/app-1a2b.js", false, 404},
	} {
		t.Run(tc.name, func(t *testing.T) {
			s := around(nil)
			s.Pages = pages
			if tc.files {
				s.Files = front
			}
			if got := get(s, tc.path, nil).Code; got != tc.want {
				t.Errorf("GET %s = %d, want %d", tc.path, got, tc.want)
			}
		})
	}
}

func TestAPageHasItsPolicyAndIsAskedForEachTime(t *testing.T) {
	s := around(nil)
	s.Files, s.Pages = front, pages
	response := get(s, "/playground", nil)
	for name, want := range map[string]string{
		"Cache-Control":           "no-cache",
		"Content-Security-Policy": "default-src 'self'",
		"Content-Type":            "text/html; charset=utf-8",
		"X-Frame-Options":         "DENY",
	} {
		if got := response.Header().Get(name); got != want {
			t.Errorf("%s %q, want %q", name, got, want)
		}
	}
	if got := response.Body.String(); got != page {
		t.Errorf("body %q, want %q", got, page)
	}
	again := get(s, "/playground", header{"If-None-Match", response.Header().Get("ETag")})
	if again.Code != http.StatusNotModified {
		t.Errorf("asked again with its ETag: %d, want 304", again.Code)
	}
}
