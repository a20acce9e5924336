package news

import (
	"testing"
)

// Somebody in a row has the country of the one before, unless it has no such office.
func TestARowLendsNoCountryThatLacksTheOffice(t *testing.T) {
	x := inventing(NewKnown(nil))
	for _, tc := range []struct{ language, text, want string }{
		{"ur", "امریکی وزیر خارجہ روڈولف ایلفبرگ اور وزیراعظم آمنہ ہالوارڈ کی ملاقات ہوئی۔", "held PK:آمنہ ہالوارڈ – US:روڈولف ایلفبرگ"},
		{"ur", "برطانوی وزیر خارجہ روڈولف ایلفبرگ اور صدر آمنہ ہالوارڈ کے درمیان ملاقات ہوئی۔", "held GB:روڈولف ایلفبرگ – PK:آمنہ ہالوارڈ"},
		{"ur", "امریکی وزیر خارجہ روڈولف ایلفبرگ اور صدر آمنہ ہالوارڈ کی ملاقات ہوئی۔", ""},
		{"ur", "روریٹانوی وزیر خارجہ روڈولف ایلفبرگ اور وزیراعظم آمنہ ہالوارڈ کی ملاقات ہوئی۔", ""},
		{"hi", "अमेरिकी विदेश मंत्री रुडोल्फ एल्फबर्ग और प्रधानमंत्री अमीना हल्वार्ड की मुलाकात हुई।", "held IN:अमीना हल्वार्ड – US:रुडोल्फ एल्फबर्ग"},
	} {
		got := ""
		for _, r := range x.Extract(Article{ID: "a", Language: tc.language, Published: day(t, "2025-03-14"), Text: tc.text}).Records {
			got += showRecord(r.Meeting)
		}
		if got != tc.want {
			t.Errorf("%s\nis %q, want %q", tc.text, got, tc.want)
		}
	}
}
