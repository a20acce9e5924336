// Where a list at the root is best begun: at nodes whose keys the conditions name,
// and not at all nodes of a label.

package compile

import "github.com/vektah/gqlparser/v2/ast"

// starts writes a MATCH for each condition that leads to named nodes, and returns the
// paths of the conditions that it has dealt with.
func (l *items) starts() []string {
	var done []string
	for _, s := range l.startingPoints() {
		inner := l.b.items(l.node, s.field, &ast.Field{Name: s.field.def.Name}, nil)
		rel := *s.field.rel
		rel.sure = false // the label is where the index is
		l.b.line("MATCH ", pattern(l.node.name+labels(l.node.t), &rel, inner.rel, inner.node.name, inner.node.t))
		l.b.whereLine(l.b.conditions(inner.on(l.b.c.filters[s.where.typ.Name()]), s.where))
		done = append(done, s.path)
	}
	return done
}

func (l *items) startsSomewhere() bool { return len(l.startingPoints()) > 0 }

type startingPoint struct {
	field *fieldInfo
	path  string // of the condition
	where given  // on what the field leads to
}

func (l *items) startingPoints() []startingPoint {
	if l.where.raw == nil || l.rel != "" {
		return nil
	}
	return l.startingPointsIn(l.where)
}

// startingPointsIn looks at conditions that must all hold.
func (l *items) startingPointsIn(where given) []startingPoint {
	b, t := l.b, l.node.t
	def := b.c.schema.Types[where.typ.Name()]
	var points []startingPoint
	for _, field := range def.Fields {
		f, g := t.fields[field.Name], where.field(field)
		if field.Name == "and" {
			for _, element := range g.elements() {
				points = append(points, l.startingPointsIn(element)...)
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
		if d := field.Directives.ForName("predicate"); d != nil {
			known, _ := d.ArgumentMap(nil)["known"].([]any)
			for _, k := range known {
				if k == p {
					return true
				}
			}
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
