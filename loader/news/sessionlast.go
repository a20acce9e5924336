// Sessions, where the verb comes last: of bodies that two countries have together, and talks of
// three at which people are told to have been.

package news

import (
	"slices"

	"readout/graph"
	"readout/loader/news/lexicon"
)

// gatheredLast is a meeting of those who attended talks of three, or of four, by the verb at i: سہ فریقی
// مذاکرات میں A, B اور C نے شرکت کی. Nil: none is told of, or not of everybody whom they act for.
func (c *scene) gatheredLast(i int, f lexicon.Frame) *event {
	begin := c.clauseBegin(i)
	if !c.talksOfThree(begin, i) {
		return nil
	}
	parties := make(map[actor]bool)
	var row []*phrase
	for _, p := range c.phrases {
		if p.from < begin || p.to > i || p.kind != someone {
			continue
		}
		if p.person == nil || p.mark != lexicon.NoClass && p.mark != lexicon.MarkAgent && p.mark != lexicon.MarkLed {
			return nil // what they have to do with it, rules don't know
		}
		of, ok := p.person.party()
		if !ok {
			return nil
		}
		parties[of] = true
		row = append(row, p)
	}
	if len(parties) < 2 {
		return nil
	}
	return &event{frame: lexicon.Meet, sides: split(row), status: graph.Held, mode: c.modeOf(i, f)}
}

// talksOfThree says whether people were "in" talks of three, between the units.
func (c *scene) talksOfThree(begin, i int) bool {
	for j := begin; j < i; j++ {
		if !c.units[j].has(lexicon.Gathered) {
			continue
		}
		for k := j + 1; k < j+4 && k < i; k++ {
			if u := &c.units[k]; u.kind == trigger && onlyNouns(u) {
				return c.at(k + 1).has(lexicon.MarkIn)
			}
		}
	}
	return false
}

// jointBody says whether what stands between the row that p ends and the session at i is a body that the
// row has together: روریٹانیا اور سلوانیا کے مشترکہ کمیشن کا دوسرا اجلاس.
func (c *scene) jointBody(p *phrase, i int) bool {
	body := false
	for j := p.markTo; j < i; j++ {
		u := &c.units[j]
		switch {
		case c.in(u.to-1, lexicon.BodyNoun):
			body = true
		case body && u.has(lexicon.MarkOf), u.kind == bare && u.cast == nil, u.kind == number, u.is(lexicon.Portfolio, lexicon.Modifier), u.has(lexicon.And, lexicon.NumberWord):
		default:
			return false
		}
	}
	return body && c.in(c.units[i].to-1, lexicon.SessionNoun)
}

// ledBefore is who stands right in front of the delegation p as who led it; nil: nobody.
func (c *scene) ledBefore(p *phrase) *phrase {
	k := slices.Index(c.phrases, p) - 1
	if k < 0 || c.phrases[k].mark != lexicon.MarkLed || c.phrases[k].person == nil || p.from-c.phrases[k].markTo > 2 {
		return nil
	}
	return c.phrases[k]
}

// ledBehindIt says whether the row is a delegation behind which the agent that was found is said to
// have led it: روریٹانوی وفد نے X کی قیادت میں ملاقات کی.
func ledBehindIt(row, agent []*phrase) bool {
	return len(row) == 1 && row[0].kind == party && len(agent) == 1 && agent[0].mark == lexicon.MarkLed && agent[0].from == row[0].markTo
}
