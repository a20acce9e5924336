// Sentences and clauses that leave their verb out, as headlines do, where the verb comes last.

package news

import (
	"slices"

	"readout/loader/news/lexicon"
)

// saidThere says whether the noun at i ends a clause without a verb that begins the sentence, as headlines
// do, and what somebody said follows: X سے Y کی ملاقات، X نے کہا کہ.
func (c *scene) saidThere(i int) bool {
	if c.clauseBegin(i) > 0 {
		return false
	}
	told, finite := false, func(u unit) bool {
		return u.kind == grammar && u.has(lexicon.Aux, lexicon.Done, lexicon.Happened, lexicon.Doing, lexicon.Do) && !u.has(lexicon.MarkOf)
	}
	if slices.ContainsFunc(c.units[:i], finite) {
		return false
	}
	for k := i + 1; k < len(c.units); k++ {
		u := &c.units[k]
		switch unsure := u.has(lexicon.WillDo, lexicon.Planned, lexicon.Unreal, lexicon.Not, lexicon.Cancel, lexicon.Denied); {
		case told && u.kind == trigger && onlyNouns(u), unsure && !told:
			return false // it may be the meeting of which that was said
		}
		told = told || u.has(lexicon.Told) && c.at(k+1).has(lexicon.That) && c.saidByOne(i, k)
	}
	return told
}

// saidByOne says whether who said something, by the verb at unit k, is one of those in front of unit i.
func (c *scene) saidByOne(i, k int) bool {
	for _, p := range c.phrases {
		if p.from > i && p.markTo == k && p.mark == lexicon.MarkAgent && p.person != nil {
			return slices.ContainsFunc(c.phrases, func(q *phrase) bool { return q.to <= i && q.person == p.person })
		}
	}
	return false
}

// verbless says whether the noun at i ends one of the first sentences of an article, whose verb is left
// out as in a headline: X سے Y کی ملاقات۔ It begins with who met, behind a dateline at most: what else
// stands there may be the agenda of which it is.
func (c *scene) verbless(i int) bool {
	before := c.at(i - 1)
	if before.kind == bare || before.is(lexicon.Modifier) {
		before = c.at(i - 2) // کی اہم ملاقات
	}
	if c.index > 2 || i+2 > len(c.units) || i+2 < len(c.units) && !c.agendaBehind(i+1) || c.units[i+1].kind != sign || !before.has(lexicon.MarkOf, lexicon.MarkWith, lexicon.MarkBetween) || c.tomorrow() || len(c.phrases) == 0 {
		return false
	}
	if from := c.phrases[0].from; from > 0 && c.units[from-1].kind != sign && !c.units[from-1].is(lexicon.City) {
		return false
	}
	return !slices.ContainsFunc(c.units[:i], func(u unit) bool {
		return u.has(lexicon.MarkAgent, lexicon.Aux, lexicon.Arrive, lexicon.Unreal, lexicon.Planned, lexicon.Will, lexicon.Next, lexicon.Not, lexicon.If, lexicon.Cancel, lexicon.Denied, lexicon.That, lexicon.Who)
	})
}

// agendaBehind says whether the comma at unit j, behind a meeting without a verb, leads only to what it was about,
// without one either: X سے Y کی ملاقات، تجارت پر تبادلہ خیال۔
func (c *scene) agendaBehind(j int) bool {
	last := len(c.units) - 1
	if !c.signIs(j, ',') || c.units[last].kind != sign || c.units[last-1].kind != trigger || !onlyNouns(&c.units[last-1]) {
		return false
	}
	return !slices.ContainsFunc(c.units[j:last], func(u unit) bool {
		return u.has(lexicon.Aux, lexicon.Happened, lexicon.WillDo, lexicon.Do, lexicon.Planned, lexicon.Unreal, lexicon.Not, lexicon.Cancel, lexicon.Denied, lexicon.MarkWith) || u.has(lexicon.Done) && !u.has(lexicon.MarkOf)
	})
}
