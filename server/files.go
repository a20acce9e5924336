// The front end: its pages, and the files that they load.

package server

import (
	"io/fs"
	"net/http"
	"path"
)

// Page is a page of the front end.
type Page struct {
	File   string   // among Files, e.g. playground/index.html
	Paths  []string // the addresses that show it, as patterns of http.ServeMux without a method
	Policy string   // its Content-Security-Policy; empty: like everything else, nothing allowed
}

func (s *Server) routeFiles(mux *http.ServeMux) {
	mux.HandleFunc("GET /assets/{path...}", s.asset)
	for _, page := range s.Pages {
		show := tagged(s.page(page))
		for _, path := range page.Paths {
			mux.Handle("GET "+path, show)
		}
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

// page serves a page. Its policy replaces ours.
func (s *Server) page(p Page) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Cache-Control", "no-cache")
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		if p.Policy != "" {
			w.Header().Set("Content-Security-Policy", p.Policy)
		}
		http.ServeFileFS(w, r, s.Files, p.File)
	})
}
