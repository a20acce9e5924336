package graph

import (
	"slices"
	"strings"
	"testing"
	"unicode"
)

func TestThereAre250CountriesInOrder(t *testing.T) {
	countries := Countries()
	if len(countries) != 250 {
		t.Errorf("%d countries, want 250", len(countries))
	}
	if !slices.IsSortedFunc(countries, func(a, b Country) int { return strings.Compare(a.Code, b.Code) }) {
		t.Error("countries aren't sorted by code")
	}
	codes3 := make(map[string]string)
	for _, c := range countries {
		if !IsCountry(c.Code) {
			t.Errorf("IsCountry(%q) = false for one of Countries", c.Code)
		}
		if len(c.Code3) != 3 || strings.Trim(c.Code3, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != "" {
			t.Errorf("%s: code3 is %q, want three capitals", c.Code, c.Code3)
		}
		if other := codes3[c.Code3]; other != "" {
			t.Errorf("%s and %s share the code3 %s", other, c.Code, c.Code3)
		}
		codes3[c.Code3] = c.Code
	}
}

func TestACountryIsNamedInEnglishHindiAndUrdu(t *testing.T) {
	scripts := []*unicode.RangeTable{unicode.Latin, unicode.Devanagari, unicode.Arabic}
	for _, c := range Countries() {
		if len(c.Names) < len(scripts) || c.Names[0] != c.Name || CountryName(c.Code) != c.Name {
			t.Errorf("%s: Name %q, CountryName %q, Names %q: want the same first, and at least three", c.Code, c.Name, CountryName(c.Code), c.Names)
			continue
		}
		for i, script := range scripts {
			if first := []rune(c.Names[i])[0]; !unicode.Is(script, first) {
				t.Errorf("%s: name %d is %q, want another script", c.Code, i, c.Names[i])
			}
		}
		if sorted := slices.Sorted(slices.Values(c.Names)); len(slices.Compact(sorted)) != len(c.Names) {
			t.Errorf("%s: a name stands twice in %q", c.Code, c.Names)
		}
	}
}

func TestWellKnownCountries(t *testing.T) {
	all := make(map[string]Country)
	for _, c := range Countries() {
		all[c.Code] = c
	}
	for _, tc := range []struct {
		code, code3 string
		names       []string
	}{
		{"IN", "IND", []string{"India", "भारत", "بھارت"}},
		{"PK", "PAK", []string{"Pakistan", "पाकिस्तान", "پاکستان"}},
		{"RW", "RWA", []string{"Rwanda", "रवांडा", "روانڈا"}},
		{"MK", "MKD", []string{"North Macedonia", "उत्तरी मकदूनिया", "شمالی مقدونیہ", "Macedonia", "मकदूनिया", "مقدونیہ"}},
		{"TR", "TUR", []string{"Türkiye", "तुर्किये", "ترکیہ", "Turkey", "तुर्की", "ترکی"}},
		{"US", "USA", []string{"United States", "संयुक्त राज्य", "ریاستہائے متحدہ", "US", "अमेरिका", "امریکا"}},
	} {
		if got := all[tc.code]; got.Code3 != tc.code3 || !slices.Equal(got.Names, tc.names) {
			t.Errorf("%s: %s %q, want %s %q", tc.code, got.Code3, got.Names, tc.code3, tc.names)
		}
	}
}

func TestWhatIsNoCountry(t *testing.T) {
	for _, code := range []string{"", "I", "IN ", " I", "N ", "  ", "in", "IND", "EU", "AC", "UK", "ZZ", "DA", "IN IO", "भा"} {
		if IsCountry(code) || CountryName(code) != "" {
			t.Errorf("IsCountry(%q) = %v, CountryName %q; want neither", code, IsCountry(code), CountryName(code))
		}
	}
}

func TestIsCountryDoesNotAllocate(t *testing.T) {
	if n := testing.AllocsPerRun(100, func() { IsCountry("ZW") }); n != 0 {
		t.Errorf("IsCountry allocates %v times, want 0", n)
	}
}

func BenchmarkIsCountry(b *testing.B) {
	for b.Loop() {
		IsCountry("ZW")
	}
}
