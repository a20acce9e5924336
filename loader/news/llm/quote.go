// Quotes: found word for word, and made whole.
//
// "Ada met Ben" can be copied faithfully out of "It is not true that Ada met Ben."
// A quote is therefore widened to its whole sentence, so that whoever reads the
// record also reads what the model left out.

package llm

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxQuote is how many code points a quote may have.
const maxQuote = 1000

// span is a piece of a text, in bytes.
type span struct{ start, end int }

// find returns where the quote first stands in text, every character and white
// space alike, and says whether it does. White space around the quote is ignored.
func find(text, quote string) (span, bool) {
	quote = strings.TrimSpace(quote)
	at := strings.Index(text, quote)
	if at < 0 || quote == "" {
		return span{}, false
	}
	return span{at, at + len(quote)}, true
}

// widen returns the sentence or sentences that s is part of, or s if they are
// longer than maxQuote.
func (s span) widen(text string) span {
	whole := s
	for whole.start > 0 && !mayBegin(text[:whole.start]) {
		_, size := utf8.DecodeLastRuneInString(text[:whole.start])
		whole.start -= size
	}
	for whole.end < len(text) && !mayEnd(text[:whole.end], text[whole.end:]) {
		_, size := utf8.DecodeRuneInString(text[whole.end:])
		whole.end += size
	}
	if utf8.RuneCountInString(text[whole.start:whole.end]) > maxQuote {
		return s
	}
	return whole
}

// mayBegin says whether a sentence may begin after before. After "Gen. " it may,
// too: that a quote stops short there does no harm.
func mayBegin(before string) bool {
	rest := strings.TrimRightFunc(before, unicode.IsSpace)
	space := before[len(rest):]
	return rest == "" || hasBreak(space) || space != "" && isFinished(rest)
}

// mayEnd says whether a sentence may end between before and after.
func mayEnd(before, after string) bool {
	rest := strings.TrimLeftFunc(after, unicode.IsSpace)
	space := after[:len(after)-len(rest)]
	return rest == "" || hasBreak(space) || space != "" && isFinished(before)
}

func hasBreak(space string) bool { return strings.ContainsAny(space, "\n\r\u2028\u2029") }

// isFinished says whether text ends in a full stop of English, Hindi or Urdu, or
// in one with closing quotes or brackets after it.
func isFinished(text string) bool {
	text = strings.TrimRight(text, "\"'”’»)]")
	last, _ := utf8.DecodeLastRuneInString(text)
	return strings.ContainsRune(".!?…।॥۔؟", last)
}

// codePoints returns s counted in code points of text.
func (s span) codePoints(text string) (start, end int) {
	start = utf8.RuneCountInString(text[:s.start])
	return start, start + utf8.RuneCountInString(text[s.start:s.end])
}
