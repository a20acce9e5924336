// The pages, as built by "npm run build", inside the binary.
//
// dist is not committed: build the pages before the Go code, or the embedding fails
// with "pattern all:dist: no matching files found".

// Package web holds the pages that the server shows.
package web

import (
	"embed"
	"encoding/json"
	"io/fs"
)

// PlaygroundPolicy is the Content-Security-Policy with which the playground works: the
// tightest that was found by taking away one permission after the other.
//
// Everything comes from the server that sent the page, and nothing runs that is not in a
// file of its own. Two permissions go further. Inline styles: the editor places each
// line of text by a style attribute, and writes its colours into style elements whose
// text differs with the theme, so that no hash or nonce can name them. Images from data:
// URLs: the editor draws the wave under an error with one.
//
// A description or an answer that names an image elsewhere shows none: img-src forbids
// it, so that looking at data tells nobody.
//
// Send it with the assets as well as with the page: a worker obeys the policy that came
// with its own script, not that of the page.
const PlaygroundPolicy = "default-src 'none'; " +
	"script-src 'self'; " +
	"worker-src 'self'; " +
	"style-src 'self' 'unsafe-inline'; " +
	"font-src 'self'; " +
	"img-src 'self' data:; " +
	"connect-src 'self'; " + // ws: and wss: of the same host, too
	"base-uri 'none'; " +
	"form-action 'none'; " +
	"frame-ancestors 'none'"

// ExplorerPolicy is the Content-Security-Policy with which the explorer works: all that it
// loads comes from the server that sent the page, and it has no inline script or style.
const ExplorerPolicy = "default-src 'none'; " +
	"script-src 'self'; " +
	"worker-src 'self'; " +
	"style-src 'self'; " +
	"font-src 'self'; " +
	"img-src 'self'; " +
	"connect-src 'self'; " +
	"base-uri 'none'; " +
	"form-action 'none'; " +
	"frame-ancestors 'none'"

// ExplorerPaths are the addresses that the explorer knows (explorer/address/paths.ts), as
// patterns of http.ServeMux. Other addresses are none of its pages: they answer 404.
var ExplorerPaths = []string{
	"/{$}", "/network", "/map", "/compare", "/meetings",
	"/person/{id}", "/country/{id}", "/organisation/{id}", "/office/{id}", "/place/{id}", "/topic/{id}",
	"/meeting/{id}", "/between/{a}/{b}",
}

// ConsolePath is the address of the explorer's console for Cypher, which is shown where
// Cypher is answered.
const ConsolePath = "/cypher"

//go:embed all:dist
var dist embed.FS

// FirstQuestions returns what the explorer's start asks (explorer/pages/first.ts): each is
// the body of a POST to /graphql.
func FirstQuestions() []json.RawMessage {
	text, err := dist.ReadFile("dist/explorer/first.json")
	if err != nil {
		panic(err) // the build of the pages writes it
	}
	var questions []json.RawMessage
	if err := json.Unmarshal(text, &questions); err != nil {
		panic(err)
	}
	return questions
}

// Files returns the built pages: explorer/index.html, to be served at ExplorerPaths;
// playground/index.html, to be served at /playground;
// assets/, to be served at /assets/; and licenses.txt, the notices of what is bundled.
// Names under assets/ hold a hash of their content, so a browser may keep these files
// forever; pages must be asked for again each time.
func Files() fs.FS {
	files, err := fs.Sub(dist, "dist")
	if err != nil {
		panic(err) // "dist" is a valid path, and that is all that Sub checks
	}
	return files
}
