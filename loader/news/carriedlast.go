// Who goes on meeting, where the verb comes last: subjects that a sentence leaves out, since the
// article is about them.

package news

import (
	"cmp"
	"slices"

	"readout/graph"
	"readout/loader/news/lexicon"
)

// carriedOn is whom the article just told to have met somebody, and has meet those of the row now without
// saying so again: इसके बाद X के साथ बैठक हुई. It is the one whom the article's meetings have oftenest or, of
// those whom they have as often, the subject of the sentence before, if the article speaks of nobody earlier.
// Nil: nobody for sure, or the sentence has a subject in front of the trigger at i.
func (c *scene) carriedOn(object []*phrase, i int) *person {
	if len(c.past) == 0 || len(object) == 0 || object[0].person == nil || c.hasSubject(i) || c.strangerBefore(object[0]) {
		return nil
	}
	for j := object[0].to; j < i; j++ {
		if c.units[j].kind == trigger && c.his(j) {
			return nil // X سے ان کے مذاکرات میں بات ہوئی: they are with whom the talks were
		}
	}
	last := c.past[len(c.past)-1]
	of, ok := object[0].person.party()
	if c.index-last.sentence > carriedReach || last.status != graph.Held || !ok || last.has(object[0].person) {
		return nil
	}
	var best *person
	alone := false
	for _, p := range slices.Concat(last.people...) {
		k, ok := p.party()
		if !ok || k == of {
			continue
		}
		more := 0
		if best != nil {
			more = c.meetingsOf(p) - c.meetingsOf(best)
		}
		if best == nil || more > 0 || more == 0 && p.first < best.first {
			best, alone = p, best == nil || more > 0
		} else if more == 0 {
			alone = false
		}
	}
	if !alone && best != c.before {
		return nil
	}
	return best
}

// meetingsOf is of how many meetings of somebody the article told so far.
func (c *scene) meetingsOf(p *person) int {
	n := 0
	for _, e := range c.past {
		if e.has(p) {
			n++
		}
	}
	return n
}

// carriedReach is for how many sentences an article goes on about somebody without a name.
const carriedReach = 2

// hasSubject says whether somebody, if only one of no name, does something in front of the trigger at i,
// or may be the one who met.
func (c *scene) hasSubject(i int) bool {
	begin := c.clauseBegin(i)
	for j := begin; j < i; j++ {
		u := &c.units[j]
		if u.kind == grammar && (u.has(lexicon.MarkAgent, lexicon.Who) && !c.in(u.from, lexicon.WhereAdverb) || c.in(u.from, lexicon.MeetingGenitive) && !c.insidePhrase(j) && !c.measures(j)) {
			return true
		}
	}
	return slices.ContainsFunc(c.phrases, func(p *phrase) bool {
		free := p.mark == lexicon.NoClass && c.rowMark(p) == lexicon.NoClass || p.mark == lexicon.MarkOf
		return p.from >= begin && p.to <= i && free && (p.person != nil || p.kind == title || p.kind == party || p.kind == both || p.kind == group && p.mark == lexicon.MarkOf && c.reachesTrigger(p, i))
	})
}

// carried is whose meeting the sentence told of without naming them, or by a pronoun: what follows is about
// them still, whoever else says something of it. Nil: nobody's.
func (m *memory) carried(c *scene) *person {
	if !c.lex.Grammar().VerbLast || len(m.events) == 0 {
		return nil
	}
	e := m.events[len(m.events)-1]
	if e.sentence != c.index || len(e.sides) != 2 || len(e.sides[0]) != 1 || e.sides[0][0].kind != pronoun || e.sides[0][0].mark != lexicon.NoClass {
		return nil
	}
	return e.sides[0][0].person
}

// himFor is whom "his" means in front of a meeting with those of the row: he or,
// where he is a compatriot of theirs, the other of whom the sentence before was.
func (c *scene) himFor(he *person, row []*phrase) *person {
	if len(row) == 0 || he == nil && len(c.they) < 2 || he != nil && !actForOne(he, row[0].person) {
		return he
	}
	var him *person
	for _, p := range c.they {
		switch {
		case actForOne(p, row[0].person):
		case him != nil:
			return he
		default:
			him = p
		}
	}
	return cmp.Or(him, he)
}

// strangerBefore says whether words that name nobody whom the tables know, and have no mark, stand in front of
// whom somebody met, in its clause: they may be who did, as in कारोबारी X से बातचीत के बाद लौटे.
func (c *scene) strangerBefore(object *phrase) bool {
	for j := c.clauseBegin(object.from); j < object.from; j++ {
		if u := &c.units[j]; u.kind != bare || c.insideDate(j) || c.in(u.from, lexicon.OpeningAdverb) {
			continue
		}
		for c.at(j+1).kind == bare && j+1 < object.from {
			j++
		}
		if j+1 == object.from || !c.at(j+1).has(lexicon.MarkIn, lexicon.MarkOn, lexicon.MarkDuring, lexicon.MarkAfter, lexicon.MarkAside, lexicon.MarkTo, lexicon.MarkOf, lexicon.MarkWith) {
			return true
		}
	}
	return false
}

// comments says whether somebody, new to the article, only says something of a meeting that was just told of
// and not theirs, but their country's or in front of them in the sentence: whom a pronoun means behind it,
// nobody says.
func (m *memory) comments(c *scene) bool {
	if !c.lex.Grammar().VerbLast || len(m.subject) != 1 || m.subject[0].first != c.index {
		return false
	}
	who := m.subject[0]
	told, met, aside, colleague := false, false, false, false
	for j := range c.units {
		u := &c.units[j]
		met = met || u.kind == trigger && onlyNouns(u)
		aside = aside || met && c.signIs(j, ';')
		told = told || u.has(lexicon.Told) && c.at(j+1).has(lexicon.That)
	}
	if len(m.events) > 0 {
		e := m.events[len(m.events)-1]
		if e.has(who) {
			return false
		}
		of, ok := who.party()
		colleague = ok && e.party(of) && c.index-e.sentence <= carriedReach
	}
	return told && (aside || colleague)
}

// metUnread says whether the sentence tells that somebody met, though it wasn't read with whom.
func (c *scene) metUnread() bool {
	for i := range c.units {
		u := &c.units[i]
		met := u.kind == trigger && onlyNouns(u) && (u.frames[0].Type == lexicon.Meet || u.frames[0].Type == lexicon.Visit) && !c.in(u.to-1, lexicon.SessionNoun)
		if met && c.at(i+1).has(lexicon.Done) && !c.genitive(i+1) && slices.ContainsFunc(c.units[c.clauseBegin(i):i], func(u unit) bool { return u.has(lexicon.MarkAgent) && u.kind == grammar }) {
			return true
		}
	}
	return false
}

// attendsBehind says whether p stands in front of a word that says who else was there: के दौरान X भी मौजूद थे.
func (c *scene) attendsBehind(p *phrase) bool {
	j := p.to
	for c.at(j).has(lexicon.Also) && c.at(j).kind == grammar {
		j++
	}
	return c.attends(j)
}

// succeeds says whether somebody of whom nobody says whose they are came in the place of the owner, where the verb
// comes last: X की जगह आए Y.
func (c *scene) succeeds(owner, p *phrase) bool {
	if !c.lex.Grammar().VerbLast || owner.mark != lexicon.MarkOf || owner.person == nil || p.person == nil || p.kind != someone || p.from-owner.markTo > 3 || p.from <= owner.markTo {
		return false
	}
	_, known := p.person.party()
	return !known && p.person != owner.person && c.in(c.at(owner.markTo).from, lexicon.SteadNoun)
}
