// Answers: JSON that keeps proposal.schema.json, or nothing.
//
// The server is asked to keep the schema too, but not all do: some take
// response_format and ignore it.

package llm

import (
	_ "embed"
	"encoding/json"
	"errors"
	"strconv"
	"strings"
	"sync"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

//go:embed proposal.schema.json
var schemaText string

const schemaURL = "urn:readout:proposal"

// maxWrong is how many broken rules a model is told of.
const maxWrong = 5

var schema = sync.OnceValue(func() *jsonschema.Schema {
	document, err := jsonschema.UnmarshalJSON(strings.NewReader(schemaText))
	if err != nil {
		panic(err) // embedded, and tested
	}
	compiler := jsonschema.NewCompiler()
	if err := compiler.AddResource(schemaURL, document); err != nil {
		panic(err)
	}
	return compiler.MustCompile(schemaURL)
})

// parse reads an answer. What is wrong with it is said without a word of it, since
// it goes back to the model; empty when the answer keeps the schema.
func parse(text string) (proposals []proposal, wrong string) {
	tree, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
	if err != nil {
		return nil, "it was not a single JSON object"
	}
	var invalid *jsonschema.ValidationError
	if err := schema().Validate(tree); errors.As(err, &invalid) {
		rules := broken(invalid)
		return nil, "it broke the JSON Schema at " + strings.Join(rules[:min(len(rules), maxWrong)], "; ")
	} else if err != nil {
		return nil, "it could not be checked"
	}
	var answer struct {
		Meetings []proposal `json:"meetings"`
	}
	if err := json.Unmarshal([]byte(text), &answer); err != nil {
		return nil, "it was not a single JSON object" // not reached: the schema is stricter
	}
	return answer.Meetings, ""
}

// broken lists the rules that were broken, as in meetings[0].mode (enum).
func broken(err *jsonschema.ValidationError) []string {
	if len(err.Causes) == 0 {
		return []string{where(err.InstanceLocation) + " (" + strings.Join(err.ErrorKind.KeywordPath(), ".") + ")"}
	}
	var rules []string
	for _, cause := range err.Causes {
		rules = append(rules, broken(cause)...)
	}
	return rules
}

// where writes a path of fields and indexes. Fields are the schema's own: what it
// doesn't know is reported at the object around it.
func where(path []string) string {
	if len(path) == 0 {
		return "the top"
	}
	var b strings.Builder
	for i, part := range path {
		switch _, err := strconv.Atoi(part); {
		case err == nil:
			b.WriteString("[" + part + "]")
		case i > 0:
			b.WriteString("." + part)
		default:
			b.WriteString(part)
		}
	}
	return b.String()
}
