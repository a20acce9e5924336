// Conditions: the argument where as Cypher.

package compile

import (
	"slices"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
)

// conditions returns what must all hold of an anchor, but for what stands at some
// paths.
func (b *builder) conditions(a *anchor, where given, but ...string) []string {
	def := b.c.schema.Types[where.typ.Name()]
	var all []string
	for _, field := range def.Fields {
		g := where.field(field)
		if g.raw == nil || slices.Contains(but, g.path) {
			continue
		}
		switch {
		case field.Name == "and":
			for _, element := range g.elements() {
				all = append(all, b.conditions(a, element, but...)...)
			}
		case field.Name == "or":
			all = append(all, b.anyOf(a, g))
		case field.Name == "not":
			all = append(all, negation(b.conditions(a, g)))
		case b.c.predicates[field] != nil:
			all = append(all, b.predicate(a, b.c.predicates[field], g))
		default:
			all = append(all, b.fieldConditions(a, inputField(a.t, field), g)...)
		}
	}
	return all
}

func (b *builder) anyOf(a *anchor, g given) string {
	var either []string
	for _, element := range g.elements() {
		either = append(either, conjunction(b.conditions(a, element)))
	}
	if len(either) == 0 {
		return "false"
	}
	return "(" + strings.Join(either, " OR ") + ")"
}

// negation is true wherever the conditions aren't, unknown values included.
func negation(conditions []string) string {
	return "NOT coalesce(" + conjunction(conditions) + ", false)"
}

func (b *builder) fieldConditions(a *anchor, f *fieldInfo, g given) []string {
	if f.target == nil {
		return b.compare(property(a.name, f.property), f.def.Type.Elem != nil, g)
	}
	if f.rel == nil && len(f.statements) == 0 { // an end of the relationship
		end, simple := a.value(f)
		if simple {
			return b.conditions(&anchor{name: end, t: f.target}, g)
		}
		v := b.variable("n")
		return []string{"EXISTS { WITH " + end + " AS " + v + " WHERE " +
			conjunction(b.conditions(&anchor{name: v, t: f.target}, g)) + " RETURN " + v + " }"}
	}
	def := b.c.schema.Types[g.typ.Name()]
	if _, direct := b.c.filters[def.Name]; direct {
		return []string{b.quantified("EXISTS", a, f, g, whereOf)}
	}
	var all []string
	for _, field := range def.Fields {
		inner := g.field(field)
		if inner.raw == nil {
			continue
		}
		switch field.Name {
		case "some":
			all = append(all, b.quantified("EXISTS", a, f, inner, whereOf))
		case "none":
			all = append(all, "NOT "+b.quantified("EXISTS", a, f, inner, whereOf))
		case "all":
			all = append(all, "NOT "+b.quantified("EXISTS", a, f, inner, unless))
		case "single":
			all = append(all, b.quantified("COUNT", a, f, inner, whereOf)+" = 1")
		case "count":
			all = append(all, b.howMany(a, f, inner)...)
		}
	}
	return all
}

func whereOf(conditions []string) []string { return conditions }

func unless(conditions []string) []string { return []string{negation(conditions)} }

// quantified returns EXISTS { … } or COUNT { … } of what a field leads to.
func (b *builder) quantified(what string, a *anchor, f *fieldInfo, where given, turn func([]string) []string) string {
	field := &ast.Field{Name: f.def.Name}
	l := b.items(a, f, field, b.statement(f, field))
	l.where = given{}
	return b.aside(func() { b.writeQuantified(what, l, where, turn) })
}

func (b *builder) writeQuantified(what string, l *items, where given, turn func([]string) []string) {
	b.write(what, " { ")
	if l.stmt != nil {
		b.call(l.from, l.f, l.field, l.stmt)
		b.write(" WITH ", name(l.stmt.column), " AS ", l.node.name)
	} else {
		b.write("MATCH ", pattern(l.from.name, l.f.rel, l.rel, l.node.name, l.node.t))
	}
	if where.raw != nil {
		if conditions := turn(b.conditions(l.on(b.c.filters[where.typ.Name()]), where)); len(conditions) > 0 {
			b.write(" WHERE ", conjunction(conditions))
		}
	}
	if l.stmt != nil {
		b.write(" RETURN ", l.node.name)
	} else if l.f.rel.distinct && what == "COUNT" {
		b.write(" RETURN DISTINCT ", l.node.name)
	}
	b.write(" }")
}

func (b *builder) howMany(a *anchor, f *fieldInfo, g given) []string {
	def := b.c.schema.Types[g.typ.Name()]
	count := b.quantified("COUNT", a, f, g.field(def.Fields.ForName("where")), whereOf)
	var all []string
	for _, field := range def.Fields {
		if value := g.field(field); value.raw != nil && field.Name != "where" {
			all = append(all, count+" "+operators[field.Name]+" "+b.param(value))
		}
	}
	return all
}

var operators = map[string]string{
	"eq": "=", "in": "IN", "gt": ">", "gte": ">=", "lt": "<", "lte": "<=", "startsWith": "STARTS WITH", "endsWith": "ENDS WITH",
}

// compare returns the conditions of a filter on a value, or on a list of values.
func (b *builder) compare(value string, list bool, g given) []string {
	def := b.c.schema.Types[g.typ.Name()]
	var all []string
	for _, field := range def.Fields {
		operand := g.field(field)
		if operand.raw == nil {
			continue
		}
		switch field.Name {
		case "isNull":
			if operand.raw == true {
				all = append(all, value+" IS NULL")
			} else {
				all = append(all, value+" IS NOT NULL")
			}
		case "includes":
			all = append(all, b.param(operand)+" IN "+value)
		case "contains":
			p := "toLower(" + b.param(operand) + ")"
			if list {
				x := b.variable("x")
				all = append(all, "any("+x+" IN "+value+" WHERE toLower("+x+") CONTAINS "+p+")")
			} else {
				all = append(all, "toLower("+value+") CONTAINS "+p)
			}
		default:
			operator, ok := operators[field.Name]
			if !ok {
				b.broken("input %s: field %s: no such operator", def.Name, field.Name)
			}
			all = append(all, value+" "+operator+" "+b.param(operand))
		}
	}
	return all
}
