// Package server answers over HTTP.
package server

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"time"

	"readout/graph"
)

// Graph is what the server asks of the database.
type Graph interface {
	// Query runs one reading statement and returns its columns and rows.
	Query(ctx context.Context, cypher string, params map[string]any) ([]string, [][]any, error)
}

// Server is the HTTP server. Its fields are set before Run.
type Server struct {
	Graph Graph
	Log   *slog.Logger
}

const (
	readyTimeout = 2 * time.Second // for the database to answer
	stopTimeout  = 5 * time.Second // for requests that are being answered when the server stops
)

// Listen takes the address, e.g. 127.0.0.1:8080; port 0 chooses a free one. An
// address that can't be had is an ErrBadInput.
func Listen(address string) (net.Listener, error) {
	listener, err := net.Listen("tcp", address)
	if err != nil {
		return nil, fmt.Errorf("%w: listen address %q: %w; choose another with --listen", graph.ErrBadInput, address, err)
	}
	return listener, nil
}

// Run serves on listener until ctx ends, then lets requests finish.
func (s *Server) Run(ctx context.Context, listener net.Listener) error {
	server := &http.Server{Handler: s.Handler(), ReadHeaderTimeout: 5 * time.Second, BaseContext: func(net.Listener) context.Context { return ctx }}
	failed := make(chan error, 1)
	go func() { failed <- server.Serve(listener) }()
	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
	}
	ending, cancel := context.WithTimeout(context.WithoutCancel(ctx), stopTimeout)
	defer cancel()
	if err := server.Shutdown(ending); err != nil && !errors.Is(err, context.DeadlineExceeded) {
		return err
	}
	return nil
}

// Handler routes the requests.
func (s *Server) Handler() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /healthz", func(w http.ResponseWriter, _ *http.Request) { answer(w, http.StatusOK, "ok") })
	mux.HandleFunc("GET /readyz", s.ready)
	return mux
}

// ready tells whether questions can be answered now.
func (s *Server) ready(w http.ResponseWriter, r *http.Request) {
	ctx, cancel := context.WithTimeout(r.Context(), readyTimeout)
	defer cancel()
	if _, _, err := s.Graph.Query(ctx, "RETURN 1", nil); err != nil {
		s.Log.Warn("database doesn't answer", "error", err)
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
