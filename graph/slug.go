// Slugs: the readable part of an id.
//
// Ids are typed into queries and pasted into records, so they are ASCII and can
// be read; and they decide who is who, so two texts never share one.

package graph

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"

	"github.com/mozillazg/go-unidecode"
)

const (
	maxSlug    = 80
	slugSuffix = 8 // hexadecimal digits
)

// Slug makes folded text (see Fold) fit to be part of an id: lower-case ASCII
// letters, digits and single hyphens, 1 to 80 bytes, neither first nor last a hyphen.
//
// Text that has only lower-case ASCII words gets hyphens between them. Any other
// is spelled in Latin letters, which tells a reader what it is, followed by eight
// digits of its SHA-256, which tell it from others that are spelled alike. Words
// that end like such a slug are treated as other text, so that the two never
// meet.
func Slug(folded string) string {
	if isPlain(folded) && len(folded) <= maxSlug && !endsLikeHash(folded) {
		return strings.ReplaceAll(folded, " ", "-")
	}
	sum := sha256.Sum256([]byte(folded))
	suffix := hex.EncodeToString(sum[:slugSuffix/2])
	words := latinWords(folded)
	if room := maxSlug - slugSuffix - 1; len(words) > room {
		words = strings.TrimRight(words[:room], "-")
	}
	if words == "" {
		return suffix
	}
	return words + "-" + suffix
}

// isPlain says whether text is lower-case ASCII words with one space between.
func isPlain(text string) bool {
	wordBefore := false
	for i := range len(text) {
		switch c := text[i]; {
		case c >= 'a' && c <= 'z' || c >= '0' && c <= '9':
			wordBefore = true
		case c == ' ' && wordBefore:
			wordBefore = false
		default:
			return false
		}
	}
	return wordBefore
}

// endsLikeHash says whether plain text's last word looks like a slug's suffix.
func endsLikeHash(text string) bool {
	word := text[strings.LastIndexByte(text, ' ')+1:]
	return len(word) == slugSuffix && strings.Trim(word, "0123456789abcdef") == ""
}

// latinWords spells text in lower-case ASCII words with one hyphen between.
func latinWords(text string) string {
	spelled := strings.ToLower(unidecode.Unidecode(text))
	return strings.Join(strings.FieldsFunc(spelled, func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < '0' || r > '9')
	}), "-")
}
