// Writing down what a Bulk has collected: identities, then compartment by compartment
// the meetings, last what all of them say together.

package store

import (
	"cmp"
	"context"
	"encoding/json"

	"readout/graph"
)

// bulkWriter is a Bulk that is being written down.
type bulkWriter struct {
	*Bulk
	*importFiles
	ids               map[string]string // node ids by Mention key
	open              []graph.PossibleMatch
	people, countries map[graph.Pair]graph.Tie
	places, topics    map[string]row
	offices           map[string]row
	officeOf          map[[2]string]string // office and target → table
	articles          map[string]*description
	parts             [][2]string // part, whole
}

// description is what sources say of an article: of each property the smallest text.
type description [5]string

var described = [len(description{})]string{"url", "title", "publisher", "published", "language"}

func (d *description) add(said row) {
	for i, property := range described {
		if text, ok := said[property].(string); ok && (d[i] == "" || text < d[i]) {
			d[i] = text
		}
	}
}

// Finish writes the files, and returns the arguments for neo4j-admin database import
// full, and decisions that were left open.
func (b *Bulk) Finish(ctx context.Context) (args []string, open []graph.PossibleMatch, err error) {
	files, err := newImportFiles(b.dir)
	if err != nil {
		return nil, nil, err
	}
	w := &bulkWriter{
		Bulk: b, importFiles: files, people: make(map[graph.Pair]graph.Tie), countries: make(map[graph.Pair]graph.Tie),
		places: make(map[string]row), topics: make(map[string]row), offices: make(map[string]row),
		officeOf: make(map[[2]string]string), articles: make(map[string]*description),
	}
	err = steps(ctx, w.identify, w.others, w.meetings, w.rest)
	if err != nil {
		return nil, nil, err
	}
	args, err = w.close()
	return args, w.open, err
}

func (w *bulkWriter) idOf(m graph.Mention) string { return w.ids[m.Key()] }

func (w *bulkWriter) identify(context.Context) error {
	entities, ids, open := w.identities()
	w.ids, w.open = ids, open
	for _, c := range graph.Countries() {
		w.node("Country", row{"code": c.Code, "code3": c.Code3, "name": c.Name, "names": c.Names})
	}
	keys := make(map[string]bool)
	for label, list := range entities {
		shape := people
		if label == graph.OrganisationLabel {
			shape = organisations
		}
		for _, e := range list {
			w.node(shape.label, entityRow(e))
			for _, country := range e.Countries {
				w.edge(shape.label+" "+shape.country+" Country", e.ID, country, nil)
			}
			for _, m := range e.Mentions {
				if err := w.mention(m, shape.label, e.ID, keys); err != nil {
					return err
				}
			}
		}
	}
	for key := range keys {
		w.node("NameKey", row{"key": key})
	}
	w.mentions = nil // who is who is known now
	return nil
}

func (w *bulkWriter) mention(m graph.Mention, label, entity string, keys map[string]bool) error {
	key := m.Key()
	body, err := json.Marshal(m)
	if err != nil {
		return err
	}
	w.node("Mention", row{"key": key, "count": w.mentions[key].count, "body": string(body)})
	w.edge("Mention NAMES "+label, key, entity, nil)
	for _, under := range unique(m.Keys()) {
		w.edge("Mention UNDER NameKey", key, under, nil)
		keys[under] = true
	}
	return nil
}

// others writes the records that aren't of meetings, and tenures.
func (w *bulkWriter) others(context.Context) error {
	return w.each(elsewhere, func(_ hashed, rec stored) error {
		w.node("Record", recordRow(rec, ""))
		if rec.record.Kind == graph.KindTenure {
			w.tenure(tenureRow(rec.key, *rec.record.Tenure, w.idOf))
		}
		return nil
	})
}

func (w *bulkWriter) tenure(t row) {
	office := t["office"].(string)
	named := row{"id": office, "name": t["title"]}
	keepSmallest(w.offices, named)
	w.edge("Person HELD Office", t["person"].(string), office, t)
	if organisation, ok := t["organisation"].(string); ok {
		w.officeOf[[2]string{office, organisation}] = "Office OF Organisation"
	} else if country, ok := t["country"].(string); ok {
		w.officeOf[[2]string{office, country}] = "Office OF Country"
	}
}

// compartmentMeetings is what a compartment is worked out to be.
type compartmentMeetings struct {
	records  []row
	meetings []graph.Gathering
	open     []graph.PossibleMatch
	err      error
}

func (w *bulkWriter) meetings(ctx context.Context) error {
	from, to, err := w.moved(w.idOf)
	if err != nil {
		return err
	}
	begin := func(in int) <-chan compartmentMeetings {
		made := make(chan compartmentMeetings, 1)
		go func() { made <- w.workOut(in, from, to[in]) }()
		return made
	}
	next := begin(0)
	for in := range compartments {
		made := <-next
		if err := cmp.Or(made.err, ctx.Err()); err != nil {
			return err
		}
		if in+1 < compartments {
			next = begin(in + 1) // while this one is written down
		}
		for _, r := range made.records {
			w.node("Record", r)
		}
		for _, g := range made.meetings {
			w.meeting(g)
		}
		w.open = append(w.open, made.open...)
	}
	return nil
}

// workOut finds the meetings of a compartment, without the records from it that belong
// elsewhere, and with those that belong here. It changes nothing.
func (w *bulkWriter) workOut(in int, from map[hashed]bool, to []place) (made compartmentMeetings) {
	var reports []graph.Report
	take := func(rec stored) {
		r := graph.NewReport(rec.key, *rec.record.Meeting, w.idOf)
		reports = append(reports, r)
		made.records = append(made.records, recordRow(rec, r.Slot()))
	}
	made.err = w.each(in, func(key hashed, rec stored) error {
		if !from[key] {
			take(rec)
		}
		return nil
	})
	for _, p := range to {
		rec, err := w.read(p)
		if made.err = cmp.Or(made.err, err); made.err != nil {
			return made
		}
		take(rec)
	}
	clusters, open := graph.SameMeeting(reports)
	made.open = open
	for _, c := range clusters {
		made.meetings = append(made.meetings, c.Gathering())
	}
	return made
}

func (w *bulkWriter) meeting(g graph.Gathering) {
	m := meetingRow(g)
	w.node("Meeting", m)
	if _, whole := w.wholes[g.ID]; whole {
		w.wholes[g.ID] = true
	}
	for _, key := range m["records"].([]string) {
		w.edge("Record STATES Meeting", key, g.ID, nil)
	}
	for _, p := range m["countries"].([]row) {
		w.edge("Country TOOK_PART Meeting", p["id"].(string), g.ID, p)
	}
	for _, p := range m["organisations"].([]row) {
		w.edge("Organisation TOOK_PART Meeting", p["id"].(string), g.ID, p)
	}
	for _, a := range m["people"].([]row) {
		w.edge("Person ATTENDED Meeting", a["person"].(string), g.ID, a)
	}
	if g.Place != nil {
		place := placeRow(*g.Place)
		keepSmallest(w.places, place)
		w.edge("Meeting AT Place", g.ID, place["id"].(string), place)
	}
	for _, topic := range topicRows(g) {
		keepSmallest(w.topics, topic)
		w.edge("Meeting ABOUT Topic", g.ID, topic["id"].(string), topic)
	}
	for _, a := range m["agreements"].([]row) {
		w.node("Agreement", a)
		w.edge("Meeting PRODUCED Agreement", g.ID, a["id"].(string), nil)
	}
	for _, r := range m["reports"].([]row) {
		article := r["article"].(string)
		if w.articles[article] == nil {
			w.articles[article] = new(description)
		}
		w.articles[article].add(r["said"].(row))
		w.edge("Article REPORTS Meeting", article, g.ID, r)
	}
	for _, whole := range g.PartOf {
		w.parts = append(w.parts, [2]string{g.ID, whole})
	}
	for _, p := range g.Met() {
		w.people[p] = w.people[p].Add(g.Date)
	}
	for _, p := range g.CountriesMet() {
		w.countries[p] = w.countries[p].Add(g.Date)
	}
}

// rest writes what follows from all meetings together.
func (w *bulkWriter) rest(context.Context) error {
	for id, p := range w.places {
		w.node("Place", row{"id": id, "name": p["name"], "names": []string{p["name"].(string)}, "location": p["location"]})
		if country, ok := p["country"].(string); ok {
			w.edge("Place IN Country", id, country, nil)
		}
	}
	for _, topic := range w.topics {
		w.node("Topic", topic)
	}
	for id, office := range w.offices {
		w.node("Office", row{"id": id, "title": office["name"], "names": []string{office["name"].(string)}})
	}
	for ends, table := range w.officeOf {
		w.edge(table, ends[0], ends[1], nil)
	}
	for id, said := range w.articles {
		properties := row{"id": id}
		for i, property := range described {
			properties[property] = said[i]
		}
		w.node("Article", properties)
	}
	for _, p := range w.parts {
		if w.wholes[p[1]] {
			w.edge("Meeting PART_OF Meeting", p[0], p[1], nil)
		}
	}
	for p, tie := range w.people {
		w.edge("Person MET Person", p.A, p.B, tieRow(p, tie))
	}
	for p, tie := range w.countries {
		w.edge("Country MET Country", p.A, p.B, tieRow(p, tie))
	}
	var closed error
	for _, s := range w.spools {
		if err := s.close(); closed == nil {
			closed = err
		}
	}
	return closed
}
