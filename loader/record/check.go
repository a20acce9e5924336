// Checking: the schema library finds what is wrong with a record's shape and
// values, and its findings are put into our words.

package record

import (
	_ "embed"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"readout/graph"
)

//go:embed record.schema.json
var schemaText string

const schemaURL = "urn:readout:record"

// compiled holds the schema of each kind, and of each object the known fields.
type compiled struct {
	whole  *jsonschema.Schema
	kinds  map[graph.RecordKind]*jsonschema.Schema
	fields map[string][]string // by the schema's location
	names  map[string]string   // every known field, to itself
}

// schema picks by kind in Go, not by the schema's if and then, which cost more
// than all the rest; a test holds the two together.
var schema = sync.OnceValue(func() compiled {
	document, err := jsonschema.UnmarshalJSON(strings.NewReader(schemaText))
	if err != nil {
		panic(err) // embedded, and tested
	}
	compiler := jsonschema.NewCompiler()
	compiler.AssertFormat()
	for _, format := range formats() {
		compiler.RegisterFormat(format)
	}
	if err := compiler.AddResource(schemaURL, document); err != nil {
		panic(err)
	}
	c := compiled{
		whole: compiler.MustCompile(schemaURL),
		kinds: map[graph.RecordKind]*jsonschema.Schema{
			graph.KindMeeting:      compiler.MustCompile(schemaURL + "#/$defs/meeting"),
			graph.KindPerson:       compiler.MustCompile(schemaURL + "#/$defs/person_record"),
			graph.KindOrganisation: compiler.MustCompile(schemaURL + "#/$defs/organisation"),
			graph.KindTenure:       compiler.MustCompile(schemaURL + "#/$defs/tenure"),
		},
		fields: make(map[string][]string),
		names:  make(map[string]string),
	}
	for name := range document.(map[string]any)["$defs"].(map[string]any) {
		location := schemaURL + "#/$defs/" + name
		object := compiler.MustCompile(location)
		for field, value := range object.Properties {
			object.Properties[field] = followed(value)
			c.fields[location] = append(c.fields[location], field)
			c.names[field] = field
		}
		if object.Items2020 != nil {
			object.Items2020 = followed(object.Items2020)
		}
		slices.Sort(c.fields[location])
	}
	return c
})

// followed returns what s refers to when s does nothing else, and takes from it
// what its format checks too: the library would spend a third of its time on
// following references and on numbers in big.Rat.
func followed(s *jsonschema.Schema) *jsonschema.Schema {
	if s.Ref != nil {
		s = s.Ref // beside a $ref, our schema has descriptions alone
	}
	if s.Items2020 != nil {
		s.Items2020 = followed(s.Items2020)
	}
	if s.Format != nil {
		s.Pattern, s.MinLength, s.MaxLength, s.Minimum, s.Maximum = nil, nil, nil, nil, nil
	}
	return s
}

// violation is one broken rule, not yet said where in which file.
type violation struct {
	path  []string // field names and indexes
	value string
	want  string
	other []string // path of what it conflicts with, to be put in want's %s
}

// check decodes a record that keeps every rule, or says all that is wrong.
func check(next raw) (graph.Record, Errors) {
	tree, found, broken := next.parse()
	if broken != nil {
		broken.Line += next.line
		return graph.Record{}, Errors{broken}
	}
	object, ok := tree.(map[string]any)
	if !ok {
		return graph.Record{}, Errors{{Value: show(tree), Want: `an object, as in {"kind":"meeting",…}`}}
	}
	kind, _ := object["kind"].(string)
	shape := schema().kinds[graph.RecordKind(kind)]
	if shape == nil {
		return graph.Record{}, Errors{wrongKind(object)}
	}
	var invalid *jsonschema.ValidationError
	if err := shape.Validate(tree); errors.As(err, &invalid) {
		found = append(found, translate(invalid, tree)...)
	} else if err != nil {
		return graph.Record{}, Errors{{Want: err.Error()}}
	}
	found = append(found, brokenRules(graph.RecordKind(kind), object)...)
	if len(found) > 0 {
		return graph.Record{}, next.errors(found)
	}
	return newRecord(object)
}

func (r raw) parse() (any, []violation, *Error) {
	if r.row != nil {
		return r.row.tree, r.row.found, nil
	}
	return parse(r.data)
}

// errors sorts what was found and names the fields as the file does.
func (r raw) errors(found []violation) Errors {
	slices.SortStableFunc(found, func(a, b violation) int { return slices.CompareFunc(a.path, b.path, comparePart) })
	var list Errors
	for _, v := range found {
		e := &Error{Field: r.field(v.path), Value: v.value, Want: v.want}
		if v.other != nil {
			e.Want = fmt.Sprintf(v.want, r.field(v.other))
		}
		if r.row != nil {
			e.Line = r.row.lines[e.Field]
			if len(v.path) == 1 && v.path[0] == "parties" {
				e.Value = "missing"
			}
		}
		list = append(list, e)
	}
	return list
}

func comparePart(a, b string) int {
	x, errX := strconv.Atoi(a)
	y, errY := strconv.Atoi(b)
	if errX == nil && errY == nil {
		return x - y
	}
	return strings.Compare(a, b)
}

// field returns parties[1].people[0].name, or in CSV the column.
func (r raw) field(path []string) string {
	if r.row != nil {
		return r.row.column(path)
	}
	var b strings.Builder
	for i, part := range path {
		_, err := strconv.Atoi(part)
		switch {
		case err == nil && i > 0:
			b.WriteString("[" + part + "]")
			continue
		case i > 0:
			b.WriteByte('.')
		}
		if strings.ContainsFunc(part, func(r rune) bool { return !isWord(r) }) || part == "" {
			part = show(part)
		}
		b.WriteString(part)
	}
	return b.String()
}

func isWord(r rune) bool {
	return r == '_' || '0' <= r && r <= '9' || 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z'
}
