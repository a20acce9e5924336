// The day of a meeting: the nearest in its sentence that the clause doesn't say of something
// else, or one that was told before.

package news

import (
	"slices"
	"strings"
	"time"

	"readout/graph"
	"readout/loader/news/lexicon"
)

// dateOf is the date nearest to the trigger in its sentence; without one, that of
// the paragraph.
func (m *memory) dateOf(c *scene, e *event) graph.Date {
	if day, ok := m.dayAround(c, e.trigger); ok {
		return day
	}
	best := -1
	distance := 1 << 20
	for k, d := range c.dates {
		if e.status == graph.Held && (d.future || m.toCome(d.date)) {
			continue
		}
		if c.daysAfter(e.trigger) && d.from > e.trigger {
			continue // of what came later
		}
		if c.quotedApart(e.trigger, d.from) || e.until > 0 && d.from > e.until {
			continue // of what somebody spoke about there; of the next meeting
		}
		if d.relative && d.event == 0 && !d.future && c.dayBefore(k, m.date).IsZero() && c.otherDay(k) {
			continue // from a day that isn't told
		}
		if d.bound || c.modifies(d) || c.ofTopic(e.trigger, d) || c.behindRelative(e.trigger, d.from) || c.insideRelative(d, e.trigger) || c.otherStatement(e.trigger, d.from) {
			continue
		}
		if c.ofStatement(d) && m.toldOf(c, e) {
			continue // the day was told with the meeting
		}
		n := d.from - e.trigger
		if n < 0 {
			n = -n
		}
		if !d.clock {
			n += 40
		}
		if c.saidThen(d, e.trigger) {
			n += 60
		}
		if c.nextClause(e.trigger, d.from) || c.ofVerbBefore(d, e.trigger) || !c.lex.Grammar().VerbLast && d.to <= e.trigger && c.whereBetween(d.to-1, e.trigger) || c.beforeAfter(d, e.trigger) {
			n += 20
		}
		if c.outsideWhich(d, e.trigger) {
			n += 60
		}
		if !c.lex.Grammar().VerbLast && d.to <= e.trigger && c.at(e.trigger-1).has(lexicon.And) {
			n += 6 // arrived on Monday and met X the next day
		}
		if e.at > 0 && d.from < e.at && !c.lex.Grammar().VerbLast {
			n += 20 // said of the one before
		}
		if c.attribute(d, e.trigger) {
			n = -1
		}
		if n < distance {
			best, distance = k, n
		}
	}
	if best >= 0 {
		d := c.dates[best]
		if d.relative {
			from := c.dayBefore(best, m.date)
			if d.event > 0 {
				from = m.dayOfEvent(c, d.event)
			}
			return m.daysFrom(from, d, c)
		}
		return d.date
	}
	if len(c.dates) == 0 && m.anchor.IsZero() && m.era == 0 && slices.ContainsFunc(c.units, func(u unit) bool { return u.has(lexicon.Month) }) {
		return graph.Date{} // a day of nobody knows which year
	}
	if e.status != graph.Held || c.daysAfter(e.trigger) || c.longBefore(e.trigger) {
		return graph.Date{}
	}
	if day := m.arrivalDay(c, e.trigger); !day.IsZero() {
		return day
	}
	if c.goesOn(e.trigger) {
		return m.anchor
	}
	if last := m.toldOfThis(c, e); last != nil {
		e.features.lent = last.features.lent
		return last.date
	}
	date := m.toldDay(e)
	if date.IsZero() {
		date = m.date
	}
	if date.IsZero() {
		date = m.sameDayAs(c, e)
	}
	if date.IsZero() && m.live {
		date = m.anchor
	}
	e.features.lent = !date.IsZero()
	return date
}

// daysFrom is the day that lies so far from another as a relative date says; its month, where that is all that
// the text tells. Where no day was named before, it counts from that of the meeting told last.
func (m *memory) daysFrom(day graph.Date, d span, c *scene) graph.Date {
	if day.IsZero() && c.lex.Grammar().VerbLast && m.justTold(c.index, 4) {
		day = m.events[len(m.events)-1].date
	}
	switch precise := len(day.String()) == len(time.DateOnly); {
	case day.IsZero(), !precise && (len(day.String()) == len("2006") || !c.lex.Grammar().VerbLast):
		return graph.Date{}
	case !precise:
		return day
	case d.ranged:
		from := day.Earliest().AddDate(0, 0, d.offset)
		return ofMonth(from.Year(), int(from.Month()))
	}
	return graph.Day(day.Earliest().AddDate(0, 0, d.offset))
}

// otherDay says whether the sentence tells a day or month besides its kth date.
func (c *scene) otherDay(k int) bool {
	for n, d := range c.dates {
		if n != k && !d.relative && !d.future && !d.bound && !d.date.IsZero() {
			return true
		}
	}
	return false
}

// toldOfThis is the meeting of the same people that was told just before, if the event is "this
// meeting", or the paragraph has told of no other day; nil: it isn't, or the day of that one isn't told.
func (m *memory) toldOfThis(c *scene, e *event) *event {
	this := c.at(e.trigger - 1)
	if this.kind == bare || this.is(lexicon.Modifier) {
		this = c.at(e.trigger - 2) // this important meeting
	}
	said := this.has(lexicon.The) && c.in(this.from, lexicon.ThisWord)
	all := slices.Concat(e.people...)
	for k := len(m.events) - 1; k >= 0 && c.index-m.events[k].sentence < 3 && len(all) > 1; k-- {
		last := m.events[k]
		if last.status != graph.Held || last.date.IsZero() || !last.hasAll(all) {
			continue
		}
		if said || c.lex.Grammar().VerbLast && m.dateLine != c.s.line && m.sentences[last.sentence].line == c.s.line {
			return last
		}
	}
	return nil
}

// ofStatement says whether the date is that of something given to the press: in a statement on Tuesday.
func (c *scene) ofStatement(d span) bool {
	j := d.from - 1
	for c.at(j).has(lexicon.MarkOn) && c.at(j).kind == grammar || c.ordinary(j) && c.regularPast(c.units[j].from) {
		j--
	}
	return j >= 0 && !c.lex.Grammar().VerbLast && c.in(c.units[j].to-1, lexicon.StatementNoun)
}

// toldOf says whether the article told of a meeting of the event's people a few sentences before.
func (m *memory) toldOf(c *scene, e *event) bool {
	if !m.justTold(c.index, 4) {
		return false
	}
	last := m.events[len(m.events)-1]
	return last.status == graph.Held && last.sentence < c.index && last.hasAll(slices.Concat(e.people...))
}

// toldDay is the day that the article gave to a meeting of the same people, where the verb comes last: what
// it tells of them next without a day is of that one; zero: it told of none.
func (m *memory) toldDay(e *event) graph.Date {
	all := slices.Concat(e.people...)
	for k := len(m.events) - 1; k >= 0 && m.lex.Grammar().VerbLast && len(all) > 1; k-- {
		before := m.events[k]
		if before.status == graph.Held && !before.features.lent && before.hasAll(all) && e.hasAll(slices.Concat(before.people...)) {
			return before.date
		}
	}
	return graph.Date{}
}

// daysAfter says whether the meeting at unit i only tells how many days before something else came:
// मुलाकात के दो दिन बाद.
func (c *scene) daysAfter(i int) bool {
	after, ok := c.at(i + 1).class(lexicon.MarkAfter)
	return ok && after.Value == 1
}

// goesOn says whether the meeting at unit i is told to be going on as the article is written, where the
// verb comes last: ملاقات جاری ہے.
func (c *scene) goesOn(i int) bool {
	for k := i + 1; k < len(c.units) && k < i+6 && c.units[k].kind != sign; k++ {
		if c.in(c.units[k].to-1, lexicon.GoingOnWord) && c.in(c.at(k+1).from, lexicon.PresentAuxiliary) && k+1 < len(c.units) {
			return true
		}
	}
	return false
}

// longBefore says whether the verb of the meeting at unit i tells of what was before the news, where the
// verb comes last: मुलाकात की थी.
func (c *scene) longBefore(i int) bool {
	for j := i + 1; j < len(c.units) && c.lex.Grammar().VerbLast; j++ {
		u := &c.units[j]
		switch {
		case u.kind == grammar && c.in(u.to-1, lexicon.WasVerb) && c.at(j-1).has(lexicon.Done, lexicon.Happened, lexicon.Aux):
			return true
		case u.kind == sign, u.has(lexicon.That, lexicon.And, lexicon.But):
			return false
		}
	}
	return false
}

// sameDayAs is the day of the meeting told last, if the event came after it, by the first words
// of its sentence, and somebody was at both: "X later paid a call on Y"; zero: it isn't told.
func (m *memory) sameDayAs(c *scene, e *event) graph.Date {
	if len(m.events) == 0 || !c.follows() {
		return graph.Date{}
	}
	last := m.events[len(m.events)-1]
	if last.status != graph.Held || c.index-last.sentence > 4 || !slices.ContainsFunc(slices.Concat(e.people...), last.has) {
		return graph.Date{}
	}
	return last.date
}

// follows says whether the sentence begins with what happened after what was told: an adverb in
// front of it all, or of its verb; "the then minister" is neither.
func (c *scene) follows() bool {
	for j := range min(len(c.units), 8) {
		if c.in(c.units[j].from, lexicon.ThenAdverb) && (j == 0 || j+1 < len(c.units) && c.verbAt(j+1)) {
			return true
		}
	}
	return false
}

// dayBefore is the day from which the kth date of the sentence is told, such as "the same
// day": the last one in front of it, else the one given.
func (c *scene) dayBefore(k int, given graph.Date) graph.Date {
	for k--; k >= 0; k-- {
		if d := c.dates[k]; d.clock && !d.relative && !d.future {
			return d.date
		}
	}
	return given
}

// modifies says whether the date only tells which thing is meant: "the February 26
// launches"; not, if the thing is a meeting.
func (c *scene) modifies(d span) bool {
	if c.lex.Grammar().VerbLast {
		return false
	}
	if c.ofOther(d.from) {
		return true
	}
	next := c.at(d.to)
	if c.ownedBefore(d.from) && !c.triggerSoon(d.to) {
		return true
	}
	if next.kind != bare || d.to >= len(c.units) || c.tokens[next.from].Sort != lexicon.Word {
		return false
	}
	if c.at(d.from - 1).has(lexicon.And) { // the February 26 and March 4 launches
		for _, before := range c.dates {
			if before.to == d.from-1 && !c.triggerSoon(d.to) && (c.at(before.from-1).has(lexicon.The) || c.ownedBefore(before.from)) {
				return true
			}
		}
	}
	if !c.at(d.from-1).has(lexicon.The) && !c.signIs(d.from-1, '\'') && !c.in(c.at(d.from-1).from, lexicon.PossessiveS) {
		return false
	}
	for j := d.to; j < d.to+3; j++ {
		if c.at(j).kind == trigger {
			return false
		}
	}
	return true
}

// quotedApart says whether what was said at the meeting of unit i, in quotes, holds unit j, where the verb
// comes last: से मुलाकात में कहा, “मई में …”.
func (c *scene) quotedApart(i, j int) bool {
	for k := i + 1; k < j && c.lex.Grammar().VerbLast; k++ {
		if c.signIs(k, '"') && (c.at(k-1).has(lexicon.Told) || c.at(k-2).has(lexicon.Told)) {
			return true
		}
	}
	return false
}

// backstory says whether the sentence ends by telling of what had been before, where the verb comes last:
// मुलाकात की थी. Its day is not that of what comes next.
func (c *scene) backstory() bool {
	end := len(c.units) - 1
	for end > 0 && c.units[end].kind == sign {
		end--
	}
	if !c.lex.Grammar().VerbLast || end < 1 || c.units[end].kind != grammar || !c.in(c.units[end].to-1, lexicon.WasVerb) {
		return false
	}
	last := &c.units[end-1]
	return last.has(lexicon.Done, lexicon.Happened, lexicon.Aux) || last.kind == trigger && last.frames[0].Form == lexicon.Past
}

// otherStatement says whether "and that", or a semicolon, parts two units: what
// follows is another thing that was said.
func (c *scene) otherStatement(i, j int) bool {
	for k := min(i, j) + 1; k < max(i, j); k++ {
		if c.signIs(k, ';') || c.units[k].has(lexicon.That) && c.at(k-1).has(lexicon.And) {
			return true
		}
	}
	return false
}

// attribute says whether the date stands before the trigger as adjectives do: in a
// March 14 trilateral call.
func (c *scene) attribute(d span, trigger int) bool {
	if c.lex.Grammar().VerbLast || d.to > trigger || d.to < trigger-2 || !c.at(d.from-1).has(lexicon.The) {
		return false
	}
	for k := d.to; k < trigger; k++ {
		if c.units[k].kind != bare {
			return false
		}
	}
	return true
}

// behindRelative says whether the date stands in a relative clause behind the
// trigger: that is another thing's.
func (c *scene) behindRelative(i, j int) bool {
	inside := false
	for k := i + 1; k < j; k++ {
		switch {
		case c.units[k].has(lexicon.That):
			return true
		case c.units[k].has(lexicon.Who):
			inside = !c.at(k + 1).has(lexicon.Happened) // the meeting, which took place on Tuesday
		case inside && c.signIs(k, ',') && (c.skipWhereWhen(k+1) > k+1 || c.at(k+1).has(lexicon.Happened)):
			inside = false // the clause about somebody is over
		}
	}
	return inside
}

// saidThen says whether the date is when something was said, and what was said holds the
// trigger: said on Tuesday that A had met B.
func (c *scene) saidThen(d span, trigger int) bool {
	if c.lex.Grammar().VerbLast {
		return false
	}
	if d.to < trigger && d.from > 0 && (c.at(d.from-1).has(lexicon.Told) || c.at(d.from-2).has(lexicon.Told) && c.at(d.from-1).has(lexicon.MarkOn)) && c.phraseIndex(d.to) >= 0 {
		return true // said on Tuesday A had met B
	}
	for k := d.to; k < trigger; k++ {
		if u := &c.units[k]; u.kind == grammar && (u.has(lexicon.That) || u.has(lexicon.Told) && c.phraseIndex(k+1) >= 0) {
			return true
		}
	}
	return false
}

// insideRelative says whether the date stands in a clause about somebody that ends before the
// trigger: X, who came on Tuesday, later met Y.
func (c *scene) insideRelative(d span, trigger int) bool {
	if d.to > trigger {
		return false
	}
	if c.lex.Grammar().VerbLast {
		return c.insideRelativeLast(d, trigger)
	}
	ends := false
	for k := d.to - 1; k < trigger; k++ { // the comma may be the date's
		ends = ends || c.signIs(k, ',')
	}
	for k := d.from - 1; ends && k > 0 && !c.signIs(k, ','); k-- {
		if c.units[k].has(lexicon.Who) {
			return !c.in(c.units[k].from, lexicon.WhereAdverb)
		}
	}
	return false
}

// insideRelativeLast is insideRelative where the verb comes last, and ends the clause.
func (c *scene) insideRelativeLast(d span, trigger int) bool {
	ends := false
	for k := d.to; k < trigger; k++ {
		ends = ends || c.units[k].has(lexicon.Aux, lexicon.WillDo) && c.endsClause(k)
	}
	for k := d.from - 1; ends && k > 0 && !c.signIs(k, ','); k-- {
		if c.units[k].has(lexicon.Who) {
			return !c.in(c.units[k].from, lexicon.WhereAdverb)
		}
	}
	return false
}

// beforeAfter says whether the date stands in front of the "after" of a phrase that the noun at the trigger ends, or
// behind another meeting's word in a clause in front of the trigger's: hosted X on Thursday, after his talks with Y;
// After his talks with Y on Tuesday, he hosted X.
func (c *scene) beforeAfter(d span, at int) bool {
	if c.lex.Grammar().VerbLast {
		return false
	}
	if d.to <= c.front && c.front < at {
		return slices.ContainsFunc(c.units[:d.from], func(u unit) bool { return u.kind == trigger })
	}
	if !onlyNouns(&c.units[at]) {
		return false
	}
	for k := at - 1; k >= d.to && k > at-10 && !c.signIs(k, ','); k-- {
		if c.units[k].kind == grammar && c.units[k].has(lexicon.MarkAfter) {
			return true
		}
	}
	return false
}

// outsideWhich says whether the date stands in front of a clause of "which" or "who" that holds the
// trigger: said on Tuesday that the plan, which he discussed with X in March, was dead.
func (c *scene) outsideWhich(d span, trigger int) bool {
	if c.lex.Grammar().VerbLast {
		return false
	}
	for k := trigger - 1; k > d.to; k-- {
		switch {
		case c.signIs(k, ','):
			return false
		case c.units[k].has(lexicon.Who):
			return c.signIs(k-1, ',')
		}
	}
	return false
}

// ofVerbBefore says whether the date goes with a verb in front of the trigger's: arrived on Monday and met
// X; having arrived on Monday, met X.
func (c *scene) ofVerbBefore(d span, trigger int) bool {
	if c.lex.Grammar().VerbLast || d.to >= trigger {
		return false
	}
	if c.at(d.to).has(lexicon.And) {
		j := c.skipAdverbs(d.to + 1)
		for c.at(j).kind == grammar && c.at(j).has(lexicon.Will, lexicon.Planned, lexicon.Have, lexicon.Be) {
			j++
		}
		return j == trigger
	}
	if !c.signIs(d.to, ',') || c.skipAdverbs(d.to+1) != trigger {
		return false
	}
	for j := d.from - 1; j > 0 && j > d.from-8; j-- {
		if c.signIs(j, ',') {
			return strings.HasSuffix(c.normal(c.units[j+1].from), "ing")
		}
	}
	return false
}
