// Orders: what a list is sorted by, and what comes after or before a cursor.

package compile

import (
	"encoding/base64"
	"encoding/json"
	"fmt"
	"hash/fnv"
	"strconv"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
)

// key is one of the values that a list is sorted by. The last ones make the order
// total: they tell any two items apart.
type key struct {
	expression string
	count      string // what the expression is the name of, if it is a count
	descending bool
	nullable   bool
	property   string // of the item's node or relationship; empty for a count
	typ        *ast.Type
	spec       string
}

// keys returns what the argument orderBy says, then the node's key, then that of
// the relationship.
func (l *items) keys() []key {
	b := l.b
	var keys []key
	if l.f.def.Arguments.ForName("orderBy") != nil {
		for _, entry := range b.argument(l.f, l.field, "orderBy").elements() {
			keys = append(keys, l.orderKey(entry)...)
		}
	}
	add := func(a *anchor, p string) {
		k := key{expression: property(a.name, p), property: p, typ: ast.NamedType("ID", nil), spec: p}
		if f := fieldOf(a.t, p); f != nil {
			k.typ = f.def.Type
		}
		keys = append(keys, k)
	}
	if len(l.node.t.possible) > 0 {
		keys = append(keys, key{expression: keyOf(l.node), property: "id", typ: ast.NamedType("ID", nil), spec: "id"})
	} else {
		add(l.node, l.node.t.key)
	}
	if l.rel != "" && l.f.rel.key != "" {
		add(l.item, l.f.rel.key)
	}
	return keys
}

// keyOf returns the key of a node of an abstract type, whatever its property.
func keyOf(a *anchor) string {
	seen := make(map[string]bool)
	var all []string
	for _, t := range a.t.possible {
		if !seen[t.key] {
			seen[t.key] = true
			all = append(all, property(a.name, t.key))
		}
	}
	if len(all) == 1 {
		return all[0]
	}
	return "coalesce(" + strings.Join(all, ", ") + ")"
}

func fieldOf(t *typeInfo, p string) *fieldInfo {
	for _, def := range t.def.Fields {
		if f := t.fields[def.Name]; f != nil && f.property == p && f.rel == nil && f.target == nil {
			return f
		}
	}
	return nil
}

func (l *items) orderKey(entry given) []key {
	b := l.b
	def := b.c.schema.Types[entry.typ.Name()]
	a := l.on(b.c.filters[def.Name])
	var keys []key
	for _, field := range def.Fields {
		g := entry.field(field)
		if g.raw == nil {
			continue
		}
		way, err := stored(b.c.schema.Types[field.Type.Name()], g.raw)
		if err != nil {
			b.fail("%s: %v", g.path, err)
			return nil
		}
		k := key{descending: way == "DESC", spec: field.Name + way}
		if f := inputField(a.t, field); f.target == nil {
			k.expression, k.property, k.typ, k.nullable = property(a.name, f.property), f.property, f.def.Type, !f.def.Type.NonNull
		} else {
			k.expression, k.typ = b.variable("k"), ast.NamedType("Int", nil)
			k.count = b.countOf(a, f)
		}
		keys = append(keys, k)
	}
	if len(keys) != 1 {
		b.fail("%s: %d fields: want one field an entry", entry.path, len(keys))
	}
	return keys
}

// countOf returns the expression of how many things a field of an anchor leads to.
func (b *builder) countOf(a *anchor, f *fieldInfo) string {
	l := b.items(a, f, &ast.Field{Alias: f.def.Name, Name: f.def.Name}, b.statement(f, &ast.Field{Name: f.def.Name}))
	return l.count()
}

func counts(keys []key) bool {
	for _, k := range keys {
		if k.count != "" {
			return true
		}
	}
	return false
}

func countColumns(keys []key) string {
	var out strings.Builder
	for _, k := range keys {
		if k.count != "" {
			out.WriteString(", " + k.count + " AS " + k.expression)
		}
	}
	return out.String()
}

// orderBy returns the keys as ORDER BY has them. What has no value comes last
// forwards, and first backwards.
func orderBy(keys []key, way direction) string {
	var out strings.Builder
	for i, k := range keys {
		if i > 0 {
			out.WriteString(", ")
		}
		descending := k.descending != bool(way)
		// Cypher itself puts null last where it sorts up, and first where it sorts down.
		if k.nullable && descending != bool(way) {
			out.WriteString(k.expression + " IS NULL")
			if way == backwards {
				out.WriteString(" DESC")
			}
			out.WriteString(", ")
		}
		out.WriteString(k.expression)
		if descending {
			out.WriteString(" DESC")
		}
	}
	return out.String()
}

func cursorValues(keys []key) string {
	values := make([]string, len(keys))
	for i, k := range keys {
		values[i] = k.expression
	}
	return "[" + strings.Join(values, ", ") + "]"
}

// bounds are the conditions of after and before.
type bounds struct {
	conditions []string
	after      []string // parameters, one a key
}

func (l *items) bounds(keys []key, after, before given) bounds {
	var out bounds
	if after.raw != nil {
		out.after = l.b.cursorParams(keys, after)
		out.conditions = append(out.conditions, beyond(keys, out.after, forwards))
	}
	if before.raw != nil {
		out.conditions = append(out.conditions, beyond(keys, l.b.cursorParams(keys, before), backwards))
	}
	return out
}

// beyond returns the condition that an item stands behind a cursor, or before it.
func beyond(keys []key, values []string, way direction) string {
	k, v := keys[0], values[0]
	operator := ">"
	if k.descending != bool(way) {
		operator = "<"
	}
	strictly := k.expression + " " + operator + " " + v
	equal := k.expression + " = " + v
	if k.nullable {
		if way == forwards {
			strictly += " OR (" + k.expression + " IS NULL AND " + v + " IS NOT NULL)"
		} else {
			strictly += " OR (" + k.expression + " IS NOT NULL AND " + v + " IS NULL)"
		}
		equal = "(" + equal + " OR (" + k.expression + " IS NULL AND " + v + " IS NULL))"
	}
	if len(keys) == 1 {
		return "(" + strictly + ")"
	}
	return "(" + strictly + " OR (" + equal + " AND " + beyond(keys[1:], values[1:], way) + "))"
}

// split tells whether a list at the root is better read in two parts, those with a
// value of the first key and those without: an index has the first in order.
func (l *items) split(keys []key) bool {
	return l.from.name == "" && l.stmt == nil && keys[0].nullable && !counts(keys) && len(l.points) == 0
}

// indexed returns what lets Neo4j read a label in the order of an index: that the
// first key has a value, which it doesn't know.
func (l *items) indexed(keys []key) []string {
	if l.from.name != "" || l.stmt != nil || keys[0].nullable || len(l.points) > 0 {
		return nil
	}
	return []string{keys[0].expression + " IS NOT NULL"}
}

// openSplit writes both parts. Neo4j reads the second only when the first doesn't
// fill the page.
func (l *items) openSplit(keys []key, bounds bounds, way direction, limit string) {
	b, first := l.b, keys[0].expression
	known := func() {
		conditions := []string{first + " IS NOT NULL"}
		if len(bounds.after) > 0 { // what an index can use
			operator := " >= "
			if keys[0].descending {
				operator = " <= "
			}
			conditions = append(conditions, first+operator+bounds.after[0])
		}
		l.open(append(conditions, bounds.conditions...)...)
		b.line("RETURN ", l.node.name, " ORDER BY ", orderBy(sure(keys), way), " LIMIT ", limit)
	}
	unknown := func() {
		l.open(append([]string{first + " IS NULL"}, bounds.conditions...)...)
		b.line("RETURN ", l.node.name, " ORDER BY ", orderBy(keys[1:], way), " LIMIT ", limit)
	}
	parts := []func(){known, unknown}
	if l.implies(keys[0].property) {
		parts = parts[:1]
	} else if way == backwards {
		parts = []func(){unknown, known}
	}
	b.line("CALL () {")
	b.depth++
	for i, part := range parts {
		if i > 0 {
			b.line("UNION ALL")
		}
		part()
	}
	b.depth--
	b.line("}")
	b.line("WITH ", l.node.name, " LIMIT ", limit)
}

// sure returns the keys with the first known to have a value.
func sure(keys []key) []key {
	out := append([]key(nil), keys...)
	out[0].nullable = false
	return out
}

// fingerprint tells orders apart: a cursor is good for its own alone.
func fingerprint(keys []key) string {
	h := fnv.New32a()
	for _, k := range keys {
		_, _ = h.Write([]byte(k.spec + ",")) // a hash takes everything
	}
	return strconv.FormatUint(uint64(h.Sum32()), 36)
}

// cursorParams makes one parameter of a cursor for each key.
func (b *builder) cursorParams(keys []key, g given) []string {
	params := make([]string, len(keys))
	order := fingerprint(keys)
	for i, k := range keys {
		params[i] = b.paramBy(g, func(raw any) (any, error) {
			values, err := openCursor(raw, order, len(keys))
			if err != nil {
				return nil, err
			}
			if values[i] == nil && !k.nullable {
				return nil, fmt.Errorf("%q: %w", raw, errCursor)
			}
			value, err := b.c.stored(k.typ, values[i])
			if err != nil {
				return nil, fmt.Errorf("%q: %w", raw, errCursor)
			}
			return value, nil
		})
	}
	return params
}

// stored turns a value that the graph gave back into a parameter: of a custom scalar
// that the graph has as a text, it is that text.
func (c *Compiler) stored(t *ast.Type, raw any) (any, error) {
	if raw == nil {
		return nil, nil
	}
	def := c.schema.Types[t.Name()]
	if def.Kind == ast.Enum {
		return builtin("String", raw)
	}
	if scalar, ok := c.scalars[def.Name]; ok {
		value, err := scalar(raw)
		if fields, ok := value.(map[string]any); ok {
			return fields["text"], err
		}
		return value, err
	}
	return builtin(def.Name, raw)
}

func openCursor(raw any, order string, n int) ([]any, error) {
	text, _ := raw.(string)
	fail := fmt.Errorf("%q: %w", text, errCursor)
	data, err := base64.RawURLEncoding.DecodeString(text)
	if err != nil {
		return nil, fail
	}
	decoder := json.NewDecoder(strings.NewReader(string(data)))
	decoder.UseNumber()
	var values []any
	if err := decoder.Decode(&values); err != nil || len(values) != n+1 || values[0] != order {
		return nil, fail
	}
	return values[1:], nil
}
