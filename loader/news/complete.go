// Completion: the parties, the date and the place of a meeting that a sentence tells
// of, and whether they are enough for a record.

package news

import (
	"cmp"
	"slices"

	"readout/graph"
	"readout/loader/news/lexicon"
)

// complete gives the event its people, date and place; why it can't be one.
func (m *memory) complete(c *scene, e *event) string {
	alone := 0 // sides of nobody known
	for _, side := range e.sides {
		var people []*person
		var parties []actor
		for _, p := range side {
			q := p.person
			switch {
			case p.kind == pronoun && q == nil:
				continue
			case q != nil:
				people = append(people, q)
			case p.kind == someone:
				continue
			case p.country != "" || p.org != "":
				party := partyOf(p)
				if p.orgKind == "ministry" && party.country == "" {
					party = actor{country: m.home} // the Foreign Ministry: whose, newspapers leave out
				}
				parties = append(parties, party)
			}
		}
		if len(people)+len(parties) == 0 {
			alone++
		}
		e.people = append(e.people, people)
		e.groups = append(e.groups, parties...)
	}
	said := false
	if e.mode == graph.InPerson {
		e.place = c.placeIn(e.trigger)
		said = e.place != nil && !c.lex.Grammar().VerbLast
		if e.place != nil && e.place.City != "" {
			if e.status == graph.Held || !c.lex.Grammar().VerbLast { // where it will be is not where what follows was
				m.place, m.placeLine = e.place, c.s.line
			}
			e.placed = true
		}
		if e.place == nil && c.there(e.trigger) {
			e.place = m.city
		}
		if e.place != nil && m.setting == nil && c.index < 8 && c.lex.Grammar().VerbLast && e.status == graph.Held {
			m.setting = e.place
		}
		if m.place != nil && m.placeLine == c.s.line && (e.place == nil || e.place.City == "" && m.place.Country == e.place.Country) {
			e.place = m.place
		}
		if e.place == nil {
			e.place = m.cityOf(c.visited(e))
			e.placed = e.place != nil && c.lex.Grammar().VerbLast
		}
		setting := m.setting
		if moved, stage := m.movedOn(c, setting); moved {
			setting = stage
		}
		for _, place := range []*graph.PlaceRef{m.stay(e), setting, m.dateline} {
			if e.place == nil {
				e.place = place
			}
		}
	}
	m.locals(c, e)
	e.date = m.dateOf(c, e)
	e.timeless = e.status == graph.Held && len(c.dates) == 0 && !c.longBefore(e.trigger) && !c.tellsEarlier()
	here := c.lex.Grammar().VerbLast && e.place != nil && e.place == m.place && m.placeLine == c.s.line
	if !e.placed && !here && !said && m.longAgo(e.date, 3) {
		e.place = nil // where the article's events are says nothing of that one
	}
	if e.host == 0 {
		e.host = c.hostOfVisitor(e)
	}
	if e.place == nil && e.mode == graph.InPerson {
		if e.place = c.atSeat(e); e.place == nil {
			e.place = m.onTour(c, e)
		}
	}
	if e.place == nil && e.host > 0 && e.mode == graph.InPerson {
		if code := homeOf(e.people[e.host-1]); code != "" {
			e.place = &graph.PlaceRef{Country: code}
		}
	}
	if e.frame == lexicon.Host && e.host > 0 && len(e.people) == 2 {
		e.partHosts()
	}
	e.leaveOut()
	if why := m.check(e); why != "" || len(e.sides)-alone > 1 {
		return why
	}
	return ReasonNoParties // A and B, with somebody: not with each other
}

// visited is where the sentence says that a visit was paid, if it is to one of the sides: on a visit
// to Ruritania, X met the Ruritanian minister.
func (c *scene) visited(e *event) *graph.PlaceRef {
	place := c.arrived()
	if c.lex.Grammar().VerbLast {
		return c.visitedLand(e)
	}
	if place == nil || !e.elsewhere(-1, place.Country) {
		return nil
	}
	return place
}

// partHosts leaves of those who received somebody the ones who are not of the guest's party:
// that the guest's own ambassador met the host isn't said.
func (e *event) partHosts() {
	of := make(map[actor]bool)
	for _, p := range e.people[2-e.host] {
		key, _ := p.party()
		of[key] = true
	}
	e.people[e.host-1] = slices.DeleteFunc(e.people[e.host-1], func(p *person) bool {
		key, ok := p.party()
		return ok && of[key]
	})
}

// homeOf is the country that all of a side act for; empty: there is none.
func homeOf(side []*person) string {
	code := ""
	for _, p := range side {
		if p.country == "" || code != "" && p.country != code {
			return ""
		}
		code = p.country
	}
	return code
}

func partyOf(p *phrase) actor {
	if p.org != "" && p.orgKind == "international" && p.country == "" {
		return actor{org: p.org}
	}
	if p.country != "" {
		return actor{country: p.country}
	}
	return actor{org: p.org}
}

// detail adds to the meeting told last the place and day that a sentence on nothing else
// says of it: "The meeting took place in Lutz on Tuesday".
func (m *memory) detail(c *scene) {
	if len(m.events) == 0 || len(c.units) < 4 {
		return
	}
	e := m.events[len(m.events)-1]
	if m.lex.Grammar().VerbLast {
		m.detailLast(c)
		if day := c.ofThisMeeting(); !day.IsZero() && e.status == graph.Held && c.index-e.sentence < 3 && (e.date.IsZero() || e.features.lent || e.date == m.anchor) {
			e.date, e.features.lent = day, false
		}
		return
	}
	if e.status != graph.Held || c.index-e.sentence > 2 || !c.units[0].has(lexicon.The) || c.units[1].kind != trigger || !onlyNouns(&c.units[1]) {
		return
	}
	happened := -1
	for j := 2; j < 8 && j < len(c.units); j++ {
		if c.units[j].has(lexicon.Happened) && c.units[j].kind == grammar {
			happened = j
			break
		}
	}
	if happened < 0 || c.willBefore(len(c.units)) || slices.ContainsFunc(c.phrases, func(p *phrase) bool { return p.person != nil && p.from < happened }) {
		return
	}
	if place := c.placeIn(happened); e.mode == graph.InPerson && !e.placed && place != nil && place.City != "" {
		e.place, e.placed = place, true
	}
	for _, d := range c.dates {
		if e.date.IsZero() && d.clock && !d.relative && !d.future && !d.bound && !m.toCome(d.date) && !c.modifies(d) {
			e.date = d.date
		}
	}
}

// detailLast is detail where the verb comes last: ملاقات منگل کو لٹز میں ہوئی.
func (m *memory) detailLast(c *scene) {
	e, i := m.events[len(m.events)-1], 0
	if c.units[0].has(lexicon.The) {
		i = 1
	}
	if e.status != graph.Held || c.index-e.sentence > 2 || c.units[i].kind != trigger || !onlyNouns(&c.units[i]) || c.realityLast(i, c.units[i].frames[0]) != real {
		return
	}
	if c.at(i+1).has(lexicon.MarkIn, lexicon.MarkOf, lexicon.MarkAfter, lexicon.MarkDuring, lexicon.MarkTo, lexicon.MarkOn, lexicon.MarkBefore) {
		return // what happened at it, or to it
	}
	happened := i + 1
	for happened < len(c.units) && !c.units[happened].has(lexicon.Happened) {
		happened++
	}
	if happened == len(c.units) || slices.ContainsFunc(c.phrases, func(p *phrase) bool { return p.person != nil && p.from < happened }) {
		return
	}
	if place := c.placeIn(happened); e.mode == graph.InPerson && !e.placed && place != nil && place.City != "" {
		e.place, e.placed = place, true
	}
	for _, d := range c.dates {
		if (e.date.IsZero() || e.features.lent) && d.from < happened && d.clock && !d.relative && !d.future && !d.bound && !m.toCome(d.date) {
			e.date, e.features.lent = d.date, false
		}
	}
}

// ofThisMeeting is the day on which "this meeting" took place, as what stands before it says:
// बुधवार को हुई इस बैठक में; zero: it isn't said.
func (c *scene) ofThisMeeting() graph.Date {
	for j := 1; j+2 < len(c.units); j++ {
		if !c.units[j].has(lexicon.The) || !c.in(c.units[j].from, lexicon.ThisWord) || c.units[j+1].kind != trigger || !onlyNouns(&c.units[j+1]) || !c.at(j+2).has(lexicon.MarkIn) || !c.at(j-1).has(lexicon.Happened) {
			continue
		}
		for _, d := range c.dates {
			if d.to < j && j-d.to < 6 && d.clock && !d.relative && !d.future && !d.bound && !c.verbOrSignBetween(d.to-1, j-1) {
				return d.date
			}
		}
	}
	return graph.Date{}
}

// check says why the event is none; empty: it is one.
func (m *memory) check(e *event) string {
	keys := make(map[actor]bool)
	named := 0
	for _, side := range e.people {
		for _, p := range side {
			named++
			k, ok := p.party()
			if !ok {
				return ReasonNoCountry
			}
			keys[k] = true
		}
	}
	for _, g := range e.groups {
		keys[g] = true
	}
	if e.status != graph.Held && named < 2 {
		return ReasonPlanned
	}
	if len(keys) < 2 {
		if named+len(e.groups) < 2 {
			return ReasonNoParties
		}
		return ReasonOneParty
	}
	return ""
}

// party is whom the person acts for; false: unknown.
func (p *person) party() (actor, bool) {
	switch {
	case p.country != "":
		return actor{country: p.country}, true
	case p.org != "":
		return actor{org: p.org}, true
	}
	return actor{}, false
}

// lose lets no one more attend the meeting told last, once a sentence told of somebody else's
// talks, where the verb comes last. What was only hoped for is none.
func (m *memory) lose(c *scene, dropped []string) {
	if len(m.events) == 0 || !m.lex.Grammar().VerbLast || slices.Contains(dropped, ReasonUnreal) {
		return
	}
	last := m.events[len(m.events)-1]
	switch {
	case last.sentence == c.index:
	case c.others(last), c.metUnread():
		m.lost = last
	case c.aside():
		m.aside = last
	}
}

// attend seats people who "were also present" at the last meeting told, if that was
// just now.
func (m *memory) attend(e *event) {
	r := m.reading
	last := r.events[len(r.events)-1]
	if e.delegates && !m.lex.Grammar().VerbLast && m.longAgo(last.date, 10) {
		return // whom a delegation includes, is of today's
	}
	if e.doers && !m.lex.Grammar().VerbLast {
		m.name(e)
		return
	}
	if last.status != graph.Held || e.here && last.sentence != e.sentence || last == m.lost || last == m.aside && !e.named || e.sentence-last.sentence > 2 && !r.oneMeeting() {
		return // too far away, unless the article tells of one meeting alone
	}
	for k := len(r.events) - 1; e.beside != nil && !last.has(e.beside); k-- {
		if k < 0 || e.sentence-r.events[k].sentence > 3 {
			return
		}
		last = r.events[k]
	}
	if last.status != graph.Held {
		return
	}
	if e.doers {
		if !e.bare {
			m.name(e)
		}
		return
	}
	last.correct(e)
	for i, p := range e.sides[0] {
		if p.person == nil {
			continue
		}
		if k, ok := p.person.party(); e.leads && (!ok || !last.party(k)) {
			continue // of other talks
		}
		if _, ok := p.person.party(); !ok {
			m.seat(p.person, last, e, i)
		}
		key, ok := p.person.party()
		if ok && !last.has(p.person) {
			last.people = append(last.people, []*person{p.person})
		}
		m.seated, m.seatedAt = p.person, e.sentence
		for k, before := range r.events[:len(r.events)-1] {
			if !m.lex.Grammar().VerbLast && k < len(r.events)-2 && before.sentence != last.sentence {
				continue // both are the last two
			}
			if ok && (e.several || last.ceremony && before.ceremony) && before.status == graph.Held && e.sentence-before.sentence < 7 && before.elsewhere(-1, key.country) && !before.has(p.person) {
				before.people = append(before.people, []*person{p.person})
			}
		}
	}
}

// name seats each of those who are told to have met, at the meeting of their party.
func (m *memory) name(e *event) {
	for _, p := range e.sides[0] {
		if p.person == nil {
			continue
		}
		k, ok := p.person.party()
		for _, before := range m.events {
			near := e.sentence-before.sentence < 3 || !m.lex.Grammar().VerbLast && e.sentence-before.sentence < 8 && slices.Contains(before.groups, k)
			if ok && near && before.status == graph.Held && before.party(k) && !before.has(p.person) {
				before.people = append(before.people, []*person{p.person})
			}
		}
	}
}

// present has the envoys of a row, each alone, present their credentials to whom the article just told
// that envoys did; false: it told of none.
func (m *memory) present(c *scene, e *event) bool {
	last := m.presented
	if last == nil || last.status != graph.Held || c.index-last.sentence > 2 {
		return false
	}
	to := slices.Concat(last.people...)
	for _, p := range e.sides[0] {
		if p.person == nil || slices.Contains(to, p.person) {
			continue
		}
		one := *last
		one.alone, one.ceremony, one.people, one.groups = true, true, [][]*person{{p.person}, to}, nil
		one.sentence, one.quoteFrom, one.quoteTo = c.index, c.tokens[c.s.from].Start, c.tokens[c.s.to-1].End
		if m.check(&one) == "" {
			m.events = append(m.events, &one)
		}
	}
	return true
}

// seat gives the ith of those who were also present, of whom nobody says it, whom they
// act for: that of their delegation, of the others of the row, or what the article takes
// for granted, if it was one of the parties.
func (m *memory) seat(p *person, last, e *event, i int) {
	switch {
	case e.delegates && last.leader != nil:
		p.country, p.org = last.leader.country, last.leader.org
		return
	case e.delegates && len(last.groups) == 1:
		p.country, p.org = last.groups[0].country, last.groups[0].org
		return
	}
	if len(p.offices) == 0 || e.sides[0][i].plural && !m.lex.Grammar().VerbLast && sole(p.offices[0]) {
		return // foreign ministers A and B are of two countries
	}
	if p.country = m.resident(e.sides[0][i], last); p.country != "" {
		p.guessed = true
		return
	}
	if !m.lex.Grammar().VerbLast && !p.represents() && slices.ContainsFunc(e.sides[0][:i], func(q *phrase) bool {
		return q.person != nil && q.person.represents() && (q.person.country == "" || q.person.guessed) && q.person.org == ""
	}) {
		return // an envoy of a country that nobody says, and a minister: of which is not said either
	}
	row := slices.DeleteFunc(slices.Clone(e.sides[0][:i]), func(q *phrase) bool { return q.person != nil && q.person.represents() && !p.represents() })
	p.country, p.guessed = rowCountry(row), true
	code := m.officialsOf(last)
	if p.country != "" && p.country == code && p.represents() && !m.lex.Grammar().VerbLast {
		p.country, p.guessed = "", false // an envoy behind the hosts' officials may be the guests'
	}
	if p.country == "" && !p.represents() && !m.lex.Grammar().VerbLast && slices.ContainsFunc(e.sides[0][i:], func(q *phrase) bool {
		return q.person != nil && q.person.country != "" && q.person.country != code && !q.person.represents()
	}) {
		p.guessed = false // which of two countries' officials they all are isn't said
	} else if p.country == "" && !p.represents() {
		p.country = cmp.Or(code, m.seatedLast(e))
	}
}

// seatedLast is the country of whom the sentence before told last to have been there, too, where the
// verb comes last: what goes on without a country goes on with that; empty: nobody.
func (m *memory) seatedLast(e *event) string {
	if !m.lex.Grammar().VerbLast || m.seated == nil || m.seatedAt != e.sentence-1 || m.seated.represents() {
		return ""
	}
	return m.seated.country
}

// oneMeeting says whether all that the article told so far may be one meeting: the
// same people, or fewer of them.
func (r *reading) oneMeeting() bool {
	last := newMeeting(r.events[len(r.events)-1])
	return !slices.ContainsFunc(r.events, func(e *event) bool {
		m := newMeeting(e)
		return !within(m, last) && !within(last, m)
	})
}

// party says whether a country or organisation is one of the event's.
func (e *event) party(k actor) bool {
	if slices.Contains(e.groups, k) {
		return true
	}
	for _, side := range e.people {
		for _, p := range side {
			if of, ok := p.party(); ok && of == k {
				return true
			}
		}
	}
	return false
}

func (e *event) has(p *person) bool {
	for _, side := range e.people {
		for _, q := range side {
			if p == q {
				return true
			}
		}
	}
	return false
}

// hasAll says whether all of the people are at the meeting.
func (e *event) hasAll(people []*person) bool {
	return !slices.ContainsFunc(people, func(p *person) bool { return !e.has(p) })
}

// longAgo says whether a date is more than so many days before the article, so that
// it tells of something else than its news.
func (r *reading) longAgo(d graph.Date, days float64) bool {
	return !d.IsZero() && !r.anchor.IsZero() && r.anchor.Earliest().Sub(d.Latest()).Hours() > 24*days
}

// toCome says whether a date is later than the article, a day for time zones aside.
func (r *reading) toCome(d graph.Date) bool {
	return !d.IsZero() && !r.art.Published.IsZero() && d.Earliest().After(r.art.Published.Latest().AddDate(0, 0, 1))
}
