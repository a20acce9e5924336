// Whose meeting it was, where the verb comes last: two of whom it is told behind "of" or "in", who had the
// chance of one, and who did what a passive tells.

package news

import (
	"readout/loader/news/lexicon"
)

// heldOf says whether the meeting at unit i is that of the row whose mark p has, as a participle in front of it
// tells, with nothing but when and where between: X और Y की सोमवार को लुट्ज में हुई बैठक.
func (c *scene) heldOf(p *phrase, i int) bool {
	return i > 1 && c.units[i-1].kind == grammar && c.units[i-1].has(lexicon.Happened) && p.markTo < i && c.onlyAround(p.markTo, i-1)
}

// spokenIn says whether the talks at unit i were among those of the row whose mark p has: X और Y में सोमवार को
// नहर पर बातचीत हुई.
func (c *scene) spokenIn(p *phrase, i int) bool {
	switch before := c.at(i - 1); {
	case p.markTo == i, p.markTo+1 == i && before.has(lexicon.Happened, lexicon.ToBe):
		return true
	case before.kind == grammar && before.has(lexicon.Happened, lexicon.ToBe):
		return c.onlyAround(p.markTo, i-1)
	}
	next := c.at(i + 1)
	return next.kind == grammar && next.has(lexicon.Happened) && !c.in(c.at(p.markTo).from, lexicon.RelationNoun) && c.reachesTrigger(p, i)
}

// onlyAround says whether nothing but when, where and of which kind something was stands between two units.
func (c *scene) onlyAround(from, to int) bool {
	for j := from; j < to; j++ {
		u := &c.units[j]
		if c.insideDate(j) || u.is(lexicon.City, lexicon.Country) || u.kind == bare && u.cast == nil && !c.lex.Common(c.tokens[u.from]) || u.kind == number {
			continue
		}
		if u.kind == sign || !u.has(lexicon.MarkIn, lexicon.MarkTo, lexicon.DayPart, lexicon.Weekday, lexicon.Also, lexicon.NumberWord) || u.has(lexicon.Not) {
			return false
		}
	}
	return from <= to
}

// hadChance says whether somebody got to do what the word at unit i tells: X को Y से मिलने का मौका मिला.
func (c *scene) hadChance(i int) bool {
	j := i + 2
	if !c.at(i+1).has(lexicon.MarkOf) || !c.in(c.at(j).to-1, lexicon.ChanceNoun) {
		return false
	}
	for j++; c.at(j).kind == grammar && c.at(j).has(lexicon.Also); j++ {
	}
	if j >= len(c.units) || !c.in(c.units[j].from, lexicon.ChanceVerb) {
		return false
	}
	if c.at(j + 1).has(lexicon.Happened) {
		j++ // प्राप्त हुआ
	}
	next := c.at(j + 1)
	return j+1 >= len(c.units) || next.kind == sign || next.has(lexicon.And) || c.in(next.from, lexicon.PastVerb) || c.in(next.from, lexicon.PresentAuxiliary)
}

// wasDone says whether what the noun at unit i tells is said to have been done, of nobody as a subject: मुलाकात की गई.
func (c *scene) wasDone(i int) bool {
	u := c.at(i + 1)
	return u.has(lexicon.Done) && u.to > u.from+1 && c.in(u.to-1, lexicon.PastVerb)
}

// thenToDo says whether what follows the participle in front of unit j, before anybody does it, is only to be done:
// X के साथ बैठकर बात करने का समय.
func (c *scene) thenToDo(j int) bool {
	for ; j < len(c.units); j++ {
		switch u := &c.units[j]; {
		case u.kind == sign, u.has(lexicon.MarkAgent, lexicon.That, lexicon.But), c.phraseIndex(j) >= 0:
			return false
		case u.has(lexicon.Do) && u.kind == grammar, u.kind == trigger && u.frames[0].Form == lexicon.Ing:
			return true
		}
	}
	return false
}

// ofTheirs says whether what stands between those whose mark p has and the talks at unit i is theirs, not the talks,
// with which the mark doesn't agree: X और Y के पत्र पर चर्चा हुई, के फैसले के बाद बैठक हुई.
func (c *scene) ofTheirs(p *phrase, i int) bool {
	if !c.in(c.units[p.markFrom].from, lexicon.PluralGenitive) || i+1 < len(c.units) && c.in(c.units[i+1].from, lexicon.PluralVerb) {
		return false
	}
	j := p.markTo
	for j < p.markTo+3 && (c.at(j).kind == bare && c.at(j).cast == nil || c.at(j).is(lexicon.Modifier)) {
		j++
	}
	u := c.at(j)
	return j > p.markTo && j < i && u.kind == grammar && u.has(lexicon.MarkOn, lexicon.MarkAbout, lexicon.MarkIn, lexicon.MarkAfter, lexicon.MarkDuring, lexicon.MarkBefore, lexicon.MarkFor)
}
