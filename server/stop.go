// Running and stopping: what is being answered is answered, what never ends is ended.
//
// A question lives on when the server begins to stop, and has stopTimeout to end. A
// stream (websocket, server-sent events) has no end of its own: its context ends when
// the server begins to stop, so whoever answers /graphql need only watch the context.
// Shutdown doesn't know of websockets, so they are waited for here: nobody may still
// use the database when Run returns in good time.

package server

import (
	"context"
	"errors"
	"log/slog"
	"net"
	"net/http"
	"strings"
	"sync"
	"time"
)

// Run serves on listener until ctx ends, then lets requests finish, for stopTimeout
// at most.
func (s *Server) Run(ctx context.Context, listener net.Listener) error {
	alive, cut := context.WithCancel(context.WithoutCancel(ctx))
	defer cut()
	streams := &streams{until: ctx}
	server := &http.Server{
		Handler:           s.handler(streams),
		ReadHeaderTimeout: headerTimeout,
		IdleTimeout:       idleTimeout,
		WriteTimeout:      writeTimeout,
		MaxHeaderBytes:    maxHeader,
		ErrorLog:          slog.NewLogLogger(s.Log.Handler(), slog.LevelWarn),
		BaseContext:       func(net.Listener) context.Context { return alive },
	}
	failed := make(chan error, 1)
	go func() { failed <- server.Serve(listener) }()
	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
	}
	ending, cancel := context.WithTimeout(alive, stopTimeout)
	defer cancel()
	err := server.Shutdown(ending)
	if errors.Is(err, context.DeadlineExceeded) {
		return server.Close()
	}
	if err == nil {
		streams.wait(ending)
	}
	return err
}

const eventStream = "text/event-stream"

// streams are the connections that stay open after their request.
type streams struct {
	until context.Context // ends them
	open  sync.WaitGroup
}

// ended gives a stream a context that ends with until, and takes its time limit away.
func (s *streams) ended(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !isStream(r) {
			next.ServeHTTP(w, r)
			return
		}
		s.open.Add(1)
		defer s.open.Done()
		ctx, cancel := context.WithCancel(r.Context())
		defer cancel()
		defer context.AfterFunc(s.until, cancel)()
		_ = http.NewResponseController(w).SetWriteDeadline(time.Time{}) // a writer that has none needs none
		next.ServeHTTP(w, r.WithContext(ctx))
	})
}

// wait returns when every stream has ended, or ctx has.
func (s *streams) wait(ctx context.Context) {
	none := make(chan struct{})
	go func() {
		s.open.Wait()
		close(none)
	}()
	select {
	case <-none:
	case <-ctx.Done():
	}
}

// isStream tells whether r asks for an answer that goes on until someone ends it.
func isStream(r *http.Request) bool { return isWebsocket(r) || wantsEvents(r) }

// wantsEvents tells whether r would rather have events than anything else. Some clients
// name them last in every request, as one more thing that they understand.
func wantsEvents(r *http.Request) bool {
	return strings.HasPrefix(strings.TrimSpace(r.Header.Get("Accept")), eventStream)
}

func isWebsocket(r *http.Request) bool {
	return r.Method == http.MethodGet && strings.EqualFold(r.Header.Get("Upgrade"), "websocket")
}
