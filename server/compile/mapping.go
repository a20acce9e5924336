// The mapping: what the schema's directives say of each type and field.

package compile

import (
	"fmt"
	"slices"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
)

// Compiler compiles the fields of one schema. It is safe for concurrent use.
type Compiler struct {
	schema  *ast.Schema
	scalars map[string]Scalar
	types   map[string]*typeInfo
	filters map[string]*typeInfo         // by input: the type that it filters or sorts
	enums   map[string]map[string]string // by enum: what stands in the graph → the value's name

	predicates map[*ast.FieldDefinition]*predicate // by the input's field
}

// Scalar reads a value of a custom scalar as the client wrote it, into what is sent
// as a parameter. An error says what would be right.
type Scalar func(value any) (any, error)

type typeKind int

const (
	nodeType       typeKind = iota
	abstractType            // an interface or a union of node types
	rowType                 // a map with one entry a field
	edgeType                // a relationship: its properties, and the nodes at its ends
	connectionType          // a page of edges
	pageInfoType
)

type typeInfo struct {
	def      *ast.Definition
	kind     typeKind
	labels   []string
	key      string // property
	fields   map[string]*fieldInfo
	possible []*typeInfo // of an abstract type, sorted by name
	edge     *typeInfo   // of a connection
	node     *typeInfo   // of a connection, and of its edge
}

type relationship struct {
	name      string
	direction string // OUT, IN, UNDIRECTED
	key       string // property, or empty
	distinct  bool   // several between the same two nodes count as one
	// sure tells that all of the type's fields that follow such relationships lead to
	// one type: the graph then has no others there, and their label isn't looked at.
	sure bool
}

type pageLimit struct{ fallback, most int }

type fieldInfo struct {
	owner      *typeInfo
	def        *ast.FieldDefinition
	property   string
	rel        *relationship
	statements []*statement
	sources    []*source
	limit      *pageLimit
	target     *typeInfo // nil: a scalar or an enum
	list       bool
}

// path names the field in messages.
func (f *fieldInfo) path() string { return f.owner.def.Name + "." + f.def.Name }

// New reads the mapping of a schema. An error names the type or field whose
// directives don't fit.
func New(schema *ast.Schema, scalars map[string]Scalar) (*Compiler, error) {
	c := &Compiler{schema: schema, scalars: scalars, types: make(map[string]*typeInfo),
		filters: make(map[string]*typeInfo), enums: make(map[string]map[string]string),
		predicates: make(map[*ast.FieldDefinition]*predicate)}
	for name, def := range schema.Types {
		if composite(def) && !def.BuiltIn && !strings.HasPrefix(name, "__") {
			c.types[name] = &typeInfo{def: def, fields: make(map[string]*fieldInfo)}
		}
	}
	for _, t := range c.types {
		if err := c.readType(t); err != nil {
			return nil, err
		}
	}
	for _, t := range c.types {
		c.readConnection(t)
	}
	for _, t := range c.types {
		if err := c.readEdges(t); err != nil {
			return nil, err
		}
	}
	for _, def := range schema.Types {
		if def.Kind == ast.Enum {
			c.enums[def.Name] = make(map[string]string)
			for _, value := range def.EnumValues {
				c.enums[def.Name][storedName(value)] = value.Name
			}
		}
		if def.Kind == ast.InputObject {
			if err := c.readPredicates(def); err != nil {
				return nil, err
			}
			if err := c.readFilter(def); err != nil {
				return nil, err
			}
		}
	}
	return c, nil
}

func composite(def *ast.Definition) bool {
	return def.Kind == ast.Object || def.Kind == ast.Interface || def.Kind == ast.Union
}

func (c *Compiler) readType(t *typeInfo) error {
	t.kind, t.key = rowType, "id"
	if d := t.def.Directives.ForName("node"); d != nil {
		t.kind = nodeType
		args := d.ArgumentMap(nil)
		for _, label := range args["labels"].([]any) {
			t.labels = append(t.labels, label.(string))
		}
		t.key = args["key"].(string)
	}
	if t.def.Kind == ast.Interface || t.def.Kind == ast.Union {
		t.kind = abstractType
		for _, def := range c.schema.GetPossibleTypes(t.def) {
			if def.Kind == ast.Object { // an interface may implement another one
				t.possible = append(t.possible, c.types[def.Name])
			}
		}
		slices.SortFunc(t.possible, func(a, b *typeInfo) int { return strings.Compare(a.def.Name, b.def.Name) })
	}
	for _, def := range t.def.Fields {
		if strings.HasPrefix(def.Name, "__") {
			continue
		}
		f, err := c.readField(t, def)
		if err != nil {
			return err
		}
		t.fields[def.Name] = f
	}
	return nil
}

func (c *Compiler) readField(t *typeInfo, def *ast.FieldDefinition) (*fieldInfo, error) {
	f := &fieldInfo{owner: t, def: def, property: def.Name, target: c.types[def.Type.Name()], list: def.Type.Elem != nil}
	for _, d := range def.Directives {
		args := d.ArgumentMap(nil)
		switch d.Name {
		case "alias":
			f.property = args["property"].(string)
		case "relationship":
			f.rel = &relationship{name: args["type"].(string), direction: args["direction"].(string)}
			f.rel.key, _ = args["key"].(string)
			f.rel.distinct, _ = args["distinct"].(bool)
		case "limit":
			f.limit = &pageLimit{fallback: number(args["default"]), most: number(args["max"])}
		case "cypher":
			s, err := c.readStatement(def, args["statement"].(string), args["columnName"].(string), args["given"])
			if err != nil {
				return nil, fmt.Errorf("%s: @cypher: %w", f.path(), err)
			}
			f.statements = append(f.statements, s)
		case "computed":
			s, err := c.readStatement(def, args["from"].(string), "", args["given"])
			if err != nil {
				return nil, fmt.Errorf("%s: @computed: %w", f.path(), err)
			}
			f.sources = append(f.sources, &source{statement: s, by: args["by"].(string)})
		}
	}
	if len(f.sources) > 0 && (f.limit == nil || def.Arguments.ForName("first") == nil || def.Arguments.ForName("offset") == nil) {
		return nil, fmt.Errorf("%s: @computed: want @limit, and the arguments first and offset", f.path())
	}
	if f.rel != nil && f.rel.distinct && (f.target == nil || !f.list) {
		return nil, fmt.Errorf("%s: @relationship: distinct is for lists of nodes", f.path())
	}
	if f.rel != nil && f.target == nil {
		return nil, fmt.Errorf("%s: @relationship: %s: want a type with fields", f.path(), def.Type)
	}
	return f, nil
}

func (c *Compiler) readStatement(def *ast.FieldDefinition, text, column string, given any) (*statement, error) {
	s, err := parseStatement(text, column)
	if err != nil {
		return nil, err
	}
	s.given = needs(given)
	return s, s.check(c.schema, def)
}

func number(v any) int {
	switch n := v.(type) {
	case int64:
		return int(n)
	case int:
		return n
	}
	return 0
}

// readConnection recognises connections by their shape: a list of edges, each with
// a node.
func (c *Compiler) readConnection(t *typeInfo) {
	if t.def.Name == "PageInfo" {
		t.kind = pageInfoType
		return
	}
	edges, ok := t.fields["edges"]
	if !ok || t.kind != rowType || !edges.list || edges.target == nil || edges.target.fields["node"] == nil {
		return
	}
	t.kind = connectionType
	t.edge = edges.target
	t.edge.kind = edgeType
	t.edge.node = t.edge.fields["node"].target
	t.node = t.edge.node
}

// readEdges recognises the types of relationships: targets of @relationship that
// aren't nodes.
func (c *Compiler) readEdges(t *typeInfo) error {
	for _, f := range t.fields {
		if f.rel == nil {
			continue
		}
		if f.target.kind == rowType {
			f.target.kind = edgeType
		}
		if f.target.kind == edgeType && c.farField(f.target, t) == nil {
			return fmt.Errorf("%s: @relationship: type %s has no field of a node's type other than %s", f.path(), f.target.def.Name, t.def.Name)
		}
	}
	c.readSure(t)
	return c.readPages(t)
}

// readSure finds the relationships of a type that lead to one type only.
func (c *Compiler) readSure(t *typeInfo) {
	type way struct{ name, direction string }
	targets := make(map[way]map[*typeInfo]bool)
	each := func(do func(w way, f *fieldInfo, target *typeInfo)) {
		for _, f := range t.fields {
			if f.rel != nil {
				do(way{f.rel.name, f.rel.direction}, f, c.farType(f, t))
			}
		}
	}
	each(func(w way, _ *fieldInfo, target *typeInfo) {
		if targets[w] == nil {
			targets[w] = make(map[*typeInfo]bool)
		}
		targets[w][target] = true
	})
	each(func(w way, f *fieldInfo, target *typeInfo) {
		f.rel.sure = len(targets[w]) == 1 && target.kind == nodeType
	})
}

// farType returns the type of the nodes that a relationship field of a type leads to.
func (c *Compiler) farType(f *fieldInfo, near *typeInfo) *typeInfo {
	t := f.target
	if t.kind == connectionType {
		t = t.edge
	}
	if t.kind == edgeType {
		if far := c.farField(t, near); far != nil {
			t = far.target
		}
	}
	return t
}

// readPages checks the fields that are connections.
func (c *Compiler) readPages(t *typeInfo) error {
	for _, f := range t.fields {
		if f.target == nil || f.target.kind != connectionType {
			continue
		}
		if f.limit == nil {
			return fmt.Errorf("%s: a connection wants @limit", f.path())
		}
		if f.rel == nil && len(f.target.edge.fields) != 2 {
			return fmt.Errorf("%s: edges have properties only where the connection follows a relationship; %s has more than cursor and node",
				f.path(), f.target.edge.def.Name)
		}
	}
	return nil
}

// farField returns the field of an edge's type that is the node at the other end,
// seen from a type: the one called node, or the first that isn't of that type.
func (c *Compiler) farField(edge, near *typeInfo) *fieldInfo {
	if f := edge.fields["node"]; f != nil {
		return f
	}
	for _, def := range edge.def.Fields {
		f := edge.fields[def.Name]
		if f != nil && f.target != nil && f.rel == nil && len(f.statements) == 0 && !isA(near, f.target) {
			return f
		}
	}
	return nil
}

// isA tells whether t is the other type, or one of its possible ones.
func isA(t, other *typeInfo) bool { return t == other || slices.Contains(other.possible, t) }

// filterSuffixes end the names of inputs that say which or in what order; what
// stands before is the name of the type.
var filterSuffixes = []string{"Where", "Order"}

func (c *Compiler) readFilter(def *ast.Definition) error {
	for _, suffix := range filterSuffixes {
		name, ok := strings.CutSuffix(def.Name, suffix)
		if !ok {
			continue
		}
		t := c.types[name]
		if t == nil || t.kind != nodeType && t.kind != edgeType {
			return fmt.Errorf("input %s: want a type %s that is a node or a relationship", def.Name, name)
		}
		c.filters[def.Name] = t
		for _, field := range def.Fields {
			if isLogic(field.Name) || field.Directives.ForName("predicate") != nil {
				continue
			}
			if inputField(t, field) == nil {
				return fmt.Errorf("input %s: field %s: type %s has no such field", def.Name, field.Name, name)
			}
		}
	}
	return nil
}

// inputField returns the field of a type that an input's field is about.
func inputField(t *typeInfo, field *ast.FieldDefinition) *fieldInfo {
	if d := field.Directives.ForName("alias"); d != nil {
		return fieldOf(t, d.Arguments.ForName("property").Value.Raw)
	}
	return t.fields[field.Name]
}

func isLogic(name string) bool { return name == "and" || name == "or" || name == "not" }
