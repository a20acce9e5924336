// Merging: sentences on one meeting become one record.

package news

import (
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"readout/graph"
	"readout/loader/news/lexicon"
)

// meeting is what one or more sentences of the article say of one meeting.
type meeting struct {
	*event
	parties map[actor][]*person
	order   []actor
}

// records makes the article's events records, one a meeting.
func (r *reading) records() []graph.Record {
	var meetings []*meeting
	for _, e := range r.events {
		m := newMeeting(e)
		merged := false
		for i, other := range meetings {
			if other.day().IsZero() && r.longAgo(m.date, 10) || m.day().IsZero() && r.longAgo(other.date, 10) {
				continue // what is told without a date is the article's news
			}
			if joined := merge(other, m); joined != nil {
				meetings[i], merged = joined, true
				break
			}
		}
		if !merged {
			meetings = append(meetings, m)
		}
	}
	meetings = dropShadows(meetings)
	records := make([]graph.Record, 0, len(meetings))
	for _, m := range meetings {
		if m.place == nil {
			m.place = m.residence()
		}
		if m.timeless && m.date.IsZero() {
			m.date, m.features.lent = r.newsMonth(), true
		}
		records = append(records, graph.Record{Kind: graph.KindMeeting, Meeting: r.record(m)})
	}
	return records
}

func newMeeting(e *event) *meeting {
	m := &meeting{event: e, parties: make(map[actor][]*person)}
	add := func(k actor) {
		if _, ok := m.parties[k]; !ok {
			m.parties[k] = nil
			m.order = append(m.order, k)
		}
	}
	for _, side := range e.people {
		for _, p := range side {
			k, _ := p.party()
			add(k)
			if !slices.Contains(m.parties[k], p) {
				m.parties[k] = append(m.parties[k], p)
			}
		}
	}
	for _, g := range e.groups {
		add(g)
	}
	return m
}

// merge returns one meeting where two events tell of the same: mode and status are
// the same, the dates can be, and one's people are among the other's. Otherwise nil.
func merge(a, b *meeting) *meeting {
	if a.status != b.status || a.mode != b.mode && !a.anyMode() && !b.anyMode() || !datesAgree(a.day(), b.day()) {
		return nil
	}
	if (a.alone || b.alone) && len(a.parties) != len(b.parties) {
		return nil
	}
	big, small := a, b
	if !within(small, big) {
		if big, small = b, a; !within(small, big) {
			return nil
		}
	}
	if a.size() == 0 && b.size() == 0 && len(a.order) != len(b.order) {
		return nil
	}
	merged := *big
	event := *big.event
	merged.event = &event
	if a.mode != b.mode {
		event.mode, event.place = graph.Call, nil // only the one that says so knows
	}
	if a.size() == b.size() { // the first sentence is the one to quote, if it says as much
		event.quoteFrom, event.quoteTo, event.sentence = a.quoteFrom, a.quoteTo, a.sentence
	}
	if len(small.day().String()) > len(big.day().String()) || small.date == event.date && !small.features.lent {
		event.date, event.features.lent = small.date, small.features.lent
	}
	if event.place == nil || event.place.City == "" && small.place != nil && small.place.City != "" && small.place.Country == event.place.Country {
		event.place = small.place
	}
	for _, t := range small.topics {
		if !slices.Contains(event.topics, t) && len(event.topics) < maxTopics {
			event.topics = append(slices.Clone(event.topics), t)
		}
	}
	for _, p := range small.papers {
		if !slices.Contains(event.papers, p) {
			event.papers = append(slices.Clone(event.papers), p)
		}
	}
	return &merged
}

// anyMode says whether the words leave open how they talked.
func (m *meeting) anyMode() bool {
	return (m.frame == lexicon.Talk || m.frame == lexicon.Discuss) && m.mode == graph.InPerson && !m.placed
}

// day is the date that the text gives the meeting: what a headline's was lent by the lead, may
// be that of another.
func (m *meeting) day() graph.Date {
	if m.sentence == 0 && m.features.lent {
		return graph.Date{}
	}
	return m.date
}

func datesAgree(a, b graph.Date) bool {
	return a.IsZero() || b.IsZero() || a.Within(b) || b.Within(a)
}

// within says whether all parties and people of a are also in b.
func within(a, b *meeting) bool {
	for k, people := range a.parties {
		others, ok := b.parties[k]
		if !ok {
			return false
		}
		for _, p := range people {
			if !slices.Contains(others, p) {
				return false
			}
		}
	}
	if a.size() == 0 {
		return true
	}
	return len(a.parties) == len(b.parties) || a.size() >= 2
}

// sameDay says whether both were held on one day that is known.
func (m *meeting) sameDay(other *meeting) bool {
	return m.date == other.date && len(m.date.String()) == len(time.DateOnly)
}

// inside says whether all parties and people of a are also in b, whoever else is.
func inside(a, b *meeting) bool {
	for k, people := range a.parties {
		others, ok := b.parties[k]
		if !ok || slices.ContainsFunc(people, func(p *person) bool { return !slices.Contains(others, p) }) {
			return false
		}
	}
	return true
}

// size is how many people are named.
func (m *meeting) size() int {
	n := 0
	for _, p := range m.parties {
		n += len(p)
	}
	return n
}

// dropShadows leaves out meetings of countries alone where the article also names
// those who met for them. A headline that was only lent its day may be of another one.
func dropShadows(meetings []*meeting) []*meeting {
	return slices.DeleteFunc(slices.Clone(meetings), func(m *meeting) bool {
		if m.size() > 1 {
			return false
		}
		for _, other := range meetings {
			if other != m && other.size() > m.size() && other.status == m.status && datesAgree(m.day(), other.day()) && (within(m, other) || (m.sameDay(other) || m.day().IsZero() && m.sentence == 0) && inside(m, other)) {
				return true
			}
		}
		return false
	})
}

// record is the meeting in the record format.
func (r *reading) record(m *meeting) *graph.Meeting {
	text := r.art.Text
	start := utf8.RuneCountInString(text[:m.quoteFrom])
	end := start + utf8.RuneCountInString(text[m.quoteFrom:m.quoteTo])
	m.note()
	r.features = append(r.features, m.features)
	confidence := m.features.confidence()
	source := graph.Source{
		Article: r.art.ID, URL: r.art.URL, Title: r.art.Title, Publisher: r.art.Publisher,
		Published: r.art.Published, Language: r.art.Language,
		Quote: strings.TrimSpace(text[m.quoteFrom:m.quoteTo]), Start: &start, End: &end,
		Method: "frames", Confidence: &confidence,
	}
	out := &graph.Meeting{
		Date: m.date, Mode: m.mode, Status: m.status, Place: m.place,
		Topics:  m.topics,
		Sources: []graph.Source{source},
	}
	for _, p := range m.papers {
		if !slices.Contains(out.Agreements, p) {
			out.Agreements = append(out.Agreements, p)
		}
	}
	if len(m.order) == 2 {
		out.Type = graph.Bilateral
	} else {
		out.Type = graph.Multilateral
	}
	for _, k := range m.order {
		side := graph.Party{Country: k.country, Organisation: k.org}
		for _, p := range m.parties[k] {
			side.People = append(side.People, r.attendee(p))
		}
		out.Parties = append(out.Parties, side)
	}
	return out
}

// attendee is the person in the record format: by the known id and name where
// there is one.
func (r *reading) attendee(p *person) graph.Attendee {
	a := graph.Attendee{Person: graph.Person{Name: p.best.text, Country: p.country}}
	for _, n := range p.texts() {
		if n != a.Name && !slices.Contains(a.Names, n) {
			a.Names = append(a.Names, n)
		}
	}
	if p.known > 0 {
		k := r.known.people[p.known-1]
		a.ID, a.Wikidata, a.Country = k.ID, k.Wikidata, k.Country
		a.Names = append([]string{a.Name}, a.Names...)
		a.Name = k.Name
		a.Names = slices.DeleteFunc(a.Names, func(n string) bool { return n == k.Name })
	}
	if len(p.offices) > 0 {
		a.Office = p.offices[0]
	}
	return a
}
