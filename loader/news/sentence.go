// Sentences: where they end.

package news

import (
	"slices"
	"strings"
	"unicode/utf8"

	"readout/loader/news/lexicon"
)

// sentence is a range of tokens.
type sentence struct {
	from, to int
	line     int // of the text, from 0; blank lines count
	headline bool
	units    int // where its units begin in reader.plain
}

// maxSentence is how many tokens a sentence gets: no writer's has as many, but lists
// and broken pages have, and reading takes time with a sentence's square.
const maxSentence = 400

// sentences cuts the tokens of text. A line's end is a sentence's end, unless the
// next line goes on in lower case: pages have a line a paragraph, mails are wrapped.
func sentences(text string, tokens []lexicon.Token, lex *lexicon.Lexicon) []sentence {
	var all []sentence
	from, line := 0, 0
	end := func(to int) {
		for from < to && tokens[from].Sort == lexicon.Break {
			from++
		}
		if from < to {
			all = append(all, sentence{from: from, to: to, line: line})
		}
		from = to
	}
	for i := 0; i < len(tokens); i++ {
		if i-from >= maxSentence {
			end(i)
		}
		switch t := tokens[i]; {
		case t.Sort == lexicon.Break:
			if goesOn(text, tokens, i) {
				continue
			}
			end(i)
			line++
		case t.Sort == lexicon.Sign && endsSentence(text, tokens, i):
			for i+1 < len(tokens) && closes(tokens[i+1]) {
				i++
			}
			end(i + 1)
		case t.Caps && t.Initial && i+1 < len(tokens) && shortenedLast(text, tokens, i, lex):
			end(i + 1)
		}
	}
	end(len(tokens))
	if len(all) > 0 && !endsWithStop(tokens[all[0].to-1]) {
		all[0].headline = true
	}
	return all
}

// endsWithStop says whether a sentence whose last token is t ends as sentences do,
// and headlines don't.
func endsWithStop(t lexicon.Token) bool {
	return t.Sort == lexicon.Sign && (t.Sign == '.' || t.Sign == '।')
}

// goesOn says whether the line that ends at i continues in the next.
func goesOn(text string, tokens []lexicon.Token, i int) bool {
	if i == 0 || i+1 == len(tokens) {
		return false
	}
	before, after := tokens[i-1], tokens[i+1]
	if before.Sort != lexicon.Word || after.Sort != lexicon.Word {
		return false
	}
	first, _ := utf8.DecodeRuneInString(text[after.Start:])
	return first >= 'a' && first <= 'z'
}

func endsSentence(text string, tokens []lexicon.Token, i int) bool {
	switch tokens[i].Sign {
	case '।':
		return !betweenDayAndMonth(text, tokens, i)
	case '?', '!':
		return true
	case '.':
		if i+1 == len(tokens) {
			return true
		}
		next := tokens[i+1]
		if !next.Spaced && !closes(next) && next.Sort != lexicon.Break {
			return false
		}
		return i == 0 || tokens[i].Spaced || !abbreviation(text, tokens[i-1], next)
	}
	return false
}

// betweenDayAndMonth says whether the full stop at i stands between a number of two figures at
// most and a word, without a space, as datelines of the Deccan have it: لٹز۔12۔مارچ.
func betweenDayAndMonth(text string, tokens []lexicon.Token, i int) bool {
	if i == 0 || i+1 == len(tokens) || tokens[i].Spaced || tokens[i+1].Spaced || tokens[i-1].Sort != lexicon.Number || tokens[i+1].Sort != lexicon.Word {
		return false
	}
	return utf8.RuneCountInString(text[tokens[i-1].Start:tokens[i-1].End]) <= 2
}

// shortenedLast says whether the last dot of letters with dots, such as U.S., ends a
// sentence as well: it does where a word with a capital follows that begins
// sentences, or a name with its verb ("left the U.S. Halvard met"), as no name stands
// behind a country without a title.
func shortenedLast(text string, tokens []lexicon.Token, i int, lex *lexicon.Lexicon) bool {
	next := tokens[i+1]
	if text[tokens[i].End-1] != '.' || !next.Spaced || !next.Capital || next.Sort != lexicon.Word {
		return false
	}
	entries, end, _ := lex.Longest(tokens, i)
	if end != i+1 || !slices.ContainsFunc(entries, func(e lexicon.Entry) bool { return e.Kind != lexicon.Person && e.Kind != lexicon.Honorific }) {
		return false // P.K. Halvard, H.E. Halvard
	}
	classes, _ := lex.Classes(tokens, i+1)
	for _, c := range classes {
		switch c.Name {
		case lexicon.The, lexicon.He, lexicon.They, lexicon.Both, lexicon.Possessive, lexicon.But, lexicon.If,
			lexicon.MarkIn, lexicon.MarkOn, lexicon.MarkAfter, lexicon.MarkBefore, lexicon.MarkDuring, lexicon.Also:
			return true
		default:
		}
	}
	return i > 0 && !tokens[i-1].Capital && tokens[i-1].Sort == lexicon.Word && nameWithVerb(tokens, i+1, lex)
}

// nameWithVerb says whether words that may be a name stand at i, and a verb behind.
func nameWithVerb(tokens []lexicon.Token, i int, lex *lexicon.Lexicon) bool {
	from := i
	for i < len(tokens) && i < from+4 && tokens[i].Sort == lexicon.Word && tokens[i].Capital && !lex.Common(tokens[i]) {
		entries, end, _ := lex.Longest(tokens, i)
		for _, e := range entries {
			if e.Kind != lexicon.Person && !e.Weak {
				return false
			}
		}
		i = max(i+1, end)
	}
	if i == from || i >= len(tokens) {
		return false
	}
	if tokens[i].Sign == ',' {
		return true
	}
	frames, _ := lex.Frames(tokens, i)
	classes, _ := lex.Classes(tokens, i)
	return slices.ContainsFunc(frames, func(f lexicon.Frame) bool { return f.Form == lexicon.Past || f.Form == lexicon.Passive }) ||
		slices.ContainsFunc(classes, func(c lexicon.Class) bool {
			return c.Name == lexicon.Told || c.Name == lexicon.Have || c.Name == lexicon.Be || c.Name == lexicon.Done || c.Name == lexicon.Will
		})
}

func closes(t lexicon.Token) bool {
	return t.Sort == lexicon.Sign && !t.Spaced && (t.Sign == '"' || t.Sign == '\'' || t.Sign == ')' || t.Sign == ']')
}

// abbreviation says whether the dot after t only shortens it. Titles, months and
// the names of letters are shortened in all three languages.
func abbreviation(text string, t, next lexicon.Token) bool {
	word := text[t.Start:t.End]
	if t.Initial && t.Sort == lexicon.Word {
		return next.Capital
	}
	if len(word) == 1 && next.Sort == lexicon.Word && !next.Capital { // at 9 a.m. in Lutz
		return true
	}
	return abbreviations[strings.ToLower(word)]
}

var abbreviations = func() map[string]bool {
	all := make(map[string]bool)
	for word := range strings.FieldsSeq(`
		mr mrs ms md mohd ma atty muhd dr prof gen lt col maj capt brig adm sgt rev hon sen rep gov amb st no vs etc inc ltd co corp jr sr
		jan feb mar apr jun jul aug sep sept oct nov dec mt ft approx dept est retd rtd pvt cdr cmdr addl asst dy govt smt mag ing eng engr dipl lic dott adv
		डॉ डा प्रो श्री पं ले कै ब्रि सु मि कु स्व
		ए बी सी डी ई एफ जी एच आई जे के एल एम एन ओ पी क्यू आर एस टी यू वी डब्ल्यू एक्स वाई जेड
		اے بی سی ڈی ای ایف جی ایچ آئی جے کے ایل ایم این او پی کیو آر ایس ٹی یو وی ڈبلیو ایکس وائی زیڈ ڈاکٹر`) {
		all[word] = true
	}
	return all
}()
