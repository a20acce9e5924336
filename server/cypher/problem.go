// What can go wrong, as the client is told.

package cypher

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"regexp"
	"strconv"
	"strings"

	"readout/graph"
	"readout/graph/store"
)

// The values of extensions.code; all but two are those of GraphQL's answers.
const (
	codeBadInput    = "BAD_INPUT"
	codeRefused     = "REFUSED"
	codeTooComplex  = "TOO_COMPLEX"
	codeBusy        = "BUSY"
	codeTimeout     = "TIMEOUT"
	codeUnavailable = "UNAVAILABLE"
	codeInternal    = "INTERNAL"
)

var statuses = map[string]int{
	codeBadInput: http.StatusBadRequest, codeRefused: http.StatusForbidden, codeTooComplex: http.StatusUnprocessableEntity,
	codeBusy: http.StatusTooManyRequests, codeTimeout: http.StatusGatewayTimeout, codeUnavailable: http.StatusServiceUnavailable,
	codeInternal: http.StatusInternalServerError,
}

// Problem is why a statement wasn't answered.
type Problem struct {
	Code    string
	Message string
	At      *Position // in the statement; nil: no place in it
}

func (p *Problem) Error() string {
	if p.At == nil {
		return p.Message
	}
	return fmt.Sprintf("line %d, column %d: %s", p.At.Line, p.At.Column, p.Message)
}

// Is makes a statement that is at fault bad input, for commands.
func (p *Problem) Is(target error) bool {
	return target == graph.ErrBadInput && (p.Code == codeBadInput || p.Code == codeRefused || p.Code == codeTooComplex)
}

// present turns any error of the database into one for the client. What is our own
// fault is logged.
func present(ctx context.Context, log *slog.Logger, q Question, s statement, err error) *Problem {
	var said *store.StatementError
	var known *Problem
	switch {
	case errors.As(err, &known):
		return known
	case errors.As(err, &said):
		return s.against(said)
	case errors.Is(err, graph.ErrTooComplex):
		return &Problem{Code: codeTooComplex, Message: "it needs more memory than one statement may have; ask for less"}
	case errors.Is(err, graph.ErrTimeout):
		return &Problem{Code: codeTimeout, Message: fmt.Sprintf("it took more than %s in the database; ask for less, or for more time", q.Timeout)}
	case errors.Is(err, graph.ErrUnavailable):
		return &Problem{Code: codeUnavailable, Message: "the database doesn't answer; ask again later"}
	case errors.Is(err, context.Canceled):
		return &Problem{Code: codeInternal, Message: "the client went away"}
	}
	log.ErrorContext(ctx, "statement failed", "error", err, "request", q.Asker)
	return &Problem{Code: codeInternal, Message: "something failed here; the log has it under request " + q.Asker}
}

var (
	// place is where the database says a statement is wrong; a drawing of it follows.
	place = regexp.MustCompile(`(?s)\s*\(line \d+, column \d+ \(offset: (\d+)\)\).*$`)
	// java is a cause that isn't about the statement.
	java = regexp.MustCompile(`(?s):? ?Caused by:? ?[\w.$]+(Exception|Error):? ?`)
)

// against is what the database says against a statement, with the place as its author
// wrote it.
func (s statement) against(said *store.StatementError) *Problem {
	p := &Problem{Code: codeBadInput, Message: java.ReplaceAllString(said.Message, ": ")}
	if at := place.FindStringSubmatch(p.Message); at != nil {
		offset, _ := strconv.Atoi(at[1]) // digits
		written := s.position(s.sent(offset - said.Before))
		p.At = &written
		p.Message = place.ReplaceAllString(p.Message, "")
	}
	if strings.HasPrefix(said.Code, "Neo.ClientError.Security.") || said.Code == "Neo.ClientError.Statement.AccessMode" {
		p.Code = codeRefused
	}
	return p
}
