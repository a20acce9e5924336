// The log of loads: what was loaded last, for whoever follows it, in whichever
// process.

package store

import (
	"context"
	"slices"
	"time"

	"readout/graph"
)

const (
	// keptLoads is how many loads the log keeps: with batches of a thousand records,
	// minutes of loading.
	keptLoads = 1000
	// loadsAtOnce is how many LoadsAfter returns at most.
	loadsAtOnce = 100
	// loadTimeout is how long the log may take to read.
	loadTimeout = 5 * time.Second

	logLoad = `CREATE (:Load {number: $in.number, meetings: $in.meetings})
WITH 1 AS one
MATCH (old:Load) WHERE old.number <= $in.number - $in.kept
DELETE old`

	lastLoad = `MATCH (turn:Turn {id: 1}) RETURN turn.batches`

	loadsAfter = `MATCH (load:Load) WHERE load.number > $number
WITH load ORDER BY load.number LIMIT $most
RETURN collect([load.number, load.meetings])`
)

// logLoad notes which meetings the batch made or changed, if it did.
func (w *writer) logLoad(ctx context.Context) error {
	ids := make([]string, len(w.meetings.creates))
	for i := range w.meetings.creates {
		ids[i] = w.meetings.creates[i].ID
	}
	if len(ids) == 0 {
		return nil
	}
	slices.Sort(ids)
	_, err := rows(ctx, w.tx, logLoad, row{"number": w.turn, "meetings": ids, "kept": keptLoads})
	return err
}

// Position returns the number of the last load: what is loaded from now on has
// larger ones. Writers take turns, so that numbers become visible in their order.
func (s *Store) Position(ctx context.Context) (int64, error) {
	value, found, err := s.Read(ctx, lastLoad, nil, loadTimeout, "loads")
	if err != nil || !found {
		return 0, err
	}
	return value.(int64), nil
}

// LoadsAfter returns the loads with larger numbers, oldest first, at most a hundred.
func (s *Store) LoadsAfter(ctx context.Context, number int64) ([]graph.Load, error) {
	value, _, err := s.Read(ctx, loadsAfter, map[string]any{"number": number, "most": loadsAtOnce}, loadTimeout, "loads")
	if err != nil {
		return nil, err
	}
	var loads []graph.Load
	for _, row := range value.([]any) {
		load := graph.Load{Number: row.([]any)[0].(int64)}
		for _, id := range row.([]any)[1].([]any) {
			load.Meetings = append(load.Meetings, id.(string))
		}
		loads = append(loads, load)
	}
	return loads, nil
}
