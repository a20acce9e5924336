// Statements that were given up: their end in the database.

package store

import (
	"context"
	"time"
)

const (
	// Administration commands: Query reads them as it does any statement.
	showRunning = `SHOW TRANSACTIONS YIELD transactionId, metaData WHERE metaData.request = $asker RETURN collect(transactionId) AS ids`
	terminate   = `TERMINATE TRANSACTIONS $ids`

	endedInterval = 200 * time.Millisecond
)

// End ends the statement of an asker, and returns when it is gone. The database notices
// within a moment, but for a statement that is evaluating one long expression: that
// runs to the expression's end.
func (s *Store) End(ctx context.Context, asker string) error {
	for {
		_, found, err := s.Query(ctx, showRunning, map[string]any{"asker": asker})
		if err != nil {
			return err
		}
		ids, _ := found[0][0].([]any)
		if len(ids) == 0 {
			return nil
		}
		if _, _, err := s.Query(ctx, terminate, map[string]any{"ids": ids}); err != nil {
			return err
		}
		select {
		case <-time.After(endedInterval):
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}
