// Where the article is in what it tells: rows of short reports begin each with the country that it is about
// (RURITANIA. The premier met X), accounts of journeys go from city to city.

package news

import (
	"cmp"
	"slices"

	"readout/graph"
	"readout/loader/news/lexicon"
)

// labelHere keeps the country that labels the paragraph of the sentence, where it alone is a sentence of the
// paragraph, or stands in front of a colon.
func (m *memory) labelHere(c *scene) {
	if m.lex.Grammar().VerbLast || c.s.line == m.labelLine && m.label != "" {
		return
	}
	e := c.at(0).entry(lexicon.Country)
	alone := len(c.units) == 1 && c.tokens[c.s.from].Caps || len(c.units) == 2 && c.signIs(1, '.')
	switch {
	case e != nil && (alone || c.signIs(1, ':')):
		m.label, m.labelLine, m.labelAlone = e.Code, c.s.line, alone && m.lastOfLine(c)
	case !m.labelAlone:
		m.label = "" // a label holds for its paragraph, or as a line of its own till the next
	}
}

// lastOfLine says whether no other sentence follows in the line.
func (m *memory) lastOfLine(c *scene) bool {
	return c.index+1 >= len(m.sentences) || m.sentences[c.index+1].line != c.s.line
}

// movedOn says whether the paragraph tells up to here of another city than the article's first, in another country,
// as accounts of journeys do, and which: The second stage took place in Pyrus; In Lutz, X. Nil: it only names one.
func (m *memory) movedOn(c *scene, first *graph.PlaceRef) (bool, *graph.PlaceRef) {
	moved := false
	if first == nil || m.lex.Grammar().VerbLast {
		return false, nil
	}
	for n := c.index; n >= 0 && m.sentences[n].line == c.s.line; n-- {
		s := m.sentences[n]
		happened := false
		for k := s.units; k < len(m.plain) && m.plain[k].from < s.to; k++ {
			u := &m.plain[k]
			happened = happened || u.kind == grammar && u.has(lexicon.Happened)
			e := u.entry(lexicon.City)
			if e == nil || k == s.units || !m.plain[k-1].has(lexicon.MarkIn) || e.Code == first.Country {
				continue
			}
			if moved = true; happened || k == s.units+1 {
				return true, placeOf(e)
			}
		}
	}
	return moved, nil
}

// touring keeps the countries of a journey, where the sentence tells of several at once: visited A, B and C.
func (m *memory) touring(c *scene) {
	for j := range c.units {
		if k := j - 1; m.lex.Grammar().VerbLast || !c.units[j].is(lexicon.Country) || !c.at(k).has(lexicon.Arrive) || c.willBefore(j) || c.toArrive(k) || !c.oneOfCountries(j) {
			continue
		}
		m.tour, m.tourAt = nil, c.index
		for ; j < len(c.units) && (c.units[j].is(lexicon.Country) || c.signIs(j, ',') || c.units[j].has(lexicon.And, lexicon.The)); j++ {
			if e := c.units[j].entry(lexicon.Country); e != nil {
				m.tour = append(m.tour, e.Code)
			}
		}
		return
	}
}

// onTour is the country of the journey just told of that one of the event's sides is of; nil: none, or several.
func (m *memory) onTour(c *scene, e *event) *graph.PlaceRef {
	var at *graph.PlaceRef
	for _, code := range m.tour {
		if c.index-m.tourAt > 3 || !e.party(actor{country: code}) {
			continue
		}
		if at != nil {
			return nil
		}
		at = &graph.PlaceRef{Country: code}
	}
	return at
}

// away says whether the article was sent from abroad, by its own country's newspaper, or the sentence tells of
// a meeting beside a summit: whom the lead names without a country is not from where it was sent.
func (m *memory) away(c *scene) bool {
	return m.own && m.home != "" && placeCountry(m.dateline) != m.home || m.fringe(c)
}

// fringe says whether the sentence, or the one before, tells that somebody met on the sidelines of an event, where
// the verb comes in the middle.
func (m *memory) fringe(c *scene) bool {
	if m.lex.Grammar().VerbLast {
		return false
	}
	for n := c.index; n >= 0 && n >= c.index-1; n-- {
		s := m.sentences[n]
		for k := s.units; k < len(m.plain) && m.plain[k].from < s.to; k++ {
			if u := &m.plain[k]; u.kind == grammar && u.has(lexicon.MarkAside) && !m.bilateral(k+1) {
				return true
			}
		}
	}
	return false
}

// bilateral says whether at unit k stands a meeting of nobody else than the article tells of, at which its hosts are
// at home: the talks, their dialogue.
func (m *memory) bilateral(k int) bool {
	for j := k; j < k+3 && j < len(m.plain); j++ {
		switch u := &m.plain[j]; {
		case u.kind == trigger:
			return onlyNouns(u) && (j+1 == len(m.plain) || m.plain[j+1].kind == sign) && !m.in(u.to-1, lexicon.EventNoun)
		case u.kind != grammar || !u.has(lexicon.The, lexicon.Possessive):
			return false
		}
	}
	return false
}

// headlined is, of the two countries that a headline names alone, that of which nobody at the meeting is said to be,
// if the others are named, and of the other one: Ruritania, Freedonia review pacts. Empty: it names more of them,
// the article is of a third, or its lead is over.
func (m *memory) headlined(c *scene, e *event) string {
	if m.lex.Grammar().VerbLast || !m.sentences[0].headline || c.index > 4 || len(e.people) != 2 || len(e.people[0]) == 0 || len(e.people[1]) == 0 {
		return ""
	}
	var codes []string
	for k := m.sentences[0].units; k < len(m.plain) && m.plain[k].from < m.sentences[0].to; k++ {
		entry := m.plain[k].entry(lexicon.Country, lexicon.Adjective, lexicon.Organisation)
		if entry != nil && entry.Kind != lexicon.Country {
			return ""
		}
		if entry != nil && !slices.Contains(codes, entry.Code) {
			codes = append(codes, entry.Code)
		}
	}
	if len(codes) != 2 {
		return ""
	}
	code := codes[0]
	if e.elsewhere(-1, code) {
		code = codes[1]
	}
	sent := placeCountry(m.dateline)
	if e.elsewhere(-1, code) || m.home != "" && m.home != code || sent != "" && !slices.Contains(codes, sent) {
		return ""
	}
	for _, other := range codes {
		if other != code && !e.elsewhere(-1, other) {
			return ""
		}
	}
	return code
}

// native is the country that the paragraph, or the article, takes for granted.
func (m *memory) native() string { return cmp.Or(m.label, m.home) }

// labelled gives the official whom a line begins with the country that labels the line, as in
// rows of short reports: रूरिटानिया: राष्ट्रपति X …
func (r *reader) labelled(p *phrase) {
	if p.from != 2 || len(p.offices) == 0 || p.country != "" || p.org != "" || !r.lex.Grammar().VerbLast || !r.signIs(1, ':') {
		return
	}
	if e := r.units[0].entry(lexicon.Country); e != nil {
		p.country = e.Code
	}
}
