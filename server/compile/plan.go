// Plans: a statement, its parameters, the shape of its answer, and what it costs.

package compile

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
)

// Plan answers one field of Query. It is safe for concurrent use.
type Plan struct {
	Text   string  // the statement: one column, at most one row
	Key    string  // the field's response key
	Field  string  // the field's name
	Source *Source // nil: the statement has all that it needs
	roots  []*ast.Value
	params []parameter
	shape  *shape
	cost   cost
	// lookup are the arguments of type ID of a field that looks up one thing: where
	// there is no row, nothing has these ids.
	lookup []parameter
}

// Args is what one request gives to a plan.
type Args struct {
	Params map[string]any
	Cost   int // how many rows the answer can have, by the product of page sizes
	lookup []any
}

// InputError is a mistake in what the client gave.
type InputError struct{ Message string }

func (e *InputError) Error() string { return e.Message }

// Parameters returns the names of the parameters, in the order of the text.
func (p *Plan) Parameters() []string {
	names := make([]string, len(p.params))
	for i := range p.params {
		names[i] = p.params[i].name
	}
	return names
}

// Bind returns the parameters for a request's variables. An *InputError says which
// argument is wrong.
func (p *Plan) Bind(variables map[string]any) (Args, error) {
	values := make([]any, len(p.roots))
	for i, root := range p.roots {
		value, err := root.Value(variables)
		if err != nil {
			return Args{}, &InputError{err.Error()}
		}
		values[i] = value
	}
	args := Args{Params: make(map[string]any, len(p.params))}
	for i := range p.params {
		value, err := p.params[i].value(values)
		if err != nil {
			return Args{}, err
		}
		args.Params[p.params[i].name] = value
	}
	for i := range p.lookup {
		value, err := p.lookup[i].value(values)
		if err != nil {
			return Args{}, err
		}
		args.lookup = append(args.lookup, value)
	}
	args.Cost = p.cost.rows(args.Params)
	return args, nil
}

func (p *parameter) value(roots []any) (any, error) {
	var raw any
	if p.root != nowhere {
		raw = get(roots[p.root], p.steps)
	}
	value, err := p.convert(raw)
	if err != nil {
		return nil, &InputError{p.path + ": " + err.Error()}
	}
	return value, nil
}

// Missing returns the message for an answer without a row: nothing has the id that
// was asked for.
func (p *Plan) Missing(args Args) string {
	ids := make([]string, len(args.lookup))
	for i, id := range args.lookup {
		ids[i] = fmt.Sprintf("%q", id)
	}
	if len(ids) == 1 {
		return fmt.Sprintf("no %s with id %s", p.Field, ids[0])
	}
	return fmt.Sprintf("%s: one of these ids is unknown: %s", p.Field, strings.Join(ids, ", "))
}

// cost counts rows: a list has as many as its page, and each row those of its own
// lists.
type cost struct {
	param string // of the page's size; empty: fixed
	fixed int
	inner []*cost
}

// unpaged is how many rows a list without pages counts as.
const unpaged = 10

func (c *cost) rows(params map[string]any) int {
	size := c.fixed
	if c.param != "" {
		n, _ := params[c.param].(int64)
		size = int(n)
	}
	each := 1
	for _, inner := range c.inner {
		each = min(each+inner.rows(params), 1<<30)
	}
	if size > (1<<30)/each {
		return 1 << 30
	}
	return size * each
}

// builder writes one plan.
type builder struct {
	c         *Compiler
	variables map[string]any
	plan      *Plan
	out       []byte
	hoisted   []string // clauses that come before what is being written
	depth     int
	vars      int
	cost      *cost
	listed    map[string]string // lists of a statement's answer → the parameter that bounds them
	err       error
}

// Compile compiles a field of the operation's root type. The document must be
// valid for the schema. An *InputError says what is wrong with an argument.
func (c *Compiler) Compile(op *ast.OperationDefinition, field *ast.Field, variables map[string]any) (*Plan, error) {
	root := c.types[field.ObjectDefinition.Name]
	b := &builder{c: c, variables: variables, plan: &Plan{Key: field.Alias, Field: field.Name, cost: cost{fixed: 1}}, listed: make(map[string]string)}
	b.cost = &b.plan.cost
	b.out = make([]byte, 0, 4096)
	f := root.fields[field.Name]
	if f == nil {
		return nil, fmt.Errorf("no field %s in %s", field.Name, root.def.Name)
	}
	b.source(f, field)
	b.root(f, field, op.Operation == ast.Subscription)
	if b.err != nil {
		return nil, b.err
	}
	b.plan.Text = string(b.out)
	return b.plan, nil
}

// fail keeps the first mistake in what the client gave.
func (b *builder) fail(format string, args ...any) {
	if b.err == nil {
		b.err = &InputError{fmt.Sprintf(format, args...)}
	}
}

// broken keeps a mistake in the schema or in this package.
func (b *builder) broken(format string, args ...any) {
	if b.err == nil {
		b.err = errors.New("compile: " + fmt.Sprintf(format, args...))
	}
}

// line begins a line of the statement.
func (b *builder) line(parts ...string) {
	if len(b.out) > 0 {
		b.out = append(b.out, '\n')
		for range b.depth {
			b.out = append(b.out, "  "...)
		}
	}
	b.write(parts...)
}

func (b *builder) write(parts ...string) {
	for _, p := range parts {
		b.out = append(b.out, p...)
	}
}

// variable returns a name that isn't used yet: n1, r2 …
func (b *builder) variable(prefix string) string {
	b.vars++
	return prefix + strconv.Itoa(b.vars)
}

// aside returns what body writes, without writing it.
func (b *builder) aside(body func()) string {
	outer := b.out
	b.out = nil
	body()
	text := string(b.out)
	b.out = outer
	return text
}

// collected writes the list of what a subquery has: find writes its clauses, each what
// a row is. Neo4j takes an aggregate in a subquery for one of the expression around it,
// so that one with an aggregate anywhere in it is hoisted.
func (b *builder) collected(aggregates bool, find, each func()) {
	outer := b.hoisted
	b.hoisted = nil
	b.depth++
	clauses := b.aside(func() {
		b.write("{")
		find()
	})
	row := b.aside(each)
	inner := b.hoisted
	b.hoisted = outer
	if !aggregates && len(inner) == 0 {
		b.write("COLLECT ", clauses)
		b.line("RETURN ", row)
		b.depth--
		b.line("}")
		return
	}
	column := b.variable("c")
	b.hoisted = append(b.hoisted, b.aside(func() {
		b.write("CALL (*) ", clauses)
		for _, clause := range inner {
			b.line(clause)
		}
		b.line("WITH ", row, " AS row")
		b.line("RETURN collect(row) AS ", column)
		b.depth--
		b.line("}")
	}))
	b.write(column)
}

// returns writes RETURN with an expression, and before it what was hoisted out of it.
func (b *builder) returns(expression func()) {
	text := b.aside(expression)
	for _, clause := range b.hoisted {
		b.line(clause)
	}
	b.line("RETURN ", text)
}
