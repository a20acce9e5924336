// Memory: whom an office, a pronoun or "the two" means, by what was said before.

package news

import (
	"cmp"
	"slices"
	"time"

	"readout/graph"
	"readout/loader/news/lexicon"
)

// memory is what a reader keeps in mind from one sentence to the next.
type memory struct {
	*reading
	subject      []*person // of the last sentence
	recent       []*person // mentioned, latest last
	date         graph.Date
	dateLine     int
	lead         bool     // date stands in the lead, with a meeting or an arrival: it holds for the article
	placeLine    int      // paragraph of place
	tour         []string // countries of the journey told of last
	tourAt       int      // in which sentence
	label        string   // the country that labels the paragraph
	labelLine    int
	labelAlone   bool            // as a line of its own
	leader       *person         // of the last delegation
	leaderAt     int             // the sentence that told so
	members      []*person       // of the one that leader leads, as was told before any meeting
	own          bool            // the article tells of its own country, or a summit: see ofOwn
	setting      *graph.PlaceRef // the first city that the lead puts something in
	city         *graph.PlaceRef // the last city of the sentence before
	traveller    *person         // who came to place
	acting       string          // the country that did what the last sentence tells, where the verb comes last
	land         *graph.PlaceRef // the country that somebody came to, where the verb comes last
	stayer       *person         // who did
	shifted      graph.Date      // date, while the paragraph tells of another day
	toldAt       int             // the last sentence that told of meetings
	toldClock    int             // clock, when it had
	unnamed      []string        // countries of whom a demonym meant nobody who was named
	meetingAt    int             // the last sentence that spoke of one, if only by a noun
	strange      bool            // the last sentence began with somebody of whom nothing is known
	crowd        bool            // it spoke of several, or of things, whom "them" may mean
	several      bool            // it told of more than one
	tellsMeeting bool            // the last sentence spoke of one that was held
	lost         *event          // the meeting of which the sentences speak no more
	aside        *event          // the meeting from which they turned to another occasion
	denied       [][]string      // countries of which the article tells that they denied a meeting
	stays        []stay          // who came to which country, where the verb comes in the middle
	list         *list           // of whom somebody met, which the lines go on with
	presented    *event          // credentials that envoys of no name presented to somebody
	seated       *person         // who was also there, as was told last
	seatedAt     int             // in which sentence
	live         bool            // the page was written as things happened
	place        *graph.PlaceRef
	dateline     *graph.PlaceRef
	clock        int

	lone map[string]*person // whom a surname alone meant, of several who bear it
}

// resolve finds out whom the phrase means, as far as the words before it tell.
func (m *memory) resolve(c *scene, p *phrase) {
	if p.plural && len(p.nations) > 1 && p.kind != someone {
		m.delegates(c, p)
		return
	}
	switch p.kind {
	case someone:
		p.person = m.named(p)
		if q := p.person; q != nil && q.country == "" && q.org == "" {
			q.country = p.country // as only who knows the cast can tell: X, President Y's envoy
			c.serves(p, q)
			if p.country == "" && len(p.offices) > 0 && c.itsOwn(p) {
				q.country = m.acting
			}
			c.ofEmbassy(p, q)
		}
		m.alone(c, p)
		if len(p.offices) > 0 && p.person != nil {
			p.person.titled = c.index + 1
		}
	case title:
		if p.person = m.titled(c, p); p.demonym && (p.person == nil || p.person.seen == 0 || slices.Contains(m.unnamed, p.country)) {
			m.unnamed = append(m.unnamed, p.country)
			p.kind, p.person = group, nil // the country's people, or somebody else
		}
		if p.person == nil && p.guest == 2 {
			p.person = c.inviter()
		}
	case both:
		if p.country != "" {
			m.compatriots(c, p)
			return
		}
		if p.pair = m.ofLastTold(c, p, m.lastPair(m.spokenOf(c, p), max(p.count, 2), c.notSubject(p, c.fitting(p)))); m.ambiguous(c, p) || m.strange || !c.coversOwn(p) {
			p.pair = nil
		}
		if pair := c.himAndOther(p); pair != nil {
			p.pair = pair
		} else if pair := m.lastMet(c, p); pair != nil {
			p.pair = pair
		} else if pair := m.atTheMeeting(c, p); pair != nil {
			p.pair = pair
		}
		m.lastRow(c, p)
		if of := c.at(p.from - 1); len(p.pair) > 0 && (c.besideStranger(p) || c.lex.Grammar().Letters && of.kind == grammar && of.has(lexicon.MarkOf) && p.from > 1 && c.units[p.from-2].kind != trigger) {
			// officials of both countries: others
			p.pair = nil
		}
		for _, q := range p.pair {
			q.from, q.to = p.from, p.to
		}
	case pronoun:
		if p.plural {
			if p.pair = m.ofLastTold(c, p, m.lastPair(m.recent, 2, anybody)); m.strange {
				p.pair = nil
			}
			if pair := m.atTheMeeting(c, p); pair != nil {
				p.pair = pair
			} else if len(c.they) > 1 {
				p.pair = nil
				for _, q := range c.they {
					p.pair = append(p.pair, &phrase{kind: someone, person: q})
				}
			} else if pair := m.justMet(c, p); pair != nil {
				p.pair = pair
			}
			m.lastRow(c, p)
			for _, q := range p.pair {
				q.from, q.to = p.from, p.to
			}
		} else {
			if c.he != nil && c.he == c.before && !c.names(c.he, p.from) && c.strangerNamed(p.from) {
				c.he = nil // As for X, he
			}
			if who, ok := c.besidesWhom(p); ok {
				p.person = who
			} else if p.object {
				p.person = m.heOrShe(c, p, c.another(p))
			} else if p.person = m.heOrShe(c, p, c.he); p.person != nil {
				c.he = p.person
			}
		}
	case party:
		if m.lex.Grammar().VerbLast && p.country == "" && p.org == "" && !p.plural && !m.in(c.units[p.to-1].from, lexicon.DelegationPlural) {
			p.person = cmp.Or(c.leader(0, p.to), m.leader) // the delegation: who leads it
		} else if p.country == "" && p.org == "" && m.lex.Grammar().Letters {
			if c.index-m.leaderAt < 4 {
				p.person = m.leader
			}
		} else if led := c.ledBefore(p); led != nil && p.country != "" && led.person.country == p.country {
			p.person = led.person // X کی قیادت میں روریٹانوی وفد
		}
	case group: // nobody
	}
	if p.person != nil && p.kind != pronoun {
		m.clock++
		p.person.seen, p.person.told = m.clock, c.index
		if !m.onlyOwner(c, p) && (m.lex.Grammar().VerbLast || !p.person.speaks()) {
			m.recent = append(m.recent, p.person)
		}
	}
}

// onlyOwner says whether somebody is named only as whose something is, where a compatriot was spoken
// of just before: "the two" are not the one whose policy the minister praised, or under the leadership
// of whom.
func (m *memory) onlyOwner(c *scene, p *phrase) bool {
	if m.lex.Grammar().VerbLast || c.possessive(p.to) == 0 && !c.ofWhom(p) {
		return false
	}
	if p.person.country == "" {
		return m.justTold(c.index, 2) && !m.events[len(m.events)-1].has(p.person)
	}
	last := m.recent[max(0, len(m.recent)-4):]
	return !slices.Contains(last, p.person) && slices.ContainsFunc(last, func(q *person) bool { return q.country == p.person.country })
}

// another is whom a pronoun means that is no subject: the one whom the sentence named
// before by a phrase that is no subject of its clause, or who was the subject before.
func (c *scene) another(p *phrase) *person {
	if c.lex.Grammar().Letters {
		return c.spokenWith(p)
	}
	var found *person
	if c.before != nil && c.before != c.he && c.spokenOfAsHis(p.from) {
		return c.before
	}
	if who := c.alsoDoneTo(p); who != nil {
		return who
	}
	agent := c.agentOf(p)
	for _, q := range c.phrases {
		if q.from >= p.from {
			break
		}
		if agent != nil && q != agent && q.person != nil && q.person.country == agent.person.country {
			continue
		}
		subject := (q.mark == lexicon.NoClass || q.mark == lexicon.MarkAgent) && !c.otherClause(q.to-1, p.from)
		if subject || q.person == nil || q.kind != someone || q.person == c.he || c.he != nil && q.person.country == c.he.country {
			continue
		}
		if found != nil && found != q.person {
			found = nil // either
			break
		}
		found = q.person
	}
	switch {
	case found != nil:
		return found
	case c.other != nil:
		return c.other
	}
	return c.he
}

func (m *memory) named(p *phrase) *person {
	if len(p.candidates) > 0 && m.namesake(p) {
		return m.cast.find(p, m.nameAt(p.nameFrom, p.nameTo))
	}
	if len(p.candidates) > 0 {
		best := p.candidates[0]
		for _, q := range p.candidates {
			if !agree(p.country, q.country) {
				continue // a namesake
			}
			if p.country != "" && q.country == p.country || len(p.offices) > 0 && sharesOffice(q.offices, p.offices) {
				best = q
				break
			}
		}
		return best
	}
	return m.cast.find(p, m.nameAt(p.nameFrom, p.nameTo))
}

// namesake says whether a given name in front of a surname is none of those who bear it:
// Piet Elphberg is not Rudolf Elphberg.
func (m *memory) namesake(p *phrase) bool {
	if !m.lex.Grammar().Letters {
		return false
	}
	name := m.nameAt(p.nameFrom, p.nameTo)
	words := name.words
	return len(words) > 1 && len(words[0]) > 1 && !slices.ContainsFunc(p.candidates, func(q *person) bool { return q.words[words[0]] || sameWords(q, name) })
}

// titled finds somebody who is meant by office alone: of the same country, with the
// same office; the latest.
func (m *memory) titled(c *scene, p *phrase) *person {
	if p.plural {
		return nil
	}
	offices := widened(p.offices)
	country, org := p.country, p.org
	diplomat := country == "" && org == "" && m.lex.Grammar().Letters && c.in(c.units[p.to-1].to-1, lexicon.DiplomatNoun)
	if diplomat {
		offices = families["Diplomat"]
	}
	if country == "" && org != "" && slices.Equal(p.offices, []string{"Head"}) {
		offices = headOf
	}
	if p.counterpart {
		if country == "" && org == "" {
			return nil
		}
		if len(offices) == 0 && len(m.subject) > 0 {
			offices = m.subject[0].offices
		}
	}
	if p.guest > 0 {
		return m.guest(p)
	}
	anybodys := country == "" && org == "" && m.home != ""
	var best *person
	for _, q := range m.cast.people {
		if q.seen == 0 && m.clock > 0 && c.index > 0 && c.index < q.first {
			continue
		}
		if country != "" && q.country != country || country == "" && org != "" && q.org != org {
			continue
		}
		if len(offices) > 0 && !sharesOffice(q.offices, offices) && !m.holds(q, offices) || c.meets(q, p) {
			continue
		}
		if country == "" && org == "" && q.seen == 0 && c.index > 0 || c.index == 0 && q.first > headlined {
			continue
		}
		if best != nil && q.seen > 0 && best.seen > 0 && (p.demonym || (diplomat || anybodys && !m.isHome(q) && !m.isHome(best) && c.justTitled(q) == c.justTitled(best)) && m.clock-min(q.seen, best.seen) < 6) {
			return m.subjectOf(offices) // either
		}
		if best == nil || m.closer(c, q, best, p) {
			best = q
		}
	}
	if best == nil {
		best = cmp.Or(m.ofHome(c, p), m.international(c, p))
	}
	if who := m.politician(p); who != nil && (best == nil || !m.met(best)) {
		return who
	}
	return best
}

func (m *memory) isHome(p *person) bool { return p.country == m.home }

// subjectOf is the subject of the last sentence, if it was one who holds one of the offices; nil: it
// wasn't.
func (m *memory) subjectOf(offices []string) *person {
	if len(m.subject) != 1 || len(offices) == 0 || !sharesOffice(m.subject[0].offices, offices) {
		return nil
	}
	return m.subject[0]
}

// headlined is within how many sentences those are named of whom the headline speaks.
const headlined = 8

// meets says whether q is the subject, or the owner, of the clause in which p is whom
// somebody met: one doesn't meet oneself.
func (c *scene) meets(q *person, p *phrase) bool {
	return c.lex.Grammar().VerbLast && p.mark == lexicon.MarkWith && slices.ContainsFunc(c.phrases, func(other *phrase) bool {
		return other.person == q && other.kind == someone && other.to <= p.from && other.mark == lexicon.MarkAgent && !c.verbBetween(other.markTo, p.from)
	})
}

// holds says whether somebody who was known before held one of the offices at the
// article's day.
func (m *memory) holds(p *person, offices []string) bool {
	return p.known > 0 && !m.art.Published.IsZero() && slices.ContainsFunc(offices, func(o string) bool {
		held, _ := m.known.people[p.known-1].holds(o, m.art.Published)
		return held
	})
}

// closer says whether an office alone means q rather than other: q's country is the
// one that the article takes for granted, the last sentence was about q, q's title is
// the very one, or q was spoken of later.
func (m *memory) closer(c *scene, q, other *person, p *phrase) bool {
	if p.country == "" && p.org == "" && m.native() != "" && (q.country == m.native()) != (other.country == m.native()) {
		return q.country == m.native()
	}
	if one := m.subject; p.country == "" && p.org == "" && len(one) == 1 && (one[0] == q) != (one[0] == other) && !m.lex.Grammar().VerbLast {
		return one[0] == q
	}
	exact := func(q *person) bool {
		return slices.ContainsFunc(q.offices, func(o string) bool { return slices.Contains(p.offices, o) })
	}
	if p.country == "" && exact(q) != exact(other) {
		return exact(q)
	}
	if a, b := c.justTitled(q), c.justTitled(other); p.country == "" && p.org == "" && a != b {
		return a
	}
	return q.seen > other.seen
}

// remember keeps what the next sentences may refer to.
func (m *memory) remember(c *scene) {
	verbLast := c.lex.Grammar().VerbLast
	m.rememberSubject(c)
	m.acting = c.countryActs()
	told := slices.ContainsFunc(c.units, func(u unit) bool { return u.has(lexicon.Arrive) }) || len(m.events) > 0 && m.events[len(m.events)-1].sentence == c.index
	if c.s.line != m.dateLine && !m.lead {
		m.date = graph.Date{} // what was said in another paragraph is not said here
	}
	if c.s.line != m.dateLine && !m.shifted.IsZero() {
		m.date, m.shifted = m.shifted, graph.Date{}
	}
	if !verbLast && len(c.dates) == 1 && c.dates[0].relative && !c.dates[0].ranged && c.dates[0].offset < 0 && (m.lead || c.s.line == m.dateLine) && m.shifted.IsZero() && len(m.date.String()) == len(time.DateOnly) {
		m.dateLine = c.s.line
		m.shifted, m.date = m.date, graph.Day(m.date.Earliest().AddDate(0, 0, c.dates[0].offset)) // for the rest of the paragraph
	}
	if verbLast && len(c.dates) == 1 && c.dates[0].relative && c.dates[0].offset > 0 && c.s.line == m.dateLine && len(m.date.String()) == len(time.DateOnly) {
		m.date = graph.Day(m.date.Earliest().AddDate(0, 0, c.dates[0].offset)) // "the same day" is that one
	}
	for _, d := range c.dates {
		if !verbLast && (c.insideRelative(d, len(c.units)) || m.lead && !told && m.longAgo(d.date, 20)) {
			continue // of somebody's past, or of what led to the news
		}
		if verbLast && (!m.date.IsZero() || m.longAgo(d.date, 10)) && c.backstory() {
			continue
		}
		if !d.date.IsZero() && !d.future && !d.bound && !m.toCome(d.date) && (d.clock || m.date.IsZero()) && !c.modifies(d) && !c.topicalDay(d) {
			m.date, m.dateLine = d.date, c.s.line
			m.lead = (told || c.heldOne()) && c.index < 6 && (verbLast || !m.longAgo(d.date, 10))
		}
	}
	m.stays = slices.DeleteFunc(m.stays, func(s stay) bool { return c.index-s.sentence >= staySentences })
	m.stays = append(m.stays, c.staysTold()...)
	if place := c.arrived(); place != nil {
		m.place, m.placeLine, m.traveller = place, c.s.line, c.he
	}
	if land := c.stayLast(); land != nil && !slices.ContainsFunc(c.dates, func(d span) bool { return m.longAgo(d.date, 10) }) {
		m.land, m.stayer = land, c.he
	}
	if m.setting == nil && c.index < 8 {
		m.setting = c.setting()
		if place := c.arrived(); m.setting == nil && place != nil && c.index < 3 && !c.lex.Grammar().VerbLast {
			m.setting = place
		}
	}
	m.touring(c)
	m.city = c.lastCity()
	m.leader = cmp.Or(c.leader(0, len(c.units)), m.leader)
	if who := c.withTeam(); who != nil {
		m.leader, m.leaderAt = who, c.index
	}
}

// ambiguous says whether the sentence that told of meetings last told of several, with others
// each time: whom "the two sides" means is then not for us to guess.
func (m *memory) ambiguous(c *scene, p *phrase) bool {
	return m.several && p.count < 3 && c.index-m.toldAt < 3 && c.index > m.toldAt && !m.lex.Grammar().VerbLast
}

func anybody(*person) bool { return true }

// guest is the last person mentioned who is not of the place, or, as the host, who is, and
// of whom nothing else is told than the phrase does. Who met somebody comes first.
func (m *memory) guest(p *phrase) *person {
	local := placeCountry(m.place)
	for _, code := range []string{placeCountry(m.dateline), m.home} {
		if local == "" {
			local = code
		}
	}
	var best *person
	for _, q := range m.cast.people {
		key, ok := q.party()
		if !ok || q.seen == 0 || local == "" || (key.country == local) != (p.guest == 2) || !agree(p.country, q.country) {
			continue
		}
		if len(p.offices) > 0 && len(q.offices) > 0 && !sharesOffice(q.offices, widened(p.offices)) && !m.holds(q, p.offices) {
			continue
		}
		if best == nil || m.met(q) && !m.met(best) || q.seen > best.seen && m.met(q) == m.met(best) {
			best = q
		}
	}
	return best
}

// met says whether the article told of a meeting of somebody.
func (m *memory) met(p *person) bool {
	return slices.ContainsFunc(m.events, func(e *event) bool { return e.has(p) })
}

// delegates finds for each country of a plural office who holds it: "the leaders
// of Ruritania and Sylvania" are the presidents that the article names.
func (m *memory) delegates(c *scene, p *phrase) {
	for _, n := range p.nations {
		one := &phrase{kind: group, from: p.from, to: p.to, plural: p.plural, offices: p.offices, country: n.country, org: n.org, orgKind: "international", mark: p.mark, markFrom: p.markFrom, markTo: p.markTo}
		if n.country != "" && (len(p.offices) > 0 || p.leaders) {
			asked := &phrase{kind: title, country: n.country, offices: p.offices}
			if p.leaders {
				asked.offices = heads
			}
			if q := m.titled(c, asked); q != nil && m.only(c, asked) {
				one.kind, one.person = title, q
			}
		}
		p.pair = append(p.pair, one)
	}
}

// only says whether one person of the cast alone holds such an office: which of two
// heads of a country went is not for us to guess.
func (m *memory) only(c *scene, asked *phrase) bool {
	before, all := 0, 0
	offices := asked.offices
	if !m.lex.Grammar().VerbLast {
		offices = widened(offices)
	}
	for _, q := range m.cast.people {
		if q.country == asked.country && sharesOffice(q.offices, offices) {
			all++
			if q.first <= c.index && !m.lex.Grammar().VerbLast {
				before++ // of those whom the article named so far
			}
		}
	}
	return before == 1 || before == 0 && all == 1
}

// heads are the offices of those who are called their countries' leaders.
var heads = []string{"President", "Prime Minister", "Premier", "King", "Queen", "Emir", "Crown Prince", "Chancellor", "Sultan", "Supreme Leader"}
