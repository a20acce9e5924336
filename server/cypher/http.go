// POST /cypher, GET /cypher/schema, GET /cypher/recipes: docs/cypher.md describes them.

package cypher

import (
	"bytes"
	"context"
	"fmt"
	"net"
	"net/http"
	"strings"
	"time"

	"readout/graph/store"
)

// handler answers over HTTP.
type handler struct {
	gate *Gate
	// requestID returns the id of the request that a context is of.
	requestID func(context.Context) string
}

// Handler answers /cypher, /cypher/schema and /cypher/recipes. What comes by POST must
// be JSON of a size that was checked.
func (g *Gate) Handler(requestID func(context.Context) string) http.Handler {
	h := &handler{g, requestID}
	mux := http.NewServeMux()
	mux.HandleFunc("POST /cypher", h.statement)
	mux.HandleFunc("GET /cypher/schema", h.schema)
	mux.HandleFunc("GET /cypher/recipes", h.recipes)
	return mux
}

// statement answers POST /cypher.
func (h *handler) statement(w http.ResponseWriter, r *http.Request) {
	asked, problem := readRequest(r.Body)
	if problem != nil {
		fail(w, problem)
		return
	}
	q := Question{
		Statement: asked.Statement, Parameters: asked.Parameters, Asker: h.requestID(r.Context()), Client: client(r),
	}
	if asked.MaxRows != nil {
		q.MaxRows = *asked.MaxRows
	}
	if asked.Timeout != nil {
		q.Timeout = time.Duration(*asked.Timeout * float64(time.Second))
	}
	w.Header().Add("Vary", "Accept")
	w.Header().Set("Cache-Control", "no-store")
	switch accept := r.Header.Get("Accept"); {
	case asked.Explain:
		h.explain(w, r, q)
	case strings.Contains(accept, typeNDJSON):
		h.lines(w, r, q)
	case strings.Contains(accept, typeCSV):
		h.csv(w, r, q)
	default:
		h.json(w, r, q)
	}
}

const (
	typeJSON   = "application/json"
	typeNDJSON = "application/x-ndjson"
	typeCSV    = "text/csv"
)

// client is who asks: the address at the other end of the connection. A proxy's is
// that of all behind it.
func client(r *http.Request) string {
	host, _, err := net.SplitHostPort(r.RemoteAddr)
	if err != nil {
		return r.RemoteAddr
	}
	return host
}

func (h *handler) explain(w http.ResponseWriter, r *http.Request, q Question) {
	plan, hints, problem := h.gate.Explain(r.Context(), q)
	if problem != nil {
		fail(w, problem)
		return
	}
	answer(w, struct {
		Plan          store.Operator `json:"plan"`
		Notifications []Notification `json:"notifications"`
	}{plan.Root, hints})
}

func (h *handler) json(w http.ResponseWriter, r *http.Request, q Question) {
	var sink JSON
	summary, problem := h.gate.Run(r.Context(), q, &sink)
	if problem != nil {
		fail(w, problem)
		return
	}
	body, err := sink.Answer(summary)
	if err != nil { // a value that JSON hasn't, which plain should have seen
		panic(err)
	}
	w.Header().Set("Content-Type", typeJSON)
	_, _ = w.Write(body) // a client that went away needs no answer
}

// lines sends rows as they come. Once the first is on its way, a failure is the last
// line.
func (h *handler) lines(w http.ResponseWriter, r *http.Request, q Question) {
	stream := &stream{ResponseWriter: w, flush: http.NewResponseController(w).Flush}
	sink := &NDJSON{W: stream}
	summary, problem := h.gate.Run(r.Context(), q, sink)
	switch {
	case problem == nil:
		_ = sink.End(summary) // a client that went away needs no answer
	case stream.begun:
		_ = sink.line(problem.body())
	default:
		fail(w, problem)
	}
}

// stream is the answer's body, sent on every so often.
type stream struct {
	http.ResponseWriter
	flush   func() error
	begun   bool
	flushed time.Time
}

const flushInterval = 100 * time.Millisecond

func (s *stream) Write(b []byte) (int, error) {
	if !s.begun {
		s.Header().Set("Content-Type", typeNDJSON)
		s.begun = true
	}
	n, err := s.ResponseWriter.Write(b)
	if now := time.Now(); err == nil && now.Sub(s.flushed) > flushInterval {
		s.flushed = now
		_ = s.flush() // where there is none, all comes at the end
	}
	return n, err
}

func (h *handler) csv(w http.ResponseWriter, r *http.Request, q Question) {
	var body bytes.Buffer
	summary, problem := h.gate.Run(r.Context(), q, &CSV{W: &body})
	if problem != nil {
		fail(w, problem)
		return
	}
	name := "cypher.csv"
	if t := summary.Truncated; t != nil {
		w.Header().Set("Readout-Truncated", fmt.Sprintf("%s=%d", t.By, t.Limit))
		name = "cypher-truncated.csv"
	}
	w.Header().Set("Content-Type", typeCSV+"; charset=utf-8; header=present")
	w.Header().Set("Content-Disposition", `attachment; filename="`+name+`"`)
	_, _ = w.Write(body.Bytes())
}
