// Clauses that leave out their verb, where it comes in the middle: X was received by A, and Y by B; X was
// accompanied by A, Y by B. Whom the second is told of is not of the row of the first.

package news

import (
	"slices"

	"readout/loader/news/lexicon"
)

// beforeGap is a row without those whom the next clause, which leaves out its verb, begins with, and without the
// company of somebody: by A, with B at his side.
func (c *scene) beforeGap(row []*phrase) []*phrase {
	for n := 1; n < len(row); n++ {
		if c.gapBehind(row[n]) || c.at(row[n].from-1).has(lexicon.MarkWith) && c.areCompany(row[n:]) {
			return row[:n]
		}
	}
	return row
}

// gapBehind says whether a verb is left out behind the phrase: by A, and Y by B; met A, and Y B.
func (c *scene) gapBehind(p *phrase) bool {
	if by := c.byBehind(p); by > 0 {
		return c.personsAt(by+1) != nil
	}
	q := c.phraseAt(p.to, someone)
	return q != nil && len(q.offices) > 0
}

// byBehind is the unit of a "by" behind the phrase, or behind a comma after it; 0: there is none.
func (c *scene) byBehind(p *phrase) int {
	j := p.to
	if c.signIs(j, ',') {
		j++
	}
	if j < len(c.units) && c.units[j].has(lexicon.MarkBy) {
		return j
	}
	return 0
}

// sharesVerb is who begins the clause behind a row that leaves out the verb, and whom it names behind "by"; nil: none
// follows.
func (c *scene) sharesVerb(row []*phrase) (*phrase, []*phrase) {
	j := c.skipWhereWhen(row[len(row)-1].to)
	for c.signIs(j, ',') || c.signIs(j, ';') || c.at(j).has(lexicon.And) {
		j++
	}
	p := c.phraseAt(j)
	if p == nil || p.kind == group || p.kind == party || c.byBehind(p) == 0 || !c.gapBehind(p) {
		return nil, nil
	}
	return p, c.further(c.personsAt(c.byBehind(p) + 1))
}

// alike adds the meeting of a clause that leaves out the verb of the event's: X was received by A, and Y by B.
func (c *scene) alike(e *event, object []*phrase) {
	p, by := c.sharesVerb(object)
	if p == nil || p.person == nil {
		return
	}
	one := *e
	one.sides, one.at = [][]*phrase{{p}, by}, p.from
	c.more = append(c.more, &one)
	for _, q := range by {
		c.object[q] = true
	}
}

// accompanied seats those of whom the passive verb at unit i tells at whose side they were: X was accompanied by A,
// and Y by B. Where it is said of people of two parties at once, nobody knows whose they were.
func (c *scene) accompanied(i int, side, row []*phrase) *event {
	last := side[len(side)-1].person
	for j := c.units[i].from; j < c.units[i].to; j++ {
		if c.in(j, lexicon.WasVerb) {
			side = side[len(side)-1:] // X and Y, who was joined by
		}
	}
	if c.ofTwo(side) || c.respective(i, row) {
		return nil
	}
	c.serve(row, &phrase{country: last.country, org: last.org})
	if p, by := c.sharesVerb(row); p != nil {
		if c.object[p] = true; p.person != nil {
			c.serve(by, &phrase{country: p.person.country, org: p.person.org})
			row = append(row[:len(row):len(row)], by...)
		}
	}
	for _, p := range row {
		c.object[p] = true
	}
	return &event{frame: lexicon.Attend, sides: [][]*phrase{row}, beside: last}
}

// ofTwo says whether a row is of people of two parties.
func (c *scene) ofTwo(row []*phrase) bool {
	first := row[0].person
	return slices.ContainsFunc(row[1:], func(p *phrase) bool { return first == nil || p.person == nil || !actForOne(first, p.person) })
}

// respective says whether "respectively" tells that each of a row belongs to another of those in front of unit i.
func (c *scene) respective(i int, row []*phrase) bool {
	for j := i; j <= row[len(row)-1].to+1 && j < len(c.units); j++ {
		if c.in(c.units[j].from, lexicon.RespectivelyAdverb) {
			return true
		}
	}
	return false
}

// atWhoseSide is who stands right in front of "accompanied by" and p, else who begins the subject.
func (c *scene) atWhoseSide(p *phrase, subject []*phrase) *person {
	j := p.from - 1
	if c.signIs(j-1, ',') {
		j--
	}
	if k := c.phraseEndsAt(j); k >= 0 && c.phrases[k].kind == someone {
		return c.phrases[k].person
	}
	return subject[0].person
}
