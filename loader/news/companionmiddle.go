// Who else was there, told from the side of whom they came with, where the verb comes in the middle:
// Accompanying X were Y and Z; Sitting in for Ruritania was Y; as were Y and Z.

package news

import (
	"slices"

	"readout/loader/news/lexicon"
)

// atWhoseSide seats those whom the "be" at unit i puts at somebody's side, or has there for a country, if the
// sentence begins with that; nil: it says something else.
func (c *scene) atWhoseSide(i int) *event {
	if c.lex.Grammar().VerbLast || i > 12 || c.futureNear(i) || !c.wasBare(i) {
		return nil
	}
	from := 0
	for c.at(from).has(lexicon.Also) && from < 2 {
		from++
	}
	first := c.at(from)
	with, part := c.in(first.from, lexicon.BesideWord), c.in(first.from, lexicon.TakingPart)
	if !with && !part {
		return nil
	}
	row := c.personsAt(i + 1)
	if len(row) == 0 || row[0].kind == pronoun || !c.closed(row[len(row)-1].to) {
		return nil
	}
	if part {
		return c.thereFor(i, row)
	}
	k := c.phraseIndex(from + 1)
	if k < 0 || c.phrases[k].person == nil || c.phrases[k].plural || !c.onlyMeeting(c.phrases[k].to, i) {
		return nil // accompanying X on the trip were
	}
	p := c.phrases[k]
	c.serve(row, &phrase{country: p.person.country, org: p.person.org})
	return &event{frame: lexicon.Attend, sides: [][]*phrase{row}, beside: p.person}
}

// thereFor seats those who were there for a country, which stands right in front of the "be" at unit i.
func (c *scene) thereFor(i int, row []*phrase) *event {
	side := c.phraseBefore(i)
	if side == nil || side.to != i || side.kind != group && side.kind != party || side.country == "" && side.org == "" {
		return nil
	}
	if m := c.markBefore(side); m != lexicon.MarkFor && m != lexicon.MarkFrom && m != lexicon.MarkOn {
		return nil
	}
	c.serve(row, side)
	return &event{frame: lexicon.Attend, leads: true, sides: [][]*phrase{row}}
}

// tookPartFor seats those of whom the verb at unit i says that they were there for a country, or a side.
func (c *scene) tookPartFor(i int, row, side []*phrase) *event {
	if !allPersons(row) || row[0].from > 1 || len(side) != 1 || side[0].kind != group && side[0].kind != party || !c.closed(side[0].to) || c.realityMiddle(i, c.units[i].frames[0], row) != real {
		return nil
	}
	c.serve(row, side[0])
	return &event{frame: lexicon.Attend, leads: true, sides: [][]*phrase{row}}
}

// onlyMeeting says whether nothing stands between two units but at, or during, the meeting.
func (c *scene) onlyMeeting(from, to int) bool {
	for j := from; j < to; j++ {
		u := &c.units[j]
		noun := u.kind == trigger && onlyNouns(u) || c.in(u.to-1, lexicon.PresentWord)
		if !noun && !(u.kind == grammar && u.has(lexicon.MarkIn, lexicon.MarkDuring, lexicon.MarkFor, lexicon.The)) {
			return false
		}
	}
	return true
}

// asAlso seats those who were there as others were, behind a verb of being there: as were Y and Z at unit i.
func (c *scene) asAlso(i int) *event {
	if c.lex.Grammar().VerbLast || !c.signIs(i-1, ',') || c.futureNear(i) {
		return nil
	}
	there := false
	for j := range i {
		u := &c.units[j]
		there = there || u.kind == trigger && u.frames[0].Type == lexicon.Attend && !c.at(j-1).has(lexicon.Not, lexicon.Will)
		if u.kind == grammar && u.has(lexicon.Not, lexicon.Will, lexicon.Unreal, lexicon.Planned) {
			return nil
		}
	}
	row := slices.DeleteFunc(slices.Clone(c.personsAt(i+2)), func(p *phrase) bool {
		if p.person == nil {
			return true
		}
		_, ok := p.person.party()
		return !ok // of either side
	})
	if !there || len(row) == 0 || !c.ofMeeting() && !c.meetingBefore {
		return nil
	}
	return &event{frame: lexicon.Attend, sides: [][]*phrase{row}}
}

// alsoFor adds to a row those who were there for another side than its first ones: X and, for Ruritania, Y.
func (c *scene) alsoFor(row []*phrase) []*phrase {
	j := row[len(row)-1].to
	for c.signIs(j, ',') || c.signIs(j, ';') || c.at(j).has(lexicon.And) {
		j++
	}
	k := c.phraseIndex(j + 1)
	if !c.at(j).has(lexicon.MarkFor, lexicon.MarkFrom, lexicon.MarkOn) || c.at(j).kind != grammar || k < 0 {
		return row
	}
	side := c.phrases[k]
	if side.kind != group && side.kind != party || side.country == "" && side.org == "" || c.lex.Grammar().VerbLast {
		return row
	}
	if j = side.to; c.signIs(j, ',') {
		j++
	}
	more := c.personsAt(j)
	if len(more) == 0 {
		return row
	}
	c.serve(more, side)
	return append(slices.Clone(row), more...)
}
