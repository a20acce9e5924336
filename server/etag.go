// ETag and 304: who asks the same again and has the answer gets no second copy.
//
// The question still goes to the database; what is saved is the way to the client.

package server

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"net"
	"net/http"
	"strings"
)

// tagged gives answers to GET with status 200 an ETag made from their content, and has
// caches ask again each time. It holds an answer back until it is complete, so what it
// is put around must bound its answers. A stream goes through from its first flush on,
// a websocket from its hijack.
func tagged(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Method != http.MethodGet {
			next.ServeHTTP(w, r)
			return
		}
		held := &held{ResponseWriter: w}
		next.ServeHTTP(held, r)
		if held.through {
			return
		}
		if held.status == http.StatusOK || held.status == 0 {
			tag := etag(held.body.Bytes())
			w.Header().Set("ETag", tag)
			w.Header().Set("Cache-Control", "no-cache")
			if hasTag(r.Header.Values("If-None-Match"), tag) {
				w.Header().Del("Content-Type")
				w.Header().Del("Content-Length")
				w.WriteHeader(http.StatusNotModified)
				return
			}
		}
		held.release()
	})
}

// etag returns a weak tag: the answer may come compressed or not.
func etag(body []byte) string {
	sum := sha256.Sum256(body)
	return `W/"` + hex.EncodeToString(sum[:16]) + `"`
}

// hasTag tells whether the values of If-None-Match name tag, weakly compared.
func hasTag(values []string, tag string) bool {
	for _, value := range values {
		for one := range strings.SplitSeq(value, ",") {
			one = strings.TrimSpace(one)
			if one == "*" || strings.TrimPrefix(one, "W/") == strings.TrimPrefix(tag, "W/") {
				return true
			}
		}
	}
	return false
}

// held keeps an answer back until release.
type held struct {
	http.ResponseWriter
	status  int // 0: not said yet
	body    bytes.Buffer
	through bool
}

func (h *held) WriteHeader(status int) {
	switch {
	case h.through || status < 200:
		h.ResponseWriter.WriteHeader(status)
	case h.status == 0:
		h.status = status
	}
}

func (h *held) Write(b []byte) (int, error) {
	if h.through {
		return h.ResponseWriter.Write(b)
	}
	return h.body.Write(b)
}

// release passes on what was held back, and from now on everything.
func (h *held) release() {
	if h.through {
		return
	}
	h.through = true
	if h.status != 0 {
		h.ResponseWriter.WriteHeader(h.status)
	}
	_, _ = h.ResponseWriter.Write(h.body.Bytes()) // a client that went away needs no answer
	h.body = bytes.Buffer{}
}

// Flush is http.Flusher.
func (h *held) Flush() {
	h.release()
	_ = http.NewResponseController(h.ResponseWriter).Flush() // http.Flusher has no way to tell
}

// Hijack is http.Hijacker.
func (h *held) Hijack() (net.Conn, *bufio.ReadWriter, error) {
	h.through = true
	return http.NewResponseController(h.ResponseWriter).Hijack()
}

// Unwrap is for http.ResponseController.
func (h *held) Unwrap() http.ResponseWriter { return h.ResponseWriter }
