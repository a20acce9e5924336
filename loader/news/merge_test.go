package news

import (
	"slices"
	"testing"

	"readout/graph"
)

func TestSentencesOnOneMeetingAreOneRecord(t *testing.T) {
	x := invented(t)
	const met = "Ruritanian President Rudolf Elphberg met Freedonian Prime Minister Amina Halvard in Strelsau on Tuesday. "
	for _, tc := range []struct {
		name, text string
		want       []string // status, date, people
	}{
		{"told twice", met + "Elphberg and Halvard met for two hours on Tuesday.", []string{
			"2025-03-11 in_person held XF:Amina Halvard – XR:Rudolf Elphberg",
		}},
		{"told again without a date", met + "\nElphberg met Halvard at the castle.", []string{
			"2025-03-11 in_person held XF:Amina Halvard – XR:Rudolf Elphberg",
		}},
		{"the headline, and what it is about", "Elphberg meets Halvard\n" + met, []string{
			"2025-03-11 in_person held XF:Amina Halvard – XR:Rudolf Elphberg",
		}},
		{"the headline names countries alone", "Ruritania, Freedonia hold talks\n" + met, []string{
			"2025-03-11 in_person held XF:Amina Halvard – XR:Rudolf Elphberg",
		}},
		{"first the leaders, then who was with them", met +
			"Elphberg and Foreign Minister Tomas Brandl met Halvard on Tuesday.", []string{
			"2025-03-11 in_person held XF:Amina Halvard – XR:Rudolf Elphberg+Tomas Brandl",
		}},
		{"first everybody, then the leaders", "Ruritanian President Rudolf Elphberg and Foreign Minister Tomas Brandl met Freedonian Prime Minister Amina Halvard in Strelsau on Tuesday. " +
			"Elphberg met Halvard on Tuesday.", []string{
			"2025-03-11 in_person held XF:Amina Halvard – XR:Rudolf Elphberg+Tomas Brandl",
		}},
		{"two days are two meetings", met + "Elphberg met Halvard again on Wednesday.", []string{
			"2025-03-11 in_person held XF:Amina Halvard – XR:Rudolf Elphberg",
			"2025-03-12 in_person held XF:Amina Halvard – XR:Rudolf Elphberg",
		}},
		{"one held and one planned", met + "Elphberg will meet Halvard again next month.", []string{
			"2025-03-11 in_person held XF:Amina Halvard – XR:Rudolf Elphberg",
			"2025-04 in_person planned XF:Amina Halvard – XR:Rudolf Elphberg",
		}},
		{"one in person and one by telephone", met + "Elphberg spoke by phone with Halvard on Tuesday.", []string{
			"2025-03-11 in_person held XF:Amina Halvard – XR:Rudolf Elphberg",
			"2025-03-11 call held XF:Amina Halvard – XR:Rudolf Elphberg",
		}},
		{"others of the same countries", met + "Ruritanian Foreign Minister Tomas Brandl met Freedonian Foreign Minister Desmond Achterkirk on Tuesday.", []string{
			"2025-03-11 in_person held XF:Amina Halvard – XR:Rudolf Elphberg",
			"2025-03-11 in_person held XF:Desmond Achterkirk – XR:Tomas Brandl",
		}},
		{"a third country apart", met + "Elphberg met Sylvanian President Mirela Vostrani on Tuesday.", []string{
			"2025-03-11 in_person held XF:Amina Halvard – XR:Rudolf Elphberg",
			"2025-03-11 in_person held XR:Rudolf Elphberg – XS:Mirela Vostrani",
		}},
		{"Hindi, told twice", "रूरिटानिया के राष्ट्रपति रुडोल्फ एल्फबर्ग ने मंगलवार को स्ट्रेलसाउ में फ्रीडोनिया की प्रधानमंत्री अमीना हलवार्ड से मुलाकात की। एल्फबर्ग ने हलवार्ड से दो घंटे बातचीत की।", []string{
			"2025-03-11 in_person held XF:अमीना हलवार्ड – XR:रुडोल्फ एल्फबर्ग",
		}},
		{"Hindi, two days", "रूरिटानिया के राष्ट्रपति रुडोल्फ एल्फबर्ग ने मंगलवार को स्ट्रेलसाउ में फ्रीडोनिया की प्रधानमंत्री अमीना हलवार्ड से मुलाकात की। एल्फबर्ग ने बुधवार को हलवार्ड से फिर मुलाकात की।", []string{
			"2025-03-11 in_person held XF:अमीना हलवार्ड – XR:रुडोल्फ एल्फबर्ग",
			"2025-03-12 in_person held XF:अमीना हलवार्ड – XR:रुडोल्फ एल्फबर्ग",
		}},
		{"Urdu, told twice", "روریٹانیا کے صدر روڈولف ایلفبرگ نے منگل کو سٹریلساؤ میں فریڈونیا کی وزیر اعظم آمنہ ہالوارڈ سے ملاقات کی۔ ایلفبرگ نے ہالوارڈ سے دو گھنٹے گفتگو کی۔", []string{
			"2025-03-11 in_person held XF:آمنہ ہالوارڈ – XR:روڈولف ایلفبرگ",
		}},
		{"Urdu, two days", "روریٹانیا کے صدر روڈولف ایلفبرگ نے منگل کو سٹریلساؤ میں فریڈونیا کی وزیر اعظم آمنہ ہالوارڈ سے ملاقات کی۔ ایلفبرگ نے بدھ کو ہالوارڈ سے دوبارہ ملاقات کی۔", []string{
			"2025-03-11 in_person held XF:آمنہ ہالوارڈ – XR:روڈولف ایلفبرگ",
			"2025-03-12 in_person held XF:آمنہ ہالوارڈ – XR:روڈولف ایلفبرگ",
		}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			result := x.Extract(Article{ID: "a", Published: day(t, "2025-03-14"), Text: tc.text})
			var got []string
			for _, r := range result.Records {
				m := r.Meeting
				got = append(got, m.Date.String()+" "+string(m.Mode)+" "+showRecord(m))
			}
			if !slices.Equal(got, tc.want) {
				t.Errorf("records\n  %q, want\n  %q, of\n%s", got, tc.want, tc.text)
			}
		})
	}
}

func TestAMergedRecordQuotesTheFirstSentenceThatSaysAsMuch(t *testing.T) {
	x := invented(t)
	const (
		headline = "Elphberg meets Halvard"
		first    = "Ruritanian President Rudolf Elphberg met Freedonian Prime Minister Amina Halvard in Strelsau on Tuesday to discuss trade."
		second   = "Elphberg met Halvard at the castle to discuss energy."
	)
	result := x.Extract(Article{ID: "a", Language: "en", Published: day(t, "2025-03-14"), Text: headline + "\n" + first + " " + second})
	if len(result.Records) != 1 {
		t.Fatalf("%d records, want one", len(result.Records))
	}
	m := result.Records[0].Meeting
	if m.Sources[0].Quote != headline {
		t.Errorf("quote %q, want the headline, which names both", m.Sources[0].Quote)
	}
	if m.Place == nil || m.Place.City != "Strelsau" || m.Place.Country != "XR" {
		t.Errorf("place %v, want Strelsau, of the first sentence", m.Place)
	}
	for _, topic := range []string{"trade", "energy"} {
		if !slices.Contains(m.Topics, topic) {
			t.Errorf("topics %q, want %s among them", m.Topics, topic)
		}
	}
	if m.Type != graph.Bilateral {
		t.Errorf("type %q, want %q", m.Type, graph.Bilateral)
	}
}

func TestDatesAgreeWhereOneHoldsTheOther(t *testing.T) {
	for _, tc := range []struct {
		a, b string
		want bool
	}{
		{"", "", true},
		{"", "2025-03-11", true},
		{"2025", "2025-03-11", true},
		{"2025-03", "2025-03-11", true},
		{"2025-03-11", "2025-03-11", true},
		{"2025-03-11", "2025-03-12", false},
		{"2025-02", "2025-03-11", false},
		{"2024", "2025-03", false},
	} {
		for _, pair := range [][2]string{{tc.a, tc.b}, {tc.b, tc.a}} {
			if got := datesAgree(day(t, pair[0]), day(t, pair[1])); got != tc.want {
				t.Errorf("can %q and %q be one date: %v, want %v", pair[0], pair[1], got, tc.want)
			}
		}
	}
}
