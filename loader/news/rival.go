// Rivals: a form that names a country and another country's city, as عمان does Oman and
// Amman. Which is meant, the words beside it tell, or else the other countries that the
// article names; where they don't, it is neither.

package news

import "readout/loader/news/lexicon"

// meant leaves of the entries of a form, which ends before the token, what the article
// means by it.
func (r *reader) meant(entries []lexicon.Entry, to int) []lexicon.Entry {
	country, city := -1, -1
	for i, e := range entries {
		switch e.Kind {
		case lexicon.Country:
			country = i
		case lexicon.City:
			city = i
		default:
			return entries
		}
	}
	if country < 0 || city < 0 || entries[country].Code == entries[city].Code {
		return entries
	}
	if r.governs(to) {
		return entries[country : country+1]
	}
	if r.nations == nil {
		r.nations = r.countriesNamed()
	}
	hasCountry, hasCity := r.nations[entries[country].Code], r.nations[entries[city].Code]
	switch {
	case hasCountry == hasCity:
		return nil
	case hasCountry:
		return entries[country : country+1]
	}
	return entries[city : city+1]
}

// governs says whether "of" and an office stand at token i: countries have ministers,
// cities seldom.
func (r *reader) governs(i int) bool {
	if i >= len(r.tokens) {
		return false
	}
	classes, end := r.lex.Classes(r.tokens, i)
	for _, c := range classes {
		if c.Name == lexicon.MarkOf && end < len(r.tokens) {
			entries, _, _ := r.lex.Longest(r.tokens, end)
			for _, e := range entries {
				if e.Kind == lexicon.Office && e.Name != "Mayor" && e.Name != "Governor" {
					return true
				}
			}
		}
	}
	return false
}

// countriesNamed are the codes of the countries that the article names, or whose cities
// or people it does, by forms that can be nothing else.
func (r *reader) countriesNamed() map[string]bool {
	all := make(map[string]bool)
	for i := 0; i < len(r.tokens); {
		entries, end, _ := r.lex.Longest(r.tokens, i)
		codes := make(map[string]bool)
		for _, e := range entries {
			if e.Code != "" && e.Kind != lexicon.Person {
				codes[e.Code] = true
			}
		}
		if len(codes) == 1 || len(codes) == 2 && r.governs(end) {
			for _, e := range entries {
				if e.Code != "" && (len(codes) == 1 || e.Kind == lexicon.Country) {
					all[e.Code] = true
				}
			}
		}
		i = max(i+1, end)
	}
	return all
}
