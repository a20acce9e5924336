// Shapes: how the lists that a statement returns become JSON.

package compile

import (
	"encoding/base64"
	"fmt"
	"strconv"
)

type shapeKind int

const (
	leafShape       shapeKind = iota
	constantShape             // text
	objectShape               // [a, b, c]
	abstractShape             // [number of the type, a, b, c]
	listShape                 // [elem, elem]
	connectionShape           // [total, rows]
	// Within a connection:
	cursorShape   // of the row
	totalShape    // how many there are on all pages
	itemsShape    // one item of each row
	pageInfoShape // where the page begins and ends
)

type shape struct {
	kind    shapeKind
	nonNull bool
	text    string            // of a constant
	enum    map[string]string // of a leaf that is an enum
	id      bool              // a leaf that is an ID
	fields  []shapeField      // of an object, a connection, a pageInfo
	types   []*shape          // of an abstract type
	elem    *shape            // of a list

	// Of a connection:
	total, rows         int    // positions; -1: not asked for
	limit               string // parameter: how many rows are read
	spare               int    // how many of them only tell that there are more
	backwards           bool
	hasAfter, hasBefore bool
	order               string // fingerprint
	items               []*shape
	item                int // which item of a row, of an itemsShape
}

type shapeField struct {
	key   any    // of the answer: a text, as a path has it
	json  string // the key, quoted, with its colon
	name  string // of the field, within a pageInfo
	at    int
	shape *shape
}

func fieldShape(key string, at int, s *shape) shapeField {
	return shapeField{key: key, json: `"` + key + `":`, at: at, shape: s}
}

// Problem is a field whose value couldn't be given.
type Problem struct {
	Path    []any // response keys and indices, from the field that was compiled
	Message string
}

// writer writes one answer.
type writer struct {
	out      []byte
	params   map[string]any
	path     []any
	problems []Problem
	page     page
	row      []any
}

// page is the connection that is being written.
type page struct {
	total any
	rows  []any // in the direction of reading
	more  bool  // beyond the page, in that direction
	shape *shape
}

// row returns a row by its place in the answer: read backwards they come last one first.
func (p *page) row(i int) []any {
	if p.shape.backwards {
		i = len(p.rows) - 1 - i
	}
	return p.rows[i].([]any)
}

// Append appends a statement's value to dst as JSON. Where a field that can't be
// null has no value, the nearest field around it that can be null is, and a problem
// says which.
func (p *Plan) Append(dst []byte, value any, args Args) ([]byte, []Problem) {
	w := &writer{out: dst, params: args.Params, path: []any{p.Key}}
	if !w.write(p.shape, value) {
		w.out = append(w.out[:len(dst)], "null"...)
	}
	return w.out, w.problems
}

// Events appends the value of a subscription's statement: one JSON an event.
func (p *Plan) Events(value any, args Args) ([][]byte, []Problem) {
	list, _ := value.([]any)
	w := &writer{params: args.Params, path: []any{p.Key}}
	var events [][]byte
	for _, v := range list {
		w.out = nil
		if w.write(p.shape.elem, v) {
			events = append(events, w.out)
		}
	}
	return events, w.problems
}

// write writes a value; false says that it has none, though it must.
func (w *writer) write(s *shape, value any) bool {
	start := len(w.out)
	if value == nil && s.kind != constantShape && s.kind < cursorShape {
		return w.null(s, start, "has no value")
	}
	if w.value(s, value) {
		return true
	}
	return w.null(s, start, "")
}

// null takes back what was written of a value and writes null, if it may be null.
func (w *writer) null(s *shape, start int, why string) bool {
	w.out = w.out[:start]
	if s.nonNull {
		if why != "" {
			w.problem(why)
		}
		return false
	}
	w.out = append(w.out, "null"...)
	return true
}

func (w *writer) problem(message string) {
	w.problems = append(w.problems, Problem{Path: append([]any(nil), w.path...), Message: message})
}

func (w *writer) value(s *shape, value any) bool {
	switch s.kind {
	case constantShape:
		w.out = append(w.out, s.text...)
	case leafShape:
		return w.leaf(s, value)
	case objectShape, abstractShape:
		values := value.([]any)
		if s.kind == abstractShape {
			s = s.types[values[0].(int64)]
		}
		return w.object(s, values)
	case listShape:
		return w.list(s.elem, value.([]any))
	case connectionShape:
		return w.connection(s, value.([]any))
	case cursorShape:
		w.cursor(w.row)
	case totalShape:
		w.out = appendLeaf(w.out, w.page.total)
	case itemsShape:
		return w.items(s)
	case pageInfoShape:
		w.pageInfo(s)
	}
	return true
}

func (w *writer) object(s *shape, values []any) bool {
	w.out = append(w.out, '{')
	for i := range s.fields {
		f := &s.fields[i]
		if i > 0 {
			w.out = append(w.out, ',')
		}
		w.out = append(w.out, f.json...)
		var v any
		if f.at >= 0 && f.shape.kind < cursorShape {
			if f.shape.kind != constantShape {
				v = values[f.at]
			}
		}
		w.path = append(w.path, f.key)
		ok := w.write(f.shape, v)
		w.path = w.path[:len(w.path)-1]
		if !ok {
			return false
		}
	}
	w.out = append(w.out, '}')
	return true
}

func (w *writer) list(elem *shape, values []any) bool {
	w.out = append(w.out, '[')
	for i, v := range values {
		if i > 0 {
			w.out = append(w.out, ',')
		}
		w.path = append(w.path, i)
		ok := w.write(elem, v)
		w.path = w.path[:len(w.path)-1]
		if !ok {
			return false
		}
	}
	w.out = append(w.out, ']')
	return true
}

// connection cuts the rows to the page: one may be there only to tell that more follow.
func (w *writer) connection(s *shape, values []any) bool {
	outer, row := w.page, w.row
	w.page = page{shape: s}
	if s.total >= 0 {
		w.page.total = values[s.total]
	}
	if s.rows >= 0 {
		rows := values[s.rows].([]any)
		size := int(w.params[s.limit].(int64)) - s.spare
		w.page.more = len(rows) > size
		w.page.rows = rows[:min(len(rows), size)]
	}
	ok := w.object(s, nil)
	w.page, w.row = outer, row
	return ok
}

func (w *writer) items(s *shape) bool {
	item := w.page.shape.items[s.item]
	w.out = append(w.out, '[')
	for i := range w.page.rows {
		if i > 0 {
			w.out = append(w.out, ',')
		}
		w.row = w.page.row(i)
		w.path = append(w.path, i)
		ok := w.write(item, w.row[s.item+1])
		w.path = w.path[:len(w.path)-1]
		if !ok {
			return false
		}
	}
	w.out = append(w.out, ']')
	return true
}

func (w *writer) pageInfo(s *shape) {
	p := &w.page
	w.out = append(w.out, '{')
	for i, f := range s.fields {
		if i > 0 {
			w.out = append(w.out, ',')
		}
		w.out = append(w.out, f.json...)
		switch f.name {
		case "__typename":
			w.out = append(w.out, `"PageInfo"`...)
		case "hasNextPage":
			w.out = strconv.AppendBool(w.out, p.more && !p.shape.backwards || p.shape.backwards && p.shape.hasBefore)
		case "hasPreviousPage":
			w.out = strconv.AppendBool(w.out, p.more && p.shape.backwards || !p.shape.backwards && p.shape.hasAfter)
		default:
			if len(p.rows) == 0 {
				w.out = append(w.out, "null"...)
				continue
			}
			row := p.row(0)
			if f.name == "endCursor" {
				row = p.row(len(p.rows) - 1)
			}
			w.cursor(row)
		}
	}
	w.out = append(w.out, '}')
}

// cursor writes the values that a row is sorted by, and the order that they are of.
func (w *writer) cursor(row []any) {
	inner := strconv.AppendQuote([]byte{'['}, w.page.shape.order)
	for _, v := range row[0].([]any) {
		inner = append(inner, ',')
		inner = appendLeaf(inner, v)
	}
	inner = append(inner, ']')
	w.out = append(w.out, '"')
	w.out = base64.RawURLEncoding.AppendEncode(w.out, inner)
	w.out = append(w.out, '"')
}

func (w *writer) leaf(s *shape, value any) bool {
	switch v := value.(type) {
	case string:
		if s.enum != nil {
			name, ok := s.enum[v]
			if !ok {
				w.problem(fmt.Sprintf("%q is no value of the type", v))
				return false
			}
			v = name
		}
		w.out = appendString(w.out, v)
	case int64:
		switch {
		case s.id:
			w.out = append(strconv.AppendInt(append(w.out, '"'), v, 10), '"')
		default:
			w.out = strconv.AppendInt(w.out, v, 10)
		}
	case float64:
		if !finite(v) {
			w.problem(fmt.Sprintf("%v is no number", v))
			return false
		}
		w.out = appendLeaf(w.out, v)
	default:
		w.out = appendLeaf(w.out, value)
	}
	return true
}
