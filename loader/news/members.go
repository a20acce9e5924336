// Whom a delegation consists of, as is told before it meets anybody, where the verb comes last.

package news

import (
	"cmp"
	"slices"
)

// enrol keeps who is told to be in a delegation that hasn't met anybody yet; false: e tells of something else.
func (m *memory) enrol(c *scene, e *event) bool {
	who := cmp.Or(c.leader(0, len(c.units)), m.leader)
	if !m.lex.Grammar().VerbLast || !e.delegates || len(m.events) > 0 || who == nil {
		return false
	}
	m.leader, m.members = who, nil
	for _, p := range e.sides[0] {
		if p.person != nil && p.person != who {
			m.members = append(m.members, p.person)
		}
	}
	m.leads(who)
	return true
}

// leads gives somebody of whom nobody says it the party of those whom they lead, if that is one.
func (m *memory) leads(who *person) {
	other := func(p *person) bool { return !actForOne(p, m.members[0]) }
	if _, ok := who.party(); ok || len(m.members) == 0 || slices.ContainsFunc(m.members, other) {
		return
	}
	who.country, who.org, who.guessed = m.members[0].country, m.members[0].org, true
}

// bring has the members of the delegation at the meeting that the delegation is told to have had: not at one
// that its leader had.
func (m *memory) bring(e *event) {
	of := actor{}
	if m.leader != nil {
		of, _ = m.leader.party()
	}
	for _, side := range e.sides {
		if len(m.members) == 0 || len(side) != 1 || side[0].kind != party || side[0].person != m.leader {
			continue
		}
		for _, p := range m.members {
			if p.country == "" && p.org == "" && !p.astray {
				p.country, p.org, p.guessed = m.leader.country, m.leader.org, true
			}
			if k, ok := p.party(); ok && k == of && !e.has(p) {
				e.people = append(e.people, []*person{p})
			}
		}
	}
}

// correct gives those whose country was only taken for granted that of the delegation of whose members is told, where
// nobody else at the meeting is of it: the premier who met the Ruritanian, with a Sylvanian delegation, is Sylvanian.
func (e *event) correct(members *event) {
	if !members.delegates || len(members.sides[0]) == 0 || len(e.people) != 2 {
		return
	}
	first := members.sides[0][0]
	code := first.country
	if first.person != nil && !first.person.guessed {
		code = cmp.Or(code, first.person.country)
	}
	if code == "" || slices.ContainsFunc(slices.Concat(e.people...), func(p *person) bool { return p.country == code }) {
		return
	}
	var wrong []*person
	for _, p := range slices.Concat(e.people...) {
		if p.guessed {
			wrong = append(wrong, p)
		}
	}
	if len(wrong) == 0 || slices.ContainsFunc(wrong, func(p *person) bool { return p.country != wrong[0].country }) {
		return
	}
	for _, p := range wrong {
		p.country, p.guessed = code, false
	}
}
