// Writing a batch of records: what is new, what that changes, and the edges.

package store

import (
	"context"
	"errors"
	"slices"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"readout/graph"
)

// Outcome counts what became of the records of a batch.
type Outcome struct {
	New       int // not there before
	Changed   int // replaced an earlier version
	Unchanged int // there already, to the letter
	Forgotten int // removed by Forget
	Possible  []graph.PossibleMatch
}

// Add adds other's counts to o.
func (o *Outcome) Add(other Outcome) {
	o.New += other.New
	o.Changed += other.Changed
	o.Unchanged += other.Unchanged
	o.Forgotten += other.Forgotten
	o.Possible = append(o.Possible, other.Possible...)
}

// Write puts records into the graph in one transaction: all of them or, with an
// error, none. Of two records with one identity the later counts.
func (s *Store) Write(ctx context.Context, records Prepared) (Outcome, error) {
	in := newIncoming(records)
	session := s.session(ctx, neo4j.AccessModeWrite)
	defer session.Close(ctx)
	if s.repeats {
		// What is there already needs no turn at writing, which makes loading the same
		// file again cheap; where most is new, asking would only take longer. It is asked of
		// the server that takes the writes: another one of a cluster may not know yet what was
		// forgotten.
		_, err := neo4j.ExecuteWrite(ctx, session, func(tx neo4j.ManagedTransaction) (struct{}, error) {
			return struct{}{}, in.leaveOutKnown(ctx, tx)
		})
		if err != nil {
			return Outcome{}, s.explain(err)
		}
	}
	outcome := Outcome{Unchanged: records.Len() - len(in.order)}
	if len(in.order) > 0 {
		written, err := s.write(ctx, session, in.change)
		if err != nil {
			return Outcome{}, err
		}
		outcome.Add(written)
	}
	s.repeats = outcome.Unchanged > records.Len()/2
	return outcome, nil
}

const (
	takeTurn = `MATCH (turn:Turn {id: 1}) SET turn.batches = turn.batches + 1 RETURN turn.batches`
	readTurn = `MATCH (turn:Turn {id: 1}) RETURN turn.batches`

	recordDigests = `MATCH (r:Record) WHERE r.key IN $in.keys RETURN r.key, r.digest`
)

// write runs one change of the graph in a transaction, alone: other writers wait
// at the Turn node until this one is done.
func (s *Store) write(ctx context.Context, session neo4j.SessionWithContext,
	change func(context.Context, *batch) error,
) (Outcome, error) {
	var b *batch
	_, err := neo4j.ExecuteWrite(ctx, session, func(tx neo4j.ManagedTransaction) (struct{}, error) {
		counted, err := rows(ctx, tx, takeTurn, nil)
		if err != nil {
			return struct{}{}, err
		}
		turn, err := turnOf(counted)
		if err != nil {
			return struct{}{}, err
		}
		b = newBatch(tx, turn, s.cache.at(turn-1))
		if err := change(ctx, b); err != nil {
			return struct{}{}, err
		}
		return struct{}{}, b.run(ctx)
	})
	if err != nil {
		s.cache = cache{} // what b learnt may never have happened
		return Outcome{}, s.explain(err)
	}
	s.cache.learn(b)
	return b.outcome, nil
}

// turnOf reads the one value of takeTurn or readTurn.
func turnOf(found [][]any) (int64, error) {
	if len(found) == 0 {
		return 0, errors.New("no Turn node, so that writers can't take turns: was everything deleted? " +
			"Delete the Migration nodes too and start again: migrations make it anew")
	}
	return found[0][0].(int64), nil
}

// batch is one change of the graph while it is being worked out. Its stages are
// run in order: put and remove, then identify, gather, and last write.
type batch struct {
	tx      runner
	turn    int64 // how many batches there are, with this one
	outcome Outcome

	added   map[string]stored // records to be there afterwards, new or changed, by key
	removed map[string]stored // records, or versions of records, that go
	touched map[string]stored // records that stay but name someone who is now another node

	known      cache             // what was known before; empty: somebody else wrote last
	entities   map[string]string // Mention key → id of its node as it will be, where that was looked up or decided; "": gone
	names      map[named]string  // what places and topics that were written are called; "": to be looked up again
	identities identityChange
	meetings   meetingChange
}

func newBatch(tx runner, turn int64, known cache) *batch {
	return &batch{
		tx: tx, turn: turn, known: known, entities: make(map[string]string), names: make(map[named]string),
		added: make(map[string]stored), removed: make(map[string]stored), touched: make(map[string]stored),
	}
}

func (b *batch) run(ctx context.Context) error {
	for _, stage := range []func(context.Context) error{b.identify, b.gather, b.write} {
		if err := stage(ctx); err != nil {
			return err
		}
	}
	return nil
}

const (
	recordsByKey = `MATCH (r:Record) WHERE r.key IN $in.keys
OPTIONAL MATCH (r)-[:STATES]->(m:Meeting)
RETURN r.kind, r.body, r.slot, m.id`

	recordsByID = `MATCH (r:Record) WHERE r.id IN $in.ids
OPTIONAL MATCH (r)-[:STATES]->(m:Meeting)
RETURN r.kind, r.body, r.slot, m.id`
)

// readRecords runs a statement that returns kind, body, slot and meeting of
// records.
func readRecords(ctx context.Context, tx runner, cypher string, params map[string]any) ([]stored, error) {
	found, err := rows(ctx, tx, cypher, params)
	if err != nil {
		return nil, err
	}
	records := make([]stored, 0, len(found))
	for _, row := range found {
		rec, err := readStored(row[0].(string), row[1].(string))
		if err != nil {
			return nil, err
		}
		rec.slot, _ = row[2].(string)
		rec.meeting, _ = row[3].(string)
		records = append(records, rec)
	}
	return records, nil
}

// findReplaced finds the earlier versions of the added records, whose own keys are
// among known, and leaves out what is there already.
func (b *batch) findReplaced(ctx context.Context, known []string) error {
	var olds []stored
	if len(known) > 0 {
		var err error
		if olds, err = readRecords(ctx, b.tx, recordsByKey, map[string]any{"keys": known}); err != nil {
			return err
		}
	}
	var ids []string
	byID := make(map[string][]stored)
	for _, rec := range b.added {
		if rec.record.Kind == graph.KindMeeting && rec.id != "" {
			ids = append(ids, rec.id)
			byID[rec.id] = append(byID[rec.id], rec)
		}
	}
	changed := make(map[string]bool)
	for _, old := range olds {
		if old.digest == b.added[old.key].digest {
			delete(b.added, old.key) // another writer was first, or it corrects others alone
			b.outcome.Unchanged++
			continue
		}
		b.removed[old.key] = old
		changed[old.key] = true
	}
	if len(ids) > 0 {
		siblings, err := readRecords(ctx, b.tx, recordsByID, map[string]any{"ids": ids})
		if err != nil {
			return err
		}
		for _, old := range siblings {
			if old.record.Kind != graph.KindMeeting || slices.ContainsFunc(byID[old.id], func(rec stored) bool { return rec.key == old.key }) {
				continue
			}
			for _, rec := range byID[old.id] {
				if rec.replaces(old.articles) {
					b.removed[old.key] = old
					if _, stays := b.added[rec.key]; stays {
						changed[rec.key] = true
					}
				}
			}
		}
	}
	b.outcome.Changed = len(changed)
	b.outcome.New = len(b.added) - len(changed)
	return nil
}
