// Normal forms: how a word is written in the tables, whatever the text does.

package lexicon

import (
	"bytes"
	"unicode"
	"unicode/utf8"
)

// AppendNormal appends the normal form of one word to to: lower case and without
// accents in Latin script; in Devanagari without nukta, without virama at its end and
// with one sign for both nasalisations; in Arabic script with Urdu's letters and without vowel marks. What
// joins or directs letters unseen is dropped. Digits of any script become ASCII.
func AppendNormal(to []byte, word string) []byte {
	if ascii(word) {
		for i := range len(word) {
			c := word[i]
			if c >= 'A' && c <= 'Z' {
				c += 'a' - 'A'
			}
			to = append(to, c)
		}
		return to
	}
	for _, r := range word {
		form := rune(several)
		if r < tabled {
			form = normalForms[r]
		}
		switch form {
		case several:
			to = appendDecomposed(to, string(r))
		case -1:
		default:
			to = utf8.AppendRune(to, form)
		}
	}
	return bytes.TrimSuffix(to, virama)
}

// virama is what Hindi may write, or leave out, at a word's end: जगत्, जगत.
var virama = []byte("\u094d")

// Normal is AppendNormal to nothing.
func Normal(word string) string { return string(AppendNormal(nil, word)) }

// normalRune returns what stands for r in a normal form; -1: nothing.
func normalRune(r rune) rune {
	if to, ok := letters[r]; ok {
		return to
	}
	switch {
	case r == '’' || r == '‘' || r == 'ʼ' || r == '`':
		return '\''
	case r >= 0x966 && r <= 0x96F:
		return '0' + r - 0x966
	case r >= 0x660 && r <= 0x669:
		return '0' + r - 0x660
	case r >= 0x6F0 && r <= 0x6F9:
		return '0' + r - 0x6F0
	case r >= 0x300 && r <= 0x36F, r >= 0x610 && r <= 0x61A, r >= 0x64B && r <= 0x65F, r == 0x670:
		return -1
	case unicode.Is(unicode.Cf, r):
		return -1
	}
	return unicode.ToLower(r)
}

// letters are single signs that writers use for one another. Urdu's two forms of
// he are one letter; do-chashmi he (ھ) is another.
var letters = map[rune]rune{
	0x93C: -1, 'ँ': 'ं',
	'ي': 'ی', 'ى': 'ی', 'ې': 'ی', 'ك': 'ک', 'ه': 'ہ', 'ة': 'ہ', 'ۃ': 'ہ', 'ە': 'ہ',
	'ـ': -1, 'ء': -1, 'ٴ': -1,
	'ß': 's', 'ı': 'i', 'ø': 'o', 'Ø': 'o', 'ł': 'l', 'Ł': 'l', 'đ': 'd', 'Đ': 'd', 'æ': 'a', 'Æ': 'a', 'ə': 'a',
}

func ascii(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
