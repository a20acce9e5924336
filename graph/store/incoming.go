// The records of one batch, before anything is decided: which of them are news.

package store

import (
	"context"
	"slices"

	"readout/graph"
)

// incoming is the records of one batch, by key, in their order.
type incoming struct {
	records map[string]stored
	order   []string
	turn    int64    // after which turn at writing it was found out
	other   []string // which keys are there with another content
}

func newIncoming(records []graph.Record) (*incoming, error) {
	in := &incoming{records: make(map[string]stored, len(records))}
	for _, r := range records {
		if err := checkCountries(r); err != nil {
			return nil, err
		}
		rec, err := newStored(r)
		if err != nil {
			return nil, err
		}
		if _, repeated := in.records[rec.key]; !repeated {
			in.order = append(in.order, rec.key)
		}
		in.records[rec.key] = rec
	}
	in.order = latest(in.order, in.records)
	return in, nil
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
