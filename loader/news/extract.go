// Extraction: the stages in their order.

package news

import (
	"slices"
	"strings"
	"unicode"

	"readout/graph"
	"readout/loader/news/lexicon"
)

// Extractor turns articles into records. It may be used by many goroutines at
// once.
type Extractor struct {
	known    *Known
	lexicons map[string]*lexicon.Lexicon
}

// New returns an extractor that knows the given people before it reads anything.
func New(known *Known) (*Extractor, error) {
	lexicons, err := known.lexicons()
	if err != nil {
		return nil, err
	}
	return &Extractor{known: known, lexicons: lexicons}, nil
}

// Extract returns what the article reports. An article in a language without
// tables yields nothing but a Dropped.
func (x *Extractor) Extract(a Article) Result { return x.reading(a, nil).result }

// reading is an article with all that was found in it.
type reading struct {
	*reader
	sentences []sentence
	explain   *explainer // nil: nobody asked
	events    []*event
	result    Result
}

func (x *Extractor) reading(a Article, e *explainer) *reading {
	if a.Language == "" || x.lexicons[a.Language] == nil {
		if found := Language(a.Text); found != "" {
			a.Language = found
		}
	}
	lex := x.lexicons[a.Language]
	if lex == nil {
		return &reading{reader: &reader{}, result: Result{Dropped: []Dropped{{Reason: ReasonNoLanguage}}}}
	}
	r := &reading{reader: &reader{lex: lex, known: x.known, art: a, cast: &cast{}}, explain: e}
	r.words, r.sounds = lex.Words(), make(map[uint32]string)
	r.tokens = lexicon.Tokens(make([]lexicon.Token, 0, len(a.Text)/5), a.Text, r.words)
	r.sentences = sentences(a.Text, r.tokens)
	if len(r.sentences) == 0 {
		return r
	}
	r.home = x.homeOf(a)
	r.anchor = a.Published
	r.anchor = r.dated(r.sentences)
	r.castAll()
	r.play()
	r.result.Records = r.records()
	return r
}

// Language tells the language of a text by its script, as far as the tables go: en,
// hi, ur; empty where none of the scripts prevails.
func Language(text string) string {
	counts := map[string]int{}
	n := 0
	for _, r := range text {
		if n++; n > 20000 {
			break
		}
		switch {
		case unicode.Is(unicode.Devanagari, r):
			counts["hi"]++
		case unicode.Is(unicode.Arabic, r):
			counts["ur"]++
		case unicode.Is(unicode.Latin, r):
			counts["en"]++
		}
	}
	best := ""
	for _, l := range lexicon.Languages {
		if counts[l] > counts[best] {
			best = l
		}
	}
	return best
}

// castAll reads the whole article once for its people, so that a headline's
// surname is understood.
func (r *reading) castAll() {
	r.cast = nil // names of the cast are looked for when it is whole
	cast := &cast{byWord: make(map[string][]*person)}
	for n, s := range r.sentences {
		r.cut(s)
		for _, p := range r.phrases() {
			if p.kind == someone && (p.nameTo-p.nameFrom > 1 || p.titled || p.known > 0 || p.country != "") {
				cast.enter(r.reader, p, n)
			}
		}
	}
	cast.settle(r.reader)
	cast.unite()
	r.surnames(cast)
	for _, p := range cast.people {
		p.seen = 0 // by the second reading
	}
	r.cast = cast
}

// play reads the article again, sentence by sentence, as a reader would: what is
// said depends on what was said before.
func (r *reading) play() {
	m := &memory{reading: r, place: nil}
	m.dateline = r.dateline(r.sentences)
	for n, s := range r.sentences {
		r.cut(s)
		c := &scene{reader: r.reader, index: n, s: s}
		c.phrases = r.phrases()
		c.dates = r.dates()
		if len(m.subject) > 0 {
			c.he = m.subject[0]
			c.they = m.subject
		}
		for k, p := range c.phrases {
			m.resolve(c, p)
			if p.person != nil && p.kind != pronoun && !p.counterpart && c.subjectLike(p) {
				if c.he != p.person {
					c.other = c.he
				}
				c.he = p.person
				if k > 0 && c.joined(c.phrases[k-1], p) && len(c.they) > 0 && c.they[len(c.they)-1] == c.phrases[k-1].person {
					c.they = append(c.they, p.person)
				} else {
					c.they = []*person{p.person}
				}
			}
		}
		found, dropped := c.events()
		r.explain.scene(c, found, dropped)
		quote := r.art.Text[r.tokens[s.from].Start:r.tokens[s.to-1].End]
		for _, why := range dropped {
			r.result.Dropped = append(r.result.Dropped, Dropped{Reason: why, Quote: quote})
		}
		for _, e := range found {
			e.sentence = n
			if e.frame == lexicon.Attend {
				r.attend(e)
				continue
			}
			e.quoteFrom, e.quoteTo = r.tokens[s.from].Start, r.tokens[s.to-1].End
			if why := m.complete(c, e); why != "" {
				r.result.Dropped = append(r.result.Dropped, Dropped{Reason: why, Quote: quote})
				continue
			}
			r.events = append(r.events, e)
		}
		r.subjects(c)
		m.remember(c)
		r.lead(c)
	}
}

// lead gives a headline's meeting the date and place of the first sentence that
// has them and names one of its people.
func (r *reading) lead(c *scene) {
	if c.index == 0 || c.index > 8 {
		return
	}
	alone, place := c.dateAlone()
	for _, e := range r.events {
		if e.status != graph.Held {
			continue
		}
		if alone && e.date.IsZero() {
			e.date = r.anchor
			if place != nil && e.mode == graph.InPerson && !e.placed {
				e.place, e.placed = place, true
			}
		}
		if e.sentence != 0 {
			continue
		}
		for _, p := range c.phrases {
			if p.person == nil || !e.has(p.person) {
				continue
			}
			for _, d := range c.dates {
				if e.date.IsZero() && d.clock && !d.relative && !d.future && !c.modifies(d) {
					e.date = d.date
				}
			}
			if place := c.arrived(); e.mode == graph.InPerson && place != nil && !e.placed {
				e.place, e.placed = place, true
			}
		}
	}
}

// dateAlone says whether the line is the day of the article alone, as pages put it
// under their headlines, with a time and the city at most; and which.
func (c *scene) dateAlone() (bool, *graph.PlaceRef) {
	if len(c.dates) != 1 || !c.dates[0].clock || c.dates[0].date != c.anchor {
		return false, nil
	}
	var place *graph.PlaceRef
	for i := range c.units {
		u := &c.units[i]
		switch city := u.entry(lexicon.City); {
		case i >= c.dates[0].from && i < c.dates[0].to, u.kind == sign, u.kind == number:
		case city != nil && place == nil:
			place = placeOf(city)
		default:
			return false, nil
		}
	}
	return true, place
}

// memory is what a reader keeps in mind from one sentence to the next.
type memory struct {
	*reading
	subject   []*person // of the last sentence
	recent    []*person // mentioned, latest last
	date      graph.Date
	dateLine  int
	lead      bool            // date stands in the lead, with a meeting or an arrival: it holds for the article
	placeLine int             // paragraph of place
	setting   *graph.PlaceRef // the first city that the lead puts something in
	city      *graph.PlaceRef // the last city of the sentence before
	place     *graph.PlaceRef
	dateline  *graph.PlaceRef
	clock     int
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
	case title:
		p.person = m.titled(c, p)
	case both:
		p.pair = m.lastPair(max(p.count, 2))
		for _, q := range p.pair {
			q.from, q.to = p.from, p.to
		}
	case pronoun:
		if p.plural {
			p.pair = m.lastPair(2)
			if len(c.they) > 1 {
				p.pair = nil
				for _, q := range c.they {
					p.pair = append(p.pair, &phrase{kind: someone, person: q})
				}
			}
			for _, q := range p.pair {
				q.from, q.to = p.from, p.to
			}
		} else {
			p.person = c.he
			if p.object {
				p.person = c.another(p)
			}
		}
	case group, party: // nobody
	}
	if p.person != nil && p.kind != pronoun {
		m.clock++
		p.person.seen = m.clock
		m.recent = append(m.recent, p.person)
	}
}

// another is whom a pronoun means that is no subject: the one whom the sentence named
// before by a phrase that is no subject of its clause, or who was the subject before.
func (c *scene) another(p *phrase) *person {
	var found *person
	for _, q := range c.phrases {
		if q.from >= p.from || !c.lex.Grammar().VerbLast {
			break
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
	if len(p.candidates) > 0 {
		best := p.candidates[0]
		for _, q := range p.candidates {
			if p.country != "" && q.country == p.country || len(p.offices) > 0 && sharesOffice(q.offices, p.offices) {
				best = q
				break
			}
		}
		return best
	}
	return m.cast.find(p, m.nameAt(p.nameFrom, p.nameTo))
}

// titled finds somebody who is meant by office alone: of the same country, with the
// same office; the latest.
func (m *memory) titled(c *scene, p *phrase) *person {
	if p.plural {
		return nil
	}
	offices := widened(p.offices)
	country, org := p.country, p.org
	if p.counterpart {
		if country == "" && org == "" {
			return nil
		}
		if len(offices) == 0 && len(m.subject) > 0 {
			offices = m.subject[0].offices
		}
	}
	if p.guest > 0 {
		return m.guest(p.guest == 2)
	}
	var best *person
	for _, q := range m.cast.people {
		if q.seen == 0 && m.clock > 0 && c.index > 0 && c.index < q.first {
			continue
		}
		if country != "" && q.country != country || country == "" && org != "" && q.org != org {
			continue
		}
		if len(offices) > 0 && !sharesOffice(q.offices, offices) {
			continue
		}
		if country == "" && org == "" && q.seen == 0 && c.index > 0 {
			continue
		}
		if best == nil || m.closer(q, best, p) {
			best = q
		}
	}
	return best
}

// closer says whether an office alone means q rather than other: q's country is the
// one that the article takes for granted, q's title is the very one, or q was spoken
// of later.
func (m *memory) closer(q, other *person, p *phrase) bool {
	if p.country == "" && p.org == "" && m.home != "" && (q.country == m.home) != (other.country == m.home) {
		return q.country == m.home
	}
	exact := func(q *person) bool {
		return slices.ContainsFunc(q.offices, func(o string) bool { return slices.Contains(p.offices, o) })
	}
	if p.country == "" && exact(q) != exact(other) {
		return exact(q)
	}
	return q.seen > other.seen
}

// subjectLike says whether the phrase stands where subjects do.
func (c *scene) subjectLike(p *phrase) bool {
	if c.lex.Grammar().VerbLast {
		return p.mark == lexicon.MarkAgent || p.mark == lexicon.NoClass && p.from == 0
	}
	return c.markBefore(p) == lexicon.NoClass && !c.afterVerb(p) && c.possessive(p.to) == 0
}

// afterVerb says whether a verb stands right in front of the phrase.
func (c *scene) afterVerb(p *phrase) bool {
	i := p.from - 1
	return i >= 0 && (c.verbAt(i) || c.units[i].kind == trigger)
}

// remember keeps what the next sentences may refer to.
func (m *memory) remember(c *scene) {
	verbLast := c.lex.Grammar().VerbLast
	for k, p := range c.phrases {
		if p.person == nil || p.kind == title && p.counterpart {
			continue
		}
		if verbLast && (p.mark == lexicon.MarkAgent || p.mark == lexicon.NoClass) || !verbLast && c.markBefore(p) == lexicon.NoClass && c.possessive(p.to) == 0 {
			m.subject = []*person{p.person}
			for _, q := range c.chain(k)[1:] {
				if q.person != nil && c.chain(k)[0] == p {
					m.subject = append(m.subject, q.person)
				}
			}
			break
		}
	}
	told := slices.ContainsFunc(c.units, func(u unit) bool { return u.has(lexicon.Arrive) }) || len(m.events) > 0 && m.events[len(m.events)-1].sentence == c.index
	if c.s.line != m.dateLine && !m.lead {
		m.date = graph.Date{} // what was said in another paragraph is not said here
	}
	for _, d := range c.dates {
		if !d.date.IsZero() && !d.future && (d.clock || m.date.IsZero()) && !c.modifies(d) {
			m.date, m.dateLine = d.date, c.s.line
			m.lead = told && c.index < 6
		}
	}
	if place := c.arrived(); place != nil {
		m.place, m.placeLine = place, c.s.line
	}
	if m.setting == nil && c.index < 8 {
		m.setting = c.setting()
	}
	m.city = c.lastCity()
}

// complete gives the event its people, date and place; why it can't be one.
func (m *memory) complete(c *scene, e *event) string {
	for _, side := range e.sides {
		var people []*person
		var parties []actor
		for _, p := range side {
			q := p.person
			switch {
			case p.kind == pronoun && q == nil:
				continue
			case q != nil:
				people = append(people, q)
			case p.kind == someone:
				continue
			case p.country != "" || p.org != "":
				parties = append(parties, partyOf(p))
			}
		}
		e.people = append(e.people, people)
		e.groups = append(e.groups, parties...)
	}
	if e.mode == graph.InPerson {
		e.place = c.placeIn(e.trigger)
		if e.place != nil && e.place.City != "" {
			m.place, m.placeLine = e.place, c.s.line
			e.placed = true
		}
		if e.place == nil && c.there(e.trigger) {
			e.place = m.city
		}
		if m.place != nil && m.placeLine == c.s.line && (e.place == nil || e.place.City == "" && m.place.Country == e.place.Country) {
			e.place = m.place
		}
		for _, place := range []*graph.PlaceRef{m.setting, m.dateline} {
			if e.place == nil {
				e.place = place
			}
		}
	}
	m.locals(e)
	e.date = m.dateOf(c, e)
	if !e.placed && m.longAgo(e.date, 3) {
		e.place = nil // where the article's events are says nothing of that one
	}
	e.features.lead = e.sentence < 4
	return m.check(e)
}

func partyOf(p *phrase) actor {
	if p.org != "" && p.orgKind == "international" && p.country == "" {
		return actor{org: p.org}
	}
	if p.country != "" {
		return actor{country: p.country}
	}
	return actor{org: p.org}
}

// dateOf is the date nearest to the trigger in its sentence; without one, that of
// the paragraph.
func (m *memory) dateOf(c *scene, e *event) graph.Date {
	best := -1
	distance := 1 << 20
	for k, d := range c.dates {
		if d.future != (e.status == graph.Planned) && !d.date.IsZero() && d.future {
			continue
		}
		if !c.lex.Grammar().VerbLast && c.at(d.from-1).has(lexicon.MarkFrom, lexicon.MarkBefore) || c.modifies(d) || c.behindRelative(e.trigger, d.from) || c.otherStatement(e.trigger, d.from) {
			continue
		}
		n := d.from - e.trigger
		if n < 0 {
			n = -n
		}
		if !d.clock {
			n += 40
		}
		if c.attribute(d, e.trigger) {
			n = -1
		}
		if n < distance {
			best, distance = k, n
		}
	}
	if best >= 0 {
		d := c.dates[best]
		if d.relative {
			if m.date.IsZero() || len(m.date.String()) < len("2006-01-02") {
				return graph.Date{}
			}
			return ofDay(m.date.Earliest().AddDate(0, 0, d.offset))
		}
		return d.date
	}
	if e.status != graph.Held {
		return graph.Date{}
	}
	return m.date
}

// check says why the event is none; empty: it is one.
func (m *memory) check(e *event) string {
	keys := make(map[actor]bool)
	named := 0
	for _, side := range e.people {
		for _, p := range side {
			named++
			k, ok := p.party()
			if !ok {
				return ReasonNoCountry
			}
			keys[k] = true
		}
	}
	for _, g := range e.groups {
		keys[g] = true
	}
	if e.status != graph.Held && named < 2 {
		return ReasonPlanned
	}
	if len(keys) < 2 {
		if named+len(e.groups) < 2 {
			return ReasonNoParties
		}
		return ReasonOneParty
	}
	return ""
}

// party is whom the person acts for; false: unknown.
func (p *person) party() (actor, bool) {
	switch {
	case p.country != "":
		return actor{country: p.country}, true
	case p.org != "":
		return actor{org: p.org}, true
	}
	return actor{}, false
}

// lastPair is the last n people mentioned who act for n parties, in their order;
// nil where there aren't so many.
func (m *memory) lastPair(n int) []*phrase {
	var people []*person
	parties := make(map[actor]bool)
	for k := len(m.recent) - 1; k >= 0 && len(people) < n && k > len(m.recent)-8; k-- {
		p := m.recent[k]
		key, ok := p.party()
		if !ok || parties[key] {
			continue
		}
		parties[key] = true
		people = append([]*person{p}, people...)
	}
	if len(people) < n {
		return nil
	}
	var row []*phrase
	for _, p := range people {
		row = append(row, &phrase{kind: someone, person: p})
	}
	return row
}

// attend seats people who "were also present" at the last meeting told, if that was
// just now.
func (r *reading) attend(e *event) {
	if len(r.events) == 0 {
		return
	}
	last := r.events[len(r.events)-1]
	if last.status != graph.Held || e.sentence-last.sentence > 2 && r.events[0].sentence != last.sentence {
		return // too far away, unless the article tells of one meeting alone
	}
	for i, p := range e.sides[0] {
		if p.person == nil {
			continue
		}
		if _, ok := p.person.party(); !ok && len(p.person.offices) > 0 {
			p.person.country = rowCountry(e.sides[0][:i])
		}
		if _, ok := p.person.party(); ok && !last.has(p.person) {
			last.people = append(last.people, []*person{p.person})
		}
	}
}

func (e *event) has(p *person) bool {
	for _, side := range e.people {
		for _, q := range side {
			if p == q {
				return true
			}
		}
	}
	return false
}

// locals gives officials whose country nobody says the one that they must have:
// that of the place, if the others are from elsewhere; else the country that the
// article's language takes for granted.
func (m *memory) locals(e *event) {
	for _, code := range []string{placeCountry(e.place), placeCountry(m.place), placeCountry(m.dateline), m.home} {
		if code == "" {
			continue
		}
		for n, side := range e.people {
			for _, p := range side {
				if _, ok := p.party(); !ok && len(p.offices) > 0 && (code == m.home || !p.represents()) && !e.elsewhere(n, code) {
					p.country = code
				}
			}
		}
	}
}

// represents says whether the person's offices are such as are held abroad: where an
// envoy talks is seldom the envoy's own country.
func (p *person) represents() bool {
	return slices.ContainsFunc(p.offices, func(title string) bool {
		for _, abroad := range []string{"Ambassador", "Envoy", "Representative", "High Commissioner", "Consul", "Negotiator", "Chargé", "Coordinator", "Mediator"} {
			if strings.Contains(title, abroad) {
				return true
			}
		}
		return false
	})
}

func placeCountry(p *graph.PlaceRef) string {
	if p == nil {
		return ""
	}
	return p.Country
}

// elsewhere says whether somebody of another side than the nth acts for the
// country.
func (e *event) elsewhere(n int, code string) bool {
	for k, side := range e.people {
		for _, p := range side {
			if k != n && p.country == code {
				return true
			}
		}
	}
	for _, g := range e.groups {
		if g.country == code {
			return true
		}
	}
	return false
}

// homeOf is the country that the article takes for granted: the one that its
// publisher's name tells, such as a ministry's, or that of most newspapers of its
// language; empty where there is none.
func (x *Extractor) homeOf(a Article) string {
	lex := x.lexicons["en"]
	tokens := lexicon.Tokens(nil, a.Publisher, lex.Vocabulary)
	for i := range tokens {
		entries, _, _ := lex.Longest(tokens, i)
		for _, e := range entries {
			if e.Kind == lexicon.Country || e.Kind == lexicon.Adjective || e.Kind == lexicon.Metonym {
				return e.Code
			}
		}
	}
	return map[string]string{"hi": "IN", "ur": "PK"}[a.Language]
}

// surnames enters known people whom the article names by one word alone, as
// headlines do: where only one known person bears the name, and held an office
// around the article's day.
func (r *reading) surnames(cast *cast) {
	if r.art.Published.IsZero() {
		return
	}
	for n, s := range r.sentences {
		for i := s.from; i < s.to; i++ {
			t := r.tokens[i]
			if t.Sort != lexicon.Word || r.lex.Grammar().Letters && !t.Capital || r.lex.Ordinary(t) || r.lex.FirstName(t) && !r.alone(i, s) {
				continue
			}
			if entries, _, _ := r.lex.Longest(r.tokens[:s.to], i); len(entries) > 0 {
				continue
			}
			w := r.normal(i)
			if len([]rune(w)) < 4 || len(cast.byWord[w]) > 0 {
				continue
			}
			if k := r.known.only(w, r.art.Published); k > 0 {
				cast.enter(r.reader, &phrase{nameFrom: i, nameTo: i + 1, known: k}, n)
			}
		}
	}
}

// guest is the last person mentioned who is not of the place, or, as the host, who
// is.
func (m *memory) guest(host bool) *person {
	local := placeCountry(m.place)
	for _, code := range []string{placeCountry(m.dateline), m.home} {
		if local == "" {
			local = code
		}
	}
	var best *person
	for _, q := range m.cast.people {
		key, ok := q.party()
		if !ok || q.seen == 0 || local == "" || (key.country == local) != host {
			continue
		}
		if best == nil || q.seen > best.seen {
			best = q
		}
	}
	return best
}

// delegates finds for each country of a plural office who holds it: "the leaders
// of Ruritania and Sylvania" are the presidents that the article names.
func (m *memory) delegates(c *scene, p *phrase) {
	for _, n := range p.nations {
		one := &phrase{kind: group, from: p.from, to: p.to, country: n.country, org: n.org, orgKind: "international", mark: p.mark, markFrom: p.markFrom, markTo: p.markTo}
		if n.country != "" && (len(p.offices) > 0 || p.leaders) {
			asked := &phrase{kind: title, country: n.country, offices: p.offices}
			if p.leaders {
				asked.offices = heads
			}
			if q := m.titled(c, asked); q != nil && m.only(asked) {
				one.kind, one.person = title, q
			}
		}
		p.pair = append(p.pair, one)
	}
}

// only says whether one person of the cast alone holds such an office: which of two
// heads of a country went is not for us to guess.
func (m *memory) only(asked *phrase) bool {
	n := 0
	for _, q := range m.cast.people {
		if q.country == asked.country && sharesOffice(q.offices, asked.offices) {
			n++
		}
	}
	return n == 1
}

// heads are the offices of those who are called their countries' leaders.
var heads = []string{"President", "Prime Minister", "Premier", "King", "Queen", "Emir", "Crown Prince", "Chancellor", "Sultan", "Supreme Leader"}

// alone says whether the word at i stands without another name beside it, as far as
// capitals tell.
func (r *reader) alone(i int, s sentence) bool {
	if !r.lex.Grammar().Letters {
		return false
	}
	for _, j := range []int{i - 1, i + 1} {
		if j >= s.from && j < s.to && r.tokens[j].Capital && !r.lex.Common(r.tokens[j]) {
			return false
		}
	}
	return true
}

// rowCountry is the country of those of a row who have one, if it is one: Sylvanian
// ministers A and B.
func rowCountry(row []*phrase) string {
	code := ""
	for _, p := range row {
		if p.person == nil || p.person.country == "" || p.person.country == code {
			continue
		}
		if code != "" {
			return ""
		}
		code = p.person.country
	}
	return code
}

// longAgo says whether a date is more than so many days before the article, so that
// it tells of something else than its news.
func (r *reading) longAgo(d graph.Date, days float64) bool {
	return !d.IsZero() && !r.anchor.IsZero() && r.anchor.Earliest().Sub(d.Latest()).Hours() > 24*days
}
