// A reading statement of a user's: any number of columns, rows as they come, and an
// end that is one in the database too.

package store

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"readout/graph"
)

// Question is a statement of a user's. It must be known to read only: the transaction
// refuses writes, but not everything else that harms.
type Question struct {
	Cypher string
	Params map[string]any
	Limit  time.Duration // in the database
	Asker  string        // told to SHOW TRANSACTIONS; by it the statement is found again
}

// StatementError is what the database says against a statement itself.
type StatementError struct {
	Code    string // such as Neo.ClientError.Statement.SyntaxError
	Message string
	Before  int // UTF-16 code units that the database had before the statement
}

func (e *StatementError) Error() string { return e.Code + ": " + e.Message }

// ErrEnough is for a reader of rows who wants no more.
var ErrEnough = errors.New("enough")

// noticing is how much later than its limit the database may notice that a statement
// has passed it.
const noticing = 3 * time.Second

// Stream runs a statement. It tells the columns, then each row, in values as value
// describes. A row's error ends the statement; ErrEnough is none for the caller.
//
// What the database says against the statement is a *StatementError. One that takes
// too long is an ErrTimeout, one that needs too much memory an ErrTooComplex, a
// database that doesn't answer an ErrUnavailable.
func (s *Store) Stream(ctx context.Context, q Question, columns func([]string) error, row func([]any) error) ([]Notification, error) {
	var hints []Notification
	err := s.ask(ctx, q, func(ctx context.Context, result neo4j.ResultWithContext) error {
		names, err := result.Keys()
		if err != nil {
			return err
		}
		if err := columns(names); err != nil {
			return err
		}
		for result.Next(ctx) {
			values := result.Record().Values
			for i := range values {
				values[i] = value(values[i])
			}
			if err := row(values); err != nil {
				if errors.Is(err, ErrEnough) {
					break
				}
				return err
			}
		}
		if err := result.Err(); err != nil {
			return err
		}
		summary, err := result.Consume(ctx)
		if err == nil {
			hints = notifications(summary, 0)
		}
		return err
	})
	return hints, err
}

// ask runs a statement, has read take its result, and puts what went wrong into words.
func (s *Store) ask(ctx context.Context, q Question, read func(context.Context, neo4j.ResultWithContext) error) error {
	ctx, cancel := context.WithTimeout(ctx, q.Limit+noticing)
	defer cancel()
	begun := false
	once := func() error {
		session := s.driver.NewSession(ctx, neo4j.SessionConfig{
			AccessMode: neo4j.AccessModeRead, DatabaseName: s.config.Database, FetchSize: fetched,
		})
		defer session.Close(context.WithoutCancel(ctx))
		result, err := session.Run(ctx, q.Cypher, q.Params, neo4j.WithTxTimeout(q.Limit),
			neo4j.WithTxMetadata(map[string]any{"app": "readout", "request": q.Asker}))
		if err != nil {
			return err
		}
		begun = true
		return read(ctx, result)
	}
	err := once()
	if err != nil && !begun && disconnected(err) && ctx.Err() == nil {
		err = once() // a connection of the pool may be older than the database's last start
	}
	return s.explainAsk(ctx, err)
}

// fetched is how many rows come at once. Few, since each may be large, and all of them
// are in memory before the first is counted.
const fetched = 100

func (s *Store) explainAsk(ctx context.Context, err error) error {
	var server *neo4j.Neo4jError
	if err == nil || ctx.Err() != nil || !errors.As(err, &server) {
		return s.explainRead(ctx, err)
	}
	switch {
	case server.Code == "Neo.ClientError.Transaction.TransactionTimedOut",
		server.Code == "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration",
		server.Code == "Neo.TransientError.Transaction.Terminated":
		return fmt.Errorf("%w: %w", graph.ErrTimeout, err)
	case server.Code == "Neo.TransientError.General.MemoryPoolOutOfMemoryError",
		server.Code == "Neo.TransientError.General.OutOfMemoryError",
		server.Code == "Neo.TransientError.General.StackOverFlowError":
		return fmt.Errorf("%w: %w", graph.ErrTooComplex, err)
	case server.IsAuthenticationFailed(), server.Classification() != "ClientError":
		return s.explainRead(ctx, err)
	}
	return &StatementError{Code: server.Code, Message: server.Msg}
}
