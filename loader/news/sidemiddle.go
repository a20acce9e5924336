// Who sat on which side, told with "be": on the Ruritanian side were X and Y; X and Y were part of the
// Ruritanian delegation.

package news

import (
	"slices"

	"readout/loader/news/lexicon"
)

// onSide seats those of whom the "be" at unit i says on which side of the talks they were; nil: it says
// something else.
func (c *scene) onSide(i int) *event {
	if c.lex.Grammar().VerbLast || c.futureNear(i) || !c.wasBare(i) {
		return nil
	}
	for _, p := range c.phrases {
		if p.kind != party || p.country == "" && p.org == "" {
			continue
		}
		var row []*phrase
		switch {
		case p.to == i && p.from < 5 && (c.opens(p) || c.ofThose(p) || c.in(c.units[0].from, lexicon.CompletingVerb)):
			if row = c.personsAt(i + 1); len(row) > 0 && !c.closed(row[len(row)-1].to) {
				row = nil // was X absent
			}
		case p.from > i && p.from < i+7 && c.ofThose(p) && c.sideAt(i, p) && c.closed(p.to) && !c.at(p.to).has(lexicon.MarkOf):
			if row = c.rowBefore(i); len(row) > 0 && row[0].from > 1 {
				row = nil
			}
		}
		if len(row) > 0 {
			c.serve(row, p)
			return &event{frame: lexicon.Attend, delegates: true, sides: [][]*phrase{row}}
		}
	}
	return nil
}

// forSide seats those of whom the verb at unit i tells for whom they were there: for Ruritania, X took part; sitting in
// for Sylvania were Y and Z; nil: it tells something else.
func (c *scene) forSide(i int) *event {
	for _, p := range c.phrases {
		if p.kind != party && p.kind != group || p.from > 4 || p.country == "" && p.org == "" {
			continue
		}
		named := c.at(p.from-1).has(lexicon.MarkFor, lexicon.MarkOn, lexicon.MarkFrom) || c.at(p.from-2).has(lexicon.MarkFor, lexicon.MarkOn, lexicon.MarkFrom)
		var row []*phrase
		end := i + 1
		switch {
		case c.units[i].has(lexicon.Be) && p.to == i && c.wasBare(i) && (named && c.in(c.units[0].from, lexicon.SittingVerb) || c.representing(p)):
			if row = c.personsAt(c.skipAdverbs(i + 1)); len(row) > 0 {
				end = row[len(row)-1].to
			}
		case named && c.signIs(p.to, ',') && c.attendsAt(i):
			if row = c.personsAt(p.to + 1); len(row) > 0 && row[len(row)-1].to != i {
				row = nil
			}
			for end < len(c.units) && !c.signIs(end, ';') && c.units[end].kind != sign {
				end++
			}
		}
		if len(row) > 0 {
			c.serve(row, p)
			return &event{frame: lexicon.Attend, leads: true, sides: [][]*phrase{append(slices.Clone(row), c.otherSide(end)...)}}
		}
	}
	return nil
}

// frontSide is the side, or the country, for which the sentence says in front that those of whom it tells were there;
// nil: it doesn't.
func (c *scene) frontSide() *phrase {
	side := c.phrases[0]
	if side.from > 2 || !c.signIs(side.to, ',') || side.kind != party && (side.kind != group || side.country == "" || !c.at(side.from-1).has(lexicon.MarkFor, lexicon.MarkFrom)) {
		return nil
	}
	return side
}

// attendsAt says whether the verb at unit i tells that somebody was at the talks, and nothing else follows: took part;
// were in attendance.
func (c *scene) attendsAt(i int) bool {
	u := &c.units[i]
	if c.at(i-1).has(lexicon.Not, lexicon.Will, lexicon.Planned, lexicon.Unreal) {
		return false
	}
	there := c.in(u.from, lexicon.TookPartVerb) || u.kind == trigger && u.frames[0].Type == lexicon.Attend && u.frames[0].Form == lexicon.Past
	return there && c.onlyTalks(i+1) && c.ofTalks(i+1)
}

// representing says whether the sentence begins with "Representing" and the side p, or "Also representing" it.
func (c *scene) representing(p *phrase) bool {
	j := 0
	if c.at(j).has(lexicon.Also) {
		j++
	}
	k := c.pastArticle(j + 1)
	return c.in(c.at(j).to-1, lexicon.SittingVerb) && (p.from == k || p.from == j+1)
}

// otherSide are those of whom an ellipsis at unit i tells that they were there for another side: ; for Sylvania, Y.
func (c *scene) otherSide(i int) []*phrase {
	j := i
	for c.signIs(j, ';') || c.signIs(j, ',') || c.at(j).has(lexicon.And, lexicon.But) {
		j++
	}
	if j == i || !c.at(j).has(lexicon.MarkFor, lexicon.MarkOn, lexicon.MarkFrom) {
		return nil
	}
	side := c.phraseAt(j+1, party, group)
	if side == nil {
		side = c.phraseAt(c.pastArticle(j+1), party, group)
	}
	if side == nil {
		return nil
	}
	k := side.to
	if c.signIs(k, ',') {
		k++
	}
	row := c.personsAt(k)
	c.serve(row, side)
	return row
}

// onlyTalks says whether nothing but the talks themselves follows from unit i on: took part in the talks.
func (c *scene) onlyTalks(i int) bool {
	for ; i < len(c.units) && !c.signIs(i, '.'); i++ {
		if c.signIs(i, ';') {
			return true
		}
		if u := &c.units[i]; u.cast != nil || u.kind == sign || u.is(lexicon.Country, lexicon.City, lexicon.Organisation) {
			return false
		}
	}
	return true
}

// ofTalks says whether what somebody took part in, from unit i on, is talks, if anything is told: not a fair.
func (c *scene) ofTalks(i int) bool {
	for ; i < len(c.units) && c.units[i].kind != sign; i++ {
		u := &c.units[i]
		talks := u.kind == trigger && onlyNouns(u) || c.in(u.to-1, lexicon.PresentWord) || c.in(u.to-1, lexicon.AttendedNoun) || c.in(u.to-1, lexicon.PartNoun)
		if !talks && u.kind != grammar {
			return false
		}
	}
	return true
}

// wasBare says whether the "be" at unit i stands for itself: not "were not", "were to be", "have been".
func (c *scene) wasBare(i int) bool {
	next := c.at(i + 1)
	return !c.at(i-1).has(lexicon.Not, lexicon.Will, lexicon.Have, lexicon.If) && !next.has(lexicon.Not, lexicon.MarkTo, lexicon.Planned, lexicon.Unreal)
}

// ofThose says whether "members of", "part of" stands in front of a delegation.
func (c *scene) ofThose(p *phrase) bool {
	j := p.from - 1
	for c.at(j).has(lexicon.The) && c.at(j).kind == grammar {
		j--
	}
	return j > 0 && c.at(j).has(lexicon.MarkOf) && c.in(c.at(j-1).to-1, lexicon.MemberWord)
}

// sideAt says whether nothing but such words stands between the "be" at unit i and a delegation.
func (c *scene) sideAt(i int, p *phrase) bool {
	for j := i + 1; j < p.from; j++ {
		u := c.at(j)
		if u.kind == sign || u.kind == trigger || u.cast != nil || u.has(lexicon.Not) {
			return false
		}
	}
	return true
}

// rowBefore is the row of people that ends at unit i.
func (c *scene) rowBefore(i int) []*phrase {
	for k := range c.phrases {
		if row := actors(c.rowFrom(k)); len(row) > 0 && row[len(row)-1].to == i && allPersons(row) {
			return row
		}
	}
	return nil
}

// opens says whether the sentence begins with a side: On the Ruritanian side; also, or present, on it.
func (c *scene) opens(p *phrase) bool {
	if c.markBefore(p) != lexicon.MarkOn {
		return false
	}
	u := c.at(0)
	return u.has(lexicon.MarkOn, lexicon.Also) || c.in(u.to-1, lexicon.PresentWord)
}

// closed says whether a clause ends at unit i, or goes on with whose officials they are.
func (c *scene) closed(i int) bool {
	return i >= len(c.units) || c.at(i).kind == sign || c.at(i).has(lexicon.MarkOf)
}
