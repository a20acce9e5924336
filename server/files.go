// The front end: its page, and the files that the page loads.

package server

import (
	"io/fs"
	"net/http"
	"path"
)

const playgroundPage = "playground/index.html"

func (s *Server) routeFiles(mux *http.ServeMux) {
	mux.HandleFunc("GET /assets/{path...}", s.asset)
	if s.hasPlayground() {
		page := tagged(http.HandlerFunc(s.playground))
		mux.Handle("GET /playground", page)
		mux.Handle("GET /playground/{$}", page)
		mux.Handle("GET /{$}", http.RedirectHandler("/playground", http.StatusFound))
	}
}

func (s *Server) hasPlayground() bool { return s.Playground && s.Files != nil }

// contentTypes is for what the front end is built of. Go's own table differs from
// machine to machine.
var contentTypes = map[string]string{
	".css":   "text/css; charset=utf-8",
	".ico":   "image/x-icon",
	".js":    "text/javascript; charset=utf-8",
	".json":  "application/json",
	".map":   "application/json",
	".mjs":   "text/javascript; charset=utf-8",
	".png":   "image/png",
	".svg":   "image/svg+xml",
	".ttf":   "font/ttf",
	".txt":   "text/plain; charset=utf-8",
	".wasm":  "application/wasm",
	".webp":  "image/webp",
	".woff":  "font/woff",
	".woff2": "font/woff2",
}

// asset serves a file that never changes: another content has another name. Folders
// are not listed.
func (s *Server) asset(w http.ResponseWriter, r *http.Request) {
	name := "assets/" + r.PathValue("path")
	if !fs.ValidPath(name) {
		http.NotFound(w, r)
		return
	}
	if info, err := fs.Stat(s.Files, name); err != nil || info.IsDir() {
		http.NotFound(w, r)
		return
	}
	if contentType, ok := contentTypes[path.Ext(name)]; ok {
		w.Header().Set("Content-Type", contentType)
	}
	w.Header().Set("Cache-Control", "public, max-age=31536000, immutable")
	http.ServeFileFS(w, r, s.Files, name)
}

// playground serves the page of the playground. Its policy replaces ours.
func (s *Server) playground(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Cache-Control", "no-cache")
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	if s.PlaygroundPolicy != "" {
		w.Header().Set("Content-Security-Policy", s.PlaygroundPolicy)
	}
	http.ServeFileFS(w, r, s.Files, playgroundPage)
}
