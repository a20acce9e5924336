package store_test

import (
	"reflect"
	"strings"
	"testing"

	"readout/graph/store"
	"readout/internal/testdb"
)

// A plan that scans is made when the graph is empty, kept while it grows, and slow
// by then.
func TestEveryStatementStartsAtAnIndexEvenInAnEmptyGraph(t *testing.T) {
	cfg := testdb.Config(t)
	testdb.Reopen(t, cfg)
	for name, cypher := range store.Statements {
		operators, err := testdb.Explain(ctx, cfg, cypher)
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
		for _, operator := range operators {
			if strings.Contains(operator, "Scan") {
				t.Errorf("%s is planned with %s: %v\n%s", name, operator, operators, cypher)
			}
		}
	}
}

func TestPlanningAheadChangesNothing(t *testing.T) {
	cfg := testdb.Config(t)
	s := testdb.Reopen(t, cfg)
	const everything = `MATCH (n) RETURN count(n), sum(coalesce(n.batches, 0))`
	before, err := testdb.Run(ctx, cfg, everything, nil)
	if err != nil {
		t.Fatal(err)
	}
	if err := s.PlanAhead(ctx); err != nil {
		t.Fatal(err)
	}
	after, err := testdb.Run(ctx, cfg, everything, nil)
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(before, after) {
		t.Errorf("nodes and batches: %v before, %v after", before, after)
	}
}
