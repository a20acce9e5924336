// Lists: where the items come from, in what order, and which page of them.

package compile

import (
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
)

// items is a list that is being written.
type items struct {
	b     *builder
	from  *anchor // what has the list; at the root without a name
	f     *fieldInfo
	field *ast.Field
	stmt  *statement
	where given // what the statement doesn't heed itself
	item  *anchor
	node  *anchor // the item, or the far end of the relationship that it is
	rel   string  // variable; empty where the list follows no relationship

	points []startingPoint // of a list at the root without a statement
	size   string          // the parameter first, once a statement that uses it is written
}

func (b *builder) items(a *anchor, f *fieldInfo, field *ast.Field, stmt *statement) *items {
	l := &items{b: b, from: a, f: f, field: field, stmt: stmt}
	if f.def.Arguments.ForName("where") != nil && (stmt == nil || !stmt.uses("where")) {
		l.where = b.argument(f, field, "where")
	}
	t := f.target
	if t.kind == connectionType {
		t = t.edge
	}
	if f.rel == nil {
		if f.target.kind == connectionType {
			t = f.target.node
		}
		l.item = &anchor{name: b.variable("n"), t: t}
		l.node = l.item
		if a.name == "" && stmt == nil {
			l.points = b.startingPoints(t, l.where)
		}
		return l
	}
	if t.kind != edgeType {
		l.item = &anchor{name: b.variable("n"), t: t}
		l.node = l.item
		return l
	}
	l.rel = b.variable("r")
	l.node = &anchor{name: b.variable("n"), t: b.c.farField(t, a.t).target}
	l.item = &anchor{name: l.rel, t: t, near: a, far: l.node}
	return l
}

// on returns what a condition or an order of type t is about: the item, or the node
// at the far end of the relationship that it is.
func (l *items) on(t *typeInfo) *anchor {
	if l.item.t == t {
		return l.item
	}
	return l.node
}

// variables returns what WITH has to keep.
func (l *items) variables() string {
	if l.rel != "" {
		return l.node.name + ", " + l.rel
	}
	return l.node.name
}

// aggregates tells whether the list's statement has an aggregate that Neo4j could take
// for one of the expression around it.
func (l *items) aggregates() bool {
	return l.stmt != nil && l.stmt.aggregates && l.from.name != ""
}

// conditions returns those of the argument where.
func (l *items) conditions(but ...string) []string {
	if l.where.raw == nil {
		return nil
	}
	return l.b.conditions(l.on(l.b.c.filters[l.where.typ.Name()]), l.where, but...)
}

// open writes the clauses that find the items, with the conditions that more names.
func (l *items) open(more ...string) {
	b := l.b
	if l.stmt != nil {
		l.size = b.call(l.from, l.f, l.field, l.stmt)["first"]
		b.line("WITH ", name(l.stmt.column), " AS ", l.node.name)
		b.whereLine(append(l.conditions(), more...))
		return
	}
	if l.from.name == "" {
		started := l.starts()
		if len(started) > 0 {
			b.line("WITH DISTINCT ", l.node.name)
		} else {
			b.line("MATCH ", node(l.node.name, l.node.t))
		}
		b.whereLine(append(l.conditions(started...), more...))
		return
	}
	b.line("MATCH ", pattern(l.from.name, l.f.rel, l.rel, l.node.name, l.node.t))
	b.whereLine(append(l.conditions(), more...))
}

func (b *builder) whereLine(conditions []string) {
	if len(conditions) > 0 {
		b.line("WHERE ", conjunction(conditions))
	}
}

func conjunction(conditions []string) string {
	if len(conditions) == 0 {
		return "true"
	}
	return strings.Join(conditions, " AND ")
}

// list writes a list without pages, or a thing at the other end of a relationship.
func (b *builder) list(a *anchor, f *fieldInfo, sel *selected, stmt *statement) *shape {
	if stmt == nil && f.rel == nil {
		return b.unwound(a, f, sel)
	}
	s := &shape{kind: listShape}
	c := &cost{fixed: unpaged}
	if !f.list {
		c.fixed = 1
		b.write("head(")
	}
	b.cost.inner = append(b.cost.inner, c)
	l := b.items(a, f, sel.field, stmt)
	b.collected(l.aggregates(), func() {
		l.open()
		switch {
		case stmt == nil:
			keys := l.keys()
			with := "WITH "
			if f.rel.distinct {
				with = "WITH DISTINCT "
			}
			b.line(with, l.variables(), countColumns(keys), " ORDER BY ", orderBy(keys, forwards))
			if !f.list {
				b.write(" LIMIT 1")
			}
		case f.limit != nil:
			if l.size == "" {
				l.size = b.pageParam(f, b.argument(f, sel.field, "first"), 0)
				b.line("WITH ", l.node.name, " LIMIT ", l.size)
			}
			c.param = l.size[1:]
		}
	}, func() { b.within(c, func() { s.elem = b.object(l.item, sel.sub) }) })
	if !f.list {
		b.write(")")
		return s.elem
	}
	s.elem.nonNull = f.def.Type.Elem == nil || f.def.Type.Elem.NonNull // an event is never null
	return s
}

// unwound writes a list that is an entry of a map.
func (b *builder) unwound(a *anchor, f *fieldInfo, sel *selected) *shape {
	s := &shape{kind: listShape}
	c := &cost{fixed: unpaged, param: b.listed[f.def.Name]}
	b.cost.inner = append(b.cost.inner, c)
	v := b.variable("n")
	b.collected(false, func() {
		b.line("UNWIND ", property(a.name, f.property), " AS ", v)
	}, func() {
		b.within(c, func() { s.elem = b.object(&anchor{name: v, t: f.target}, sel.sub) })
	})
	s.elem.nonNull = f.def.Type.Elem.NonNull
	return s
}

// within runs body with what it writes counted as a part of c.
func (b *builder) within(c *cost, body func()) {
	outer := b.cost
	b.cost = c
	body()
	b.cost = outer
}
