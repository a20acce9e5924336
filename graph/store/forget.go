// Forgetting: records that go, and everything that only they said.

package store

import (
	"context"
	"fmt"
	"slices"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"readout/graph"
)

const recordsToForget = `MATCH (r:Record) WHERE r.id IN $in.ids
OPTIONAL MATCH (r)-[:STATES]->(m:Meeting)
RETURN r.kind, r.body, r.slot, m.id
UNION
MATCH (m:Meeting) WHERE m.id IN $in.ids
MATCH (m)<-[:STATES]-(r:Record)
RETURN r.kind, r.body, r.slot, m.id`

// Forget removes the records with one of the ids, and all reports of the meetings
// with one of the ids. What other records say stays: a person whose own record is
// forgotten stays as long as a meeting names them. An id that nothing has is an
// ErrNotFound, and then nothing is removed.
func (s *Store) Forget(ctx context.Context, ids []string) (Outcome, error) {
	session := s.session(ctx, neo4j.AccessModeWrite)
	defer session.Close(ctx)
	return s.write(ctx, session, func(ctx context.Context, b *batch) error {
		records, err := readRecords(ctx, b.tx, recordsToForget, map[string]any{"ids": ids})
		if err != nil {
			return err
		}
		for _, id := range ids {
			if !slices.ContainsFunc(records, func(rec stored) bool { return rec.id == id || rec.meeting == id }) {
				return fmt.Errorf("%w: no record and no meeting with id %q", graph.ErrNotFound, id)
			}
		}
		for _, rec := range records {
			b.removed[rec.key] = rec
		}
		b.outcome.Forgotten = len(b.removed)
		return nil
	})
}
