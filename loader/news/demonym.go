// Parts of noun phrases where the verb comes in the middle: people by their country alone (the
// Ruritanian), adjectives of a delegation, further portfolios, the part of a country that an office
// is of (the Lutzland governor), surnames that are ordinary words (Park).

package news

import (
	"slices"
	"strings"

	"readout/loader/news/lexicon"
)

// demonym says whether "the" and what one of a country's people is called begin at unit i, and
// nothing follows that the adjective could be of: the Ruritanian said. Such as are the same in the
// plural may be all of them: the Sylvanese.
func (r *reader) demonym(i int) bool {
	u := r.at(i + 1)
	if !u.is(lexicon.Adjective) || u.is(lexicon.Country) || u.kind != named || r.at(i).kind != grammar || !r.in(r.at(i).from, lexicon.DefiniteArticle) {
		return false
	}
	if word := r.normal(u.to - 1); !strings.HasSuffix(word, "n") && !strings.HasSuffix(word, "i") && !strings.HasSuffix(word, "k") && !r.in(u.to-1, lexicon.DemonymNoun) {
		return false
	}
	switch next := r.at(i + 2); next.kind {
	case sign:
		return i+2 >= len(r.units) || r.signIs(i+2, '.') || r.signIs(i+2, ',') && !r.at(i+3).is(lexicon.Adjective)
	case grammar:
		return next.has(lexicon.Told, lexicon.Be, lexicon.Have, lexicon.Also, lexicon.Who, lexicon.MarkIn, lexicon.MarkOn, lexicon.MarkAfter, lexicon.MarkBefore, lexicon.Day, lexicon.Done) &&
			!next.is(lexicon.Office, lexicon.Modifier, lexicon.Portfolio)
	case trigger:
		return !onlyNouns(next) && next.frames[0].Form == lexicon.Past
	default:
		return false
	}
}

// peopleOf says whether what several of a country's people are called stands at unit i, and is no adjective of an
// office behind it: the two Ruritanians.
func (r *reader) peopleOf(i int) bool {
	u := r.at(i)
	return u.kind == named && u.is(lexicon.Adjective) && !u.is(lexicon.Country) && strings.HasSuffix(r.normal(u.to-1), "s") && !r.officeSoon(i+1) && !r.at(i+1).is(lexicon.Adjective) && r.at(i+1).cast == nil
}

// bothAlone says whether "both" or "each" stands at unit i for two who were named: in front of a verb at the beginning of
// the sentence, or behind a verb, where a time, a place or nothing follows.
func (r *reader) bothAlone(i int) bool {
	if !r.in(r.units[i].from, lexicon.EachWord) || r.units[i].to > r.units[i].from+1 {
		return false
	}
	next := r.at(i + 1)
	if i == 0 {
		return next.kind == trigger && !onlyNouns(next) || next.kind == grammar && next.has(lexicon.Have, lexicon.Be, lexicon.Also, lexicon.Done)
	}
	before := &r.units[i-1]
	ends := i+1 >= len(r.units) || next.kind == sign || next.kind == grammar && next.has(lexicon.MarkOn, lexicon.MarkIn, lexicon.Separately, lexicon.Day)
	return ends && (before.kind == trigger && !onlyNouns(before) || before.has(lexicon.MarkWith))
}

// pastAdjectives returns the unit of a delegation behind an article and ordinary adjectives, of which
// the last stands at unit j-1 or in front: a cross-party delegation. Without one it is j.
func (r *reader) pastAdjectives(j, i int) int {
	for k := j; j > i && k < j+5 && k < len(r.units); k++ {
		u := &r.units[k]
		switch {
		case u.has(lexicon.Delegation):
			return k
		case r.signIs(k, '-') && !r.tokens[u.from].Spaced, u.kind == number:
		case (u.kind == bare && u.cast == nil || u.is(lexicon.Modifier, lexicon.Portfolio)) && r.tokens[u.from].Sort == lexicon.Word && !r.tokens[u.from].Capital && r.possessive(k) == 0:
		default:
			return j
		}
	}
	return j
}

// morePortfolios returns the unit of the name behind further portfolios of an office that ends at
// unit i, or of their country: Minister for Trade, Industry and Power X; of Trade and Ports of Ruritania.
// Without them it is i.
func (r *reader) morePortfolios(i int) int {
	if !r.at(i).has(lexicon.And) && !r.signIs(i, ',') {
		return i
	}
	j, portfolio := i, false
	for j < i+8 {
		if u := r.at(j); u.is(lexicon.Portfolio) || j > i && r.capitalCommon(j) && !u.is(lexicon.Office, lexicon.Honorific, lexicon.Rank) {
			portfolio = true
		} else if !u.has(lexicon.And) && !r.signIs(j, ',') {
			break
		}
		j++
	}
	if portfolio && r.at(i).has(lexicon.And) && r.at(j).has(lexicon.MarkOf) && r.nationAt(j+1) {
		return j
	}
	if name := r.pastHonour(j); !portfolio || r.signIs(j-1, ',') || r.at(j-1).has(lexicon.And) || r.nameMiddle(name, &phrase{titled: true}) == name {
		return i
	}
	return j
}

// ofMatter returns the unit behind "of" at unit i and what holders of an office are for, who are so told from
// others: the ministers of water of Ruritania and Sylvania. Where it doesn't say so, it is 0.
func (r *reader) ofMatter(i int) int {
	if !r.at(i).has(lexicon.MarkOf) || !r.at(i+1).is(lexicon.Portfolio) && !r.capitalCommon(i+1) {
		return 0
	}
	j := i + 1
	for r.at(j).is(lexicon.Portfolio) || r.at(j).has(lexicon.And) || r.capitalCommon(j) {
		j++
	}
	return j
}

// regional returns the unit behind one or two names in front of an office, as countries' parts
// have their own: Lutzland Governor. Without them it is i.
func (r *reader) regional(i int) int {
	for j := i; j < i+2 && r.unknownName(j); j++ {
		if u := r.at(j + 1); u.is(lexicon.Office) && r.tokens[u.from].Capital && !u.entryPlural() {
			return j + 1
		}
	}
	return i
}

// ordinarySurname says whether a surname that is an ordinary word, too, begins a name at unit i, of
// which another word follows: Park Tae-yang.
func (r *reader) ordinarySurname(i int) bool {
	return i+1 < len(r.units) && r.capitalCommon(i) && r.in(r.units[i].from, lexicon.SurnameHomograph) && r.namePart(i+1)
}

// unknownName says whether a word with a capital stands at unit i that no table has, and no name
// of the article.
func (r *reader) unknownName(i int) bool {
	if i >= len(r.units) {
		return false
	}
	u := &r.units[i]
	t := r.tokens[u.from]
	return u.kind == bare && u.cast == nil && t.Sort == lexicon.Word && t.Capital && !t.Initial && !r.lex.Common(t) && !r.lex.FirstName(t)
}

// international is the official of an organisation of whom the last sentence was, whom "the Ruritanian diplomat" may
// mean by birth, in an article that names no Ruritanian; nil: the last sentence was of somebody else.
func (m *memory) international(c *scene, p *phrase) *person {
	if m.lex.Grammar().VerbLast || p.to == p.from || p.country == "" || p.org != "" || len(m.subject) != 1 || !c.in(c.units[p.from].from, lexicon.DefiniteArticle) || !p.demonym && !c.in(c.units[p.to-1].to-1, lexicon.DiplomatNoun) {
		return nil
	}
	who := m.subject[0]
	if who.org == "" || who.country != "" || slices.ContainsFunc(m.cast.people, func(q *person) bool { return q.country == p.country }) {
		return nil
	}
	return who
}
