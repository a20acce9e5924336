// Frames where the verb comes last: A ने B से मुलाकात की; A اور B کے درمیان ملاقات.

package news

import (
	"slices"

	"readout/loader/news/lexicon"
)

func (c *scene) eventLast(i int) (*event, string) {
	u := &c.units[i]
	f := u.frames[0]
	for _, g := range u.frames {
		if g.Form != lexicon.Noun {
			f = g
		}
	}
	is := c.realityLast(i, f)
	if is == unreal || is == tenseless && f.Form != lexicon.Noun {
		return nil, is.reason()
	}
	r := c.roles(i, f)
	if f.Form == lexicon.Noun && c.at(i+1).has(lexicon.MarkIn) && len(r.object) == 0 && len(r.host) == 0 && c.attendBehind(i) {
		return nil, "" // who was there: the word behind tells
	}
	var sides [][]*phrase
	switch {
	case f.Type == lexicon.Attend:
		return c.attendLast(i)
	case f.Type == lexicon.Host && len(r.object) == 0:
		return nil, ""
	case len(r.between) > 1:
		sides = split(actors(r.between))
	case len(r.object) > 0 && len(r.agent) > 0:
		sides = [][]*phrase{r.agent, r.object}
	case len(r.object) == 0 && len(actors(r.agent)) > 1 && f.Type != lexicon.Host && (f.Form == lexicon.Noun || slices.Contains(f.Objects, lexicon.NoClass)):
		sides = split(actors(r.agent))
	case len(r.object) > 0:
		if is == tenseless {
			return nil, ""
		}
		return nil, ReasonNoParties
	default:
		return nil, ""
	}
	if is == tenseless {
		return nil, ReasonTense
	}
	for _, extra := range r.host {
		sides = append(sides, []*phrase{extra})
	}
	return &event{frame: f.Type, sides: sides, status: is.status(), mode: c.modeOf(i, f)}, ""
}

// attendLast reads who else was there: the row in front of "were also present".
func (c *scene) attendLast(i int) (*event, string) {
	begin := c.clauseBegin(i)
	var row []*phrase
	var delegation *phrase
	for k, p := range c.phrases {
		if p.to > i || p.from < begin {
			continue
		}
		if p.kind == someone && (p.mark == lexicon.NoClass || p.mark == lexicon.MarkAgent) {
			row = append(row, p)
		}
		if p.kind == party && k >= 0 {
			delegation = p
		}
	}
	for _, p := range row {
		if q := p.person; q != nil && delegation != nil && q.country == "" && q.org == "" {
			q.country, q.org = delegation.country, delegation.org
		}
	}
	if len(row) == 0 || !c.atMeeting(begin, i) {
		return nil, ""
	}
	return &event{frame: lexicon.Attend, sides: [][]*phrase{row}}, ""
}

// atMeeting says whether what people attended, between the units, is a meeting that
// was told of, a delegation to it, or "this occasion": not a conference of its own.
func (c *scene) atMeeting(from, to int) bool {
	for j := 0; j <= to; j++ {
		u := &c.units[j]
		if u.has(lexicon.Occasion) {
			return true
		}
		if j >= from && c.at(j+1).has(lexicon.MarkIn) && (u.kind == trigger && onlyNouns(u) || u.has(lexicon.Delegation)) {
			return true
		}
	}
	return c.units[to].has(lexicon.Also)
}

// attendBehind says whether a word that adds people to a meeting stands behind i.
func (c *scene) attendBehind(i int) bool {
	for j := i + 1; j < len(c.units); j++ {
		for _, f := range c.units[j].frames {
			if f.Type == lexicon.Attend {
				return true
			}
		}
	}
	return false
}
