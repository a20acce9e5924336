// Reports: meeting records whose people and organisations are known by id.

package graph

import (
	"cmp"
	"slices"
	"strings"
)

// Report is one meeting record, with its parties and people resolved to the ids
// of their nodes.
type Report struct {
	Key     string // of the record
	Meeting Meeting
	Sides   []Side // sorted by party, then people
}

// Side is one party of a report with its people.
type Side struct {
	Party     PartyID
	People    []string   // ids, sorted
	Attendees []Attendee // what the record says of each of People, in the same order
}

// PartyID names a party's node.
type PartyID struct {
	Country      string // alpha-2, or
	Organisation string // the organisation's id
}

func (p PartyID) String() string { return p.Country + p.Organisation }

// NewReport resolves the parties and people of m; idOf gives the node id of each
// of its Mentions.
func NewReport(key string, m Meeting, idOf func(Mention) string) Report {
	r := Report{Key: key, Meeting: m}
	for _, party := range m.Parties {
		side := Side{Party: PartyID{Country: party.Country}}
		if mention, ok := party.Mention(); ok {
			side.Party = PartyID{Organisation: idOf(mention)}
		}
		byID := make(map[string]Attendee, len(party.People))
		for _, a := range party.People {
			id := idOf(a.Mention())
			if _, repeated := byID[id]; repeated {
				continue // two spellings of one person in one delegation
			}
			byID[id] = a
			side.People = append(side.People, id)
		}
		slices.Sort(side.People)
		for _, id := range side.People {
			side.Attendees = append(side.Attendees, byID[id])
		}
		r.Sides = append(r.Sides, side)
	}
	slices.SortStableFunc(r.Sides, compareSides)
	return r
}

func compareSides(a, b Side) int {
	return cmp.Or(cmp.Compare(a.Party.String(), b.Party.String()), slices.Compare(a.People, b.People))
}

// block is what two reports of one meeting must have in common to the letter:
// status, mode and parties.
func (r Report) block() string {
	parties := make([]string, len(r.Sides))
	for i, side := range r.Sides {
		parties[i] = side.Party.String()
	}
	return string(r.Meeting.Status) + " " + string(r.Meeting.Mode) + " " + strings.Join(parties, "+") + " "
}

// Slot is where reports of the same meeting can be found: the block and the
// date's text, so that all reports of a month share a prefix. Reports with one id
// stand together, in another slot than each by itself may (Cluster.Slots).
func (r Report) Slot() string { return r.block() + r.Meeting.Date.String() }

// Neighbours returns where reports can stand that tell of the same meeting as one
// in slot: these very slots, and all that begin with prefix (empty: none).
func Neighbours(slot string) (slots []string, prefix string) {
	cut := strings.LastIndex(slot, " ") + 1
	block, date := slot[:cut], slot[cut:]
	switch len(date) {
	case len("2006"):
		return []string{slot}, slot + "-"
	case len("2006-01"):
		return []string{slot, block + date[:4]}, slot + "-"
	case len("2006-01-02"):
		return []string{slot, block + date[:7], block + date[:4]}, ""
	}
	return []string{slot}, ""
}

// content is what two reports have in common that say the same of when, how and
// who.
func (r Report) content() string {
	var b strings.Builder
	b.WriteString(r.Slot())
	for _, side := range r.Sides {
		b.WriteString("|" + side.Party.String())
		for _, id := range side.People {
			b.WriteString(" " + id)
		}
	}
	return b.String()
}

// derivedID is the id of a meeting that no record gives one:
// 2024-01-03-pk-rw-4be91c02aa.
func (r Report) derivedID() string {
	date, content := r.Meeting.Date.String(), r.content()
	if date == "" {
		date, content = "undated", r.Key
	}
	var parties []string
	for _, side := range r.Sides {
		parties = append(parties, strings.ToLower(side.Party.String()))
	}
	if len(parties) > 4 {
		parties = append(parties[:4], "and-more")
	}
	return date + "-" + strings.Join(parties, "-") + "-" + hashText(content)[:10]
}
