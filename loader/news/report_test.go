package news

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"readout/graph"
)

// outcomeOf is what became of an article that yielded one meeting with these people,
// each by "XR Rudolf Elphberg".
func outcomeOf(status graph.Status, people ...string) Outcome {
	m := &graph.Meeting{Status: status}
	for _, who := range people {
		country, name, _ := strings.Cut(who, " ")
		m.Parties = append(m.Parties, graph.Party{Country: country, People: []graph.Attendee{{Person: graph.Person{Name: name, Country: country}}}})
	}
	return Outcome{Result: Result{Records: []graph.Record{{Kind: graph.KindMeeting, Meeting: m}}}}
}

func TestTheReportCountsWhatBecameOfArticles(t *testing.T) {
	var r Report
	for _, o := range []Outcome{
		outcomeOf(graph.Held, "XR Rudolf Elphberg", "XF Amina Halvard"),
		outcomeOf(graph.Held, "XR Rudolf Elphberg", "XS Mirela Vostrani"),
		outcomeOf(graph.Planned, "XR Rudolf Elphberg", "XF Amina Halvard"),
		outcomeOf(graph.Cancelled, "XR Rudolf Elphberg", "XF Amina Halvard"),
		{},
		{Result: Result{Dropped: []Dropped{{Reason: ReasonUnreal}, {Reason: ReasonUnreal}, {Reason: ReasonOneParty}}}},
		{Result: Result{Dropped: []Dropped{{Reason: ReasonNoCountry}}}},
		{Err: errors.New("lost")},
	} {
		r.Add(o)
	}
	var b strings.Builder
	r.Print(&b)
	want := `7 articles: 2 held, 1 planned, 1 cancelled meetings; 3 report none
1 files or articles could not be read, listed above
  left out     2: hoped for, asked for, possible or denied
  left out     1: all of one country or organisation
  left out     1: the country of somebody is unknown
`
	if b.String() != want {
		t.Errorf("the report is\n%s\nwant\n%s", b.String(), want)
	}
}

func TestAReportOfNothingHasNoReasons(t *testing.T) {
	var r Report
	var b strings.Builder
	r.Print(&b)
	if want := "0 articles: 0 held, 0 planned, 0 cancelled meetings; 0 report none\n"; b.String() != want {
		t.Errorf("the report is %q, want %q", b.String(), want)
	}
}

func TestTheReportListsPeopleWhoMayBeOne(t *testing.T) {
	for _, tc := range []struct {
		name   string
		people []string
		want   []string
	}{
		{"two scripts", []string{"XR Rudolf Elphberg", "XR रुडोल्फ एल्फबर्ग"}, []string{"XR: Rudolf Elphberg, रुडोल्फ एल्फबर्ग"}},
		{"three scripts, each once", []string{"XR Rudolf Elphberg", "XR रुडोल्फ एल्फबर्ग", "XR روڈولف ایلفبرگ", "XR रुडोल्फ एल्फबर्ग"}, []string{
			"XR: Rudolf Elphberg, रुडोल्फ एल्फबर्ग", "XR: Rudolf Elphberg, روڈولف ایلفبرگ",
		}},
		{"two spellings", []string{"XS Mirela Vostrani", "XS Mirella Vostrani"}, []string{"XS: Mirela Vostrani, Mirella Vostrani"}},
		{"one name again", []string{"XR Rudolf Elphberg", "XR Rudolf Elphberg"}, nil},
		{"two countries", []string{"XR Rudolf Elphberg", "XS रुडोल्फ एल्फबर्ग"}, nil},
		{"two people", []string{"XR Rudolf Elphberg", "XR Michael Elphberg"}, nil},
		{"names too short to tell", []string{"XR Li Mo", "XR ली मो"}, nil},
	} {
		t.Run(tc.name, func(t *testing.T) {
			var r Report
			for _, who := range tc.people {
				r.Add(outcomeOf(graph.Held, who))
			}
			var got []string
			for _, p := range r.Possible {
				got = append(got, fmt.Sprintf("%s: %s, %s", p.Country, p.A, p.B))
			}
			if !slices.Equal(got, tc.want) {
				t.Errorf("may be one person: %q, want %q", got, tc.want)
			}
		})
	}
}

func TestKnownPeopleAreNotListedAsPossiblyOne(t *testing.T) {
	var r Report
	for _, name := range []string{"Rudolf Elphberg", "रुडोल्फ एल्फबर्ग"} {
		o := outcomeOf(graph.Held, "XR "+name)
		o.Result.Records[0].Meeting.Parties[0].People[0].ID = "xr-rudolf-elphberg"
		r.Add(o)
	}
	if len(r.Possible) > 0 {
		t.Errorf("%+v may be one person, want nobody: their ids tell", r.Possible)
	}
}

func TestALongListOfPossibleMatchesIsCutShort(t *testing.T) {
	r := Report{Possible: make([]PossiblePerson, shownPossible+5)}
	var b strings.Builder
	r.Print(&b)
	if n := strings.Count(b.String(), "possibly one person"); n != shownPossible {
		t.Errorf("%d possible matches are printed, want %d", n, shownPossible)
	}
	if want := "  … and 5 more that may be one person\n"; !strings.HasSuffix(b.String(), want) {
		t.Errorf("the report is\n%s\nwant it to end%s", b.String(), want)
	}
}

func TestSomebodyWithoutACountryIsListedAsSuch(t *testing.T) {
	var r Report
	r.Add(outcomeOf(graph.Held, " Rudolf Elphberg"))
	r.Add(outcomeOf(graph.Held, " रुडोल्फ एल्फबर्ग"))
	var b strings.Builder
	r.Print(&b)
	if want := "  possibly one person (no country): Rudolf Elphberg and रुडोल्फ एल्फबर्ग\n"; !strings.HasSuffix(b.String(), want) {
		t.Errorf("the report is\n%s\nwant it to end\n%s", b.String(), want)
	}
}
