// A condition on meetings by itself, in the words of the schema's MeetingWhere.

package gql

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/validator"
	"github.com/vektah/gqlparser/v2/validator/rules"

	"readout/graph"
	"readout/server/compile"
	"readout/server/gql/gen"
)

// question is whose variable a condition is checked as.
const question = `query($where: MeetingWhere!) { meetings(where: $where) { totalCount } }`

// MeetingCondition reads a MeetingWhere as JSON, and returns it as Cypher about the
// meeting that a statement has as variable. What it can't read is an ErrBadInput.
func MeetingCondition(text, variable string) (compile.Condition, error) {
	where, err := readMeetingWhere(text)
	if err != nil {
		return compile.Condition{}, fmt.Errorf("%w: %w", graph.ErrBadInput, err)
	}
	compiler, err := compile.New(gen.NewExecutableSchema(gen.Config{}).Schema(), scalars)
	if err != nil {
		return compile.Condition{}, err
	}
	condition, err := compiler.Condition("MeetingWhere", variable, where)
	if input := (*compile.InputError)(nil); errors.As(err, &input) {
		return compile.Condition{}, fmt.Errorf("%w: %w", graph.ErrBadInput, err)
	}
	return condition, err
}

func readMeetingWhere(text string) (map[string]any, error) {
	var where map[string]any
	d := json.NewDecoder(strings.NewReader(text))
	d.UseNumber()
	if err := d.Decode(&where); err != nil {
		return nil, fmt.Errorf(`%q: want a MeetingWhere of the schema as JSON, as in {"countries": {"some": {"id": {"eq": "PK"}}}}: %w`, text, err)
	}
	if _, err := d.Token(); err != io.EOF {
		return nil, fmt.Errorf("%q: want one JSON object, and nothing behind it", text)
	}
	schema := gen.NewExecutableSchema(gen.Config{}).Schema()
	document, errs := gqlparser.LoadQueryWithRules(schema, question, rules.NewDefaultRules())
	if errs != nil {
		return nil, errs
	}
	variables, invalid := validator.VariableValues(schema, document.Operations[0], map[string]any{"where": where})
	if invalid != nil {
		return nil, errors.New(strings.TrimPrefix(invalid.Error(), "input: "))
	}
	where, ok := variables["where"].(map[string]any)
	if !ok {
		return nil, fmt.Errorf("%q: want an object", text)
	}
	return where, nil
}
