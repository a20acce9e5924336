// What the reports of one meeting say together.

package graph

import (
	"cmp"
	"maps"
	"slices"
)

// Cluster is the reports of one meeting.
type Cluster struct {
	ID      string
	Reports []Report // by Key
}

// union is what the reports of one cluster say together, as a Report: the status
// that is furthest along, and of the reports with that status the narrowest date,
// all parties and all people.
func (c Cluster) union() Report {
	reports := c.decisive()
	u := Report{Key: reports[0].Key, Meeting: reports[0].Meeting}
	u.Meeting.ID = c.ID
	seated := make(map[string]*Attendee)
	parties := make(map[string]*Side) // by party and how many before it are of the same party
	for _, r := range reports {
		m := r.Meeting
		if betterDate(m.Date, u.Meeting.Date) {
			u.Meeting.Date = m.Date
		}
		if m.Mode == InPerson {
			u.Meeting.Mode = InPerson
		}
		for i, side := range r.Sides {
			nth := 0
			for nth < i && r.Sides[i-nth-1].Party == side.Party {
				nth++
			}
			key := side.Party.String() + " " + string(rune('a'+nth))
			if parties[key] == nil {
				parties[key] = &Side{Party: side.Party}
			}
			for j, id := range side.People {
				said := side.Attendees[j]
				if first := seated[id]; first != nil {
					first.Office = cmp.Or(first.Office, said.Office)
					first.Organisation = cmp.Or(first.Organisation, said.Organisation)
					first.Role = cmp.Or(first.Role, said.Role)
					continue
				}
				seated[id] = &said
				parties[key].People = append(parties[key].People, id)
			}
		}
	}
	for _, key := range slices.Sorted(maps.Keys(parties)) {
		side := *parties[key]
		slices.Sort(side.People)
		for _, id := range side.People {
			side.Attendees = append(side.Attendees, *seated[id])
		}
		u.Sides = append(u.Sides, side)
	}
	return u
}

// Slots tells where each of the cluster's records is found, by key.
func (c Cluster) Slots() map[string]string {
	slots := make(map[string]string, len(c.Reports))
	var together []Report
	for _, r := range c.Reports {
		if r.Meeting.ID != "" {
			together = append(together, r)
		}
		slots[r.Key] = r.Slot()
	}
	if len(together) > 1 {
		slot := SlotTogether(together)
		for _, r := range together {
			slots[r.Key] = slot
		}
	}
	return slots
}

// SlotTogether is the slot of what reports with one id say together.
func SlotTogether(reports []Report) string { return Cluster{Reports: reports}.union().Slot() }

// betterDate says whether a serves better than b as the date of a meeting: known,
// narrower, or just earlier.
func betterDate(a, b Date) bool {
	if len(a.text) != len(b.text) {
		return len(a.text) > len(b.text)
	}
	return a.text < b.text
}

// decisive returns the reports with the status that is furthest along: held if
// any says so, else cancelled, else planned; first published first.
func (c Cluster) decisive() []Report {
	var reports []Report
	for _, status := range []Status{Held, Cancelled, Planned} {
		for _, r := range c.Reports {
			if r.Meeting.Status == status {
				reports = append(reports, r)
			}
		}
		if len(reports) > 0 {
			break
		}
	}
	slices.SortStableFunc(reports, func(a, b Report) int {
		return cmp.Or(cmp.Compare(a.published(), b.published()), cmp.Compare(a.Key, b.Key))
	})
	return reports
}

// published is when the first of the report's sources came out; reports without
// a date come last.
func (r Report) published() string {
	first := "9999"
	for _, s := range r.Meeting.Sources {
		if !s.Published.IsZero() {
			first = min(first, s.Published.String())
		}
	}
	return first
}
