// Frames where the verb comes in the middle: A met B; A held talks with B.

package news

import (
	"slices"

	"readout/loader/news/lexicon"
)

// reach is how many units may stand between a verb and the mark of its other party.
const reach = 26

// titled says whether the noun of a headline stands at i: Meeting with the premier.
func (c *scene) titled(i int) bool {
	return i == 0 && c.at(1).has(lexicon.MarkIn, lexicon.MarkWith, lexicon.MarkOn) && c.tokens[c.units[0].from].Capital
}

func (c *scene) eventMiddle(i int) (*event, string) {
	u := &c.units[i]
	for _, f := range u.frames {
		if f.Form == lexicon.Ing && len(u.frames) > 1 && !c.titled(i) && c.phraseAt(c.skipAdverbs(i+1), someone, title) == nil {
			continue // a meeting, not meeting somebody
		}
		if f.Form == lexicon.Noun {
			return c.nounMiddle(i, f)
		}
		return c.verbMiddle(i, f)
	}
	return nil, ""
}

// verbMiddle reads the frame of a verb at i.
func (c *scene) verbMiddle(i int, f lexicon.Frame) (*event, string) {
	subject := c.subject(i)
	object := c.objectMiddle(i+1, f)
	if f.Form == lexicon.Passive {
		if len(object) == 0 {
			return nil, ""
		}
		if f.Type == lexicon.Attend && !c.ofMeeting() {
			return nil, ""
		}
		if f.Type == lexicon.Attend {
			return &event{frame: lexicon.Attend, sides: [][]*phrase{object}}, ""
		}
		if f.Type == lexicon.Chair {
			if rows := c.reciprocal(object); rows != nil {
				return c.finishMiddle(i, f, rows, c.realityMiddle(i, f, nil))
			}
			return nil, ""
		}
	}
	if f.Type == lexicon.Include {
		return c.included(subject, object), ""
	}
	if f.Type == lexicon.Attend && f.Form == lexicon.Ing {
		if subject = c.inverted(i); subject == nil {
			return nil, ""
		}
		object = nil
	}
	if f.Type == lexicon.Attend {
		if len(object) > 0 {
			subject = object
		}
		if len(subject) == 0 || !c.ofMeeting() {
			return nil, ""
		}
		return &event{frame: lexicon.Attend, sides: [][]*phrase{subject}}, ""
	}
	if len(object) == 0 && (f.Form == lexicon.Past || f.Form == lexicon.Present) {
		if whom := c.whom(subject); len(whom) > 0 {
			object = whom
		}
	}
	// called on X to do something; met the demand; received a letter
	if f.Type == lexicon.Visit && len(object) > 0 && c.appeal(object) {
		return nil, ReasonUnreal
	}
	if len(object) == 0 {
		if rows := c.reciprocal(subject); rows != nil && intransitive(f) {
			return c.finishMiddle(i, f, rows, c.realityMiddle(i, f, subject))
		}
		return nil, ""
	}
	if !persons(object) && !groupsMeet(f, object) {
		return nil, ""
	}
	if len(subject) == 0 {
		return nil, ReasonNoParties
	}
	e, why := c.finishMiddle(i, f, [][]*phrase{subject, object}, c.realityMiddle(i, f, subject))
	if e != nil {
		for _, p := range object {
			c.object[p] = true
		}
		c.also(e, subject, object)
	}
	return e, why
}

// included seats those whom a delegation included; nil: it is said of something else.
func (c *scene) included(subject, object []*phrase) *event {
	if len(subject) != 1 || subject[0].kind != party || !persons(object) {
		return nil
	}
	for _, p := range object {
		if q := p.person; q != nil && q.country == "" && q.org == "" {
			q.country, q.org = subject[0].country, subject[0].org
		}
	}
	return &event{frame: lexicon.Attend, sides: [][]*phrase{object}}
}

// inverted is the subject behind its verb: Attending the talks were A and B.
func (c *scene) inverted(i int) []*phrase {
	if i > 1 {
		return nil
	}
	for j := i + 1; j < len(c.units); j++ {
		if c.units[j].has(lexicon.Be) && c.units[j].kind == grammar {
			if k := c.phraseIndex(j + 1); k >= 0 {
				return actors(c.rowFrom(k))
			}
			return nil
		}
	}
	return nil
}

// also adds the meetings that share subject and verb: "met X in Lutz on Tuesday
// and Y in Pyrus on Wednesday".
func (c *scene) also(e *event, subject, object []*phrase) {
	for {
		j := c.skipWhereWhen(object[len(object)-1].to)
		if j == object[len(object)-1].to && !c.signIs(j, ',') && !c.at(j).has(lexicon.And) {
			return
		}
		if c.signIs(j, ',') {
			j++
		}
		if !c.at(j).has(lexicon.And, lexicon.Also, lexicon.Separately) {
			return
		}
		for c.at(j).has(lexicon.And, lexicon.Also, lexicon.Separately, lexicon.Earlier) || c.signIs(j, ',') {
			j++
		}
		if c.at(j).has(lexicon.MarkWith, lexicon.MarkOn, lexicon.MarkTo) {
			j++
		}
		k := c.phraseIndex(j)
		if k < 0 || c.phrases[k].kind == group || c.phrases[k].kind == both || c.object[c.phrases[k]] {
			return
		}
		row := actors(c.rowFrom(k))
		if len(row) == 0 || c.verbSoon(row) && !c.whereWhen(row[len(row)-1].to) {
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

// whereWhen says whether a place or a time begins at j.
func (c *scene) whereWhen(j int) bool { return c.skipWhereWhen(j) > j }

// ofMeeting says whether the sentence tells who was at a meeting, not at something
// else.
func (c *scene) ofMeeting() bool {
	for j := range c.units {
		if u := &c.units[j]; u.has(lexicon.Occasion) || u.kind == trigger && onlyNouns(u) {
			return true
		}
		for _, f := range c.units[j].frames {
			if f.Type != lexicon.Attend && f.Form != lexicon.Base {
				return true
			}
		}
	}
	return false
}

// whom is the antecedent of a "whom" right in front of the subject: X, whom Y met.
func (c *scene) whom(subject []*phrase) []*phrase {
	if len(subject) == 0 || !c.at(subject[0].from-1).has(lexicon.Who) {
		return nil
	}
	who := subject[0].from - 1
	if c.normal(c.units[who].from) != "whom" {
		return nil
	}
	to := who
	if c.at(to-1).has(lexicon.MarkWith, lexicon.MarkTo) {
		to--
	}
	if c.signIs(to-1, ',') {
		to--
	}
	if k := c.phraseEndsAt(to); k >= 0 {
		return actors(c.chain(k))
	}
	return nil
}

// told is whom the one in front of "told" spoke to.
func (c *scene) told(from int) (subject, object []*phrase) {
	for j := from; j < len(c.units); j++ {
		if !c.units[j].has(lexicon.Told) {
			continue
		}
		k, s := c.phraseIndex(j+1), c.phraseEndsAt(j)
		if k >= 0 && s >= 0 && persons(c.rowFrom(k)) && persons(c.chain(s)) {
			return actors(c.chain(s)), actors(c.rowFrom(k))
		}
	}
	return nil, nil
}

// groupsMeet says whether a frame may have a country or organisation alone as the
// other party.
func groupsMeet(f lexicon.Frame, row []*phrase) bool {
	if f.Type != lexicon.Meet && f.Type != lexicon.Talk && f.Type != lexicon.Phone_ {
		return false
	}
	for _, p := range row {
		if p.kind == party || p.kind == group && p.org != "" && p.orgKind == "international" {
			return true
		}
	}
	return f.Form == lexicon.Noun
}

// intransitive says whether the verb needs no other party: the ministers met.
func intransitive(f lexicon.Frame) bool {
	if f.Type == lexicon.Discuss || f.Type == lexicon.Chair || f.Type == lexicon.Phone_ {
		return true
	}
	return f.Type == lexicon.Meet || f.Type == lexicon.Talk
}

// appeal says whether "to" and a verb follow the row: called on X to act.
func (c *scene) appeal(row []*phrase) bool {
	last := row[len(row)-1].to
	for j := last; j < last+2; j++ {
		if c.at(j).has(lexicon.MarkTo) {
			return true
		}
	}
	return false
}

// finishMiddle makes the event.
func (c *scene) finishMiddle(i int, f lexicon.Frame, sides [][]*phrase, is reality) (*event, string) {
	if is == unreal || is == tenseless {
		return nil, is.reason()
	}
	return &event{frame: f.Type, sides: sides, status: is.status(), mode: c.modeOf(i, f)}, ""
}

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
	for _, mark := range f.Objects {
		j := c.skipAdverbs(i)
		if mark == lexicon.NoClass {
			j = c.skipWhereWhen(j)
			if k := c.phraseIndex(j); k >= 0 && !c.possessed(c.phrases[k]) {
				return actors(c.rowFrom(k))
			}
			continue
		}
		for ; j < len(c.units) && j < i+reach; j++ {
			u := &c.units[j]
			if u.has(mark) || mark == lexicon.MarkBetween && u.has(lexicon.MarkLed) {
				k := c.phraseIndex(c.skipAdverbs(j + 1))
				if k >= 0 && !c.possessed(c.phrases[k]) {
					if mark == lexicon.MarkBetween {
						if row := c.rowFrom(k); len(row) > 1 {
							return row
						}
						continue
					}
					return actors(c.rowFrom(k))
				}
				if mark != lexicon.MarkOf {
					continue
				}
			}
			if c.signIs(j, ';') || c.signIs(j, ':') || c.signIs(j, '"') || u.has(lexicon.That, lexicon.But) || u.has(lexicon.Who) || c.verbAt(j) && j > i {
				break
			}
		}
	}
	return nil
}

// skipWhereWhen returns the unit behind "in Lutz", "on Monday", "yesterday".
func (c *scene) skipWhereWhen(j int) int {
	for {
		start := j
		if c.at(j).has(lexicon.MarkIn) && c.at(j+1).is(lexicon.City) {
			j += 2
		}
		for _, d := range c.dates {
			if d.from == j || d.from == j+1 && c.at(j).has(lexicon.MarkOn) {
				j = d.to
			}
		}
		if j == start {
			return j
		}
	}
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
	limit := v
	for k := len(c.phrases) - 1; k >= 0; k-- {
		p := c.phrases[k]
		if p.to > limit {
			continue
		}
		if c.clauseBetween(p.to, v) {
			break
		}
		if who := c.antecedent(p.to, v); who {
			return actors(c.chain(k))
		}
		if m := c.markBefore(p); m == lexicon.MarkLed && persons(c.chain(k)) || (m == lexicon.MarkFrom || m == lexicon.MarkOf) && p.kind == group && c.at(c.chain(k)[0].from-2).has(lexicon.Delegation) {
			return actors(c.chain(k))
		}
		if m := c.markBefore(p); m != lexicon.NoClass && m != lexicon.MarkAfter && m != lexicon.MarkDuring && m != lexicon.MarkBefore && m != lexicon.MarkAs || c.object[p] && !c.relative(p.to, v) || c.possessive(p.to) > 0 {
			continue
		}
		if p.kind == group && !c.groupSubject(p, v) {
			continue
		}
		row := c.chain(k)
		switch m := c.markBefore(row[0]); m {
		case lexicon.NoClass, lexicon.MarkAfter, lexicon.MarkDuring, lexicon.MarkBefore, lexicon.MarkAs:
		default:
			if row = c.behindComma(row, p); row == nil { // On behalf of X, Y met
				continue
			}
		}
		return actors(append(c.companions(v, row), row...))
	}
	return c.fronted(v)
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
			for _, q := range c.chain(k) {
				if q.from >= p.from && !slices.Contains(subject, q) && q.kind == someone {
					if q.country == "" && q.org == "" && q.person != nil && q.person.country == "" && q.person.org == "" && subject[0].person != nil {
						q.person.country, q.person.org = subject[0].person.country, subject[0].person.org
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

// antecedent says whether only a comma and "who" stand behind the phrase: X, who
// met Y.
func (c *scene) antecedent(from, v int) bool {
	j := from
	if c.signIs(j, ',') {
		j++
	}
	if !c.at(j).has(lexicon.Who) || c.text(c.at(j).from, c.at(j).to) == "which" {
		return false
	}
	for k := j + 1; k < v; k++ {
		if c.units[k].has(lexicon.Who) || c.signIs(k, ',') && v-k > 8 {
			return false
		}
	}
	if c.signIs(v-1, ',') {
		return false
	}
	for k := j + 1; k < v; k++ {
		if c.signIs(k, ',') && c.at(k+1).has(lexicon.And) {
			return false // the clause about the one is over
		}
	}
	// nobody else stands between: "whom Y met" has another subject
	for _, p := range c.phrases {
		if p.from > j && p.to <= v && c.markBefore(p) == lexicon.NoClass && p.kind != group {
			return false
		}
	}
	return true
}

// clauseBetween says whether another clause begins between the units.
func (c *scene) clauseBetween(from, to int) bool {
	for j := from; j < to; j++ {
		if c.signIs(j, ';') || c.signIs(j, ':') || c.signIs(j, '"') && j > from || c.units[j].has(lexicon.But) {
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
	}
	return nil
}

// participle says whether the word at v opens a clause in front of the main one.
func (c *scene) participle(v int) bool {
	if v == 0 || c.signIs(v-1, ',') {
		return true
	}
	return c.at(v-1).has(lexicon.MarkAfter, lexicon.MarkDuring, lexicon.The, lexicon.Possessive, lexicon.Doing)
}

// markBefore is the mark in front of a phrase, or none.
func (c *scene) markBefore(p *phrase) lexicon.ClassName {
	i := p.from - 1
	for i >= 0 && c.units[i].has(lexicon.Also) && c.units[i].kind == grammar {
		i--
	}
	if i < 0 {
		return lexicon.NoClass
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

// realityMiddle says whether what the verb at i tells took place.
func (c *scene) realityMiddle(i int, f lexicon.Frame, subject []*phrase) reality {
	from := max(0, i-9)
	adjacent := false
	if len(subject) > 0 {
		last := subject[len(subject)-1]
		if last.to <= i {
			from = last.to
			adjacent = c.skipAdverbs(last.to) == i
		}
	}
	be, to, denied := false, false, false
	is := real
	if f.Form == lexicon.Ing && c.at(i-1).has(lexicon.MarkAfter, lexicon.MarkDuring) {
		return real
	}
	for j := from; j < i; j++ {
		u := &c.units[j]
		if u.has(lexicon.Who) {
			for k := i - 1; k > j; k-- { // a clause about the subject ends with a comma
				if c.signIs(k, ',') {
					j = k
					break
				}
			}
			continue
		}
		switch {
		case u.has(lexicon.Also):
		case u.has(lexicon.And) && (f.Form == lexicon.Past || f.Form == lexicon.Present):
			is, denied = real, false // a new verb of the same subject
		case u.has(lexicon.Not), u.has(lexicon.Denied), u.has(lexicon.Unreal), u.has(lexicon.If):
			denied = true
		case u.has(lexicon.Cancel):
			denied = true
		case u.has(lexicon.Will), u.has(lexicon.Planned):
			is = planned
		case u.has(lexicon.Be):
			be = true
		case u.has(lexicon.MarkTo) && j == i-1:
			to = true
		}
	}
	if denied || c.governed(subject, i) {
		return unreal
	}
	switch f.Form {
	case lexicon.Past:
		if is == planned {
			return unreal // would have met
		}
		return real
	case lexicon.Passive:
		return is
	case lexicon.Present:
		if is == planned || c.futureNear(i) {
			return planned
		}
		if !c.s.headline && c.timetable() {
			return tenseless // "on Monday he meets" is as often to come
		}
		return real
	case lexicon.Base:
		switch {
		case is == planned:
			return planned
		case to && adjacentTo(subject, i) && c.s.headline:
			return planned
		case to:
			return unreal
		case adjacent && (len(subject) > 1 || subject[0].plural) && !c.futureNear(i):
			return real
		}
		return tenseless
	case lexicon.Ing:
		before := c.at(i - 1)
		switch {
		case is == planned:
			return planned
		case be && c.futureNear(i):
			return planned
		case be:
			return real
		case before.has(lexicon.MarkAfter, lexicon.MarkDuring):
			return real
		case i == 0 || c.signIs(i-1, ','):
			return real
		}
		return tenseless
	case lexicon.Participle, lexicon.Future, lexicon.Noun: // told of by other words
	}
	return is
}

func adjacentTo(row []*phrase, i int) bool {
	return len(row) > 0 && row[len(row)-1].to == i-1
}

// governed says whether a verb of saying no, or wishing, governs the clause whose
// subject is given: "denied that X met Y", "if X met Y".
func (c *scene) governed(subject []*phrase, v int) bool {
	at := v
	if len(subject) > 0 && subject[0].from < v {
		at = subject[0].from
	}
	for j := at - 1; j >= 0 && j > at-6; j-- {
		u := &c.units[j]
		if u.has(lexicon.If) {
			return true
		}
		if c.signIs(j, ',') || c.signIs(j, ';') || c.signIs(j, '"') {
			return false
		}
		if u.has(lexicon.That) {
			for k := j - 1; k >= 0 && k > j-5; k-- {
				if c.units[k].has(lexicon.Denied, lexicon.Unreal, lexicon.Not) {
					return true
				}
			}
		}
	}
	return false
}

// futureNear says whether a date to come stands in the sentence near i.
func (c *scene) futureNear(i int) bool {
	for _, d := range c.dates {
		if d.future && d.from > i-10 && d.from < i+14 {
			return true
		}
		if !d.date.IsZero() && !c.art.Published.IsZero() && d.date.Earliest().After(c.art.Published.Latest()) && d.from > i-10 && d.from < i+14 {
			return true
		}
	}
	return false
}

// nounMiddle reads the frame of a noun: held talks with, talks between, after a
// meeting with.
func (c *scene) nounMiddle(i int, f lexicon.Frame) (*event, string) {
	start := i
	var owner []*phrase
	for start > 0 {
		v := &c.units[start-1]
		if v.kind == bare && v.cast == nil && !c.tokens[v.from].Capital || v.has(lexicon.The, lexicon.Also, lexicon.Separately, lexicon.And, lexicon.NumberWord, lexicon.Possessive, lexicon.Phone, lexicon.Last, lexicon.This) && v.kind == grammar ||
			c.signIs(start-1, '-') || v.is(lexicon.Modifier, lexicon.Portfolio) ||
			v.kind == trigger && onlyNouns(v) || v.kind == bare && v.cast == nil && c.lex.Common(c.tokens[v.from]) || v.kind == number {
			if v.has(lexicon.And) && c.phraseEnds(start-1) {
				break
			}
			start--
			if v.has(lexicon.Possessive) {
				break
			}
			continue
		}
		if v.has(lexicon.MarkOf) && start > 1 && c.measure(start-2) { // four hours of talks
			start -= 2
			continue
		}
		break
	}
	unrealNoun := false
	for j := start; j < i; j++ {
		if c.units[j].has(lexicon.Unreal, lexicon.Not, lexicon.Cancel, lexicon.Next, lexicon.Planned, lexicon.Will) {
			unrealNoun = true
		}
	}
	if n := c.ownerEnd(start); n > 0 {
		if k := c.phraseEndsAt(start - n); k >= 0 && c.phrases[k].kind != group {
			owner = actors(c.chain(k))
		} else if k >= 0 && c.phrases[k].kind == group {
			owner = nil
		}
	}
	object := c.objectMiddle(i+1, f)
	mark := c.objectMark(i)
	between := len(object) > 1 && (mark == lexicon.MarkBetween || mark == lexicon.MarkLed)

	// a light verb before it: held, had, hosted
	g := start - 1
	for g >= 0 && (c.units[g].has(lexicon.Also, lexicon.The) || c.units[g].has(lexicon.MarkIn, lexicon.MarkOn) && c.units[g].kind == grammar) {
		g--
	}
	if g >= 0 && c.units[g].has(lexicon.Done, lexicon.Does, lexicon.Do, lexicon.Doing, lexicon.WillDo) && owner == nil {
		form := lexicon.Past
		switch {
		case c.units[g].has(lexicon.Done):
		case c.units[g].has(lexicon.Does):
			form = lexicon.Present
		case c.units[g].has(lexicon.Doing):
			form = lexicon.Ing
		default:
			form = lexicon.Base
		}
		governor := lexicon.Frame{Type: f.Type, Form: form}
		subject := c.subject(g)
		is := c.realityMiddle(g, governor, subject)
		if c.units[g].has(lexicon.WillDo) {
			is = planned
		}
		if unrealNoun && is == real {
			is = unreal
		}
		if len(object) == 0 {
			object = c.whom(subject)
		}
		if between {
			sides := split(actors(object))
			if len(subject) > 0 && c.hosts(g) && persons(subject) {
				sides = append(sides, subject)
			}
			return c.finishMiddle(i, f, sides, is)
		}
		if len(object) > 0 {
			if len(subject) == 0 {
				return nil, ReasonNoParties
			}
			for _, p := range object {
				c.object[p] = true
			}
			return c.finishMiddle(i, f, [][]*phrase{subject, object}, is)
		}
		if rows := c.reciprocal(subject); rows != nil {
			return c.finishMiddle(i, f, rows, is)
		}
		return nil, ""
	}
	// talks between A and B took place; after talks with B, A said
	is := tenseless
	before := c.at(start - 1)
	if len(owner) > 0 {
		n := c.ownerEnd(start)
		if k := c.phraseEndsAt(start - n); k >= 0 {
			before = c.at(c.chain(k)[0].from - 1)
		}
	}
	switch {
	case before.has(lexicon.MarkAfter, lexicon.MarkDuring):
		is = real
	case before.has(lexicon.MarkBefore):
		return nil, ReasonTense
	}
	end := i + 1
	for _, p := range object {
		end = max(end, p.to)
	}
	for j := end; j < len(c.units) && j < end+10; j++ {
		v := &c.units[j]
		if c.signIs(j, ';') || c.signIs(j, '"') || v.has(lexicon.But, lexicon.Who) && j > end+1 {
			break
		}
		switch {
		case v.has(lexicon.Cancel):
			return nil, ReasonUnreal
		case v.has(lexicon.Planned), v.has(lexicon.Will):
			if is != real {
				is = planned
			}
		case v.has(lexicon.Unreal), v.has(lexicon.Denied), v.has(lexicon.Not):
			if is != real {
				return nil, ReasonUnreal
			}
		case v.has(lexicon.Happened, lexicon.Happens) && is == tenseless:
			is = real
		}
		if is != tenseless && !before.has(lexicon.MarkAfter, lexicon.MarkDuring) {
			break
		}
	}
	if is == tenseless && c.s.headline && !c.hasVerb() && (len(owner) > 0) {
		is = real // the head of a readout
	}
	if is == tenseless && c.readout(start, owner) {
		is = real
	}
	if unrealNoun && is == real {
		return nil, ReasonUnreal
	}
	if len(object) == 0 && len(owner) == 0 && (before.has(lexicon.MarkDuring) || before.has(lexicon.MarkIn)) && !unrealNoun {
		if a, b := c.told(i); len(a) > 0 {
			return c.finishMiddle(i, f, [][]*phrase{a, b}, real)
		}
	}
	if is == tenseless {
		if len(object) == 0 {
			return nil, ""
		}
		return nil, ReasonTense
	}
	if between {
		return c.finishMiddle(i, f, split(actors(object)), is)
	}
	if len(owner) == 0 && len(object) > 0 {
		owner = c.nounSubject(start, i)
		if len(owner) > 0 && owner[0].to <= start && !before.has(lexicon.MarkAfter, lexicon.MarkDuring) {
			for j := owner[len(owner)-1].to; j < start; j++ {
				if c.units[j].has(lexicon.Cancel, lexicon.Denied, lexicon.Unreal, lexicon.Not, lexicon.Will, lexicon.Planned) {
					return nil, ReasonUnreal
				}
			}
		}
	}
	if len(owner) > 0 && len(object) == 0 {
		if rows := c.reciprocal(owner); rows != nil {
			return c.finishMiddle(i, f, rows, is)
		}
	}
	if len(object) == 0 || len(owner) == 0 {
		return nil, ""
	}
	return c.finishMiddle(i, f, [][]*phrase{owner, object}, is)
}

// measure says whether the unit counts talks: hours of, a round of.
func (c *scene) measure(i int) bool {
	u := &c.units[i]
	return u.kind == bare && u.cast == nil && !c.tokens[u.from].Capital || u.has(lexicon.UnitDay) || u.kind == trigger && onlyNouns(u)
}

func onlyNouns(u *unit) bool {
	for _, f := range u.frames {
		if f.Form == lexicon.Noun {
			return true
		}
	}
	return false
}

// hosts says whether the light verb is of somebody who gives the room.
func (c *scene) hosts(g int) bool {
	return c.text(c.units[g].from, c.units[g].to) == "hosted"
}

// readout says whether the noun is what a readout or photograph is of.
func (c *scene) readout(start int, owner []*phrase) bool {
	at := start
	if len(owner) > 0 {
		at = owner[0].from
	}
	for j := at - 1; j >= 0 && j > at-4; j-- {
		if w := c.normal(c.units[j].from); w == "readout" {
			return true
		}
	}
	return false
}

// timetable says whether the sentence names a weekday other than the article's.
func (c *scene) timetable() bool {
	for _, d := range c.dates {
		if d.clock && !d.relative && d.date != c.art.Published && c.at(d.from).has(lexicon.Weekday) {
			return true
		}
	}
	return false
}

// hasVerb says whether the sentence has a verb that the tables know.
func (c *scene) hasVerb() bool {
	for j := range c.units {
		if c.verbAt(j) || c.units[j].has(lexicon.Be, lexicon.Will, lexicon.Planned, lexicon.Does, lexicon.Unreal, lexicon.MarkTo, lexicon.Done) {
			return true
		}
	}
	return false
}

// nounSubject is who had the talks that stand in a phrase of time: the subject of
// the main clause.
func (c *scene) nounSubject(start, i int) []*phrase {
	at := start
	// "after talks with B, A said": behind the comma
	for j := i; j < len(c.units); j++ {
		if c.signIs(j, ',') || c.signIs(j, '"') {
			if k := c.phraseIndex(j + 1); k >= 0 && c.phrases[k].kind != group && !c.object[c.phrases[k]] && c.verbSoon(c.rowFrom(k)) {
				return actors(c.rowFrom(k))
			}
		}
	}
	if c.at(start).has(lexicon.Possessive) && c.at(start).kind == grammar && c.he != nil {
		return []*phrase{{kind: pronoun, from: start, to: start + 1, person: c.he}}
	}
	return c.subject(at)
}

// verbSoon says whether a verb comes behind the row.
func (c *scene) verbSoon(row []*phrase) bool {
	end := row[len(row)-1].to
	for j := end; j < end+3 && j < len(c.units); j++ {
		u := &c.units[j]
		if c.verbAt(j) || u.has(lexicon.Told, lexicon.Have, lexicon.Be, lexicon.Done, lexicon.Does) || u.kind == bare && !c.tokens[u.from].Capital {
			return true
		}
	}
	return false
}

func (c *scene) phraseEnds(i int) bool { return c.phraseEndsAt(i) >= 0 }

func (c *scene) phraseEndsAt(i int) int {
	for k, p := range c.phrases {
		if p.to == i {
			return k
		}
	}
	return -1
}

// ownerEnd is how many units of possession stand before start.
func (c *scene) ownerEnd(start int) int {
	for n := 1; n <= 2; n++ {
		if start-n >= 0 && c.possessive(start-n) == n {
			return n
		}
	}
	return 0
}

// objectMark is the mark by which objectMiddle found the other party.
func (c *scene) objectMark(i int) lexicon.ClassName {
	for j := i + 1; j < len(c.units) && j < i+reach; j++ {
		if m, ok := c.units[j].class(lexicon.MarkBetween, lexicon.MarkWith, lexicon.MarkLed); ok {
			return m.Name
		}
	}
	return lexicon.NoClass
}
