// Package record reads the record format: what a loader may be given, checked so
// well that nothing after it has to check again.
//
// A file is read twice. Reader.Check runs every rule over it and says of each
// record all that is wrong with it, in file and line; only when the caller is
// content does Reader.Decode read it again, trusting it, and load. Both stream:
// memory does not grow with the file. Both use all cores and keep the order.
//
// The rules stand at three places: record.schema.json (the shape), formats.go
// (what a single value must be, named in the schema as format readout-…) and
// rules.go (what fields must be to each other). docs/records.md explains them to
// users.
package record

import (
	"fmt"
	"strings"

	"readout/graph"
)

// Item is one record with where it stands.
type Item struct {
	Record graph.Record
	Line   int // on which the record begins, from 1
}

// Error is one thing wrong with one record or, returned by itself instead of in
// Errors, with the file as a whole.
type Error struct {
	File  string
	Line  int    // 0: the file as a whole
	Field string // as in parties[1].people[0].country; in CSV the column; empty: the record as a whole
	Value string // as the file has it, shortened; or "missing", "unknown field"; empty: nothing to show
	Want  string // what would be right
}

// Error prints meetings.jsonl:12: date: "12/06/25": want YYYY, YYYY-MM or YYYY-MM-DD.
func (e *Error) Error() string {
	var b strings.Builder
	b.WriteString(e.File)
	if e.Line > 0 {
		fmt.Fprintf(&b, ":%d", e.Line)
	}
	for _, part := range []string{e.Field, e.Value} {
		if part != "" {
			b.WriteString(": " + part)
		}
	}
	return b.String() + ": want " + e.Want
}

// Unwrap makes every Error an ErrBadInput.
func (e *Error) Unwrap() error { return graph.ErrBadInput }

// Errors is all that is wrong with one record, sorted by field: never empty.
// A caller that gets it may skip the record and go on.
type Errors []*Error

// Error prints one line an Error.
func (e Errors) Error() string {
	lines := make([]string, len(e))
	for i, one := range e {
		lines[i] = one.Error()
	}
	return strings.Join(lines, "\n")
}

// Unwrap makes Errors an ErrBadInput.
func (e Errors) Unwrap() error { return graph.ErrBadInput }
