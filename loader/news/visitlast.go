// Visits without a word of meeting, where the verb comes last: who went to somebody, or to their house.

package news

import (
	"readout/graph"
	"readout/loader/news/lexicon"
)

// calledOn is the visit that the verb of going at unit i tells of: X Y के पास गए, X Y के दफ्तर पहुंचे. Where
// somebody is mourned, whose house it is may be the one who died.
func (c *scene) calledOn(i int) (*event, string) {
	next := c.at(i + 1)
	if next.kind != sign && !next.has(lexicon.And) && !c.in(next.from, lexicon.PastVerb) {
		return nil, ""
	}
	host := c.hostAt(i)
	if host == nil || c.mourns() || c.toOthersBehind(i) {
		return nil, ""
	}
	f := lexicon.Frame{Type: lexicon.Visit, Form: lexicon.Past}
	if is := c.realityLast(i, f); is != real || c.denied(i) {
		return nil, ReasonUnreal
	}
	guest := c.whoWent(host, i)
	if guest == nil {
		return nil, ReasonNoParties
	}
	return &event{frame: lexicon.Visit, sides: [][]*phrase{guest, {host}}, status: graph.Held, mode: graph.InPerson, host: 2}, ""
}

// toOthersBehind says whether the sentence goes on behind the verb at unit i without the one to whose house somebody
// went: Y के घर गए और पत्रकारों से बात की. Who was at home isn't said then.
func (c *scene) toOthersBehind(i int) bool {
	if !c.at(i+1).has(lexicon.And) || c.in(c.at(i-1).to-1, lexicon.NearPostposition) {
		return false
	}
	host := false
	for j := i + 2; j < len(c.units); j++ {
		u := &c.units[j]
		switch {
		case u.has(lexicon.He, lexicon.Both), u.has(lexicon.Possessive) && !c.in(u.from, lexicon.OwnPossessive):
			return false
		case u.has(lexicon.MarkWith) && !u.has(lexicon.Also):
			return true
		}
		host = host || u.kind == trigger
	}
	return !host
}

// hostAt is to whom, or to whose house, the verb at unit i says that somebody went; nil: to nobody's.
func (c *scene) hostAt(i int) *phrase {
	j := i - 1
	for c.at(j).has(lexicon.Also) && c.at(j).kind == grammar {
		j--
	}
	if j < 0 {
		return nil
	}
	if c.units[j].kind == grammar && c.in(c.units[j].to-1, lexicon.NearPostposition) {
		return c.personMarked(j, j+1)
	}
	if c.at(j).has(lexicon.MarkIn, lexicon.MarkOn) {
		j--
	}
	house := j
	for j > 0 && j > house-3 && (j == house || c.units[j].kind == bare && c.units[j].cast == nil || c.units[j].is(lexicon.Modifier)) {
		j--
	}
	if house < 0 || !c.in(c.units[house].to-1, lexicon.SeatNoun) || !c.units[j].has(lexicon.MarkOf) {
		return nil
	}
	return c.personMarked(j, j+1)
}

// personMarked is the person whose mark stands between two units; nil: nobody's does.
func (c *scene) personMarked(from, to int) *phrase {
	for _, p := range c.phrases {
		if p.markFrom == from && p.markTo == to && p.person != nil && (p.kind == someone || p.kind == title) {
			return p
		}
	}
	return nil
}

// whoWent is who is told to have gone to the host, by the verb at unit i; nil: nobody, or others as well.
func (c *scene) whoWent(host *phrase, i int) []*phrase {
	begin := c.clauseBegin(i)
	for k := len(c.phrases) - 1; k >= 0; k-- {
		p := c.phrases[k]
		if p.to > host.from || p.from < begin {
			continue
		}
		row := c.chain(k)
		switch mark := c.rowMark(p); {
		case mark == lexicon.NoClass && (p.kind == someone || p.kind == title) && !p.plural && allPersons(row):
			return actors(row)
		case p.kind == pronoun && mark == lexicon.MarkAgent && p.person != nil && !c.at(p.from).has(lexicon.MarkAgent):
			return []*phrase{p}
		case mark == lexicon.MarkAgent, mark == lexicon.NoClass && p.kind != group, mark == lexicon.MarkOf:
			return nil
		}
	}
	return nil
}

// doerAt says whether somebody who does what the sentence tells is named at unit k: आए रूरिटानिया के मंत्री X ने.
func (c *scene) doerAt(k int) bool {
	n := c.phraseIndex(k)
	return n >= 0 && c.phrases[n].kind == someone && c.phrases[n].mark == lexicon.MarkAgent
}

// mourns says whether the sentence speaks of somebody's death.
func (c *scene) mourns() bool {
	for t := c.s.from; t < c.s.to; t++ {
		if c.in(t, lexicon.MourningWord) {
			return true
		}
	}
	return false
}

// visitor is whose visit the sentence begins by telling of: X کے دورے میں. Nil: nobody's.
func (c *scene) visitor() *person {
	if !c.lex.Grammar().VerbLast || len(c.phrases) == 0 {
		return nil
	}
	p := c.phrases[0]
	if p.mark != lexicon.MarkOf || p.kind != someone && p.kind != title {
		return nil
	}
	for j := p.markTo; j < p.markTo+3; j++ {
		u := c.at(j)
		if u.has(lexicon.Arrive) {
			return p.person
		}
		if u.kind != bare && !u.is(lexicon.Country, lexicon.City, lexicon.Modifier) && u.kind != number {
			return nil
		}
	}
	return nil
}
