// Whether it took place, where the verb comes in the middle.

package news

import (
	"slices"
	"strings"

	"readout/loader/news/lexicon"
)

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
	if f.Form == lexicon.Ing && (c.at(i-1).has(lexicon.MarkAfter, lexicon.MarkDuring) || c.afterAnother(i) || c.whenAt(i)) {
		switch {
		case c.futureNear(i):
			return planned // after meeting X next week
		case c.yetToCome(i - 1):
			return unreal // may sign it after meeting X
		}
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
		case u.has(lexicon.And) && (f.Form == lexicon.Past || f.Form == lexicon.Present), f.Form == lexicon.Past && u.has(lexicon.But) && c.butBefore(i) == j:
			is, denied = real, false // a new verb of the same subject
		case u.has(lexicon.Not), u.has(lexicon.Denied), u.has(lexicon.Unreal), u.has(lexicon.If):
			denied = true
		case u.has(lexicon.Cancel):
			denied = true
		case u.has(lexicon.Will, lexicon.Planned, lexicon.WillDo):
			is = planned
		case u.has(lexicon.Be):
			be = true
		case u.has(lexicon.MarkTo) && j == i-1:
			to = true
		case u.kind == grammar && u.has(lexicon.MarkFrom), c.ordinary(j) && !strings.HasSuffix(c.normal(u.from), "ly"):
			be = false // is considering meeting, was barred from meeting
		}
	}
	if i > 0 && c.in(c.units[i-1].from, lexicon.AlmostAdverb) && !c.in(c.units[i].from, lexicon.AlmostAdverb) {
		return unreal
	}
	if denied || c.governed(subject, i) || c.hadInverted(subject) {
		return unreal
	}
	switch f.Form {
	case lexicon.Past:
		if is == planned {
			return unreal // would have met
		}
		return real
	case lexicon.Passive:
		if is == real && c.in(c.units[i].from, lexicon.BeStem) && !c.wentFor(i-1, c.objectMiddle(i+1, f)) && c.firstTo(i-1) < 0 {
			return unreal // was taken there to be received by
		}
		return is
	case lexicon.Present:
		if is == planned || c.futureNear(i) {
			return planned
		}
		if !c.s.headline && c.timetable() && !c.in(c.units[i].from, lexicon.CaptionVerb) || c.timeClause(subject) {
			return tenseless // "on Monday he meets" is as often to come
		}
		return real
	case lexicon.Base:
		switch {
		case is == planned:
			return planned
		case i > 0 && c.units[i-1].has(lexicon.Also) && c.in(c.units[i-1].to-1, lexicon.ToWord):
			return real // had the opportunity to meet
		case (to || c.in(c.units[i].from, lexicon.ToWord)) && c.wentFor(i-1, c.objectMiddle(i+1, f)):
			return real
		case to && (c.tookOccasion(i-1) || c.firstTo(i-1) >= 0), adjacent && c.in(c.at(subject[0].from-1).from, lexicon.SawVerb) && !c.futureNear(i):
			return real // used the conference to meet X; the day saw X meet Y
		case to && adjacentTo(subject, i) && c.s.headline:
			return planned
		case to, c.in(c.units[i].from, lexicon.ToWord):
			return unreal
		case adjacent && (len(subject) > 1 || subject[0].plural) && !c.futureNear(i) && !c.timeClause(subject):
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
		case adjacent && c.at(subject[0].from-1).has(lexicon.MarkWith) && c.in(c.at(subject[0].from-2).from, lexicon.EndingVerb), before.has(lexicon.MarkAfter, lexicon.MarkDuring), adjacent && c.seen(subject[0].from-1), c.byDoing(i), adjacentTo(subject, i) && c.in(before.from, lexicon.FactiveVerb) && !c.willBefore(i) && !c.futureNear(i):
			return real
		case c.byDoing(i) && c.settled(i) && !c.willBefore(i):
			return real // began the day by meeting
		case i == 0 || c.signIs(i-1, ',') || i == 1 && c.units[0].kind == sign:
			if c.futureNear(i) {
				return planned // flies to Lutz on 20 March, meeting X
			}
			return real
		}
		return tenseless
	case lexicon.Participle, lexicon.Future, lexicon.Noun: // told of by other words
	}
	return is
}

// firstTo is the unit of the "was" in "was the first premier to meet X", with the "to" at unit i; -1: nothing of the
// kind stands there.
func (c *scene) firstTo(i int) int {
	was := c.firstOf(i)
	if was >= 0 && (c.willBefore(i) || c.futureNear(i)) {
		return -1
	}
	return was
}

// tookOccasion says whether a verb of using something stands in front of the "to" at unit i: used the summit to meet X;
// took the opportunity of the visit to see X.
func (c *scene) tookOccasion(i int) bool {
	if c.futureNear(i) || c.willBefore(i) || c.s.headline {
		return false
	}
	for j := i - 1; j > 0 && j > i-12 && !c.parts(j); j-- {
		if c.in(c.units[j].from, lexicon.UsingVerb) {
			return true
		}
		if c.verbLike(j) && !c.in(c.units[j].from, lexicon.UsingVerb) {
			took := c.in(c.units[j].from, lexicon.TookPartVerb)
			for k := j + 1; k < i && took; k++ {
				if c.in(c.units[k].from, lexicon.OpportunityNoun) {
					return true
				}
			}
			return false
		}
	}
	return false
}

// whenAt says whether "when" opens the clause of the participle at i, in a sentence that tells
// of what was: When meeting with X, Y said.
func (c *scene) whenAt(i int) bool {
	if i == 0 || !c.in(c.units[i-1].to-1, lexicon.WhenConjunction) || c.futureNear(i) || c.s.headline {
		return false
	}
	for j := i; j < len(c.units); j++ {
		switch u := &c.units[j]; {
		case u.kind == grammar && u.has(lexicon.Will, lexicon.Planned, lexicon.WillDo, lexicon.Unreal, lexicon.Not, lexicon.If):
			return false
		case u.kind == grammar && u.has(lexicon.Told):
			return true // what follows is what was said
		}
	}
	return c.settled(i)
}

// afterAnother says whether "before" and another meeting that was held stand in front of
// the one at i: received X before meeting Y.
func (c *scene) afterAnother(i int) bool {
	if !c.at(i-1).has(lexicon.MarkBefore) || c.futureNear(i) {
		return false
	}
	return c.afterHeld(i)
}

// afterHeld says whether a meeting that was held stands in front of unit i.
func (c *scene) afterHeld(i int) bool {
	held := false
	for j := 0; j < i-1; j++ {
		u := &c.units[j]
		if u.has(lexicon.Told, lexicon.Will, lexicon.Planned, lexicon.Unreal, lexicon.Not, lexicon.Denied, lexicon.Cancel, lexicon.If) && u.kind == grammar {
			return false
		}
		held = held || slices.ContainsFunc(u.frames, func(f lexicon.Frame) bool { return f.Form == lexicon.Past }) ||
			u.kind == trigger && onlyNouns(u) && c.lightVerb(j)
	}
	return held
}

// lightVerb says whether "held" stands a few words in front of the noun at j.
func (c *scene) lightVerb(j int) bool {
	for k := j - 1; k >= 0 && k > j-4; k-- {
		if c.units[k].has(lexicon.Done) {
			return true
		}
	}
	return false
}

// seen says whether the word at unit i tells that somebody saw what follows: cameras
// caught X shaking hands with Y.
func (c *scene) seen(i int) bool {
	return i > 0 && c.in(c.units[i].from, lexicon.SeeingVerb) && !c.willBefore(i) && !slices.ContainsFunc(c.units[:i], func(u unit) bool { return c.in(u.from, lexicon.FictionNoun) })
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
		if u.has(lexicon.If) || j == at-1 && at < v && u.kind == grammar && u.has(lexicon.Denied) {
			return true // denied he met X
		}
		if c.signIs(j, ',') || c.signIs(j, ';') || c.signIs(j, '"') {
			return false
		}
		if u.has(lexicon.That) {
			if c.rumoured(j) {
				return true
			}
			for k := j - 1; k >= 0 && k > j-9 && c.units[k].kind != sign; k-- {
				if c.units[k].has(lexicon.Denied, lexicon.Unreal, lexicon.Not) || c.in(c.units[k].from, lexicon.RumourVerb) {
					return true
				}
			}
		}
	}
	return false
}

// hadInverted says whether "had" in front of its subject makes a condition: had X met Y.
func (c *scene) hadInverted(subject []*phrase) bool {
	if len(subject) == 0 {
		return false
	}
	at := subject[0].from - 1
	return at >= 0 && c.in(c.units[at].from, lexicon.HadAuxiliary) && c.units[at].to == c.units[at].from+1 && (at == 0 || c.units[at-1].kind == sign)
}

// rumoured says whether the "that" at unit j tells what a rumour is, or a report that
// somebody waved away.
func (c *scene) rumoured(j int) bool {
	if j < 1 {
		return false
	}
	noun := c.units[j-1].to - 1
	return c.in(noun, lexicon.RumourNoun) || c.in(noun, lexicon.ReportNoun) &&
		slices.ContainsFunc(c.units, func(u unit) bool { return c.in(u.from, lexicon.DismissingVerb) })
}

// timeClause says whether a clause of time begins in front of the row: what "when the
// ministers meet" or "after he meets" tells of may be to come.
func (c *scene) timeClause(row []*phrase) bool {
	return len(row) > 0 && row[0].from > 0 && c.in(c.units[row[0].from-1].to-1, lexicon.TimeConjunction)
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

// yetToCome says whether what happens after, or during, a meeting is to come, or may: will sign it after
// meeting X. The word for after stands at unit i, behind what will happen.
func (c *scene) yetToCome(i int) bool {
	j := i - 1
	if c.signIs(j, ',') {
		j--
	}
	if !c.at(i).has(lexicon.MarkAfter, lexicon.MarkDuring) {
		return false
	}
	for ; j >= 0; j-- {
		switch u := &c.units[j]; {
		case u.kind == sign && !c.signIs(j, '-'), u.kind == grammar && u.has(lexicon.Told, lexicon.That, lexicon.But, lexicon.Who):
			return false
		case u.kind == grammar && (u.has(lexicon.Will, lexicon.Planned, lexicon.WillDo) || u.has(lexicon.Unreal) && !c.pastForm(u)):
			return true
		}
	}
	return false
}
