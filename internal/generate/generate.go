// Package generate makes meetings for benchmarks and tests: any number, the same
// ones each time, with the skew of real diplomacy, in which a few people and
// countries are in very many meetings. The people are plainly invented; the
// countries are real only as codes.
package generate

import (
	"bufio"
	"fmt"
	"io"
	"math/rand/v2"
	"time"

	"readout/graph"
	"readout/loader/record"
)

const (
	generatedPeople = 20_000
	cities          = 300
)

var topics = []string{
	"trade", "energy", "security", "water", "health", "education", "culture", "climate", "border", "investment",
}

// generator draws meetings; the same seed gives the same ones.
type generator struct {
	random    *rand.Rand
	people    *rand.Zipf
	countries *rand.Zipf
	codes     []string
}

func newGenerator(seed uint64) *generator {
	random := rand.New(rand.NewPCG(seed, 1))
	g := &generator{random: random}
	for _, c := range graph.Countries() {
		g.codes = append(g.codes, c.Code)
	}
	// Shuffled, so that the codes at the front of the alphabet aren't the busiest.
	random.Shuffle(len(g.codes), func(i, j int) { g.codes[i], g.codes[j] = g.codes[j], g.codes[i] })
	g.countries = rand.NewZipf(random, 1.1, 8, uint64(len(g.codes)-1))
	g.people = rand.NewZipf(random, 1.2, 4, generatedPeople/uint64(len(g.codes))-1)
	return g
}

// Meetings writes n meetings as JSONL.
func Meetings(w io.Writer, n int) error {
	g := newGenerator(1)
	buffered := bufio.NewWriter(w)
	for i := range n {
		m := g.meeting(i)
		line, err := record.Marshal(graph.Record{Kind: graph.KindMeeting, Meeting: &m})
		if err != nil {
			return err
		}
		if _, err := buffered.Write(append(line, '\n')); err != nil {
			return err
		}
	}
	return buffered.Flush()
}

func (g *generator) meeting(i int) graph.Meeting {
	a := g.countries.Uint64()
	b := g.countries.Uint64()
	for a == b {
		b = g.countries.Uint64()
	}
	day := time.Date(2015, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, g.random.IntN(11*365))
	date, err := graph.ParseDate(day.Format(time.DateOnly))
	if err != nil {
		panic(err) // a formatted day is a date
	}
	host := g.codes[a]
	quote := fmt.Sprintf("Generated sentence %d says that the delegations of %s and %s met and talked at length.", i, g.codes[a], g.codes[b])
	return graph.Meeting{
		Title: fmt.Sprintf("Generated meeting %d", i), Type: graph.Bilateral, Date: date, Mode: graph.InPerson, Status: graph.Held,
		Place:   &graph.PlaceRef{City: fmt.Sprintf("City %s %d", host, g.random.IntN(cities/100)), Country: host},
		Parties: []graph.Party{g.party(a), g.party(b)},
		Topics:  []string{topics[g.random.IntN(len(topics))]},
		Sources: []graph.Source{{
			Article: fmt.Sprintf("generated-%d", i), URL: fmt.Sprintf("https://news.invalid/%d", i), Publisher: "Generated News",
			Published: date, Language: "en", Quote: quote,
		}},
	}
}

// party draws a delegation of one or two; the first of a country's people goes
// most often.
func (g *generator) party(country uint64) graph.Party {
	p := graph.Party{Country: g.codes[country]}
	first := g.people.Uint64()
	p.People = append(p.People, g.person(p.Country, first))
	if second := g.people.Uint64(); second != first && g.random.IntN(2) == 0 {
		p.People = append(p.People, g.person(p.Country, second))
	}
	return p
}

func (g *generator) person(country string, number uint64) graph.Attendee {
	return graph.Attendee{
		Person: graph.Person{Name: fmt.Sprintf("Generated %s Person%d", country, number), Country: country},
		Office: fmt.Sprintf("Office %d", number),
	}
}
