// Other meetings of the two who met, where the verb comes in the middle, told by "their": their last meeting was in
// Lutz in May; their first since June; following their call on Monday.

package news

import (
	"slices"
	"strings"

	"readout/graph"
	"readout/loader/news/lexicon"
)

// otherTimes adds the meetings of another day that the sentence says those of the meeting told last to have had. They
// stand in front of that one: what is told next, goes on about it.
func (m *memory) otherTimes(c *scene) {
	if c.lex.Grammar().VerbLast || len(m.events) == 0 || c.s.headline {
		return
	}
	last := m.events[len(m.events)-1]
	if last.status != graph.Held || last.date.IsZero() || c.index-last.sentence > 2 || m.several || len(last.people) != 2 {
		return
	}
	for i := range c.units {
		if !c.theirs(i) && !c.ofBoth(i) || !c.areThey(last, i) || len(newMeeting(last).parties) != 2 || last.people[0] == nil || last.people[1] == nil {
			continue
		}
		if e := m.otherTime(c, last, i); e != nil {
			m.events = slices.Insert(m.events, len(m.events)-1, e)
		}
	}
}

// ofBoth says whether unit i ends the possessive of two who were told of: the two leaders'.
func (c *scene) ofBoth(i int) bool {
	return slices.ContainsFunc(c.phrases, func(p *phrase) bool {
		return p.kind == both && p.to <= i && i < p.to+2 && p.to+c.possessive(p.to) == i+1
	})
}

// areThey says whether "their" at unit i means the two of a meeting: the sentence told of it, or names nobody else in
// front, and begins with them, or with the meeting.
func (c *scene) areThey(e *event, i int) bool {
	if e.sentence == c.index {
		return true
	}
	begins := i < 2 || c.units[0].has(lexicon.The) && c.units[1].kind == trigger && onlyNouns(&c.units[1]) || c.itWas(1)
	for _, p := range c.phrases {
		switch {
		case p.from >= i:
		case p.person != nil && !e.has(p.person), p.person == nil && len(p.pair) == 0 && p.kind != group:
			return false
		case p.kind != group:
			begins = begins || p.from < 2
		}
	}
	return begins
}

// otherTime is the meeting of which "their" at unit i tells, with its day; nil: it tells of none that took place, or of
// the same.
func (m *memory) otherTime(c *scene, last *event, i int) *event {
	noun, nth, day := c.theirNoun(i)
	if noun == 0 {
		return nil
	}
	e := &event{sentence: c.index, trigger: noun, frame: last.frame, people: last.people, groups: last.groups, status: graph.Held, mode: last.mode}
	k := noun
	if u := &c.units[noun]; u.kind == trigger {
		e.frame, k = u.frames[0].Type, noun+1
		switch {
		case e.frame == lexicon.Phone_:
			e.mode = graph.Call
		case e.frame != lexicon.Talk || c.in(u.to-1, lexicon.TalksNoun):
			e.mode = graph.InPerson
		}
	}
	from, to := c.ofThatTime(k, nth)
	for n, d := range c.dates {
		if d.from >= from && d.to <= to && !d.relative && !d.future {
			day = &c.dates[n]
		}
	}
	since := c.since(k) && c.in(c.units[i+1].from, lexicon.FirstWord)
	if around, ok := m.dayAround(c, noun); ok && day == nil {
		day = &span{date: around}
	}
	if day == nil || day.date.IsZero() || m.toCome(day.date) || datesAgree(last.date, day.date) || day.bound && !since {
		return nil
	}
	begin := 0
	if since {
		begin = i
	}
	if c.asks() || c.mayNotHaveBeen(begin, to) {
		return nil
	}
	e.date = day.date
	for j := from; j < to && e.mode == graph.InPerson; j++ {
		if city := c.units[j].entry(lexicon.City); city != nil {
			e.place, e.placed = placeOf(city), true
		}
	}
	e.quoteFrom, e.quoteTo = c.tokens[c.s.from].Start, c.tokens[c.s.to-1].End
	return e
}

// mayNotHaveBeen says whether the sentence, from unit begin on, speaks of what is to come or was called off; or, till
// just behind unit to, of what was hoped for, or was not.
func (c *scene) mayNotHaveBeen(begin, to int) bool {
	for j := begin; j < len(c.units); j++ {
		if u := &c.units[j]; u.kind == grammar && (u.has(lexicon.Will, lexicon.WillDo, lexicon.Planned, lexicon.Cancel, lexicon.If, lexicon.Untrue) || j < to+2 && u.has(lexicon.Not, lexicon.Denied, lexicon.Unreal)) {
			return true
		}
	}
	return false
}

// theirNoun is the noun of meeting behind "their" at unit i, or what stands behind the number of one that is left out:
// their last meeting, their second, in; whether a number or "last" says which one it was; and the day that the noun has
// in front: their May 18 call. 0: there is none.
func (c *scene) theirNoun(i int) (noun int, nth bool, day *span) {
	for j := i + 1; j < len(c.units) && j < i+8; j++ {
		u := &c.units[j]
		if k := slices.IndexFunc(c.dates, func(d span) bool { return d.from == j }); k >= 0 {
			day, j = &c.dates[k], c.dates[k].to-1
			continue
		}
		switch {
		case u.kind == trigger && onlyNouns(u) && u.frames[0].Type != lexicon.Attend:
			if next := c.at(j + 1); next.kind == trigger && onlyNouns(next) {
				j++ // face-to-face talks
			}
			return j, nth, day
		case nth && j > i+1 && (i == 0 && c.signIs(j, ',') || c.since(j)):
			return j, true, day
		case c.in(u.to-1, lexicon.OrdinalWord), u.has(lexicon.Last) && u.kind == grammar:
			nth = true
		case u.kind == bare && strings.HasSuffix(c.normal(u.to-1), "s") && !strings.HasSuffix(c.normal(u.to-1), "us"):
			return 0, false, nil // their teams' meeting
		case c.ordinary(j) && !c.in(u.from, lexicon.PendingAdjective), u.is(lexicon.Modifier), c.signIs(j, '-'), u.kind == grammar && u.has(lexicon.Also, lexicon.Gathered, lexicon.Sooner):
		default:
			return 0, false, nil
		}
	}
	return 0, false, nil
}

// since says whether "since" stands at unit i.
func (c *scene) since(i int) bool {
	return i < len(c.units) && c.in(c.units[i].from, lexicon.SinceWord)
}

// ofThatTime is from where to where the place and the day of a meeting stand whose noun ends in front of unit k: behind
// it, behind "was" or "took place", between commas; or behind "since", if it was the first.
func (c *scene) ofThatTime(k int, nth bool) (from, to int) {
	if k >= len(c.units) {
		return k, k
	}
	if nth && c.units[k].has(lexicon.Have) && k+1 < len(c.units) {
		k++ // had been
	}
	switch u := &c.units[k]; {
	case c.since(k):
		to := c.pastWhereWhen(k + 1)
		if !nth || to < len(c.units) && c.units[to].kind != sign && !c.in(c.units[to].from, lexicon.WhenConjunction) {
			return k, k
		}
		return k + 1, to
	case u.has(lexicon.Happened), nth && (c.in(u.from, lexicon.WasVerb) || u.has(lexicon.Be, lexicon.Arrive)):
		if c.at(k + 1).is(lexicon.City) { // was in Lutz
			return k + 1, c.pastWhereWhen(k + 2)
		}
		return k + 1, c.pastWhereWhen(k + 1)
	case c.signIs(k, ','):
		end := c.pastWhereWhen(k + 1)
		if tense, ok := c.verbTense(end + 1); !c.signIs(end, ',') || end+1 >= len(c.units) || (!ok || tense >= 0) && !c.ordinary(end+1) {
			return k, k
		}
		return k + 1, end
	}
	return k, c.pastWhereWhen(k)
}

// pastWhereWhen is the unit behind the places and days that stand at unit k: in Lutz in May.
func (c *scene) pastWhereWhen(k int) int {
	for {
		j := c.skipWhereWhen(k)
		if c.at(j).kind == grammar && c.at(j).has(lexicon.MarkIn, lexicon.MarkOn) {
			if d := slices.IndexFunc(c.dates, func(d span) bool { return d.from == j+1 }); d >= 0 {
				j = c.dates[d].to
			} else if c.at(j+1).is(lexicon.Country, lexicon.City) {
				j += 2
			}
		}
		if j > k && c.signIs(j, ',') && c.at(j+1).is(lexicon.Country) {
			j += 2 // in Lutz, Zubrowka
		}
		if j == k {
			return k
		}
		k = j
	}
}
