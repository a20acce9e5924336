package news

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"readout/graph"
)

// meetingOf is a record of Elphberg, as somebody else than the frames found him,
// with Halvard.
func meetingOf(elphberg graph.Attendee) []graph.Record {
	return []graph.Record{{Kind: graph.KindMeeting, Meeting: &graph.Meeting{
		Status: graph.Held, Mode: graph.InPerson,
		Parties: []graph.Party{
			{Country: "XR", People: []graph.Attendee{elphberg}},
			{Country: "XF", People: []graph.Attendee{{Person: graph.Person{Name: "Amina Halvard", Country: "XF"}}}},
		},
	}}}
}

func TestRecogniseGivesKnownPeopleTheirIDs(t *testing.T) {
	known := official("xr-rudolf-elphberg", "Rudolf Elphberg", "XR", "President", "2020", "2030", "रुडोल्फ एल्फबर्ग", "روڈولف ایلفبرگ")
	known[0].Person.Wikidata = "Q1"
	for _, tc := range []struct {
		name     string
		who      graph.Attendee
		id, main string
		names    []string
	}{
		{"the name", graph.Attendee{Person: graph.Person{Name: "Rudolf Elphberg", Country: "XR"}}, "xr-rudolf-elphberg", "Rudolf Elphberg", nil},
		{"the party's country alone", graph.Attendee{Person: graph.Person{Name: "Rudolf Elphberg"}}, "xr-rudolf-elphberg", "Rudolf Elphberg", nil},
		{"Hindi", graph.Attendee{Person: graph.Person{Name: "रुडोल्फ एल्फबर्ग", Country: "XR"}}, "xr-rudolf-elphberg", "Rudolf Elphberg", []string{"रुडोल्फ एल्फबर्ग"}},
		{"Urdu with a further form", graph.Attendee{Person: graph.Person{Name: "روڈولف ایلفبرگ", Names: []string{"ایلفبرگ"}, Country: "XR"}}, "xr-rudolf-elphberg", "Rudolf Elphberg", []string{"ایلفبرگ", "روڈولف ایلفبرگ"}},
		{"a surname with an office", graph.Attendee{Person: graph.Person{Name: "Elphberg", Country: "XR"}, Office: "President"}, "xr-rudolf-elphberg", "Rudolf Elphberg", []string{"Elphberg"}},
		{"another given name", graph.Attendee{Person: graph.Person{Name: "Franz Elphberg", Country: "XR"}}, "", "Franz Elphberg", nil},
		{"another country", graph.Attendee{Person: graph.Person{Name: "Rudolf Elphberg", Country: "XS"}}, "", "Rudolf Elphberg", nil},
		{"an id already", graph.Attendee{Person: graph.Person{ID: "xr-other", Name: "Rudolf Elphberg", Country: "XR"}}, "xr-other", "Rudolf Elphberg", nil},
		{"a name without words", graph.Attendee{Person: graph.Person{Name: "…", Country: "XR"}}, "", "…", nil},
	} {
		t.Run(tc.name, func(t *testing.T) {
			x := &Extractor{known: NewKnown(known)}
			records := x.Recognise(Article{ID: "a", Published: day(t, "2025-03-14")}, meetingOf(tc.who))
			got := records[0].Meeting.Parties[0].People[0]
			if got.ID != tc.id || got.Name != tc.main || !slices.Equal(got.Names, tc.names) {
				t.Errorf("id %q, name %q, forms %q; want %q, %q, %q", got.ID, got.Name, got.Names, tc.id, tc.main, tc.names)
			}
			if got.ID == "xr-rudolf-elphberg" && (got.Wikidata != "Q1" || got.Country != "XR") {
				t.Errorf("Wikidata %q, country %q; want Q1, XR", got.Wikidata, got.Country)
			}
			if halvard := records[0].Meeting.Parties[1].People[0]; halvard.ID != "" {
				t.Errorf("Halvard is %q, want nobody known", halvard.ID)
			}
		})
	}
}

// Two of one name, of two countries, are told by the country that they sit for.
func TestRecogniseTellsNamesakesByTheirCountry(t *testing.T) {
	x := &Extractor{known: NewKnown(slices.Concat(
		official("xr-rudolf-elphberg", "Rudolf Elphberg", "XR", "President", "2020", "2030"),
		official("xs-rudolf-elphberg", "Rudolf Elphberg", "XS", "President", "2020", "2030")))}
	for country, want := range map[string]string{"XR": "xr-rudolf-elphberg", "XS": "xs-rudolf-elphberg", "XF": ""} {
		records := x.Recognise(Article{ID: "a", Published: day(t, "2025-03-14")}, meetingOf(graph.Attendee{Person: graph.Person{Name: "Rudolf Elphberg", Country: country}}))
		if got := records[0].Meeting.Parties[0].People[0].ID; got != want {
			t.Errorf("Rudolf Elphberg of %s is %q, want %q", country, got, want)
		}
	}
}

// Of two with one surname the office tells who is meant; without it nobody is.
func TestRecogniseTellsNamesakesByTheirOffice(t *testing.T) {
	known := slices.Concat(
		official("xr-rudolf-elphberg", "Rudolf Elphberg", "XR", "President", "2020", "2030"),
		official("xr-michael-elphberg", "Michael Elphberg", "XR", "Minister of Defence", "2020", "2030"),
		official("xr-franz-elphberg", "Franz Elphberg", "XR", "Minister of Defence", "2010", "2019"))
	for _, tc := range []struct{ name, office, published, want string }{
		{"Elphberg", "President", "2025-03-14", "xr-rudolf-elphberg"},
		{"Elphberg", "Minister of Defence", "2025-03-14", "xr-michael-elphberg"},
		{"Elphberg", "Minister of Defence", "2015-03-14", "xr-franz-elphberg"},
		{"Elphberg", "", "2025-03-14", ""},
		{"Michael Elphberg", "", "2025-03-14", "xr-michael-elphberg"},
	} {
		x := &Extractor{known: NewKnown(known)}
		records := x.Recognise(Article{ID: "a", Published: day(t, tc.published)}, meetingOf(graph.Attendee{Person: graph.Person{Name: tc.name, Country: "XR"}, Office: tc.office}))
		if got := records[0].Meeting.Parties[0].People[0].ID; got != tc.want {
			t.Errorf("%s, %q, in %s is %q, want %q", tc.name, tc.office, tc.published, got, tc.want)
		}
	}
}

// How newspapers spell a foreign name differs: who held the office then, and sounds
// as the name does, is meant.
func TestRecogniseKnowsTheHolderOfAnOfficeByTheSoundOfTheName(t *testing.T) {
	known := official("xr-rudolf-elphberg", "Rudolf Elphberg", "XR", "President", "2020", "2030", "रुडोल्फ एल्फबर्ग")
	for _, tc := range []struct{ name, country, office, published, want string }{
		{"रूडोल्फ़ एल्फ़बर्घ", "XR", "President", "2025-03-14", "xr-rudolf-elphberg"},
		{"روڈلف الفبرگ", "XR", "President", "2025-03-14", "xr-rudolf-elphberg"},
		{"Rudolph Elphberg", "XR", "President", "2025-03-14", "xr-rudolf-elphberg"},
		{"रूडोल्फ़ एल्फ़बर्घ", "XR", "", "2025-03-14", ""},
		{"रूडोल्फ़ एल्फ़बर्घ", "XR", "Prime Minister", "2025-03-14", ""},
		{"रूडोल्फ़ एल्फ़बर्घ", "XR", "President", "2015-03-14", ""},
		{"रूडोल्फ़ एल्फ़बर्घ", "XR", "President", "", ""},
		{"रूडोल्फ़ एल्फ़बर्घ", "XS", "President", "2025-03-14", ""},
		{"माइकल एल्फ़बर्घ", "XR", "President", "2025-03-14", ""},
		{"एल्फ़बर्घ", "XR", "President", "2025-03-14", ""},
	} {
		x := &Extractor{known: NewKnown(known)}
		records := x.Recognise(Article{ID: "a", Published: day(t, tc.published)}, meetingOf(graph.Attendee{Person: graph.Person{Name: tc.name, Country: tc.country}, Office: tc.office}))
		if got := records[0].Meeting.Parties[0].People[0].ID; got != tc.want {
			t.Errorf("%s of %s, %q, in %q is %q, want %q", tc.name, tc.country, tc.office, tc.published, got, tc.want)
		}
	}
}

func TestRecogniseLeavesOtherRecordsAlone(t *testing.T) {
	known := official("xr-rudolf-elphberg", "Rudolf Elphberg", "XR", "President", "2020", "2030")
	records := official("", "Rudolf Elphberg", "XR", "President", "2020", "2030")
	got := (&Extractor{known: NewKnown(known)}).Recognise(Article{}, slices.Clone(records))
	if !reflect.DeepEqual(got, records) {
		t.Errorf("%+v, want them as they were", got)
	}
}

func TestLanguagesCannotBeChangedByTheirReader(t *testing.T) {
	Languages()[0] = "xx"
	if got := Languages(); !slices.Equal(got, []string{"en", "hi", "ur"}) {
		t.Errorf("Languages() = %v, want en, hi, ur", got)
	}
}

// Of two kings of one name the country tells who met somebody, or who reigned then; without
// either nobody known did.
func TestTheCountryTellsNamesakesInTheText(t *testing.T) {
	known := slices.Concat(
		official("xr-rudolf-i", "King Rudolf", "XR", "King", "2000", "2030", "शाह रुडोल्फ", "شاہ روڈولف"),
		official("xs-rudolf-ii", "King Rudolf", "XS", "King", "2000", "2015", "शाह रुडोल्फ", "شاہ روڈولف"))
	x := inventing(NewKnown(known))
	for _, tc := range []struct{ language, published, text, want string }{
		{"en", "2014-03-14", "King Rudolf of Ruritania met Freedonian Prime Minister Amina Halvard on Tuesday.", "xr-rudolf-i"},
		{"en", "2014-03-14", "Sylvania's King Rudolf met Freedonian Prime Minister Amina Halvard on Tuesday.", "xs-rudolf-ii"},
		{"en", "2024-03-14", "King Rudolf met Freedonian Prime Minister Amina Halvard on Tuesday.", "xr-rudolf-i"},
		{"en", "2014-03-14", "King Rudolf met Freedonian Prime Minister Amina Halvard on Tuesday.", ""},
		{"en", "2014-03-14", "King Rudolf of Latveria met Freedonian Prime Minister Amina Halvard on Tuesday.", ""},
		{"hi", "2014-03-14", "रूरिटानिया के शाह रुडोल्फ ने मंगलवार को फ्रीडोनिया की प्रधानमंत्री अमीना हल्वार्ड से मुलाकात की।", "xr-rudolf-i"},
		{"ur", "2014-03-14", "روریٹانیا کے شاہ روڈولف نے منگل کو فریڈونیا کی وزیراعظم امینہ ہالوارڈ سے ملاقات کی۔", "xr-rudolf-i"},
	} {
		if got := strings.Join(idsOf(t, x, tc.language, tc.published, tc.text), " "); got != tc.want {
			t.Errorf("%s: %q met, want %q: %s", tc.published, got, tc.want, tc.text)
		}
	}
}

// idsOf are the ids of all who met, as x reads it.
func idsOf(t *testing.T, x *Extractor, language, published, text string) (ids []string) {
	t.Helper()
	for _, r := range x.Extract(Article{ID: "a", Language: language, Published: day(t, published), Text: text}).Records {
		for _, side := range r.Meeting.Parties {
			for _, a := range side.People {
				if a.ID != "" {
					ids = append(ids, a.ID)
				}
			}
		}
	}
	return ids
}

// Somebody of another country, with an office that one never held, is a namesake of whom is known;
// the office alone may be read wrongly, and so may the country.
func TestAnOfficeOfAnotherCountryTellsANamesake(t *testing.T) {
	x := inventing(NewKnown(official("xr-rudolf-elphberg", "Rudolf Elphberg", "XR", "President", "2020", "2030", "रुडोल्फ एल्फबर्ग", "روڈولف ایلفبرگ")))
	for _, tc := range []struct{ language, text, want string }{
		{"en", "Sylvanian Ambassador Rudolf Elphberg met Freedonian Prime Minister Amina Halvard on Tuesday.", ""},
		{"en", "Sylvanian President Rudolf Elphberg met Freedonian Prime Minister Amina Halvard on Tuesday.", "xr-rudolf-elphberg"},
		{"en", "Ruritanian Ambassador Rudolf Elphberg met Freedonian Prime Minister Amina Halvard on Tuesday.", "xr-rudolf-elphberg"},
		{"hi", "सिल्वेनिया के राजदूत रुडोल्फ एल्फबर्ग ने मंगलवार को फ्रीडोनिया की प्रधानमंत्री अमीना हल्वार्ड से मुलाकात की।", ""},
		{"ur", "سلوانیا کے سفیر روڈولف ایلفبرگ نے منگل کو فریڈونیا کی وزیراعظم امینہ ہالوارڈ سے ملاقات کی۔", ""},
		{"ur", "روریٹانیا کے صدر روڈولف ایلفبرگ نے منگل کو فریڈونیا کی وزیراعظم امینہ ہالوارڈ سے ملاقات کی۔", "xr-rudolf-elphberg"},
	} {
		if got := strings.Join(idsOf(t, x, tc.language, "2025-03-14", tc.text), " "); got != tc.want {
			t.Errorf("%q met, want %q: %s", got, tc.want, tc.text)
		}
	}
}
