// Streaming: what doesn't fit into memory, row by row.

package store

import (
	"context"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// Stream runs a reading statement and calls each for every row, as they arrive: no
// more than some thousand are in memory. An error of each ends it, and is returned
// as it is. Days among the parameters are time.Time.
func (s *Store) Stream(ctx context.Context, cypher string, params map[string]any, each func(row []any) error) error {
	days(params)
	session := s.session(ctx, neo4j.AccessModeRead)
	defer session.Close(context.WithoutCancel(ctx))
	result, err := session.Run(ctx, cypher, params)
	if err != nil {
		return s.explainRead(ctx, err)
	}
	for result.Next(ctx) {
		if err := each(result.Record().Values); err != nil {
			return err
		}
	}
	return s.explainRead(ctx, result.Err())
}
