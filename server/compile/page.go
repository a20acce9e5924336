// Pages: connections with keyset cursors, forwards and backwards.

package compile

import (
	"errors"
	"fmt"
	"slices"

	"github.com/vektah/gqlparser/v2/ast"
)

// connection writes [how many there are, [rows of the page]]; either may be left
// out where nobody asks for it. A row is [[values of the cursor], an item, an item
// again under another alias …].
func (b *builder) connection(a *anchor, f *fieldInfo, sel *selected, stmt *statement) *shape {
	fields := b.collect(sel.sub, f.target)
	s := &shape{kind: connectionShape, total: -1, rows: -1}
	p := b.pageOf(f, sel.field, fields)
	b.write("[")
	asks := func(names ...string) bool {
		return slices.ContainsFunc(fields, func(sel *selected) bool { return slices.Contains(names, sel.field.Name) })
	}
	if asks("totalCount") {
		s.total = 0
		l := b.items(a, f, sel.field, stmt)
		b.write(l.count())
	}
	if !asks("edges", "nodes", "pageInfo") {
		b.aside(func() { b.items(a, f, sel.field, stmt).keys() }) // a wrong order is one also where it isn't needed
	} else {
		s.rows = s.total + 1
		if s.rows > 0 {
			b.write(", ")
		}
		b.page(s, p, b.items(a, f, sel.field, stmt), fields)
	}
	b.write("]")
	for _, sel := range fields {
		b.connectionField(s, f, sel)
	}
	return s
}

// count returns the expression of how many items there are on all pages.
func (l *items) count() string {
	return l.b.aside(func() { l.writeCount() })
}

func (l *items) writeCount() {
	l.b.write("COUNT {")
	l.b.depth++
	plain := l.where.raw == nil && l.stmt == nil && l.from.name != "" && !l.f.rel.distinct
	if plain { // Neo4j reads the count off the node, where the pattern has nothing else in it
		l.b.write(" ", pattern(l.from.name, l.f.rel, "", "", l.node.t), " ")
	} else {
		l.open()
		if l.stmt != nil {
			l.b.line("RETURN ", l.node.name)
		} else if l.f.rel != nil && l.f.rel.distinct {
			l.b.line("RETURN DISTINCT ", l.node.name)
		}
	}
	l.b.depth--
	if !plain {
		l.b.line()
	}
	l.b.write("}")
}

type direction bool

const (
	forwards  direction = false
	backwards direction = true
)

// pageArgs are first, last, after and before of a request.
type pageArgs struct {
	way           direction
	limit         string // parameter: how many rows are read
	spare         int64  // how many of them only tell that there are more: one, where that is asked
	after, before given
}

func (b *builder) pageOf(f *fieldInfo, field *ast.Field, fields []*selected) pageArgs {
	first, last := b.argument(f, field, "first"), b.argument(f, field, "last")
	if first.raw != nil && last.raw != nil {
		b.fail("arguments first and last of %s: want one of them", f.path())
	}
	p := pageArgs{way: forwards, after: b.argument(f, field, "after"), before: b.argument(f, field, "before")}
	size := first
	if last.raw != nil {
		p.way, size = backwards, last
	}
	more := "hasNextPage"
	if p.way == backwards {
		more = "hasPreviousPage"
	}
	if b.asksInfo(fields, more) {
		p.spare = 1
	}
	p.limit = b.pageParam(f, size, p.spare)
	return p
}

// page writes the rows of a page.
func (b *builder) page(s *shape, p pageArgs, l *items, fields []*selected) {
	keys := l.keys()
	s.limit, s.spare, s.backwards = p.limit[1:], int(p.spare), bool(p.way)
	s.hasAfter, s.hasBefore = p.after.raw != nil, p.before.raw != nil
	s.order = fingerprint(keys)
	c := &cost{param: p.limit[1:]}
	b.cost.inner = append(b.cost.inner, c)
	b.collected(l.aggregates(), func() {
		bounds := l.bounds(keys, p.after, p.before)
		switch {
		case l.split(keys):
			l.openSplit(keys, bounds, p.way, p.limit)
		case counts(keys):
			l.open()
			b.line("WITH ", l.variables(), countColumns(keys))
			b.whereLine(bounds.conditions)
			b.line("WITH * ORDER BY ", orderBy(keys, p.way), " LIMIT ", p.limit)
		default:
			l.open(append(l.indexed(keys), bounds.conditions...)...)
			b.line("WITH ", l.variables(), " ORDER BY ", orderBy(keys, p.way), " LIMIT ", p.limit)
		}
	}, func() {
		if b.asksCursor(l.f, fields) {
			b.write("[", cursorValues(keys))
		} else {
			b.write("[NULL")
		}
		b.within(c, func() { b.rowItems(s, l, fields) })
		b.write("]")
	})
}

// asksCursor tells whether a selection has cursors in it.
func (b *builder) asksCursor(f *fieldInfo, fields []*selected) bool {
	return b.asksInfo(fields, "startCursor", "endCursor") || b.asksIn(fields, "edges", f.target.edge, "cursor")
}

// asksInfo tells whether a selection of a connection has some of these of its pageInfo.
func (b *builder) asksInfo(fields []*selected, names ...string) bool {
	return b.asksIn(fields, "pageInfo", b.c.types["PageInfo"], names...)
}

// asksIn tells whether a field in a selection, of type t, is asked for some of these.
func (b *builder) asksIn(fields []*selected, field string, t *typeInfo, names ...string) bool {
	for _, sel := range fields {
		if sel.field.Name != field {
			continue
		}
		for _, inner := range b.collect(sel.sub, t) {
			if slices.Contains(names, inner.field.Name) {
				return true
			}
		}
	}
	return false
}

// rowItems writes the items of a row: one for each alias of edges and nodes.
func (b *builder) rowItems(s *shape, l *items, fields []*selected) {
	for _, sel := range fields {
		var inner *shape
		switch sel.field.Name {
		case "edges":
			b.write(", ")
			edge := &anchor{name: l.item.name, t: l.f.target.edge, near: l.item.near, far: l.node}
			inner = b.edge(edge, sel.sub)
		case "nodes":
			b.write(", ")
			inner = b.object(l.node, sel.sub)
		default:
			continue
		}
		inner.nonNull = true
		s.items = append(s.items, inner)
	}
}

// edge writes an edge: as an object, but that the cursor is made of the row's values.
func (b *builder) edge(a *anchor, set ast.SelectionSet) *shape {
	s := &shape{kind: objectShape}
	var others []*selected
	for _, sel := range b.collect(set, a.t) {
		if sel.field.Name != "cursor" {
			others = append(others, sel)
		}
	}
	b.write("[")
	b.fields(s, a, others, 0)
	b.write("]")
	// The fields keep the order of the query, the cursor among them.
	sorted := make([]shapeField, 0, len(s.fields)+1)
	next := 0
	for _, sel := range b.collect(set, a.t) {
		if sel.field.Name == "cursor" {
			sorted = append(sorted, fieldShape(sel.key, -1, &shape{kind: cursorShape}))
			continue
		}
		sorted = append(sorted, s.fields[next])
		next++
	}
	s.fields = sorted
	return s
}

// connectionField adds a field of the connection to its shape.
func (b *builder) connectionField(s *shape, f *fieldInfo, sel *selected) {
	add := func(inner *shape) {
		if def := f.target.def.Fields.ForName(sel.field.Name); def != nil {
			inner.nonNull = def.Type.NonNull
		}
		s.fields = append(s.fields, fieldShape(sel.key, -1, inner))
	}
	switch sel.field.Name {
	case "__typename":
		add(&shape{kind: constantShape, text: `"` + f.target.def.Name + `"`})
	case "totalCount":
		add(&shape{kind: totalShape})
	case "edges", "nodes":
		n := 0
		for _, field := range s.fields {
			if field.shape.kind == itemsShape {
				n++
			}
		}
		add(&shape{kind: itemsShape, item: n})
	case "pageInfo":
		info := &shape{kind: pageInfoShape}
		for _, sel := range b.collect(sel.sub, b.c.types["PageInfo"]) {
			field := fieldShape(sel.key, -1, nil)
			field.name = sel.field.Name
			info.fields = append(info.fields, field)
		}
		add(info)
	default:
		b.broken("no field %s in %s", sel.field.Name, f.target.def.Name)
	}
}

// pageParam makes the parameter of a page's size, checked, with so many more.
func (b *builder) pageParam(f *fieldInfo, g given, more int64) string {
	limit := *f.limit
	if g.path == "" {
		g.path = "argument first of " + f.path()
	}
	return b.paramBy(g, func(raw any) (any, error) {
		n, err := pageSize(raw, limit)
		return n + more, err
	})
}

func pageSize(raw any, limit pageLimit) (int64, error) {
	if raw == nil {
		return int64(limit.fallback), nil
	}
	value, err := builtin("Int", raw)
	if err != nil {
		return 0, err
	}
	n := value.(int64)
	if n < 1 {
		return 0, fmt.Errorf("%d: want at least 1", n)
	}
	if n > int64(limit.most) {
		return 0, fmt.Errorf("%d is above the limit of %d", n, limit.most)
	}
	return n, nil
}

var errCursor = errors.New("want a cursor that an answer to the same question, in the same order, gave")
