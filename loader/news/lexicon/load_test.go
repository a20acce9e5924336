package lexicon

import (
	"testing"
	"testing/fstest"
)

// small returns the smallest set of tables that loads, with one file's content
// replaced.
func small(file, content string) fstest.MapFS {
	all := fstest.MapFS{"capitals.tsv": &fstest.MapFile{}}
	for name := range shapes {
		all["en/"+name] = &fstest.MapFile{}
	}
	all["en/"+file] = &fstest.MapFile{Data: []byte(content)}
	return all
}

func TestAMalformedTableIsAnErrorWithFileAndLine(t *testing.T) {
	for _, tc := range []struct {
		name, file, content, want string
	}{
		{"a class of words that nobody knows", "words.tsv", "# head\norder\tverb-middle\nmark-wiht\twith\n", `lexicon/en/words.tsv:3: class "mark-wiht" is none of those that class.go names`},
		{"a class without forms", "words.tsv", "mark-with\n", `lexicon/en/words.tsv:1: ["mark-with"]: want 2 columns, with tabs between`},
		{"a class and a word for a number", "words.tsv", "\nmonth may\tMay\n", `lexicon/en/words.tsv:2: "month may": want a number after the class`},
		{"a frame with a column too few", "frames.tsv", "meet\tpast\tmet\n", `lexicon/en/frames.tsv:1: ["meet" "past" "met"]: want 4 columns, with tabs between`},
		{"a country without a name", "countries.tsv", "XR\n", `lexicon/en/countries.tsv:1: ["XR"]: want 2 columns, with tabs between`},
		{"a city without forms", "cities.tsv", "Strelsau\tXR\tStrelsau\nZenda\tXR\n", `lexicon/en/cities.tsv:2: ["Zenda" "XR"]: want 3 columns, with tabs between`},
		{"an organisation without forms", "organisations.tsv", "Ruritanian Bank\tcompany\tXR\n", `lexicon/en/organisations.tsv:1: ["Ruritanian Bank" "company" "XR"]: want 4 columns, with tabs between`},
		{"a metonym of nothing", "metonyms.tsv", "Castle Zenda\tcountry\n", `lexicon/en/metonyms.tsv:1: ["Castle Zenda" "country"]: want 3 columns, with tabs between`},
		{"an office without forms", "offices.tsv", "Lord Keeper\n", `lexicon/en/offices.tsv:1: ["Lord Keeper"]: want 2 columns, with tabs between`},
		{"a topic without forms", "topics.tsv", "trade\n", `lexicon/en/topics.tsv:1: ["trade"]: want 2 columns, with tabs between`},
		{"a frame of a type that nobody knows", "frames.tsv", "# head\ngreet\tpast\t-\tgreeted\n", `lexicon/en/frames.tsv:2: type "greet", form "past": frame.go names them`},
		{"a frame of a form that nobody knows", "frames.tsv", "meet\tpassed\t-\tmet\n", `lexicon/en/frames.tsv:1: type "meet", form "passed": frame.go names them`},
		{"a frame with a mark that nobody knows", "frames.tsv", "meet\tpast\t-,wiht\tmet\n", `lexicon/en/frames.tsv:1: mark "wiht": class.go names them`},
		{"a title of a class that nobody knows", "titles.tsv", "honorific\tMr\nhonourable\tHon\n", `lexicon/en/titles.tsv:2: class "honourable": want honorific, honorific_after, rank, modifier or calling`},
		{"a set that nobody knows", "sets.tsv", "# head\nglad-word\thappy\nsad-word\tgloomy\n", `lexicon/en/sets.tsv:3: set "sad-word" is none of those that set.go names`},
		{"a set without words", "sets.tsv", "glad-word\n", `lexicon/en/sets.tsv:1: ["glad-word"]: want 2 columns, with tabs between`},
		{"a phrase in a set", "sets.tsv", "glad-word\thappy|well pleased\n", `lexicon/en/sets.tsv:1: "well pleased": want one word`},
		{"a set with an empty word", "sets.tsv", "glad-word\thappy||glad\n", `lexicon/en/sets.tsv:1: "": want one word`},
	} {
		t.Run(tc.name, func(t *testing.T) {
			_, err := load(small(tc.file, tc.content), "en")
			if err == nil || err.Error() != tc.want {
				t.Errorf("load: %v\nwant %s", err, tc.want)
			}
		})
	}
}

func TestTablesOfOneRowLoad(t *testing.T) {
	for _, tc := range []struct {
		name, file, content, text string
		want                      Entry
	}{
		{"a country", "countries.tsv", "XR\tRuritania\tRuritanian|Ruritanians\n", "Ruritania", Entry{Kind: Country, Code: "XR"}},
		{"its people", "countries.tsv", "XR\tRuritania\tRuritanian|Ruritanians\n", "Ruritanians", Entry{Kind: Adjective, Code: "XR"}},
		{"a country without an adjective", "countries.tsv", "XR\tRuritania\n", "Ruritania", Entry{Kind: Country, Code: "XR"}},
		{"a city with Windows line ends", "cities.tsv", "Strelsau\tXR\tStrelsau|Old Strelsau\r\n", "Old Strelsau", Entry{Kind: City, Name: "Strelsau", Code: "XR"}},
		{"an organisation in capitals", "organisations.tsv", "Ruritanian Bank\tcompany\tXR\tRB\n", "RB", Entry{Kind: Organisation, Name: "Ruritanian Bank", OrgKind: "company", Code: "XR", Caps: true}},
		{"a building for a country", "metonyms.tsv", "Castle Zenda\tcountry\tXR\n", "Castle Zenda", Entry{Kind: Metonym, Code: "XR"}},
		{"a building for an organisation", "metonyms.tsv", "Castle Zenda\torganisation\tZenda League\n", "Castle Zenda", Entry{Kind: Organisation, Name: "Zenda League", OrgKind: "international"}},
		{"an office", "offices.tsv", "Lord Keeper\tLord Keeper\n", "lord keeper", Entry{Kind: Office, Name: "Lord Keeper"}},
		{"its plural", "offices.tsv", "Lord Keeper\tLord Keeper\tLords Keepers\n", "Lords Keepers", Entry{Kind: Office, Name: "Lord Keeper", Plural: true}},
		{"an office of an organisation", "offices.tsv", "Lord Keeper\tLeague Keeper\t\tZenda League\n", "League Keeper", Entry{Kind: Office, Name: "Lord Keeper", Org: "Zenda League"}},
		{"a title", "titles.tsv", "rank\tCol.|Colonel\n", "Col.", Entry{Kind: Rank}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			l, err := load(small(tc.file, tc.content), "en")
			if err != nil {
				t.Fatal(err)
			}
			tokens := Tokens(nil, tc.text, l.Vocabulary)
			entries, end, _ := l.Longest(tokens, 0)
			if len(entries) != 1 || entries[0] != tc.want || end != len(tokens) {
				t.Errorf("%q is %+v up to token %d of %d, want %+v", tc.text, entries, end, len(tokens), tc.want)
			}
		})
	}
}

func TestAFormOfCapitalsIsMeantInCapitalsAlone(t *testing.T) {
	l, err := load(small("countries.tsv", "US\tUnited States|US|U.S.\t\n"), "en")
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]bool{"US": true, "us": false, "Us": false, "U.S. troops": true, "united states": true} {
		entries, _, _ := l.Longest(Tokens(nil, text, l.Vocabulary), 0)
		if (len(entries) > 0) != want {
			t.Errorf("%q is %+v; is it the country: want %v", text, entries, want)
		}
	}
}

func TestTheLongestPhraseIsTakenAndTellsWhatItBeginsWith(t *testing.T) {
	l, err := load(small("organisations.tsv", "Zenda League\tinternational\t\tZenda League|ZL\n"), "en")
	if err != nil {
		t.Fatal(err)
	}
	l.each("ZL envoy", Entry{Kind: Office, Name: "Envoy"}, nil)
	entries, end, inner := l.Longest(Tokens(nil, "ZL envoy of old", l.Vocabulary), 0)
	if len(entries) != 1 || entries[0].Name != "Envoy" || end != 2 || inner == nil || inner.Name != "Zenda League" {
		t.Errorf("ZL envoy is %+v up to token %d, with %+v inside; want the envoy of the Zenda League", entries, end, inner)
	}
}

func TestWithLeavesTheLexiconAsItWas(t *testing.T) {
	before := For("en")
	more := before.With([]Named{{Form: "Rudolf Elphberg", Entry: Entry{Kind: Person, Name: "Rudolf Elphberg", Code: "XR", Index: 7}}})
	for _, tc := range []struct {
		l    *Lexicon
		want int
	}{{before, 0}, {more, 1}} {
		entries, _, _ := tc.l.Longest(Tokens(nil, "Rudolf Elphberg", tc.l.Vocabulary), 0)
		if len(entries) != tc.want {
			t.Errorf("Rudolf Elphberg is %+v, want %d entries", entries, tc.want)
		}
	}
}

func TestASetIsOfWordsInAnyCaseAndSpelledByTheLetter(t *testing.T) {
	l, err := load(small("sets.tsv", "era\tAE|ء\nglad-word\tcheery\n"), "en")
	if err != nil {
		t.Fatal(err)
	}
	for _, tc := range []struct {
		text        string
		set         Set
		in, spelled bool
	}{
		{"AE", Era, true, true},
		{"ae", Era, true, false},
		{"AÉ", Era, true, false},
		{"ء", Era, false, true}, // a mark alone is no word to others
		{"cheery", Era, false, false},
		{"Cheery", GladWord, true, false},
		{"gloomy", GladWord, false, false},
	} {
		token := Tokens(nil, tc.text, l.Words())[0]
		if in, spelled := l.In(token, tc.set), l.Spelled(tc.text, tc.set); in != tc.in || spelled != tc.spelled {
			t.Errorf("%q in set %d: %v, spelled so: %v; want %v and %v", tc.text, tc.set, in, spelled, tc.in, tc.spelled)
		}
	}
}

func TestAWordOfASetAloneIsUnknown(t *testing.T) {
	l, err := load(small("sets.tsv", "glad-word\tcheery|zenda\n"), "en")
	if err != nil {
		t.Fatal(err)
	}
	more := l.With([]Named{{Form: "Castle Zenda", Entry: Entry{Kind: Metonym, Code: "XR"}}})
	for _, tc := range []struct {
		name, text string
		l          *Lexicon
		want       bool
	}{
		{"in a set", "zenda", l, true},
		{"named as well", "Zenda", more, false},
		{"in a set, where others are named", "cheery", more, true},
		{"named alone", "castle", more, false},
		{"nowhere", "strelsau", more, true},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if got := tc.l.Unknown(Tokens(nil, tc.text, tc.l.Words())[0]); got != tc.want {
				t.Errorf("Unknown(%s) = %v, want %v", tc.text, got, tc.want)
			}
		})
	}
}
