// Who does what where the verb comes in the middle: the subject in front, the other
// party behind, by its preposition.

package news

import (
	"slices"

	"readout/loader/news/lexicon"
)

// reciprocal makes sides of a subject of several: each its own.
func (c *scene) reciprocal(row []*phrase) [][]*phrase {
	can := actors(row)
	if len(can) < 2 {
		return nil
	}
	return split(can)
}

// skipAdverbs returns the first unit from i on that is no adverb.
func (c *scene) skipAdverbs(i int) int {
	for i < len(c.units) && c.units[i].has(lexicon.Also, lexicon.Phone, lexicon.Separately) {
		i++
	}
	return i
}

// phraseAt returns the phrase that begins at unit i, if it is of one of the kinds.
func (c *scene) phraseAt(i int, kinds ...phraseKind) *phrase {
	for _, p := range c.phrases {
		if p.from == i {
			for _, k := range kinds {
				if p.kind == k {
					return p
				}
			}
			if len(kinds) == 0 {
				return p
			}
		}
	}
	return nil
}

// index returns the index of the phrase that begins at i; -1: none.
func (c *scene) phraseIndex(i int) int {
	for k, p := range c.phrases {
		if p.from == i {
			return k
		}
	}
	return -1
}

// objectMiddle finds the other party behind unit i-1: at once, or after the mark
// that the frame wants.
func (c *scene) objectMiddle(i int, f lexicon.Frame) []*phrase {
	if m, ok := c.at(i).class(f.Objects...); ok && f.Form == lexicon.Noun && (m.Name == lexicon.MarkFrom || m.Name == lexicon.MarkTo) {
		if k := c.phraseIndex(i + 1); k >= 0 && !c.possessed(c.phrases[k]) && persons(c.rowFrom(k)) {
			return c.leaders(actors(c.objectRow(k))) // a call from X, the first between
		}
	}
	for _, mark := range f.Objects {
		j := c.skipAdverbs(i)
		if mark == lexicon.NoClass {
			if j = c.skipWhereWhen(j); j > i && c.signIs(j, ',') && slices.ContainsFunc(c.dates, func(d span) bool { return d.to == j }) {
				j++ // received today, Monday, X
			}
			if k := c.phraseIndex(j); k >= 0 && !c.possessed(c.phrases[k]) {
				return c.leaders(actors(c.objectRow(k)))
			}
			if led := c.ledBy(j); led != nil {
				return led
			}
			continue
		}
		for ; j < len(c.units) && j < i+reach; j++ {
			u := &c.units[j]
			if f.Form == lexicon.Noun && (c.matterAt(j, mark) || c.pastOf(i, j, mark) || c.aimAt(i, j) || c.endedWith(j)) {
				break // talks on the war between others
			}
			if f.Form != lexicon.Noun && j > i && (u.kind == grammar && u.has(lexicon.MarkBefore) || f.Type == lexicon.Phone_ && c.otherOccasion(u)) {
				break // spoke to reporters before talks with, speaking at a press conference with
			}
			if f.Form == lexicon.Noun && (c.mainClause(j) || c.signIs(j, ',') && c.at(j+1).has(lexicon.MarkWith)) {
				break // after a meeting of ministers, X praised his ties with Y
			}
			if (f.Type == lexicon.Phone_ || f.Type == lexicon.Discuss) && f.Form != lexicon.Noun && u.kind == trigger && onlyNouns(u) && c.talkedOf(i-1, j, f) {
				break // speaking after talks with, discussed a meeting with
			}
			if c.withOthers(j, f) {
				break // spoke with aides to X; talks between aides of X and Y
			}
			if u.has(mark) || mark == lexicon.MarkBetween && u.has(lexicon.MarkLed) {
				k := c.phraseIndex(c.skipAdverbs(j + 1))
				if k >= 0 && !c.possessed(c.phrases[k]) {
					if mark == lexicon.MarkBetween {
						row := c.objectRow(k)
						if who := c.ledEach(row); who != nil {
							return who
						}
						if len(row) == 1 {
							row = actors(row) // between the ministries of Ruritania and Sylvania
						}
						if len(row) > 1 {
							return row
						}
						continue
					}
					return c.leaders(actors(c.objectRow(k)))
				}
				if led := c.ledBy(j + 1); k < 0 && led != nil {
					return led
				}
				if mark != lexicon.MarkOf {
					continue
				}
			}
			if mark == lexicon.MarkOf && f.Form == lexicon.Noun && u.kind == grammar && u.has(lexicon.MarkOn, lexicon.MarkAbout) && j > i && !c.whereWhen(j) {
				break // a meeting on the conduct of X
			}
			if mark == lexicon.MarkTo && f.Form == lexicon.Noun && (c.signIs(j, ',') || u.has(lexicon.Happened)) {
				break
			}
			if c.signIs(j, ';') || c.signIs(j, ':') || c.signIs(j, '"') || u.has(lexicon.That, lexicon.But) || u.has(lexicon.Who) || j > i && (c.verbAt(j) || c.ofRelative(j)) {
				break
			}
		}
	}
	return nil
}

// matterAt says whether what a meeting was about begins at unit j: talks that covered; a call for
// talks; ties between two, who need not be those who met.
func (c *scene) matterAt(j int, mark lexicon.ClassName) bool {
	u := &c.units[j]
	if u.kind == grammar && u.has(lexicon.Happened) && c.in(u.from, lexicon.MatterVerb) {
		return true
	}
	if u.kind == grammar && u.has(lexicon.MarkFor) {
		k := j + 1
		for c.at(k).has(lexicon.The) && c.at(k).kind == grammar {
			k++
		}
		if c.at(k).kind == trigger && onlyNouns(c.at(k)) {
			return true // a call for talks
		}
	}
	return mark == lexicon.MarkBetween && u.has(mark) && j > 0 && c.in(c.units[j-1].to-1, lexicon.RelationNoun)
}

// ofRelative says whether the verb at j is that of a relative clause without a
// pronoun: spoke of the talks he held with.
func (c *scene) ofRelative(j int) bool {
	return c.units[j].kind == grammar && c.units[j].has(lexicon.Done, lexicon.Have) && c.phraseEnds(j)
}

// skipWhereWhen returns the unit behind "in Lutz", "on Monday", "yesterday".
func (c *scene) skipWhereWhen(j int) int {
	for {
		start := j
		if c.at(j).has(lexicon.MarkIn) && c.at(j+1).is(lexicon.City) {
			j += 2
		}
		if c.at(j).has(lexicon.Together) || j < len(c.units) && j > 0 && c.in(c.units[j].from, lexicon.HereAdverb) {
			j++ // in his office; here
		}
		j = c.skipHouse(j)
		for _, d := range c.dates {
			if d.from == j || d.from == j+1 && c.at(j).has(lexicon.MarkOn) {
				j = d.to
			}
		}
		if u := c.at(j); u.kind == grammar && u.has(lexicon.Day) {
			j++ // this morning, in an article of no day
		}
		if j == start {
			return j
		}
	}
}

// whereWhen says whether a place or a time begins at j.
func (c *scene) whereWhen(j int) bool { return c.skipWhereWhen(j) > j }

// houseName says whether the word at unit k belongs to the name of a house: Lunt Palace, the Presidential Palace.
func (c *scene) houseName(k int) bool {
	if k+1 >= len(c.units) || !c.tokens[c.units[k].from].Capital || c.units[k].cast != nil {
		return false
	}
	next := &c.units[k+1]
	return (next.has(lexicon.Venue) || c.in(next.from, lexicon.SeatNoun)) && (c.units[k].kind == bare || c.units[k].is(lexicon.Modifier, lexicon.City))
}

// skipHouse returns the unit behind "at the White Palace", "in her study", if a place, a
// time or somebody follows at once; else j.
func (c *scene) skipHouse(j int) int {
	if !c.at(j).has(lexicon.MarkIn) || c.at(j).kind != grammar || j == 0 {
		return j
	}
	k := j + 1
	for k < j+6 && (c.at(k).has(lexicon.The, lexicon.Possessive) && c.at(k).kind == grammar || c.ordinary(k) || c.capitalCommon(k) || c.houseName(k) || c.at(k).is(lexicon.Metonym) || c.at(k).has(lexicon.Venue)) {
		if k > j+1 && c.phraseIndex(k) >= 0 && c.at(k).has(lexicon.The) {
			break
		}
		k++
	}
	if k == j+1 || c.at(k-1).has(lexicon.The, lexicon.Possessive) {
		return j
	}
	if c.phraseIndex(k) >= 0 || k < len(c.units) && c.in(c.units[k].from, lexicon.HereAdverb) || c.at(k).has(lexicon.MarkIn, lexicon.MarkOn) && c.at(k).kind == grammar || slices.ContainsFunc(c.dates, func(d span) bool { return d.from == k }) {
		return k
	}
	return j
}

// possessed says whether the phrase only owns what follows: met X's demand.
func (c *scene) possessed(p *phrase) bool { return c.possessive(p.to) > 0 }

// verbAt says whether a new finite verb stands at j.
func (c *scene) verbAt(j int) bool {
	u := &c.units[j]
	if u.has(lexicon.Told) {
		return true
	}
	for _, f := range u.frames {
		if f.Form == lexicon.Past || f.Form == lexicon.Present || f.Form == lexicon.Passive {
			return true
		}
	}
	return false
}

// rowFrom is the part of a row that begins with phrase k.
func (c *scene) rowFrom(k int) []*phrase {
	row := c.chain(k)
	for n, p := range row {
		if p == c.phrases[k] {
			return row[n:]
		}
	}
	return nil
}

// subject finds who does what the verb at unit v says.
func (c *scene) subject(v int) []*phrase {
	if c.stranger(v) {
		return nil
	}
	if but := c.butBefore(v); but >= 0 {
		return c.firstSubject(but)
	}
	if c.byDoing(v) {
		return c.doer(v)
	}
	limit := v
	for k := len(c.phrases) - 1; k >= 0; k-- {
		p := c.phrases[k]
		if p.to > limit {
			continue
		}
		if c.clauseBetween(p.to, c.pastWhile(v)) {
			break
		}
		if who := c.antecedent(p.to, v); who {
			return actors(c.chain(k))
		}
		if p.kind != group && c.strangerBetween(p.to, v) {
			return nil
		}
		if p.kind == party && k > 0 && c.leading(c.phrases[k-1], p) {
			c.serve(c.chain(k-1), p)
			return actors(c.chain(k - 1))
		}
		if m := c.markBefore(p); m == lexicon.MarkLed && persons(c.chain(k)) || (m == lexicon.MarkFrom || m == lexicon.MarkOf) && p.kind == group && (c.at(c.chain(k)[0].from-2).has(lexicon.Delegation) || c.thatOf(p)) {
			return actors(c.chain(k))
		}
		if m := c.markBefore(p); m != lexicon.NoClass && m != lexicon.MarkAfter && m != lexicon.MarkDuring && m != lexicon.MarkBefore && m != lexicon.MarkAs || c.object[p] && !c.relative(p.to, v) || c.possessive(p.to) > 0 {
			continue
		}
		if c.behindWho(p, v) || c.signIs(p.from-2, ',') && c.at(p.from-1).has(lexicon.Not) || p.kind == pronoun && p.object && c.in(c.at(p.from-1).to-1, lexicon.CompanyWord) {
			continue // X, who heads the bank, met; X, not Y, met; X, with Y beside her, met
		}
		if p.kind == group && (!c.groupSubject(p, v) || c.aboutSomebody(p) || c.ownedBefore(p.to)) {
			continue
		}
		if p.kind == title && p.person == nil && p.country == "" && p.org == "" && c.signIs(p.from-1, ',') && k > 0 && (!p.his || p.to != v) {
			continue // what somebody is, between commas; not: instead of X, his deputy met
		}
		if p.from > 0 && c.in(c.units[p.from-1].from, lexicon.UnderWord) || c.in(c.units[p.from].from, lexicon.UnderWord) && c.units[p.from].kind == bare {
			continue // under X, officials met
		}
		if p.kind == party {
			if of := c.leaders([]*phrase{p}); of[0] != p {
				return of // a Ruritanian team, including X, met
			}
		}
		row := c.notMet(c.chain(k))
		if p.kind == group && c.signIs(row[0].from-1, '-') && c.signIs(row[len(row)-1].to, '-') {
			continue // the mediators - Ruritania and Sylvania - met
		}
		switch m := c.markBefore(row[0]); m {
		case lexicon.NoClass, lexicon.MarkAfter, lexicon.MarkDuring, lexicon.MarkBefore, lexicon.MarkAs:
		default:
			if row = c.behindComma(row, p); row == nil { // On behalf of X, Y met
				continue
			}
		}
		return actors(append(c.companions(v, row), row...))
	}
	if who := c.fronted(v); who != nil {
		return who
	}
	return c.saidBy(v)
}

// stranger says whether somebody of whom nothing is known does what the verb at v says:
// a name that is in no phrase stands in front of it, or in front of its "who".
func (c *scene) stranger(v int) bool {
	j := v - 1
	for j >= 0 && c.units[j].kind == grammar && c.units[j].has(lexicon.Also, lexicon.Have, lexicon.Be) {
		j--
	}
	if c.otherNoun(j) || j >= 0 && c.in(c.units[j].from, lexicon.FirstPerson) {
		return true // "this is how we met," X said
	}
	if c.at(j).has(lexicon.Who) && c.signIs(j-1, ',') {
		j -= 2
	} else if c.at(j).has(lexicon.Who) {
		j--
	}
	return c.nameless(j) && (c.nameless(j-1) || c.lex.FirstName(c.tokens[c.units[j].from]))
}

// otherNoun says whether the word at unit j ends a noun phrase that is a subject of its
// own: "said his predecessor met", "Elphberg's deputy met".
func (c *scene) otherNoun(j int) bool {
	u := c.at(j)
	if j < 1 || j >= len(c.units) || !c.ordinary(j) || c.s.headline {
		return false
	}
	k := j
	for k > 0 && k > j-4 && (c.ordinary(k) || c.units[k].is(lexicon.Modifier, lexicon.Portfolio)) {
		k--
	}
	switch v := &c.units[k]; {
	case u.has(lexicon.Weekday, lexicon.DayPart):
		return false
	case k < j && v.kind == grammar && c.in(v.from, lexicon.WhosePronoun):
		return true
	case c.in(v.from, lexicon.PossessiveS) && c.signIs(k-1, '\''):
		p := c.phraseEndsAt(k - 1)
		return p >= 0 && c.markBefore(c.phrases[p]) == lexicon.NoClass
	case v.has(lexicon.The, lexicon.Possessive) && v.kind == grammar && k < j:
		before := c.at(k - 1)
		return k == 0 || before.kind == grammar && before.has(lexicon.Told, lexicon.That, lexicon.But, lexicon.And) || c.signIs(k-1, '"')
	}
	return false
}

// ordinary says whether a plain word in small letters stands at unit j, in no phrase.
func (c *scene) ordinary(j int) bool {
	if j < 0 || j >= len(c.units) {
		return false
	}
	u := &c.units[j]
	t := c.tokens[u.from]
	if u.kind != bare || u.cast != nil || t.Sort != lexicon.Word || t.Capital {
		return false
	}
	return !slices.ContainsFunc(c.phrases, func(p *phrase) bool { return p.from <= j && j < p.to })
}

// strangerBetween says whether such a name stands between two units as a subject does:
// behind a verb, or "that".
func (c *scene) strangerBetween(from, to int) bool {
	for j := from + 1; j+1 < to; j++ {
		if !c.nameless(j) || !c.nameless(j+1) || c.nameless(j-1) {
			continue
		}
		if before := c.at(j - 1); before.kind == grammar && before.has(lexicon.Told, lexicon.That, lexicon.But) || c.verbAt(j-1) {
			return true
		}
	}
	return false
}

// nameless says whether the word at unit j looks like part of a name that is in no
// phrase.
func (c *scene) nameless(j int) bool {
	if j < 0 || j >= len(c.units) || c.s.headline {
		return false
	}
	u := &c.units[j]
	t := c.tokens[u.from]
	if u.kind != bare || u.cast != nil || t.Sort != lexicon.Word || !t.Capital || c.lex.Common(t) {
		return false
	}
	return !slices.ContainsFunc(c.phrases, func(p *phrase) bool { return p.from <= j && j < p.to })
}

// leading says whether a comma and a verb of leading stand between a person and a
// delegation: X, leading a Ruritanian delegation.
func (c *scene) leading(p, delegation *phrase) bool {
	if p.kind != someone || delegation.from-p.to < 2 || delegation.from-p.to > 3 || !c.signIs(p.to, ',') {
		return false
	}
	return c.in(c.units[delegation.from-1].from, lexicon.LeadingVerb)
}

// behindComma is the part of a row behind its first comma, where p stands; nil: p
// stands before it.
func (c *scene) behindComma(row []*phrase, p *phrase) []*phrase {
	for n := 1; n < len(row); n++ {
		if c.signIs(row[n].from-1, ',') && p.from >= row[n].from {
			return row[n:]
		}
	}
	return nil
}

// companions are those who are said to be at the subject's side: "Accompanied by
// X, Y met".
func (c *scene) companions(v int, subject []*phrase) []*phrase {
	var beside []*phrase
	for k, p := range c.phrases {
		if p.to <= v && p.kind == someone && c.markBefore(p) == lexicon.MarkBeside && !slices.Contains(subject, p) {
			whose := c.atWhoseSide(p, subject)
			for _, q := range c.chain(k) {
				if q.from >= p.from && !slices.Contains(subject, q) && q.kind == someone {
					if q.country == "" && q.org == "" && q.person != nil && q.person.country == "" && q.person.org == "" && whose != nil {
						q.person.country, q.person.org = whose.country, whose.org
					}
					beside = append(beside, q)
				}
			}
		}
	}
	return beside
}

// groupSubject says whether a country stands right before its verb.
func (c *scene) groupSubject(p *phrase, v int) bool { return v-p.to < 4 }

// relative says whether "who" stands between the units.
func (c *scene) relative(from, to int) bool {
	for j := from; j < to; j++ {
		if c.units[j].has(lexicon.Who) {
			return true
		}
	}
	return false
}

// fronted is the subject behind a clause in front: "Meeting X in Lutz, Y said".
func (c *scene) fronted(v int) []*phrase {
	if !c.participle(v) {
		return nil
	}
	for j := v; j < len(c.units); j++ {
		if c.signIs(j, ',') {
			if k := c.phraseIndex(j + 1); k >= 0 && c.phrases[k].kind != group {
				return actors(c.rowFrom(k))
			}
		}
		if k := c.phraseIndex(j); k > 0 && c.phrases[k-1].to == j && c.at(j).has(lexicon.The) && c.phrases[k].kind == title && c.verbSoon(c.phrases[k:k+1]) {
			return actors(c.phrases[k : k+1]) // While meeting X the president said
		}
	}
	return nil
}

// participle says whether the word at v opens a clause in front of the main one.
func (c *scene) participle(v int) bool {
	if v == 0 || c.signIs(v-1, ',') || v == 1 && c.units[0].kind == sign { // * Receiving X
		return true
	}
	return c.at(v-1).has(lexicon.MarkAfter, lexicon.MarkDuring, lexicon.The, lexicon.Possessive, lexicon.Doing) || c.in(c.units[v-1].to-1, lexicon.WhenConjunction)
}

// markBefore is the mark in front of a phrase, or none.
func (c *scene) markBefore(p *phrase) lexicon.ClassName {
	i := p.from - 1
	for i >= 0 && c.units[i].has(lexicon.Also) && c.units[i].kind == grammar {
		i--
	}
	if i < 0 || i > 0 && c.units[i].has(lexicon.MarkOf) && c.in(c.units[i-1].to-1, lexicon.TrioNoun) {
		return lexicon.NoClass // the trio of X, Y and Z
	}
	if m, ok := c.units[i].class(lexicon.MarkWith, lexicon.MarkTo, lexicon.MarkBy, lexicon.MarkBetween, lexicon.MarkOf, lexicon.MarkFrom,
		lexicon.MarkIn, lexicon.MarkOn, lexicon.MarkFor, lexicon.MarkAbout, lexicon.MarkBeside, lexicon.MarkLed, lexicon.MarkHost,
		lexicon.MarkPresence, lexicon.MarkBefore, lexicon.MarkDuring, lexicon.MarkAside, lexicon.MarkAs, lexicon.Arrive); ok {
		return m.Name
	}
	if m, ok := c.units[i].class(lexicon.MarkAfter); ok {
		return m.Name
	}
	return lexicon.NoClass
}
