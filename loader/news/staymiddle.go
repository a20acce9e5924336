// Who came to which country, where the verb comes in the middle: what a guest and somebody of that country say to
// each other there, they say when they meet.

package news

import (
	"slices"

	"readout/loader/news/lexicon"
)

// stay is that people came to a country.
type stay struct {
	people   []*person
	country  string
	sentence int
	past     bool // it was over long before: nothing of what follows was said there
}

// staySentences is for how many sentences who came somewhere is taken to be there.
const staySentences = 5

// staysTold are those that the sentence tells of: arrived in Lutz on Tuesday; X, who was in Lutz.
func (c *scene) staysTold() (all []stay) {
	if c.lex.Grammar().VerbLast || c.s.headline {
		return nil
	}
	for j := range c.units {
		u := &c.units[j]
		if !u.has(lexicon.Arrive) || !c.cameAt(j) || c.futureNear(j) {
			continue
		}
		k := j + 1
		for c.at(k).has(lexicon.The) && c.at(k).kind == grammar {
			k++
		}
		place := c.at(k).entry(lexicon.City, lexicon.Country)
		if place == nil || c.possessive(k+1) > 0 {
			continue
		}
		subject := c.subject(j)
		if !allPersons(subject) || c.realityMiddle(j, lexicon.Frame{Type: lexicon.Visit, Form: lexicon.Past}, subject) != real {
			continue
		}
		came := stay{country: place.Code, sentence: c.index, past: c.longSince()}
		for _, p := range subject {
			if p.person != nil && p.person.country != place.Code {
				came.people = append(came.people, p.person)
			}
		}
		if len(came.people) > 0 {
			all = append(all, came)
		}
	}
	return all
}

// onVisit says whether the people of one row came to the country of those of the other, as was told just before.
// What they say in an interview, from elsewhere, or had said before, they don't say there.
func (c *scene) onVisit(subject, object []*phrase) bool {
	stays := slices.Concat(c.stays, c.staysTold())
	return (c.guestsOf(stays, subject, object) || c.guestsOf(stays, object, subject)) && !c.inMedia() && !c.hadSaid()
}

// hadSaid says whether the sentence tells, in the past perfect, what was said before.
func (c *scene) hadSaid() bool {
	for i := 0; i+1 < len(c.units); i++ {
		if c.in(c.units[i].from, lexicon.HadAuxiliary) && c.units[i+1].has(lexicon.Spoken) {
			return true
		}
	}
	return false
}

// inMedia says whether the sentence tells of what was said, or shown, to everybody: in an interview, on television.
func (c *scene) inMedia() bool {
	for i := range c.units {
		if u := &c.units[i]; u.kind != grammar || !u.has(lexicon.MarkIn, lexicon.MarkOn, lexicon.MarkBy) {
			continue
		}
		for j := i + 1; j < i+5 && j < len(c.units) && (c.ordinary(j) || c.units[j].kind != sign && c.units[j].kind != bare); j++ {
			if c.in(c.units[j].to-1, lexicon.MediaNoun) {
				return true
			}
		}
	}
	return false
}

// namesCity says whether the sentence names, behind one of the marks, a city of a country that fits.
func (c *scene) namesCity(fits func(country string) bool, marks ...lexicon.ClassName) bool {
	for i := range c.units {
		if city := c.units[i].entry(lexicon.City); city != nil && c.units[i].kind == named && fits(city.Code) && c.at(i-1).has(marks...) {
			return true
		}
	}
	return false
}

// guestsOf says whether the guests, by the stays told up to here, came last to the country of all the hosts.
func (c *scene) guestsOf(stays []stay, guests, hosts []*phrase) bool {
	elsewhere := func(home string) bool {
		return c.namesCity(func(country string) bool { return country != home }, lexicon.MarkIn, lexicon.MarkFrom)
	}
	return len(guests) > 0 && !slices.ContainsFunc(guests, func(p *phrase) bool {
		for k := len(stays) - 1; k >= 0 && c.index-stays[k].sentence <= staySentences; k-- {
			if s := &stays[k]; p.person != nil && slices.Contains(s.people, p.person) {
				return s.past && s.sentence < c.index || elsewhere(s.country) || slices.ContainsFunc(hosts, func(q *phrase) bool { return q.person == nil || q.person.country != s.country })
			}
		}
		return true
	})
}

// whileThere reads "was in Lutz on Tuesday, urging X to sign", with the participle at unit i: who had come to X's
// country spoke to X there.
func (c *scene) whileThere(i int) (*event, string) {
	object := c.personsAt(i + 1)
	if object == nil || !c.signIs(i-1, ',') {
		return nil, ""
	}
	told := c.staysTold()
	stays := slices.Concat(c.stays, told)
	for _, s := range told {
		var guests []*phrase
		for _, p := range c.phrases {
			if p.to < i && p.person != nil && slices.Contains(s.people, p.person) {
				guests = append(guests, p)
			}
		}
		if f := (lexicon.Frame{Type: lexicon.Talk, Form: lexicon.Past}); c.guestsOf(stays, guests, object) {
			return c.finishMiddle(i, f, [][]*phrase{guests, object}, real)
		}
	}
	return nil, ""
}
