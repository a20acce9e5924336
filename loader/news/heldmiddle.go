// Verbs that stand apart from their noun of meeting, where the verb comes in the middle: received on Monday a
// call from; held what he called frank talks with; talks were also held with; made the remarks at a meeting.

package news

import (
	"slices"

	"readout/graph"
	"readout/loader/news/lexicon"
)

// remarkMade says whether the word at unit j is what somebody made, by saying it: made the remarks at.
func (c *scene) remarkMade(j int) bool {
	if !c.in(c.units[j].to-1, lexicon.RemarkNoun) {
		return false
	}
	for j--; c.at(j).kind == grammar && c.at(j).has(lexicon.The, lexicon.Possessive, lexicon.That); j-- {
	}
	return j >= 0 && c.in(c.units[j].from, lexicon.MadeVerb) && !c.willIn(j)
}

// beforeDay is the unit at i, or in front of the adverbs, the day and the preposition there: of "received on
// Monday a call", that of the verb.
func (c *scene) beforeDay(i int) int {
	for i >= 0 {
		day := slices.IndexFunc(c.dates, func(d span) bool { return d.to == i+1 })
		switch u := &c.units[i]; {
		case day >= 0:
			i = c.dates[day].from - 1
		case u.has(lexicon.Also, lexicon.The), u.has(lexicon.MarkIn, lexicon.MarkOn) && u.kind == grammar:
			i--
		default:
			return i
		}
	}
	return i
}

// heldPassive is who had the talks that begin the sentence and were held, with those of the row: of whom the
// sentence before told, with a meeting. Talks were also held with X; nil: that isn't said.
func (c *scene) heldPassive(start, i int, object []*phrase) []*phrase {
	if by := c.heldBy(object); by != nil {
		return by
	}
	j := i + 1
	if start > 1 || c.s.headline || c.futureNear(i) || !persons(object) {
		return nil
	}
	if !c.at(j).has(lexicon.Happened) {
		if !c.at(j).has(lexicon.Be) || !c.in(c.units[j].from, lexicon.FirstPersonBe) {
			return nil
		}
		if j = c.skipAdverbs(j + 1); !c.at(j).has(lexicon.Done) {
			return nil
		}
	}
	if !c.at(c.skipWhereWhen(j+1)).has(lexicon.MarkWith) || object[0].from > c.skipWhereWhen(j+1)+2 {
		return nil
	}
	for k := object[len(object)-1].to; k < len(c.units); k++ {
		if c.units[k].kind == grammar && c.units[k].has(lexicon.MarkBy) {
			return nil // by somebody else
		}
	}
	who := c.before
	if who == nil || len(c.past) == 0 || slices.ContainsFunc(object, func(p *phrase) bool { return p.person == who || p.person != nil && p.person.country == who.country }) {
		return nil
	}
	if last := c.past[len(c.past)-1]; c.index-last.sentence > 2 || last.status != graph.Held || !last.has(who) {
		return nil
	}
	return []*phrase{{kind: pronoun, from: start, to: start + 1, person: who}}
}

// heldBy is who held the talks with those of the row, as the passive behind it tells: talks with X were held by Y.
func (c *scene) heldBy(object []*phrase) []*phrase {
	if len(object) == 0 || !persons(object) {
		return nil
	}
	j := c.skipAdverbs(c.skipWhereWhen(object[len(object)-1].to))
	if !c.at(j).has(lexicon.Happened) {
		if !c.at(j).has(lexicon.Be) || !c.at(j+1).has(lexicon.Done) {
			return nil
		}
		j++
	}
	if j = c.skipWhereWhen(j + 1); !c.at(j).has(lexicon.MarkBy) {
		return nil
	}
	return c.personsAt(j + 1)
}

// calledWhat is the unit of "what" in front of the noun phrase that begins at unit i, if a clause between tells
// how somebody called it: held what he called frank talks; else i.
func (c *scene) calledWhat(i int) int {
	j := i - 1
	if c.signIs(j, '"') {
		j--
	}
	if c.at(j).has(lexicon.MarkAs) {
		j--
	}
	if j < 1 || !c.in(c.units[j].from, lexicon.CallingVerb) {
		return i
	}
	for k := j - 1; k > 0 && k > j-10 && c.units[k].kind != sign; k-- {
		if c.in(c.units[k].from, lexicon.WhatPronoun) {
			return k
		}
	}
	return i
}

// callOn says whether the call at unit j is the one that somebody paid, as told just before, not one by
// telephone: paid a courtesy call on X. During the call.
func (c *scene) callOn(j int) bool {
	u := &c.units[j]
	if u.to > u.from+1 || len(c.past) == 0 || !c.in(u.from, lexicon.CallNoun) {
		return false
	}
	last := c.past[len(c.past)-1]
	return (last.frame == lexicon.Visit || last.frame == lexicon.Host) && last.mode == graph.InPerson && c.index-last.sentence < 4 && c.index > last.sentence
}

// otherHe has "he" mean the guest, of the two of whom a meeting was told just before, where he is said to
// have met somebody of the host's country, as that of another: X received Y. He also met Ruritania's premier.
func (c *scene) otherHe(sides [][]*phrase) {
	if len(sides) != 2 || len(sides[0]) != 1 || len(c.past) == 0 || sides[0][0].kind != pronoun || sides[0][0].person == nil {
		return
	}
	p, last := sides[0][0], c.past[len(c.past)-1]
	who := p.person
	if at := placeCountry(last.place); at == "" || at != who.country || last.mode != graph.InPerson {
		return // not at home
	}
	if last.status != graph.Held || c.index-last.sentence > 6 || len(last.people) != 2 || slices.ContainsFunc(sides[1], func(q *phrase) bool { return q.country == "" || q.country != who.country }) {
		return
	}
	for n, side := range last.people {
		if len(side) != 1 || len(last.people[1-n]) != 1 || side[0] != who {
			continue
		}
		other := last.people[1-n][0]
		if g := c.meant(p.from); other.country != "" && other.country != who.country && (g == unsaid || other.gender == unsaid || other.gender == g) {
			p.person, c.he = other, other
		}
		return
	}
}

// paidCall reads "X paid Y a courtesy call", with the call at unit i.
func (c *scene) paidCall(i int, f lexicon.Frame) (*event, string) {
	start := i
	for start > 0 && (c.at(start-1).has(lexicon.The) && c.at(start-1).kind == grammar || c.ordinary(start-1)) {
		start--
	}
	k := c.phraseEndsAt(start)
	if f.Type != lexicon.Visit || k < 0 || start == i {
		return nil, ""
	}
	object := actors(c.chain(k))
	if len(object) == 0 || !persons(object) || object[0].from == 0 || !c.in(c.units[object[0].from-1].from, lexicon.PaidVerb) {
		return nil, ""
	}
	verb := object[0].from - 1
	subject := c.subject(verb)
	if len(subject) == 0 {
		return nil, ReasonNoParties
	}
	paid := lexicon.Frame{Type: lexicon.Visit, Form: lexicon.Past}
	return c.finishMiddle(i, paid, [][]*phrase{subject, object}, c.realityMiddle(verb, paid, subject))
}

// toPost says whether "to" and what one takes up stand behind the row: welcomed X to the presidency.
func (c *scene) toPost(row []*phrase) bool {
	j := row[len(row)-1].to
	if !c.at(j).has(lexicon.MarkTo) {
		return false
	}
	for j++; j < len(c.units) && (c.at(j).has(lexicon.The, lexicon.Possessive) && c.at(j).kind == grammar || c.at(j).is(lexicon.Modifier)); j++ {
	}
	return j < len(c.units) && c.in(c.units[j].to-1, lexicon.NewPost) || j+1 < len(c.units) && c.ordinary(j) && c.in(c.units[j+1].to-1, lexicon.NewPost)
}

// saidAt says whether the talks at unit i are where somebody said something: "X said at
// talks with", "At a meeting with Y, X said". What is only said of talks to come is not
// said at them.
func (c *scene) saidAt(i int) bool {
	if w := c.at(i - 1); !w.has(lexicon.MarkIn) || !c.in(w.from, lexicon.EventPreposition) || c.futureNear(i) {
		return false
	}
	first := c.skipWhereWhen(c.frontStart())
	if i == 1 || i-1 == first || i-2 == first && c.signIs(first, ',') {
		for j := i; j < len(c.units); j++ {
			switch u := &c.units[j]; {
			case u.kind == grammar && (u.has(lexicon.Will, lexicon.Planned, lexicon.WillDo, lexicon.If) || u.has(lexicon.Unreal) && !c.pastForm(u)):
				return false // at talks with Y, X must
			case u.kind == grammar && u.has(lexicon.Told), u.kind != grammar && c.regularPast(u.from) && c.at(j+1).has(lexicon.That):
				return true // what follows is what was said: stressed that nations must
			}
		}
		return true
	}
	for j := i - 2; j >= 0 && j > i-9; j-- {
		u := &c.units[j]
		switch {
		case u.kind == grammar && u.has(lexicon.Told), u.kind != grammar && c.in(u.from, lexicon.SayingParticiple), c.remarkMade(j):
			return true
		case u.kind == grammar && !u.has(lexicon.MarkOn, lexicon.Also, lexicon.Day, lexicon.Weekday, lexicon.The, lexicon.MarkIn), u.kind == trigger, c.signIs(j, '"'), c.signIs(j, ';'):
			return false
		}
	}
	return false
}

// pastForm says whether a word such as "offered" tells what somebody did.
func (c *scene) pastForm(u *unit) bool {
	return c.regularPast(u.from) || c.in(u.from, lexicon.SoughtVerb)
}
