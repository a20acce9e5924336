// Crowds: those without a name whom two officials met together, which is no meeting of the two.

package news

import (
	"slices"

	"readout/loader/news/lexicon"
)

// withCrowd says whether what "with" says behind the verb or noun at i is people of no party, or an official of no
// name: A and B met with students.
func (c *scene) withCrowd(i int) bool {
	for j := i + 1; j < len(c.units) && j < i+8 && !c.parts(j) && c.units[j].kind != sign; j++ {
		if c.units[j].kind == grammar && c.units[j].has(lexicon.MarkWith) {
			return !c.in(c.at(j+1).from, lexicon.PluralPossessive) && c.crowdAt(j+1) // not: with their aides
		}
	}
	return c.phraseIndex(i+1) >= 0 && c.crowdAt(i+1) // met with, in one
}

// crowdAt says whether people of no name stand at unit i, behind words that tell what people they are.
func (c *scene) crowdAt(i int) bool {
	for j := i; j < len(c.units) && j < i+7; j++ {
		u := &c.units[j]
		whose := slices.ContainsFunc(c.phrases, func(p *phrase) bool {
			return p.from <= j && j < p.to && (p.kind == title || p.kind == party) && p.person == nil && len(p.pair) == 0
		})
		switch {
		case whose, c.in(u.to-1, lexicon.CrowdNoun):
			return true
		case c.ordinary(j), u.kind == grammar && u.has(lexicon.The, lexicon.And, lexicon.Possessive), c.signIs(j, ','), u.kind == number,
			u.is(lexicon.Modifier, lexicon.Adjective, lexicon.Country, lexicon.Portfolio):
		default:
			return false
		}
	}
	return false
}

// crowdOnly says whether a row is of countries alone whose people of no party it tells of: the Ruritanian business
// community.
func (c *scene) crowdOnly(row []*phrase) bool {
	return len(row) > 0 && !slices.ContainsFunc(row, func(p *phrase) bool {
		if p.kind != group && p.kind != party || p.person != nil {
			return true
		}
		for j := p.from; j < p.to+4 && (j < p.to || c.ordinary(j) || c.at(j).is(lexicon.Portfolio, lexicon.Modifier)); j++ {
			if c.in(c.units[j].to-1, lexicon.CrowdNoun) {
				return false
			}
		}
		return true
	})
}
