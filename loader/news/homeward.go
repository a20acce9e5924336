// Who came, and who was at home again, where the verb comes in the middle: what place tells the country of those whom
// they met.

package news

import (
	"slices"

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

// homeward says whether the sentence tells in front of what somebody of the event did that they were at home again, or
// still: back home, before leaving their capital, before the trip. Where they travel says nothing of whom they met.
func (c *scene) homeward(e *event) bool {
	if c.lex.Grammar().VerbLast {
		return false
	}
	own := false
	for i := 0; i < e.trigger && i < len(c.units); i++ {
		u := &c.units[i]
		switch city := u.entry(lexicon.City); {
		case i == 0 && u.kind == grammar && u.has(lexicon.MarkBefore), c.in(u.to-1, lexicon.HomeAdverb) && c.backAt(i-1):
			own = true
		case c.within(i):
		case city != nil && e.atHome(city.Code):
			own = true
		case city != nil:
			return false // somewhere else, too
		case u.is(lexicon.Country) && c.backAt(i-2) && e.atHome(u.entry(lexicon.Country).Code):
			own = true
		}
	}
	return own
}

// backAt says whether a word of coming back ends at unit i.
func (c *scene) backAt(i int) bool { return i >= 0 && c.in(c.units[i].to-1, lexicon.BackWord) }

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
