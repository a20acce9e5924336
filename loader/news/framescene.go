// Frames without a word of meeting, where the verb comes in the middle: what shows that
// people were together is where and how one spoke to the other.

package news

import (
	"slices"

	"readout/graph"
	"readout/loader/news/lexicon"
)

// spokenMiddle reads "A told B", and "B was told by A", if the clause says that they were together: in person,
// over dinner, on a visit to the other's country, or where A had gone.
func (c *scene) spokenMiddle(i int) (*event, string) {
	subject, object := c.subject(i), c.rowBehind(i, lexicon.MarkBy)
	if k := c.phraseIndex(c.skipAdverbs(i + 1)); k >= 0 && !c.possessed(c.phrases[k]) {
		object = actors(c.rowFrom(k))
	} else if by := c.skipThere(c.skipWhereWhen(i + 1)); !c.at(i-1).has(lexicon.Be) || !c.at(by).has(lexicon.MarkBy) {
		return nil, ""
	}
	if !allPersons(subject) || !allPersons(object) || !c.together(i, subject, object) && (!c.units[i].has(lexicon.Spoken) || !c.sameTown(i, subject, object)) && !c.onVisit(subject, object) {
		return nil, ""
	}
	f := lexicon.Frame{Type: lexicon.Talk, Form: lexicon.Past}
	e, why := c.finishMiddle(i, f, [][]*phrase{subject, object}, c.realityMiddle(i, f, subject))
	for j := i + 1; e != nil && j < c.statementEnd(i+1); j++ {
		if c.units[j].kind == grammar && c.units[j].has(lexicon.Phone) {
			e.mode = graph.Call
		}
	}
	return e, why
}

// skipThere is the unit behind a "there" at unit i.
func (c *scene) skipThere(i int) int {
	if i < len(c.units) && c.in(c.units[i].from, lexicon.ThereAdverb) {
		return i + 1
	}
	return i
}

// allPersons says whether a row is of people only, one or more.
func allPersons(row []*phrase) bool {
	return len(row) > 0 && !slices.ContainsFunc(row, func(p *phrase) bool {
		return p.kind != someone && p.kind != title && p.kind != pronoun && p.person == nil
	})
}

// together says whether the clause of the verb at i puts those who spoke into one place.
func (c *scene) together(i int, subject, object []*phrase) bool {
	from, to := i, i
	for from > 0 && !c.parts(from-1) {
		from--
	}
	for to+1 < len(c.units) && !c.parts(to+1) && (to+1 < object[len(object)-1].to || !c.asksFor(i, to+1)) {
		to++ // urged X to meet him in person: they need not have
	}
	for j := from; j <= to; j++ {
		switch {
		case c.units[j].has(lexicon.Together), c.units[j].kind == grammar && c.units[j].has(lexicon.Phone), j > i && c.duringMeeting(j):
			return true
		case c.units[i].has(lexicon.Spoken) && c.visiting(j) && (j < i || j > object[len(object)-1].to-1) && c.homeOfOne(j+1, subject, object):
			return true
		}
	}
	for j := object[0].from; j < object[0].to && c.units[i].has(lexicon.Spoken); j++ { // told the visiting minister
		if c.in(c.units[j].from, lexicon.VisitingWord) {
			return true
		}
	}
	return c.units[i].has(lexicon.Spoken) && from > 0 && c.at(from-1).has(lexicon.Who) && c.in(c.units[from-1].from, lexicon.WhereAdverb) && c.cameTo(from-1, object)
}

// addressed says whether a verb of speaking to whom follows it stands at unit j.
func (c *scene) addressed(j int) bool {
	u := c.at(j)
	return j > 0 && u.kind != trigger && (u.kind == grammar && u.has(lexicon.Spoken) || c.in(u.from, lexicon.UrgeVerb) || c.in(u.from, lexicon.VoicedVerb))
}

// asksFor says whether what somebody was told, or asked, to do begins at unit j: told X to, asked X for.
func (c *scene) asksFor(i, j int) bool {
	u := &c.units[j]
	return u.kind == grammar && (u.has(lexicon.MarkTo) || u.has(lexicon.MarkFor) && !c.units[i].has(lexicon.Spoken))
}

// duringMeeting says whether a meeting of nobody named stands at unit j, where, or during
// which, something was done: at their talks.
func (c *scene) duringMeeting(j int) bool {
	u := &c.units[j]
	if u.kind != trigger || !onlyNouns(u) || c.futureNear(j) {
		return false
	}
	if k := c.phraseIndex(j + 2); k >= 0 && c.at(j+1).has(lexicon.MarkWith, lexicon.MarkOf, lexicon.MarkBetween) {
		return false // at a meeting with others
	}
	for k := j - 1; k > j-4 && k >= 0; k-- {
		switch v := &c.units[k]; {
		case v.has(lexicon.MarkDuring), v.has(lexicon.MarkIn) && v.kind == grammar:
			return true
		case v.has(lexicon.The, lexicon.Possessive) && v.kind == grammar, v.is(lexicon.Modifier, lexicon.Portfolio):
		case v.kind == trigger && onlyNouns(v), v.kind == bare && v.cast == nil && c.lex.Common(c.tokens[v.from]) && !c.in(v.from, lexicon.OwnMeeting):
		default:
			return false
		}
	}
	return false
}

// parts says whether the unit at j begins another statement.
func (c *scene) parts(j int) bool {
	u := &c.units[j]
	return c.signIs(j, ';') || c.signIs(j, ':') || c.signIs(j, '"') || u.kind == grammar && u.has(lexicon.That, lexicon.Who, lexicon.But)
}

// visiting says whether a visit stands at j, which was being paid.
func (c *scene) visiting(j int) bool {
	u := &c.units[j]
	if !u.has(lexicon.Arrive) || !c.in(u.to-1, lexicon.ToWord) {
		return false
	}
	for k := j; k >= 0 && k > j-5; k-- {
		switch {
		case c.units[k].has(lexicon.MarkDuring), c.in(c.units[k].from, lexicon.TripPreposition) && k <= j:
			return true
		case c.units[k].kind == sign, c.verbAt(k):
			return false
		}
	}
	return false
}

// homeOfOne says whether the place at unit j is in the country of one of the sides.
func (c *scene) homeOfOne(j int, subject, object []*phrase) bool {
	e := c.at(j).entry(lexicon.City, lexicon.Country)
	if e == nil {
		return false
	}
	for _, p := range append(slices.Clone(subject), object...) {
		if p.country == e.Code || p.person != nil && p.person.country == e.Code {
			return true
		}
	}
	return false
}

// cameTo says whether the clause in front of "where" at unit j tells that one of the
// row went there.
func (c *scene) cameTo(j int, row []*phrase) bool {
	for v := j - 1; v >= 0; v-- {
		if c.parts(v) {
			return false
		}
		if !c.units[v].has(lexicon.Arrive) {
			continue
		}
		is := c.realityMiddle(v, lexicon.Frame{Form: lexicon.Past}, nil)
		return is == real && slices.ContainsFunc(row, func(p *phrase) bool {
			return p.person != nil && slices.ContainsFunc(c.subject(v), func(q *phrase) bool { return q.person == p.person })
		})
	}
	return false
}

// cameToSeat is who had gone to the seat of a government, where the subject of the verb
// at i took something up: "X drove to the palace, where Y raised the matter".
func (c *scene) cameToSeat(i int, subject []*phrase) []*phrase {
	if !allPersons(subject) || subject[0].from == 0 || subject[0].from > i {
		return nil
	}
	where := subject[0].from - 1
	if !c.at(where).has(lexicon.Who) || !c.in(c.units[where].from, lexicon.WhereAdverb) {
		return nil
	}
	seat := false
	for v := where - 1; v >= 0 && !c.parts(v); v-- {
		u := &c.units[v]
		e := u.entry(lexicon.Organisation)
		seat = seat || u.is(lexicon.Metonym) || e != nil && e.OrgKind == "ministry" || c.in(u.to-1, lexicon.SeatNoun)
		if !u.has(lexicon.Arrive) {
			continue
		}
		who := c.subject(v)
		if seat && allPersons(who) && c.realityMiddle(v, lexicon.Frame{Form: lexicon.Past}, who) == real {
			return who
		}
		return nil
	}
	return nil
}

// signedBy reads "A and B signed a treaty", "A signed a treaty with B": people who put
// their names to one paper did so together. A statement may be signed from afar. It also
// reads "A and B agreed in Lutz".
func (c *scene) signedBy(i int, f lexicon.Frame, subject, object []*phrase) (*event, string) {
	paper := f.Type == lexicon.Agree && (c.inOneTown(i, subject) || c.at(i+1).kind == grammar && c.at(i+1).has(lexicon.Phone))
	if f.Type == lexicon.Agree {
		object = nil
	}
	for j := i + 1; j < len(c.units) && j < i+14 && f.Type == lexicon.SignTogether && !c.parts(j); j++ {
		k, ok := c.units[j].class(lexicon.Paper)
		paper = paper || ok && k.Value != 4
	}
	rows := [][]*phrase{subject, object}
	if len(object) == 0 {
		rows = c.reciprocal(subject)
	}
	paper = paper || f.Type == lexicon.Agree && len(rows) == 2 && c.onVisit(rows[0], rows[1])
	for _, row := range rows {
		if !paper || !allPersons(row) {
			return nil, ""
		}
	}
	if len(rows) == 0 {
		return nil, ""
	}
	return c.finishMiddle(i, f, rows, c.realityMiddle(i, f, subject))
}

// calledTo says whether a purpose follows the row, or the telephone, or what they talked of: called X to
// congratulate him; contacted X by telephone; called X on Tuesday and discussed.
func (c *scene) calledTo(row []*phrase) bool {
	if j := c.skipWhereWhen(row[len(row)-1].to); c.at(j).has(lexicon.Phone) || c.at(j).has(lexicon.And) && c.talked(c.skipAdverbs(j+1)) {
		return true
	}
	for j := row[len(row)-1].to; j+1 < len(c.units) && j < row[len(row)-1].to+8; j++ {
		if c.parts(j) || c.verbAt(j) {
			return false
		}
		if c.units[j].has(lexicon.MarkTo) && c.units[j+1].has(lexicon.Purpose) {
			return true
		}
	}
	return false
}

// phoneBehind says whether the telephone is named right behind a row, or behind its day.
func (c *scene) phoneBehind(row []*phrase) bool {
	u := c.at(c.skipWhereWhen(row[len(row)-1].to))
	return u.kind == grammar && u.has(lexicon.Phone)
}

// talked says whether the verb at unit i tells what two talked about.
func (c *scene) talked(i int) bool {
	u := c.at(i)
	return u.kind == trigger && u.frames[0].Type == lexicon.Discuss && u.frames[0].Form == lexicon.Past
}

// joinedFor says whether "for" and talks, or a meal, follow the row: joined X for dinner.
func (c *scene) joinedFor(row []*phrase) bool {
	j := row[len(row)-1].to
	if !c.at(j).has(lexicon.MarkFor) {
		return false
	}
	told := row[0].kind == pronoun || row[0].kind == both || row[0].object // joined them for the second half
	for k := j + 1; k < j+8 && k < len(c.units); k++ {
		if c.units[k].kind == trigger {
			return onlyNouns(&c.units[k])
		}
		if told && c.in(c.units[k].to-1, lexicon.PhaseNoun) {
			return true
		}
	}
	return false
}

// gathered reads "C brought A and B together": they met, and C with them, if C is
// somebody.
func (c *scene) gathered(i int, f lexicon.Frame, subject, object []*phrase) (*event, string) {
	rows := c.reciprocal(object)
	if len(rows) < 2 || !allPersons(object) {
		return nil, ""
	}
	if c.units[i].to == c.units[i].from+1 && !c.at(object[len(object)-1].to).has(lexicon.Gathered) {
		k := c.phraseIndex(c.skipWhereWhen(i + 1))
		if k < 0 || !c.at(c.phrases[k].to).has(lexicon.Gathered) {
			return nil, ""
		}
	}
	is := c.realityMiddle(i, f, subject)
	if allPersons(subject) {
		rows = append([][]*phrase{subject}, rows...)
	}
	return c.finishMiddle(i, f, rows, is)
}

// facing reads "Opposite A sat B", which has no subject in front of its verb.
func (c *scene) facing(i int) (*event, string) {
	f := lexicon.Frame{Type: lexicon.Meet, Form: lexicon.Past}
	whom := i + 1
	if c.in(c.units[i].from, lexicon.AcrossWord) {
		if whom++; !c.at(i+1).has(lexicon.MarkFrom, lexicon.MarkFor) {
			return nil, ""
		}
	}
	k := c.phraseIndex(whom)
	if k < 0 {
		k = c.phraseIndex(i) // the word was taken for a part of a title
	}
	if i > 0 && !c.signIs(i-1, ',') && !c.signIs(i-1, ';') && !c.at(i-1).has(lexicon.And) || k < 0 {
		return nil, ""
	}
	object := actors(c.rowFrom(k))
	for j := c.phrases[k].to; j < len(c.units) && !c.parts(j); j++ {
		if u := &c.units[j]; !c.in(u.from, lexicon.SatVerb) && (u.kind != grammar || !c.in(u.from, lexicon.WasVerb) && !c.in(u.from, lexicon.WereVerb)) {
			continue
		}
		if s := c.phraseIndex(j + 1); s >= 0 && allPersons(object) && allPersons(c.rowFrom(s)) {
			return c.finishMiddle(j, f, [][]*phrase{actors(c.rowFrom(s)), object}, real)
		}
	}
	return nil, ""
}

// handed reads "the letter was handed over by A to B": who brings a letter, and who takes it, meet.
func (c *scene) handed(i int, f lexicon.Frame) (*event, string) {
	by, to := c.rowBehind(i, lexicon.MarkBy), c.rowBehind(i, lexicon.MarkTo)
	letter := slices.ContainsFunc(c.units[:i], func(u unit) bool { return c.in(u.to-1, lexicon.LetterNoun) })
	if !letter || !allPersons(by) || !allPersons(to) {
		return nil, ""
	}
	return c.finishMiddle(i, lexicon.Frame{Type: lexicon.Visit, Form: lexicon.Past}, [][]*phrase{by, to}, c.realityMiddle(i, f, nil))
}

// rowBehind is the row behind the first such mark behind unit i, in the same statement.
func (c *scene) rowBehind(i int, mark lexicon.ClassName) []*phrase {
	for j := i + 1; j < len(c.units) && !c.parts(j); j++ {
		if c.units[j].kind != grammar || !c.units[j].has(mark) {
			continue
		}
		if k := c.phraseIndex(j + 1); k >= 0 && !c.possessed(c.phrases[k]) {
			return actors(c.rowFrom(k))
		}
		return nil
	}
	return nil
}
