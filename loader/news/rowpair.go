// Whom "the two", "them" and "the three Ruritanians" mean of those whom the sentence before named in one row, or by
// their country, where the verb comes in the middle. They may be of one side: the pair were received by X.

package news

import (
	"slices"
	"strings"

	"readout/loader/news/lexicon"
)

// lastRow takes p, of several, for the subjects of the last sentence, if they are as many, and it meant nobody so far, or
// one whom the clause has for a subject: who met "the two" is none of them. Then it may mean the last others, too.
func (m *memory) lastRow(c *scene, p *phrase) {
	if m.lex.Grammar().VerbLast {
		return
	}
	met, before := c.metBy(p), p.pair
	if m.crowd && (met != nil && p.kind == pronoun || c.in(c.units[p.from].from, lexicon.EachWord)) {
		p.pair = nil
		return
	}
	reflexive := met != nil && slices.ContainsFunc(p.pair, func(q *phrase) bool { return q.person == met })
	if reflexive {
		p.pair = nil
	}
	n := max(p.count, 2)
	if p.kind == pronoun {
		n = max(len(m.subject), 2)
	}
	if p.pair != nil || m.strange || m.crowd || m.ambiguous(c, p) {
		return
	}
	fits := c.fitting(p)
	if p.kind == pronoun {
		fits = anybody
	}
	named := func(who *person) bool {
		return slices.ContainsFunc(c.phrases, func(q *phrase) bool { return q.from < p.from && q.person == who })
	}
	if len(m.subject) != n || slices.ContainsFunc(m.subject, func(who *person) bool { return !fits(who) || named(who) }) {
		if reflexive {
			p.pair = m.lastPair(m.recent, n, func(who *person) bool { return fits(who) && !named(who) })
			if p.pair == nil && n > 2 {
				p.pair = before // the subject and two more, if not as many others
			}
		}
		return
	}
	for _, who := range m.subject {
		p.pair = append(p.pair, &phrase{kind: someone, person: who})
	}
}

// crowd says whether the sentence has a noun in the plural that "them" may mean as well as those whom it names.
func (c *scene) crowd() bool {
	if c.lex.Grammar().VerbLast {
		return false
	}
	for j := range c.units {
		if c.in(c.units[j].from, lexicon.CrowdNoun) {
			return true
		}
		if !c.ordinary(j) {
			continue
		}
		if word := c.normal(c.units[j].from); strings.HasSuffix(word, "men") || strings.HasSuffix(word, "s") && !strings.HasSuffix(word, "ss") && !strings.HasSuffix(word, "us") && !strings.HasSuffix(word, "is") {
			return true
		}
	}
	return slices.ContainsFunc(c.phrases, func(p *phrase) bool { return p.plural && p.person == nil && (p.kind == title || p.kind == party) })
}

// metBy is the subject of the verb of which p is the object, if they stand in one clause; nil: it is none's.
func (c *scene) metBy(p *phrase) *person {
	v := c.at(p.from - 1)
	if p.from < 2 || !p.object && !v.has(lexicon.MarkWith, lexicon.MarkBy, lexicon.MarkTo) && (v.kind != trigger || onlyNouns(v)) {
		return nil
	}
	for k := len(c.phrases) - 1; k >= 0; k-- {
		q := c.phrases[k]
		switch {
		case q.to >= p.from || q.kind == group:
		case c.clauseBetween(q.to, p.from):
			return nil
		case q.person != nil && c.markBefore(q) == lexicon.NoClass:
			return q.person
		}
	}
	return nil
}

// compatriots are the people of a country that "the three Ruritanians" means: all whom the last sentences named, if they
// are as many; else p is only the country's.
func (m *memory) compatriots(c *scene, p *phrase) {
	var all []*phrase
	for _, who := range m.cast.people {
		if who.country == p.country && who.seen > 0 && c.index-who.told < 3 {
			all = append(all, &phrase{kind: someone, person: who, from: p.from, to: p.to})
		}
	}
	if len(all) != p.count {
		p.kind, p.plural = group, true
		return
	}
	p.pair = all
}
