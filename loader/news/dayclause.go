// Whether a day is that of the meeting: the clause that it stands in tells.

package news

import (
	"readout/loader/news/lexicon"
)

// modifies says whether the date only tells which thing is meant: "the February 26
// launches"; not, if the thing is a meeting.
func (c *scene) modifies(d span) bool {
	if c.lex.Grammar().VerbLast {
		return false
	}
	if c.ofOther(d.from) {
		return true
	}
	next := c.at(d.to)
	if c.ownedBefore(d.from) && !c.triggerSoon(d.to) {
		return true
	}
	if next.kind != bare || d.to >= len(c.units) || c.tokens[next.from].Sort != lexicon.Word {
		return false
	}
	if c.at(d.from - 1).has(lexicon.And) { // the February 26 and March 4 launches
		for _, before := range c.dates {
			if before.to == d.from-1 && !c.triggerSoon(d.to) && (c.at(before.from-1).has(lexicon.The) || c.ownedBefore(before.from)) {
				return true
			}
		}
	}
	if !c.at(d.from-1).has(lexicon.The) && !c.signIs(d.from-1, '\'') && !c.in(c.at(d.from-1).from, lexicon.PossessiveS) {
		return false
	}
	for j := d.to; j < d.to+3; j++ {
		if c.at(j).kind == trigger {
			return false
		}
	}
	return true
}

// otherStatement says whether "and that", or a semicolon, parts two units: what
// follows is another thing that was said.
func (c *scene) otherStatement(i, j int) bool {
	for k := min(i, j) + 1; k < max(i, j); k++ {
		if c.signIs(k, ';') || c.units[k].has(lexicon.That) && c.at(k-1).has(lexicon.And) {
			return true
		}
	}
	return false
}

// attribute says whether the date stands before the trigger as adjectives do: in a
// March 14 trilateral call.
func (c *scene) attribute(d span, trigger int) bool {
	if c.lex.Grammar().VerbLast || d.to > trigger || d.to < trigger-2 || !c.at(d.from-1).has(lexicon.The) {
		return false
	}
	for k := d.to; k < trigger; k++ {
		if c.units[k].kind != bare {
			return false
		}
	}
	return true
}

// behindRelative says whether the date stands in a relative clause behind the
// trigger: that is another thing's.
func (c *scene) behindRelative(i, j int) bool {
	inside := false
	for k := i + 1; k < j; k++ {
		switch {
		case c.units[k].has(lexicon.That):
			return true
		case c.units[k].has(lexicon.Who):
			inside = true
		case inside && c.signIs(k, ',') && (c.skipWhereWhen(k+1) > k+1 || c.at(k+1).has(lexicon.Happened)):
			inside = false // the clause about somebody is over
		}
	}
	return inside
}

// saidThen says whether the date is when something was said, and what was said holds the
// trigger: said on Tuesday that A had met B.
func (c *scene) saidThen(d span, trigger int) bool {
	if c.lex.Grammar().VerbLast {
		return false
	}
	for k := d.to; k < trigger; k++ {
		if c.units[k].kind == grammar && c.units[k].has(lexicon.That) {
			return true
		}
	}
	return false
}

// insideRelative says whether the date stands in a clause about somebody that ends before the
// trigger: X, who came on Tuesday, later met Y.
func (c *scene) insideRelative(d span, trigger int) bool {
	if d.to > trigger {
		return false
	}
	if c.lex.Grammar().VerbLast {
		return c.insideRelativeLast(d, trigger)
	}
	ends := false
	for k := d.to - 1; k < trigger; k++ { // the comma may be the date's
		ends = ends || c.signIs(k, ',')
	}
	for k := d.from - 1; ends && k > 0 && !c.signIs(k, ','); k-- {
		if c.units[k].has(lexicon.Who) {
			return !c.in(c.units[k].from, lexicon.WhereAdverb)
		}
	}
	return false
}

// insideRelativeLast is insideRelative where the verb comes last, and ends the clause.
func (c *scene) insideRelativeLast(d span, trigger int) bool {
	ends := false
	for k := d.to; k < trigger; k++ {
		ends = ends || c.units[k].has(lexicon.Aux, lexicon.WillDo) && c.endsClause(k)
	}
	for k := d.from - 1; ends && k > 0 && !c.signIs(k, ','); k-- {
		if c.units[k].has(lexicon.Who) {
			return !c.in(c.units[k].from, lexicon.WhereAdverb)
		}
	}
	return false
}
