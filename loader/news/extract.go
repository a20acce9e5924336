// Extraction: the stages in their order.

package news

import (
	"context"
	"slices"
	"sync"

	"readout/graph"
	"readout/loader/news/lexicon"
)

// Extractor turns articles into records. It may be used by many goroutines at
// once.
type Extractor struct {
	known  *Known
	tables map[string]*tables // by language
	tagger Tagger             // nil: the tables alone say what a name is
}

// New returns an extractor that knows the given people before it reads anything. The
// tables of a language are read when its first article comes.
func New(known *Known) *Extractor {
	x := &Extractor{known: known, tables: make(map[string]*tables)}
	for _, language := range lexicon.Languages {
		x.tables[language] = &tables{read: sync.OnceValue(func() *lexicon.Lexicon { return known.lexicon(language) })}
	}
	return x
}

// Extract is Read by an extractor without a tagger, which can't fail.
func (x *Extractor) Extract(a Article) Result {
	result, _ := x.Read(context.Background(), a)
	return result
}

// Read returns what the article reports. An article in a language without tables
// yields nothing but a Dropped. An error is the tagger's.
func (x *Extractor) Read(_ context.Context, a Article) (Result, error) {
	r := x.reading(a, nil)
	if of := x.tables[r.art.Language]; r.lex != nil {
		of.release(r.room)
	}
	return r.result, r.err
}

// reading is an article with all that was found in it.
type reading struct {
	*reader
	sentences []sentence
	explain   *explainer // nil: nobody asked
	events    []*event
	features  []features // of the records
	result    Result
	err       error // of the tagger: then nothing was read
}

func (x *Extractor) reading(a Article, e *explainer) *reading {
	a.Language = languageOf(a)
	of := x.tables[a.Language]
	if of == nil {
		return &reading{reader: &reader{}, result: Result{Dropped: []Dropped{{Reason: ReasonNoLanguage}}}}
	}
	lex := of.read()
	r := &reading{reader: &reader{lex: lex, known: x.known, art: a, room: of.roomFor()}, explain: e}
	r.tokens = lex.Part(unwrap(a.Text, lexicon.Tokens(r.tokens, a.Text, r.words)), a.Text, r.words)
	r.sentences = sentences(a.Text, r.tokens, lex)
	if len(r.sentences) == 0 {
		r.cast = &cast{}
		return r
	}
	r.cutAll(r.sentences)
	if r.err = r.tag(x.tagger); r.err != nil {
		return r
	}
	if r.home = x.homeOf(a); r.home == "" {
		r.home = homes[a.Language]
		if r.lex.Language == "ur" && r.indian() {
			r.home = "IN"
		}
	}
	r.anchor = a.Published
	r.anchor = r.dated(r.sentences)
	r.era = r.yearTold(r.sentences)
	r.castAll()
	r.play()
	r.result.Records = r.records()
	return r
}

// castAll reads the whole article once for its people, so that a headline's
// surname is understood.
func (r *reading) castAll() {
	r.cast = nil // names of the cast are looked for when it is whole
	cast := &cast{byWord: make(map[string][]*person)}
	var headed []phrase // who the headline speaks of by office
	headline := true
	for n, s := range r.sentences {
		r.cut(s)
		headline = headline && n < 4 && !endsWithStop(r.tokens[s.to-1]) // and what a page puts above it
		for _, p := range r.phrases() {
			if headline && p.kind == title && !p.plural && !p.counterpart && p.country != "" && len(p.offices) > 0 {
				headed = append(headed, *p)
			}
			if p.kind == someone && (p.nameTo-p.nameFrom > 1 || p.titled || p.known > 0 || p.country != "") {
				cast.enter(r.reader, p, n)
			}
		}
		r.used = 0 // the cast keeps people, not phrases
	}
	cast.settle(r.reader)
	if !r.lex.Grammar().VerbLast {
		cast.headed(headed)
	}
	cast.unite()
	r.surnames(cast)
	cast.settle(r.reader) // of whom they tell, too
	cast.whole(r.words)
	for _, p := range cast.people {
		p.seen = 0 // by the second reading
	}
	r.cast = cast
}

// play reads the article again, sentence by sentence, as a reader would: what is
// said depends on what was said before.
func (r *reading) play() {
	m := &memory{reading: r, own: r.ofOwn(), meetingAt: -1}
	m.dateline, m.live = r.dateline(r.sentences), r.livePage()
	for n, s := range r.sentences {
		r.cut(s)
		c := &scene{reader: r.reader, index: n, s: s}
		m.labelHere(c)
		c.phrases = r.phrases()
		c.dates = r.dates()
		c.past, c.stays, c.meetingBefore = r.events, m.stays, m.tellsMeeting
		c.awaiting = m.presented != nil && n-m.presented.sentence < 3 && !r.lex.Grammar().VerbLast
		if c.strange = c.strangerFirst(); c.strange {
			m.subject = nil
		}
		if len(m.subject) > 0 {
			if !c.eitherOf(m.subject) {
				c.he, c.before = m.subject[0], m.subject[0]
			}
			c.they = m.subject
		}
		for k, p := range c.phrases {
			m.resolve(c, p)
			c.theirTwo(k)
			if c.unknownActor(p) {
				c.he, c.they = nil, nil
			}
			if k > 0 {
				c.served(c.phrases[k-1], p)
			}
			if p.person != nil && p.kind != pronoun && (!p.counterpart || p.kind == someone) && (c.subjectLike(p) || c.standsIn(p)) {
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
		if e := m.item(c); e != nil {
			found = append(found, e)
		} else if len(found) == 0 && m.list == nil {
			m.list = c.opensList()
		}
		r.explain.scene(c, found, dropped)
		quote := r.art.Text[r.tokens[s.from].Start:r.tokens[s.to-1].End]
		for _, why := range dropped {
			r.result.Dropped = append(r.result.Dropped, Dropped{Reason: why, Quote: quote})
		}
		if len(found) > 0 {
			m.toldAt, m.toldClock, m.several = n, m.clock, several(found)
		}
		// Who attended a meeting of the sentence that is none did not attend the one before.
		lost := len(found) > 0 && found[0].frame == lexicon.Attend && (c.anotherMeeting() || c.othersFirst(found[0]))
		for _, e := range found {
			e.sentence = n
			if e.frame == lexicon.Attend {
				if e.doers && m.present(c, e) || m.enrol(c, e) {
					continue
				}
				if len(r.events) > 0 && !lost && (!e.bare || m.meetingAt == n-1) {
					m.attend(e)
					m.forget(e)
				}
				continue
			}
			e.quoteFrom, e.quoteTo = r.tokens[s.from].Start, r.tokens[s.to-1].End
			if why := m.complete(c, e); why != "" {
				if why == ReasonNoParties && c.credentials(e.trigger) {
					m.presented = e // to be told: by whom
				}
				r.result.Dropped = append(r.result.Dropped, Dropped{Reason: why, Quote: quote})
				lost = lost || !e.ceremony
				continue
			}
			m.bring(e)
			r.events = append(r.events, e)
		}
		m.otherTimes(c)
		if len(found) == 0 {
			m.detail(c)
		}
		m.lose(c, dropped)
		m.deny(c, dropped)
		if len(found) > 0 || c.ofMeeting() {
			m.meetingAt = n
		}
		m.tellsMeeting = m.meetingAt == n && c.settled(0)
		r.subjects(c)
		m.remember(c)
		r.lead(c)
		r.lateArrival(c)
	}
	m.undeny()
}

// several says whether the events are of more than one meeting.
func several(found []*event) bool {
	var first *event
	for _, e := range found {
		switch {
		case e.frame == lexicon.Attend || len(e.sides) != 2:
		case first == nil:
			first = e
		case !samePeople(first.sides[1], e.sides[1]):
			return true
		}
	}
	return false
}

func samePeople(a, b []*phrase) bool {
	return slices.EqualFunc(a, b, func(p, q *phrase) bool { return p == q || p.person != nil && p.person == q.person })
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
			e.date, e.features.lent = r.anchor, true
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
				if e.date.IsZero() && d.clock && !d.relative && !d.future && !d.bound && !r.toCome(d.date) && !r.longAgo(d.date, 20) && !c.modifies(d) && (!c.lex.Grammar().VerbLast || !c.insideRelative(d, len(c.units))) {
					e.date, e.features.lent = d.date, true
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

// homes are the countries that most newspapers of a language take for granted.
var homes = map[string]string{"hi": "IN", "ur": "PK"}

// homeOf is the country that the article takes for granted, as its publisher's name
// tells, such as a ministry's; empty where it doesn't.
func (x *Extractor) homeOf(a Article) string {
	if a.Publisher == "" {
		return ""
	}
	lex := x.tables["en"].read()
	tokens := lexicon.Tokens(nil, a.Publisher, lex.Vocabulary)
	for i := range tokens {
		entries, _, _ := lex.Longest(tokens, i)
		for _, e := range entries {
			if e.Kind == lexicon.Country || e.Kind == lexicon.Adjective || e.Kind == lexicon.Metonym {
				return e.Code
			}
		}
	}
	return ""
}

// indian says whether an article in Urdu is of an Indian newspaper: its dateline is in
// India, or it calls India by the name that Pakistan's newspapers don't use, and never by
// theirs.
func (r *reading) indian() bool {
	name := placeCountry(r.dateline(r.sentences)) == "IN"
	for i := range r.plain {
		u := &r.plain[i]
		if e := u.entry(lexicon.Country, lexicon.Adjective); e == nil || e.Code != "IN" {
			continue
		}
		if r.in(u.from, lexicon.BharatName) {
			return false
		}
		name = name || r.in(u.from, lexicon.HindustanName)
	}
	return name
}

// surnames enters known people whom the article names by one word alone, as
// headlines do: where only one known person bears the name, and held an office
// around the article's day.
func (r *reading) surnames(cast *cast) {
	if r.art.Published.IsZero() {
		return
	}
	for n, s := range r.sentences {
		for k := s.units; k < len(r.plain) && r.plain[k].from < s.to; k++ {
			i := r.plain[k].from
			t := r.tokens[i]
			if r.plain[k].kind != bare || t.Sort != lexicon.Word || r.lex.Grammar().Letters && !t.Capital || r.lex.Ordinary(t) || r.lex.FirstName(t) && !r.alone(i, s) || r.besideUnknown(i) {
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

// besideUnknown says whether a word beside the one at i is none that the tables know, where names have no
// capitals: then both may be parts of the name of somebody else.
func (r *reader) besideUnknown(i int) bool {
	if r.lex.Grammar().Letters {
		return false
	}
	for _, j := range []int{i - 1, i + 1} {
		if j >= 0 && j < len(r.tokens) && r.tokens[j].Sort == lexicon.Word && (r.lex.Unknown(r.tokens[j]) || r.lex.FirstName(r.tokens[j])) {
			return true
		}
	}
	return false
}

// alone says whether the word at i stands without another name beside it, as far as
// capitals tell.
func (r *reader) alone(i int, s sentence) bool {
	if !r.lex.Grammar().Letters {
		return r.aloneLast(i, s)
	}
	for _, j := range []int{i - 1, i + 1} {
		if j >= s.from && j < s.to && r.tokens[j].Capital && !r.lex.Common(r.tokens[j]) {
			return false
		}
	}
	return true
}
