// Where the other party of a verb or noun ends, and what is none, where the verb comes in the middle.

package news

import (
	"slices"
	"strings"

	"readout/loader/news/lexicon"
)

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
	if k == i+1 && c.units[k].has(lexicon.MarkOf) && c.in(c.units[i].to-1, lexicon.HourNoun) {
		return false // had two hours of talks
	}
	return k > i && c.units[k].kind == grammar && c.units[k].has(lexicon.MarkAfter, lexicon.MarkOf, lexicon.MarkAbout, lexicon.MarkFor, lexicon.MarkBefore)
}

// mainClause says whether the comma at unit j parts what stands in front of a clause from its subject.
func (c *scene) mainClause(j int) bool {
	k := c.phraseIndex(j + 1)
	return k >= 0 && c.signIs(j, ',') && c.phrases[k].kind != group && c.verbSoon(c.rowFrom(k))
}

// objectRow is the row that begins with phrase k, without whoever does what the next clause tells: met X,
// and Y stayed at home; After talks with X, Y and Z left.
func (c *scene) objectRow(k int) []*phrase {
	row := c.beforeGap(c.rowFrom(k))
	for n := 1; n < len(row); n++ {
		if c.possessed(row[n]) {
			row = row[:n] // met X, Y's successor
		}
	}
	if c.markBefore(row[0]) == lexicon.NoClass && !c.withinWho(row[0].from) {
		for n := 1; n < len(row); n++ {
			if v := c.skipAdverbs(c.skipWhereWhen(row[n].to)); v < len(c.units) && c.units[v].kind == trigger && c.verbAt(v) {
				return row[:n] // met X and Y later met Z
			}
		}
	}
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

// notMet is the end of a row behind those whom a verb in front has for objects, if its last is none of them: X met Y and
// Z met W.
func (c *scene) notMet(row []*phrase) []*phrase {
	for n := len(row) - 1; n > 0 && !c.object[row[len(row)-1]]; n-- {
		if c.object[row[n-1]] {
			return row[n:]
		}
	}
	return row
}

// withinWho says whether a clause of "who" or "that" without a comma holds unit i: the minister who received X and Y met Z.
func (c *scene) withinWho(i int) bool {
	for i--; i >= 0 && c.units[i].kind != sign; i-- {
		if c.units[i].kind == grammar && c.units[i].has(lexicon.Who, lexicon.That) {
			return true
		}
	}
	return false
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
		c.in(u.from, lexicon.PastVerb) || c.ordinary(j) && c.regularPast(u.from)
}

// endedWith says whether a verb of how something ended stands in front of the "with" at unit j: ended with X telling.
func (c *scene) endedWith(j int) bool {
	return c.units[j].has(lexicon.MarkWith) && c.in(c.at(j-1).from, lexicon.EndingVerb) && c.ordinary(j-1)
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
	if j = c.skipAdverbs(j); f.Type == lexicon.Meet && f.Form == lexicon.Past && slices.Contains(f.Objects, lexicon.MarkWith) && c.at(j).has(lexicon.MarkWith) && c.phraseIndex(j+1) < 0 {
		return true // met with young inventors
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

// fromAfar says whether what follows a row tells that somebody saw them on a screen, as something, or do something.
func (c *scene) fromAfar(row []*phrase) bool {
	j := row[len(row)-1].to
	if c.ordinary(j) && !c.in(c.units[j].from, lexicon.MeetingAdverb) && !strings.HasSuffix(c.normal(c.units[j].from), "ly") {
		return true
	}
	return c.at(j).has(lexicon.MarkAs) || c.at(j).has(lexicon.MarkOn) && c.in(c.at(j+1).from, lexicon.ScreenNoun)
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

// notSpent says whether the verb at i is one of spending, and no time stands behind it: spent money with.
func (c *scene) notSpent(i int) bool {
	if !c.in(c.units[i].to-1, lexicon.SpendingVerb) {
		return false
	}
	for j := i + 1; j < i+9 && j < len(c.units) && !c.units[j].has(lexicon.MarkWith); j++ {
		u := &c.units[j]
		if c.in(u.to-1, lexicon.HourNoun) || c.in(u.to-1, lexicon.OccasionDay) || c.in(u.to-1, lexicon.TimeNoun) || u.has(lexicon.Weekday, lexicon.Day, lexicon.DayPart, lexicon.Weekend, lexicon.UnitDay, lexicon.UnitWeek) || slices.ContainsFunc(c.dates, func(d span) bool { return d.from == j }) {
			return false
		}
	}
	return true
}

// inMind says whether "in mind" stands behind a row: spoke with X in mind.
func (c *scene) inMind(row []*phrase) bool {
	j := row[len(row)-1].to
	return j+1 < len(c.units) && c.units[j].has(lexicon.MarkIn) && c.in(c.units[j+1].from, lexicon.MindNoun)
}
