// Whether a phrase stands where subjects do, and how far a subject reaches: whom "he" of what
// follows means.

package news

import (
	"cmp"
	"slices"

	"readout/graph"
	"readout/loader/news/lexicon"
)

// subjectLike says whether the phrase stands where subjects do.
func (c *scene) subjectLike(p *phrase) bool {
	if c.lex.Grammar().VerbLast {
		mark := c.rowMark(p)
		return mark == lexicon.MarkAgent || mark == lexicon.NoClass && p.from == c.pastDateline() || c.says(p)
	}
	return c.markBefore(p) == lexicon.NoClass && !c.afterVerb(p) && c.possessive(p.to) == 0
}

// says whether p is who says what the sentence tells, where the verb comes last: X کا کہنا ہے کہ.
func (c *scene) says(p *phrase) bool {
	return c.lex.Grammar().VerbLast && p.mark == lexicon.MarkOf && p.markTo < len(c.units) && c.in(c.units[p.markTo].from, lexicon.SayingNoun)
}

// clauseBetween says whether another clause begins between the units.
func (c *scene) clauseBetween(from, to int) bool {
	for j := from; j < to; j++ {
		if c.signIs(j, ';') || c.signIs(j, ':') || c.signIs(j, '"') && j > from || c.units[j].has(lexicon.But) {
			return true
		}
	}
	return false
}

// butBefore is the unit of the "but" that joins the verb at v to one of the same subject: did not see X, but
// met Y; -1: there is none.
func (c *scene) butBefore(v int) int {
	j := v - 1
	for j > 0 && c.units[j].kind == grammar && c.units[j].has(lexicon.Also, lexicon.Have) {
		j--
	}
	if j > 0 && c.in(c.units[j].to-1, lexicon.ButWord) {
		return j
	}
	return -1
}

// firstSubject is who begins the clause in front of unit i, and does something in it; nil where the clause
// tells what somebody said.
func (c *scene) firstSubject(i int) []*phrase {
	from := i
	for from > 0 && (!c.parts(from-1) || c.at(from-1).has(lexicon.MarkDuring)) { // He, while in Lutz, did not
		from--
		if c.units[from].has(lexicon.Told) {
			return nil
		}
	}
	for k, p := range c.phrases {
		if p.from < from || p.to > i || p.kind == group || c.markBefore(p) != lexicon.NoClass || c.possessive(p.to) > 0 {
			continue
		}
		return actors(c.chain(k))
	}
	return nil
}

// saidBy is by whom something was said in front of the verb, or the noun, at v: this was stated by X during
// talks with; the views were expressed by X while meeting.
func (c *scene) saidBy(v int) []*phrase {
	for k, p := range c.phrases {
		verb := p.from - 2
		if p.to > v || verb < 1 || c.markBefore(p) != lexicon.MarkBy || c.possessive(p.to) > 0 || slices.ContainsFunc(c.units[p.to:v], func(u unit) bool { return u.has(lexicon.That) }) {
			continue
		}
		if (c.at(verb).has(lexicon.Told) || c.in(c.units[verb].from, lexicon.VoicedVerb)) && c.at(verb-1).has(lexicon.Be) && allPersons(c.chain(k)) {
			return actors(c.chain(k))
		}
	}
	return nil
}

// standsIn says whether p is the first of whom a sentence speaks that has no subject but "there", or
// what p has: There was no word from X when he met Y; X's office said he met Y.
func (c *scene) standsIn(p *phrase) bool {
	if p.kind != someone || !c.lex.Grammar().Letters {
		return false
	}
	there := c.in(c.units[0].from, lexicon.ThereAdverb) && c.at(1).has(lexicon.Be)
	if n := c.possessive(p.to); !there && (n == 0 || p.from > 0 || !c.in(c.at(p.to+n).from, lexicon.OwnedNoun)) {
		return false
	}
	first := slices.IndexFunc(c.phrases, func(q *phrase) bool { return q.person != nil })
	return c.phrases[first] == p && c.markBefore(p) != lexicon.MarkAfter
}

// rowMark is the mark of the row in which p stands, where the verb comes last: it stands
// behind the last.
func (c *scene) rowMark(p *phrase) lexicon.ClassName {
	if k := slices.Index(c.phrases, p); p.mark == lexicon.NoClass && k >= 0 && c.lex.Grammar().VerbLast {
		row := c.chain(k)
		if last := row[len(row)-1]; last.mark == lexicon.NoClass {
			return c.markBehindStranger(last.to)
		}
		return row[len(row)-1].mark
	}
	return p.mark
}

// afterVerb says whether a verb stands right in front of the phrase.
func (c *scene) afterVerb(p *phrase) bool {
	i := p.from - 1
	if i < 0 {
		return false
	}
	u := &c.units[i]
	return c.verbAt(i) || u.kind == trigger || u.kind == grammar && u.has(lexicon.Spoken) ||
		u.kind == bare && c.ordinary(i) && c.regularPast(u.from) && i > 0 && c.units[i-1].kind != sign // praised X
}

// justMet are the two of whom the sentence before told first that they met, if this one begins with them:
// X hosted Y, following Y's meeting with Z. They discussed; nil: it did not.
func (m *memory) justMet(c *scene, p *phrase) []*phrase {
	if m.lex.Grammar().VerbLast || p.from > 0 || p.object {
		return nil
	}
	for _, e := range m.events {
		if e.sentence != c.index-1 || e.frame == lexicon.Attend {
			continue
		}
		if e.status != graph.Held || len(e.people) != 2 || len(e.people[0]) != 1 || len(e.people[1]) != 1 {
			return nil
		}
		return []*phrase{{kind: someone, person: e.people[0][0]}, {kind: someone, person: e.people[1][0]}}
	}
	return nil
}

// rememberSubject keeps of whom the sentence is, whom "he" of the next means; nobody, where it begins with a
// stranger, or names one and has no subject of its own.
func (m *memory) rememberSubject(c *scene) {
	verbLast := c.lex.Grammar().VerbLast
	m.strange, m.crowd = c.strange, c.crowd()
	if c.strange || c.strangerNamed(len(c.units)) {
		m.subject = nil
	}
	if c.strange {
		return
	}
	if who := cmp.Or(c.visitor(), c.undergoes(), m.owner(c)); who != nil {
		m.subject = []*person{who}
	}
	for k, p := range c.phrases {
		if p.person == nil && p.kind == title && !p.plural && !p.counterpart && (c.subjectLike(p) && (verbLast || c.acts(p)) || c.hasMeeting(p)) {
			m.subject = nil // somebody of whom no name is told
			break
		}
		if p.person == nil || p.kind == title && p.counterpart {
			continue
		}
		if mark := c.rowMark(p); verbLast && (mark == lexicon.MarkAgent || mark == lexicon.NoClass || c.says(p)) || !verbLast && c.markBefore(p) == lexicon.NoClass && c.possessive(p.to) == 0 {
			m.subject = []*person{p.person}
			for _, q := range c.chain(k)[1:] {
				if q.person != nil && c.chain(k)[0] == p {
					m.subject = append(m.subject, q.person)
				}
			}
			break
		}
	}
	if c.strangerDoes() {
		m.subject = nil
		if who := c.received(); who != nil {
			m.subject = []*person{who}
		}
	}
	if who := cmp.Or(c.guestOf(), m.welcomed(c), m.topic(c), m.carried(c)); who != nil {
		m.subject = []*person{who}
	} else if m.comments(c) {
		m.subject = nil
	}
	m.subject = c.sent(m.subject)
}
