package news

import (
	"strings"
	"testing"

	"readout/graph"
)

func TestAFormOfACountryAndACityMeansWhatTheWordsBesideItSay(t *testing.T) {
	met := strings.ReplaceAll(metWhen["ur"], "سٹریلساؤ میں", "{}")
	x := invented(t)
	for _, tc := range []struct {
		name, where, before string
		want                graph.PlaceRef
	}{
		{"Jordan is named", "عمان میں", "صدر ایلفبرگ اردن کے دورے پر ہیں۔", graph.PlaceRef{City: "Amman", Country: "JO"}},
		{"a Jordanian is", "عمان میں", "اردنی وزیر بھی موجود تھے۔", graph.PlaceRef{City: "Amman", Country: "JO"}},
		{"Oman is, in another spelling", "عمان میں", "صدر ایلفبرگ اومان سے لوٹ آئے۔", graph.PlaceRef{Country: "OM"}},
		{"its minister is", "عمان میں", "عمان کے وزیر خارجہ بھی موجود تھے۔", graph.PlaceRef{Country: "OM"}},
		{"the capital by its whole name", "اردن کے دارالحکومت عمان میں", "", graph.PlaceRef{City: "Amman", Country: "JO"}},
		{"nothing tells", "عمان میں", "", graph.PlaceRef{}},
		{"both are named", "عمان میں", "اردن اور مسقط کے سفیر بھی موجود تھے۔", graph.PlaceRef{}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			text := strings.Replace(strings.Replace(met, "{}", "", 1), "{}", tc.where, 1) + "\n" + tc.before
			result := x.Extract(Article{ID: "a", Language: "ur", Published: day(t, "2025-03-14"), Text: text})
			if len(result.Records) != 1 {
				t.Fatalf("%d records of %q, want one; left out %v", len(result.Records), text, result.Dropped)
			}
			var got graph.PlaceRef
			if place := result.Records[0].Meeting.Place; place != nil {
				got = *place
			}
			if got != tc.want {
				t.Errorf("held in %+v, want %+v\n%s", got, tc.want, text)
			}
		})
	}
}

// What is longer than a record's name may be is no name: the record would be refused.
func TestANameBeyondMeasureIsNone(t *testing.T) {
	x := invented(t)
	text := strings.Replace(strings.ReplaceAll(metWhen["en"], " {}", ""), "Elphberg", "Elphberg"+strings.Repeat("berg", 100), 1)
	if result := x.Extract(Article{ID: "a", Language: "en", Published: day(t, "2025-03-14"), Text: text}); len(result.Records) > 0 {
		if err := keepRules(result.Records); err != nil {
			t.Error(err)
		}
	}
}
