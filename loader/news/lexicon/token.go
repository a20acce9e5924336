// Tokens: words, numbers and single signs of a text, each with its place in it.
//
// Nothing is rewritten: a token knows the bytes of the text that it stands for, so
// that whatever is found can be quoted as it was written. The tables are cut into
// tokens by the same function, so that the two always agree.

package lexicon

import (
	"unicode"
	"unicode/utf8"
)

// Sort is what a token is made of.
type Sort uint8

// The sorts of tokens.
const (
	Word   Sort = iota
	Number      // digits of one script, with separators inside
	Sign        // anything else but white space, one character
	Break       // the end of a line
)

// Token is one word, number, sign or line end of a text.
type Token struct {
	Start, End int    // bytes of the text
	ID         uint32 // of the normal form in the lexicon's vocabulary; 0: not in it
	Sort       Sort
	Capital    bool // begins with a capital letter
	Caps       bool // capitals only, two or more (dots between them don't count)
	Spaced     bool // white space, or the beginning of the text, comes before
	Initial    bool // one letter, or letters with a dot after each: S., P.K.
	Sign       rune // of a Sign, folded: one for all dashes, quotes, commas, full stops
}

// Finder gives words their numbers: a Vocabulary, or the Words of an article.
type Finder interface{ find(normal []byte) uint32 }

// Tokens cuts text into tokens and appends them to to. Their numbers are from v;
// without v they have none.
func Tokens(to []Token, text string, v Finder) []Token {
	if v == nil {
		v = (*Vocabulary)(nil)
	}
	c := cutter{text: text, v: v, spaced: true}
	for c.at < len(text) {
		r, size := utf8.DecodeRuneInString(text[c.at:])
		switch {
		case r == '\n' || r == '\u2028' || r == '\u2029' || unicode.IsControl(r) && r != '\t' && r != '\r': // no quote can hold others
			to = append(to, Token{Start: c.at, End: c.at + size, Sort: Break, Spaced: true})
			c.at += size
			c.spaced = true
		case classOf(r)&spaceRune != 0:
			c.at += size
			c.spaced = true
		case isLetter(r):
			to = append(to, c.word())
			c.spaced = false
		case isDigit(r):
			to = append(to, c.number())
			c.spaced = false
		default:
			to = append(to, Token{Start: c.at, End: c.at + size, Sort: Sign, Spaced: c.spaced, Sign: foldSign(r), ID: c.sign(r)})
			c.at += size
			c.spaced = false
		}
	}
	return to
}

type cutter struct {
	text   string
	at     int
	spaced bool
	v      Finder
	room   []byte
}

// word reads letters and marks; an apostrophe belongs to it between letters (but
// not 's), a dot after a single capital letter does.
func (c *cutter) word() Token {
	t := Token{Start: c.at, Sort: Word, Spaced: c.spaced}
	letters, capitals, dotted, digits := 0, 0, 0, false
	for c.at < len(c.text) {
		r, size := utf8.DecodeRuneInString(c.text[c.at:])
		switch {
		case isLetter(r):
			if classOf(r)&markRune == 0 {
				letters++
			}
			if classOf(r)&upperRune != 0 {
				capitals++
				before, _ := utf8.DecodeLastRuneInString(c.text[t.Start:c.at])
				t.Capital = t.Capital || letters == 1 || isApostrophe(before) // d'Alba
			}
			c.at += size
			continue
		case r == '.' && !digits && capitals == letters && letters == dotted+1 && t.Capital && (dotted > 0 || c.initial(size)):
			dotted++
			c.at += size
			if !c.wordAhead() {
				continue
			}
		case isApostrophe(r) && c.joins(size):
			c.at += size
			continue
		case isDigit(r) && capitals == letters && letters <= 3 && dotted == 0: // G20, M23
			digits = true
			c.at += size
			continue
		}
		break
	}
	t.End = c.at
	t.Caps = capitals == letters && letters > 1
	t.Initial = !digits && letters == 1 && t.Capital || dotted > 0
	c.room = c.room[:0]
	if dotted > 0 {
		for _, r := range c.text[t.Start:t.End] {
			if r != '.' {
				c.room = utf8.AppendRune(c.room, unicode.ToLower(r))
			}
		}
	} else {
		c.room = AppendNormal(c.room, c.text[t.Start:t.End])
	}
	t.ID = c.v.find(c.room)
	return t
}

// initial says whether the dot ahead ends an initial, not a sentence: another
// letter follows it in the same line.
func (c *cutter) initial(size int) bool {
	for _, r := range c.text[c.at+size:] {
		if r == ' ' || r == '\u00a0' {
			continue
		}
		return isLetter(r)
	}
	return false
}

// wordAhead says whether a word of several letters follows at once: S.Halvard.
func (c *cutter) wordAhead() bool {
	next, n := utf8.DecodeRuneInString(c.text[c.at:])
	after, _ := utf8.DecodeRuneInString(c.text[c.at+n:])
	return isLetter(next) && isLetter(after)
}

// joins says whether the apostrophe ahead stands within a name (N'Djamena), not
// before an s that shows possession, nor at a word's end.
func (c *cutter) joins(size int) bool {
	next, n := utf8.DecodeRuneInString(c.text[c.at+size:])
	if !isLetter(next) {
		return false
	}
	after, _ := utf8.DecodeRuneInString(c.text[c.at+size+n:])
	return next != 's' && next != 'S' || isLetter(after)
}

// number reads digits, with points, commas and slashes between digits.
func (c *cutter) number() Token {
	t := Token{Start: c.at, Sort: Number, Spaced: c.spaced}
	for c.at < len(c.text) {
		r, size := utf8.DecodeRuneInString(c.text[c.at:])
		if !isDigit(r) {
			next, _ := utf8.DecodeRuneInString(c.text[c.at+size:])
			if (r != ',' && r != '.' && r != '٫' && r != '٬') || !isDigit(next) {
				break
			}
		}
		c.at += size
	}
	t.End = c.at
	c.room = AppendNormal(c.room[:0], c.text[t.Start:t.End])
	t.ID = c.v.find(c.room)
	return t
}

func (c *cutter) sign(r rune) uint32 {
	c.room = utf8.AppendRune(c.room[:0], foldSign(r))
	return c.v.find(c.room)
}

func isApostrophe(r rune) bool { return r == '\'' || r == '’' || r == 'ʼ' }

// foldSign gives one sign for all that mean the same.
func foldSign(r rune) rune {
	switch r {
	case '،', '﹐', '‚':
		return ','
	case '؛':
		return ';'
	case '؟':
		return '?'
	case '–', '—', '‒', '−', '‐', '‑', '―':
		return '-'
	case '।', '॥', '۔', '|':
		return '।'
	case '“', '”', '„', '«', '»', '‟':
		return '"'
	case '’', '‘', 'ʼ', '`':
		return '\''
	}
	return r
}
