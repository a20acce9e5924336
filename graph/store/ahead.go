// Planning ahead: what the first batch would wait for.

package store

import (
	"context"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// newMeetings are the statements of a batch of new meetings that take long to plan,
// the longest first.
var newMeetings = []string{
	createMeetings, people.in(writeEntities), addTies, addCountryTies, people.in(nameEntities), createMentions,
	createRecords, countMentions, mentionsOfHolders, mentionsByKey, recordsBySlot, recordDigests, joinParts,
}

// PlanAhead has Neo4j plan the statements of a batch of new meetings: in a Java that has
// just started that takes seconds. Nothing is changed.
func (s *Store) PlanAhead(ctx context.Context) error {
	session := s.session(ctx, neo4j.AccessModeWrite)
	defer session.Close(context.WithoutCancel(ctx))
	for _, cypher := range newMeetings {
		result, err := session.Run(ctx, "EXPLAIN "+planOnce+cypher, input(row{}))
		if err != nil {
			return s.explain(err)
		}
		if _, err := result.Consume(ctx); err != nil {
			return s.explain(err)
		}
	}
	return nil
}
