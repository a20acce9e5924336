package llm

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestAQuoteIsFoundAndMadeAWholeSentence(t *testing.T) {
	for _, tc := range []struct {
		name, text, quote, want string
	}{
		{"a whole sentence stays", "One. Ada met Ben. Two.", "Ada met Ben.", "Ada met Ben."},
		{"space around it is ignored", "One. Ada met Ben. Two.", " Ada met Ben.\n", "Ada met Ben."},
		{"what turns it round comes with it", "One. It is not true that Ada met Ben. Two.", "Ada met Ben.", "It is not true that Ada met Ben."},
		{"what follows comes with it", "Ada met Ben, said Cyd, but only in a dream. Two.", "Ada met Ben", "Ada met Ben, said Cyd, but only in a dream."},
		{"a word in part is made whole", "One. Ada met Benjamin. Two.", "da met Ben", "Ada met Benjamin."},
		{"closing marks come with it", "Cyd: “Ada met Ben.” Two.", "Ada met Ben.", "Cyd: “Ada met Ben.”"},
		{"a headline ends with its line", "Ada meets Ben\nSANDPORT: Two.", "Ada meets Ben", "Ada meets Ben"},
		{"a quote over two lines stays", "One.\nAda met\nBen today.\nTwo.", "met\nBen", "Ada met\nBen today."},
		{"a full stop in a number doesn't end it", "Ada paid Ben 3.5 coins. Two.", "Ada paid Ben 3", "Ada paid Ben 3.5 coins."},
		{"Hindi", "पहला। एडा ने बेन से मुलाकात की। दूसरा।", "बेन से मुलाकात", "एडा ने बेन से मुलाकात की।"},
		{"Urdu", "پہلا۔ ایڈا نے بین سے ملاقات کی۔ دوسرا۔", "بین سے ملاقات", "ایڈا نے بین سے ملاقات کی۔"},
		{"the first of two", "Ada met Ben. Really? Ada met Ben.", "Ada met Ben.", "Ada met Ben."},
		{"the whole text", "Ada met Ben", "Ada met Ben", "Ada met Ben"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			at, ok := find(tc.text, tc.quote)
			if !ok {
				t.Fatalf("find(%q, %q): not found", tc.text, tc.quote)
			}
			at = at.widen(tc.text)
			start, end := at.codePoints(tc.text)
			if got := string([]rune(tc.text)[start:end]); got != tc.want {
				t.Errorf("%q in %q is widened to %q, want %q", tc.quote, tc.text, got, tc.want)
			}
		})
	}
}

func TestAQuoteInAnEndlessSentenceStays(t *testing.T) {
	text := strings.Repeat("and so on ", 200) + "Ada met Ben" + strings.Repeat(" and so on", 200)
	at, _ := find(text, "Ada met Ben")
	if at = at.widen(text); text[at.start:at.end] != "Ada met Ben" {
		t.Errorf("widened to %q", text[at.start:at.end])
	}
}

func TestAWidenedQuoteHoldsTheQuoteAndIsInTheText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOfN(rapid.RuneFrom([]rune("ab .!\n“”۔।ہ🤝\u0301")), 1, 60, -1).Draw(t, "text")
		runes := []rune(text)
		from := rapid.IntRange(0, len(runes)-1).Draw(t, "from")
		quote := strings.TrimSpace(string(runes[from:rapid.IntRange(from+1, len(runes)).Draw(t, "to")]))
		at, ok := find(text, quote)
		if ok != (quote != "") {
			t.Fatalf("find(%q, %q): %v", text, quote, ok)
		}
		if !ok {
			return
		}
		start, end := at.widen(text).codePoints(text)
		if got := string(runes[start:end]); !strings.Contains(got, quote) || strings.TrimSpace(got) != got {
			t.Fatalf("%q in %q is widened to %q", quote, text, got)
		}
	})
}
