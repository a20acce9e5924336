// From a row of CSV to a tree.
//
// It is the tree that the same meeting in JSON would have, so that one set of
// rules checks both; errors then name the column instead of the field.

package record

import (
	"strconv"
	"strings"
)

// row is one row of CSV.
type row struct {
	tree    map[string]any
	found   []violation
	parties []int          // the number in the columns' names of each of the tree's parties
	lines   map[string]int // by column, where a cell doesn't begin on the row's first line
}

// cellsOf is what stands in the columns of one row, without empty cells.
type cellsOf map[string]string

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
