// Conditions alone, for statements that aren't the compiler's.

package compile

import "github.com/vektah/gqlparser/v2/ast"

// Condition is a Cypher expression, and the parameters in it.
type Condition struct {
	Text   string
	Params map[string]any
}

// Condition compiles a value of an input that filters a type, such as MeetingWhere:
// the expression is true of the nodes of that type that fit, which the statement
// around it has as variable. The value must be valid for the schema. An *InputError
// says what is wrong in it.
func (c *Compiler) Condition(input, variable string, value map[string]any) (Condition, error) {
	b := &builder{c: c, plan: &Plan{cost: cost{fixed: 1}}}
	b.cost = &b.plan.cost
	where := given{raw: value, typ: ast.NamedType(input, nil), path: "where"}
	condition := Condition{
		Text:   conjunction(b.conditions(&anchor{name: variable, t: c.filters[input]}, where)),
		Params: make(map[string]any, len(b.plan.params)),
	}
	if b.err != nil {
		return Condition{}, b.err
	}
	for i := range b.plan.params {
		p := &b.plan.params[i]
		value, err := p.value([]any{map[string]any(value)})
		if err != nil {
			return Condition{}, err
		}
		condition.Params[p.name] = value
	}
	return condition, nil
}
