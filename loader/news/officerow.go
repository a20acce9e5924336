// Offices in a row, where the verb comes in the middle: Ruritania's foreign and defence ministers, the president and
// prime minister of Ruritania, Ruritania's and Sylvania's ministers; and words between a country and its office.

package news

import "readout/loader/news/lexicon"

// andNation says whether the "and", or comma, at unit j goes on with another country whose officials are told of:
// Ruritania's and Sylvania's ministers.
func (r *reader) andNation(p *phrase, j int) bool {
	if len(p.nations) == 0 || len(p.offices) > 0 || !r.at(j).has(lexicon.And) && !r.signIs(j, ',') {
		return false
	}
	u := r.at(j + 1)
	if u.is(lexicon.Country) && r.possessive(j+2) > 0 {
		next := j + 2 + r.possessive(j+2)
		return r.pluralAhead(next) || r.signIs(j, ',') && r.at(next).has(lexicon.And) && r.andNation(p, next)
	}
	return r.at(j).has(lexicon.And) && u.is(lexicon.Adjective) && r.pluralAhead(j+2)
}

// betweenPortfolios says whether the "and", or comma, at unit j stands between what a minister, or several, are for:
// foreign and defence ministers.
func (r *reader) betweenPortfolios(p *phrase, j int) bool {
	if len(p.offices) > 0 || !r.at(j-1).is(lexicon.Portfolio) || !r.at(j).has(lexicon.And) && !r.signIs(j, ',') {
		return false
	}
	for i := j + 1; i < j+6; i++ {
		switch u := r.at(i); {
		case u.is(lexicon.Office):
			return i > j+1 || u.to > u.from+1
		case u.is(lexicon.Portfolio), u.has(lexicon.And), r.signIs(i, ','):
		default:
			return false
		}
	}
	return false
}

// ofChief says whether a word at unit j tells what a chief envoy is for: chief nuclear envoy.
func (r *reader) ofChief(j int) bool {
	u := r.at(j)
	return j > 0 && u.kind == bare && u.cast == nil && !r.tokens[u.from].Capital && r.tokens[u.from].Sort == lexicon.Word && r.in(r.at(j-1).to-1, lexicon.ChiefWord) && r.at(j+1).is(lexicon.Office)
}

// ofGovernment says whether a country's government at unit j is that whose official follows: the Ruritanian
// government's envoy.
func (r *reader) ofGovernment(p *phrase, j int) bool {
	n := r.possessive(j + 1)
	if p.country == "" || len(p.offices) > 0 || n == 0 || !r.in(r.at(j).to-1, lexicon.GovernmentNoun) {
		return false
	}
	next := j + 1 + n
	return r.officeSoon(next) || next < len(r.units) && r.in(r.units[next].to-1, lexicon.ChiefWord)
}

// manOf reads at unit j who acts for a country somewhere: Ruritania's man in Lutz, Strelsau's point man on trade. It
// returns the unit behind it; j: nothing of the kind.
func (r *reader) manOf(p *phrase, j int) int {
	start := j
	if r.plainWord(j) && !r.in(r.at(j).to-1, lexicon.ManNoun) {
		j++ // point man, key man
	}
	if p.country == "" || len(p.offices) > 0 || j >= len(r.units) || !r.in(r.units[j].to-1, lexicon.ManNoun) || r.possessive(start-2) != 2 && r.possessive(start-1) != 1 || !r.at(j+1).has(lexicon.MarkIn, lexicon.MarkOn, lexicon.MarkFor) {
		return start
	}
	end := j + 2
	for r.at(end).has(lexicon.The) && r.at(end).kind == grammar {
		end++
	}
	if v := r.at(end); v.is(lexicon.City, lexicon.Country, lexicon.Organisation, lexicon.Portfolio) || v.kind == bare && v.cast == nil && !r.tokens[v.from].Capital {
		return end + 1
	}
	return start
}

// eachOffice gives two names behind two offices of one country one each: Ruritania's president and prime minister, X
// and Y.
func (r *reader) eachOffice(all []*phrase) []*phrase {
	for k := 0; k+2 < len(all) && !r.lex.Grammar().VerbLast; k++ {
		p, a, b := all[k], all[k+1], all[k+2]
		if p.kind != title || p.plural || len(p.offices) != 2 || p.country == "" || !r.signIs(p.to, ',') || a.from != p.to+1 || b.from != a.to+1 || !r.at(a.to).has(lexicon.And) {
			continue
		}
		if a.kind != someone || b.kind != someone || a.country+a.org+b.country+b.org != "" || len(a.offices)+len(b.offices) > 0 || k+3 < len(all) && r.joined(b, all[k+3]) {
			continue
		}
		for i, q := range []*phrase{a, b} {
			q.country, q.titled, q.offices = p.country, true, []string{p.offices[i]}
		}
		a.from = p.from
		all = append(all[:k:k], all[k+1:]...)
	}
	return all
}
