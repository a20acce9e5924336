// Men and women: whom "he" and "she" can't mean.

package news

import "readout/loader/news/lexicon"

// gender is what a title, or a given name, says of a person.
type gender uint8

const (
	unsaid gender = iota
	male
	female
)

// genderOf is what the words of a phrase that names somebody say.
func (r *reader) genderOf(p *phrase) gender {
	for i := p.nameFrom - 1; p.from < len(r.units) && i >= r.units[p.from].from && r.tokens[i].Sign != '\''; i-- {
		if g := r.genderAt(i, lexicon.MansTitle, lexicon.WomansTitle); g != unsaid {
			return g
		}
	}
	if p.nameTo < p.nameFrom+2 {
		return unsaid // a surname may be anybody's
	}
	return r.genderAt(p.nameFrom, lexicon.MansName, lexicon.WomansName)
}

// genderAt is what the token at i says, if it is in one of two sets.
func (r *reader) genderAt(i int, men, women lexicon.Set) gender {
	switch {
	case r.in(i, men):
		return male
	case r.in(i, women):
		return female
	}
	return unsaid
}

// mayBe says whether the pronoun at unit i can mean the person.
func (c *scene) mayBe(i int, p *person) bool {
	g := c.genderAt(c.units[i].from, lexicon.MansPronoun, lexicon.WomansPronoun)
	return p == nil || g == unsaid || p.gender == unsaid || p.gender == g
}

// heOrShe is whom the pronoun p means: who, or, where that is a man and the pronoun a woman's, the last
// woman of whom was spoken; else the only one lately who may be either. Nil: nobody.
func (m *memory) heOrShe(c *scene, p *phrase, who *person) *person {
	if c.mayBe(p.from, who) {
		return who
	}
	var either *person
	alone := true
	for k := len(m.recent) - 1; k >= 0 && k > len(m.recent)-12; k-- {
		q := m.recent[k]
		switch {
		case !c.mayBe(p.from, q):
		case q.gender != unsaid:
			return q
		default:
			alone = alone && (either == nil || either == q)
			either = q
		}
	}
	if !alone {
		return nil
	}
	return either
}
