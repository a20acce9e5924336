// Appositions where the verb comes in the middle: what stands behind a name and says who
// that is.

package news

import (
	"cmp"

	"readout/loader/news/lexicon"
)

// nationOf adds the country or organisation of "X of Ruritania".
func (r *reader) nationOf(p *phrase) {
	if !r.at(p.to).has(lexicon.MarkOf) {
		return
	}
	j := p.to + 1
	for r.at(j).has(lexicon.The) && r.at(j).kind == grammar {
		j++
	}
	if u := r.at(j); u.is(lexicon.Country, lexicon.Organisation) && r.possessive(j+1) == 0 && !r.houseBehind(j+1) {
		p.takeNation(u)
		p.to = j + 1
		return
	}
	r.worksAt(p, j)
}

// explained says whether what a name needs to be a person's stands behind it: an
// office between commas, or a country after "of".
func (r *reader) explained(i int) bool {
	if r.at(i).has(lexicon.MarkOf) {
		q := &phrase{to: i}
		r.nationOf(q)
		return q.to > i
	}
	q := &phrase{to: i}
	if r.apposition(q); q.titled {
		return true
	}
	q.to = r.bracket(i, nil)
	r.apposition(q)
	return q.titled
}

// endsItem says whether what stands at unit i can't go on with a country named before it:
// neither what it owns, nor an office, nor another country of a list.
func (r *reader) endsItem(i int) bool {
	u := r.at(i)
	return r.possessive(i) == 0 && !u.has(lexicon.And) && !u.is(lexicon.Office, lexicon.Portfolio, lexicon.Modifier, lexicon.Country) && !r.namePart(i)
}

// headOf reads what somebody is the head of, in small letters, up to the comma behind it:
// head of the office of the Ruritanian president. It returns the unit of the comma; i:
// nothing of the kind.
func (r *reader) headOf(i int, q *phrase) int {
	if !r.at(i).has(lexicon.MarkOf) || len(q.offices) == 0 {
		return i
	}
	country := q.country
	for j := i + 1; j < len(r.units) && j < i+10; j++ {
		u := r.at(j)
		switch {
		case r.signIs(j, ','), r.signIs(j, ';'):
			if country != "" && j > i+2 {
				q.country = country
				return j
			}
			return i
		case u.is(lexicon.Country, lexicon.Adjective):
			if e := u.entry(lexicon.Country, lexicon.Adjective); country == "" {
				country = e.Code
			}
		case u.is(lexicon.Office, lexicon.Portfolio, lexicon.Modifier), r.possessive(j) > 0, u.has(lexicon.The, lexicon.MarkOf, lexicon.MarkFor) && u.kind == grammar:
		case u.kind == bare && u.cast == nil && r.tokens[u.from].Sort == lexicon.Word && (!r.tokens[u.from].Capital || r.capitalCommon(j) || r.in(u.from, lexicon.PossessiveS)):
		default:
			return i
		}
	}
	return i
}

// holdsOffice adds the office and country of whom a clause says that they hold it: X, who has
// been Ruritania's president since May. The verb stands at unit i.
func (r *reader) holdsOffice(p *phrase, i int) {
	for i++; r.at(i).has(lexicon.Be, lexicon.Also, lexicon.The) && r.at(i).kind == grammar; i++ {
	}
	u := r.at(i)
	if u.is(lexicon.Office) { // president of Ruritania
		q := &phrase{}
		q.take(u)
		if r.officeOf(q, i+1); q.country != "" && !q.plural {
			p.take(u)
			p.country = cmp.Or(p.country, q.country)
		}
		return
	}
	if !u.is(lexicon.Country, lexicon.Adjective, lexicon.Organisation) {
		return
	}
	j := i + 1 + r.possessive(i+1)
	if r.officeSoon(j) {
		for ; !r.at(j).is(lexicon.Office); j++ {
			if r.at(j).has(lexicon.Counterpart) {
				return
			}
		}
		p.take(r.at(j))
		p.takeNation(u)
	}
}

// heads adds the country of whom a clause at unit i says that they lead something of it:
// X, who heads Ruritania's trade office.
func (r *reader) heads(p *phrase, i int) {
	if p.country != "" || p.org != "" || i+2 >= len(r.units) {
		return
	}
	if r.in(r.units[i].from, lexicon.WhosePronoun) {
		if r.in(r.units[i+1].from, lexicon.TermNoun) && r.at(i+2).has(lexicon.MarkAs) {
			r.holdsOffice(p, i+2) // whose term as Ruritania's envoy
		}
		return
	}
	for k := i + 1; k < i+7 && k+2 < len(r.units) && r.units[k].kind != sign; k++ {
		if r.in(r.units[k].from, lexicon.PartNoun) && r.at(k+1).has(lexicon.MarkOf) {
			if q := (&phrase{}); r.worksAt(q, k+2) {
				p.titled, p.country = true, q.country // X, who was part of the Ruritanian delegation
				return
			}
		}
	}
	for i+3 < len(r.units) && r.in(r.units[i+1].from, lexicon.OfficeAdverb) {
		i++ // who then ran
	}
	verb := r.units[i+1].from
	if r.in(verb, lexicon.ServingVerb) && r.at(i+2).has(lexicon.MarkAs) {
		r.holdsOffice(p, i+2)
		return
	}
	if r.in(verb, lexicon.Copula) || r.in(verb, lexicon.InstalledVerb) {
		j := i + 1
		for ; j < i+6 && (r.in(r.at(j+1).from, lexicon.InstalledVerb) || r.at(j+1).has(lexicon.MarkAs, lexicon.Also)); j++ {
		}
		r.holdsOffice(p, j)
		return
	}
	if !r.in(verb, lexicon.HeadVerb) {
		return
	}
	j := i + 2
	for r.at(j).has(lexicon.The) && r.at(j).kind != named {
		j++
	}
	if u := r.at(j); u.is(lexicon.Country, lexicon.Adjective, lexicon.Organisation) {
		p.titled = true
		p.takeNation(u)
	}
}

// commands reads what an officer is of without an "of", at unit i, up to the comma behind it:
// Commander Royal Ruritanian Navy. It returns the unit of the comma; i: nothing of the kind.
func (r *reader) commands(i int, q *phrase) int {
	j := i
	for n := 0; n < 7 && (r.capitalCommon(j) || r.at(j).is(lexicon.Adjective, lexicon.Country, lexicon.Organisation, lexicon.Portfolio, lexicon.Modifier)) && r.tokens[r.at(j).from].Capital; n++ {
		j++
	}
	if len(q.offices) == 0 || j == i || !r.signIs(j, ',') {
		return i
	}
	for ; i < j; i++ {
		q.takeNation(r.at(i))
	}
	return j
}

// accredited adds the office abroad that somebody takes up, at unit i: X as Ambassador of
// Ruritania to Sylvania.
func (r *reader) accredited(p *phrase, i int) {
	q := &phrase{}
	q.take(r.at(i))
	end := r.officeOf(q, i+1)
	if len(q.offices) > 0 && postedAbroad(q.offices[0]) && q.country != "" {
		p.offices, p.titled, p.to = append(p.offices, q.offices...), true, end
		if p.country == "" && p.org == "" {
			p.country = q.country
		}
	}
}

// apposition adds what stands behind a name between commas: ", the prime minister
// of Zubrowka,".
func (r *reader) apposition(p *phrase) {
	i := p.to
	if r.at(i).has(lexicon.MarkAs) && r.at(i+1).is(lexicon.Office) {
		r.accredited(p, i+1)
		return
	}
	if r.signIs(i, '(') && r.at(i+1).is(lexicon.Country) && r.signIs(i+2, ')') && p.country == "" {
		p.titled = true
		p.takeNation(r.at(i + 1))
		p.to = i + 3
		return
	}
	if !r.signIs(i, ',') || i == r.front {
		return
	}
	if r.at(i + 1).has(lexicon.Who) {
		r.heads(p, i+1)
		return
	}
	if r.at(i+1).has(lexicon.MarkFrom, lexicon.MarkOf, lexicon.MarkFor) {
		q := &phrase{to: i}
		if r.worksAt(q, i+2); q.to > i && r.signIs(q.to, ',') { // X, from the Ruritanian ministry, met
			p.titled, p.to = true, q.to
			p.country = cmp.Or(p.country, q.country)
		}
		return
	}
	q := &phrase{from: i + 1}
	j := i + 1
	determined := false
	for ; r.at(j).has(lexicon.The, lexicon.Possessive) && r.at(j).kind != named; j++ {
		determined = true
	}
	for k := j; determined && k < j+4 && k < len(r.units); k++ {
		if u := r.at(k); k > j && u.has(lexicon.Who) {
			r.heads(p, k) // X, the old policeman who governs
			return
		} else if u.kind != bare && !u.is(lexicon.Modifier, lexicon.Calling) || u.cast != nil {
			break
		}
	}
	if u := r.at(j); determined && u.kind == bare && u.cast == nil && r.possessive(j+1) == 2 && r.officeSoon(j+3) {
		j += 3 // X, the bloc's envoy
		p.bloc = true
	}
	for j < len(r.units) {
		u := r.at(j)
		if end := r.nameMiddle(j, &phrase{titled: true}); end > j && r.possessive(end) > 0 && r.officeSoon(end+r.possessive(end)) {
			q.offices = q.offices[:0] // X, the president's adviser
			q.country = cmp.Or(q.country, r.countryOf(j))
			determined = true
			j = end + r.possessive(end)
			continue
		}
		switch {
		case u.is(lexicon.Office):
			q.take(u)
			j = r.officeOf(q, j+1)
			continue
		case u.kind == named && u.is(lexicon.City) && r.possessive(j+1) > 0 && r.capitalCity(u):
			q.country = u.entry(lexicon.City).Code
		case !u.is(lexicon.Person) && u.kind == named && q.take(u):
		case u.has(lexicon.Counterpart):
			if q.take(u); q.country == "" && r.at(j+1).has(lexicon.MarkIn) && r.at(j+2).is(lexicon.Country) && (r.signIs(j+3, ',') || r.signIs(j+3, '.')) {
				q.takeNation(r.at(j + 2)) // X, his counterpart in Ruritania,
				j += 2
			}
		case r.possessive(j) > 0:
			j += r.possessive(j) - 1
		case r.ofChief(j), r.ofGovernment(q, j):
		case r.manOf(q, j) > j:
			j, q.titled = r.manOf(q, j), true
			continue
		case r.capitalCommon(j) && r.leadsToOffice(j):
		case len(q.offices) > 0 && u.has(lexicon.And) && (r.at(j+1).is(lexicon.Office) || r.at(j+1).is(lexicon.Modifier, lexicon.Portfolio) && r.at(j+2).is(lexicon.Office)):
		default:
			goto done
		}
		j++
	}
done:
	if len(q.offices) == 0 && !q.counterpart && (q.country == "" || !q.titled) || r.at(j).has(lexicon.MarkBy) {
		return // nothing; or who begins a clause: X was helped by A, the minister by B
	}
	if (r.nameMiddle(j, &phrase{titled: true}) > j || r.ordinarySurname(j)) && !determined {
		return // the next in a list: A, Foreign Minister B
	}
	if !determined && r.morePortfolios(j) > j {
		return // A, Minister of Trade, Water and Power B
	}
	if u := r.at(j); !determined && (u.kind == trigger && u.frames[0].Form == lexicon.Base || u.kind == grammar && u.has(lexicon.Do)) {
		return // two, as the verb tells: X, Ruritanian envoy discuss
	}
	if r.nameMiddle(j, &phrase{titled: true}) > j && determined && r.at(j).kind != sign {
		return
	}
	if end := r.headOf(j, q); end > j {
		j = end
	}
	j = r.commands(j, q)
	if r.possessive(j) > 0 || q.plural && len(q.nations) > 1 {
		return // X, the diplomat's office said; X and Y, the ministers of two countries
	}
	if e := r.at(j + 1).entry(lexicon.Country); e != nil && r.signIs(j, ',') && len(q.offices) > 0 && q.country == "" && q.org == "" && !determined && r.endsItem(j+2) {
		q.country = e.Code // X, Minister of Economy, Ruritania
		j += 2
	}
	p.offices, p.astray = append(p.offices, q.offices...), q.astray
	p.titled = true
	if p.country == "" {
		p.country = q.country
	}
	if p.org == "" {
		p.org, p.orgKind = q.org, q.orgKind
	}
	p.to = r.bureaus(r.bracket(j, nil))
}

// countryOf is the country of the one person who is known by the name at unit i; empty: there is none.
func (r *reader) countryOf(i int) string {
	n := &phrase{titled: true}
	r.nameMiddle(i, n)
	switch {
	case n.known > 0:
		return r.known.people[n.known-1].Country
	case len(n.candidates) == 1:
		return n.candidates[0].country
	}
	return ""
}

// bureaus skips where an official works, between commas behind the office: X, Director, Rivers Bureau,
// Ministry of Water, and Y. It returns the unit behind the last; i: none follows.
func (r *reader) bureaus(i int) int {
	for end := i; r.signIs(end, ','); {
		j, house := end+1, false
		for ; r.institutional(j) || j > end+1 && r.at(j).has(lexicon.And, lexicon.MarkOf, lexicon.MarkFor, lexicon.The) && r.at(j).kind == grammar && (r.institutional(j+1) || r.at(j+1).has(lexicon.The)); j++ {
			e := r.at(j).entry(lexicon.Organisation)
			house = house || e != nil && e.OrgKind == "ministry" || r.in(r.units[j].to-1, lexicon.BureauNoun)
		}
		if j == end+1 || !house && end == i || !r.signIs(j, ',') && !r.signIs(j, ';') && !r.signIs(j, '.') && !r.at(j).has(lexicon.And, lexicon.MarkWith) {
			return i
		}
		i, end = j, j
	}
	return i
}

// institutional says whether a word of an institution's name stands at unit i.
func (r *reader) institutional(i int) bool {
	u := r.at(i)
	return i < len(r.units) && r.tokens[u.from].Capital && u.cast == nil && !u.is(lexicon.Office, lexicon.Person) && (r.capitalCommon(i) || u.is(lexicon.Organisation, lexicon.Portfolio, lexicon.Country, lexicon.Adjective))
}
