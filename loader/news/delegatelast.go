// For whom those act who were in somebody's delegation, and who is only among others that were told of, where the
// verb comes last.

package news

import (
	"slices"

	"readout/loader/news/lexicon"
)

// sentHome has somebody who serves an organisation act for their own country, where they were in
// its delegation: the commander of the alliance's troops.
func (c *scene) sentHome(q *person, delegation *phrase) {
	if q == nil || delegation == nil || q.known == 0 || q.org == "" || delegation.country == "" {
		return
	}
	if c.known.people[q.known-1].Country == delegation.country {
		q.country, q.org = delegation.country, ""
	}
}

// sentBy has a delegation, of which nothing else says whose it is, be that of the one in front of it: X के शिष्टमंडल में.
func (c *scene) sentBy(delegation *phrase) {
	if delegation.person != nil || delegation.country != "" || delegation.org != "" {
		return
	}
	for _, p := range c.phrases {
		if p.person == nil || p.mark != lexicon.MarkOf || p.markTo > delegation.from || delegation.from-p.markTo > 3 {
			continue
		}
		between := c.units[p.markTo:delegation.from]
		if !slices.ContainsFunc(between, func(u unit) bool {
			return u.kind != bare && u.kind != number && !u.has(lexicon.NumberWord) && !u.is(lexicon.Modifier)
		}) {
			delegation.person = p.person
		}
	}
}

// ofWhich says whether those in front of the verb at i are among people of whom another clause tells
// which, and who met nobody by it: جن کا ذکر کیا ان میں.
func (c *scene) ofWhich(i int) bool {
	for j := 1; j < i; j++ {
		if c.in(c.units[j].from, lexicon.ThoseWord) && c.at(j+1).has(lexicon.MarkIn) && c.whichBefore(j) >= 0 {
			return true
		}
	}
	return false
}

// behalfBehind says whether those who took part in the talks at unit i did so for a country, by the verb at to: बैठक में
// रूरिटानिया की ओर से X ने भाग लिया.
func (c *scene) behalfBehind(i, to int) bool {
	return slices.ContainsFunc(c.phrases, func(p *phrase) bool {
		return p.mark == lexicon.MarkBehalf && p.kind == group && p.country != "" && p.from > i && p.markTo <= to
	})
}

// onlyAlong says whether the verb at unit i tells of people at talks only where it says with whom they came: आए थे.
func (c *scene) onlyAlong(i int) bool {
	return slices.ContainsFunc(c.units[i].frames, func(f lexicon.Frame) bool { return slices.Contains(f.Objects, lexicon.MarkWith) })
}
