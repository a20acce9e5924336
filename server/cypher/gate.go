// The gate: every statement passes here, from the server and from the command.

package cypher

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"strconv"
	"sync"
	"sync/atomic"
	"time"

	"readout/graph"
	"readout/graph/store"
	"readout/server/limit"
)

// Graph is what is asked of the database.
type Graph interface {
	Explain(ctx context.Context, q store.Question) (store.Plan, error)
	Stream(ctx context.Context, q store.Question, columns func([]string) error, row func([]any) error) ([]store.Notification, error)
	// End ends the statement of an asker, and returns when it is gone.
	End(ctx context.Context, asker string) error
	// Query is for the gate's own statements.
	Query(ctx context.Context, cypher string, params map[string]any) ([]string, [][]any, error)
}

// Gate answers statements. Its fields are set before its first use.
type Gate struct {
	Graph Graph
	Log   *slog.Logger // of what failed here
	Audit *slog.Logger // of every statement; nil: none

	seats  seats
	asked  atomic.Int64
	ending sync.WaitGroup // statements that were given up and still run
	known  lately         // what there is
}

// Question is a statement with what its asker wants of it.
type Question struct {
	Statement  string
	Parameters map[string]any
	MaxRows    int           // 0: limit.CypherFew
	Timeout    time.Duration // 0: limit.Statement
	Asker      string        // the request's id
	Client     string        // who it is that asks; seats are given to each
}

// Sink takes an answer: the columns, then each row. An error of its ends the statement.
type Sink interface {
	Columns([]string) error
	Row([]any) error
	// Size is how many bytes of the answer there are so far.
	Size() int
}

// Truncation says that there was more.
type Truncation struct {
	By      string `json:"by"` // rows or bytes
	Limit   int    `json:"limit"`
	Message string `json:"message"`
}

// Summary is what is known at the end of an answer.
type Summary struct {
	Truncated     *Truncation
	Notifications []Notification
	Rows, Bytes   int
	Plan, Answer  time.Duration
}

// Notification is a hint of the database's.
type Notification struct {
	Code        string    `json:"code"`
	Title       string    `json:"title"`
	Description string    `json:"description"`
	Severity    string    `json:"severity"`
	Location    *Position `json:"location"`
}

// Explain returns the plan of a statement that may be run.
func (g *Gate) Explain(ctx context.Context, q Question) (plan store.Plan, hints []Notification, problem *Problem) {
	started := time.Now()
	s, plan, leave, problem := g.enter(ctx, &q)
	if problem == nil {
		leave(nil)
		hints = s.notifications(plan.Notifications)
	}
	g.audit(ctx, q, "explain", Summary{Plan: time.Since(started)}, problem)
	return plan, hints, problem
}

// Run runs a statement into a sink, up to its limits.
func (g *Gate) Run(ctx context.Context, q Question, sink Sink) (Summary, *Problem) {
	started := time.Now()
	s, _, leave, problem := g.enter(ctx, &q)
	summary := Summary{Plan: time.Since(started)}
	if problem == nil {
		var err error
		summary, err = g.stream(ctx, q, s, sink, summary)
		leave(err)
		if err != nil {
			problem = present(ctx, g.Log, q, s, err)
		}
	}
	g.audit(ctx, q, "run", summary, problem)
	return summary, problem
}

// enter checks a statement, gives it a seat, and has the database plan it. Who gets no
// problem must leave, telling how it ended.
func (g *Gate) enter(ctx context.Context, q *Question) (s statement, plan store.Plan, leave func(error), problem *Problem) {
	if problem := q.complete(); problem != nil {
		return s, plan, nil, problem
	}
	q.Asker += "/" + strconv.FormatInt(g.asked.Add(1), 10) // of one request only this statement is ended
	s, problem = read(q.Statement, q.Parameters)
	if problem != nil {
		return s, plan, nil, problem
	}
	free, problem := g.seats.take(q.Client)
	if problem != nil {
		return s, plan, nil, problem
	}
	leave = func(err error) { g.leave(q.Asker, err, free) }
	planned := g.question(*q, s)
	planned.Limit = min(limit.CypherPlan, patience*q.Timeout)
	plan, err := g.Graph.Explain(ctx, planned)
	if err != nil {
		leave(err)
		if errors.Is(err, graph.ErrTimeout) {
			return s, plan, nil, &Problem{Code: codeTimeout, Message: fmt.Sprintf("the database took more than %s to plan it; ask something simpler", planned.Limit)}
		}
		return s, plan, nil, present(ctx, g.Log, *q, s, err)
	}
	if problem = onlyReads(plan); problem != nil {
		leave(nil)
		return s, plan, nil, problem
	}
	return s, plan, leave, nil
}

// patience is how many times longer than running a statement planning it may take: that
// is done once.
const patience = 4

func (g *Gate) question(q Question, s statement) store.Question {
	return store.Question{Cypher: s.cypher(), Params: q.Parameters, Limit: q.Timeout, Asker: q.Asker}
}

// stream runs a statement that has passed.
func (g *Gate) stream(ctx context.Context, q Question, s statement, sink Sink, summary Summary) (Summary, error) {
	started := time.Now()
	row := func(values []any) error {
		if summary.Rows == q.MaxRows {
			summary.Truncated = &Truncation{"rows", q.MaxRows, fmt.Sprintf("there are more than %d rows", q.MaxRows)}
			return store.ErrEnough
		}
		if err := sink.Row(values); err != nil {
			return err
		}
		summary.Rows++
		if sink.Size() > limit.CypherBytes {
			summary.Truncated = &Truncation{"bytes", limit.CypherBytes, fmt.Sprintf("the answer is longer than %d bytes", limit.CypherBytes)}
			return store.ErrEnough
		}
		return nil
	}
	hints, err := g.Graph.Stream(ctx, g.question(q, s), sink.Columns, row)
	summary.Bytes, summary.Answer, summary.Notifications = sink.Size(), time.Since(started), s.notifications(hints)
	return summary, err
}

// leave frees a statement's seat when it has ended in the database too, however long
// that takes.
func (g *Gate) leave(asker string, err error, free func()) {
	var said *store.StatementError
	if err == nil || errors.As(err, &said) {
		free()
		return
	}
	g.ending.Go(func() {
		defer free()
		ctx, cancel := context.WithTimeout(context.Background(), endTimeout)
		defer cancel()
		if err := g.Graph.End(ctx, asker); err != nil {
			g.Log.Error("a statement in Cypher can't be ended", "error", err, "request", asker)
		}
	})
}

// Wait returns when no statement runs that was given up, or ctx ends. Before that, the
// database is needed.
func (g *Gate) Wait(ctx context.Context) {
	none := make(chan struct{})
	go func() {
		g.ending.Wait()
		close(none)
	}()
	select {
	case <-none:
	case <-ctx.Done():
	}
}

// endTimeout is how long the end of a statement is waited for. One that goes on for
// longer is somebody's to look at: its seat is given away.
const endTimeout = 15 * time.Minute

// complete puts in what a question leaves out.
func (q *Question) complete() *Problem {
	if q.MaxRows == 0 {
		q.MaxRows = limit.CypherFew
	}
	if q.MaxRows < 1 || q.MaxRows > limit.CypherRows {
		return &Problem{Code: codeBadInput, Message: fmt.Sprintf("maxRows: %d: want 1 to %d", q.MaxRows, limit.CypherRows)}
	}
	if q.Timeout == 0 {
		q.Timeout = limit.Statement
	}
	if q.Timeout < 0 || q.Timeout > limit.CypherTime {
		return &Problem{Code: codeBadInput, Message: fmt.Sprintf("timeout: %v: want at most %v", q.Timeout, limit.CypherTime)}
	}
	return nil
}

// notifications are the database's, with their places as the statement's author wrote
// them.
func (s statement) notifications(hints []store.Notification) []Notification {
	all := []Notification{}
	for _, h := range hints {
		n := Notification{Code: h.Code, Title: h.Title, Description: h.Description, Severity: h.Severity}
		if h.Offset >= 0 {
			at := s.position(s.sent(h.Offset))
			n.Location = &at
		}
		all = append(all, n)
	}
	return all
}
