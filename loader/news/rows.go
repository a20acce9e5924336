// Rows of noun phrases: which office and which country goes with which name.

package news

import (
	"slices"
	"strings"

	"readout/loader/news/lexicon"
)

// align deals the countries of a plural office to the names that follow it: "the
// foreign ministers of Ruritania and Sylvania, X and Y".
func (r *reader) align(all []*phrase) []*phrase {
	for k := 0; k < len(all); k++ {
		p := all[k]
		n := len(p.nations)
		if p.kind != title && p.kind != party || !p.plural || n < 2 || k+n >= len(all) {
			continue
		}
		if gap := all[k+1].from - p.to; gap != 1 || !r.signIs(p.to, ',') && !r.signIs(p.to, '-') && !r.signIs(p.to, '(') && !r.signIs(p.to, ':') {
			continue
		}
		row := all[k+1 : k+1+n]
		names := true
		for i, q := range row {
			names = names && q.kind == someone && q.country == "" && (i == 0 || r.joined(row[i-1], q))
		}
		if !names {
			continue
		}
		for i, q := range row {
			q.country, q.org, q.titled = p.nations[i].country, p.nations[i].org, true
			q.offices = append(q.offices, p.offices...)
		}
		row[0].from = p.from
		all = append(all[:k:k], all[k+1:]...)
	}
	return all
}

// alignBehind deals the countries of a plural office to the names in front of it: "X and Y, the
// foreign ministers of Ruritania and Sylvania".
func (r *reader) alignBehind(all []*phrase) []*phrase {
	for k := 2; k < len(all) && !r.lex.Grammar().VerbLast; k++ {
		p, n := all[k], len(all[k].nations)
		if p.kind != title || !p.plural || n < 2 || n > k || !r.signIs(all[k-1].to, ',') || p.from-all[k-1].to > 2 {
			continue
		}
		row := all[k-n : k]
		names := n == k || !r.joined(all[k-n-1], row[0])
		for i, q := range row {
			names = names && q.kind == someone && q.country == "" && q.org == "" && (i == 0 || r.joined(row[i-1], q))
		}
		if !names {
			continue
		}
		for i, q := range row {
			q.country, q.org, q.titled = p.nations[i].country, p.nations[i].org, true
			q.offices = append(q.offices, p.offices...)
		}
		row[n-1].to = p.to
		all = append(all[:k:k], all[k+1:]...)
		k--
	}
	return all
}

// deal gives the names behind officials of several countries, with no sign between, one country each: the
// Ruritanian and Sylvanian ministers X and Y. Where there are more names, or fewer, nobody says whose they are.
func (r *reader) deal(all []*phrase) []*phrase {
	for k, p := range all {
		n := len(p.nations)
		if r.lex.Grammar().VerbLast || p.kind != someone || !p.plural || n < 2 {
			continue
		}
		to := k + 1
		for to < len(all) && all[to].kind == someone && all[to].country == "" && all[to].org == "" && r.joined(all[to-1], all[to]) {
			to++
		}
		if to-k != n {
			p.country, p.org, p.nations = "", "", nil
			continue
		}
		for i, q := range all[k:to] {
			q.country, q.org, q.titled = p.nations[i].country, p.nations[i].org, true
			if i > 0 {
				q.offices = append(q.offices, p.offices...)
			}
		}
	}
	return all
}

// dealLast is deal where the verb comes last, of as many names as countries: रूरिटानिया व सिल्वेनिया के सलाहकार X तथा Y.
func (r *reader) dealLast(all []*phrase) []*phrase {
	for k := 1; k < len(all) && r.lex.Grammar().VerbLast; k++ {
		p, n, to := all[k], k, k+1
		if p.kind != someone || len(p.offices) == 0 || p.country == "" || all[k-1].kind != group {
			continue
		}
		for n > 0 && all[n-1].kind == group && all[n-1].org == "" && all[n-1].mark == lexicon.NoClass && r.joined(all[n-1], all[n]) {
			n--
		}
		for to < len(all) && all[to].kind == someone && all[to].country == "" && all[to].org == "" && len(all[to].offices) == 0 && r.joined(all[to-1], all[to]) {
			to++
		}
		of, names := all[n:k+1], all[k:to]
		if n == k || len(names) != len(of) || !r.mayBeOf(names, of) {
			continue
		}
		offices, codes := p.offices, make([]string, len(of))
		for i, q := range of {
			codes[i] = q.country
		}
		for i, q := range names {
			q.country, q.titled, q.row = codes[i], true, false
			if i > 0 {
				q.offices = append(q.offices, offices...)
			}
		}
		p.from = all[n].from
		all = append(all[:n:n], all[k:]...)
		k = n
	}
	return all
}

// mayBeOf says whether none of the names is somebody known of another country than the one dealt to it.
func (r *reader) mayBeOf(names, of []*phrase) bool {
	for i, q := range names {
		if q.known > 0 && !agree(r.known.people[q.known-1].Country, of[i].country) {
			return false
		}
	}
	return true
}

// namesBehind gives the names behind officials of one country, between commas, that country: their
// Ruritanian counterparts, X and Y, where the verb comes in the middle.
func (r *reader) namesBehind(all []*phrase) []*phrase {
	for k := 0; k+2 < len(all) && !r.lex.Grammar().VerbLast; k++ {
		p, to := all[k], k+1
		if p.kind != title || !p.plural || p.country == "" || len(p.nations) > 1 || !r.signIs(p.to, ',') || p.to == r.front || all[k+1].from != p.to+1 {
			continue
		}
		bare := func(q *phrase) bool {
			return q.kind == someone && q.country == "" && q.org == "" && len(q.offices) == 0
		}
		for to < len(all) && bare(all[to]) && (to == k+1 || r.joined(all[to-1], all[to])) {
			to++
		}
		if last := all[to-1]; to < k+3 || r.at(last.to).has(lexicon.Told) || to < len(all) && r.joined(last, all[to]) {
			continue
		}
		for _, q := range all[k+1 : to] {
			q.country, q.titled = p.country, true
			q.offices = append(q.offices, p.offices...)
		}
		all[k+1].from = p.from
		all = append(all[:k:k], all[k+1:]...)
	}
	return all
}

// respectively deals two countries behind two names: X and Y of Ruritania and Sylvania.
func (r *reader) respectively(all []*phrase) []*phrase {
	for k := 1; k < len(all); k++ {
		a, b := all[k-1], all[k]
		if a.kind != someone || b.kind != someone || a.country != "" || b.country == "" || !r.joined(a, b) || !r.at(b.to).has(lexicon.And) || r.lex.Grammar().VerbLast {
			continue
		}
		u := r.at(b.to + 1)
		if e := u.entry(lexicon.Country); e != nil && r.possessive(b.to+2) == 0 && !r.at(b.to+2).has(lexicon.MarkOf) && e.Code != b.country {
			a.country, b.country, b.to = b.country, e.Code, b.to+2
			if k+1 < len(all) && all[k+1].from < b.to {
				all = append(all[:k+1], all[k+2:]...)
			}
		}
	}
	return all
}

// inherit gives those of a row the country of the one before, where only that one
// says it: "the Ruritanian president X and foreign minister Y".
func (r *reader) inherit(all []*phrase) []*phrase {
	for k := 1; k < len(all); k++ {
		a, b := all[k-1], all[k]
		if b.bloc && b.org == "" && a.org != "" && r.joined(a, b) {
			b.country, b.org, b.orgKind = "", a.org, a.orgKind
		}
		if a.kind == group && a.mark == lexicon.MarkOf && b.kind == party && b.from == a.markTo && b.country == "" && b.org == "" {
			b.country, b.org, b.orgKind = a.country, a.org, a.orgKind // रूरिटानिया के एक दल
			if lead := all[max(k-2, 0)]; lead.kind == someone && lead.country == "" && lead.org == "" && lead.known == 0 && lead.mark == lexicon.MarkLed && a.from-lead.markTo < 3 {
				lead.country, lead.org, lead.orgKind = a.country, a.org, a.orgKind // X की अगुवाई में रूरिटानिया के एक दल
			}
		}
		if a.kind == someone && a.country == "" && a.org == "" && a.known == 0 && a.mark == lexicon.MarkLed && b.kind == party && b.from-a.markTo < 3 {
			a.country, a.org, a.orgKind = b.country, b.org, b.orgKind // X की अगुवाई में रूरिटानियाई दल
		}
		if a.kind == title && a.plural && a.person == nil && a.mark == lexicon.MarkOf && b.kind == party && b.from == a.markTo && b.country == "" && b.org == "" {
			b.country, b.org, b.orgKind, b.from = a.country, a.org, a.orgKind, a.from // रूरिटानियाई सांसदों के एक दल
			all = slices.Delete(all, k-1, k)
			k--
			continue
		}
		if a.kind == party && b.kind == someone && b.mark == lexicon.MarkLed && b.from == max(a.to, a.markTo) && b.country == "" && b.org == "" && b.known == 0 {
			b.country, b.org, b.orgKind = a.country, a.org, a.orgKind // روریٹانوی وفد X کی قیادت میں
		}
		if b.kind == someone && b.country == "" && b.org == "" && b.known == 0 && a.kind != someone && (r.at(b.from-1).has(lexicon.MarkLed) || a.kind == party && b.from == a.to+1 && r.in(r.at(a.to).from, lexicon.UnderWord)) && (b.from-a.to < 3 || a.kind == party && b.from-a.to < 5) {
			b.country, b.org, b.orgKind = a.country, a.org, a.orgKind
			continue
		}
		if a.kind == someone && a.counterpart && a.plural && b.kind == someone && b.country == "" && b.org == "" && len(b.offices) == 0 && r.joined(a, b) && !r.lex.Grammar().VerbLast {
			b.country, b.org, b.orgKind, b.titled, b.plural, b.counterpart = a.country, a.org, a.orgKind, true, true, true // their Ruritanian counterparts A and B
			continue
		}
		if b.row && a.kind == someone && (a.plural || r.lex.Grammar().VerbLast) && b.kind == someone && b.country == "" && b.org == "" && b.known == 0 && len(b.offices) == 0 && r.joined(a, b) {
			b.country, b.org, b.orgKind, b.titled, b.plural = a.country, a.org, a.orgKind, true, true // Ruritanian ministers A and B
			b.offices = append(b.offices, a.offices...)
			continue
		}
		if b.kind != someone || len(b.offices) == 0 || b.country != "" || b.org != "" || b.known > 0 {
			continue
		}
		if heldAbroad(a.offices) && !heldAbroad(b.offices) {
			continue // the envoy X and the minister Y
		}
		if r.at(b.from-1).has(lexicon.MarkWith) && r.elbowSoon(b.to) {
			continue // the Ruritanian president X, with Ambassador Y at her side
		}
		if r.oneSeat(a, b) {
			continue // the Ruritanian president X and President Y
		}
		if lacks(a.country, b.offices) {
			continue // the American secretary X and Prime Minister Y
		}
		if (a.country != "" || a.org != "") && a.kind == someone && r.joined(a, b) {
			b.country, b.org, b.orgKind = a.country, a.org, a.orgKind
		}
	}
	return all
}

// postedAt makes one phrase of an organisation and who is posted there, or heads a part of it, where the
// verb comes last: संयुक्त राष्ट्र में रूरिटानिया के स्थायी प्रतिनिधि X, विश्व बैंक में दक्षिण के निदेशक X.
func (r *reader) postedAt(all []*phrase) []*phrase {
	for k := 1; k < len(all) && r.lex.Grammar().VerbLast; k++ {
		at, p := all[k-1], all[k]
		if at.kind != group || at.orgKind != "international" || at.country != "" || at.mark != lexicon.MarkIn || p.kind != someone || (p.from != at.markTo || !heldAbroad(p.offices)) && !r.partOf(at.markTo, p) {
			continue
		}
		if p.from = at.from; p.country == "" && p.org == "" {
			p.org, p.orgKind = at.org, at.orgKind
		}
		all = append(all[:k-1:k-1], all[k:]...)
	}
	return all
}

// partOf says whether only words that no table has stand between unit i and an official of no government,
// who is of what they name.
func (r *reader) partOf(i int, p *phrase) bool {
	if p.from-i < 2 || p.from-i > 7 || p.country != "" || p.org != "" || len(p.offices) == 0 || governed(p.offices) || !r.at(p.from-1).has(lexicon.MarkOf) {
		return false
	}
	for j := i; j < p.from-1; j++ {
		if u := r.at(j); u.kind != bare && !u.is(lexicon.Portfolio) || u.cast != nil {
			return false
		}
	}
	return true
}

// nationsLast gives a plural office the countries of the row in front of it, where the verb
// comes last: روریٹانیا اور سلوانیا کے وزرائے خارجہ; of their counterparts, too.
func (r *reader) nationsLast(all []*phrase) []*phrase {
	if !r.lex.Grammar().VerbLast {
		return all
	}
	for k := 1; k < len(all); k++ {
		p, n := all[k], k
		if p.kind != title || !p.plural || len(p.offices) == 0 && !p.counterpart || p.country == "" {
			continue
		}
		for n > 0 && all[n-1].kind == group && all[n-1].org == "" && r.joined(all[n-1], all[n]) {
			n--
		}
		if n == k {
			continue
		}
		for _, q := range all[n:k] {
			p.nations = append(p.nations, actor{country: q.country})
		}
		p.nations, p.from = append(p.nations, actor{country: p.country}), all[n].from
		all = append(all[:n:n], all[k:]...)
		k = n
	}
	return all
}

// oneSeat says whether both hold now an office of which a country has one, where the verb comes last:
// they are of two countries.
func (r *reader) oneSeat(a, b *phrase) bool {
	if !r.lex.Grammar().VerbLast {
		return false
	}
	for i := a.from; i < b.to; i++ {
		if r.at(i).is(lexicon.Modifier) {
			return false // a former one, a deputy
		}
	}
	return slices.ContainsFunc(b.offices, func(o string) bool {
		return slices.Contains(a.offices, o) && (o == "President" || o == "Prime Minister" || o == "King" || strings.HasPrefix(o, "Minister of ") && o != "Minister of State" || strings.HasPrefix(o, "Chief of "))
	})
}

// twoHeads says whether p is a head of state or government by office alone, and another one's office is at unit
// i: the prime minister and President X are two.
func (r *reader) twoHeads(p *phrase, i int) bool {
	e := r.at(i).entry(lexicon.Office)
	if e == nil || len(p.offices) != 1 {
		return false
	}
	a, b := p.offices[0], e.Name
	return a == "Prime Minister" && b == "President" || a == "President" && b == "Prime Minister"
}

// elbowSoon says whether somebody's side, or elbow, is told of behind unit i.
func (r *reader) elbowSoon(i int) bool {
	for j := i; j < i+7 && j < len(r.units) && r.units[j].kind != sign; j++ {
		if r.in(r.units[j].to-1, lexicon.ElbowNoun) {
			return true
		}
	}
	return false
}

// lacking are countries that have no such office, and had none in the years of the known people: those
// where the head of state governs, and monarchies.
var lacking = map[string]string{
	"Prime Minister": "AR BO BR BW CL CO CR CY DO EC GH GT HN ID IR KE MW MX NG NI PA PH PY SV TM US UY VE ZA ZM",
	"President":      "AU BE BH BN CA DK ES GB JO JP KW LU MA MY NL NO NZ OM QA SA SE TH",
}

// lacks says whether one of the offices can't be of the country.
func lacks(country string, offices []string) bool {
	return country != "" && slices.ContainsFunc(offices, func(o string) bool { return strings.Contains(lacking[o], country) })
}
