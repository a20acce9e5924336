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
	if from := c.amongWord(i, len(c.units)); from > 0 && !c.name(&r, from) {
		return nil, ""
	}
	if f.Type == lexicon.Summon && len(r.agent) == 0 {
		r.agent = c.ministryIn(i)
	}
	var sides [][]*phrase
	switch {
	case f.Type == lexicon.SignTogether && !c.signedLast(i, r):
		return nil, ""
	case f.Type == lexicon.Attend && f.Form == lexicon.Noun:
		return c.ledLast(i, is)
	case f.Type == lexicon.Attend:
		return c.attendLast(i, i)
	case f.Type == lexicon.Host && len(r.object) == 0, c.besideWhom(i, r), f.Type == lexicon.Summon && vague(r.object):
		return nil, ""
	case len(r.between) > 1:
		sides = split(actors(r.between))
	case len(r.object) > 0 && len(r.agent) > 0:
		c.ownMinister(r)
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
	e := &event{frame: f.Type, sides: sides, status: is.status(), mode: c.modeOf(i, f), leader: c.leader(c.clauseBegin(i), i)}
	if len(r.object) > 0 && len(r.between) == 0 {
		e.host = hostOf(f, sides)
	}
	if len(r.object) > 0 && len(r.agent) > 0 {
		c.alsoLast(e, i, r)
	}
	return e, ""
}

// vague says whether a pronoun is all that tells who was summoned, and may mean somebody who
// isn't: only envoys are.
func vague(object []*phrase) bool {
	return len(object) == 1 && object[0].kind == pronoun && (object[0].person == nil || !object[0].person.represents())
}

// ministryIn is the ministry in which the clause of unit i says that it was: विदेश मंत्रालय में तलब.
func (c *scene) ministryIn(i int) []*phrase {
	begin := c.clauseBegin(i)
	for _, p := range c.phrases {
		if p.from >= begin && p.to <= i && p.kind == group && p.orgKind == "ministry" && p.mark == lexicon.MarkIn {
			return []*phrase{p}
		}
	}
	return nil
}

// name puts those who are named behind the word at unit from in the place of the many of whom
// they are; false: there are no such, or it isn't said who they met.
func (c *scene) name(r *roles, from int) bool {
	known := func(row []*phrase) bool {
		return len(row) > 0 && !slices.ContainsFunc(row, func(p *phrase) bool { return p.person == nil || p.from > from })
	}
	if known(r.agent) && known(r.object) {
		return true // of something else
	}
	row := c.among(from)
	switch {
	case len(row) == 0:
		return false
	case known(r.agent) && len(r.object) > 0:
		for _, p := range row {
			if p.person.country == "" && p.person.org == "" {
				p.person.country, p.person.org = r.object[0].country, r.object[0].org
			}
		}
		r.object = row
	case known(r.object):
		r.agent = row
	default:
		return false
	}
	return true
}

// among is the row of those who are named of the many who met somebody, behind the word for
// them at unit from: उनमें X और Y शामिल थे; nil: none is.
func (c *scene) among(from int) []*phrase {
	var row []*phrase
	for j := from + 1; j < len(c.units); j++ {
		if !slices.ContainsFunc(c.units[j].frames, func(f lexicon.Frame) bool { return f.Type == lexicon.Attend }) {
			continue
		}
		for _, p := range c.phrases {
			if p.from > from && p.to <= j && p.kind == someone && p.person != nil && p.mark == lexicon.NoClass {
				row = append(row, p)
			}
		}
		break
	}
	return row
}

// amongWord is the unit that says of whom some are named, between two units; -1: none does.
func (c *scene) amongWord(from, to int) int {
	for j := from; j < to; j++ {
		if c.in(c.units[j].from, lexicon.AmongWord) {
			return j
		}
	}
	return -1
}

// besideWhom says whether the verb at i tells only beside whom others sat: X के साथ Y और Z
// बैठे थे. Who sat down with somebody comes first.
func (c *scene) besideWhom(i int, r roles) bool {
	return c.in(c.units[i].from, lexicon.SatVerb) && c.units[i].to == c.units[i].from+1 && len(r.agent) > 0 && len(r.object) > 0 &&
		r.agent[0].mark == lexicon.NoClass && r.object[0].from < r.agent[0].from && r.agent[0].from < i
}

// ownMinister gives an official of whom the sentence says that they are the agent's own
// the agent's country.
func (c *scene) ownMinister(r roles) {
	who, p := r.agent[0].person, r.object[0]
	if who == nil || p.person == nil || !p.his || p.counterpart || p.from >= len(c.units) {
		return
	}
	if _, ok := p.person.party(); !ok && c.in(c.units[p.from].from, lexicon.OwnPossessive) {
		p.person.country, p.person.org = who.country, who.org
	}
}

// leader is whose delegation stands between two units: X کی قیادت میں وفد.
func (c *scene) leader(from, to int) *person {
	for k, p := range c.phrases {
		if p.mark != lexicon.MarkLed || p.from < from {
			continue
		}
		for _, next := range c.phrases[k+1:] {
			if next.from-p.markTo > 7 || next.to > to || next.kind != party && next.kind != group {
				break
			}
			if next.kind == party {
				return p.person
			}
		}
	}
	return nil
}

// signedLast says whether people put their names to one paper, which isn't a statement:
// such are signed from afar.
func (c *scene) signedLast(i int, r roles) bool {
	paper := false
	for j := c.clauseBegin(i); j < i; j++ {
		k, ok := c.units[j].class(lexicon.Paper)
		paper = paper || ok && k.Value != 4
	}
	return paper && allPersons(actors(r.agent)) && (len(r.object) == 0 || allPersons(r.object)) && len(r.between) == 0
}

// alsoLast adds the meetings that share agent and verb: "on Monday with X and on Tuesday
// with Y", "besides X, with Y", "met X first, and then Y".
func (c *scene) alsoLast(e *event, i int, r roles) {
	begin := c.clauseBegin(i)
	for k, p := range c.phrases {
		if slices.Contains(r.object, p) || slices.Contains(r.agent, p) || !persons(c.chain(k)) || k+1 < len(c.phrases) && slices.Contains(c.chain(k), c.phrases[k+1]) {
			continue
		}
		before := p.from >= begin && p.to <= i
		switch {
		case before && p.mark == lexicon.MarkWith && c.andBehind(p.markTo):
		case before && p.mark == lexicon.MarkBeside && r.agent[0].to <= p.from && c.besides(p.markFrom) && k+1 < len(c.phrases) && slices.Contains(r.object, c.phrases[k+1]):
		case p.from > i && p.mark == lexicon.MarkWith && c.elliptic(i, p):
		default:
			continue
		}
		one := *e
		one.at, one.sides = p.from, [][]*phrase{r.agent, actors(c.chain(k))}
		c.more = append(c.more, &one)
	}
}

// andBehind says whether "and" stands at unit j, or behind a comma there.
func (c *scene) andBehind(j int) bool {
	return c.at(j).has(lexicon.And) || c.signIs(j, ',') && (c.at(j+1).has(lexicon.And, lexicon.Weekday, lexicon.Also) || c.dateBegins(j+1))
}

func (c *scene) dateBegins(j int) bool {
	return slices.ContainsFunc(c.dates, func(d span) bool { return d.from == j })
}

// besides says whether the mark at unit j is of those that add somebody to whom one met.
func (c *scene) besides(j int) bool { return c.in(c.units[j].to-1, lexicon.BesidesPostposition) }

// elliptic says whether the phrase behind the verb at i has no verb of its own: "and then
// with Y".
func (c *scene) elliptic(i int, p *phrase) bool {
	and := false
	for j := i + 1; j < p.from; j++ {
		u := &c.units[j]
		switch {
		case u.has(lexicon.And):
			and = true
		case c.signIs(j, ','), u.has(lexicon.Also, lexicon.Aux, lexicon.Weekday, lexicon.Later), c.insideDate(j):
		default:
			return false
		}
	}
	end := c.at(p.markTo)
	return and && (p.markTo >= len(c.units) || end.kind == sign)
}

func (c *scene) insideDate(j int) bool {
	return slices.ContainsFunc(c.dates, func(d span) bool { return d.from <= j && j < d.to || d.to == j && c.at(j).has(lexicon.MarkTo) })
}

// attendLast reads who else was there: the row in front of "were also present". Who is
// only said to have been in the delegation, or there on behalf of a country, acts for it.
func (c *scene) attendLast(i, end int) (*event, string) {
	begin := c.clauseBegin(i)
	var row, owners []*phrase // owners: on whose behalf each of the row was there
	var delegation, behalf *phrase
	for _, p := range c.phrases {
		if p.to > end || p.from < begin {
			continue
		}
		switch {
		case p.kind == someone && (p.mark == lexicon.NoClass || p.mark == lexicon.MarkAgent) && !c.ofStranger(p):
			row, owners = append(row, p), append(owners, behalf)
		case p.kind == party:
			delegation = p
			if end > i {
				behalf = p
			}
		case p.mark == lexicon.MarkBehalf && (p.kind == group || p.person != nil), end > i && p.kind == group && p.country != "" && (p.to == i || p.from > i && p.mark == lexicon.MarkOf):
			behalf = p
		}
	}
	switch {
	case len(row) == 0, c.amongWord(0, i) >= 0, c.at(i - 1).has(lexicon.Arrive), c.at(i-1).has(lexicon.MarkOn) && c.at(i-2).has(lexicon.Arrive): // on a visit elsewhere
		return nil, ""
	case end > i && delegation == nil && (behalf == nil || !c.atMeeting(begin, i)), end == i && !c.atMeeting(begin, i) && (behalf == nil || c.atAnother(begin, i)):
		return nil, ""
	}
	for k, p := range row {
		if q := p.person; q != nil && q.country == "" && q.org == "" {
			switch of := owners[k]; {
			case of != nil && of.person != nil:
				q.country, q.org = of.person.country, of.person.org
			case of != nil:
				q.country, q.org = of.country, of.org
			case delegation != nil && delegation.from < p.from && delegation.person != nil:
				q.country, q.org = delegation.person.country, delegation.person.org
			case delegation != nil && delegation.from < p.from:
				q.country, q.org = delegation.country, delegation.org
			}
		}
	}
	several := slices.ContainsFunc(c.units[begin:end], func(u unit) bool { return u.has(lexicon.Separately) && u.kind == trigger })
	return &event{frame: lexicon.Attend, sides: [][]*phrase{row}, several: several, delegates: delegation != nil && (behalf == nil && end == i || behalf == delegation && delegation.country == "" && delegation.org == "")}, ""
}

// ofStranger says whether p holds office in something that the tables don't know, so that it
// isn't said for whom they act: सेइम की महासचिव X.
func (c *scene) ofStranger(p *phrase) bool {
	if p.person == nil || p.person.country != "" || p.person.org != "" || !c.at(p.from-1).has(lexicon.MarkOf) {
		return false
	}
	of := c.at(p.from - 2)
	return of.kind == bare && of.cast == nil && !c.lex.Common(c.tokens[of.from])
}

// ledLast reads who led a delegation, in front of the verb behind "the leadership of the
// delegation" at i.
func (c *scene) ledLast(i int, is reality) (*event, string) {
	year := slices.ContainsFunc(c.units, func(u unit) bool {
		return u.kind == number && u.to == u.from+1 && c.tokens[u.from].End-c.tokens[u.from].Start == 4
	})
	if is != real || year || len(c.dates) > 0 && !c.inWhichTalks(i) {
		return nil, "" // to come, or of another time
	}
	end := i + 1
	for end < len(c.units) && c.units[end].kind != sign && (!c.units[end].has(lexicon.Done, lexicon.Doing) || c.genitive(end)) {
		end++
	}
	return c.attendLast(i, end)
}

// inWhichTalks says whether the clause of unit i is about the meeting in front of it: the talks on
// Saturday in which X led.
func (c *scene) inWhichTalks(i int) bool {
	for j := i - 1; j >= 0 && c.units[j].kind != sign; j-- {
		if c.units[j].has(lexicon.Who) {
			return c.talksBefore(j) && !slices.ContainsFunc(c.dates, func(d span) bool { return d.future })
		}
	}
	return false
}

// atMeeting says whether what people attended, between the units, is a meeting that
// was told of, a delegation to it, or "this occasion": not a conference of its own.
func (c *scene) atMeeting(from, to int) bool {
	forum := c.atForum(from, to)
	for j := 0; j <= to; j++ {
		u := &c.units[j]
		if u.has(lexicon.Occasion) && (j < to || !forum) {
			return true
		}
		if j >= from && c.at(j+1).has(lexicon.MarkIn) && (u.kind == trigger && onlyNouns(u) && !c.ofOthers(j) || u.has(lexicon.Delegation)) {
			return true
		}
		if j >= from && u.has(lexicon.Who) && c.talksBefore(j) {
			return true
		}
	}
	return (c.units[to].has(lexicon.Also) || c.alsoThere(from, to)) && !forum
}

// ofOthers says whether the meeting at unit j is said to be of somebody else than people or
// countries: of the cabinet, of ministers.
func (c *scene) ofOthers(j int) bool {
	k := j - 1
	for c.at(k).kind == bare || c.at(k).is(lexicon.Modifier) {
		k--
	}
	if !c.at(k).has(lexicon.MarkOf) || c.at(k-1).has(lexicon.Both) || c.at(k-2).has(lexicon.Both) {
		return c.at(j - 1).is(lexicon.Organisation)
	}
	return !slices.ContainsFunc(c.phrases, func(p *phrase) bool {
		return p.mark != lexicon.NoClass && p.markFrom == k && (p.kind != title || p.person != nil) && (p.kind != group || p.country != "" && p.org == "")
	})
}

// alsoThere says whether somebody "also" was with somebody, between the units, wherever it
// was: X भी अपने मंत्री के साथ मौजूद थे.
func (c *scene) alsoThere(from, to int) bool {
	for j := from; j < to; j++ {
		if c.units[j].has(lexicon.Also) && c.phraseBefore(j+1) != nil && c.phraseBefore(j+1).to == j {
			return !slices.ContainsFunc(c.units[j:to], func(u unit) bool { return u.has(lexicon.MarkIn, lexicon.MarkOn) })
		}
	}
	return false
}

// atForum says whether what people attended, between the units, is an organisation or a
// gathering of its own, or a meeting of others.
func (c *scene) atForum(from, to int) bool {
	for j := from + 1; j < to; j++ {
		before := &c.units[j-1]
		e := before.entry(lexicon.Organisation)
		if c.units[j].has(lexicon.MarkIn) && (e != nil && e.OrgKind == "international" || before.has(lexicon.Forum)) {
			return true
		}
		if c.units[j].has(lexicon.MarkIn) && before.kind == trigger && onlyNouns(before) && c.ofOthers(j-1) {
			return true
		}
	}
	return false
}

// talksBefore says whether "in which" at unit j means a meeting that the sentence tells
// of; sessions are held of cabinets and boards, too.
func (c *scene) talksBefore(j int) bool {
	if !c.in(c.units[j].to-1, lexicon.InWhich) {
		return false
	}
	for k := j - 1; k >= 0; k-- {
		if u := &c.units[k]; u.kind == trigger && onlyNouns(u) {
			return !c.in(u.to-1, lexicon.SessionNoun)
		}
	}
	return false
}

// atAnother says whether what people attended, between the units, is named, and so may be
// no meeting that was told of: a conference.
func (c *scene) atAnother(from, to int) bool {
	for j := from + 1; j < to; j++ {
		before := &c.units[j-1]
		if c.units[j].has(lexicon.MarkIn) && (before.kind == bare || before.is(lexicon.Organisation) || before.has(lexicon.Forum)) && !c.officeAhead(j+1) {
			return true
		}
	}
	return false
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
