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
	turn    int64    // after which turn at writing the others were found out, or notAsked
	other   []string // which keys are there, but may not be left out
}

const notAsked = -1

// newIncoming leaves out what later records of the batch take the place of: of two with
// one key the earlier, and a meeting's report which one with the same id and an article
// in common corrects.
func newIncoming(p Prepared) *incoming {
	in := &incoming{records: make(map[string]stored, len(p.records)), turn: notAsked}
	corrections := make(map[string][]string) // keys by the meeting's id
	for _, rec := range slices.Backward(p.records) {
		if _, later := in.records[rec.key]; later {
			continue
		}
		if rec.record.Kind == graph.KindMeeting && rec.id != "" {
			corrected := false
			for _, key := range corrections[rec.id] {
				if c := in.records[key]; c.replaces(rec.articles) {
					c.corrected = append(c.corrected, rec.articles...)
					in.records[key], corrected = c, true
				}
			}
			if corrected {
				continue
			}
			corrections[rec.id] = append(corrections[rec.id], rec.key)
		}
		in.records[rec.key] = rec
		in.order = append(in.order, rec.key)
	}
	slices.Reverse(in.order)
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
	known := make(map[string]bool, len(found))
	in.other = nil
	for _, row := range found {
		key, digest := row[0].(string), row[1].(string)
		if rec := in.records[key]; rec.digest == digest && len(rec.corrected) == 0 {
			known[key] = true
		} else {
			in.other = append(in.other, key)
		}
	}
	in.order = slices.DeleteFunc(in.order, func(key string) bool { return known[key] })
	return nil
}

func (in *incoming) change(ctx context.Context, b *batch) error {
	for _, key := range in.order {
		b.added[key] = in.records[key]
	}
	known := in.other
	// It wasn't asked yet, or somebody else wrote in between, or just before: a transaction that is
	// being committed may show its turn sooner than its records, and only now is all of it there.
	if b.turn != in.turn+1 || b.known.entities == nil {
		known = in.order
	}
	return b.findReplaced(ctx, known)
}
