// Words written together. Some letters of Urdu don't join the next one, so that a word which
// ends in one looks finished without a space behind it, and writers leave the space out:
// اورسلوانیا, صدرایلفبرگ. A few letters even stand at a word's end alone.
//
// What a language has of this, its sets tell; one without them is left as it is.

package lexicon

import "unicode/utf8"

// maxGlued is how long a word may be, in letters, to be cut, and minGlued how short.
const maxGlued, minGlued = 40, 5

// Part cuts the tokens of text that are several words written together. What a table has is
// one word.
func (l *Lexicon) Part(tokens []Token, text string, words *Words) []Token {
	if !l.glues {
		return tokens
	}
	var parted []Token // nil: nothing was cut so far
	for i, t := range tokens {
		if t.Sort == Word && t.Own() {
			g := gluing{l: l, words: words, text: text[t.Start:t.End]}
			if g.cut() {
				if parted == nil {
					parted = append(make([]Token, 0, len(tokens)+len(tokens)/8), tokens[:i]...)
				}
				from := t.Start
				for _, end := range g.ends {
					part := Tokens(nil, text[from:t.Start+end], words)[0]
					part.Start, part.End, part.Spaced = from, t.Start+end, from > t.Start || t.Spaced
					parted = append(parted, part)
					from = part.End
				}
				continue
			}
		}
		if parted != nil {
			parted = append(parted, t)
		}
	}
	if parted == nil {
		return tokens
	}
	return parted
}

// gluing is one word that is looked at.
type gluing struct {
	l     *Lexicon
	words *Words
	text  string
	ends  []int // of its parts, in bytes
	room  [128]byte
}

// cut finds the parts, of which each has one script; false: it is one word.
func (g *gluing) cut() bool {
	if n := utf8.RuneCountInString(g.text); n < minGlued || n > maxGlued {
		return false
	}
	from := 0
	for i, r := range g.text {
		end := i + utf8.RuneLen(r)
		if next, _ := utf8.DecodeRuneInString(g.text[end:]); end == len(g.text) || classOf(next)&markRune > 0 {
			continue
		}
		if g.letter(g.text[i:end], FinalLetter) || (r < utf8.RuneSelf) != (g.text[end] < utf8.RuneSelf) {
			g.piece(from, end)
			from = end
		}
	}
	g.piece(from, len(g.text))
	return len(g.ends) > 1
}

// piece adds the parts of the text between two places, the whole if it can't be cut.
func (g *gluing) piece(from, to int) {
	if g.number(g.text[from:to]) > 0 || !g.parts(from, to, 3, false) {
		if mark := g.mark(from, to); mark > from {
			g.ends = append(g.ends, mark)
		}
		g.ends = append(g.ends, to)
	}
}

// mark is where the mark begins that a long word, which nobody knows, has behind a letter that
// doesn't join: a name's. Without one it is from.
func (g *gluing) mark(from, to int) int {
	n := 0
	for i, r := range g.text[from:to] {
		end := from + i + utf8.RuneLen(r)
		if n++; n > 5 && g.letter(g.text[from+i:end], UnjoinedLetter) && g.l.within(g.number(g.text[end:to]), GluedMark) {
			return end
		}
	}
	return from
}

// parts cuts the text between two places into words, one at least of those that are glued to
// others; false: it can't. The first has so many letters at least, unless it is one of those.
func (g *gluing) parts(from, to, least int, glued bool) bool {
	rest := g.text[from:to]
	if id := g.number(rest); g.l.within(id, GluedTail) || glued && g.sure(rest, id, least) {
		g.ends = append(g.ends, to)
		return true
	}
	for i, r := range rest {
		end := from + i + utf8.RuneLen(r)
		if end == to || !g.letter(g.text[from+i:end], UnjoinedLetter) {
			continue
		}
		id := g.number(g.text[from:end])
		title := g.l.within(id, GluedTitle)
		loose := title || g.l.within(id, GluedWord)
		if !loose && !g.sure(g.text[from:end], id, least) {
			continue
		}
		next := 3
		switch {
		case title:
			next = 2 // a name
		case loose && end-from < 6:
			next = 4 // the fewer letters, the likelier a name that only begins so
		}
		g.ends = append(g.ends, end)
		if g.parts(end, to, next, glued || loose) {
			return true
		}
		g.ends = g.ends[:len(g.ends)-1]
	}
	return false
}

// sure says whether a table has the word, and it has so many letters, or the article has a
// longer one.
func (g *gluing) sure(word string, id uint32, least int) bool {
	n := utf8.RuneCountInString(word)
	return id > 0 && n >= least || n > 3 && len(word) < len(g.text) && g.words.has(AppendNormal(g.room[:0], word))
}

// number is the table's of a word; 0: no table has it.
func (g *gluing) number(word string) uint32 {
	return g.l.find(AppendNormal(g.room[:0], word))
}

func (g *gluing) letter(letter string, s Set) bool { return g.l.within(g.number(letter), s) }
