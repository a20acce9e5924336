// Is it alive, can it answer: for whoever watches over the process.

package server

import (
	"context"
	"io"
	"net/http"
	"time"
)

const readyTimeout = 2 * time.Second // for the database to answer

// alive tells that the process answers, whatever the database does.
func alive(w http.ResponseWriter, _ *http.Request) { answer(w, http.StatusOK, "ok") }

// ready tells whether questions can be answered now.
func (s *Server) ready(w http.ResponseWriter, r *http.Request) {
	ctx, cancel := context.WithTimeout(r.Context(), readyTimeout)
	defer cancel()
	if _, _, err := s.Graph.Query(ctx, "RETURN 1", nil); err != nil {
		s.Log.Warn("database doesn't answer", "error", err, "request", RequestID(ctx))
		answer(w, http.StatusServiceUnavailable, "database unavailable")
		return
	}
	answer(w, http.StatusOK, "ok")
}

func answer(w http.ResponseWriter, status int, text string) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.WriteHeader(status)
	_, _ = io.WriteString(w, text+"\n") // a client that went away needs no answer
}
