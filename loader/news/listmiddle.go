// Lists of whom somebody met, a line each, where the verb comes in the middle: The President received: - X, on Monday;
// - Y, on Tuesday.

package news

import (
	"slices"

	"readout/graph"
	"readout/loader/news/lexicon"
)

// list is a meeting whose others the lines behind it name.
type list struct {
	*event
	line int // of the last item
}

// opensList is the list that the sentence opens, if it ends with a colon and tells who met those behind it; nil: it
// opens none.
func (c *scene) opensList() *list {
	if c.lex.Grammar().VerbLast || len(c.units) < 3 || !c.signIs(len(c.units)-1, ':') {
		return nil
	}
	for i := range c.units {
		u := &c.units[i]
		if u.kind != trigger || !c.onlyTo(i+1, len(c.units)-1) {
			continue
		}
		f, verb := u.frames[0], i
		if onlyNouns(u) {
			for verb--; verb > 0 && (c.ordinary(verb) || c.units[verb].kind == number || c.units[verb].has(lexicon.The, lexicon.Also, lexicon.Separately, lexicon.NumberWord) && c.units[verb].kind == grammar); verb-- {
			}
			if verb < 0 || !c.units[verb].has(lexicon.Done) {
				return nil
			}
		} else if f.Form != lexicon.Past && f.Form != lexicon.Present {
			return nil
		}
		switch f.Type {
		case lexicon.Meet, lexicon.Host, lexicon.Visit, lexicon.Phone_, lexicon.Talk:
		default:
			return nil
		}
		subject := c.subject(verb)
		if len(subject) == 0 || slices.ContainsFunc(subject, func(p *phrase) bool { return p.person == nil }) || c.realityMiddle(verb, lexicon.Frame{Type: f.Type, Form: lexicon.Past}, subject) != real {
			return nil
		}
		return &list{event: &event{frame: f.Type, sides: [][]*phrase{subject}, status: graph.Held, mode: c.modeOf(i, f)}, line: c.s.line}
	}
	return nil
}

// onlyTo says whether the units name nobody and do nothing: with the following, in Lutz.
func (c *scene) onlyTo(from, to int) bool {
	for j := from; j < to; j++ {
		if end := c.skipWhereWhen(j); end > j {
			j = end - 1
			continue
		}
		u := &c.units[j]
		ok := c.ordinary(j) && !c.verbLike(j) || u.kind == number || u.entryPlural() ||
			u.kind == grammar && u.has(lexicon.MarkWith, lexicon.The, lexicon.MarkAfter, lexicon.Also, lexicon.Separately, lexicon.NumberWord, lexicon.Both, lexicon.Delegation)
		if !ok {
			return false
		}
	}
	return true
}

// item is the meeting with whom the sentence names as an item of the list told of last: behind a bullet, or with nothing
// but a place and a time. Nil: it is none, and ends the list.
func (m *memory) item(c *scene) *event {
	l := m.list
	if l == nil || c.s.line == l.line {
		return nil
	}
	m.list = nil
	i := 0
	for i < len(c.units) && i < 3 && (c.units[i].kind == sign || c.units[i].kind == number) {
		i++
	}
	if i == len(c.units) {
		m.list = l // 1.
	}
	row := c.personsAt(i)
	if row == nil {
		return nil
	}
	end := row[len(row)-1].to
	for j := end; j <= end; j++ {
		if c.signIs(j, ',') || c.signIs(j, ';') || c.signIs(j, '.') || c.at(j).kind == grammar && c.at(j).has(lexicon.And) {
			end++
		} else if next := c.skipWhereWhen(j); next > j {
			end = next
			j = next - 1
		}
	}
	if end < len(c.units) && (i == 0 || c.verbWithin(end, len(c.units))) || slices.ContainsFunc(row, func(p *phrase) bool {
		return slices.ContainsFunc(l.sides[0], func(q *phrase) bool { return p.person == q.person })
	}) {
		return nil
	}
	one := *l.event
	var subject []*phrase // here
	for _, p := range l.sides[0] {
		subject = append(subject, &phrase{kind: someone, person: p.person, from: i, to: i + 1})
	}
	one.sides = [][]*phrase{subject, row}
	one.trigger = i
	m.list = &list{event: l.event, line: c.s.line}
	return &one
}
