// The explorer's first questions, asked before anybody opens it.
//
// Neo4j plans a question when it sees it first, which takes a Java that has just started
// up to seconds each. Nothing of the answers is kept.

package cli

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net/http"

	"readout/web"
)

// warm asks the first questions one after the other, until ctx ends or one fails.
func (a *app) warm(ctx context.Context, answers http.Handler) {
	for _, question := range web.FirstQuestions() {
		if err := askOnce(ctx, answers, question); err != nil {
			if ctx.Err() == nil {
				a.log.Warn("first question of the explorer not answered", "error", err)
			}
			return
		}
	}
}

// askOnce asks a question of GraphQL, within the program. An answer with errors is one.
func askOnce(ctx context.Context, answers http.Handler, question []byte) error {
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, "/graphql", bytes.NewReader(question))
	if err != nil {
		return err
	}
	request.Header.Set("Content-Type", "application/json")
	answer := memory{header: make(http.Header)}
	answers.ServeHTTP(&answer, request)
	var said struct {
		Errors []struct{ Message string }
	}
	if err := json.Unmarshal(answer.body.Bytes(), &said); err != nil {
		return fmt.Errorf("answer %q: %w", answer.body.String(), err)
	}
	if len(said.Errors) > 0 {
		return fmt.Errorf("answer with an error: %s", said.Errors[0].Message)
	}
	return nil
}

// memory is an http.ResponseWriter that keeps what is written.
type memory struct {
	header http.Header
	body   bytes.Buffer
}

func (m *memory) Header() http.Header            { return m.header }
func (m *memory) Write(text []byte) (int, error) { return m.body.Write(text) }
func (m *memory) WriteHeader(int)                {}
