// Languages: what a page says of its own.

package articles

import (
	"strings"
	"unicode"

	"golang.org/x/text/language"
)

// baseLanguage returns the language of a BCP 47 tag, without script and region: "ur"
// for "ur-PK" and "urd"; empty for what isn't a tag.
func baseLanguage(tag string) string {
	tag = strings.TrimSpace(tag)
	if end := strings.IndexAny(tag, "-_"); end >= 0 {
		tag = tag[:end]
	}
	base, err := language.ParseBase(tag)
	if err != nil || base.String() == "und" {
		return ""
	}
	return base.String()
}

// scripts of the languages for which a wrong claim can be told.
var scripts = map[string]*unicode.RangeTable{
	"en": unicode.Latin,
	"hi": unicode.Devanagari,
	"ur": unicode.Arabic,
}

// lettersTold is how many letters settle what script a text is in.
const lettersTold = 2000

// believable returns the language of tag, unless the text is mostly in letters of
// another one: many Hindi and Urdu sites say lang="en-US", as their software does
// until someone changes it.
func believable(tag, text string) string {
	claimed := baseLanguage(tag)
	script := scripts[claimed]
	if script == nil {
		return claimed
	}
	own, all := 0, 0
	for _, r := range text {
		if !unicode.IsLetter(r) {
			continue
		}
		if all++; unicode.Is(script, r) {
			own++
		}
		if all == lettersTold {
			break
		}
	}
	if 2*own < all {
		return ""
	}
	return claimed
}
