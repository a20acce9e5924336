// What is in the graph, counted.

package store

import "context"

// Count is how many nodes of a label, or relationships of a type, there are.
type Count struct {
	Name string
	N    int64
}

const (
	countNodes = `UNWIND $names AS name
CALL (name) { MATCH (n:$(name)) RETURN count(n) AS n }
RETURN name, n`

	countRelationships = `UNWIND $names AS name
CALL (name) { MATCH ()-[r:$(name)]->() RETURN count(r) AS n }
RETURN name, n`
)

// NodeLabels are the labels of the graph, without those of its bookkeeping.
var NodeLabels = []string{
	"Person", "Country", "Organisation", "Office", "Meeting", "Place", "Topic", "Agreement", "Article",
}

// RelationshipTypes are the types that people and meetings are joined by.
var RelationshipTypes = []string{"ATTENDED", "TOOK_PART", "HELD", "REPORTS", "MET"}

// Counts tells the size of the graph, in the order of NodeLabels and
// RelationshipTypes.
func (s *Store) Counts(ctx context.Context) (nodes, relationships []Count, err error) {
	if nodes, err = s.counts(ctx, countNodes, NodeLabels); err != nil {
		return nil, nil, err
	}
	relationships, err = s.counts(ctx, countRelationships, RelationshipTypes)
	return nodes, relationships, err
}

func (s *Store) counts(ctx context.Context, cypher string, names []string) ([]Count, error) {
	_, found, err := s.Query(ctx, cypher, map[string]any{"names": names})
	if err != nil {
		return nil, err
	}
	counts := make([]Count, len(found))
	for i, row := range found {
		counts[i] = Count{Name: row[0].(string), N: row[1].(int64)}
	}
	return counts, nil
}

// Empty tells whether nothing was loaded yet.
func (s *Store) Empty(ctx context.Context) (bool, error) {
	_, found, err := s.Query(ctx, `RETURN NOT EXISTS {
  MATCH (n) WHERE NOT n:Turn AND NOT n:Load AND NOT n:Migration AND NOT n:Country
}`, nil)
	if err != nil {
		return false, err
	}
	return found[0][0].(bool), nil
}
