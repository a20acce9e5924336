// Noun phrases where the verb comes last and roles come behind nouns.

package news

import (
	"slices"
	"strings"

	"readout/loader/news/lexicon"
)

// phraseLast reads into p a noun phrase that begins at unit i, with the mark behind
// it; nil: none does.
func (r *reader) phraseLast(p *phrase, i int) *phrase {
	if u := r.at(i); u.kind == grammar {
		if c, ok := u.class(lexicon.Both); ok && u.to == u.from+1 && r.at(i+1).kind == bare {
			return nil // both countries
		} else if ok {
			p.kind, p.count, p.to = both, c.Value, i+1
			return r.marked(p)
		}
		if u.has(lexicon.He) {
			p.kind, p.to = pronoun, i+1
			// The pronoun has its mark within, as the table's forms do.
			p.mark = r.pronounMark(u)
			p.object = p.mark == lexicon.MarkWith
			if end := r.whoCameAlong(i + 1); p.object && end > i {
				p.kind, p.his, p.object, p.mark, p.to = party, true, false, lexicon.NoClass, end
			}
			p = r.marked(p)
			return p
		}
	}
	j := i
	for ; r.at(j).has(lexicon.The, lexicon.Possessive) && r.at(j).kind == grammar; j++ {
		p.his = p.his || r.at(j).has(lexicon.Possessive)
		p.plural = p.plural || r.unnamed(j)
	}
	if r.at(j).kind == bare && r.in(r.at(j).from, lexicon.RegionNoun) && r.at(j+1).has(lexicon.MarkOf) && r.officeAhead(j+2) && j < len(r.units) {
		j += 2 // the state's minister
	} else if r.nameWord(j) && r.in(r.at(j+1).from, lexicon.RegionNoun) && r.at(j+2).has(lexicon.MarkOf) && r.officeAhead(j+3) && j+3 < len(r.units) {
		j += 3 // of a state that the tables don't know
	}
	start := j
	for j < len(r.units) {
		if end := r.branch(p, j); end > j {
			j = end
		}
		if end := r.quotedLast(j, p); end > j {
			p.to = end
			for r.at(p.to).is(lexicon.HonorificAfter) {
				p.to++
			}
			p.to = r.bracket(p.to, p)
			p = r.marked(p)
			if p.mark == lexicon.MarkOf && r.officeAhead(p.markTo) && !r.ofMeeting(p) {
				return r.owned(p)
			}
			return p.finish()
		}
		u := r.at(j)
		if r.begins(p, j) {
			goto done
		}
		if u.is(lexicon.Country, lexicon.Adjective, lexicon.City) && r.at(j+1).has(lexicon.MarkAbout) && r.officeAhead(j+2) {
			j += 2 // of what an envoy is the envoy
			continue
		}
		if u.is(lexicon.Adjective) && !u.is(lexicon.Country) && len(p.offices) == 0 && r.envoyFor(j+1) {
			j++ // अफ़ग़ान महिलाओं के अधिकारों की दूत: of whom, not whose
			continue
		}
		if u.is(lexicon.Country, lexicon.Adjective) && r.at(j-1).is(lexicon.Modifier) && len(p.offices) == 0 && p.org == "" {
			p.country = "" // the one named before is where they were: रूरिटानिया दौरे पर आए सिल्वानिया के मंत्री
		}
		switch {
		case u.is(lexicon.Office) && r.tokens[u.from].Capital && (r.at(j-1).kind == number || j+1 < len(r.units) && r.tokens[r.units[j+1].from].Capital):
			goto done // 5:05 PM; PM Lunt Visit, in a line of English
		case u.is(lexicon.Office):
			p.take(u)
			j = r.bracket(j+1, nil)
			j = r.portfolios(r.portfolioFor(j))
			if r.at(j).has(lexicon.Region) || r.at(j).is(lexicon.City) && regional[u.entry(lexicon.Office).Name] {
				j++ // وزیر اعلیٰ پنجاب
			}
			continue
		case len(p.offices) > 0 && u.has(lexicon.Weekday) && r.pir(j):
		case u.has(lexicon.Counterpart):
			p.take(u)
		case j > start && u.has(lexicon.Possessive) && (r.at(j+1).has(lexicon.Counterpart) || r.at(j+1).is(lexicon.Modifier) && r.at(j+2).has(lexicon.Counterpart)): // Ruritania's, their counterpart
			p.his = true
		case u.has(lexicon.Delegation):
			p.kind = party
		case u.kind == named && u.is(lexicon.City) && r.at(j+1).has(lexicon.MarkOf) && r.officeAhead(j+2) && r.capitalCity(u):
			p.country = u.entry(lexicon.City).Code
			j++
		case u.is(lexicon.Person):
			goto done
		case p.take(u):
			j = r.bracket(j+1, nil)
			if u.is(lexicon.Portfolio) && len(p.offices) > 0 {
				j = r.portfolios(j)
			}
			if r.at(j).has(lexicon.MarkOf) && r.inside(j+1) {
				j++
			}
			continue
		case r.signIs(j, ',') && r.nameBehindTitle(p, j), j > start && r.portfolioRow(j):
		case r.signIs(j, '-') && j > start && !r.tokens[u.from].Spaced && j+1 < len(r.units) && !r.tokens[r.units[j+1].from].Spaced:
		case j == start && u.kind == bare && u.cast == nil && r.ofOrg(j) && r.orgMeant(u) != "":
			p.org, p.orgKind = r.orgMeant(u), "international"
			if r.at(j + 1).has(lexicon.MarkOf) {
				j++
			}
		case len(p.offices) > 0 && (u.has(lexicon.And) || r.signIs(j, ',')) && (r.at(j+1).is(lexicon.Office) || r.at(j+1).is(lexicon.Portfolio, lexicon.Modifier) && r.at(j+2).is(lexicon.Office)) && r.namedSoon(j+1) && !r.repeats(p, j+1) && !r.twoHeads(p, j+1):
		case (p.country != "" || p.org != "") && len(p.offices) == 0 && r.delegationAt(j) > j:
			j = r.delegationAt(j)
			continue
		case (p.country != "" || p.org != "" || len(p.offices) > 0) && u.kind == bare && r.institution(j) > j:
			j = r.institution(j)
			continue
		default:
			goto done
		}
		j++
	}
done:
	for j > start && (r.signIs(j-1, '-') || r.at(j-1).has(lexicon.And)) {
		j--
	}
	p.to = j
	if p.to == start && p.kind != party {
		return nil
	}
	p = r.marked(p)
	if q := r.aideOf(p); q != nil {
		return q
	}
	return p.finish()
}

// nameBehindTitle says whether the comma at unit j only parts a title from the name of who bears it:
// روریٹانیا کے صدر، روڈولف ایلفبرگ نے.
func (r *reader) nameBehindTitle(p *phrase, j int) bool {
	last := r.at(j - 1)
	if len(p.offices) == 0 || p.plural || !last.is(lexicon.Office, lexicon.Portfolio) && !last.has(lexicon.Counterpart) {
		return false
	}
	q := &phrase{titled: true}
	end := r.nameLast(j+1, q)
	if end <= j+2 && (end == j+1 || q.known == 0 && len(q.candidates) == 0) || !r.roleAfter(end) {
		return false
	}
	for _, who := range q.candidates {
		if !agree(who.country, p.country) {
			return false // the next in a list
		}
	}
	return q.known == 0 || agree(r.known.people[q.known-1].Country, p.country)
}

// whoCameAlong returns the unit behind the delegation that somebody has with them, where "with them"
// ends at unit i: ان کے ساتھ آئے ہوئے وفد نے. Without one it is 0.
func (r *reader) whoCameAlong(i int) int {
	for j := i; j < i+4; j++ {
		switch u := r.at(j); {
		case u.has(lexicon.Delegation):
			return j + 1
		case u.kind != bare && !u.has(lexicon.Arrive, lexicon.Happened) && !u.is(lexicon.Modifier):
			return 0
		}
	}
	return 0
}

// aideOf is somebody who serves the office that p is, which p says whose it is: the Ruritanian
// president's special envoy X; nil: nobody.
func (r *reader) aideOf(p *phrase) *phrase {
	if p.mark != lexicon.MarkOf || len(p.offices) == 0 || p.plural || p.country == "" {
		return nil
	}
	i := p.markTo
	for n := 0; n < 2 && r.at(i).kind == bare && r.at(i).cast == nil && i < len(r.units); n++ {
		i++
	}
	if !r.officeAhead(i) || r.ofMeeting(p) {
		return nil
	}
	q := r.phraseLast(&phrase{from: p.markTo}, i)
	if q == nil || q.kind != someone || q.country != "" || q.org != "" {
		return nil
	}
	q.country, q.from = p.country, p.from
	return q
}

// begins says whether the unit at j, though it may stand in a title, begins somebody else's:
// the visiting president | the minister X, an official | General X, the foreign minister of
// Ruritania | Sylvania.
func (r *reader) begins(p *phrase, j int) bool {
	u, last := r.at(j), r.at(j-1)
	if e := u.entry(lexicon.Country); e != nil && len(p.offices) > 0 {
		return p.country != "" && p.country != e.Code
	}
	if last.has(lexicon.Delegation) && p.kind == party && u.is(lexicon.Office) {
		return true // a delegation | under the minister X
	}
	if e := last.entry(lexicon.Office); e != nil && u.is(lexicon.Office) && p.country != "" && !r.repeats(p, j) && slices.Contains(heads, e.Name) {
		return true // the president of Ruritania | the minister X
	}
	return last.has(lexicon.Guest) && last.to > last.from+1 && u.is(lexicon.Office) || last.is(lexicon.Calling) && u.is(lexicon.Rank)
}

// portfolios reads more of what a minister is for: وزیر صنعت، تجارت و سرمایہ کاری.
func (r *reader) portfolios(i int) int {
	for (r.at(i).has(lexicon.And) || r.signIs(i, ',')) && r.at(i+1).is(lexicon.Portfolio) && !r.officeAhead(i+1) && (r.namedSoon(i+2) || r.portfolios(i+2) > i+2) {
		i += 2
	}
	return i
}

// portfolioRow says whether the unit at i only parts portfolios of one office, which stands behind the last of
// them: ऊर्जा, जल एवं सिंचाई मंत्री.
func (r *reader) portfolioRow(i int) bool {
	if !r.signIs(i, ',') && !r.at(i).has(lexicon.And) || !r.at(i-1).is(lexicon.Portfolio) {
		return false
	}
	for j := i + 1; j < i+8; j++ {
		switch u := r.at(j); {
		case u.is(lexicon.Office):
			return (r.at(j-1).has(lexicon.And) || r.at(j-1).is(lexicon.Portfolio)) && r.namedSoon(j)
		case !u.is(lexicon.Portfolio) && !u.has(lexicon.And) && !r.signIs(j, ','):
			return false
		}
	}
	return false
}

// regional are the offices beside which a city's name says of what.
var regional = map[string]bool{"Governor": true, "Chief Minister": true, "Mayor": true, "Deputy Mayor": true}

// shortOrgs are what a text goes on to call an organisation, with what its English name
// has.
var shortOrgs = []struct {
	noun lexicon.Set
	part string
}{
	{lexicon.FundNoun, "Fund"}, {lexicon.BankNoun, "Bank"}, {lexicon.OrganisationNoun, "Organi"}, {lexicon.AgencyNoun, "Agency"},
	{lexicon.UnionNoun, "Union"}, {lexicon.CouncilNoun, "Council"}, {lexicon.AssemblyNoun, "Forum"}, {lexicon.LeagueNoun, "League"},
}

// orgMeant is the organisation that the article named last before the word of u, if the
// word can mean it: the fund's director is the IMF's; empty: none.
func (r *reader) orgMeant(u *unit) string {
	part, org := "", ""
	for _, short := range shortOrgs {
		if r.in(u.from, short.noun) {
			part = short.part
		}
	}
	if part == "" {
		return ""
	}
	for i := range r.plain {
		if r.plain[i].from >= u.from {
			break
		}
		if e := r.plain[i].entry(lexicon.Organisation); e != nil && e.OrgKind == "international" && strings.Contains(e.Name, part) {
			org = e.Name
		}
	}
	return org
}

// pronounMark is the mark that a pronoun's form holds.
func (r *reader) pronounMark(u *unit) lexicon.ClassName {
	if c, _ := u.class(lexicon.He); c.Value == 1 {
		return lexicon.MarkWith
	}
	return lexicon.MarkAgent
}

// inside says whether what follows "of" at i still belongs to the title: an
// office, another country's part, a name.
func (r *reader) inside(i int) bool {
	u := r.at(i)
	switch {
	case u.is(lexicon.Office, lexicon.Modifier, lexicon.Portfolio, lexicon.Rank, lexicon.Honorific, lexicon.Organisation, lexicon.Adjective):
		return true
	case u.is(lexicon.Person), u.cast != nil:
		return true
	case u.has(lexicon.Delegation), u.has(lexicon.Possessive), u.has(lexicon.Counterpart):
		return true
	case r.institution(i) > i, r.delegationAt(i) > i:
		return true
	}
	return r.nameLast(i, &phrase{titled: true, country: "?"}) > i
}

// delegationAt returns the unit of the delegation that ordinary adjectives lead to: एक उच्चस्तरीय
// संसदीय प्रतिनिधिमंडल; i if they don't. A word of Value 1 is that of parties and teams, too.
func (r *reader) delegationAt(i int) int {
	for j := i; j < len(r.units) && j < i+6; j++ {
		u := r.at(j)
		if c, ok := u.class(lexicon.Delegation); ok && c.Value == 0 {
			return j
		}
		hyphen := r.signIs(j, '-') && j > i && !r.tokens[u.from].Spaced
		if u.cast != nil || u.kind != bare && u.kind != number && !hyphen && !u.is(lexicon.Modifier, lexicon.Portfolio) && (!u.has(lexicon.The) || j != i) {
			return i
		}
	}
	return i
}

// institution returns the unit of the office that a few ordinary words lead to:
// सुरक्षा परिषद के सचिव; i if they don't.
func (r *reader) institution(i int) int {
	for j := i; j < len(r.units) && j < i+8; j++ {
		u := r.at(j)
		switch {
		case u.is(lexicon.Office, lexicon.Rank) && j > i:
			return j
		case u.kind == bare && u.cast == nil, u.is(lexicon.Portfolio, lexicon.Modifier):
		case u.has(lexicon.MarkOf) && j > i && (r.at(j+1).is(lexicon.Office, lexicon.Modifier, lexicon.Portfolio, lexicon.Rank) || r.at(j+1).kind == bare && r.lex.Common(r.tokens[r.at(j+1).from]) || r.at(j+1).is(lexicon.City) && r.at(j+2).kind == bare):
		case r.signIs(j, '(') && j > i && r.bracket(j, nil) > j:
			j = r.bracket(j, nil) - 1
		case u.has(lexicon.And) && j > i, r.signIs(j, '-') && j > i && !r.tokens[u.from].Spaced:
		case u.is(lexicon.City) && r.at(j-1).has(lexicon.MarkOf) && r.at(j+1).kind == bare && r.at(j+1).cast == nil: // of the Lutz branch
		default:
			return i
		}
	}
	return i
}

// officeAhead says whether an office begins at i.
func (r *reader) officeAhead(i int) bool {
	for j := i; j < i+3; j++ {
		u := r.at(j)
		if u.is(lexicon.Office) {
			return true
		}
		if !u.is(lexicon.Modifier, lexicon.Portfolio, lexicon.Rank, lexicon.Adjective) {
			return false
		}
	}
	return false
}

// namedSoon says whether a name follows the office at i.
func (r *reader) namedSoon(i int) bool {
	for j := i; j < i+5; j++ {
		u := r.at(j)
		if u.is(lexicon.Person) || u.cast != nil {
			return true
		}
		if !u.is(lexicon.Office, lexicon.Modifier, lexicon.Portfolio, lexicon.Rank, lexicon.Honorific, lexicon.Adjective) {
			return r.nameLast(j, &phrase{titled: true}) > j
		}
	}
	return false
}

// portfolioFor reads what an office is for: برائے پاکستان و افغانستان.
func (r *reader) portfolioFor(i int) int {
	if !r.at(i).has(lexicon.MarkFor) {
		return i
	}
	j := i + 1
	for ; j < len(r.units) && j < i+7; j++ {
		u := r.at(j)
		switch {
		case u.is(lexicon.Country, lexicon.Portfolio, lexicon.Modifier):
		case u.has(lexicon.And):
		case u.kind == bare && u.cast == nil && r.lex.Common(r.tokens[u.from]):
		default:
			return j
		}
	}
	return j
}

// owned reads the title that belongs to the person p: "the president's adviser X"
// serves the same country.
func (r *reader) owned(p *phrase) *phrase {
	q := r.phraseLast(&phrase{from: p.markTo}, p.markTo)
	if q == nil || q.kind == group {
		return p.finish()
	}
	p = p.finish()
	q.owner, q.from = p, p.from
	if q.country == "" {
		q.country = p.country
	}
	return q
}

// ofMeeting says whether what p has is a meeting with the one behind, not an official: X کی
// وزیر Y سے ملاقات. Officials are honoured with another form of the mark, unless women.
func (r *reader) ofMeeting(p *phrase) bool {
	if !r.in(r.at(p.markFrom).from, lexicon.MeetingGenitive) {
		return false
	}
	for i := 0; i < p.from; i++ {
		if r.at(i).has(lexicon.MarkAgent) {
			return false // somebody else met
		}
	}
	q := r.phraseLast(&phrase{from: p.markTo}, p.markTo)
	if q == nil || q.mark != lexicon.MarkWith && q.mark != lexicon.MarkTo {
		return false
	}
	for i := q.markTo; i < q.markTo+8; i++ {
		u := r.at(i)
		if u.kind == trigger {
			return onlyNouns(u)
		}
		if u.kind == sign || u.has(lexicon.MarkAgent, lexicon.MarkWith, lexicon.That) {
			return false
		}
	}
	return false
}

// marked reads the mark behind p.
func (r *reader) marked(p *phrase) *phrase {
	i := p.to
	for r.at(i).has(lexicon.Also, lexicon.Separately) && r.at(i).kind == grammar || r.at(i).is(lexicon.HonorificAfter) {
		i++
	}
	if p.nameTo > p.nameFrom {
		i = r.andOthers(i)
	}
	if c, ok := r.at(i).class(lexicon.MarkAgent, lexicon.MarkWith, lexicon.MarkTo, lexicon.MarkBetween, lexicon.MarkOf, lexicon.MarkIn,
		lexicon.MarkOn, lexicon.MarkFor, lexicon.MarkAbout, lexicon.MarkBeside, lexicon.MarkLed, lexicon.MarkHost, lexicon.MarkPresence,
		lexicon.MarkBehalf, lexicon.MarkBefore, lexicon.MarkAfter, lexicon.MarkDuring, lexicon.MarkAside, lexicon.MarkAs, lexicon.MarkWithout); ok {
		p.mark, p.markFrom, p.markTo = c.Name, i, i+1
		if c.Name == lexicon.MarkBefore && (p.nameTo > p.nameFrom || p.guest > 0) {
			p.mark = lexicon.MarkWith // "X سے پہلے" is "with X, first", not "before X"
		}
	} else if j := r.andPeople(i); j > i {
		p.mark, p.markFrom, p.markTo = lexicon.MarkWith, j, j+1
	}
	return p
}

// andOthers returns the unit of the mark that a name in front of unit i shares with others of no name:
// X اور دیگر اعلیٰ حکام سے. i: there are none.
func (r *reader) andOthers(i int) int {
	if !r.at(i).has(lexicon.And) || !r.unnamed(i+1) {
		return i
	}
	for j := i + 2; j < i+7; j++ {
		u := r.at(j)
		switch {
		case u.kind == grammar && u.has(lexicon.MarkAgent, lexicon.MarkWith):
			return j
		case u.kind == bare && u.cast == nil && r.tokens[u.from].Sort == lexicon.Word, u.is(lexicon.Office, lexicon.Modifier, lexicon.Adjective), r.unnamed(j):
		default:
			return i
		}
	}
	return i
}

// andPeople is the unit of the mark of company or meeting that somebody shares with people of no name, as "and"
// at unit i begins to tell: X और वरिष्ठ अधिकारियों से; i: it doesn't.
func (r *reader) andPeople(i int) int {
	if !r.at(i).has(lexicon.And) {
		return i
	}
	for j := i + 1; j < i+5 && j < len(r.units); j++ {
		u := r.at(j)
		switch {
		case r.in(u.to-1, lexicon.PeopleNoun):
			if m := r.at(j + 1); m.kind == grammar && m.has(lexicon.MarkWith) {
				return j + 1
			}
			return i
		case u.kind == bare && u.cast == nil && r.lex.Common(r.tokens[u.from]), u.is(lexicon.Modifier), u.has(lexicon.The):
		default:
			return i
		}
	}
	return i
}
