// Two officials of two who were spoken of, one of each: their foreign ministers, A and B.

package news

import "slices"

// theirTwo gives the two names behind a "their" that begins the kth phrase the countries of the two whom it means, in
// their order, where the verb comes in the middle.
func (c *scene) theirTwo(k int) {
	p := c.phrases[k]
	if !p.plural || p.counterpart || len(p.offices) == 0 || c.lex.Grammar().VerbLast {
		return
	}
	if from := p.from; !c.theirs(from) && (from < 2 || !c.ordinary(from-1) || !c.theirs(from-2)) { // their respective ministers
		return
	}
	if p.kind == title && (c.signIs(p.to, ',') || c.signIs(p.to, '(')) {
		k++
	}
	if k+1 >= len(c.phrases) || k+2 < len(c.phrases) && c.joined(c.phrases[k+1], c.phrases[k+2]) {
		return
	}
	a, b := c.phrases[k], c.phrases[k+1]
	if a.kind != someone || b.kind != someone || a.country != "" || b.country != "" || !c.joined(a, b) || p != a && a.from != p.to+1 {
		return
	}
	two := c.they
	if last := len(c.past) - 1; len(two) != 2 && last >= 0 && c.past[last].sentence == c.index-1 && len(c.past[last].people) == 2 {
		two = slices.Concat(c.past[last].people...) // X met Y
	}
	if len(two) != 2 || len(b.offices) > 0 && !b.row {
		return
	}
	first, ok := two[0].party()
	second, also := two[1].party()
	if !ok || !also || first == second {
		return
	}
	a.country, a.org, a.titled = first.country, first.org, true
	b.country, b.org, b.titled = second.country, second.org, true
	if a == p && a.person != nil && a.person.country == "" && a.person.org == "" {
		a.person.country, a.person.org = first.country, first.org
	}
}
