// One meeting or several: what was held separately, and what all were at together.

package news

import (
	"slices"

	"readout/loader/news/lexicon"
)

// several says whether one person, or compatriots where the verb comes last, met people of several countries:
// that those met each other isn't said, unless a word tells that all sat together. flipped: those of several
// countries are the first side.
func (c *scene) several(e *event) (is, flipped bool) {
	one, many := e.sides[0], e.sides[1]
	verbLast := c.lex.Grammar().VerbLast
	envoys := verbLast && len(many) == 1 && !slices.ContainsFunc(one, func(p *phrase) bool { return !envoy(p) })
	flipped = verbLast && e.frame == lexicon.Visit || envoys || !verbLast && len(one) > 1
	if flipped {
		one, many = many, one // envoys of several countries call alone
	}
	switch {
	case len(many) < 2, len(one) > 1 && (!verbLast || !sameParty(one[0].person, one[1:])):
		return false, false
	case !verbLast && many[0].kind == someone && many[0].from == many[1].from && !c.ofThem(many[0].from), c.in(c.units[e.trigger].from, lexicon.HostedVerb):
		return false, false // the three ministers
	}
	parties := make(map[actor]bool)
	for _, p := range many {
		switch {
		case p.person != nil:
			if key, ok := p.person.party(); ok {
				parties[key] = true
			}
		case (e.frame == lexicon.Visit || p.plural) && p.country != "": // envoys with their credentials, counterparts
			parties[partyOf(p)] = true
		default:
			return false, false
		}
	}
	return len(parties) > 1 && !c.oneRoom(e.trigger) && !c.allTogether(), flipped
}

// ofThem says whether a pronoun, or "each" or "both", stands at unit i: those whom it means may each have been met alone.
func (c *scene) ofThem(i int) bool {
	return c.units[i].has(lexicon.They) || c.in(c.units[i].from, lexicon.EachWord)
}

// oneRoom says whether the verb at unit i puts all into one place at one time: was shut away with, squeezed into a
// room with, was deep in conversation with.
func (c *scene) oneRoom(i int) bool {
	u := &c.units[i]
	return u.kind != trigger && c.grants(u) || u.kind == trigger && !onlyNouns(u) && u.frames[0].Type != lexicon.Phone_ && u.to > u.from+1 && c.in(u.to-1, lexicon.RoomNoun)
}

// allTogether says whether a word of the sentence has all sit together.
func (c *scene) allTogether() bool {
	return slices.ContainsFunc(c.units, func(u unit) bool { return u.has(lexicon.Gathered) || c.in(u.to-1, lexicon.JointWord) })
}

// separately says whether a word near the trigger tells that there were several
// meetings.
func (c *scene) separately(e *event) bool {
	if c.amongWord(e.trigger, len(c.units)) >= 0 {
		return !c.allTogether()
	}
	if u := &c.units[e.trigger]; u.kind == trigger && u.frames[0].Objects[0] == lexicon.MarkBetween || c.credentials(e.trigger) {
		return true // shuttled between X and Y; received the credentials of X and Y
	}
	if c.withEach(e.sides[1]) {
		return true
	}
	end := e.trigger + 12
	for _, side := range e.sides {
		end = max(end, c.skipWhereWhen(side[len(side)-1].to)+3)
	}
	from := max(0, e.trigger-8)
	if from == 0 && c.signIs(1, ',') && c.lex.Grammar().Letters {
		from = 1 // Separately, X hosted Y and Z: apart from what was told before
	}
	for j := from; j < min(len(c.units), end); j++ {
		if c.units[j].has(lexicon.Separately) && (c.units[j].kind != trigger || j == e.trigger || j == e.trigger+1) {
			return true
		}
		if c.in(c.units[j].from, lexicon.RespectivelyAdverb) && len(e.sides) == 2 && j == e.sides[1][len(e.sides[1])-1].to && e.sides[1][0].from > e.trigger {
			return true // met X and Y respectively
		}
	}
	return false
}

// withEach says whether "with" is said anew of each of a row: consulted with X and with Y.
func (c *scene) withEach(row []*phrase) bool {
	if len(row) < 2 || c.lex.Grammar().VerbLast {
		return false
	}
	for n := 1; n < len(row); n++ {
		if row[n].from <= row[n-1].to || c.markBefore(row[n]) != lexicon.MarkWith {
			return false
		}
	}
	return true
}
