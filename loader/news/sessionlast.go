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

// twoLed is the talks at which two delegations are told to have been, and who led each, by the trigger at i,
// the first that tells of a leader: बैठक में रूरिटानियाई प्रतिनिधिमंडल का नेतृत्व X ने किया, जबकि … Nil: of one it
// isn't told, or the article told of their talks before.
func (c *scene) twoLed(i int) *event {
	if !c.talksIn(i) {
		return nil
	}
	var row []*phrase
	var parties []actor
	for k, p := range c.phrases[:max(len(c.phrases)-1, 0)] {
		leader := c.phrases[k+1]
		to := c.sideEnd(p)
		led := c.leads(to) && leader.mark == lexicon.MarkAgent && leader.from == to+1
		sent := p.kind == group && p.mark == lexicon.MarkBehalf && len(row) > 0 && leader.from == p.markTo && leader.mark == lexicon.NoClass
		if p.country == "" || leader.kind != someone || leader.person == nil || !led && !sent {
			continue
		}
		if leader.person.country == "" && leader.person.org == "" {
			leader.person.country = p.country
		}
		of, _ := leader.person.party()
		if of.country != p.country || slices.Contains(parties, of) {
			return nil
		}
		row, parties = append(row, leader), append(parties, of)
	}
	if len(row) != 2 || row[0].from < i || c.toldOf(parties) {
		return nil
	}
	return &event{frame: lexicon.Meet, sides: split(row), status: graph.Held, mode: c.modeOf(i, lexicon.Frame{Type: lexicon.Meet})}
}

// talksIn says whether the sentence puts what it tells, in front of unit i, into talks, not those of an
// organisation or of many: बैठक में.
func (c *scene) talksIn(i int) bool {
	for j := range i {
		u := &c.units[j]
		if e := u.entry(lexicon.Organisation); u.has(lexicon.Forum) || e != nil && e.OrgKind == "international" {
			return false
		}
		if u.kind == trigger && onlyNouns(u) && c.at(j+1).has(lexicon.MarkIn) {
			return !c.ofOthers(j)
		}
	}
	return false
}

// sideEnd is the unit behind the delegation or country p, with the word for a side: रूरिटानियाई पक्ष.
func (c *scene) sideEnd(p *phrase) int {
	if p.kind == group && c.in(c.at(p.to).from, lexicon.SideNoun) {
		return p.to + 1
	}
	return p.to
}

// toldOf says whether a meeting of all the parties was told of just before.
func (c *scene) toldOf(parties []actor) bool {
	if len(c.past) == 0 {
		return false
	}
	last := c.past[len(c.past)-1]
	return c.index-last.sentence < 4 && !slices.ContainsFunc(parties, func(k actor) bool { return !last.party(k) })
}
