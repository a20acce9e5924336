// What became of a request: seen once, told to the log and to the figures.

package server

import (
	"bufio"
	"net"
	"net/http"
	"strings"
	"time"
)

// outcome is what became of a request.
type outcome struct {
	status   int
	bytes    int64 // of the body, as sent; of a websocket, none
	stream   bool  // its duration says how long someone listened, not how long we took
	duration time.Duration
}

// measured logs and counts each request when it has been answered.
func (s *Server) measured(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		recorder := &recorder{ResponseWriter: w}
		started := time.Now()
		s.Metrics.begin()
		defer func() {
			o := outcome{recorder.status, recorder.bytes, recorder.isStream(), time.Since(started)}
			if o.status == 0 { // nothing was written: net/http says 200
				o.status = http.StatusOK
			}
			s.Metrics.end(r, o)
			s.logRequest(r, o)
		}()
		next.ServeHTTP(recorder, r)
	})
}

// recorder remembers what was answered. It passes on all that streams need: Flush,
// Hijack, and deadlines by way of Unwrap.
type recorder struct {
	http.ResponseWriter
	status   int // 0: nothing was written yet
	bytes    int64
	hijacked bool
}

func (r *recorder) WriteHeader(status int) {
	// 1xx announce the answer, but for 101, which is one.
	if r.status == 0 && (status >= 200 || status == http.StatusSwitchingProtocols) {
		r.status = status
	}
	r.ResponseWriter.WriteHeader(status)
}

func (r *recorder) Write(b []byte) (int, error) {
	if r.status == 0 {
		r.status = http.StatusOK
	}
	n, err := r.ResponseWriter.Write(b)
	r.bytes += int64(n)
	return n, err
}

// Flush is http.Flusher.
func (r *recorder) Flush() {
	if r.status == 0 {
		r.status = http.StatusOK
	}
	_ = http.NewResponseController(r.ResponseWriter).Flush() // http.Flusher has no way to tell
}

// Hijack is http.Hijacker.
func (r *recorder) Hijack() (net.Conn, *bufio.ReadWriter, error) {
	conn, buffer, err := http.NewResponseController(r.ResponseWriter).Hijack()
	if err == nil {
		r.hijacked = true
		if r.status == 0 {
			r.status = http.StatusSwitchingProtocols
		}
	}
	return conn, buffer, err
}

// Unwrap is for http.ResponseController.
func (r *recorder) Unwrap() http.ResponseWriter { return r.ResponseWriter }

func (r *recorder) isStream() bool {
	return r.hijacked || strings.HasPrefix(r.Header().Get("Content-Type"), eventStream)
}
