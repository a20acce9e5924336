// For whom people are told to be there behind their names, where the verb comes in the middle: X and Y for
// Ruritania, Z for Sylvania. Of one alone it says nothing: left with X for Ruritania.

package news

import (
	"slices"

	"readout/loader/news/lexicon"
)

// forWhom gives names in a row, of which each says for whom it is there, those countries.
func (r *reader) forWhom(all []*phrase) []*phrase {
	if r.lex.Grammar().VerbLast {
		return all
	}
	for k := 0; k < len(all); k++ {
		end, code := r.forNation(all[k])
		if code == "" {
			continue
		}
		if n := r.nextNamed(all, k, end); n > 0 {
			if next, other := r.forNation(all[n]); other != "" && other != code {
				all = r.serves(all, n, next, other)
				all = r.serves(all, k, end, code)
			}
		}
	}
	return all
}

// forNation is the country that "for" or "from" puts behind somebody of whom nobody says it otherwise, and the unit
// behind it; empty: none.
func (r *reader) forNation(p *phrase) (end int, code string) {
	if p.kind != someone || p.country != "" || p.org != "" {
		return 0, ""
	}
	i := r.remark(p)
	opened := r.signIs(i, ',') || r.signIs(i, '(')
	if opened {
		i++
	}
	if u := r.at(i); u.kind != grammar || !u.has(lexicon.MarkFor, lexicon.MarkFrom, lexicon.MarkOn) {
		return 0, ""
	}
	side := r.at(i).has(lexicon.MarkOn)
	for i++; r.at(i).has(lexicon.The) && r.at(i).kind == grammar; i++ {
	}
	u := r.at(i)
	e := u.entry(lexicon.Country)
	if side {
		e = u.entry(lexicon.Adjective)
	} else if e == nil && u.is(lexicon.City) && r.capitalCity(u) {
		e = u.entry(lexicon.City)
	}
	if i++; e == nil || r.possessive(i) > 0 {
		return 0, ""
	}
	if side {
		if !r.at(i).has(lexicon.Delegation) {
			return 0, ""
		}
		i++
	}
	if opened && (r.signIs(i, ')') || r.signIs(p.to, ',') && r.signIs(i, ',')) {
		i++
	}
	return i, e.Code
}

// remark is the unit where brackets open that end the phrase; without them it is the unit behind it.
func (r *reader) remark(p *phrase) int {
	for j := p.to - 1; r.signIs(p.to-1, ')') && j > p.from; j-- {
		if r.signIs(j, '(') {
			return j
		}
	}
	return p.to
}

// nextNamed is the index of the phrase that goes on with a row behind unit end, with "and", "by" or a sign alone
// between; 0: none does. A row of several bare names may come before the one that says for whom they are.
func (r *reader) nextNamed(all []*phrase, k, end int) int {
	for n := k + 1; n < len(all); n++ {
		q := all[n]
		if q.from < end {
			continue
		}
		for i := end; i < q.from; i++ {
			if u := r.at(i); i > end+2 || !u.has(lexicon.And, lexicon.MarkBy, lexicon.But) && !r.signIs(i, ',') && !r.signIs(i, ';') {
				return 0
			}
		}
		for n+1 < len(all) && q.to < all[n+1].from && r.joined(q, all[n+1]) {
			if _, code := r.forNation(q); code != "" {
				break
			}
			n++
			q = all[n]
		}
		return n
	}
	return 0
}

// serves gives a country to the nth phrase, which ends at unit end, and to bare names in front of it in its row,
// without the phrase that the country itself is.
func (r *reader) serves(all []*phrase, n, end int, code string) []*phrase {
	p := all[n]
	for k := n; ; k-- {
		q := all[k]
		q.country, q.titled, q.forWhom = code, true, true
		if k == 0 || all[k-1].kind != someone || all[k-1].country != "" || all[k-1].org != "" || !r.joined(all[k-1], q) {
			break
		}
	}
	p.to = end
	return slices.DeleteFunc(all, func(q *phrase) bool { return q != p && q.from > p.from && q.from < end })
}

// servedBehind gives those of a row of whom nobody says it the country for which the last is said to be there: present
// was X for Ruritania.
func (c *scene) servedBehind(row []*phrase) {
	last := row[len(row)-1]
	end, code := c.forNation(last)
	if code == "" || last.person == nil || !c.closed(end) && !c.at(end).has(lexicon.And) {
		return
	}
	if slices.ContainsFunc(row, func(p *phrase) bool { return p.country != "" || len(p.offices) > 0 }) {
		row = row[len(row)-1:]
	}
	c.serve(row, &phrase{country: code})
}
