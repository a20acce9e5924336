// At whose side somebody was, where the verb comes in the middle: at her side were A and B; next to him sat A; X had
// with him A; met Y, with A at her side.

package news

import (
	"slices"

	"readout/loader/news/lexicon"
)

// besideOf reads at unit i at whose side people are: at her side, by X's elbow, next to X, with him. It returns the
// unit behind it, and who that is; nil: nobody we know, or it tells nothing of the kind.
func (c *scene) besideOf(i int) (*person, int) {
	u := c.at(i)
	switch {
	case i >= len(c.units):
	case u.kind == grammar && u.has(lexicon.MarkIn, lexicon.MarkBy):
		if c.elbow(i + 2) {
			return c.ofPronoun(i + 1), i + 3
		}
		if p := c.phraseAt(i + 1); c.surelyNamed(p) && c.possessive(p.to) > 0 && c.elbow(p.to+c.possessive(p.to)) {
			return p.person, p.to + c.possessive(p.to) + 1
		}
	case u.kind == grammar && u.has(lexicon.MarkWith), c.in(u.to-1, lexicon.CompanyWord), c.nextTo(i):
		j := i + 1
		if c.nextTo(i) {
			j++
		}
		if c.meant(min(j, len(c.units)-1)) != unsaid {
			return c.ofPronoun(j), j + 1
		}
		if p := c.phraseAt(j); c.surelyNamed(p) && c.possessive(p.to) == 0 {
			return p.person, p.to
		}
	}
	return nil, i
}

// surelyNamed says whether a phrase is one person by name, or by an office with its country.
func (c *scene) surelyNamed(p *phrase) bool {
	return p != nil && p.person != nil && !p.plural && !p.counterpart && (p.kind == someone || p.kind == title && p.country != "")
}

// nextTo says whether "next to" stands at unit i.
func (c *scene) nextTo(i int) bool {
	return i < len(c.units) && c.in(c.units[i].from, lexicon.NextWord) && c.at(i+1).has(lexicon.MarkTo)
}

// elbow says whether what people sit at stands at unit i: side, elbow.
func (c *scene) elbow(i int) bool {
	return i < len(c.units) && c.in(c.units[i].to-1, lexicon.ElbowNoun)
}

// ofPronoun is whom the pronoun, or possessive, at unit i means: a subject in front of it that isn't told to sit there, who was the subject before,
// or the only one at the meeting told last who may be meant by it; nil: nobody, or one of several.
func (c *scene) ofPronoun(i int) *person {
	if i >= len(c.units) || c.meant(i) == unsaid {
		return nil
	}
	for k := len(c.phrases) - 1; k >= 0; k-- {
		if p := c.phrases[k]; p.to <= i && p.kind == someone && p.person != nil && c.subjectLike(p) && c.mayBe(i, p.person) && !c.at(p.to).has(lexicon.Be) && !c.in(c.at(p.to).from, lexicon.SatVerb) {
			return p.person
		}
	}
	if c.before != nil && c.before.gender == c.meant(i) {
		return c.before
	}
	var those []*person
	for _, p := range c.phrases {
		if p.to <= i && p.kind == someone && p.person != nil && p.from > 1 && c.units[p.from-2].kind != sign {
			those = append(those, p.person)
		}
	}
	if len(those) == 0 && len(c.past) > 0 {
		those = slices.Concat(c.past[len(c.past)-1].people...)
	}
	var sure, maybe []*person
	for _, p := range those {
		switch {
		case p.gender == c.meant(i):
			sure = append(sure, p)
		case p.gender == unsaid:
			maybe = append(maybe, p)
		}
	}
	switch {
	case len(sure) == 1 && (len(maybe) == 0 || c.meant(i) == female):
		return sure[0]
	case len(sure) == 0 && len(maybe) == 1:
		return maybe[0]
	}
	return nil
}

// besideFirst seats those of whom the verb at unit i tells at whose side they were, which begins the sentence: at her
// side were A and B; next to X sat A.
func (c *scene) besideFirst(i int) *event {
	j := 0
	for j < i && !c.nextTo(j) && (c.at(j).has(lexicon.Also) || c.in(c.at(j).to-1, lexicon.SittingVerb)) {
		j++
	}
	who, end := c.besideOf(j)
	if who == nil || end != i || !c.wasBare(i) {
		return nil
	}
	return c.sameSide(who, c.personsAt(c.skipAdverbs(i+1)))
}

// besideLast seats those of whom the verb at unit i tells at whose side they were, behind it: A was at her side.
func (c *scene) besideLast(i int) *event {
	j := c.skipAdverbs(i + 1)
	if !c.at(j).has(lexicon.MarkIn, lexicon.MarkBy) || !c.wasBare(i) {
		return nil
	}
	who, end := c.besideOf(j)
	row := c.rowBefore(i)
	if who == nil || row == nil || row[0].from > 1 || !c.closed(end) && !c.onlyTalks(end) {
		return nil
	}
	return c.sameSide(who, row)
}

// besideSubject seats those whom somebody had along: X had with him A; brought with her A and B. The verb ends in
// front of unit j.
func (c *scene) besideSubject(i, j int) *event {
	who, end := c.besideOf(j)
	subject := c.phraseBefore(i)
	if who == nil || subject == nil || subject.person != who || subject.to != i {
		return nil
	}
	return c.sameSide(who, c.personsAt(c.skipAdverbs(end)))
}

// besideWith seats those with whom at somebody's side the sentence's own meeting was held: X met Y, with A at her
// side; with A taking notes at X's elbow.
func (c *scene) besideWith(i int) *event {
	if i > 0 && !c.signIs(i-1, ',') || !c.ofMeeting() || c.futureNear(i) || c.willBefore(len(c.units)) {
		return nil
	}
	row := c.personsAt(i + 1)
	if row == nil {
		return nil
	}
	j := c.pastDoing(row)
	who, end := c.besideOf(j)
	if who == nil && i == 0 && c.elbow(j+2) { // With A at her side, X met
		if k := c.phraseIndex(j + 4); k >= 0 && c.signIs(j+3, ',') && c.phrases[k].person != nil && c.mayBe(j+1, c.phrases[k].person) {
			who, end = c.phrases[k].person, j+3
		}
	}
	if who == nil || !c.closed(end) {
		return nil
	}
	e := c.sameSide(who, row)
	if e != nil {
		e.here = true
	}
	return e
}

// sameSide is the company of somebody: those of whom nobody says that they are of another party. A head of state
// or government of whom nobody says which is nobody's company.
func (c *scene) sameSide(who *person, row []*phrase) *event {
	row = slices.DeleteFunc(slices.Clone(row), func(p *phrase) bool {
		if p.person == nil || p.person == who {
			return true
		}
		_, ok := p.person.party()
		return ok && !actForOne(p.person, who) || !ok && slices.ContainsFunc(p.person.offices, func(o string) bool { return slices.Contains(heads, o) })
	})
	if len(row) == 0 {
		return nil
	}
	return c.with(who, row)
}

// pastDoing is the unit behind a row, and behind what they did there: with A taking notes.
func (c *scene) pastDoing(row []*phrase) int {
	j := row[len(row)-1].to
	for n := 0; n < 4 && j < len(c.units) && c.units[j].kind != sign && !c.units[j].has(lexicon.MarkIn, lexicon.MarkBy) && c.phraseIndex(j) < 0; n++ {
		j++
	}
	return j
}

// areCompany says whether a row behind "with" is told to have been at somebody's side: met X, with A at his side.
func (c *scene) areCompany(row []*phrase) bool {
	j := c.pastDoing(row)
	_, end := c.besideOf(j)
	return end > j
}

// joinedBy seats those of whom the sentence says behind its meeting that they were there with those who met, if
// their countries are said: met in Lutz, joined by their ministers, A and B.
func (c *scene) joinedBy(i int) *event {
	k := c.phraseIndex(i + 1)
	if k < 0 || !c.ofMeeting() || c.futureNear(i) || c.willBefore(len(c.units)) {
		return nil
	}
	if p := c.phrases[k]; p.kind == title && p.plural && p.his && c.signIs(p.to, ',') {
		k = c.phraseIndex(p.to + 1)
	}
	if k < 0 {
		return nil
	}
	row := actors(c.rowFrom(k))
	if !allPersons(row) || !c.ofTwo(row) || slices.ContainsFunc(row, func(p *phrase) bool {
		if p.person == nil {
			return true
		}
		_, ok := p.person.party()
		return !ok
	}) {
		return nil
	}
	return &event{frame: lexicon.Attend, leads: true, sides: [][]*phrase{row}}
}
