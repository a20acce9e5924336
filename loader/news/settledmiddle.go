// Nouns of meeting without a verb that says that they took place, where the rest of the
// sentence does: agreed at a meeting between A and B; was in Lutz for talks with X.

package news

import (
	"slices"

	"readout/loader/news/lexicon"
)

// atTheEnd are people of several parties who begin the sentence, and did something at a
// meeting of nobody named at unit i: "A and B agreed in a call".
func (c *scene) atTheEnd(start, i int) [][]*phrase {
	if len(c.phrases) == 0 || c.phrases[0].from > 2 {
		return nil
	}
	row := c.rowFrom(0)
	last := row[len(row)-1]
	delegates := len(row) == 1 && (last.plural && len(last.nations) > 1 || len(last.pair) > 1) // the ministers of Ruritania and Sylvania; the two ministers
	if !delegates && (len(row) < 2 || !allPersons(actors(row))) || !c.verbSoon(row) || last.to >= start {
		return nil
	}
	from := last.to
	if c.signIs(from, ',') && c.phrases[0].from < 2 {
		from++ // the presidents of Ruritania and Sylvania, X and Y, agreed
	}
	if verb := c.skipAdverbs(from); c.at(verb).has(lexicon.Be) && !c.at(c.skipAdverbs(verb+1)).has(lexicon.MarkIn) || c.passiveAt(verb) {
		return nil // were criticised at a meeting
	}
	for j := from; j <= i+2 && j < len(c.units); j++ {
		if u := &c.units[j]; c.parts(j) || c.signIs(j, ',') || j < i && u.kind == trigger && u.frames[0].Type == lexicon.Attend || j > i && u.has(lexicon.MarkWith, lexicon.MarkOf, lexicon.MarkBetween) || j < i && c.in(u.from, lexicon.OwnMeeting) && !c.in(u.from, lexicon.TelephoneNoun) {
			return nil
		}
	}
	if len(c.phrases) > len(row) && c.phrases[len(row)].from < i || c.in(c.units[i].to-1, lexicon.ForumNoun) {
		return nil // what two did at a summit, they need not have done together
	}
	return c.reciprocal(row)
}

// hyphenPair are two countries with a hyphen between, whose the noun at unit i is; nil: it is
// nobody's.
func (c *scene) hyphenPair(start, i int) []*phrase {
	for end := start; end <= i; end++ {
		k := c.phraseEndsAt(end)
		if k > 0 && c.phrases[k].kind == group && c.signIs(c.phrases[k].from-1, '-') && c.joined(c.phrases[k-1], c.phrases[k]) {
			return c.phrases[k-1 : k+1]
		}
	}
	return nil
}

// heldBefore is the unit of "held" in front of the noun phrase that begins at unit i: held the fifth
// Ruritania-Sylvania dialogue; -1: there is none.
func (c *scene) heldBefore(i int) int {
	for j := i - 1; j >= 0 && j > i-5; j-- {
		switch u := &c.units[j]; {
		case u.has(lexicon.Done):
			return j
		case u.kind == grammar && u.has(lexicon.The, lexicon.Also), u.is(lexicon.Modifier), c.ordinary(j), u.kind == number:
		default:
			return -1
		}
	}
	return -1
}

// cameFor says whether the clause in front of the "for" at unit i tells that somebody was
// somewhere, not only on the way: was in Lutz for talks with, stayed for dinner with.
func (c *scene) cameFor(i int) bool {
	if c.s.headline || c.futureNear(i) || c.willBefore(c.statementEnd(i)) || c.calledOff(i) {
		return false
	}
	for j := i - 1; j >= 0 && j > i-12; j-- {
		u := &c.units[j]
		if c.signIs(j, ';') || c.signIs(j, '"') || u.kind == grammar && u.has(lexicon.Told, lexicon.That, lexicon.But) || c.verbAt(j) && !u.has(lexicon.Arrive) {
			return false
		}
		switch {
		case c.in(u.from, lexicon.VisitVerb), u.to > u.from+1 && c.in(u.from+1, lexicon.VisitVerb):
			return u.has(lexicon.Arrive)
		case c.in(u.from, lexicon.StayingVerb):
			return true
		}
	}
	return false
}

// statementEnd is the unit behind unit i where another statement begins, or the sentence ends.
func (c *scene) statementEnd(i int) int {
	for i < len(c.units) && !c.parts(i) {
		i++
	}
	return i
}

// calledOff says whether the sentence tells behind unit i that something was called off, or denied.
func (c *scene) calledOff(i int) bool {
	return slices.ContainsFunc(c.units[i:], func(u unit) bool {
		return u.kind == grammar && u.has(lexicon.Cancel, lexicon.Denied, lexicon.Not)
	})
}

// dayOfNoun is the unit where the day begins that ends at unit i and tells which meeting is meant: their
// May 18 call; 0: none does.
func (c *scene) dayOfNoun(i int) int {
	for _, d := range c.dates {
		if d.to == i && d.clock && !d.future && !d.relative && d.from > 0 && (c.at(d.from-1).has(lexicon.Possessive, lexicon.The) && c.at(d.from-1).kind == grammar || c.in(c.at(d.from-1).from, lexicon.PossessiveS)) {
			return d.from
		}
	}
	return 0
}

// besideEachOther are those whom a headline of no verb shows before "before their meeting", which ends at
// unit i: what both said, side by side.
func (c *scene) besideEachOther(i int) [][]*phrase {
	if !c.s.headline || !c.theirs(i) || c.hasVerb() || c.futureNear(i) || len(c.phrases) == 0 || c.phrases[0].from > 0 {
		return nil
	}
	row := c.rowFrom(0)
	if !allPersons(row) || row[len(row)-1].to != i-1 {
		return nil
	}
	return c.reciprocal(row)
}

// adjectival says whether a word of grammar at unit j goes with a meeting as adjectives do: a brief
// meeting, two-day talks, make-or-break talks.
func (c *scene) adjectival(j int) bool {
	u := c.at(j)
	if u.kind != grammar {
		return false
	}
	return c.in(u.from, lexicon.MeetingAdjective) || c.signIs(j+1, '-') && !c.tokens[c.units[j+1].from].Spaced && !c.tokens[u.from].Capital
}

// placeOfNoun says whether a city or a house at unit j stands in front of a meeting as adjectives do: in
// a White House meeting with, after Lutz talks with.
func (c *scene) placeOfNoun(j int) bool {
	v, before := c.at(j), c.at(j-1)
	return j > 0 && v.is(lexicon.Metonym, lexicon.City) && !v.is(lexicon.Person) && c.possessive(j+1) == 0 && (c.in(before.from, lexicon.PossessiveS) || before.kind == grammar &&
		before.has(lexicon.The, lexicon.Possessive, lexicon.Done, lexicon.MarkAfter, lexicon.MarkDuring, lexicon.MarkBefore, lexicon.MarkIn))
}

// placeInFront is the place that stands so in front of the meeting at unit i; nil: none does.
func (c *scene) placeInFront(i int) *lexicon.Entry {
	if c.lex.Grammar().VerbLast || c.at(i).kind != trigger || !onlyNouns(c.at(i)) {
		return nil
	}
	j := i - 1
	for j > 0 && c.ordinary(j) {
		j--
	}
	if !c.placeOfNoun(j) {
		return nil
	}
	return c.units[j].entry(lexicon.City, lexicon.Metonym)
}

// definite says whether the meeting that begins at unit i is one that is known: his meeting with, X's
// talks with, the meeting with.
func (c *scene) definite(i int) bool {
	u := c.at(i)
	return c.ownerEnd(i) > 0 || u.kind == grammar && u.has(lexicon.Possessive) || c.in(u.from, lexicon.DefiniteArticle)
}

// recalled says whether the word in front of a meeting lets what stands behind say when it was: recalled
// his meeting with; memories of the meeting with; at the head of a clause, X's talks with. What was
// announced, or moved, last week need not have been held then.
func (c *scene) recalled(before *unit, owned bool) bool {
	switch {
	case before.kind == sign:
		return owned
	case before.kind == grammar && before.has(lexicon.But, lexicon.That):
		return owned
	case before.kind == grammar && before.has(lexicon.MarkOf):
		return before.from > 0 && c.in(before.from-1, lexicon.RecallWord)
	case before.kind == grammar && before.has(lexicon.MarkAbout):
		return true
	}
	return c.in(before.from, lexicon.RecallWord)
}

// pastBehind says whether a day, month or year of the past, and not only a weekday, stands behind those
// who met, at unit i, with nothing but a place between, in a sentence that tells of nothing to come.
func (c *scene) pastBehind(i int) bool {
	if c.s.headline || c.willBefore(len(c.units)) {
		return false
	}
	j := i
	for n := 0; n < 2; n++ { // in Lutz, in March
		j = c.skipWhereWhen(j)
	}
	return slices.ContainsFunc(c.dates, func(d span) bool {
		if d.from < i || d.from > j+1 || d.future || d.relative || d.bound || d.date.IsZero() || c.art.Published.IsZero() {
			return false
		}
		u := c.at(d.from)
		return u.has(lexicon.Last) || !u.has(lexicon.Weekday) && d.date.Latest().Before(c.art.Published.Earliest())
	})
}

// twoAfter says whether two people of two parties begin the sentence, who did something after a call at
// unit i of nobody named: X and Y announced it after a telephone conversation. After a meeting, each may
// have been at one with others.
func (c *scene) twoAfter(start, i int) bool {
	rows := c.atTheEnd(start, i)
	return len(rows) == 2 && c.settled(i) && !c.at(start).has(lexicon.Possessive)
}

// itWasThe says whether "it was" stands in front of the meeting at unit i: it was the third meeting between.
func (c *scene) itWasThe(i int) bool {
	return i > 1 && c.in(c.units[i-1].from, lexicon.WasVerb) && c.itWas(i-1) && c.in(c.at(i+1).from, lexicon.OrdinalWord)
}

// thereWas says whether "there was" ends at unit i, in a sentence that tells of nothing to come.
func (c *scene) thereWas(i int) bool {
	if slices.ContainsFunc(c.units, func(u unit) bool { return c.in(u.from, lexicon.PendingAdjective) }) {
		return false
	}
	return i > 0 && c.in(c.units[i].from, lexicon.FirstPersonBe) && c.in(c.units[i-1].to-1, lexicon.ThereAdverb) && !c.s.headline && !c.willBefore(len(c.units)) && !c.futureNear(i)
}

// voicedAt says whether what begins at unit i is "a call" or "a meeting" at which the subject voiced
// something: X urged restraint in a call with.
func (c *scene) voicedAt(i int) bool {
	if w := c.at(i - 1); c.s.headline || !w.has(lexicon.MarkIn) || !c.in(w.from, lexicon.EventPreposition) || !c.in(c.at(i).from, lexicon.IndefiniteArticle) || c.futureNear(i) {
		return false
	}
	if c.saidBy(i) != nil {
		return !c.willBefore(i)
	}
	subject := c.subject(i)
	if !allPersons(subject) || subject[0].from > i || i > 1 && c.in(c.units[i-2].to-1, lexicon.InterestNoun) {
		return false
	}
	verb := c.skipWhereWhen(c.skipAdverbs(subject[len(subject)-1].to))
	if u := c.at(verb); u.kind == trigger || verb >= i || !c.in(u.from, lexicon.VoicedVerb) {
		return false
	}
	for j := verb; j < i; j++ {
		u := &c.units[j]
		if c.parts(j) || c.infinitive(j) || u.kind == grammar && u.has(lexicon.Will, lexicon.Planned, lexicon.Not, lexicon.If, lexicon.Cancel) {
			return false // urged that he raise it at, called on them to talk in
		}
	}
	return true
}

// eitherHis says whether "his" at unit i may mean the subject of the clause, or whom the subject met.
func (c *scene) eitherHis(i int) bool {
	return !c.theirs(i) && slices.ContainsFunc(c.phrases, func(p *phrase) bool {
		return p.to <= i && c.object[p] && p.person != nil && p.person != c.he
	})
}

// gave says whether the verb at unit i tells of a meal that somebody gave, which the noun behind makes a
// meeting: held a luncheon meeting.
func (c *scene) gave(i int) bool {
	u := c.at(i)
	return u.kind == trigger && u.frames[0].Type == lexicon.Host && u.frames[0].Form == lexicon.Past && u.frames[0].Objects[0] == lexicon.MarkFor
}

// beforeGoing says whether the clause in front of the "for" at unit i tells that somebody, who had just
// met another, went on to the next house: called on X before driving to the ministry for talks with Y.
func (c *scene) beforeGoing(i int) bool {
	if c.s.headline || c.futureNear(i) {
		return false
	}
	for j := i - 1; j > 0 && j > i-12; j-- {
		switch u := &c.units[j]; {
		case c.in(u.from, lexicon.MovingVerb):
			return c.at(j-1).has(lexicon.MarkBefore) && c.afterHeld(j)
		case u.is(lexicon.City, lexicon.Country), u.kind == trigger, u.kind == sign && !c.signIs(j, ','):
			return false // to another city is only on the way
		}
	}
	return false
}

// andAfter says whether the "and" at unit i joins a meeting to one behind "after": after talks with X and
// a lunch with Y.
func (c *scene) andAfter(i int) bool {
	k := c.phraseEndsAt(i)
	if k < 0 || c.phrases[k].person == nil {
		return false
	}
	from := c.chain(k)[0].from
	for j := from - 1; j >= 0 && j > from-12; j-- {
		u := &c.units[j]
		switch {
		case u.kind == grammar && u.has(lexicon.MarkAfter):
			return true
		case u.kind == sign, c.verbAt(j), u.kind == grammar && u.has(lexicon.Will, lexicon.Planned, lexicon.Unreal, lexicon.Not, lexicon.If, lexicon.That, lexicon.Who, lexicon.But):
			return false
		}
	}
	return false
}

// beganWith says whether the clause in front of the "with" at unit i tells that a visit, or a
// day, began or ended: began his visit with talks with X.
func (c *scene) beganWith(i int) bool {
	if c.s.headline || c.futureNear(i) || c.willBefore(len(c.units)) {
		return false
	}
	for j := i - 1; j >= 0 && j > i-9 && c.units[j].kind != sign; j-- {
		if c.in(c.units[j].from, lexicon.BeginningVerb) {
			return true
		}
	}
	return false
}

// settled says whether the sentence tells of what was, and of nothing that is to come, or
// may be: what was agreed at a meeting between two was agreed at one that was held.
func (c *scene) settled(i int) bool {
	if c.futureNear(i) || c.s.headline {
		return false
	}
	past := false
	for j := range c.units {
		u := &c.units[j]
		if j > i && past && u.kind == grammar && u.has(lexicon.That) {
			break // what was said may be of what is to come
		}
		if u.kind == grammar && (u.has(lexicon.Will, lexicon.Planned, lexicon.WillDo, lexicon.Not, lexicon.If, lexicon.Denied, lexicon.Cancel, lexicon.Next) || u.has(lexicon.Unreal) && !c.pastForm(u)) {
			return false
		}
		if j > i && u.kind == grammar && u.has(lexicon.Told) {
			return true // what was said may be, too
		}
		past = past || u.has(lexicon.Told) || u.kind == grammar && (u.has(lexicon.Done) || u.has(lexicon.Unreal) && c.pastForm(u)) || slices.ContainsFunc(u.frames, func(f lexicon.Frame) bool { return f.Form == lexicon.Past }) || u.kind == bare && u.cast == nil && c.regularPast(u.from) || c.in(u.from, lexicon.PastVerb)
	}
	return past
}

// overTheTable are people of several parties who did something at a meeting that begins the
// sentence: "Over lunch in Lutz, A and B agreed".
func (c *scene) overTheTable(start, i int) [][]*phrase {
	if !c.settled(i) {
		return nil
	}
	if start > 2 {
		return c.atTheEnd(start, i)
	}
	with := c.skipWhereWhen(i + 1)
	if k := c.phraseIndex(with + 1); k >= 0 && c.at(with).has(lexicon.MarkWith) && c.units[i].has(lexicon.Together) {
		object := actors(c.rowFrom(k)) // Over lunch with X, Y said
		n := c.phraseIndex(c.skipWhereWhen(object[len(object)-1].to) + 1)
		if n < 0 || !allPersons(object) || !allPersons(c.rowFrom(n)) || !c.verbSoon(c.rowFrom(n)) {
			return nil
		}
		return [][]*phrase{actors(c.rowFrom(n)), object}
	}
	for j := i + 1; j < len(c.units) && j < i+12; j++ {
		if c.signIs(j, ',') {
			k := c.phraseIndex(j + 1)
			if k < 0 {
				continue
			}
			row := c.rowFrom(k)
			if !allPersons(actors(row)) || !c.verbSoon(row) {
				return nil
			}
			return c.reciprocal(row)
		}
		if u := &c.units[j]; u.kind == trigger || u.has(lexicon.MarkWith, lexicon.MarkOf, lexicon.MarkBetween) && u.kind == grammar || c.signIs(j, ';') {
			return nil
		}
	}
	return nil
}

// pictured is who stands right in front of "in" and a meeting at unit i, as captions have it: X, left,
// in conversation with.
func (c *scene) pictured(i int) []*phrase {
	k := i - 1
	if !c.at(k).has(lexicon.MarkIn) || c.at(k).kind != grammar || c.futureNear(i) || c.willBefore(i) {
		return nil
	}
	switch {
	case c.signIs(k-1, ',') && c.signIs(k-3, ','):
		k -= 3
	case c.signIs(k-1, ',') && c.settled(i):
		k-- // X, in talks with Y, stressed
	}
	n := c.phraseEndsAt(k)
	if n < 0 || c.phrases[n].from > 2 && !c.signIs(c.chain(n)[0].from-1, ':') || !allPersons(c.chain(n)) {
		return nil
	}
	return actors(c.chain(n))
}

// ofSeveral says whether "of" puts a row of several parties right behind a noun: a meeting of
// the ministers of Ruritania and Sylvania.
func (c *scene) ofSeveral(row []*phrase) bool {
	j := row[0].from - 1
	for c.at(j).has(lexicon.The) && c.at(j).kind == grammar {
		j--
	}
	return c.at(j).has(lexicon.MarkOf)
}

// theirs says whether "their" stands at unit i: whose talks they were, the subject says.
func (c *scene) theirs(i int) bool {
	return c.at(i).has(lexicon.Possessive) && c.in(c.units[i].from, lexicon.PluralPossessive)
}

// willBefore says whether a verb in front of unit i speaks of what is to come, or may be.
func (c *scene) willBefore(i int) bool {
	for j := 0; j < i; j++ {
		if u := &c.units[j]; u.kind == grammar && u.has(lexicon.Will, lexicon.Planned, lexicon.WillDo, lexicon.Unreal, lexicon.Not, lexicon.If, lexicon.Denied, lexicon.Cancel) {
			return true
		}
	}
	return false
}

// willIn says whether the clause in front of unit i speaks of what is to come, or asks for it: will raise it
// during the talks.
func (c *scene) willIn(i int) bool {
	for j := i - 1; j >= 0 && c.units[j].kind != sign && !c.parts(j); j-- {
		if u := &c.units[j]; u.kind == grammar && (u.has(lexicon.Will, lexicon.Planned, lexicon.WillDo, lexicon.If) || u.has(lexicon.Unreal) && !c.pastForm(u)) {
			return true
		}
	}
	return false
}

// quotedWords is the unit of the quote that opens in front of a few adjectives and closes in front of unit i:
// "frank and candid" talks; 0: none does.
func (c *scene) quotedWords(i int) int {
	if !c.signIs(i-1, '"') {
		return 0
	}
	for j := i - 2; j > 0 && j > i-12; j-- {
		u := &c.units[j]
		switch {
		case c.signIs(j, '"'):
			if before := c.at(j - 1); j < i-2 && before.kind == grammar && before.has(lexicon.The, lexicon.Done, lexicon.Separately, lexicon.Also, lexicon.And) || j < i-2 && c.in(before.from, lexicon.CallingVerb) {
				return j
			}
			return 0
		case u.kind == bare && u.cast == nil && !c.tokens[u.from].Capital, u.kind == grammar && u.has(lexicon.And, lexicon.Also, lexicon.MarkIn), c.signIs(j, ','), c.signIs(j, '-'):
		default:
			return 0
		}
	}
	return 0
}

// passiveAt says whether a verb in the passive, whole with its auxiliary, stands at unit i.
func (c *scene) passiveAt(i int) bool {
	u := c.at(i)
	return u.kind == trigger && u.frames[0].Form == lexicon.Passive
}

// voicedTo is who voiced something, and to whom, in a call at unit i: X expressed his condolences to Y in a
// phone call.
func (c *scene) voicedTo(i int) (subject, object []*phrase) {
	k := c.phraseEndsAt(i - 2)
	if c.units[i].frames[0].Type != lexicon.Phone_ || k < 0 || c.markBefore(c.chain(k)[0]) != lexicon.MarkTo || !c.settled(i) || c.willBefore(i) {
		return nil, nil
	}
	subject, object = c.subject(i), actors(c.chain(k))
	if !allPersons(subject) || !allPersons(object) || !c.in(c.at(c.skipWhereWhen(c.skipAdverbs(subject[len(subject)-1].to))).from, lexicon.VoicedVerb) {
		return nil, nil
	}
	return subject, object
}
