// Package server answers over HTTP.
//
// It knows no GraphQL: what answers /graphql is a handler built elsewhere. What is
// here is what any handler needs around it: limits, headers, a log line, figures.
package server

import (
	"context"
	"fmt"
	"io/fs"
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

// Server is the HTTP server. Its fields are set before Run. Without Graph and Log it
// doesn't work; without one of the others, what needs it answers 404.
type Server struct {
	Graph   Graph
	Log     *slog.Logger
	Metrics *Metrics

	// GraphQL answers /graphql: POST, GET and websocket upgrades, OPTIONS. Its context
	// ends when the answer isn't wanted any more (see streams).
	GraphQL http.Handler

	// Cypher answers POST /cypher, GET /cypher/schema and GET /cypher/recipes.
	Cypher http.Handler

	// Files are the front end's: the files of Pages, and below assets/ files whose
	// names change with their content.
	Files fs.FS
	Pages []Page

	Playground bool // whether a browser that opens /graphql is led to /playground
}

const (
	headerTimeout = 5 * time.Second  // for a request's header to arrive
	idleTimeout   = 2 * time.Minute  // for the next request on a connection
	writeTimeout  = 60 * time.Second // for an answer, from the end of the request's header; not for streams
	stopTimeout   = 5 * time.Second  // for requests that are being answered when the server stops
	maxHeader     = 64 << 10         // bytes; a question asked by GET is in here
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

// Handler routes the requests, for who brings a server of their own. Streams end there
// with their request; those of Run also when it stops.
func (s *Server) Handler() http.Handler {
	return s.handler(&streams{until: context.Background()})
}

// handler puts around the routes what each request passes through, outermost last.
// What lies between measure and the routes must pass the request itself on, not a
// copy: that is where measure finds the route.
func (s *Server) handler(streams *streams) http.Handler {
	handler := compressed(s.routes(streams))
	handler = secured(handler)
	handler = s.recovered(handler)
	handler = s.measured(handler)
	return identified(handler)
}

func (s *Server) routes(streams *streams) *http.ServeMux {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /healthz", alive)
	mux.HandleFunc("GET /readyz", s.ready)
	if s.Metrics != nil {
		mux.Handle("GET /metrics", s.Metrics.handler(s.Log))
	}
	if s.GraphQL != nil {
		s.routeGraphQL(mux, streams)
	}
	if s.Cypher != nil {
		mux.Handle("POST /cypher", questions(s.Cypher))
		mux.Handle("GET /cypher/schema", s.Cypher)
		mux.Handle("GET /cypher/recipes", s.Cypher)
	}
	if s.Files != nil {
		s.routeFiles(mux)
	}
	return mux
}
