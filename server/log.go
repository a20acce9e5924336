// A line for each request.
//
// The query string is left out: it holds what people ask about.

package server

import (
	"log/slog"
	"net/http"
)

// logRequest logs a request that has been answered; those by which machines watch us
// only at debug level.
func (s *Server) logRequest(r *http.Request, o outcome) {
	level := slog.LevelInfo
	switch r.URL.Path {
	case "/healthz", "/readyz", "/metrics":
		level = slog.LevelDebug
	}
	s.Log.LogAttrs(r.Context(), level, "request",
		slog.String("method", r.Method),
		slog.String("path", r.URL.Path),
		slog.Int("status", o.status),
		slog.Int64("bytes", o.bytes),
		slog.Duration("duration", o.duration),
		slog.String("request", RequestID(r.Context())),
		slog.String("remote", r.RemoteAddr),
	)
}
