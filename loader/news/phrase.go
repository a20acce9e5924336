// Noun phrases: those who may have met somebody.

package news

import (
	"slices"

	"readout/loader/news/lexicon"
)

// phraseKind says what a phrase names.
type phraseKind uint8

const (
	someone phraseKind = iota // a person by name
	title                     // somebody by office alone: the Indian minister
	group                     // a country, an organisation
	pronoun                   // he, they
	both                      // the two leaders
	party                     // a delegation
)

// phrase is a noun phrase of a sentence.
type phrase struct {
	from, to    int // units
	kind        phraseKind
	nameFrom    int // tokens
	nameTo      int
	alias       string // another form in brackets
	candidates  []*person
	known       int // index + 1 of a known person; 0: none
	offices     []string
	country     string
	org         string
	orgKind     string
	plural      bool
	astray      bool    // the office is of something that no table has: leader of the Vorel Front
	row         bool    // a name that only its place in an announced row shows
	nations     []actor // of a plural office, in their order
	leaders     bool    // said of heads of state or government
	demonym     bool    // the Ruritanian: one who was named
	guest       int     // 1: the visitor, 2: the host
	counterpart bool    // of somebody else in the sentence
	his         bool    // a possessive begins it
	object      bool    // a pronoun that is no subject: him, उनसे
	bloc        bool    // serves "the bloc" that was named before
	calling     bool    // a banker, a lawyer: nobody's envoy
	visit       bool    // a host, a guest
	forWhom     bool    // a "for" behind the name tells the country
	titled      bool    // an office, rank or honorific says that this is a person
	count       int     // of both
	mark        lexicon.ClassName
	markFrom    int // units of the mark, behind the phrase
	markTo      int
	owner       *phrase   // whose the next one is: X's adviser
	person      *person   // resolved
	pair        []*phrase // whom "both" means
}

// phrases finds the noun phrases of the sentence in r.units, in order.
func (r *reader) phrases() []*phrase {
	var all []*phrase
	parse := r.phraseMiddle
	if r.lex.Grammar().VerbLast {
		parse = r.phraseLast
	}
	r.front = r.frontEnd()
	letters := r.lex.Grammar().Letters
	leads := letters && r.leads()
	blank := r.phrase() // most units begin none: it is used until it holds one
	for i := 0; i < len(r.units); {
		if letters && r.idle(i) {
			i++
			continue
		}
		r.row = r.announced(all, i) || letters && r.leader(i, leads) || r.leaderLast(i)
		*blank = phrase{from: i}
		p := parse(blank, i)
		if p == nil || p.to <= i || r.overlong(p) {
			i++
			continue
		}
		blank = r.phrase()
		r.labelled(p)
		all = append(all, p)
		i = max(p.to, p.markTo)
	}
	return r.inherit(r.deal(r.namesBehind(r.eachOffice(r.align(r.alignBehind(r.respectively(r.forWhom(r.dealLast(r.nationsLast(r.postedAt(r.asides(all))))))))))))
}

// leader says whether somebody's name is due at unit i: behind "led by", or where a sentence
// tells who led which side.
func (r *reader) leader(i int, leads bool) bool {
	if i == 0 {
		return false
	}
	u := &r.units[i-1]
	switch {
	case u.kind == grammar && u.has(lexicon.MarkLed):
		return true
	case leads && u.kind == grammar:
		return u.has(lexicon.MarkBy, lexicon.And, lexicon.But)
	}
	return false
}

// leaderLast says whether the name of who led something is due at unit i, where the verb comes last: وفد کی
// سربراہی X نے کی.
func (r *reader) leaderLast(i int) bool {
	return i > 0 && r.lex.Grammar().VerbLast && r.units[i-1].kind == trigger && slices.ContainsFunc(r.units[i-1].frames, func(f lexicon.Frame) bool {
		return f.Type == lexicon.Attend && f.Form == lexicon.Noun
	})
}

// leads says whether the sentence in r.units tells who led something.
func (r *reader) leads() bool {
	for i := range r.units { // without copies: it is asked of every sentence
		if u := &r.units[i]; u.kind == trigger && u.frames[0].Type == lexicon.Lead {
			return true
		}
	}
	return false
}

// maxName is how many bytes a name gets: far more than people have, and what a record
// can hold.
const maxName = 300

// overlong says whether what looks like a name is too long for one.
func (r *reader) overlong(p *phrase) bool {
	return len(p.alias) > maxName || p.nameTo > p.nameFrom && len(r.text(p.nameFrom, p.nameTo)) > maxName
}

// announced says whether names follow at unit i that a plural office announced.
func (r *reader) announced(all []*phrase, i int) bool {
	if len(all) == 0 {
		return false
	}
	last := all[len(all)-1]
	if r.lex.Grammar().VerbLast && r.ofDelegation(all) {
		return i == last.markTo || last.kind == someone && r.listed(last.to, i)
	}
	if r.lex.Grammar().VerbLast && last.kind == someone && last.mark == lexicon.NoClass && (len(last.offices) > 0 || last.row) && r.listed(last.to, i) {
		return r.untitled(i)
	}
	several := len(last.nations) > 1
	if last.kind == someone {
		several = last.row || last.plural && r.lex.Grammar().Letters
	}
	return several && r.listed(last.to, i)
}

// listed says whether only signs and "and" stand between two units, two at most.
func (r *reader) listed(from, to int) bool {
	if to <= from || to-from > 2 {
		return false
	}
	for j := from; j < to; j++ {
		if u := r.at(j); u.kind != sign && !u.has(lexicon.And) {
			return false
		}
	}
	return true
}

// take adds what one unit before a name says; false if the unit says nothing of
// the kind.
func (p *phrase) take(u *unit) bool {
	if e := u.entry(lexicon.Office); e != nil {
		p.offices = append(p.offices, e.Name)
		p.plural = p.plural || e.Plural
		p.titled = true
		if e.Org != "" && p.org == "" {
			p.org, p.orgKind = e.Org, "international"
		}
		if p.country == "" && e.Code != "" {
			p.country = e.Code
		}
		if u.inner != nil && e.Name != "Sherpa" { // who is a country's at the forum
			p.takeNation(&unit{kind: named, entries: []lexicon.Entry{*u.inner}})
		}
		return true
	}
	switch {
	case u.is(lexicon.Modifier), u.is(lexicon.Portfolio):
		return true
	case u.is(lexicon.Rank, lexicon.Honorific, lexicon.Calling):
		p.titled = true
		if e := u.entry(lexicon.Rank); e != nil && e.Name != "" && len(p.offices) == 0 {
			p.offices = append(p.offices, e.Name)
		}
		p.calling = p.calling || u.is(lexicon.Calling)
		return true
	case u.has(lexicon.Counterpart):
		c, _ := u.class(lexicon.Counterpart) // Value 1: several
		p.counterpart, p.titled, p.plural = true, true, p.plural || c.Value == 1
		return true
	case u.has(lexicon.Guest):
		c, _ := u.class(lexicon.Guest)
		p.guest, p.titled = c.Value+1, true
		return true
	}
	return p.takeNation(u)
}

// unnamed says whether a word such as "all" or "other" stands at unit i: what it goes with
// is nobody who was named.
func (r *reader) unnamed(i int) bool {
	c, ok := r.at(i).class(lexicon.The)
	return ok && c.Value == 1
}

// takeNation adds a country or organisation.
func (p *phrase) takeNation(u *unit) bool {
	if e := u.entry(lexicon.Country, lexicon.Adjective, lexicon.Metonym); e != nil {
		if p.country == "" && (p.org == "" || p.orgKind != "international") { // the World Bank's India director is the bank's
			p.country = e.Code
		}
		return true
	}
	if e := u.entry(lexicon.Organisation); e != nil {
		if of := u.inner; of != nil && e.Code == "" && p.country == "" && p.org == "" && e.OrgKind != "international" && (of.Kind == lexicon.Country || of.Kind == lexicon.Adjective) {
			p.country = of.Code // the Ruritanian Senate
		}
		if p.org == "" {
			p.org, p.orgKind = e.Name, e.OrgKind
			if p.country == "" && e.Code != "" {
				p.country = e.Code
			}
		}
		return true
	}
	return false
}

// nation adds a country or an international organisation to those of a plural
// office.
func (p *phrase) nation(u *unit) {
	if e := u.entry(lexicon.Country, lexicon.Adjective); e != nil {
		p.nations = append(p.nations, actor{country: e.Code})
	} else if e := u.entry(lexicon.Organisation); e != nil && e.OrgKind == "international" {
		p.nations = append(p.nations, actor{org: e.Name})
	}
}

// nationAt says whether another member of such a list begins at unit i.
func (r *reader) nationAt(i int) bool {
	for n := 0; n < 3; n, i = n+1, i+1 {
		u := r.at(i)
		if u.is(lexicon.Country, lexicon.Organisation) {
			return true
		}
		if !u.has(lexicon.And, lexicon.The) {
			return false
		}
	}
	return false
}

// finish decides what a phrase without a name is; nil: nothing that meets.
func (p *phrase) finish() *phrase {
	switch {
	case p.nameTo > p.nameFrom:
		p.kind = someone
	case len(p.offices) > 0 || p.counterpart || p.guest > 0:
		p.kind = title
	case p.kind == party, p.kind == pronoun, p.kind == both:
	case p.calling:
		p.kind, p.country, p.org, p.nations = group, "", "", nil // acts for nobody that we know
	case p.visit && p.country != "" && len(p.nations) == 1:
		p.kind, p.demonym = title, true // his Ruritanian guest
	case p.country != "" || p.org != "":
		p.kind = group
	default:
		return nil
	}
	return p
}

// bracket returns the unit after a short remark in brackets at i; i if there is
// none. Latin letters in it are another form of the name.
func (r *reader) bracket(i int, p *phrase) int {
	if p != nil && p.nameTo > p.nameFrom && r.byname(i) {
		return i + 3
	}
	if !r.signIs(i, '(') {
		return i
	}
	for j := i + 1; j < len(r.units) && j < i+8; j++ {
		if r.signIs(j, ')') {
			from, to := r.units[i].to, r.units[j].from
			if p != nil && to-from > 1 && from < to && r.tokens[from].Capital && r.lex.Grammar().VerbLast && !slices.ContainsFunc(r.tokens[from:to], colon) {
				p.alias = r.text(from, to)
			}
			return j + 1
		}
	}
	return i
}

// byname says whether one word in quotes stands at i, behind a name where the verb comes last: what the same
// person is called, too.
func (r *reader) byname(i int) bool {
	sign := r.tokens[r.at(i).from].Sign
	if !r.lex.Grammar().VerbLast || i+2 >= len(r.units) || !r.signIs(i, sign) || sign != '\'' && sign != '"' || !r.signIs(i+2, sign) {
		return false
	}
	u := r.at(i + 1)
	return r.plainWord(i+1) || u.cast != nil || u.is(lexicon.Person)
}

// colon says whether a remark is no name, as "Photo: agency" is none.
func colon(t lexicon.Token) bool { return t.Sort == lexicon.Sign && t.Sign == ':' }

// office extends a title found at units before i by what it is for: minister of
// International Relations, envoy for Afghanistan. The country after "of" is the one
// that is served.
func (r *reader) officeOf(p *phrase, i int) int {
	for {
		u := r.at(i)
		c, ok := u.class(lexicon.MarkOf, lexicon.MarkFor, lexicon.MarkTo, lexicon.MarkOn, lexicon.MarkFrom)
		if !ok {
			return r.atMinistry(p, i)
		}
		j := i + 1
		for r.at(j).has(lexicon.The) {
			j++
		}
		start := j
		for j < len(r.units) {
			u := r.at(j)
			switch {
			case start == i+1 && j == start && r.lex.Grammar().Letters && r.officer(j):
				end := r.principal(j)
				if end == j {
					goto done // an aide to President X is somebody else
				}
				j = end - 1
			case c.Name == lexicon.MarkOf && r.in(u.from, lexicon.KinAdjective) && (r.nationAt(j+1) || r.capitalCommon(j+1)): // of the sisterly Republic of
			case c.Name == lexicon.MarkTo && u.is(lexicon.Adjective) && !u.is(lexicon.Country):
				goto done // a letter of the king to the Ruritanian premier
			case c.Name == lexicon.MarkOf && u.is(lexicon.Adjective) && !u.is(lexicon.Country) && r.officeSoon(j+1):
				return i // an aide of the Ruritanian premier is somebody else
			case c.Name == lexicon.MarkOf && j == start && r.in(r.at(i-1).to-1, lexicon.CountryNoun) && r.unknownName(j): // of the Republic of Lutzia, X
			case u.is(lexicon.Country, lexicon.Adjective, lexicon.Metonym, lexicon.Organisation):
				if c.Name != lexicon.MarkTo {
					p.nation(u)
				}
				if c.Name == lexicon.MarkOf || c.Name == lexicon.MarkFrom || u.is(lexicon.Organisation) && p.org == "" && c.Name == lexicon.MarkFor {
					p.takeNation(u)
				}
			case c.Name == lexicon.MarkOf && j > start && (r.at(j-1).is(lexicon.Adjective) || r.possessive(j-2) == 2) && r.bodyThenName(j) > j:
				j = r.bodyThenName(j) - 1 // of the Ruritanian state, X; of Ruritania's lower house of parliament, X
			case u.kind == bare && u.cast == nil && j > start && !r.tokens[u.from].Capital && r.tokens[u.from].Sort == lexicon.Word && (r.possessive(j-2) == 2 || r.possessive(j-3) == 2 && r.nameBehindComma(j+1)): // Sudan's army, Iran's nuclear agency
			case c.Name == lexicon.MarkFor && u.has(lexicon.MarkWith) && r.capitalCommon(j+1): // for Relations with
			case (c.Name == lexicon.MarkFor || c.Name == lexicon.MarkOn) && r.matter(j): // envoy for the straits, X
			case c.Name == lexicon.MarkFor && u.kind == bare && u.cast == nil && r.tokens[u.from].Capital && (r.region(i+1, j) || r.affairs(j+1)): // for the Western Balkans; for Eurasian Affairs
			case c.Name == lexicon.MarkOf && j == start && u.kind == bare && u.cast == nil && r.tokens[u.from].Caps && r.tokens[u.from].End-r.tokens[u.from].Start > 2: // chairman of LTZK
			case u.is(lexicon.City) && c.Name == lexicon.MarkOf && p.country == "" && p.org == "" && r.lex.Grammar().Letters && !u.is(lexicon.Country):
				p.country = u.entry(lexicon.City).Code // the mayor of Lutz
			case u.is(lexicon.Portfolio), u.is(lexicon.City) && c.Name != lexicon.MarkTo:
			case r.possessive(j) > 0:
				j += r.possessive(j) - 1
			case r.signIs(j, '-') && !r.tokens[u.from].Spaced:
			case len(p.nations) > 0 && p.plural && u.has(lexicon.The) && r.nationAt(j+1):
			case u.is(lexicon.Office) && c.Name == lexicon.MarkTo && j == start: // adviser to the President
			case r.capitalCommon(j):
			case j > start && r.at(j-1).is(lexicon.Adjective) && r.in(u.from, lexicon.InstitutionNoun): // of the Ruritanian parliament
			case j > start && r.lex.Grammar().Letters && r.at(j-1).is(lexicon.Adjective) && !r.tokens[u.from].Capital && !u.is(lexicon.Office) && !r.house(j) && r.house(j+1) && r.houseBehind(j):
				j++ // of the Ruritanian diplomatic service
			case c.Name == lexicon.MarkFor && u.has(lexicon.And) && r.at(j+1).has(lexicon.The) && r.at(j+2).is(lexicon.Country, lexicon.Organisation) && r.nameBehindComma(j+3):
				j += 2 // minister for the East and the Commonwealth, X
			case p.plural && len(p.nations) > 0 && (u.has(lexicon.And) || r.signIs(j, ',')) && r.nationAt(j+1):
			case (u.has(lexicon.And) || r.signIs(j, ',') && r.at(j+1).is(lexicon.Portfolio)) && j > start && (r.capitalCommon(j+1) || r.at(j+1).is(lexicon.Portfolio, lexicon.Country, lexicon.Organisation)) && !r.at(j+1).is(lexicon.Office):
			default:
				goto done
			}
			j++
		}
	done:
		if j == start {
			p.astray = p.astray || c.Name == lexicon.MarkOf && r.unknownName(j) && !r.in(r.at(i-1).to-1, lexicon.TownOffice)
			return i
		}
		i = j
	}
}

// officer says whether somebody's office and name begin at unit i.
func (r *reader) officer(i int) bool {
	j := r.pastOffice(i)
	return j > i && r.at(j-1).is(lexicon.Office) && r.nameMiddle(j, &phrase{titled: true}) > j
}

// principal returns the unit behind an office and a surname at unit i, if a full name follows,
// which is then that of who serves: adviser to President Lunt Rudolf Elphberg. Without one it is i.
func (r *reader) principal(i int) int {
	j := r.pastOffice(i)
	if u := r.at(j + 1); r.namePart(j) && u.cast != nil && u.to > u.from+1 {
		return j + 1
	}
	if !r.namePart(j) || !r.namePart(j+1) || !r.namePart(j+2) || r.namePart(j+3) {
		return i
	}
	first, second := r.tokens[r.units[j].from], r.tokens[r.units[j+1].from]
	if r.lex.FirstName(first) || first.End-first.Start < 4 || !r.lex.FirstName(second) && len(r.known.short[r.normal(r.units[j].from)]) == 0 {
		return i
	}
	return j + 1
}

// matter says whether a few ordinary words from unit i on are what an envoy is for: a comma
// and a name follow.
func (r *reader) matter(i int) bool {
	if !r.lex.Grammar().Letters {
		return false
	}
	for j := i; j < i+4 && j < len(r.units); j++ {
		if u := &r.units[j]; u.kind != bare && !u.is(lexicon.Portfolio) || u.cast != nil || r.tokens[u.from].Capital || r.tokens[u.from].Sort != lexicon.Word {
			return false
		}
		if r.nameBehindComma(j+1) || r.in(r.units[j].from, lexicon.AffairsNoun) && r.nameMiddle(j+1, &phrase{titled: true}) > j+1 {
			return true
		}
	}
	return false
}

// atMinistry skips the ministry that somebody works at, if whose it is comes behind it:
// secretary at the Ministry of Trade of Ruritania.
func (r *reader) atMinistry(p *phrase, i int) int {
	if !r.lex.Grammar().Letters || len(p.offices) == 0 || !r.at(i).has(lexicon.MarkIn) {
		return i
	}
	j := i + 1
	for r.at(j).has(lexicon.The) && r.at(j).kind == grammar {
		j++
	}
	e := r.at(j).entry(lexicon.Organisation)
	if e == nil || e.OrgKind != "ministry" {
		return i
	}
	for j++; r.at(j).has(lexicon.And) && (r.at(j+1).is(lexicon.Portfolio) || r.capitalCommon(j+1)) || r.at(j).is(lexicon.Portfolio) || r.capitalCommon(j); j++ {
	}
	if !r.at(j).has(lexicon.MarkOf) {
		if r.nameMiddle(r.pastHonour(j), &phrase{titled: true}) > r.pastHonour(j) || r.signIs(j, ',') {
			return j // secretary at the Ministry of Trade X; X, secretary in the Ministry of Trade, met
		}
		return i
	}
	for k := j + 1; k < j+4; k++ {
		if r.at(k).is(lexicon.Country) {
			p.takeNation(r.at(k))
			return k + 1
		}
	}
	return i
}

// nameBehindComma says whether a comma and a name come at unit i.
func (r *reader) nameBehindComma(i int) bool {
	return r.lex.Grammar().Letters && r.signIs(i, ',') && r.nameThenEnd(i+1)
}

// affairs says whether the word that makes a portfolio of those before it stands at unit i.
func (r *reader) affairs(i int) bool {
	return r.lex.Grammar().Letters && r.in(r.at(i).from, lexicon.AffairsNoun) && r.tokens[r.at(i).from].Capital
}

// region says whether "the" and only words with capitals stand from unit i to unit j.
func (r *reader) region(i, j int) bool {
	if !r.lex.Grammar().Letters || !r.in(r.at(i).from, lexicon.DefiniteArticle) {
		return false
	}
	for k := i + 1; k < j; k++ {
		if !r.tokens[r.at(k).from].Capital {
			return false
		}
	}
	return true
}

// capitalCommon says whether the unit is an ordinary word with a capital, as in
// the names of ministries.
func (r *reader) capitalCommon(i int) bool {
	if i < 0 || i >= len(r.units) {
		return false
	}
	u := r.units[i]
	t := r.tokens[u.from]
	return u.kind != grammar && u.kind != trigger && t.Sort == lexicon.Word && t.Capital && u.to == u.from+1 && r.lex.Common(t) && !u.has(lexicon.Month, lexicon.Weekday, lexicon.The)
}
