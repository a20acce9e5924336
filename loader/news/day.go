// Days: which year's, in which order of figures, from when to when.

package news

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"readout/graph"
	"readout/loader/news/lexicon"
)

// dayOf makes a date of the day at unit i. Without a year it is the one nearest to the
// article; where its verb is of the past, the latest one.
func (r *reader) dayOf(i, y, m, day int, ranged bool) graph.Date {
	if y == 0 {
		if r.anchor.IsZero() && r.era == 0 {
			return graph.Date{}
		}
		if r.anchor.IsZero() {
			return r.dayOf(i, r.era, m, day, ranged)
		}
		anchor := r.anchor.Latest()
		y = anchor.Year()
		switch d := time.Date(y, time.Month(m), day, 0, 0, 0, 0, time.UTC).Sub(anchor).Hours() / 24; {
		case d > 100, d > 1 && r.tense(i) < 0:
			y--
		case d < -265 && r.tense(i) >= 0:
			y++
		}
	}
	if ranged {
		return ofMonth(y, m)
	}
	return ofFigures(y, m, day)
}

// numeric is 2025-03-11, 11.03.2025 or 11/3/2025. Where the slashes of English leave
// open which figure is the day's, it is the year.
func (r *reader) numeric(i int) span {
	parts, sign, to := r.figures(i)
	if len(parts) != 3 {
		return span{}
	}
	y, m, d := parts[0], parts[1], parts[2]
	if y < 1900 {
		d, y = y, d
	}
	if r.lex.Grammar().Letters && sign == '/' && parts[0] < 1900 && m != d {
		if m <= 12 && d <= 12 && y > 1900 && y < 2100 {
			return span{to: to, date: ofYear(y)}
		}
		if m > 12 {
			m, d = d, m
		}
	}
	if y < 1900 || y > 2100 || m < 1 || m > 12 || d < 1 || d > 31 {
		return span{}
	}
	return span{to: to, date: ofFigures(y, m, d), clock: true}
}

// figures are numbers at unit i with one sign between, and no space; the unit behind.
func (r *reader) figures(i int) (parts []int, between rune, to int) {
	u := r.at(i)
	if u.kind != number {
		return nil, 0, i
	}
	text := lexicon.Normal(r.text(u.from, u.to))
	if strings.Count(text, ".") == 2 {
		for part := range strings.SplitSeq(text, ".") {
			n, err := strconv.Atoi(part)
			if err != nil {
				return nil, 0, i
			}
			parts = append(parts, n)
		}
		return parts, '.', i + 1
	}
	for {
		n := -1
		if r.at(i).kind == number {
			n = r.value(i)
		}
		if n < 0 {
			return nil, 0, i
		}
		parts = append(parts, n)
		next := r.at(i + 1)
		if len(parts) == 3 || next.kind != sign || i+2 >= len(r.units) {
			return parts, between, i + 1
		}
		t, after := r.tokens[next.from], r.tokens[r.units[i+2].from]
		if t.Spaced || after.Spaced || t.Sign != '-' && t.Sign != '/' || between != 0 && t.Sign != between {
			return parts, between, i + 1
		}
		between = t.Sign
		i += 2
	}
}

// ranges makes one date of two with "to" between: a Date can't say a span, so it is
// the month, or the year, that holds both.
func (r *reader) ranges(all []span) []span {
	for k := 0; k+1 < len(all); k++ {
		a, b := all[k], all[k+1]
		if b.from == a.to+1 && r.signIs(a.to, ',') && a.clock && r.at(a.from).has(lexicon.Day) && r.at(b.from).has(lexicon.Weekday) && a.date == r.anchor {
			b.from = a.from // today, Monday
			all[k] = b
			all = append(all[:k+1], all[k+2:]...)
			continue
		}
		if b.from != a.to+1 || a.relative || b.relative || !a.clock || !b.clock {
			continue
		}
		to := r.at(a.to)
		if r.lex.Grammar().VerbLast {
			if !to.has(lexicon.MarkWith) || !r.until(b.to) {
				continue
			}
		} else if !to.has(lexicon.MarkTo) && !r.until(a.to) && !r.signIs(a.to, '-') {
			continue
		}
		all[k] = span{from: a.from, to: b.to, date: common(a.date.Earliest(), b.date.Latest()), future: a.future, clock: true, ranged: true}
		all = append(all[:k+1], all[k+2:]...)
	}
	return all
}

// until says whether the unit ends a span of time.
func (r *reader) until(i int) bool {
	return i >= 0 && i < len(r.units) && r.in(r.units[i].from, lexicon.UntilWord)
}

// bound says whether the words beside a date make it a limit of time: since 2019,
// before Monday, सोमवार तक.
func (r *reader) bound(s span) bool {
	if s.ranged {
		return false
	}
	if r.lex.Grammar().VerbLast {
		behind := r.at(s.to)
		if behind.has(lexicon.MarkBefore) && r.at(s.to+1).has(lexicon.UnitDay, lexicon.UnitWeek, lexicon.UnitMonth) {
			return false // फरवरी के पहले सप्ताह: its first week
		}
		return behind.has(lexicon.MarkAfter, lexicon.MarkBefore, lexicon.MarkWith) && behind.kind == grammar || r.until(s.to) && !r.lateOn(s)
	}
	before := r.at(s.from - 1)
	if r.aheadOf(s.from) {
		return true
	}
	return before.has(lexicon.MarkFrom, lexicon.MarkBefore) || before.has(lexicon.MarkAfter) && r.possessive(s.to) == 0 || r.until(s.from-1)
}

// aheadOf says whether the date at unit i is that of what comes after: ahead of the summit in Lutz on Saturday.
func (r *reader) aheadOf(i int) bool {
	noun := false
	for j := i - 1; j >= 0 && j > i-9; j-- {
		u := &r.units[j]
		switch {
		case u.kind == grammar && u.has(lexicon.MarkBefore):
			return noun && (j == 0 || !r.in(r.units[j-1].from, lexicon.HourNoun))
		case r.in(u.from, lexicon.PluralPossessive):
			return false // their own
		case u.kind == trigger && onlyNouns(u), r.in(u.to-1, lexicon.GatheringNoun), r.in(u.to-1, lexicon.EventNoun):
			noun = true
		case u.kind == grammar && u.has(lexicon.MarkOn, lexicon.MarkIn, lexicon.The, lexicon.Possessive), u.is(lexicon.City, lexicon.Country, lexicon.Adjective, lexicon.Organisation), u.kind == bare && u.cast == nil && !noun && j < i-1:
		case u.kind == bare && u.cast == nil && noun:
		default:
			return false
		}
	}
	return false
}

// lateOn says whether the date ends with a part of a day: what went on until Saturday night was on Saturday.
func (r *reader) lateOn(s span) bool {
	last := r.units[s.to-1].to - 1
	classes, _ := r.lex.Classes(r.tokens[:last+1], last)
	return slices.ContainsFunc(classes, func(c lexicon.Class) bool { return c.Name == lexicon.DayPart })
}

// tense says of what time the verb is that the date at unit i goes with: below 0, the
// past; above, the future; 0: no telling.
func (r *reader) tense(i int) int {
	if r.lex.Grammar().VerbLast {
		return r.tenseBehind(i)
	}
	if r.toBeDone(i) {
		return 1
	}
	for j := i - 1; j >= 0 && j > i-14; j-- {
		u := r.at(j)
		if r.signIs(j, ';') || r.signIs(j, ':') || u.has(lexicon.That, lexicon.Who) {
			break
		}
		if u.has(lexicon.MarkBefore, lexicon.MarkAbout, lexicon.MarkFor) || r.infinitive(j) {
			return 0 // the date of what is talked about
		}
		if t, ok := r.verbTense(j); ok {
			return t
		}
	}
	for j := i; j < len(r.units) && j < i+16; j++ {
		if r.signIs(j, ';') || r.signIs(j, ':') || r.at(j).has(lexicon.That, lexicon.But) {
			break
		}
		if t, ok := r.verbTense(j); ok {
			return t
		}
	}
	return 0
}

// toBeDone says whether the date at unit i is when something was to be done that is only spoken of: the
// summit to be held in Lutz on 3 April.
func (r *reader) toBeDone(i int) bool {
	if r.lex.Grammar().VerbLast {
		return false
	}
	for j := i - 1; j > 0 && j > i-10 && r.units[j].kind != sign; j-- {
		if r.units[j].has(lexicon.Be) && r.at(j-1).has(lexicon.MarkTo) {
			return true
		}
	}
	return false
}

// infinitive says whether "to" and an ordinary word stand at j: to discuss the summit.
func (r *reader) infinitive(j int) bool {
	next := r.at(j + 1)
	return r.at(j).has(lexicon.MarkTo) && j+1 < len(r.units) && (next.kind == bare && next.cast == nil || next.has(lexicon.Purpose)) && !r.tokens[next.from].Capital && r.tokens[next.from].Sort == lexicon.Word
}

// verbTense is the tense of the verb at unit j, where the verb comes in the middle;
// false: there is none.
func (r *reader) verbTense(j int) (int, bool) {
	u := r.at(j)
	switch {
	case u.has(lexicon.Will, lexicon.Planned, lexicon.WillDo):
		return 1, true
	case u.has(lexicon.Done, lexicon.Happened, lexicon.Told) && u.kind == grammar, u.kind == bare && (r.in(u.from, lexicon.PastVerb) || r.in(u.from, lexicon.UsingVerb)):
		return -1, true
	}
	for _, f := range u.frames {
		switch f.Form {
		case lexicon.Past, lexicon.Passive:
			return -1, true
		case lexicon.Base:
			k := j - 1
			for r.at(k).has(lexicon.Also) && r.at(k).kind == grammar {
				k--
			}
			if r.firstOf(k) >= 0 {
				return -1, true // was the first to meet
			}
			if r.at(k).has(lexicon.MarkTo, lexicon.Will, lexicon.Planned, lexicon.Unreal) {
				return 1, true
			}
			return 0, true
		default:
		}
	}
	return 0, false
}

// tenseBehind is the tense of the first verb behind unit i.
func (r *reader) tenseBehind(i int) int {
	for j := i; j < len(r.units); j++ {
		u := r.at(j)
		if u.has(lexicon.WillDo, lexicon.Planned, lexicon.Will) {
			return 1
		}
		if u.has(lexicon.Told) && r.at(j+1).has(lexicon.That) {
			return -1 // what was said may be of the future
		}
		for _, f := range u.frames {
			switch f.Form {
			case lexicon.Future:
				return 1
			case lexicon.Past:
				return -1
			default:
			}
		}
		if u.has(lexicon.Done, lexicon.Happened) && (r.at(j+1).has(lexicon.Aux, lexicon.And, lexicon.But, lexicon.That) || j+1 >= len(r.units) || r.at(j+1).kind == sign) {
			return -1
		}
	}
	return 0
}

// ahead says whether the verb that goes with unit i speaks of the future.
func (r *reader) ahead(i int) bool { return r.tense(i) > 0 }

func lastWeekday(anchor time.Time, weekday int) time.Time {
	return anchor.AddDate(0, 0, -(int(anchor.Weekday())-weekday%7+7)%7)
}

func ofMonth(y, m int) graph.Date {
	return parsed(time.Date(y, time.Month(m), 1, 0, 0, 0, 0, time.UTC).Format("2006-01"))
}
func ofYear(y int) graph.Date { return parsed(strconv.Itoa(y)) }

// common is the most precise date that holds both days.
func common(a, b time.Time) graph.Date {
	switch {
	case a.Year() != b.Year():
		return graph.Date{}
	case a.Month() != b.Month():
		return ofYear(a.Year())
	}
	return ofMonth(a.Year(), int(a.Month()))
}

// parsed is the date whose text comes from a time; unknown, where a Date can't say
// its year.
func parsed(text string) graph.Date {
	d, err := graph.ParseDate(text)
	if err != nil {
		return graph.Date{}
	}
	return d
}

// ofFigures is the day of the figures; unknown, where there is none such.
func ofFigures(y, m, day int) graph.Date {
	t := time.Date(y, time.Month(m), day, 0, 0, 0, 0, time.UTC)
	if t.Day() != day {
		return graph.Date{}
	}
	return graph.Day(t)
}

// ofOther says whether the date at unit i is that of a thing in front of it: the attacks of March 3, a pact
// signed in 2022.
func (c *scene) ofOther(i int) bool {
	mark := c.at(i - 1)
	if i < 2 || mark.kind != grammar {
		return false
	}
	if mark.has(lexicon.MarkOf) {
		return c.ordinary(i-2) && !c.in(c.units[i-2].from, lexicon.OccasionDay)
	}
	return mark.has(lexicon.MarkIn, lexicon.MarkOn) && c.at(i-2).has(lexicon.Signed) && (c.ordinary(i-3) || c.capitalCommon(i-3) || c.at(i-3).has(lexicon.Paper))
}

// yearTold is the year of the days that the first sentences of an article name, whose own day is unknown, if
// they name one alone: that of the days without one, too. 0: they don't.
func (r *reader) yearTold(all []sentence) int {
	year := 0
	for n, s := range all {
		if !r.anchor.IsZero() || n > 3 {
			break
		}
		r.cut(s)
		for _, d := range r.dates() {
			if !d.clock || d.date.IsZero() {
				continue
			}
			y := d.date.Earliest().Year()
			if year != 0 && y != year {
				return 0
			}
			year = y
		}
	}
	return year
}

// firstOf is the unit of the "was" in front of "the first", of whoever did what follows the "to" at unit i; -1: there
// is none.
func (r *reader) firstOf(i int) int {
	if !r.at(i).has(lexicon.MarkTo) {
		return -1
	}
	for j := i - 1; j > 1 && j > i-8 && r.units[j].kind != sign && !r.units[j].has(lexicon.MarkTo, lexicon.That, lexicon.Who); j-- {
		if !r.in(r.units[j].from, lexicon.OrdinalWord) && !r.in(r.units[j].from, lexicon.OnlyAdverb) {
			continue
		}
		for j--; j > 0 && (r.units[j].has(lexicon.The, lexicon.Possessive, lexicon.MarkOn, lexicon.Weekday, lexicon.Day) && r.units[j].kind == grammar); j-- {
		}
		if from := r.units[j].from; r.in(from, lexicon.WasVerb) || r.in(from, lexicon.BecameVerb) {
			return j
		}
		return -1
	}
	return -1
}
