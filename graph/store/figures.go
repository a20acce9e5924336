// Figures: what was computed of the network of who met whom, written back as
// properties, for who wants to sort and filter by them in Cypher.
//
// They follow from no record: loading neither makes nor changes them, and Digest
// leaves them out. Beside each stands a node that tells of when and of what it is.

package store

import (
	"context"
	"fmt"
	"slices"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"readout/graph"
)

// Figures are the properties that there can be, of Person and of Country.
var Figures = []string{"degree", "strength", "betweenness", "pagerank", "community"}

// Figure is one property, of all nodes of a label that have it.
type Figure struct {
	Label    string // Person or Country
	Property string // one of Figures
	From, To string // the first and last day of the meetings; empty: open
	Sources  int    // from how many nodes paths were followed; 0: it follows none
	Load     int64  // Position before it was computed
	Values   []FigureValue
}

// FigureValue is the value of one node: an int64 or a float64.
type FigureValue struct {
	ID    string
	Value any
}

// figuresAtOnce is how many nodes one transaction changes.
const figuresAtOnce = 10_000

const (
	// lockTurn has writers of records wait without taking a turn: of what they
	// remember nothing changes.
	lockTurn = `MATCH (turn:Turn {id: 1}) SET turn.batches = turn.batches`

	unmarkFigure = `MATCH (f:Figure {key: $in.key}) DELETE f`

	// The properties' names come from Figures, never from input.
	clearFigure = `MATCH (n:LABEL) WHERE n[$in.property] IS NOT NULL
WITH n LIMIT $in.most
SET n[$in.property] = null
RETURN count(n)`

	setFigure = `UNWIND $in.rows AS row
MATCH (n:LABEL {KEY: row.id})
SET n[$in.property] = row.value
RETURN count(n)`

	markFigure = `CREATE (:Figure {key: $in.key, from: $in.from, to: $in.to, sources: $in.sources, nodes: $in.nodes, load: $in.load, written: datetime()})`
)

// WriteFigure replaces a figure: nodes that it has no value for have none afterwards.
// It returns how many nodes have one; nodes that are gone are left out. What ends in
// the middle leaves no Figure node, and is completed by running it again.
func (s *Store) WriteFigure(ctx context.Context, f Figure) (int, error) {
	label, ok := figureLabels[f.Label]
	if !ok || !slices.Contains(Figures, f.Property) {
		return 0, fmt.Errorf("%w: no figure %s.%s", graph.ErrBadInput, f.Label, f.Property)
	}
	session := s.session(ctx, neo4j.AccessModeWrite)
	defer session.Close(ctx)
	if err := s.clearFigure(ctx, session, label, f.Property); err != nil {
		return 0, err
	}
	written := 0
	for part := range slices.Chunk(f.Values, figuresAtOnce) {
		values := make([]row, len(part))
		for i, v := range part {
			values[i] = row{"id": v.ID, "value": v.Value}
		}
		n, err := s.locked(ctx, session, label.in(setFigure), row{"property": f.Property, "rows": values})
		if err != nil {
			return written, err
		}
		written += n
	}
	var sources any
	if f.Sources > 0 {
		sources = f.Sources
	}
	_, err := s.locked(ctx, session, markFigure, row{
		"key": f.Label + "." + f.Property, "from": orNull(f.From), "to": orNull(f.To), "sources": sources, "nodes": written, "load": f.Load,
	})
	return written, err
}

// RemoveFigures takes all figures away.
func (s *Store) RemoveFigures(ctx context.Context) error {
	session := s.session(ctx, neo4j.AccessModeWrite)
	defer session.Close(ctx)
	for _, label := range figureLabels {
		for _, property := range Figures {
			if err := s.clearFigure(ctx, session, label, property); err != nil {
				return err
			}
		}
	}
	return nil
}

// figureLabels are what can have figures.
var figureLabels = map[string]shape{people.label: people, countries.label: countries}

func (s *Store) clearFigure(ctx context.Context, session neo4j.SessionWithContext, label shape, property string) error {
	if _, err := s.locked(ctx, session, unmarkFigure, row{"key": label.label + "." + property}); err != nil {
		return err
	}
	for {
		n, err := s.locked(ctx, session, label.in(clearFigure), row{"property": property, "most": figuresAtOnce})
		if err != nil || n < figuresAtOnce {
			return err
		}
	}
}

// locked runs a statement while no writer of records is at work, and returns the
// number that it returns.
func (s *Store) locked(ctx context.Context, session neo4j.SessionWithContext, cypher string, params row) (int, error) {
	n, err := neo4j.ExecuteWrite(ctx, session, func(tx neo4j.ManagedTransaction) (int, error) {
		if _, err := rows(ctx, tx, lockTurn, nil); err != nil {
			return 0, err
		}
		found, err := rows(ctx, tx, cypher, params)
		if err != nil || len(found) == 0 {
			return 0, err
		}
		return int(found[0][0].(int64)), nil
	})
	return n, s.explain(err)
}

// withoutFigures returns a node's properties without them.
func withoutFigures(labels []any, properties map[string]any) map[string]any {
	for _, label := range labels {
		if _, ok := figureLabels[label.(string)]; !ok {
			continue
		}
		for _, name := range Figures {
			delete(properties, name)
		}
	}
	return properties
}
