// Conditions and orders, as their descriptions in the schema have them. A condition
// is true or false: what isn't known fits nothing.

package differential_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
)

// subject returns what an input of conditions or orders is about: of an item, the
// node or the relationship.
func (e *evaluator) subject(input *ast.Definition, l *link) any {
	if e.labelsOf(e.filtered(input).Name) != nil {
		return l.far
	}
	return l
}

// filtered returns the type that an input is for: Person of PersonWhere.
func (e *evaluator) filtered(input *ast.Definition) *ast.Definition {
	name, _ := strings.CutSuffix(input.Name, "Where")
	name, _ = strings.CutSuffix(name, "Order")
	return e.schema.Types[name]
}

func (e *evaluator) fits(input *ast.Definition, subject any, where map[string]any) bool {
	for name, value := range where {
		if value != nil && !e.fitsField(input, subject, name, value) {
			return false
		}
	}
	return true
}

func (e *evaluator) fitsField(input *ast.Definition, subject any, name string, value any) bool {
	one := func(w any) bool { return e.fits(input, subject, w.(map[string]any)) }
	switch name {
	case "and":
		return !slices.ContainsFunc(listOf(value), func(w any) bool { return !one(w) })
	case "or":
		return slices.ContainsFunc(listOf(value), one)
	case "not":
		return !one(value)
	case "during":
		p, m := periodOf(value), subject.(*node)
		return m.props["date"] != nil && m.props["earliest"].(string) <= p.to && m.props["latest"].(string) >= p.from
	case "certainlyDuring":
		p, m := periodOf(value), subject.(*node)
		return m.props["date"] != nil && m.props["earliest"].(string) >= p.from && m.props["latest"].(string) <= p.to
	}
	condition := e.schema.Types[input.Fields.ForName(name).Type.Name()]
	f := e.filtered(input).Fields.ForName(name)
	inner := value.(map[string]any)
	switch {
	case strings.HasSuffix(condition.Name, "Filter"):
		return e.compares(condition, e.plain(subject, f), inner)
	case strings.HasSuffix(condition.Name, "Where"):
		return slices.ContainsFunc(e.leadsTo(subject, f), func(l *link) bool { return e.fits(condition, e.subject(condition, l), inner) })
	}
	return e.quantified(condition, e.leadsTo(subject, f), inner)
}

func listOf(v any) []any {
	switch list := v.(type) {
	case []any:
		return list
	case []map[string]any: // one object of variables, where a list is wanted
		return anys(list)
	}
	return []any{v}
}

// plain returns a property.
func (e *evaluator) plain(subject any, f *ast.FieldDefinition) any {
	if l, ok := subject.(*link); ok {
		return l.rel.props[property(f)]
	}
	return subject.(*node).props[property(f)]
}

// leadsTo returns what a field leads to, whatever its arguments.
func (e *evaluator) leadsTo(subject any, f *ast.FieldDefinition) []*link {
	if l, ok := subject.(*link); ok {
		if f.Name == "meetings" { // of a pair that met
			return linksTo(meetingsOfPair(l))
		}
		return []*link{{far: e.end(l, f)}}
	}
	return e.follow(subject.(*node), f)
}

func (e *evaluator) quantified(condition *ast.Definition, links []*link, asked map[string]any) bool {
	such := func(name string, where any) int {
		if where == nil {
			return len(links)
		}
		input := e.schema.Types[condition.Fields.ForName(name).Type.Name()]
		if name == "count" {
			input = e.schema.Types[input.Fields.ForName("where").Type.Name()]
		}
		n := 0
		for _, l := range links {
			if e.fits(input, e.subject(input, l), where.(map[string]any)) {
				n++
			}
		}
		return n
	}
	for name, value := range asked {
		if value == nil {
			continue
		}
		var ok bool
		switch name {
		case "some":
			ok = such(name, value) > 0
		case "none":
			ok = such(name, value) == 0
		case "all":
			ok = such(name, value) == len(links)
		case "single":
			ok = such(name, value) == 1
		case "count":
			limits := maps.Clone(value.(map[string]any))
			n := such(name, limits["where"])
			delete(limits, "where")
			ok = e.compares(e.schema.Types["IntFilter"], int64(n), limits)
		default:
			panic(name)
		}
		if !ok {
			return false
		}
	}
	return true
}

// compares tells whether a property fits a filter.
func (e *evaluator) compares(filter *ast.Definition, have any, asked map[string]any) bool {
	for name, want := range asked {
		if want == nil {
			continue
		}
		if name == "isNull" {
			if (have == nil) != want.(bool) {
				return false
			}
			continue
		}
		if have == nil || !compareBy(name, have, e.storedValue(filter.Fields.ForName(name).Type.Name(), want)) {
			return false
		}
	}
	return true
}

// storedValue turns values of an enum into what stands in the graph.
func (e *evaluator) storedValue(name string, v any) any {
	def := e.schema.Types[name]
	if list, ok := v.([]any); ok {
		out := make([]any, len(list))
		for i, element := range list {
			out[i] = e.storedValue(name, element)
		}
		return out
	}
	if def.Kind == ast.Enum {
		return storedAs(def.EnumValues.ForName(v.(string)))
	}
	return v
}

func compareBy(operator string, have, want any) bool {
	switch operator {
	case "eq":
		return compareValues(have, want) == 0
	case "in":
		return slices.ContainsFunc(listOf(want), func(w any) bool { return compareValues(have, w) == 0 })
	case "gt":
		return compareValues(have, want) > 0
	case "gte":
		return compareValues(have, want) >= 0
	case "lt":
		return compareValues(have, want) < 0
	case "lte":
		return compareValues(have, want) <= 0
	case "startsWith":
		return strings.HasPrefix(have.(string), want.(string))
	case "endsWith":
		return strings.HasSuffix(have.(string), want.(string))
	case "includes":
		return slices.Contains(have.([]any), want)
	case "contains":
		within := func(text any) bool {
			return strings.Contains(strings.ToLower(text.(string)), strings.ToLower(want.(string)))
		}
		return slices.ContainsFunc(listOf(have), within)
	}
	panic(operator)
}

// entry is one of orderBy.
type orderEntry struct{ field, direction string }

func entries(orderBy any) []orderEntry {
	var all []orderEntry
	if orderBy == nil {
		return nil
	}
	for _, e := range listOf(orderBy) {
		for field, direction := range e.(map[string]any) {
			if direction != nil {
				all = append(all, orderEntry{field, fmt.Sprint(direction)})
			}
		}
	}
	return all
}

// order compares items: by what was asked, then by the node's key, then by the
// relationship's.
type order struct {
	asked  []orderEntry
	value  func(l *link, field string) any
	relKey string
}

func (e *evaluator) order(f *ast.FieldDefinition, orderBy any) order {
	o := order{asked: entries(orderBy)}
	if arg := f.Arguments.ForName("orderBy"); arg != nil {
		input := e.schema.Types[arg.Type.Name()]
		o.value = func(l *link, field string) any { return e.orderValue(input, l, field) }
	}
	if d := f.Directives.ForName("relationship"); d != nil {
		o.relKey, _ = d.ArgumentMap(nil)["key"].(string)
	}
	return o
}

func (e *evaluator) orderValue(input *ast.Definition, l *link, name string) any {
	def, subject := e.filtered(input), e.subject(input, l)
	if d := input.Fields.ForName(name).Directives.ForName("alias"); d != nil {
		name = d.Arguments.ForName("property").Value.Raw
	}
	f := def.Fields.ForName(name)
	if e.composite(f.Type.Name()) {
		return int64(len(e.leadsTo(subject, f)))
	}
	return e.plain(subject, f)
}

func (o order) compare(a, b *link) int {
	for _, asked := range o.asked {
		x, y := o.value(a, asked.field), o.value(b, asked.field)
		switch {
		case x == nil && y == nil:
			continue
		case x == nil:
			return 1
		case y == nil:
			return -1
		}
		if c := compareValues(x, y); c != 0 {
			if asked.direction == "DESC" {
				return -c
			}
			return c
		}
	}
	if c := compareValues(a.far.key(), b.far.key()); c != 0 {
		return c
	}
	if o.relKey != "" && a.rel != nil && b.rel != nil {
		return compareValues(a.rel.props[o.relKey], b.rel.props[o.relKey])
	}
	return 0
}
