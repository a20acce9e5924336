// Clauses about somebody, where the verb comes in the middle: X, who heads the bank, met Y.

package news

import (
	"slices"
	"strings"

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
	if slices.ContainsFunc(c.phrases, func(p *phrase) bool { return p.from >= end && p.to <= i && p.kind != group }) {
		return nil // praised Y for winning by meeting Z: it may be Y
	}
	return actors(row)
}

// talkedOf says whether the meeting at unit j is what the verb at i has for an object, or what somebody
// spoke of, or after: its "with" is not the verb's.
func (c *scene) talkedOf(i, j int, f lexicon.Frame) bool {
	k := j - 1
	for k > i && (c.units[k].has(lexicon.The, lexicon.Possessive, lexicon.Next, lexicon.Last, lexicon.Unreal) && c.units[k].kind == grammar || c.ordinary(k)) {
		k--
	}
	if k == i {
		return f.Type == lexicon.Discuss
	}
	if k > i && f.Type == lexicon.Phone_ && c.units[k].kind == grammar && c.units[k].has(lexicon.MarkIn) && c.units[j].frames[0].Type != lexicon.Phone_ {
		return true // speaking at a press conference with
	}
	return k > i && c.units[k].kind == grammar && c.units[k].has(lexicon.MarkAfter, lexicon.MarkOf, lexicon.MarkAbout, lexicon.MarkFor, lexicon.MarkBefore)
}

// outsideWhich says whether the date stands in front of a clause of "which" or "who" that holds the
// trigger: said on Tuesday that the plan, which he discussed with X in March, was dead.
func (c *scene) outsideWhich(d span, trigger int) bool {
	if c.lex.Grammar().VerbLast {
		return false
	}
	for k := trigger - 1; k > d.to; k-- {
		switch {
		case c.signIs(k, ','):
			return false
		case c.units[k].has(lexicon.Who):
			return c.signIs(k-1, ',')
		}
	}
	return false
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

// mainClause says whether the comma at unit j parts what stands in front of a clause from its subject.
func (c *scene) mainClause(j int) bool {
	k := c.phraseIndex(j + 1)
	return k >= 0 && c.signIs(j, ',') && c.phrases[k].kind != group && c.verbSoon(c.rowFrom(k))
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

// ofVerbBefore says whether the date goes with a verb in front of the trigger's: arrived on Monday and met
// X; having arrived on Monday, met X.
func (c *scene) ofVerbBefore(d span, trigger int) bool {
	if c.lex.Grammar().VerbLast || d.to >= trigger {
		return false
	}
	if c.at(d.to).has(lexicon.And) {
		j := c.skipAdverbs(d.to + 1)
		for c.at(j).kind == grammar && c.at(j).has(lexicon.Will, lexicon.Planned, lexicon.Have, lexicon.Be) {
			j++
		}
		return j == trigger
	}
	if !c.signIs(d.to, ',') || c.skipAdverbs(d.to+1) != trigger {
		return false
	}
	for j := d.from - 1; j > 0 && j > d.from-8; j-- {
		if c.signIs(j, ',') {
			return strings.HasSuffix(c.normal(c.units[j+1].from), "ing")
		}
	}
	return false
}

// objectRow is the row that begins with phrase k, without whoever does what the next clause tells: met X,
// and Y stayed at home; After talks with X, Y and Z left.
func (c *scene) objectRow(k int) []*phrase {
	row := c.rowFrom(k)
	if end := row[len(row)-1].to; len(row) < 2 || end >= len(c.units) || !c.verbLike(end) {
		return row
	}
	if !c.frontsClause() {
		for n := 1; n < len(row); n++ {
			u := c.at(row[n].to)
			said := u.kind == grammar && u.has(lexicon.Told, lexicon.Have, lexicon.Be, lexicon.Will)
			if said && row[n].to < len(c.units) || len(row) == 2 && c.signIs(row[0].to, ',') && c.ordinary(row[1].to) {
				return row[:n]
			}
		}
		return row
	}
	cut := len(row)
	for n, and := 1, false; n < len(row); n++ {
		switch comma := c.signIs(row[n].from-1, ','); {
		case comma && and:
			return row[:n] // after talks with X and Y, Z left
		case comma:
			cut = min(cut, n)
		default:
			and = true
		}
	}
	return row[:cut]
}

// frontsClause says whether the sentence begins with when something else was done: After, As, During.
func (c *scene) frontsClause() bool {
	u := c.at(0)
	return u.kind == grammar && u.has(lexicon.MarkAfter, lexicon.MarkDuring, lexicon.MarkIn, lexicon.MarkAs) || c.in(u.to-1, lexicon.TimeConjunction) && u.from == c.s.from
}

// verbLike says whether a finite verb seems to stand at unit j.
func (c *scene) verbLike(j int) bool {
	u := c.at(j)
	return c.verbAt(j) || u.kind == grammar && u.has(lexicon.Told, lexicon.Have, lexicon.Be, lexicon.Done, lexicon.Will, lexicon.Arrive) ||
		c.in(u.from, lexicon.PastVerb) || c.ordinary(j) && strings.HasSuffix(c.normal(u.from), "ed")
}

// somethingElse says whether the verb at i, which two or more do, has others, or a thing, for an object: X
// and Y met voters, gathered support, discussed it with reporters, in separate speeches.
func (c *scene) somethingElse(i int, f lexicon.Frame) bool {
	j := i + 1
	if u := c.at(j); j < len(c.units) && slices.Contains(f.Objects, lexicon.NoClass) && !slices.ContainsFunc(c.dates, func(d span) bool { return d.from == j }) {
		what := c.ordinary(j) && !strings.HasSuffix(c.normal(u.from), "ly") && !c.in(u.from, lexicon.MeetingAdverb)
		if what || u.kind == grammar && u.has(lexicon.Possessive) || c.in(u.from, lexicon.DefiniteArticle) || c.in(u.from, lexicon.IndefiniteArticle) {
			return true
		}
	}
	for ; j < len(c.units) && j < i+12 && !c.parts(j); j++ {
		if c.in(c.units[j].from, lexicon.SeparateAdjective) {
			return true
		}
		if !c.units[j].has(lexicon.MarkWith) || f.Type != lexicon.Discuss {
			continue
		}
		k := j + 1
		for c.at(k).has(lexicon.The, lexicon.Possessive) && c.at(k).kind == grammar {
			k++
		}
		if c.in(c.at(k).to-1, lexicon.CrowdNoun) && k < len(c.units) {
			return true
		}
	}
	return false
}

// fromAfar says whether what follows a row tells that somebody saw them on a screen, or as something.
func (c *scene) fromAfar(row []*phrase) bool {
	j := row[len(row)-1].to
	return c.at(j).has(lexicon.MarkAs) || c.at(j).has(lexicon.MarkOn) && c.in(c.at(j+1).from, lexicon.ScreenNoun)
}

// hostedBy says whether the participle at i tells at whose house somebody was: X, received by Y, said;
// Received in Lutz by Y, X said.
func (c *scene) hostedBy(i int) bool {
	return (i == 0 || c.signIs(i-1, ',') && c.phraseEnds(i-1)) && c.at(c.skipWhereWhen(i+1)).has(lexicon.MarkBy)
}

// meetingOf is whose meeting with the object the noun at i tells of behind it: the meeting of X with Y.
func (c *scene) meetingOf(i int, object []*phrase) []*phrase {
	k := c.phraseIndex(i + 2)
	if !c.at(i+1).has(lexicon.MarkOf) || k < 0 || c.markBefore(object[0]) != lexicon.MarkWith {
		return nil
	}
	row := actors(c.rowFrom(k))
	if !allPersons(row) || row[len(row)-1].to > object[0].from {
		return nil
	}
	return row
}

// yetToCome says whether what happens after, or during, a meeting is to come, or may: will sign it after
// meeting X. The word for after stands at unit i, behind what will happen.
func (c *scene) yetToCome(i int) bool {
	j := i - 1
	if c.signIs(j, ',') {
		j--
	}
	if !c.at(i).has(lexicon.MarkAfter, lexicon.MarkDuring) {
		return false
	}
	for ; j >= 0; j-- {
		switch u := &c.units[j]; {
		case u.kind == sign && !c.signIs(j, '-'), u.kind == grammar && u.has(lexicon.Told, lexicon.That, lexicon.But, lexicon.Who):
			return false
		case u.kind == grammar && (u.has(lexicon.Will, lexicon.Planned, lexicon.WillDo) || u.has(lexicon.Unreal) && !c.pastForm(u)):
			return true
		}
	}
	return false
}
