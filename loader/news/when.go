// Dates: what day "on Tuesday" is, for an article of a certain day.

package news

import (
	"strconv"
	"strings"
	"time"

	"readout/graph"
	"readout/loader/news/lexicon"
)

// span is a date in a sentence.
type span struct {
	from, to int // units
	date     graph.Date
	relative bool // to a date that was mentioned before
	offset   int  // days from it
	future   bool // the words themselves say so
	clock    bool // said for sure: a day
	ranged   bool // from one day to another: the month, or the year, that holds both
	event    int  // token behind the noun from whose day it is told: a day after the summit; 0: from none
	bound    bool // since, after, before or until then: not the time itself
}

// dates finds the dates of the sentence in r.units. Where the article's day is
// unknown, only full dates count.
func (r *reader) dates() []span {
	var all []span
	for i := 0; i < len(r.units); {
		if !r.mayDate(i) {
			i++
			continue
		}
		s := r.dateAt(i)
		if day := r.dayBehind(s, i); day.to > s.to {
			s = day
		}
		if s.to <= i {
			i++
			continue
		}
		if !s.date.IsZero() || s.relative {
			s.from = i
			s.bound = r.bound(s)
			s.future = s.future || r.toBeDone(i)
			all = append(all, s)
		}
		i = s.to
	}
	return r.fromEvents(r.ranges(all))
}

// dayBehind is the day that stands behind the weekday of a date at unit i, and says which it is: on Tuesday,
// March 4; Tuesday (4 March).
func (r *reader) dayBehind(s span, i int) span {
	j := s.to
	if j != i+1 || !r.at(i).has(lexicon.Weekday) {
		return span{}
	}
	if r.signIs(j, ',') || r.signIs(j, '(') {
		j++
	}
	if j >= len(r.units) {
		return span{}
	}
	for _, form := range []func(*reader, int) span{(*reader).dayMonth, (*reader).monthDay, (*reader).numeric} {
		if day := form(r, j); day.to > j && day.clock && !day.ranged && !day.date.IsZero() {
			return day
		}
	}
	return span{}
}

var dateForms = []func(*reader, int) span{(*reader).numeric, (*reader).dayMonth, (*reader).monthDay, (*reader).monthYear, (*reader).eventDay, (*reader).agoDays,
	(*reader).unitOf, (*reader).dayWord, (*reader).weekday, (*reader).yearAlone}

// mayDate says whether a date may begin at unit i: at most it can't.
func (r *reader) mayDate(i int) bool {
	u := &r.units[i]
	if u.kind == number {
		return true
	}
	for _, c := range u.classes {
		if c.Name >= lexicon.Month && c.Name <= lexicon.DayBefore || c.Name == lexicon.The {
			return true
		}
	}
	if r.in(u.from, lexicon.EveNoun) {
		return true
	}
	return r.signIs(i, ',')
}

func (r *reader) dateAt(i int) span {
	for _, form := range dateForms {
		if s := form(r, i); s.to > i {
			return s
		}
	}
	return span{}
}

// value is the number at unit i, in digits or as a word; -1: none.
func (r *reader) value(i int) int {
	u := r.at(i)
	if u.kind == number {
		text := lexicon.Normal(r.text(u.from, u.to))
		n, err := strconv.Atoi(strings.ReplaceAll(text, ",", ""))
		if err != nil {
			return -1
		}
		return n
	}
	if c, ok := u.class(lexicon.NumberWord); ok {
		return c.Value
	}
	return -1
}

// aUnit is 1 where "a" and a unit of time stand at i: a day ago; else the number.
func (r *reader) aUnit(i int) int {
	if w := r.at(i); w.has(lexicon.The) && w.to == w.from+1 && r.in(w.from, lexicon.IndefiniteArticle) {
		return 1
	}
	return r.value(i)
}

func (r *reader) month(i int) int {
	u := r.at(i)
	c, ok := u.class(lexicon.Month)
	if !ok || r.lex.Grammar().Letters && !r.tokens[u.from].Capital {
		return 0
	}
	return c.Value
}

// year reads a year at i, with a comma before it and the sign of the Christian era
// behind; the unit after it.
func (r *reader) year(i int) (int, int) {
	if r.signIs(i, ',') {
		i++
	}
	if y := r.value(i); y > 1900 && y < 2100 && r.at(i).kind == number {
		i++
		if u := r.at(i); i < len(r.units) && u.kind != sign && r.spelled(u.from, u.to, lexicon.Era) {
			i++
		}
		return y, i
	}
	return 0, i
}

// yearBehind is year, or that of "last year" or "this year" at unit i.
func (r *reader) yearBehind(i int) (int, int) {
	if c, ok := r.at(i).class(lexicon.Last, lexicon.This); ok && r.at(i+1).has(lexicon.UnitYear) && !r.anchor.IsZero() {
		y := r.anchor.Latest().Year()
		if c.Name == lexicon.Last {
			y--
		}
		return y, i + 2
	}
	return r.year(i)
}

// ordinal skips what makes a number an ordinal: 3rd.
func (r *reader) ordinal(i int) int {
	u := r.at(i)
	if u.kind == bare && !r.tokens[u.from].Spaced && r.spelled(u.from, u.to, lexicon.OrdinalSuffix) {
		return i + 1
	}
	return i
}

// dayMonth is 15 August 2025, from 12 to 15 July: a span of days has the precision
// of a month, unless two days are joined by "and" without "between".
func (r *reader) dayMonth(i int) span {
	day := r.value(i)
	if day < 1 || day > 31 || r.at(i).kind != number && !r.lex.Grammar().VerbLast {
		return span{}
	}
	j := r.ordinal(i + 1)
	if r.signIs(j, '।') || j > i+1 && r.at(j).has(lexicon.MarkOf) && r.month(j+1) > 0 {
		j++ // 12۔مارچ; the 12th of March
	}
	ranged := false
	if r.signIs(j, '-') || r.at(j).has(lexicon.MarkTo, lexicon.MarkWith, lexicon.MarkFrom, lexicon.And) {
		if d := r.value(j + 1); d >= 1 && d <= 31 && r.month(r.ordinal(j+2)) > 0 {
			ranged = !r.at(j).has(lexicon.And) || r.at(i-1).has(lexicon.MarkBetween)
			j = r.ordinal(j + 2)
		}
	}
	m := r.month(j)
	if m == 0 {
		return span{}
	}
	y, to := r.yearBehind(j + 1)
	return span{to: to, date: r.dayOf(i, y, m, day, ranged), clock: true, ranged: ranged}
}

// monthDay is August 15, 2025.
func (r *reader) monthDay(i int) span {
	m := r.month(i)
	day := r.value(i + 1)
	if m == 0 || day < 1 || day > 31 || r.at(i+1).kind != number {
		return span{}
	}
	j := r.ordinal(i + 2)
	ranged := false
	if r.signIs(j, '-') || r.at(j).has(lexicon.MarkTo, lexicon.And) {
		if d := r.value(j + 1); d >= 1 && d <= 31 {
			ranged = !r.at(j).has(lexicon.And) || r.at(i-1).has(lexicon.MarkBetween)
			j = r.ordinal(j + 2)
		}
	}
	y, to := r.yearBehind(j)
	return span{to: to, date: r.dayOf(i, y, m, day, ranged), clock: true, ranged: ranged}
}

// monthYear is August 2025, last August, August of this year; a month alone is the
// latest one.
func (r *reader) monthYear(i int) span {
	j, back := i, false
	year := 0
	if c, ok := r.at(j).class(lexicon.Last, lexicon.This); ok {
		k := j + 1
		if r.at(k).has(lexicon.UnitYear) && !r.anchor.IsZero() {
			year = r.anchor.Latest().Year()
			if c.Name == lexicon.Last {
				year--
			}
			k++
		}
		if r.month(k) > 0 {
			j, back = k, c.Name == lexicon.Last
		}
	}
	m := r.month(j)
	if m == 0 {
		return span{}
	}
	if y, to := r.yearBehind(j + 1); y > 0 {
		return span{to: to, date: ofMonth(y, m)}
	}
	if year > 0 {
		return span{to: j + 1, date: ofMonth(year, m)}
	}
	if r.anchor.IsZero() || j == i && r.lex.Grammar().Letters && !r.inMonth(i) {
		return span{to: j + 1}
	}
	anchor := r.anchor.Latest()
	y := anchor.Year()
	if m > int(anchor.Month()) || back && m == int(anchor.Month()) {
		y--
	}
	return span{to: j + 1, date: ofMonth(y, m)}
}

// inMonth says whether the month alone at i is a time: in May, mid-May, late May.
func (r *reader) inMonth(i int) bool {
	if r.signIs(i-1, '-') {
		i--
	}
	before := r.at(i - 1)
	if i > 0 && r.in(before.from, lexicon.PluralPossessive) {
		return r.at(i+1).kind == trigger // their May meeting
	}
	return before.has(lexicon.MarkIn, lexicon.MarkOf, lexicon.MarkDuring, lexicon.Part) || before.has(lexicon.Arrive) && r.in(before.to-1, lexicon.EventPreposition) // it was in May
}

// agoDays is two days ago, a week earlier, दो दिन पहले.
func (r *reader) agoDays(i int) span {
	n, j := r.aUnit(i), i+1
	whole := 0
	if r.at(i).has(lexicon.UnitWeek, lexicon.UnitMonth, lexicon.UnitYear) && r.at(i+1).kind == bare && r.in(r.at(i+1).from, lexicon.WholeWord) {
		n, j, whole = 1, i, 1 // हफ्ते भर पहले
	}
	if n < 0 || n > 60 {
		return span{}
	}
	u := r.at(j)
	if !u.has(lexicon.UnitDay, lexicon.UnitWeek, lexicon.UnitMonth, lexicon.UnitYear) {
		return span{}
	}
	k := j + 1 + whole
	for k < j+2 && r.at(k).has(lexicon.Also) && !r.at(k).has(lexicon.Ago, lexicon.Later, lexicon.Sooner) {
		k++
	}
	c, ok := r.at(k).class(lexicon.Ago, lexicon.Later, lexicon.Sooner)
	if !ok || r.anchor.IsZero() {
		return span{}
	}
	anchor := r.anchor.Latest()
	// two days before that: "from" makes it so of what else is told from today
	before := c.Name == lexicon.Sooner || c.Name == lexicon.Ago && r.lex.Grammar().VerbLast && r.at(i-1).has(lexicon.MarkWith)
	if before || c.Name == lexicon.Later { // from a day that was named before
		if before {
			n = -n
		}
		if u.has(lexicon.UnitDay) {
			return span{to: k + 1, relative: true, offset: n, clock: true}
		}
		if verbLast := r.lex.Grammar().VerbLast; before && (u.has(lexicon.UnitWeek) || u.has(lexicon.UnitMonth) && !verbLast) {
			if u.has(lexicon.UnitMonth) {
				return span{to: k + 1, relative: true, offset: 30 * n, clock: true, ranged: true}
			}
			return span{to: k + 1, relative: true, offset: 7 * n, clock: true, ranged: n < -1 || !verbLast}
		}
		return span{to: k + 1}
	}
	switch {
	case u.has(lexicon.UnitDay):
		return span{to: k + 1, date: graph.Day(anchor.AddDate(0, 0, -n)), clock: true}
	case u.has(lexicon.UnitWeek):
		if c, _ := u.class(lexicon.UnitWeek); c.Value > 1 {
			n *= c.Value // a fortnight
		}
		d := anchor.AddDate(0, 0, -7*n)
		return span{to: k + 1, date: ofMonth(d.Year(), int(d.Month()))}
	case u.has(lexicon.UnitMonth):
		d := time.Date(anchor.Year(), anchor.Month()-time.Month(n), 1, 0, 0, 0, 0, time.UTC)
		return span{to: k + 1, date: ofMonth(d.Year(), int(d.Month()))}
	}
	return span{to: k + 1, date: ofYear(anchor.Year() - n)}
}

// unitOf is last week, this month, next year: as precise as a date can say it.
func (r *reader) unitOf(i int) span {
	c, ok := r.at(i).class(lexicon.Last, lexicon.This, lexicon.Next)
	if !ok && r.at(i).has(lexicon.The) && r.at(i+1).has(lexicon.Weekend) && r.at(i-1).has(lexicon.MarkAbout, lexicon.MarkIn, lexicon.MarkOn) && !r.lex.Grammar().VerbLast {
		c, ok = lexicon.Class{Name: lexicon.This}, true // over the weekend
		if day := r.anchor; len(day.String()) == len(time.DateOnly) && day.Latest().Weekday() != time.Saturday && day.Latest().Weekday() != time.Sunday {
			c.Name = lexicon.Last
		}
	}
	if !ok && r.partOfTime(i) && r.at(i+1).has(lexicon.UnitWeek, lexicon.UnitMonth, lexicon.UnitYear) {
		c, ok = lexicon.Class{Name: lexicon.This}, true // at the start of the year, earlier in the month
	}
	if !ok || r.anchor.IsZero() {
		return span{}
	}
	shift, lastWeek := 0, c.Value == 1
	switch c.Name {
	case lexicon.Last:
		shift = -1
	case lexicon.Next:
		shift = 1
	default: // this
	}
	anchor := r.anchor.Latest()
	u := r.at(i + 1)
	s := span{to: i + 2, future: shift > 0}
	switch {
	case u.has(lexicon.UnitWeek):
		monday := anchor.AddDate(0, 0, -(int(anchor.Weekday())+6)%7+7*shift)
		end := monday.AddDate(0, 0, 6)
		if shift == 0 && end.After(anchor) {
			end = anchor
		}
		s.date = common(monday, end)
	case u.has(lexicon.Weekend):
		saturday := anchor.AddDate(0, 0, -(int(anchor.Weekday())+1)%7+7*shift)
		s.date = common(saturday, saturday.AddDate(0, 0, 1))
	case u.has(lexicon.UnitMonth):
		d := time.Date(anchor.Year(), anchor.Month()+time.Month(shift), 1, 0, 0, 0, 0, time.UTC)
		s.date = ofMonth(d.Year(), int(d.Month()))
	case u.has(lexicon.UnitYear):
		s.date = ofYear(anchor.Year() + shift)
	case u.has(lexicon.Weekday):
		c, _ := u.class(lexicon.Weekday)
		monday := anchor.AddDate(0, 0, -(int(anchor.Weekday())+6)%7)
		switch {
		case shift < 0 && lastWeek && anchor.Sub(lastWeekday(anchor, c.Value)).Hours() < 5*24:
			s.date = graph.Day(monday.AddDate(0, 0, c.Value-1-7))
		case shift < 0:
			s.date = graph.Day(lastWeekday(anchor.AddDate(0, 0, -1), c.Value))
		case shift > 0:
			s.date = graph.Day(lastWeekday(anchor.AddDate(0, 0, 7), c.Value))
		default:
			s.date = graph.Day(lastWeekday(anchor, c.Value))
		}
		s.clock = true
	default:
		return span{}
	}
	return s
}

// dayWord is yesterday, today, and days told from one another: the same day.
func (r *reader) dayWord(i int) span {
	u := r.at(i)
	if u.has(lexicon.SameDay) {
		return span{to: i + 1, relative: true, clock: true}
	}
	if u.has(lexicon.NextDay) {
		return span{to: i + 1, relative: true, offset: 1, clock: true}
	}
	if u.has(lexicon.DayBefore) {
		return span{to: i + 1, relative: true, offset: -1, clock: true}
	}
	if c, ok := u.class(lexicon.Feast); ok {
		y, to := r.yearBehind(i + 1)
		return span{to: to, date: r.dayOf(i, y, c.Value/100, c.Value%100, false), clock: true}
	}
	c, ok := u.class(lexicon.Day)
	if !ok || r.anchor.IsZero() {
		return span{}
	}
	offset := c.Value
	if offset > 100 { // either way: the verb's tense decides
		offset -= 100
		if !r.ahead(i) {
			offset = -offset
		}
	}
	return span{to: i + 1, date: graph.Day(r.anchor.Latest().AddDate(0, 0, offset)), future: offset > 0, clock: true}
}

// weekday is the latest such day, the article's own included; the next one where
// the verb is of the future.
func (r *reader) weekday(i int) span {
	u := r.at(i)
	c, ok := u.class(lexicon.Weekday)
	if !ok || r.anchor.IsZero() {
		return span{}
	}
	t := r.tokens[u.from]
	if r.lex.Grammar().Letters && !t.Capital {
		return span{}
	}
	if r.lex.Language == "ur" && c.Value == 2 && r.at(i+1).is(lexicon.City) {
		return span{}
	}
	if r.pir(i) {
		return span{}
	}
	anchor := r.anchor.Latest()
	if to := r.lastWeek(i + 1); to > i+1 { // Monday of last week
		monday := anchor.AddDate(0, 0, -(int(anchor.Weekday())+6)%7-7)
		return span{to: to, date: graph.Day(monday.AddDate(0, 0, (c.Value+6)%7)), clock: true}
	}
	d := lastWeekday(anchor, c.Value)
	future := r.ahead(i)
	if future && d.Before(anchor) {
		d = d.AddDate(0, 0, 7)
	}
	return span{to: i + 1, date: graph.Day(d), future: future && d.After(anchor), clock: true}
}

// lastWeek is the unit behind "last week", "of last week" or "a week ago" at unit i, where the verb comes in the
// middle; i: none stands there.
func (r *reader) lastWeek(i int) int {
	j := i
	if r.at(j).has(lexicon.MarkOf) {
		j++
	}
	switch {
	case r.lex.Grammar().VerbLast:
	case r.at(j).has(lexicon.Last) && r.at(j+1).has(lexicon.UnitWeek):
		return j + 2
	case r.aUnit(j) == 1 && r.at(j+1).has(lexicon.UnitWeek) && r.at(j+2).has(lexicon.Ago):
		return j + 3
	}
	return i
}

// yearAlone is "in 2019".
func (r *reader) yearAlone(i int) span {
	y, to := r.year(i)
	if y == 0 || r.signIs(i, ',') {
		return span{}
	}
	verbLast := r.lex.Grammar().VerbLast
	if !verbLast && (r.at(i-1).has(lexicon.MarkIn) || r.partOfTime(i) || i > 0 && r.in(r.units[i-1].from, lexicon.SinceWord)) || verbLast && (r.at(i-1).has(lexicon.UnitYear) || r.at(to).has(lexicon.MarkIn, lexicon.UnitYear)) {
		return span{to: to, date: ofYear(y)}
	}
	return span{to: to}
}
