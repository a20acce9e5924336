// Who is named only as those whose dispute or meeting others talked about, and who is named of
// many, where the verb comes last.

package news

import (
	"slices"

	"readout/loader/news/lexicon"
)

// topicOf is the range of units of those who are only told to have had the meeting that the talks at i
// were about: A ने B से X की Y से मुलाकात पर चर्चा की. It is empty where there are none.
func (c *scene) topicOf(begin, i int) (from, to int) {
	for t := i - 1; t > begin; t-- {
		if u := &c.units[t]; u.kind != trigger || !onlyNouns(u) || !c.about(t+1) && !c.aboutItsOwn(t+1) {
			continue
		}
		k := c.lastPhrase(t)
		if k < 0 || c.phrases[k].from < begin || !c.ownsMeeting(c.phrases[k], t) {
			return 0, 0
		}
		row := c.chain(k)
		if c.phrases[k].mark == lexicon.MarkBetween && len(row) == 1 {
			row = c.widen(k)
		}
		first := slices.Index(c.phrases, row[0])
		if first > 0 && c.phrases[k].mark == lexicon.MarkWith {
			if owner := c.phrases[first-1]; owner.mark == lexicon.MarkOf && owner.markTo == row[0].from {
				row = c.chain(first - 1)
			}
		}
		return row[0].from, t
	}
	return 0, 0
}

// about says whether the mark of a topic stands at unit j.
func (c *scene) about(j int) bool {
	u := c.at(j)
	return u.kind == grammar && u.has(lexicon.MarkOn, lexicon.MarkAbout)
}

// aboutItsOwn says whether the topic is what the meeting in front of unit j has: वार्ता के एजेंडे पर.
func (c *scene) aboutItsOwn(j int) bool {
	k := j + 1
	for k < j+3 && c.at(k).kind == bare && c.at(k).cast == nil {
		k++
	}
	return c.at(j).has(lexicon.MarkOf) && k > j+1 && c.about(k)
}

// ownsMeeting says whether the meeting at unit t is said to be that of p, with nothing between but what
// tells that it was, or may be.
func (c *scene) ownsMeeting(p *phrase, t int) bool {
	if p.mark != lexicon.MarkWith && p.mark != lexicon.MarkOf && p.mark != lexicon.MarkBetween {
		return false
	}
	for j := p.markTo; j < t; j++ {
		if u := &c.units[j]; u.kind != grammar || !u.has(lexicon.Happened, lexicon.Possessive, lexicon.Unreal, lexicon.Planned, lexicon.Will, lexicon.The, lexicon.ToBe) {
			return false
		}
	}
	return true
}

// lastPhrase is the index of the last phrase in front of unit i; -1: none.
func (c *scene) lastPhrase(i int) int {
	k := len(c.phrases) - 1
	for k >= 0 && c.phrases[k].to > i {
		k--
	}
	return k
}

// topical says whether what is between those of p is only what the talks at i were about: X ने Y से
// A और B के बीच विवाद पर चर्चा की. Where nobody acts, it may be the talks that were between them.
func (c *scene) topical(p *phrase, i int) bool {
	j := p.markTo
	for j < i && !c.about(j) {
		j++
	}
	if j >= i {
		return false
	}
	if next := c.at(p.markTo); next.kind == grammar && next.has(lexicon.Happened) || next.kind == trigger && onlyNouns(next) || c.in(next.from, lexicon.RelationNoun) {
		return true
	}
	acts := func(u unit) bool { return u.has(lexicon.MarkAgent) || u.has(lexicon.He) && u.kind == grammar }
	return !c.at(i+1).has(lexicon.Happened) && slices.ContainsFunc(c.units[c.clauseBegin(i):p.from], acts)
}

// amongThose says whether p is named of several of no name, who have the mark: X समेत कई नेताओं से.
// They may be those who were found to have that role. Of whom nobody says it, such a one is a colleague.
func (c *scene) amongThose(p *phrase, found []*phrase, mark lexicon.ClassName, i int) bool {
	if p.person == nil || c.besides(p.markFrom) || c.inCompany(p.markFrom) || len(found) > 1 {
		return false
	}
	if _, ok := p.person.party(); !ok {
		return false
	}
	for j := p.markTo; j < i && j < p.markTo+9; j++ {
		u := &c.units[j]
		switch {
		case u.kind == grammar && u.has(mark):
			return j > p.markTo && (len(found) == 0 || found[0].markFrom == j && found[0].plural && found[0].country == "" && found[0].org == "")
		case u.kind == sign, u.kind == trigger, u.cast != nil, u.kind == grammar && !u.has(lexicon.The, lexicon.And, lexicon.MarkOf):
			return false
		}
	}
	return false
}

// spokeWith says whether those of the row, with whom something is told to have been done by a verb, may be whom
// somebody met by it: not what was agreed with them, Y के साथ हुए समझौते की समीक्षा की, or may be done, Y से मिलने
// पर मंथन किया, nor with a union.
func (c *scene) spokeWith(p *phrase, row []*phrase, f lexicon.Frame, i int) bool {
	if f.Type == lexicon.Discuss {
		next := c.at(p.markTo)
		return persons(row) && !next.has(lexicon.Happened, lexicon.ToBe, lexicon.Paper) && !c.in(next.from, lexicon.RelationNoun) && !c.toDo(p.markTo, i)
	}
	return persons(row) || c.groupObject(row)
}

// toDo says whether an infinitive stands between two units.
func (c *scene) toDo(from, to int) bool {
	return slices.ContainsFunc(c.units[from:to], func(u unit) bool {
		return u.has(lexicon.Do) || u.kind == trigger && u.frames[0].Form == lexicon.Ing
	})
}

// envoyFor says whether people whom an envoy is for stand at unit i, in front of a mark of possession and the office:
// महिलाओं के अधिकारों की दूत.
func (r *reader) envoyFor(i int) bool {
	if !r.in(r.at(i).from, lexicon.ProtectedNoun) || !r.at(i+1).has(lexicon.MarkOf) {
		return false
	}
	for j := i + 2; j < i+7 && j < len(r.units); j++ {
		if e := r.units[j].entry(lexicon.Office); e != nil {
			return postedAbroad(e.Name)
		}
	}
	return false
}
