// Wrapped text: mails, and the pages of some agencies, break lines at a column, so that a line's end is
// no sentence's.

package news

import (
	"strings"
	"unicode/utf8"

	"readout/loader/news/lexicon"
)

// ragged is how much of a line may stay empty behind which a word would just have fitted: columns were kept
// by hand.
const ragged = 8

// unwrap takes out of the tokens of a text that was broken at a column the line ends behind which the next
// word would not have fitted.
func unwrap(text string, tokens []lexicon.Token) []lexicon.Token {
	column := wrapColumn(text)
	if column == 0 {
		return tokens
	}
	kept, line, broken := tokens[:0], 0, true // line: where it begins; broken: nothing stands in it yet
	for i, t := range tokens {
		if t.Sort != lexicon.Break {
			kept, broken = append(kept, t), false
			continue
		}
		length := utf8.RuneCountInString(text[line:t.Start])
		line = t.End
		if !broken && i+1 < len(tokens) && tokens[i+1].Sort != lexicon.Break && length+1+firstWord(text[line:]) > column-ragged {
			broken = true
			continue
		}
		kept, broken = append(kept, t), true
	}
	return kept
}

// wrapColumn is the length of the longest line that goes on in small letters, if the text has several and no
// line is longer than a mail's; else 0.
func wrapColumn(text string) int {
	const longest, several = 100, 4
	column, wraps, before := 0, 0, ""
	for line := range strings.SplitSeq(text, "\n") {
		if len(line) > 3*longest || len(line) > longest && utf8.RuneCountInString(line) > longest {
			return 0
		}
		if line != "" && line[0] >= 'a' && line[0] <= 'z' && before != "" && !strings.HasSuffix(before, ".") {
			wraps++
			column = max(column, utf8.RuneCountInString(before))
		}
		before = line
	}
	if wraps < several {
		return 0
	}
	return column
}

// firstWord is how long the text's first word is.
func firstWord(text string) int {
	if end := strings.IndexAny(text, " \t\n"); end >= 0 {
		text = text[:end]
	}
	return utf8.RuneCountInString(text)
}
