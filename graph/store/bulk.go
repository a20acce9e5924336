// Bulk: a whole graph from records at once, as files for neo4j-admin's import, for an
// empty database and millions of meetings.
//
// What a batch decides for a neighbourhood, by the rules of the package graph, Bulk
// decides for all records, and writes down what Write would have written. Records come
// in any order: while they come, each is put into one of a number of compartments on
// the disk, such that reports which can tell of one meeting lie in one. In memory stay
// who there is and how they are named, where each record lies, who met whom, and what is
// said of each article.

package store

import (
	"context"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"hash/fnv"
	"maps"
	"path/filepath"
	"slices"
	"strings"

	"readout/graph"
)

// compartments is how many there are: each is in memory as a whole, one at a time.
const compartments = 64

// noMeeting is the number of none.
const noMeeting = -1

// elsewhere is the compartment of all that isn't a meeting.
const elsewhere = compartments

// Bulk collects the records of a graph. A Bulk is for one goroutine.
type Bulk struct {
	dir      string
	spools   [compartments + 1]*spool
	kept     map[hashed]place    // by record key
	sameID   map[hashed][]hashed // keys of the meeting records with an id, by id
	mentions map[string]*counted
	wholes   map[string]int64 // ids that meetings are a part of → number of that meeting
}

// hashed stands for a text that needn't be known again.
type hashed [16]byte

func hashOf(text string) hashed {
	sum := sha256.Sum256([]byte(text))
	return hashed(sum[:16])
}

// place is where a record lies, and what it says there.
type place struct {
	spool  uint8
	digest uint64
	offset int64
}

type counted struct {
	graph.Mention
	count int
}

// NewBulk returns an empty Bulk that keeps its files in dir.
func NewBulk(dir string) (*Bulk, error) {
	b := &Bulk{
		dir: dir, kept: make(map[hashed]place), sameID: make(map[hashed][]hashed),
		mentions: make(map[string]*counted), wholes: make(map[string]int64),
	}
	for i := range b.spools {
		s, err := newSpool(filepath.Join(dir, fmt.Sprintf("records-%02d", i)))
		if err != nil {
			return nil, err
		}
		b.spools[i] = s
	}
	return b, nil
}

// Write takes records, as Store.Write does: of two with one identity the later counts.
func (b *Bulk) Write(_ context.Context, records Prepared) (Outcome, error) {
	var o Outcome
	for _, rec := range records.records {
		if err := b.take(rec, &o); err != nil {
			return o, err
		}
	}
	return o, nil
}

func (b *Bulk) take(rec stored, o *Outcome) error {
	key, digest := hashOf(rec.key), firstBytes(rec.digest)
	var replaced []hashed
	if old, there := b.kept[key]; there {
		if old.digest == digest {
			o.Unchanged++
			return nil
		}
		replaced = append(replaced, key)
	}
	m := rec.record.Meeting
	if m != nil && rec.id != "" {
		for _, sibling := range b.sameID[hashOf(rec.id)] {
			if sibling == key {
				continue
			}
			other, err := b.read(b.kept[sibling])
			if err != nil {
				return err
			}
			if rec.replaces(other.articles) {
				replaced = append(replaced, sibling)
			}
		}
	}
	for _, old := range replaced {
		if err := b.drop(old); err != nil {
			return err
		}
	}
	if len(replaced) > 0 {
		o.Changed++
	} else {
		o.New++
	}
	return b.keep(key, digest, rec)
}

func (b *Bulk) keep(key hashed, digest uint64, rec stored) error {
	in := elsewhere
	if m := rec.record.Meeting; m != nil {
		in = compartmentOf(*m)
		if rec.id != "" {
			b.sameID[hashOf(rec.id)] = append(b.sameID[hashOf(rec.id)], key)
		}
		if m.PartOf != "" {
			b.wholes[m.PartOf] = noMeeting
		}
	}
	offset, err := b.spools[in].write(rec)
	if err != nil {
		return err
	}
	b.kept[key] = place{uint8(in), digest, offset}
	for _, m := range rec.record.Mentions() {
		mention := m.Key()
		if b.mentions[mention] == nil {
			b.mentions[mention] = &counted{Mention: m}
		}
		b.mentions[mention].count++
	}
	return nil
}

// drop forgets a record that is replaced.
func (b *Bulk) drop(key hashed) error {
	rec, err := b.read(b.kept[key])
	if err != nil {
		return err
	}
	delete(b.kept, key)
	if rec.record.Meeting != nil && rec.id != "" {
		id := hashOf(rec.id)
		b.sameID[id] = slices.DeleteFunc(b.sameID[id], func(k hashed) bool { return k == key })
	}
	for _, m := range rec.record.Mentions() {
		mention := m.Key()
		if b.mentions[mention].count--; b.mentions[mention].count == 0 {
			delete(b.mentions, mention)
		}
	}
	return nil
}

func (b *Bulk) read(p place) (stored, error) { return b.spools[p.spool].read(p.offset) }

// compartmentOf is where a meeting's reports lie that can tell of the same one: what it
// is made of is equal in all of them, before anybody knows who is who.
func compartmentOf(m graph.Meeting) int {
	var countries []string
	organisations := 0
	for _, p := range m.Parties {
		if p.Organisation != "" {
			organisations++
		} else {
			countries = append(countries, p.Country)
		}
	}
	return compartment(m.Status, m.Mode, m.Date, countries, organisations)
}

// compartmentOfAll is where reports of one meeting with an id belong together.
func compartmentOfAll(g graph.Gathering) int {
	var countries []string
	organisations := 0
	for _, s := range g.Sides {
		if s.Party.Organisation != "" {
			organisations++
		} else {
			countries = append(countries, s.Party.Country)
		}
	}
	return compartment(g.Status, g.Mode, g.Date, countries, organisations)
}

func compartment(status graph.Status, mode graph.Mode, date graph.Date, countries []string, organisations int) int {
	year := date.String()
	slices.Sort(countries)
	h := fnv.New32a()
	fmt.Fprintf(h, "%s %s %s %s %d", status, mode, year[:min(len(year), len("2006"))], strings.Join(countries, "+"), organisations)
	return int(h.Sum32() % compartments)
}

func firstBytes(digest string) uint64 {
	h := hashOf(digest)
	return binary.BigEndian.Uint64(h[:8])
}

// identities decides who is who among all mentions.
func (b *Bulk) identities() (entities map[graph.Label][]graph.Entity, ids map[string]string, open []graph.PossibleMatch) {
	byLabel := make(map[graph.Label][]graph.Mention)
	for _, key := range slices.Sorted(maps.Keys(b.mentions)) {
		m := b.mentions[key].Mention
		byLabel[m.Label] = append(byLabel[m.Label], m)
	}
	entities = make(map[graph.Label][]graph.Entity)
	ids = make(map[string]string, len(b.mentions))
	for _, label := range []graph.Label{graph.PersonLabel, graph.OrganisationLabel} {
		found, possible := graph.Identify(byLabel[label])
		entities[label], open = found, append(open, possible...)
		for _, e := range found {
			for _, m := range e.Mentions {
				ids[m.Key()] = e.ID
			}
		}
	}
	return entities, ids, open
}

// moved finds the records with an id whose meeting, as all records with that id tell it
// together, belongs into another compartment than they lie in.
func (b *Bulk) moved(idOf func(graph.Mention) string) (from map[hashed]bool, to map[int][]place, err error) {
	from, to = make(map[hashed]bool), make(map[int][]place)
	for _, keys := range b.sameID {
		if len(keys) < 2 {
			continue
		}
		c := graph.Cluster{}
		for _, key := range keys {
			rec, err := b.read(b.kept[key])
			if err != nil {
				return nil, nil, err
			}
			c.Reports = append(c.Reports, graph.NewReport(rec.key, *rec.record.Meeting, idOf))
		}
		slices.SortFunc(c.Reports, func(x, y graph.Report) int { return strings.Compare(x.Key, y.Key) })
		in := compartmentOfAll(c.Gathering())
		for _, key := range keys {
			if p := b.kept[key]; int(p.spool) != in {
				from[key] = true
				to[in] = append(to[in], p)
			}
		}
	}
	return from, to, nil
}

// each calls do with every record that lies in a compartment and is still meant.
func (b *Bulk) each(in int, do func(hashed, stored) error) error {
	return b.spools[in].each(func(offset int64, rec stored) error {
		key := hashOf(rec.key)
		if p, there := b.kept[key]; !there || int(p.spool) != in || p.offset != offset {
			return nil // replaced
		}
		return do(key, rec)
	})
}
