// Proposals: what a model says of one meeting, and what has to hold before that
// becomes a record.

package llm

import (
	"bytes"
	"context"
	"slices"
	"strings"
	"unicode/utf8"

	"readout/graph"
	"readout/loader/news"
	"readout/loader/record"
)

// proposal is a meeting of proposal.schema.json. The schema lets graph types have
// no other fields than country, organisation, people, name, office, title, kind.
type proposal struct {
	Quote      string            `json:"quote"`
	Status     graph.Status      `json:"status"`
	Mode       graph.Mode        `json:"mode"`
	Date       string            `json:"date"`
	Place      graph.PlaceRef    `json:"place"`
	Parties    []graph.Party     `json:"parties"`
	Topics     []string          `json:"topics"`
	Agreements []graph.Agreement `json:"agreements"`
}

// record returns the record that p is of the article, or why it is none.
func (p proposal) record(a news.Article, method string) (r graph.Record, why string) {
	quoted, ok := find(a.Text, p.Quote)
	if !ok {
		return graph.Record{}, ReasonQuote
	}
	if utf8.RuneCountInString(a.Text[quoted.start:quoted.end]) > maxQuote {
		return graph.Record{}, ReasonLongQuote
	}
	parties, why := sides(p.Parties)
	if why != "" {
		return graph.Record{}, why
	}
	if !named(parties, a.Text) {
		return graph.Record{}, ReasonName
	}
	date, why := p.date(a.Published)
	if why != "" {
		return graph.Record{}, why
	}
	m := &graph.Meeting{
		Type: graph.Multilateral, Date: date, Mode: p.Mode, Status: p.Status, Place: p.place(),
		Parties: parties, Topics: tidy(p.Topics), Agreements: p.agreements(),
		Sources: []graph.Source{source(a, quoted.widen(a.Text), method)},
	}
	if len(parties) == 2 {
		m.Type = graph.Bilateral
	}
	r = graph.Record{Kind: graph.KindMeeting, Meeting: m}
	if check(r) != nil {
		return graph.Record{}, ReasonRecord
	}
	return r, ""
}

// date reads p's date. What was held can't lie after its report, but for a day
// that the date line may lag behind.
func (p proposal) date(published graph.Date) (d graph.Date, why string) {
	text := strings.TrimSpace(p.Date)
	if text == "" {
		return graph.Date{}, ""
	}
	d, err := graph.ParseDate(text)
	if err != nil {
		return graph.Date{}, ReasonDate
	}
	if p.Status == graph.Held && !published.IsZero() && d.Earliest().After(published.Latest().AddDate(0, 0, 1)) {
		return graph.Date{}, ReasonLater
	}
	return d, ""
}

func (p proposal) place() *graph.PlaceRef {
	place := graph.PlaceRef{City: strings.TrimSpace(p.Place.City), Country: strings.TrimSpace(p.Place.Country)}
	if place == (graph.PlaceRef{}) {
		return nil
	}
	return &place
}

func (p proposal) agreements() []graph.Agreement {
	var list []graph.Agreement
	for _, one := range p.Agreements {
		one.Title = strings.TrimSpace(one.Title)
		if one.Title != "" && !slices.Contains(list, one) {
			list = append(list, one)
		}
	}
	return list
}

// sides returns the parties, those that are the same made one: a delegation in two
// parties would have met itself. Less than two different ones are no meeting.
func sides(proposed []graph.Party) (parties []graph.Party, why string) {
	for _, p := range proposed {
		p.Country, p.Organisation = strings.TrimSpace(p.Country), strings.TrimSpace(p.Organisation)
		if p.Country == "" && p.Organisation == "" {
			return nil, news.ReasonNoCountry
		}
		p.People = attendees(p)
		same := slices.IndexFunc(parties, func(q graph.Party) bool {
			return q.Country == p.Country && strings.EqualFold(q.Organisation, p.Organisation)
		})
		if same < 0 {
			parties = append(parties, p)
			continue
		}
		parties[same].People = append(parties[same].People, p.People...)
	}
	switch {
	case len(proposed) < 2:
		return nil, news.ReasonNoParties
	case len(parties) < 2 || ofOneCountry(parties):
		return nil, news.ReasonOneParty
	}
	return parties, ""
}

// attendees are p's people: they serve the country that they sit for, if any.
func attendees(p graph.Party) []graph.Attendee {
	var people []graph.Attendee
	for _, one := range p.People {
		one.Name, one.Office = strings.TrimSpace(one.Name), strings.TrimSpace(one.Office)
		if p.Organisation == "" {
			one.Country = p.Country
		}
		people = append(people, one)
	}
	return people
}

func ofOneCountry(parties []graph.Party) bool {
	country := parties[0].Country
	return country != "" && !slices.ContainsFunc(parties, func(p graph.Party) bool { return p.Country != country })
}

// named says whether text has the name of everybody, however it breaks its lines.
func named(parties []graph.Party, text string) bool {
	text = strings.Join(strings.Fields(text), " ")
	for _, party := range parties {
		for _, person := range party.People {
			if !strings.Contains(text, strings.Join(strings.Fields(person.Name), " ")) {
				return false
			}
		}
	}
	return true
}

// tidy returns the texts without space around them, empty ones and repeats; nil
// for none.
func tidy(texts []string) []string {
	var list []string
	for _, text := range texts {
		text = strings.TrimSpace(text)
		if text != "" && !slices.Contains(list, text) {
			list = append(list, text)
		}
	}
	return list
}

func source(a news.Article, quoted span, method string) graph.Source {
	start, end := quoted.codePoints(a.Text)
	confidence := Confidence
	return graph.Source{
		Article: a.ID, URL: a.URL, Title: a.Title, Publisher: a.Publisher, Published: a.Published, Language: a.Language,
		Quote: a.Text[quoted.start:quoted.end], Start: &start, End: &end,
		Method: method, Confidence: &confidence,
	}
}

// check says what the loader would say of r.
func check(r graph.Record) error {
	line, err := record.Marshal(r)
	if err != nil {
		return err
	}
	reader, err := record.NewReader("proposal", bytes.NewReader(line), record.FormatJSONL)
	if err != nil {
		return err
	}
	for _, err := range reader.Check(context.Background()) {
		if err != nil {
			return err
		}
	}
	return nil
}
