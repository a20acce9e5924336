// CSV: one row a meeting, for people who keep a spreadsheet.
//
// A row becomes the tree that the same meeting in JSON would have, so that one
// set of rules checks both; errors then name the column instead of the field.

package record

import (
	"bufio"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
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

// row is one row of CSV.
type row struct {
	tree    map[string]any
	found   []violation
	parties []int          // the number in the columns' names of each of the tree's parties
	lines   map[string]int // by column, where a cell doesn't begin on the row's first line
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

// cellsOf is what stands in the columns of one row, without empty cells.
type cellsOf map[string]string

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
	switch err.Err {
	case csv.ErrFieldCount:
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

// row returns the meeting that the cells tell of.
func (c cellsOf) row() *row {
	r := &row{tree: map[string]any{"kind": "meeting"}}
	for _, name := range []string{"id", "title", "type", "date", "mode", "status", "part_of"} {
		c.set(r.tree, name, name)
	}
	place := make(map[string]any)
	c.set(place, "city", "city")
	c.set(place, "country", "country")
	if len(place) > 0 {
		r.tree["place"] = place
	}
	if topics := split(c["topics"], ';'); topics != nil {
		r.tree["topics"] = unescaped(topics)
	}
	if agreements := split(c["agreements"], ';'); agreements != nil {
		r.tree["agreements"] = r.objects(agreements, "agreements", "title", "kind", "signed")
	}
	source := make(map[string]any)
	for _, name := range []string{"article", "url", "publisher", "published", "language", "quote"} {
		c.set(source, name, name)
	}
	c.set(source, "title", "article_title")
	r.tree["sources"] = []any{source}
	r.tree["parties"] = c.parties(r)
	return r
}

func (c cellsOf) set(object map[string]any, field, column string) {
	if cell := c[column]; cell != "" {
		object[field] = cell
	}
}

func (c cellsOf) parties(r *row) []any {
	parties := []any{}
	for n := 1; n <= maxParties; n++ {
		name, people := c["party"+strconv.Itoa(n)], split(c["people"+strconv.Itoa(n)], ';')
		if name == "" && people == nil {
			continue
		}
		r.parties = append(r.parties, n)
		party := make(map[string]any)
		switch {
		case looksLikeCode(name):
			party["country"] = name
		case name != "":
			party["organisation"] = name
		}
		if people != nil {
			party["people"] = r.objects(people, "people"+strconv.Itoa(n), "name", "office", "country", "id")
		}
		parties = append(parties, party)
	}
	return parties
}

// looksLikeCode says whether a party is given by two letters, in whatever case.
func looksLikeCode(name string) bool {
	isLetter := func(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }
	return len(name) == 2 && isLetter(name[0]) && isLetter(name[1])
}

// objects makes an object of each text: its parts between | become the fields.
func (r *row) objects(list []string, column string, fields ...string) []any {
	var all []any
	for _, one := range list {
		parts := split(one, '|')
		if len(parts) > len(fields) {
			r.found = append(r.found, violation{
				path: []string{column}, value: show(one), want: strings.Join(fields, " | ") + `, and \| for a | inside`,
			})
			parts = parts[:len(fields)]
		}
		object := make(map[string]any)
		for i, part := range parts {
			if part = unescape(part); part != "" {
				object[fields[i]] = part
			}
		}
		all = append(all, object)
	}
	return all
}

func unescaped(list []string) []any {
	all := make([]any, len(list))
	for i, one := range list {
		all[i] = unescape(one)
	}
	return all
}

// split cuts a cell at separator, save where a backslash stands before it, and
// leaves backslashes in; nil for an empty cell. An empty last part is dropped.
func split(cell string, separator byte) []string {
	var parts []string
	start := 0
	for i := 0; i < len(cell); i++ {
		switch cell[i] {
		case '\\':
			i++
		case separator:
			parts = append(parts, strings.TrimSpace(cell[start:i]))
			start = i + 1
		}
	}
	if last := strings.TrimSpace(cell[min(start, len(cell)):]); last != "" {
		parts = append(parts, last)
	}
	return parts
}

// unescape takes the backslash from \; and \| and \\.
func unescape(text string) string {
	return strings.NewReplacer(`\;`, ";", `\|`, "|", `\\`, `\`).Replace(text)
}

// column returns the column in which the value at path stands.
func (r *row) column(path []string) string {
	part := func(i int) string {
		if i < len(path) {
			return path[i]
		}
		return ""
	}
	switch path[0] {
	case "place":
		return part(1)
	case "sources":
		switch field := part(2); field {
		case "":
			return "url"
		case "title":
			return "article_title"
		default:
			return field
		}
	case "parties":
		n, err := strconv.Atoi(part(1))
		if err != nil {
			return "party" + strconv.Itoa(len(r.parties)+1)
		}
		if part(2) == "people" {
			return "people" + strconv.Itoa(r.parties[n])
		}
		return "party" + strconv.Itoa(r.parties[n])
	}
	return path[0]
}
