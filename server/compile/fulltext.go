// Text that people look for, in the language of Lucene.

package compile

import (
	"errors"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

const longestText = 200 // characters

// fulltext reads the argument of a full-text search: query is in Lucene's language,
// words are the words in lower case.
func fulltext(raw any) (any, error) {
	text, _ := raw.(string)
	if n := utf8.RuneCountInString(text); n > longestText {
		return nil, fmt.Errorf("%d characters: want at most %d", n, longestText)
	}
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r)
	})
	if len(words) == 0 {
		return nil, errors.New("want at least one letter or digit")
	}
	clauses := make([]string, len(words))
	list := make([]any, len(words))
	for i, w := range words {
		list[i] = w
		// The word as it is counts most, then as a beginning, then with typing errors:
		// one in a word of four letters or more, two in one of eight.
		clauses[i] = w + "^4 " + w + "*^2"
		switch n := utf8.RuneCountInString(w); {
		case n >= 8:
			clauses[i] += " " + w + "~2"
		case n >= 4:
			clauses[i] += " " + w + "~1"
		}
	}
	return map[string]any{"query": strings.Join(clauses, " "), "words": list}, nil
}
