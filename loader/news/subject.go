// Whether a phrase stands where subjects do: whom "he" of what follows means.

package news

import (
	"slices"
	"strings"

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
