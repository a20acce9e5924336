// Asides behind a name, where the verb comes last: who that is, as a clause or an apposition says it.

package news

import "readout/loader/news/lexicon"

// asides gives those of whom a clause, or a title between commas, says who they are that office and
// country, and takes it out of the row in which they stand: X، جو روریٹانیا کے وزیر ہیں، اور Y کے درمیان.
func (r *reader) asides(all []*phrase) []*phrase {
	for k := 0; k+1 < len(all) && r.lex.Grammar().VerbLast; k++ {
		p, q := all[k], all[k+1]
		if p.kind != someone || q.kind != title || q.plural || q.counterpart || q.guest > 0 || q.mark != lexicon.NoClass {
			continue
		}
		end := r.asideEnd(max(p.to, p.markTo), q)
		if end == 0 || !agree(p.country, q.country) {
			continue
		}
		p.offices, p.titled = append(p.offices, q.offices...), true
		if p.country == "" && p.org == "" {
			p.country, p.org, p.orgKind = q.country, q.org, q.orgKind
		}
		if p.mark == lexicon.NoClass {
			p.to = end
			all[k] = r.marked(p)
		}
		all = append(all[:k+1:k+1], all[k+2:]...)
	}
	return all
}

// asideEnd is the unit behind what the title q says of the one whose phrase, or mark, ends at unit i: behind
// its verb, which a comma may follow, or behind the second comma of an apposition with the name's mark behind
// it; 0: it says nothing of that one.
func (r *reader) asideEnd(i int, q *phrase) int {
	comma := r.signIs(i, ',')
	if comma {
		i++
	}
	if r.who(i) && q.from == i+1 {
		end := q.to
		for r.at(end).has(lexicon.Also) {
			end++
		}
		if !r.at(end).has(lexicon.Aux) || r.in(r.at(end).from, lexicon.PastVerb) {
			return 0
		}
		if end++; comma && r.at(end).kind == sign && !r.at(end+1).has(lexicon.And) && !r.marks(end+1) {
			return end
		}
		if comma && r.at(end).kind == sign && r.marks(end+1) {
			return end + 1
		}
		return end
	}
	if comma && q.from == i && r.signIs(q.to, ',') && r.marks(q.to+1) {
		return q.to + 1
	}
	return 0
}

// who says whether "who" stands at unit i.
func (r *reader) who(i int) bool {
	c, ok := r.at(i).class(lexicon.Who)
	return ok && c.Value == 0
}

// marks says whether the mark of a role stands at unit i.
func (r *reader) marks(i int) bool {
	return r.at(i).kind == grammar && r.at(i).has(lexicon.MarkAgent, lexicon.MarkWith, lexicon.MarkTo, lexicon.MarkBetween)
}

// explainedLast says whether such a clause tells who it is whose name, which nothing announces, ends at unit j.
func (r *reader) explainedLast(j int) bool {
	for r.marks(j) {
		j++
	}
	if r.signIs(j, ',') {
		j++
	}
	if !r.who(j) {
		return false
	}
	for end := j + 1; end < j+8; end++ {
		switch u := r.at(end); {
		case u.is(lexicon.Office):
			return r.at(end+1).has(lexicon.Aux) || r.at(end+2).has(lexicon.Aux)
		case u.kind == sign, u.has(lexicon.MarkAgent, lexicon.MarkWith, lexicon.Done):
			return false
		}
	}
	return false
}
