// Sentences: where they end.

package news

import (
	"strings"
	"unicode/utf8"

	"readout/loader/news/lexicon"
)

// sentence is a range of tokens.
type sentence struct {
	from, to int
	line     int // of the text, from 0; blank lines count
	headline bool
}

// maxSentence is how many tokens a sentence gets: no writer's has as many, but lists
// and broken pages have, and reading takes time with a sentence's square.
const maxSentence = 400

// sentences cuts the tokens of text. A line's end is a sentence's end, unless the
// next line goes on in lower case: pages have a line a paragraph, mails are wrapped.
func sentences(text string, tokens []lexicon.Token) []sentence {
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
	case '।', '?', '!':
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
	return abbreviations[strings.ToLower(word)]
}

var abbreviations = func() map[string]bool {
	all := make(map[string]bool)
	for word := range strings.FieldsSeq(`
		mr mrs ms md mohd muhd dr prof gen lt col maj capt brig adm sgt rev hon sen rep gov amb st no vs etc inc ltd co corp jr sr
		jan feb mar apr jun jul aug sep sept oct nov dec mt ft approx dept est retd pvt addl asst dy govt
		डॉ डा प्रो श्री पं ले कै ब्रि सु मि कु स्व
		ए बी सी डी ई एफ जी एच आई जे के एल एम एन ओ पी क्यू आर एस टी यू वी डब्ल्यू एक्स वाई जेड
		اے بی سی ڈی ای ایف جی ایچ آئی جے کے ایل ایم این او پی کیو آر ایس ٹی یو وی ڈبلیو ایکس وائی زیڈ ڈاکٹر`) {
		all[word] = true
	}
	return all
}()
