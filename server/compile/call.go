// Statements of the schema, put into the one that is being written.

package compile

import (
	"fmt"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
)

type textMode int

const (
	wholeStatement textMode = iota
	expressionOnly          // without RETURN and AS
)

// text returns a statement with its arguments as parameters, this as the anchor's
// variable, and its conditions; and its parameters by argument.
func (b *builder) text(a *anchor, f *fieldInfo, field *ast.Field, stmt *statement, mode textMode) (string, map[string]string) {
	var out strings.Builder
	params := make(map[string]string)
	for i, p := range stmt.parts {
		switch p.kind {
		case textPart:
			text := p.text
			if mode == expressionOnly {
				if i == 0 {
					text = strings.TrimPrefix(text, "RETURN ")
				}
				if i == len(stmt.parts)-1 {
					text = strings.TrimSuffix(text, " AS "+stmt.column)
				}
			}
			out.WriteString(text)
		case thisPart:
			out.WriteString(a.name)
		case argPart:
			if params[p.text] == "" {
				params[p.text] = b.statementParam(f, field, p.text)
			}
			out.WriteString(params[p.text])
		case wherePart:
			where := b.argument(f, field, "where")
			condition := "true"
			if where.raw != nil {
				t := b.c.filters[where.typ.Name()]
				condition = conjunction(b.conditions(&anchor{name: p.text, t: t}, where))
			}
			out.WriteString(condition)
		case findPart:
			where := b.argument(f, field, "where")
			t := b.c.filters[f.def.Arguments.ForName("where").Type.Name()]
			out.WriteString(b.found(&anchor{name: p.text, t: t}, where))
		}
	}
	return out.String(), params
}

func (b *builder) statementParam(f *fieldInfo, field *ast.Field, arg string) string {
	def := f.def.Arguments.ForName(arg)
	if def == nil {
		return "$" + arg // a system parameter
	}
	g := b.argument(f, field, arg)
	switch {
	case def.Directives.ForName("fulltext") != nil:
		return b.paramBy(g, fulltext)
	case arg == "first" && f.limit != nil:
		return b.pageParam(f, g, 0)
	}
	d := def.Directives.ForName("range")
	if d == nil {
		return b.param(g)
	}
	bounds := d.ArgumentMap(nil)
	least, most := int64(number(bounds["min"])), int64(number(bounds["max"]))
	param := b.paramBy(g, func(raw any) (any, error) {
		value, err := b.c.coerce(g.typ, raw)
		if n, ok := value.(int64); err == nil && ok && (n < least || n > most) {
			return nil, fmt.Errorf("%d: want %d to %d", n, least, most)
		}
		return value, err
	})
	lists, _ := asList(bounds["lists"])
	for _, list := range lists {
		b.listed[list.(string)] = param[1:]
	}
	return param
}

// call writes a statement as a subquery. What it returns is afterwards there as its
// column. It returns the statement's parameters by argument.
func (b *builder) call(a *anchor, f *fieldInfo, field *ast.Field, stmt *statement) map[string]string {
	text, params := b.text(a, f, field, stmt, wholeStatement)
	b.line("CALL (", a.name, ") {")
	b.depth++
	for line := range strings.SplitSeq(text, "\n") {
		b.line(line)
	}
	b.depth--
	b.line("}")
	return params
}
