package store_test

import (
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"readout/graph"
	"readout/graph/store"
	"readout/internal/testdb"
)

var ctx = context.Background()

func TestMain(m *testing.M) {
	// A property is checked on graphs that are loaded and read, a second for ten.
	if err := flag.Set("rapid.checks", "40"); err != nil {
		panic(err)
	}
	testdb.Main(m)
}

// meetingOf reads one meeting record; names, countries and sources are invented.
func meetingOf(t rapid.TB, text string) graph.Record {
	t.Helper()
	m := graph.Meeting{Mode: graph.InPerson, Status: graph.Held}
	if err := json.Unmarshal([]byte(text), &m); err != nil {
		t.Fatal(err)
	}
	return graph.Record{Kind: graph.KindMeeting, Meeting: &m}
}

func write(t rapid.TB, s *store.Store, records ...graph.Record) store.Outcome {
	t.Helper()
	outcome, err := s.Write(ctx, testdb.Prepared(t, records...))
	if err != nil {
		t.Fatal(err)
	}
	return outcome
}

func digest(t rapid.TB, s *store.Store) string {
	t.Helper()
	d, err := s.Digest(ctx)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// drawRecords makes records that are close enough to one another to be confused:
// few people, few days, names that join and ids that part.
func drawRecords(t *rapid.T, n int) []graph.Record {
	name := rapid.SampledFrom([]string{"Ada", "Ida", "Ora", "Una"})
	country := rapid.SampledFrom([]string{"IS", "FJ"})
	person := rapid.Custom(func(t *rapid.T) graph.Person {
		return graph.Person{
			Name: name.Draw(t, "name"), Names: rapid.SliceOfNDistinct(name, 0, 1, rapid.ID).Draw(t, "names"),
			Country: country.Draw(t, "country"), ID: rapid.SampledFrom([]string{"", "", "", "x"}).Draw(t, "id"),
		}
	})
	party := func(t *rapid.T, p graph.Party) graph.Party {
		for _, who := range rapid.SliceOfN(person, 0, 2).Draw(t, "people") {
			p.People = append(p.People, graph.Attendee{Person: who})
		}
		return p
	}
	used := make(map[string]bool)
	var records []graph.Record
	for i := range n {
		var r graph.Record
		switch rapid.SampledFrom([]graph.RecordKind{
			graph.KindMeeting, graph.KindMeeting, graph.KindMeeting, graph.KindPerson, graph.KindOrganisation, graph.KindTenure,
		}).Draw(t, "kind") {
		case graph.KindPerson:
			p := person.Draw(t, "person")
			r = graph.Record{Kind: graph.KindPerson, Person: &p}
			if p.ID != "" && used[p.ID] {
				continue // a second record with one id is a correction: there, order matters
			}
			used[p.ID] = true
		case graph.KindOrganisation:
			id := rapid.SampledFrom([]string{"", "league", "league-of-fiji"}).Draw(t, "id")
			if id != "" && used[id] {
				continue
			}
			used[id] = true
			r = graph.Record{Kind: graph.KindOrganisation, Organisation: &graph.Organisation{
				ID: id, Name: "League", Country: rapid.SampledFrom([]string{"", "FJ"}).Draw(t, "country"),
			}}
		case graph.KindTenure:
			r = graph.Record{Kind: graph.KindTenure, Tenure: &graph.Tenure{
				ID: fmt.Sprintf("tenure-%d", i), Person: person.Draw(t, "person"), Office: rapid.SampledFrom([]string{"Chair", "chair"}).Draw(t, "office"),
				Organisation: rapid.SampledFrom([]string{"", "League"}).Draw(t, "organisation"), Country: "FJ",
			}}
		default:
			m := meetingOf(t, fmt.Sprintf(`{"date":%q,"status":%q,"sources":[{"article":"a%d","title":"t%d"}],"place":{"city":%q,"country":"FJ"}}`,
				rapid.SampledFrom([]string{"2024-01-03", "2024-01-04", "2024-01", "2024"}).Draw(t, "date"),
				rapid.SampledFrom([]string{"held", "held", "planned"}).Draw(t, "status"),
				rapid.IntRange(0, 3).Draw(t, "article"), i, rapid.SampledFrom([]string{"Suva", "SUVA"}).Draw(t, "city")))
			m.Meeting.ID = rapid.SampledFrom([]string{"", "", "", "m"}).Draw(t, "meeting")
			if m.Meeting.ID != "" {
				m.Meeting.Sources[0].Article = fmt.Sprintf("own-%d", i)
			}
			m.Meeting.PartOf = rapid.SampledFrom([]string{"", "", "m"}).Draw(t, "part of")
			m.Meeting.Parties = []graph.Party{
				party(t, graph.Party{Country: "IS"}),
			}
			for _, other := range rapid.SliceOfNDistinct(rapid.SampledFrom([]graph.Party{{Country: "FJ"}, {Organisation: "League"}}), 1, 2, func(p graph.Party) string { return p.Country + p.Organisation }).Draw(t, "parties") {
				m.Meeting.Parties = append(m.Meeting.Parties, party(t, other))
			}
			m.Meeting.Topics = rapid.SliceOfNDistinct(rapid.SampledFrom([]string{"Trade", "trade", "arms-control", "arms control"}), 0, 2, rapid.ID).Draw(t, "topics")
			m.Meeting.Title = fmt.Sprintf("from record %d", i)
			key := fmt.Sprintf("%+v", m.Meeting.Parties) + m.Meeting.Date.String() + string(m.Meeting.Status) + m.Meeting.Sources[0].Article
			if m.Meeting.ID == "" && used[key] {
				continue // the same occasion in the same article: again a correction
			}
			used[key] = true
			r = m
		}
		records = append(records, r)
	}
	return records
}

// clear returns a store, to be closed, on a database without records.
func clear(t rapid.TB, cfg store.Config) *store.Store {
	t.Helper()
	if err := testdb.Clear(ctx, cfg); err != nil {
		t.Fatal(err)
	}
	s, err := store.Open(ctx, cfg)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// split cuts records into batches of random size.
func split(records []graph.Record) [][]graph.Record {
	var batches [][]graph.Record
	for len(records) > 0 {
		n := 1 + rand.IntN(len(records))
		batches = append(batches, records[:n])
		records = records[n:]
	}
	return batches
}

func TestAnyOrderAndAnySplitGiveTheSameGraph(t *testing.T) {
	cfg := testdb.Config(t)
	testdb.Open(t) // migrates
	rapid.Check(t, func(rt *rapid.T) {
		records := drawRecords(rt, rapid.IntRange(2, 9).Draw(rt, "records"))
		load := func(batches ...[]graph.Record) string {
			s := clear(rt, cfg)
			defer s.Close(ctx)
			for _, batch := range batches {
				write(rt, s, batch...)
			}
			return dump(rt, s)
		}
		want := load(records)
		shuffled := slices.Clone(records)
		rand.Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
		if got := load(split(shuffled)...); got != want {
			rt.Fatalf("%s\n\nin one batch:\n%s\n\nshuffled and split:\n%s", show(shuffled), want, got)
		}
	})
}

func show(records []graph.Record) string {
	var lines []string
	for _, r := range records {
		text, _ := json.Marshal(r)
		lines = append(lines, string(text))
	}
	return strings.Join(lines, "\n")
}

// dump prints everything that Digest covers, for people who look at a difference.
func dump(t rapid.TB, s *store.Store) string {
	t.Helper()
	var lines []string
	for _, cypher := range []string{
		`MATCH (n) WHERE NOT n:Turn AND NOT n:Load AND NOT n:Migration AND NOT n:Country RETURN labels(n), properties(n)`,
		`MATCH (a)-[r]->(b) RETURN coalesce(a.id, a.code, a.key), type(r), coalesce(b.id, b.code, b.key), properties(r)`,
	} {
		_, rows, err := s.Query(ctx, cypher, nil)
		if err != nil {
			t.Fatal(err)
		}
		for _, row := range rows {
			lines = append(lines, fmt.Sprint(row...))
		}
	}
	slices.Sort(lines)
	return strings.Join(lines, "\n")
}
