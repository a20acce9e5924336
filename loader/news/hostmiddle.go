// Meetings told by who gave whom time, or led whom about, and by who was whose guest, or stood before whom, where
// the verb comes in the middle: had an hour with X; kept X for two hours; X's first stop was Y; across from X sat Y.

package news

import (
	"readout/loader/news/lexicon"
)

// byHost reads at unit i what tells of a meeting only so; nil: nothing of the kind, or it was only shown, or said to
// everybody.
func (c *scene) byHost(i int) (*event, string) {
	e, why := c.readHost(i)
	if e != nil && c.inMedia() {
		return nil, ReasonUnreal
	}
	return e, why
}

// readHost is byHost, wherever it was.
func (c *scene) readHost(i int) (*event, string) {
	u := &c.units[i]
	if c.s.headline || u.kind == sign || u.kind == number {
		return nil, ""
	}
	if !u.has(lexicon.Be) && !c.lex.Listed(c.tokens[u.to-1]) && (u.to == u.from+1 || !c.lex.Listed(c.tokens[u.from])) {
		if c.mayBeWith(i) { // its word is in no set
			return c.didWith(i)
		}
		return nil, ""
	}
	if e, why := c.byPlace(i); e != nil || why != "" {
		return e, why
	}
	switch last := u.to - 1; {
	case c.in(last, lexicon.TogetherWord):
		return c.didTogether(i)
	case c.in(last, lexicon.SparingVerb), c.in(last, lexicon.HavingVerb):
		for _, read := range []func(int) (*event, string){c.timeFor, c.hadTime, c.hadOver} {
			if e, why := read(i); e != nil || why != "" {
				return e, why
			}
		}
		return nil, ""
	case c.in(last, lexicon.GuestNoun):
		return c.guestAt(i)
	case c.in(last, lexicon.HostRoleNoun):
		return c.wasOwned(i, lexicon.Host)
	case c.in(last, lexicon.KeepingVerb), c.in(last, lexicon.AboutVerb):
		if e, why := c.ledAbout(i); e != nil || why != "" {
			return e, why
		}
	case u.has(lexicon.Be):
		return c.whoseHost(i)
	}
	if c.mayBeWith(i) {
		return c.didWith(i)
	}
	return nil, ""
}

// hadTime reads "had 40 minutes with X" by the verb at unit i.
func (c *scene) hadTime(i int) (*event, string) {
	end, time := c.grantedNoun(i + 1)
	if !time {
		return nil, ""
	}
	j := c.skipWhereWhen(end)
	if c.in(c.at(j).from, lexicon.AloneWord) && j < len(c.units) {
		j = c.skipWhereWhen(j + 1)
	}
	object := c.personsAt(j + 1)
	if !c.at(j).has(lexicon.MarkWith) || object == nil || c.in(c.at(end).from, lexicon.AgoAdverb) {
		return nil, ""
	}
	return c.hosting(i, lexicon.Frame{Type: lexicon.Meet, Form: lexicon.Past}, object)
}

// timeFor reads "found an hour for X", "devoted an hour to X" by the verb at unit i.
func (c *scene) timeFor(i int) (*event, string) {
	end, time := c.grantedNoun(i + 1)
	object := c.personsAt(end + 1)
	if !time || object == nil || !c.at(end).has(lexicon.MarkFor, lexicon.MarkTo) || c.infinitive(end) {
		return nil, ""
	}
	return c.hosting(i, lexicon.Frame{Type: lexicon.Host, Form: lexicon.Past}, object)
}

// ledAbout reads "kept X for two hours", "walked X through the plan", "showed X around the palace", "took X on a
// tour" by the verb at unit i.
func (c *scene) ledAbout(i int) (*event, string) {
	object := c.personsAt(i + 1)
	if object == nil {
		return nil, ""
	}
	j := c.pastComma(object)
	about := c.in(c.at(j).from, lexicon.AboutParticle) && j < len(c.units)
	hours := c.at(j).has(lexicon.MarkFor) && c.in(c.units[i].from, lexicon.KeepingVerb)
	tour := c.at(j).has(lexicon.MarkOn)
	if hours || tour {
		end, time := c.grantedNoun(j + 1)
		hours, tour = hours && time, tour && end > j+1 && !time
	}
	if !hours && !tour && (!about || c.in(c.units[i].from, lexicon.KeepingVerb)) || c.in(c.units[i].from, lexicon.TakingVerb) && !tour {
		return nil, ""
	}
	return c.hosting(i, lexicon.Frame{Type: lexicon.Host, Form: lexicon.Past}, object)
}

// whoseHost reads "X's first stop was Y", "X's guest on Tuesday was Y", with the verb at unit i.
func (c *scene) whoseHost(i int) (*event, string) {
	if !c.in(c.units[i].to-1, lexicon.WasVerb) && !c.in(c.units[i].from, lexicon.WasVerb) {
		return nil, ""
	}
	j := c.beforeDay(i - 1)
	if j < 1 || !c.in(c.units[j].to-1, lexicon.HostOfNoun) {
		return nil, ""
	}
	noun := j
	for j > 0 && c.ownerEnd(j) == 0 && (c.ordinary(j-1) || c.at(j-1).has(lexicon.Last, lexicon.Also, lexicon.NumberWord) || c.at(j-1).is(lexicon.Modifier) || c.at(j-1).has(lexicon.MarkOf)) {
		j--
	}
	var subject []*phrase
	if k := c.phraseEndsAt(j - c.ownerEnd(j)); c.ownerEnd(j) > 0 && k >= 0 {
		subject = actors(c.chain(k))
	} else if c.at(j-1).has(lexicon.Possessive) && c.he != nil && !c.theirs(j-1) {
		subject = []*phrase{{kind: pronoun, from: j - 1, to: j, person: c.he}}
	}
	k := i + 1
	if c.at(k).has(lexicon.MarkWith) {
		k++
	}
	object := c.personsAt(k)
	if house := k + 1; object == nil && c.in(c.at(house).to-1, lexicon.SeatNoun) && c.at(house+1).has(lexicon.MarkOf) {
		object = c.personsAt(house + 2) // was the office of X
	}
	if !allPersons(subject) || object == nil || c.willBefore(i) || c.futureNear(i) || c.at(i+1).has(lexicon.Not) {
		return nil, ""
	}
	f := lexicon.Frame{Type: lexicon.Meet, Form: lexicon.Past}
	if c.in(c.units[noun].to-1, lexicon.GuestNoun) {
		f.Type = lexicon.Host
	}
	return c.finishMiddle(i, f, [][]*phrase{subject, object}, real)
}

// guestAt reads "was guest of honour at a dinner given by X", with the guest at unit i.
func (c *scene) guestAt(i int) (*event, string) {
	verb := i - 1
	for verb > 0 && c.at(verb).has(lexicon.The) && c.at(verb).kind == grammar {
		verb--
	}
	if !c.in(c.at(verb).from, lexicon.WasVerb) {
		return nil, ""
	}
	for j := i + 1; j < len(c.units) && j < i+10 && !c.parts(j); j++ {
		if !c.in(c.units[j].from, lexicon.ThrownParticiple) {
			continue
		}
		if object := c.rowBehind(j, lexicon.MarkBy); object != nil && c.mealBetween(i, j) {
			return c.hosting(verb, lexicon.Frame{Type: lexicon.Visit, Form: lexicon.Past}, object)
		}
	}
	return nil, ""
}

// mealBetween says whether a meal stands between two units.
func (c *scene) mealBetween(from, to int) bool {
	for j := from + 1; j < to; j++ {
		if c.in(c.units[j].to-1, lexicon.GrantedNoun) || c.units[j].kind == trigger && onlyNouns(&c.units[j]) {
			return true
		}
	}
	return false
}

// wasOwned reads "was X's host", "was X's guest" as an event of the type, with what X owns at unit i.
func (c *scene) wasOwned(i int, t lexicon.FrameType) (*event, string) {
	k := c.phraseEndsAt(i - c.ownerEnd(i))
	if c.ownerEnd(i) == 0 || k < 0 {
		return nil, ""
	}
	object := actors(c.chain(k))
	if !allPersons(object) || object[0].from == 0 || !c.in(c.units[object[0].from-1].from, lexicon.WasVerb) {
		return nil, ""
	}
	return c.hosting(object[0].from-1, lexicon.Frame{Type: t, Form: lexicon.Past}, object)
}

// didTogether reads "X and Y toured the plant together": what people of two countries did together, at some place
// or on some day, with the word at unit i.
func (c *scene) didTogether(i int) (*event, string) {
	if len(c.dates) == 0 {
		return nil, ""
	}
	for v := i - 1; v > 0 && v > i-14 && !c.parts(v); v-- {
		if !c.pastVerbAt(v) {
			continue
		}
		subject := c.subject(v)
		rows := c.reciprocal(subject)
		if len(rows) < 2 || !allPersons(subject) || c.skipAdverbs(subject[len(subject)-1].to) != v || c.in(c.units[v].from, lexicon.StanceVerb) || c.passive(v) {
			return nil, ""
		}
		f := lexicon.Frame{Type: lexicon.Meet, Form: lexicon.Past}
		return c.finishMiddle(v, f, rows, c.realityMiddle(v, f, subject))
	}
	return nil, ""
}

// didWith reads "flew over the dam in a helicopter beside X": what somebody did with another, by the verb at unit i.
func (c *scene) didWith(i int) (*event, string) {
	if c.passive(i) || c.in(c.units[i].from, lexicon.StanceVerb) || !c.ordinary(i) {
		return nil, ""
	}
	subject := c.subject(i)
	if !allPersons(subject) || c.skipAdverbs(subject[len(subject)-1].to) != i {
		return nil, ""
	}
	object := c.companion(i)
	if object == nil {
		return nil, ""
	}
	return c.between(i, lexicon.Frame{Type: lexicon.Meet, Form: lexicon.Past}, object)
}

// pastVerbAt says whether an ordinary verb in the past stands at unit v.
func (c *scene) pastVerbAt(v int) bool { return c.ordinary(v) && c.verbInPast(v) }

// verbInPast says whether the word at unit v looks like a verb in the past.
func (c *scene) verbInPast(v int) bool {
	from := c.units[v].from
	return c.in(from, lexicon.PastVerb) || c.regularPast(from)
}

// companion is with whom the verb at unit i is done; nil: with nobody, or what stands between is something that one
// has with those who are far away.
func (c *scene) companion(i int) []*phrase {
	for j := i + 1; j < len(c.units) && j < i+14 && !c.parts(j); j++ {
		u := &c.units[j]
		if u.kind == trigger || c.in(u.from, lexicon.MatterNoun) || j > i+1 && c.verbLike(j) || c.infinitive(j) || u.kind == named && u.is(lexicon.Person) {
			return nil
		}
		same := u.has(lexicon.MarkAs) && c.in(c.at(j-1).from, lexicon.SharedRoom) && c.in(c.at(j-2).from, lexicon.SameWord)
		if same || u.kind == grammar && u.has(lexicon.MarkWith) || c.in(u.from, lexicon.BesidePreposition) {
			object := c.personsAt(j + 1)
			if object == nil || c.inMind(object) {
				return nil
			}
			return object
		}
	}
	return nil
}

// mayBeWith says whether unit i may be the verb of what somebody did with another.
func (c *scene) mayBeWith(i int) bool {
	if c.units[i].kind != bare || !c.verbInPast(i) {
		return false
	}
	for j := i + 1; j < len(c.units) && j < i+14; j++ {
		if u := &c.units[j]; u.kind == grammar && u.has(lexicon.MarkWith, lexicon.MarkAs) || c.in(u.from, lexicon.BesidePreposition) {
			return true
		}
	}
	return false
}
