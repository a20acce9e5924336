package record

import (
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"readout/graph"
)

// only returns the one record in data.
func only(data []byte, read func(raw) (graph.Record, Errors)) (graph.Record, error) {
	record, bad := read(raw{line: 1, data: data})
	if bad != nil {
		return graph.Record{}, bad
	}
	return record, nil
}

func TestReadingWhatMarshalWroteGivesTheRecord(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		want := aRecord.Draw(t, "record")
		data, err := Marshal(want)
		if err != nil {
			t.Fatal(err)
		}
		for name, read := range map[string]func(raw) (graph.Record, Errors){"check": check, "decode": decode} {
			got, err := only(data, read)
			if err != nil || !reflect.DeepEqual(got, want) {
				t.Fatalf("%s of %s\n got %+v, %v\nwant %+v", name, data, got, err, want)
			}
		}
		if again, err := Marshal(want); err != nil || string(again) != string(data) {
			t.Fatalf("marshalling again gave %s, %v", again, err)
		}
	})
}

func TestTheCanonicalForm(t *testing.T) {
	for name, tc := range map[string]struct{ input, want string }{
		"kind first, defaults said, null and empty left out": {
			`{"sources":[{"article":"a"}],"parties":[{"people":[],"country":"PK"},{"organisation":"A & B <C>"}],"topics":[],"id":null,"kind":"meeting"}`,
			`{"kind":"meeting","mode":"in_person","status":"held","parties":[{"country":"PK"},{"organisation":"A & B <C>"}],"sources":[{"article":"a"}]}`,
		},
		"who serves no country says so where a country is the party": {
			meetingOf(`{"country":"PK","people":[{"name":"Ada","country":null}]},{"organisation":"B","people":[{"name":"Ben"}]}`),
			`{"kind":"meeting","mode":"in_person","status":"held","parties":[{"country":"PK","people":[{"name":"Ada","country":null}]},{"organisation":"B","people":[{"name":"Ben"}]}],"sources":[{"article":"en-01"}]}`,
		},
	} {
		record, err := only([]byte(tc.input), check)
		if err != nil {
			t.Fatal(err)
		}
		if got, err := Marshal(record); err != nil || string(got) != tc.want {
			t.Errorf("%s:\n got %s, %v\nwant %s", name, got, err, tc.want)
		}
	}
}

func TestARecordWithoutItsFieldIsNotMarshalled(t *testing.T) {
	for _, r := range []graph.Record{{}, {Kind: graph.KindMeeting}, {Kind: graph.KindPerson, Meeting: &graph.Meeting{}}} {
		if got, err := Marshal(r); !errors.Is(err, graph.ErrBadInput) {
			t.Errorf("Marshal(%+v) = %s, %v, want an ErrBadInput", r, got, err)
		}
	}
}

// Generators of good records.
var (
	aName = rapid.OneOf(
		rapid.StringMatching(`[A-ZÉÜØ][a-zéüßø'’.-]{0,12}( [A-Z][a-z]{1,12}){0,2}`),
		rapid.StringMatching(`[ابتثجحخدذرزسشصضطعغفقکگلمنوہی]{1,8}( [ابتثجحخدذرزسشصضطعغفقکگلمنوہی]{1,8})?`),
		rapid.StringMatching(`[अ-ह]{1,8}( [अ-ह]{1,8})?`),
		rapid.SampledFrom([]string{`a "country":"-" b`, `{"country":"-"}`, "A & B <C>", "a\u2028b", `back\slash`}),
	)
	aText     = rapid.OneOf(rapid.Just(""), aName)
	anID      = rapid.OneOf(rapid.Just(""), rapid.StringMatching(`[a-z0-9][a-z0-9._-]{0,20}`))
	aCountry  = rapid.SampledFrom([]string{"", "PK", "RW", "IN", "CH", "GB", "AF"})
	aWikidata = rapid.OneOf(rapid.Just(""), rapid.StringMatching(`Q[1-9][0-9]{0,8}`))
	someNames = rapid.Custom(func(t *rapid.T) []string {
		return orNil(rapid.SliceOfNDistinct(aName, 0, 3, rapid.ID[string]).Draw(t, "names"))
	})
	aDate      = rapid.Custom(drawDate)
	aSource    = rapid.Custom(drawSource)
	aPerson    = rapid.Custom(drawPerson)
	aRecord    = rapid.Custom(drawRecord)
	someAgreed = rapid.Custom(func(t *rapid.T) []graph.Agreement {
		var all []graph.Agreement
		for _, title := range rapid.SliceOfNDistinct(aName, 0, 2, rapid.ID[string]).Draw(t, "titles") {
			kinds := []graph.AgreementKind{graph.MoU, graph.Treaty, graph.OtherAgreement}
			all = append(all, graph.Agreement{Title: title, Kind: rapid.SampledFrom(kinds).Draw(t, "kind"), Signed: aDate.Draw(t, "signed")})
		}
		return all
	})
)

// orNil makes an empty list and no list the same.
func orNil[T any](list []T) []T {
	if len(list) == 0 {
		return nil
	}
	return list
}

func drawDate(t *rapid.T) graph.Date {
	text := fmt.Sprintf("%04d-%02d-%02d", rapid.IntRange(1, 9999).Draw(t, "year"), rapid.IntRange(1, 12).Draw(t, "month"), rapid.IntRange(1, 28).Draw(t, "day"))
	text = text[:rapid.SampledFrom([]int{0, 4, 7, 10}).Draw(t, "precision")]
	if text == "" {
		return graph.Date{}
	}
	d, err := graph.ParseDate(text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func drawPerson(t *rapid.T) graph.Person {
	return graph.Person{
		ID: anID.Draw(t, "id"), Wikidata: aWikidata.Draw(t, "wikidata"), Name: aName.Draw(t, "name"),
		Names: someNames.Draw(t, "names"), Country: aCountry.Draw(t, "country"),
	}
}

func drawSource(t *rapid.T) graph.Source {
	s := graph.Source{
		Article: anID.Draw(t, "article"), URL: rapid.SampledFrom([]string{"", "https://example.org/a?b=c&d", "http://example.org"}).Draw(t, "url"),
		Title: aText.Draw(t, "title"), Publisher: aText.Draw(t, "publisher"), Published: aDate.Draw(t, "published"),
		Language: rapid.SampledFrom([]string{"", "en", "hi", "ur", "pa-Arab"}).Draw(t, "language"),
		Quote:    rapid.OneOf(aText, rapid.Just(" two\nlines\t")).Draw(t, "quote"), Method: aText.Draw(t, "method"),
	}
	if s.Article == "" && s.URL == "" {
		s.Article = "a"
	}
	if rapid.Bool().Draw(t, "span") {
		start := rapid.IntRange(0, 1000).Draw(t, "start")
		end := start + rapid.IntRange(1, 1000).Draw(t, "length")
		s.Start, s.End = &start, &end
	}
	if rapid.Bool().Draw(t, "sure") {
		confidence := rapid.Float64Range(0, 1).Draw(t, "confidence")
		s.Confidence = &confidence
	}
	return s
}

func drawMeeting(t *rapid.T) *graph.Meeting {
	m := &graph.Meeting{
		ID: anID.Draw(t, "id"), Title: aText.Draw(t, "title"), Date: aDate.Draw(t, "date"),
		Type:   rapid.SampledFrom([]graph.MeetingType{"", graph.Bilateral, graph.Summit}).Draw(t, "type"),
		Mode:   rapid.SampledFrom([]graph.Mode{graph.InPerson, graph.Call}).Draw(t, "mode"),
		Status: rapid.SampledFrom([]graph.Status{graph.Held, graph.Planned, graph.Cancelled}).Draw(t, "status"),
		Topics: someNames.Draw(t, "topics"), Agreements: someAgreed.Draw(t, "agreements"), PartOf: anID.Draw(t, "part_of"),
		Sources: rapid.SliceOfN(aSource, 1, 3).Draw(t, "sources"),
	}
	if m.PartOf == m.ID {
		m.PartOf = ""
	}
	for i := range m.Sources {
		m.Sources[i].Article = fmt.Sprint("article-", i)
	}
	if place := (graph.PlaceRef{City: aText.Draw(t, "city"), Country: aCountry.Draw(t, "country")}); place != (graph.PlaceRef{}) {
		m.Place = &place
	}
	for i, people := range rapid.SliceOfN(rapid.SliceOfN(aPerson, 0, 3), 2, 4).Draw(t, "parties") {
		party := graph.Party{Country: aCountry.Draw(t, "country")}
		if rapid.Bool().Draw(t, "organisation") || party.Country == "" {
			party.Organisation = aName.Draw(t, "organisation") + " " + strings.Repeat("I", i+1)
		}
		for j, person := range people {
			person.ID = fmt.Sprintf("person-%d-%d", i, j)
			person.Wikidata = ""
			party.People = append(party.People, graph.Attendee{
				Person: person, Office: aText.Draw(t, "office"), Organisation: aText.Draw(t, "organisation"), Role: aText.Draw(t, "role"),
			})
		}
		m.Parties = append(m.Parties, party)
	}
	for i := range m.Parties { // two of one country without people would be a repeat
		if len(m.Parties[i].People) == 0 {
			m.Parties[i].Organisation = "Organisation " + strings.Repeat("I", i+1)
		}
	}
	return m
}

func drawRecord(t *rapid.T) graph.Record {
	r := graph.Record{Kind: rapid.SampledFrom([]graph.RecordKind{
		graph.KindMeeting, graph.KindMeeting, graph.KindPerson, graph.KindOrganisation, graph.KindTenure,
	}).Draw(t, "kind")}
	switch r.Kind {
	case graph.KindMeeting:
		r.Meeting = drawMeeting(t)
	case graph.KindPerson:
		person := aPerson.Draw(t, "person")
		r.Person = &person
	case graph.KindOrganisation:
		p := aPerson.Draw(t, "organisation")
		kind := rapid.SampledFrom([]graph.OrganisationKind{"", graph.Ministry, graph.OtherKind}).Draw(t, "kind")
		r.Organisation = &graph.Organisation{ID: p.ID, Wikidata: p.Wikidata, Name: p.Name, Names: p.Names, Country: p.Country, Kind: kind}
	case graph.KindTenure:
		r.Tenure = &graph.Tenure{
			ID: anID.Draw(t, "id"), Person: aPerson.Draw(t, "person"), Office: aName.Draw(t, "office"), Organisation: aName.Draw(t, "organisation"),
			Country: aCountry.Draw(t, "country"), From: aDate.Draw(t, "from"),
		}
		if rapid.Bool().Draw(t, "sourced") {
			r.Tenure.Sources = []graph.Source{aSource.Draw(t, "source")}
		}
	}
	return r
}
