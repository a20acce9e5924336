// Reading: one statement, one value, within a time.

package store

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"readout/graph"
)

// closingTime is how much longer a caller waits than the database may take: a
// cancelled wait costs the connection, a statement's own limit doesn't.
const closingTime = time.Second

// Read runs a reading statement of one column, and returns the value of its first
// row; found is false where there is no row. Days among the parameters are
// time.Time. Whoever asks is written down with the transaction, for SHOW TRANSACTIONS.
//
// The statement ends in the database after limit (ErrTimeout), and at once when ctx
// ends. A database that doesn't answer is an ErrUnavailable, a statement that needs
// more memory than one may have an ErrTooComplex.
func (s *Store) Read(ctx context.Context, cypher string, params map[string]any, limit time.Duration, asker string) (value any, found bool, err error) {
	ctx, cancel := context.WithTimeout(ctx, limit+closingTime)
	defer cancel()
	days(params)
	value, found, err = s.readOnce(ctx, cypher, params, limit, asker)
	if err != nil && disconnected(err) && ctx.Err() == nil {
		// A connection of the pool may be older than the database's last start.
		value, found, err = s.readOnce(ctx, cypher, params, limit, asker)
	}
	return value, found, s.explainRead(ctx, err)
}

func (s *Store) readOnce(ctx context.Context, cypher string, params map[string]any, limit time.Duration, asker string) (any, bool, error) {
	session := s.driver.NewSession(ctx, neo4j.SessionConfig{AccessMode: neo4j.AccessModeRead, DatabaseName: s.config.Database})
	defer session.Close(context.WithoutCancel(ctx))
	result, err := session.Run(ctx, cypher, params, neo4j.WithTxTimeout(limit), written(asker))
	if err != nil {
		return nil, false, err
	}
	if !result.Next(ctx) {
		return nil, false, result.Err()
	}
	value := result.Record().Values[0]
	_, err = result.Consume(ctx)
	return value, true, err
}

// written notes with a transaction whom it is for.
func written(asker string) func(*neo4j.TransactionConfig) {
	return neo4j.WithTxMetadata(map[string]any{"app": "readout", "request": asker})
}

// Each runs a reading statement as Read does, and hands over the values of its rows one
// by one, so that any number of them take no memory. It ends with the error of each, if
// that has one.
func (s *Store) Each(ctx context.Context, cypher string, params map[string]any, limit time.Duration, asker string, each func(values []any) error) error {
	ctx, cancel := context.WithTimeout(ctx, limit+closingTime)
	defer cancel()
	days(params)
	rows := 0
	counted := func(values []any) error {
		rows++
		return each(values)
	}
	failed, err := s.eachOnce(ctx, cypher, params, limit, asker, counted)
	if err != nil && disconnected(err) && rows == 0 && ctx.Err() == nil {
		failed, err = s.eachOnce(ctx, cypher, params, limit, asker, counted)
	}
	return errors.Join(failed, s.explainRead(ctx, err))
}

// eachOnce returns the error of each apart from the database's.
func (s *Store) eachOnce(ctx context.Context, cypher string, params map[string]any, limit time.Duration, asker string,
	each func(values []any) error,
) (failed, err error) {
	session := s.driver.NewSession(ctx, neo4j.SessionConfig{AccessMode: neo4j.AccessModeRead, DatabaseName: s.config.Database})
	defer session.Close(context.WithoutCancel(ctx))
	result, err := session.Run(ctx, cypher, params, neo4j.WithTxTimeout(limit), written(asker))
	if err != nil {
		return nil, err
	}
	for result.Next(ctx) {
		if err := each(result.Record().Values); err != nil {
			return err, nil
		}
	}
	return nil, result.Err()
}

// days turns the days among values into the driver's.
func days(values map[string]any) {
	for name, value := range values {
		switch v := value.(type) {
		case time.Time:
			values[name] = neo4j.DateOf(v)
		case map[string]any:
			days(v)
		case []any:
			for i, e := range v {
				switch e := e.(type) {
				case time.Time:
					v[i] = neo4j.DateOf(e)
				case map[string]any:
					days(e)
				}
			}
		}
	}
}

func (s *Store) explainRead(ctx context.Context, err error) error {
	var server *neo4j.Neo4jError
	switch {
	case err == nil:
		return nil
	case errors.Is(ctx.Err(), context.Canceled):
		return fmt.Errorf("%w: %w", context.Canceled, err) // the driver tells it in words alone
	case errors.Is(ctx.Err(), context.DeadlineExceeded):
		return fmt.Errorf("%w: %w", graph.ErrTimeout, err)
	case errors.As(err, &server):
		switch server.Code {
		case "Neo.ClientError.Transaction.TransactionTimedOut", "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration",
			"Neo.TransientError.Transaction.Terminated", "Neo.TransientError.Transaction.LockClientStopped": // at the end of its time, too
			return fmt.Errorf("%w: %w", graph.ErrTimeout, err)
		case "Neo.TransientError.General.MemoryPoolOutOfMemoryError":
			return fmt.Errorf("%w: %w", graph.ErrTooComplex, err)
		}
		if strings.HasPrefix(server.Code, "Neo.TransientError.") { // it may be asked again
			return fmt.Errorf("%w: %w", graph.ErrUnavailable, err)
		}
	}
	return s.explain(err)
}
