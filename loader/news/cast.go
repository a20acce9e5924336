// The cast: the people of an article, each once.

package news

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"readout/loader/news/lexicon"
)

// person is somebody whom the article names.
type person struct {
	names   []nameForm // in the text, in order
	best    nameForm   // the fullest
	words   map[string]bool
	sounds  map[string]bool // skeletons of words
	country string
	org     string // where it is the organisation that the person acts for
	offices []string
	known   int  // index + 1 of a known person
	guessed bool // the country: it is that of the place, or of the others of the row
	seen    int  // unit of time of the last mention
	first   int  // sentence of the first mention
	told    int  // sentence of the last mention
	titled  int  // sentence after that of the last mention with an office
	gender  gender
	astray  bool // of something of which nothing is known: whom such act for, no place tells
	byTitle bool // the country: it is that whose titles such are
}

// cast is all people of the article.
type cast struct {
	people  []*person
	byWord  map[string][]*person
	byID    map[uint32][]*person // the same by the word's number; made when the cast is whole
	joined  map[string][]*person // by the words of a name without spaces between
	bySound map[string][]*person // by skeleton of a word; made when the cast is whole
	clock   int
}

// nameForm is one form of a name, with what it is compared by.
type nameForm struct {
	text    string
	words   []string // normal forms
	sounds  []string // their skeletons
	sound   string   // skeletons of the words, joined
	latin   string   // the words joined by spaces; empty in another script
	fathers []string // of words, those that are only the father's
	has     uint64   // which letters latin, or else sound, has: a bit each
}

// formOf returns the form of a name that stands in no article.
func formOf(text string) nameForm {
	words := nameWords(text)
	sounds := make([]string, len(words))
	for i, w := range words {
		sounds[i] = wordSkeleton(w)
	}
	return newNameForm(text, words, sounds)
}

// newNameForm makes the form of a name; between its words stands one space, whatever
// the text has there: a record holds names of one line.
func newNameForm(text string, words, sounds []string) nameForm {
	f := nameForm{text: oneLine(text), words: words, sounds: sounds, sound: strings.Join(sounds, "")}
	if isLatin(text) {
		f.latin = strings.Join(words, " ")
		f.has = letterBits(f.latin)
	} else {
		f.has = letterBits(f.sound)
	}
	return f
}

// oneLine is text with single spaces for all white space.
func oneLine(text string) string {
	for i := range len(text) {
		if c := text[i]; c < ' ' || c == ' ' && i+1 < len(text) && text[i+1] == ' ' || c == 0xC2 || c == 0xE2 || c == 0xE3 {
			return strings.Join(strings.Fields(text), " ")
		}
	}
	return text
}

// texts are the forms of the person's name as the text has them.
func (p *person) texts() []string {
	all := make([]string, len(p.names))
	for i, n := range p.names {
		all[i] = n.text
	}
	return all
}

// at finds a name of the cast that begins at token i, the longest one: the people
// that may be meant, latest first, and the token after it.
func (c *cast) at(r *reader, i, end int) ([]*person, int) {
	if r.lex.Grammar().Letters && !r.tokens[i].Capital {
		return nil, i
	}
	people := c.byID[r.tokens[i].ID]
	if len(people) == 0 {
		people = c.variant(r, i)
	}
	people = sons(people, r, i)
	if len(people) == 0 {
		return nil, i
	}
	to := i + 1
	for to < end {
		t := r.tokens[to]
		next := to
		if t.Sort == lexicon.Sign && !t.Spaced && (t.Sign == '-' || t.Sign == '.') && to+1 < end {
			next = to + 1
		}
		if r.tokens[next].Sort != lexicon.Word {
			break
		}
		w := r.normal(next)
		var still []*person
		for _, p := range people {
			if p.words[w] || !r.lex.Grammar().Letters && (p.soundsLike(r.sound(next)) || p.hasPart(r, w, next)) {
				still = append(still, p)
			}
		}
		if len(still) == 0 {
			break
		}
		people, to = still, next+1
	}
	if to == i+1 {
		people = c.lone(r, people, i)
		if len(people) == 0 {
			return nil, i
		}
	}
	if len(people) > 1 {
		people = slices.Clone(people)
		slices.SortStableFunc(people, func(a, b *person) int { return cmp.Compare(b.seen, a.seen) })
	}
	return people, to
}

// variant finds people by a word that is spelt otherwise but sounds the same, where
// nothing else is known of the word.
func (c *cast) variant(r *reader, i int) []*person {
	t := r.tokens[i]
	if !r.lex.Unknown(t) && !r.ofKnown(i) || len(c.people) == 0 || r.lex.Grammar().Letters && !t.Capital {
		return nil
	}
	s := r.sound(i)
	if len(s) < 3 {
		return nil
	}
	if c.bySound == nil {
		c.bySound = make(map[string][]*person)
		for w, people := range c.byWord {
			if k := wordSkeleton(w); len(k) > 2 {
				c.bySound[k] = append(c.bySound[k], people...)
			}
		}
	}
	return c.bySound[s]
}

// ofKnown says whether the word at token i means nothing but a part of a known person's name, where
// other spellings of it are common.
func (r *reader) ofKnown(i int) bool {
	if r.lex.Grammar().Letters || r.lex.Ordinary(r.tokens[i]) || len(r.known.short[r.normal(i)]) == 0 {
		return false
	}
	entries, _, _ := r.lex.Longest(r.tokens[:i+1], i)
	return !slices.ContainsFunc(entries, func(e lexicon.Entry) bool { return e.Kind != lexicon.Person })
}

// lone leaves those of people whom one word alone can name.
func (c *cast) lone(r *reader, people []*person, i int) []*person {
	w := r.normal(i)
	if len([]rune(w)) < 3 && !r.lex.Grammar().Letters && (i == 0 || !r.honorific(i-1)) {
		return nil
	}
	honour := !r.lex.Grammar().Letters && r.honorific(i)
	if t := r.tokens[i]; !r.lex.Grammar().Letters && r.lex.FirstName(t) && i+1 < len(r.tokens) && r.tokens[i+1].Sort == lexicon.Word && r.lex.Unknown(r.tokens[i+1]) {
		return nil // a given name, and another surname
	}
	if r.otherName(i) {
		return nil
	}
	var can []*person
	for _, p := range people {
		words := p.best.words
		last := len(words) - 1
		if !p.words[w] && r.besideUnknown(i) {
			continue // that only sounds alike
		}
		if honour && w != words[last] {
			continue // Prince: which, the words behind it tell
		}
		if w == words[0] || w == words[last] || last > 1 && w == words[1] || len(p.names) > 1 || !p.words[w] {
			can = append(can, p)
		}
	}
	return can
}

// otherName says whether two words with capitals that no table has for titles, or for anything, stand in front of the
// word at token i, where names have them: Zin Mar Aung is not another Aung.
func (r *reader) otherName(i int) bool {
	if !r.lex.Grammar().Letters || i < 2 {
		return false
	}
	for j := i - 2; j < i; j++ {
		t := r.tokens[j]
		if t.Sort != lexicon.Word || !t.Capital || t.Caps || r.lex.FirstName(t) {
			return false
		}
		if entries, _, _ := r.lex.Longest(r.tokens[:i], j); len(entries) > 0 {
			return false
		}
		if classes, _ := r.lex.Classes(r.tokens[:i], j); len(classes) > 0 {
			return false
		}
	}
	return !r.lex.Common(r.tokens[i-2])
}

// honorific says whether the word at token i stands in front of names.
func (r *reader) honorific(i int) bool {
	entries, _, _ := r.lex.Longest(r.tokens[:i+1], i)
	return slices.ContainsFunc(entries, func(e lexicon.Entry) bool { return e.Kind == lexicon.Honorific })
}

// meet enters the person whom the phrase names, or finds them.
func (c *cast) enter(r *reader, p *phrase, sentence int) {
	c.clock++
	name := r.nameAt(p.nameFrom, p.nameTo)
	if n := c.placeBehind(r, p, name); n > 0 {
		p.nameTo = p.nameFrom + n
		name = r.nameAt(p.nameFrom, p.nameTo)
	}
	p.known = r.known.bearer(p, name, r.art.Published)
	found := c.find(p, name)
	if found == nil {
		found = &person{words: make(map[string]bool), sounds: make(map[string]bool), first: sentence}
		c.people = append(c.people, found)
	}
	found.seen = c.clock
	found.add(c, name)
	if p.alias != "" {
		found.add(c, formOf(p.alias))
	}
	if found.known == 0 && (p.known == 0 || agree(found.country, r.known.people[p.known-1].Country)) {
		found.known = p.known
	}
	if found.known > 0 && found.country == "" {
		found.country = r.known.people[found.known-1].Country
	}
	if found.country == "" && found.org == "" {
		found.country = p.country
	}
	if p.org != "" && p.orgKind == "international" && found.org == "" && (p.country == "" || found.country == "") {
		found.org = p.org
	}
	found.astray = found.astray || p.astray || p.country == "" && armed[p.org]
	if found.gender == unsaid {
		found.gender = r.genderOf(p)
	}
	for _, o := range p.offices {
		if !slices.Contains(found.offices, o) {
			found.offices = append(found.offices, o)
		}
	}
}

// placeBehind is how many words of what p has for a name are somebody's who was named before, where the
// others tell in which place they were (X زمان پارک میں); 0: none.
func (c *cast) placeBehind(r *reader, p *phrase, name nameForm) int {
	if p.mark != lexicon.MarkIn || p.nameTo-p.nameFrom != len(name.words) {
		return 0
	}
	for n := len(name.words) - 1; n > 1; n-- {
		for _, q := range c.byWord[name.words[0]] {
			if slices.ContainsFunc(q.names, func(form nameForm) bool { return slices.Equal(form.words, name.words[:n]) }) {
				return n
			}
		}
	}
	if len(name.words) == 2 && p.titled && !r.lex.FirstName(r.tokens[p.nameFrom]) && r.known.only(name.words[0], r.art.Published) > 0 {
		return 1 // a surname, and where that one was
	}
	return 0
}

// soundsLike says whether a word of the person's names has the skeleton.
func (p *person) soundsLike(skeleton string) bool { return len(skeleton) > 2 && p.sounds[skeleton] }

func (p *person) add(c *cast, name nameForm) {
	if slices.ContainsFunc(p.names, func(n nameForm) bool { return n.text == name.text }) {
		return
	}
	p.names = append(p.names, name)
	if len(name.words) > len(p.best.words) {
		p.best = name
	}
	for i, w := range name.words {
		if p.words[w] || utf8.RuneCountInString(w) < 2 || name.initial(i) || len(w) == 2 && strings.HasSuffix(name.text, "-"+w) {
			continue
		}
		p.words[w] = true
		p.sounds[name.sounds[i]] = true
		if c.byWord == nil {
			c.byWord = make(map[string][]*person)
		}
		c.byWord[w] = append(c.byWord[w], p)
	}
	if c.joined == nil {
		c.joined = make(map[string][]*person)
	}
	letters := strings.Join(name.words, "")
	c.joined[letters] = append(c.joined[letters], p)
}

// whole prepares the cast for being looked for by the words of the article.
func (c *cast) whole(words *lexicon.Words) {
	c.byID = make(map[uint32][]*person, len(c.byWord))
	for w, people := range c.byWord {
		c.byID[words.Number(w)] = people
	}
}

// find returns the person of the cast whom a phrase names; nil: somebody new.
func (c *cast) find(p *phrase, name nameForm) *person {
	if p.known > 0 {
		for _, q := range c.people {
			if q.known == p.known {
				return q
			}
		}
	}
	var best *person
	fits := func(q *person) bool { return (q.known == 0 || p.known == 0) && agree(q.country, p.country) }
	lone := len(name.words) == 1 && len(p.offices) > 0
	// The last one seen, unless the phrase gives a surname alone and the office of another.
	nearer := func(q *person) bool {
		if best == nil {
			return true
		}
		if lone {
			if was, is := sharesOffice(best.offices, p.offices), sharesOffice(q.offices, p.offices); was != is {
				return is
			}
		}
		return q.seen > best.seen
	}
	for _, w := range name.words {
		for _, q := range c.byWord[w] {
			if nearer(q) && fits(q) && sameWords(q, name) {
				best = q
			}
		}
	}
	if letters := strings.Join(name.words, ""); len(letters) > 8 {
		for _, q := range c.joined[letters] {
			if (best == nil || q.seen > best.seen) && fits(q) {
				best = q
			}
		}
	}
	if best != nil {
		return best
	}
	for _, q := range c.people {
		if !fits(q) {
			continue
		}
		if p.country != "" && q.country == p.country && sharesOffice(q.offices, p.offices) && (alike(q.best, name) || likeSounding(q.best, name)) {
			return q
		}
		if len(name.words) > 1 && len(q.best.words) > 1 && alike(q.best, name) {
			return q
		}
	}
	return nil
}

func agree(a, b string) bool { return a == "" || b == "" || a == b }

// sameWords says whether the name is a form of the person's name, or the other
// way round.
func sameWords(q *person, name nameForm) bool {
	words := name.words
	long := false
	inside := true
	for _, w := range words {
		if !q.words[w] {
			inside = false
		} else if len([]rune(w)) > 2 {
			long = true
		}
	}
	if inside && long {
		return !q.father(words[0])
	}
	for _, n := range q.names {
		if n.words[0] != words[0] && slices.Contains(name.fathers, n.words[0]) || len(n.words) == 1 && q.otherBearer(n.words[0], words) {
			continue
		}
		all, any := true, false
		for _, w := range n.words {
			if slices.Contains(words, w) {
				any = any || len([]rune(w)) > 2
			} else {
				all = false
			}
		}
		if all && any {
			return true
		}
	}
	return false
}
