// Whether a phrase stands where subjects do: whom "he" of what follows means.

package news

import (
	"slices"
	"strings"

	"readout/graph"
	"readout/loader/news/lexicon"
)

// subjectLike says whether the phrase stands where subjects do.
func (c *scene) subjectLike(p *phrase) bool {
	if c.lex.Grammar().VerbLast {
		mark := c.rowMark(p)
		return mark == lexicon.MarkAgent || mark == lexicon.NoClass && p.from == 0
	}
	return c.markBefore(p) == lexicon.NoClass && !c.afterVerb(p) && c.possessive(p.to) == 0
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
		u.kind == bare && c.ordinary(i) && strings.HasSuffix(c.normal(u.from), "ed") && i > 0 && c.units[i-1].kind != sign // praised X
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
