// Planning ahead: what the first batch would wait for.

package store

import (
	"context"
	"strings"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// newMeetings are the statements of a batch of new meetings that take long to plan,
// the longest first.
var newMeetings = []string{
	createMeetings, people.in(writeEntities), people.in(addTies), countries.in(addTies), people.in(nameEntities), createMentions,
	createRecords, countMentions, mentionsOfHolders, mentionsByKey, recordsBySlot, recordDigests, joinParts,
}

// usualRows is about how many rows a statement of a batch has: Neo4j plans one anew for
// a list of another order of magnitude.
const usualRows = 2000

// PlanAhead has Neo4j plan the statements of a batch of new meetings: in a Java that has
// just started that takes seconds. Nothing is changed.
func (s *Store) PlanAhead(ctx context.Context) error {
	session := s.session(ctx, neo4j.AccessModeWrite)
	defer session.Close(context.WithoutCancel(ctx))
	for _, cypher := range newMeetings {
		result, err := session.Run(ctx, "EXPLAIN "+planOnce+cypher, usual(cypher))
		if err != nil {
			return s.explain(err)
		}
		if _, err := result.Consume(ctx); err != nil {
			return s.explain(err)
		}
	}
	return nil
}

// usual returns parameters of the types and lengths that a statement has in a batch: a
// plan is good for these alone.
func usual(cypher string) row {
	params := make(row)
	for _, name := range []string{"rows", "keys", "slots"} {
		if strings.Contains(cypher, "$"+name) {
			params[name] = make([]string, usualRows)
		}
	}
	if strings.Contains(cypher, "$rows AS row\n") {
		rows := make([]row, usualRows)
		for i := range rows {
			rows[i] = row{}
		}
		params["rows"] = rows
	}
	return params
}
