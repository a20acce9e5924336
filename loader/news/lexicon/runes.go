// What single characters are, looked up in a table: texts of three scripts are read
// a character at a time, and asking package unicode each time is most of the work.

package lexicon

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

type runeClass uint8

const (
	letterRune runeClass = 1 << iota // belongs to a word: letters, marks, joiners
	markRune                         // counts for no letter
	digitRune
	spaceRune
	upperRune
)

// tabled is how many runes, from 0, the tables hold: all of the three scripts, and
// general punctuation.
const tabled = 0x2100

var runeClasses, normalForms = func() (classes [tabled]runeClass, forms [tabled]rune) {
	for r := range rune(tabled) {
		classes[r] = classify(r)
		forms[r] = tableForm(r)
	}
	return classes, forms
}()

// several stands in normalForms for a rune whose normal form isn't one rune.
const several = -2

// tableForm is the one rune that is r's normal form; -1: nothing; several.
func tableForm(r rune) rune {
	var room [8]byte
	to := appendDecomposed(room[:0], string(r))
	switch utf8.RuneCount(to) {
	case 0:
		return -1
	case 1:
		form, _ := utf8.DecodeRune(to)
		return form
	}
	return several
}

// appendDecomposed appends the normal form of a word by way of its decomposition.
func appendDecomposed(to []byte, word string) []byte {
	var room [128]byte
	for decomposed := norm.NFD.AppendString(room[:0], word); len(decomposed) > 0; {
		r, size := utf8.DecodeRune(decomposed)
		decomposed = decomposed[size:]
		if r = normalRune(r); r >= 0 {
			to = utf8.AppendRune(to, r)
		}
	}
	return to
}

func classify(r rune) runeClass {
	var c runeClass
	if unicode.IsLetter(r) || unicode.Is(unicode.M, r) || r == '\u200c' || r == '\u200d' {
		c |= letterRune
	}
	if unicode.Is(unicode.M, r) || unicode.Is(unicode.Cf, r) {
		c |= markRune
	}
	if unicode.IsDigit(r) {
		c |= digitRune
	}
	if unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff' || unicode.Is(unicode.Bidi_Control, r) {
		c |= spaceRune
	}
	if unicode.IsUpper(r) {
		c |= upperRune
	}
	return c
}

func classOf(r rune) runeClass {
	if r >= 0 && r < tabled {
		return runeClasses[r]
	}
	return classify(r)
}

func isLetter(r rune) bool { return classOf(r)&letterRune != 0 }
func isDigit(r rune) bool  { return classOf(r)&digitRune != 0 }
