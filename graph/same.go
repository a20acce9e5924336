// The same meeting: which reports tell of one event.
//
// Two reports without an id tell of the same meeting when
//
//  1. status, mode and parties are the same,
//  2. their dates can be the same day (one lies within the other), and
//  3. side by side, the people of one contain the people of the other, and they
//     share someone; or both name nobody and give the very same date.
//
// The third rule makes sure that no one is said to have met somebody whom no
// single report puts across the table from them: reports of "A and B met C" and
// "B and D met C and E" stay two meetings, since A may never have met E. Where a
// report fits two meetings that are not the same, it stays alone. Reports with
// the same id are the same meeting, with different ids never; all this is
// decided from the set of reports, never from their order.

package graph

import (
	"cmp"
	"slices"
)

// unit is what clusters are made of: the reports with one id, or those without
// one that say the same of when, how and who.
type unit struct {
	id      string // given by a record; empty otherwise
	reports []Report
	face    Report // what the unit is compared by
}

// SameMeeting groups reports into meetings, sorted by id, and lists the pairs
// that come near to being the same. The reports must be closed: they hold every
// report that has one of their ids, or stands in one of the Neighbours of their slots
// or of the slot of those with one id together.
func SameMeeting(reports []Report) ([]Cluster, []PossibleMatch) {
	byBlock := make(map[string][]*unit)
	for _, u := range units(reports) {
		byBlock[u.face.block()] = append(byBlock[u.face.block()], u)
	}
	var clusters []Cluster
	var open []PossibleMatch
	for _, block := range byBlock {
		for _, near := range byDate(block) {
			c, o := meetingsOf(near)
			clusters, open = append(clusters, c...), append(open, o...)
		}
	}
	slices.SortFunc(clusters, func(a, b Cluster) int { return cmp.Compare(a.ID, b.ID) })
	return clusters, sortPossible(open)
}

// meetingsOf groups units of one block whose dates come near each other.
func meetingsOf(block []*unit) (clusters []Cluster, open []PossibleMatch) {
	heads := fold(block)
	members := make(map[*unit]*Cluster)
	for _, u := range block {
		head := heads[u]
		if members[head] == nil {
			members[head] = &Cluster{ID: head.meetingID()}
		}
		members[head].Reports = append(members[head].Reports, u.reports...)
	}
	for _, c := range members {
		slices.SortFunc(c.Reports, func(a, b Report) int { return cmp.Compare(a.Key, b.Key) })
		clusters = append(clusters, *c)
	}
	for i, u := range block {
		for _, v := range block[:i] {
			if heads[u] != heads[v] && u.nearly(v) {
				open = append(open, newPossibleMatch("Meeting", heads[u].meetingID(), heads[v].meetingID(), u.whyApart(v)))
			}
		}
	}
	return clusters, open
}

// byDate cuts a block where nothing joins one part to another: a unit can only be near
// another whose date holds its own, or lies in it.
func byDate(block []*unit) [][]*unit {
	wide := make(map[string]bool) // years and months that a unit is dated by
	for _, u := range block {
		if text := u.face.Meeting.Date.text; len(text) < len("2006-01-02") {
			wide[text] = true
		}
	}
	var parts [][]*unit
	dated := make(map[string]int) // which part
	for _, u := range block {
		text := u.face.Meeting.Date.text
		if text == "" {
			parts = append(parts, []*unit{u})
			continue
		}
		for _, length := range []int{len("2006"), len("2006-01")} {
			if len(text) > length && wide[text[:length]] {
				text = text[:length]
			}
		}
		i, known := dated[text]
		if !known {
			i = len(parts)
			dated[text] = i
			parts = append(parts, nil)
		}
		parts[i] = append(parts[i], u)
	}
	return parts
}

func units(reports []Report) map[string]*unit {
	byContent := make(map[string]*unit)
	for _, r := range reports {
		key := "content " + r.content()
		switch {
		case r.Meeting.ID != "":
			key = "id " + r.Meeting.ID
		case r.Meeting.Date.IsZero():
			key = "undated " + r.Key // nothing says that it is the same occasion
		}
		if byContent[key] == nil {
			byContent[key] = &unit{id: r.Meeting.ID}
		}
		byContent[key].reports = append(byContent[key].reports, r)
	}
	for _, u := range byContent {
		slices.SortFunc(u.reports, func(a, b Report) int { return cmp.Compare(a.Key, b.Key) })
		u.face = u.reports[0]
		if u.id != "" {
			u.face = Cluster{ID: u.id, Reports: u.reports}.union()
		}
	}
	return byContent
}

func (u *unit) meetingID() string {
	if u.id != "" {
		return u.id
	}
	return u.face.derivedID()
}

// fold finds for each unit of one block the unit whose meeting it reports:
// itself, or one that says more, when that is the only one.
func fold(block []*unit) map[*unit]*unit {
	alone := make(map[*unit]bool) // would bring more into a meeting than its other reports bear out
	for {
		heads := make(map[*unit]*unit, len(block))
		for _, u := range block {
			ends := make(map[*unit]bool)
			follow(u, block, alone, make(map[*unit]bool), ends)
			heads[u] = u
			if len(ends) == 1 {
				for end := range ends {
					heads[u] = end
				}
			}
		}
		found := len(alone)
		for _, members := range byHead(heads) {
			if coherent(members) {
				continue
			}
			for _, u := range members {
				head := heads[u].face
				if u != heads[u] && (!contains(head, u.face) || !head.Meeting.Date.Within(u.face.Meeting.Date)) {
					alone[u] = true
				}
			}
		}
		if len(alone) == found {
			return heads
		}
	}
}

// follow collects the units at which the ways from u end.
func follow(u *unit, block []*unit, alone, seen, ends map[*unit]bool) {
	if seen[u] {
		return
	}
	seen[u] = true
	end := true
	if !alone[u] {
		for _, v := range block {
			if u.saysLessThan(v) {
				end = false
				follow(v, block, alone, seen, ends)
			}
		}
	}
	if end {
		ends[u] = true
	}
}

func byHead(heads map[*unit]*unit) map[*unit][]*unit {
	members := make(map[*unit][]*unit)
	for u, head := range heads {
		members[head] = append(members[head], u)
	}
	return members
}

// coherent says whether one of the units names everyone whom the others name, and
// one is dated within the dates of all others.
func coherent(members []*unit) bool {
	every := func(holds func(top, u Report) bool) bool {
		return slices.ContainsFunc(members, func(top *unit) bool {
			return !slices.ContainsFunc(members, func(u *unit) bool { return !holds(top.face, u.face) })
		})
	}
	return len(members) == 1 || every(contains) &&
		every(func(top, u Report) bool { return top.Meeting.Date.Within(u.Meeting.Date) })
}

// saysLessThan says whether u may be a report of v's meeting with less detail.
func (u *unit) saysLessThan(v *unit) bool {
	if u == v || u.id != "" || !nested(u.face, v.face) {
		return false
	}
	a, b := u.face.Meeting.Date, v.face.Meeting.Date
	switch {
	case a == b && !a.IsZero():
		return v.id != "" || contains(v.face, u.face) && !contains(u.face, v.face)
	case b.Within(a):
		return true
	default:
		return v.id != "" && a.Within(b)
	}
}

// nearly says whether u and v, which are different meetings, look like one: on a
// day that both may mean, and one nested in the other, or with someone in common
// on two sides. Ids on both are their author's word that they aren't.
func (u *unit) nearly(v *unit) bool {
	a, b := u.face.Meeting.Date, v.face.Meeting.Date
	if u.id != "" && v.id != "" || !a.Within(b) && !b.Within(a) {
		return false
	}
	return nested(u.face, v.face) || sidesShared(u.face, v.face) > 1
}

func (u *unit) whyApart(v *unit) string {
	if nested(u.face, v.face) {
		return "a report fits several meetings; give those that are one an id"
	}
	return "each names someone whom the other doesn't; give them one id if they are one"
}

// nested says whether one of a and b, of the same block, names everyone whom the
// other names, and they share someone.
func nested(a, b Report) bool {
	return (contains(a, b) || contains(b, a)) && shared(a, b)
}

// contains says whether a, of the same block as b, names all people of b on the
// same sides. Where one party sits on several sides, who sits where must be the
// same to the letter.
func contains(a, b Report) bool {
	for i := range a.Sides {
		if i > 0 && a.Sides[i].Party == a.Sides[i-1].Party {
			return slices.EqualFunc(a.Sides, b.Sides, func(x, y Side) bool { return slices.Equal(x.People, y.People) })
		}
	}
	for i := range a.Sides {
		for _, id := range b.Sides[i].People {
			if !slices.Contains(a.Sides[i].People, id) {
				return false
			}
		}
	}
	return true
}

func shared(a, b Report) bool { return sidesShared(a, b) > 0 }

// sidesShared counts the sides of b on which someone sits whom a names too.
func sidesShared(a, b Report) int {
	people := make(map[string]bool)
	for _, side := range a.Sides {
		for _, id := range side.People {
			people[id] = true
		}
	}
	n := 0
	for _, side := range b.Sides {
		if slices.ContainsFunc(side.People, func(id string) bool { return people[id] }) {
			n++
		}
	}
	return n
}
