// The evaluator: a document answered field by field over the graph in memory, in
// the most obvious way. It shares nothing with server/compile.

package differential_test

import (
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/validator"
)

// object is a JSON object with the order of its keys.
type object []member

type member struct {
	key   string
	value any
}

// cursorMark stands where an answer has a cursor: whose it is.
type cursorMark struct {
	pool string
	item *link
}

type evaluator struct {
	schema  *ast.Schema
	graph   *graphData
	vars    map[string]any
	cursors map[string]*link // by pool and cursor: the item, learnt from answers
	codes   []string         // of errors
}

// connection is a page, and all of which it is one.
type connection struct {
	pool      string
	all, page []*link
	pageInfo  pageInfo
}

type pageInfo struct {
	pool           string
	next, previous bool
	page           []*link
}

// edge is an item of a connection.
type edge struct {
	*link
	pool string
}

// row is a map that a statement returns.
type row = map[string]any

// answer returns the data of an answer.
func (e *evaluator) answer(doc *ast.QueryDocument, variables map[string]any) (object, error) {
	op := doc.Operations[0]
	vars, err := validator.VariableValues(e.schema, op, variables)
	if err != nil {
		return nil, err
	}
	e.vars, e.codes = vars, nil
	return e.object(e.schema.Query, nil, op.SelectionSet), nil
}

// collected is a field of an answer, with all selections that ask for it.
type collected struct {
	key   string
	field *ast.Field
	sub   ast.SelectionSet
}

func (e *evaluator) collect(def *ast.Definition, set ast.SelectionSet) []*collected {
	var fields []*collected
	var walk func(ast.SelectionSet)
	walk = func(set ast.SelectionSet) {
		for _, s := range set {
			switch s := s.(type) {
			case *ast.Field:
				if !e.wanted(s.Directives) {
					continue
				}
				i := slices.IndexFunc(fields, func(c *collected) bool { return c.key == s.Alias })
				if i < 0 {
					fields = append(fields, &collected{key: s.Alias, field: s})
					i = len(fields) - 1
				}
				fields[i].sub = append(fields[i].sub, s.SelectionSet...)
			case *ast.InlineFragment:
				if e.wanted(s.Directives) && e.is(def, s.TypeCondition) {
					walk(s.SelectionSet)
				}
			case *ast.FragmentSpread:
				if e.wanted(s.Directives) && e.is(def, s.Definition.TypeCondition) {
					walk(s.Definition.SelectionSet)
				}
			}
		}
	}
	walk(set)
	return fields
}

func (e *evaluator) wanted(directives ast.DirectiveList) bool {
	for _, d := range directives {
		if on := d.ArgumentMap(e.vars)["if"] == true; d.Name == "skip" && on || d.Name == "include" && !on {
			return false
		}
	}
	return true
}

func (e *evaluator) is(def *ast.Definition, condition string) bool {
	return condition == "" || condition == def.Name || slices.Contains(def.Interfaces, condition)
}

func (e *evaluator) object(def *ast.Definition, value any, set ast.SelectionSet) object {
	out := object{}
	for _, c := range e.collect(def, set) {
		if c.field.Name == "__typename" {
			out = append(out, member{c.key, def.Name})
			continue
		}
		f := def.Fields.ForName(c.field.Name)
		out = append(out, member{c.key, e.complete(f.Type, e.resolve(def, value, f, c.field.ArgumentMap(e.vars)), c.sub)})
	}
	return out
}

// complete turns a value into what the answer has of it.
func (e *evaluator) complete(t *ast.Type, value any, set ast.SelectionSet) any {
	if t.Elem != nil {
		out := []any{}
		for _, v := range elements(value) {
			out = append(out, e.complete(t.Elem, v, set))
		}
		return out
	}
	if value == nil {
		return nil
	}
	def := e.schema.Types[t.NamedType]
	switch def.Kind { //nolint:exhaustive // what is none of these has fields
	case ast.Enum:
		for _, v := range def.EnumValues {
			if storedAs(v) == value {
				return v.Name
			}
		}
		panic(fmt.Sprintf("%v is no %s", value, def.Name))
	case ast.Scalar:
		return value
	case ast.Interface:
		def = e.schema.Types[value.(*node).label]
	}
	return e.object(def, value, set)
}

func storedAs(v *ast.EnumValueDefinition) string {
	if d := v.Directives.ForName("stored"); d != nil {
		return d.Arguments.ForName("as").Value.Raw
	}
	return v.Name
}

func elements(value any) []any {
	switch list := value.(type) {
	case []any:
		return list
	case []*node:
		return anys(list)
	case []*link:
		return anys(list)
	case []edge:
		return anys(list)
	case nil:
		return nil
	}
	panic(fmt.Sprintf("%T is no list", value))
}

func anys[T any](list []T) []any {
	out := make([]any, len(list))
	for i, v := range list {
		out[i] = v
	}
	return out
}

// resolve returns a field's value: a scalar, a node, a link, a row, a connection, or
// a list.
func (e *evaluator) resolve(def *ast.Definition, value any, f *ast.FieldDefinition, args map[string]any) any {
	switch v := value.(type) {
	case *connection:
		return v.field(f.Name)
	case pageInfo:
		return v.field(f.Name)
	case edge:
		if f.Name == "cursor" {
			return cursorMark{v.pool, v.link}
		}
		value = v.link
	}
	if by := written[def.Name+"."+f.Name]; by != nil {
		result := by(e, value, args)
		links, ok := result.([]*link)
		if !ok {
			return result
		}
		return e.list(f, links, args)
	}
	if def == e.schema.Query {
		return e.root(f, args)
	}
	if f.Directives.ForName("relationship") != nil {
		return e.list(f, e.follow(value.(*node), f), args)
	}
	switch v := value.(type) {
	case *node:
		return v.props[property(f)]
	case row:
		return v[f.Name]
	case *link:
		if e.composite(f.Type.Name()) {
			return e.end(v, f)
		}
		return v.rel.props[property(f)]
	}
	panic(fmt.Sprintf("%s.%s of %T", def.Name, f.Name, value))
}

func property(f *ast.FieldDefinition) string {
	if d := f.Directives.ForName("alias"); d != nil {
		return d.Arguments.ForName("property").Value.Raw
	}
	return f.Name
}

func (e *evaluator) composite(name string) bool {
	kind := e.schema.Types[name].Kind
	return kind == ast.Object || kind == ast.Interface
}

// end returns the node at an end of a relationship: the other one, or the one whose
// type a field has.
func (e *evaluator) end(l *link, f *ast.FieldDefinition) *node {
	if f.Name == "node" {
		return l.far
	}
	for _, n := range []*node{l.rel.from, l.rel.to} {
		if slices.Contains(e.labelsOf(f.Type.Name()), n.label) {
			return n
		}
	}
	panic("no end for " + f.Name)
}

// labelsOf returns the labels of a node's type or an interface; nil for other types.
func (e *evaluator) labelsOf(name string) []string {
	def := e.schema.Types[name]
	if def.Kind == ast.Interface {
		var all []string
		for _, t := range e.schema.GetPossibleTypes(def) {
			all = append(all, t.Name)
		}
		return all
	}
	if def.Directives.ForName("node") != nil {
		return []string{name}
	}
	return nil
}

// nodeType returns the type of the nodes that a field leads to: its own, or that of
// its connection's nodes; empty where it leads to relationships.
func (e *evaluator) nodeType(f *ast.FieldDefinition) string {
	name := f.Type.Name()
	if isConnection(name) {
		return e.schema.Types[name].Fields.ForName("nodes").Type.Name()
	}
	if e.labelsOf(name) == nil {
		return ""
	}
	return name
}

func isConnection(name string) bool { return strings.HasSuffix(name, "Connection") }

// follow returns what a field of a node leads to.
func (e *evaluator) follow(n *node, f *ast.FieldDefinition) []*link {
	d := f.Directives.ForName("relationship").ArgumentMap(nil)
	var only []string
	if name := e.nodeType(f); name != "" {
		only = e.labelsOf(name)
	}
	var all []*link
	for _, l := range n.along(d["type"].(string), d["direction"].(string)) {
		again := d["key"] == nil && slices.ContainsFunc(all, func(other *link) bool { return other.far == l.far })
		if (only == nil || slices.Contains(only, l.far.label)) && !again {
			all = append(all, l)
		}
	}
	return all
}

// root answers the fields of Query that need no words.
func (e *evaluator) root(f *ast.FieldDefinition, args map[string]any) any {
	if isConnection(f.Type.Name()) {
		return e.list(f, linksTo(e.graph.nodes[e.nodeType(f)]), args)
	}
	if n := e.graph.byKey[f.Type.Name()][args["id"].(string)]; n != nil {
		return n
	}
	e.codes = append(e.codes, "NOT_FOUND")
	return nil
}

// list filters and sorts links, and returns what the field has of them.
func (e *evaluator) list(f *ast.FieldDefinition, links []*link, args map[string]any) any {
	if where, ok := args["where"].(map[string]any); ok {
		def := e.schema.Types[f.Arguments.ForName("where").Type.Name()]
		links = slices.DeleteFunc(slices.Clone(links), func(l *link) bool { return !e.fits(def, e.subject(def, l), where) })
	}
	o := e.order(f, args["orderBy"])
	links = slices.Clone(links)
	slices.SortStableFunc(links, o.compare)
	switch {
	case isConnection(f.Type.Name()):
		return e.page(f, links, o, args)
	case f.Type.Elem == nil && len(links) == 0:
		return nil
	case f.Type.Elem == nil:
		return links[0].far
	case e.nodeType(f) != "":
		nodes := make([]*node, len(links))
		for i, l := range links {
			nodes[i] = l.far
		}
		return nodes
	}
	return links
}

// page cuts a list as first, last, after and before say.
func (e *evaluator) page(f *ast.FieldDefinition, all []*link, o order, args map[string]any) *connection {
	c := &connection{pool: pool(f, args["orderBy"]), all: all}
	page := slices.Clone(all)
	after, before := e.cursor(c.pool, args["after"]), e.cursor(c.pool, args["before"])
	if after != nil {
		page = slices.DeleteFunc(page, func(l *link) bool { return o.compare(l, after) <= 0 })
	}
	if before != nil {
		page = slices.DeleteFunc(page, func(l *link) bool { return o.compare(l, before) >= 0 })
	}
	if args["last"] != nil {
		size := min(whole(args["last"]), len(page))
		c.pageInfo = pageInfo{next: before != nil, previous: len(page) > size}
		page = page[len(page)-size:]
	} else {
		size := 20
		if args["first"] != nil {
			size = whole(args["first"])
		}
		size = min(size, len(page))
		c.pageInfo = pageInfo{next: len(page) > size, previous: after != nil}
		page = page[:size]
	}
	c.page, c.pageInfo.page, c.pageInfo.pool = page, page, c.pool
	return c
}

// cursor returns the item that a cursor was given for.
func (e *evaluator) cursor(pool string, cursor any) *link {
	if cursor == nil {
		return nil
	}
	l := e.cursors[pool+" "+cursor.(string)]
	if l == nil {
		panic("a cursor that no answer gave: " + cursor.(string))
	}
	return l
}

// pool says which connections share cursors: those of one type in one order.
func pool(f *ast.FieldDefinition, orderBy any) string {
	text := f.Type.Name()
	for _, entry := range entries(orderBy) {
		text += " " + entry.field + ":" + entry.direction
	}
	return text
}

func (c *connection) field(name string) any {
	switch name {
	case "totalCount":
		return int64(len(c.all))
	case "pageInfo":
		return c.pageInfo
	case "nodes":
		var nodes []any
		for _, l := range c.page {
			nodes = append(nodes, l.far)
		}
		return nodes
	case "edges":
		var edges []any
		for _, l := range c.page {
			edges = append(edges, edge{l, c.pool})
		}
		return edges
	}
	panic("connection: " + name)
}

func (p pageInfo) field(name string) any {
	switch {
	case name == "hasNextPage":
		return p.next
	case name == "hasPreviousPage":
		return p.previous
	case len(p.page) == 0:
		return nil
	case name == "startCursor":
		return cursorMark{p.pool, p.page[0]}
	}
	return cursorMark{p.pool, p.page[len(p.page)-1]}
}

// whole reads a whole number of a document or of variables.
func whole(v any) int {
	switch n := v.(type) {
	case int:
		return n
	case int64:
		return int(n)
	case float64:
		return int(n)
	case json.Number:
		i, err := n.Int64()
		if err != nil {
			panic(err)
		}
		return int(i)
	}
	panic(fmt.Sprintf("%v (%T) is no whole number", v, v))
}

// number reads a number; everything else is left as it is.
func number(v any) any {
	switch n := v.(type) {
	case int:
		return float64(n)
	case int64:
		return float64(n)
	case json.Number:
		f, err := n.Float64()
		if err != nil {
			panic(err)
		}
		return f
	}
	return v
}

// compareValues compares two texts by code points, or two numbers.
func compareValues(a, b any) int {
	a, b = number(a), number(b)
	if text, ok := a.(string); ok {
		return strings.Compare(text, b.(string))
	}
	return cmp.Compare(a.(float64), b.(float64))
}
