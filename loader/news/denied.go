// Meetings that an article says were denied: who claims one of the same countries, of nobody named, claims
// that very one.

package news

import (
	"slices"

	"readout/graph"
	"readout/loader/news/lexicon"
)

// deny keeps the countries that a sentence names which denies that there was a meeting.
func (m *memory) deny(c *scene, dropped []string) {
	if !slices.Contains(dropped, ReasonUnreal) || !slices.ContainsFunc(c.units, func(u unit) bool { return u.kind == grammar && u.has(lexicon.Denied) }) {
		return
	}
	var row []string
	for _, p := range c.phrases {
		for _, n := range p.nations {
			row = append(row, n.country)
		}
		row = append(row, p.country)
	}
	row = slices.DeleteFunc(row, func(code string) bool { return code == "" })
	slices.Sort(row)
	if row = slices.Compact(row); len(row) > 1 {
		m.denied = append(m.denied, row)
	}
}

// undeny drops the held meetings of countries of which nobody is named, where the article tells that
// a meeting of them was denied.
func (m *memory) undeny() {
	m.events = slices.DeleteFunc(m.events, func(e *event) bool {
		if e.status != graph.Held || len(slices.Concat(e.people...)) > 0 || len(e.groups) < 2 {
			return false
		}
		return slices.ContainsFunc(m.denied, func(row []string) bool {
			return !slices.ContainsFunc(e.groups, func(a actor) bool { return !slices.Contains(row, a.country) })
		})
	})
}
