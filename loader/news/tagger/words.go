// Cutting a text into the pieces that a network knows.
//
// The tokenizer's own places of pieces are wrong behind letters of more than one byte,
// which is where Hindi and Urdu are from beginning to end. So each word is cut by
// itself, and its pieces stand where the word does.

package tagger

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/knights-analytics/hugot/backends"

	"readout/loader/news"
)

// wordsOf returns the parts of the text between white space, punctuation by itself.
func wordsOf(text string) []news.Span {
	var words []news.Span
	from := -1
	end := func(at int) {
		if from >= 0 {
			words = append(words, news.Span{From: from, To: at})
		}
		from = -1
	}
	for i, r := range text {
		switch {
		case unicode.IsSpace(r):
			end(i)
		case unicode.IsPunct(r):
			end(i)
			words = append(words, news.Span{From: i, To: i + utf8.RuneLen(r)})
		case from < 0:
			from = i
		}
	}
	end(len(text))
	return words
}

// batch is the text as one input: the pieces of its words, between what the network
// wants before the first and behind the last.
func (t *Tagger) batch(text string, words []news.Span) *backends.PipelineBatch {
	texts := make([]string, len(words))
	for i, w := range words {
		texts[i] = text[w.From:w.To]
	}
	cut := backends.NewBatch(len(words))
	backends.TokenizeInputs(cut, t.pipeline.Model.Tokenizer, texts)

	whole := backends.TokenizedInput{Raw: text}
	for i, word := range cut.Input {
		first := slices.Index(word.SpecialTokensMask, 0)
		if first < 0 {
			continue // nothing that the network knows
		}
		last := len(word.TokenIDs)
		for word.SpecialTokensMask[last-1] != 0 {
			last--
		}
		if len(whole.TokenIDs) == 0 {
			add(&whole, word, 0, first, news.Span{})
		}
		add(&whole, word, first, last, words[i])
		if i == len(cut.Input)-1 {
			add(&whole, word, last, len(word.TokenIDs), news.Span{})
		}
	}
	one := backends.NewBatch(1)
	one.Input = []backends.TokenizedInput{whole}
	one.MaxSequenceLength = len(whole.TokenIDs)
	return one
}

func add(to *backends.TokenizedInput, word backends.TokenizedInput, from, end int, at news.Span) {
	to.Tokens = append(to.Tokens, word.Tokens[from:end]...)
	to.TokenIDs = append(to.TokenIDs, word.TokenIDs[from:end]...)
	to.SpecialTokensMask = append(to.SpecialTokensMask, word.SpecialTokensMask[from:end]...)
	for range end - from {
		to.TypeIDs = append(to.TypeIDs, 0)
		to.AttentionMask = append(to.AttentionMask, 1)
		to.Offsets = append(to.Offsets, [2]uint{uint(at.From), uint(at.To)})
	}
	to.MaxAttentionIndex = len(to.TokenIDs) - 1
}
