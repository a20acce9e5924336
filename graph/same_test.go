package graph

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// reportOf reads "date | people of A | people of B | id": a held meeting in
// person between the invented parties AA and BB.
func reportOf(t rapid.TB, key, text string) Report {
	t.Helper()
	fields := strings.Split(text, "|")
	for i := range fields {
		fields[i] = strings.TrimSpace(fields[i])
	}
	m := Meeting{Mode: InPerson, Status: Held, Sources: []Source{{Article: key}}}
	if fields[0] != "" {
		date, err := ParseDate(fields[0])
		if err != nil {
			t.Fatal(err)
		}
		m.Date = date
	}
	if len(fields) > 3 {
		m.ID = fields[3]
	}
	for i, country := range []string{"AA", "BB"} {
		party := Party{Country: country}
		for _, name := range strings.Fields(fields[1+i]) {
			party.People = append(party.People, Attendee{Person: Person{ID: name, Name: name}})
		}
		m.Parties = append(m.Parties, party)
	}
	return NewReport(key, m, func(m Mention) string { return m.ID })
}

// grouping prints which reports stand together: "1,3 2".
func grouping(clusters []Cluster) string {
	var groups []string
	for _, c := range clusters {
		var keys []string
		for _, r := range c.Reports {
			keys = append(keys, r.Key)
		}
		groups = append(groups, strings.Join(keys, ","))
	}
	slices.Sort(groups)
	return strings.Join(groups, " ")
}

func TestSameMeeting(t *testing.T) {
	for _, tc := range []struct {
		name    string
		reports []string
		want    string
	}{
		{"two sources say the same", []string{"2024-01-03|a|b", "2024-01-03|a|b"}, "0,1"},
		{"one source names an aide more", []string{"2024-01-03|a|b", "2024-01-03|a c|b"}, "0,1"},
		{"one source knows only the month", []string{"2024-01-03|a|b", "2024-01|a|b"}, "0,1"},
		{"one source knows only the year, and more people", []string{"2024-01-03|a|b", "2024|a c|b d"}, "0,1"},
		{"other days are other meetings", []string{"2024-01-03|a|b", "2024-01-04|a|b"}, "0 1"},
		{"a month that fits two days stays alone", []string{"2024-01-03|a|b", "2024-01-04|a|b", "2024-01|a|b"}, "0 1 2"},
		{"another minister on the same day is another meeting", []string{"2024-01-03|a|b", "2024-01-03|c|b"}, "0 1"},
		{"nobody is put across the table by two reports together", []string{"2024-01-03|a c|b", "2024-01-03|c|b d"}, "0 1"},
		{"a report inside two different ones stays alone", []string{"2024-01-03|a c|b", "2024-01-03|c|b d", "2024-01-03|c|b"}, "0 1 2"},
		{"no one shared, no merging", []string{"2024-01-03||", "2024-01-03|a|b"}, "0 1"},
		{"nobody named twice over is the same", []string{"2024-01-03||", "2024-01-03||"}, "0,1"},
		{"one side unnamed", []string{"2024-01-03|a|", "2024-01-03|a|b"}, "0,1"},
		{"one side unnamed, two candidates", []string{"2024-01-03|a|", "2024-01-03|a|b", "2024-01-03|a|d"}, "0 1 2"},
		{"unknown dates tell nothing", []string{"|a|b", "|a|b", "2024|a|b"}, "0 1 2"},
		{"the same id, whatever they say", []string{"2024-01-03|a|b|x", "2024-01-05|c|d|x"}, "0,1"},
		{"different ids, however alike", []string{"2024-01-03|a|b|x", "2024-01-03|a|b|y"}, "0 1"},
		{"a report without id joins the one with", []string{"2024-01-03|a|b|x", "2024-01-03|a c|b"}, "0,1"},
		{"a report without id joins neither of two with", []string{"2024-01-03|a|b|x", "2024-01-03|a|b|y", "2024-01-03|a|b"}, "0 1 2"},
		{"a month with an id takes in one day", []string{"2024-01|a|b|x", "2024-01-03|a|b"}, "0,1"},
		{"a month with an id doesn't take in two days", []string{"2024-01|a|b|x", "2024-01-03|a|b", "2024-01-04|a|b"}, "0 1 2"},
		{"a month doesn't join two days through its people", []string{"2024-01|a c|b", "2024-01-03|a|b", "2024-01-04|c|b"}, "0 1 2"},
		{"two wider reports of a month don't meet in a day", []string{"2024-01|a c|b", "2024-01|a|b d", "2024-01-03|a|b"}, "0 1 2"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			var reports []Report
			for i, text := range tc.reports {
				reports = append(reports, reportOf(t, fmt.Sprint(i), text))
			}
			clusters, _ := SameMeeting(reports)
			if got := grouping(clusters); got != tc.want {
				t.Errorf("SameMeeting(%q) groups %s, want %s", tc.reports, got, tc.want)
			}
		})
	}
}

func TestSameMeetingListsWhatComesNear(t *testing.T) {
	for _, tc := range []struct {
		name string
		a, b string
		want int
	}{
		{"the principals are the same, the aides not", "2024-01-03|a c|b", "2024-01-03|a|b d", 1},
		{"the author gave them different ids", "2024-01-03|a|b|x", "2024-01-03|a|b|y", 0},
		{"another counterpart is another meeting", "2024-01-03|a|b", "2024-01-03|a|d", 0},
		{"another day is another meeting", "2024-01-03|a c|b", "2024-01-04|a|b d", 0},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if _, open := SameMeeting([]Report{reportOf(t, "0", tc.a), reportOf(t, "1", tc.b)}); len(open) != tc.want {
				t.Errorf("SameMeeting(%q, %q) lists %v, want %d", tc.a, tc.b, open, tc.want)
			}
		})
	}
}

func TestOtherModeStatusOrPartyIsAnotherMeeting(t *testing.T) {
	for _, tc := range []struct {
		name   string
		change func(*Meeting)
	}{
		{"a call", func(m *Meeting) { m.Mode = Call }},
		{"a plan", func(m *Meeting) { m.Status = Planned }},
		{"another party", func(m *Meeting) { m.Parties[1].Country = "CC" }},
		{"a third party", func(m *Meeting) { m.Parties = append(m.Parties, Party{Country: "CC"}) }},
	} {
		t.Run(tc.name, func(t *testing.T) {
			r := reportOf(t, "0", "2024-01-03|a|b")
			other := reportOf(t, "1", "2024-01-03|a|b").Meeting
			tc.change(&other)
			clusters, _ := SameMeeting([]Report{r, NewReport("1", other, func(m Mention) string { return m.ID })})
			if len(clusters) != 2 {
				t.Errorf("%s is one meeting with the visit: %s", tc.name, grouping(clusters))
			}
		})
	}
}

// drawReports makes reports that are close enough to one another to be confused.
func drawReports(t *rapid.T) []Report {
	people := rapid.SliceOfNDistinct(rapid.SampledFrom([]string{"p", "q", "r"}), 0, 3, rapid.ID)
	dates := rapid.SampledFrom([]string{"2024-01-03", "2024-01-04", "2024-01", "2024", ""})
	ids := rapid.SampledFrom([]string{"", "", "", "", "x", "y"})
	var reports []Report
	for i := range rapid.IntRange(1, 8).Draw(t, "reports") {
		text := dates.Draw(t, "date") + "|" + strings.Join(people.Draw(t, "A"), " ") +
			"|" + strings.ToUpper(strings.Join(people.Draw(t, "B"), " ")) + "|" + ids.Draw(t, "id")
		reports = append(reports, reportOf(t, fmt.Sprint(i), text))
	}
	return reports
}

func TestSameMeetingDoesNotDependOnOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		reports := drawReports(t)
		want, wantOpen := SameMeeting(slices.Clone(reports))
		rand.Shuffle(len(reports), func(i, j int) { reports[i], reports[j] = reports[j], reports[i] })
		got, open := SameMeeting(reports)
		if grouping(got) != grouping(want) || fmt.Sprint(open) != fmt.Sprint(wantOpen) {
			t.Fatalf("shuffled: %s, %v; before: %s, %v", grouping(got), open, grouping(want), wantOpen)
		}
		for i := range got {
			if fmt.Sprintf("%+v", got[i].Gathering().Met()) != fmt.Sprintf("%+v", want[i].Gathering().Met()) || got[i].ID != want[i].ID {
				t.Fatalf("shuffled: %+v, before: %+v", got[i], want[i])
			}
		}
	})
}

// The worst bug there is: somebody is said to have met someone whom no single
// report puts across the table from them.
func TestNobodyMeetsWhomNoReportSays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		clusters, _ := SameMeeting(drawReports(t))
		for _, c := range clusters {
			said := make(map[Pair]bool)
			forced := false
			for _, r := range c.Reports {
				forced = forced || r.Meeting.ID != ""
				alone := Cluster{ID: "alone", Reports: []Report{r}}.Gathering()
				for _, p := range alone.Met() {
					said[p] = true
				}
			}
			if forced {
				continue // the records' author says that they are one meeting
			}
			for _, p := range c.Gathering().Met() {
				if !said[p] {
					t.Fatalf("%v met in %s, which none of its reports says: %v", p, c.ID, slices.Collect(maps.Keys(said)))
				}
			}
		}
	})
}
