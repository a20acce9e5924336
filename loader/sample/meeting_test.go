// Meetings: sides, sorts, summits and the network they make.
//
// A sample of islands would show nothing: most questions are about chains of contact.

package sample

import (
	"slices"
	"testing"
	"time"

	"readout/graph"
)

// unnamed are the held meetings of which the source names people on fewer than
// two sides.
var unnamed = map[string]string{
	"2025-01-kigali-pakistan-rwanda-consultations": "the article names Pakistan's envoy only",
}

var topics = []string{
	"afghanistan", "border", "climate", "connectivity", "counter-terrorism", "culture", "defence cooperation",
	"education", "energy", "gaza", "health", "investment", "kashmir", "peace process", "security", "technology",
	"trade", "ukraine", "united nations", "water",
}

func TestAMeetingSaysWhenWhereAndWhatSort(t *testing.T) {
	for _, m := range load(t).meetings {
		r := m.rec
		if r.Date.IsZero() || r.Title == "" {
			t.Errorf("%s: meeting %s: date %q, title %q: want both", m.at, r.ID, r.Date, r.Title)
		}
		if (r.Place == nil) != (r.Mode == graph.Call) {
			t.Errorf("%s: meeting %s: mode %s, place %v: want a place in person, none for a call", m.at, r.ID, r.Mode, r.Place)
		}
		for _, c := range []struct {
			field, value string
			want         []string
		}{
			{"mode", string(r.Mode), []string{"in_person", "call"}},
			{"status", string(r.Status), []string{"held", "planned", "cancelled"}},
			{"type", string(r.Type), []string{"bilateral", "multilateral", "summit", "consultation", "ceremony"}},
		} {
			if !slices.Contains(c.want, c.value) {
				t.Errorf("%s: meeting %s: %s: %q: want one of %v", m.at, r.ID, c.field, c.value, c.want)
			}
		}
		for _, topic := range r.Topics {
			if !slices.Contains(topics, topic) {
				t.Errorf("%s: meeting %s: topic: %q: want one of %v", m.at, r.ID, topic, topics)
			}
		}
	}
}

func TestAMeetingHasTwoSidesAndNobodySitsOnBoth(t *testing.T) {
	excepted := map[string]bool{}
	for _, m := range load(t).meetings {
		r := m.rec
		if len(r.Parties) < 2 {
			t.Errorf("%s: meeting %s: %d parties: want two or more", m.at, r.ID, len(r.Parties))
		}
		if r.Type == graph.Bilateral && len(r.Parties) != 2 {
			t.Errorf("%s: meeting %s: %d parties: want two of a bilateral meeting", m.at, r.ID, len(r.Parties))
		}
		side, party, named := map[string]int{}, map[string]int{}, 0
		for i, p := range r.Parties {
			if name := p.Country + " " + p.Organisation; name == " " {
				t.Errorf("%s: meeting %s: party %d: want a country or an organisation", m.at, r.ID, i)
			} else if party[name]++; party[name] > 1 {
				t.Errorf("%s: meeting %s: party %q twice: want each once", m.at, r.ID, name)
			}
			if len(p.People) > 0 {
				named++
			}
			for _, a := range p.People {
				if other, ok := side[a.ID]; ok {
					t.Errorf("%s: meeting %s: person %s: on sides %d and %d: want one", m.at, r.ID, a.ID, other, i)
				}
				side[a.ID] = i
			}
		}
		if r.Status != graph.Held || named >= 2 {
			continue
		}
		excepted[r.ID] = true
		if unnamed[r.ID] == "" {
			t.Errorf("%s: meeting %s: people named on %d sides: want two or more, or a reason in unnamed", m.at, r.ID, named)
		}
	}
	for id, reason := range unnamed {
		if !excepted[id] {
			t.Errorf("unnamed: %s (%s) is no such meeting: want it removed", id, reason)
		}
	}
}

func TestAMeetingOnTheMarginsLiesNearItsSummit(t *testing.T) {
	const near = 10 * 24 * time.Hour
	d := load(t)
	date := map[string]graph.Date{}
	for _, m := range d.meetings {
		date[m.rec.ID] = m.rec.Date
	}
	for _, m := range d.meetings {
		if m.rec.PartOf == "" {
			continue
		}
		whole, ok := date[m.rec.PartOf]
		if !ok || m.rec.PartOf == m.rec.ID {
			t.Errorf("%s: meeting %s: part_of: %q: want the id of another meeting", m.at, m.rec.ID, m.rec.PartOf)
		} else if m.rec.Date.Earliest().Sub(whole.Latest()) > near || whole.Earliest().Sub(m.rec.Date.Latest()) > near {
			t.Errorf("%s: meeting %s: part_of %s on %s: want it within 10 days of %s", m.at, m.rec.ID, m.rec.PartOf, whole, m.rec.Date)
		}
	}
}

func TestMostPeopleAreOneNetwork(t *testing.T) {
	met := map[string][]string{} // person → those on another side of a held meeting
	for _, m := range load(t).meetings {
		if m.rec.Status != graph.Held {
			continue
		}
		sides := attendees(m.rec)
		for i, side := range sides {
			for _, a := range side {
				met[a.ID] = append(met[a.ID], ids(slices.Concat(slices.Delete(slices.Clone(sides), i, i+1)...))...)
			}
		}
	}
	largest, seen := 0, map[string]bool{}
	for id := range met {
		size, todo := 0, []string{id}
		for len(todo) > 0 {
			next := todo[len(todo)-1]
			todo = todo[:len(todo)-1]
			if !seen[next] {
				seen[next] = true
				size++
				todo = append(todo, met[next]...)
			}
		}
		largest = max(largest, size)
	}
	t.Logf("largest component: %d of %d people in held meetings", largest, len(met))
	if largest*100 < len(met)*80 {
		t.Errorf("largest component: %d of %d people in held meetings: want 80 %% or more", largest, len(met))
	}
}

func ids(people []graph.Attendee) []string {
	out := make([]string, len(people))
	for i, p := range people {
		out[i] = p.ID
	}
	return out
}
