// Men and women: whom "he" and "she" can't mean.

package news

import (
	"slices"

	"readout/loader/news/lexicon"
)

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

// meant is whom the pronoun at unit i says that it means.
func (c *scene) meant(i int) gender {
	return c.genderAt(c.units[i].from, lexicon.MansPronoun, lexicon.WomansPronoun)
}

// mayBe says whether the pronoun at unit i can mean the person.
func (c *scene) mayBe(i int, p *person) bool {
	g := c.meant(i)
	return p == nil || g == unsaid || p.gender == unsaid || p.gender == g
}

// whoseOwn is whom "his" at unit i means: the subject or, where that met somebody in front of it, the only one
// of them who is known to be a man; nil: either. X hosted Y after his meeting with Z.
func (c *scene) whoseOwn(i int) *person {
	if !c.eitherHis(i) {
		if c.mayBe(i, c.he) {
			return c.he
		}
		return nil
	}
	g := c.meant(i)
	if g == unsaid || c.he.gender == unsaid {
		return nil
	}
	var who *person
	if c.he.gender == g {
		who = c.he
	}
	for _, p := range c.phrases {
		switch q := p.person; {
		case p.to > i || !c.object[p] || q == nil || q == c.he:
		case q.gender == unsaid, q.gender == g && who != nil && who != q:
			return nil
		case q.gender == g:
			who = q
		}
	}
	return who
}

// heOrShe is whom the pronoun p means: who or, where that is a man and the pronoun a woman's, the last
// woman of whom was spoken; else the only one lately who may be either. Nil: nobody, or one of two.
func (m *memory) heOrShe(c *scene, p *phrase, who *person) *person {
	g := c.meant(p.from)
	if who == nil || g == unsaid || who.gender == g {
		return who
	}
	sure, maybe := m.lately(g)
	switch {
	case who.gender == unsaid && sure == nil:
		if c.alone(who, p) {
			who.gender = g // X said she would come
		}
		return who
	case who.gender == unsaid && g == male: // as most are of whom newspapers tell
		return who
	case who.gender == unsaid && !p.object && !slices.Contains(c.they, sure):
		return nil
	case sure != nil:
		return sure
	}
	return maybe
}

// lately is who was spoken of last of those who are sure to be meant by a pronoun's gender, and the only
// one who may be.
func (m *memory) lately(g gender) (sure, maybe *person) {
	one := true
	for k := len(m.recent) - 1; k >= 0 && k > len(m.recent)-10; k-- {
		q := m.recent[k]
		if q.gender == g {
			return q, nil
		}
		if q.gender == unsaid {
			one = one && (maybe == nil || maybe == q)
			maybe = q
		}
	}
	if !one {
		return nil, nil
	}
	return nil, maybe
}

// alone says whether the sentence names nobody but the person in front of the phrase.
func (c *scene) alone(who *person, p *phrase) bool {
	named := false
	for _, q := range c.phrases {
		if q.from >= p.from {
			break
		}
		if q.person != nil && q.person != who {
			return false
		}
		named = named || q.kind == someone
	}
	return named
}
