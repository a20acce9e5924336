// Conditions in the schema's own words: what @predicate says of an input's field.

package compile

import (
	"fmt"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
)

// predicate is a Cypher expression, cut where the compiler puts something in.
type predicate struct {
	parts []part
	known []string // properties that whatever fits has
}

// readPredicates reads those of an input's fields.
func (c *Compiler) readPredicates(def *ast.Definition) error {
	for _, field := range def.Fields {
		d := field.Directives.ForName("predicate")
		if d == nil {
			continue
		}
		args := d.ArgumentMap(nil)
		s, err := parseStatement(args["cypher"].(string), "")
		if err != nil {
			return fmt.Errorf("input %s: field %s: @predicate: %w", def.Name, field.Name, err)
		}
		p := &predicate{parts: s.parts}
		known, _ := args["known"].([]any)
		for _, property := range known {
			p.known = append(p.known, property.(string))
		}
		c.predicates[field] = p
	}
	return nil
}

// predicate returns the expression for an anchor and the field's value.
func (b *builder) predicate(a *anchor, p *predicate, g given) string {
	var out strings.Builder
	out.WriteByte('(')
	param := ""
	for _, part := range p.parts {
		switch part.kind {
		case thisPart:
			out.WriteString(a.name)
		case argPart:
			if param == "" {
				param = b.param(g)
			}
			out.WriteString(param)
		default:
			out.WriteString(part.text)
		}
	}
	out.WriteByte(')')
	return out.String()
}
