// A meeting as the graph holds it: what all its reports say together.

package graph

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"time"
)

// Gathering is one meeting's node with all that hangs on it.
type Gathering struct {
	ID         string
	Title      string
	Type       MeetingType
	Date       Date
	Mode       Mode
	Status     Status
	Place      *PlaceRef
	Sides      []Side
	Topics     []string // lower case, sorted
	Agreements []Agreement
	PartOf     []string // ids of meetings, sorted
	Reports    []Report // by Key
}

// Gathering folds the cluster's reports into one meeting. Where reports of one id
// disagree, the status that is furthest along wins, then who published first;
// every report keeps its own claim.
func (c Cluster) Gathering() Gathering {
	union := c.union()
	g := Gathering{
		ID: c.ID, Date: union.Meeting.Date, Mode: union.Meeting.Mode, Status: union.Meeting.Status,
		Sides: union.Sides, Reports: c.Reports,
	}
	topics := make(map[string]string)
	partOf := make(map[string]bool)
	agreements := make(map[string]Agreement)
	places := make(map[PlaceRef]int)
	for _, r := range c.Reports {
		if m := r.Meeting; m.PartOf != "" {
			partOf[m.PartOf] = true
		}
	}
	for _, r := range c.decisive() {
		m := r.Meeting
		g.Title = cmp.Or(g.Title, m.Title)
		g.Type = cmp.Or(g.Type, m.Type)
		if m.Place != nil {
			places[*m.Place]++
		}
		for _, topic := range m.Topics {
			name := strings.ToLower(topic)
			if said, ok := topics[Fold(name)]; !ok || name < said {
				topics[Fold(name)] = name
			}
		}
		for _, a := range m.Agreements {
			if _, said := agreements[Fold(a.Title)]; !said {
				agreements[Fold(a.Title)] = a
			}
		}
	}
	g.Topics = slices.Sorted(maps.Values(topics))
	g.PartOf = slices.Sorted(maps.Keys(partOf))
	g.Place = commonest(places)
	for _, title := range slices.Sorted(maps.Keys(agreements)) {
		g.Agreements = append(g.Agreements, agreements[title])
	}
	return g
}

// commonest is the place that most reports name, rather with a city than without.
func commonest(places map[PlaceRef]int) *PlaceRef {
	var best *PlaceRef
	for place, n := range places {
		if best == nil || cmp.Or(
			compareBool(place.City != "", best.City != ""),
			compareBool(place.Country != "", best.Country != ""),
			cmp.Compare(n, places[*best]),
			cmp.Compare(best.City, place.City),
			cmp.Compare(best.Country, place.Country)) > 0 {
			best = &place
		}
	}
	return best
}

func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}

// Pair is two ids of one label, the smaller first.
type Pair struct{ A, B string }

// Met returns each pair of people who sat on different sides of g, smaller id
// first, sorted, without repeats; nil for a meeting that wasn't held.
//
// The number of pairs grows with the product of the sides: 2 sides of 15 people
// give 225 pairs.
func (g Gathering) Met() []Pair {
	return g.pairs(func(s Side) []string { return s.People })
}

// CountriesMet returns each pair of countries that were parties to g, as Met
// does for people.
func (g Gathering) CountriesMet() []Pair {
	return g.pairs(func(s Side) []string {
		if s.Party.Country == "" {
			return nil
		}
		return []string{s.Party.Country}
	})
}

func (g Gathering) pairs(of func(Side) []string) []Pair {
	if g.Status != Held {
		return nil
	}
	pairs := make(map[Pair]bool)
	for i, side := range g.Sides {
		for _, other := range g.Sides[:i] {
			for _, a := range of(side) {
				for _, b := range of(other) {
					if a != b {
						pairs[Pair{min(a, b), max(a, b)}] = true
					}
				}
			}
		}
	}
	return slices.SortedFunc(maps.Keys(pairs), func(x, y Pair) int {
		return cmp.Or(cmp.Compare(x.A, y.A), cmp.Compare(x.B, y.B))
	})
}

// Tie is how often a pair met, and the days between which all of it happened; the
// zero times where no meeting is dated.
type Tie struct {
	Meetings    int
	First, Last time.Time
}

// Add counts one more meeting, held on date.
func (t Tie) Add(date Date) Tie {
	t.Meetings++
	if date.IsZero() {
		return t
	}
	if t.First.IsZero() || date.Earliest().Before(t.First) {
		t.First = date.Earliest()
	}
	if date.Latest().After(t.Last) {
		t.Last = date.Latest()
	}
	return t
}
