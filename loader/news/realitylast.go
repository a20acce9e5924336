// Whether it took place, where the verb comes last.

package news

import (
	"slices"

	"readout/loader/news/lexicon"
)

// realityLast says whether what the word at i tells took place: the words behind it
// do.
func (c *scene) realityLast(i int, f lexicon.Frame) reality {
	if c.at(i-1).has(lexicon.Not, lexicon.Next, lexicon.Will, lexicon.Planned, lexicon.Unreal, lexicon.Cancel) || c.at(i-2).has(lexicon.Unreal, lexicon.Not) && c.at(i-1).kind != sign {
		return unreal
	}
	for j := i - 1; j >= 0 && j > i-5 && c.units[j].kind != sign; j-- {
		if c.units[j].has(lexicon.Not) {
			return unreal
		}
		if c.units[j].has(lexicon.MarkAgent, lexicon.MarkWith, lexicon.MarkBetween, lexicon.Aux) {
			break
		}
	}
	if c.claimed(i) {
		return unreal
	}
	for j := 0; j < i; j++ {
		if c.doubts(j) && !c.boundaryBetween(j, i) && i-j < 14 {
			return unreal
		}
	}
	j := i + 1
	for c.at(j).has(lexicon.Also, lexicon.Separately) && c.at(j).kind == grammar {
		j++
	}
	if f.Form == lexicon.Past || f.Form == lexicon.Participle || f.Form == lexicon.Future {
		for k := j; k < j+3 && k < len(c.units); k++ {
			if c.units[k].has(lexicon.Not, lexicon.Denied) {
				return unreal
			}
			if c.units[k].kind == sign {
				break
			}
		}
		if c.at(i - 1).has(lexicon.Not) {
			return unreal
		}
		if i > 0 && c.in(c.units[i-1].to-1, lexicon.GotNoun) {
			return tenseless // X से मदद मिलने के बाद
		}
		if i+1 < len(c.units) && c.in(c.units[i+1].from, lexicon.FutureEnding) {
			return planned
		}
		switch f.Form {
		case lexicon.Future:
			return planned
		case lexicon.Participle:
			if c.thenToDo(j) {
				return unreal
			}
			return c.mainVerb(j)
		default:
			if c.got(i) {
				return tenseless
			}
			if c.in(c.at(i+1).from, lexicon.ThenParticle) && !c.whenBefore(i) && c.hopedBehind(i+2) {
				return unreal // मिले तो अच्छा होगा
			}
			if (f.Type == lexicon.Visit || c.in(c.units[i].to-1, lexicon.CalledVerb)) && c.denied(j) || c.invited(i) {
				return unreal // went to meet, or was called, but did not
			}
			if c.mealToCome(f, j) {
				return planned
			}
			return real
		}
	}
	if f.Form == lexicon.Ing {
		if c.in(c.at(i+1).from, lexicon.AmongWord) {
			return c.mainVerb(i + 1)
		}
		if c.hadChance(i) {
			return real
		}
		return c.wentTo(i)
	}
	if f.Type == lexicon.Phone_ && c.in(c.at(i+1).from, lexicon.GotVerb) && i+1 < len(c.units) {
		return tenseless // got on the telephone
	}
	// the noun and what is done with it
	before := i - 1
	for before > i-3 && c.at(before).kind == grammar && c.at(before).has(lexicon.Possessive) { // के साथ हुई उनकी बैठक
		before--
	}
	happened := c.at(before).has(lexicon.Happened) && c.at(before).kind == grammar
	happened = happened || c.at(i-1).has(lexicon.Done) && c.at(i-2).has(lexicon.MarkWith) && c.at(i+1).kind == sign // سے کی ملاقات
	toBe := c.at(i-1).has(lexicon.ToBe) || c.at(i-2).has(lexicon.ToBe)
	if toBe { // ہونے والی ملاقات: of the past or to come
		if c.mainVerb(i+1) != real || c.tomorrow() {
			return planned
		}
	}
	for k := j; k < len(c.units) && k < j+14; k++ {
		v := &c.units[k]
		switch {
		case v.has(lexicon.Not), v.has(lexicon.Denied):
			return unreal
		case v.has(lexicon.Cancel):
			return cancelled
		case v.has(lexicon.WillDo):
			return planned
		case v.has(lexicon.Planned) && c.delegationAt(k+1) > 0:
			return c.whoCameMet(c.delegationAt(k + 1))
		case v.has(lexicon.Planned) && c.amongDoers(k):
			return tenseless // those who met
		case v.has(lexicon.Planned):
			return planned
		case k == j && c.in(v.from, lexicon.PastVerb) && v.kind == grammar && c.thisWas(i):
			return real
		case k == j && c.daysAfter(i) && c.at(k+1).has(lexicon.Do): // is to be in two days
			return tenseless
		case k == j && happened && c.about(k): // asked about the meeting that was held
			return real
		case v.has(lexicon.MarkBefore), v.has(lexicon.MarkFor, lexicon.MarkOn, lexicon.MarkAbout, lexicon.MarkAs) && k == j: // agreed on a meeting, asked for one
			return tenseless
		case k == j && !happened && !toBe && (v.kind == grammar && v.has(lexicon.MarkTo, lexicon.MarkAbout, lexicon.MarkWith) || c.in(v.to-1, lexicon.DoerNoun)):
			return tenseless // gave the talks the nod, kept away from them
		case v.has(lexicon.MarkIn) && k == j && (c.at(k+1).has(lexicon.Cancel) || c.absent(k+1)):
			return unreal // the talks were put off; somebody wasn't there
		case slices.Contains(f.Objects, lexicon.MarkFor) && v.has(lexicon.MarkAfter, lexicon.MarkDuring): // who dined isn't said
			return tenseless
		case v.has(lexicon.MarkAside) && k == j && c.in(c.units[i].to-1, lexicon.SessionNoun): // beside a session of many
			return unreal
		case v.has(lexicon.MarkAfter, lexicon.MarkDuring), v.has(lexicon.MarkAside) && k == j, v.has(lexicon.MarkIn) && k == j:
			return c.mainVerb(k + 1)
		case v.has(lexicon.Unreal):
			return unreal
		case k == j && c.genitive(k) && c.round(k):
		case k == j && c.genitive(k) && (c.substance(k) || c.hadChance(i)):
			return real
		case k == j && c.genitive(k) && happened && slices.ContainsFunc(c.units[k:], func(u unit) bool { return u.has(lexicon.Denied) }):
			return unreal // the report of it was denied
		case k == j && c.genitive(k):
			if happened {
				return real
			}
			return c.headlineReal(i)
		case v.has(lexicon.Happened, lexicon.Doing) && c.at(k+1).has(lexicon.Do):
			// to be held, to go on: the infinitive behind it decides
		case k > j && c.genitive(k) && c.insidePhrase(k): // whose title stands between: मुलाकात रूरिटानिया की मंत्री से
		case v.has(lexicon.Done), v.has(lexicon.Happened), v.has(lexicon.Told) && f.Type == lexicon.Phone_:
			if slices.Contains(f.Objects, lexicon.MarkFor) && c.denied(k) {
				return unreal // gave a dinner for somebody who didn't come
			}
			if c.mealToCome(f, k+1) {
				return planned
			}
			return c.after(k + 1)
		case v.has(lexicon.Do) && (c.at(k+1).has(lexicon.Unreal, lexicon.Not) || c.at(k+2).has(lexicon.Unreal, lexicon.Not)):
			return unreal
		case v.has(lexicon.Do):
			if c.at(k+1).has(lexicon.MarkAfter) || c.in(c.at(k+1).from, lexicon.AmongWord) || c.spelled(v.from, v.to, lexicon.DoStem) {
				return c.mainVerb(k + 1)
			}
			return unreal
		case v.has(lexicon.Doing) && c.habit(k):
			return unreal
		case v.has(lexicon.Doing):
			if c.tomorrow() {
				return planned
			}
			return c.after(k + 1)
		case v.has(lexicon.That) && v.kind == grammar: // what was said tells of something else
			if happened {
				return real
			}
			return c.headlineReal(i)
		case v.kind == trigger && k > j+1:
			// another meeting word: the verb behind it counts for both
		case v.kind == sign && (c.signIs(k, ';') || c.signIs(k, '।') || c.signIs(k, '"')):
			if happened {
				return real
			}
			return c.headlineReal(i)
		case c.signIs(k, ',') || c.signIs(k, ':'):
			if c.s.headline && k <= j+1 {
				return c.headlineReal(i)
			}
			if k == j && (c.saidThere(i) || c.thenBehind(k+1)) {
				return real
			}
		}
	}
	if happened {
		return real
	}
	return c.headlineReal(i)
}

// mealToCome says whether the meal in somebody's honour whose verb ends at unit j is today's, and was but arranged:
// آج عشائیہ رکھا ہے.
func (c *scene) mealToCome(f lexicon.Frame, j int) bool {
	if f.Type != lexicon.Host || !slices.Contains(f.Objects, lexicon.MarkFor) && !slices.Contains(f.Objects, lexicon.NoClass) || j >= len(c.units) || !c.in(c.units[j].from, lexicon.PresentAuxiliary) {
		return false
	}
	return slices.ContainsFunc(c.units, func(u unit) bool { d, ok := u.class(lexicon.Day); return ok && d.Value >= 0 })
}

// wentTo says whether people went where the other was, to meet, as "to meet" at i begins to
// tell: से मिलने होटल पहुंचे. Who is said to have gone to a city may not have met anybody yet.
func (c *scene) wentTo(i int) reality {
	house := false
	for k := i + 1; k < len(c.units) && k < i+7; k++ {
		u := &c.units[k]
		switch {
		case house && u.has(lexicon.Arrive) && (c.at(k+1).kind == sign || c.at(k+1).has(lexicon.And) || c.doerAt(k+1) || c.in(c.at(k+1).from, lexicon.PastVerb)):
			if c.denied(k) {
				return unreal
			}
			return real
		case c.in(u.to-1, lexicon.SeatNoun):
			house = true
		case u.kind != bare && u.kind != named && !u.has(lexicon.Possessive, lexicon.Also, lexicon.MarkOf, lexicon.MarkIn, lexicon.MarkOn, lexicon.DayPart):
			return unreal
		}
	}
	return unreal
}

// thisWas says whether the noun at i is what "this" was: X की Y के साथ यह पहली मुलाकात थी. Whom "the
// two" means in such a sentence isn't sure.
func (c *scene) thisWas(i int) bool {
	if k := c.lastPhrase(i); k >= 0 && c.in(c.units[0].from, lexicon.NeuterPronoun) && slices.Contains([]lexicon.ClassName{lexicon.MarkOf, lexicon.MarkWith, lexicon.MarkBetween}, c.phrases[k].mark) {
		return !slices.ContainsFunc(c.units, func(u unit) bool { return u.has(lexicon.Both, lexicon.Not, lexicon.If, lexicon.Planned) }) // यह X और Y की पहली मुलाकात थी
	}
	for j := i - 1; j >= 0; j-- {
		u := &c.units[j]
		switch {
		case u.has(lexicon.The) && u.kind == grammar:
			return !slices.ContainsFunc(c.units, func(u unit) bool { return u.has(lexicon.Both, lexicon.Not, lexicon.If) })
		case u.kind != bare && u.kind != number && !u.is(lexicon.Modifier) && !u.has(lexicon.Also, lexicon.Possessive) && u.kind != trigger:
			return false
		}
	}
	return false
}

// got says whether the verb at i, which may be "met" or "got", is a participle of a thing that
// somebody got: X से मिले प्रस्ताव पर.
func (c *scene) got(i int) bool {
	u, next := &c.units[i], c.at(i+1)
	if !c.in(u.from, lexicon.GotVerb) || u.to > u.from+1 || next.kind != bare && next.kind != trigger && !next.has(lexicon.Paper, lexicon.Unreal) || next.cast != nil || c.phraseIndex(i+1) >= 0 {
		return false
	}
	end := i + 2
	for end < len(c.units) && c.units[end].kind == bare {
		end++
	}
	return c.at(end).has(lexicon.MarkOn, lexicon.MarkTo, lexicon.MarkOf, lexicon.MarkWith, lexicon.MarkIn, lexicon.MarkAfter)
}

// doubts says whether the word at unit j makes what follows uncertain: if, whether. The
// Urdu word for "whether" is that for "did", too: only at a clause's beginning it asks.
func (c *scene) doubts(j int) bool {
	u := &c.units[j]
	return u.has(lexicon.If) && (!u.has(lexicon.Done) || j == 0 || c.units[j-1].kind == sign || c.units[j-1].has(lexicon.That))
}

// absent says whether what stands behind a meeting, from unit k on, denies that somebody attended it.
func (c *scene) absent(k int) bool {
	attending := false
	for ; k < len(c.units) && c.units[k].kind != sign; k++ {
		attending = attending || c.in(c.units[k].from, lexicon.AttendingWord) || c.in(c.units[k].from, lexicon.AttendanceNoun)
		if attending && c.units[k].has(lexicon.Not, lexicon.Denied, lexicon.Unreal) {
			return true
		}
	}
	return false
}

// denied says whether a word behind unit j takes back what was said.
func (c *scene) denied(j int) bool {
	for ; j < len(c.units) && !c.signIs(j, '।'); j++ {
		if c.units[j].has(lexicon.Not, lexicon.Denied, lexicon.Cancel) {
			return true
		}
	}
	return false
}

// claimed says whether what the clause of i tells is only claimed, or denied, by
// the clause in front of it: "denied that", "the report that".
func (c *scene) claimed(i int) bool {
	that := -1
	for j := 0; j < i; j++ {
		if c.units[j].has(lexicon.That) {
			that = j
		}
	}
	for j := 0; j < that; j++ {
		if c.units[j].has(lexicon.Denied, lexicon.Unreal, lexicon.Cancel) {
			return true
		}
	}
	return false
}

// tomorrow says whether a day that may be to come stands in the sentence: what is
// going on then is still to come.
func (c *scene) tomorrow() bool {
	for _, u := range c.units {
		if d, ok := u.class(lexicon.Day); ok && d.Value > 0 {
			return true
		}
	}
	return false
}

// headlineReal is real for the noun of a headline that no verb follows, or else without a tense.
func (c *scene) headlineReal(i int) reality {
	if !c.s.headline && !c.verbless(i) {
		return tenseless
	}
	did := slices.ContainsFunc(c.units[:i], func(u unit) bool { return u.has(lexicon.MarkAgent) })
	for k := range c.units {
		day, ok := c.units[k].class(lexicon.Day)
		if k < i && c.units[k].has(lexicon.WillDo) || !did && (ok && day.Value >= 0 || k > i && c.units[k].has(lexicon.Weekday)) {
			return tenseless // X will come, talks with Y; talks today
		}
	}
	for k := i + 1; k < len(c.units); k++ {
		u := &c.units[k]
		if u.has(lexicon.WillDo, lexicon.Planned, lexicon.Unreal, lexicon.Not, lexicon.Cancel, lexicon.Denied, lexicon.MarkOf, lexicon.MarkBefore) {
			return tenseless
		}
		if u.kind == sign && !c.signIs(k, '-') {
			break
		}
	}
	return real
}

// delegationAt is the unit behind a delegation at unit k, with its country at most; 0: there is none.
func (c *scene) delegationAt(k int) int {
	for c.at(k).is(lexicon.Adjective) || c.at(k).kind == bare && c.at(k).cast == nil && k < len(c.units) {
		k++
	}
	if c.at(k).has(lexicon.Delegation) {
		return k + 1
	}
	return 0
}

// whoCameMet is real if what stands behind a delegation, from unit k on, tells who was in it, so that
// it met: ملاقات کرنے والے وفد میں X شامل تھے.
func (c *scene) whoCameMet(k int) reality {
	if !c.at(k).has(lexicon.MarkIn) || c.tomorrow() || c.denied(k) {
		return tenseless
	}
	for ; k < len(c.units); k++ {
		switch u := &c.units[k]; {
		case u.has(lexicon.WillDo, lexicon.Unreal, lexicon.Planned):
			return tenseless
		case slices.ContainsFunc(u.frames, func(f lexicon.Frame) bool { return f.Type == lexicon.Attend && f.Form == lexicon.Past }):
			if !c.in(u.to-1, lexicon.PastVerb) || k+1 < len(c.units) && (c.units[k+1].kind != sign || k+2 < len(c.units)) {
				return tenseless // is in it, and may yet meet; or another clause tells more
			}
			return real
		}
	}
	return tenseless
}

// genitive says whether the word at k, which may be a verb or "of", is "of": a noun
// follows it, not the verb's end.
func (c *scene) genitive(k int) bool {
	u := &c.units[k]
	if !u.has(lexicon.MarkOf) {
		return false
	}
	if !u.has(lexicon.Done) {
		return true
	}
	next := c.at(k + 1)
	if k+1 >= len(c.units) || next.kind == sign || next.has(lexicon.Aux, lexicon.And, lexicon.But, lexicon.That, lexicon.Not) || c.relativeAt(k+1) || c.in(next.from, lexicon.SoConjunction) || c.thoseWhom(k+1) {
		return false
	}
	return true
}

// insidePhrase says whether the mark at unit k is within a noun phrase, or behind one.
func (c *scene) insidePhrase(k int) bool {
	return slices.ContainsFunc(c.phrases, func(p *phrase) bool { return p.from < k && k < max(p.to, p.markTo) })
}

// habit says whether the light verb at k tells what somebody does again and again: करते हैं.
func (c *scene) habit(k int) bool {
	return c.in(c.units[k].to-1, lexicon.Habitual) && c.at(k+1).has(lexicon.Aux)
}

// round says whether "of" at unit k leads to the round of talks that took place: their
// fourth round.
func (c *scene) round(k int) bool {
	for n := k + 1; n < k+4; n++ {
		u := c.at(n)
		if u.has(lexicon.Round) {
			return true
		}
		if u.kind != bare && u.kind != number && !u.has(lexicon.NumberWord) && !u.is(lexicon.Modifier) {
			return false
		}
	}
	return false
}

// substance says whether "of" at unit k leads to what the talks turned on: the focus of their
// talks was.
func (c *scene) substance(k int) bool {
	noun := -1
	for n := k + 1; n < k+4 && n < len(c.units); n++ {
		if c.in(c.units[n].from, lexicon.SubstanceNoun) {
			noun = n
		}
	}
	if noun < 0 {
		return false
	}
	past := false
	for n := noun + 1; n < len(c.units) && !c.units[n].has(lexicon.That); n++ {
		u := &c.units[n]
		if u.has(lexicon.Not, lexicon.Unreal, lexicon.WillDo, lexicon.Planned) {
			return false
		}
		past = past || c.in(u.to-1, lexicon.PastVerb)
	}
	return past
}

// after looks behind a finished verb for what takes it back: "could", "not yet".
func (c *scene) after(k int) reality {
	for j := k; j < k+3 && j < len(c.units); j++ {
		u := &c.units[j]
		if u.has(lexicon.But) && c.in(u.from, lexicon.ThenParticle) && !c.whenBefore(j) && c.hopedBehind(j) {
			return unreal // हुई तो
		}
		if u.kind == sign || u.has(lexicon.And, lexicon.But, lexicon.Who) {
			break
		}
		if u.has(lexicon.Unreal, lexicon.Not) {
			return unreal
		}
		if u.has(lexicon.WillDo) {
			return planned
		}
		if c.in(u.from, lexicon.ThenParticle) && !c.whenBefore(j) {
			return unreal // should they meet, then
		}
	}
	return real
}

// hopedBehind says whether what follows unit j is to come, or may be.
func (c *scene) hopedBehind(j int) bool {
	return slices.ContainsFunc(c.units[min(j, len(c.units)):], func(u unit) bool { return u.has(lexicon.WillDo, lexicon.Planned, lexicon.Unreal) })
}

// whenBefore says whether "when" stands in front of unit j.
func (c *scene) whenBefore(j int) bool {
	return slices.ContainsFunc(c.units[:j], func(u unit) bool { return c.in(u.from, lexicon.WhenConjunction) })
}

// mainVerb is real unless the clause that follows speaks of the future.
func (c *scene) mainVerb(k int) reality {
	for j := k; j < len(c.units); j++ {
		u := &c.units[j]
		if c.signIs(j, '।') || c.signIs(j, ';') {
			break
		}
		if u.has(lexicon.That, lexicon.But) {
			break
		}
		if u.has(lexicon.Unreal) && c.at(j+1).has(lexicon.Aux, lexicon.Not) {
			return tenseless // they may take part, may go; it isn't likely that
		}
		if u.has(lexicon.Done, lexicon.Happened, lexicon.Told, lexicon.Aux) && !c.genitive(j) {
			return real
		}
		if u.has(lexicon.WillDo) {
			return tenseless
		}
		if u.kind == trigger && u.frames[0].Form == lexicon.Future {
			return tenseless
		}
	}
	return real
}
