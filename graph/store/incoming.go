// The records of one batch, before anything is decided: what is kept beside them, and
// which of them are news.

package store

import (
	"context"
	"slices"

	"readout/graph"
)

// Prepared is a batch of records, each with its bookkeeping.
type Prepared struct{ records []stored }

// Prepare works out what of a batch needs no database, so that it can be done while
// that is at work on another one. A country that is none is an ErrBadInput.
func Prepare(records []graph.Record) (Prepared, error) {
	p := Prepared{make([]stored, len(records))}
	for i, r := range records {
		if err := checkCountries(r); err != nil {
			return Prepared{}, err
		}
		var err error
		if p.records[i], err = newStored(r); err != nil {
			return Prepared{}, err
		}
	}
	return p, nil
}

// Len returns how many records there are.
func (p Prepared) Len() int { return len(p.records) }

// incoming is the records of one batch, by key, in their order.
type incoming struct {
	records map[string]stored
	order   []string
	turn    int64    // after which turn at writing it was found out
	other   []string // which keys are there with another content
}

func newIncoming(p Prepared) *incoming {
	in := &incoming{records: make(map[string]stored, len(p.records))}
	for _, rec := range p.records {
		if _, repeated := in.records[rec.key]; !repeated {
			in.order = append(in.order, rec.key)
		}
		in.records[rec.key] = rec
	}
	in.order = latest(in.order, in.records)
	return in
}

func (in *incoming) leaveOutKnown(ctx context.Context, tx runner) error {
	turn, err := rows(ctx, tx, readTurn, nil)
	if err != nil {
		return err
	}
	if in.turn, err = turnOf(turn); err != nil {
		return err
	}
	found, err := rows(ctx, tx, recordDigests, map[string]any{"keys": in.order})
	if err != nil {
		return err
	}
	digests := make(map[string]string, len(found))
	in.other = nil
	for _, row := range found {
		key, digest := row[0].(string), row[1].(string)
		digests[key] = digest
		if in.records[key].digest != digest {
			in.other = append(in.other, key)
		}
	}
	in.order = slices.DeleteFunc(in.order, func(key string) bool { return digests[key] == in.records[key].digest })
	return nil
}

func (in *incoming) change(ctx context.Context, b *batch) error {
	for _, key := range in.order {
		b.added[key] = in.records[key]
	}
	known := in.other
	if b.turn != in.turn+1 { // somebody else wrote in between
		known = in.order
	}
	return b.findReplaced(ctx, known)
}

// latest leaves out the reports of a meeting that a later record of the same
// batch, with the same id and an article in common, corrects.
func latest(order []string, incoming map[string]stored) []string {
	later := make(map[string][]stored)
	var kept []string
	for _, key := range slices.Backward(order) {
		rec := incoming[key]
		if rec.record.Kind == graph.KindMeeting && rec.id != "" {
			if slices.ContainsFunc(later[rec.id], func(l stored) bool { return l.sharesArticle(rec.articles) }) {
				continue
			}
			later[rec.id] = append(later[rec.id], rec)
		}
		kept = append(kept, key)
	}
	slices.Reverse(kept)
	return kept
}
