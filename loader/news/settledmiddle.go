// Nouns of meeting without a verb that says that they took place, where the rest of the
// sentence does: agreed at a meeting between A and B; was in Lutz for talks with X.

package news

import (
	"slices"
	"strings"

	"readout/loader/news/lexicon"
)

// atTheEnd are people of several parties who begin the sentence, and did something at a
// meeting of nobody named at unit i: "A and B agreed in a call".
func (c *scene) atTheEnd(start, i int) [][]*phrase {
	if len(c.phrases) == 0 || c.phrases[0].from > 2 {
		return nil
	}
	row := c.rowFrom(0)
	last := row[len(row)-1]
	delegates := len(row) == 1 && last.plural && len(last.nations) > 1 // the ministers of Ruritania and Sylvania
	if !delegates && (len(row) < 2 || !allPersons(actors(row))) || !c.verbSoon(row) || last.to >= start {
		return nil
	}
	from := last.to
	if c.signIs(from, ',') && c.phrases[0].from < 2 {
		from++ // the presidents of Ruritania and Sylvania, X and Y, agreed
	}
	for j := from; j <= i+2 && j < len(c.units); j++ {
		if u := &c.units[j]; c.parts(j) || c.signIs(j, ',') || j > i && u.has(lexicon.MarkWith, lexicon.MarkOf, lexicon.MarkBetween) || j < i && c.in(u.from, lexicon.OwnMeeting) && !c.in(u.from, lexicon.TelephoneNoun) {
			return nil
		}
	}
	if len(c.phrases) > len(row) && c.phrases[len(row)].from < i {
		return nil
	}
	return c.reciprocal(row)
}

// hyphenPair are two countries with a hyphen between, whose the noun at unit i is; nil: it is
// nobody's.
func (c *scene) hyphenPair(start, i int) []*phrase {
	for end := start; end <= i; end++ {
		k := c.phraseEndsAt(end)
		if k > 0 && c.phrases[k].kind == group && c.signIs(c.phrases[k].from-1, '-') && c.joined(c.phrases[k-1], c.phrases[k]) {
			return c.phrases[k-1 : k+1]
		}
	}
	return nil
}

// cameFor says whether the clause in front of the "for" at unit i tells that somebody was
// somewhere, not only on the way: was in Lutz for talks with, stayed for dinner with.
func (c *scene) cameFor(i int) bool {
	if c.s.headline || c.futureNear(i) || c.willBefore(len(c.units)) {
		return false
	}
	for j := i - 1; j >= 0 && j > i-12; j-- {
		u := &c.units[j]
		if c.signIs(j, ';') || c.signIs(j, '"') || u.kind == grammar && u.has(lexicon.Told, lexicon.That, lexicon.But) || c.verbAt(j) && !u.has(lexicon.Arrive) {
			return false
		}
		switch {
		case c.in(u.from, lexicon.VisitVerb):
			return u.has(lexicon.Arrive)
		case c.in(u.from, lexicon.StayingVerb):
			return true
		}
	}
	return false
}

// beganWith says whether the clause in front of the "with" at unit i tells that a visit, or a
// day, began or ended: began his visit with talks with X.
func (c *scene) beganWith(i int) bool {
	if c.s.headline || c.futureNear(i) || c.willBefore(len(c.units)) {
		return false
	}
	for j := i - 1; j >= 0 && j > i-9 && c.units[j].kind != sign; j-- {
		if c.in(c.units[j].from, lexicon.BeginningVerb) {
			return true
		}
	}
	return false
}

// settled says whether the sentence tells of what was, and of nothing that is to come, or
// may be: what was agreed at a meeting between two was agreed at one that was held.
func (c *scene) settled(i int) bool {
	if c.futureNear(i) || c.s.headline {
		return false
	}
	past := false
	for j := range c.units {
		u := &c.units[j]
		if j > i && past && u.kind == grammar && u.has(lexicon.That) {
			break // what was said may be of what is to come
		}
		if u.kind == grammar && (u.has(lexicon.Will, lexicon.Planned, lexicon.WillDo, lexicon.Not, lexicon.If, lexicon.Denied, lexicon.Cancel, lexicon.Next) || u.has(lexicon.Unreal) && !c.pastForm(u)) {
			return false
		}
		past = past || u.has(lexicon.Told) || slices.ContainsFunc(u.frames, func(f lexicon.Frame) bool { return f.Form == lexicon.Past }) || u.kind == bare && u.cast == nil && strings.HasSuffix(c.normal(u.from), "ed") || c.in(u.from, lexicon.PastVerb)
	}
	return past
}

// overTheTable are people of several parties who did something at a meeting that begins the
// sentence: "Over lunch in Lutz, A and B agreed".
func (c *scene) overTheTable(start, i int) [][]*phrase {
	if !c.settled(i) {
		return nil
	}
	if start > 2 {
		return c.atTheEnd(start, i)
	}
	for j := i + 1; j < len(c.units) && j < i+12; j++ {
		if c.signIs(j, ',') {
			k := c.phraseIndex(j + 1)
			if k < 0 {
				continue
			}
			row := c.rowFrom(k)
			if !allPersons(actors(row)) || !c.verbSoon(row) {
				return nil
			}
			return c.reciprocal(row)
		}
		if u := &c.units[j]; u.kind == trigger || u.has(lexicon.MarkWith, lexicon.MarkOf, lexicon.MarkBetween) && u.kind == grammar || c.signIs(j, ';') {
			return nil
		}
	}
	return nil
}

// pictured is who stands right in front of "in" and a meeting at unit i, as captions have it: X, left,
// in conversation with.
func (c *scene) pictured(i int) []*phrase {
	k := i - 1
	if !c.at(k).has(lexicon.MarkIn) || c.at(k).kind != grammar || c.futureNear(i) || c.willBefore(i) {
		return nil
	}
	switch {
	case c.signIs(k-1, ',') && c.signIs(k-3, ','):
		k -= 3
	case c.signIs(k-1, ',') && c.settled(i):
		k-- // X, in talks with Y, stressed
	}
	n := c.phraseEndsAt(k)
	if n < 0 || c.phrases[n].from > 2 && !c.signIs(c.chain(n)[0].from-1, ':') || !allPersons(c.chain(n)) {
		return nil
	}
	return actors(c.chain(n))
}

// ofSeveral says whether "of" puts a row of several parties right behind a noun: a meeting of
// the ministers of Ruritania and Sylvania.
func (c *scene) ofSeveral(row []*phrase) bool {
	j := row[0].from - 1
	for c.at(j).has(lexicon.The) && c.at(j).kind == grammar {
		j--
	}
	return c.at(j).has(lexicon.MarkOf)
}
