// Cutting CSV into rows, one a meeting, for people who keep a spreadsheet.

package record

import (
	"bufio"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"
)

// maxParties is how many parties a row has columns for.
const maxParties = 9

// columns are the names of all columns but those of the parties.
var columns = []string{
	"id", "title", "type", "date", "mode", "status", "city", "country", "topics", "agreements", "part_of",
	"article", "url", "article_title", "publisher", "published", "language", "quote",
}

type rows struct {
	file   string
	from   *csv.Reader
	limit  *limitedRow
	header []string
	line   int // on which the last row begins
}

// newRows reads the header.
func newRows(file string, r *bufio.Reader) (*rows, error) {
	limit := &limitedRow{from: r}
	rows := &rows{file: file, from: csv.NewReader(limit), limit: limit}
	rows.from.TrimLeadingSpace = true // before a quote too
	limit.left = MaxRecord
	header, err := rows.from.Read()
	switch {
	case err == io.EOF:
		return nil, &Error{File: file, Line: 1, Value: "no header", Want: "the names of the columns in the first row"}
	case err != nil:
		return nil, rows.broken(err)
	}
	rows.line, _ = rows.from.FieldPos(len(header) - 1)
	for i, name := range header {
		header[i] = strings.ToLower(strings.TrimSpace(name))
	}
	rows.header = header
	return rows, rows.checkHeader()
}

func (r *rows) checkHeader() error {
	if len(r.header) == 1 && strings.ContainsAny(r.header[0], ";\t") {
		return &Error{File: r.file, Line: 1, Field: "header", Value: show(r.header[0]), Want: "columns separated by commas"}
	}
	seen := make(map[string]bool)
	for _, name := range r.header {
		want := ""
		switch {
		case seen[name]:
			want = "each column once"
		case !known(name):
			want = "one of " + list(append(slices.Clone(columns), "party1 to party9", "people1 to people9"))
			if near := nearest(name, columns); slices.Contains(columns, near) && !strings.HasPrefix(name, "party") {
				want = near
			}
		}
		if want != "" {
			return &Error{File: r.file, Line: 1, Field: "column", Value: show(name), Want: want}
		}
		seen[name] = true
	}
	return nil
}

func known(column string) bool {
	return slices.Contains(columns, column) || numbered(column, "party") > 0 || numbered(column, "people") > 0
}

// numbered returns the number from 1 to maxParties after prefix; 0 for none.
func numbered(column, prefix string) int {
	digits, ok := strings.CutPrefix(column, prefix)
	if !ok || len(digits) != 1 || digits[0] < '1' || digits[0] > '0'+maxParties {
		return 0
	}
	return int(digits[0] - '0')
}

// next returns the next row that has something in a cell.
func (r *rows) next() (raw, error) {
	for {
		r.limit.left = MaxRecord
		cells, err := r.from.Read()
		var syntax *csv.ParseError
		switch {
		case err == io.EOF:
			return raw{}, io.EOF
		case errors.As(err, &syntax):
			return r.brokenRow(cells, syntax), nil
		case err != nil:
			return raw{}, r.broken(err)
		}
		r.line, _ = r.from.FieldPos(0)
		next := raw{line: r.line}
		var values cellsOf
		if values, next.bad = r.cells(cells); next.bad != nil {
			return next, nil
		}
		if len(values) > 0 {
			next.row = values.row()
			next.row.lines = r.lines()
			return next, nil
		}
	}
}

func (r *rows) cells(cells []string) (cellsOf, Errors) {
	values := make(cellsOf)
	var bad Errors
	for i, cell := range cells {
		if !utf8.ValidString(cell) {
			at, _ := r.from.FieldPos(i)
			bad = append(bad, &Error{
				Line: at, Field: r.header[i], Value: "not UTF-8", Want: "UTF-8 text (in Excel: save as CSV UTF-8)",
			})
		}
		if cell = strings.TrimSpace(cell); cell != "" {
			values[r.header[i]] = cell
		}
	}
	return values, bad
}

// lines returns the line of each cell that begins after the row's first.
func (r *rows) lines() map[string]int {
	var lines map[string]int
	for i, name := range r.header {
		if line, _ := r.from.FieldPos(i); line > r.line {
			if lines == nil {
				lines = make(map[string]int)
			}
			lines[name] = line
		}
	}
	return lines
}

func (r *rows) brokenRow(cells []string, err *csv.ParseError) raw {
	next := raw{line: err.StartLine}
	switch {
	case errors.Is(err, csv.ErrFieldCount):
		next.bad = Errors{{
			Value: fmt.Sprintf("%d cells", len(cells)),
			Want:  fmt.Sprintf("%d, as in the header (a comma inside of a cell needs quotes around the cell)", len(r.header)),
		}}
	default:
		next.bad = Errors{{
			Line: err.Line, Field: fmt.Sprintf("column %d", err.Column), Value: `a "`,
			Want: `quotes around the whole cell, and "" for a quote inside`,
		}}
	}
	return next
}

// broken explains why the rest of the file can't be read.
func (r *rows) broken(err error) error {
	var syntax *csv.ParseError
	var one *Error
	switch {
	case errors.As(err, &one):
		one.File, one.Line = r.file, r.line+1
		return one
	case errors.As(err, &syntax):
		return &Error{File: r.file, Line: syntax.Line, Field: "header", Value: `a "`, Want: `quotes around the whole cell, and "" for a quote inside`}
	}
	return readError(r.file, r.line+1, err)
}

// limitedRow ends a row that doesn't: one quote too many makes a cell of all the
// rest of the file.
type limitedRow struct {
	from io.Reader
	left int
}

func (l *limitedRow) Read(p []byte) (int, error) {
	if l.left <= 0 {
		return 0, &Error{Value: "a row without end", Want: fmt.Sprintf("at most %d bytes (is a quote missing?)", MaxRecord)}
	}
	n, err := l.from.Read(p)
	l.left -= n
	return n, err
}
