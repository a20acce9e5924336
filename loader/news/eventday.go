// Days told from an event, where the verb comes in the middle: a day after the summit, on the eve of the talks.

package news

import (
	"slices"
	"time"

	"readout/graph"
	"readout/loader/news/lexicon"
)

// eventDay is "two days after the summit", "the day before the talks", "on the eve of the meeting" at unit i: a day
// told from that of the noun, which the sentence, or what was told before, may give.
func (r *reader) eventDay(i int) span {
	if r.lex.Grammar().VerbLast {
		return span{}
	}
	var offset, j int
	switch {
	case r.in(r.at(i).from, lexicon.EveNoun) && r.at(i+1).has(lexicon.MarkOf):
		offset, j = -1, i+2
	default:
		n := r.aUnit(i)
		if r.at(i).has(lexicon.The) && r.in(r.at(i).from, lexicon.DefiniteArticle) {
			n = 1
		}
		mark := r.at(i + 2)
		if n < 1 || n > 30 || !r.at(i+1).has(lexicon.UnitDay) || !mark.has(lexicon.MarkAfter, lexicon.MarkBefore) {
			return span{}
		}
		if offset = n; mark.has(lexicon.MarkBefore) {
			offset = -n
		}
		if j = i + 3; offset > 0 && (j >= len(r.units) || r.signIs(j, ',') || r.signIs(j, '.')) {
			return span{to: j, relative: true, offset: offset, clock: true} // the day after, he met
		}
	}
	if of := r.weekday(j); of.to > j && r.possessive(of.to) > 0 && !of.date.IsZero() {
		to := of.to + r.possessive(of.to)
		for to < len(r.units) && r.units[to].kind == bare && r.tokens[r.units[to].from].Sort == lexicon.Word {
			to++
		}
		return span{to: to, date: graph.Day(of.date.Earliest().AddDate(0, 0, offset)), clock: true} // a day after Tuesday's vote
	}
	for k := j; k < j+5 && k < len(r.units); k++ {
		switch u := &r.units[k]; {
		case u.kind == trigger && onlyNouns(u), r.in(u.to-1, lexicon.GatheringNoun), r.in(u.to-1, lexicon.EventNoun):
			return span{to: k + 1, relative: true, offset: offset, clock: true, event: u.to}
		case u.kind == grammar && !u.has(lexicon.The, lexicon.Possessive, lexicon.Last), u.kind == sign:
			return span{}
		}
	}
	return span{}
}

// fromEvents gives the days that are told from events the day that the event has behind it: two days after the
// summit in Lutz on Monday.
func (r *reader) fromEvents(all []span) []span {
	for n := range all {
		d := &all[n]
		if d.event == 0 || n+1 == len(all) || all[n+1].from > d.to+5 || slices.ContainsFunc(r.units[d.to:all[n+1].from], func(u unit) bool { return u.kind == sign }) {
			continue
		}
		if of := &all[n+1]; of.clock && !of.relative && len(of.date.String()) == len(time.DateOnly) {
			d.relative, d.date, of.bound = false, graph.Day(of.date.Earliest().AddDate(0, 0, d.offset)), true
		}
	}
	return all
}

// dayOfEvent is the day of the meeting that the text told last of whose sentence has the noun that ends at a token,
// or, of a noun that any meeting has, of the last one; zero: it isn't known.
func (m *memory) dayOfEvent(c *scene, end int) graph.Date {
	for k := len(m.events) - 1; k >= 0; k-- {
		e := m.events[k]
		if e.status != graph.Held || len(e.date.String()) != len(time.DateOnly) {
			continue
		}
		s := m.sentences[e.sentence]
		noun := c.normal(end - 1)
		if c.in(end-1, lexicon.EventNoun) || slices.ContainsFunc(c.tokens[s.from:s.to], func(t lexicon.Token) bool { return c.words.Normal(t) == noun }) {
			return e.date
		}
	}
	return graph.Date{}
}

// dayAround is the day of the meeting at unit i that only tells how long before or after it something else was,
// if that is dated: met X on Thursday, two days after her talks with Y; false: it tells no such thing.
func (m *memory) dayAround(c *scene, i int) (graph.Date, bool) {
	from, to, n := c.spanTo(i)
	if to == 0 {
		return graph.Date{}, false
	}
	day, named := m.date, false
	for _, d := range c.dates {
		if d.from < to && d.to > from || !d.clock || d.relative || d.ranged || d.bound {
			continue // itself; and what is no day
		}
		if d.future {
			return graph.Date{}, true
		}
		if !named || d.to <= from {
			day, named = d.date, true
		}
	}
	if len(day.String()) != len(time.DateOnly) {
		return graph.Date{}, true
	}
	t := day.Earliest()
	switch u := &c.units[from+1]; {
	case u.has(lexicon.UnitDay):
		day = graph.Day(t.AddDate(0, 0, -n))
	case u.has(lexicon.UnitWeek):
		t = t.AddDate(0, 0, -7*n)
		day = ofMonth(t.Year(), int(t.Month()))
	default:
		day = ofMonth(t.Year(), int(t.Month())-n)
	}
	if m.toCome(day) {
		return graph.Date{}, true
	}
	return day, true
}

// spanTo is where "two days after" begins and ends in front of the meeting at unit i, of which the clause behind it
// tells, and how many, below 0 where it is "before"; an end of 0: nothing is told so.
func (c *scene) spanTo(i int) (from, to, n int) {
	if c.lex.Grammar().VerbLast {
		return 0, 0, 0
	}
	for j := i - 1; j > 1 && j > i-12; j-- {
		u := &c.units[j]
		if u.kind == sign && !c.signIs(j, '\'') && !c.signIs(j, '-') || u.has(lexicon.That, lexicon.Who, lexicon.And, lexicon.But) || u.kind == trigger && !onlyNouns(u) {
			return 0, 0, 0
		}
		if !u.has(lexicon.MarkAfter, lexicon.MarkBefore) || !c.units[j-1].has(lexicon.UnitDay, lexicon.UnitWeek, lexicon.UnitMonth) {
			continue
		}
		if n = c.aUnit(j - 2); c.in(c.units[j-2].from, lexicon.DefiniteArticle) {
			n = 1
		}
		if n < 1 || n > 30 {
			return 0, 0, 0
		}
		if u.has(lexicon.MarkBefore) {
			n = -n
		}
		return j - 2, j + 1, n
	}
	return 0, 0, 0
}

// partOfTime says whether "in" or "at" and a part of what begins at unit i stand in front of it: at the end of, in the
// summer of; earlier in the.
func (r *reader) partOfTime(i int) bool {
	if r.lex.Grammar().VerbLast || !r.in(r.at(i).from, lexicon.DefiniteArticle) && r.at(i).kind != number {
		return false
	}
	of := r.at(i - 1)
	if of.has(lexicon.MarkDuring) && of.to > of.from+2 {
		return true
	}
	if of.has(lexicon.MarkIn) && i > 1 {
		return r.at(i-2).has(lexicon.Sooner, lexicon.Part)
	}
	if !of.has(lexicon.MarkOf) || i < 3 || !r.in(r.at(i-2).to-1, lexicon.OccasionDay) {
		return false
	}
	k := i - 3
	if k > 0 && r.at(k).has(lexicon.The) {
		k--
	}
	return r.at(k).has(lexicon.MarkIn)
}

// newsMonth is when the news was that the article tells without a day: the month that it was written in; of one that
// was written in a month's first days, the year; zero, if its day isn't known, or is one of a year's first.
func (r *reading) newsMonth() graph.Date {
	if len(r.anchor.String()) != len(time.DateOnly) {
		return graph.Date{}
	}
	switch day := r.anchor.Earliest(); {
	case day.Day() > newsDays:
		return ofMonth(day.Year(), int(day.Month()))
	case day.Month() > time.January:
		return ofYear(day.Year())
	}
	return graph.Date{}
}

// newsDays is how many days old news may be.
const newsDays = 3

// tellsEarlier says whether the sentence tells of what was before the news: had met, last saw.
func (c *scene) tellsEarlier() bool {
	for i := range c.units {
		u := &c.units[i]
		if year := c.value(i); u.kind == number && year > 1900 && year < 2100 || c.in(u.from, lexicon.RecentWord) && (c.lex.Grammar().Letters || c.in(c.at(i+1).from, lexicon.EmphaticParticle)) {
			return true // in the 2019 summit; recently
		}
		if u.has(lexicon.Earlier, lexicon.Last, lexicon.Ago, lexicon.Month) || c.in(u.from, lexicon.HadAuxiliary) && c.pastVerbAt(i+1) || u.kind == trigger && c.in(u.from, lexicon.HadAuxiliary) && u.to > u.from+1 {
			return true
		}
	}
	return false
}
