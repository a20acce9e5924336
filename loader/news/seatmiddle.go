// Meetings told by where they were, where the verb comes in the middle: was at X's office; told X so in X's own
// capital; was in Lutz to press X.

package news

import (
	"slices"
	"strings"

	"readout/graph"
	"readout/loader/news/lexicon"
)

// byPlace reads at unit i what tells of a meeting only by where somebody was; nil: nothing of the kind.
func (c *scene) byPlace(i int) (*event, string) {
	u := &c.units[i]
	switch last := u.to - 1; {
	case c.in(last, lexicon.SeatNoun), c.in(last, lexicon.RoomOfNoun):
		return c.wasAtSeat(i)
	case c.in(u.from, lexicon.ConveyVerb):
		return c.conveyed(i)
	case c.in(u.from, lexicon.AddressingParticiple):
		return c.whileThere(i)
	case c.in(u.from, lexicon.AddressVerb) && c.at(i-1).has(lexicon.MarkTo):
		return c.cameToAddress(i)
	}
	return nil, ""
}

// wasAtSeat reads the house at unit i where somebody was, and whose it is: was at X's office, spent an hour at the
// residence of X, was ushered into X's study.
func (c *scene) wasAtSeat(i int) (*event, string) {
	owner, at := c.seatOwner(i)
	if owner == nil || c.gone(owner) {
		return nil, ""
	}
	verb := at
	if !c.units[at].has(lexicon.Arrive) {
		verb = c.stayBefore(at)
	} else if !c.cameAt(at) {
		return nil, ""
	}
	if verb < 0 || c.in(c.units[verb].from, lexicon.MovedParticiple) && !c.passive(verb) {
		return nil, ""
	}
	return c.between(verb, lexicon.Frame{Type: lexicon.Visit, Form: lexicon.Past}, owner)
}

// between makes the event of the verb at unit i, of its subject and the others.
func (c *scene) between(i int, f lexicon.Frame, object []*phrase) (*event, string) {
	subject := c.subject(i)
	if !allPersons(subject) || subject[len(subject)-1].to > i || c.butAlone(i) {
		return nil, ""
	}
	e, why := c.finishMiddle(i, f, [][]*phrase{subject, object}, c.realityMiddle(i, f, subject))
	for _, p := range object {
		c.object[p] = c.object[p] || e != nil
	}
	return e, why
}

// butAlone says whether the sentence goes on behind unit i with "but", or "only to": they may not have met.
func (c *scene) butAlone(i int) bool {
	for j := i + 1; j < len(c.units); j++ {
		u := &c.units[j]
		if u.kind == grammar && (u.has(lexicon.Not, lexicon.Denied, lexicon.Unreal) || c.in(u.to-1, lexicon.ButWord)) || c.in(u.from, lexicon.OnlyAdverb) && c.at(j+1).has(lexicon.MarkTo) {
			return true
		}
	}
	return false
}

// gone says whether one of the row is called late: went to the home of the late X.
func (c *scene) gone(row []*phrase) bool {
	return slices.ContainsFunc(row, func(p *phrase) bool {
		return slices.ContainsFunc(c.units[max(0, p.from-1):p.to], func(u unit) bool { return c.in(u.from, lexicon.LateAdjective) })
	})
}

// seatOwner is whose house stands at unit i, and the unit of the preposition in front of it all; nil: nobody's who
// is named.
func (c *scene) seatOwner(i int) (owner []*phrase, at int) {
	start := i
	for start > 0 && start > i-4 && c.ownerEnd(start) == 0 && (c.ordinary(start-1) || c.capitalCommon(start-1) || c.at(start-1).is(lexicon.Modifier, lexicon.City) || c.at(start-1).has(lexicon.Venue)) {
		start--
	}
	if c.ownerEnd(start) > 0 {
		k := c.phraseEndsAt(start - c.ownerEnd(start))
		if k < 0 {
			return nil, 0
		}
		owner, start = []*phrase{c.phrases[k]}, c.phrases[k].from
	} else if c.at(i + 1).has(lexicon.MarkOf) {
		owner = c.personsAt(i + 2)
	}
	if c.at(start-1).has(lexicon.The) && c.at(start-1).kind == grammar {
		start--
	}
	if owner == nil || slices.ContainsFunc(owner, func(p *phrase) bool { return p.person == nil || p.kind == pronoun }) || start < 1 || !c.in(c.units[start-1].to-1, lexicon.SeatPreposition) {
		return nil, 0
	}
	return owner, start - 1
}

// stayBefore is the unit of the verb of being or going somewhere in front of the preposition at unit at, with where
// and how long between; -1: there is none.
func (c *scene) stayBefore(at int) int {
	for j := at - 1; j >= 0 && j > at-9; j-- {
		if day := slices.IndexFunc(c.dates, func(d span) bool { return d.to == j+1 }); day >= 0 {
			j = c.dates[day].from
			continue
		}
		u := &c.units[j]
		switch {
		case c.in(u.to-1, lexicon.StayVerb):
			return j
		case u.kind == number, u.kind == grammar && u.has(lexicon.The, lexicon.NumberWord, lexicon.Also, lexicon.MarkOn, lexicon.DayPart, lexicon.UnitDay, lexicon.Day, lexicon.Weekday), c.in(u.from, lexicon.StayParticle), c.in(u.to-1, lexicon.HourNoun), c.in(u.to-1, lexicon.OccasionDay):
		default:
			return -1
		}
	}
	return -1
}

// conveyed reads "put the plan to X", "handed X a letter", where both were in one place, or on the telephone.
func (c *scene) conveyed(i int) (*event, string) {
	if c.at(i - 1).has(lexicon.MarkTo) {
		return nil, ""
	}
	object := c.personsAt(i + 1)
	if object == nil {
		if object = c.rowBehind(i, lexicon.MarkTo); object == nil || object[0].from > i+9 {
			return nil, ""
		}
	}
	subject := c.subject(i)
	if !allPersons(subject) || !allPersons(object) || c.passive(i) {
		return nil, ""
	}
	phone := c.onPhone(i)
	if !phone && !c.sameTown(i, subject, object) && !c.onVisit(subject, object) && !c.together(i, subject, object) && !c.handedIn(i, subject, object) {
		return nil, ""
	}
	e, why := c.between(i, lexicon.Frame{Type: lexicon.Talk, Form: lexicon.Past}, object)
	if e != nil && phone {
		e.mode = graph.Call
	}
	return e, why
}

// onPhone says whether the clause of the verb at i puts it into a call: said so in a phone conversation.
func (c *scene) onPhone(i int) bool {
	for j := i + 1; j < len(c.units) && !c.parts(j); j++ {
		u := &c.units[j]
		if u.kind == grammar && u.has(lexicon.Phone) || u.kind == trigger && onlyNouns(u) && u.frames[0].Type == lexicon.Phone_ && (c.at(j-2).has(lexicon.MarkIn, lexicon.MarkDuring) || c.at(j-1).has(lexicon.MarkIn, lexicon.MarkDuring)) {
			return true
		}
	}
	return false
}

// sameTown says whether the verb at i was done in a city, or a country, that is that of one side: told X in X's
// capital on Tuesday. The place stands in front of the sentence, or right behind whom it was done to.
func (c *scene) sameTown(i int, subject, object []*phrase) bool {
	if slices.ContainsFunc(slices.Concat(subject, object), func(p *phrase) bool {
		return len(p.offices) > 0 && postedAbroad(p.offices[len(p.offices)-1])
	}) {
		return false // an envoy at home speaks to superiors
	}
	places := []int{c.skipDates(object[len(object)-1].to), c.skipDates(i + 1)}
	if front := c.pastDateline(); front < subject[0].from {
		places = append(places, c.skipDates(front))
	}
	if where := c.whereClause(i); where > 0 && c.homeBetween(max(0, where-8), where, object) {
		return true
	}
	return slices.ContainsFunc(places, func(j int) bool {
		return c.inPlaceAt(j, func(j int) bool { return c.homeOfOne(j, subject, object) })
	})
}

// inOneTown says whether what the row did by the verb at i was done in a city: X and Y announced in Lutz; in Lutz, X and
// Y announced; X and Y opened a bridge in Lutz on Monday.
func (c *scene) inOneTown(i int, row []*phrase) bool {
	city := func(j int) bool { return c.at(j).is(lexicon.City) }
	if c.inPlaceAt(i+1, city) {
		return true
	}
	if front := c.skipDates(c.pastDateline()); len(row) > 0 && c.inPlaceAt(front, city) {
		if end := c.skipDates(front + 2); end == row[0].from || c.signIs(end, ',') && end+1 == row[0].from {
			return true
		}
	}
	return c.in(c.units[i].to-1, lexicon.StagedVerb) && c.endsIn(i, city)
}

// inPlaceAt says whether an "in" stands at unit j, and a place that fits behind it.
func (c *scene) inPlaceAt(j int, fits func(j int) bool) bool {
	return c.at(j).kind == grammar && c.at(j).has(lexicon.MarkIn) && fits(j+1)
}

// endsIn says whether the clause of the verb at i ends with a place that fits: in Lutz; in Lutz on Monday.
func (c *scene) endsIn(i int, fits func(j int) bool) bool {
	for j := i + 1; j < len(c.units) && !c.parts(j); j++ {
		if end := c.skipDates(j + 2); c.inPlaceAt(j, fits) && (end >= len(c.units) || c.units[end].kind == sign) {
			return true
		}
	}
	return false
}

// whereClause is the unit of the "where" behind a place that opens the clause of the verb at i; 0: there is none.
func (c *scene) whereClause(i int) int {
	for j := i - 1; j > 0 && j > i-8; j-- {
		if c.units[j].has(lexicon.Who) {
			if c.in(c.units[j].from, lexicon.WhereAdverb) {
				return j
			}
			return 0
		}
	}
	return 0
}

// handedIn says whether the verb at i is of giving from hand to hand, and its clause ends with a place at home of one
// side, or tells that one was there: handed X a letter in Lutz on Monday.
func (c *scene) handedIn(i int, subject, object []*phrase) bool {
	return c.in(c.units[i].from, lexicon.HandingVerb) && c.endsIn(i, func(j int) bool { return c.homeOfOne(j, subject, object) })
}

// skipDates returns the unit behind the dates at unit j and their "on".
func (c *scene) skipDates(j int) int {
	for _, d := range c.dates {
		if d.from == j || d.from == j+1 && c.at(j).has(lexicon.MarkOn) {
			j = d.to
		}
	}
	return j
}

// cameToAddress reads "was in Lutz on Tuesday to press X", with the verb at unit i: somebody had come to X's
// country, and spoke to X there.
func (c *scene) cameToAddress(i int) (*event, string) {
	j := i + 1
	if c.at(j).has(lexicon.MarkWith) {
		j++
	}
	object := c.personsAt(j)
	if object == nil || c.willBefore(i) || c.futureNear(i) || c.calledOff(i) {
		return nil, ""
	}
	f := lexicon.Frame{Type: lexicon.Talk, Form: lexicon.Past}
	for v := i - 2; v >= 0 && v > i-14 && !c.parts(v); v-- {
		if u := &c.units[v]; u.kind == grammar && u.has(lexicon.Be) || u.has(lexicon.Arrive) {
			was := c.in(u.from, lexicon.WasVerb) || c.in(u.from, lexicon.WereVerb)
			came := u.has(lexicon.Arrive) && (c.wentFor(i-1, object) || c.cameAt(v) && c.pastDay(v, i))
			if c.nextAction(v+1, i-1) {
				return nil, "" // was in Lutz, urging reporters to ask X
			}
			if !c.homeBetween(v, i, object) || !was && !came {
				return nil, ""
			}
			return c.between(v, f, object)
		}
	}
	return nil, ""
}

// nextAction says whether a comma, or a participle, stands between two units: somebody else may do what follows.
func (c *scene) nextAction(from, to int) bool {
	for j := from; j < to; j++ {
		if c.signIs(j, ',') || c.ordinary(j) && strings.HasSuffix(c.normal(c.units[j].from), "ing") {
			return true
		}
	}
	return false
}

// homeBetween says whether a place in the country of one of the row stands between two units.
func (c *scene) homeBetween(from, to int, row []*phrase) bool {
	for j := from; j < to; j++ {
		if c.units[j].kind == named && c.homeOfOne(j, nil, row) {
			return true
		}
	}
	return false
}

// pastDay says whether a day that was before the article's stands between two units.
func (c *scene) pastDay(from, to int) bool {
	return slices.ContainsFunc(c.dates, func(d span) bool {
		return d.from >= from && d.to <= to && !d.future && !d.bound && !d.date.IsZero() && !c.anchor.IsZero() && d.date.Latest().Before(c.anchor.Earliest())
	})
}
