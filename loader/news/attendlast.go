// Who else was at a meeting, where the verb comes last: in whose company, on whose behalf, who
// led a delegation, who came to a session that somebody chaired.

package news

import (
	"slices"

	"readout/graph"
	"readout/loader/news/lexicon"
)

// attendLast reads who else was there: the row in front of "were also present". Who is
// only said to have been in the delegation, or there on behalf of a country, acts for it.
func (c *scene) attendLast(i, end int) (*event, string) {
	begin := c.clauseBegin(i)
	var row, owners []*phrase // owners: on whose behalf each of the row was there
	var delegation, behalf *phrase
	represents := false
	company := c.companyLast(i)
	if along := c.cameAlong(begin, i); along != nil && company == nil && end == i {
		if company, begin = along, max(along.to, along.markTo); c.at(begin).has(lexicon.Arrive) || c.broughtAlong(along) {
			begin++ // उनके साथ आए
		}
	}
	var with *person // in whose company the row says that some were
	for k, p := range c.phrases {
		if p.to > end || p.from < begin {
			continue
		}
		switch {
		case p == company:
		case c.ownCompany(k, i):
			behalf, with = p, p.person
		case p.kind == someone && (p.mark == lexicon.NoClass || p.mark == lexicon.MarkAgent || p.mark == lexicon.MarkBeside && c.besides(p.markFrom)) && !c.ofStranger(p):
			row, owners = append(row, p), append(owners, behalf)
		case p.kind == party:
			delegation = c.delegationOf(k, i)
			if end > i {
				behalf = delegation
			}
		case p.mark == lexicon.MarkBehalf && (p.kind == group || p.person != nil):
			behalf = p
		case end > i && p.kind == group && c.sideEnd(p) == i && p.country != "" && !c.atForum(begin, i) && !c.atAnother(begin, i):
			delegation, represents, behalf = p, true, p // روریٹانیا کی نمائندگی X نے کی
		case end > i && p.kind == group && p.country != "" && (p.to == i || p.from > i && p.mark == lexicon.MarkOf):
			behalf = p
		}
	}
	if last := c.lastDelegation(i); end > i && delegation == nil && (begin == i || begin == i-1 && c.units[begin].kind == sign) {
		delegation = last // whose leader
	}
	chair := c.chairLast(i)
	switch {
	case len(row) > 0 && end == i && c.doers(begin, i):
		return &event{frame: lexicon.Attend, sides: [][]*phrase{row}, doers: true, bare: c.in(c.units[begin].from, lexicon.ThoseWord)}, ""
	case company == nil && with == nil && c.onlyAlong(i):
		return nil, ""
	case len(row) == 0, c.amongWord(0, i) >= 0 && company == nil, c.ofWhich(i), !c.sameTalks(begin, i), c.at(i - 1).has(lexicon.Arrive), c.at(i-1).has(lexicon.MarkOn) && c.at(i-2).has(lexicon.Arrive): // on a visit elsewhere
		return nil, ""
	case company != nil:
		return c.beside(row, company.person, begin, i), ""
	case end == i && chair != nil:
		return c.chaired(chair, row), ""
	case end > i && delegation == nil && (behalf == nil || !c.atMeeting(begin, i)), end == i && !c.atMeeting(begin, i) && (delegation == nil || !c.comprises(i)) && (behalf == nil || c.atAnother(begin, i)):
		return nil, ""
	}
	for k, p := range row {
		c.sentHome(p.person, delegation)
		if q := p.person; q != nil && q.country == "" && q.org == "" {
			switch of := owners[k]; {
			case of != nil && of.person != nil:
				q.country, q.org = of.person.country, of.person.org
			case of != nil:
				q.country, q.org = of.country, of.org
			case delegation != nil && delegation.from < p.from && delegation.person != nil:
				q.country, q.org = delegation.person.country, delegation.person.org
			case delegation != nil && (delegation.from < p.from || represents || delegation.to == i || delegation.markTo == i && delegation.mark == lexicon.MarkIn): // X روریٹانوی ٹیم کا حصہ تھے, وفد میں شامل تھے
				q.country, q.org = delegation.country, delegation.org
			}
		}
	}
	if with != nil {
		return c.beside(row, with, begin, i), ""
	}
	several := slices.ContainsFunc(c.units[begin:end], func(u unit) bool { return u.has(lexicon.Separately) && u.kind == trigger })
	return &event{frame: lexicon.Attend, sides: [][]*phrase{row}, several: several, delegates: delegation != nil && (behalf == nil && end == i || behalf == delegation && delegation.country == "" && delegation.org == ""), leads: represents, named: c.atTalks(begin, end)}, ""
}

// ownCompany says whether the kth phrase is somebody in whose company those were who are named right
// behind, of a row in front of the verb at i: X کے ساتھ A اور Y کے ساتھ B شریک تھے.
func (c *scene) ownCompany(k, i int) bool {
	p := c.phrases[k]
	if p.person == nil || p.mark != lexicon.MarkWith && p.mark != lexicon.MarkBeside || !c.in(c.units[p.markFrom].to-1, lexicon.CompanyPostposition) || k+1 == len(c.phrases) {
		return false
	}
	next := c.phrases[k+1]
	return next.from == p.markTo && next.to <= i && next.kind == someone && next.mark == lexicon.NoClass
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

// ledBehind is who led a delegation at the session at unit i: اجلاس ہوا جس میں X کی سربراہی
// میں وفد نے. Nil: nobody.
func (c *scene) ledBehind(i int) *phrase {
	for k, p := range c.phrases {
		if p.from <= i || p.mark != lexicon.MarkLed || p.kind != someone || p.person == nil || k+1 == len(c.phrases) {
			continue
		}
		if next := c.phrases[k+1]; next.kind == party && next.from-p.markTo < 6 && (next.mark == lexicon.MarkAgent || c.at(next.to).kind == trigger) && c.at(i+1).has(lexicon.Happened) {
			return p
		}
	}
	return nil
}

// doers says whether the people in front of the verb at i are among those who did what was
// told of: ملاقات کرنے والوں میں A اور B شامل تھے; ان میں A اور B شامل تھے; जिन लोगों ने परिचय पत्र सौंपे
// उनमें. Whom they met isn't said anew.
func (c *scene) doers(begin, i int) bool {
	met, who := false, false
	for j := begin; j < i; j++ {
		u := &c.units[j]
		switch {
		case j == begin && c.in(u.from, lexicon.ThoseWord) && c.at(j+1).has(lexicon.MarkIn):
			return true
		case u.has(lexicon.MarkWith, lexicon.MarkTo) && u.kind == grammar:
			return false
		case c.amongDoers(j), who && c.in(u.from, lexicon.AmongWord):
			return met
		}
		papers := j > begin && c.ofCredentials(j-1)
		met = u.kind == trigger && u.frames[0].Type != lexicon.Attend || papers || met && u.has(lexicon.Done, lexicon.Do, lexicon.Happened, lexicon.Aux)
		who = who || u.has(lexicon.Who)
	}
	return false
}

// amongDoers says whether "among those who did" ends at unit j, or begins there: वालों में, वाले नेताओं में.
func (c *scene) amongDoers(j int) bool {
	if !c.in(c.units[j].to-1, lexicon.DoerNoun) {
		return false
	}
	return c.at(j+1).has(lexicon.MarkIn) || c.at(j+1).is(lexicon.Office) && c.at(j+2).has(lexicon.MarkIn)
}

// sameTalks says whether those who took part, by the verb at i, took part in talks that were told of:
// they did, too, in the talks, or in these talks. Of other verbs that isn't asked.
func (c *scene) sameTalks(begin, i int) bool {
	if !c.in(c.units[i].from, lexicon.AttendanceNoun) {
		return true
	}
	also := slices.ContainsFunc(c.units[begin:i], func(u unit) bool { return u.has(lexicon.Also) })
	for j := begin; j < i; j++ {
		if u := &c.units[j]; u.kind != trigger || !onlyNouns(u) || !c.at(j+1).has(lexicon.MarkIn) {
			continue
		}
		before := c.at(j - 1)
		return c.behalfBehind(j, i) || j > 0 && c.in(before.from, lexicon.ThisWord) || also && (before.kind == sign || before.has(lexicon.Also, lexicon.MarkAgent))
	}
	return false
}

// lastDelegation is the delegation that was told of last in front of unit i; nil: none.
func (c *scene) lastDelegation(i int) *phrase {
	for k := len(c.phrases) - 1; k >= 0; k-- {
		if p := c.phrases[k]; p.to <= i && p.kind == party {
			return p
		}
	}
	return nil
}

// chairLast is who was in the chair of the session that people attended, by the verb at i:
// X کی زیر صدارت اجلاس میں. Nil: nobody, or it was an organisation's.
func (c *scene) chairLast(i int) *phrase {
	var chair *phrase
	for _, p := range c.phrases {
		if p.to <= i && p.mark == lexicon.MarkLed && p.kind == someone && p.person != nil {
			chair = p
		}
	}
	if chair == nil {
		return nil
	}
	for j := chair.markTo; j < i; j++ {
		u := &c.units[j]
		switch {
		case u.is(lexicon.Organisation, lexicon.Country, lexicon.Adjective), u.has(lexicon.Delegation, lexicon.Forum, lexicon.WillDo):
			return nil
		case u.kind == trigger && onlyNouns(u) && c.in(u.to-1, lexicon.SessionNoun):
			return chair
		}
	}
	return nil
}

// chaired is the session of somebody in the chair and of those of the row of whom another
// country is told: of the others none is, as they are colleagues. Nil: all are.
func (c *scene) chaired(chair *phrase, row []*phrase) *event {
	if _, ok := chair.person.party(); !ok && slices.ContainsFunc(row, func(p *phrase) bool { return p.person != nil && p.person.country == c.home }) {
		chair.person.country = c.home // with their own ambassador
	}
	sides := [][]*phrase{{chair}}
	for _, p := range row {
		if p.person == nil {
			continue
		}
		k, ok := p.person.party()
		if of, _ := chair.person.party(); ok && k != of {
			sides = append(sides, []*phrase{p})
			continue
		}
		p.person.country, p.person.org = chair.person.country, chair.person.org
		sides[0] = append(sides[0], p)
	}
	if len(sides) < 2 {
		return nil
	}
	return &event{frame: lexicon.Meet, sides: sides, status: graph.Held, mode: graph.InPerson}
}

// companyLast is in whose company the clause of the verb of attending at i has the others:
// X کے ہمراہ A بھی تھے; A بھی X کے ہمراہ تھے. Nil: it doesn't say.
func (c *scene) companyLast(i int) *phrase {
	begin := c.clauseBegin(i)
	var company *phrase
	for _, p := range c.phrases {
		if p.from < begin || p.to > i || p.person == nil {
			continue
		}
		if p.mark == lexicon.MarkBeside && !c.besides(p.markFrom) || c.ofCompany(i) && p.to == i {
			if company != nil {
				return nil // each of two had their own
			}
			company = p
		}
	}
	return company
}

// beside has a row of people in the company of somebody at a meeting, for whose country
// they are, unless they are told to be of another; nil: on a journey.
func (c *scene) beside(row []*phrase, company *person, begin, i int) *event {
	if slices.ContainsFunc(c.units[begin:i], func(u unit) bool { return u.has(lexicon.Arrive, lexicon.Not) }) || c.atForum(begin, i) || len(c.dates) > 0 {
		return nil
	}
	for _, p := range row {
		if q := p.person; q != nil && q.country == "" && q.org == "" {
			q.country, q.org = company.country, company.org
		}
	}
	return &event{frame: lexicon.Attend, sides: [][]*phrase{row}, beside: company}
}

// ledLast reads who led a delegation, in front of the verb behind "the leadership of the
// delegation" at i, or who helped somebody, behind "the assistance of".
func (c *scene) ledLast(i int, is reality) (*event, string) {
	begin := c.clauseBegin(i)
	year := slices.ContainsFunc(c.units[begin:], func(u unit) bool {
		return u.kind == number && u.to == u.from+1 && c.tokens[u.from].End-c.tokens[u.from].Start == 4
	})
	if is != real || year || slices.ContainsFunc(c.dates, func(d span) bool { return d.from >= begin }) && !c.inWhichTalks(i) {
		return nil, "" // to come, or of another time
	}
	if e := c.twoLed(i); e != nil {
		return e, ""
	}
	end := i + 1
	for end < len(c.units) && (!c.units[end].has(lexicon.Done, lexicon.Doing) || c.genitive(end)) {
		if behind := c.bracket(end, nil); behind > end {
			end = behind
			continue
		}
		if c.units[end].kind == sign || c.leads(end) {
			break
		}
		end++
	}
	if c.ofCompany(i) {
		return c.helped(i, end), ""
	}
	return c.attendLast(i, end)
}

// comprises says whether the trigger at unit i tells whom a delegation consisted of.
func (c *scene) comprises(i int) bool {
	return c.units[i].to > c.units[i].from+1 && c.in(c.units[i].from+1, lexicon.ComprisingWord)
}

// leads says whether the trigger at unit i tells, as a noun does, who led or represented something.
func (c *scene) leads(i int) bool {
	u := &c.units[i]
	return u.kind == trigger && u.frames[0].Type == lexicon.Attend && u.frames[0].Form == lexicon.Noun
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

// ofCompany says whether the words at i, which tell that people attended, say in whose company.
func (c *scene) ofCompany(i int) bool {
	return slices.ContainsFunc(c.units[i].frames, func(f lexicon.Frame) bool { return slices.Contains(f.Objects, lexicon.MarkBeside) })
}

// helped has at the meeting those who stand between units i and end, and helped the one in
// front: X کی معاونت A اور B نے کی.
func (c *scene) helped(i, end int) *event {
	company := c.companyLast(i)
	var row []*phrase
	for _, p := range c.phrases {
		if p.from > i && p.to <= end && p.kind == someone {
			row = append(row, p)
		}
	}
	if company == nil || len(row) == 0 {
		return nil
	}
	return c.beside(row, company.person, c.clauseBegin(i), i)
}

// others says whether the sentence speaks of talks of somebody else than those of the event:
// who was there as well, in the sentences behind it, was at those.
func (c *scene) others(e *event) bool {
	for i := range c.units {
		if u := &c.units[i]; u.kind != trigger || u.frames[0].Type == lexicon.Attend {
			continue
		}
		begin := c.clauseBegin(i)
		for _, p := range c.phrases {
			mark := p.mark
			if mark == lexicon.NoClass && p.kind == group && c.at(p.to).kind == bare && c.at(p.to+1).has(lexicon.MarkWith) {
				mark = lexicon.MarkWith // the bank's mission
			}
			happened := mark == lexicon.NoClass && p.kind == someone && c.at(i+1).has(lexicon.Happened) // X اور کسی کی ملاقات ہوئی
			if p.from < begin || p.to > i || mark != lexicon.MarkWith && mark != lexicon.MarkLed && mark != lexicon.MarkBetween && !happened {
				continue
			}
			switch {
			case p.person != nil && !e.has(p.person), p.kind == title && p.person == nil:
				return true
			case p.person == nil && (p.country != "" || p.org != "" && p.orgKind != "ministry") && !e.party(partyOf(p)):
				return true
			}
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
	ofBoth := c.at(k-1).is(lexicon.Office) && c.at(k-2).has(lexicon.MarkOf) && c.at(k-4).has(lexicon.Both) // दोनों देशों के मंत्रियों की
	if !c.at(k).has(lexicon.MarkOf) || c.at(k-1).has(lexicon.Both) || c.at(k-2).has(lexicon.Both) || ofBoth {
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

// atTalks says whether the words between the units name the talks that people attended, not
// only the occasion, or a session.
func (c *scene) atTalks(from, to int) bool {
	for j := from; j <= to; j++ {
		if u := &c.units[min(j, len(c.units)-1)]; u.kind == trigger && onlyNouns(u) && c.at(j+1).has(lexicon.MarkIn) && !c.in(u.to-1, lexicon.SessionNoun) {
			return true
		}
	}
	return false
}

// aside says whether the sentence turns to another occasion than talks: the press, a parade,
// a session that somebody chaired.
func (c *scene) aside() bool {
	for j := range c.units {
		u := &c.units[j]
		if c.in(u.from, lexicon.OccasionNoun) || u.kind == trigger && u.frames[0].Type == lexicon.Chair {
			return true
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

// attendBehind says whether a word that adds people to a meeting, or says that they weren't there,
// stands behind i.
func (c *scene) attendBehind(i int) bool {
	for j := i + 1; j < len(c.units); j++ {
		if c.in(c.units[j].from, lexicon.AttendingWord) {
			return true
		}
		for _, f := range c.units[j].frames {
			if f.Type == lexicon.Attend {
				return true
			}
		}
	}
	return false
}
