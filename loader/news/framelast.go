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
	r.object = slices.DeleteFunc(r.object, c.broughtAlong)
	if f.Form == lexicon.Noun && c.at(i+1).has(lexicon.MarkIn) && len(r.object) == 0 && len(r.host) == 0 && len(r.between) < 2 && !ofSeveral(r.agent) && c.attendBehind(i) {
		return nil, "" // who was there: the word behind tells
	}
	if is == real && len(r.object) == 0 && len(r.between) == 0 && c.in(c.units[i].to-1, lexicon.SessionNoun) {
		if chair, guest := c.chairLast(i+1), c.ledBehind(i); chair != nil && guest != nil {
			return c.chaired(chair, []*phrase{guest}), ""
		}
	}
	if from := c.amongWord(i, len(c.units)); from > 0 && c.whichBefore(from) < i && !c.name(&r, from) {
		return nil, ""
	}
	if f.Type == lexicon.Summon && len(r.agent) == 0 {
		r.agent = c.ministryIn(i)
	}
	var sides [][]*phrase
	switch {
	case c.tookPart(i, r):
		return nil, "" // in a session of many
	case f.Type == lexicon.Discuss && f.Form == lexicon.Noun && !allPersons(slices.Concat(actors(r.between), r.agent, r.object)):
		return nil, "" // teams, or armies, came face to face
	case c.ofCredentials(i) && !slices.ContainsFunc(slices.Concat(r.agent, r.object), envoy):
		return nil, "" // papers of others
	case f.Type == lexicon.SignTogether && !c.signedLast(i, r), f.Type == lexicon.Discuss && f.Objects[0] == lexicon.NoClass && len(r.object) == 0 && !c.whereBoth(i):
		return nil, ""
	case f.Type == lexicon.Attend && f.Form == lexicon.Noun:
		return c.ledLast(i, is)
	case f.Type == lexicon.Attend:
		if e := c.gatheredLast(i, f); e != nil {
			return e, ""
		}
		return c.attendLast(i, i)
	case f.Type == lexicon.Host && len(r.object) == 0, c.besideWhom(i, r), c.satAtOccasion(i), f.Type == lexicon.Summon && vague(r.object):
		return nil, ""
	case len(actors(r.between)) > 1:
		sides = split(actors(r.between))
	case c.ofThemselves(r.object):
		return nil, ""
	case len(r.object) > 0 && len(r.agent) > 0:
		c.ownMinister(r)
		sides = [][]*phrase{c.withCompany(r, i), r.object}
	case len(r.object) == 0 && len(actors(r.agent)) > 1 && f.Type != lexicon.Host && !c.ofCredentials(i) && !r.others && len(r.between) == 0 && !c.apartLast(r.agent, i) && (f.Form == lexicon.Noun || slices.Contains(f.Objects, lexicon.NoClass) && !ofSeveral(r.agent)):
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

// ofThemselves says whether a pronoun is taken for one of the row right in front of it, where it means somebody
// else: सुबह X और शाम को Y बारी-बारी से उनके साथ बैठे.
func (c *scene) ofThemselves(object []*phrase) bool {
	return slices.ContainsFunc(object, func(q *phrase) bool {
		p := c.phraseBefore(q.from)
		return q.kind == pronoun && q.person != nil && p != nil && p.kind == someone && p.person == q.person && p.mark != lexicon.MarkOf &&
			!slices.ContainsFunc(c.units[p.to:q.from], func(u unit) bool {
				return u.kind == trigger || u.kind == sign || u.has(lexicon.And, lexicon.Who, lexicon.But, lexicon.Arrive)
			})
	})
}

// ofSeveral says whether the row are those whose meeting it is: A اور B کی ملاقات.
func ofSeveral(row []*phrase) bool {
	return len(row) > 1 && row[len(row)-1].mark == lexicon.MarkOf
}

// tookPart says whether people are only told to have been at the session at unit i, or to have done
// something there: A اور B نے اجلاس سے خطاب کیا, اجلاس میں موقف پیش کیا. A session of theirs is another thing.
func (c *scene) tookPart(i int, r roles) bool {
	if !c.in(c.units[i].to-1, lexicon.SessionNoun) || len(r.object) > 0 || len(r.between) > 0 || !c.at(i+1).has(lexicon.MarkIn, lexicon.MarkWith, lexicon.MarkAfter, lexicon.MarkDuring, lexicon.MarkAside) {
		return false
	}
	if len(r.agent) == 0 {
		return true
	}
	theirs := c.signIs(r.agent[0].to, '-') && r.agent[len(r.agent)-1].to == i // एल्फबर्ग-हल्वार्ड बैठक
	return !theirs && r.agent[len(r.agent)-1].mark != lexicon.MarkOf
}

// ofCredentials says whether the trigger at unit i is of credentials.
func (c *scene) ofCredentials(i int) bool {
	for t := c.units[i].from; t < c.units[i].to; t++ {
		if c.in(t, lexicon.CredentialsNoun) {
			return true
		}
	}
	return false
}

// envoy says whether the phrase is of those who are sent abroad.
func envoy(p *phrase) bool {
	return heldAbroad(p.offices) || p.person != nil && p.person.represents()
}

// vague says whether a pronoun is all that tells who was summoned, and may mean somebody who
// isn't: only envoys are.
func vague(object []*phrase) bool {
	return len(object) == 1 && object[0].kind == pronoun && (object[0].person == nil || !object[0].person.represents())
}

// ministryIn is the ministry in which, or to which, the clause of unit i says that it was: विदेश मंत्रालय में तलब,
// دفتر خارجہ طلب.
func (c *scene) ministryIn(i int) []*phrase {
	begin := c.clauseBegin(i)
	for _, p := range c.phrases {
		if p.from >= begin && p.to <= i && p.kind == group && p.orgKind == "ministry" && (p.mark == lexicon.MarkIn || p.mark == lexicon.NoClass && p.to == i) {
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
	if slices.Equal(r.agent, r.object) {
		r.object = nil // جن سے: those with whom
	}
	if known(r.agent) && known(r.object) {
		return true // of something else
	}
	row := c.among(from)
	switch {
	case len(row) == 0:
		return false
	case known(r.agent) && (len(r.object) > 0 || r.others && c.rightBehind(from) || c.thoseWhom(from)):
		for _, p := range row {
			if p.person.country == "" && p.person.org == "" && len(r.object) > 0 {
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
			if p.from > from && p.to <= j && p.kind == someone && p.person != nil && (p.mark == lexicon.NoClass || p.mark == lexicon.MarkBeside && c.besides(p.markFrom)) {
				row = append(row, p)
			}
		}
		break
	}
	return row
}

// rightBehind says whether "among whom" at unit from stands right behind the verb of a meeting, and so is of
// those who were met: मुलाकात की, जिनमें. Elsewhere they may be others of whom it spoke.
func (c *scene) rightBehind(from int) bool {
	j := from - 1
	for c.at(j).kind == sign && j > 0 || c.at(j).has(lexicon.Done, lexicon.Aux) && c.at(j).kind == grammar {
		j--
	}
	return j > 0 && j < from-1 && c.units[j].kind == trigger && onlyNouns(&c.units[j])
}

// amongWord is the unit that says of whom some are named, between two units: those who met, or
// whom somebody did (جن وزرا سے ملاقات کی ان میں); -1: none does.
func (c *scene) amongWord(from, to int) int {
	for j := from; j < to; j++ {
		if c.in(c.units[j].from, lexicon.AmongWord) || c.thoseWhom(j) {
			return j
		}
	}
	return -1
}

// thoseWhom says whether "among those" stands at unit j, behind a clause that tells whom somebody met,
// or who met somebody: not those of whom they spoke.
func (c *scene) thoseWhom(j int) bool {
	if !c.in(c.units[j].from, lexicon.ThoseWord) || !c.at(j+1).has(lexicon.MarkIn) {
		return false
	}
	k := c.whichBefore(j)
	if k < 0 {
		return false
	}
	if w, ok := c.units[k].class(lexicon.Who); ok && w.Value == 1 {
		return true // with whom
	}
	for k++; c.at(k).kind == bare || c.at(k).is(lexicon.Office, lexicon.Modifier, lexicon.Adjective) || c.at(k).has(lexicon.MarkOf, lexicon.Both); k++ {
	}
	return c.at(k).has(lexicon.MarkWith, lexicon.MarkAgent)
}

// whichBefore is the unit that begins the last clause in front of unit j that tells which; -1: none.
func (c *scene) whichBefore(j int) int {
	for j--; j >= 0 && !c.in(c.units[j].from, lexicon.WhichPronoun); j-- {
	}
	return j
}

// besideWhom says whether the verb at i tells only beside whom others sat: X के साथ Y और Z
// बैठे थे. Who sat down with somebody comes first.
func (c *scene) besideWhom(i int, r roles) bool {
	return c.in(c.units[i].from, lexicon.SatVerb) && c.units[i].to == c.units[i].from+1 && len(r.agent) > 0 && len(r.object) > 0 &&
		r.agent[0].mark == lexicon.NoClass && r.object[0].from < r.agent[0].from && r.agent[0].from < i
}

// satAtOccasion says whether those who sat together, by the verb at i, sat at a parade, or in a row, or
// did so to watch something.
func (c *scene) satAtOccasion(i int) bool {
	if c.units[i].kind != trigger || !c.in(c.units[i].to-1, lexicon.SatVerb) && !c.in(c.units[i].from, lexicon.SatVerb) {
		return false
	}
	for j := c.clauseBegin(i); j < i; j++ {
		if c.in(c.units[j].to-1, lexicon.OccasionNoun) && (c.at(j+1).has(lexicon.MarkIn, lexicon.MarkOn) || c.at(j+1).kind == bare) {
			return true
		}
	}
	return i+1 < len(c.units) && c.in(c.units[i+1].from, lexicon.OccasionNoun)
}

// ownMinister gives an official of whom the sentence says that they are the agent's own
// the agent's country, and the agent's counterpart the same office.
func (c *scene) ownMinister(r roles) {
	who, p := r.agent[0].person, r.object[0]
	if who != nil && p.person != nil && p.counterpart && len(p.person.offices) == 0 {
		p.person.offices = who.offices // the same, of another country
	}
	if who == nil || p.person == nil || !p.his || p.counterpart || p.from >= len(c.units) {
		return
	}
	if _, ok := p.person.party(); !ok && c.in(c.units[p.from].from, lexicon.OwnPossessive) {
		p.person.country, p.person.org = who.country, who.org
	}
}

// withCompany is who met somebody, with their compatriots in whose company they did: X ने
// मंत्री Y के साथ Z से मुलाकात की, or X के साथ मंत्री Y ने Z से.
func (c *scene) withCompany(r roles, i int) []*phrase {
	begin, agent, object := c.clauseBegin(i), r.agent[0], r.object[0]
	for k, p := range c.phrases {
		if p.mark == lexicon.MarkBehalf && p.markTo == agent.from {
			c.ofCompanion(agent.person, p.person) // X की ओर से मंत्री Y ने
		}
		if p.from < begin || p.to > i || p.mark != lexicon.MarkWith && p.mark != lexicon.MarkBeside || !c.inCompany(p.markFrom) || c.besides(p.markFrom) {
			continue
		}
		row := c.chain(k)
		if row[len(row)-1] != p || !allPersons(row) || slices.Contains(r.object, p) || slices.Contains(r.agent, p) {
			continue
		}
		leads := p.markTo == agent.from && agent.mark == lexicon.MarkAgent && len(r.agent) == 1
		if leads {
			c.ofCompanion(agent.person, p.person)
		}
		if !leads && (row[0].from < agent.to || !c.onlyWhere(p.markTo, object.from) || slices.ContainsFunc(row, foreignHead)) {
			continue
		}
		if sameParty(agent.person, row) {
			return append(slices.Clone(r.agent), row...)
		}
	}
	return r.agent
}

// foreignHead says whether somebody heads a state or government of which nobody says which: seldom the
// one of whoever took them along.
func foreignHead(p *phrase) bool {
	if p.person == nil || p.his {
		return false
	}
	_, ok := p.person.party()
	return !ok && sharesOffice(p.person.offices, heads)
}

// ofCompanion gives an official of whom nobody says it the country of whose company they were in.
func (c *scene) ofCompanion(p, companion *person) {
	if p == nil || companion == nil || len(p.offices) == 0 || p.represents() {
		return
	}
	if _, ok := p.party(); !ok {
		p.country, p.org = companion.country, companion.org
	}
}

// sameParty says whether all of a row act for whom p does, as far as it is known.
func sameParty(p *person, row []*phrase) bool {
	return p != nil && !slices.ContainsFunc(row, func(q *phrase) bool {
		if q.person == nil || q.person == p {
			return true
		}
		k, ok := q.person.party()
		of, _ := p.party()
		return ok && k != of || !ok && len(q.person.offices) == 0
	})
}

// onlyWhere says whether only when and where it was stands between two units.
func (c *scene) onlyWhere(from, to int) bool {
	for j := from; j < to; j++ {
		u := &c.units[j]
		if !c.insideDate(j) && !u.is(lexicon.City) && !u.has(lexicon.MarkIn, lexicon.MarkTo, lexicon.DayPart, lexicon.Weekday, lexicon.Also) {
			return false
		}
	}
	return from <= to
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
		case before && r.agent[0].to <= p.from && c.besides(p.markFrom) && k+1 < len(c.phrases) && slices.Contains(r.object, c.phrases[k+1]):
		case before && r.agent[0].to <= p.from && c.gapped(k, lexicon.MarkWith) && slices.Contains(r.object, c.phrases[k+1]):
		case before && p.markTo == r.agent[0].from && p.from < r.agent[0].from && c.besides(p.markFrom) && c.at(r.object[len(r.object)-1].markTo).has(lexicon.Also): // Y के अलावा X ने Z से भी
		case before && c.gapped(k, lexicon.MarkAgent) && slices.Contains(r.agent, c.phrases[k+1]):
			one := *e
			one.at, one.sides = p.from, [][]*phrase{actors(c.chain(k)), r.object}
			c.more = append(c.more, &one)
			continue
		case p.from > i && p.mark == lexicon.MarkWith && c.elliptic(i, p):
		default:
			continue
		}
		one := *e
		one.at, one.sides = p.from, [][]*phrase{r.agent, actors(c.chain(k))}
		c.more = append(c.more, &one)
	}
}

// andBehind says whether "and" stands at unit j, or behind a comma there, or another with whom.
func (c *scene) andBehind(j int) bool {
	if !c.signIs(j, ',') {
		return c.at(j).has(lexicon.And)
	}
	k := c.phraseIndex(j + 1)
	return c.at(j+1).has(lexicon.And, lexicon.Weekday, lexicon.Also) || c.dateBegins(j+1) || k >= 0 && c.phrases[k].kind == someone && c.rowMark(c.phrases[k]) == lexicon.MarkWith
}

func (c *scene) dateBegins(j int) bool {
	return slices.ContainsFunc(c.dates, func(d span) bool { return d.from == j })
}

// gapped says whether the kth phrase shares its mark with the next, which has a day of its own: सोमवार
// को X और मंगलवार को Y से.
func (c *scene) gapped(k int, mark lexicon.ClassName) bool {
	p := c.phrases[k]
	if p.mark != lexicon.NoClass || k+1 == len(c.phrases) || !c.at(p.to).has(lexicon.And) || !c.dateBegins(p.to+1) {
		return false
	}
	return c.phrases[k+1].mark == mark && c.onlyWhere(p.to+1, c.phrases[k+1].from)
}

// besides says whether the mark at unit j is of those that add somebody to whom one met.
func (c *scene) besides(j int) bool {
	last := c.units[j].to - 1
	return c.in(last, lexicon.BesidesPostposition) || c.inCompany(j) && last > c.units[j].from+1 && c.in(last, lexicon.CompanyPostposition)
}

// inCompany says whether the mark at unit j is of company: के साथ; के साथ-साथ adds somebody instead.
func (c *scene) inCompany(j int) bool {
	u := &c.units[j]
	return u.to > u.from+1 && c.in(u.from+1, lexicon.CompanyPostposition)
}

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
