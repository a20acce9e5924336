// A panic ends one request, not the server.

package server

import (
	"errors"
	"net/http"
	"runtime/debug"
)

// recovered logs a panic and answers 500, saying nothing of the inside but where to look. If an answer
// has begun, the connection is cut, so that nobody takes half of it for all.
func (s *Server) recovered(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		defer func() {
			value := recover()
			if value == nil {
				return
			}
			if err, ok := value.(error); ok && errors.Is(err, http.ErrAbortHandler) { // net/http's own way to cut a connection
				panic(value)
			}
			id := RequestID(r.Context())
			s.Log.Error("panic", "cause", value, "request", id, "method", r.Method, "path", r.URL.Path, "stack", string(debug.Stack()))
			if recorder, ok := w.(*recorder); ok && recorder.status != 0 {
				panic(http.ErrAbortHandler)
			}
			for _, name := range []string{"Cache-Control", "Content-Encoding", "Content-Length", "ETag"} {
				w.Header().Del(name) // the handler's, of an answer that isn't coming
			}
			fail(w, http.StatusInternalServerError, codeInternal, "something failed here; the log has it under request "+id)
		}()
		next.ServeHTTP(w, r)
	})
}
