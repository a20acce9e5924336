package lexicon

import (
	"slices"
	"testing"
)

func TestWordsWrittenTogetherAreParted(t *testing.T) {
	for _, tc := range []struct {
		name, text string
		want       []string
	}{
		{"and, before a country", "اورترکی", []string{"اور", "ترکی"}},
		{"a letter that ends words alone", "کےدرمیان", []string{"کے", "درمیان"}},
		{"two such letters", "نےپاکستان", []string{"نے", "پاکستان"}},
		{"behind a word that nobody knows", "وزیرےلنٹ", []string{"وزیرے", "لنٹ"}},
		{"nun at a word's end", "پانچویںملاقات", []string{"پانچویں", "ملاقات"}},
		{"a title before a name of the article", "ڈولینزوک صدرڈولینزوک", []string{"ڈولینزوک", "صدر", "ڈولینزوک"}},
		{"a title before a short name", "صدرشی", []string{"صدر", "شی"}},
		{"a title before a name of two words' letters", "پوتین صدرپوتین", []string{"پوتین", "صدر", "پوتین"}},
		{"a mark behind a letter that ends words", "ذراےُ", []string{"ذراےُ"}},
		{"three words", "امورپرتبادلہ", []string{"امور", "پر", "تبادلہ"}},
		{"a mark behind an ordinary word", "کوششوںپر", []string{"کوششوں", "پر"}},
		{"a verb and its auxiliaries", "کیاگیا", []string{"کیا", "گیا"}},
		{"a title before a name of nobody", "صدرڈولینزوک", []string{"صدرڈولینزوک"}},
		{"a mark behind a name of nobody", "ڈولینزوروسے", []string{"ڈولینزورو", "سے"}},
		{"a short name that ends as marks do", "کارمونے", []string{"کارمونے"}},
		{"two scripts", "گورنرLunt اورVorelنے", []string{"گورنر", "Lunt", "اور", "Vorel", "نے"}},
		{"a word of a table", "وزیراعظم پرویز کوریا", []string{"وزیراعظم", "پرویز", "کوریا"}},
		{"a name that begins as a word does", "پرتھیلا کومارن اورنٹگل", []string{"پرتھیلا", "کومارن", "اورنٹگل"}},
		{"a short name of two words' letters", "کومار", []string{"کومار"}},
		{"letters that join", "ٹرمپنے", []string{"ٹرمپنے"}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			l := For("ur")
			words := l.Words()
			var got []string
			tokens := l.Part(Tokens(nil, tc.text, words), tc.text, words)
			for i, token := range tokens {
				got = append(got, tc.text[token.Start:token.End])
				if id := words.find([]byte(Normal(got[i]))); id != token.ID {
					t.Errorf("%q has number %d, want %d", got[i], token.ID, id)
				}
			}
			if !slices.Equal(got, tc.want) {
				t.Errorf("%q is parted into %q, want %q", tc.text, got, tc.want)
			}
		})
	}
}

func TestALanguageWhoseLettersSayNothingOfItIsNotParted(t *testing.T) {
	l := For("en")
	words := l.Words()
	text := "andRuritania theminister"
	tokens := Tokens(nil, text, words)
	if got := l.Part(tokens, text, words); len(got) != 2 {
		t.Errorf("%q is parted into %d words, want 2", text, len(got))
	}
}
