// Crowds: those without a name whom two officials met together, which is no meeting of the two.

package news

import (
	"slices"
	"strings"

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
		case whose, c.in(u.to-1, lexicon.CrowdNoun), c.plainPlural(j), u.kind == grammar && u.has(lexicon.Delegation):
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

// plainPlural says whether an ordinary noun in the plural ends a noun phrase at unit j: officials.
func (c *scene) plainPlural(j int) bool {
	if !c.ordinary(j) || c.ordinary(j+1) {
		return false
	}
	word := c.normal(c.units[j].from)
	return strings.HasSuffix(word, "s") && !strings.HasSuffix(word, "ss") && !strings.HasSuffix(word, "ous")
}

// withOthers says whether a mark of the frame's other party stands at unit j, and behind it people of no name who are
// somebody's: with aides to X, between officials of X's and Y's.
func (c *scene) withOthers(j int, f lexicon.Frame) bool {
	if u := &c.units[j]; u.kind != grammar || !u.has(lexicon.MarkWith, lexicon.MarkBetween) || !u.has(f.Objects...) {
		return false
	}
	for k := j + 1; k < j+5 && k < len(c.units); k++ {
		switch {
		case c.plainPlural(k), c.in(c.units[k].from, lexicon.CrowdNoun), c.at(k).has(lexicon.Delegation) && c.phraseIndex(k) < 0:
			if !c.at(k+1).has(lexicon.MarkOf, lexicon.MarkTo, lexicon.MarkFrom) {
				return false
			}
			for n := k + 2; n < k+6; n++ { // from the offices of X
				if p := c.phraseIndex(n); p >= 0 {
					return c.phrases[p].kind == someone
				}
			}
			return false
		case !c.ordinary(k) && (c.at(k).kind != grammar || !c.at(k).has(lexicon.The)):
			return false
		}
	}
	return false
}

// onlySome says whether the row names some of those who did what the verb tells: leaders including X and Y gathered.
// That those two met isn't said.
func (c *scene) onlySome(row []*phrase) bool {
	from := row[0].from
	return from > 1 && c.in(c.units[from-1].from, lexicon.IncludingWord)
}
