// Conditions of generated questions: by what the graph has, so that some nodes meet them.

package differential_test

import (
	"slices"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
)

// where returns conditions on a type.
func (g *generator) where(input *ast.Definition, depth int) any {
	w := map[string]any{}
	for range 1 + g.IntN(5)/3 {
		f := pick(g.Rand, input.Fields)
		name := f.Type.Name()
		logic := slices.Contains([]string{"and", "or", "not"}, f.Name)
		flat := strings.HasSuffix(name, "Filter") || name == "Period"
		if !flat && depth <= 0 {
			continue
		}
		switch {
		case g.chance(3):
			w[f.Name] = nil
		case logic && f.Type.Elem != nil:
			list := []any{}
			for range g.IntN(3) {
				list = append(list, g.where(input, depth-1))
			}
			w[f.Name] = list
		case logic:
			w[f.Name] = g.where(input, depth-1)
		case name == "Period":
			w[f.Name] = g.period()
		case flat:
			w[f.Name] = g.filter(input, f)
		case strings.HasSuffix(name, "Where"):
			w[f.Name] = g.where(g.schema.Types[name], depth-1)
		default:
			w[f.Name] = g.condition(g.schema.Types[name], depth-1)
		}
	}
	return w
}

func (g *generator) condition(def *ast.Definition, depth int) any {
	f := pick(g.Rand, def.Fields)
	inner := g.schema.Types[f.Type.Name()]
	if f.Name != "count" {
		return map[string]any{f.Name: g.where(inner, depth)}
	}
	count := map[string]any{pick(g.Rand, []string{"eq", "gt", "gte", "lt", "lte"}): g.IntN(4)}
	if g.chance(50) {
		count["where"] = g.where(g.schema.Types[inner.Fields.ForName("where").Type.Name()], depth)
	}
	return map[string]any{"count": count}
}

// filter returns conditions on a property, mostly with values that occur.
func (g *generator) filter(input *ast.Definition, f *ast.FieldDefinition) any {
	filter, real := g.schema.Types[f.Type.Name()], g.values(input, f)
	w := map[string]any{}
	for range 1 + g.IntN(6)/5 {
		by := pick(g.Rand, filter.Fields)
		if by.Name == "isNull" {
			w[by.Name] = g.chance(50)
			continue
		}
		one := func() any { return g.operand(by, real) }
		if by.Type.Elem == nil {
			w[by.Name] = one()
			continue
		}
		list := []any{}
		for range g.IntN(4) {
			list = append(list, one())
		}
		w[by.Name] = list
	}
	return w
}

// operand returns what an operator compares with.
func (g *generator) operand(by *ast.FieldDefinition, real []any) any {
	name := by.Type.Name()
	switch {
	case g.schema.Types[name].Kind == ast.Enum:
		return g.enum(name)
	case name == "Int":
		return g.IntN(5)
	case name == "Float":
		return float64(g.IntN(11)) / 10
	case name == "Date" && (len(real) == 0 || g.chance(30)):
		return daysOf(pick(g.Rand, inventedDates)).from
	case name == "Date":
		return pick(g.Rand, real)
	case len(real) == 0 || g.chance(5):
		return "m"
	}
	text := []rune(pick(g.Rand, real).(string))
	cut := func() int { return g.IntN(min(len(text), 6) + 1) }
	switch by.Name {
	case "startsWith", "gt", "lte":
		return string(text[:len(text)-cut()])
	case "endsWith":
		return string(text[cut():])
	case "contains":
		from := cut()
		part := string(text[from:min(len(text), from+1+g.IntN(4))])
		if g.chance(50) {
			return strings.ToUpper(part)
		}
		return part
	}
	return string(text)
}

// relations of the types that are relationships.
var relationOf = map[string]string{"Tenure": "HELD", "Report": "REPORTS", "PersonMetEdge": "MET", "CountryMetEdge": "MET"}

// values returns the texts that a property has in the graph.
func (g *generator) values(input *ast.Definition, f *ast.FieldDefinition) []any {
	e := &evaluator{schema: g.schema}
	def := e.filtered(input)
	name := property(def.Fields.ForName(f.Name))
	var all []any
	add := func(props map[string]any) {
		switch v := props[name].(type) {
		case string:
			all = append(all, v)
		case []any:
			all = append(all, v...)
		}
	}
	for _, n := range g.graph.nodes[def.Name] {
		add(n.props)
	}
	if relation := relationOf[def.Name]; relation != "" {
		for _, label := range []string{"Person", "Country", "Article"} {
			for _, n := range g.graph.nodes[label] {
				for _, l := range n.along(relation, "OUT") {
					add(l.rel.props)
				}
			}
		}
	}
	return all
}

// ---------------------------------------------------------------- literals and variables
