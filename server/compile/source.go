// Fields whose statement works on what is computed outside the database: what @computed
// says of them.

package compile

import (
	"slices"

	"github.com/vektah/gqlparser/v2/ast"
)

// Source is a second statement of a plan. Whoever runs the plan runs it first, makes of
// its rows what By names, and gives that to the plan's own statement as the parameter
// [Computed].
type Source struct {
	By   string // name of the calculation
	Text string
	// By argument of the field: its parameter. first and offset are apart, for they say
	// which of the result's rows are wanted, and not what is to be computed.
	arguments     map[string]string
	first, offset string
	params        []string // all of the above but the last two, and those of the text
}

// Computed is the name of the parameter with what was computed.
const Computed = "computed"

// source is a statement of a field's, and what is made of its rows.
type source struct {
	*statement
	by string
}

// Work is what one request asks of a Source: what to compute, and which rows of it.
type Work struct {
	Params        map[string]any // of the statement, and of the calculation
	Arguments     map[string]any // of the field, by name, without where
	First, Offset int
}

// Work returns what a request asks.
func (s *Source) Work(args Args) Work {
	w := Work{Params: make(map[string]any, len(s.params)), Arguments: make(map[string]any, len(s.arguments))}
	for _, name := range s.params {
		w.Params[name] = args.Params[name]
	}
	for argument, name := range s.arguments {
		w.Arguments[argument] = args.Params[name]
	}
	number := func(param string) int {
		n, _ := args.Params[param].(int64)
		return int(n)
	}
	w.First, w.Offset = number(s.first), number(s.offset)
	return w
}

// source writes the field's source, if it has one, before anything else of the plan.
func (b *builder) source(f *fieldInfo, field *ast.Field) {
	i := slices.IndexFunc(f.sources, func(s *source) bool { return b.fits(f, field, s.given) })
	if i < 0 {
		return
	}
	src := &Source{By: f.sources[i].by, arguments: make(map[string]string)}
	src.Text, _ = b.text(&anchor{t: f.owner}, f, field, f.sources[i].statement, wholeStatement)
	for _, arg := range f.def.Arguments {
		if arg.Name != "where" && arg.Name != "first" && arg.Name != "offset" {
			src.arguments[arg.Name] = b.statementParam(f, field, arg.Name)[1:]
		}
	}
	src.params = b.plan.Parameters()
	src.first = b.statementParam(f, field, "first")[1:]
	src.offset = b.statementParam(f, field, "offset")[1:]
	for _, list := range f.target.def.Fields { // what is computed is a page
		if list.Type.Elem != nil {
			b.listed[list.Name] = src.first
		}
	}
	b.plan.Source = src
}
