// Which node a Mention means, while a batch is being worked out.

package store

import (
	"context"
	"fmt"
	"maps"
	"slices"

	"readout/graph"
)

// entity returns the id of the node that m means; look must have seen m.
func (b *batch) entity(m graph.Mention) string {
	key := m.Key()
	if id, ok := b.entities[key]; ok {
		return id
	}
	return b.known.entities[key]
}

// look makes sure that entity knows all Mentions of the records.
func (b *batch) look(ctx context.Context, records []stored) error {
	missing := make(map[string]bool)
	for _, rec := range records {
		for _, m := range rec.record.Mentions() {
			if b.entity(m) == "" {
				missing[m.Key()] = true
			}
		}
	}
	if len(missing) == 0 {
		return nil
	}
	found, err := rows(ctx, b.tx, mentionsByKey, map[string]any{"keys": slices.Collect(maps.Keys(missing))})
	if err != nil {
		return err
	}
	for _, row := range found {
		b.entities[row[0].(string)] = row[2].(string)
		delete(missing, row[0].(string))
	}
	for key := range missing {
		return fmt.Errorf("mention %s: no node: the database's bookkeeping is damaged", key)
	}
	return nil
}
