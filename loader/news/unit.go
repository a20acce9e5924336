// Units: a sentence cut into what the tables name, and bare words between.

package news

import (
	"strings"

	"readout/graph"
	"readout/loader/news/lexicon"
)

// unitKind says which field of a unit counts.
type unitKind uint8

const (
	bare    unitKind = iota // a word that the tables don't name, or only as ordinary
	named                   // entries
	grammar                 // classes
	trigger                 // frames
	sign                    // a sign; also a number
	number
)

// unit is a phrase of a sentence.
type unit struct {
	from, to int // tokens
	kind     unitKind
	entries  []lexicon.Entry
	inner    *lexicon.Entry // what the beginning of the phrase names: the UN of "UN envoy"
	classes  []lexicon.Class
	frames   []lexicon.Frame
	cast     []*person // people of the article whom a bare word may name
}

// reader reads one article.
type reader struct {
	lex   *lexicon.Lexicon
	known *Known
	art   Article
	*room
	tagged  []bool     // tokens that the tagger takes for names; nil without one
	anchor  graph.Date // the day that "today" is: the dateline's, else the article's
	era     int        // of its days, where its own day is unknown; 0: it isn't told
	home    string     // the country that the article takes for granted
	cast    *cast
	nations map[string]bool // countries that the article names for sure; made when asked for
	front   int             // unit of the comma behind a clause in front of the sentence's subject; 0: none
	row     bool            // names that need no title may follow: a plural office announced them
}

func (r *reader) text(from, to int) string {
	return r.art.Text[r.tokens[from].Start:r.tokens[to-1].End]
}

// normal is the normal form of a token.
func (r *reader) normal(i int) string { return r.words.Normal(r.tokens[i]) }

// in says whether the word of a token is in a set; what ends in front of the first token is none.
func (r *reader) in(i int, s lexicon.Set) bool { return i >= 0 && r.lex.In(r.tokens[i], s) }

// regularPast says whether the word of a token has the ending that makes verbs of the past: opened.
func (r *reader) regularPast(i int) bool {
	return r.lex.Grammar().Letters && strings.HasSuffix(r.normal(i), "ed")
}

// spelled says whether the tokens are a word of a set, letter by letter.
func (r *reader) spelled(from, to int, s lexicon.Set) bool { return r.lex.Spelled(r.text(from, to), s) }

// nameAt is the name that the tokens are.
func (r *reader) nameAt(from, to int) nameForm {
	words, sounds := make([]string, 0, to-from), make([]string, 0, to-from)
	for i := from; i < to; i++ {
		if r.tokens[i].Sort == lexicon.Word && (i == from || !r.numeral(i)) {
			words = append(words, r.normal(i))
			sounds = append(sounds, r.sound(i))
		}
	}
	name := newNameForm(r.text(from, to), words, sounds)
	name.fathers = r.fathersOf(from, to)
	return name
}

// numeral says whether a token is a Roman numeral in another script's text, as behind names: लॉयड लंट III.
func (r *reader) numeral(i int) bool {
	return !r.lex.Grammar().Letters && strings.Trim(r.text(i, i+1), "IVX") == ""
}

// sound is the skeleton of a token.
func (r *reader) sound(i int) string {
	sounds := r.sounds
	if r.tokens[i].Own() {
		sounds = r.own
	}
	id := r.tokens[i].ID
	s, ok := sounds[id]
	if !ok {
		s = wordSkeleton(r.normal(i))
		sounds[id] = s
	}
	return s
}

// cutAll cuts all sentences by what the tables name: the first reading's units, which
// the second changes where the cast is named.
func (r *reader) cutAll(all []sentence) {
	for n := range all {
		s := &all[n]
		s.units = len(r.plain)
		for i := s.from; i < s.to; {
			u := r.unitAt(i, s.to)
			r.plain = append(r.plain, u)
			i = u.to
		}
	}
}

// cut fills r.units with the units of s.
func (r *reader) cut(s sentence) {
	r.units = r.units[:0]
	k := s.units
	for i := s.from; i < s.to; {
		u := r.meantUnit(i, s.to, k)
		for k < len(r.plain) && r.plain[k].from < u.to {
			k++
		}
		if u.has(lexicon.Venue) && (!r.lex.Grammar().Letters || r.tokens[i].Capital) && len(r.units) > 0 && r.units[len(r.units)-1].is(lexicon.City) {
			r.units[len(r.units)-1] = unit{from: r.units[len(r.units)-1].from, to: i, kind: bare} // Hyderabad House is in no Hyderabad
		}
		if u.kind == trigger && r.in(i, lexicon.Pir) && i+1 < s.to && r.lex.FirstName(r.tokens[i+1]) {
			u = r.titleAt(i, u)
		}
		r.units = append(r.units, u)
		i = u.to
	}
}

// titleAt is the unit at token i as a title, which the word of the unit is, too: ملا.
func (r *reader) titleAt(i int, u unit) unit {
	entries, end, _ := r.lex.Longest(r.tokens[:i+1], i)
	if end != u.to || len(entries) == 0 {
		return u
	}
	return unit{from: i, to: end, kind: named, entries: entries}
}

// meantUnit is the unit at token i, of which the one that the tables name may be the kth.
func (r *reader) meantUnit(i, end, k int) unit {
	var u unit
	if k < len(r.plain) && r.plain[k].from == i && r.plain[k].to <= end {
		u = r.plain[k]
	} else {
		u = r.unitAt(i, end)
	}
	if r.cast != nil && r.tokens[i].Sort == lexicon.Word {
		if people, to := r.cast.at(r, i, end); people != nil && (to > u.to || to == u.to && !u.is(lexicon.Country, lexicon.Adjective)) {
			return unit{from: i, to: to, kind: bare, cast: people}
		}
	}
	return u
}

// unitAt is the unit at token i, as the tables name it.
func (r *reader) unitAt(i, end int) unit {
	t := r.tokens[i]
	u := unit{from: i, to: i + 1}
	switch t.Sort {
	case lexicon.Number:
		u.kind = number
	case lexicon.Sign, lexicon.Break:
		u.kind = sign
	case lexicon.Word:
	}
	window := r.tokens[:end]
	entries, entriesEnd, inner := r.lex.Longest(window, i)
	classes, classesEnd := r.lex.Classes(window, i)
	frames, framesEnd := r.lex.Frames(window, i)
	if len(classes) > 1 && t.Capital && classesEnd == i+1 {
		classes = r.monthAlone(classes, i, end)
	}
	if r.lex.Grammar().Letters && t.Sort == lexicon.Word && (!t.Capital || entriesEnd == i+1 && r.spelled(i, i+1, lexicon.AccentedName)) && properOnly(entries) {
		entries, entriesEnd = nil, 0 // turkey, china
	}
	switch longest := max(entriesEnd, classesEnd, framesEnd); {
	case longest == 0:
	case framesEnd == longest && (entriesEnd < longest || !t.Capital):
		u.kind, u.frames, u.to = trigger, frames, framesEnd
		if classesEnd == framesEnd {
			u.classes = classes
		}
	case classesEnd == longest && (entriesEnd < longest || !t.Capital):
		u.kind, u.classes, u.to = grammar, classes, classesEnd
		if entriesEnd == classesEnd {
			u.entries = entries
		}
	default:
		if entries = r.meant(entries, entriesEnd); len(entries) == 0 {
			return u
		}
		u.kind, u.entries, u.to, u.inner = named, entries, entriesEnd, inner
		if classesEnd == entriesEnd {
			u.classes = classes
		}
	}
	return u
}

// monthAlone leaves of the classes of a word at token i the month, if a number stands beside it: on
// May 3. Elsewhere May may be a verb.
func (r *reader) monthAlone(classes []lexicon.Class, i, end int) []lexicon.Class {
	if (i+1 >= end || r.tokens[i+1].Sort != lexicon.Number) && (i == 0 || r.tokens[i-1].Sort != lexicon.Number) {
		return classes
	}
	for k := range classes {
		if classes[k].Name == lexicon.Month {
			return classes[k : k+1]
		}
	}
	return classes
}

// properOnly says whether all that is named is written with a capital in scripts
// that have them.
func properOnly(entries []lexicon.Entry) bool {
	for _, e := range entries {
		switch e.Kind {
		case lexicon.Country, lexicon.Adjective, lexicon.City, lexicon.Organisation, lexicon.Metonym, lexicon.Person:
		default:
			return false
		}
	}
	return true
}

// is says whether the unit names something of one of the kinds.
func (u *unit) is(kinds ...lexicon.Kind) bool { return u.entry(kinds...) != nil }

// entry returns what of the given kinds the unit names; nil: nothing.
func (u *unit) entry(kinds ...lexicon.Kind) *lexicon.Entry {
	for i := range u.entries {
		for _, k := range kinds {
			if u.entries[i].Kind == k {
				return &u.entries[i]
			}
		}
	}
	return nil
}

// class returns the unit's class among those given.
func (u *unit) class(names ...lexicon.ClassName) (lexicon.Class, bool) {
	for _, c := range u.classes {
		for _, n := range names {
			if c.Name == n {
				return c, true
			}
		}
	}
	return lexicon.Class{}, false
}

func (u *unit) has(names ...lexicon.ClassName) bool { _, ok := u.class(names...); return ok }

// signIs says whether the unit at i is the sign.
func (r *reader) signIs(i int, want rune) bool {
	return i >= 0 && i < len(r.units) && r.units[i].kind == sign && r.tokens[r.units[i].from].Sign == want
}

// possessive returns how many units at i show possession in Latin script: 's is
// two, the apostrophe after an s one.
func (r *reader) possessive(i int) int {
	if !r.signIs(i, '\'') || r.tokens[r.units[i].from].Spaced {
		return 0
	}
	if i+1 < len(r.units) {
		next := r.units[i+1]
		if !r.tokens[next.from].Spaced {
			if t := r.tokens[next.from]; t.End-t.Start == 1 && r.art.Text[t.Start]|0x20 == 's' { // RURITANIA'S
				return 2
			}
			return 0
		}
	}
	if i > 0 {
		if before := r.tokens[r.units[i].from-1]; r.art.Text[before.End-1] == 's' {
			return 1
		}
	}
	return 0
}

func (r *reader) at(i int) *unit {
	if i >= 0 && i < len(r.units) {
		return &r.units[i]
	}
	return &unit{kind: sign}
}

// idle says whether unit i is a word with which no phrase begins where names have capitals: a small one that no
// table and no set has.
func (r *reader) idle(i int) bool {
	u := &r.units[i]
	t := &r.tokens[u.from]
	return u.kind == bare && u.cast == nil && t.Sort == lexicon.Word && !t.Capital && !r.lex.Listed(*t)
}
