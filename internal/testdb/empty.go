// Emptying the database between tests, without what the store itself would do.

package testdb

import (
	"context"
	"fmt"
	"regexp"
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
	for deadline := time.Now().Add(3 * time.Minute); time.Now().Before(deadline); time.Sleep(20 * time.Millisecond) {
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
	err := run(ctx, cfg, "EXPLAIN "+cypher, params, func(result neo4j.ResultWithContext) error {
		summary, err := result.Consume(ctx)
		if err != nil {
			return err
		}
		// Not by the plan's children: of several, the driver gives the last one each time.
		drawing, _ := summary.Plan().Arguments()["string-representation"].(string)
		for _, found := range operator.FindAllStringSubmatch(drawing, -1) {
			operators = append(operators, found[1])
		}
		if len(operators) == 0 {
			return fmt.Errorf("no operators in the plan:\n%s", drawing)
		}
		return nil
	})
	return operators, err
}

// operator finds the operators in a plan as Neo4j draws it, one a line.
var operator = regexp.MustCompile(`(?m)^\|[ |]*\+(\w+)`)
