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
		if a.kind == someone && a.country == "" && a.org == "" && a.known == 0 && a.mark == lexicon.MarkLed && b.kind == party && b.from-a.markTo < 3 {
			a.country, a.org, a.orgKind = b.country, b.org, b.orgKind // X की अगुवाई में रूरिटानियाई दल
		}
		if a.kind == title && a.plural && a.person == nil && a.mark == lexicon.MarkOf && b.kind == party && b.from == a.markTo && b.country == "" && b.org == "" {
			b.country, b.org, b.orgKind, b.from = a.country, a.org, a.orgKind, a.from // रूरिटानियाई सांसदों के एक दल
			all = slices.Delete(all, k-1, k)
			k--
			continue
		}
		if a.kind == party && b.kind == someone && b.mark == lexicon.MarkLed && (b.from == a.to || b.from == a.markTo && a.mark == lexicon.MarkAgent) && b.country == "" && b.org == "" && b.known == 0 {
			b.country, b.org, b.orgKind = a.country, a.org, a.orgKind // روریٹانوی وفد X کی قیادت میں
		}
		if b.kind == someone && b.country == "" && b.org == "" && b.known == 0 && a.kind != someone && r.at(b.from-1).has(lexicon.MarkLed) && (b.from-a.to < 3 || a.kind == party && b.from-a.to < 5) {
			b.country, b.org, b.orgKind = a.country, a.org, a.orgKind
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
		if r.lex.Grammar().VerbLast && heldAbroad(a.offices) && !heldAbroad(b.offices) {
			continue // the envoy X and the minister Y
		}
		if r.oneSeat(a, b) {
			continue // the Ruritanian president X and President Y
		}
		if (a.country != "" || a.org != "") && a.kind == someone && r.joined(a, b) {
			b.country, b.org, b.orgKind = a.country, a.org, a.orgKind
		}
	}
	return all
}

// postedAt makes one phrase of an organisation and who is posted there, where the verb comes last:
// संयुक्त राष्ट्र में रूरिटानिया के स्थायी प्रतिनिधि X.
func (r *reader) postedAt(all []*phrase) []*phrase {
	for k := 1; k < len(all) && r.lex.Grammar().VerbLast; k++ {
		at, p := all[k-1], all[k]
		if at.kind != group || at.orgKind != "international" || at.country != "" || at.mark != lexicon.MarkIn || p.kind != someone || p.from != at.markTo || !heldAbroad(p.offices) {
			continue
		}
		if p.from = at.from; p.country == "" && p.org == "" {
			p.org, p.orgKind = at.org, at.orgKind
		}
		all = append(all[:k-1:k-1], all[k:]...)
	}
	return all
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
