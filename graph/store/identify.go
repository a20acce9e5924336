// First stage of a batch: who is who, now that these records come and those go.

package store

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"slices"

	"readout/graph"
)

// identityChange is what a batch does to people, organisations and the ways in
// which they are named.
type identityChange struct {
	counts   map[string]int           // Mention key → how many more namings there are
	mentions map[string]graph.Mention // by key; all that a count or a node changes for
	created  map[string]bool          // Mention keys that are new
	gone     map[string]bool          // Mention keys that no record has any more
	moved    map[string]string        // Mention key → id of the node that it meant before
	upserts  []graph.Entity           // nodes to be written
	deletes  map[graph.Label][]string // ids of nodes that nobody names any more
}

// current is a Mention as the database has it.
type current struct {
	graph.Mention
	entity string
}

const (
	// Returns the count only where it can fall to nothing.
	mentionsByKey = `UNWIND $in.keys AS key
MATCH (m:Mention {key: key})-[:NAMES]->(e)
RETURN m.key, m.count, e.id`

	// All ways of naming whoever may go by one of the keys.
	mentionsOfHolders = `MATCH (k:NameKey) WHERE k.key IN $in.keys
MATCH (k)<-[:UNDER]-(:Mention)-[:NAMES]->(e)
WITH DISTINCT e
MATCH (e)<-[:NAMES]-(m:Mention)
RETURN m.key, m.body, e.id`

	recordsNamingPeople = `MATCH (p:Person) WHERE p.id IN $in.ids
MATCH (p)-[:ATTENDED]->(m:Meeting)<-[:STATES]-(r:Record)
RETURN DISTINCT r.kind, r.body, r.slot, m.id
UNION
MATCH (p:Person) WHERE p.id IN $in.ids
MATCH (p)-[h:HELD]->()
MATCH (r:Record {key: h.record})
RETURN DISTINCT r.kind, r.body, r.slot, null AS ` + "`m.id`"

	recordsNamingOrganisations = `MATCH (o:Organisation) WHERE o.id IN $in.ids
MATCH (o)-[:TOOK_PART]->(m:Meeting)<-[:STATES]-(r:Record)
RETURN DISTINCT r.kind, r.body, r.slot, m.id
UNION
MATCH (o:Organisation) WHERE o.id IN $in.ids
MATCH (o)<-[:OF]-(:Office)<-[h:HELD]-()
MATCH (r:Record {key: h.record})
RETURN DISTINCT r.kind, r.body, r.slot, null AS ` + "`m.id`"
)

func (b *batch) identify(ctx context.Context) error {
	c := &b.identities
	c.counts = make(map[string]int)
	c.mentions = make(map[string]graph.Mention)
	c.created, c.gone = make(map[string]bool), make(map[string]bool)
	c.deletes, c.moved = make(map[graph.Label][]string), make(map[string]string)
	count := func(records map[string]stored, by int) {
		for _, rec := range records {
			for _, m := range rec.record.Mentions() {
				key := m.Key()
				c.counts[key] += by
				c.mentions[key] = m
			}
		}
	}
	count(b.added, 1)
	count(b.removed, -1)
	if err := b.findMentions(ctx); err != nil {
		return err
	}
	if len(c.created)+len(c.gone) == 0 {
		return nil
	}
	neighbourhood, err := b.neighbourhood(ctx)
	if err != nil {
		return err
	}
	return b.reidentify(ctx, neighbourhood)
}

// findMentions looks up which Mentions are new and which have no record left.
func (b *batch) findMentions(ctx context.Context) error {
	c := &b.identities
	var unknown []string
	for key, by := range c.counts {
		if b.known.entities[key] == "" || by < 0 {
			unknown = append(unknown, key)
		}
	}
	if len(unknown) == 0 {
		return nil
	}
	found, err := rows(ctx, b.tx, mentionsByKey, map[string]any{"keys": unknown})
	if err != nil {
		return err
	}
	counted := make(map[string]int64, len(found))
	for _, row := range found {
		key := row[0].(string)
		counted[key] = row[1].(int64)
		b.entities[key] = row[2].(string)
	}
	for _, key := range unknown {
		switch before, there := counted[key]; {
		case !there && c.counts[key] > 0:
			c.created[key] = true
		case there && before+int64(c.counts[key]) == 0:
			c.gone[key] = true
		case before+int64(c.counts[key]) < 0:
			return fmt.Errorf("mention %s: the database counts %d records, %d go: its bookkeeping is damaged",
				key, before, -c.counts[key])
		}
	}
	return nil
}

// neighbourhood reads all Mentions that a change of the created and gone ones can
// concern: those that share a key with one of them, or with one that does.
func (b *batch) neighbourhood(ctx context.Context) (map[string]current, error) {
	c := &b.identities
	found := make(map[string]current)
	asked := make(map[string]bool)
	var ask []string
	want := func(m graph.Mention) {
		for _, key := range m.Keys() {
			if !asked[key] {
				asked[key] = true
				ask = append(ask, key)
			}
		}
	}
	for _, keys := range []map[string]bool{c.created, c.gone} {
		for key := range keys {
			want(c.mentions[key])
		}
	}
	for len(ask) > 0 {
		mentions, err := rows(ctx, b.tx, mentionsOfHolders, map[string]any{"keys": ask})
		if err != nil {
			return nil, err
		}
		ask = nil
		for _, row := range mentions {
			key := row[0].(string)
			if _, seen := found[key]; seen {
				continue
			}
			var m graph.Mention
			if err := json.Unmarshal([]byte(row[1].(string)), &m); err != nil {
				return nil, fmt.Errorf("mention %s in the database can't be read: %w", key, err)
			}
			found[key] = current{m, row[2].(string)}
			want(m)
		}
	}
	return found, nil
}

// reidentify decides anew who is who in the neighbourhood, and notes what that
// changes.
func (b *batch) reidentify(ctx context.Context, neighbourhood map[string]current) error {
	c := &b.identities
	byLabel := make(map[graph.Label][]graph.Mention)
	before := make(map[graph.Label]map[string]bool) // ids
	for key, m := range neighbourhood {
		if before[m.Label] == nil {
			before[m.Label] = make(map[string]bool)
		}
		before[m.Label][m.entity] = true
		if !c.gone[key] {
			byLabel[m.Label] = append(byLabel[m.Label], m.Mention)
		} else {
			b.entities[key] = ""
			c.moved[key] = m.entity
		}
	}
	for key := range c.created {
		m := c.mentions[key]
		byLabel[m.Label] = append(byLabel[m.Label], m)
	}
	for _, label := range []graph.Label{graph.PersonLabel, graph.OrganisationLabel} {
		entities, open := graph.Identify(byLabel[label])
		b.outcome.Possible = append(b.outcome.Possible, open...)
		left := make(map[string]bool) // ids from which a Mention moves away
		for _, e := range entities {
			changed := !before[label][e.ID]
			delete(before[label], e.ID)
			for _, m := range e.Mentions {
				key := m.Key()
				was := neighbourhood[key].entity
				if was != e.ID {
					changed = true
					if was != "" {
						c.moved[key] = was
						left[was] = true
					}
				}
				b.entities[key] = e.ID
				c.mentions[key] = m
			}
			if changed || lost(neighbourhood, c.gone, e.ID) {
				c.upserts = append(c.upserts, e)
			}
		}
		c.deletes[label] = slices.Sorted(maps.Keys(before[label]))
		if err := b.touch(ctx, label, left, neighbourhood); err != nil {
			return err
		}
	}
	return nil
}

// lost says whether a Mention of the node id is gone.
func lost(neighbourhood map[string]current, gone map[string]bool, id string) bool {
	for key := range gone {
		if neighbourhood[key].entity == id {
			return true
		}
	}
	return false
}

// touch finds the records that name someone who is another node now.
func (b *batch) touch(ctx context.Context, label graph.Label, left map[string]bool, neighbourhood map[string]current) error {
	if len(left) == 0 {
		return nil
	}
	cypher := recordsNamingPeople
	if label == graph.OrganisationLabel {
		cypher = recordsNamingOrganisations
	}
	records, err := readRecords(ctx, b.tx, cypher, map[string]any{"ids": slices.Collect(maps.Keys(left))})
	if err != nil {
		return err
	}
	for _, rec := range records {
		if b.going(rec.key) {
			continue
		}
		for _, m := range rec.record.Mentions() {
			was, ok := neighbourhood[m.Key()]
			if ok && was.entity != b.entities[m.Key()] {
				b.touched[rec.key] = rec
				break
			}
		}
	}
	return nil
}

// going says whether the stored version of a record is removed or replaced.
func (b *batch) going(key string) bool {
	_, removed := b.removed[key]
	_, added := b.added[key]
	return removed || added
}
