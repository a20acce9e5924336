// Strangers: those of whom a sentence speaks and no phrase tells who they are. "He" of what follows may be they.

package news

import (
	"slices"
	"strings"

	"readout/loader/news/lexicon"
)

// strangerFirst says whether the sentence begins with somebody of whom the article gives nothing to know them
// by: a name without an office, his brother, an official.
func (c *scene) strangerFirst() bool {
	if !c.lex.Grammar().Letters || c.s.headline {
		return false
	}
	i := c.frontStart()
	if c.front > 0 {
		i = c.front + 1
	}
	known := true // the tycoon: perhaps who was named before
	for ; i < len(c.units); i++ {
		switch u := &c.units[i]; {
		case u.kind == grammar && u.has(lexicon.The, lexicon.Possessive):
			known = c.in(u.from, lexicon.DefiniteArticle)
		case c.in(u.from, lexicon.HumanNoun) && !c.tokens[u.from].Capital && (u.kind == bare || u.is(lexicon.Office)):
			return c.possessive(i+1) == 0
		case c.in(u.from, lexicon.CrowdNoun) && i > 0 && c.units[c.frontStart()].has(lexicon.NumberWord): // one of his aides
			return true
		case u.has(lexicon.MarkOf) && c.at(i-1).has(lexicon.NumberWord):
		case u.is(lexicon.Calling):
			if !known {
				return true
			}
		case c.nameless(i):
			return c.nameActs(i)
		case c.ordinary(i), u.is(lexicon.Modifier, lexicon.Adjective, lexicon.Country, lexicon.Organisation, lexicon.Portfolio), u.kind == number, c.possessive(i) > 0, u.kind == sign && c.signIs(i, '-'):
		default:
			return false
		}
	}
	return false
}

// nameActs says whether the name at unit i, of which nothing is known, is a subject: two words and a verb or
// a clause about it; one word, if it speaks, comes or has a clause.
func (c *scene) nameActs(i int) bool {
	end := i + 1
	for c.nameless(end) || c.particle(end) && c.nameless(end+1) || c.signIs(end, '-') && c.nameless(end+1) {
		end++
	}
	next := c.at(end)
	if end >= len(c.units) || c.capitalCommon(end) {
		return false
	}
	if c.signIs(end, ',') {
		return end > i+1 || c.at(end+1).has(lexicon.Who) || c.at(end+1).kind == number
	}
	if end > i+1 {
		return c.finite(end) || next.has(lexicon.Arrive, lexicon.And, lexicon.Also, lexicon.Not) || c.ordinary(end)
	}
	return next.kind == grammar && next.has(lexicon.Told, lexicon.Arrive) || c.in(next.from, lexicon.VoicedVerb)
}

// strangerNamed says whether the sentence speaks in front of the unit of somebody who is a stranger: by a name
// of two words at least; as an official of whom nobody says who it is; or as one named first as who did what
// was done.
func (c *scene) strangerNamed(before int) bool {
	if !c.lex.Grammar().Letters {
		return false
	}
	for i := range before {
		if c.nameless(i) && c.nameless(i+1) && !c.nameless(i-1) && !c.capitalCommon(i-1) && !c.capitalCommon(i+2) {
			return true
		}
	}
	for _, p := range c.phrases {
		switch {
		case p.from >= before:
			return false
		case p.kind == title && p.person == nil:
			if mark := c.markBefore(p); !p.plural && !p.counterpart && p.guest == 0 && (mark == lexicon.NoClass || mark == lexicon.MarkBy) {
				return true
			}
		case p.kind == someone && p.person != nil && p.person.first == c.index:
			if _, ok := p.person.party(); !ok || c.markBefore(p) == lexicon.MarkBy {
				return true
			}
		}
	}
	return false
}

// sent is whom somebody sent or appointed, of whom what follows may be told: nobody, if that is a stranger, or
// if who did it may be meant as well. Without such a verb it is the subject.
func (c *scene) sent(subject []*person) []*person {
	i := 0
	for ; i < len(c.units); i++ {
		if u := &c.units[i]; u.kind != sign && !c.tokens[u.from].Capital && c.in(u.to-1, lexicon.SendingVerb) {
			break
		}
	}
	if i+1 >= len(c.units) || !c.lex.Grammar().Letters {
		return subject
	}
	if c.at(i - 1).has(lexicon.Be) {
		if c.at(i + 1).has(lexicon.MarkBy) {
			return nil // succeeded by
		}
		return subject // was appointed
	}
	for i++; i < len(c.units); i++ {
		if k := c.phraseIndex(i); k >= 0 && c.phrases[k].from == i && c.phrases[k].kind != group {
			if p := c.phrases[k]; p.kind == someone && p.person != nil {
				return []*person{p.person}
			}
			return nil
		}
		u := &c.units[i]
		switch {
		case c.nameless(i), c.in(u.from, lexicon.HumanNoun), u.is(lexicon.Calling):
			return nil
		case u.kind == grammar && u.has(lexicon.The, lexicon.Possessive), u.is(lexicon.Modifier, lexicon.Adjective), u.kind == number, c.ordinary(i) && i+1 < len(c.units) && c.units[i+1].kind != grammar:
		default:
			return subject // a letter
		}
	}
	return subject
}

// unknownActor says whether the phrase is the subject, and an official of whom nobody says who it is.
func (c *scene) unknownActor(p *phrase) bool {
	if p.kind != title || p.person != nil || p.plural || p.counterpart || p.guest > 0 || !c.lex.Grammar().Letters || !c.subjectLike(p) || !c.acts(p) {
		return false
	}
	return p.country != "" || p.org != "" || p.his || !c.in(c.units[p.from].from, lexicon.DefiniteArticle) || c.he != nil && len(c.he.offices) > 0
}

// acts says whether a verb follows the phrase.
func (c *scene) acts(p *phrase) bool {
	return c.verbSoon([]*phrase{p}) || c.at(p.to).has(lexicon.Arrive)
}

// spokenWith is whom the pronoun p means that is no subject, where the verb comes in the middle: the one whom the
// sentence named before beside its subject, by a verb or as another's subject (met X and dined with him); who is
// named otherwise may be meant or not: nil. Where it named nobody it is who was the subject before.
func (c *scene) spokenWith(p *phrase) *person {
	var by, beside *person
	for _, q := range c.phrases {
		if q.from >= p.from {
			break
		}
		if q.person == nil || q.kind != someone && q.kind != title || q.person == c.he || slices.Contains(c.they, q.person) || !c.mayBe(p.from, q.person) {
			continue
		}
		switch {
		case !c.afterVerb(q) && !c.subjectLike(q):
			beside = q.person
		case by != nil && by != q.person:
			return nil // either
		default:
			by = q.person
		}
	}
	switch {
	case by != nil:
		return by
	case beside != nil && beside != c.other:
		return nil
	case c.other != nil:
		return c.other
	}
	return c.he
}

// speaks says whether the person speaks for another: the two are not they.
func (p *person) speaks() bool {
	return slices.ContainsFunc(p.offices, func(o string) bool { return strings.HasPrefix(o, "Spokes") })
}

// names says whether the sentence speaks of the person in front of the unit.
func (c *scene) names(who *person, before int) bool {
	return slices.ContainsFunc(c.phrases, func(p *phrase) bool { return p.person == who && p.from < before })
}

// leaveOut takes those out of a meeting whose country nobody says, if it is said of enough of the others: that
// these met is true without them.
func (e *event) leaveOut() {
	known := 0
	unknown := func(p *person) bool { _, ok := p.party(); return !ok }
	for _, side := range e.people {
		if slices.ContainsFunc(side, func(p *person) bool { return !unknown(p) }) {
			known++
		}
	}
	for n, side := range e.people {
		if rest := slices.DeleteFunc(slices.Clone(side), unknown); len(rest) > 0 || len(e.people) > 2 && known > 1 {
			e.people[n] = rest
		}
	}
}

// besideStranger says whether the sentence names, in front of "the two", one person who is known and one of whom
// no table knows the name, where the verb comes last: X ने Y को पत्र दिया; दोनों ने.
func (c *scene) besideStranger(p *phrase) bool {
	if !c.lex.Grammar().VerbLast {
		return false
	}
	var one *person
	for _, q := range c.phrases {
		if q.from < p.from && q.kind == someone && q.person != nil {
			if one != nil && one != q.person {
				return false
			}
			one = q.person
		}
	}
	for i := 0; i+1 < p.from && one != nil; i++ {
		if u := &c.units[i]; u.kind == bare && u.cast == nil && c.lex.Unknown(c.tokens[u.from]) && c.at(i+1).kind == grammar && c.at(i+1).has(lexicon.MarkTo, lexicon.MarkWith, lexicon.MarkAgent) && c.phraseEndsAt(i+1) < 0 {
			return true
		}
	}
	return false
}
