package news

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"readout/loader/news/lexicon"
)

// sentencesOf cuts text and returns each sentence's words, with its line.
func sentencesOf(text string) (quotes []string, all []sentence) {
	lex := lexicon.For("en")
	tokens := lexicon.Tokens(nil, text, lex.Vocabulary)
	all = sentences(text, tokens, lex)
	for _, s := range all {
		quotes = append(quotes, text[tokens[s.from].Start:tokens[s.to-1].End])
	}
	return quotes, all
}

func TestSentencesEndWhereReadersEndThem(t *testing.T) {
	for _, tc := range []struct {
		name, text string
		want       []string
	}{
		{"nothing", "", nil},
		{"blank lines alone", "\n \n", nil},
		{"two sentences", "Lunt met Dolenz. They dined.", []string{"Lunt met Dolenz.", "They dined."}},
		{"the last without a full stop", "Lunt met Dolenz. They dined", []string{"Lunt met Dolenz.", "They dined"}},
		{"a question and a cry", "Did they meet? They did! Good.", []string{"Did they meet?", "They did!", "Good."}},
		{"a line is a sentence", "Lunt meets Dolenz\nThey dined", []string{"Lunt meets Dolenz", "They dined"}},
		{"a mail's line goes on", "Lunt met\nthe envoy. They\ndined.", []string{"Lunt met\nthe envoy.", "They\ndined."}},
		{"a blank line ends what goes on", "Lunt met\n\nthe envoy", []string{"Lunt met", "the envoy"}},
		{"a comma at a line's end", "Lunt met,\nthe envoy", []string{"Lunt met,", "the envoy"}},
		{"a shortened title", "Dr. Lunt met Lt. Gen. Dolenz. They dined.", []string{"Dr. Lunt met Lt. Gen. Dolenz.", "They dined."}},
		{"a shortened month", "They met on Feb. 3. They dined.", []string{"They met on Feb. 3.", "They dined."}},
		{"initials", "S. Lunt met P.K. Dolenz. They dined.", []string{"S. Lunt met P.K. Dolenz.", "They dined."}},
		{"a country of initials", "The U.S. envoy met Lunt. They dined.", []string{"The U.S. envoy met Lunt.", "They dined."}},
		{"a name begins a sentence behind a country of initials", "Dolenz left the U.S. Lunt met Vorel.", []string{"Dolenz left the U.S.", "Lunt met Vorel."}},
		{"an honorific goes on", "Lunt met H.E. Dolenz, the envoy.", []string{"Lunt met H.E. Dolenz, the envoy."}},
		{"a small word does", "Dolenz left the U.S. He met Lunt in the U.K. on Monday.", []string{"Dolenz left the U.S.", "He met Lunt in the U.K. on Monday."}},
		{"a title goes on", "Dolenz met the U.S. Ambassador and the U.S. Coast Guard's Lunt.", []string{"Dolenz met the U.S. Ambassador and the U.S. Coast Guard's Lunt."}},
		{"a weekday goes on", "Dolenz left the U.S. Monday.", []string{"Dolenz left the U.S. Monday."}},
		{"initials of a name before a verb", "P.K. Lunt met Vorel.", []string{"P.K. Lunt met Vorel."}},
		{"a time of day", "They met at 9 a.m. in Lutz. They dined at 8 p.m. Lunt left.", []string{"They met at 9 a.m. in Lutz.", "They dined at 8 p.m.", "Lunt left."}},
		{"a number with a point", "It cost 3.5 marks. They paid.", []string{"It cost 3.5 marks.", "They paid."}},
		{"a full stop without a space", "Write to lunt.envoy, he said.", []string{"Write to lunt.envoy, he said."}},
		{"quotes close a sentence", "“They met.” He left. (They dined.) All left.", []string{"“They met.”", "He left.", "(They dined.)", "All left."}},
		{"a straight quote closes one", `He said: "They met." She left.`, []string{`He said: "They met."`, "She left."}},
		{"three dots", "They met... They dined.", []string{"They met...", "They dined."}},
		{"a colon ends none", "Agenda: trade. Place: Lutz.", []string{"Agenda: trade.", "Place: Lutz."}},
		{"a year at the end", "They met in 2031. They dined.", []string{"They met in 2031.", "They dined."}},

		{"Hindi", "लंट ने डोलेंज से मुलाकात की। दोनों ने भोजन किया।", []string{"लंट ने डोलेंज से मुलाकात की।", "दोनों ने भोजन किया।"}},
		{"Hindi with a bar", "लंट मिले | वे गए|", []string{"लंट मिले |", "वे गए|"}},
		{"a double danda", "लंट मिले॥ वे गए॥", []string{"लंट मिले॥", "वे गए॥"}},
		{"Hindi with full stops", "लंट मिले. वे गए.", []string{"लंट मिले.", "वे गए."}},
		{"a Hindi title", "डॉ. लंट मिले। वे गए।", []string{"डॉ. लंट मिले।", "वे गए।"}},
		{"Hindi initials", "एस. लंट मिले। वे गए।", []string{"एस. लंट मिले।", "वे गए।"}},
		{"two Hindi initials", "पी. के. लंट मिले।", []string{"पी. के. लंट मिले।"}},
		{"a Hindi question", "क्या लंट मिले? हां।", []string{"क्या लंट मिले?", "हां।"}},
		{"a Hindi line", "लंट मिले\nवे गए", []string{"लंट मिले", "वे गए"}},

		{"Urdu", "لنٹ نے ڈولینز سے ملاقات کی۔ دونوں نے کھانا کھایا۔", []string{"لنٹ نے ڈولینز سے ملاقات کی۔", "دونوں نے کھانا کھایا۔"}},
		{"an Urdu question", "کیا لنٹ ملے؟ ہاں۔", []string{"کیا لنٹ ملے؟", "ہاں۔"}},
		{"an Urdu title", "ڈاکٹر لنٹ ملے۔ وہ گئے۔", []string{"ڈاکٹر لنٹ ملے۔", "وہ گئے۔"}},
		{"Urdu initials", "ایس. لنٹ ملے۔", []string{"ایس. لنٹ ملے۔"}},
		{"an Urdu line", "لنٹ ملے\nوہ گئے", []string{"لنٹ ملے", "وہ گئے"}},
		{"a comma and a semicolon end none", "لنٹ، ڈولینز ملے؛ وہ گئے۔", []string{"لنٹ، ڈولینز ملے؛ وہ گئے۔"}},
		{"quotes around an Urdu sentence", "”وہ ملے۔“ لنٹ گئے۔", []string{"”وہ ملے۔“", "لنٹ گئے۔"}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if got, _ := sentencesOf(tc.text); !slices.Equal(got, tc.want) {
				t.Errorf("%q is cut into\n%q, want\n%q", tc.text, got, tc.want)
			}
		})
	}
}

func TestAHeadlineIsAFirstLineWithoutAFullStop(t *testing.T) {
	for _, tc := range []struct {
		text string
		want bool
	}{
		{"Lunt meets Dolenz\nThey dined.", true},
		{"Lunt met Dolenz. They dined.", false},
		{"लंट मिले\nवे गए।", true},
		{"लंट मिले।\nवे गए।", false},
		{"لنٹ ملے\nوہ گئے۔", true},
		{"Did Lunt meet Dolenz?\nThey did.", true},
	} {
		_, all := sentencesOf(tc.text)
		if all[0].headline != tc.want {
			t.Errorf("is %q led by a headline: %v, want %v", tc.text, all[0].headline, tc.want)
		}
		for _, s := range all[1:] {
			if s.headline {
				t.Errorf("a later sentence of %q is a headline", tc.text)
			}
		}
	}
}

func TestASentenceKnowsItsLine(t *testing.T) {
	_, all := sentencesOf("Headline\n\nOne. Two.\nThree goes\non. Four.")
	var lines []int
	for _, s := range all {
		lines = append(lines, s.line)
	}
	if want := []int{0, 2, 2, 3, 3}; !slices.Equal(lines, want) {
		t.Errorf("lines %v, want %v", lines, want)
	}
}

func TestSentencesHoldEveryTokenButLineEndsOnce(t *testing.T) {
	signs := rapid.RuneFrom([]rune("abSG.!? \n\n“”\"')(।۔؟|20कم,:;-"))
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOfN(signs, 0, 60, -1).Draw(t, "text")
		tokens := lexicon.Tokens(nil, text, nil)
		at := 0
		for _, s := range append(sentences(text, tokens, lexicon.For("en")), sentence{from: len(tokens), to: len(tokens)}) {
			if s.from < at || s.to < s.from {
				t.Fatalf("%q: sentence [%d:%d] behind token %d", text, s.from, s.to, at)
			}
			for _, token := range tokens[at:s.from] {
				if token.Sort != lexicon.Break {
					t.Fatalf("%q: %q is in no sentence", text, text[token.Start:token.End])
				}
			}
			at = s.to
		}
	})
}

// A line without an end is read in time with its length, not with its square.
func TestALineWithoutAnEndIsCutIntoSentences(t *testing.T) {
	text := strings.Repeat("Rudolf Elphberg met S. M. Halvard and ", 20_000)
	tokens := lexicon.Tokens(nil, text, nil)
	from := 0
	for _, s := range sentences(text, tokens, lexicon.For("en")) {
		if s.from != from || s.to-s.from > maxSentence {
			t.Fatalf("a sentence of the tokens %d to %d, want the next %d at most from %d", s.from, s.to, maxSentence, from)
		}
		from = s.to
	}
	if from != len(tokens) {
		t.Errorf("the sentences end at token %d of %d", from, len(tokens))
	}
}
