// An answer as one JSON object: rows, and the graph in them, each node and
// relationship once.

package cypher

import (
	"bytes"
	"time"

	"readout/graph/store"
)

// JSON is a Sink. It keeps the answer until it is whole, so that a failure in its
// middle is one.
type JSON struct {
	columns              []string
	rows                 bytes.Buffer
	nodes, relationships bytes.Buffer
	seen                 map[string]bool // ids of both kinds: Neo4j's tell them apart
	failed               error
}

// Columns is of Sink.
func (j *JSON) Columns(names []string) error {
	j.columns, j.seen = names, make(map[string]bool)
	return nil
}

// Row is of Sink.
func (j *JSON) Row(values []any) error {
	add(&j.rows, plain(values, j.refer), &j.failed)
	return j.failed
}

// Size is of Sink.
func (j *JSON) Size() int { return j.rows.Len() + j.nodes.Len() + j.relationships.Len() }

// refer puts a node, a relationship or a path into the graph, and returns what stands
// for it.
func (j *JSON) refer(v any) any {
	switch v := v.(type) {
	case store.Node:
		if !j.seen[v.ID] {
			j.seen[v.ID] = true
			add(&j.nodes, inFull(v), &j.failed)
		}
		return nodeTag{v.ID}
	case store.Relationship:
		if !j.seen[v.ID] {
			j.seen[v.ID] = true
			add(&j.relationships, inFull(v), &j.failed)
		}
		return relationshipTag{v.ID}
	case store.Path:
		ids := struct {
			Nodes         []string `json:"nodes"`
			Relationships []string `json:"relationships"`
		}{[]string{}, []string{}}
		for _, n := range v.Nodes {
			j.refer(n)
			ids.Nodes = append(ids.Nodes, n.ID)
		}
		for _, r := range v.Relationships {
			j.refer(r)
			ids.Relationships = append(ids.Relationships, r.ID)
		}
		return pathTag{ids}
	}
	return v
}

// add puts one more element into a list.
func add(list *bytes.Buffer, v any, failed *error) {
	one, err := encoded(v)
	if err != nil {
		*failed = err
		return
	}
	if list.Len() > 0 {
		list.WriteString(",\n")
	}
	list.Write(one)
}

// Answer returns the whole object.
func (j *JSON) Answer(s Summary) ([]byte, error) {
	head, err := encoded(j.columns)
	if err != nil {
		return nil, err
	}
	end, err := encoded(s.end())
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	out.Grow(j.Size() + len(head) + len(end) + 100)
	for _, part := range [][]byte{
		[]byte(`{"columns":`), head, []byte(",\n\"rows\":["), j.rows.Bytes(),
		[]byte("],\n\"graph\":{\"nodes\":["), j.nodes.Bytes(), []byte("],\n\"relationships\":["), j.relationships.Bytes(),
		[]byte("]},\n"), end[1:], []byte("\n"),
	} {
		out.Write(part)
	}
	return out.Bytes(), nil
}

// end is what is said at the end of an answer.
type end struct {
	Truncated     *Truncation    `json:"truncated"`
	Notifications []Notification `json:"notifications"`
	Summary       struct {
		Rows   int     `json:"rows"`
		Bytes  int     `json:"bytes"`
		Plan   float64 `json:"planMs"`
		Answer float64 `json:"databaseMs"`
	} `json:"summary"`
}

func (s Summary) end() end {
	e := end{Truncated: s.Truncated, Notifications: s.Notifications}
	e.Summary.Rows, e.Summary.Bytes = s.Rows, s.Bytes
	e.Summary.Plan, e.Summary.Answer = milliseconds(s.Plan), milliseconds(s.Answer)
	return e
}

func milliseconds(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }
