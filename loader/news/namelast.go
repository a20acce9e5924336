// Names where the verb comes last. Hindi and Urdu have no capitals: a name is what stands
// between a title and the word that marks its role, and is no ordinary word.

package news

import (
	"slices"
	"unicode/utf8"

	"readout/loader/news/lexicon"
)

// maxNameWords is how long a name without capitals can get.
const maxNameWords = 6

// pir says whether the word for Monday at unit i is a title before a name: پیر.
func (r *reader) pir(i int) bool {
	u := r.at(i)
	return u.to == u.from+1 && r.in(u.from, lexicon.Pir) && r.nameWord(i+1) && r.lex.FirstName(r.tokens[r.at(i+1).from])
}

// nameLast reads a name: words that the language doesn't know, after something
// that announces one, or beginning with a given name. It returns the unit after it;
// i: there is none.
func (r *reader) nameLast(i int, p *phrase) int {
	u := r.at(i)
	if e := u.entry(lexicon.Person); u.cast != nil || e != nil {
		p.candidates = u.cast
		if e != nil && u.cast == nil {
			p.known = e.Index + 1
		}
		j := i + 1
		for r.at(j).kind == bare && r.at(j).cast == nil && r.in(r.at(j).from, lexicon.Patronymic) && r.nameWord(j+1) { // bin Hamad Al Thani
			j += 2
			for r.nameWord(j) && j-i < maxNameWords+2 {
				j++
			}
		}
		p.nameFrom, p.nameTo = u.from, r.units[j-1].to
		return j
	}
	if next := r.at(i + 1); r.nameWord(i) && (r.lex.FirstName(r.tokens[u.from]) || p.titled && r.initials(i)) && (next.cast != nil || next.is(lexicon.Person)) {
		end := r.nameLast(i+1, p) // known without this given name, or these initials
		p.nameFrom = u.from
		return end
	}
	announced := p.titled || p.country != "" || p.org != ""
	last := r.at(i - 1) // a country that has nobody: the words behind are of its name
	ofLand := last.is(lexicon.Country) && !last.is(lexicon.Adjective)
	if u.is(lexicon.City) && !p.titled {
		return i
	}
	j, words, firsts := i, 0, 0
	for ; j < len(r.units) && words < maxNameWords; j++ {
		u := r.at(j)
		t := r.tokens[u.from]
		if t.Sort == lexicon.Sign {
			dot := (t.Sign == '.' || t.Sign == '-') && !t.Spaced && words > 0 && j+1 < len(r.units) && (t.Sign == '.' || !r.tokens[r.units[j+1].from].Spaced) && (r.nameWord(j+1) || r.initial(j+1))
			if dot {
				continue
			}
			break
		}
		if !r.ofName(p, i, j) {
			break
		}
		if !r.goesWithLast(i, j) {
			words++
		}
		if r.lex.FirstName(t) || r.isTagged(u.from) {
			firsts++
		}
	}
	switch {
	case words == 0, words == 1 && r.in(r.units[i].from, lexicon.LetterName):
		return i
	case p.titled:
	case announced && words > 1 && (firsts > 0 || (r.roleAfter(j) || r.at(j).has(lexicon.Weekday, lexicon.Day)) && !ofLand):
	case r.row && words > 1 && (r.roleAfter(j) || r.attends(j)):
	case firsts > 0 && words > 1 && firsts*2 >= words && r.roleAfter(j), words > 1 && r.explainedLast(j):
	default:
		return i
	}
	p.nameFrom, p.nameTo, p.row = r.units[i].from, r.units[j-1].to, r.row
	return j
}

// branch returns the unit of the rank or honorific in front of a name, where a few words that the
// tables don't know stand between it and the office of p: they are what the office is of, not a name
// (ڈائریکٹر جنرل کے ایل ایس میجر جنرل X). i: there are none.
func (r *reader) branch(p *phrase, i int) int {
	if len(p.offices) == 0 || p.plural {
		return i
	}
	j := i
	for j < i+4 && r.plainWord(j) && !r.lex.FirstName(r.tokens[r.units[j].from]) {
		j++
	}
	end := j
	for r.at(end).is(lexicon.Rank, lexicon.Honorific) {
		end++
	}
	if j == i || end == j || r.nameLast(end, &phrase{titled: true}) == end {
		return i
	}
	return j
}

// quotedLast reads a name, in quotes if p has a title: समकक्ष "X" से.
func (r *reader) quotedLast(i int, p *phrase) int {
	if !p.titled || !r.signIs(i, '"') && !r.signIs(i, '\'') {
		return r.nameLast(i, p)
	}
	named := *p
	if end := r.nameLast(i+1, &named); end > i+1 && r.signIs(end, r.tokens[r.at(i).from].Sign) {
		*p = named
		return end + 1
	}
	return i
}

// ofName says whether the word at unit j is of the name that begins at i, behind what p has.
func (r *reader) ofName(p *phrase, i, j int) bool {
	switch {
	case r.nameWord(j), r.initial(j), j > i && r.ofAnotherKind(j):
		return true
	case j == i+1 && p.titled && r.at(j).is(lexicon.City) && r.signIs(j+1, ',') && r.at(j+2).is(lexicon.Country, lexicon.Adjective, lexicon.Office):
		return r.lex.FirstName(r.tokens[r.at(i).from]) // a surname in a row: मंत्री पाब्लो कोर्डोबा, रूरिटानिया के
	case j == i && p.titled && r.initial(j+2): // के.पी.
		return true
	case j > i && p.titled && r.middleInitial(j):
		return true
	}
	return (p.titled || r.row) && (r.framedName(p, i, j) || r.hyphenedPart(i, j))
}

// initial says whether the word at unit i, whatever it means elsewhere, is an initial behind
// another: एन.पी.
func (r *reader) initial(i int) bool {
	return r.signIs(i-1, '.') && r.signIs(i+1, '.') && !r.tokens[r.units[i+1].from].Spaced
}

// middleInitial says whether the word at unit i, which is a mark elsewhere, is the letter K between two words of
// a name: दिनकर के. लुंट.
func (r *reader) middleInitial(i int) bool {
	u := r.at(i)
	return u.to == u.from+1 && r.in(u.from, lexicon.PluralGenitive) && r.signIs(i+1, '.') && !r.tokens[u.to].Spaced && r.nameWord(i+2)
}

// goesWithLast says whether the word at unit j only goes with another of the name that begins at i: son of somebody, or
// behind a hyphen. Names get long by these.
func (r *reader) goesWithLast(i, j int) bool {
	return j > i && (r.in(r.at(j).from, lexicon.Patronymic) || r.in(r.at(j-1).from, lexicon.Patronymic) || r.signIs(j-1, '-'))
}

// initials says whether the word at unit i is so short that it may be initials, written together: एसएम.
func (r *reader) initials(i int) bool {
	u := r.at(i)
	return u.kind == bare && utf8.RuneCountInString(r.text(u.from, u.to)) < 5
}

// ofAnotherKind says whether the word at unit j, behind a word of a name, is part of it though
// it names something else: a city that does something (X सिडनी ने), a king behind
// initials (बी एम राजा), or one at a name's end, where it is spelt as in English (سٹیفن کنگ),
// or a title that is a surname, too (X आचार्य ने).
func (r *reader) ofAnotherKind(j int) bool {
	u := r.at(j)
	if u.to != u.from+1 {
		return false
	}
	return u.is(lexicon.City) && r.at(j+1).has(lexicon.MarkAgent, lexicon.MarkLed) ||
		u.is(lexicon.Honorific) && !u.is(lexicon.Office, lexicon.Rank) && (r.roleAfter(j+1) || r.attends(j+1)) ||
		u.is(lexicon.Office) && r.in(u.from, lexicon.KingNoun) && utf8.RuneCountInString(r.text(u.from-1, u.from)) <= 2 ||
		u.is(lexicon.Office) && r.in(u.from, lexicon.KingSurname) && !r.nameWord(j+1) && !r.at(j+1).is(lexicon.Person) && r.at(j+1).cast == nil
}

// untitled says whether two words or more of a name without a title stand at unit i, and who it is does
// something, or somebody does it with them: the last of a row.
func (r *reader) untitled(i int) bool {
	end := i
	if r.plainWord(i) && r.nameWord(i+1) && r.lex.Unknown(r.tokens[r.at(i+1).from]) {
		end++ // an ordinary word in front of a surname
	}
	for end < i+4 && r.nameWord(end) && r.at(end).kind == bare {
		end++
	}
	if end == i+1 && r.lex.FirstName(r.tokens[r.at(i).from]) && r.plainWord(end) && r.in(r.at(end).from, lexicon.SurnameHomograph) && r.at(end+1).has(lexicon.MarkAgent, lexicon.MarkWith, lexicon.MarkBetween) {
		end++ // an ordinary word behind a given name
	}
	u := r.at(end)
	return end > i+1 && (u.has(lexicon.MarkAgent, lexicon.MarkWith, lexicon.MarkTo, lexicon.MarkBetween, lexicon.And, lexicon.Also) || r.signIs(end, ',') || r.attends(end))
}

// attends says whether a word that adds people to a meeting stands at unit i.
func (r *reader) attends(i int) bool {
	return slices.ContainsFunc(r.at(i).frames, func(f lexicon.Frame) bool { return f.Type == lexicon.Attend })
}

// ofDelegation says whether the last of the phrases belongs to a row of those who were
// in a delegation, or is the delegation: وفد میں A، B اور C شامل تھے.
func (r *reader) ofDelegation(all []*phrase) bool {
	for k := len(all) - 1; k >= 0; k-- {
		p := all[k]
		if p.kind == party {
			return p.mark == lexicon.MarkIn && slices.ContainsFunc(r.units, func(u unit) bool {
				return slices.ContainsFunc(u.frames, func(f lexicon.Frame) bool { return f.Type == lexicon.Attend })
			})
		}
		if p.kind != someone || p.mark != lexicon.NoClass {
			return false
		}
	}
	return false
}

// roleAfter says whether what follows unit i is what follows a name.
func (r *reader) roleAfter(i int) bool {
	u := r.at(i)
	return u.has(lexicon.MarkAgent, lexicon.MarkWith, lexicon.MarkTo, lexicon.MarkBetween, lexicon.MarkOf, lexicon.And, lexicon.MarkLed, lexicon.MarkHost, lexicon.MarkPresence, lexicon.Also) ||
		r.signIs(i, ',') || r.signIs(i, '(') || u.is(lexicon.HonorificAfter)
}

// nameWord says whether the unit may be a word of a name.
func (r *reader) nameWord(i int) bool {
	if i >= len(r.units) {
		return false
	}
	u := r.units[i]
	if u.to != u.from+1 || u.cast != nil {
		return false
	}
	t := r.tokens[u.from]
	if t.Sort != lexicon.Word {
		return false
	}
	if last := r.at(i - 1); last.kind == bare && last.to > 0 && r.in(last.from, lexicon.Patronymic) && u.kind != grammar && u.kind != trigger {
		return true // بن خلیفہ
	}
	if u.kind == bare {
		return !r.lex.Common(t) || r.isTagged(u.from)
	}
	if r.isTagged(u.from) && u.kind != trigger {
		return true
	}
	if u.is(lexicon.HonorificAfter) && r.at(i-1).is(lexicon.Office) && r.plainWord(i+1) && r.lex.Unknown(r.tokens[r.at(i+1).from]) {
		return true // the chairwoman Sahiba X
	}
	if next := r.at(i + 1); u.kind == named && next.kind == bare && r.in(next.from, lexicon.Patronymic) {
		return true // ترکی بن فہد
	}
	for _, e := range u.entries {
		if e.Weak && e.Kind == lexicon.Country && r.at(i+1).has(lexicon.MarkOf) {
			return false // شام کے دارالحکومت: the country's
		}
		if e.Weak && e.Kind == lexicon.City && r.at(i+1).has(lexicon.Arrive, lexicon.MarkIn) {
			return false // X ریاض پہنچے: where to
		}
		if e.Weak {
			return true
		}
		if e.Kind == lexicon.City && i+1 < len(r.units) && r.units[i+1].kind == bare && r.units[i+1].cast == nil && !r.lex.Common(r.tokens[r.units[i+1].from]) && r.tokens[r.units[i+1].from].Sort == lexicon.Word {
			return true // Sofia, and a surname
		}
	}
	return u.kind == named && r.lex.FirstName(t)
}

// repeats says whether the office at i is one that p has: then it is somebody
// else's.
func (r *reader) repeats(p *phrase, i int) bool {
	e := r.at(i).entry(lexicon.Office)
	return e != nil && slices.Contains(p.offices, e.Name)
}

// framedName says whether an ordinary word at j is a name, since it stands between
// a title and a mark with words that are: "the minister Drone Bek" is somebody. The
// first word is one only if the second is no ordinary word.
func (r *reader) framedName(p *phrase, i, j int) bool {
	if j == i && r.chinese(i) && r.nameWord(i+1) {
		return true
	}
	if !r.plainWord(j) {
		return false
	}
	if j == i {
		return r.nameWord(j + 1)
	}
	if r.in(r.at(j).from, lexicon.SeatNoun) || r.in(r.at(j).from, lexicon.RegionNoun) {
		return false // X राजधानी से: from where
	}
	given := j == i+1 && r.lex.FirstName(r.tokens[r.units[i].from])
	if j == i+1 && r.in(r.at(j).from, lexicon.SurnameHomograph) && r.roleAfter(j+1) && p.titled {
		return true
	}
	for k := j; k < j+3; k++ {
		u := r.at(k)
		if u.has(lexicon.MarkAgent, lexicon.MarkWith, lexicon.MarkTo, lexicon.MarkBetween, lexicon.MarkLed) && k > j {
			return true
		}
		if given && k == j+1 && (u.has(lexicon.MarkOf) || u.has(lexicon.And) && r.at(k+1).is(lexicon.Country, lexicon.Adjective, lexicon.Office, lexicon.Modifier, lexicon.Rank)) {
			return true
		}
		if !r.plainWord(k) {
			return false
		}
	}
	return false
}

// chinese says whether the word of grammar at unit i also begins names: Hu, He, Joe.
func (r *reader) chinese(i int) bool {
	u := r.at(i)
	return u.kind == grammar && u.to == u.from+1 && r.in(u.from, lexicon.ChineseSurname)
}

// hyphenedPart says whether a word of another meaning at j is part of the name that begins at
// i, as a hyphen and another part of a name follow: Do-hyun, where do is two.
func (r *reader) hyphenedPart(i, j int) bool {
	u := r.at(j)
	return j > i && u.to == u.from+1 && r.tokens[u.from].Sort == lexicon.Word && r.signIs(j+1, '-') && !r.tokens[u.to].Spaced && r.nameWord(j+2) && !r.tokens[r.at(j+2).from].Spaced
}

// plainWord says whether the unit is a word without a meaning in the tables.
func (r *reader) plainWord(i int) bool {
	if i >= len(r.units) {
		return false
	}
	u := &r.units[i]
	return u.kind == bare && u.cast == nil && r.tokens[u.from].Sort == lexicon.Word
}

// aloneLast says whether a mark of its role stands behind the word at token i, and in front of it nothing that may be
// of its name: जयशंकर ने, not राजेश जयशंकर ने.
func (r *reader) aloneLast(i int, s sentence) bool {
	for k := s.units; k < len(r.plain) && r.plain[k].from < s.to; k++ {
		if r.plain[k].from != i || k+1 == len(r.plain) {
			continue
		}
		next := &r.plain[k+1]
		marked := next.kind == grammar && next.has(lexicon.MarkAgent, lexicon.MarkWith, lexicon.MarkBetween, lexicon.MarkOf, lexicon.MarkTo, lexicon.And)
		if k == s.units || !marked {
			return marked
		}
		last := &r.plain[k-1]
		return last.kind != bare || last.to == last.from+1 && r.lex.Common(r.tokens[last.from]) && !r.lex.FirstName(r.tokens[last.from])
	}
	return false
}
