// Frames: who met whom, as one sentence says it.

package news

import (
	"cmp"
	"slices"

	"readout/graph"
	"readout/loader/news/lexicon"
)

// event is a meeting as one sentence reports it.
type event struct {
	sentence  int
	trigger   int // unit
	at        int // unit near which its place and time stand, where not the trigger; 0: the trigger
	until     int // unit from which the sentence tells of the next meeting of the same people; 0: it doesn't
	frame     lexicon.FrameType
	sides     [][]*phrase
	status    graph.Status
	mode      graph.Mode
	date      graph.Date
	place     *graph.PlaceRef
	timeless  bool // nothing in its sentence says when, or that it was before the news
	placed    bool // its place is said of it, not only taken from the article
	quoteFrom int  // bytes
	quoteTo   int
	people    [][]*person
	groups    []actor
	host      int     // which side is at home, from 1; 0: unknown
	leader    *person // of the delegation that met; nil: none was told of
	delegates bool    // of Attend: those of a delegation
	sole      bool    // no other verb follows in its sentence
	alone     bool    // one of several meetings that were held separately
	ceremony  bool    // one of several envoys' with their credentials, in one place
	bare      bool    // of Attend: only what was said just before tells of what
	several   bool    // of Attend: at the meetings, not one
	features  features
	beside    *person // of an Attend: whose company they were
	here      bool    // of an Attend: at a meeting of which the same sentence tells
	leads     bool    // of an Attend: they led sides of the meeting
	named     bool    // of an Attend: the sentence names the talks, not only the occasion
	doers     bool    // of an Attend: they are those who met, each for a party of its own
	topics    []string
	papers    []graph.Agreement
}

// actor is whom people act for: a country or an organisation.
type actor struct {
	country, org string
}

// scene is one sentence with what was found in it.
type scene struct {
	*reader
	index         int
	s             sentence
	phrases       []*phrase
	dates         []span
	object        map[*phrase]bool // already the other party of a verb
	he            *person          // whom a pronoun would mean
	other         *person          // whom one would that is not the subject: he received him
	before        *person          // the subject of the last sentence
	strange       bool             // it begins with somebody of whom nothing is known
	they          []*person        // and one in the plural: the last subject of several
	past          []*event         // the article's meetings so far
	stays         []stay           // and who came where
	awaiting      bool             // who presented credentials, as told just before, is still to be named
	meetingBefore bool             // the sentence before spoke of a meeting that was held
	more          []*event         // further meetings of the verb in hand
}

// reality is whether something took place.
type reality uint8

const (
	real reality = iota
	unreal
	tenseless
	planned
	cancelled
)

func (a reality) status() graph.Status {
	switch a {
	case planned:
		return graph.Planned
	case cancelled:
		return graph.Cancelled
	default:
		return graph.Held
	}
}

func (a reality) reason() string {
	if a == tenseless {
		return ReasonTense
	}
	return ReasonUnreal
}

// events finds what the sentence says of meetings, and counts what it leaves out.
func (c *scene) events() (found []*event, dropped []string) {
	c.object = make(map[*phrase]bool)
	untrue := c.asks() || slices.ContainsFunc(c.units, func(u unit) bool { return u.has(lexicon.Untrue) })
	for i := range c.units {
		u := &c.units[i]
		var e *event
		var why string
		switch {
		case u.kind != trigger && (u.has(lexicon.Spoken) || c.in(u.from, lexicon.UrgeVerb)):
			e, why = c.spokenMiddle(i)
		case u.kind != trigger && c.lex.Grammar().Letters && (i == 0 || c.units[i-1].kind == sign || c.units[i-1].has(lexicon.And)) && c.in(u.from, lexicon.FacingWord):
			e, why = c.facing(i)
		case i == 0 && u.kind != trigger && u.has(lexicon.Together) && !c.lex.Grammar().VerbLast:
			if rows := c.overTheTable(0, 0); rows != nil {
				e, why = c.finishMiddle(0, lexicon.Frame{Type: lexicon.Meet, Form: lexicon.Past}, rows, real)
			}
		case u.kind != trigger && c.grants(u):
			e, why = c.granting(i)
		case c.awaiting && u.kind == grammar && u.has(lexicon.Be):
			e = c.namedEnvoys(i)
		case (u.kind == grammar || u.kind == bare) && c.in(u.to-1, lexicon.WentVerb):
			e, why = c.calledOn(i)
		case u.kind == grammar && u.has(lexicon.Be):
			e = c.onSide(i)
		case u.kind == grammar && u.has(lexicon.MarkAs) && c.in(c.at(i+1).from, lexicon.AsAlsoVerb):
			if e = c.asAlso(i); e == nil {
				e = c.didSo(found, i)
			}
		case u.kind != trigger && !c.lex.Grammar().VerbLast && c.in(u.from, lexicon.TurnNoun):
			e = c.turnOf(found, i)
		case i == 0 && c.in(u.from, lexicon.SoWord):
			e = c.didSo(nil, i)
		case u.kind != trigger && c.wereBeside(i):
			e, why = c.attendLast(i, i)
		case u.kind != trigger && c.lex.Grammar().VerbLast && c.in(u.from, lexicon.PastVerb):
			e = c.atOneTable(i)
		case u.kind != trigger:
		case c.lex.Grammar().VerbLast:
			e, why = c.eventLast(i)
		default:
			e, why = c.eventMiddle(i)
		}
		if e == nil && why == "" {
			if e = c.companyOf(i); e == nil && !c.lex.Grammar().VerbLast {
				e, why = c.byHost(i)
			}
		}
		switch {
		case e != nil && (untrue || c.written(i)):
			dropped = append(dropped, ReasonUnreal)
		case e != nil:
			if e.trigger = i; e.status == graph.Held && e.frame != lexicon.Attend && !c.lex.Grammar().VerbLast {
				c.again(e, i)
				c.alongside(e, i)
				e.sole = !c.verbWithin(i+1, len(c.units))
			}
			found = append(found, c.apart(e)...)
			for _, one := range c.more {
				one.trigger = one.at
				if c.lex.Grammar().VerbLast {
					found = append(found, c.apart(one)...)
				} else {
					found = append(found, one)
				}
			}
			c.more = nil
		case why != "":
			dropped = append(dropped, why)
		}
	}
	slices.SortStableFunc(found, func(a, b *event) int { // who was there as well, after what there was
		return cmp.Compare(attends(a), attends(b))
	})
	return found, dropped
}

// asks says whether the sentence is a question, which tells of nothing that was.
func (c *scene) asks() bool {
	for i := c.s.to - 1; i > c.s.from && c.tokens[i].Sort == lexicon.Sign; i-- {
		if t := c.tokens[i].Sign; t == '?' || t == '؟' {
			return true
		}
	}
	return false
}

func attends(e *event) int {
	if e.frame == lexicon.Attend {
		return 1
	}
	return 0
}

// chain returns the phrases that stand in one row with the one at k: joined by
// commas and "and" alone.
func (c *scene) chain(k int) []*phrase {
	from, to := k, k
	for from > 0 && c.joined(c.phrases[from-1], c.phrases[from]) {
		from--
	}
	for to+1 < len(c.phrases) && c.joined(c.phrases[to], c.phrases[to+1]) {
		to++
	}
	return c.phrases[from : to+1]
}

// joined says whether only what joins a list stands between two phrases.
func (c *reader) joined(a, b *phrase) bool {
	if c.lex.Grammar().VerbLast && a.markTo > 0 && a.mark != lexicon.NoClass {
		// "of" may be repeated before "between"; any other mark ends the row.
		return false
	}
	if c.front > 0 && a.to <= c.front && c.front < b.from {
		return false // In a meeting with X, Y said
	}
	if b.from < a.to || b.from-a.to > 4 || b.kind == both && !c.lex.Grammar().VerbLast {
		return false
	}
	seen, also := false, false
	for i := a.to; i < b.from; i++ {
		u := c.at(i)
		also = also || u.has(lexicon.Also)
		switch {
		case also && u.has(lexicon.MarkWith):
			return false // with X, then with Y
		case u.has(lexicon.And), c.signIs(i, ','), a.from < 3 && u.has(lexicon.MarkWith) && u.to > u.from+1 && !c.lex.Grammar().VerbLast:
			seen = true // X together with Y led
		case u.has(lexicon.Also, lexicon.The), u.has(lexicon.MarkOf) && seen && !c.lex.Grammar().VerbLast, u.has(lexicon.MarkWith) && !c.lex.Grammar().VerbLast && seen:
		case c.signIs(i, '-') && !c.tokens[u.from].Spaced && (c.lex.Grammar().VerbLast || b.from == a.to+1 && a.kind == group && b.kind == group):
			seen = true
		default:
			return false
		}
	}
	return seen
}

// persons says whether somebody in the row is, or may be, a person.
func persons(row []*phrase) bool {
	return slices.ContainsFunc(row, func(p *phrase) bool {
		return p.kind == someone || p.kind == title || p.kind == pronoun || len(p.pair) > 0 || p.person != nil
	})
}

// actors leaves of a row what can meet.
func actors(row []*phrase) []*phrase {
	var can []*phrase
	for _, p := range row {
		switch {
		case len(p.pair) > 0:
			can = append(can, p.pair...)
		case p.plural && len(p.nations) > 1 && p.person == nil && p.kind != someone:
			for _, n := range p.nations {
				q := *p
				q.kind, q.country, q.org, q.nations, q.orgKind = group, n.country, n.org, nil, "international"
				can = append(can, &q)
			}
		case p.kind != both && (p.kind != pronoun || !p.plural):
			can = append(can, p)
		}
	}
	return can
}

// modeOf is a call where the frame or the words beside it say so.
func (c *scene) modeOf(i int, f lexicon.Frame) graph.Mode {
	if f.Type == lexicon.Phone_ && (f.Form == lexicon.Past || f.Form == lexicon.Ing) && c.inHouse(i) {
		return graph.InPerson
	}
	if c.callOn(i) {
		return graph.InPerson
	}
	if f.Type == lexicon.Phone_ || f.Type == lexicon.Ring {
		return graph.Call
	}
	if f.Form != lexicon.Noun {
		for j := 0; j < i; j++ { // in a call, A and B discussed
			for _, g := range c.units[j].frames {
				if g.Type == lexicon.Phone_ && g.Form == lexicon.Noun && !c.callOn(j) && !c.boundaryBetween(j, i) {
					return graph.Call
				}
			}
		}
	}
	for j := max(0, i-8); j < len(c.units) && j < i+14; j++ {
		if u := &c.units[j]; j > i && u.kind == trigger && u.frames[0].Type == lexicon.Phone_ && u.frames[0].Form == lexicon.Noun && (f.Type == lexicon.Discuss || f.Type == lexicon.Talk) && !c.boundaryBetween(i, j) {
			return graph.Call // discussed it in phone calls with
		}
		if j < i+8 && c.units[j].has(lexicon.Phone) && !c.boundaryBetween(min(i, j), max(i, j)) {
			return graph.Call
		}
	}
	return graph.InPerson
}

// inHouse says whether "at" and a house or a meeting stand behind the verb at i, and no telephone is
// named: spoke for an hour at the Palace, was speaking at a meeting with.
func (c *scene) inHouse(i int) bool {
	if c.units[i].to > c.units[i].from+1 || slices.ContainsFunc(c.units, func(u unit) bool { return u.has(lexicon.Phone) }) {
		return false
	}
	for j := i + 1; j+1 < len(c.units) && j < i+9 && c.units[j].kind != sign; j++ {
		if c.units[j].has(lexicon.MarkIn, lexicon.MarkDuring) {
			at := c.in(c.units[j].from, lexicon.HousePreposition)
			for k := j + 1; k < j+4 && k < len(c.units); k++ {
				if u := &c.units[k]; at && (u.is(lexicon.Metonym) || c.in(u.to-1, lexicon.SeatNoun)) || u.kind == trigger && u.frames[0].Type == lexicon.Meet && onlyNouns(u) {
					return true
				}
			}
		}
	}
	return false
}

func (c *scene) boundaryBetween(from, to int) bool {
	for j := from + 1; j < to; j++ {
		if c.signIs(j, ';') || c.signIs(j, '।') || c.signIs(j, ':') || c.units[j].has(lexicon.But, lexicon.That) || c.headlineEnds(j) {
			return true
		}
	}
	return false
}

// split makes sides of a row: each person's country is one side.
func split(row []*phrase) [][]*phrase {
	sides := make([][]*phrase, 0, len(row))
	for _, p := range row {
		sides = append(sides, []*phrase{p})
	}
	return sides
}

// apart makes of a meeting that was held "separately" one with each person of the
// longer side.
func (c *scene) apart(e *event) []*event {
	if len(e.sides) != 2 {
		return []*event{e}
	}
	few, many := e.sides[0], e.sides[1]
	several, flipped := c.several(e)
	if !several {
		if !c.separately(e) {
			return []*event{e}
		}
		flipped = len(few) > len(many)
	}
	if flipped {
		few, many = many, few
	}
	if len(many) < 2 {
		return []*event{e}
	}
	var row []*person
	ceremony := c.credentials(e.trigger)
	for _, p := range many {
		if p.person != nil && !ceremony { // envoys are of one country each
			row = append(row, p.person)
		}
	}
	compatriots(row)
	var all []*event
	for _, p := range many {
		one := *e
		one.alone, one.ceremony, one.sides = true, ceremony, [][]*phrase{few, {p}}
		if flipped {
			one.sides = [][]*phrase{{p}, few}
		}
		all = append(all, &one)
	}
	return all
}

// credentials says whether the trigger at unit i is of credentials or, where the verb comes
// last, the sentence speaks of them: called on him, and presented their credentials.
func (c *scene) credentials(i int) bool {
	to := c.units[i].to
	from := max(c.units[i].from, to-2)
	if c.lex.Grammar().VerbLast {
		from, to = c.s.from, c.s.to
	}
	for t := from; t < to; t++ {
		if c.in(t, lexicon.CredentialsNoun) {
			return true
		}
	}
	return false
}

// written says whether the clause of the word at i tells that it was done by letter,
// or through others. What was said in a letter is not meant: "he met X, he said in a
// letter".
func (c *scene) written(i int) bool {
	for j := range c.units {
		if !c.units[j].has(lexicon.Writing) || c.boundaryBetween(min(i, j), max(i, j)) {
			continue
		}
		said := false
		for k := min(i, j); k < max(i, j); k++ {
			said = said || c.units[k].has(lexicon.Told, lexicon.Who)
		}
		if !said {
			return true
		}
	}
	return false
}
