package lexicon

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"
)

// pieces cuts text and returns what each token stands for.
func pieces(text string) []string {
	var all []string
	for _, t := range Tokens(nil, text, nil) {
		all = append(all, text[t.Start:t.End])
	}
	return all
}

func TestTextIsCutIntoTokens(t *testing.T) {
	for _, tc := range []struct {
		name, text string
		want       []string
	}{
		{"nothing", "", nil},
		{"blanks alone", " \t\u00a0\u3000", nil},
		{"words and signs", "Elphberg met Halvard, twice.", []string{"Elphberg", "met", "Halvard", ",", "twice", "."}},
		{"an initial", "S. Halvard met R. Dolenz.", []string{"S.", "Halvard", "met", "R.", "Dolenz", "."}},
		{"two initials joined", "P.K. Lunt", []string{"P.K.", "Lunt"}},
		{"two initials apart", "P. K. Lunt", []string{"P.", "K.", "Lunt"}},
		{"an initial joined to a name", "S.Halvard and P.K.Lunt", []string{"S.", "Halvard", "and", "P.K.", "Lunt"}},
		{"letters without a last dot", "U.S-led, the U.S.A", []string{"U.S", "-", "led", ",", "the", "U.S.A"}},
		{"a country of initials", "U.S. Secretary", []string{"U.S.", "Secretary"}},
		{"letters with dots at a text's end", "from the U.S.", []string{"from", "the", "U.S."}},
		{"a letter at a sentence's end", "It was plan B.\nThe end", []string{"It", "was", "plan", "B", ".", "\n", "The", "end"}},
		{"a letter before a number", "Part A. 12 men", []string{"Part", "A", ".", "12", "men"}},
		{"small letters with a dot are no initials", "a.b", []string{"a", ".", "b"}},
		{"a shortened title", "Dr. Lunt", []string{"Dr", ".", "Lunt"}},
		{"a possessive", "Ruritania's envoy", []string{"Ruritania", "'", "s", "envoy"}},
		{"a possessive with a curly apostrophe", "Ruritania’s", []string{"Ruritania", "’", "s"}},
		{"a possessive of a plural", "the ministers' talks", []string{"the", "ministers", "'", "talks"}},
		{"a possessive in capitals", "RURITANIA'S", []string{"RURITANIA", "'", "S"}},
		{"a name with an apostrophe", "d'Alba and O'Lunt", []string{"d'Alba", "and", "O'Lunt"}},
		{"a name with a curly apostrophe", "N’Doum", []string{"N’Doum"}},
		{"an apostrophe before a longer word that begins with s", "D'Souza", []string{"D'Souza"}},
		{"a contraction", "didn't", []string{"didn't"}},
		{"quotes around a word", "'tis 'so'", []string{"'", "tis", "'", "so", "'"}},
		{"hyphens are signs of their own", "Jun-ho al-Tamiri", []string{"Jun", "-", "ho", "al", "-", "Tamiri"}},
		{"dashes", "Lutz – 3 March — 4", []string{"Lutz", "–", "3", "March", "—", "4"}},
		{"G20", "the G20 and M23", []string{"the", "G20", "and", "M23"}},
		{"a longer word and a number are two", "Covid19", []string{"Covid", "19"}},
		{"numbers with separators", "1,234.5 and 12,34,567", []string{"1,234.5", "and", "12,34,567"}},
		{"a number at a sentence's end", "It was 2031. They", []string{"It", "was", "2031", ".", "They"}},
		{"a list of numbers", "1, 2", []string{"1", ",", "2"}},
		{"a date with slashes", "3/4/2031", []string{"3", "/", "4", "/", "2031"}},
		{"an ordinal", "3rd", []string{"3", "rd"}},
		{"a share", "12.5%", []string{"12.5", "%"}},
		{"line ends", "a\r\nb\u2028c", []string{"a", "\n", "b", "\u2028", "c"}},
		{"a byte order mark and a zero-width space", "\ufeffone\u200btwo", []string{"one", "two"}},
		{"marks of direction", "\u200fصدر\u200e, \u202ba\u202c", []string{"صدر", ",", "a"}},
		{"accents apart", "Jose\u0301 Mun\u0303oz", []string{"Jose\u0301", "Mun\u0303oz"}},
		{"a broken byte", "a\xffb", []string{"a", "\xff", "b"}},
		{"a picture", "Lunt 🤝 Dolenz", []string{"Lunt", "🤝", "Dolenz"}},

		{"Hindi", "एल्फबर्ग ने हलवार्ड से मुलाकात की।", []string{"एल्फबर्ग", "ने", "हलवार्ड", "से", "मुलाकात", "की", "।"}},
		{"Hindi initials", "एस. हलवार्ड", []string{"एस", ".", "हलवार्ड"}},
		{"Hindi digits", "१२ मार्च २०३१", []string{"१२", "मार्च", "२०३१"}},
		{"Hindi numbers with separators", "१,२३४.५", []string{"१,२३४.५"}},
		{"nukta composed and apart", "\u095b\u0930\u0940 \u091c\u093c\u0930\u0940", []string{"\u095b\u0930\u0940", "\u091c\u093c\u0930\u0940"}},
		{"a zero-width joiner in Hindi", "क्\u200dया", []string{"क्\u200dया"}},
		{"Hindi with a hyphen", "सह-अध्यक्षता", []string{"सह", "-", "अध्यक्षता"}},
		{"a Hindi abbreviation sign", "यू॰ए॰ई॰", []string{"यू", "॰", "ए", "॰", "ई", "॰"}},
		{"a double danda and a bar", "की॥ की|", []string{"की", "॥", "की", "|"}},

		{"Urdu", "ایلفبرگ نے ہالوارڈ سے ملاقات کی۔", []string{"ایلفبرگ", "نے", "ہالوارڈ", "سے", "ملاقات", "کی", "۔"}},
		{"an Urdu comma", "صدر، وزیر", []string{"صدر", "،", "وزیر"}},
		{"Urdu digits", "۱۲ مارچ ۲۰۳۱ء", []string{"۱۲", "مارچ", "۲۰۳۱", "ء"}},
		{"Urdu digits with separators", "۱٬۲۳۴٫۵", []string{"۱٬۲۳۴٫۵"}},
		{"a zero-width non-joiner", "می\u200cشود", []string{"می\u200cشود"}},
		{"an Urdu title in brackets", "(ر) لنٹ", []string{"(", "ر", ")", "لنٹ"}},
		{"vowel marks", "مُلاقاتِ", []string{"مُلاقاتِ"}},
		{"an Urdu hyphen", "یو-این", []string{"یو", "-", "این"}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if got := pieces(tc.text); !slices.Equal(got, tc.want) {
				t.Errorf("%q is cut into %q, want %q", tc.text, got, tc.want)
			}
		})
	}
}

func TestATokenKnowsHowItIsWritten(t *testing.T) {
	for _, tc := range []struct {
		text, want string
	}{
		{"met", "word spaced"},
		{"Met", "word spaced Capital"},
		{"UN", "word spaced Capital Caps"},
		{"A", "word spaced Capital Initial"},
		{"U.S. troops", "word spaced Capital Caps Initial"},
		{"P.K. Lunt", "word spaced Capital Caps Initial"},
		{"S. Lunt", "word spaced Capital Initial"},
		{"d'Alba", "word spaced Capital"},
		{"al", "word spaced"},
		{"G20", "word spaced Capital"}, // its full stop ends a sentence
		{"iPhone", "word spaced"},
		{"Élan", "word spaced Capital"},
		{"मंत्री", "word spaced"},
		{"وزیر", "word spaced"},
		{"2031", "number spaced"},
		{"१२", "number spaced"},
		{"—", "sign spaced -"},
		{"”", `sign spaced "`},
		{"’", "sign spaced '"},
		{"،", "sign spaced ,"},
		{"؟", "sign spaced ?"},
		{"؛", "sign spaced ;"},
		{"۔", "sign spaced ।"},
		{"|", "sign spaced ।"},
		{"!", "sign spaced !"},
		{"\n", "break spaced"},
	} {
		t.Run(tc.text, func(t *testing.T) {
			token := Tokens(nil, tc.text, nil)[0]
			if got := describe(token); got != tc.want {
				t.Errorf("%q is %s, want %s", tc.text, got, tc.want)
			}
		})
	}
}

func describe(t Token) string {
	parts := []string{map[Sort]string{Word: "word", Number: "number", Sign: "sign", Break: "break"}[t.Sort]}
	for _, is := range []struct {
		name string
		yes  bool
	}{{"spaced", t.Spaced}, {"Capital", t.Capital}, {"Caps", t.Caps}, {"Initial", t.Initial}, {string(t.Sign), t.Sort == Sign}} {
		if is.yes {
			parts = append(parts, is.name)
		}
	}
	return strings.Join(parts, " ")
}

func TestOnlyATokenBehindABlankIsSpaced(t *testing.T) {
	for _, tc := range []struct {
		text string
		want string // s for each token that is, - for each that isn't
	}{
		{"al-Tamiri met", "s--s"},
		{"Lunt, Dolenz", "s-s"},
		{"Lunt's", "s--"},
		{"one\u200btwo", "ss"},
		{"a\nb", "sss"},
		{"(a) b", "s--s"},
		{"१२वीं", "s-"},
		{"۲۰۳۱ء", "s-"},
	} {
		var got strings.Builder
		for _, token := range Tokens(nil, tc.text, nil) {
			if token.Spaced {
				got.WriteByte('s')
			} else {
				got.WriteByte('-')
			}
		}
		if got.String() != tc.want {
			t.Errorf("%q is spaced %s, want %s", tc.text, got.String(), tc.want)
		}
	}
}

func TestNormalFormsAreOneForAllThatWritersUse(t *testing.T) {
	for _, tc := range []struct {
		name string
		want string
		from []string
	}{
		{"case", "elphberg", []string{"Elphberg", "ELPHBERG"}},
		{"accents", "jose", []string{"José", "Jose\u0301", "JOSÉ"}},
		{"letters with a stroke", "lodz", []string{"Łódź"}},
		{"Danish letters", "soren", []string{"Søren"}},
		{"a sharp s", "gros", []string{"Groß"}},
		{"Turkish i", "yildirim", []string{"Yıldırım", "YILDIRIM"}},
		{"a schwa", "mirza", []string{"mirzə", "Mirzə"}},
		{"apostrophes", "d'alba", []string{"d'Alba", "D’Alba", "dʼAlba"}},
		{"soft hyphens and joiners", "lunt", []string{"Lu\u00adnt", "Lu\u200cnt", "Lu\u2060nt"}},
		{"digits of any script", "2031", []string{"2031", "२०३१", "۲۰۳۱", "٢٠٣١"}},
		{"nukta composed, apart and left out", "जरी", []string{"\u095b\u0930\u0940", "\u091c\u093c\u0930\u0940", "जरी"}},
		{"chandrabindu", "चांद", []string{"चाँद", "चांद"}},
		{"joiners in Hindi", "क्या", []string{"क्\u200dया", "क्या"}},
		{"Arabic and Urdu yeh", "علی", []string{"علي", "علی", "على"}},
		{"Arabic and Urdu kaf", "شاکر", []string{"شاكر", "شاکر"}},
		{"forms of he", "طہ", []string{"طه", "طہ", "طة", "طۃ"}},
		{"vowel marks", "محمد", []string{"مُحَمَّد", "محمد", "محمـــد"}},
		{"superscript alef", "موسی", []string{"موسیٰ", "موسی"}},
		{"hamza seats", "عایشہ", []string{"عائشہ", "عا\u06cc\u0654شہ", "عایشہ"}},
		{"a silent hamza", "ضیا", []string{"ضیاء", "ضیا"}},
		{"hamza on alef and madda", "ال", []string{"أل", "إل", "آل", "ال"}},
		{"hamza on waw", "مومن", []string{"مؤمن", "مومن"}},
		{"a zero-width non-joiner", "میشود", []string{"می\u200cشود", "میشود"}},
		{"the izafat", "وزیر", []string{"وزیرِ", "وزیر"}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			for _, word := range tc.from {
				if got := Normal(word); got != tc.want {
					t.Errorf("Normal(%q) = %q, want %q", word, got, tc.want)
				}
			}
		})
	}
}

func TestNormalFormsKeepOtherWordsApart(t *testing.T) {
	for _, tc := range []struct{ name, a, b string }{
		{"aspiration in Hindi", "बारत", "भारत"},
		{"retroflex and dental in Hindi", "डाल", "दाल"},
		{"length in Hindi", "दिन", "दीन"},
		{"do-chashmi he in Urdu", "بائی", "بھائی"},
		{"nasal n in Urdu", "میں", "مین"},
		{"big and little yeh", "بیٹے", "بیٹی"},
		{"gaf and kaf", "گل", "کل"},
		{"retroflex and dental in Urdu", "ٹال", "تال"},
		{"two kinds of s", "سابر", "صابر"},
		{"an apostrophe", "d'alba", "dalba"},
		{"scripts", "lunt", "لنٹ"},
	} {
		if a, b := Normal(tc.a), Normal(tc.b); a == b {
			t.Errorf("%s: %q and %q are both %q, want them apart", tc.name, tc.a, tc.b, a)
		}
	}
}

// The tables are cut by the function that cuts texts, so that a form is found
// whichever of these ways a text has of writing it.
func TestAFormOfATableIsFoundHoweverATextWritesIt(t *testing.T) {
	l, err := load(small("countries.tsv", "XR\tU.R.|शाक़ रूरिटानिया|شاہی روریٹانیا|d'Rur|Rur-Land|R20\t\n"), "en")
	if err != nil {
		t.Fatal(err)
	}
	for _, text := range []string{
		"U.R. troops", "UR", "शाक़ रूरिटानिया", "शाक रूरिटानिया", "शा\u0915\u093c रूरिटानिया", "شاہی روریٹانیا", "شاهي روريٹانيا",
		"شاہی\nروریٹانیا", "d’Rur", "D'RUR", "Rur-Land", "Rur–land", "rur - land", "R20", "R२०",
	} {
		text = strings.ReplaceAll(text, "\n", " \u200f")
		entries, end, _ := l.Longest(Tokens(nil, text, l.Vocabulary), 0)
		if len(entries) != 1 || end == 0 {
			t.Errorf("%q isn't found: %v", text, entries)
		}
	}
}

// anyText draws text of letters, marks, digits and signs of the three scripts, as
// well as anything else.
func anyText() *rapid.Generator[string] {
	usual := rapid.RuneFrom([]rune("aZéS.'’-–, \n\t0129१२۳۴,٫٬ कख़्ाँ।कي یكہءُـ۔،؟\u200c\u200d\u200b\u200f\u00a0\u2028\u0301🤝“”()|"))
	return rapid.OneOf(rapid.StringOfN(usual, 0, 40, -1), rapid.String())
}

func TestTokensCoverTheTextInOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := strings.ToValidUTF8(anyText().Draw(t, "text"), "?")
		if err := covers(text, Tokens(nil, text, nil)); err != nil {
			t.Fatal(err)
		}
	})
}

// covers says what is wrong with the tokens of a text: they must stand in its order
// without touching, and what lies between them must be white space.
func covers(text string, tokens []Token) error {
	at := 0
	for i, token := range tokens {
		if token.Start < at || token.End <= token.Start || token.End > len(text) {
			return fmt.Errorf("%q: token %d is [%d:%d], the one before ended at %d", text, i, token.Start, token.End, at)
		}
		if left := text[at:token.Start]; !blank(left) {
			return fmt.Errorf("%q: %q before token %d is in none", text, left, i)
		}
		if i > 0 && at == token.Start && token.Spaced && token.Sort != Break && tokens[i-1].Sort != Break {
			return fmt.Errorf("%q: token %d is spaced, though nothing is before it", text, i)
		}
		at = token.End
	}
	if left := text[at:]; !blank(left) {
		return fmt.Errorf("%q: %q at the end is in no token", text, left)
	}
	return nil
}

// blank says whether nobody sees anything of the text.
func blank(text string) bool {
	for _, r := range text {
		if !unicode.IsSpace(r) && r != '\u200b' && r != '\ufeff' && !unicode.Is(unicode.Bidi_Control, r) {
			return false
		}
	}
	return true
}

func TestNormalOfNormalIsTheSame(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		word := withoutCapitals(anyText().Draw(t, "word"))
		once := Normal(word)
		if twice := Normal(once); twice != once {
			t.Fatalf("Normal(%q) = %q, and of that %q", word, once, twice)
		}
	})
}

// withoutCapitals leaves out two capitals whose small letters alone are folded.
func withoutCapitals(word string) string {
	return strings.NewReplacer("ẞ", "", "Ə", "").Replace(word)
}

func TestTokensAreAppendedWithTheNumbersOfTheVocabulary(t *testing.T) {
	v := newVocabulary()
	for _, word := range []string{"elphberg", "met", ".", "20", "us", "'"} {
		v.add(word)
	}
	before := []Token{{Start: 7}}
	tokens := Tokens(before, "Elphberg met 20. U.S. s’ LUNT", v)
	if tokens[0] != before[0] {
		t.Errorf("the first token is %+v, want it left alone", tokens[0])
	}
	var ids []uint32
	for _, token := range tokens[1:] {
		ids = append(ids, token.ID)
	}
	if want := []uint32{1, 2, 4, 3, 5, 0, 6, 0}; !slices.Equal(ids, want) {
		t.Errorf("numbers %v, want %v", ids, want)
	}
}
