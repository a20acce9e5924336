// Errors as the client sees them: a message of ours, and a code. Nothing of the
// inside: no Cypher, no driver's text, no Go types.

package gql

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"runtime/debug"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"readout/graph"
	"readout/server/compile"
	"readout/server/limit"
)

// The values of extensions.code.
const (
	codeBadInput    = "BAD_INPUT"
	codeNotFound    = "NOT_FOUND"
	codeTooComplex  = "TOO_COMPLEX"
	codeTimeout     = "TIMEOUT"
	codeUnavailable = "UNAVAILABLE"
	codeInternal    = "INTERNAL"
)

// atPath says which field of Query an error is about.
func atPath(err error, alias string) error {
	return &gqlerror.Error{Err: err, Message: err.Error(), Path: ast.Path{ast.PathName(alias)}}
}

func problem(p compile.Problem) error {
	err := &gqlerror.Error{Err: errBroken, Message: p.Message}
	for _, step := range p.Path {
		switch s := step.(type) {
		case string:
			err.Path = append(err.Path, ast.PathName(s))
		case int:
			err.Path = append(err.Path, ast.PathIndex(s))
		}
	}
	return err
}

type presenter struct{ log *slog.Logger }

// present turns any error into one for the client. What is our own fault is logged,
// with the request's id; the client learns that id.
func (p presenter) present(ctx context.Context, err error) *gqlerror.Error {
	out := &gqlerror.Error{Message: err.Error()}
	var parsed *gqlerror.Error
	if errors.As(err, &parsed) {
		out.Path, out.Locations = parsed.Path, parsed.Locations
	}
	var input *compile.InputError
	code := codeInternal
	switch {
	case errors.As(err, &input):
		code, out.Message = codeBadInput, input.Message
	case errors.Is(err, graph.ErrNotFound):
		code, out.Message = codeNotFound, ours(err, graph.ErrNotFound)
	case errors.Is(err, graph.ErrTooComplex):
		code, out.Message = codeTooComplex, ours(err, graph.ErrTooComplex)
	case errors.Is(err, errSlow):
		code, out.Message = codeTimeout, fmt.Sprintf("it took more than %s to compute; ask for fewer meetings", limit.Computation)
	case errors.Is(err, graph.ErrTimeout):
		code, out.Message = codeTimeout, fmt.Sprintf("it took more than %s in the database; ask for less", limit.Statement)
	case errors.Is(err, graph.ErrUnavailable):
		code, out.Message = codeUnavailable, "the database doesn't answer; ask again later"
	case parsed != nil && parsed.Message == "PersistedQueryNotFound":
		code = "PERSISTED_QUERY_NOT_FOUND" // by which clients know to send the text
	case parsed != nil && parsed.Err == nil && parsed.Extensions["code"] != nil: // gqlgen's own: the document or its variables
		code = codeBadInput
		if parsed.Rule == limitsRule || strings.Contains(parsed.Message, "exceeded token limit") {
			code = codeTooComplex
		}
		out.Message = parsed.Message
	case parsed != nil && parsed.Err == nil && parsed.Extensions == nil && requestFault(parsed.Message):
		code, out.Message = codeBadInput, parsed.Message
	case errors.Is(err, context.Canceled):
		out.Message = "the client went away"
	default:
		p.log.Error("question failed", "error", err, "request", asker(ctx))
		out.Message = "something failed here; the log has it under request " + asker(ctx)
	}
	out.Extensions = map[string]any{"code": code}
	return out
}

// ours returns an error's text without the sentinel's, unless there is more behind
// it that isn't ours.
func ours(err, sentinel error) string {
	text := err.Error()
	if i := strings.Index(text, sentinel.Error()+": "); i >= 0 {
		text = text[i+len(sentinel.Error())+2:]
	}
	if strings.Contains(text, "Neo4jError") {
		return "it needs more memory than one question may have; ask for less"
	}
	return text
}

// requestFault tells what gqlgen says of requests that it can't read.
func requestFault(message string) bool {
	for _, prefix := range []string{"json request body could not be decoded", "could not read request body", "could not get json request body"} {
		if strings.HasPrefix(message, prefix) {
			return true
		}
	}
	return false
}

// recovered turns a panic into an error of ours.
func (p presenter) recovered(ctx context.Context, cause any) error {
	p.log.Error("panic", "cause", cause, "request", asker(ctx), "stack", string(debug.Stack()))
	return errors.New("panic")
}
