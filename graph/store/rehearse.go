// Dry runs: the same work in one transaction that is rolled back in the end.

package store

import (
	"context"
	"errors"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// Rehearsal writes like a Store, but only to see what would change. Other writers
// wait until it is closed, and all of it must fit into one transaction's memory.
type Rehearsal struct {
	store   *Store
	session neo4j.SessionWithContext
	tx      neo4j.ExplicitTransaction
}

// Rehearse begins a dry run.
func (s *Store) Rehearse(ctx context.Context) (*Rehearsal, error) {
	session := s.session(ctx, neo4j.AccessModeWrite)
	tx, err := session.BeginTransaction(ctx)
	var turn [][]any
	if err == nil {
		turn, err = rows(ctx, tx, takeTurn, nil)
	}
	if err == nil {
		_, err = turnOf(turn)
	}
	if err != nil {
		return nil, s.explain(errors.Join(err, session.Close(ctx)))
	}
	return &Rehearsal{store: s, session: session, tx: tx}, nil
}

// Write tells what Store.Write would do after the batches before.
func (r *Rehearsal) Write(ctx context.Context, records Prepared) (Outcome, error) {
	in := newIncoming(records)
	if err := in.leaveOutKnown(ctx, r.tx); err != nil {
		return Outcome{}, r.store.explain(err)
	}
	outcome := Outcome{Unchanged: records.Len() - len(in.order)}
	b := newBatch(r.tx, in.turn+1, cache{entities: map[string]string{}}) // nobody else can write
	if err := in.change(ctx, b); err != nil {
		return Outcome{}, r.store.explain(err)
	}
	if err := b.run(ctx); err != nil {
		return Outcome{}, r.store.explain(err)
	}
	outcome.Add(b.outcome)
	return outcome, nil
}

// Close undoes everything.
func (r *Rehearsal) Close(ctx context.Context) error {
	defer r.session.Close(ctx)
	return r.store.explain(r.tx.Rollback(ctx))
}
