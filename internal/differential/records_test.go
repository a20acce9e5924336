// Invented records, so that the graph has what the sample lacks: meetings without a
// date or a title, ties in what lists are sorted by, people of several countries,
// a country on two sides, planned meetings, reports that disagree.

package differential_test

import (
	"fmt"
	"math/rand/v2"

	"readout/graph"
)

var (
	inventedCountries = []string{"IS", "FJ", "MT", "PK", "IN", "CH", "PE", "KE"}
	inventedOrgs      = []string{"Invented Union", "Guild of Examples", "Sample Army", "Sample Works"}
	// None has a letter from U+E000 to U+FFFF: Neo4j sorts those before an emoji, as
	// code points, but finds them greater where the emoji is in a parameter.
	inventedTitles = []string{"", "", "", "Talks on fish", "Talks on fish", "talks on \"fish\"", "😀 talks", `Back\slash`, "Żółw talks"}
	inventedTopics = []string{"fish", "trade", "defence cooperation", "kites"}
	inventedCities = []string{"Example City", "Sampleton", "Geneva", "Islamabad"}
	inventedDates  = []string{"2019", "2020", "2020-02", "2020-03", "2020-02-29", "2020-03-01", "2020-03-02", "2021-12-31", "2022-01", "2022-01-01"}
)

type inventor struct{ *rand.Rand }

// invented returns records that are the same for the same seed.
func invented(seed uint64, meetings int) []graph.Record {
	r := inventor{rand.New(rand.NewPCG(seed, 7))}
	var all []graph.Record
	for i, name := range inventedOrgs {
		o := graph.Organisation{Name: name, Kind: pick(r.Rand, []graph.OrganisationKind{"", graph.Ministry, graph.ArmedForces, graph.Company})}
		if i > 0 {
			o.Country = inventedCountries[i]
		}
		all = append(all, graph.Record{Kind: graph.KindOrganisation, Organisation: &o})
	}
	for n := range 30 {
		p := r.person(n)
		if n%4 == 0 { // two records of a person name two countries
			other := p
			other.Country = inventedCountries[(n+3)%len(inventedCountries)]
			all = append(all, graph.Record{Kind: graph.KindPerson, Person: &other})
		}
		all = append(all, graph.Record{Kind: graph.KindPerson, Person: &p})
	}
	for range 40 {
		all = append(all, graph.Record{Kind: graph.KindTenure, Tenure: r.tenure()})
	}
	for i := range meetings {
		m := r.meeting(i)
		all = append(all, graph.Record{Kind: graph.KindMeeting, Meeting: &m})
		for report := range r.IntN(8) - 5 {
			again := m
			again.Title, again.Date = pick(r.Rand, inventedTitles), r.date()
			again.Sources = []graph.Source{r.source(100 + i*3 + report)}
			all = append(all, graph.Record{Kind: graph.KindMeeting, Meeting: &again})
		}
	}
	return all
}

func pick[T any](r *rand.Rand, from []T) T { return from[r.IntN(len(from))] }

func (r inventor) date() graph.Date {
	if r.IntN(5) == 0 {
		return graph.Date{}
	}
	d, err := graph.ParseDate(pick(r.Rand, inventedDates))
	if err != nil {
		panic(err) // the list above is right
	}
	return d
}

// person returns the nth person. Several share a name.
func (r inventor) person(n int) graph.Person {
	p := graph.Person{
		ID: fmt.Sprintf("xx-example-%02d", n), Name: fmt.Sprintf("%s Example", []string{"Ada", "Ben", "Cid", "Dot", "Eve", "Fox"}[n%6]),
		Country: inventedCountries[n%len(inventedCountries)],
	}
	switch n % 5 {
	case 0:
		p.Names = []string{"उदाहरण", "مثال"}
	case 1:
		p.Names, p.Country = []string{"Exemple & Co"}, ""
	case 2:
		p.Wikidata = fmt.Sprintf("Q99000%02d", n)
	}
	return p
}

func (r inventor) tenure() *graph.Tenure {
	t := &graph.Tenure{
		Person: r.person(r.IntN(30)), Office: pick(r.Rand, []string{"Minister of Fish", "Envoy", "Chief of Kites"}),
		Country: pick(r.Rand, inventedCountries), From: r.date(),
	}
	if r.IntN(3) == 0 {
		t.Organisation = pick(r.Rand, inventedOrgs)
	}
	if to := r.date(); !to.IsZero() && !t.From.IsZero() && !t.From.Earliest().After(to.Latest()) {
		t.To = to
	}
	return t
}

func (r inventor) meeting(i int) graph.Meeting {
	m := graph.Meeting{
		ID: fmt.Sprintf("invented-%03d", i), Title: pick(r.Rand, inventedTitles), Date: r.date(),
		Type:   pick(r.Rand, []graph.MeetingType{"", graph.Bilateral, graph.Multilateral, graph.Summit}),
		Mode:   pick(r.Rand, []graph.Mode{graph.InPerson, graph.InPerson, graph.Call}),
		Status: pick(r.Rand, []graph.Status{graph.Held, graph.Held, graph.Held, graph.Planned, graph.Cancelled}),
	}
	if r.IntN(3) > 0 {
		m.Place = &graph.PlaceRef{Country: pick(r.Rand, inventedCountries)}
		if r.IntN(3) > 0 {
			m.Place.City = pick(r.Rand, inventedCities)
		}
	}
	people := r.Perm(30)
	for range 2 + r.IntN(4)/2 {
		party := graph.Party{Country: pick(r.Rand, inventedCountries)} // may be the same twice
		if r.IntN(4) == 0 {
			party = graph.Party{Organisation: pick(r.Rand, inventedOrgs)}
		}
		for range r.IntN(3) {
			party.People = append(party.People, r.attendee(people[0]))
			people = people[1:]
		}
		m.Parties = append(m.Parties, party)
	}
	for n := range r.IntN(3) {
		m.Topics = append(m.Topics, inventedTopics[(i+n)%len(inventedTopics)])
	}
	for n := range r.IntN(5) - 2 {
		m.Agreements = append(m.Agreements, graph.Agreement{
			Title: fmt.Sprintf("Paper %d", n), Kind: pick(r.Rand, []graph.AgreementKind{graph.MoU, graph.Treaty, graph.OtherAgreement}), Signed: r.date(),
		})
	}
	if i > 0 && r.IntN(5) == 0 {
		m.PartOf = fmt.Sprintf("invented-%03d", r.IntN(i))
	}
	for n := range 1 + r.IntN(3)/2 {
		m.Sources = append(m.Sources, r.source(i%40+n*50))
	}
	return m
}

func (r inventor) attendee(n int) graph.Attendee {
	a := graph.Attendee{Person: r.person(n)}
	if r.IntN(2) == 0 {
		a.Office = pick(r.Rand, []string{"Minister of Fish", "Envoy"})
	}
	if r.IntN(4) == 0 {
		a.Organisation, a.Role = "Sample Works", "chair"
	}
	return a
}

func (r inventor) source(n int) graph.Source {
	s := graph.Source{Article: fmt.Sprintf("invented-article-%d", n), Published: r.date(), Language: pick(r.Rand, []string{"", "en", "hi"})}
	if r.IntN(2) == 0 {
		confidence := float64(r.IntN(11)) / 10
		s.Quote, s.Confidence, s.Method = fmt.Sprintf("Sentence %d\nof \"two\" lines — naïve <b>&amp;", n), &confidence, "rule"
	}
	if r.IntN(2) == 0 {
		s.Title, s.Publisher = fmt.Sprintf("Article %d", n%7), "Example Press"
	}
	return s
}
