// Folding: the form under which two spellings of one name are equal.
//
// Folding equates what writers of one script use for one another without meaning
// another name: case, accents, hyphens, the marks that Urdu and Hindi may leave
// out, the two encodings of one Arabic letter. It keeps apart what tells names
// from each other, since people of one country whose folded names are equal become
// one node: a false match hides somebody, a missed one is a second node that a
// reader can still find. It spells nothing in another script, keeps the order of
// words and joins no words, save for one rule of Arabic (see joins).

package graph

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold returns the form of any name, of a person, an organisation or a place,
// that is equal for its spellings in one script: lower-case words with one space
// between. Folding twice is folding once. Text without anything that a name is
// made of, such as "…", stays as it is, so that only blank text folds to nothing.
func Fold(name string) string {
	var room [128]byte
	return settle(appendFolded(room[:0], name), name)
}

// FoldName is Fold for a person, without titles and honorifics around the name:
// "H.E. Dr. S. Jaishankar" and "S Jaishankar" are equal. A name that is nothing
// but titles keeps the last of them.
func FoldName(name string) string {
	var room [128]byte
	return settle(stripTitles(appendFolded(room[:0], name)), name)
}

// settle returns folded as a string, without allocating where that is name.
func settle(folded []byte, name string) string {
	switch {
	case string(folded) == name:
		return name
	case len(folded) == 0:
		return strings.Join(strings.Fields(strings.ToValidUTF8(name, "\uFFFD")), " ")
	}
	return string(folded)
}

func appendFolded(to []byte, name string) []byte {
	if !isASCII(name) {
		return append(to, foldRunes(name)...)
	}
	for i := range len(name) {
		switch c := name[i]; {
		case c >= 'a' && c <= 'z' || c >= '0' && c <= '9':
			to = append(to, c)
		case c >= 'A' && c <= 'Z':
			to = append(to, c+'a'-'A')
		case c == '\'' || c == '`':
		case c == '&':
			to = append(appendSpace(to), "and "...)
		default:
			to = appendSpace(to)
		}
	}
	if n := len(to); n > 0 && to[n-1] == ' ' {
		to = to[:n-1]
	}
	return to
}

// appendSpace ends a word, if one has begun.
func appendSpace(to []byte) []byte {
	if n := len(to); n > 0 && to[n-1] != ' ' {
		return append(to, ' ')
	}
	return to
}

// foldRunes folds text in any script. Compatibility decomposition comes first, so
// that each rule sees a letter and its marks apart; what the rules leave is
// composed again.
func foldRunes(name string) []byte {
	var keptRoom, decomposedRoom [256]byte
	kept := keptRoom[:0]
	for _, r := range name {
		if !isApostrophe(r) && !isInvisible(r) {
			kept = utf8.AppendRune(kept, r)
		}
	}
	var foldedRoom [96]rune
	f := folder{out: foldedRoom[:0]}
	for decomposed := norm.NFKD.Append(decomposedRoom[:0], kept...); len(decomposed) > 0; {
		r, size := utf8.DecodeRune(decomposed)
		f.add(r)
		decomposed = decomposed[size:]
	}
	f.endWord()
	composed := keptRoom[:0]
	for _, r := range joinWords(f.out) {
		composed = utf8.AppendRune(composed, r)
	}
	return norm.NFC.Bytes(composed)
}

// folder folds runes of decomposed text one after the other.
type folder struct {
	out   []rune
	base  rune // the letter or digit that marks belong to; 0 at the start of a word
	marks int  // that base has kept
}

func (f *folder) add(r rune) {
	switch {
	case isApostrophe(r), isInvisible(r), isSilent(r):
	case unicode.Is(unicode.M, r):
		f.addMark(r)
	case r == '&':
		f.endWord()
		f.addLetters("and")
		f.endWord()
	case unicode.IsLetter(r), unicode.IsNumber(r):
		r = unicode.ToLower(unicode.ToUpper(r)) // both, for ς and ı
		if spelled := spelledOut[r]; spelled != "" {
			f.addLetters(spelled)
			return
		}
		f.addLetter(foldLetter(r))
	default:
		f.endWord()
	}
}

func (f *folder) addLetters(letters string) {
	for _, r := range letters {
		f.addLetter(r)
	}
}

func (f *folder) addLetter(r rune) {
	if r == 'ھ' && !strings.ContainsRune(aspirated, f.base) {
		r = 'ہ'
	}
	f.nasalBefore(r)
	f.out = append(f.out, r)
	f.base, f.marks = r, 0
}

func (f *folder) endWord() {
	for len(f.out) > 0 && f.out[len(f.out)-1] == virama {
		f.out = f.out[:len(f.out)-1] // महान् is written महान too
	}
	if n := len(f.out); n > 0 && f.out[n-1] != ' ' {
		f.out = append(f.out, ' ')
	}
	f.base, f.marks = 0, 0
}

// maxMarks is more than any name has on one letter. There has to be an end, since
// the composer puts a letter of its own between more than 30.
const maxMarks = 8

// endsInMarks counts the marks at the end of text.
func endsInMarks(text []rune) int {
	n := 0
	for n < len(text) && unicode.Is(unicode.M, text[len(text)-1-n]) {
		n++
	}
	return n
}

// addMark keeps the marks without which a letter is another letter. Those of
// Latin, Greek, Hebrew and Arabic script all go: accents, points, vowel signs,
// hamza and madda.
func (f *folder) addMark(r rune) {
	switch {
	case !unicode.IsLetter(f.base), f.marks == maxMarks,
		unicode.In(f.base, unicode.Latin, unicode.Greek, unicode.Hebrew, unicode.Arabic):
		return
	case unicode.Is(unicode.Cyrillic, f.base):
		// Stress, and the dots of ё, are for learners; but ѓ and ќ are letters, as
		// are й, ї and ў.
		if r == '\u0308' && f.base == 'е' || (r == '\u0300' || r == '\u0301') && f.base != 'г' && f.base != 'к' {
			return
		}
	case r == nukta:
		return
	case r == candrabindu:
		r = anusvara
	}
	f.out = append(f.out, r)
	f.marks++
}

// isApostrophe says whether r stands inside a word without parting it: O'Brien,
// Sa’ad, Qurʾān.
func isApostrophe(r rune) bool {
	switch r {
	case '\'', '`', '´', '‘', '’', '‛', '′', '＇',
		'ʹ', 'ʻ', 'ʼ', 'ʽ', 'ʾ', 'ʿ', 'ˈ', 'ˊ', 'ˋ', 'ꞌ', 'Ꞌ', '׳', '״':
		return true
	}
	return false
}

// isInvisible says whether r shapes its neighbours or directs the line: joiners,
// bidirectional marks, soft hyphens, variation selectors.
func isInvisible(r rune) bool {
	return r > unicode.MaxASCII && (unicode.Is(unicode.Cf, r) || unicode.Is(unicode.Variation_Selector, r) || r == '\u034F')
}
