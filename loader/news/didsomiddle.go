// Who did as others did, where the verb comes in the middle: X met Y, as did Z; so did Z; and whom a colon lists: X met
// three ministers: Y, Z and W.

package news

import (
	"slices"

	"readout/graph"
	"readout/loader/news/lexicon"
)

// didSo is the meeting of those behind "as did", or "so did" at the beginning of a sentence, at unit i, with whom the
// subject of the one told last met: in the sentence, or the one before. Nil: it tells of none.
func (c *scene) didSo(found []*event, i int) *event {
	verb := i + 1
	for c.at(verb).has(lexicon.Also) || c.signIs(verb, ',') || c.in(c.at(verb).to-1, lexicon.AlsoAdverb) {
		verb++
	}
	if verb >= len(c.units) || !c.in(c.units[verb].from, lexicon.AsAlsoVerb) || c.lex.Grammar().VerbLast {
		return nil
	}
	var last *event
	switch so := c.in(c.units[i].from, lexicon.SoWord); {
	case so && i == 0 && len(c.past) > 0 && !c.strange:
		last = c.past[len(c.past)-1]
		if c.index-last.sentence > 1 || !last.sole || len(c.past) > 1 && c.past[len(c.past)-2].sentence == last.sentence {
			return nil
		}
	case !so && c.signIs(i-1, ',') && len(found) > 0 && !c.verbWithin(found[len(found)-1].trigger+1, i):
		last = found[len(found)-1]
	}
	row := c.personsAt(verb + 1)
	if last == nil || last.status != graph.Held || last.frame == lexicon.Attend || len(last.sides) != 2 || row == nil || c.signIs(row[len(row)-1].to, '\'') {
		return nil
	}
	other := last.sides[1]
	if len(last.people) == 2 { // of the sentence before
		other = nil
		for _, who := range last.people[1] {
			other = append(other, &phrase{kind: someone, person: who, from: i, to: i + 1})
		}
	}
	if len(other) == 0 || slices.ContainsFunc(row, func(p *phrase) bool {
		return slices.ContainsFunc(other, func(q *phrase) bool { return p.person == q.person })
	}) {
		return nil
	}
	return &event{frame: last.frame, at: i, sides: [][]*phrase{row, other}, status: graph.Held, mode: last.mode, host: last.host}
}

// turnOf is the meeting of whose turn it was, by the noun at unit i, with who met another, or received him, as was told
// just before: X saw Y first; next it was the turn of Z; then it was Z's turn. Nil: it was his turn to do something.
func (c *scene) turnOf(found []*event, i int) *event {
	var row []*phrase
	end, was := i+1, i-2
	if k := c.phraseEndsAt(i - c.ownerEnd(i)); c.ownerEnd(i) > 0 && k >= 0 {
		row, was = actors(c.phrases[k:k+1]), c.phrases[k].from-1
	} else if c.at(i+1).has(lexicon.MarkOf) && c.at(i-1).has(lexicon.The) {
		if row = c.personsAt(i + 2); row != nil {
			end = row[len(row)-1].to
		}
	}
	if len(row) == 0 || !allPersons(row) || was < 0 || !c.in(c.units[was].from, lexicon.WasVerb) || end < len(c.units) && c.units[end].kind != sign && !c.at(end).has(lexicon.Who) && c.skipWhereWhen(end) == end {
		return nil
	}
	last := c.lastTold(found)
	if last == nil {
		return nil
	}
	var host []*phrase
	for _, who := range last.side(max(last.host-1, 0)) {
		if who == nil || slices.ContainsFunc(row, func(p *phrase) bool { return p.person == who }) {
			return nil
		}
		host = append(host, &phrase{kind: someone, person: who, from: i, to: i + 1})
	}
	return &event{frame: last.frame, at: i, sides: [][]*phrase{host, row}, status: graph.Held, mode: last.mode}
}

// side is the people of the nth side, known or not yet complete.
func (e *event) side(n int) (people []*person) {
	if len(e.people) > 0 {
		return e.people[n]
	}
	for _, p := range e.sides[n] { // of the same sentence
		people = append(people, p.person)
	}
	return people
}

// lastTold is the held meeting of two sides that the sentence told last, or the one before alone; nil: it told of none.
func (c *scene) lastTold(found []*event) *event {
	var last *event
	switch {
	case len(found) > 0:
		last = found[len(found)-1]
	case len(c.past) > 0 && !c.strange && (len(c.past) < 2 || c.past[len(c.past)-2].sentence < c.past[len(c.past)-1].sentence):
		if last = c.past[len(c.past)-1]; c.index-last.sentence > 1 {
			return nil
		}
	}
	if last == nil || last.status != graph.Held || last.frame == lexicon.Attend || len(last.sides) != 2 || len(last.people) != 0 && len(last.people) != 2 {
		return nil
	}
	return last
}

// verbWithin says whether a verb, or what begins a clause, stands between two units.
func (c *scene) verbWithin(from, to int) bool {
	for j := from; j < to; j++ {
		if c.verbLike(j) || c.units[j].kind == grammar && c.units[j].has(lexicon.That, lexicon.Who) {
			return true
		}
	}
	return false
}

// listedOr is the row or, where that names nobody, whom a colon behind the word of meeting at unit i lists.
func (c *scene) listedOr(i int, f lexicon.Frame, row []*phrase) []*phrase {
	named := slices.ContainsFunc(row, func(p *phrase) bool { return p.person != nil || !p.plural })
	if named || f.Type == lexicon.Attend || !c.at(c.skipAdverbs(c.skipWhereWhen(i+1))).has(lexicon.MarkWith, lexicon.MarkBy) && f.Objects[0] != lexicon.NoClass {
		return row
	}
	if listed := c.listed(i); listed != nil {
		return listed
	}
	return row
}

// listed is whom a colon behind the word of meeting at unit i lists, as those whom a noun in the plural, right in front
// of it, has for an office or a number: met three ministers: X, Y and Z. The list ends the sentence. Nil: there is none.
func (c *scene) listed(i int) []*phrase {
	for j := i + 1; j < len(c.units) && j < i+16; j++ {
		u := &c.units[j]
		switch {
		case c.signIs(j, ':'):
			row := c.personsAt(j + 1)
			if row == nil || !c.severalNoun(i, j) {
				return nil
			}
			if end := c.skipWhereWhen(row[len(row)-1].to); end < len(c.units) && !c.signIs(end, '.') {
				return nil
			}
			return row
		case u.kind == sign && !c.signIs(j, ',') && !c.signIs(j, '-'), c.verbLike(j), c.infinitive(j), u.kind == grammar && u.has(lexicon.That, lexicon.Who, lexicon.But):
			return nil
		}
	}
	return nil
}

// severalNoun says whether people in the plural stand between the word of meeting at unit i and the colon at unit j.
func (c *scene) severalNoun(i, j int) bool {
	for k := i + 1; k < j; k++ {
		u := &c.units[k]
		if u.entryPlural() || u.has(lexicon.Both) || u.has(lexicon.Delegation) || u.has(lexicon.Counterpart) || c.in(u.to-1, lexicon.GuestsNoun) || c.in(u.to-1, lexicon.CrowdNoun) {
			return true
		}
	}
	return false
}
