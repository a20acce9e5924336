// Where a meeting was held, as sentences say it whose verb comes last.

package news

import (
	"slices"

	"readout/graph"
	"readout/loader/news/lexicon"
)

// toComeAt says whether what the sentence has happen at the place of unit j is still to come, or may be.
func (c *scene) toComeAt(j int) bool {
	if c.lex.Grammar().VerbLast {
		return c.ahead(j)
	}
	return c.willBefore(j)
}

// topicInLast says whether the place at unit j is that of something that was talked about:
// लुट्ज में चल रहे युद्ध पर, लुट्ज में हिंसा को लेकर.
func (c *scene) topicInLast(j int) bool {
	if !c.at(j + 1).has(lexicon.MarkIn) {
		return false
	}
	topic := false
	for k := j + 2; k < j+8 && k < len(c.units); k++ {
		u := &c.units[k]
		switch {
		case u.kind == grammar && u.has(lexicon.MarkOn, lexicon.MarkAbout):
			return topic
		case u.has(lexicon.Doing, lexicon.Happened) && u.kind == grammar, c.in(u.from, lexicon.SubjectNoun):
			topic = true
		case u.kind != bare && !u.is(lexicon.Modifier, lexicon.Portfolio) && !u.has(lexicon.MarkOf, lexicon.And) || u.cast != nil:
			return false
		}
	}
	return false
}

// sceneLast says whether the country at unit j is where the subject, who comes next, did what the
// sentence tells: चीन में उन्होंने. An envoy may be posted there.
func (c *scene) sceneLast(j int) bool {
	k := c.phraseIndex(j + 2)
	if !c.lex.Grammar().VerbLast || !c.at(j+1).has(lexicon.MarkIn) || k < 0 {
		return false
	}
	p := c.phrases[k]
	return c.rowMark(p) == lexicon.MarkAgent && !heldAbroad(p.offices)
}

// staysAt says whether the sentence has its subject be in the city at unit j, where the verb comes last: X لٹز
// میں تھے. What is only said of somebody in passing is of another time: X نے، جو لٹز میں تھے.
func (c *scene) staysAt(j int) bool {
	if !c.lex.Grammar().VerbLast || !c.at(j+1).has(lexicon.MarkIn) || !c.at(j+2).has(lexicon.Aux) || j+3 < len(c.units) && c.units[j+3].kind != sign {
		return false
	}
	subject := false
	for k := j; k >= 0; k-- {
		u := &c.units[k]
		if u.has(lexicon.Who, lexicon.That, lexicon.Not, lexicon.MarkAgent) || k < j && c.endsClause(k) && u.has(lexicon.Aux, lexicon.Done) {
			return false
		}
		if n := c.phraseIndex(k); n >= 0 {
			p := c.phrases[n]
			subject = subject || p.person != nil && p.mark == lexicon.NoClass
		}
	}
	return subject
}

// atSeatOf is to whose house somebody goes in the clause in front of that of the noun at i, as its verb tells, and
// where that noun's clause begins then: X Y کے دفتر گئے اور. Nil, and begin: to nobody's.
func (c *scene) atSeatOf(begin, i int) ([]*phrase, int) {
	and := i - 1
	for and > max(begin-1, 0) && !c.at(and).has(lexicon.And) {
		and--
	}
	j := and - 1
	for j > 0 && c.at(j).has(lexicon.Aux) && !c.at(j).has(lexicon.Arrive) {
		j--
	}
	if j < 3 || !c.at(j).has(lexicon.Arrive) || !c.at(and).has(lexicon.And) {
		return nil, begin
	}
	for j--; c.at(j).has(lexicon.MarkOn, lexicon.MarkIn, lexicon.Also); j-- {
	}
	if !c.in(c.at(j).to-1, lexicon.SeatNoun) {
		return nil, begin
	}
	for _, p := range c.phrases {
		if p.mark == lexicon.MarkOf && (p.markTo == j || p.markTo == j-1) && p.person != nil && p.kind != pronoun {
			return []*phrase{p}, and
		}
	}
	return nil, begin
}

// whereBoth says whether "where the two" is who did what the verb at i tells: they were in one place.
func (c *scene) whereBoth(i int) bool {
	begin := c.clauseBegin(i)
	return slices.ContainsFunc(c.phrases, func(p *phrase) bool {
		return p.kind == both && p.mark == lexicon.MarkAgent && p.from >= begin && p.to <= i && p.from > 0 && c.in(c.units[p.from-1].from, lexicon.WhereAdverb)
	})
}

// townOf says whether the country at unit j is that of a town in which something was, though no table has its
// name: روریٹانیا کے جھیل کنارے شہر X میں.
func (c *scene) townOf(j int) bool {
	if !c.lex.Grammar().VerbLast || !c.units[j].is(lexicon.Country) || !c.at(j+1).has(lexicon.MarkOf) {
		return false
	}
	town := false
	for k := j + 2; k < j+9 && k < len(c.units); k++ {
		u := &c.units[k]
		switch {
		case u.kind == grammar && u.has(lexicon.MarkIn):
			return town
		case u.kind != bare && !u.is(lexicon.Modifier, lexicon.City) && !u.has(lexicon.MarkOf), u.cast != nil, c.phraseIndex(k) >= 0:
			return false
		}
		town = town || c.in(u.to-1, lexicon.TownNoun)
	}
	return false
}

// visitedLand is the country that the sentence says somebody came to, if it is a side's: सिल्वेनिया की
// यात्रा पर आए X ने; nil: none.
func (c *scene) visitedLand(e *event) *graph.PlaceRef {
	for j := range c.units {
		land := c.units[j].entry(lexicon.Country, lexicon.Adjective)
		if land == nil || !e.elsewhere(-1, land.Code) && (land.Code != c.home || !e.lacksParty()) {
			continue
		}
		if c.at(j-1).has(lexicon.Arrive) && c.at(j+1).has(lexicon.MarkDuring, lexicon.MarkAside) {
			return &graph.PlaceRef{Country: land.Code} // دورہ سلوانیا کے دوران
		}
		if c.visitBehind(j) > j {
			return &graph.PlaceRef{Country: land.Code}
		}
	}
	return nil
}

// lacksParty says whether nobody said whom somebody of the event acts for: newspapers leave out home.
func (e *event) lacksParty() bool {
	return slices.ContainsFunc(slices.Concat(e.people...), func(p *person) bool { _, ok := p.party(); return !ok && len(p.offices) > 0 })
}

// visitBehind is the unit of the visit to the country at unit j: सिल्वेनिया की दो दिन की यात्रा; j: there is none.
func (c *scene) visitBehind(j int) int {
	k := j + 1
	for k < j+5 && !c.at(k).has(lexicon.Arrive) && (c.at(k).has(lexicon.MarkOf) || c.at(k).kind == bare && c.at(k).cast == nil || c.at(k).kind == number || c.at(k).has(lexicon.NumberWord) || c.at(k).is(lexicon.Modifier)) {
		k++
	}
	if c.at(k).has(lexicon.Arrive) && !c.leaves(k) && !c.whoCame(k) {
		return k
	}
	return j
}

// stayLast is the country of others to which the subject of the sentence came, by its verb: X सिल्वेनिया
// पहुंच गए; nil: none is told of.
func (c *scene) stayLast() *graph.PlaceRef {
	if !c.lex.Grammar().VerbLast || c.he == nil || c.he.country == "" {
		return nil
	}
	for j := range c.units {
		land := c.units[j].entry(lexicon.Country)
		if land == nil || land.Code == c.he.country {
			continue
		}
		end := c.visitBehind(j) + 1
		if c.at(end).has(lexicon.MarkOn) {
			end++ // यात्रा पर हैं
		}
		if end > j+1 && (c.at(end).has(lexicon.Aux) || end >= len(c.units) || c.at(end).kind == sign) && !c.longPast(j) && !c.toComeAt(j) {
			return &graph.PlaceRef{Country: land.Code}
		}
	}
	return nil
}

// stay is where somebody of the meeting had come to, as told before it, if it is a side's country.
func (m *memory) stay(e *event) *graph.PlaceRef {
	if m.land == nil || !e.has(m.stayer) || !e.elsewhere(-1, m.land.Country) {
		return nil
	}
	return m.cityOf(m.land)
}

// cityOf is the city where the article's events are, if it is in the land that was visited, else the land.
func (m *memory) cityOf(land *graph.PlaceRef) *graph.PlaceRef {
	for _, place := range []*graph.PlaceRef{m.setting, m.dateline} {
		if land != nil && land.City == "" && placeCountry(place) == land.Country && m.lex.Grammar().VerbLast {
			return place
		}
	}
	return land
}

// leaves says whether the visit at unit k was over, or not begun: यात्रा से पहले, दौरे के बाद.
func (c *scene) leaves(k int) bool {
	if next := c.at(k + 1); next.kind == bare && next.cast == nil && c.phraseIndex(k+1) < 0 {
		return true // यात्रा रद्द करने वाले
	}
	for n := k + 1; n < k+4; n++ {
		if u := c.at(n); u.kind == grammar && u.has(lexicon.MarkBefore, lexicon.MarkAfter, lexicon.MarkWith, lexicon.MarkFor, lexicon.WillDo, lexicon.MarkAbout, lexicon.Cancel, lexicon.Planned, lexicon.Unreal, lexicon.Not) {
			return true
		}
		if c.phraseIndex(n) >= 0 || c.at(n).kind == sign {
			return false
		}
	}
	return false
}
