// Whom somebody travelled to see, where the verb comes in the middle: what a trip was for need not have come about,
// unless the sentence goes on with what the two did, or the trip is long past.

package news

import (
	"slices"
	"strings"

	"readout/loader/news/lexicon"
)

// wentFor says whether somebody travelled for what "for" or "to" at unit i tells, and met whom the row names:
// flew to Lutz for talks with X, and the two signed; had flown to Lutz in March to see X.
func (c *scene) wentFor(i int, row []*phrase) bool {
	if len(row) == 0 {
		return false
	}
	end := row[len(row)-1].to
	if c.ordinary(end) {
		return false // to see X crowned
	}
	if c.s.headline || c.futureNear(i) || c.willBefore(c.statementEnd(i)) || c.calledOff(i) || c.onlyHoped(end) || !c.travelled(i) {
		return false
	}
	return c.thenTogether(end) || c.longSince() || c.toHouse(i)
}

// travelled says whether the verb in front of unit i tells that somebody went somewhere.
func (c *scene) travelled(i int) bool {
	for j := i - 1; j >= 0 && j > i-14; j-- {
		u := &c.units[j]
		switch {
		case u.has(lexicon.Arrive):
			return c.cameAt(j)
		case c.signIs(j, ';'), c.signIs(j, '"'), u.kind == trigger, u.kind == grammar && u.has(lexicon.Told, lexicon.That, lexicon.But):
			return false
		}
	}
	return false
}

// cameAt says whether the words of arriving, or being somewhere, at unit j tell that somebody did.
func (c *scene) cameAt(j int) bool {
	u := &c.units[j]
	noun := c.in(u.from, lexicon.OwnedNoun) || c.in(u.from, lexicon.TripPreposition) || c.in(u.to-1, lexicon.VisitingWord)
	present := strings.HasSuffix(c.normal(u.from), "s") && !c.in(u.from, lexicon.WasVerb)
	return !noun && !present && !c.toArrive(j)
}

// onlyHoped says whether the sentence goes on, behind unit i, with "but", or with somebody who was not there.
func (c *scene) onlyHoped(i int) bool {
	return slices.ContainsFunc(c.units[i:], func(u unit) bool { return u.kind == grammar && u.has(lexicon.But, lexicon.Unreal) })
}

// thenTogether says whether the two, or they, do something in a clause of the past behind unit i: and the two
// agreed, where they signed.
func (c *scene) thenTogether(i int) bool {
	for _, p := range c.phrases {
		if p.from <= i || p.kind != both && (p.kind != pronoun || !p.plural || p.object) || p.to >= len(c.units) {
			continue
		}
		if before := c.at(p.from - 1); before.has(lexicon.And, lexicon.Who) || c.signIs(p.from-1, ',') || c.signIs(p.from-1, ';') {
			return c.verbLike(c.skipAdverbs(p.to))
		}
	}
	return false
}

// toHouse says whether a house in town stands in front of unit i, to which somebody went on a day of the past: drove to
// the palace on Tuesday to see X.
func (c *scene) toHouse(i int) bool {
	for j := i - 1; j > 0 && j > i-9; j-- {
		if c.in(c.units[j].to-1, lexicon.SeatNoun) {
			return c.pastDay(0, i)
		}
		if c.parts(j) || c.units[j].is(lexicon.City) {
			return false
		}
	}
	return false
}

// longSince says whether the sentence names a day or month that was over days before the article was written.
func (c *scene) longSince() bool {
	return slices.ContainsFunc(c.dates, func(d span) bool {
		return !d.future && !d.relative && !d.bound && !d.date.IsZero() && !c.anchor.IsZero() && c.anchor.Earliest().Sub(d.date.Latest()).Hours() > 24*4
	})
}

// visitIncluded is whose visit included the meeting in front of which the verb at unit v stands: X's visit to Lutz
// included talks with; nil: something else did, or it is to come.
func (c *scene) visitIncluded(v int) []*phrase {
	u := c.at(v)
	if u.kind != trigger || u.frames[0].Type != lexicon.Include || u.frames[0].Form != lexicon.Past || c.s.headline || c.futureNear(v) || c.willBefore(len(c.units)) {
		return nil
	}
	for j := v - 1; j >= 0 && j > v-10; j-- {
		if !c.in(c.units[j].to-1, lexicon.VisitNoun) && !c.in(c.units[j].from, lexicon.VisitNoun) {
			continue
		}
		for j > 0 && c.ordinary(j-1) && c.ownerEnd(j) == 0 {
			j--
		}
		if k := c.phraseEndsAt(j - c.ownerEnd(j)); c.ownerEnd(j) > 0 && k >= 0 && allPersons(c.phrases[k:k+1]) {
			return actors(c.chain(k))
		}
		if c.at(j-1).has(lexicon.Possessive) && c.he != nil && !c.theirs(j-1) {
			return []*phrase{{kind: pronoun, from: j - 1, to: j, person: c.he}}
		}
		if c.at(j + 1).has(lexicon.MarkOf) {
			return c.personsAt(j + 2)
		}
		return nil
	}
	return nil
}
