// Who led which side of talks, where the verb comes in the middle.

package news

import (
	"slices"

	"readout/loader/news/lexicon"
)

// ledBy is the row behind a delegation that is nobody's by itself, at unit j: "a delegation
// of lawmakers led by X"; nil: there is none.
func (c *scene) ledBy(j int) []*phrase {
	delegation, side := false, &phrase{}
	for ; j < len(c.units) && c.members(j) == j; j++ {
		if k := c.skipWhereWhen(j); delegation && k > j && k < len(c.units) {
			j = k // several leaders on Tuesday, including X
		}
		u := &c.units[j]
		delegation = delegation || u.has(lexicon.Delegation)
		if u.kind == sign && !c.signIs(j, '-') && (!c.signIs(j, ',') || c.members(j+1) == j+1) || u.kind == trigger || u.cast != nil || u.kind == grammar && !u.has(lexicon.The, lexicon.Delegation, lexicon.MarkOf, lexicon.NumberWord) {
			return nil
		}
		if e := u.entry(lexicon.Adjective); e != nil {
			side.country = e.Code
		}
	}
	if k := c.phraseIndex(c.members(j)); delegation && k >= 0 && c.phrases[k].kind == someone {
		row := actors(c.rowFrom(k))
		c.serve(row, side)
		return row
	}
	return nil
}

// members is the unit behind words at unit j that name some of a delegation: led by, including, which
// included; j: there are none.
func (c *scene) members(j int) int {
	u := c.at(j)
	switch {
	case u.has(lexicon.MarkLed), u.has(lexicon.MarkBeside) && c.in(u.from, lexicon.IncludingWord):
		return j + 1
	case c.in(u.from, lexicon.UnderWord) && u.to == u.from+1 && c.phraseIndex(j+1) >= 0 && c.phrases[c.phraseIndex(j+1)].kind == someone:
		return j + 1
	case u.has(lexicon.MarkBetween) && c.at(j+1).has(lexicon.They) && c.phraseIndex(j+2) >= 0:
		return j + 2 // among them X
	case u.kind == grammar && u.has(lexicon.Who, lexicon.That) && c.at(j+1).kind == trigger && c.at(j + 1).frames[0].Type == lexicon.Include:
		return j + 2
	}
	return j
}

// leaders puts those who lead a delegation that ends a row, or are some of it, in its place: met a Ruritanian
// team led by X; met X and other officials, including Y.
func (c *scene) leaders(row []*phrase) []*phrase {
	if len(row) == 0 {
		return row
	}
	side := row[len(row)-1]
	and := side.to
	if c.signIs(and, ',') {
		and++
	}
	if led := c.ledBy(and + 1); led != nil && c.at(and).has(lexicon.And) {
		return append(slices.Clone(row), led...) // and other officials, including Y
	}
	if side.kind != party && (side.kind != title || !side.plural || side.person != nil) {
		return row
	}
	j := c.skipWhereWhen(side.to)
	for n := 0; n < 3 && c.ordinary(j) && c.members(j) == j; n++ {
		j++ // Ruritanian officials' delegation headed by
	}
	if c.signIs(j, ',') {
		j++
	}
	k := c.phraseIndex(c.members(j))
	if c.members(j) == j || k < 0 || c.phrases[k].kind != someone {
		return row
	}
	led := actors(c.rowFrom(k))
	c.serve(led, side)
	return append(slices.Clone(row[:len(row)-1]), led...)
}

// led reads who led which side: "the Ruritanian side was led by X, and the Sylvanian one by
// Y"; "X led the Ruritanian delegation, while Y headed the Sylvanian team"; "the talks were
// led by X for Ruritania and Y for Sylvania", which is a meeting by itself.
func (c *scene) led(i int, f lexicon.Frame, subject, object []*phrase) (*event, string) {
	if c.realityMiddle(i, f, subject) != real {
		return nil, ""
	}
	side, who := object, subject
	if f.Form == lexicon.Passive {
		side, who = subject, object
	}
	who = people(who) // by X and the Sylvanian one by Y
	if !allPersons(who) {
		return nil, ""
	}
	if f.Form == lexicon.Passive && len(side) == 0 {
		if rows := c.eachFor(i); len(rows) > 1 && c.meetingFirst(i) {
			return c.finishMiddle(i, lexicon.Frame{Type: lexicon.Meet, Form: f.Form}, rows, real)
		}
		return nil, ""
	}
	if len(side) != 1 || side[0].kind != party && (side[0].kind != group || !c.in(c.units[i].to-1, lexicon.RepresentedVerb) && !c.thatOf(side[0])) {
		return nil, "" // a country is led by others than its delegation
	}
	if other := c.sideBy(who[0].from - 1); f.Form == lexicon.Passive && other != nil && other != side[0] {
		side = []*phrase{other} // who led the first is nobody we know
	}
	c.serve(who, side[0])
	all, rows := slices.Clone(who), [][]*phrase{who}
	for f.Form == lexicon.Passive {
		row := c.andBy(all[len(all)-1].to)
		if row == nil {
			break
		}
		all, rows = append(all, row...), append(rows, row)
	}
	if len(rows) > 1 && side[0].kind == group && side[0].from < 2 && c.meetingBefore && !c.lastHas(partyOf(side[0])) {
		return c.finishMiddle(i, lexicon.Frame{Type: lexicon.Meet, Form: f.Form}, rows, real)
	}
	return &event{frame: lexicon.Attend, leads: true, sides: [][]*phrase{all}}, ""
}

// sideBy is the side or country right in front of the "by" at unit i: and the Sylvanian one by; nil: none.
func (c *scene) sideBy(i int) *phrase {
	if !c.at(i).has(lexicon.MarkBy) {
		return nil
	}
	if p := c.phraseBefore(i); p != nil && p.to == i && (p.kind == party || p.kind == group) {
		return p
	}
	return nil
}

// people is the row up to the first country or side of it.
func people(row []*phrase) []*phrase {
	if n := slices.IndexFunc(row, func(p *phrase) bool { return p.kind == group || p.kind == party }); n > 0 {
		return row[:n]
	}
	return row
}

// lastHas says whether the meeting told last is one of a party.
func (c *scene) lastHas(k actor) bool {
	return len(c.past) > 0 && c.past[len(c.past)-1].party(k)
}

// thatOf says whether "that of" stands in front of a country: its delegation, as one was named.
func (c *scene) thatOf(p *phrase) bool {
	j := p.from - 1
	for c.at(j).has(lexicon.The) && c.at(j).kind == grammar {
		j--
	}
	return c.at(j).has(lexicon.MarkOf) && c.at(j-1).has(lexicon.That) && c.at(j-1).kind == grammar
}

// served gives an official of whom nobody says it the country of whose official it is: X's
// foreign minister, Y.
func (c *scene) served(owner, p *phrase) {
	if c.succeeds(owner, p) {
		p.person.country, p.person.org = owner.person.country, owner.person.org
	}
	n := c.possessive(owner.to)
	if n == 0 || c.lex.Grammar().VerbLast || owner.kind != someone || owner.person == nil || p.person == nil || p.from != owner.to+n || len(p.offices) == 0 || p.kind != someone {
		return
	}
	if q := p.person; q.country == "" && q.org == "" && q != owner.person {
		q.country, q.org = owner.person.country, owner.person.org
	}
}

// serves gives an official whose the subject before has the country of that one: his foreign minister, X.
func (c *scene) serves(p *phrase, q *person) {
	if q.country != "" || !p.his || p.counterpart || p.visit || len(p.offices) == 0 || c.he == nil || c.he == q || c.meant(p.from) == unsaid || !c.mayBe(p.from, c.he) {
		return
	}
	if u := c.at(p.from + 1); u.is(lexicon.Office, lexicon.Modifier, lexicon.Portfolio) {
		q.country = c.he.country
	}
}

// chairs are several of whom the sentence says behind unit i that what met did so under their
// lead: the commission met under the co-chairmanship of X and Y.
func (c *scene) chairs(i int) [][]*phrase {
	for j := i + 1; j < len(c.units) && j < i+14 && !c.parts(j); j++ {
		if !c.units[j].has(lexicon.MarkLed) {
			continue
		}
		k := c.phraseIndex(j + 1)
		if k < 0 || !allPersons(actors(c.rowFrom(k))) {
			return nil
		}
		return c.reciprocal(c.rowFrom(k))
	}
	return nil
}

// andBy is who leads the side that an ellipsis at unit j names: "and the Sylvanian by Y".
func (c *scene) andBy(j int) []*phrase {
	for c.signIs(j, ',') || c.at(j).has(lexicon.And, lexicon.But) {
		j++
	}
	k := c.phraseIndex(j)
	if k < 0 || c.phrases[k].kind != party && c.phrases[k].kind != group || !c.at(c.phrases[k].to).has(lexicon.MarkBy) {
		return nil
	}
	n := c.phraseIndex(c.phrases[k].to + 1)
	if n < 0 {
		return nil
	}
	row := people(actors(c.rowFrom(n)))
	if !allPersons(row) {
		return nil
	}
	c.serve(row, c.phrases[k])
	return row
}

// eachFor are those behind unit i of whom each acts for a country that follows the name:
// X for Ruritania and Y on the Sylvanian side.
func (c *scene) eachFor(i int) (rows [][]*phrase) {
	for _, p := range c.phrases {
		if p.from > i && p.forWhom {
			rows = append(rows, []*phrase{p})
			continue
		}
		if p.from <= i || p.kind != someone || !c.at(p.to).has(lexicon.MarkFor, lexicon.MarkOn, lexicon.MarkFrom) {
			continue
		}
		j := p.to + 1
		for c.at(j).has(lexicon.The) && c.at(j).kind == grammar {
			j++
		}
		k := c.phraseIndex(j)
		if k < 0 {
			k = c.phraseIndex(p.to + 1)
		}
		if k < 0 || c.phrases[k].kind != group && c.phrases[k].kind != party {
			continue
		}
		c.serve([]*phrase{p}, c.phrases[k])
		rows = append(rows, []*phrase{p})
	}
	return rows
}

// ledEach are the people behind a row of countries who led one side each: talks between Ruritania and
// Sylvania, led by X and Y; nil: nobody is told of.
func (c *scene) ledEach(row []*phrase) []*phrase {
	j := row[len(row)-1].to
	if c.signIs(j, ',') {
		j++
	}
	k := c.phraseIndex(j + 1)
	if len(row) < 2 || k < 0 || !c.at(j).has(lexicon.MarkLed) || slices.ContainsFunc(row, func(p *phrase) bool { return p.kind != group }) {
		return nil
	}
	if who := c.rowFrom(k); len(who) == len(row) && allPersons(who) {
		return who
	}
	return nil
}
