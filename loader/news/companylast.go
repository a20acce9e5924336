// In whose company people were, where the verb comes last: who came with somebody, and who simply "were" with
// somebody, in a delegation or there for a country.

package news

import (
	"slices"

	"readout/graph"
	"readout/loader/news/lexicon"
)

// cameAlong is who came first, where the clause begins with those who came along and are told to have been
// there: उनके साथ आए A और B भी कमरे में थे, X کے ساتھ آئے ہوئے A. Nil: it doesn't.
func (c *scene) cameAlong(begin, i int) *phrase {
	k := c.phraseIndex(begin)
	if k < 0 {
		return nil
	}
	p := c.phrases[k]
	switch {
	case p.person == nil:
		return nil
	case p.kind == pronoun && p.object && c.in(c.units[p.to-1].to-1, lexicon.CompanyPostposition) && (c.at(p.to).has(lexicon.Arrive) || c.onlyAlong(i) || p.to+1 < len(c.units) && c.amongDoers(p.to+1)), c.broughtAlong(p):
		return p
	}
	return nil
}

// broughtAlong says whether p is somebody with whom others came, of whom the words behind tell: they are of
// one side, whatever is told of them.
func (c *scene) broughtAlong(p *phrase) bool {
	if p.mark != lexicon.MarkWith && p.mark != lexicon.MarkBeside || !c.in(c.units[p.markFrom].to-1, lexicon.CompanyPostposition) || c.phraseIndex(p.markTo) >= 0 {
		return false
	}
	return c.at(p.markTo).has(lexicon.Arrive) || p.markTo+1 < len(c.units) && c.amongDoers(p.markTo+1)
}

// wereBeside says whether the bare verb at i tells who was in somebody's company, in a delegation, or there for a
// country, in front of nothing but their row: X کے ہمراہ A اور B تھے; وفد میں A اور B تھے.
func (c *scene) wereBeside(i int) bool {
	if !c.lex.Grammar().VerbLast || i == 0 || !c.in(c.units[i].from, lexicon.PastVerb) || i+1 < len(c.units) && c.units[i+1].kind != sign && !c.units[i+1].has(lexicon.But, lexicon.And) {
		return false
	}
	k := len(c.phrases) - 1
	for k >= 0 && c.phrases[k].to > i {
		k--
	}
	if k < 1 || c.phrases[k].to != i || c.phrases[k].kind != someone {
		return false
	}
	first, begin := c.chain(k)[0], c.clauseBegin(i)
	for j, p := range c.phrases[:k] {
		if p.from < begin || p.markTo == 0 || p.markTo != first.from && (p.markTo+1 != first.from || !c.units[p.markTo].has(lexicon.Possessive, lexicon.Also)) {
			continue
		}
		lead := p.from
		if j > 0 && p.from > begin && c.phrases[j-1].markTo == p.from {
			lead = c.phrases[j-1].from
		}
		switch {
		case lead > begin && !c.units[lead-1].has(lexicon.But, lexicon.And):
			return false // at a press conference, last year
		case p.kind == party && p.mark == lexicon.MarkIn, p.mark == lexicon.MarkBehalf:
			return true
		case p.person != nil && p.mark == lexicon.MarkBeside && !c.besides(p.markFrom):
			return true
		case p.person != nil && p.mark == lexicon.MarkWith && c.in(c.units[p.markFrom].to-1, lexicon.CompanyPostposition):
			return true
		}
	}
	return false
}

// atOneTable is the meeting of those who were at a table with somebody, each for another party, by the bare verb at i:
// X के साथ मेज पर A, B और C थे. Nil: they were at no table, or at a meal, or at somebody's side.
func (c *scene) atOneTable(i int) *event {
	k := c.lastPhrase(i)
	if k < 1 || c.phrases[k].to != i || i+1 < len(c.units) && c.units[i+1].kind != sign {
		return nil
	}
	row, begin := c.chain(k), c.clauseBegin(i)
	n := slices.Index(c.phrases, row[0]) - 1
	if n < 0 || !allPersons(row) {
		return nil
	}
	p := c.phrases[n]
	if p.person == nil || p.from < begin || p.mark != lexicon.MarkWith || !c.in(c.units[p.markFrom].to-1, lexicon.CompanyPostposition) {
		return nil
	}
	table := p.markTo
	if table+2 != row[0].from || !c.in(c.units[table].to-1, lexicon.TableNoun) || !c.units[table+1].has(lexicon.MarkOn) {
		return nil
	}
	for j := begin; j < i; j++ {
		if c.in(c.units[j].to-1, lexicon.OccasionNoun) || c.units[j].has(lexicon.Not) {
			return nil
		}
	}
	for _, q := range row {
		if _, ok := q.person.party(); !ok || actForOne(p.person, q.person) {
			return nil
		}
	}
	return &event{frame: lexicon.Meet, sides: split(append([]*phrase{p}, row...)), status: graph.Held, mode: graph.InPerson}
}

// delegationOf is the kth phrase, a delegation, with whose it is said to be, if nothing else is: صدر X کے وفد میں.
// Of whom it consists at present, by the verb at i, is told of a journey, which may have had no talks yet.
func (c *scene) delegationOf(k, i int) *phrase {
	p := c.phrases[k]
	if c.in(c.units[i].to-1, lexicon.PresentAuxiliary) {
		return p
	}
	whose := *p
	c.sentBy(&whose)
	return &whose
}
