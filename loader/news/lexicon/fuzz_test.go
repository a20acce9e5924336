package lexicon

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func FuzzTokens(f *testing.F) {
	for _, seed := range []string{
		"Elphberg met S. P.K. Halvard, d'Alba’s guest — in the U.S. on 3/4/2031, 1,234.5 times.\n“So”",
		"एस. हलवार्ड ने १२ मार्च २०३१ को मुलाक़ात की। यू॰ए॰ई॰", "ایلفبرگ نے ۱۲ مارچ ۲۰۳۱ء کو ملاقات کی۔ (ر) می\u200cشود",
		"\xff\xfe\ufeff\u200b\u202e", "A.B.c.", "'''s", "0,0.٫0", "\u0301\u0301a", "G20.M23.",
	} {
		f.Add(seed)
	}
	v := For("en").Vocabulary
	f.Fuzz(func(t *testing.T, text string) {
		tokens := Tokens(nil, text, v)
		if utf8.ValidString(text) {
			if err := covers(text, tokens); err != nil {
				t.Fatal(err)
			}
		}
		for i, token := range tokens {
			word := text[token.Start:token.End]
			if token.ID != 0 && token.Sort == Break {
				t.Errorf("token %d, %q, is a line's end and word %d", i, word, token.ID)
			}
			if !ascii(word) && token.Initial {
				continue // initials keep their accents
			}
			if token.Sort == Word && token.ID != v.find([]byte(normalOf(text, token))) {
				t.Errorf("token %d, %q, is word %d; its normal form %q is word %d", i, word, token.ID, normalOf(text, token), v.find([]byte(normalOf(text, token))))
			}
		}
	})
}

func FuzzNormal(f *testing.F) {
	for _, seed := range []string{"Élan", "ELPHBERG", "d’Alba", "\u095b\u0930\u0940", "चाँद", "علي", "ضیاء", "مُحَمَّد", "२०३१", "İ", "ﷺ", "\xff", "\u0345\u1e9e"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, word string) {
		if withoutCapitals(word) != word {
			t.Skip("of these, the small letter alone is folded")
		}
		once := Normal(word)
		if twice := Normal(once); twice != once {
			t.Errorf("Normal(%q) = %q, and of that %q", word, once, twice)
		}
		if lower := Normal(strings.ToLower(word)); ascii(word) && lower != once {
			t.Errorf("Normal(%q) = %q, and in lower case %q", word, once, lower)
		}
		if utf8.ValidString(word) && !utf8.ValidString(once) {
			t.Errorf("Normal(%q) = %q, which isn't UTF-8", word, once)
		}
		if got := string(AppendNormal([]byte("a "), word)); got != "a "+once {
			t.Errorf("AppendNormal(a, %q) = %q, want a and %q", word, got, once)
		}
	})
}
