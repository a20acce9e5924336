package llm

import (
	"strings"
	"testing"

	"readout/graph"
	"readout/loader/news"
)

// proposed returns answered with pairs of texts exchanged, as a proposal.
func proposed(t *testing.T, pairs ...string) proposal {
	t.Helper()
	list, wrong := parse(strings.NewReplacer(pairs...).Replace(answered))
	if wrong != "" {
		t.Fatal(wrong)
	}
	return list[0]
}

func TestWhatDoesNotHoldIsDropped(t *testing.T) {
	const sides = `{"country":"AQ","organisation":null,"people":[{"name":"Ada Example","office":"Foreign Minister"}]},`
	for _, tc := range []struct {
		name  string
		pairs []string
		want  string
	}{
		{"a quote in other words", []string{"on Wednesday.", "on wednesday."}, ReasonQuote},
		{"a quote with other spaces", []string{"Foreign Minister Ada Example of", "Foreign Minister  Ada Example of"}, ReasonQuote},
		{"a quote with another apostrophe", []string{sentence, "They talked about 'river levels'."}, ReasonQuote},
		{"two sentences far apart", []string{sentence, sentence + " … “river levels”."}, ReasonQuote},
		{"no quote", []string{sentence, " "}, ReasonQuote},
		{"one party", []string{sides, ""}, news.ReasonNoParties},
		{"one country twice", []string{`"country":"BV","organisation"`, `"country":"AQ","organisation"`}, news.ReasonOneParty},
		{"a country and its organisation", []string{`"country":"BV","organisation":null`, `"country":"AQ","organisation":"Northland Bank"`}, news.ReasonOneParty},
		{"a party without a name", []string{`"country":"AQ","organisation"`, `"country":null,"organisation"`}, news.ReasonNoCountry},
		{"a person from elsewhere", []string{`"name":"Ben Example"`, `"name":"Cyd Example"`}, ReasonName},
		{"a person without a name", []string{`"name":"Ben Example"`, `"name":" "`}, ReasonRecord},
		{"a person on two sides", []string{`{"name":"Ben Example"`, `{"name":"Ben Example","office":null},{"name":"Ben Example"`}, ReasonRecord},
		{"a country that is none", []string{`"country":"AQ"`, `"country":"UK"`}, ReasonRecord},
		{"a date that is none", []string{"2024-01-03", "Wednesday"}, ReasonDate},
		{"a day that is none", []string{"2024-01-03", "2024-02-30"}, ReasonDate},
		{"held after the report", []string{"2024-01-03", "2024-01-06"}, ReasonLater},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if _, why := proposed(t, tc.pairs...).record(article(t), "llm:m"); why != tc.want {
				t.Errorf("dropped for %q, want %q", why, tc.want)
			}
		})
	}
}

func TestWhatHoldsIsKept(t *testing.T) {
	for _, tc := range []struct {
		name  string
		pairs []string
		want  func(*graph.Meeting) bool
	}{
		{"no date", []string{`"2024-01-03"`, "null"}, func(m *graph.Meeting) bool { return m.Date.IsZero() }},
		{"a month", []string{"2024-01-03", "2024-01"}, func(m *graph.Meeting) bool { return m.Date.String() == "2024-01" }},
		{"held where the day has begun", []string{"2024-01-03", "2024-01-05"}, func(m *graph.Meeting) bool { return m.Date.String() == "2024-01-05" }},
		{"planned for later", []string{"2024-01-03", "2024-06", `"held"`, `"planned"`}, func(m *graph.Meeting) bool { return m.Status == graph.Planned }},
		{"no place", []string{`{"city":"Sandport","country":"BV"}`, `{"city":null,"country":null}`}, func(m *graph.Meeting) bool { return m.Place == nil }},
		{"a city alone", []string{`"Sandport","country":"BV"`, `"Sandport","country":null`}, func(m *graph.Meeting) bool { return *m.Place == graph.PlaceRef{City: "Sandport"} }},
		{"no office", []string{`"President"`, "null"}, func(m *graph.Meeting) bool { return m.Parties[1].People[0].Office == "" }},
		{"repeated topics", []string{`["river levels"]`, `["a"," a ","","b"]`}, func(m *graph.Meeting) bool { return strings.Join(m.Topics, "|") == "a|b" }},
		{"a call", []string{"in_person", "call"}, func(m *graph.Meeting) bool { return m.Mode == graph.Call }},
		{"nobody named", []string{`{"name":"Ben Example","office":"President"}`, ""}, func(m *graph.Meeting) bool { return m.Parties[1].People == nil }},
		{"an organisation, whose people serve no country", []string{`"country":"BV","organisation":null`, `"country":null,"organisation":"Example Union"`}, func(m *graph.Meeting) bool {
			return m.Parties[1].Organisation == "Example Union" && m.Parties[1].People[0].Country == "" && m.Parties[0].People[0].Country == northland
		}},
		{"an organisation of a country, too", []string{`"country":"BV","organisation":null`, `"country":"BV","organisation":"Southland Bank"`}, func(m *graph.Meeting) bool {
			return m.Parties[1].Country == southland && m.Parties[1].People[0].Country == ""
		}},
		{"part of a sentence, as the whole", []string{sentence, "Ada Example of Northland met"}, func(m *graph.Meeting) bool { return m.Sources[0].Quote == sentence }},
		{"three sides", []string{`"parties":[`, `"parties":[{"country":null,"organisation":"Example Union","people":[]},`}, func(m *graph.Meeting) bool { return m.Type == graph.Multilateral }},
	} {
		t.Run(tc.name, func(t *testing.T) {
			r, why := proposed(t, tc.pairs...).record(article(t), "llm:m")
			if why != "" || check(r) != nil || !tc.want(r.Meeting) {
				t.Errorf("record %+v, dropped for %q", r.Meeting, why)
			}
		})
	}
}

// A delegation in two parties would count as having met itself.
func TestADelegationInTwoPartiesIsMadeOne(t *testing.T) {
	p := proposed(t, `"parties":[`, `"parties":[{"country":"BV","organisation":null,"people":[{"name":"Cyd Example","office":null}]},`)
	a := article(t)
	a.Text += "Cyd\n Example came too."
	r, why := p.record(a, "llm:m")
	if why != "" || len(r.Meeting.Parties) != 2 || len(r.Meeting.Parties[0].People) != 2 {
		t.Errorf("%+v, dropped for %q, want Cyd and Ben in one party of two", r.Meeting, why)
	}
}

func TestAQuoteLongerThanASentenceIsDropped(t *testing.T) {
	a := article(t)
	long := strings.Repeat("Ada Example met Ben Example. ", 40)
	a.Text += long
	p := proposed(t)
	p.Quote = long
	if _, why := p.record(a, "llm:m"); why != ReasonLongQuote {
		t.Errorf("dropped for %q, want %q", why, ReasonLongQuote)
	}
}
