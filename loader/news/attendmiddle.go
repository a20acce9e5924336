// Who was there as well, where the verb comes in the middle: the meeting was attended by;
// X was accompanied by Y.

package news

import (
	"slices"

	"readout/graph"
	"readout/loader/news/lexicon"
)

// itWas says whether "it" stands in front of the verb at i: the meeting just told of.
func (c *scene) itWas(i int) bool { return i > 0 && c.in(c.units[i-1].from, lexicon.NeuterPronoun) }

// company says whether the phrase at i tells at whose side somebody is: was joined by.
func (c *scene) company(i int) bool {
	for j := c.units[i].from; j < c.units[i].to; j++ {
		if c.in(j, lexicon.Accompanying) {
			return true
		}
	}
	return false
}

// further adds to a row what follows it behind semicolons, "and by", or with whose side they were on: and, for
// Sylvania, Y.
func (c *scene) further(row []*phrase) []*phrase {
	c.servedBehind(row)
	for {
		j := row[len(row)-1].to
		also := c.signIs(j, ';')
		for c.at(j).has(lexicon.And) || c.signIs(j, ';') || c.signIs(j, ',') {
			j++
		}
		if c.at(j).has(lexicon.MarkBy) {
			j, also = j+1, true
		}
		if side := c.phraseAt(j+1, party, group); side != nil && c.at(j).has(lexicon.MarkFor, lexicon.MarkOn, lexicon.MarkFrom) && c.signIs(side.to, ',') && row[len(row)-1].to < j {
			if more := c.personsAt(side.to + 1); more != nil {
				c.serve(more, side)
				row = append(slices.Clone(row), more...)
				continue
			}
		}
		if !also {
			return row
		}
		k := c.phraseIndex(j)
		if k < 0 || c.phrases[k].kind != someone || c.gapBehind(c.phrases[k]) {
			return row
		}
		row = append(slices.Clone(row), actors(c.rowFrom(k))...)
	}
}

// attended reads "the meeting was attended by" a row: those who were there as well; or,
// where they act for more than one party, and the sentence names nobody else, the meeting
// itself.
func (c *scene) attended(i int, f lexicon.Frame, row []*phrase) (*event, string) {
	parties := make(map[actor]bool)
	for _, p := range row {
		if k := partyOf(p); p.person == nil && k != (actor{}) {
			parties[k] = true
		} else if p.person != nil {
			if k, ok := p.person.party(); ok {
				parties[k] = true
			}
		}
	}
	if len(parties) > 1 && c.meetingFirst(i) && !c.justMet(parties) {
		return c.finishMiddle(i, lexicon.Frame{Type: lexicon.Meet, Form: lexicon.Passive}, split(row), c.realityMiddle(i, f, nil))
	}
	return &event{frame: lexicon.Attend, sides: [][]*phrase{row}}, ""
}

// begins says whether somebody begins the clause of the verb at unit i: X was accompanied by; X, who was
// accompanied by; while X was.
func (c *scene) begins(p *phrase, i int) bool {
	if p.from > 0 && !c.at(p.from-1).has(lexicon.But, lexicon.And) {
		return false
	}
	return p.to == i || c.antecedent(p.to, i)
}

// justMet says whether the text just told of a meeting of the parties: who attended "the meeting" was there.
func (c *scene) justMet(parties map[actor]bool) bool {
	if len(c.past) == 0 {
		return false
	}
	last := c.past[len(c.past)-1]
	for k := range parties {
		if !last.party(k) {
			return false
		}
	}
	return last.status == graph.Held && c.index-last.sentence < 4
}

// meetingFirst says whether nothing but a meeting of nobody named stands in front of unit i.
func (c *scene) meetingFirst(i int) bool {
	meeting := false
	for j := range i {
		meeting = meeting || c.units[j].kind == trigger && onlyNouns(&c.units[j])
		if c.units[j].cast != nil || c.units[j].is(lexicon.Person, lexicon.Office) {
			return false
		}
	}
	return meeting && !c.at(i-1).has(lexicon.Not)
}

// included seats those whom a delegation included, or who were among several told of: the envoys who
// called on the president included A and B; nil: it is said of something else.
func (c *scene) included(i int, subject, object []*phrase) *event {
	if len(subject) == 1 && subject[0].kind == title && subject[0].plural && subject[0].to < i && allPersons(object) && c.whoMet(subject[0].to, i) {
		return &event{frame: lexicon.Attend, doers: true, sides: [][]*phrase{object}}
	}
	if c.awaiting {
		return c.namedEnvoys(i)
	}
	if p := c.phraseBefore(i); len(subject) == 0 && p != nil && p.to == i && p.from < 5 && c.ofThose(p) {
		subject = []*phrase{p} // members of the Ruritanian delegation included
	}
	if len(subject) != 1 || subject[0].kind != party || !persons(object) {
		return c.teamOf(i, object)
	}
	c.serve(object, subject[0])
	return &event{frame: lexicon.Attend, delegates: true, sides: [][]*phrase{object}}
}

// serve gives those of a row of whom nobody says it the country of their side.
func (c *scene) serve(row []*phrase, side *phrase) {
	for _, p := range row {
		if q := p.person; q != nil && (q.country == "" && q.org == "" || q.byTitle && q.known == 0 && p.country == "") {
			q.country, q.org, q.byTitle = side.country, side.org, false
		}
	}
}

// inverted is the subject behind its verb: Attending the talks on the Ruritanian
// side were A and B.
func (c *scene) inverted(i int) []*phrase {
	if i > 1 {
		return nil
	}
	for j := i + 1; j < len(c.units); j++ {
		if c.units[j].has(lexicon.Be) && c.units[j].kind == grammar {
			k := c.phraseIndex(j + 1)
			if k < 0 {
				return nil
			}
			row := actors(c.rowFrom(k))
			if k > 0 && c.phrases[k-1].kind == party {
				c.serve(row, c.phrases[k-1])
			}
			return row
		}
	}
	return nil
}

// wereThere says whether the sentence ends behind the verb at unit i, or behind "at the reception":
// what they attended is what was told of just before.
func (c *scene) wereThere(i int) bool {
	if c.at(i).frames[0].Form != lexicon.Past {
		return false
	}
	j := i + 1
	if c.at(j).has(lexicon.MarkIn) && c.at(j+1).has(lexicon.The) && c.in(c.at(j+2).from, lexicon.AttendedNoun) {
		j += 3
	}
	return j >= len(c.units) || c.signIs(j, '.')
}

// anotherMeeting says whether the sentence speaks of a meeting as of one not told of yet: had an
// encounter; his talks with Y were joined by Z.
func (c *scene) anotherMeeting() bool {
	for j := range c.units {
		if c.units[j].kind != trigger || !onlyNouns(&c.units[j]) {
			continue
		}
		if row := c.personsAt(j + 2); row != nil && c.units[j+1].has(lexicon.MarkWith) && len(c.past) > 0 && !c.past[len(c.past)-1].has(row[0].person) {
			return true
		}
		for k := j - 1; k >= 0 && k > j-4 && c.units[k].kind != sign; k-- {
			if c.in(c.units[k].from, lexicon.IndefiniteArticle) {
				return true
			}
		}
	}
	return false
}

// ofMeeting says whether the sentence tells who was at a meeting, not at something
// else.
func (c *scene) ofMeeting() bool {
	for j := range c.units {
		if u := &c.units[j]; u.has(lexicon.Occasion) || u.kind == trigger && u.to > u.from+1 && c.in(u.to-1, lexicon.TalksNoun) || u.kind == trigger && onlyNouns(u) {
			return true
		}
		for _, f := range c.units[j].frames {
			if f.Type != lexicon.Attend && f.Form != lexicon.Base {
				return true
			}
		}
	}
	return false
}

// whoMet says whether a relative clause between two units tells that those in front of it met somebody: who
// called on the president.
func (c *scene) whoMet(from, to int) bool {
	if !c.at(from).has(lexicon.Who) {
		return false
	}
	met := false
	for j := from + 1; j < to; j++ {
		u := &c.units[j]
		if u.kind == grammar && u.has(lexicon.Will, lexicon.Planned, lexicon.Unreal, lexicon.Not, lexicon.Denied, lexicon.If) {
			return false
		}
		met = met || u.kind == trigger && u.frames[0].Form == lexicon.Past && (u.frames[0].Type == lexicon.Visit || u.frames[0].Type == lexicon.Meet)
	}
	return met
}

// counted is the envoys of whom nothing but their number is told at unit i: from five new envoys.
func (c *scene) counted(i int) []*phrase {
	j := i
	for j < i+5 && (c.at(j).kind == number || c.at(j).has(lexicon.NumberWord, lexicon.The) || c.at(j).is(lexicon.Modifier) || c.ordinary(j)) {
		j++
	}
	if k := c.phraseIndex(j); k >= 0 && c.phrases[k].kind == title && c.phrases[k].plural {
		return c.phrases[k : k+1]
	}
	return nil
}

// namedEnvoys are those who presented their credentials, whom the sentence with "are" or "include" at unit i
// names behind it, each with a country: The envoys are X of Ruritania, Y of Sylvania; nil: it does not.
func (c *scene) namedEnvoys(i int) *event {
	if len(c.phrases) == 0 || c.futureNear(i) {
		return nil
	}
	p := c.phrases[0]
	if p.kind == both && p.to != i && len(c.phrases) > 1 {
		p = c.phrases[1] // the three envoys
	}
	if !p.plural && p.kind != both || p.kind == someone || p.kind == party || p.from > 2 || p.to != i && !c.whoMet(p.to, i) {
		return nil
	}
	var row []*phrase
	for _, q := range c.phrases {
		if q.from > i && q.kind == someone && q.person != nil && q.country != "" && c.markBefore(q) == lexicon.NoClass {
			row = append(row, q)
		}
	}
	if len(row) == 0 || row[0].from > i+2 {
		return nil
	}
	return &event{frame: lexicon.Attend, doers: true, sides: [][]*phrase{row}}
}

// onlyPresent says whether the words at unit i tell that somebody was there, and no other word of the sentence
// tells where: In attendance were X and Y.
func (c *scene) onlyPresent(i int) bool {
	return c.units[i].has(lexicon.Occasion) && !slices.ContainsFunc(c.units, func(u unit) bool { return u.kind == trigger && onlyNouns(&u) })
}

// othersFirst says whether the sentence that tells who attended begins with somebody who was not at the meeting told
// last: where they were is another one.
func (c *scene) othersFirst(e *event) bool {
	if len(c.past) == 0 || len(c.phrases) == 0 || !c.lex.Grammar().Letters {
		return false
	}
	last, first := c.past[len(c.past)-1], c.phrases[0]
	if first.kind != someone || first.person == nil || !c.subjectLike(first) || last.has(first.person) {
		return false
	}
	return !slices.ContainsFunc(e.sides[0], func(p *phrase) bool { return p.person == first.person }) && e.beside == nil
}

// alongside adds to a meeting a third who is said to have been there: A and B met in Lutz with C in the room; A met
// B, with C present.
func (c *scene) alongside(e *event, i int) {
	for j := i + 1; j < len(c.units) && !c.signIs(j, ';') && !c.units[j].has(lexicon.That, lexicon.But); j++ {
		if !c.units[j].has(lexicon.MarkWith) {
			continue
		}
		row := c.personsAt(j + 1)
		if row == nil || !c.presentBehind(row[len(row)-1].to) {
			continue
		}
		last := len(e.sides) - 1
		switch {
		case len(e.sides) == 2 && e.sides[last][0] == row[0] && len(e.sides[0]) > 1:
			e.sides = append(split(e.sides[0]), row)
		case !slices.ContainsFunc(e.sides, func(side []*phrase) bool { return slices.Contains(side, row[0]) }):
			e.sides = append(e.sides, row)
		}
		return
	}
}

// presentBehind says whether what stands at unit i tells that those in front of it were there: present, in the room,
// as mediator.
func (c *scene) presentBehind(i int) bool {
	for c.at(i).has(lexicon.Also) || c.signIs(i, ',') {
		i++
	}
	switch u := c.at(i); {
	case i >= len(c.units):
		return false
	case u.has(lexicon.MarkAs):
		return c.in(c.at(c.pastArticle(i+1)).to-1, lexicon.HostRole)
	case u.has(lexicon.MarkIn):
		return c.in(c.at(c.pastArticle(i+1)).to-1, lexicon.PresentWord)
	default:
		return c.in(u.to-1, lexicon.PresentWord)
	}
}

// pastArticle is the unit behind an article at unit i.
func (c *scene) pastArticle(i int) int {
	if c.at(i).has(lexicon.The) && c.at(i).kind == grammar {
		i++
	}
	return min(i, len(c.units)-1)
}
