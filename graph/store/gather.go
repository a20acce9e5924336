// Second stage of a batch: which reports tell of the same meeting, now.

package store

import (
	"context"
	"maps"
	"slices"

	"readout/graph"
)

// meetingChange is what a batch does to meetings.
type meetingChange struct {
	deletes []string          // ids of meetings that go, or are written anew
	creates []graph.Gathering // meetings to be written
	slots   map[string]string // record key → slot, of the records in creates
	moved   []row             // records that are in another slot now, and otherwise as before
}

const (
	// One seek each; a list in an IN predicate is planned as a scan too often.
	recordsBySlot = `UNWIND $in.slots AS slot
MATCH (r:Record {slot: slot})
OPTIONAL MATCH (r)-[:STATES]->(m:Meeting)
RETURN r.kind, r.body, r.slot, m.id`

	recordsBySlotPrefix = `UNWIND $in.prefixes AS prefix
MATCH (r:Record) WHERE r.slot STARTS WITH prefix
OPTIONAL MATCH (r)-[:STATES]->(m:Meeting)
RETURN r.kind, r.body, r.slot, m.id`

	recordsOfMeetings = `MATCH (m:Meeting) WHERE m.id IN $in.ids
MATCH (m)<-[:STATES]-(r:Record)
RETURN r.kind, r.body, r.slot, m.id`
)

// gather works out which meetings change: it collects every report that can
// belong together with one that comes, goes, or names someone who is another node
// now, decides which of them are the same meeting, and compares with what stands.
func (b *batch) gather(ctx context.Context) error {
	n := &neighbours{
		batch: b, reports: make(map[string]graph.Report), asked: make(map[string]bool),
		before: make(map[string][]string), stood: make(map[string]string),
	}
	if err := n.collect(ctx); err != nil {
		return err
	}
	clusters, open := graph.SameMeeting(slices.Collect(maps.Values(n.reports)))
	c := &b.meetings
	c.slots = make(map[string]string)
	changedIDs := make(map[string]bool)
	for _, cluster := range clusters {
		if !b.changes(cluster, n.before[cluster.ID]) {
			delete(n.before, cluster.ID)
			continue
		}
		changedIDs[cluster.ID] = true
		c.creates = append(c.creates, cluster.Gathering())
		for key, slot := range cluster.Slots() {
			c.slots[key] = slot
			if stood, stays := n.stood[key]; stays && stood != slot {
				c.moved = append(c.moved, row{"key": key, "slot": slot})
			}
		}
	}
	c.deletes = slices.Sorted(maps.Keys(n.before))
	for _, p := range open {
		if changedIDs[p.A] || changedIDs[p.B] {
			b.outcome.Possible = append(b.outcome.Possible, p)
		}
	}
	return nil
}

// changes says whether a cluster differs from the meeting with its id whose
// records had the keys before.
func (b *batch) changes(cluster graph.Cluster, before []string) bool {
	if len(before) != len(cluster.Reports) {
		return true
	}
	for _, r := range cluster.Reports {
		_, touched := b.touched[r.Key]
		if touched || b.going(r.Key) || !slices.Contains(before, r.Key) {
			return true
		}
	}
	return false
}

// neighbours collects the reports that can belong together.
type neighbours struct {
	*batch
	reports map[string]graph.Report // by record key
	before  map[string][]string     // meeting id → keys of its records, as the database has them
	stood   map[string]string       // record key → slot, likewise; of those that stay as they are

	asked                        map[string]bool
	slots, prefixes, ids, givens []string // yet to be asked for
}

func (n *neighbours) collect(ctx context.Context) error {
	for _, records := range []map[string]stored{n.added, n.touched} {
		if err := n.take(ctx, slices.Collect(maps.Values(records))); err != nil {
			return err
		}
	}
	for _, rec := range n.removed {
		if rec.record.Kind == graph.KindMeeting {
			n.wantSlot(rec.slot)
			n.want(&n.ids, "meeting ", rec.meeting)
		}
	}
	for len(n.slots)+len(n.prefixes)+len(n.ids)+len(n.givens) > 0 {
		for _, query := range []struct {
			cypher, param string
			values        *[]string
		}{
			{recordsBySlot, "slots", &n.slots},
			{recordsBySlotPrefix, "prefixes", &n.prefixes},
			{recordsOfMeetings, "ids", &n.ids},
			{recordsByID, "ids", &n.givens},
		} {
			if len(*query.values) == 0 {
				continue
			}
			records, err := readRecords(ctx, n.tx, query.cypher, map[string]any{query.param: *query.values})
			if err != nil {
				return err
			}
			*query.values = nil
			if err := n.take(ctx, records); err != nil {
				return err
			}
		}
		n.wantTogether()
	}
	return nil
}

// wantTogether asks for what stands near reports with one id, taken together.
func (n *neighbours) wantTogether() {
	byID := make(map[string][]graph.Report)
	for _, r := range n.reports {
		if id := r.Meeting.ID; id != "" {
			byID[id] = append(byID[id], r)
		}
	}
	for _, reports := range byID {
		if len(reports) > 1 {
			n.wantSlot(graph.SlotTogether(reports))
		}
	}
}

// take adds meeting records, and asks for what stands near them.
func (n *neighbours) take(ctx context.Context, records []stored) error {
	records = slices.DeleteFunc(records, func(rec stored) bool {
		return rec.record.Kind != graph.KindMeeting
	})
	var fresh []stored
	for _, rec := range records {
		if rec.meeting != "" {
			n.want(&n.ids, "meeting ", rec.meeting)
			if !slices.Contains(n.before[rec.meeting], rec.key) {
				n.before[rec.meeting] = append(n.before[rec.meeting], rec.key)
			}
			if n.going(rec.key) {
				n.wantSlot(rec.slot)
				continue
			}
		}
		if _, taken := n.reports[rec.key]; !taken {
			fresh = append(fresh, rec)
		}
	}
	if err := n.look(ctx, fresh); err != nil {
		return err
	}
	for _, rec := range fresh {
		report := graph.NewReport(rec.key, *rec.record.Meeting, n.entity)
		n.reports[rec.key] = report
		n.wantSlot(report.Slot())
		if rec.slot != "" {
			n.wantSlot(rec.slot) // those it leaves behind may be clearer without it
			if _, rewritten := n.touched[rec.key]; !rewritten {
				n.stood[rec.key] = rec.slot
			}
		}
		if rec.id != "" {
			n.want(&n.givens, "given ", rec.id)
		}
	}
	return nil
}

func (n *neighbours) wantSlot(slot string) {
	slots, prefix := graph.Neighbours(slot)
	for _, s := range slots {
		n.want(&n.slots, "slot ", s)
	}
	if prefix != "" {
		n.want(&n.prefixes, "prefix ", prefix)
	}
}

func (n *neighbours) want(list *[]string, kind, value string) {
	if !n.asked[kind+value] {
		n.asked[kind+value] = true
		*list = append(*list, value)
	}
}
