// Frames where the verb comes last: A ने B से मुलाकात की; A اور B کے درمیان ملاقات.

package news

import (
	"slices"

	"readout/loader/news/lexicon"
)

func (c *scene) eventLast(i int) (*event, string) {
	u := &c.units[i]
	f := u.frames[0]
	for _, g := range u.frames {
		if g.Form != lexicon.Noun {
			f = g
		}
	}
	is := c.realityLast(i, f)
	if is == unreal || is == tenseless && f.Form != lexicon.Noun {
		return nil, is.reason()
	}
	r := c.roles(i, f)
	if f.Form == lexicon.Noun && c.at(i+1).has(lexicon.MarkIn) && len(r.object) == 0 && len(r.host) == 0 && c.attendBehind(i) {
		return nil, "" // who was there: the word behind tells
	}
	var sides [][]*phrase
	switch {
	case f.Type == lexicon.Attend:
		return c.attendLast(i)
	case f.Type == lexicon.Host && len(r.object) == 0:
		return nil, ""
	case len(r.between) > 1:
		sides = split(actors(r.between))
	case len(r.object) > 0 && len(r.agent) > 0:
		sides = [][]*phrase{r.agent, r.object}
	case len(r.object) == 0 && len(actors(r.agent)) > 1 && f.Type != lexicon.Host && (f.Form == lexicon.Noun || slices.Contains(f.Objects, lexicon.NoClass)):
		sides = split(actors(r.agent))
	case len(r.object) > 0:
		if is == tenseless {
			return nil, ""
		}
		return nil, ReasonNoParties
	default:
		return nil, ""
	}
	if is == tenseless {
		return nil, ReasonTense
	}
	for _, extra := range r.host {
		sides = append(sides, []*phrase{extra})
	}
	return &event{frame: f.Type, sides: sides, status: is.status(), mode: c.modeOf(i, f)}, ""
}

// realityLast says whether what the word at i tells took place: the words behind it
// do.
func (c *scene) realityLast(i int, f lexicon.Frame) reality {
	if c.at(i-1).has(lexicon.Not, lexicon.Next, lexicon.Will, lexicon.Unreal, lexicon.Cancel) || c.at(i-2).has(lexicon.Unreal, lexicon.Not) && c.at(i-1).kind != sign {
		return unreal
	}
	for j := i - 1; j >= 0 && j > i-5 && c.units[j].kind != sign; j-- {
		if c.units[j].has(lexicon.Not) {
			return unreal
		}
		if c.units[j].has(lexicon.MarkAgent, lexicon.MarkWith, lexicon.MarkBetween, lexicon.Aux) {
			break
		}
	}
	if c.claimed(i) {
		return unreal
	}
	for j := 0; j < i; j++ {
		if c.units[j].has(lexicon.If) && !c.boundaryBetween(j, i) && i-j < 14 {
			return unreal
		}
	}
	j := i + 1
	for c.at(j).has(lexicon.Also, lexicon.Separately) && c.at(j).kind == grammar {
		j++
	}
	if f.Form == lexicon.Past || f.Form == lexicon.Participle || f.Form == lexicon.Future {
		for k := j; k < j+3 && k < len(c.units); k++ {
			if c.units[k].has(lexicon.Not, lexicon.Denied) {
				return unreal
			}
			if c.units[k].kind == sign {
				break
			}
		}
		if c.at(i - 1).has(lexicon.Not) {
			return unreal
		}
		switch f.Form {
		case lexicon.Future:
			return planned
		case lexicon.Participle:
			return c.mainVerb(j)
		default:
			return real
		}
	}
	if f.Form == lexicon.Ing {
		return unreal
	}
	// the noun and what is done with it
	happened := c.at(i-1).has(lexicon.Happened) && c.at(i-1).kind == grammar
	if c.at(i-1).has(lexicon.ToBe) || c.at(i-2).has(lexicon.ToBe) { // ہونے والی ملاقات: of the past or to come
		if c.mainVerb(i+1) != real || c.tomorrow() {
			return planned
		}
	}
	for k := j; k < len(c.units) && k < j+14; k++ {
		v := &c.units[k]
		switch {
		case v.has(lexicon.Not), v.has(lexicon.Denied):
			return unreal
		case v.has(lexicon.Cancel):
			return cancelled
		case v.has(lexicon.WillDo):
			return planned
		case v.has(lexicon.Planned):
			return planned
		case v.has(lexicon.MarkBefore), v.has(lexicon.MarkFor) && k == j:
			return tenseless
		case v.has(lexicon.MarkAfter), v.has(lexicon.MarkDuring), v.has(lexicon.MarkIn) && k == j:
			return c.mainVerb(k + 1)
		case v.has(lexicon.Unreal):
			return unreal
		case k == j && c.genitive(k):
			if happened {
				return real
			}
			return c.headlineOr(i, tenseless)
		case v.has(lexicon.Done), v.has(lexicon.Happened):
			return c.after(k + 1)
		case v.has(lexicon.Do) && (c.at(k+1).has(lexicon.Unreal, lexicon.Not) || c.at(k+2).has(lexicon.Unreal, lexicon.Not)):
			return unreal
		case v.has(lexicon.Do):
			if c.at(k+1).has(lexicon.MarkAfter) || c.text(v.from, v.to) == "कर" || c.text(v.from, v.to) == "کر" {
				return c.mainVerb(k + 1)
			}
			return unreal
		case v.has(lexicon.Doing):
			if c.tomorrow() {
				return planned
			}
			return c.after(k + 1)
		case v.kind == trigger && k > j+1:
			// another meeting word: the verb behind it counts for both
		case v.kind == sign && (c.signIs(k, ';') || c.signIs(k, '।') || c.signIs(k, '"')):
			if happened {
				return real
			}
			return c.headlineOr(i, tenseless)
		case c.signIs(k, ',') || c.signIs(k, ':'):
			if c.s.headline && k <= j+1 {
				return real
			}
		}
	}
	if happened {
		return real
	}
	return c.headlineOr(i, tenseless)
}

// claimed says whether what the clause of i tells is only claimed, or denied, by
// the clause in front of it: "denied that", "the report that".
func (c *scene) claimed(i int) bool {
	that := -1
	for j := 0; j < i; j++ {
		if c.units[j].has(lexicon.That) {
			that = j
		}
	}
	for j := 0; j < that; j++ {
		if c.units[j].has(lexicon.Denied, lexicon.Unreal, lexicon.Cancel) {
			return true
		}
	}
	return false
}

// tomorrow says whether a day that may be to come stands in the sentence: what is
// going on then is still to come.
func (c *scene) tomorrow() bool {
	for _, u := range c.units {
		if d, ok := u.class(lexicon.Day); ok && d.Value > 0 {
			return true
		}
	}
	return false
}

// headlineOr is real for the noun of a headline that no verb follows.
func (c *scene) headlineOr(i int, otherwise reality) reality {
	if !c.s.headline {
		return otherwise
	}
	for k := i + 1; k < len(c.units); k++ {
		u := &c.units[k]
		if u.has(lexicon.WillDo, lexicon.Planned, lexicon.Unreal, lexicon.Not, lexicon.Cancel, lexicon.Denied, lexicon.MarkOf, lexicon.MarkBefore) {
			return otherwise
		}
		if u.kind == sign && !c.signIs(k, '-') {
			break
		}
	}
	return real
}

// genitive says whether the word at k, which may be a verb or "of", is "of": a noun
// follows it, not the verb's end.
func (c *scene) genitive(k int) bool {
	u := &c.units[k]
	if !u.has(lexicon.MarkOf) {
		return false
	}
	if !u.has(lexicon.Done) {
		return true
	}
	next := c.at(k + 1)
	if k+1 >= len(c.units) || next.kind == sign || next.has(lexicon.Aux, lexicon.And, lexicon.But, lexicon.Who, lexicon.That, lexicon.Not) {
		return false
	}
	return true
}

// after looks behind a finished verb for what takes it back: "could", "not yet".
func (c *scene) after(k int) reality {
	for j := k; j < k+3 && j < len(c.units); j++ {
		u := &c.units[j]
		if u.kind == sign || u.has(lexicon.And, lexicon.But, lexicon.Who) {
			break
		}
		if u.has(lexicon.Unreal, lexicon.Not) {
			return unreal
		}
		if u.has(lexicon.WillDo) {
			return planned
		}
	}
	return real
}

// mainVerb is real unless the clause that follows speaks of the future.
func (c *scene) mainVerb(k int) reality {
	for j := k; j < len(c.units); j++ {
		u := &c.units[j]
		if c.signIs(j, '।') || c.signIs(j, ';') {
			break
		}
		if u.has(lexicon.That, lexicon.But) {
			break
		}
		if u.has(lexicon.Unreal) && c.at(j+1).has(lexicon.Aux) {
			return tenseless // they may take part, may go
		}
		if u.has(lexicon.Done, lexicon.Happened, lexicon.Told, lexicon.Aux) {
			return real
		}
		if u.has(lexicon.WillDo) {
			return tenseless
		}
		if u.kind == trigger && u.frames[0].Form == lexicon.Future {
			return tenseless
		}
	}
	return real
}

// roles are the phrases around a verb-last trigger, by what they do.
type roles struct {
	agent, object, between, host []*phrase
}

// roles reads backwards from the trigger to where its clause begins.
func (c *scene) roles(i int, f lexicon.Frame) roles {
	var r roles
	begin := c.clauseBegin(i)
	used := make(map[*phrase]bool)
	objectMark := make(map[lexicon.ClassName]bool)
	for _, m := range f.Objects {
		objectMark[m] = true
	}
	nearest := true
	byOwner := false // the agent is only whose the meeting is: one marked as the agent goes before
	for k := len(c.phrases) - 1; k >= 0; k-- {
		p := c.phrases[k]
		if p.from >= i || used[p] {
			continue
		}
		if p.from < begin {
			break
		}
		row := c.chain(k)
		for _, q := range row {
			used[q] = true
		}
		adjacent := c.reachesTrigger(p, i)
		switch mark := p.mark; {
		case mark == lexicon.MarkBetween && len(r.between) == 0:
			r.between = row
			if len(row) == 1 && row[0].kind != both {
				// A … and B between: the row's other members stand further left
				r.between = c.widen(k)
			}
		case mark == lexicon.MarkAgent && (len(r.agent) == 0 || byOwner):
			byOwner = false
			r.agent = actors(row)
			if len(row) == 1 && row[0].kind == both {
				r.agent = row
			}
		case mark == lexicon.MarkLed && !persons(r.agent) && persons(row):
			r.agent = actors(row)
		case mark == lexicon.MarkWith && len(r.object) == 0 && objectMark[lexicon.MarkWith] && (persons(row) || c.groupObject(row)):
			r.object = actors(row)
		case mark == lexicon.MarkTo && len(r.object) == 0 && objectMark[lexicon.MarkTo] && persons(row):
			r.object = actors(row)
		case mark == lexicon.MarkOf && len(r.agent) == 0 && len(r.object) > 0 && persons(row) && c.looseOf(p):
			r.agent = actors(row)
		case mark == lexicon.MarkOf && adjacent && nearest:
			if f.Type == lexicon.Host && persons(row) {
				r.object = actors(row)
			} else if len(r.agent) == 0 && (persons(row) || len(row) > 1) {
				r.agent, byOwner = actors(row), true
			}
		case mark == lexicon.MarkBeside && persons(row) && len(r.agent) > 1 && len(r.object) == 0:
			r.agent = append(slices.Clone(actors(row)), r.agent...)
		case (mark == lexicon.MarkHost || mark == lexicon.MarkPresence) && persons(row):
			r.host = append(r.host, actors(row)...)
		case mark == lexicon.NoClass && objectMark[lexicon.NoClass] && f.Form == lexicon.Noun && p.to == i && len(r.object) == 0:
			r.object = actors(row)
		case mark == lexicon.NoClass && len(r.agent) == 0 && persons(row) && !c.apposed(p):
			if len(row) > 1 || f.Form == lexicon.Past || f.Form == lexicon.Future || adjacent || c.s.headline || len(r.object) > 0 {
				r.agent = actors(row)
			}
		}
		nearest = nearest && p.mark != lexicon.MarkOf && p.mark != lexicon.MarkWith
	}
	for _, row := range []*[]*phrase{&r.between, &r.agent} {
		if len(*row) == 1 && (*row)[0].kind == both {
			*row = (*row)[0].pair
		}
	}
	if len(r.agent) == 0 && len(r.object) == 0 && len(r.between) == 0 {
		for _, p := range c.phrases { // "दोनों ने … बैठक की", whatever its mark
			if p.kind == both && p.from < i && p.from >= begin && (p.mark == lexicon.MarkAgent || p.mark == lexicon.NoClass || p.mark == lexicon.MarkIn || p.mark == lexicon.MarkBetween || p.mark == lexicon.MarkOf && c.reachesTrigger(p, i)) {
				r.agent = p.pair
			}
		}
	}
	if len(r.agent) == 0 || len(r.object) == 0 {
		c.behind(i, &r, objectMark)
	}
	if c.his(i) && f.Type == lexicon.Host && len(r.object) == 0 && f.Form == lexicon.Noun {
		if len(r.agent) == 0 {
			c.behind(i, &r, map[lexicon.ClassName]bool{})
		}
		whom := c.he
		if len(r.agent) > 0 && r.agent[0].person == whom {
			whom = c.other
		}
		if len(r.agent) > 0 && whom != nil {
			r.object = []*phrase{{kind: pronoun, person: whom}}
		}
	}
	if len(r.agent) == 0 && c.his(i) {
		r.agent = []*phrase{{kind: pronoun, person: c.he}}
	}
	// The other party may stand behind its caller: "X से Y की मुलाकात".
	if len(r.agent) == 0 && len(r.object) > 0 {
		r.agent = c.inherited(begin, i)
	}
	return r
}

// behind looks between the noun and its verb, and behind a verb, for roles that
// nobody in front has: "X की मुलाकात गुरुवार को Y से हुई", "मिले X और Y".
func (c *scene) behind(i int, r *roles, objectMark map[lexicon.ClassName]bool) {
	for k, p := range c.phrases {
		if p.from <= i || !persons(c.chain(k)) {
			continue
		}
		for j := i + 1; j < p.from; j++ {
			u := &c.units[j]
			if u.has(lexicon.Done, lexicon.Happened) && !u.has(lexicon.MarkOf) || u.kind == sign || u.has(lexicon.That, lexicon.But) {
				return
			}
		}
		switch row := actors(c.rowFrom(k)); {
		case p.mark == lexicon.MarkWith && len(r.object) == 0 && objectMark[lexicon.MarkWith] && len(r.agent) > 0:
			r.object = row
		case p.mark == lexicon.MarkTo && len(r.object) == 0 && objectMark[lexicon.MarkTo] && len(r.agent) > 0:
			r.object = row
		case len(r.agent) == 0 && len(row) > 1 && (row[len(row)-1].mark == lexicon.MarkAgent || row[len(row)-1].mark == lexicon.NoClass):
			r.agent = row
		}
	}
}

// looseOf says whether what stands behind "X's" says when, where or with whom, not
// what X has.
func (c *scene) looseOf(p *phrase) bool {
	i := p.markTo
	for _, d := range c.dates {
		if d.from == i {
			return true
		}
	}
	u := c.at(i)
	if u.is(lexicon.City) || u.has(lexicon.Also) {
		return true
	}
	for _, q := range c.phrases {
		if q.from == i {
			return true
		}
	}
	return false
}

// his says whether "his" stands right before the noun: उनकी मुलाकात.
func (c *scene) his(i int) bool {
	for j := i - 1; j >= 0 && j > i-4; j-- {
		u := &c.units[j]
		if u.has(lexicon.Possessive) && u.kind == grammar {
			return true
		}
		if u.kind != bare {
			return false
		}
	}
	return false
}

// widen takes the phrases to the left of a "between" whose row was cut by an "of":
// रूस के राष्ट्रपति A और भारत के प्रधानमंत्री B के बीच.
func (c *scene) widen(k int) []*phrase {
	row := []*phrase{c.phrases[k]}
	for n := k - 1; n >= 0; n-- {
		p := c.phrases[n]
		gap := c.phrases[n+1].from - p.to
		if p.markTo > p.to {
			gap = c.phrases[n+1].from - p.markTo
		}
		joined := false
		for j := p.to; j < c.phrases[n+1].from; j++ {
			if c.units[j].has(lexicon.And) || c.signIs(j, ',') || c.signIs(j, '-') {
				joined = true
			}
		}
		if !joined || gap > 2 {
			break
		}
		row = append([]*phrase{p}, row...)
	}
	return row
}

// groupObject says whether a country or delegation may be whom one met here.
func (c *scene) groupObject(row []*phrase) bool {
	for _, p := range row {
		if p.kind == party || p.org != "" && p.orgKind == "international" {
			return true
		}
	}
	return false
}

// apposed says whether a phrase without a mark only explains another.
func (c *scene) apposed(p *phrase) bool { return p.kind == group || p.kind == party }

// reachesTrigger says whether only adverbs and adjectives stand between a phrase
// and the trigger.
func (c *scene) reachesTrigger(p *phrase, i int) bool {
	from := max(p.to, p.markTo)
	if i-from > 6 {
		return false
	}
	for j := from; j < i; j++ {
		u := &c.units[j]
		if u.kind == sign && !c.signIs(j, '-') || u.has(lexicon.MarkOf) || u.has(lexicon.Done, lexicon.Happened, lexicon.MarkAgent, lexicon.That) && !u.has(lexicon.Also) {
			return false
		}
	}
	return true
}

// clauseBegin is the unit where the clause of the trigger at i begins.
func (c *scene) clauseBegin(i int) int {
	for j := i - 1; j >= 0; j-- {
		u := &c.units[j]
		switch {
		case c.signIs(j, ';'), c.signIs(j, '।'), c.signIs(j, ':') && j > 3:
			return j + 1
		case u.has(lexicon.That) && j < i-1:
			return j + 1
		case u.has(lexicon.Aux, lexicon.Done, lexicon.Happened, lexicon.WillDo) && c.endsClause(j):
			who := c.relativeBegin(j)
			if who < 0 {
				return j + 1
			}
			j = who // a clause about somebody in between: X से, जो … है,
		}
	}
	return 0
}

// relativeBegin is the relative pronoun that opens the clause which ends at j, if a
// comma stands before it; -1: none does.
func (c *scene) relativeBegin(j int) int {
	for k := j - 1; k > 0 && k > j-24; k-- {
		u := &c.units[k]
		if u.has(lexicon.Who) && c.signIs(k-1, ',') {
			return k - 1
		}
		if u.has(lexicon.Aux, lexicon.WillDo) && c.endsClause(k) {
			return -1
		}
	}
	return -1
}

// endsClause says whether the verb at j ends its clause.
func (c *scene) endsClause(j int) bool {
	next := c.at(j + 1)
	if next.has(lexicon.And, lexicon.But) || c.signIs(j+1, ',') || c.signIs(j+1, '"') || next.has(lexicon.Who) {
		return true
	}
	return false
}

// verbBetween says whether a finished verb stands between two units.
func (c *scene) verbBetween(from, to int) bool {
	for j := from + 1; j < to; j++ {
		if c.units[j].has(lexicon.Aux, lexicon.WillDo) || c.units[j].has(lexicon.That) {
			return true
		}
	}
	return false
}

// phraseBefore is the last phrase in front of unit i; nil: none.
func (c *scene) phraseBefore(i int) *phrase {
	for k := len(c.phrases) - 1; k >= 0; k-- {
		if c.phrases[k].to <= i {
			return c.phrases[k]
		}
	}
	return nil
}

// inherited is the agent of an earlier clause of the sentence, or the one that a
// relative pronoun stands for.
func (c *scene) inherited(begin, i int) []*phrase {
	for j := i; j >= begin; j-- {
		if c.units[j].has(lexicon.Who) {
			for k := len(c.phrases) - 1; k >= 0; k-- {
				if p := c.phrases[k]; p.to <= j && (p.kind == someone || p.kind == title) {
					return actors(c.chain(k))
				}
			}
		}
	}
	for _, kinds := range [][]phraseKind{{someone, title}, {pronoun}} {
		for k := len(c.phrases) - 1; k >= 0; k-- {
			p := c.phrases[k]
			if p.from < i && !slices.Contains(c.chain(k), c.phraseBefore(i)) && (p.mark == lexicon.MarkAgent || p.mark == lexicon.NoClass && p.from < begin) && slices.Contains(kinds, p.kind) {
				return actors(c.chain(k))
			}
		}
	}
	// behind the trigger: "मंगलवार को Y से मिलीं X ने कहा"
	for k, p := range c.phrases {
		if p.from > i && p.from <= i+6 && p.kind != group && !c.verbBetween(i, p.from) && (p.mark == lexicon.MarkAgent || p.mark == lexicon.NoClass) {
			return actors(c.chain(k))
		}
	}
	return nil
}

// attendLast reads who else was there: the row in front of "were also present".
func (c *scene) attendLast(i int) (*event, string) {
	begin := c.clauseBegin(i)
	var row []*phrase
	var delegation *phrase
	for k, p := range c.phrases {
		if p.to > i || p.from < begin {
			continue
		}
		if p.kind == someone && (p.mark == lexicon.NoClass || p.mark == lexicon.MarkAgent) {
			row = append(row, p)
		}
		if p.kind == party && k >= 0 {
			delegation = p
		}
	}
	for _, p := range row {
		if q := p.person; q != nil && delegation != nil && q.country == "" && q.org == "" {
			q.country, q.org = delegation.country, delegation.org
		}
	}
	if len(row) == 0 || !c.atMeeting(begin, i) {
		return nil, ""
	}
	return &event{frame: lexicon.Attend, sides: [][]*phrase{row}}, ""
}

// atMeeting says whether what people attended, between the units, is a meeting that
// was told of, a delegation to it, or "this occasion": not a conference of its own.
func (c *scene) atMeeting(from, to int) bool {
	for j := 0; j <= to; j++ {
		u := &c.units[j]
		if u.has(lexicon.Occasion) {
			return true
		}
		if j >= from && c.at(j+1).has(lexicon.MarkIn) && (u.kind == trigger && onlyNouns(u) || u.has(lexicon.Delegation)) {
			return true
		}
	}
	return c.units[to].has(lexicon.Also)
}

// attendBehind says whether a word that adds people to a meeting stands behind i.
func (c *scene) attendBehind(i int) bool {
	for j := i + 1; j < len(c.units); j++ {
		for _, f := range c.units[j].frames {
			if f.Type == lexicon.Attend {
				return true
			}
		}
	}
	return false
}
