// Settling: what the known people, their tenures and their offices say of the cast.

package news

import (
	"cmp"
	"slices"
	"strings"

	"readout/graph"
)

// settle gives those of the cast a country who have none, as far as their office
// tells, or the known people do.
func (c *cast) settle(r *reader) {
	for _, p := range c.people {
		if p.known == 0 {
			p.known = r.known.recognise(p, r.home, r.art.Published)
		}
		if p.known == 0 && p.country == "" && p.org == "" && len(p.offices) == 0 && len(p.best.words) == 1 {
			p.known = r.known.only(p.best.words[0], r.art.Published) // Mr Elphberg
		}
		if p.known > 0 {
			k := r.known.people[p.known-1]
			if org := k.servesAbroad(r.art.Published, p.org); org != "" {
				p.country, p.org = "", org
			} else if k.Country != "" {
				p.country = k.Country
			} else if p.org == "" {
				p.country = k.servedAt(r.art.Published, p.country)
				for _, t := range k.tenures {
					if t.Organisation != "" && p.country == "" && (p.org == "" || around(t, r.art.Published)) {
						p.org = t.Organisation
					}
				}
			}
			if k.Country == "" && p.org != "" {
				p.country = ""
			}
		}
		if p.country == "" && p.org == "" {
			for _, o := range p.offices {
				if strings.HasPrefix(o, "Assistant ") && r.lex.Grammar().VerbLast {
					continue // सहायक विदेश मंत्री are everywhere
				}
				if strings.HasSuffix(o, "of the European Commission") || strings.HasSuffix(o, "of the European Council") {
					p.org = "European Union"
				}
				if code := officeCountry(o); code != "" {
					p.country, p.byTitle = code, true
				}
			}
		}
	}
}

// headed gives somebody of whom nothing says it the country of the office that the headline
// names: "Ruritanian president in Lutz" is of President Elphberg, if the article names no
// other president without a country, and none of Ruritania.
func (c *cast) headed(titles []phrase) {
	for _, t := range titles {
		var who *person
		for _, p := range c.people {
			if !sharesOffice(p.offices, t.offices) {
				continue
			}
			if p.country == t.country || who != nil && p.country == "" {
				who = nil
				break
			}
			if p.country == "" && p.org == "" && p.known == 0 && p.first < 4 {
				who = p
			}
		}
		if who != nil {
			who.country = t.country
		}
	}
}

// servesAbroad is the international organisation that the person served at the date, by
// their tenures, or by the article's words where no office of a country was theirs then;
// empty: none.
func (p *knownPerson) servesAbroad(date graph.Date, said string) string {
	org := ""
	for _, t := range p.tenures {
		if date.IsZero() || !around(t, date) {
			continue
		}
		if t.Country != "" {
			return ""
		}
		org = t.Organisation
	}
	if org == "" && !date.IsZero() && len(p.tenures) > 0 {
		org = said
	}
	return org
}

// servedAt is the country that somebody who went on to serve an organisation, or had served one,
// served at the date, by their tenures or else by the article's words; empty: none is known.
func (p *knownPerson) servedAt(date graph.Date, said string) string {
	if date.IsZero() {
		return ""
	}
	for _, t := range p.tenures {
		if t.Country != "" && around(t, date) {
			return t.Country
		}
	}
	return said
}

// unite makes one of those whom the names alone left apart, and who turned out to be
// the same known person.
func (c *cast) unite() {
	first := make(map[int]*person)
	c.people = slices.DeleteFunc(c.people, func(p *person) bool {
		q := first[p.known]
		if p.known == 0 || q == nil {
			first[p.known] = p
			return false
		}
		for _, name := range p.names {
			q.add(c, name)
		}
		for _, o := range p.offices {
			if !slices.Contains(q.offices, o) {
				q.offices = append(q.offices, o)
			}
		}
		q.first = min(q.first, p.first)
		for w, people := range c.byWord {
			c.byWord[w] = slices.DeleteFunc(people, func(other *person) bool { return other == p })
		}
		for letters, people := range c.joined {
			c.joined[letters] = slices.DeleteFunc(people, func(other *person) bool { return other == p })
		}
		return true
	})
}

// officeCountry is the country that a title belongs to by itself.
func officeCountry(title string) string {
	switch {
	case strings.Contains(title, "External Affairs"), title == "Commerce Secretary (India)":
		return "IN"
	case strings.Contains(title, "Joint Chiefs of Staff Committee"), strings.Contains(title, "ISPR"), strings.HasSuffix(title, " ISI"):
		return "PK"
	case strings.HasSuffix(title, "Secretary of State"), title == "Secretary of Defense", title == "Secretary of the Treasury":
		return "US"
	}
	return ""
}

// recognise returns the known person (index + 1) who must be meant: the words of
// the name fit one of them alone, and country and office don't speak against it; or
// the name sounds like that of the one who held the office then. home is the country
// of those of whom nobody says it.
func (k *Known) recognise(p *person, home string, when graph.Date) int {
	words := p.best.words
	var fits []int
	for _, i := range k.short[words[len(words)-1]] {
		if k.fits(i, p, words) {
			fits = append(fits, i)
		}
	}
	if len(fits) > 1 && len(p.offices) > 0 {
		var held []int
		for _, i := range fits {
			for _, o := range p.offices {
				if h, _ := k.people[i].holds(o, when); h {
					held = append(held, i)
					break
				}
			}
		}
		fits = held
	}
	if len(fits) == 0 {
		fits = k.soundsLike(p, cmp.Or(p.country, home), when)
	}
	if len(fits) == 0 && p.country == "" {
		fits = k.soundsAnywhere(p, when)
	}
	if len(fits) != 1 {
		return 0
	}
	person := &k.people[fits[0]]
	if len(words) == 1 && p.country == "" {
		for _, o := range p.offices {
			if h, known := person.holds(o, graph.Date{}); known && !h {
				return 0
			}
		}
	}
	return fits[0] + 1
}

func (k *Known) fits(i int, p *person, words []string) bool {
	person := k.people[i]
	if !agree(person.Country, p.country) || person.Country == "" && p.country != "" {
		return false
	}
	for _, form := range person.forms {
		all := form.words
		n := 0
		for _, w := range words {
			if slices.Contains(all, w) {
				n++
			}
		}
		if n == len(words) {
			if len(words) > 1 {
				return true
			}
			// One word is enough with an office of theirs, or their country, if it begins or ends their name.
			if words[0] != all[0] && words[0] != all[len(all)-1] && len([]rune(words[0])) < 4 {
				continue
			}
			if p.country != "" && len(p.offices) > 0 {
				for _, o := range p.offices {
					if held, known := person.holds(o, graph.Date{}); held || !known {
						return true
					}
				}
				return false
			}
			return len(p.offices) > 0 || p.country != ""
		}
	}
	return false
}

// soundsLike is the compatriots who held p's office at the date and whose name
// sounds as p's full one does.
func (k *Known) soundsLike(p *person, country string, when graph.Date) []int {
	if country == "" || p.org != "" || when.IsZero() || len(p.offices) == 0 || len(p.best.words) < 2 {
		return nil
	}
	var all []int
	plain := make([]string, len(p.offices))
	for n, o := range p.offices {
		plain[n] = plainOffice(o)
	}
	first, last := when.Earliest(), when.Latest()
	for _, h := range k.holders[country] {
		if h.from.After(last) || h.to.Before(first) || slices.Contains(all, h.person) || !slices.ContainsFunc(plain, func(o string) bool { return plainAgree(h.office, o) }) {
			continue
		}
		if slices.ContainsFunc(k.people[h.person].forms, func(form nameForm) bool { return alike(form, p.best) }) {
			all = append(all, h.person)
		}
	}
	return all
}

// soundsAnywhere is those of any country who held p's office at the date and whose name sounds as p's does, from
// its first sounds on. In Latin letters names are spelled as they are known, or else are others'.
func (k *Known) soundsAnywhere(p *person, when graph.Date) (all []int) {
	if p.org != "" || when.IsZero() || len(p.offices) == 0 || len(p.best.words) < 2 || len(p.best.sound) < initialSounds || p.best.latin != "" {
		return nil
	}
	for _, i := range k.initials[p.best.sound[:initialSounds]] {
		other := &k.people[i]
		if slices.ContainsFunc(other.forms, func(form nameForm) bool { return alike(form, p.best) }) && slices.Contains(k.soundsLike(p, other.Country, when), i) {
			all = append(all, i)
		}
	}
	return all
}
