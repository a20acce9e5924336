// Clauses in front of the subject, where the verb comes in the middle: "In a meeting with X, Y said" has two
// people with a comma between, who are no row, and neither says who the other is.

package news

import (
	"strings"

	"readout/loader/news/lexicon"
)

// frontEnd is the unit of the comma that ends such a clause of the sentence in r.units, if it names somebody
// behind a mark; 0: there is none.
func (r *reader) frontEnd() int {
	if r.lex.Grammar().VerbLast {
		return 0
	}
	i := r.pastCount(r.frontStart())
	if !r.opensFront(i) {
		return 0
	}
	oblique, who := r.at(i).has(lexicon.Unreal), false
	clause := r.opensClause(i)
	for j := i; j < len(r.units); j++ {
		u := &r.units[j]
		switch {
		case r.signIs(j, ',') && oblique && r.subjectAhead(j+1):
			return j
		case u.kind == sign && !r.signIs(j, ',') && !r.signIs(j, '-') && !r.signIs(j, '\'') && !r.signIs(j, '(') && !r.signIs(j, ')') && !r.signIs(j, '.'), !who && !clause && j > i && r.finite(j):
			return 0
		}
		who = who || u.kind == grammar && u.has(lexicon.Who)
		oblique = oblique || u.kind == grammar && u.has(lexicon.MarkWith, lexicon.MarkBy, lexicon.MarkTo, lexicon.MarkOf, lexicon.MarkBetween) || (u.kind == trigger || j < i+2 && r.participle(j)) && clause
	}
	return 0
}

// pastCount is the unit of the preposition behind what counts from it, at unit i: two days after; shortly after; i: none
// is counted.
func (r *reader) pastCount(i int) int {
	for j := i; j < i+4 && j < len(r.units); j++ {
		switch u := &r.units[j]; {
		case j > i && u.kind == grammar && (u.has(lexicon.MarkAfter, lexicon.MarkBefore) || u.has(lexicon.MarkFrom) && r.participle(j+1)):
			return j
		case u.kind == number, u.kind == grammar && u.has(lexicon.The, lexicon.NumberWord, lexicon.Also, lexicon.UnitDay, lexicon.UnitWeek, lexicon.UnitMonth), u.kind == bare && u.cast == nil && (r.lex.Common(r.tokens[u.from]) || r.in(u.from, lexicon.MeetingAdverb)):
		default:
			return i
		}
	}
	return i
}

// opensClause says whether a clause of its own may begin at unit i, with a verb or a participle: after X met Y; having
// met X; besides meeting X.
func (r *reader) opensClause(i int) bool {
	u := r.at(i)
	return u.kind == grammar && u.has(lexicon.MarkAfter, lexicon.MarkBefore, lexicon.MarkDuring) || r.in(u.from, lexicon.ClauseConjunction) || r.participle(i) || u.kind == grammar && !u.has(lexicon.The, lexicon.Possessive) && r.participle(i+1)
}

// participle says whether a participle stands at unit i: meeting, having met, thanking.
func (r *reader) participle(i int) bool {
	if i >= len(r.units) {
		return false
	}
	u := &r.units[i]
	if u.kind == sign || u.kind == number || u.cast != nil || i > 0 && r.tokens[u.from].Capital {
		return false
	}
	return u.kind == grammar && u.has(lexicon.Doing) || u.to == u.from+1 && !u.has(lexicon.MarkDuring, lexicon.MarkAbout, lexicon.MarkAfter, lexicon.MarkBeside) && strings.HasSuffix(r.normal(u.from), "ing")
}

// frontStart is the unit behind a dateline, and behind what tells in front when and where.
func (r *reader) frontStart() int {
	i := r.pastDateline()
	for end := r.timeOrPlace(i); end > i; end = r.timeOrPlace(i) {
		i = end // On Tuesday, in a meeting with
	}
	return i
}

// pastDateline is the unit behind a dateline, if only that of an item in a list: STRELSAU (Wire) -, ● Lutz:
func (r *reader) pastDateline() int {
	city := 0
	if len(r.units) > 1 && r.units[0].kind == sign && r.lex.Grammar().VerbLast {
		city = 1
	}
	for j := 1; r.signIs(0, '(') && j < 5 && city == 0; j++ {
		if r.signIs(j, ')') && r.signIs(j+1, '-') {
			city = j + 2 // (Wire) - STRELSAU, March 3 -
		}
	}
	for j := city + 1; j < 13 && j < len(r.units) && r.at(city).is(lexicon.City); j++ {
		if r.signIs(j, ':') || r.signIs(j, '-') && r.tokens[r.units[j].from].Spaced {
			return j + 1
		}
	}
	return 0
}

// timeOrPlace is the unit behind the comma of a time, a place or an adverb at unit i; i: none stands there.
func (r *reader) timeOrPlace(i int) int {
	for j := i; j < i+6 && j < len(r.units); j++ {
		switch u := &r.units[j]; {
		case r.signIs(j, ',') && j > i:
			return j + 1
		case u.kind == grammar && u.has(lexicon.MarkOn, lexicon.MarkIn, lexicon.Also, lexicon.Weekday, lexicon.Month, lexicon.Day, lexicon.Earlier, lexicon.Separately, lexicon.But), u.kind == number, u.is(lexicon.City):
		default:
			return i
		}
	}
	return i
}

// opensFront says whether a preposition, or a participle, stands at unit i.
func (r *reader) opensFront(i int) bool {
	u := r.at(i)
	if i >= len(r.units) {
		return false
	}
	return r.opensClause(i) || u.kind == grammar && u.has(lexicon.MarkIn, lexicon.MarkOn, lexicon.MarkDuring, lexicon.MarkAfter, lexicon.MarkBefore, lexicon.MarkAbout, lexicon.MarkBeside, lexicon.Together, lexicon.Unreal)
}

// subjectAhead says whether a name or an office stands at unit i, and a finite verb behind it, with no sign
// between.
func (r *reader) subjectAhead(i int) bool {
	someone := false
	for j := i; j < i+14 && j < len(r.units); j++ {
		u := &r.units[j]
		switch {
		case r.finite(j), u.kind == grammar && u.has(lexicon.Denied, lexicon.Unreal, lexicon.Cancel) && r.regularPast(u.from):
			return someone
		case u.kind == sign && !r.signIs(j, '.') && !r.signIs(j, '-') && !r.signIs(j, '\'') && !r.signIs(j, '(') && !r.signIs(j, ')'), u.kind == trigger, u.kind == grammar && u.has(lexicon.MarkWith, lexicon.MarkBy, lexicon.MarkBetween, lexicon.That, lexicon.Who):
			return false
		}
		someone = someone || r.namePart(j) || u.cast != nil || u.is(lexicon.Office, lexicon.Person) || u.kind == grammar && u.has(lexicon.He, lexicon.Both)
	}
	return false
}

// finite says whether a verb of a clause stands at unit i.
func (r *reader) finite(i int) bool {
	u := &r.units[i]
	switch u.kind {
	case grammar:
		return u.has(lexicon.Told, lexicon.Done, lexicon.Does, lexicon.Have, lexicon.Will, lexicon.WillDo, lexicon.Planned) || u.has(lexicon.Be) && !strings.HasSuffix(r.normal(u.from), "ing")
	case trigger:
		f := u.frames[0].Form
		return f == lexicon.Past || f == lexicon.Present || f == lexicon.Passive
	case bare:
		t := r.tokens[u.from]
		return u.cast == nil && t.Sort == lexicon.Word && !t.Capital && (r.in(u.from, lexicon.VoicedVerb) || r.in(u.from, lexicon.WritingVerb) || r.regularPast(u.from))
	default:
		return false
	}
}
