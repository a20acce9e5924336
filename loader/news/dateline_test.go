package news

import "testing"

func TestAnArticleOfNoDayHasThatOfItsDateline(t *testing.T) {
	x := inventing(NewKnown(nil))
	for _, tc := range []struct{ name, text, want string }{
		{"a date, then the agency", "LUTZ, 13th March 2025 (Wire) -- The president arrived.", "2025-03-13"},
		{"a date, then a dash", "Ministers meet\n\nLutz, March 13, 2025 – The president arrived.", "2025-03-13"},
		{"a date, then a full stop", "Ministers meet\n\nLutz, 13 March 2025. The president arrived today.", "2025-03-13"},
		{"a date, then a colon", "Lutz, 13 March 2025: The president arrived.", "2025-03-13"},
		{"no year", "LUTZ, 13 March (Wire) -- The president arrived.", ""},
		{"a date that isn't of a dateline", "The president took office on 13 March 2025 (a Thursday).", ""},
		{"a date without a city", "The bridge, 13 March 2025: a history.", ""},
		{"a day of a life", "Rudolf Elphberg (born in Lutz, 13 March 1950) arrived.", ""},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if got := x.reading(Article{Language: "en", Text: tc.text}, nil).anchor.String(); got != tc.want {
				t.Errorf("the day of %q is %q, want %q", tc.text, got, tc.want)
			}
		})
	}
}
