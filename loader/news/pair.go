// Whom "the two" means: the last two of whom was spoken, of different sides, who fit.

package news

import (
	"slices"
	"strings"

	"readout/graph"
	"readout/loader/news/lexicon"
)

// fitting tells whom a phrase such as "the two prime ministers" may mean: those of whom
// the article gives such an office, or none; "both" alone may be anybody.
func (c *scene) fitting(p *phrase) func(*person) bool {
	if c.lex.Grammar().VerbLast {
		return c.fittingLast(p)
	}
	if !c.lex.Grammar().Letters {
		return anybody
	}
	last := c.units[p.from].to - 1
	var titles []string
	switch {
	case c.in(last, lexicon.MinisterNoun):
		titles = []string{"Minister", "Secretary", "Adviser"}
		switch {
		case c.in(last-1, lexicon.PrimeAdjective):
			titles = []string{"Prime Minister", "Premier", "Chancellor"}
		case c.in(last-1, lexicon.ForeignPortfolio):
			titles = []string{"Foreign", "External", "Secretary of State"}
		case c.in(last-1, lexicon.DefencePortfolio):
			titles = []string{"Defen"}
		case c.in(last-1, lexicon.FinancePortfolio):
			titles = []string{"Finance", "Treasury", "Chancellor"}
		}
	case c.in(last, lexicon.PremierNoun):
		titles = []string{"Prime Minister", "Premier"}
	case c.in(last, lexicon.PresidentNoun):
		titles = []string{"President"}
	default:
		return anybody
	}
	return func(q *person) bool {
		return len(q.offices) == 0 || slices.ContainsFunc(q.offices, func(o string) bool {
			return slices.ContainsFunc(titles, func(t string) bool { return strings.Contains(o, t) })
		})
	}
}

// fittingLast is fitting where the verb comes last.
func (c *scene) fittingLast(p *phrase) func(*person) bool {
	office := ""
	for i := c.units[p.from].from; i < c.units[p.to-1].to; i++ {
		switch {
		case c.in(i, lexicon.PresidentNoun):
			office = "President"
		case c.in(i, lexicon.MinisterNoun):
			office = "Minister"
		case c.in(i, lexicon.PremierNoun):
			office = "Prime Minister"
		}
	}
	teller := c.teller(p)
	countries := c.units[p.from].to-c.units[p.from].from > 2 // the presidents of both countries: whom the article calls so
	return func(q *person) bool {
		if q == teller || q.speaks() {
			return false
		}
		return office == "" || len(q.offices) == 0 && !countries || slices.ContainsFunc(q.offices, func(o string) bool {
			return strings.Contains(o, office) && (office != "Minister" || !strings.Contains(o, "Prime Minister")) && (office == "Minister" || !strings.HasPrefix(o, "Vice ") && !strings.HasPrefix(o, "Deputy "))
		})
	}
}

// teller is who only tells what the two at p did, as they were told of just before without them: सचिव X ने
// बताया कि दोनों नेताओं ने. Nil: nobody.
func (c *scene) teller(p *phrase) *person {
	if len(c.past) == 0 {
		return nil
	}
	last := c.past[len(c.past)-1]
	if c.index-last.sentence > 2 || len(last.people) != 2 {
		return nil
	}
	for _, q := range c.phrases {
		if q.to >= p.from || q.mark != lexicon.MarkAgent || q.person == nil || last.has(q.person) {
			continue
		}
		that := func(u unit) bool { return u.has(lexicon.That) }
		if slices.ContainsFunc(c.units[q.to:p.from], that) {
			return q.person
		}
	}
	return nil
}

// spokenOf is the people mentioned last of whom "the two" at p may mean some: with the two of
// them nobody speaks of whom the sentence names in front.
func (m *memory) spokenOf(c *scene, p *phrase) []*person {
	if p.mark != lexicon.MarkWith || !c.lex.Grammar().VerbLast {
		return m.recent
	}
	named := 0
	for _, q := range c.phrases {
		if q.from < p.from && q.person != nil && q.kind != pronoun {
			named++
		}
	}
	return m.recent[:max(0, len(m.recent)-named)]
}

// lastPair is the last n of the people who fit and act for n parties, in their order;
// nil where there aren't so many.
func (m *memory) lastPair(recent []*person, n int, fits func(*person) bool) []*phrase {
	var people []*person
	parties := make(map[actor]bool)
	for k := len(recent) - 1; k >= 0 && len(people) < n && k > len(recent)-8; k-- {
		p := recent[k]
		key, ok := p.party()
		switch {
		case ok || len(p.offices) == 0:
		case !m.lex.Grammar().VerbLast:
			key, ok = actor{org: p.best.text}, !slices.Contains(people, p) // whose it is may turn out
		case p.governs() && len(p.best.words) > 1:
			key, ok = actor{country: m.home}, m.home != "" // as its meetings will settle
		}
		if !ok || parties[key] || !fits(p) {
			continue
		}
		parties[key] = true
		people = append([]*person{p}, people...)
	}
	if len(people) < n {
		return nil
	}
	var row []*phrase
	for _, p := range people {
		row = append(row, &phrase{kind: someone, person: p})
	}
	return row
}

// atTheMeeting are the two who met, as the text told last, if the sentence begins with that meeting, and
// names nobody in front of the phrase: During the talks, the two sides; nil: it does not.
func (m *memory) atTheMeeting(c *scene, p *phrase) []*phrase {
	if m.lex.Grammar().VerbLast || p.object || p.count > 2 || len(m.events) == 0 || c.phrases[0].from < p.from && c.phrases[0].person != nil {
		return nil
	}
	at := 0
	for at < p.from && !c.duringMeeting(at) {
		at++
	}
	e := m.events[len(m.events)-1]
	if at == p.from || at > 6 || m.several || e.status != graph.Held || c.index-e.sentence > 6 || len(e.people) < 2 || len(newMeeting(e).parties) != 2 {
		return nil
	}
	var pair []*phrase
	fits := c.fitting(p)
	for _, side := range e.people[:2] {
		if len(side) == 0 || p.kind == both && !fits(side[0]) {
			return nil
		}
		pair = append(pair, &phrase{kind: someone, person: side[0], from: p.from, to: p.to})
	}
	return pair
}

// justTold says whether the sentence with the index, or one of so many before it, told of a meeting.
func (m *memory) justTold(index, before int) bool {
	return len(m.events) > 0 && index-m.events[len(m.events)-1].sentence <= before
}

// ofWhom says whether "of" stands in front of somebody, or of whose leadership is spoken that is no
// delegation's: the progress made under the leadership of X.
func (c *scene) ofWhom(p *phrase) bool {
	switch c.markBefore(p) {
	case lexicon.MarkOf:
		return true
	case lexicon.MarkLed:
		return !slices.ContainsFunc(c.units[:p.from], func(u unit) bool { return u.has(lexicon.Delegation) })
	default:
		return false
	}
}

// ofLastTold is whom "the two" at p means, of whom the pair was spoken of last, where a meeting was just told
// of: its people, if the pair acts for the same parties, and nobody, if one of the pair came up since, and the
// other did not, or acts for nobody known.
func (m *memory) ofLastTold(c *scene, p *phrase, pair []*phrase) []*phrase {
	if m.lex.Grammar().VerbLast || len(pair) != 2 || !m.justTold(c.index, 3) || c.index == m.toldAt {
		return pair
	}
	e := m.events[len(m.events)-1]
	if e.status != graph.Held || len(newMeeting(e).parties) != 2 || len(e.people) < 2 {
		return pair
	}
	same, since := 0, 0
	for _, q := range pair {
		k, ok := q.person.party()
		if !ok && !e.has(q.person) {
			return nil // whose compatriot that is, nobody says
		}
		if ok && e.party(k) {
			same++
		}
		if q.person.seen > m.toldClock || slices.Contains(m.subject, q.person) {
			since++
		}
	}
	fits := c.fitting(p)
	if same == 1 && since == 0 && e.sentence == c.index-1 && len(e.people) == 2 && len(e.people[0]) == 1 && len(e.people[1]) == 1 && fits(e.people[0][0]) && fits(e.people[1][0]) {
		return []*phrase{{kind: someone, person: e.people[0][0]}, {kind: someone, person: e.people[1][0]}} // X met Y, thanking Z
	}
	if same < 2 {
		if since == 1 {
			return nil
		}
		return pair
	}
	for n, q := range pair {
		if k := slices.IndexFunc(e.people, func(side []*person) bool { return len(side) > 0 && actForOne(side[0], q.person) }); !e.has(q.person) && k >= 0 && fits(e.people[k][0]) {
			pair[n] = &phrase{kind: someone, person: e.people[k][0]}
		}
	}
	return pair
}

// actForOne says whether two people act for one party.
func actForOne(a, b *person) bool {
	if a == nil || b == nil {
		return false
	}
	k, ok := a.party()
	l, known := b.party()
	return ok && known && k == l
}

// forget leaves those who were only also present out of whom "the two" may mean.
func (m *memory) forget(e *event) {
	for _, p := range e.sides[0] {
		k := slices.Index(m.recent, p.person)
		if p.person != nil && k >= 0 && p.person.first == e.sentence {
			m.recent = slices.Delete(m.recent, k, k+1)
		}
	}
}
