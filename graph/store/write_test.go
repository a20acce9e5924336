package store_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"readout/graph"
	"readout/graph/store"
	"readout/internal/testdb"
)

// visit is a meeting in Suva of the first person of Iceland with the others, of
// Fiji, as one article reports it. The people are invented.
func visit(t rapid.TB, article, date, guest string, fijians ...string) graph.Record {
	t.Helper()
	r := meetingOf(t, fmt.Sprintf(`{"date":%q,"sources":[{"article":%q,"quote":"They met."}],"place":{"city":"Suva","country":"FJ"}}`, date, article))
	iceland := graph.Party{Country: "IS", People: []graph.Attendee{{Person: graph.Person{Name: guest, Country: "IS"}, Office: "Minister"}}}
	fiji := graph.Party{Country: "FJ"}
	for _, name := range fijians {
		fiji.People = append(fiji.People, graph.Attendee{Person: graph.Person{Name: name, Country: "FJ"}})
	}
	r.Meeting.Parties = []graph.Party{iceland, fiji}
	return r
}

// icelander is a record of a person whom Iceland's delegations may have.
func icelander(id, name string, names ...string) graph.Record {
	return graph.Record{Kind: graph.KindPerson, Person: &graph.Person{ID: id, Name: name, Names: names, Country: "IS"}}
}

// lines runs a query and returns its rows, each as text, sorted.
func lines(t rapid.TB, s *store.Store, cypher string) []string {
	t.Helper()
	_, rows, err := s.Query(ctx, cypher, nil)
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, row := range rows {
		all = append(all, strings.TrimSuffix(fmt.Sprintln(row...), "\n"))
	}
	slices.Sort(all)
	return all
}

const (
	whoMet = `MATCH (a:Person)-[m:MET]->(b:Person)
RETURN a.id, b.id, m.meetings, toString(m.first), toString(m.last)`
	meetings = `MATCH (m:Meeting) OPTIONAL MATCH (m)<-[r:REPORTS]-() WITH m, count(r) AS reports RETURN m.date, m.status, reports`
	peopleIn = `MATCH (p:Person) RETURN p.id`
)

func expect(t rapid.TB, s *store.Store, cypher string, want ...string) {
	t.Helper()
	if got := lines(t, s, cypher); !slices.Equal(got, want) {
		t.Errorf("%s\nreturned %q\nwant     %q", cypher, got, want)
	}
}

func TestASecondSourceAddsAReportNotAMeeting(t *testing.T) {
	s := testdb.Open(t)
	write(t, s, visit(t, "a1", "2024-01-03", "Ada", "Ida"))
	write(t, s, visit(t, "a2", "2024-01", "ADA", "Ida", "Ora"))
	expect(t, s, meetings, "2024-01-03 held 2")
	expect(t, s, whoMet, "fj-ida is-ada 1 2024-01-03 2024-01-03", "fj-ora is-ada 1 2024-01-03 2024-01-03")
	expect(t, s, `MATCH (a:Article)-[r:REPORTS]->() RETURN a.id, r.date, r.quote`, "a1 2024-01-03 They met.", "a2 2024-01 They met.")
}

// Two reports with one id tell of three parties together, and so are the meeting of which a
// third report tells without the id, whichever comes first and whatever goes again.
func TestReportsWithOneIDStandWhereTheyStandTogether(t *testing.T) {
	with := func(id, article string, countries ...string) graph.Record {
		r := meetingOf(t, fmt.Sprintf(`{"id":%q,"date":"2024-01-03","sources":[{"article":%q}]}`, id, article))
		for _, country := range countries {
			r.Meeting.Parties = append(r.Meeting.Parties, graph.Party{Country: country, People: []graph.Attendee{
				{Person: graph.Person{Name: "Ada of " + country, Country: country}},
			}})
		}
		return r
	}
	records := []graph.Record{
		with("three", "a1", "FJ", "IS"), with("three", "a2", "IS", "TO"), with("", "a3", "FJ", "IS", "TO"), with("three", "a4", "IS", "WS"),
	}
	cfg := testdb.Config(t)
	testdb.Open(t) // migrates
	var want string
	for i, order := range [][]int{{0, 1, 2}, {2, 1, 0}, {1, 2, 0}, {0, 2, 1}} {
		s := clear(t, cfg)
		for _, n := range order {
			write(t, s, records[n])
		}
		expect(t, s, meetings, "2024-01-03 held 3")
		if got := digest(t, s); i == 0 {
			want = got
		} else if got != want {
			t.Errorf("in the order %v the graph is another one", order)
		}
		if err := s.Close(ctx); err != nil {
			t.Fatal(err)
		}
	}
	// A fourth party joins by id, and so the report of three stands by itself until it goes.
	s := clear(t, cfg)
	defer s.Close(ctx)
	for _, r := range records {
		write(t, s, r)
	}
	expect(t, s, meetings, "2024-01-03 held 1", "2024-01-03 held 3")
	write(t, s, with("three", "a4", "FJ", "IS")) // corrected
	expect(t, s, meetings, "2024-01-03 held 4")
}

func TestOneDelegationDoesNotMeetItself(t *testing.T) {
	s := testdb.Open(t)
	write(t, s, visit(t, "a1", "2024-01-03", "Ada", "Ida", "Ora"))
	expect(t, s, `MATCH (a)-[:MET]-(b) WHERE a.id STARTS WITH 'fj' AND b.id STARTS WITH 'fj' RETURN a.id, b.id`)
	expect(t, s, `MATCH (a:Country)-[m:MET]->(b:Country) RETURN a.code, b.code, m.meetings`, "FJ IS 1")
}

func TestPlansAndCancellationsMakeNobodyMeet(t *testing.T) {
	s := testdb.Open(t)
	for i, status := range []graph.Status{graph.Planned, graph.Cancelled} {
		r := visit(t, fmt.Sprint("a", i), "2024-01-03", "Ada", "Ida")
		r.Meeting.Status = status
		write(t, s, r)
	}
	expect(t, s, meetings, "2024-01-03 cancelled 1", "2024-01-03 planned 1")
	expect(t, s, `MATCH ()-[m:MET]->() RETURN m.meetings`)
}

func TestMetCountsEveryMeetingWithItsBounds(t *testing.T) {
	s := testdb.Open(t)
	write(t, s, visit(t, "a1", "2024-01-03", "Ada", "Ida"), visit(t, "a2", "2024-03-05", "Ada", "Ida"))
	write(t, s, visit(t, "a3", "2023", "Ada", "Ida"))
	expect(t, s, whoMet, "fj-ida is-ada 3 2023-01-01 2024-03-05")
}

func TestACorrectionLeavesNothingOfTheMistake(t *testing.T) {
	s := testdb.Open(t)
	keep := visit(t, "a0", "2024-01-01", "Ada", "Ida")
	write(t, s, keep)
	want := digest(t, s)
	wrong := visit(t, "a1", "2024-01-03", "Ada", "Ora")
	wrong.Meeting.ID = "suva"
	wrong.Meeting.Topics = []string{"trade"}
	write(t, s, wrong)

	right := visit(t, "a1", "2024-01-04", "Ada", "Ida")
	right.Meeting.ID = "suva"
	if got := write(t, s, right); got.Changed != 1 || got.New != 0 {
		t.Errorf("loading the correction reports %+v, want one changed", got)
	}
	expect(t, s, whoMet, "fj-ida is-ada 2 2024-01-01 2024-01-04")
	expect(t, s, peopleIn, "fj-ida", "is-ada")
	expect(t, s, `MATCH (t:Topic) RETURN t.id`)

	if _, err := s.Forget(ctx, []string{"suva"}); err != nil {
		t.Fatal(err)
	}
	if got := digest(t, s); got != want {
		t.Errorf("after forgetting, the graph differs from before:\n%s", dump(t, s))
	}
}

func TestForgettingWhatIsNotThereIsAnErrorAndChangesNothing(t *testing.T) {
	s := testdb.Open(t)
	r := visit(t, "a1", "2024-01-03", "Ada", "Ida")
	r.Meeting.ID = "suva"
	write(t, s, r)
	want := digest(t, s)
	_, err := s.Forget(ctx, []string{"suva", "nadi"})
	if !errors.Is(err, graph.ErrNotFound) || !strings.Contains(err.Error(), `"nadi"`) {
		t.Errorf("Forget(suva, nadi) = %v, want ErrNotFound that names nadi", err)
	}
	if digest(t, s) != want {
		t.Error("the graph changed")
	}
}

func TestAnotherSpellingJoinsWhenARecordSaysSo(t *testing.T) {
	s := testdb.Open(t)
	write(t, s, visit(t, "a1", "2024-01-03", "Ada Example", "Ida"), visit(t, "a2", "2024-02-03", "आदा", "Ida"))
	if got := len(lines(t, s, peopleIn)); got != 3 {
		t.Fatalf("%d people before the names are joined, want 3", got)
	}
	write(t, s, icelander("is-ada", "Ada Example", "आदा"))
	expect(t, s, peopleIn, "fj-ida", "is-ada")
	expect(t, s, whoMet, "fj-ida is-ada 2 2024-01-03 2024-02-03")
	expect(t, s, `MATCH (p:Person {id: 'is-ada'}) UNWIND p.names AS name RETURN p.name, name`, "Ada Example Ada Example", "Ada Example आदा")
}

func TestPeopleOfOneNameAreToldApartById(t *testing.T) {
	s := testdb.Open(t)
	write(t, s, icelander("ada-1", "Ada"), visit(t, "a1", "2024-01-03", "Ada", "Ida"))
	expect(t, s, whoMet, "ada-1 fj-ida 1 2024-01-03 2024-01-03")
	outcome := write(t, s, icelander("ada-2", "Ada"))
	if len(outcome.Possible) == 0 {
		t.Error("the summary doesn't list who is possibly the same")
	}
	expect(t, s, `MATCH (p:Person)-[:MET]-() WHERE p.id IN ['ada-1', 'ada-2'] RETURN p.id`)
}

func TestForgettingTheNamesakeGivesTheMeetingBack(t *testing.T) {
	s := testdb.Open(t)
	write(t, s, icelander("ada-1", "Ada"), visit(t, "a1", "2024-01-03", "Ada", "Ida"))
	want := digest(t, s)
	write(t, s, icelander("ada-2", "Ada"))
	if _, err := s.Forget(ctx, []string{"ada-2"}); err != nil {
		t.Fatal(err)
	}
	if digest(t, s) != want {
		t.Errorf("the graph differs from before:\n%s", dump(t, s))
	}
}

func TestUnknownCountriesAreRefused(t *testing.T) {
	r := visit(t, "a1", "2024-01-03", "Ada", "Ida")
	r.Meeting.Place.Country = "XX"
	if _, err := store.Prepare([]graph.Record{r}); !errors.Is(err, graph.ErrBadInput) || !strings.Contains(err.Error(), `"XX"`) {
		t.Errorf("Prepare with country XX = %v, want ErrBadInput that names it", err)
	}
}

func TestADryRunChangesNothing(t *testing.T) {
	s := testdb.Open(t)
	want := digest(t, s)
	rehearsal, err := s.Rehearse(ctx)
	if err != nil {
		t.Fatal(err)
	}
	for i := range 2 {
		outcome, err := rehearsal.Write(ctx, testdb.Prepared(t, visit(t, "a1", "2024-01-03", "Ada", "Ida")))
		if err != nil {
			t.Fatal(err)
		}
		if outcome.New != 1-i || outcome.Unchanged != i {
			t.Errorf("batch %d: %+v, want the record new, then unchanged", i, outcome)
		}
	}
	if err := rehearsal.Close(ctx); err != nil {
		t.Fatal(err)
	}
	if digest(t, s) != want {
		t.Errorf("the graph changed:\n%s", dump(t, s))
	}
}

func TestWritersTakeTurns(t *testing.T) {
	cfg := testdb.Config(t)
	load := func(writers int) string {
		if err := testdb.Clear(ctx, cfg); err != nil {
			t.Fatal(err)
		}
		failed := make(chan error, writers)
		for w := range writers {
			go func() {
				s, err := store.Open(ctx, cfg)
				if err != nil {
					failed <- err
					return
				}
				defer s.Close(ctx)
				for i := w; i < 40 && err == nil; i += writers {
					// The same people, spelt in two ways, in everyone's batches.
					_, err = s.Write(ctx, testdb.Prepared(t,
						visit(t, fmt.Sprint("a", i), fmt.Sprintf("2024-01-%02d", 1+i/4), []string{"Ada", "ADA"}[i%2], "Ida"),
					))
				}
				failed <- err
			}()
		}
		for range writers {
			if err := <-failed; err != nil {
				t.Fatal(err)
			}
		}
		s, err := store.Open(ctx, cfg)
		if err != nil {
			t.Fatal(err)
		}
		defer s.Close(ctx)
		return digest(t, s)
	}
	testdb.Open(t)
	alone, together := load(1), load(4)
	if alone != together {
		t.Error("four writers together gave another graph than one")
	}
}

func TestWhatIsForgottenWasNeverThere(t *testing.T) {
	cfg := testdb.Config(t)
	testdb.Reopen(t, cfg)
	rapid.Check(t, func(rt *rapid.T) {
		records := drawRecords(rt, rapid.IntRange(2, 8).Draw(rt, "records"))
		s := clear(rt, cfg)
		defer s.Close(ctx)
		write(rt, s, records...)
		// Anybody's own records, and one meeting with all of its reports.
		forget := make(map[string]bool)
		ids := lines(rt, s, `MATCH (r:Record) WHERE r.kind <> 'meeting' AND r.id IS NOT NULL RETURN DISTINCT r.id`)
		for _, id := range ids {
			forget[id] = rapid.Bool().Draw(rt, "forget "+id)
		}
		titles := make(map[string]bool)
		if ids := lines(rt, s, `MATCH (m:Meeting) RETURN m.id`); len(ids) > 0 {
			id := rapid.SampledFrom(ids).Draw(rt, "meeting")
			forget[id] = true
			for _, body := range lines(rt, s, `MATCH (:Meeting {id: '`+id+`'})<-[:STATES]-(r:Record) RETURN r.body`) {
				titles[titleIn.FindString(body)] = true
			}
		}
		var forgotten []string
		for id, yes := range forget {
			if yes {
				forgotten = append(forgotten, id)
			}
		}
		if len(forgotten) > 0 {
			if _, err := s.Forget(ctx, forgotten); err != nil {
				rt.Fatal(err)
			}
		}
		got := dump(rt, s)

		kept := slices.DeleteFunc(slices.Clone(records), func(r graph.Record) bool {
			return r.Meeting != nil && titles[r.Meeting.Title] || r.Meeting == nil && forget[givenID(r)]
		})
		fresh := clear(rt, cfg)
		defer fresh.Close(ctx)
		write(rt, fresh, kept...)
		if want := dump(rt, fresh); got != want {
			rt.Fatalf("%s\n\nnever loaded:\n%s\n\nforgotten %v:\n%s", show(records), want, forgotten, got)
		}
	})
}

var titleIn = regexp.MustCompile(`from record \d+`)

// givenID is the id that the author of a record, not of a meeting, gave it.
func givenID(r graph.Record) string {
	switch r.Kind {
	case graph.KindPerson:
		return r.Person.ID
	case graph.KindOrganisation:
		return r.Organisation.ID
	default:
		return r.Tenure.ID
	}
}

// A store that wrote a place and a topic knows them; not so once its own tidying took them away.
func TestWhatWasTidiedAwayIsWrittenAgain(t *testing.T) {
	s := testdb.Open(t)
	named := func(article, city string) graph.Record {
		r := visit(t, article, "2024-01-03", "Ada "+article, "Ida")
		r.Meeting.ID, r.Meeting.Place.City, r.Meeting.Topics = article, city, []string{"trade"}
		return r
	}
	const placesAndTopics = `MATCH (n:Place|Topic) RETURN n.name`
	write(t, s, named("a1", "suva"))
	write(t, s, named("a2", "Suva"))
	expect(t, s, placesAndTopics, "Suva", "trade")
	if _, err := s.Forget(ctx, []string{"a2"}); err != nil {
		t.Fatal(err)
	}
	expect(t, s, placesAndTopics, "suva", "trade")
	write(t, s, named("a3", "Suva"))
	expect(t, s, placesAndTopics, "Suva", "trade")
	if _, err := s.Forget(ctx, []string{"a1", "a3"}); err != nil {
		t.Fatal(err)
	}
	expect(t, s, placesAndTopics)
	write(t, s, named("a4", "suva"))
	expect(t, s, placesAndTopics, "suva", "trade")
}

func TestACityHasItsPositionAndACountryNone(t *testing.T) {
	s := testdb.Open(t)
	somewhere := visit(t, "a2", "2024-02-03", "Ada", "Ida")
	somewhere.Meeting.Place = &graph.PlaceRef{Country: "FJ"}
	write(t, s, visit(t, "a1", "2024-01-03", "Ada", "Ida"), somewhere)
	expect(t, s, `MATCH (p:Place) RETURN p.id, round(p.location.latitude), round(p.location.longitude) ORDER BY p.id`,
		"fj <nil> <nil>", "fj-suva -18 178")
}

func TestCorrectionsCountInTheirOrderHoweverTheyAreSplit(t *testing.T) {
	report := func(text string, articles ...string) graph.Record {
		r := visit(t, articles[0], "2024-01-03", "Ada", "Ida")
		r.Meeting.ID, r.Meeting.Title = "suva", text
		r.Meeting.Sources = nil
		for _, a := range articles {
			r.Meeting.Sources = append(r.Meeting.Sources, graph.Source{Article: a})
		}
		return r
	}
	for _, tc := range []struct {
		name    string
		records []graph.Record
		want    string // titles of the reports that stay
	}{
		{"one that was itself corrected", []graph.Record{report("x", "1"), report("y", "1", "2"), report("z", "2")}, "z"},
		{"the first again, after its correction", []graph.Record{report("x", "1"), report("y", "1", "2"), report("v", "1")}, "v"},
		{"two that have nothing in common", []graph.Record{report("x", "1", "2"), report("y", "1"), report("z", "2")}, "y z"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			for split := range 1 << (len(tc.records) - 1) {
				s := testdb.Open(t)
				from := 0
				for i := range tc.records {
					if i == len(tc.records)-1 || split&(1<<i) != 0 {
						write(t, s, tc.records[from:i+1]...)
						from = i + 1
					}
				}
				var titles []string
				for _, line := range lines(t, s, `MATCH (r:Record) RETURN r.body`) {
					var m graph.Meeting
					if err := json.Unmarshal([]byte(line), &m); err != nil {
						t.Fatal(err)
					}
					titles = append(titles, m.Title)
				}
				slices.Sort(titles)
				if got := strings.Join(titles, " "); got != tc.want {
					t.Errorf("split %b: %s stay, want %s", split, got, tc.want)
				}
			}
		})
	}
}
