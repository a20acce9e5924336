// Nouns of meeting where the verb comes in the middle: held talks with, the meeting
// between.

package news

import (
	"slices"

	"readout/graph"
	"readout/loader/news/lexicon"
)

// nounMiddle reads the frame of a noun: held talks with, talks between, after a
// meeting with.
func (c *scene) nounMiddle(i int, f lexicon.Frame) (*event, string) {
	start := i
	var owner []*phrase
	for start > 0 {
		if d := c.dayOfNoun(start); d > 0 { // their May 18 call
			start = d
			continue
		}
		v := &c.units[start-1]
		if v.kind == bare && v.cast == nil && !c.tokens[v.from].Capital || v.has(lexicon.The, lexicon.Also, lexicon.Separately, lexicon.And, lexicon.NumberWord, lexicon.Possessive, lexicon.Phone, lexicon.Last, lexicon.This, lexicon.Gathered, lexicon.Purpose) && v.kind == grammar ||
			c.signIs(start-1, '-') || v.is(lexicon.Modifier, lexicon.Portfolio) ||
			v.kind == trigger && onlyNouns(v) || v.kind == bare && v.cast == nil && c.lex.Common(c.tokens[v.from]) || v.kind == number || c.adjectival(start-1) || c.placeOfNoun(start-1) {
			if v.has(lexicon.And) && c.phraseEnds(start-1) || c.in(v.from, lexicon.WhenConjunction) || c.possessive(start-2) == 2 {
				break
			}
			if start < i && c.ordinary(start-1) && c.at(start).kind == grammar && c.at(start).has(lexicon.The) {
				break // has floated a meeting
			}
			start--
			if v.has(lexicon.Possessive) {
				break
			}
			continue
		}
		if opening := c.quotedWords(start); opening > 0 { // held "frank" talks
			start = opening
			continue
		}
		if v.has(lexicon.MarkOf) && start > 1 && c.measure(start-2) { // four hours of talks
			start -= 2
			continue
		}
		break
	}
	unrealNoun := start > 0 && c.at(start-1).kind == grammar && c.at(start-1).has(lexicon.Not, lexicon.Unreal) // no talks; pending talks
	nextNoun := false                                                                                          // of "held the next round" too
	for j := start; j < i; j++ {
		if v := &c.units[j]; v.has(lexicon.Next) {
			nextNoun = true
		} else if v.has(lexicon.Unreal, lexicon.Not, lexicon.Cancel, lexicon.Planned, lexicon.Will) || c.in(v.from, lexicon.PendingAdjective) {
			unrealNoun = true
		}
	}
	if pair := c.hyphenPair(start, i); pair != nil {
		if g := c.heldBefore(pair[0].from); g >= 0 && !unrealNoun {
			return c.finishMiddle(i, f, split(pair), c.realityMiddle(g, lexicon.Frame{Type: f.Type, Form: lexicon.Past}, c.subject(g)))
		}
		owner = pair // the Ruritania-Sylvania dialogue
	} else if n := c.ownerEnd(start); n > 0 {
		if k := c.phraseEndsAt(start - n); k >= 0 && c.phrases[k].kind != group {
			owner = actors(c.chain(k))
		} else if k >= 0 && c.phrases[k].kind == group {
			owner = nil
		}
	}
	behind := i + 1
	what := c.calledWhat(start)
	if what < start && c.signIs(behind, '"') {
		behind++ // what he called "a good meeting" with
	}
	object := c.listedOr(i, f, c.objectMiddle(behind, f))
	if len(object) == 1 && object[0].kind == group && c.ofSeveral(object) {
		object = nil // a meeting of the Council: whom it met isn't said
	}
	if len(owner) == 0 && len(object) > 0 {
		owner = c.meetingOf(i, object)
	}
	mark := c.objectMark(i)
	between := len(object) > 1 && (mark == lexicon.MarkBetween || mark == lexicon.MarkLed || c.ofSeveral(object))

	// a light verb before it: held, had, hosted
	g := c.beforeDay(what - 1)
	if g >= 0 && (c.units[g].has(lexicon.Done, lexicon.Does, lexicon.Do, lexicon.Doing, lexicon.WillDo) || c.gave(g)) && owner == nil {
		form := lexicon.Past
		switch {
		case c.units[g].has(lexicon.Done), c.gave(g):
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
		unrealNoun = unrealNoun || nextNoun && form != lexicon.Past
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
			e, why := c.finishMiddle(i, f, [][]*phrase{subject, object}, is)
			if e != nil && mark == lexicon.MarkWith {
				c.also(e, subject, object) // talks with X on Monday and with Y on Tuesday
			}
			return e, why
		}
		if rows := c.reciprocal(subject); rows != nil && !c.withCrowd(i) && !c.onlyAttended(g, start, i) {
			return c.finishMiddle(i, f, rows, is)
		}
		return nil, ""
	}
	unrealNoun = unrealNoun || nextNoun
	if e, why := c.reduced(i, f); e != nil || why != "" {
		if unrealNoun && e != nil {
			return nil, ReasonUnreal
		}
		return e, why
	}
	// talks between A and B took place; after talks with B, A said
	is, said, voiced := tenseless, false, len(object) > 0 && c.voicedAt(start)
	at := start - 1
	if len(owner) > 0 {
		if k := c.phraseEndsAt(start - c.ownerEnd(start)); k >= 0 {
			at = c.chain(k)[0].from - 1
		}
	}
	before := c.at(at)
	switch {
	case before.has(lexicon.MarkAfter, lexicon.MarkDuring) && c.willIn(at):
		return nil, ReasonUnreal
	case len(owner) == 0 && c.yetToCome(start-1):
		return nil, ReasonUnreal
	case before.has(lexicon.MarkAfter, lexicon.MarkDuring), len(object) > 0 && (c.saidAt(start) || c.whenAt(start)):
		is, said = real, true
	case before.has(lexicon.MarkBefore):
		if rows := c.besideEachOther(start); rows != nil {
			return c.finishMiddle(i, f, rows, real)
		}
		return nil, ReasonTense
	case between && (before.has(lexicon.MarkIn) || before.has(lexicon.MarkOf) && start > 1 && c.in(c.units[start-2].to-1, lexicon.SubstanceNoun)) && c.settled(i):
		is = real
	case before.has(lexicon.MarkFor) && len(object) > 0 && (c.cameFor(start-1) || c.beforeGoing(start-1) || c.wentFor(start-1, object)):
		is = real
	case len(object) > 0 && c.definite(start) && c.recalled(before, len(owner) > 0) && c.pastBehind(object[len(object)-1].to):
		is, said = real, true
	case between && (c.in(before.from, lexicon.FollowedVerb) && before.kind == grammar || c.itWasThe(start)) && !c.willBefore(len(c.units)) && !c.futureNear(i), voiced:
		is, said = real, true
	case len(object) > 0 && before.has(lexicon.And) && c.andAfter(start-1):
		is, said = real, true
	case between && c.thereWas(start-1):
		is = real
	case len(owner) == 0 && len(object) > 0 && c.visitIncluded(start-1) != nil:
		is, owner = real, c.visitIncluded(start-1)
	case before.has(lexicon.MarkWith) && len(object) > 0 && c.beganWith(start-1):
		is = real
	case before.has(lexicon.MarkBy) && start > 1 && c.in(c.units[start-2].to-1, lexicon.FollowedVerb) && c.afterHeld(start):
		is = real
	}
	end := i + 1
	for _, p := range object {
		end = max(end, p.to)
	}
	if len(object) > 0 {
		for j := i + 1; j < object[0].from; j++ { // talks took place in Lutz between A and B
			switch v := &c.units[j]; {
			case v.has(lexicon.Cancel, lexicon.Unreal, lexicon.Denied, lexicon.Not):
				return nil, ReasonUnreal
			case v.has(lexicon.Planned, lexicon.Will):
				is = planned
			case v.has(lexicon.Happened, lexicon.Happens) && is == tenseless:
				is = real
			}
		}
	}
	for j := end; j < len(c.units) && j < end+10; j++ {
		v := &c.units[j]
		if c.signIs(j, ';') || said && v.has(lexicon.Told) || c.signIs(j, '"') || v.has(lexicon.But, lexicon.Who) && j > end+1 || c.in(v.from, lexicon.ComesVerb) {
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
		case v.has(lexicon.Happens) && len(owner) > 0: // X's meeting with Y comes next month
		case v.has(lexicon.Happened, lexicon.Happens) && is == tenseless && !before.has(lexicon.MarkFor, lexicon.MarkOf, lexicon.MarkTo, lexicon.MarkAbout, lexicon.MarkOn):
			is = real
		}
		if is != tenseless && !said && !before.has(lexicon.MarkAfter, lexicon.MarkDuring) {
			break
		}
	}
	if is != planned && len(owner) == 0 {
		if who := c.heldPassive(start, i, object); who != nil {
			is, owner = real, who
		}
	}
	if is == tenseless && len(owner) == 0 {
		owner = c.heading(start, object)
	}
	if is == tenseless && c.headsReadout(owner, object) {
		is = real
	}
	if is == tenseless && c.readout(start, owner) {
		is = real
	}
	if is == tenseless && len(owner) == 0 && persons(object) {
		if owner = c.pictured(start); owner != nil {
			is = real
		}
	}
	if unrealNoun && is == real {
		return nil, ReasonUnreal
	}
	if len(object) == 0 && len(owner) == 0 && (before.has(lexicon.MarkDuring) || before.has(lexicon.MarkIn)) && !unrealNoun {
		if a, b := c.told(i); len(a) > 0 {
			return c.finishMiddle(i, f, [][]*phrase{a, b}, real)
		}
	}
	if len(object) == 0 && len(owner) == 0 && !unrealNoun && before.has(lexicon.MarkDuring, lexicon.MarkIn, lexicon.MarkAbout) {
		if rows := c.overTheTable(start, i); rows != nil {
			return c.finishMiddle(i, f, rows, real)
		}
	}
	if recall := c.theirs(start) && c.in(before.from, lexicon.RecallWord) && c.pastBehind(i+1); len(object) == 0 && (before.has(lexicon.MarkAfter, lexicon.MarkDuring) || recall) && !unrealNoun && (c.theirs(start) || f.Type == lexicon.Phone_ && c.twoAfter(start, i)) {
		if rows := c.reciprocal(c.subject(start)); rows != nil && allPersons(c.subject(start)) && !c.futureNear(i) && !c.willBefore(start) {
			return c.finishMiddle(i, f, rows, real)
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
		owner = c.nounSubject(start, i, object)
		if len(owner) > 0 && owner[0].to <= start && !voiced && !before.has(lexicon.MarkAfter, lexicon.MarkDuring) {
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
	return u.kind == bare && u.cast == nil && !c.tokens[u.from].Capital && !c.in(u.from, lexicon.AccountNoun) || u.has(lexicon.UnitDay) || u.kind == trigger && onlyNouns(u)
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
	return c.spelled(c.units[g].from, c.units[g].to, lexicon.HostedVerb)
}

// headsReadout says whether the headline is that of a readout, of which nothing is said but whose
// meeting it was, and where and when: Minister X's Meeting with Minister Y.
func (c *scene) headsReadout(owner, object []*phrase) bool {
	if len(owner) == 0 || c.hasVerb() || c.futureNear(owner[0].from) {
		return false
	}
	end := owner[len(owner)-1].to
	for _, p := range object {
		end = max(end, p.to)
	}
	if c.dayBehind(end) && owner[0].from < 1 && !endsWithStop(c.tokens[c.s.to-1]) {
		return true // a headline of another article, too
	}
	end = c.skipWhereWhen(end)
	return c.s.headline && owner[0].from < 1 && (end >= len(c.units)-1 || c.dayBehind(end)) || c.s.headline && c.readout(owner[0].from, owner)
}

// dayBehind says whether a colon or bracket stands at unit i, and a day, or a day in brackets ends
// there: X's call with Y: 12 March.
func (c *scene) dayBehind(i int) bool {
	return slices.ContainsFunc(c.dates, func(d span) bool {
		known := !d.future && !d.date.IsZero()
		return known && (d.from == i+1 && (c.signIs(i, ':') || c.signIs(i, '(')) || d.to == i-1 && c.signIs(i-1, ')'))
	})
}

// heading is whose meeting the headline names without a sign of possession, and with its day: Minister
// X call with Y: 12 March.
func (c *scene) heading(start int, object []*phrase) []*phrase {
	k := c.phraseEndsAt(start)
	if !c.s.headline || c.futureNear(start) || len(object) == 0 || k != 0 || c.phrases[0].from > 0 || !allPersons(c.phrases[:1]) || !c.dayBehind(object[len(object)-1].to) {
		return nil
	}
	return c.phrases[:1]
}

// readout says whether the noun is what a readout or photograph is of.
func (c *scene) readout(start int, owner []*phrase) bool {
	at := start
	if len(owner) > 0 {
		at = owner[0].from
	}
	for j := at - 1; j >= 0 && j > at-4; j-- {
		if c.in(c.units[j].from, lexicon.ReadoutNoun) {
			return true
		}
	}
	return false
}

// nounSubject is who had the talks that stand in a phrase of time: the subject of
// the main clause.
func (c *scene) nounSubject(start, i int, object []*phrase) []*phrase {
	at := start
	// "after talks with B, A said": behind the comma
	for j := i; j < len(c.units); j++ {
		if c.signIs(j, ',') || c.signIs(j, '"') {
			if k := c.phraseIndex(j + 1); k >= 0 && c.phrases[k].kind != group && !c.possessed(c.phrases[k]) && !c.object[c.phrases[k]] && !first(object, c.phrases[k].person) && c.verbSoon(c.rowFrom(k)) && !c.parenthetic(c.phrases[k].to) {
				if c.phrases[k].kind == both { // with Y, both sides agreed: the other is whom the text spoke of
					return c.lastSubject(c.phrases[k], object)
				}
				return actors(c.rowFrom(k))
			}
		}
	}
	if c.at(start).has(lexicon.Possessive) && c.at(start).kind == grammar && c.he != nil && !first(object, c.he) {
		who := c.whoseOwn(start)
		if who == nil || first(object, who) {
			return nil
		}
		return []*phrase{{kind: pronoun, from: start, to: start + 1, person: who}}
	}
	if k := c.phraseEndsAt(start - 1); k >= 0 && c.markBefore(c.phrases[k]) == lexicon.MarkBy && allPersons(c.phrases[k:k+1]) && (c.at(start-1).has(lexicon.MarkDuring) || c.s.headline && !c.hasVerb()) {
		return actors(c.phrases[k : k+1]) // Statement by X after talks with Y
	}
	row := c.subject(at)
	if len(row) > 0 && c.addressed(row[0].from-1) {
		return c.subject(row[0].from - 1) // urged X at a meeting with Y
	}
	return row
}

// parenthetic says whether a verb of saying at unit i, and a sign behind it, end what only tells who
// said it: X, officials say, met.
func (c *scene) parenthetic(i int) bool {
	return i < len(c.units) && (c.units[i].has(lexicon.Told) || c.in(c.units[i].from, lexicon.SayVerb)) && (i+1 >= len(c.units) || c.signIs(i+1, ',') || c.signIs(i+1, '.'))
}

// first says whether a row begins with the person.
func first(row []*phrase, who *person) bool {
	return who != nil && len(row) > 0 && row[0].person == who
}

// lastSubject is who had talks with those of a row, in place of the phrase p: the subject of what
// was said before, or, where that is their compatriot, who was in all meetings told of so far.
func (c *scene) lastSubject(p *phrase, with []*phrase) []*phrase {
	who := c.he
	code := with[0].country
	if with[0].person != nil {
		code = with[0].person.country
	}
	if who != nil && code != "" && who.country == code {
		who = nil
		for _, hero := range heroes(c.past) {
			if hero.country != code && who != nil {
				return nil // either
			}
			if hero.country != code {
				who = hero
			}
		}
	}
	if who == nil {
		return nil
	}
	return []*phrase{{kind: pronoun, from: p.from, to: p.to, person: who}}
}

// heroes are those who were in all held meetings of a row.
func heroes(told []*event) (all []*person) {
	for n, e := range told {
		if n == 0 {
			all = slices.Concat(e.people...)
		}
		all = slices.DeleteFunc(all, func(p *person) bool { return e.status == graph.Held && !e.has(p) })
	}
	return all
}

// verbSoon says whether a verb comes behind the row.
func (c *scene) verbSoon(row []*phrase) bool {
	end := row[len(row)-1].to
	for j := end; j < end+3 && j < len(c.units); j++ {
		u := &c.units[j]
		if c.verbAt(j) || u.has(lexicon.Told, lexicon.Have, lexicon.Be, lexicon.Done, lexicon.Does) || u.kind == bare && !c.tokens[u.from].Capital || u.kind == grammar && u.has(lexicon.Unreal) && c.pastForm(u) {
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

// onlyAttended says whether the verb at g tells that people attended what is of many, which the noun at i is the noun
// of: attended the summit, took part in a meeting of the Alliance. Those who did need not have met.
func (c *scene) onlyAttended(g, start, i int) bool {
	if !c.in(c.units[g].from, lexicon.TookPartVerb) || !c.in(c.units[i].to-1, lexicon.ForumNoun) && !c.at(i+1).has(lexicon.MarkOf) {
		return false
	}
	return !slices.ContainsFunc(c.units[start:i+1], func(u unit) bool { return c.in(u.from, lexicon.JointWord) || c.in(u.to-1, lexicon.JointWord) })
}
