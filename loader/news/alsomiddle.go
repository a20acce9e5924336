// Further meetings of one verb, where the verb comes in the middle: met X in Lutz and Y in Pyrus; met X; with Y; and
// with Z; met X in March and again in May.

package news

import (
	"slices"

	"readout/loader/news/lexicon"
)

// also adds the meetings that share subject and verb: "met X in Lutz on Tuesday
// and Y in Pyrus on Wednesday".
func (c *scene) also(e *event, subject, object []*phrase) {
	for {
		j := c.nextParty(object)
		if j < 0 {
			return
		}
		k := c.phraseIndex(j)
		if k < 0 || c.phrases[k].kind == group || c.phrases[k].kind == both || c.object[c.phrases[k]] || c.gapBehind(c.phrases[k]) {
			return
		}
		row := actors(c.rowFrom(k))
		if len(row) == 0 || c.verbSoon(row) && !c.whereWhen(row[len(row)-1].to) || c.at(row[len(row)-1].to).has(lexicon.MarkWith) || c.areCompany(row) {
			return
		}
		one := *e
		one.sides = [][]*phrase{subject, row}
		one.at = row[0].from
		c.more = append(c.more, &one)
		for _, p := range row {
			c.object[p] = true
		}
		object = row
	}
}

// nextParty is the unit where the next of those begins whom the subject met, behind a row: and Y; and later with
// Y; in Lutz and Y; -1: there is none.
func (c *scene) nextParty(object []*phrase) int {
	end := object[len(object)-1].to
	if j := c.nextInList(end); j > 0 {
		return j
	}
	if j := c.pastNameless(object); j > 0 {
		return j
	}
	j := c.skipWhereWhen(end)
	if j == end && !c.signIs(j, ',') && !c.at(j).has(lexicon.And) {
		return -1
	}
	if c.signIs(j, ',') {
		j++
	}
	if !c.at(j).has(lexicon.And, lexicon.Also, lexicon.Separately) {
		return -1
	}
	for {
		if k := slices.IndexFunc(c.dates, func(d span) bool { return d.from == j && d.relative }); k >= 0 {
			j = c.dates[k].to // and, a day later, Y
		} else if c.at(j).has(lexicon.And, lexicon.Also, lexicon.Separately, lexicon.Earlier) || c.signIs(j, ',') {
			j++
		} else {
			break
		}
	}
	if with := c.nthWith(j, object); with > 0 {
		return with + 1
	}
	if c.at(j).has(lexicon.MarkWith, lexicon.MarkOn, lexicon.MarkTo) || c.at(j).has(lexicon.MarkBy) && c.markBefore(object[0]) == lexicon.MarkBy {
		j++
	}
	return j
}

// nthWith is the unit of "with" behind one of a row of meetings at unit i, of which those with the row are
// another, and with whom it was ends the clause: the first with X and the second with Y. Else it is 0.
func (c *scene) nthWith(i int, row []*phrase) int {
	if c.at(i).has(lexicon.The) {
		i++
	}
	if from := row[0].from; from < 2 || !c.at(from-1).has(lexicon.MarkWith) || !c.in(c.units[from-2].to-1, lexicon.OrdinalWord) {
		return 0
	}
	k := c.phraseIndex(i + 2)
	if k < 0 || !c.in(c.units[i].from, lexicon.OrdinalWord) || !c.units[i+1].has(lexicon.MarkWith) {
		return 0
	}
	next := c.rowFrom(k)
	if end := c.skipWhereWhen(next[len(next)-1].to); end < len(c.units) && !c.signIs(end, '.') && !c.signIs(end, ';') {
		return 0
	}
	return i + 1
}

// nextInList is the unit behind a semicolon and "with", in a list of those whom the subject met; 0: there is none.
// Others without a name may stand between: X and other ministers; with Y.
func (c *scene) nextInList(end int) int {
	j := end
	for j < end+8 && j < len(c.units) && !c.signIs(j, ';') {
		u := &c.units[j]
		if u.kind == grammar && !u.has(lexicon.And, lexicon.The, lexicon.Also, lexicon.MarkIn, lexicon.Delegation) || u.kind == trigger || u.kind == sign && !c.signIs(j, ',') {
			return 0
		}
		j++
	}
	if !c.signIs(j, ';') {
		return 0
	}
	if j++; c.at(j).has(lexicon.And) {
		j++
	}
	if c.at(j).has(lexicon.MarkWith) {
		return j + 1
	}
	return 0
}

// pastNameless is the unit where somebody stands behind people of no name and whose they are: met with
// representatives of civil society as well as X; 0: nobody does.
func (c *scene) pastNameless(object []*phrase) int {
	last := object[len(object)-1]
	if last.person != nil || !last.plural || !c.at(last.to).has(lexicon.MarkOf, lexicon.MarkFrom) {
		return 0
	}
	for j := last.to + 1; j < last.to+8 && j < len(c.units); j++ {
		switch u := &c.units[j]; {
		case u.has(lexicon.And) && c.personsAt(c.skipAdverbs(j+1)) != nil:
			return c.skipAdverbs(j + 1)
		case u.has(lexicon.And, lexicon.The), c.ordinary(j), u.is(lexicon.Country, lexicon.Adjective, lexicon.City, lexicon.Modifier, lexicon.Portfolio), c.signIs(j, ','), c.signIs(j, '\''):
		default:
			return 0
		}
	}
	return 0
}

// again adds the meeting of the trigger at unit i anew: met X in Lutz in March, and again in Pyrus in May.
func (c *scene) again(e *event, i int) {
	j := i + 1
	for j < len(c.units) && j < i+2*reach && !c.in(c.units[j].to-1, lexicon.AgainAdverb) {
		switch u := &c.units[j]; {
		case c.signIs(j, ',') && c.at(j+1).has(lexicon.Who): // about one of them
			for j++; j < len(c.units) && !c.signIs(j, ','); j++ {
			}
		case c.parts(j), c.verbAt(j), u.kind == grammar && u.has(lexicon.Will, lexicon.Planned, lexicon.WillDo, lexicon.Unreal, lexicon.Not, lexicon.If, lexicon.Denied, lexicon.Cancel):
			return
		default:
			j++
		}
	}
	if j >= len(c.units)-1 || !c.at(j-1).has(lexicon.And) && !c.signIs(j-1, ',') || c.in(c.units[j].from, lexicon.AgainAdverb) != c.in(c.units[j].to-1, lexicon.AgainAdverb) {
		return
	}
	when := c.at(j+1).has(lexicon.MarkIn, lexicon.MarkOn)
	for _, d := range c.dates {
		if d.from > j && d.future {
			return
		}
		when = when || d.from == j+1
	}
	if !when {
		return
	}
	e.until = j
	one := *e
	one.at, one.until = j, 0
	c.more = append(c.more, &one)
}
