// A digest of the graph, to tell whether two are the same.

package store

import (
	"context"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"fmt"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

const (
	// Left out is what tells when and how often, not what: the lock that writers
	// take turns with, the log of loads, and when a migration was applied; and
	// figures, which follow from no record.
	allNodes = `MATCH (n) WHERE NOT n:Turn AND NOT n:Load AND NOT n:Migration AND NOT n:Figure
RETURN labels(n), properties(n)`

	allRelationships = `MATCH (a)-[r]->(b)
RETURN labels(a) + [coalesce(a.id, a.code, a.key)], type(r), properties(r), labels(b) + [coalesce(b.id, b.code, b.key)]`
)

// Digest returns a text that is the same for the same nodes, relationships and
// properties, in whatever order they were written. It reads everything.
func (s *Store) Digest(ctx context.Context) (string, error) {
	session := s.session(ctx, neo4j.AccessModeRead)
	defer session.Close(ctx)
	// The sum of the elements' hashes doesn't depend on their order, and unlike
	// their exclusive or notices an element that is there twice.
	var sum [4]uint64
	_, err := neo4j.ExecuteRead(ctx, session, func(tx neo4j.ManagedTransaction) (struct{}, error) {
		sum = [4]uint64{}
		for _, cypher := range []string{allNodes, allRelationships} {
			result, err := tx.Run(ctx, cypher, nil)
			if err != nil {
				return struct{}{}, err
			}
			for result.Next(ctx) {
				values := result.Record().Values
				if cypher == allNodes {
					values[1] = withoutFigures(values[0].([]any), values[1].(map[string]any))
				}
				text, err := json.Marshal(plain(values))
				if err != nil {
					return struct{}{}, err
				}
				h := sha256.Sum256(text)
				for i := range sum {
					sum[i] += binary.BigEndian.Uint64(h[8*i:])
				}
			}
			if err := result.Err(); err != nil {
				return struct{}{}, err
			}
		}
		return struct{}{}, nil
	})
	if err != nil {
		return "", s.explain(err)
	}
	var text []byte
	for _, part := range sum {
		text = binary.BigEndian.AppendUint64(text, part)
	}
	return hex.EncodeToString(text), nil
}

// plain turns Neo4j's own types into text, so that the JSON of a value says it.
func plain(value any) any {
	switch v := value.(type) {
	case []any:
		list := make([]any, len(v))
		for i := range v {
			list[i] = plain(v[i])
		}
		return list
	case map[string]any:
		m := make(map[string]any, len(v))
		for key := range v {
			m[key] = plain(v[key])
		}
		return m
	case fmt.Stringer:
		return v.String()
	default:
		return v
	}
}
