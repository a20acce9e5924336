// An answer as lines: JSON, sent as they come, or CSV.

package cypher

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"io"
)

// NDJSON is a Sink that writes a line of JSON for the columns, each row and the end.
type NDJSON struct {
	W    io.Writer
	size int
}

// Columns is of Sink.
func (n *NDJSON) Columns(names []string) error {
	return n.line(struct {
		Columns []string `json:"columns"`
	}{names})
}

// Row is of Sink.
func (n *NDJSON) Row(values []any) error {
	return n.line(struct {
		Row any `json:"row"`
	}{plain(values, full)})
}

// Size is of Sink.
func (n *NDJSON) Size() int { return n.size }

// End writes the last line.
func (n *NDJSON) End(s Summary) error {
	return n.line(struct {
		End end `json:"end"`
	}{s.end()})
}

func (n *NDJSON) line(v any) error {
	line, err := encoded(v)
	if err != nil {
		return err
	}
	n.size += len(line) + 1
	_, err = n.W.Write(append(line, '\n'))
	return err
}

// CSV is a Sink that writes comma-separated values.
type CSV struct {
	W       io.Writer
	written bytes.Buffer // one line
	size    int
}

// Columns is of Sink.
func (c *CSV) Columns(names []string) error { return c.line(names) }

// Row is of Sink.
func (c *CSV) Row(values []any) error {
	cells := make([]string, len(values))
	for i, v := range values {
		cell, err := Cell(v)
		if err != nil {
			return err
		}
		cells[i] = cell
	}
	return c.line(cells)
}

// Size is of Sink.
func (c *CSV) Size() int { return c.size }

func (c *CSV) line(cells []string) error {
	c.written.Reset()
	w := csv.NewWriter(&c.written)
	w.UseCRLF = true // RFC 4180
	if err := w.Write(cells); err != nil {
		return err
	}
	w.Flush()
	c.size += c.written.Len()
	_, err := c.W.Write(c.written.Bytes())
	return err
}

// Cell returns a value as the text of one cell: empty for null, JSON for what has
// parts.
func Cell(v any) (string, error) {
	switch v := plain(v, full).(type) {
	case nil:
		return "", nil
	case string:
		return v, nil
	case bool, int64, float64:
		return fmt.Sprint(v), nil
	default:
		text, err := encoded(v)
		return string(text), err
	}
}
