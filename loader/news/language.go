// The language of an article: what it says of itself, unless its letters show that
// this is wrong.

package news

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/language"

	"readout/loader/news/lexicon"
)

// scripts of the languages that have tables, as BCP 47 names them.
var scripts = map[string]struct {
	name string
	of   *unicode.RangeTable
}{
	"en": {"Latn", unicode.Latin},
	"hi": {"Deva", unicode.Devanagari},
	"ur": {"Arab", unicode.Arabic},
}

// lettersRead is how much of a text settles its script.
const lettersRead = 20_000

// languageOf is the language to read an article in: the one that it says, if its
// letters can be that language's; else the one that its letters tell. An article that
// says it is in French is not read as English, nor a Persian one as Urdu: their words
// would be taken for others.
func languageOf(a Article) string {
	found := Language(a.Text)
	tag, err := language.Parse(a.Language)
	if a.Language == "" || err != nil || found == "" {
		if scripts[a.Language].of != nil && found == "" {
			return a.Language
		}
		return found
	}
	base, _ := tag.Base()
	claimed := base.String()
	if _, ok := scripts[claimed]; ok {
		if claimed != found && rare(a.Text, scripts[claimed].of) {
			return found
		}
		return claimed
	}
	if script, _ := tag.Script(); script.String() == scripts[found].name {
		return claimed
	}
	return found
}

// rare says whether fewer than one letter in ten of a text is of a script.
func rare(text string, script *unicode.RangeTable) bool {
	own, all := 0, 0
	for _, r := range text {
		if !unicode.IsLetter(r) {
			continue
		}
		if all++; unicode.Is(script, r) {
			own++
		}
		if all == lettersRead {
			break
		}
	}
	return 10*own < all
}

// Language tells the language of a text by its script, as far as the tables go: en,
// hi, ur; empty where none of the scripts prevails, or where a longer text in Arabic
// letters has none of those that only Urdu has.
func Language(text string) string {
	counts := map[string]int{}
	n, latin, urdu := 0, 0, false
	for _, r := range text {
		if n++; n > lettersRead {
			break
		}
		switch {
		case r < utf8.RuneSelf:
			if 'a' <= r|0x20 && r|0x20 <= 'z' {
				latin++
			}
		case unicode.Is(unicode.Devanagari, r):
			counts["hi"]++
		case unicode.Is(unicode.Arabic, r):
			counts["ur"]++
			urdu = urdu || strings.ContainsRune("ٹڈڑںےھ", r)
		case unicode.Is(unicode.Latin, r):
			latin++
		}
	}
	counts["en"] = latin
	best := ""
	for _, l := range lexicon.Languages {
		if counts[l] > counts[best] {
			best = l
		}
	}
	if best == "ur" && !urdu && counts[best] > 100 {
		return ""
	}
	return best
}
