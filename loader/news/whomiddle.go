// Clauses and participles that say something of somebody, where the verb comes in the middle: X, who heads
// the bank, met Y; the talks that X held; angered Z by meeting Y.

package news

import (
	"slices"

	"readout/loader/news/lexicon"
)

// behindWho says whether the phrase stands in a clause about somebody that ends with a comma right in front
// of the verb at v.
func (c *scene) behindWho(p *phrase, v int) bool {
	end := v - 1
	for end > p.to && c.units[end].has(lexicon.Also, lexicon.Have, lexicon.Be) && c.units[end].kind == grammar {
		end--
	}
	if !c.signIs(end, ',') || end < p.to {
		return false
	}
	for j := p.from - 1; j > 0 && !c.signIs(j, ','); j-- {
		if c.units[j].has(lexicon.Who) {
			return c.signIs(j-1, ',') && !c.in(c.units[j].from, lexicon.WhereAdverb)
		}
	}
	return false
}

// byDoing says whether "by" and the participle at i tell how somebody did what the sentence tells was
// done: angered Ruritania by meeting X.
func (c *scene) byDoing(i int) bool {
	return i > 0 && c.at(i-1).has(lexicon.MarkBy) && c.at(i-1).kind == grammar && c.doer(i) != nil && c.settled(i)
}

// doer is the person who begins the sentence, and did by the participle at i what its verb tells; nil:
// nobody.
func (c *scene) doer(i int) []*phrase {
	if len(c.phrases) == 0 || c.phrases[0].from > 2 || c.markBefore(c.phrases[0]) != lexicon.NoClass {
		return nil
	}
	row := c.rowFrom(0)
	if !allPersons(actors(row)) || row[len(row)-1].to >= i || !c.verbSoon(row) {
		return nil
	}
	end := row[len(row)-1].to
	for j := end; j < i; j++ {
		if u := &c.units[j]; c.parts(j) || c.verbAt(j) || c.infinitive(j) || u.kind == grammar && u.has(lexicon.Unreal, lexicon.Told) {
			return nil
		}
	}
	other := slices.ContainsFunc(c.phrases, func(p *phrase) bool { return p.from >= end && p.to <= i && p.kind != group })
	if other && slices.ContainsFunc(c.units[end:i], func(u unit) bool { return u.has(lexicon.MarkFor) }) {
		return nil // praised Y for winning by meeting Z: it may be Y
	}
	return actors(row)
}

// aboutSomebody says whether the group ends a clause about a person: X, who heads the bank, met.
func (c *scene) aboutSomebody(p *phrase) bool {
	if !c.signIs(p.to, ',') {
		return false
	}
	if p.calling {
		return true // X, a lawyer, met
	}
	for j := p.from - 1; j > 0 && j > p.from-8 && c.units[j].kind != sign; j-- {
		if c.units[j].has(lexicon.Who) && c.signIs(j-1, ',') {
			return true
		}
	}
	return false
}

// antecedent says whether only a comma and "who" stand behind the phrase: X, who
// met Y.
func (c *scene) antecedent(from, v int) bool {
	j := from
	if c.signIs(j, ',') {
		j++
	}
	if !c.at(j).has(lexicon.Who) || c.spelled(c.at(j).from, c.at(j).to, lexicon.WhichPronoun) {
		return false
	}
	for k := j + 1; k < v; k++ {
		if c.units[k].has(lexicon.Who) || c.signIs(k, ',') && v-k > 8 {
			return false
		}
	}
	if c.signIs(v-1, ',') {
		return false
	}
	for k := j + 1; k < v; k++ {
		if c.signIs(k, ',') && c.at(k+1).has(lexicon.And) {
			return false // the clause about the one is over
		}
	}
	// nobody else stands between: "whom Y met" has another subject
	for _, p := range c.phrases {
		if p.from > j && p.to <= v && c.markBefore(p) == lexicon.NoClass && p.kind != group {
			return false
		}
	}
	return true
}

// reduced reads a relative clause that needs no pronoun: the talks A held with B.
func (c *scene) reduced(i int, f lexicon.Frame) (*event, string) {
	k := c.phraseIndex(i + 1)
	if k < 0 && c.at(i+1).has(lexicon.Done) && c.at(i+2).has(lexicon.MarkBy) && c.settled(i) {
		if k = c.phraseIndex(i + 3); k >= 0 { // the talks held by A and B
			if rows := c.reciprocal(c.rowFrom(k)); rows != nil {
				return c.finishMiddle(i, f, rows, real)
			}
		}
		return nil, ""
	}
	if k < 0 || c.phrases[k].from > i+1 || c.phrases[k].kind == group {
		return nil, ""
	}
	g := c.phrases[k].to
	if c.at(g).has(lexicon.Have) && c.at(g+1).has(lexicon.Done) {
		g++
	}
	if !c.at(g).has(lexicon.Done) || c.at(g).kind != grammar {
		return nil, ""
	}
	subject := actors(c.phrases[k : k+1])
	object := c.objectMiddle(g+1, f)
	if len(subject) == 0 || !persons(object) {
		return nil, ""
	}
	for j := max(0, i-6); j < object[0].from; j++ {
		if c.units[j].has(lexicon.Unreal, lexicon.Not, lexicon.Planned, lexicon.Will, lexicon.Cancel, lexicon.Denied, lexicon.Untrue, lexicon.If) {
			return nil, ReasonUnreal // he had hoped to have; denied having had
		}
	}
	return c.finishMiddle(i, f, [][]*phrase{subject, object}, c.realityMiddle(g, lexicon.Frame{Type: f.Type, Form: lexicon.Past}, subject))
}

// pastWhile is the unit of "while" in front of the participle at v, which is in its subject's own clause:
// X, while meeting Y, said; else v.
func (c *scene) pastWhile(v int) int {
	if u := c.at(v - 1); u.kind == grammar && u.has(lexicon.MarkDuring) && u.has(lexicon.But) {
		return v - 1
	}
	return v
}

// meetingThen says whether the participle at i, not the noun, stands behind a comma: came to Lutz, meeting
// with X; X and Y, meeting in Lutz, agreed.
func (c *scene) meetingThen(i int) bool {
	if !c.signIs(i-1, ',') {
		return false
	}
	if k := c.phraseIndex(i + 2); c.at(i+1).has(lexicon.MarkWith) && k >= 0 {
		return true
	}
	k := c.phraseEndsAt(i - 1)
	return k >= 0 && c.at(i+1).has(lexicon.MarkIn, lexicon.MarkOn) && len(c.chain(k)) > 1 && allPersons(c.chain(k)) && c.chain(k)[0].from < 3
}

// hostedBy says whether the participle at i tells at whose house somebody was: X, received by Y, said;
// Received in Lutz by Y, X said.
func (c *scene) hostedBy(i int) bool {
	return (i == 0 || c.signIs(i-1, ',') && c.phraseEnds(i-1)) && c.at(c.skipWhereWhen(i+1)).has(lexicon.MarkBy)
}

// afterWas is whom the verb at i had for an object, as the sentence tells behind it: among those whom X met on
// Tuesday was Y; the first guest X received was Y.
func (c *scene) afterWas(i int, subject []*phrase) []*phrase {
	was := c.skipWhereWhen(i + 1)
	if len(subject) == 0 || subject[0].from < 2 || subject[0].from > i || c.at(was).kind != grammar || !c.in(c.at(was).from, lexicon.WasVerb) && !c.in(c.at(was).from, lexicon.WereVerb) {
		return nil
	}
	return c.personsAt(was + 1)
}

// frontWith is with whom the sentence begins, in front of the subject of a verb of meeting: With X, he discussed
// trade.
func (c *scene) frontWith(f lexicon.Frame, subject []*phrase) []*phrase {
	front := c.frontStart()
	if len(subject) == 0 || !slices.Contains(f.Objects, lexicon.MarkWith) || c.at(front).kind != grammar || !c.at(front).has(lexicon.MarkWith) {
		return nil
	}
	object := c.personsAt(front + 1)
	if object == nil || c.phrases[c.phraseIndex(front+1)].kind == both {
		return nil // with all three he raised: one after the other
	}
	if end := c.pastComma(object); end == subject[0].from || c.signIs(end, ',') && end+1 == subject[0].from {
		return object
	}
	return nil
}
