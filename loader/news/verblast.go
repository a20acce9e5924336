// Noun phrases where the verb comes last and roles come behind nouns.

package news

import (
	"slices"
	"strings"

	"readout/loader/news/lexicon"
)

// maxNameWords is how long a name without capitals can get.
const maxNameWords = 6

// phraseLast reads into p a noun phrase that begins at unit i, with the mark behind
// it; nil: none does.
func (r *reader) phraseLast(p *phrase, i int) *phrase {
	if u := r.at(i); u.kind == grammar {
		if c, ok := u.class(lexicon.Both); ok && u.to == u.from+1 && r.at(i+1).kind == bare {
			return nil // both countries
		} else if ok {
			p.kind, p.count, p.to = both, c.Value, i+1
			return r.marked(p)
		}
		if u.has(lexicon.He) {
			p.kind, p.to = pronoun, i+1
			// The pronoun has its mark within, as the table's forms do.
			p.mark = r.pronounMark(u)
			p.object = p.mark == lexicon.MarkWith
			p = r.marked(p)
			return p
		}
	}
	j := i
	for ; r.at(j).has(lexicon.The, lexicon.Possessive) && r.at(j).kind == grammar; j++ {
		p.his = p.his || r.at(j).has(lexicon.Possessive)
		p.plural = p.plural || r.unnamed(j)
	}
	start := j
	for j < len(r.units) {
		if end := r.nameLast(j, p); end > j {
			p.to = end
			for r.at(p.to).is(lexicon.HonorificAfter) {
				p.to++
			}
			p.to = r.bracket(p.to, p)
			p = r.marked(p)
			if p.mark == lexicon.MarkOf && r.officeAhead(p.markTo) && !r.ofMeeting(p) {
				return r.owned(p)
			}
			return p.finish()
		}
		u := r.at(j)
		switch {
		case u.is(lexicon.Office):
			p.take(u)
			j = r.bracket(j+1, nil)
			j = r.portfolioFor(j)
			if r.at(j).has(lexicon.Region) || r.at(j).is(lexicon.City) && regional[u.entry(lexicon.Office).Name] {
				j++ // وزیر اعلیٰ پنجاب
			}
			continue
		case len(p.offices) > 0 && u.has(lexicon.Weekday) && r.pir(j):
		case u.has(lexicon.Counterpart):
			p.take(u)
		case u.has(lexicon.Delegation):
			p.kind = party
		case u.kind == named && u.is(lexicon.City) && r.at(j+1).has(lexicon.MarkOf) && r.officeAhead(j+2) && r.capitalCity(u):
			p.country = u.entry(lexicon.City).Code
			j++
		case u.is(lexicon.Person):
			goto done
		case p.take(u):
			j = r.bracket(j+1, nil)
			if r.at(j).has(lexicon.MarkOf) && r.inside(j+1) {
				j++
			}
			continue
		case r.signIs(j, '-') && j > start && !r.tokens[u.from].Spaced:
		case j == start && u.kind == bare && u.cast == nil && r.at(j+1).has(lexicon.MarkOf) && r.officeAhead(j+2) && r.orgMeant(u) != "":
			p.org, p.orgKind = r.orgMeant(u), "international"
			j++
		case len(p.offices) > 0 && (u.has(lexicon.And) || r.signIs(j, ',')) && (r.at(j+1).is(lexicon.Office) || r.at(j+1).is(lexicon.Portfolio, lexicon.Modifier) && r.at(j+2).is(lexicon.Office)) && r.namedSoon(j+1) && !r.repeats(p, j+1):
		case (p.country != "" || p.org != "" || len(p.offices) > 0) && u.kind == bare && r.institution(j) > j:
			j = r.institution(j)
			continue
		default:
			goto done
		}
		j++
	}
done:
	for j > start && (r.signIs(j-1, '-') || r.at(j-1).has(lexicon.And)) {
		j--
	}
	p.to = j
	if p.to == start && p.kind != party {
		return nil
	}
	return r.marked(p).finish()
}

// regional are the offices beside which a city's name says of what.
var regional = map[string]bool{"Governor": true, "Chief Minister": true, "Mayor": true, "Deputy Mayor": true}

// shortOrgs are the words by which a text goes on to name an organisation, with what its
// English name has.
var shortOrgs = map[string]string{
	"कोष": "Fund", "फंड": "Fund", "فنڈ": "Fund", "बैंक": "Bank", "بینک": "Bank", "بنک": "Bank",
	"संगठन": "Organi", "تنظیم": "Organi", "एजेंसी": "Agency", "ایجنسی": "Agency",
}

// orgMeant is the organisation that the article named last before the word of u, if the
// word can mean it: the fund's director is the IMF's; empty: none.
func (r *reader) orgMeant(u *unit) string {
	part := shortOrgs[r.normal(u.from)]
	if part == "" {
		return ""
	}
	org := ""
	for i := range r.plain {
		if r.plain[i].from >= u.from {
			break
		}
		if e := r.plain[i].entry(lexicon.Organisation); e != nil && e.OrgKind == "international" && strings.Contains(e.Name, part) {
			org = e.Name
		}
	}
	return org
}

// pir says whether the word for Monday at unit i is a title before a name: پیر.
func (r *reader) pir(i int) bool {
	u := r.at(i)
	return u.to == u.from+1 && r.normal(u.from) == "پیر" && r.nameWord(i+1) && r.lex.FirstName(r.tokens[r.at(i+1).from])
}

// pronounMark is the mark that a pronoun's form holds.
func (r *reader) pronounMark(u *unit) lexicon.ClassName {
	if c, _ := u.class(lexicon.He); c.Value == 1 {
		return lexicon.MarkWith
	}
	return lexicon.MarkAgent
}

// inside says whether what follows "of" at i still belongs to the title: an
// office, another country's part, a name.
func (r *reader) inside(i int) bool {
	u := r.at(i)
	switch {
	case u.is(lexicon.Office, lexicon.Modifier, lexicon.Portfolio, lexicon.Rank, lexicon.Honorific, lexicon.Organisation, lexicon.Adjective):
		return true
	case u.is(lexicon.Person), u.cast != nil:
		return true
	case u.has(lexicon.Delegation), u.has(lexicon.Possessive), u.has(lexicon.Counterpart):
		return true
	case r.institution(i) > i:
		return true
	}
	return r.nameLast(i, &phrase{titled: true, country: "?"}) > i
}

// institution returns the unit of the office that a few ordinary words lead to:
// सुरक्षा परिषद के सचिव; i if they don't.
func (r *reader) institution(i int) int {
	for j := i; j < len(r.units) && j < i+8; j++ {
		u := r.at(j)
		switch {
		case u.is(lexicon.Office, lexicon.Rank) && j > i:
			return j
		case u.kind == bare && u.cast == nil, u.is(lexicon.Portfolio, lexicon.Modifier):
		case u.has(lexicon.MarkOf) && j > i && (r.at(j+1).is(lexicon.Office, lexicon.Modifier, lexicon.Portfolio, lexicon.Rank) || r.at(j+1).kind == bare && r.lex.Common(r.tokens[r.at(j+1).from])):
		case r.signIs(j, '(') && j > i && r.bracket(j, nil) > j:
			j = r.bracket(j, nil) - 1
		case u.has(lexicon.And) && j > i:
		default:
			return i
		}
	}
	return i
}

// officeAhead says whether an office begins at i.
func (r *reader) officeAhead(i int) bool {
	for j := i; j < i+3; j++ {
		u := r.at(j)
		if u.is(lexicon.Office) {
			return true
		}
		if !u.is(lexicon.Modifier, lexicon.Portfolio, lexicon.Rank, lexicon.Adjective) {
			return false
		}
	}
	return false
}

// namedSoon says whether a name follows the office at i.
func (r *reader) namedSoon(i int) bool {
	for j := i; j < i+5; j++ {
		u := r.at(j)
		if u.is(lexicon.Person) || u.cast != nil {
			return true
		}
		if !u.is(lexicon.Office, lexicon.Modifier, lexicon.Portfolio, lexicon.Rank, lexicon.Honorific, lexicon.Adjective) {
			return r.nameLast(j, &phrase{titled: true}) > j
		}
	}
	return false
}

// portfolioFor reads what an office is for: برائے پاکستان و افغانستان.
func (r *reader) portfolioFor(i int) int {
	if !r.at(i).has(lexicon.MarkFor) {
		return i
	}
	j := i + 1
	for ; j < len(r.units) && j < i+7; j++ {
		u := r.at(j)
		switch {
		case u.is(lexicon.Country, lexicon.Portfolio, lexicon.Modifier):
		case u.has(lexicon.And):
		case u.kind == bare && u.cast == nil && r.lex.Common(r.tokens[u.from]):
		default:
			return j
		}
	}
	return j
}

// owned reads the title that belongs to the person p: "the president's adviser X"
// serves the same country.
func (r *reader) owned(p *phrase) *phrase {
	q := r.phraseLast(&phrase{from: p.markTo}, p.markTo)
	if q == nil || q.kind == group {
		return p.finish()
	}
	p = p.finish()
	q.owner, q.from = p, p.from
	if q.country == "" {
		q.country = p.country
	}
	return q
}

// ofMeeting says whether what p has is a meeting with the one behind, not an official: X کی
// وزیر Y سے ملاقات. Meetings are feminine, and most officials aren't.
func (r *reader) ofMeeting(p *phrase) bool {
	if w := r.normal(r.at(p.markFrom).from); w != "की" && w != "کی" {
		return false
	}
	for i := 0; i < p.from; i++ {
		if r.at(i).has(lexicon.MarkAgent) {
			return false // somebody else met
		}
	}
	q := r.phraseLast(&phrase{from: p.markTo}, p.markTo)
	if q == nil || q.mark != lexicon.MarkWith {
		return false
	}
	for i := q.markTo; i < q.markTo+8; i++ {
		u := r.at(i)
		if u.kind == trigger {
			return onlyNouns(u)
		}
		if u.kind == sign || u.has(lexicon.MarkAgent, lexicon.MarkWith, lexicon.That) {
			return false
		}
	}
	return false
}

// marked reads the mark behind p.
func (r *reader) marked(p *phrase) *phrase {
	i := p.to
	for r.at(i).has(lexicon.Also, lexicon.Separately) && r.at(i).kind == grammar || r.at(i).is(lexicon.HonorificAfter) {
		i++
	}
	if c, ok := r.at(i).class(lexicon.MarkAgent, lexicon.MarkWith, lexicon.MarkTo, lexicon.MarkBetween, lexicon.MarkOf, lexicon.MarkIn,
		lexicon.MarkOn, lexicon.MarkFor, lexicon.MarkAbout, lexicon.MarkBeside, lexicon.MarkLed, lexicon.MarkHost, lexicon.MarkPresence,
		lexicon.MarkBehalf, lexicon.MarkBefore, lexicon.MarkAfter, lexicon.MarkDuring, lexicon.MarkAside, lexicon.MarkAs); ok {
		p.mark, p.markFrom, p.markTo = c.Name, i, i+1
		if c.Name == lexicon.MarkBefore && p.nameTo > p.nameFrom {
			p.mark = lexicon.MarkWith // "X سے پہلے" is "with X, first", not "before X"
		}
	}
	return p
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
		for r.at(j).kind == bare && r.at(j).cast == nil && r.joins(r.normal(r.at(j).from)) && r.nameWord(j+1) { // bin Hamad Al Thani
			j += 2
			for r.nameWord(j) && j-i < maxNameWords+2 {
				j++
			}
		}
		p.nameFrom, p.nameTo = u.from, r.units[j-1].to
		return j
	}
	if next := r.at(i + 1); r.nameWord(i) && r.lex.FirstName(r.tokens[u.from]) && (next.cast != nil || next.is(lexicon.Person)) {
		end := r.nameLast(i+1, p) // known without this given name
		p.nameFrom = u.from
		return end
	}
	announced := p.titled || p.country != "" || p.org != ""
	if u.is(lexicon.City) && !p.titled {
		return i
	}
	j, words, firsts := i, 0, 0
	for ; j < len(r.units) && words < maxNameWords; j++ {
		u := r.at(j)
		t := r.tokens[u.from]
		if t.Sort == lexicon.Sign {
			dot := (t.Sign == '.' || t.Sign == '-') && !t.Spaced && words > 0 && j+1 < len(r.units) && r.nameWord(j+1)
			if dot {
				continue
			}
			break
		}
		if !r.nameWord(j) && (!p.titled && !r.row || !r.framedName(i, j) && !r.hyphenedPart(i, j)) {
			break
		}
		words++
		if r.lex.FirstName(t) || r.isTagged(u.from) {
			firsts++
		}
	}
	switch {
	case words == 0:
		return i
	case p.titled:
	case announced && words > 1 && (firsts > 0 || r.roleAfter(j)):
	case r.row && words > 1 && (r.roleAfter(j) || r.attends(j)):
	case firsts > 0 && words > 1 && firsts*2 >= words && r.roleAfter(j):
	default:
		return i
	}
	p.nameFrom, p.nameTo, p.row = r.units[i].from, r.units[j-1].to, r.row
	return j
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
	if last := r.at(i - 1); last.kind == bare && last.to > 0 && r.joins(r.normal(last.from)) && u.kind != grammar && u.kind != trigger {
		return true // بن خلیفہ
	}
	if u.kind == bare {
		return !r.lex.Common(t) || r.isTagged(u.from)
	}
	if r.isTagged(u.from) && u.kind != trigger {
		return true
	}
	if next := r.at(i + 1); u.kind == named && next.kind == bare && r.joins(r.normal(next.from)) {
		return true // ترکی بن فہد
	}
	for _, e := range u.entries {
		if e.Weak && e.Kind == lexicon.Country && r.at(i+1).has(lexicon.MarkOf) {
			return false // شام کے دارالحکومت: the country's
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

// joins says whether a word joins the words of an Arabic name.
func (r *reader) joins(word string) bool {
	switch word {
	case "بن", "ابن", "بنت", "बिन", "इब्न", "बिंत":
		return true
	}
	return false
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
func (r *reader) framedName(i, j int) bool {
	if j == i && r.chinese(i) && r.nameWord(i+1) {
		return true
	}
	if !r.plainWord(j) {
		return false
	}
	if j == i {
		return r.nameWord(j + 1)
	}
	given := j == i+1 && r.lex.FirstName(r.tokens[r.units[i].from])
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

// chinese says whether the word of grammar at unit i is also a Chinese surname: Hu, He.
func (r *reader) chinese(i int) bool {
	u := r.at(i)
	if u.kind != grammar || u.to != u.from+1 {
		return false
	}
	switch r.normal(u.from) {
	case "ہو", "ہی", "हो", "ही":
		return true
	}
	return false
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
