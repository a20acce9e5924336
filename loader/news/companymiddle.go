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
		return cmp.Or(c.companyFirst(i), c.besideLast(i), c.forSide(i))
	case c.units[i].kind == grammar && c.units[i].has(lexicon.MarkBeside):
		return c.joinedBy(i)
	case c.units[i].kind == grammar && c.units[i].has(lexicon.MarkWith):
		return c.besideWith(i)
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
	p := c.phraseAt(j + 1)
	if p != nil && p.to <= i && p.person != nil && !p.plural && (u.kind == grammar && u.has(lexicon.MarkWith) || c.in(u.to-1, lexicon.CompanyWord)) && c.onlyMeeting(p.to, i) {
		return c.with(p.person, c.personsAt(i+1))
	}
	return c.besideFirst(i)
}

// companyBrought seats those whom somebody had along: X had Y with him; X brought Y, with Y at his side.
func (c *scene) companyBrought(i int) *event {
	for k := i - 1; k >= 0 && k > i-3; k-- {
		if c.units[k].kind == grammar && c.units[k].has(lexicon.Have, lexicon.Not, lexicon.Will) {
			return nil // has long had X at his side
		}
	}
	j := c.skipAdverbs(i + 1)
	for j < len(c.units) && c.in(c.units[j].from, lexicon.AlongAdverb) {
		j++
	}
	brought := c.in(c.units[i].to-1, lexicon.BringVerb)
	if brought && c.at(j).has(lexicon.MarkWith) && c.phraseAt(j+1, pronoun) != nil {
		j += 2 // brought with her Y
	}
	row := c.personsAt(j)
	if len(row) == 0 && c.at(j).has(lexicon.MarkWith) {
		row = c.personsAt(j + 1) // brought with her Ambassador Y
	}
	if len(row) == 0 || c.at(j).has(lexicon.MarkWith) && !c.broughtWith(row[0]) {
		return c.besideSubject(i, j)
	}
	row = c.further(row)
	if end := c.pastComma(row); !c.companyAt(end) && (!brought || !c.closed(end)) && !c.broughtWith(row[0]) {
		return nil // brought X a letter
	}
	for _, p := range c.phrases {
		if p.to <= i && p.person != nil && c.subjectLike(p) && p.kind != pronoun || p.to == i && p.person != nil {
			return c.with(p.person, row)
		}
	}
	return nil
}

// broughtWith says whether the phrase takes the pronoun of "with her" in front of it for its own.
func (c *scene) broughtWith(p *phrase) bool {
	return p.his && c.meant(p.from) != unsaid && c.at(p.from-1).has(lexicon.MarkWith)
}

// teamOf seats those whom somebody's own delegation included: her delegation comprised Y; X's team included Y.
func (c *scene) teamOf(i int, row []*phrase) *event {
	if i < 2 || !c.in(c.units[i-1].to-1, lexicon.TeamNoun) || !persons(row) {
		return nil
	}
	if i == 2 && c.at(0).has(lexicon.Possessive) {
		return c.with(c.ofPronoun(0), row)
	}
	for _, p := range c.phrases {
		if n := c.possessive(p.to); p.kind == someone && p.person != nil && n > 0 && p.to+n == i-1 {
			return c.with(p.person, row)
		}
	}
	return nil
}

func (c *scene) with(who *person, row []*phrase) *event {
	if who == nil || !allPersons(row) || slices.ContainsFunc(c.units, func(u unit) bool { return c.in(u.to-1, lexicon.ForumNoun) }) {
		return nil // at a press conference
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
		return !ok && (p != c.personsAt(i + 2)[0] || !p.person.represents()) // of either side
	})
	if !there || len(row) == 0 || !c.ofMeeting() && !c.meetingBefore {
		return nil
	}
	return &event{frame: lexicon.Attend, sides: [][]*phrase{row}}
}
