// The day of arrival, where the verb comes last: what is told behind the semicolon was on it, too.

package news

import (
	"readout/graph"
	"readout/loader/news/lexicon"
)

// arrivalDay is the day on which the sentence tells, in front of a semicolon, that somebody came, if it is
// its only day: X 13 مارچ کو لٹز آئے؛ Y کے ساتھ ان کے مذاکرات ہوئے.
func (m *memory) arrivalDay(c *scene, trigger int) graph.Date {
	if !c.lex.Grammar().VerbLast || len(c.dates) != 1 {
		return graph.Date{}
	}
	d := c.dates[0]
	if !d.clock || d.bound || d.future || d.relative || m.toCome(d.date) || c.modifies(d) {
		return graph.Date{}
	}
	for j := d.to; j < trigger; j++ {
		if !c.signIs(j, ';') {
			continue
		}
		verb := j - 1
		for c.at(verb).has(lexicon.Aux) && !c.at(verb).has(lexicon.Arrive) {
			verb--
		}
		if c.at(verb).has(lexicon.Arrive) {
			return d.date
		}
		break
	}
	return graph.Date{}
}
