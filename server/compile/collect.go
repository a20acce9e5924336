// Which fields a selection has for one type: fragments opened, @skip and @include
// heeded, fields with the same response key put together.

package compile

import (
	"slices"

	"github.com/vektah/gqlparser/v2/ast"
)

// selected is a field of the answer. key is its response key: two fields of one name
// with different aliases are two.
type selected struct {
	key   string
	field *ast.Field
	sub   ast.SelectionSet
}

// collect returns the fields that a selection has for objects of a type, in the
// order in which they first stand.
func (b *builder) collect(set ast.SelectionSet, t *typeInfo) []*selected {
	var fields []*selected
	b.collectInto(&fields, set, t)
	return fields
}

func (b *builder) collectInto(fields *[]*selected, set ast.SelectionSet, t *typeInfo) {
	for _, selection := range set {
		switch s := selection.(type) {
		case *ast.Field:
			if !b.included(s.Directives) {
				continue
			}
			i := slices.IndexFunc(*fields, func(f *selected) bool { return f.key == s.Alias })
			if i < 0 {
				*fields = append(*fields, &selected{key: s.Alias, field: s, sub: s.SelectionSet})
			} else if len(s.SelectionSet) > 0 {
				(*fields)[i].sub = slices.Concat((*fields)[i].sub, s.SelectionSet)
			}
		case *ast.InlineFragment:
			if b.included(s.Directives) && b.applies(s.TypeCondition, t) {
				b.collectInto(fields, s.SelectionSet, t)
			}
		case *ast.FragmentSpread:
			if b.included(s.Directives) && b.applies(s.Definition.TypeCondition, t) {
				b.collectInto(fields, s.Definition.SelectionSet, t)
			}
		}
	}
}

// applies tells whether a fragment on a type is for objects of type t.
func (b *builder) applies(condition string, t *typeInfo) bool {
	if condition == "" || condition == t.def.Name {
		return true
	}
	other, ok := b.c.types[condition]
	return ok && slices.Contains(other.possible, t)
}

func (b *builder) included(directives ast.DirectiveList) bool {
	for _, d := range directives {
		if d.Name != "skip" && d.Name != "include" {
			continue
		}
		value, err := d.Arguments.ForName("if").Value.Value(b.variables)
		if err != nil {
			b.fail("@%s: %v", d.Name, err)
		}
		if on, _ := value.(bool); on == (d.Name == "skip") {
			return false
		}
	}
	return true
}
