// Who does what where the verb comes last: roles are shown behind the noun.

package news

import (
	"slices"

	"readout/loader/news/lexicon"
)

// roles are the phrases around a verb-last trigger, by what they do.
type roles struct {
	agent, object, between, host []*phrase
	others                       bool // it was with some of no name
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
	r.others = c.toPeople(begin, i)
	caused := c.in(c.at(i+1).from, lexicon.CausedVerb) // who had others meet didn't
	nearest := true
	byOwner := false  // the agent is only whose the meeting is: one marked as the agent goes before
	unmarked := false // the agent has no mark: the same holds
	topic, topicEnd := c.topicOf(begin, i)
	for k := len(c.phrases) - 1; k >= 0; k-- {
		p := c.phrases[k]
		if p.from >= i || used[p] {
			continue
		}
		if p.from < begin {
			break
		}
		if topic <= p.from && p.to <= topicEnd {
			continue
		}
		row := c.chain(k)
		for _, q := range row {
			used[q] = true
		}
		adjacent := c.reachesTrigger(p, i)
		switch mark := p.mark; {
		case mark == lexicon.MarkWith && len(r.object) == 0 && c.ofNoName(row) && !c.ofCredentials(i):
			r.others = true
		case mark == lexicon.MarkBetween && len(r.between) == 0 && !c.topical(p, i) && !c.topicWith(p, i):
			r.between = row
			if len(row) == 1 && row[0].kind != both {
				// A … and B between: the row's other members stand further left
				r.between = c.widen(k)
			}
		case mark == lexicon.MarkOf && len(row) > 1 && len(r.between) == 0 && (c.jointBody(p, i) || len(r.object) == 0 && allPersons(row) && c.heldOf(p, i)):
			r.between = row
		case mark == lexicon.MarkAgent && ledBehindIt(row, r.agent):
			unmarked = false
		case mark == lexicon.MarkIn && len(r.between) == 0 && len(r.agent) == 0 && len(r.object) == 0 && len(row) > 1 && p.kind != party && allPersons(row) && c.spokenIn(p, i):
			r.between = row // X और Y में बातचीत
		case mark == lexicon.MarkAgent && caused: // X ने Y की Z से मुलाकात कराई
		case mark == lexicon.MarkAgent && (len(r.agent) == 0 || byOwner || unmarked):
			byOwner, unmarked = false, false
			r.agent = actors(row)
			if len(row) == 1 && row[0].kind == both {
				r.agent = row
			}
		case mark == lexicon.MarkLed && (!persons(r.agent) || len(r.agent) == 1 && r.agent[0].kind == party && allPersons(row)) && persons(row):
			r.agent, unmarked = actors(row), true
		case mark == lexicon.MarkBehalf && (f.Type == lexicon.Host || c.wasDone(i)) && len(r.agent) == 0 && allPersons(row):
			r.agent, unmarked = actors(row), true // X کی جانب سے Y کا استقبال کیا گیا
		case mark == lexicon.MarkTo && len(r.agent) == 0 && persons(row) && c.hadChance(i):
			r.agent, unmarked = actors(row), true
		case mark == lexicon.MarkWith && len(r.object) == 0 && objectMark[lexicon.MarkWith] && !r.others && !c.topicWith(p, i) && c.spokeWith(p, row, f, i):
			r.object = actors(row)
		case mark == lexicon.MarkBeside && objectMark[lexicon.MarkWith] && persons(row) && c.amongThose(p, r.object, lexicon.MarkWith, i):
			r.object = actors(row)
		case mark == lexicon.MarkBeside && persons(row) && c.amongThose(p, r.agent, lexicon.MarkAgent, i):
			r.agent = actors(row)
		case (mark == lexicon.MarkBeside || mark == lexicon.MarkTo || mark == lexicon.MarkFor) && len(r.object) == 0 && objectMark[mark] && persons(row):
			r.object = actors(row)
		case p.kind == pronoun && len(r.object) == 0 && objectMark[lexicon.MarkTo] && c.in(c.units[p.from].from, lexicon.DativePronoun):
			r.object = actors(row)
		case mark == lexicon.MarkOf && adjacent && f.Type == lexicon.Visit && f.Form == lexicon.Past: // whose letter was handed over
		case mark == lexicon.MarkOf && len(r.agent) == 0 && len(r.object) > 0 && persons(row) && c.looseOf(p):
			r.agent, byOwner = actors(row), true
		case mark == lexicon.MarkOf && f.Type == lexicon.Host && f.Form == lexicon.Noun && len(r.object) == 0 && persons(row) && c.welcomedBy(p, r.agent):
			r.object = actors(row)
		case mark == lexicon.MarkOf && adjacent && nearest && len(row) > 1 && (c.in(c.at(p.markTo).from, lexicon.DelegationPlural) || c.ofTheirs(p, i)): // their delegations spoke
		case mark == lexicon.MarkOf && adjacent && nearest:
			if (f.Type == lexicon.Host || f.Type == lexicon.Phone_ && f.Form == lexicon.Past) && objectMark[lexicon.MarkOf] && (persons(row) || row[len(row)-1].kind == party) {
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
		case mark == lexicon.NoClass && len(r.agent) == 0 && (persons(row) || p.kind == party) && !c.apposed(p) && !c.gapped(k, lexicon.MarkWith) && !c.gapped(k, lexicon.MarkAgent):
			if len(row) > 1 || f.Form == lexicon.Past || f.Form == lexicon.Future || adjacent || c.s.headline || len(r.object) > 0 {
				r.agent, unmarked = actors(row), true
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
	if len(r.object) == 0 && objectMark[lexicon.MarkWith] && len(r.between) == 0 {
		r.object = c.withWhom(begin, i)
	}
	if len(r.agent) == 0 && c.strangerActs(begin, i) {
		return roles{}
	}
	if len(r.agent) == 0 && len(r.object) == 0 && len(r.between) == 0 && f.Form == lexicon.Noun && c.scrambled(i) {
		r.agent = c.agentBehind(i)
	}
	if len(r.agent) == 0 || len(r.object) == 0 {
		c.behind(i, &r, objectMark)
	}
	if c.his(i) && f.Type == lexicon.Host && len(r.object) == 0 && (f.Form == lexicon.Noun || c.in(c.units[i].from, lexicon.GuestHost)) {
		if len(r.agent) == 0 {
			r.agent = c.agentBehind(i)
		}
		whom := c.heBefore(i)
		for _, q := range []*person{c.came(r.agent), c.visitor(), c.other, c.before} {
			if q != nil && slices.ContainsFunc(r.agent, func(p *phrase) bool { return p.person == whom }) {
				whom = q
			}
		}
		if len(r.agent) > 0 && whom != nil {
			r.object = []*phrase{{kind: pronoun, person: whom}}
		}
	}
	if f.Type == lexicon.Host && f.Form == lexicon.Noun && len(r.object) == 0 {
		r.object = c.welcomedThere(r.agent, i)
	}
	if len(r.agent) == 0 && (c.his(i) || c.hisWith(r.object)) {
		r.agent = []*phrase{{kind: pronoun, person: c.himFor(c.heBefore(c.hisAt(r.object, i)), r.object)}}
		c.behind(i, &r, objectMark) // ان کی ملاقات X سے ہوئی
	}
	if len(r.object) == 0 && len(r.between) == 0 && (len(r.agent) == 0 || byOwner) && !r.others && f.Form == lexicon.Noun && objectMark[lexicon.MarkWith] {
		if r.object, begin = c.atSeatOf(begin, i); len(r.object) > 0 {
			r.agent = nil
		}
	}
	// The other party may stand behind its caller: "X से Y की मुलाकात".
	if len(r.agent) == 0 && len(r.object) > 0 && !caused {
		r.agent = c.inherited(begin, i)
		if who := c.leader(0, begin); len(r.agent) == 0 && who != nil {
			r.agent = []*phrase{{kind: someone, person: who}} // a delegation led by X came, and met
		}
		if who := c.carriedOn(r.object, i); len(r.agent) == 0 && who != nil && f.Form == lexicon.Noun && !r.others {
			r.agent = []*phrase{{kind: pronoun, person: who}}
		}
	}
	return r
}

// came is who is told of in front of those who received somebody: X came, and Y received
// him.
func (c *scene) came(agent []*phrase) *person {
	var who *person
	for _, p := range c.phrases {
		if len(agent) == 0 || p.to >= agent[0].from {
			break
		}
		if p.mark == lexicon.NoClass && p.person != nil && (p.kind == someone || p.kind == title) {
			who = p.person
		}
	}
	return who
}

// withWhom is the one for whom "with whom" stands in the clause of the trigger.
func (c *scene) withWhom(begin, i int) []*phrase {
	for j := i - 1; j >= begin; j-- {
		if w, ok := c.units[j].class(lexicon.Who); !ok || w.Value != 1 {
			continue
		}
		for k := len(c.phrases) - 1; k >= 0; k-- {
			if p := c.phrases[k]; p.to <= j && (p.kind == someone || p.kind == title && p.person != nil) {
				return actors(c.chain(k))
			}
		}
	}
	return nil
}

// strangerActs says whether somebody of whom nothing is known does what the clause tells:
// "उनके पूर्ववर्ती ने" is no phrase that we know.
func (c *scene) strangerActs(begin, i int) bool {
	for j := begin; j < i; j++ {
		if u := &c.units[j]; u.kind != grammar || !u.has(lexicon.MarkAgent) || u.has(lexicon.He) {
			continue
		}
		known := slices.ContainsFunc(c.phrases, func(p *phrase) bool { return p.mark != lexicon.NoClass && p.markFrom == j })
		if before := c.at(j - 1); !known && before.kind == bare && !before.has(lexicon.Who) {
			return true
		}
	}
	return false
}

// behind looks between the noun and its verb, and behind a verb, for roles that
// nobody in front has: "X की मुलाकात गुरुवार को Y से हुई", "मिले X और Y".
func (c *scene) behind(i int, r *roles, objectMark map[lexicon.ClassName]bool) {
	if c.in(c.units[i].to-1, lexicon.SessionNoun) && c.at(i+1).has(lexicon.MarkIn) {
		return // whom somebody met, as a session heard
	}
	for k, p := range c.phrases {
		if p.from <= i || !persons(c.chain(k)) {
			continue
		}
		later := false // the clause behind "after the meeting" is about something else
		for j := i + 1; j < p.from; j++ {
			u := &c.units[j]
			if u.has(lexicon.Done, lexicon.Happened) && !u.has(lexicon.MarkOf) || u.kind == sign || u.has(lexicon.That, lexicon.But) {
				return
			}
			later = later || u.kind == grammar && u.has(lexicon.MarkAfter, lexicon.MarkBefore)
		}
		switch row := actors(c.rowFrom(k)); {
		case later && p.mark != lexicon.NoClass && p.mark != lexicon.MarkAgent:
		case p.mark == lexicon.MarkWith && len(r.object) == 0 && objectMark[lexicon.MarkWith] && len(r.agent) > 0:
			r.object = row
		case p.mark == lexicon.MarkTo && len(r.object) == 0 && objectMark[lexicon.MarkTo] && len(r.agent) > 0:
			r.object = row
		case len(r.agent) == 0 && len(row) > 1 && (row[len(row)-1].mark == lexicon.MarkAgent || row[len(row)-1].mark == lexicon.NoClass):
			r.agent = row
		}
	}
}

// agentBehind is who did what the noun at i tells, where they stand between it and its
// verb: उनकी अगवानी X ने की.
func (c *scene) agentBehind(i int) []*phrase {
	for k, p := range c.phrases {
		if p.from <= i {
			continue
		}
		row := c.rowFrom(k)
		if last := row[len(row)-1]; persons(row) && last.mark == lexicon.MarkAgent && !c.verbOrSignBetween(i, p.from) {
			return actors(row)
		}
		return nil
	}
	return nil
}

// scrambled says whether who met whom stands between the noun at i and its verb: जिसकी
// सह-अध्यक्षता X ने Y के साथ की.
func (c *scene) scrambled(i int) bool {
	agent := false
	for j := i + 1; j < len(c.units); j++ {
		u := &c.units[j]
		switch {
		case j == i+1 && u.kind == grammar && u.has(lexicon.MarkIn, lexicon.MarkOf, lexicon.MarkAfter, lexicon.MarkDuring, lexicon.MarkWith, lexicon.MarkTo, lexicon.MarkOn, lexicon.MarkFor):
			return false
		case u.has(lexicon.MarkAgent) || u.has(lexicon.He):
			agent = true
		case u.has(lexicon.MarkWith):
			if next := c.at(j + 1); agent && next.has(lexicon.Done) && (!next.has(lexicon.MarkOf) || !c.genitive(j+1)) {
				return true
			}
		case c.signIs(j, ','), c.signIs(j, '।'), u.has(lexicon.That, lexicon.Who):
			return false
		}
	}
	return false
}

// verbOrSignBetween says whether the clause may end between two units.
func (c *scene) verbOrSignBetween(from, to int) bool {
	return slices.ContainsFunc(c.units[from+1:to], func(u unit) bool {
		return u.kind == sign || u.has(lexicon.That, lexicon.But, lexicon.Do, lexicon.Doing, lexicon.Happened, lexicon.MarkAfter, lexicon.MarkDuring) || u.has(lexicon.Done) && !u.has(lexicon.MarkOf)
	})
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

// welcomedBy says whether only where or when it was stands between "X's" and those who received
// X: X का हवाई अड्डे पर Y ने स्वागत किया.
func (c *scene) welcomedBy(p *phrase, agent []*phrase) bool {
	if len(agent) == 0 || agent[0].from < p.markTo || c.in(c.units[p.markFrom].from, lexicon.PluralGenitive) {
		return false
	}
	for j := p.markTo; j < agent[0].from; j++ {
		u := &c.units[j]
		if u.kind == sign || u.has(lexicon.MarkOf, lexicon.MarkAgent, lexicon.Done, lexicon.Happened, lexicon.That, lexicon.Who, lexicon.MarkWith) && !u.has(lexicon.Also) {
			return false
		}
	}
	last := c.at(agent[0].from - 1)
	return agent[0].from == p.markTo || last.has(lexicon.MarkOn, lexicon.MarkIn, lexicon.MarkTo, lexicon.DayPart, lexicon.Day, lexicon.Also, lexicon.Arrive)
}

// his says whether "his" stands right before the noun: उनकी मुलाकात.
func (c *scene) his(i int) bool {
	for j := i - 1; j >= 0 && j > i-4; j-- {
		u := &c.units[j]
		if u.has(lexicon.Possessive) && u.kind == grammar {
			return true
		}
		if u.kind != bare && !u.is(lexicon.Modifier) && !u.has(lexicon.Ago) {
			return false
		}
	}
	return false
}

// hisWith says whether "his" in front of whom one met goes with the meeting: उनकी
// रूरिटानिया के राष्ट्रपति से भेंट, since that one is another country's.
func (c *scene) hisWith(object []*phrase) bool {
	if len(object) == 0 || !object[0].his || object[0].counterpart || object[0].country == "" {
		return false
	}
	if he := c.heBefore(object[0].from); he == nil || he.country == object[0].country {
		return false
	}
	return c.in(c.units[object[0].from].to-1, lexicon.HisFeminine)
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

// apposed says whether a phrase without a mark only explains another. A delegation acts for
// its leader, or its country, where it begins the sentence.
func (c *scene) apposed(p *phrase) bool {
	return p.kind == group || p.kind == party && (p.person == nil && p.country == "" || p.from > 0)
}

// reachesTrigger says whether only adverbs and adjectives stand between a phrase
// and the trigger.
func (c *scene) reachesTrigger(p *phrase, i int) bool {
	from := max(p.to, p.markTo)
	if i-from > 7 {
		return false
	}
	for j := from; j < i; j++ {
		u := &c.units[j]
		if c.measures(j) {
			continue
		}
		if u.has(lexicon.MarkOf) && j > from && c.in(c.units[j-1].to-1, lexicon.HourNoun) {
			continue // of an hour
		}
		if u.kind == sign && !c.signIs(j, '-') || u.has(lexicon.MarkOf, lexicon.MarkBetween) || u.has(lexicon.Done, lexicon.Happened, lexicon.MarkAgent, lexicon.MarkFor, lexicon.That) && !u.has(lexicon.Also) {
			return false
		}
	}
	return true
}

// measures says whether "of" at unit j only says how long, or when, something was: चालीस मिनट की, मंगलवार की.
func (c *scene) measures(j int) bool {
	last := j - 1
	if j > 1 && c.in(c.units[last].from, lexicon.WholeWord) {
		last-- // घंटे भर की
	}
	return j > 0 && c.units[j].kind == grammar && c.units[j].has(lexicon.MarkOf) && (c.in(c.at(last).from, lexicon.HourNoun) || c.insideDate(last))
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
			where := c.in(c.units[j].from, lexicon.WhereAdverb)
			for k := len(c.phrases) - 1; k >= 0; k-- {
				p := c.phrases[k]
				if where && p.mark != lexicon.MarkAgent && c.agentBefore(j) {
					continue // came to Y's reception, where he met
				}
				said := p.kind == title && c.at(p.to).has(lexicon.Aux) // X is the minister who met Y
				if p.to <= j && (p.kind == someone || p.kind == title) && !said {
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
		attribute := p.from == i+1 && c.units[i].to > c.units[i].from+1 && p.mark == lexicon.MarkOf // Y से मिल चुके X के …
		if p.from > i && p.from <= i+6 && p.kind != group && !c.verbBetween(i, p.from) && !c.boundaryBetween(i, p.from) && (!c.at(i+1).has(lexicon.MarkDuring) || !c.attendsBehind(p)) && (p.mark == lexicon.MarkAgent || p.mark == lexicon.NoClass || attribute) {
			row := c.chain(k)
			if last := row[len(row)-1].mark; attribute || last != lexicon.MarkAgent && last != lexicon.NoClass {
				row = []*phrase{p}
			}
			return actors(row)
		}
	}
	return nil
}

// agentBefore says whether somebody is told to do something in front of unit i.
func (c *scene) agentBefore(i int) bool {
	return slices.ContainsFunc(c.phrases, func(p *phrase) bool {
		return p.to <= i && p.mark == lexicon.MarkAgent && (p.kind == someone || p.kind == title)
	})
}
