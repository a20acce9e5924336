// Arguments: what a request gives, and how to get it again when a plan is used once
// more with other variables.

package compile

import (
	"encoding/json"
	"fmt"
	"math"
	"reflect"
	"strconv"

	"github.com/vektah/gqlparser/v2/ast"
)

// given is an argument's value or a part of it: what this request has, and the way
// to it from the argument.
type given struct {
	raw   any // nil: null or absent
	typ   *ast.Type
	root  int // of Plan.roots, or nowhere
	steps []any
	path  string // for messages: argument where of Query.people; empty where raw is nil
}

// nowhere is the root of what isn't given.
const nowhere = -1

// argument returns an argument of a field, its default where it is absent.
func (b *builder) argument(f *fieldInfo, field *ast.Field, name string) given {
	def := f.def.Arguments.ForName(name)
	if def == nil {
		return given{root: nowhere}
	}
	value := def.DefaultValue
	if arg := field.Arguments.ForName(name); arg != nil && !b.absent(arg.Value) {
		value = arg.Value
	}
	g := given{typ: def.Type, root: nowhere}
	if value == nil {
		return g
	}
	raw, err := value.Value(b.variables)
	if err != nil {
		b.fail("argument %s of %s: %v", name, f.path(), err)
		return g
	}
	if raw != nil {
		g.raw, g.root, g.path = raw, len(b.plan.roots), "argument "+name+" of "+f.path()
		b.plan.roots = append(b.plan.roots, value)
	}
	return g
}

// absent tells whether a value is a variable that the request doesn't give.
func (b *builder) absent(v *ast.Value) bool {
	if v.Kind != ast.Variable {
		return false
	}
	_, ok := b.variables[v.Raw]
	return !ok
}

// field returns a part of an input object.
func (g given) field(def *ast.FieldDefinition) given {
	object, _ := g.raw.(map[string]any)
	raw := object[def.Name]
	if raw == nil {
		return given{typ: def.Type, root: nowhere}
	}
	return given{
		raw: raw, typ: def.Type, root: g.root, path: g.path + "." + def.Name,
		steps: append(g.steps[:len(g.steps):len(g.steps)], def.Name),
	}
}

// elements returns the parts of a list; what isn't a list is a list of one.
func (g given) elements() []given {
	if g.raw == nil {
		return nil
	}
	elem := g.typ
	if g.typ.Elem != nil {
		elem = g.typ.Elem
	}
	list, ok := asList(g.raw)
	if !ok {
		g.typ = elem
		return []given{g}
	}
	parts := make([]given, len(list))
	for i, raw := range list {
		parts[i] = given{
			raw: raw, typ: elem, root: g.root, path: fmt.Sprintf("%s[%d]", g.path, i),
			steps: append(g.steps[:len(g.steps):len(g.steps)], i),
		}
	}
	return parts
}

// asList returns a list's elements. A single value of a variable, where a list is
// wanted, has become a list already: one of its own type, such as []string.
func asList(raw any) ([]any, bool) {
	if list, ok := raw.([]any); ok {
		return list, true
	}
	v := reflect.ValueOf(raw)
	if v.Kind() != reflect.Slice {
		return nil, false
	}
	list := make([]any, v.Len())
	for i := range list {
		list[i] = v.Index(i).Interface()
	}
	return list, true
}

// parameter is a value of the statement, and where it comes from.
type parameter struct {
	name    string
	root    int
	steps   []any
	path    string
	convert func(raw any) (any, error)
}

// param makes a parameter of a value and returns how it stands in the text.
func (b *builder) param(g given) string {
	return b.paramBy(g, func(raw any) (any, error) { return b.c.coerce(g.typ, raw) })
}

func (b *builder) paramBy(g given, convert func(any) (any, error)) string {
	name := "p" + strconv.Itoa(len(b.plan.params))
	b.plan.params = append(b.plan.params, parameter{name: name, root: g.root, steps: g.steps, path: g.path, convert: convert})
	return "$" + name
}

// get follows steps into a value.
func get(raw any, steps []any) any {
	for _, step := range steps {
		switch s := step.(type) {
		case string:
			object, _ := raw.(map[string]any)
			raw = object[s]
		case int:
			list, _ := asList(raw)
			if s >= len(list) {
				return nil
			}
			raw = list[s]
		}
	}
	return raw
}

// coerce turns a value as JSON or the query has it into one of its type, as it is
// sent to the database.
func (c *Compiler) coerce(t *ast.Type, raw any) (any, error) {
	if raw == nil {
		return nil, nil
	}
	if t.Elem != nil {
		list, ok := asList(raw)
		if !ok {
			list = []any{raw}
		}
		out := make([]any, len(list))
		for i, v := range list {
			value, err := c.coerce(t.Elem, v)
			if err != nil {
				return nil, err
			}
			out[i] = value
		}
		return out, nil
	}
	def := c.schema.Types[t.NamedType]
	if def.Kind == ast.Enum {
		return stored(def, raw)
	}
	if def.Kind == ast.InputObject {
		object, ok := raw.(map[string]any)
		if !ok {
			return nil, fmt.Errorf("%v: want an object", raw)
		}
		out := make(map[string]any, len(def.Fields))
		for _, field := range def.Fields {
			value, err := c.coerce(field.Type, object[field.Name])
			if err != nil {
				return nil, fmt.Errorf("%s: %w", field.Name, err)
			}
			out[field.Name] = value
		}
		return out, nil
	}
	if scalar, ok := c.scalars[def.Name]; ok {
		return scalar(raw)
	}
	return builtin(def.Name, raw)
}

// stored returns the text that stands in the graph for a value of an enum.
func stored(def *ast.Definition, raw any) (string, error) {
	name, _ := raw.(string)
	value := def.EnumValues.ForName(name)
	if value == nil {
		return "", fmt.Errorf("%v: no value of %s", raw, def.Name)
	}
	return storedName(value), nil
}

func storedName(value *ast.EnumValueDefinition) string {
	if d := value.Directives.ForName("stored"); d != nil {
		return d.Arguments.ForName("as").Value.Raw
	}
	return value.Name
}

func builtin(name string, raw any) (any, error) {
	if n, ok := raw.(json.Number); ok {
		raw = numeric(n)
	}
	switch v := raw.(type) {
	case string:
		if name == "String" || name == "ID" {
			return v, nil
		}
	case bool:
		if name == "Boolean" {
			return v, nil
		}
	case int:
		return builtin(name, int64(v))
	case int64:
		switch name {
		case "ID":
			return strconv.FormatInt(v, 10), nil
		case "Float":
			return float64(v), nil
		case "Int":
			if v < math.MinInt32 || v > math.MaxInt32 {
				return nil, fmt.Errorf("%d: want a whole number of 32 bits", v)
			}
			return v, nil
		}
	case float64:
		if name == "Float" {
			return v, nil
		}
		if name == "Int" && v == math.Trunc(v) && math.Abs(v) <= math.MaxInt32 {
			return int64(v), nil
		}
	}
	return nil, fmt.Errorf("%v: want %s", raw, name)
}

func numeric(n json.Number) any {
	if i, err := n.Int64(); err == nil {
		return i
	}
	f, err := n.Float64()
	if err != nil {
		return n.String()
	}
	return f
}
