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
	officeOf          map[[2]string]string // office and whose it is → label of that
	articles          map[string]*description
	parts             []part
}

// part is a meeting, by its number, of another one, by its id.
type part struct {
	part  int64
	whole string
}

// description is what sources say of an article: of each property the smallest text.
type description struct {
	number int64
	said   [5]string
}

var described = [len(description{}.said)]string{"url", "title", "publisher", "published", "language"}

func (d *description) add(said row) {
	for i, property := range described {
		if text, ok := said[property].(string); ok && (d.said[i] == "" || text < d.said[i]) {
			d.said[i] = text
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
		w.node("Country", w.numberOf("Country", c.Code), row{"code": c.Code, "code3": c.Code3, "name": c.Name, "names": c.Names})
	}
	keys := make(map[string]int64) // numbers
	for label, list := range entities {
		shape := people
		if label == graph.OrganisationLabel {
			shape = organisations
		}
		for _, e := range list {
			number := w.numberOf(shape.label, e.ID)
			w.node(shape.label, number, entityRow(e))
			for _, country := range e.Countries {
				w.edge(shape.label+" "+shape.country+" Country", number, w.numberOf("Country", country), nil)
			}
			for _, m := range e.Mentions {
				if err := w.mention(m, shape.label, number, keys); err != nil {
					return err
				}
			}
		}
	}
	for key, number := range keys {
		w.node("NameKey", number, row{"key": key})
	}
	w.mentions = nil // who is who is known now
	return nil
}

func (w *bulkWriter) mention(m graph.Mention, label string, entity int64, keys map[string]int64) error {
	key := m.Key()
	body, err := json.Marshal(m)
	if err != nil {
		return err
	}
	number := w.number()
	w.node("Mention", number, row{"key": key, "count": w.mentions[key].count, "body": string(body)})
	w.edge("Mention NAMES "+label, number, entity, nil)
	for _, under := range unique(m.Keys()) {
		if _, known := keys[under]; !known {
			keys[under] = w.number()
		}
		w.edge("Mention UNDER NameKey", number, keys[under], nil)
	}
	return nil
}

// others writes the records that aren't of meetings, and tenures.
func (w *bulkWriter) others(context.Context) error {
	return w.each(elsewhere, func(_ hashed, rec stored) error {
		w.node("Record", w.number(), recordRow(rec, ""))
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
	w.edge("Person HELD Office", w.numberOf("Person", t["person"].(string)), w.numberOf("Office", office), t)
	if organisation, ok := t["organisation"].(string); ok {
		w.officeOf[[2]string{office, organisation}] = "Organisation"
	} else if country, ok := t["country"].(string); ok {
		w.officeOf[[2]string{office, country}] = "Country"
	}
}

// compartmentMeetings is what a compartment is worked out to be.
type compartmentMeetings struct {
	records  map[string]row // by key
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
		records := make(map[string]int64, len(made.records)) // numbers
		for key, r := range made.records {
			records[key] = w.number()
			w.node("Record", records[key], r)
		}
		for _, g := range made.meetings {
			w.meeting(g, records)
		}
		w.open = append(w.open, made.open...)
	}
	return nil
}

// workOut finds the meetings of a compartment, without the records from it that belong
// elsewhere, and with those that belong here. It changes nothing.
func (w *bulkWriter) workOut(in int, from map[hashed]bool, to []place) (made compartmentMeetings) {
	var reports []graph.Report
	made.records = make(map[string]row)
	take := func(rec stored) {
		reports = append(reports, graph.NewReport(rec.key, *rec.record.Meeting, w.idOf))
		made.records[rec.key] = recordRow(rec, "")
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
		for key, slot := range c.Slots() {
			made.records[key]["slot"] = slot
		}
	}
	return made
}

// meeting writes a meeting with what hangs on it; records are the numbers of its records.
func (w *bulkWriter) meeting(g graph.Gathering, records map[string]int64) {
	m, number := meetingRow(g), w.number()
	w.node("Meeting", number, m)
	if _, whole := w.wholes[g.ID]; whole {
		w.wholes[g.ID] = number
	}
	for _, key := range m["records"].([]string) {
		w.edge("Record STATES Meeting", records[key], number, nil)
	}
	for _, p := range m["countries"].([]row) {
		w.edge("Country TOOK_PART Meeting", w.numberOf("Country", p["id"].(string)), number, p)
	}
	for _, p := range m["organisations"].([]row) {
		w.edge("Organisation TOOK_PART Meeting", w.numberOf("Organisation", p["id"].(string)), number, p)
	}
	for _, a := range m["people"].([]row) {
		w.edge("Person ATTENDED Meeting", w.numberOf("Person", a["person"].(string)), number, a)
	}
	if g.Place != nil {
		place := placeRow(*g.Place)
		keepSmallest(w.places, place)
		w.edge("Meeting AT Place", number, w.numberOf("Place", place["id"].(string)), place)
	}
	for _, topic := range topicRows(g) {
		keepSmallest(w.topics, topic)
		w.edge("Meeting ABOUT Topic", number, w.numberOf("Topic", topic["id"].(string)), topic)
	}
	for _, a := range m["agreements"].([]row) {
		agreement := w.number()
		w.node("Agreement", agreement, a)
		w.edge("Meeting PRODUCED Agreement", number, agreement, nil)
	}
	for _, r := range m["reports"].([]row) {
		article := w.articles[r["article"].(string)]
		if article == nil {
			article = &description{number: w.number()}
			w.articles[r["article"].(string)] = article
		}
		article.add(r["said"].(row))
		w.edge("Article REPORTS Meeting", article.number, number, r)
	}
	for _, whole := range g.PartOf {
		w.parts = append(w.parts, part{number, whole})
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
		number := w.numberOf("Place", id)
		w.node("Place", number, row{"id": id, "name": p["name"], "names": []string{p["name"].(string)}, "location": p["location"]})
		if country, ok := p["country"].(string); ok {
			w.edge("Place IN Country", number, w.numberOf("Country", country), nil)
		}
	}
	for id, topic := range w.topics {
		w.node("Topic", w.numberOf("Topic", id), topic)
	}
	for id, office := range w.offices {
		w.node("Office", w.numberOf("Office", id), row{"id": id, "title": office["name"], "names": []string{office["name"].(string)}})
	}
	for ends, label := range w.officeOf {
		w.edge("Office OF "+label, w.numberOf("Office", ends[0]), w.numberOf(label, ends[1]), nil)
	}
	for id, article := range w.articles {
		properties := row{"id": id}
		for i, property := range described {
			properties[property] = article.said[i]
		}
		w.node("Article", article.number, properties)
	}
	for _, p := range w.parts {
		if whole := w.wholes[p.whole]; whole != noMeeting {
			w.edge("Meeting PART_OF Meeting", p.part, whole, nil)
		}
	}
	for p, tie := range w.people {
		w.edge("Person MET Person", w.numberOf("Person", p.A), w.numberOf("Person", p.B), tieRow(tie))
	}
	for p, tie := range w.countries {
		w.edge("Country MET Country", w.numberOf("Country", p.A), w.numberOf("Country", p.B), tieRow(tie))
	}
	var closed error
	for _, s := range w.spools {
		if err := s.close(); closed == nil {
			closed = err
		}
	}
	return closed
}
