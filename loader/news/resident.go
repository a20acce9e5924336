// Envoys at a meeting where they are posted, of whom nobody says whose they are, where the verb comes in the middle: of
// two countries that met, they are of the one that isn't there.

package news

import (
	"slices"
	"strings"

	"readout/loader/news/lexicon"
)

// resident is the country of an envoy who is told to be posted to one of the two countries that met, or whose rank only
// those have who are posted abroad, if the two met in one of the two; empty: it isn't told.
func (m *memory) resident(p *phrase, last *event) string {
	if m.lex.Grammar().VerbLast || p.person == nil || !p.person.represents() || p.person.ranked() {
		return ""
	}
	host := m.postOf(p)
	if host == "" && slices.ContainsFunc(p.offices, func(o string) bool {
		return strings.HasSuffix(o, "High Commissioner") || strings.HasPrefix(o, "Chargé")
	}) {
		host = placeCountry(last.place)
	}
	guest, home := "", false
	for _, code := range last.countries() {
		switch {
		case code == "" || code != host && guest != "":
			return "" // an organisation was there, or a third country
		case code == host:
			home = true
		default:
			guest = code
		}
	}
	if !home || slices.ContainsFunc(slices.Concat(last.people...), func(q *person) bool { return q.country == guest && q.represents() }) {
		return "" // theirs is there already
	}
	return guest
}

// countries are those of the parties to the event, each once; an organisation's is empty.
func (e *event) countries() (codes []string) {
	for _, p := range slices.Concat(e.people...) {
		if !slices.Contains(codes, p.country) {
			codes = append(codes, p.country)
		}
	}
	for _, g := range e.groups {
		if !slices.Contains(codes, g.country) {
			codes = append(codes, g.country)
		}
	}
	return codes
}

// postOf is the country to which the envoy of a phrase is told to be posted: ambassador to Ruritania, envoy in Strelsau;
// empty: it isn't told.
func (r *reader) postOf(p *phrase) string {
	for j := p.from + 1; j+1 < p.to; j++ {
		u := &r.units[j]
		if u.kind != grammar || !u.has(lexicon.MarkTo, lexicon.MarkIn) || !r.units[j-1].is(lexicon.Office) {
			continue
		}
		k := j + 1
		for ; k < p.to-1 && r.units[k].has(lexicon.The) && r.units[k].kind == grammar; k++ {
		}
		if e := r.units[k].entry(lexicon.Country, lexicon.City); e != nil && r.possessive(k+1) == 0 {
			return e.Code
		}
	}
	return ""
}

// officialsOf is the country whose officials are at a meeting without a word of whose they
// are: the one that the article takes for granted; in English where it was sent from, else
// where the meeting was, if it is a party.
func (m *memory) officialsOf(e *event) string {
	codes := []string{placeCountry(m.dateline), m.home, placeCountry(e.place)}
	if m.lex.Grammar().VerbLast {
		codes = []string{m.home}
	}
	for _, code := range codes {
		if code != "" {
			if e.elsewhere(-1, code) {
				return code
			}
			return ""
		}
	}
	return ""
}
