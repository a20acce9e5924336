// Whereabouts: what who met, and what was told before and after, says of where and when, where the
// sentence itself does not.

package news

import (
	"slices"

	"readout/graph"
	"readout/loader/news/lexicon"
)

// residence is where a meeting was at which envoys who reside abroad met officials of one country who don't:
// an ambassador is received where the ambassador is accredited; nil: it isn't told.
func (e *event) residence() *graph.PlaceRef {
	var envoys, hosts []*person
	for _, p := range slices.Concat(e.people...) {
		if p.resides() {
			envoys = append(envoys, p)
		} else {
			hosts = append(hosts, p)
		}
	}
	code := homeOf(hosts)
	if e.mode != graph.InPerson || len(e.groups) > 0 || len(envoys) == 0 || code == "" || anyOf(envoys, code) {
		return nil
	}
	if slices.ContainsFunc(hosts, func(p *person) bool { return p.represents() || len(p.offices) == 0 }) {
		return nil
	}
	return &graph.PlaceRef{Country: code}
}

// anyOf says whether one of the people acts for the country, or nobody says for which.
func anyOf(people []*person, code string) bool {
	return slices.ContainsFunc(people, func(p *person) bool { return p.country == code || p.country == "" })
}

// resides says whether the person's office is that of an envoy who lives where accredited.
func (p *person) resides() bool {
	return slices.Contains(p.offices, "Ambassador") || slices.Contains(p.offices, "High Commissioner") || slices.Contains(p.offices, "Chargé d'affaires")
}

// hostOfVisitor is the side, from 1, that received one who is called a visitor: met the visiting minister; 0:
// nobody is.
func (c *scene) hostOfVisitor(e *event) int {
	for n, side := range e.sides {
		for _, p := range side {
			for j := p.from; j < p.to && len(e.people) == 2 && len(e.sides) == 2; j++ {
				if c.in(c.units[j].from, lexicon.VisitingWord) {
					return 2 - n
				}
			}
		}
	}
	return 0
}

// heldOne says whether the sentence tells that a meeting was held, with whomever, where the verb comes in
// the middle: held a series of meetings on the margins.
func (c *scene) heldOne() bool {
	if c.lex.Grammar().VerbLast || c.willBefore(len(c.units)) {
		return false
	}
	for j := range c.units {
		if u := &c.units[j]; u.kind == trigger && onlyNouns(u) && c.heldInFront(j) && !c.futureNear(j) {
			return true
		}
	}
	return false
}

// heldInFront says whether "held", and what counts or qualifies meetings, stands in front of the noun at j.
func (c *scene) heldInFront(j int) bool {
	for k := j - 1; k >= 0 && k > j-7; k-- {
		switch u := &c.units[k]; {
		case u.kind == grammar && u.has(lexicon.Done):
			return true
		case u.kind == sign, u.kind == trigger && !onlyNouns(u), u.kind == grammar && !u.has(lexicon.The, lexicon.MarkOf, lexicon.Separately, lexicon.NumberWord, lexicon.And, lexicon.Also):
			return false
		}
	}
	return false
}

// ofTopic says whether the date belongs to a gathering that was only talked about, behind the verb at unit
// i: discussed the summit in May.
func (c *scene) ofTopic(i int, d span) bool {
	if c.lex.Grammar().VerbLast || d.from < i+3 || c.at(i).kind != trigger || c.at(i).frames[0].Type != lexicon.Discuss {
		return false
	}
	noun := d.from - 1
	if c.at(noun).kind == grammar && c.at(noun).has(lexicon.MarkIn, lexicon.MarkOn, lexicon.MarkFor) {
		noun--
	}
	if u := c.at(noun); noun <= i || !c.in(u.to-1, lexicon.GatheringNoun) && (u.kind != trigger || !onlyNouns(u)) {
		return false
	}
	for k := noun - 1; k > i; k-- {
		if c.units[k].kind == grammar && c.units[k].has(lexicon.MarkIn, lexicon.MarkDuring, lexicon.MarkAside, lexicon.MarkAfter, lexicon.MarkWith, lexicon.MarkBetween) {
			return false
		}
	}
	return true
}

// topicalDay says whether the date belongs to a gathering that the sentence only tells was talked about.
func (c *scene) topicalDay(d span) bool {
	for i := range c.units {
		if c.units[i].kind == trigger && c.ofTopic(i, d) {
			return true
		}
	}
	return false
}

// lateArrival gives meetings told of just before, of which nobody says where they were, the place where the
// sentence says that one of their people is, if it is the home of a side.
func (r *reading) lateArrival(c *scene) {
	if c.lex.Grammar().VerbLast {
		return
	}
	place := c.arrived()
	if place == nil {
		return
	}
	for _, e := range r.events {
		if e.place != nil || e.mode != graph.InPerson || e.status != graph.Held || c.index-e.sentence > 3 || e.sentence == c.index || !e.elsewhere(-1, place.Country) || r.longAgo(e.date, 3) {
			continue
		}
		if c.he != nil && e.has(c.he) && c.he.country != place.Country {
			e.place = place
		}
	}
}
