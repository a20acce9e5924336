// The letters and marks that Fold equates, script by script, and why.

package graph

import (
	"slices"
	"strings"
)

// spelledOut are the Latin letters that Unicode doesn't decompose, as English
// newspapers write them. Umlauts lose their dots, as in Muller for Müller; Mueller
// stays another spelling, since ue is a diphthong elsewhere (Samuel, Manuel).
var spelledOut = map[rune]string{
	'ß': "ss", 'æ': "ae", 'œ': "oe", 'þ': "th",
	'ø': "o", 'ł': "l", 'đ': "d", 'ð': "d", 'ħ': "h", 'ŧ': "t", 'ŋ': "n", 'ĸ': "k",
	'ə': "a", // Azerbaijani: Əliyev is Aliyev
	'ɓ': "b", 'ɗ': "d", 'ɖ': "d", 'ƙ': "k", 'ƴ': "y", 'ƶ': "z", 'ɛ': "e", 'ɔ': "o",
}

// isSilent says whether r is written for the eye alone.
//
// The hamza on its own goes with the hamza above and below other letters, which
// are marks and go with all marks of Arabic script. Urdu leaves it out (ضیاء and
// ضیا), Arabic keyboards do (فائز and فايز, أحمد and احمد), and hardly any two names differ
// in it alone: علا (Ola) and علاء (Alaa) are the pair that pays for it. So does the
// madda: آ is ا, for آل ثاني is typed ال ثاني, and no two common names differ in it.
func isSilent(r rune) bool {
	return r == 'ـ' || r == 'ء'
}

// foldLetter returns the one letter that stands for r and its equals.
func foldLetter(r rune) rune {
	switch r {
	case 'ي', 'ى': // one letter in two encodings, and Egypt's dotless final; ے stays, it is e
		return 'ی'
	case 'ك':
		return 'ک'
	case 'ه', 'ة', 'ۃ', 'ە': // فاطمة, فاطمه and فاطمہ
		return 'ہ'
	case 'ٱ':
		return 'ا'
	case 'ں': // a final n that nasalises: خاں and خان, جہاں and جہان
		return 'ن'
	}
	for _, zero := range []rune{'०', '٠', '۰'} {
		if r >= zero && r <= zero+9 {
			return '0' + r - zero
		}
	}
	return r
}

// aspirated are the letters after which ھ is the breath of the letter before it:
// بھ is not بہ. Elsewhere it is a typist's ہ: ھارون, مھدی.
const aspirated = "بپتٹجچدڈرڑکگلمن"

// Marks of Devanagari.
const (
	candrabindu = 'ँ' // written ं wherever the line above leaves no room, and often where it does
	anusvara    = 'ं'
	nukta       = '़' // क़ ख़ ग़ ज़ फ़ tell of Persian and Arabic; most papers leave it out
	virama      = '्'
)

// The stops of Devanagari that a nasal may stand for as anusvara, by the nasals
// that may: हिन्दी is हिंदी, चम्पा is चंपा. A nasal takes the place of the stop, so
// that n before any stop but a labial one says the same (बेन्जामिन, इन्डिया). Before
// another nasal it stays: मुहम्मद, अन्ना.
var anusvaraBefore = map[rune]string{
	'ङ': "कखगघ",
	'ञ': "चछजझ",
	'ण': "टठडढ",
	'न': "तथदध" + "टठडढ" + "चछजझ" + "कखगघ",
	'म': "पफबभ",
}

// nasalBefore turns a nasal with virama at the end of out into anusvara, if r is
// a stop that it may stand before, and the word doesn't begin with it.
func (f *folder) nasalBefore(r rune) {
	n := len(f.out)
	if n < 3 || f.out[n-1] != virama || !isDevanagari(f.out[n-3]) || !isDevanagari(r) {
		return
	}
	if strings.ContainsRune(anusvaraBefore[f.out[n-2]], r) && endsInMarks(f.out[:n-2]) < maxMarks {
		f.out = append(f.out[:n-2], anusvara)
	}
}

func isDevanagari(r rune) bool { return r >= 'ऀ' && r <= 'ॿ' }

// joins are the second halves of compound names that are written as one word as
// often as two: ضیاء الحق and ضیاءالحق, حزب اللہ and حزباللہ. In the form after folding.
var joins = []string{"الدین", "اللہ", "الحق", "الاسلام", "الرحمن", "الرحمان", "الزمان", "النسا"}

// joinWords takes out the spaces before joins, those between عبد, which is half a
// name, and the name of God that follows, and the one at the end.
func joinWords(text []rune) []rune {
	joined := text[:0]
	var word, before []rune
	for len(text) > 0 {
		word, text = cutWord(text)
		servant := string(before) == "عبد" && strings.HasPrefix(string(word), "ال")
		if before != nil && !servant && !slices.Contains(joins, string(word)) {
			joined = append(joined, ' ')
		}
		start := len(joined)
		joined = append(joined, word...)
		before = joined[start:]
	}
	return joined
}

// cutWord returns the first word of text and what follows the space after it.
func cutWord(text []rune) (word, rest []rune) {
	if end := slices.Index(text, ' '); end >= 0 {
		return text[:end], text[end+1:]
	}
	return text, nil
}
