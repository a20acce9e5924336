// Random questions: the schema walked at random, with arguments whose values are
// mostly those of the graph.

package differential_test

import (
	"encoding/json"
	"maps"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
)

// question is a document with its variables.
type question struct {
	text      string
	variables map[string]any
}

func (q question) String() string {
	vars, err := json.Marshal(q.variables)
	if err != nil {
		panic(err)
	}
	return q.text + "\nvariables: " + string(vars)
}

// enumValue is written without quotes.
type enumValue string

// generator writes one question.
type generator struct {
	*rand.Rand
	schema    *ast.Schema
	graph     *graphData
	pools     map[string][]string // cursors, by pool
	variables map[string]any
	declared  []string
	fragments []string
	fields    int // that may still be written
}

// written in one selection set: which keys are taken, by what.
type scope map[string]taken

type taken struct {
	text string // field and arguments
	sub  scope
}

// unwritten fields are asked elsewhere, since their answers aren't determined.
var unwritten = []string{"path", "search", "score", "centrality", "communities"}

func (g *generator) question() question {
	g.variables, g.declared, g.fragments, g.fields = make(map[string]any), nil, nil, 4+g.IntN(14)
	var roots []string
	sc := scope{}
	for range 1 + g.IntN(8)/6 {
		roots = append(roots, g.field(g.rootField(), 5, 2000, sc))
	}
	if g.IntN(12) == 0 {
		roots = append(roots, "__typename")
	}
	head := "query"
	if len(g.declared) > 0 {
		head += " Q(" + strings.Join(g.declared, ", ") + ")"
	}
	return question{head + " {\n" + indent(roots) + "\n}" + strings.Join(g.fragments, ""), g.variables}
}

// rootField prefers lists of nodes.
func (g *generator) rootField() *ast.FieldDefinition {
	var some []*ast.FieldDefinition
	for _, f := range g.schema.Query.Fields {
		weight := 1
		if isConnection(f.Type.Name()) {
			weight = 4
		}
		if slices.Contains([]string{"meetings", "people", "person", "country", "meeting", "organisation"}, f.Name) {
			weight++
		}
		if !strings.HasPrefix(f.Name, "__") && !slices.Contains(unwritten, f.Name) {
			some = append(some, slices.Repeat([]*ast.FieldDefinition{f}, weight)...)
		}
	}
	return pick(g.Rand, some)
}

func indent(parts []string) string {
	return "  " + strings.ReplaceAll(strings.Join(parts, "\n"), "\n", "\n  ")
}

func (g *generator) chance(percent int) bool { return g.IntN(100) < percent }

func (g *generator) composite(f *ast.FieldDefinition) bool {
	kind := g.schema.Types[f.Type.Name()].Kind
	return kind == ast.Object || kind == ast.Interface
}

// selection writes the fields of a type: at least one.
func (g *generator) selection(def *ast.Definition, depth, rows int, sc scope) string {
	var parts []string
	for n := 1 + g.IntN(3); n > 0 || len(parts) == 0; n-- {
		part := g.part(def, depth, rows, sc)
		if part != "" {
			parts = append(parts, part)
		}
	}
	return " {\n" + indent(parts) + "\n}"
}

// part writes a field or a fragment.
func (g *generator) part(def *ast.Definition, depth, rows int, sc scope) string {
	switch {
	case g.chance(5):
		return g.directive("__typename")
	case def.Kind == ast.Interface && g.chance(60):
		return g.fragment(pick(g.Rand, g.schema.GetPossibleTypes(def)), depth, rows, sc)
	case g.chance(10):
		on := def
		if len(def.Interfaces) > 0 && g.chance(50) {
			on = g.schema.Types[pick(g.Rand, def.Interfaces)]
		}
		return g.fragment(on, depth, rows, sc)
	}
	var some []*ast.FieldDefinition
	for _, f := range def.Fields {
		deep := g.composite(f)
		if strings.HasPrefix(f.Name, "__") || slices.Contains(unwritten, f.Name) || deep && (depth <= 0 || rows < 10 || g.fields <= 0) {
			continue
		}
		some = append(some, f)
		if deep {
			some = append(some, f)
		}
	}
	if len(some) == 0 {
		return "__typename"
	}
	return g.field(pick(g.Rand, some), depth, rows, sc)
}

func (g *generator) fragment(on *ast.Definition, depth, rows int, sc scope) string {
	body := g.selection(on, depth, rows, sc)
	switch {
	case g.chance(30):
		name := "F" + strconv.Itoa(len(g.fragments)+1)
		g.fragments = append(g.fragments, "\nfragment "+name+" on "+on.Name+body)
		if g.chance(20) {
			return g.directive("..."+name) + "\n..." + name
		}
		return g.directive("..." + name)
	case g.chance(10) && on.Kind == ast.Object && len(on.Interfaces) == 0:
		return g.directive("...") + body
	}
	return g.directive("... on "+on.Name) + body
}

// directive adds @skip or @include, seldom.
func (g *generator) directive(text string) string {
	if !g.chance(8) {
		return text
	}
	on := g.chance(50)
	name, value := "include", strconv.FormatBool(on)
	if g.chance(50) {
		name = "skip"
	}
	if g.chance(60) {
		value = g.declare(ast.NonNullNamedType("Boolean", nil), on)
	}
	return text + " @" + name + "(if: " + value + ")"
}

func (g *generator) field(f *ast.FieldDefinition, depth, rows int, sc scope) string {
	g.fields--
	args, size := g.arguments(f, rows)
	text := f.Name + args
	key, old := f.Name, taken{}
	if g.chance(15) {
		key = pick(g.Rand, []string{"a", "b", "name", "id"}) + strconv.Itoa(g.IntN(100))
	}
	for {
		var again bool
		if old, again = sc[key]; !again || old.text == text {
			break
		}
		key = "x" + strconv.Itoa(g.IntN(10000))
	}
	if old.sub == nil {
		old = taken{text, scope{}}
	}
	sc[key] = old
	if key != f.Name {
		text = key + ": " + text
	}
	text = g.directive(text)
	if !g.composite(f) {
		return text
	}
	target := g.schema.Types[f.Type.Name()]
	if isConnection(target.Name) {
		return text + g.connection(target, depth-1, rows/size, old.sub)
	}
	if target.Name == "PageInfo" {
		return text + " {\n" + indent([]string{"hasNextPage", "hasPreviousPage", "startCursor", "endCursor"}[g.IntN(4):]) + "\n}"
	}
	return text + g.selection(target, depth-1, rows/size, old.sub)
}

// connection writes the fields of a connection, at least one.
func (g *generator) connection(def *ast.Definition, depth, rows int, sc scope) string {
	var parts []string
	add := func(name string, percent int) {
		if g.chance(percent) {
			parts = append(parts, g.field(def.Fields.ForName(name), depth, rows, sc))
		}
	}
	add("totalCount", 30)
	add("pageInfo", 35)
	add("edges", 50)
	if len(parts) == 0 {
		add("nodes", 100)
	} else {
		add("nodes", 20)
	}
	g.Shuffle(len(parts), func(i, j int) { parts[i], parts[j] = parts[j], parts[i] })
	return " {\n" + indent(parts) + "\n}"
}

// ---------------------------------------------------------------- arguments

// arguments writes a field's arguments, and says how many rows it may have.
func (g *generator) arguments(f *ast.FieldDefinition, rows int) (text string, size int) {
	values := make(map[string]any)
	size = 1
	if f.Type.Elem != nil {
		size = 10
	}
	for _, arg := range f.Arguments {
		needed := arg.Type.NonNull && arg.DefaultValue == nil
		if needed || g.chance(45) {
			values[arg.Name] = g.value(f, arg)
		}
	}
	if f.Type.Name() == "Network" && values["around"] == nil && g.chance(80) {
		values["around"] = []any{g.anyID("Person")}
	}
	if isConnection(f.Type.Name()) {
		size = g.paging(f, values, rows)
	}
	for name, v := range values {
		if v == omitted {
			delete(values, name)
		}
	}
	if len(values) == 0 {
		return "", size
	}
	var parts []string
	for _, name := range slices.Sorted(maps.Keys(values)) {
		parts = append(parts, name+": "+g.literal(f.Arguments.ForName(name).Type, values[name]))
	}
	return "(" + strings.Join(parts, ", ") + ")", size
}

var omitted = &struct{}{}

// paging gives first or last, and cursors of other answers in the same order.
func (g *generator) paging(f *ast.FieldDefinition, values map[string]any, rows int) int {
	for _, name := range []string{"first", "last", "after", "before"} {
		delete(values, name)
	}
	size := 20
	switch n := 1 + g.IntN(max(1, min(10, rows/10))); {
	case g.chance(55):
		values["first"], size = n, n
	case g.chance(70) || rows < 40:
		values["last"], size = n, n
	}
	if g.chance(10) {
		values[pick(g.Rand, []string{"after", "before"})] = nil
	}
	orderBy, ok := values["orderBy"]
	if !ok {
		orderBy, _ = f.Arguments.ForName("orderBy").DefaultValue.Value(nil)
	}
	known := g.pools[pool(f, orderBy)]
	if len(known) == 0 {
		return size
	}
	if g.chance(35) {
		values["after"] = pick(g.Rand, known)
	}
	if g.chance(25) {
		values["before"] = pick(g.Rand, known)
	}
	return size
}

// value returns an argument's value.
func (g *generator) value(f *ast.FieldDefinition, arg *ast.ArgumentDefinition) any {
	name := arg.Type.Name()
	switch {
	case !arg.Type.NonNull && g.chance(6):
		return nil
	case strings.HasSuffix(name, "Where"):
		return g.where(g.schema.Types[name], 2)
	case strings.HasSuffix(name, "Order"):
		return g.orderBy(g.schema.Types[name])
	case arg.Name == "around":
		var ids []any
		for range 1 + g.IntN(2) {
			ids = append(ids, g.anyID(pick(g.Rand, []string{"Person", "Country"})))
		}
		return ids
	case name == "ID" && (arg.Name == "a" || arg.Name == "b"):
		return g.anyID(pick(g.Rand, []string{"Person", "Country", "Country", "Organisation"}))
	case name == "ID":
		return g.anyID(f.Type.Name())
	case name == "Period":
		return g.period()
	case name == "PartialDate":
		return pick(g.Rand, inventedDates)
	case name == "Int" && arg.Name == "hops":
		return g.IntN(4)
	case name == "Int":
		return 1 + g.IntN(10)
	case g.schema.Types[name].Kind == ast.Enum:
		return g.enum(name)
	}
	return omitted
}

func (g *generator) enum(name string) enumValue {
	return enumValue(pick(g.Rand, g.schema.Types[name].EnumValues).Name)
}

// anyID returns the key of a node, seldom of none.
func (g *generator) anyID(label string) string {
	if g.chance(4) {
		return "nobody"
	}
	nodes := g.graph.nodes[label]
	if label == "Country" && g.chance(90) { // one that met someone
		return pick(g.Rand, inventedCountries)
	}
	return pick(g.Rand, nodes).key()
}

func (g *generator) period() any {
	p := map[string]any{}
	if g.chance(80) {
		p["from"] = pick(g.Rand, inventedDates)
	}
	if g.chance(80) {
		p["to"] = pick(g.Rand, inventedDates)
	}
	return p
}

func (g *generator) orderBy(input *ast.Definition) any {
	entry := func() any {
		return map[string]any{pick(g.Rand, input.Fields).Name: g.enum("Direction")}
	}
	switch {
	case g.chance(15): // one that isn't a list stands for a list of one
		return entry()
	case g.chance(3):
		return []any{}
	}
	list := []any{entry()}
	for g.chance(35) {
		list = append(list, entry())
	}
	return list
}

// declare makes a variable of a value, which the request gives or the document as
// its default.
func (g *generator) declare(t *ast.Type, v any) string {
	name := "v" + strconv.Itoa(len(g.declared)+1)
	declaration := "$" + name + ": " + t.String()
	if v != nil && g.chance(15) {
		declaration += " = " + g.plainLiteral(t, v)
	} else if v != nil || g.chance(50) {
		g.variables[name] = v
	}
	g.declared = append(g.declared, declaration)
	return "$" + name
}

// literal writes a value: as it is, as a variable, or with variables in it.
func (g *generator) literal(t *ast.Type, v any) string {
	if g.chance(30) {
		return g.declare(t, v)
	}
	return g.write(t, v, g.literal)
}

func (g *generator) plainLiteral(t *ast.Type, v any) string { return g.write(t, v, g.plainLiteral) }

func (g *generator) write(t *ast.Type, v any, inner func(*ast.Type, any) string) string {
	switch v := v.(type) {
	case nil:
		return "null"
	case enumValue:
		return string(v)
	case []any:
		parts := make([]string, len(v))
		for i, element := range v {
			parts[i] = inner(t.Elem, element)
		}
		return "[" + strings.Join(parts, ", ") + "]"
	case map[string]any:
		fields := g.schema.Types[t.Name()].Fields
		var parts []string
		for _, name := range slices.Sorted(maps.Keys(v)) {
			parts = append(parts, name+": "+inner(fields.ForName(name).Type, v[name]))
		}
		return "{" + strings.Join(parts, ", ") + "}"
	}
	text, err := json.Marshal(v)
	if err != nil {
		panic(err)
	}
	return string(text)
}

// changed returns the same document with other variables: what is kept for the
// document must not be used where it no longer fits.
func (q question) changed(r *rand.Rand) question {
	variables := make(map[string]any, len(q.variables))
	for _, name := range slices.Sorted(maps.Keys(q.variables)) {
		variables[name] = change(r, q.variables[name])
	}
	return question{q.text, variables}
}

// change makes another value of one. Orders stay, since cursors depend on them.
func change(r *rand.Rand, v any) any {
	switch v := v.(type) {
	case bool:
		return !v
	case int:
		return 1 + r.IntN(3)
	case []any:
		out := make([]any, len(v))
		for i, element := range v {
			out[i] = change(r, element)
		}
		if len(out) > 0 && !isOrder(v[0]) && r.IntN(3) == 0 {
			return out[:len(out)-1]
		}
		return out
	case map[string]any:
		out := make(map[string]any, len(v))
		for _, name := range slices.Sorted(maps.Keys(v)) {
			if isOrder(v) || r.IntN(4) > 0 {
				out[name] = change(r, v[name])
			}
		}
		return out
	}
	return v
}

func isOrder(v any) bool {
	entry, _ := v.(map[string]any)
	for _, direction := range entry {
		if direction == enumValue("ASC") || direction == enumValue("DESC") {
			return true
		}
	}
	return false
}
