package news

import (
	"slices"
	"strings"
	"testing"

	"readout/graph"
)

// castOf reads the text and returns its people in the order of their first mention:
// "XR Rudolf Elphberg / Elphberg", the forms of the name in the text's order.
func castOf(t *testing.T, x *Extractor, text string) []string {
	t.Helper()
	r := x.reading(Article{ID: "a", Published: day(t, "2025-03-14"), Text: text}, nil)
	var all []string
	for _, p := range r.cast.people {
		all = append(all, p.country+" "+strings.Join(p.texts(), " / "))
	}
	return all
}

func TestOnePersonUnderSeveralSpellingsIsOne(t *testing.T) {
	x := invented(t)
	for _, tc := range []struct {
		name, text string
		want       []string
	}{
		{
			"a surname after the whole name",
			"Ruritanian President Rudolf Elphberg met Freedonian Prime Minister Amina Halvard in Lutz. President Elphberg thanked Halvard.",
			[]string{"XR Rudolf Elphberg / Elphberg", "XF Amina Halvard"},
		},
		{
			"a headline's surname before it",
			"Elphberg, Halvard meet in Lutz\nRuritanian President Rudolf Elphberg met Freedonian Prime Minister Amina Halvard on Tuesday.",
			[]string{"XR Rudolf Elphberg", "XF Amina Halvard"},
		},
		{
			"initials",
			"Ruritanian Foreign Minister S. M. Brandl met Freedonian Prime Minister Amina Halvard. Mr Brandl then left.",
			[]string{"XR S. M. Brandl / Brandl", "XF Amina Halvard"},
		},
		{
			"accents",
			"San Lorenzan Foreign Minister Joaquín Abernal met Freedonian Prime Minister Amina Halvard. Joaquin Abernal then left.",
			[]string{"XL Joaquín Abernal / Joaquin Abernal", "XF Amina Halvard"},
		},
		{
			"one letter more",
			"Sylvanian President Mirela Vostrani met Freedonian Prime Minister Amina Halvard. President Mirella Vostrani then left.",
			[]string{"XS Mirela Vostrani / Mirella Vostrani", "XF Amina Halvard"},
		},
		{
			"capitals",
			"Ruritanian President Rudolf Elphberg met Freedonian Prime Minister Amina Halvard. PRESIDENT RUDOLF ELPHBERG left.",
			[]string{"XR Rudolf Elphberg / RUDOLF ELPHBERG", "XF Amina Halvard"},
		},
		{
			"a pet name of one in office",
			"Ruritanian President Rudolf Elphberg met Freedonian Prime Minister Amina Halvard. The Ruritanian president, Rudi Elphberg, left.",
			[]string{"XR Rudolf Elphberg / Rudi Elphberg", "XF Amina Halvard"},
		},
		{
			"Hindi, the surname alone",
			"रूरिटानिया के राष्ट्रपति रुडोल्फ एल्फबर्ग ने फ्रीडोनिया की प्रधानमंत्री अमीना हलवार्ड से मुलाकात की। एल्फबर्ग ने हलवार्ड को धन्यवाद दिया।",
			[]string{"XR रुडोल्फ एल्फबर्ग", "XF अमीना हलवार्ड"},
		},
		{
			"Hindi, the Latin form in brackets",
			"रूरिटानिया के राष्ट्रपति रुडोल्फ एल्फबर्ग (Rudolf Elphberg) ने फ्रीडोनिया की प्रधानमंत्री अमीना हलवार्ड से मुलाकात की।",
			[]string{"XR रुडोल्फ एल्फबर्ग / Rudolf Elphberg", "XF अमीना हलवार्ड"},
		},
		{
			"Hindi, two ways of writing n and a conjunct",
			"सिल्वेनिया की राष्ट्रपति मिरेला वोस्त्रानी ने फ्रीडोनिया के राष्ट्रपति टोबियास क्वेंटिन से मुलाकात की। राष्ट्रपति टोबियास क्वेन्टिन ने सिल्वेनिया की राष्ट्रपति मिरेला वोस्तरानी को धन्यवाद दिया।",
			[]string{"XS मिरेला वोस्त्रानी / मिरेला वोस्तरानी", "XF टोबियास क्वेंटिन / टोबियास क्वेन्टिन"},
		},
		{
			"Urdu, the surname alone",
			"روریٹانیا کے صدر روڈولف ایلفبرگ نے فریڈونیا کی وزیر اعظم آمنہ ہالوارڈ سے ملاقات کی۔ صدر ایلفبرگ نے آمنہ ہالوارڈ کا شکریہ ادا کیا۔",
			[]string{"XR روڈولف ایلفبرگ / ایلفبرگ", "XF آمنہ ہالوارڈ"},
		},
		{
			"Urdu, Arabic letters",
			"روریٹانیا کے صدر ماجد کرمانوی نے فریڈونیا کی وزیر اعظم آمنہ ہالوارڈ سے ملاقات کی۔ صدر ماجد كرمانوي روانہ ہو گئے۔",
			[]string{"XR ماجد کرمانوی / ماجد كرمانوي", "XF آمنہ ہالوارڈ"},
		},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if got := castOf(t, x, tc.text); !slices.Equal(got, tc.want) {
				t.Errorf("people\n  %s\nwant\n  %s\nof %s", strings.Join(got, "\n  "), strings.Join(tc.want, "\n  "), tc.text)
			}
		})
	}
}

func TestTwoPeopleStayTwo(t *testing.T) {
	x := invented(t)
	for _, tc := range []struct {
		name, text string
		want       []string
	}{
		{
			"one surname, one country",
			"Ruritanian President Rudolf Elphberg and Ruritanian Foreign Minister Michael Elphberg met Freedonian Prime Minister Amina Halvard.",
			[]string{"XR Rudolf Elphberg", "XR Michael Elphberg", "XF Amina Halvard"},
		},
		{
			"one surname, given names that look alike",
			"Ruritanian Foreign Minister Tomas Brandl met Freedonian Foreign Minister Amina Halvard. Defence Minister Tobias Brandl of Ruritania was also present.",
			[]string{"XR Tomas Brandl", "XF Amina Halvard", "XR Tobias Brandl"},
		},
		{
			"one name, one office, two countries",
			"Ruritanian President Rudolf Brandl met Sylvanian President Rudolf Brandl in Lutz.",
			[]string{"XR Rudolf Brandl", "XS Rudolf Brandl"},
		},
		{
			"one surname, one office, two countries",
			"Ruritanian President Rudolf Brandl met Sylvanian President Tomas Brandl in Lutz. President Rudolf Brandl left first.",
			[]string{"XR Rudolf Brandl", "XS Tomas Brandl"},
		},
		{
			"Hindi, one surname",
			"रूरिटानिया के राष्ट्रपति रुडोल्फ एल्फबर्ग और रूरिटानिया के विदेश मंत्री माइकल एल्फबर्ग ने फ्रीडोनिया की प्रधानमंत्री अमीना हलवार्ड से मुलाकात की।",
			[]string{"XR रुडोल्फ एल्फबर्ग", "XR माइकल एल्फबर्ग", "XF अमीना हलवार्ड"},
		},
		{
			"Hindi, one name of two countries",
			"रूरिटानिया के राष्ट्रपति रुडोल्फ एल्फबर्ग ने सिल्वेनिया के राष्ट्रपति रुडोल्फ एल्फबर्ग से मुलाकात की।",
			[]string{"XR रुडोल्फ एल्फबर्ग", "XS रुडोल्फ एल्फबर्ग"},
		},
		{
			"Urdu, one surname",
			"روریٹانیا کے صدر روڈولف ایلفبرگ اور روریٹانیا کے وزیر خارجہ مائیکل ایلفبرگ نے فریڈونیا کی وزیر اعظم آمنہ ہالوارڈ سے ملاقات کی۔",
			[]string{"XR روڈولف ایلفبرگ", "XR مائیکل ایلفبرگ", "XF آمنہ ہالوارڈ"},
		},
		{
			"Urdu, one name of two countries",
			"روریٹانیا کے صدر روڈولف ایلفبرگ نے سلوانیا کے صدر روڈولف ایلفبرگ سے ملاقات کی۔",
			[]string{"XR روڈولف ایلفبرگ", "XS روڈولف ایلفبرگ"},
		},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if got := castOf(t, x, tc.text); !slices.Equal(got, tc.want) {
				t.Errorf("people\n  %s\nwant\n  %s\nof %s", strings.Join(got, "\n  "), strings.Join(tc.want, "\n  "), tc.text)
			}
		})
	}
}

func TestTheFullestFormIsTheNameAndTheOthersAreForms(t *testing.T) {
	x := invented(t)
	result := x.Extract(Article{ID: "a", Language: "en", Published: day(t, "2025-03-14"), Text: "Ruritanian President Elphberg met Freedonian Prime Minister Amina Halvard in Lutz on Tuesday. " +
		"Rudolf Elphberg, the Ruritanian president, left on Wednesday."})
	if len(result.Records) != 1 {
		t.Fatalf("%d records, want one", len(result.Records))
	}
	for _, p := range result.Records[0].Meeting.Parties {
		if p.Country != "XR" {
			continue
		}
		if a := p.People[0]; a.Name != "Rudolf Elphberg" || !slices.Equal(a.Names, []string{"Elphberg"}) || a.Office != "President" {
			t.Errorf("%q with forms %q, %q; want Rudolf Elphberg with the form Elphberg, President", a.Name, a.Names, a.Office)
		}
	}
}

func TestOfficesAreComparedByWhatTheyAre(t *testing.T) {
	for _, tc := range []struct {
		a, b string
		want bool
	}{
		{"President", "President", true},
		{"Minister", "Minister of Defence", true},
		{"Minister of Defense", "Minister for Defence", true},
		{"National Security Advisor", "National Security Adviser", true},
		{"Premier", "Prime Minister", true},
		{"Minister of External Affairs", "Minister of Foreign Affairs", true},
		{"President", "Prime Minister", false},
		{"Minister of Defence", "Minister of Foreign Affairs", false},
	} {
		for _, pair := range [][2]string{{tc.a, tc.b}, {tc.b, tc.a}} {
			if got := officesAgree(pair[0], pair[1]); got != tc.want {
				t.Errorf("can %q and %q be one office: %v, want %v", pair[0], pair[1], got, tc.want)
			}
		}
	}
}

// official is a known person with one tenure.
func official(id, name, country, office, from, to string, names ...string) []graph.Record {
	p := graph.Person{ID: id, Name: name, Names: names, Country: country}
	date := func(text string) graph.Date {
		d, err := graph.ParseDate(text)
		if err != nil {
			return graph.Date{}
		}
		return d
	}
	return []graph.Record{
		{Kind: graph.KindPerson, Person: &p},
		{Kind: graph.KindTenure, Tenure: &graph.Tenure{Person: graph.Person{ID: id, Name: name, Country: country}, Office: office, Country: country, From: date(from), To: date(to)}},
	}
}

func TestOnlyOneInOfficeIsMeantByOneWord(t *testing.T) {
	early := official("xr-franz-elphberg", "Franz Elphberg", "XR", "President", "2010", "2019-12-31")
	late := official("xr-rudolf-elphberg", "Rudolf Elphberg", "XR", "President", "2020-01-01", "2030")
	k := NewKnown(slices.Concat(early, late))
	for _, tc := range []struct{ word, when, want string }{
		{"elphberg", "2025-03-14", "xr-rudolf-elphberg"},
		{"elphberg", "2015-03-14", "xr-franz-elphberg"},
		{"rudolf", "2025-03-14", "xr-rudolf-elphberg"},
		{"elphberg", "2040-03-14", ""},
		{"elphberg", "2019-12", "xr-franz-elphberg"},
		{"dolenz", "2025-03-14", ""},
	} {
		got := ""
		if i := k.only(tc.word, day(t, tc.when)); i > 0 {
			got = k.people[i-1].ID
		}
		if got != tc.want {
			t.Errorf("%q of %s is %q, want %q", tc.word, tc.when, got, tc.want)
		}
	}
}

// Who holds an office is known by the sound of the name, whatever country the article leaves out; where two
// of one sound hold it, nobody knows whom it means.
func TestAnOfficeAnywhereTellsWhoseNameItIs(t *testing.T) {
	elphberg := official("xr-rudolf-elphberg", "Rudolf Elphberg", "XR", "Prime Minister", "2020", "2030", "रुडोल्फ एल्फबर्ग")
	namesake := official("xs-rudolf-elphberg", "Rudolf Elphberg", "XS", "Prime Minister", "2020", "2030", "रुडोल्फ एल्फबर्ग")
	text := "प्रधानमंत्री रूडोल्फ एल्फबर्घ ने मंगलवार को फ्रीडोनिया की विदेश मंत्री अमीना हलवार्ड से मुलाकात की।"
	for _, tc := range []struct {
		name  string
		known *Known
		want  string
	}{
		{"one holds it", NewKnown(elphberg), "held XF:अमीना हलवार्ड – XR:Rudolf Elphberg"},
		{"two of one sound hold it", NewKnown(slices.Concat(elphberg, namesake)), "held IN:रूडोल्फ एल्फबर्घ – XF:अमीना हलवार्ड"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			records := inventing(tc.known).Extract(Article{ID: "a", Language: "hi", Published: day(t, "2025-03-14"), Text: text}).Records
			if len(records) != 1 || showRecord(records[0].Meeting) != tc.want {
				t.Errorf("%d records, want %q", len(records), tc.want)
				for _, r := range records {
					t.Log(showRecord(r.Meeting))
				}
			}
		})
	}
}
