// Whom officials act for of whom nobody says it: the place, the others of a row, or what the
// article takes for granted.

package news

import (
	"cmp"
	"slices"
	"strings"

	"readout/graph"
	"readout/loader/news/lexicon"
)

// locals gives officials whose country nobody says the one that they must have:
// that of the place, if the others are from elsewhere; else the country that the
// article's language takes for granted. Where that one's officials are abroad, it comes
// first: newspapers name the country of everybody but their own.
//
// Where people of two sides lack a country, which is whose is not for us to guess.
func (m *memory) locals(c *scene, e *event) {
	if !slices.ContainsFunc(e.people, func(side []*person) bool {
		return slices.ContainsFunc(side, func(p *person) bool { _, ok := p.party(); return !ok })
	}) {
		return
	}
	homeward := c.homeward(e)
	if !homeward {
		m.hosts(c, e)
	}
	if e.frame == lexicon.SignTogether {
		e.witnessed(m.home)
	}
	lack := 0
	for _, side := range e.people {
		if m.lex.Grammar().VerbLast {
			compatriots(side)
		} else {
			m.likeBefore(side)
		}
		if slices.ContainsFunc(side, func(p *person) bool { _, ok := p.party(); return !ok }) {
			lack++
		}
	}
	if lack > 1 {
		return
	}
	if code := c.reporter(); code != "" { // the Ruritanian ministry said that its minister met
		e.give(code, anybody)
	}
	if m.label != "" {
		e.give(m.label, func(p *person) bool { return !p.represents() })
	}
	if code := placeCountry(m.dateline); code != "" && !m.lex.Grammar().VerbLast && (!homeward || e.mode == graph.Call) && !m.away(c) {
		// Whom the lead names without a country is from where it is sent.
		e.give(code, func(p *person) bool { return p.first < 3 && !p.represents() })
	}
	if code := m.headlined(c, e); code != "" {
		for _, p := range e.give(code, func(p *person) bool { return !p.represents() }) {
			p.guessed = true
		}
	}
	if code := c.postedTo(); code != "" {
		e.give(code, func(p *person) bool { return !p.represents() })
	}
	if code := m.alsoMet(c, e); code != "" {
		for _, p := range e.give(code, func(p *person) bool { return !p.represents() && e.behind(p) }) {
			p.guessed = true
		}
	}
	near := m.place
	if moved, stage := m.movedOn(c, m.place); moved {
		near = stage
	} else if c.s.line-m.placeLine > 4 {
		near = nil // where somebody else was, paragraphs before
	}
	homes := []string{m.home}
	if lands := m.abroad(); len(lands) > 0 {
		homes = lands
	}
	codes := append([]string{placeCountry(e.place), placeCountry(near), placeCountry(m.dateline)}, homes...)
	if homeward {
		codes[1] = "" // where somebody travels isn't where they were
		if e.mode != graph.Call {
			codes[2] = ""
		}
		if !e.placed {
			codes[0] = ""
		}
	}
	if m.fringe(c) {
		codes = homes // who meets beside a summit is a guest there, as a rule
	}
	abroad := m.own && cmp.Or(codes...) != m.home
	if abroad {
		codes = append([]string{m.home}, codes...)
	}
	for k, code := range codes {
		if code == "" || e.frame == lexicon.SignTogether && len(e.sides) > 2 && !e.party(actor{country: code}) {
			continue // who signed in the presence of others is of their countries
		}
		others := code == m.home && !m.speaksOfHome() // the article is on others
		given := e.give(code, func(p *person) bool {
			if others && p.represents() {
				return false
			}
			return (p != m.traveller || code != placeCountry(m.place)) && (k > 2 || code == m.home || !p.represents()) && (k > 0 || !abroad || p.governs())
		})
		for _, p := range given {
			p.guessed = true
		}
	}
}

// abroad are the countries that an article is about which says nothing of home, if it is about two, where the verb
// comes last: who is of neither, as far as it is said, is of the other than whom they met. About more, nobody
// knows; none: it may well be about home.
func (m *memory) abroad() (lands []string) {
	if !m.lex.Grammar().VerbLast || m.own {
		return nil
	}
	for i := range m.plain {
		if e := m.plain[i].entry(lexicon.City, lexicon.Metonym); e != nil && e.Code == m.home {
			return nil
		}
	}
	for _, p := range m.cast.people {
		switch {
		case p.country == m.home && !p.guessed:
			return nil
		case p.country != "" && !p.guessed && !p.represents() && !slices.Contains(lands, p.country):
			lands = append(lands, p.country)
		}
	}
	switch len(lands) {
	case 0, 1:
		return nil
	case 2:
		return lands
	default:
		return []string{""} // nobody's
	}
}

// alsoMet is the country of those whom the sentence had somebody of the event meet before, if nobody at
// home tells of it: met the Ruritanian president, and later had lunch with Foreign Minister X; empty:
// there is none, or several.
func (m *memory) alsoMet(c *scene, e *event) string {
	code := ""
	for k := len(m.events) - 1; k >= 0 && m.events[k].sentence == c.index && !m.lex.Grammar().VerbLast; k-- {
		for _, side := range m.events[k].people {
			for _, p := range side {
				switch {
				case e.has(p) && (p.country == "" || p.country == m.home || p.country == placeCountry(m.dateline)):
					return ""
				case e.has(p), p.country == code:
				case code != "" || p.country == "":
					return ""
				default:
					code = p.country
				}
			}
		}
	}
	return code
}

// behind says whether somebody of the event is named behind its verb.
func (e *event) behind(p *person) bool {
	return slices.ContainsFunc(e.sides, func(side []*phrase) bool {
		return slices.ContainsFunc(side, func(q *phrase) bool { return q.person == p && q.from > e.trigger })
	})
}

// witnessed gives those of whom nobody says it, of two who signed before the eyes of two of
// two countries, theirs: of whom nobody signed for or, where nobody says it of one pair, home.
func (e *event) witnessed(home string) {
	var lack []*person
	times := make(map[string]int)
	for _, side := range e.people {
		for _, p := range side {
			if p.country == "" {
				lack = append(lack, p)
			}
			times[p.country]++
		}
		if len(side) != 1 || side[0].org != "" {
			return
		}
	}
	if len(e.people) != 4 || len(lack) == 0 || len(lack)+len(times) != 4 {
		return // not two of each
	}
	for code, n := range times {
		switch {
		case code == "" || len(lack) == 1 && n != 1 || len(lack) == 2 && code == home:
			continue
		case len(lack) == 2:
			code = home
		}
		for _, p := range lack {
			p.country, p.guessed = code, len(lack) == 2
		}
	}
}

// give gives a country to officials whose party nobody says, if they may be of it and nobody
// on another side is. It returns them.
func (e *event) give(code string, may func(*person) bool) (given []*person) {
	for n, side := range e.people {
		for _, p := range side {
			if _, ok := p.party(); !ok && len(p.offices) > 0 && may(p) && !p.astray && !e.elsewhere(n, code) {
				p.country = code
				given = append(given, p)
			}
		}
	}
	return given
}

// reporter is the country whose ministry the sentence has it from; empty: none, or several.
func (c *scene) reporter() string {
	code := ""
	if c.lex.Grammar().VerbLast {
		return code
	}
	for _, p := range c.phrases {
		j := p.to
		for c.at(j).is(lexicon.Portfolio) {
			j++
		}
		if p.kind != group || p.country == "" || p.orgKind != "ministry" && (j >= len(c.units) || !c.in(c.at(j).to-1, lexicon.GovernmentNoun)) {
			continue
		}
		if code != "" && code != p.country {
			return ""
		}
		code = p.country
	}
	return code
}

// postedTo is the country to which an envoy of the sentence is posted, where roles come behind
// nouns: रूरिटानिया में जुब्रोवका के राजदूत X; empty: none is said.
func (c *scene) postedTo() string {
	for _, p := range c.phrases {
		if !c.lex.Grammar().VerbLast {
			if code := c.accreditedTo(p); code != "" && !c.namesCity(func(country string) bool { return country == p.person.country }, lexicon.MarkIn) {
				return code // unless the envoy is at home
			}
			continue
		}
		if !c.lex.Grammar().VerbLast || p.person == nil || !p.person.represents() || !c.at(p.from-1).has(lexicon.MarkIn) {
			continue
		}
		if e := c.at(p.from - 2).entry(lexicon.Country); e != nil && e.Code != p.person.country {
			return e.Code
		}
	}
	return ""
}

// accreditedTo is the country to which the envoy of a phrase is said to be posted, where roles come before
// nouns: the Ruritanian ambassador to Zubrowka, X.
func (c *scene) accreditedTo(p *phrase) string {
	if p.person == nil || !p.person.represents() || p.person.country == "" {
		return ""
	}
	for j := p.from + 1; j+1 < p.to; j++ {
		if !c.units[j].has(lexicon.MarkTo) || c.units[j].kind != grammar {
			continue
		}
		for k := j + 1; k < p.to && k < j+3; k++ {
			if e := c.units[k].entry(lexicon.Country); e != nil && e.Code != p.person.country {
				return e.Code
			}
		}
	}
	return ""
}

// hosts gives officials whom a traveller met the country that the traveller came to, where
// nobody says theirs.
func (m *memory) hosts(c *scene, e *event) {
	guest, place := m.traveller, m.place
	if here := c.arrived(); here != nil {
		guest, place = cmp.Or(c.arriver(), c.he), here
	}
	code := placeCountry(place)
	if code == "" || guest == nil || guest.country == code || len(e.people) != 2 || m.placeLine != c.s.line && place == m.place {
		return
	}
	for n, side := range e.people {
		if !slices.Contains(side, guest) || slices.Contains(e.people[1-n], guest) {
			continue
		}
		for _, p := range e.people[1-n] {
			if _, ok := p.party(); !ok && len(p.offices) > 0 && !p.represents() && !p.astray {
				p.country = code
			}
		}
	}
}

// arriver is who the sentence says came: where the verb comes last the one named last in front of that verb, as its
// subject, else of whom a clause says it; nil: it doesn't say.
func (c *scene) arriver() *person {
	if !c.lex.Grammar().VerbLast {
		return c.comer()
	}
	var who *person
	for _, p := range c.phrases {
		if p.person == nil || p.mark != lexicon.NoClass {
			continue
		}
		for j := p.to; j < p.to+5 && j < len(c.units) && c.units[j].kind != sign; j++ {
			if c.units[j].has(lexicon.Arrive) {
				who = p.person
			}
		}
	}
	return who
}

// ofOwn says whether the article names the country that it takes for granted, or its
// federal ministers, or tells of a summit.
func (r *reading) ofOwn() bool {
	if r.home == "" {
		return false
	}
	for i := range r.plain {
		u := &r.plain[i]
		if u.kind == named {
			if e := u.entry(lexicon.Country, lexicon.Adjective); e != nil && e.Code == r.home {
				return true
			}
			if u.is(lexicon.Office, lexicon.Modifier) && r.in(u.from, lexicon.FederalAdjective) {
				return true
			}
		}
		if u.kind != grammar || i == 0 {
			continue
		}
		before := &r.plain[i-1]
		if u.has(lexicon.MarkAside) && !before.has(lexicon.Arrive) || u.has(lexicon.MarkDuring) && (before.is(lexicon.Organisation) || r.plain[max(i-2, 0)].is(lexicon.Organisation)) {
			return true
		}
	}
	return false
}

// governs says whether the person's offices are such as a country has, and no bank or
// organisation.
func (p *person) governs() bool { return governed(p.offices) }

func governed(offices []string) bool {
	return slices.ContainsFunc(offices, func(title string) bool {
		return title == "President" || slices.ContainsFunc(governing, func(word string) bool { return strings.Contains(title, word) })
	})
}

var governing = []string{"Minister", "Foreign Secretary", "Defence Secretary", "National Security", "Chief of", "Speaker", "Senate", "Parliament"}

// compatriots gives officials of a row the country of the others of it, if that is one.
func compatriots(side []*person) {
	code := ""
	for _, p := range side {
		if p.country == "" && p.org != "" {
			colleagues(side)
			return
		}
		if p.country == "" {
			continue
		}
		if code != "" && code != p.country {
			return
		}
		code = p.country
	}
	for _, p := range side {
		if _, ok := p.party(); !ok && len(p.offices) > 0 {
			p.country, p.guessed = code, true
		}
	}
}

// likeBefore gives officials of a row the country of those in front of them, if that is one, where roles come
// before nouns: Prime Minister A and Ruritania's B are of two. An envoy's row may go on with the hosts.
func (m *memory) likeBefore(side []*person) {
	code, mixed := "", false
	for _, p := range side {
		_, ok := p.party()
		if !ok && len(p.offices) > 0 && code != "" && !mixed && !p.astray {
			p.country, p.guessed = code, true
			continue
		}
		if p.country != "" && !p.represents() {
			mixed = mixed || code != "" && code != p.country
			code = p.country
		}
	}
}

// colleagues gives officials of a row of whom nobody says it the organisation of the one in front of them, if
// no country and no other organisation is named: the bloc's foreign policy chief X and special envoy Y.
func colleagues(side []*person) {
	for n, p := range side {
		if p.country != "" || p.org != "" && p.org != side[0].org || n == 0 && p.org == "" {
			return
		}
	}
	for _, p := range side[1:] {
		if len(p.offices) > 0 && p.org == "" {
			p.org, p.guessed = side[0].org, true
		}
	}
}

// sole says whether a country has but one who bears the title.
func sole(title string) bool {
	return strings.HasPrefix(title, "Minister of ") || slices.Contains(heads, title)
}

// represents says whether the person's offices are such as are held abroad: where an
// envoy talks is seldom the envoy's own country.
func (p *person) represents() bool { return heldAbroad(p.offices) && !p.ranked() }

// ranked says whether the person is an ambassador by rank alone, and heads a part of a ministry.
func (p *person) ranked() bool {
	return len(p.offices) > 1 && slices.ContainsFunc(p.offices, func(o string) bool {
		return o == "Head" || strings.HasPrefix(o, "Director") || strings.HasPrefix(o, "Secretary General") || strings.HasPrefix(o, "Under-Secretary")
	})
}

func heldAbroad(offices []string) bool { return slices.ContainsFunc(offices, postedAbroad) }

func postedAbroad(title string) bool {
	if strings.HasSuffix(title, "at-Large") {
		return false
	}
	for _, abroad := range []string{"Ambassador", "Envoy", "Representative", "High Commissioner", "Consul", "Negotiator", "Chargé", "Coordinator", "Mediator"} {
		if strings.Contains(title, abroad) {
			return true
		}
	}
	return false
}

func placeCountry(p *graph.PlaceRef) string {
	if p == nil {
		return ""
	}
	return p.Country
}

// elsewhere says whether somebody of another side than the nth acts for the
// country.
func (e *event) elsewhere(n int, code string) bool {
	for k, side := range e.people {
		for _, p := range side {
			if k != n && p.country == code {
				return true
			}
		}
	}
	for _, g := range e.groups {
		if g.country == code {
			return true
		}
	}
	return false
}

// rowCountry is the country of those of a row who have one, if it is one: Sylvanian
// ministers A and B.
func rowCountry(row []*phrase) string {
	code := ""
	for _, p := range row {
		if p.person == nil || p.person.country == "" || p.person.country == code {
			continue
		}
		if code != "" {
			return ""
		}
		code = p.person.country
	}
	return code
}
