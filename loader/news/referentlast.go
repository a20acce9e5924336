// Whom a pronoun or an office without a name means, as the clause in front of it tells, where the verb
// comes last.

package news

import (
	"slices"

	"readout/loader/news/lexicon"
)

// besidesWhom is whom "he" means right behind "with whom": not the one of whom that clause tells, but the
// other whom the sentence names in front of it. Nil: nobody for sure. X के हिस्से Y आए, जिनके साथ उन्होंने.
// False: the pronoun stands elsewhere, or the sentence names but the one.
func (c *scene) besidesWhom(p *phrase) (*person, bool) {
	if w, ok := c.at(p.from - 1).class(lexicon.Who); p.from == 0 || !ok || w.Value != 1 || p.object || !c.lex.Grammar().VerbLast {
		return nil, false
	}
	var named []*person
	for _, q := range c.phrases {
		if q.to < p.from && q.person != nil && (q.kind == someone || q.kind == title) && (len(named) == 0 || named[len(named)-1] != q.person) {
			named = append(named, q.person)
		}
	}
	switch len(named) {
	case 0, 1:
		return nil, false
	case 2:
		return named[0], true
	}
	return nil, true
}

// justTitled says whether the sentence before named somebody with an office.
func (c *scene) justTitled(p *person) bool {
	return c.lex.Grammar().VerbLast && p.titled > 0 && p.titled == c.index
}

// speaksOfHome says whether the article names the country that it takes for granted, a city of it, or somebody
// of it, where the verb comes last: an envoy of no country in an article on others is hardly of that one.
func (m *memory) speaksOfHome() bool {
	if !m.lex.Grammar().VerbLast || m.own {
		return true
	}
	of := func(p *person) bool { return p.country == m.home && !p.guessed }
	return slices.ContainsFunc(m.cast.people, of) || slices.ContainsFunc(m.plain, func(u unit) bool {
		if u.kind != named {
			return false
		}
		e := u.entry(lexicon.Country, lexicon.Adjective, lexicon.City)
		return e != nil && e.Code == m.home
	})
}

// ofOrg says whether the noun of a body at unit j stands in front of an office in it: एजेंसी के प्रमुख, एजेंसी
// प्रमुख, संगठन के रूरिटानिया संबंधी दूत.
func (r *reader) ofOrg(j int) bool {
	if !r.at(j + 1).has(lexicon.MarkOf) {
		return r.at(j + 1).is(lexicon.Office)
	}
	about := r.at(j+2).is(lexicon.Country, lexicon.Adjective, lexicon.City) && r.at(j+3).has(lexicon.MarkAbout) && r.officeAhead(j+4)
	return about || r.officeAhead(j+2) || r.institution(j+2) > j+2
}

// hasMeeting says whether the meeting of which the sentence tells is that of the phrase: दूत की तीसरी बैठक.
func (c *scene) hasMeeting(p *phrase) bool {
	if p.mark != lexicon.MarkOf || !c.lex.Grammar().VerbLast {
		return false
	}
	j := p.markTo
	for c.at(j).kind == bare && c.at(j).cast == nil || c.at(j).kind == number || c.at(j).is(lexicon.Modifier) {
		j++
	}
	return j < len(c.units) && c.units[j].kind == trigger && onlyNouns(&c.units[j])
}

// invited says whether somebody was but asked to come, as the verb at i tells: has called, called for talks,
// called with a day to come.
func (c *scene) invited(i int) bool {
	if !c.in(c.units[i].to-1, lexicon.CalledVerb) {
		return false
	}
	for j := c.clauseBegin(i); j < i; j++ {
		if c.units[j].has(lexicon.MarkFor, lexicon.Next) {
			return true
		}
	}
	return c.tomorrow() || i+1 < len(c.units) && c.in(c.units[i+1].from, lexicon.PresentAuxiliary)
}

// thenBehind says whether "after which" stands at unit i, and what it begins tells of nothing to come: X के साथ
// लंबी चर्चा, जिसके बाद दोनों पत्रकारों से मिले.
func (c *scene) thenBehind(i int) bool {
	if !c.at(i).has(lexicon.Who) || !c.at(i+1).has(lexicon.Later, lexicon.MarkAfter) {
		return false
	}
	last := c.at(len(c.units) - 1)
	if last.kind == sign {
		last = c.at(len(c.units) - 2)
	}
	return (last.has(lexicon.Aux, lexicon.Done, lexicon.Happened, lexicon.Arrive) || last.kind == trigger) && !slices.ContainsFunc(c.units, func(u unit) bool {
		return u.has(lexicon.WillDo, lexicon.Planned, lexicon.Unreal, lexicon.Not, lexicon.Cancel, lexicon.Denied, lexicon.Will, lexicon.Next, lexicon.If)
	})
}
