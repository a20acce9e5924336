// Signatures: what of a request's variables a statement's text depends on.

package compile

import (
	"slices"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
)

// Signature returns a text that is the same for variables with which an operation
// compiles to the same statements: which parts are given, which fields an object
// has, how many objects a list; the values of enums and Booleans; not those of other
// scalars, nor the length of their lists.
func (c *Compiler) Signature(op *ast.OperationDefinition, variables map[string]any) string {
	if len(op.VariableDefinitions) == 0 {
		return ""
	}
	var out strings.Builder
	for _, v := range op.VariableDefinitions {
		value, ok := variables[v.Variable]
		if !ok {
			out.WriteString("?")
			continue
		}
		c.sign(&out, v.Type, value)
	}
	return out.String()
}

func (c *Compiler) sign(out *strings.Builder, t *ast.Type, value any) {
	def := c.schema.Types[t.Name()]
	if list, ok := asList(value); ok {
		if def.Kind == ast.Scalar && def.Name != "Boolean" {
			out.WriteByte('*')
			return
		}
		out.WriteByte('[')
		for _, e := range list {
			c.sign(out, t, e)
		}
		out.WriteByte(']')
		return
	}
	switch v := value.(type) {
	case nil:
		out.WriteByte('-')
	case map[string]any:
		out.WriteByte('{')
		for _, name := range sortedKeys(v) {
			field := def.Fields.ForName(name)
			if field == nil {
				continue
			}
			out.WriteString(name)
			c.sign(out, field.Type, v[name])
		}
		out.WriteByte('}')
	case bool:
		if v {
			out.WriteByte('t')
		} else {
			out.WriteByte('f')
		}
	case string:
		if def.Kind == ast.Enum {
			out.WriteString(v)
			out.WriteByte(',')
			return
		}
		out.WriteByte('*')
	default:
		out.WriteByte('*')
	}
}

func sortedKeys(m map[string]any) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
