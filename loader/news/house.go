// Houses: the ministries, banks and parliaments of a country, by which is told whose somebody is.

package news

import "readout/loader/news/lexicon"

// worksAt adds the country of whom words from unit i on say in which of its houses they serve: the Ruritanian
// foreign ministry, Ruritania's central bank. False: they don't.
func (r *reader) worksAt(p *phrase, i int) bool {
	for r.at(i).has(lexicon.The) && r.at(i).kind == grammar {
		i++
	}
	if u := r.at(i); u.is(lexicon.Country, lexicon.Adjective) {
		if j := i + 1 + r.possessive(i+1); r.houseBehind(j) {
			for p.takeNation(u); !r.house(j); j++ {
			}
			p.to = j + 1
			return true
		}
	}
	return false
}

// armed are movements of no government: whom their people act for, no place tells.
var armed = map[string]bool{"Houthis": true, "Hamas": true, "Hezbollah": true}

// withTeam is who goes with a delegation, or leads one, and begins the sentence, where the verb comes in the middle:
// X and a large delegation visited; X, leading a team; nil: nobody.
func (c *scene) withTeam() *person {
	if len(c.phrases) == 0 || !c.lex.Grammar().Letters {
		return nil
	}
	p := c.phrases[0]
	if p.kind != someone || p.person == nil || !c.subjectLike(p) {
		return nil
	}
	j := p.to
	if c.signIs(j, ',') {
		j++
	}
	if u := c.at(j); j >= len(c.units) || !u.has(lexicon.And, lexicon.MarkWith, lexicon.MarkBeside) && !c.in(u.to-1, lexicon.LeadingVerb) {
		return nil
	}
	for k := j + 1; k < j+8 && k < len(c.units); k++ {
		u := &c.units[k]
		if c.in(u.to-1, lexicon.TeamNoun) && !c.signIs(k+1, '-') {
			return p.person
		}
		if e := u.entry(lexicon.Country, lexicon.Adjective); e != nil && e.Code != p.person.country {
			return nil // of others
		}
		if u.kind == sign && !c.signIs(k, '-') || u.cast != nil || u.kind == trigger {
			return nil
		}
	}
	return nil
}

// houseBehind says whether a ministry or the like comes at unit i, or behind one or two words of what it is for.
func (r *reader) houseBehind(i int) bool {
	for j := i; j < i+3 && j < len(r.units); j++ {
		u := r.at(j)
		if r.house(j) {
			return true
		}
		if u.kind != bare && !u.is(lexicon.Portfolio, lexicon.Modifier) || u.cast != nil || r.tokens[u.from].Sort != lexicon.Word {
			return false
		}
	}
	return false
}

// house says whether a noun of a country's institutions ends at unit i.
func (r *reader) house(i int) bool {
	e := r.at(i).entry(lexicon.Organisation)
	return e != nil && e.OrgKind == "ministry" || i < len(r.units) && !r.at(i).is(lexicon.Office) && (r.in(r.at(i).to-1, lexicon.InstitutionNoun) || r.in(r.at(i).to-1, lexicon.GovernmentNoun))
}

// bodyThenName returns the unit behind ordinary words from unit i on that name something of a
// country's, if a comma and a name follow: lower house of parliament, X. Without them it is i.
func (r *reader) bodyThenName(i int) int {
	for j := i; j < i+6 && j < len(r.units); j++ {
		u := &r.units[j]
		switch {
		case j > i && r.nameBehindComma(j):
			return j
		case j > i && u.kind == grammar && u.has(lexicon.MarkOf, lexicon.Venue), j > i && r.capitalCommon(j):
		case (u.kind == bare || u.is(lexicon.Portfolio, lexicon.Modifier)) && u.cast == nil && !r.tokens[u.from].Capital && r.tokens[u.from].Sort == lexicon.Word:
		default:
			return i
		}
	}
	return i
}
