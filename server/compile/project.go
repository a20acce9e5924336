// Projections: what RETURN has for a selection, as lists by position.

package compile

import (
	"strconv"

	"github.com/vektah/gqlparser/v2/ast"
)

// object writes what is selected of an anchor, and returns its shape: [a, b, c], or
// of an abstract type [number of the type, a, b, c].
func (b *builder) object(a *anchor, set ast.SelectionSet) *shape {
	if a.t.kind != abstractType {
		s := &shape{kind: objectShape}
		b.write("[")
		b.fields(s, a, b.collect(set, a.t), 0)
		b.write("]")
		return s
	}
	s := &shape{kind: abstractShape}
	b.write("CASE")
	for i, t := range a.t.possible {
		concrete := *a
		concrete.t = t
		one := &shape{kind: objectShape}
		b.write(" WHEN ", a.name, labels(t), " THEN [", strconv.Itoa(i))
		b.fields(one, &concrete, b.collect(set, t), 1)
		b.write("]")
		s.types = append(s.types, one)
	}
	b.write(" END")
	return s
}

// fields writes the expressions of fields, the first at a position.
func (b *builder) fields(s *shape, a *anchor, fields []*selected, at int) {
	for _, sel := range fields {
		if sel.field.Name == "__typename" {
			s.fields = append(s.fields, fieldShape(sel.key, -1, &shape{kind: constantShape, text: strconv.Quote(a.t.def.Name)}))
			continue
		}
		f := a.t.fields[sel.field.Name]
		if f == nil {
			b.broken("no field %s in %s", sel.field.Name, a.t.def.Name)
			return
		}
		if at > 0 {
			b.write(", ")
		}
		inner := b.field(a, f, sel)
		inner.nonNull = f.def.Type.NonNull
		s.fields = append(s.fields, fieldShape(sel.key, at, inner))
		at++
	}
}

// field writes one field's expression.
func (b *builder) field(a *anchor, f *fieldInfo, sel *selected) *shape {
	stmt := b.statement(f, sel.field)
	switch {
	case f.target != nil && f.target.kind == connectionType:
		return b.connection(a, f, sel, stmt)
	case f.target == nil && stmt == nil:
		b.write(property(a.name, f.property))
		return b.leaf(f.def.Type)
	case f.target == nil:
		return b.computed(a, f, sel, stmt)
	case f.list || f.rel != nil || stmt != nil:
		return b.list(a, f, sel, stmt)
	}
	return b.single(a, f, sel)
}

// statement returns the statement that is for the arguments that are given, or nil.
func (b *builder) statement(f *fieldInfo, field *ast.Field) *statement {
	for _, s := range f.statements {
		if b.fits(f, field, s.given) {
			return s
		}
	}
	return nil
}

func (b *builder) fits(f *fieldInfo, field *ast.Field, given []need) bool {
	for _, n := range given {
		raw := b.peek(f, field, n.arg)
		if raw == nil || raw == false || n.value != "" && raw != n.value {
			return false
		}
	}
	return true
}

// peek returns an argument's value without keeping a way to it.
func (b *builder) peek(f *fieldInfo, field *ast.Field, name string) any {
	roots := b.plan.roots
	raw := b.argument(f, field, name).raw
	b.plan.roots = roots
	return raw
}

// single writes an end of a relationship or an entry of a map.
func (b *builder) single(a *anchor, f *fieldInfo, sel *selected) *shape {
	expression, simple := a.value(f)
	if simple && f.def.Type.NonNull {
		return b.object(&anchor{name: expression, t: f.target}, sel.sub)
	}
	v := b.variable("n")
	var s *shape
	b.write("head(")
	b.collected(false, func() {
		b.line("WITH ", expression, " AS ", v, " WHERE ", v, " IS NOT NULL")
	}, func() {
		s = b.object(&anchor{name: v, t: f.target}, sel.sub)
	})
	b.write(")")
	return s
}

// computed writes what a statement returns for a scalar or a list of scalars.
func (b *builder) computed(a *anchor, f *fieldInfo, sel *selected, stmt *statement) *shape {
	if stmt.expression() {
		text, _ := b.text(a, f, sel.field, stmt, expressionOnly)
		b.write("(", text, ")")
		return b.leaf(f.def.Type)
	}
	if !f.list {
		b.write("head(")
	}
	b.collected(stmt.aggregates, func() { b.call(a, f, sel.field, stmt) }, func() { b.write(name(stmt.column)) })
	if !f.list {
		b.write(")")
	}
	return b.leaf(f.def.Type)
}

// leaf returns the shape of a scalar, an enum, or lists of them.
func (b *builder) leaf(t *ast.Type) *shape {
	if t.Elem != nil {
		s := &shape{kind: listShape, elem: b.leaf(t.Elem)}
		s.nonNull = t.NonNull
		return s
	}
	s := &shape{kind: leafShape, nonNull: t.NonNull}
	if def := b.c.schema.Types[t.NamedType]; def.Kind == ast.Enum {
		s.enum = b.c.enums[def.Name]
	} else {
		s.id = def.Name == "ID"
	}
	return s
}

// root writes the statement's outermost part.
func (b *builder) root(f *fieldInfo, field *ast.Field, event bool) {
	sel := &selected{key: field.Alias, field: field, sub: field.SelectionSet}
	stmt := b.statement(f, field)
	var s *shape
	switch {
	case f.target != nil && f.target.kind == connectionType, f.list, event:
		if event {
			list := *f
			list.list = true
			f = &list
		}
		b.returns(func() {
			s = b.field(&anchor{t: f.owner}, f, sel)
			b.write(" AS data")
		})
		if event { // who asks knows how many events there are: one is what counts
			for _, c := range b.plan.cost.inner {
				c.fixed = 1
			}
		}
	case stmt != nil:
		s = b.rootRow(f, sel, stmt)
	case f.target != nil && f.target.kind == nodeType:
		s = b.rootNode(f, sel)
	default:
		b.broken("%s: want @cypher, a connection or a node", f.path())
		return
	}
	s.nonNull = f.def.Type.NonNull && !event
	b.plan.shape = s
}

// rootNode looks up one node by its key.
func (b *builder) rootNode(f *fieldInfo, sel *selected) *shape {
	v := b.variable("n")
	id := b.argument(f, sel.field, f.def.Arguments[0].Name)
	b.line("MATCH ", node(v, f.target))
	b.line("WHERE ", property(v, f.target.key), " = ", b.param(id))
	b.plan.lookup = b.plan.params[len(b.plan.params)-1:]
	var s *shape
	b.returns(func() {
		s = b.object(&anchor{name: v, t: f.target}, sel.sub)
		b.write(" AS data")
	})
	return s
}

// rootRow is a statement that returns one thing; no row means that nothing has the
// ids that were given.
func (b *builder) rootRow(f *fieldInfo, sel *selected, stmt *statement) *shape {
	for _, arg := range f.def.Arguments {
		if arg.Type.Name() == "ID" && arg.Type.NonNull && arg.Type.Elem == nil {
			before := len(b.plan.params)
			b.param(b.argument(f, sel.field, arg.Name))
			b.plan.lookup = append(b.plan.lookup, b.plan.params[before])
			b.plan.params = b.plan.params[:before]
		}
	}
	b.call(&anchor{t: f.owner}, f, sel.field, stmt)
	if f.target == nil {
		b.line("RETURN ", name(stmt.column), " AS data")
		return b.leaf(f.def.Type)
	}
	v := b.variable("n")
	b.line("WITH ", name(stmt.column), " AS ", v)
	var s *shape
	b.returns(func() {
		b.write("CASE WHEN ", v, " IS NULL THEN NULL ELSE ")
		s = b.object(&anchor{name: v, t: f.target}, sel.sub)
		b.write(" END AS data")
	})
	return s
}
