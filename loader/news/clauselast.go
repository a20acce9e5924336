// Clauses, where the verb comes last: where they begin and end.

package news

import (
	"readout/loader/news/lexicon"
)

// clauseBegin is the unit where the clause of the trigger at i begins.
func (c *scene) clauseBegin(i int) int {
	for j := i - 1; j >= 0; j-- {
		u := &c.units[j]
		switch {
		case c.signIs(j, ';'), c.signIs(j, '।'), c.signIs(j, ':') && j > 3:
			return j + 1
		case u.has(lexicon.That) && j < i-1:
			return j + 1
		case c.headlineEnds(j), u.kind == trigger && u.frames[0].Form == lexicon.Past && (c.signIs(j+1, ',') && !c.relativeAt(j+2) || c.at(j+1).has(lexicon.But)):
			return j + 1
		case u.has(lexicon.Aux, lexicon.Done, lexicon.Happened, lexicon.WillDo) && c.endsClause(j), u.has(lexicon.Told) && c.at(j+1).has(lexicon.And):
			who := c.relativeBegin(j)
			if who < 0 {
				return j + 1
			}
			j = who // a clause about somebody in between: X से, जो … है,
		}
	}
	return 0
}

// headlineEnds says whether the comma at j ends a headline's clause without a verb, where
// the verb comes last: X کی Y سے ملاقات، Z کو فون.
func (c *scene) headlineEnds(j int) bool {
	return c.s.headline && j > 0 && c.signIs(j, ',') && c.units[j-1].kind == trigger && onlyNouns(&c.units[j-1]) && c.lex.Grammar().VerbLast
}

// relativeBegin is the relative pronoun that opens the clause which ends at j, if a
// comma stands before it; -1: none does.
func (c *scene) relativeBegin(j int) int {
	for k := j - 1; k > 0 && k > j-24; k-- {
		u := &c.units[k]
		if u.has(lexicon.Who) && c.signIs(k-1, ',') {
			return k - 1
		}
		if u.has(lexicon.Aux, lexicon.WillDo) && c.endsClause(k) {
			return -1
		}
	}
	return -1
}

// endsClause says whether the verb at j ends its clause.
func (c *scene) endsClause(j int) bool {
	next := c.at(j + 1)
	return next.has(lexicon.And, lexicon.But) || c.signIs(j+1, ',') || c.signIs(j+1, '"') || c.relativeAt(j+1)
}

// relativeAt says whether a relative pronoun stands at unit j, if only as the first of the
// words that tell who led.
func (c *scene) relativeAt(j int) bool {
	u := c.at(j)
	return u.has(lexicon.Who) || u.kind == trigger && c.in(u.from, lexicon.WhichPronoun)
}

// nextClause says whether a clause ends between the trigger at i and unit j behind it, where
// the verb comes last.
func (c *scene) nextClause(i, j int) bool {
	for k := i + 1; k < j && c.lex.Grammar().VerbLast; k++ {
		if c.units[k].has(lexicon.Aux, lexicon.Done, lexicon.Happened) && c.endsClause(k) {
			return true
		}
	}
	return false
}

// verbBetween says whether a finished verb stands between two units.
func (c *scene) verbBetween(from, to int) bool {
	for j := from + 1; j < to; j++ {
		if c.units[j].has(lexicon.Aux, lexicon.WillDo) || c.units[j].has(lexicon.That) {
			return true
		}
	}
	return false
}

// topicWith says whether what is with p is another meeting than that of unit i, which only was talked
// about, or came before: Y के साथ बैठक के बारे में Z से चर्चा की.
func (c *scene) topicWith(p *phrase, i int) bool {
	t := p.markTo
	for t < i && (c.units[t].kind == bare && c.units[t].cast == nil || c.units[t].is(lexicon.Modifier) || c.units[t].has(lexicon.ToBe, lexicon.Planned)) {
		t++
	}
	if t >= i || c.units[t].kind != trigger || !onlyNouns(&c.units[t]) || c.at(t+1).kind != grammar {
		return false
	}
	return c.at(t+1).has(lexicon.MarkAbout, lexicon.MarkOn, lexicon.MarkTo, lexicon.MarkBefore, lexicon.MarkAfter) || c.genitive(t+1) && c.units[t].frames[0].Type != lexicon.Phone_
}

// ofNoName says whether a row is of some of no name, of whom nobody says whose they are: अधिकारियों के साथ. Behind
// "and" they are only more of those who are named.
func (c *scene) ofNoName(row []*phrase) bool {
	p := row[0]
	return len(row) == 1 && p.kind == title && p.plural && p.person == nil && p.country == "" && p.org == "" && !p.counterpart && !c.at(p.from-1).has(lexicon.And)
}

// toPeople says whether the clause of the trigger at i has somebody speak to people of no name: पत्रकारों से.
func (c *scene) toPeople(begin, i int) bool {
	for j := begin + 1; j < i; j++ {
		if u := &c.units[j]; u.kind != grammar || !u.has(lexicon.MarkWith) || c.inCompany(j) || !c.in(c.units[j-1].to-1, lexicon.PeopleNoun) {
			continue
		}
		k := j - 2
		for k >= begin && (c.units[k].kind == bare && c.units[k].cast == nil || c.units[k].is(lexicon.Modifier) || c.units[k].has(lexicon.The)) {
			k--
		}
		if !c.at(k).has(lexicon.And) || c.at(k-1).has(lexicon.Arrive, lexicon.Aux) { // behind it, they are more of those who are named
			return true
		}
	}
	return false
}

// apartLast says whether the row did what the noun at i tells each alone, or with people of no name, or at a
// session of an organisation, or a conference: ने अलग-अलग चर्चा की, ने परिषद की बैठक में चर्चा की.
func (c *scene) apartLast(row []*phrase, i int) bool {
	for j := row[len(row)-1].to; j < i; j++ {
		u := &c.units[j]
		if u.has(lexicon.Separately) || c.in(u.from, lexicon.OwnPossessive) && c.signIs(j+1, '-') || u.has(lexicon.Forum) && c.at(j+1).has(lexicon.MarkIn) || u.has(lexicon.MarkWith) && u.kind == grammar && c.in(c.units[j-1].to-1, lexicon.PeopleNoun) || u.kind == trigger && onlyNouns(u) && c.at(j+1).has(lexicon.MarkIn) && c.at(j-1).has(lexicon.MarkOf) && c.at(j-2).is(lexicon.Organisation) {
			return true
		}
	}
	return false
}
