// Whom "the two" means: the last two of whom was spoken, of different sides, who fit.

package news

import (
	"slices"
	"strings"

	"readout/loader/news/lexicon"
)

// fitting tells whom a phrase such as "the two prime ministers" may mean: those of whom
// the article gives such an office, or none; "both" alone may be anybody.
func (c *scene) fitting(p *phrase) func(*person) bool {
	if c.lex.Grammar().VerbLast {
		return c.fittingLast(p)
	}
	if !c.lex.Grammar().Letters {
		return anybody
	}
	last := c.units[p.from].to - 1
	var titles []string
	switch {
	case c.in(last, lexicon.MinisterNoun):
		titles = []string{"Minister", "Secretary", "Adviser"}
		switch {
		case c.in(last-1, lexicon.PrimeAdjective):
			titles = []string{"Prime Minister", "Premier", "Chancellor"}
		case c.in(last-1, lexicon.ForeignPortfolio):
			titles = []string{"Foreign", "External", "Secretary of State"}
		case c.in(last-1, lexicon.DefencePortfolio):
			titles = []string{"Defen"}
		case c.in(last-1, lexicon.FinancePortfolio):
			titles = []string{"Finance", "Treasury", "Chancellor"}
		}
	case c.in(last, lexicon.PremierNoun):
		titles = []string{"Prime Minister", "Premier"}
	case c.in(last, lexicon.PresidentNoun):
		titles = []string{"President"}
	default:
		return anybody
	}
	return func(q *person) bool {
		return len(q.offices) == 0 || slices.ContainsFunc(q.offices, func(o string) bool {
			return slices.ContainsFunc(titles, func(t string) bool { return strings.Contains(o, t) })
		})
	}
}

// fittingLast is fitting where the verb comes last.
func (c *scene) fittingLast(p *phrase) func(*person) bool {
	office := ""
	for i := c.units[p.from].from; i < c.units[p.to-1].to; i++ {
		switch {
		case c.in(i, lexicon.PresidentNoun):
			office = "President"
		case c.in(i, lexicon.MinisterNoun):
			office = "Minister"
		case c.in(i, lexicon.PremierNoun):
			office = "Prime Minister"
		}
	}
	countries := c.units[p.from].to-c.units[p.from].from > 2 // the presidents of both countries: whom the article calls so
	return func(q *person) bool {
		return office == "" || len(q.offices) == 0 && !countries || slices.ContainsFunc(q.offices, func(o string) bool {
			return strings.Contains(o, office) && (office != "Minister" || !strings.Contains(o, "Prime Minister")) && (office == "Minister" || !strings.HasPrefix(o, "Vice ") && !strings.HasPrefix(o, "Deputy "))
		})
	}
}

// spokenOf is the people mentioned last of whom "the two" at p may mean some: with the two of
// them nobody speaks of whom the sentence names in front.
func (m *memory) spokenOf(c *scene, p *phrase) []*person {
	if p.mark != lexicon.MarkWith || !c.lex.Grammar().VerbLast {
		return m.recent
	}
	named := 0
	for _, q := range c.phrases {
		if q.from < p.from && q.person != nil && q.kind != pronoun {
			named++
		}
	}
	return m.recent[:max(0, len(m.recent)-named)]
}

// lastPair is the last n of the people who fit and act for n parties, in their order;
// nil where there aren't so many.
func (m *memory) lastPair(recent []*person, n int, fits func(*person) bool) []*phrase {
	var people []*person
	parties := make(map[actor]bool)
	for k := len(recent) - 1; k >= 0 && len(people) < n && k > len(recent)-8; k-- {
		p := recent[k]
		key, ok := p.party()
		switch {
		case ok || len(p.offices) == 0:
		case !m.lex.Grammar().VerbLast:
			key, ok = actor{org: p.best.text}, !slices.Contains(people, p) // whose it is may turn out
		case p.governs() && len(p.best.words) > 1:
			key, ok = actor{country: m.home}, m.home != "" // as its meetings will settle
		}
		if !ok || parties[key] || !fits(p) {
			continue
		}
		parties[key] = true
		people = append([]*person{p}, people...)
	}
	if len(people) < n {
		return nil
	}
	var row []*phrase
	for _, p := range people {
		row = append(row, &phrase{kind: someone, person: p})
	}
	return row
}
