// The sample is true to itself.
//
// No test can say that a meeting took place. These say what a wrong line usually
// breaks: a person spelled in two ways, an office that nobody held at the time, two
// presidents of one country, someone on both sides, a margin without its summit.

package sample

import (
	"strings"
	"testing"

	"readout/graph"
)

func TestEveryLineIsARecordOfItsFile(t *testing.T) {
	_, bad := read()
	for _, err := range bad {
		t.Error(err)
	}
}

func TestTheSampleIsLargeEnoughToShowTheGraph(t *testing.T) {
	d := load(t)
	calls, notHeld := 0, 0
	for _, m := range d.meetings {
		if m.rec.Mode == graph.Call {
			calls++
		}
		if m.rec.Status != graph.Held {
			notHeld++
		}
	}
	for _, tc := range []struct {
		what      string
		got, want int
	}{
		{"meetings besides the seeds", len(d.meetings) - d.seeds, 80},
		{"tenures", len(d.tenures), 80},
		{"calls", calls, 10},
		{"meetings that weren't held", notHeld, 3},
		{"seeds", d.seeds, 10},
	} {
		if tc.got < tc.want {
			t.Errorf("%s: %d: want %d or more", tc.what, tc.got, tc.want)
		}
	}
}

func TestIDsAreUniqueWithinTheirKind(t *testing.T) {
	d := load(t)
	seen := map[string]string{} // kind and id → where
	check := func(at, kind, id string) {
		if id == "" {
			t.Errorf("%s: id of a %s is empty: want a readable one", at, kind)
		} else if first, ok := seen[kind+" "+id]; ok {
			t.Errorf("%s: id: %q: already that of %s; want another", at, id, first)
		}
		seen[kind+" "+id] = at
	}
	for _, o := range d.organisations {
		check(o.at, "organisation", o.rec.ID)
	}
	for _, p := range d.people {
		check(p.at, "person", p.rec.ID)
		prefix := strings.ToLower(p.rec.Country)
		if prefix == "" {
			prefix = "int"
		}
		if !strings.HasPrefix(p.rec.ID, prefix+"-") {
			t.Errorf("%s: id: %q of someone serving %q: want %q in front", p.at, p.rec.ID, p.rec.Country, prefix+"-")
		}
	}
	for _, m := range d.meetings {
		check(m.at, "meeting", m.rec.ID)
		if !strings.HasPrefix(m.rec.ID, m.rec.Date.String()+"-") {
			t.Errorf("%s: id: %q: want its date %s in front", m.at, m.rec.ID, m.rec.Date)
		}
	}
}

func TestEveryPersonMentionedIsInPeopleAndTheOtherWayRound(t *testing.T) {
	d := load(t)
	known := map[string]graph.Person{}
	for _, p := range d.people {
		known[p.rec.ID] = p.rec
	}
	used := map[string]bool{}
	check := func(at string, p graph.Person) {
		used[p.ID] = true
		if k, ok := known[p.ID]; !ok {
			t.Errorf("%s: person: %q: want an id of people.jsonl", at, p.ID)
		} else if k.Name != p.Name || k.Country != p.Country {
			t.Errorf("%s: person %s: name %q, country %q: want %q, %q as in people.jsonl", at, p.ID, p.Name, p.Country, k.Name, k.Country)
		}
	}
	for _, tn := range d.tenures {
		check(tn.at, tn.rec.Person)
	}
	for _, m := range d.meetings {
		for _, side := range attendees(m.rec) {
			for _, a := range side {
				check(m.at, a.Person)
			}
		}
	}
	for _, p := range d.people {
		if !used[p.rec.ID] {
			t.Errorf("%s: person %s is in no meeting and holds no office: want a use, or no record", p.at, p.rec.ID)
		}
	}
}

func TestEveryOrganisationMentionedIsInOrganisations(t *testing.T) {
	d := load(t)
	country := map[string]string{}
	for _, o := range d.organisations {
		country[o.rec.Name] = o.rec.Country
	}
	check := func(at, name, of string) {
		if name == "" {
			return
		}
		if c, ok := country[name]; !ok {
			t.Errorf("%s: organisation: %q: want a name of organisations.jsonl", at, name)
		} else if c != of {
			t.Errorf("%s: organisation %s: country %q: want %q as in organisations.jsonl", at, name, of, c)
		}
	}
	for _, tn := range d.tenures {
		check(tn.at, tn.rec.Organisation, tn.rec.Country)
	}
	for _, m := range d.meetings {
		for _, p := range m.rec.Parties {
			check(m.at, p.Organisation, p.Country)
			for _, a := range p.People {
				check(m.at, a.Organisation, a.Country)
			}
		}
	}
}
