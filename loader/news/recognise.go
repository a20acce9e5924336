// Recognising: who is meant by names that something else than the frames found.

package news

import (
	"slices"

	"readout/graph"
	"readout/loader/news/lexicon"
)

// Recognise gives the people of the records the ids of known people whom they must
// be: by name with country and office, never by name alone.
func (x *Extractor) Recognise(a Article, records []graph.Record) []graph.Record {
	for _, r := range records {
		if r.Kind != graph.KindMeeting {
			continue
		}
		for i := range r.Meeting.Parties {
			side := &r.Meeting.Parties[i]
			for j := range side.People {
				x.recognise(a, side.Country, &side.People[j])
			}
		}
	}
	return records
}

func (x *Extractor) recognise(a Article, party string, who *graph.Attendee) {
	if who.ID != "" || len(nameWords(who.Name)) == 0 {
		return
	}
	name := formOf(who.Name)
	p := &person{best: name, names: []nameForm{name}, country: who.Country}
	if p.country == "" {
		p.country = party
	}
	if who.Office != "" {
		p.offices = []string{who.Office}
	}
	k := x.known.recognise(p, "", a.Published)
	if k == 0 {
		return
	}
	known := x.known.people[k-1]
	if known.Name != who.Name && !slices.Contains(who.Names, who.Name) {
		who.Names = append(who.Names, who.Name)
	}
	who.ID, who.Wikidata, who.Name, who.Country = known.ID, known.Wikidata, known.Name, known.Country
}

// Languages are those that an Extractor reads.
func Languages() []string { return slices.Clone(lexicon.Languages) }
