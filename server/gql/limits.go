// Limits of a document: depth, aliases, fields of Query. They are checked with the
// document's validity, once for all requests that send it.

package gql

import (
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/validator/core"
	"github.com/vektah/gqlparser/v2/validator/rules"

	"readout/server/limit"
)

const limitsRule = "Limits"

func validation() *rules.Rules {
	all := rules.NewDefaultRules()
	all.AddRule(limitsRule, func(observers *core.Events, addError core.AddErrFunc) {
		observers.OnOperation(func(_ *core.Walker, operation *ast.OperationDefinition) {
			m := &measure{open: make(map[*ast.FragmentDefinition]bool)}
			m.selection(operation.SelectionSet, 1)
			check := func(what string, n, most int) {
				if n > most {
					addError(core.Message("the operation has more than %d %s: want at most %d", most, what, most), core.At(operation.Position))
				}
			}
			check("levels of fields", m.depth, limit.Depth)
			check("aliases", m.aliases, limit.Aliases)
			check("fields of "+string(operation.Operation), m.roots, limit.RootFields)
		})
	})
	return all
}

// measure counts what an operation has, fragments opened. It stops counting past
// the limits, so that fragments in fragments can't make it long.
type measure struct {
	depth, aliases, roots, fields int
	open                          map[*ast.FragmentDefinition]bool
}

func (m *measure) selection(set ast.SelectionSet, depth int) {
	if m.depth > limit.Depth || m.aliases > limit.Aliases || m.roots > limit.RootFields || m.fields > limit.Tokens {
		return
	}
	for _, selection := range set {
		switch s := selection.(type) {
		case *ast.Field:
			if isIntrospection(s) {
				continue
			}
			m.fields++
			m.depth = max(m.depth, depth)
			if s.Alias != s.Name {
				m.aliases++
			}
			if depth == 1 {
				m.roots++
			}
			m.selection(s.SelectionSet, depth+1)
		case *ast.InlineFragment:
			m.selection(s.SelectionSet, depth)
		case *ast.FragmentSpread:
			if s.Definition != nil && !m.open[s.Definition] {
				m.open[s.Definition] = true
				m.selection(s.Definition.SelectionSet, depth)
				delete(m.open, s.Definition)
			}
		}
	}
}

// isIntrospection: tools ask it deeper than questions may be; gqlparser has a limit
// of its own for it.
func isIntrospection(f *ast.Field) bool { return f.Name == "__schema" || f.Name == "__type" }
