// Topics and papers: what a meeting was about, and what was signed there.

package news

import (
	"slices"
	"strings"

	"readout/graph"
	"readout/loader/news/lexicon"
)

// maxTopics is how many topics a meeting gets: the first ones.
const maxTopics = 6

// topics adds the topics that a sentence shows to those that there are.
func (r *reader) topics(to []string, s sentence) []string {
	for i := s.from; i < s.to && len(to) < maxTopics; {
		topic, end := r.lex.Topic(r.tokens[:s.to], i)
		if topic == "" {
			i++
			continue
		}
		if !slices.Contains(to, topic) {
			to = append(to, topic)
		}
		i = end
	}
	return to
}

var paperKinds = map[int]graph.AgreementKind{
	1: graph.MoU, 2: graph.Treaty, 3: graph.Protocol, 4: graph.Declaration, 5: graph.Contract, 6: graph.OtherAgreement,
}

// maxTitle is how many bytes the title of a paper gets: longer ones are no titles.
const maxTitle = 300

// papers are the documents that the sentence says were signed. Their titles are
// the sentence's words.
func (c *scene) papers() []graph.Agreement {
	signed := -1
	for j := range c.units {
		if c.units[j].has(lexicon.Signed) {
			signed = j
		}
	}
	if signed < 0 {
		return nil
	}
	for j := range c.units {
		if c.units[j].has(lexicon.Not, lexicon.Will, lexicon.WillDo, lexicon.Unreal, lexicon.Planned) || c.doubts(j) {
			return nil
		}
	}
	var papers []graph.Agreement
	for j := 0; j < len(c.units); j++ {
		k, ok := c.units[j].class(lexicon.Paper)
		if !ok {
			continue
		}
		from, to := c.paperWords(j)
		title := strings.Join(strings.Fields(c.text(c.units[from].from, c.units[to-1].to)), " ")
		if len(title) <= maxTitle {
			papers = append(papers, graph.Agreement{Title: title, Kind: paperKinds[k.Value]})
		}
		j = to
	}
	return papers
}

// paperWords is the range of units that names the paper at j.
func (c *scene) paperWords(j int) (from, to int) {
	from, to = j, j+1
	if c.lex.Grammar().VerbLast {
		for from > 0 && j-from < 10 {
			u := &c.units[from-1]
			if u.kind == sign && !c.signIs(from-1, '-') || u.has(lexicon.MarkAgent, lexicon.MarkBetween, lexicon.Who, lexicon.That, lexicon.MarkAfter, lexicon.MarkIn) ||
				u.has(lexicon.Done, lexicon.Happened, lexicon.Aux) && !u.has(lexicon.MarkOf) || u.kind == trigger {
				break
			}
			from--
		}
		for from < j && c.units[from].has(lexicon.And, lexicon.MarkOf, lexicon.Also, lexicon.MarkOn) {
			from++
		}
		return from, to
	}
	for from > 0 && j-from < 4 && (c.units[from-1].kind == bare && !c.verbAt(from-1) || c.units[from-1].kind == named || c.signIs(from-1, '-')) {
		from--
	}
	for to < len(c.units) && to-j < 12 {
		u := &c.units[to]
		if u.kind == sign && !c.signIs(to, '-') && !c.signIs(to, '\'') || u.has(lexicon.MarkAfter, lexicon.MarkDuring, lexicon.MarkBy, lexicon.Who, lexicon.But, lexicon.MarkPresence, lexicon.Signed) || u.kind == trigger || c.verbAt(to) || u.has(lexicon.Be, lexicon.Have) {
			break
		}
		to++
	}
	return from, to
}

// aboutReach is how many sentences behind the one that tells of a meeting may say
// what it was about.
const aboutReach = 3

// subjects adds what the sentence says of topics and papers to the meetings that it
// tells of, or to the last one, if that was just before.
func (r *reading) subjects(c *scene) {
	last := len(r.events) - 1
	for i := last; i >= 0; i-- {
		e := r.events[i]
		if e.sentence != c.index && (i != last || c.index-e.sentence > aboutReach) {
			return
		}
		if e.sentence != r.events[last].sentence {
			return
		}
		e.topics = r.topics(e.topics, c.s)
		if e.status == graph.Held {
			e.papers = append(e.papers, c.papers()...)
		}
	}
}
