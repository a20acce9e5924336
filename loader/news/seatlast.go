// In whose house a meeting was, where the verb comes last: at somebody's office or residence, at a ministry, at a
// palace. No city need be named for that.

package news

import (
	"slices"
	"strings"

	"readout/graph"
	"readout/loader/news/lexicon"
)

// atSeat is the country of one of those who met in whose house the sentence says that they did; nil: it doesn't.
func (c *scene) atSeat(e *event) *graph.PlaceRef {
	if e.mode != graph.InPerson || !c.lex.Grammar().VerbLast {
		return nil
	}
	for j := c.clauseBegin(e.trigger); j < len(c.units)-1 && j < e.trigger+4; j++ {
		if !c.units[j+1].has(lexicon.MarkIn, lexicon.MarkOn, lexicon.Arrive) || c.units[j+1].kind != grammar {
			continue
		}
		code := ""
		if c.in(c.units[j].to-1, lexicon.HomeNoun) || j > 0 && c.units[j].kind == bare && c.in(c.units[j-1].to-1, lexicon.HomeNoun) { // निवास स्थान
			code = c.whoseSeat(e, j)
		} else {
			code = c.whoseHouse(e, j)
		}
		if code != "" && e.elsewhere(-1, code) {
			return &graph.PlaceRef{Country: code}
		}
	}
	return nil
}

// calledHere says whether somebody was called to the city at unit j: लुट्ज बुलाकर.
func (c *scene) calledHere(j int) bool {
	return c.units[j].is(lexicon.City) && j+1 < len(c.units) && c.in(c.units[j+1].from, lexicon.CalledStem)
}

// whoseSeat is the country of whom the office or residence at unit j is: उनके दफ्तर में, अपने आवास पर, X के कार्यालय
// में. An envoy's is abroad.
func (c *scene) whoseSeat(e *event, j int) string {
	k := j - 1
	for k >= 0 && k > j-4 && (c.units[k].kind == bare && c.units[k].cast == nil || c.units[k].is(lexicon.Modifier)) {
		k--
	}
	if k < 0 || c.units[k].kind != grammar {
		return ""
	}
	var who *person
	for _, p := range c.phrases {
		agent := p.mark == lexicon.MarkAgent || p.mark == lexicon.NoClass && p.markTo == 0
		switch {
		case p.person == nil || !e.has(p.person):
		case !c.units[k].has(lexicon.Possessive):
			if p.mark == lexicon.MarkOf && p.markTo == k+1 {
				who = p.person
			}
		case p.from < k && agent == c.in(c.units[k].from, lexicon.OwnPossessive) && (agent || p.mark == lexicon.MarkWith || p.mark == lexicon.MarkTo):
			who = p.person
		}
	}
	if who == nil || who.represents() {
		return ""
	}
	return who.country
}

// whoseHouse is the country whose ministry or palace ends at unit j: the one that the text says, else that of who alone
// of those who met heads it, else the one that the article takes for granted.
func (c *scene) whoseHouse(e *event, j int) string {
	u := &c.units[j]
	var offices func(string) bool
	if k := c.lastPhrase(j + 1); k >= 0 && c.phrases[k].kind == group && c.phrases[k].to == j+1 && c.phrases[k].org != "" {
		p := c.phrases[k]
		if n := c.phraseIndex(j + 2); n >= 0 && c.phrases[n].kind == someone && c.phrases[n].country == "" || c.at(j+2).is(lexicon.Office, lexicon.Modifier) || p.orgKind == "international" {
			return "" // who is posted there
		}
		if p.country != "" {
			return p.country
		}
		of := strings.TrimSuffix(strings.TrimPrefix(p.org, "Ministry of "), "'s Office")
		offices = func(o string) bool { return strings.HasSuffix(o, of) }
	} else if c.in(u.from, lexicon.PalaceWord) && (u.has(lexicon.Venue) || u.is(lexicon.Metonym)) {
		if c.at(j-1).has(lexicon.MarkOf) && c.at(j-2).kind == bare {
			return "" // in a town that no table has
		}
		offices = func(o string) bool { return slices.Contains(heads, o) }
	} else {
		return ""
	}
	code, holders := "", make(map[string]bool)
	for _, p := range slices.Concat(e.people...) {
		if p.country != "" && slices.ContainsFunc(p.offices, offices) {
			holders[p.country] = true
			code = p.country
		}
	}
	if len(holders) == 1 {
		return code
	}
	if c.home != "" && e.elsewhere(-1, c.home) {
		return c.home
	}
	if m := u.entry(lexicon.Metonym); m != nil {
		return m.Code
	}
	return ""
}
