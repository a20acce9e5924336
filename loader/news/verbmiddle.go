// Noun phrases where the verb comes in the middle and roles come before nouns.

package news

import (
	"strings"

	"readout/loader/news/lexicon"
)

// phraseMiddle reads into p a noun phrase that begins at unit i; nil: none does.
func (r *reader) phraseMiddle(p *phrase, i int) *phrase {
	if u := r.at(i); u.kind == grammar || u.kind == trigger {
		if c, ok := u.class(lexicon.Both); ok && r.at(i+1).has(lexicon.MarkOf) && r.nationAt(i+2) {
			p.kind, p.plural, p.leaders = party, true, c.Value == 2 // the leaders of Ruritania and Sylvania
			p.to = r.officeOf(p, i+1)
			return p
		} else if k := r.ofMatter(i + 1); ok && k > 0 {
			if p.kind, p.plural = party, true; !r.nationAt(k + 1) {
				return nil // the ministers of culture: which, nobody says
			}
			p.to = r.officeOf(p, k)
			return p
		} else if ok && r.countsOther(i) {
			return nil // the two countries
		} else if ok && r.in(u.to-1, lexicon.CountNumeral) && r.peopleOf(i+1) {
			p.kind, p.count, p.country, p.to = both, c.Value, r.at(i+1).entry(lexicon.Adjective).Code, i+2
			return p
		} else if ok {
			p.kind, p.count, p.to = both, c.Value, i+1
			return p
		}
		if r.bothAlone(i) {
			p.kind, p.count, p.to = both, 2, i+1
			return p
		}
		if r.herObject(i) {
			p.kind, p.to, p.object = pronoun, i+1, true
			return p
		}
		if c, ok := u.class(lexicon.He, lexicon.They); ok {
			p.kind, p.to, p.plural, p.object = pronoun, i+1, c.Name == lexicon.They, c.Value == 1
			return p
		}
	}
	if r.in(r.at(i).from, lexicon.DefiniteArticle) && i == 0 && r.at(1).has(lexicon.Delegation) && r.in(r.at(1).from, lexicon.TeamNoun) && (r.finite(2) || r.at(2).has(lexicon.Also)) {
		p.kind, p.to = party, 2 // The delegation met
		return p
	}
	if r.demonym(i) {
		p.kind, p.to, p.country, p.demonym = title, i+2, r.at(i+1).entry(lexicon.Adjective).Code, true
		return p
	}
	j, one := r.regional(i), false // one: another minister, X
	for ; r.at(j).has(lexicon.The, lexicon.Possessive) && r.at(j).kind != named; j++ {
		p.his = p.his || r.at(j).has(lexicon.Possessive)
		p.plural = p.plural || r.unnamed(j)
		one = r.in(r.at(j).from, lexicon.AnotherWord)
	}
	if u := r.at(j); j > i && u.kind == bare && u.cast == nil && r.possessive(j+1) == 2 && r.officeSoon(j+3) {
		p.country = r.countryMeant(j, i)
		j += 3 // the bloc's envoy
	}
	if j == i && r.at(i-1).has(lexicon.Who) && r.at(i).is(lexicon.Office) && r.in(r.at(i).from, lexicon.OfficeHomograph) {
		return nil // who heads the bank
	}
	j = r.pastAdjectives(j, i)
	start := j
	for j < len(r.units) {
		if end := r.nameMiddle(j, p); end > j {
			p.to = r.afterName(end)
			if !r.signIs(p.to, '(') || !r.signIs(p.to+2, ')') {
				p.to = r.bracket(p.to, p)
			}
			r.nationOf(p)
			r.apposition(p)
			p.to = r.bracket(p.to, p)
			return p.finish()
		}
		u := r.at(j)
		if p.titled || r.acronym(j) && r.leadsToOffice(j+3) {
			if end := r.bracket(j, nil); end > j {
				if j = end; len(p.offices) > 0 {
					j = r.officeOf(p, j) // the chargé d'affaires (CdA) of Ruritania
				}
				continue
			}
		}
		switch {
		case j > start && r.in(u.from, lexicon.DelegationAdjective) && r.at(j+1).has(lexicon.Delegation): // a Ruritanian government team
		case p.his && r.in(u.from, lexicon.FriendNoun) && r.nameMiddle(j+1, &phrase{titled: true}) > j+1: // his friend X
			p.titled = true
		case r.basedIn(j):
			j += 2 // Ruritania's Lutz-based premier
		case u.is(lexicon.Office):
			p.take(u)
			j = r.postedIn(r.officeOf(p, j+1), p)
			continue
		case u.has(lexicon.Counterpart) && u.has(lexicon.Delegation) && r.at(j+1).has(lexicon.MarkFrom, lexicon.MarkOf) && r.nationAt(j+2):
			p.take(u)
			p.plural = true
			j = r.officeOf(p, j+1)
			continue
		case u.has(lexicon.Counterpart):
			p.take(u)
			p.plural = p.plural || u.has(lexicon.Delegation)
			j = r.counterpartIn(j+1, p)
			continue
		case len(p.nations) > 0 && (u.kind == bare || u.kind == trigger) && r.in(u.from, lexicon.HostNoun):
			p.titled, p.visit = true, true // his Ruritanian host
		case u.has(lexicon.Delegation) && (j > start || r.at(j+1).has(lexicon.MarkOf, lexicon.MarkFrom)):
			p.kind, p.plural = party, true
			p.leaders = r.in(u.from, lexicon.LeadersNoun)
			if j = r.officeOf(p, j+1); p.country != "" || p.org != "" {
				p.to = j
				return p
			}
			return nil
		case j > start && r.manOf(p, j) > j:
			j, p.titled, p.offices = r.manOf(p, j), true, append(p.offices, "Representative")
			if !r.nameBehindComma(j) {
				goto done
			}
			continue
		case j == start && r.government(p, j) > j:
			p.to = r.government(p, j)
			return p.finish()
		case u.kind == named && u.is(lexicon.City) && r.possessive(j+1) > 0 && r.capitalCity(u):
			p.country = u.entry(lexicon.City).Code
		case j > start && p.country != "" && len(p.offices) == 0 && u.has(lexicon.NumberWord) && (r.at(j+1).has(lexicon.MarkLed, lexicon.MarkBy) || r.in(r.at(j+1).from, lexicon.UnderWord)):
			p.kind, p.plural, p.to = party, true, j+1 // a Ruritanian one led by
			return p
		case u.is(lexicon.Adjective, lexicon.Country) && len(p.offices) == 0:
			p.take(u)
			p.nation(u)
		case p.take(u):
		case r.andNation(p, j):
			p.plural = true
		case j > start && (r.betweenPortfolios(p, j) || r.ofChief(j) || r.ofGovernment(p, j)):
		case r.possessive(j) > 0 && len(p.offices) > 0 && !r.officeSoon(j+r.possessive(j)):
			goto done // the premier's St Patrick's Day visit
		case r.possessive(j) > 0 && j > start:
			j += r.possessive(j) - 1
		case (r.signIs(j, '-') || r.signIs(j, '/')) && p.titled && (!r.tokens[u.from].Spaced || r.twoHats(j, p)):
		case r.capitalCommon(j) && r.leadsToOffice(j) && !r.in(u.from, lexicon.TimeConjunction):
		case len(p.offices) > 0 && (u.has(lexicon.And) || r.signIs(j, ',') && start == i) && (r.at(j+1).is(lexicon.Office) || r.at(j+1).is(lexicon.Portfolio, lexicon.Modifier) && r.at(j+2).is(lexicon.Office)) && !r.at(j-1).entryPlural():
		case len(p.offices) > 0 && r.morePortfolios(j) > j:
			j = r.officeOf(p, r.morePortfolios(j))
			continue
		case r.signIs(j, ',') && j != r.front && p.titled && (len(p.offices) > 0 || p.counterpart) && (!p.plural || one) && !r.ofAnother(i) && r.nameThenEnd(j+1):
		case r.signIs(j, ',') && j != r.front && (p.visit || r.restated(p, j)) && r.nameThenEnd(r.pastOffice(j+1)):
		default:
			goto done
		}
		j++
	}
done:
	p.to = j
	for p.to > start && (r.signIs(p.to-1, ',') || r.at(p.to-1).has(lexicon.And)) {
		p.to--
	}
	if p.to == start && p.kind != party {
		return nil
	}
	return p.finish()
}

// restated says whether a comma at unit j parts a counterpart from the office and the name that say who it is:
// her Ruritanian counterpart, Deputy Minister X, met. With an "and" behind the name, it may be a row.
func (r *reader) restated(p *phrase, j int) bool {
	if !p.counterpart || p.plural || p.country == "" && p.org == "" {
		return false
	}
	name := r.pastHonour(r.pastOffice(j + 1))
	end := r.nameMiddle(name, &phrase{titled: true})
	return name > j+1 && end > name && r.signIs(end, ',') && !r.at(end+1).has(lexicon.And)
}

// countryMeant is the country that "the country's" at unit j means: the one that was named
// last before unit i; empty: none was, or another word stands there.
func (r *reader) countryMeant(j, i int) string {
	if !r.in(r.units[j].from, lexicon.CountryNoun) {
		return ""
	}
	for k := i - 1; k >= 0; k-- {
		if e := r.units[k].entry(lexicon.Country); e != nil {
			return e.Code
		}
	}
	return ""
}

// government reads "government of Ruritania", or "governments of Ruritania and Sylvania", at unit j, where
// they act by themselves. It returns the unit behind it; j: nothing of the kind.
func (r *reader) government(p *phrase, j int) int {
	if !r.in(r.at(j).from, lexicon.GovernmentOfNoun) || !r.at(j+1).has(lexicon.MarkOf) || !r.nationAt(j+2) {
		return j
	}
	q := &phrase{plural: strings.HasSuffix(r.normal(r.units[j].from), "s")}
	end := r.officeOf(q, j+1)
	if q.country == "" || r.possessive(end) > 0 || r.officeSoon(end) || r.namePart(end) {
		return j
	}
	p.country, p.plural, p.nations = q.country, q.plural, q.nations
	return end
}

// basedIn says whether a city, a hyphen and "based" stand at unit j, behind which an office comes.
func (r *reader) basedIn(j int) bool {
	return r.at(j).is(lexicon.City) && r.signIs(j+1, '-') && r.in(r.at(j+2).from, lexicon.BasedWord) && r.officeSoon(j+3)
}

// postedIn skips where an envoy is posted, between the office and the name: the Ruritanian
// ambassador in Lutz, Piet Brandl; the ambassador to Lutz Piet Brandl.
func (r *reader) postedIn(i int, p *phrase) int {
	if len(p.offices) == 0 || !r.at(i).has(lexicon.MarkIn, lexicon.MarkTo) || !r.at(i+1).is(lexicon.City, lexicon.Country) || !postedAbroad(p.offices[len(p.offices)-1]) {
		return i
	}
	if r.nameMiddle(i+2, &phrase{titled: true}) > i+2 || r.signIs(i+2, ',') && r.nameThenEnd(i+3) {
		return i + 2
	}
	return i
}

// counterpartIn reads the country that a counterpart is in, at unit i, if the name comes behind it:
// her counterpart in Ruritania, Hamid Brandl. It returns the unit behind it; i: nothing of the kind.
func (r *reader) counterpartIn(i int, p *phrase) int {
	if q := (&phrase{to: i}); p.country == "" && r.at(i).has(lexicon.MarkIn) && r.worksAt(q, i+1) {
		p.country = q.country // their counterparts in the Ruritanian government
		return q.to
	}
	if p.plural || p.country != "" || !r.at(i).has(lexicon.MarkIn) || !r.at(i+1).is(lexicon.Country) || !r.nameBehindComma(i+2) && r.nameMiddle(i+2, &phrase{titled: true}) == i+2 {
		return i
	}
	p.takeNation(r.at(i + 1))
	return i + 2
}

// acronym says whether an organisation's letters stand in brackets at unit i, behind its name.
func (r *reader) acronym(i int) bool {
	return r.signIs(i, '(') && r.signIs(i+2, ')') && r.at(i-1).is(lexicon.Organisation) && r.tokens[r.at(i+1).from].Caps
}

// herObject says whether "her" at unit i is whom something is done to, not whose
// something is: nothing that could be hers follows.
func (r *reader) herObject(i int) bool {
	u := r.at(i)
	if !u.has(lexicon.Possessive) || !r.in(u.from, lexicon.FemininePossessive) {
		return false
	}
	next := r.at(i + 1)
	if i+1 >= len(r.units) || next.kind == sign && !r.signIs(i+1, '"') {
		return true
	}
	return next.kind == grammar && !next.is(lexicon.Office, lexicon.Modifier) && next.has(lexicon.That, lexicon.MarkIn, lexicon.MarkOn, lexicon.MarkTo, lexicon.MarkWith, lexicon.MarkFor,
		lexicon.MarkBefore, lexicon.MarkAfter, lexicon.MarkDuring, lexicon.MarkAs, lexicon.MarkAside, lexicon.MarkAbout, lexicon.Day, lexicon.And, lexicon.But, lexicon.Who, lexicon.If, lexicon.The)
}

// countsOther says whether a number such as "the two" at unit i counts what the word
// behind it names, which is nobody.
func (r *reader) countsOther(i int) bool {
	next := r.at(i + 1)
	if i+1 >= len(r.units) || next.kind != bare || next.cast != nil {
		return false
	}
	word := r.normal(next.from)
	return r.in(r.units[i].to-1, lexicon.CountNumeral) && (strings.HasSuffix(word, "s") || strings.HasSuffix(word, "men") || strings.HasSuffix(word, "people"))
}

// pluralAhead says whether an office in the plural comes at i.
func (r *reader) pluralAhead(i int) bool {
	for ; r.at(i).is(lexicon.Modifier, lexicon.Portfolio); i++ {
	}
	return r.at(i).entryPlural() || r.at(i).has(lexicon.Delegation)
}

// officeSoon says whether an office comes at i, or behind what may stand before it.
func (r *reader) officeSoon(i int) bool {
	for ; !r.at(i).is(lexicon.Office) && (r.at(i).is(lexicon.Modifier, lexicon.Portfolio) || r.capitalCommon(i)); i++ {
	}
	return r.at(i).is(lexicon.Office) || r.at(i).has(lexicon.Counterpart)
}

func (u *unit) entryPlural() bool {
	e := u.entry(lexicon.Office)
	return e != nil && e.Plural
}

// capitalCity says whether a city may stand for its country's government.
func (r *reader) capitalCity(u *unit) bool { return u.entry(lexicon.City).Capital }

// leadsToOffice says whether only words of an institution stand between unit i and
// an office: Department of Economic Affairs Secretary.
func (r *reader) leadsToOffice(i int) bool {
	for j := i; j < len(r.units) && j < i+7; j++ {
		u := r.at(j)
		switch {
		case u.is(lexicon.Office):
			return true
		case j > i && r.possessive(j) == 2: // the Ruritanian People's Party chairman
			j++
		case r.capitalCommon(j), u.is(lexicon.Portfolio, lexicon.Organisation, lexicon.Country, lexicon.Adjective), j > i && u.has(lexicon.And, lexicon.MarkOf, lexicon.MarkFor, lexicon.MarkTo), r.signIs(j, '-'):
		default:
			return false
		}
	}
	return false
}

// nameThenEnd says whether a name stands between the comma before i and another
// sign or verb: "the envoy to Ruritania, Hamid Brandl, held".
func (r *reader) nameThenEnd(i int) bool {
	i = r.pastHonour(i)
	if u := r.at(i); u.is(lexicon.Office) && u.to == u.from+1 && r.in(u.from, lexicon.RankOffice) && r.tokens[u.from].Capital {
		i = r.pastHonour(i + 1) // the Secretary General, Ambassador X,
	}
	end := r.nameMiddle(i, &phrase{titled: true})
	if end == i {
		return false
	}
	u := r.at(end)
	return u.kind == sign || u.kind == trigger || u.kind == grammar && !u.has(lexicon.And)
}

// pastHonour returns the unit behind honorifics and ranks at i.
func (r *reader) pastHonour(i int) int {
	for r.at(i).is(lexicon.Honorific, lexicon.Rank) {
		i++
	}
	return i
}

// pastOffice returns the unit behind an office at i.
func (r *reader) pastOffice(i int) int {
	for r.at(i).is(lexicon.Office, lexicon.Modifier, lexicon.Portfolio) {
		i++
	}
	return i
}

// afterName skips the signs of rank and descent behind a name: Rudolf Elphberg, Jr.
func (r *reader) afterName(i int) int {
	for {
		j := i
		if r.signIs(j, ',') {
			j++
		}
		if !r.at(j).is(lexicon.HonorificAfter) {
			return i
		}
		i = j + 1
		if r.signIs(i, '.') && i+1 < len(r.units) {
			i++
		}
		if r.signIs(i, ',') && r.at(i+1).has(lexicon.MarkOf) {
			i++
		}
	}
}

// nameMiddle reads a name: words with capitals that are no ordinary words, what
// joins them, known people. It returns the unit after it; i: there is none.
func (r *reader) nameMiddle(i int, p *phrase) int {
	j := i
	words, firsts := 0, 0
	for j < len(r.units) {
		u := r.at(j)
		t := r.tokens[min(u.from, len(r.tokens)-1)]
		switch {
		case u.cast != nil:
			p.candidates = u.cast
			words += 2
		case u.is(lexicon.Person) && j > i && r.particle(j-1):
			words += 2 // Khalid bin, and one who is known: his father
		case u.is(lexicon.Person):
			if words > 1 || firsts < words { // Muhammad Ishaq Dar is known without Muhammad
				goto done
			}
			p.known = u.entry(lexicon.Person).Index + 1
			words += 2
		case j > i && r.signIs(j, '-') && !t.Spaced && j+1 < len(r.units) && !r.tokens[r.units[j+1].from].Spaced && (r.namePart(j+1) || r.units[j+1].kind == bare):
			j++ // Kyu-duk, ud-Din
		case j > i && r.signIs(j, '-') && !t.Spaced && r.syllable(j+1):
			j++ // Jae-in
		case r.namePart(j), j == i && p.titled && r.ordinarySurname(j):
			words++
			if r.lex.FirstName(t) || r.isTagged(u.from) {
				firsts++
			}
		case j == i && p.titled && r.particle(j) && !r.tokens[u.from].Capital && r.in(u.from, lexicon.RomanceParticle) && r.namePart(j+1): // Ambassador da Costa
		case words == 1 && firsts == 1 && p.titled && r.capitalCommon(j) && r.in(u.from, lexicon.SurnameHomograph) && !r.capitalCommon(j+1) && !r.namePart(j+1): // Sir Ben Key
			words++
		case words > 0 && r.particle(j) && r.signIs(j+1, '-') && r.namePart(j+2):
			j++
		case words > 0 && r.in(u.from, lexicon.Patronymic) && j+1 < len(r.units) && r.tokens[r.units[j+1].from].Capital:
		case words > 0 && r.particle(j) && (r.namePart(j+1) || r.at(j+1).is(lexicon.Person) || r.particle(j+1) && r.namePart(j+2)):
		case words > 0 && t.Capital && u.to == u.from+1 && r.in(u.from-1, lexicon.Patronymic):
			words++ // bin Sultan
		case words > 0 && u.is(lexicon.City, lexicon.Country, lexicon.Modifier, lexicon.Honorific) && t.Capital && firsts == words && u.to == u.from+1 && !r.signIs(j+1, '\''):
			words++ // Michael Jordan, Ali Sheikh
		default:
			goto done
		}
		j++
	}
done:
	if words == 0 {
		return i
	}
	if t := r.tokens[r.units[i].from]; words == 1 && t.Caps && t.End-t.Start < 4 && p.candidates == nil && p.known == 0 {
		return i // letters: the Ruritanian CG
	}
	if words == 1 && !p.titled && p.candidates == nil && p.known == 0 && r.tokens[r.units[i].from].Caps && p.country != "" {
		return i // Ruritania's LUFOR
	}
	if words == 1 && !p.titled && p.candidates == nil && p.known == 0 && p.country == "" {
		return i // a lone word proves nothing
	}
	if !p.titled && p.candidates == nil && p.known == 0 && firsts == 0 && p.country == "" && !r.row && !r.explained(j) {
		return i
	}
	if !p.titled && r.capitalCommon(j) && p.from < i {
		return i // the Elphberg Prize
	}
	if !p.titled && p.country == "" && p.from < i && !p.his {
		return i // the Elphberg house
	}
	p.row = r.row
	p.nameFrom, p.nameTo = r.units[i].from, r.units[j-1].to
	return j
}

// hyphened says whether the word is the first half of a given name such as Jun-ho.
func (r *reader) hyphened(i int) bool {
	if !r.signIs(i+1, '-') || r.tokens[r.units[i+1].from].Spaced || i+3 >= len(r.units) {
		return false
	}
	half, next := r.tokens[r.units[i+2].from], r.units[i+3]
	return !half.Spaced && !half.Capital && half.End-half.Start <= 5 && next.kind == bare && r.tokens[next.from].Capital && !r.lex.Common(r.tokens[next.from])
}

// syllable says whether the word at unit i, behind a hyphen, is the second half of a given name that is
// also a word of grammar: Jae-in.
func (r *reader) syllable(i int) bool {
	if i >= len(r.units) || r.units[i].kind != grammar || r.units[i].to != r.units[i].from+1 {
		return false
	}
	t := r.tokens[r.units[i].from]
	return !t.Spaced && !t.Capital && t.Sort == lexicon.Word && t.End-t.Start < 5
}

// twoHats says whether the dash at unit i, with spaces around it, joins two offices of one person:
// Deputy Prime Minister – Minister of Trade X.
func (r *reader) twoHats(i int, p *phrase) bool {
	next := r.at(i + 1)
	return r.signIs(i, '-') && len(p.offices) > 0 && !p.plural && r.at(i-1).is(lexicon.Office) && next.is(lexicon.Office) && r.tokens[next.from].Capital && r.tokens[r.at(i-1).from].Capital
}

// ofAnother says whether the office at unit i stands behind a comma and a word that looks like a name:
// whose it is was told before it.
func (r *reader) ofAnother(i int) bool {
	if i < 2 || !r.signIs(i-1, ',') {
		return false
	}
	u := r.at(i - 2)
	t := r.tokens[u.from]
	return u.kind == bare && u.cast == nil && t.Sort == lexicon.Word && t.Capital && !r.lex.Common(t)
}

// particle says whether the unit joins the words of names: de, van, bin.
func (r *reader) particle(i int) bool {
	u := r.at(i)
	return i < len(r.units) && r.tokens[u.from].Sort == lexicon.Word && u.cast == nil && r.in(u.from, lexicon.NameParticle)
}

// namePart says whether the unit may be a word of a name.
func (r *reader) namePart(i int) bool {
	if i >= len(r.units) {
		return false
	}
	u := r.units[i]
	t := r.tokens[u.from]
	if t.Sort != lexicon.Word || !t.Capital || u.to != u.from+1 {
		return false
	}
	if u.kind == bare {
		return !r.lex.Common(t) || t.Initial || r.isTagged(u.from) || r.hyphened(i)
	}
	if u.kind == grammar && (t.Initial || r.in(u.from, lexicon.MonthHomograph) && i+1 < len(r.units) && r.units[i+1].kind == bare && (r.units[i+1].cast != nil || r.namePart(i+1))) {
		return true // Jan Brandl
	}
	for _, e := range u.entries {
		if e.Weak {
			return true
		}
	}
	return r.lex.FirstName(t)
}
