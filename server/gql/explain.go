// Explaining: the Cypher behind an answer, in the answer's extensions.

package gql

import (
	"context"
	"sync"

	"github.com/99designs/gqlgen/graphql"
)

// explanation is how one field of Query was answered.
type explanation struct {
	Field      string   `json:"field"`      // its response key
	Cypher     string   `json:"cypher"`     // the statement
	Parameters []string `json:"parameters"` // their names; values stay with the client
	Rows       int      `json:"rows"`       // that the answer could have, by the product of its page sizes
	Compile    float64  `json:"compileMs"`
	Database   float64  `json:"databaseMs"`
	Write      float64  `json:"writeMs"`

	// Of a field that is computed: the statement that gives the pairs, and how long it
	// and the computation took; next to nothing where the result was kept.
	Source      string  `json:"source,omitempty"`
	Computation float64 `json:"computationMs,omitempty"`
}

type explanations struct {
	mu  sync.Mutex
	all []explanation
}

func (e *explanations) add(one explanation) {
	e.mu.Lock()
	defer e.mu.Unlock()
	e.all = append(e.all, one)
}

type explanationsKey struct{}

// explain keeps one for the answer.
func explain(ctx context.Context, one explanation) {
	if all, ok := ctx.Value(explanationsKey{}).(*explanations); ok {
		all.add(one)
	}
}

// withExplanations puts into an answer's extensions how its fields were answered.
func withExplanations(ctx context.Context, next graphql.ResponseHandler) *graphql.Response {
	all := &explanations{}
	response := next(context.WithValue(ctx, explanationsKey{}, all))
	if response != nil && len(all.all) > 0 {
		if response.Extensions == nil {
			response.Extensions = make(map[string]any)
		}
		response.Extensions["explain"] = all.all
	}
	return response
}
