// Who came, and who was at home again, where the verb comes in the middle: what place tells the country of those whom
// they met.

package news

import (
	"slices"

	"readout/graph"
	"readout/loader/news/lexicon"
)

// comer is of whom a clause of the sentence says that they came: X, who is on a visit to; X, now on a visit to; nil:
// none says it.
func (c *scene) comer() *person {
	for i := range c.units {
		if !c.units[i].has(lexicon.Arrive) || c.toArrive(i) {
			continue
		}
		j := i - 1
		for n := 0; n < 5 && j > 0 && c.phraseEndsAt(j+1) < 0 && c.units[j].kind != sign && !c.units[j].has(lexicon.Who); n++ {
			j--
		}
		if j < 1 || !c.units[j].has(lexicon.Who) && !c.signIs(j, ',') {
			continue
		}
		end := j
		if c.units[j].has(lexicon.Who) && c.signIs(j-1, ',') {
			end--
		}
		if k := c.phraseEndsAt(end); k >= 0 && c.phrases[k].kind == someone {
			return c.phrases[k].person
		}
	}
	return nil
}

// homeward says whether where somebody travels says nothing of whom they met: they spoke by telephone, or the sentence
// tells in front of what they did that they were at home again, or still.
func (c *scene) homeward(e *event) bool {
	if c.lex.Grammar().VerbLast {
		return false
	}
	if e.mode == graph.Call {
		return true
	}
	own := false
	for i := range c.units {
		u := &c.units[i]
		switch city := u.entry(lexicon.City); {
		case (i == 0 || c.beforeTrip(i)) && u.kind == grammar && u.has(lexicon.MarkBefore), c.returns(i) && (i < e.trigger || c.at(i-1).has(lexicon.Possessive) && c.at(i-2).has(lexicon.MarkOn)):
			own = true
		case c.within(i), i > e.trigger:
		case city != nil && e.atHome(city.Code):
			own = true
		case city != nil:
			return false // somewhere else, too
		}
	}
	return own
}

// returns says whether somebody comes home, or is there, at unit i: back home, on her return, returned.
func (c *scene) returns(i int) bool {
	u, before := c.at(i), c.at(i-1)
	switch {
	case c.tokens[u.from].Capital && i > 0:
		return false
	case c.in(u.to-1, lexicon.HomeAdverb):
		return !c.officeSoon(i) && (i == 0 || !before.has(lexicon.The, lexicon.Possessive) && !before.is(lexicon.Adjective, lexicon.Country) && c.possessive(i-1) == 0)
	}
	return c.in(u.to-1, lexicon.BackWord) && (i == 0 || !before.has(lexicon.Will))
}

// beforeTrip says whether what is before, at unit i, is a journey: before the trip, ahead of her visit.
func (c *scene) beforeTrip(i int) bool {
	return c.at(i+1).kind == grammar && c.at(i+1).has(lexicon.The, lexicon.Possessive) && i+2 < len(c.units) && c.in(c.units[i+2].to-1, lexicon.VisitNoun)
}

// within says whether unit i is part of what names somebody.
func (c *scene) within(i int) bool {
	return slices.ContainsFunc(c.phrases, func(p *phrase) bool { return p.from <= i && i < p.to && p.kind != group })
}

// atHome says whether somebody in front of the event's verb acts for the country, and somebody behind it of whom nobody
// says for whom they act is on another side.
func (e *event) atHome(code string) bool {
	own, others := false, false
	for _, side := range e.sides {
		for _, p := range side {
			if p.person == nil {
				continue
			}
			_, ok := p.person.party()
			own = own || p.from < e.trigger && p.person.country == code
			others = others || p.from > e.trigger && !ok
		}
	}
	return own && others
}
