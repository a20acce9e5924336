// Where a list at the root, or a statement that goes over all nodes that fit, is best
// begun: at nodes whose keys the conditions name, and not at all nodes of a label.

package compile

import (
	"slices"

	"github.com/vektah/gqlparser/v2/ast"
)

// starts writes a MATCH for each condition that leads to named nodes, and returns the
// paths of the conditions that it has dealt with.
func (l *items) starts() []string {
	var done []string
	for _, s := range l.points {
		inner := l.b.items(l.node, s.field, &ast.Field{Name: s.field.def.Name}, nil)
		rel := *s.field.rel
		rel.sure = false // the label is where the index is
		l.b.line("MATCH ", pattern(l.node.name+labels(l.node.t), &rel, inner.rel, inner.node.name, inner.node.t))
		l.b.whereLine(l.b.conditions(inner.on(l.b.c.filters[s.where.typ.Name()]), s.where))
		done = append(done, s.path)
	}
	return done
}

// found returns the clauses that find the nodes of which conditions hold.
func (b *builder) found(node *anchor, where given) string {
	l := &items{b: b, from: &anchor{}, where: where, item: node, node: node, points: b.startingPoints(node.t, where)}
	depth := b.depth
	b.depth = 0
	text := b.aside(func() { l.open() })
	b.depth = depth
	return text
}

// startingPoint is a condition that leads to named nodes.
type startingPoint struct {
	field *fieldInfo
	path  string // of the condition
	where given  // on what the field leads to
}

// startingPoints finds them among conditions on a type, which must all hold.
func (b *builder) startingPoints(t *typeInfo, where given) []startingPoint {
	if where.raw == nil {
		return nil
	}
	def := b.c.schema.Types[where.typ.Name()]
	var points []startingPoint
	for _, field := range def.Fields {
		f, g := t.fields[field.Name], where.field(field)
		if field.Name == "and" {
			for _, element := range g.elements() {
				points = append(points, b.startingPoints(t, element)...)
			}
			continue
		}
		if f == nil || f.rel == nil || g.raw == nil {
			continue
		}
		point := startingPoint{field: f, path: g.path, where: g}
		if b.c.filters[g.typ.Name()] == nil { // some, none …: only where there is nothing but some
			object, _ := g.raw.(map[string]any)
			some := b.c.schema.Types[g.typ.Name()].Fields.ForName("some")
			if some == nil || present(object) != 1 || object["some"] == nil {
				continue
			}
			point.where = g.field(some)
		}
		if b.names(point.where, b.c.filters[point.where.typ.Name()]) {
			points = append(points, point)
		}
	}
	return points
}

// present counts the entries of an object that aren't null.
func present(object map[string]any) int {
	n := 0
	for _, v := range object {
		if v != nil {
			n++
		}
	}
	return n
}

// names tells whether conditions give the key of a node: eq or in.
func (b *builder) names(g given, t *typeInfo) bool {
	def := b.c.schema.Types[g.typ.Name()]
	for _, field := range def.Fields {
		f, inner := inputField(t, field), g.field(field)
		object, _ := inner.raw.(map[string]any)
		if f == nil || object == nil {
			continue
		}
		if f.target == nil && t.kind == nodeType && f.property == t.key && (object["eq"] != nil || object["in"] != nil) {
			return true
		}
		if t.kind == edgeType && f.target != nil && f.rel == nil && b.c.filters[field.Type.Name()] == f.target && b.names(inner, f.target) {
			return true
		}
	}
	return false
}

// implies tells whether the conditions leave only items that have a property.
func (l *items) implies(p string) bool {
	if l.where.raw == nil {
		return false
	}
	t := l.b.c.filters[l.where.typ.Name()]
	for _, field := range l.b.c.schema.Types[l.where.typ.Name()].Fields {
		g := l.where.field(field)
		if g.raw == nil {
			continue
		}
		if own := l.b.c.predicates[field]; own != nil && slices.Contains(own.known, p) {
			return true
		}
		if f := inputField(t, field); f != nil && f.target == nil && f.property == p {
			object, _ := g.raw.(map[string]any)
			if n := present(object); n > 1 || n == 1 && object["isNull"] != true {
				return true
			}
		}
	}
	return false
}
