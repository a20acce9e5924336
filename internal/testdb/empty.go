// Emptying the database between tests, without what the store itself would do.

package testdb

import (
	"context"
	"testing"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"readout/graph/store"
)

// Empty deletes every node; the schema stays, and migrations will run again.
func Empty(ctx context.Context, cfg store.Config) error {
	_, err := Run(ctx, cfg, `MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS`, nil)
	return err
}

// Clear deletes what was loaded, and leaves what migrations made. A store that was
// open before must not be used after: it doesn't know.
func Clear(ctx context.Context, cfg store.Config) error {
	for _, cypher := range []string{
		`MATCH (n) WHERE NOT n:Migration AND NOT n:Turn AND NOT n:Country
CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS`,
		`MATCH (:Country)-[met:MET]->() DELETE met`,
	} {
		if _, err := Run(ctx, cfg, cypher, nil); err != nil {
			return err
		}
	}
	return nil
}

// Run runs any statement, for what a test wants to break or to see without the
// store's help.
func Run(ctx context.Context, cfg store.Config, cypher string, params map[string]any) ([][]any, error) {
	var rows [][]any
	err := run(ctx, cfg, cypher, params, func(result neo4j.ResultWithContext) error {
		for result.Next(ctx) {
			rows = append(rows, result.Record().Values)
		}
		return result.Err()
	})
	return rows, err
}

// run runs a statement on a connection of its own, and has read take the result.
func run(ctx context.Context, cfg store.Config, cypher string, params map[string]any,
	read func(neo4j.ResultWithContext) error,
) error {
	driver, err := neo4j.NewDriverWithContext(cfg.URI, neo4j.BasicAuth(cfg.Username, cfg.Password, ""))
	if err != nil {
		return err
	}
	defer driver.Close(ctx)
	session := driver.NewSession(ctx, neo4j.SessionConfig{})
	defer session.Close(ctx)
	result, err := session.Run(ctx, cypher, params)
	if err != nil {
		return err
	}
	return read(result)
}

// Await waits until a query returns true.
func Await(t testing.TB, cfg store.Config, cypher string) {
	t.Helper()
	for deadline := time.Now().Add(time.Minute); time.Now().Before(deadline); time.Sleep(20 * time.Millisecond) {
		rows, err := Run(t.Context(), cfg, cypher, nil)
		if err != nil {
			t.Fatal(err)
		}
		if rows[0][0] == true {
			return
		}
	}
	t.Fatalf("never true: %s", cypher)
}

// Explain returns the operators of a statement's plan, top down. Parameters count
// as known, with any value.
func Explain(ctx context.Context, cfg store.Config, cypher string) ([]string, error) {
	params := map[string]any{"rows": []any{}, "keys": []any{}, "ids": []any{}, "slots": []any{}, "prefixes": []any{}}
	var operators []string
	var walk func(neo4j.Plan)
	walk = func(p neo4j.Plan) {
		operators = append(operators, p.Operator())
		for _, child := range p.Children() {
			walk(child)
		}
	}
	err := run(ctx, cfg, "EXPLAIN "+cypher, params, func(result neo4j.ResultWithContext) error {
		summary, err := result.Consume(ctx)
		if err == nil {
			walk(summary.Plan())
		}
		return err
	})
	return operators, err
}
