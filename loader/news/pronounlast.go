// Whom "the two" means, and "he" in what follows, as the sentence itself tells, where the verb
// comes last.

package news

import (
	"slices"

	"readout/loader/news/lexicon"
)

// himAndOther is whom "the two" means behind a clause of somebody and a pronoun: X received
// him, he met X, and the two spoke; nil: no such clause stands before it.
func (c *scene) himAndOther(p *phrase) []*phrase {
	var who *phrase
	for _, q := range c.phrases {
		switch {
		case q.from >= p.from:
		case q.kind == pronoun && q.mark == lexicon.MarkAgent, q.kind == both, q.kind == party, who != nil && (q.kind == someone || q.kind == title):
			return nil
		case q.kind == someone && (q.mark == lexicon.MarkAgent || q.mark == lexicon.MarkWith):
			who = q
		}
	}
	if who == nil || who.person == nil || c.before == nil || c.before == who.person || p.count > 2 || !c.lex.Grammar().VerbLast {
		return nil
	}
	him, end := false, false
	for j := who.markTo; j < p.from; j++ {
		u := &c.units[j]
		him = him || u.kind == grammar && (u.has(lexicon.Possessive) && !c.in(u.from, lexicon.OwnPossessive) || u.has(lexicon.He))
		end = end || c.endsClause(j) && u.has(lexicon.Done, lexicon.Aux)
	}
	if !him || !end {
		return nil
	}
	pair := []*phrase{{kind: someone, person: who.person}, {kind: someone, person: c.before}}
	for _, q := range pair {
		q.from, q.to = p.from, p.to
	}
	return pair
}

// lastMet is the two who met in the sentence before, where this one names nobody in front of
// "the two"; nil: no such two.
func (m *memory) lastMet(c *scene, p *phrase) []*phrase {
	if !c.lex.Grammar().VerbLast || p.count > 2 || m.several || len(m.events) == 0 {
		return nil
	}
	e := m.events[len(m.events)-1]
	named := slices.ContainsFunc(c.phrases, func(q *phrase) bool { return q.from < p.from && (q.kind == someone || q.kind == title) })
	if named || e.sentence != c.index-1 || len(e.people) != 2 || len(e.people[0]) != 1 || len(e.people[1]) != 1 {
		return nil
	}
	var pair []*phrase
	fits := c.fitting(p)
	for _, side := range e.people {
		if !fits(side[0]) {
			return nil
		}
		pair = append(pair, &phrase{kind: someone, person: side[0], from: p.from, to: p.to})
	}
	return pair
}

// welcomed is whom somebody received, as the sentence tells by a pronoun: what follows is about
// the guest, too.
func (m *memory) welcomed(c *scene) *person {
	if !c.lex.Grammar().VerbLast || len(m.events) == 0 {
		return nil
	}
	e := m.events[len(m.events)-1]
	if e.sentence != c.index || e.frame != lexicon.Host || e.host == 0 || len(e.sides) != 2 {
		return nil
	}
	guest := e.sides[2-e.host]
	if len(guest) != 1 || guest[0].kind != pronoun {
		return nil
	}
	return guest[0].person
}

// heBefore is whom "he" means at unit i: the subject named last in front of it, or that of the sentence before.
func (c *scene) heBefore(i int) *person {
	for k := len(c.phrases) - 1; k >= 0; k-- {
		if p := c.phrases[k]; p.to <= i && p.person != nil && !p.object && !p.counterpart && c.subjectLike(p) {
			return p.person
		}
	}
	return c.before
}

// spokenOfAsHis says whether the sentence speaks of somebody as "his" before it names a subject, in a clause in
// front of that of unit i: ان کی ملاقات X سے ہوئی جبکہ Y نے ان سے.
func (c *scene) spokenOfAsHis(i int) bool {
	his := -1
	for j := 0; j < i; j++ {
		u := &c.units[j]
		switch {
		case !c.lex.Grammar().VerbLast:
			return false
		case his < 0 && u.has(lexicon.MarkAgent):
			return false
		case u.kind == grammar && u.has(lexicon.Possessive) && !c.in(u.from, lexicon.OwnPossessive):
			his = j
		case his >= 0 && u.has(lexicon.But):
			return true
		}
	}
	return false
}

// politician is whom "the Ruritanian leader" may mean, though no head of anything, since the article told of a
// meeting of that one alone of all Ruritanians: not the president whose regards the minister brought.
func (m *memory) politician(p *phrase) *person {
	if !m.lex.Grammar().VerbLast || p.country == "" || len(p.offices) != 1 || p.offices[0] != "Leader" {
		return nil
	}
	var who *person
	for _, q := range m.cast.people {
		if q.country != p.country || q.seen == 0 || len(q.offices) == 0 || !m.met(q) {
			continue
		}
		if who != nil {
			return nil // either
		}
		who = q
	}
	return who
}

// ofHome is who holds the office that the phrase names without a country, of the country that the article takes
// for granted, where the text names them only later: known to hold it, or with that title in the next sentences.
func (m *memory) ofHome(c *scene, p *phrase) *person {
	if !m.lex.Grammar().VerbLast || p.country != "" || p.org != "" || p.counterpart || len(p.offices) != 1 || !governed(p.offices) || p.offices[0] == "Minister" || m.home == "" {
		return nil
	}
	var who *person
	for _, q := range m.cast.people {
		exact := slices.Contains(q.offices, p.offices[0]) && agree(q.country, m.home) && q.org == "" && q.first <= c.index+3
		if q.seen > 0 || q.first <= c.index || !exact && (q.country != m.home || !m.holds(q, p.offices)) {
			continue
		}
		if who != nil {
			return nil // either
		}
		who = q
	}
	return who
}

// itsOwn says whether the phrase begins with "its", as of a country: اس کے وزیر X.
func (c *scene) itsOwn(p *phrase) bool {
	return c.lex.Grammar().VerbLast && p.his && p.from < len(c.units) && c.in(c.units[p.from].from, lexicon.ThisWord)
}

// countryActs is the one country of which the sentence tells that it did something; empty: none, or people did.
func (c *scene) countryActs() string {
	code := ""
	for _, p := range c.phrases {
		switch {
		case !c.lex.Grammar().VerbLast, p.person != nil, p.kind == title:
			return ""
		case p.kind == group && p.org == "" && p.country != code:
			if code != "" || c.rowMark(p) != lexicon.MarkAgent {
				return ""
			}
			code = p.country
		}
	}
	return code
}

// agentOf is who does what the clause of the pronoun p tells, in front of it, where the verb comes last; nil: nobody.
func (c *scene) agentOf(p *phrase) *phrase {
	for k := len(c.phrases) - 1; k >= 0 && c.lex.Grammar().VerbLast; k-- {
		if q := c.phrases[k]; q.to <= p.from && q.mark == lexicon.MarkAgent {
			if q.person == nil || c.verbBetween(q.markTo, p.from) {
				return nil
			}
			return q
		}
	}
	return nil
}

// alsoDoneTo is whom a pronoun means with whom "another, too" did what the sentence before told of two: the one
// who is no compatriot of that other, or with whom it began: Y کو X نے فون کیا۔ Z نے بھی ان سے. Where it told of that
// one by such a pronoun, too, "too" may be left out. Nil: either, or neither.
func (c *scene) alsoDoneTo(p *phrase) *person {
	agent := c.agentOf(p)
	if agent == nil || len(c.past) == 0 {
		return nil
	}
	if slices.ContainsFunc(c.phrases, func(q *phrase) bool { return q.from >= agent.to && q.to <= p.from && q.person != nil }) {
		return nil // Z had X in, too, and spoke with him
	}
	e := c.past[len(c.past)-1]
	if e.sentence != c.index-1 || len(e.sides) != 2 || len(e.people) != 2 || len(e.people[0]) != 1 || len(e.people[1]) != 1 || e.has(agent.person) {
		return nil
	}
	a, b := e.people[0][0], e.people[1][0]
	switch of := agent.person.country; {
	case e.sides[1][0].kind == pronoun && e.sides[1][0].object:
		return b // Y उनसे मिले। Z ने भी उनसे
	case !slices.ContainsFunc(c.units[agent.to:p.from], func(u unit) bool { return u.has(lexicon.Also) }):
		return nil
	case of == "" || of == a.country && of == b.country:
		return nil
	case of == a.country:
		return b
	case of == b.country:
		return a
	case e.sides[1][0].from < e.sides[0][0].from:
		return b
	}
	return nil
}

// eitherOf says whether those who were the subject together act for different parties, where the verb comes last:
// which of them "he" of the next sentence is, nobody says.
func (c *scene) eitherOf(subject []*person) bool {
	return c.lex.Grammar().VerbLast && len(subject) > 1 && !slices.ContainsFunc(subject[1:], func(q *person) bool { return actForOne(subject[0], q) })
}

// topic is whose meetings the headline tells of, if the sentence told of one of them: the article is about that
// one, whoever called on them; nil: it tells of fewer than two, or of others.
func (m *memory) topic(c *scene) *person {
	if !c.lex.Grammar().VerbLast || c.index == 0 || len(m.events) == 0 || m.events[len(m.events)-1].sentence != c.index {
		return nil
	}
	var who *person
	meetings := 0
	for _, e := range m.events {
		if e.sentence > 0 {
			break
		}
		if len(e.sides) != 2 || len(e.sides[0]) != 1 || e.sides[0][0].person == nil || who != nil && e.sides[0][0].person != who {
			return nil
		}
		who = e.sides[0][0].person
		meetings++
	}
	if meetings < 2 || !m.events[len(m.events)-1].has(who) {
		return nil
	}
	return who
}

// markBehindStranger is the mark behind the name of somebody who isn't known, and whom "and" at unit i joins to
// those in front of it: theirs, too.
func (c *scene) markBehindStranger(i int) lexicon.ClassName {
	if c.signIs(i, ',') {
		i++
	}
	if !c.at(i).has(lexicon.And) {
		return lexicon.NoClass
	}
	j := i + 1
	for j < i+5 && c.plainWord(j) {
		j++
	}
	if m, ok := c.at(j).class(lexicon.MarkAgent, lexicon.MarkWith, lexicon.MarkBetween); ok && j > i+1 && c.at(j).kind == grammar {
		return m.Name
	}
	return lexicon.NoClass
}

// strangerDoes says whether somebody of whom nothing is known may be the subject of the sentence: words that no
// table has stand where subjects do, and nobody known is one. Whom "he" means behind it, nobody says.
func (c *scene) strangerDoes() bool {
	if !c.lex.Grammar().VerbLast || slices.ContainsFunc(c.phrases, func(p *phrase) bool { return c.rowMark(p) == lexicon.MarkAgent && p.kind != group }) {
		return false
	}
	for i := range c.units {
		if !c.plainWord(i) || !c.lex.Unknown(c.tokens[c.units[i].from]) || c.phraseIndex(i) >= 0 {
			continue
		}
		next := i + 1
		if c.plainWord(next) && c.phraseIndex(next) < 0 && c.at(next+1).has(lexicon.MarkAgent) {
			next++ // a second name, or the Sixth
		}
		if c.at(next).has(lexicon.MarkAgent, lexicon.Weekday, lexicon.Day) || c.phraseIndex(next) >= 0 && c.phrases[c.phraseIndex(next)].from == next {
			return true
		}
	}
	return false
}

// hisAt is the unit of "his" that goes with the noun at i, or stands in front of whom it was with.
func (c *scene) hisAt(object []*phrase, i int) int {
	if len(object) > 0 && !c.his(i) {
		return object[0].from
	}
	return i
}

// notSubject leaves who does something out of those whom the two may be that it is done with.
func (c *scene) notSubject(p *phrase, fits func(*person) bool) func(*person) bool {
	if !c.lex.Grammar().VerbLast || p.mark != lexicon.MarkWith || c.he == c.before {
		return fits
	}
	return func(q *person) bool { return q != c.he && fits(q) }
}

// welcomedThere is whom the agent received, by the noun at i, where the clause in front tells who came and
// nothing says whom: X لٹز پہنچ گئے، Y نے استقبال کیا. Nil: nobody.
func (c *scene) welcomedThere(agent []*phrase, i int) []*phrase {
	who := c.came(agent)
	if who == nil || !c.reachesTrigger(agent[len(agent)-1], i) || !c.signIs(agent[0].from-1, ',') {
		return nil
	}
	for j := agent[0].from - 2; j > agent[0].from-5; j-- {
		if c.at(j).has(lexicon.Arrive) {
			return []*phrase{{kind: pronoun, person: who}}
		}
	}
	return nil
}

// coversOwn says whether the pair that p is taken for has everybody whom the sentence names
// as who does something: if it names another, or one that isn't known, it means others.
func (c *scene) coversOwn(p *phrase) bool {
	if !c.lex.Grammar().VerbLast {
		return !c.twoNamed(p)
	}
	if p.mark == lexicon.MarkWith {
		return true
	}
	for _, q := range c.phrases {
		if q.from >= p.from {
			break
		}
		if q.mark != lexicon.NoClass && q.mark != lexicon.MarkAgent || q.kind != title && q.kind != someone || c.rowMark(q) != q.mark {
			continue
		}
		if !slices.ContainsFunc(p.pair, func(one *phrase) bool { return one.person == q.person }) {
			return q.plural
		}
	}
	return true
}

// twoNamed says whether the sentence names two people in front of p, and the pair that it is taken for has
// somebody else.
func (c *scene) twoNamed(p *phrase) bool {
	var own []*person
	for _, q := range c.phrases {
		if q.from < p.from && q.kind == someone && q.person != nil && !slices.Contains(own, q.person) {
			own = append(own, q.person)
		}
	}
	return len(own) > 1 && slices.ContainsFunc(p.pair, func(one *phrase) bool { return !slices.Contains(own, one.person) })
}

// undergoes is the one whom a sentence without a subject is about: X को विरोध झेलना पड़ा, or
// X की यात्रा संपन्न हुई. Nobody else is named in it.
func (c *scene) undergoes() *person {
	if !c.lex.Grammar().VerbLast || slices.ContainsFunc(c.units, func(u unit) bool { return u.has(lexicon.MarkAgent) }) {
		return nil
	}
	var who *phrase
	for _, p := range c.phrases {
		if p.person == nil {
			continue
		}
		if who != nil {
			return nil
		}
		who = p
	}
	visit := func(u unit) bool { return u.has(lexicon.Arrive) }
	if who == nil || who.kind != someone && (who.kind != title || who.from > 0) || who.mark != lexicon.MarkTo && (who.mark != lexicon.MarkOf || who.from > 0 && !slices.ContainsFunc(c.units, visit)) {
		return nil
	}
	return who.person
}

// guestOf is whom a host did something for, as a pronoun tells: what follows is about the guest.
func (c *scene) guestOf() *person {
	host := -1
	for k, p := range c.phrases {
		switch {
		case p.guest == 2 && p.mark == lexicon.MarkAgent:
			host = k
		case host >= 0 && p.kind == pronoun && p.object && p.person != c.phrases[host].person:
			return p.person
		}
	}
	return nil
}

// owner is whose meeting the sentence told of, if by that alone: X की Y से मुलाकात हुई. What follows is
// about that one.
func (m *memory) owner(c *scene) *person {
	if !c.lex.Grammar().VerbLast || len(m.events) == 0 {
		return nil
	}
	e := m.events[len(m.events)-1]
	if e.sentence != c.index || len(e.sides) != 2 || len(e.sides[0]) != 1 || e.sides[0][0].mark != lexicon.MarkOf {
		return nil
	}
	return e.sides[0][0].person
}

// alone settles whom a surname without a title means that several bear, where the verb comes last:
// the subject of the sentence before, where it is a subject, else whom it meant before.
func (m *memory) alone(c *scene, p *phrase) {
	if !c.lex.Grammar().VerbLast || p.nameTo != p.nameFrom+1 || len(p.candidates) < 2 || p.titled || p.country != "" {
		return
	}
	word := m.normal(p.nameFrom)
	switch {
	case len(m.subject) == 1 && c.subjectLike(p) && slices.Contains(p.candidates, m.subject[0]):
		p.person = m.subject[0]
	case m.lone[word] != nil:
		p.person = m.lone[word]
	}
	if m.lone == nil {
		m.lone = make(map[string]*person)
	}
	m.lone[word] = p.person
}
