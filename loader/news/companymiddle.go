// Whose company somebody was at a meeting, where the verb comes in the middle: with X were Y and Z; X had Y at his side;
// his delegation included Y.

package news

import (
	"cmp"
	"slices"

	"readout/loader/news/lexicon"
)

// companyOf seats those of whom the verb at unit i tells at whose side they were; nil: it tells something else.
func (c *scene) companyOf(i int) *event {
	last := c.units[i].to - 1
	switch {
	case c.lex.Grammar().VerbLast:
		return nil
	case c.units[i].has(lexicon.Be), c.in(last, lexicon.SatVerb):
		return cmp.Or(c.companyFirst(i), c.forSide(i))
	case c.in(c.units[i].from, lexicon.TookPartVerb):
		return c.forSide(i)
	case c.in(last, lexicon.BringVerb), c.in(last, lexicon.HadAuxiliary):
		return c.companyBrought(i)
	}
	return nil
}

// companyFirst seats those of whom the verb at unit i tells at whose side they were: assisting the minister were Y
// and Z; beside her sat Y; nil: it tells something else.
func (c *scene) companyFirst(i int) *event {
	if !c.wasBare(i) {
		return nil
	}
	j := 0
	if c.at(j).has(lexicon.Also) {
		j++
	}
	u := c.at(j)
	var who *person
	switch p := c.phraseAt(j + 1); {
	case p != nil && p.to <= i && p.person != nil && !p.plural && (u.kind == grammar && u.has(lexicon.MarkWith) || c.in(u.to-1, lexicon.CompanyWord)) && c.onlyMeeting(p.to, i):
		who = p.person
	case c.sideOf(j, i):
		who = c.he
	}
	return c.with(who, c.personsAt(i+1))
}

// companyBrought seats those whom somebody had along: X had Y with him; X brought Y, with Y at his side.
func (c *scene) companyBrought(i int) *event {
	j := c.skipAdverbs(i + 1)
	if c.in(c.at(j).from, lexicon.AlongAdverb) {
		j++
	}
	brought := c.in(c.units[i].to-1, lexicon.BringVerb)
	if brought && c.at(j).has(lexicon.MarkWith) && c.phraseAt(j+1, pronoun) != nil {
		j += 2 // brought with her Y
	}
	row := c.personsAt(j)
	if len(row) == 0 {
		return nil
	}
	row = c.further(row)
	if end := row[len(row)-1].to; !c.companyAt(end) && (!brought || !c.closed(end)) {
		return nil // brought X a letter
	}
	for _, p := range c.phrases {
		if p.to <= i && p.person != nil && c.subjectLike(p) && p.kind != pronoun || p.to == i && p.person != nil {
			return c.with(p.person, row)
		}
	}
	return nil
}

// teamOf seats those whom somebody's own delegation included: her delegation comprised Y; X's team included Y.
func (c *scene) teamOf(i int, row []*phrase) *event {
	if i < 2 || !c.in(c.units[i-1].to-1, lexicon.TeamNoun) || !persons(row) {
		return nil
	}
	if i == 2 && c.at(0).has(lexicon.Possessive) {
		return c.with(c.he, row)
	}
	for _, p := range c.phrases {
		if n := c.possessive(p.to); p.kind == someone && p.person != nil && n > 0 && p.to+n == i-1 {
			return c.with(p.person, row)
		}
	}
	return nil
}

func (c *scene) with(who *person, row []*phrase) *event {
	if who == nil || !allPersons(row) {
		return nil
	}
	row = c.further(row)
	c.serve(row, &phrase{country: who.country, org: who.org})
	for _, p := range row {
		if p.his && p.person != nil && p.person.known == 0 {
			p.person.country, p.person.org = who.country, who.org // with X was his deputy
		}
		c.object[p] = true
	}
	return &event{frame: lexicon.Attend, beside: who, sides: [][]*phrase{row}}
}

// companyAt says whether words at unit i tell that those in front of it were with the subject: at his side, with
// her, in tow.
func (c *scene) companyAt(i int) bool {
	return c.at(i).has(lexicon.MarkWith) && c.phraseAt(i+1, pronoun) != nil || c.in(c.at(i).to-1, lexicon.CompanyWord) && c.phraseAt(i+1, pronoun) != nil ||
		c.sideOf(i, i+3) || c.sideOf(i, i+2)
}

// sideOf says whether "at his side" stands from unit i up to unit end.
func (c *scene) sideOf(i, end int) bool {
	if end > len(c.units) || end < i+2 || !c.at(i).has(lexicon.MarkIn, lexicon.MarkBy) || !c.in(c.units[end-1].to-1, lexicon.ElbowNoun) {
		return false
	}
	return end == i+2 || c.at(i+1).has(lexicon.Possessive)
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
		if !noun && (u.kind != grammar || !u.has(lexicon.MarkIn, lexicon.MarkDuring, lexicon.MarkFor, lexicon.The)) {
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
