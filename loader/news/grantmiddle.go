// Whom somebody gave time, or had as a guest, where the verb comes in the middle: gave X an audience; was granted
// an hour with X; had X over for dinner; was X's guest. The one who met stands between the verb and the noun.

package news

import (
	"slices"

	"readout/loader/news/lexicon"
)

// grants says whether the unit may be the verb, or the noun of guests, of such a sentence.
func (c *scene) grants(u *unit) bool {
	return c.in(u.to-1, lexicon.GivingVerb) || c.in(u.to-1, lexicon.HavingVerb) || c.in(u.to-1, lexicon.GuestNoun) || c.in(u.to-1, lexicon.TakingVerb)
}

// granting reads such a sentence by the verb, or the noun of guests, at unit i.
func (c *scene) granting(i int) (*event, string) {
	switch last := c.units[i].to - 1; {
	case c.in(last, lexicon.GuestNoun):
		return c.asGuest(i)
	case c.in(last, lexicon.GivingVerb):
		if c.units[i].to > c.units[i].from+1 || c.at(i-1).has(lexicon.Be) {
			return c.wasGiven(i)
		}
		return c.gaveTo(i)
	case c.in(last, lexicon.HavingVerb):
		return c.hadOver(i)
	case c.in(last, lexicon.TakingVerb):
		return c.tookAside(i)
	}
	return nil, ""
}

// grantedNoun is the unit behind "an audience", "a warm welcome", "an hour" at unit i; i: nothing of the kind.
// time: it counts hours.
func (c *scene) grantedNoun(i int) (end int, time bool) {
	for j := i; j < len(c.units) && j < i+6; j++ {
		u := c.at(j)
		switch {
		case c.in(u.to-1, lexicon.GrantedNoun):
			return j + 1, false
		case c.in(u.to-1, lexicon.HourNoun):
			return j + 1, true
		case u.kind == grammar && u.has(lexicon.The, lexicon.Possessive, lexicon.NumberWord, lexicon.Also), u.kind == number, u.is(lexicon.Modifier), c.ordinary(j), c.signIs(j, '-'), c.adjectival(j):
		default:
			return i, false
		}
	}
	return i, false
}

// personsAt is the row of people that begins at unit i; nil: it isn't of people, or only owns what follows.
func (c *scene) personsAt(i int) []*phrase {
	k := c.phraseIndex(i)
	if k < 0 || c.possessed(c.phrases[k]) {
		return nil
	}
	if row := actors(c.rowFrom(k)); allPersons(row) {
		return row
	}
	return nil
}

// pastComma is the unit behind a row, and behind the comma that ends a name told after its office: had Lutz's
// mayor, X, over for coffee.
func (c *scene) pastComma(row []*phrase) int {
	last := row[len(row)-1]
	if j := last.to; c.signIs(j, ',') && slices.ContainsFunc(c.units[last.from:j], func(u unit) bool { return u.kind == sign && c.tokens[u.from].Sign == ',' }) {
		return j + 1
	}
	return last.to
}

// gaveTo reads "gave X an audience" and "gave X an hour of his time". Who gives somebody hours to do something
// sets a term.
func (c *scene) gaveTo(i int) (*event, string) {
	object := c.personsAt(c.skipAdverbs(i + 1))
	if object == nil {
		return nil, ""
	}
	at := c.pastComma(object)
	end, time := c.grantedNoun(at)
	if end == at || time && !c.at(end).has(lexicon.MarkOf) && !c.whereWhen(end) && !c.signIs(end, '.') || !time && c.at(end).has(lexicon.MarkTo) {
		return nil, ""
	}
	f := lexicon.Frame{Type: lexicon.Host, Form: lexicon.Past}
	if c.in(c.units[i].from, lexicon.PaidVerb) {
		f.Type = lexicon.Visit
	}
	return c.hosting(i, f, object)
}

// wasGiven reads "was granted an audience by X" and "was given an hour with X".
func (c *scene) wasGiven(i int) (*event, string) {
	end, time := c.grantedNoun(i + 1)
	j := c.skipWhereWhen(end)
	if end == i+1 || !c.at(j).has(lexicon.MarkWith) && (time || !c.at(j).has(lexicon.MarkBy)) {
		return nil, ""
	}
	object := c.personsAt(j + 1)
	if object == nil {
		return nil, ""
	}
	return c.hosting(i, lexicon.Frame{Type: lexicon.Host, Form: lexicon.Passive}, object)
}

// hadOver reads "had X over for dinner", "had X to lunch", "had X on the line".
func (c *scene) hadOver(i int) (*event, string) {
	object := c.personsAt(i + 1)
	if object == nil {
		return nil, ""
	}
	j := c.pastComma(object)
	u, next := c.at(j), c.at(j+1)
	f := lexicon.Frame{Type: lexicon.Host, Form: lexicon.Past}
	switch {
	case c.in(u.from, lexicon.OverAdverb) && (next.kind == sign && c.signIs(j+1, '.') || next.has(lexicon.MarkFor, lexicon.MarkTo) || c.whereWhen(j+1)):
	case u.has(lexicon.MarkTo) && c.mealAt(j+1):
	case u.kind == grammar && u.has(lexicon.Phone) && !c.ordinary(j+1), u.has(lexicon.MarkOn) && c.in(c.at(j+2).from, lexicon.LineNoun) && !c.ordinary(j+3):
		f.Type = lexicon.Phone_
	default:
		return nil, ""
	}
	if f.Type == lexicon.Host && !c.in(c.units[i].from, lexicon.HadAuxiliary) {
		return nil, "" // got X in, to an office
	}
	return c.hosting(i, f, object)
}

// tookAside reads "took X aside".
func (c *scene) tookAside(i int) (*event, string) {
	object := c.personsAt(i + 1)
	if object == nil || !c.in(c.at(object[len(object)-1].to).from, lexicon.AsideAdverb) {
		return nil, ""
	}
	return c.hosting(i, lexicon.Frame{Type: lexicon.Meet, Form: lexicon.Past}, object)
}

// mealAt says whether a meal, or talks, stand at unit i behind their article and adjectives.
func (c *scene) mealAt(i int) bool {
	for j := i; j < i+5 && j < len(c.units); j++ {
		u := &c.units[j]
		switch {
		case u.kind == trigger:
			return onlyNouns(u)
		case u.kind == grammar && u.has(lexicon.The, lexicon.Possessive, lexicon.Gathered), c.ordinary(j), c.signIs(j, '-'), u.is(lexicon.Modifier), u.has(lexicon.NumberWord), c.adjectival(j):
		default:
			return c.in(u.from, lexicon.GrantedNoun)
		}
	}
	return false
}

// asGuest reads "was X's guest", "was X's dinner guest", with the guest at unit i.
func (c *scene) asGuest(i int) (*event, string) {
	j := i
	for j > 0 && c.ownerEnd(j) == 0 && (c.ordinary(j-1) || c.units[j-1].kind == trigger && onlyNouns(&c.units[j-1])) {
		j--
	}
	return c.wasOwned(j, lexicon.Visit)
}

// hosting makes the event of the verb at unit i, with who stands behind it.
func (c *scene) hosting(i int, f lexicon.Frame, object []*phrase) (*event, string) {
	subject := c.subject(i)
	if len(subject) == 0 || !allPersons(subject) {
		return nil, ReasonNoParties
	}
	if c.toPost(object) || c.inMedia() || slices.ContainsFunc(subject, func(p *phrase) bool { return p.to > i }) {
		return nil, ""
	}
	e, why := c.finishMiddle(i, f, [][]*phrase{subject, object}, c.realityMiddle(i, f, subject))
	if e != nil {
		for _, p := range object {
			c.object[p] = true
		}
	}
	return e, why
}

// sameHost is who also received the subject of the passive at unit i, as nobody else is named: the one who was at
// every meeting told so far, two or more, the last just now; nil: there is none, or it isn't said that others were.
func (c *scene) sameHost(i int, subject []*phrase) []*phrase {
	if len(c.past) < 2 || c.index-c.past[len(c.past)-1].sentence > 3 || !allPersons(subject) || c.willBefore(len(c.units)) || c.futureNear(i) || c.s.headline {
		return nil
	}
	also := func(u unit) bool { return c.in(u.from, lexicon.AlsoAdverb) }
	if !slices.ContainsFunc(c.units[max(0, i-1):min(len(c.units), i+2)], also) && !c.in(c.units[i].to-2, lexicon.AlsoAdverb) {
		return nil
	}
	heroes := heroes(c.past)
	if len(heroes) != 1 || slices.ContainsFunc(subject, func(p *phrase) bool {
		return p.person == nil || p.person == heroes[0] || p.person.country == heroes[0].country
	}) {
		return nil
	}
	return []*phrase{{kind: pronoun, from: i, to: i + 1, person: heroes[0]}}
}
