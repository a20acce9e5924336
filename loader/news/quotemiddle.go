// What somebody says of their own meetings, where the verb comes in the middle: "Pleased to
// meet X," Y wrote.

package news

import (
	"readout/loader/news/lexicon"
)

// quoted reads the frame of the word at i, if it stands in a quote whose speaker the sentence
// names; false: it does not.
func (c *scene) quoted(i int, f lexicon.Frame) (*event, bool) {
	opening := -1
	for j := range i {
		if c.signIs(j, '"') {
			if opening < 0 {
				opening = j
			} else {
				opening = -1
			}
		}
	}
	if opening < 0 || !c.ownMeeting(opening+1, i, f) {
		return nil, false
	}
	closing := i + 1
	for closing < len(c.units) && !c.signIs(closing, '"') {
		closing++
	}
	speaker := c.speaker(opening, closing)
	if len(speaker) == 0 {
		return nil, false
	}
	for k, p := range c.phrases {
		if p.from <= i || p.from > i+8 || p.to > closing {
			continue
		}
		if object := actors(c.rowFrom(k)); allPersons(object) && !c.possessed(p) && object[0].person != speaker[0].person {
			e, _ := c.finishMiddle(i, f, [][]*phrase{speaker, object}, real)
			return e, true
		}
		return nil, false
	}
	return nil, false
}

// ownMeeting says whether what begins a quote at unit j tells, up to the word at i, that the
// speaker met somebody: I met; Pleased to meet; Good talks with; It was an honour to host.
func (c *scene) ownMeeting(j, i int, f lexicon.Frame) bool {
	if c.futureNear(i) || i-j > 10 {
		return false
	}
	for k := j; k < i; k++ {
		if u := &c.units[k]; u.kind == grammar && u.has(lexicon.Will, lexicon.Planned, lexicon.Unreal, lexicon.Not, lexicon.If, lexicon.Who, lexicon.Told) {
			return false
		}
	}
	first := c.units[j].from
	glad := c.in(first, lexicon.GladWord)
	switch next := c.at(j + 1).from; {
	case c.in(first, lexicon.NeuterPronoun) && c.in(next, lexicon.WasVerb):
		glad = true
	case c.in(first, lexicon.FirstPerson):
		if c.in(next, lexicon.FirstPersonBe) {
			glad = c.in(c.at(j+2).to-1, lexicon.GladWord)
			break
		}
		return f.Form == lexicon.Past && c.skipAdverbs(j+1) == i || f.Form == lexicon.Noun && c.at(c.skipAdverbs(j+1)).has(lexicon.Done, lexicon.Have)
	}
	return glad && (f.Form == lexicon.Noun || f.Form == lexicon.Base && c.at(i-1).has(lexicon.MarkTo))
}

// speaker is who says the quote between two units.
func (c *scene) speaker(opening, closing int) []*phrase {
	said := func(j int) bool {
		return c.at(j).has(lexicon.Told) || c.in(c.at(j).from, lexicon.WritingVerb)
	}
	j := closing + 1
	if said(j) && j < len(c.units) {
		j++
	}
	if k := c.phraseIndex(j); k >= 0 && j < len(c.units) {
		p := c.phrases[k]
		if row := actors(c.phrases[k : k+1]); allPersons(row) && p.person != nil && c.possessive(p.to) == 0 && (j > closing+1 || said(p.to)) {
			return row
		}
		return nil
	}
	for k := opening - 1; k >= 0 && k > opening-4; k-- {
		if p := c.phraseEndsAt(k); said(k) && p >= 0 && allPersons(c.phrases[p:p+1]) {
			return actors(c.phrases[p : p+1])
		}
	}
	return nil
}
