// Skeletons: how a name sounds, whatever script it is written in.
//
// Urdu leaves short vowels out, Hindi and English write them in their own ways;
// what stays is the order of consonants, and those only roughly: aspirated and
// plain, retroflex and dental, voiced h fall together. Names that share a skeleton
// may be the same. That they are, it takes more to say.

package news

import (
	"math/bits"
	"strings"
	"unicode"
	"unicode/utf8"
)

// wordSkeleton returns the consonants of a word in its normal form, each by one
// letter, without repeats side by side.
func wordSkeleton(word string) string {
	if word != "" && word[0] < utf8.RuneSelf {
		word = latinClusters.Replace(word)
	}
	var b strings.Builder
	var last byte
	for _, r := range word {
		c, ok := consonants[r]
		if !ok || c == last {
			continue
		}
		if (c == 'm' || c == 'n') && last == 'n' {
			continue
		}
		b.WriteByte(c)
		last = c
	}
	return b.String()
}

var latinClusters = strings.NewReplacer("tch", "č", "chr", "kr", "chl", "kl", "ch", "č", "sh", "s", "zh", "j", "kh", "k", "gh", "g", "th", "t", "dh", "d",
	"ph", "p", "bh", "b", "ck", "k", "x", "ks", "ce", "se", "ci", "si", "cy", "sy", "dzh", "j", "dj", "j", "qu", "k")

// consonants maps letters to the consonant that they sound like.
var consonants = func() map[rune]byte {
	all := make(map[rune]byte)
	for sound, letters := range map[byte]string{
		'k': "kqcخکقकखक़", 'g': "gگغगघ", 'c': "čچचछ", 'j': "jzزذضظژجजझज़", 't': "tتٹطثटठतथ", 'd': "dڈدडढदध",
		'p': "pfvwپفप फ", 'b': "bبबभ", 's': "sسشصशषस", 'n': "nںنणनञङं", 'm': "mمम", 'r': "rرڑरऋृ", 'l': "lلल",
	} {
		for _, r := range letters {
			if r != ' ' {
				all[r] = sound
			}
		}
	}
	delete(all, 'w')
	delete(all, 'v')
	return all
}()

// alike says whether two names sound the same: their skeletons are equal, or nearly.
func alike(a, b nameForm) bool {
	if a.latin != "" && b.latin != "" { // one alphabet: the letters themselves tell
		return bits.OnesCount64(a.has^b.has) <= 2*max(len(a.latin), len(b.latin))/8 && similar(a.latin, b.latin, 0.88)
	}
	if len(a.sound) < 4 || len(b.sound) < 4 {
		return a.sound == b.sound && len(a.sound) > 2
	}
	return a.sound == b.sound || similar(a.sound, b.sound, 0.85)
}

func isLatin(name string) bool {
	for _, r := range name {
		if unicode.Is(unicode.Latin, r) {
			return true
		}
	}
	return false
}

// likeSounding says whether one word of a sounds like one of b; enough where
// office and country are the same.
func likeSounding(a, b nameForm) bool {
	for _, x := range a.sounds {
		for _, y := range b.sounds {
			if len(x) > 2 && len(y) > 2 && similar(x, y, 0.75) {
				return true
			}
		}
	}
	return false
}

// letterBits has a bit for each letter that text has. An edit changes two of them at
// most: that tells most names apart without counting edits.
func letterBits(text string) (set uint64) {
	for i := range len(text) {
		set |= 1 << (text[i] & 63)
	}
	return set
}

// similar says whether two strings are alike to at least the degree least.
func similar(a, b string, least float64) bool {
	longer, shorter := max(len(a), len(b)), min(len(a), len(b))
	if float64(longer-shorter) > (1-least)*float64(longer) {
		return false // too far apart to ask
	}
	return similarity(a, b) >= least
}

// similarity is 1 less the edits between two skeletons over the longer's length.
func similarity(a, b string) float64 {
	if len(a) < len(b) {
		a, b = b, a
	}
	if len(a) == 0 {
		return 1
	}
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := 1; i <= len(a); i++ {
		diagonal := row[0]
		row[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			diagonal, row[j] = row[j], min(row[j]+1, row[j-1]+1, diagonal+cost)
		}
	}
	return 1 - float64(row[len(b)])/float64(len(a))
}
