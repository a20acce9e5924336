// What a question may be: JSON, and not too long.
//
// A browser sends JSON to another site only after asking that site (CORS), a form at
// once. So taking nothing but JSON keeps other sites from asking in a visitor's name.

package server

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"os"
	"strings"
	"time"

	"readout/server/limit"
)

const bodyTimeout = 10 * time.Second // for a question to arrive

// questions lets through only questions that are JSON of at most limit.Body bytes, read
// and ready in the body.
func questions(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if refused := notJSON(r.Header); refused != "" {
			fail(w, http.StatusUnsupportedMediaType, codeBadInput, refused)
			return
		}
		if r.ContentLength > limit.Body { // known before any of it is read
			tooLarge(w, fmt.Sprintf("%d bytes are", r.ContentLength))
			return
		}
		body, err := readBody(w, r)
		switch {
		case errors.As(err, new(*http.MaxBytesError)):
			tooLarge(w, "it is")
		case errors.Is(err, os.ErrDeadlineExceeded):
			fail(w, http.StatusRequestTimeout, codeBadInput, fmt.Sprintf("request body: not complete within %s", bodyTimeout))
		case err != nil:
			fail(w, http.StatusBadRequest, codeBadInput, "request body: it could not be read to its end")
		default:
			r.Body = io.NopCloser(bytes.NewReader(body))
			next.ServeHTTP(w, r)
		}
	})
}

// readBody reads the body. The time limit is set here and not for the server as a
// whole, where it would end streams.
func readBody(w http.ResponseWriter, r *http.Request) ([]byte, error) {
	connection := http.NewResponseController(w)
	_ = connection.SetReadDeadline(time.Now().Add(bodyTimeout)) // not in tests without a connection
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, limit.Body))
	if err == nil {
		_ = connection.SetReadDeadline(time.Time{})
	}
	return body, err
}

// notJSON returns what is wrong with the header of a question, empty if nothing is.
func notJSON(header http.Header) string {
	contentType := header.Get("Content-Type")
	media, params, err := mime.ParseMediaType(contentType)
	charset, hasCharset := params["charset"]
	switch {
	case err != nil || media != "application/json":
		return fmt.Sprintf("Content-Type %q: want application/json", contentType)
	case hasCharset && !strings.EqualFold(charset, "utf-8"):
		return fmt.Sprintf("Content-Type %q: want charset utf-8", contentType)
	case header.Get("Content-Encoding") != "":
		return fmt.Sprintf("Content-Encoding %q: want a request body that isn't compressed", header.Get("Content-Encoding"))
	}
	return ""
}

func tooLarge(w http.ResponseWriter, what string) {
	w.Header().Set("Connection", "close") // rather than read the rest
	fail(w, http.StatusRequestEntityTooLarge, codeBadInput, fmt.Sprintf("request body: %s above the limit of %d bytes", what, limit.Body))
}
