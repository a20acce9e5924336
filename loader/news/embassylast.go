// Whose envoy somebody is, as the house tells in which they were met, and who the host is that invited, where
// the verb comes last.

package news

import "readout/loader/news/lexicon"

// ofEmbassy gives an envoy of whom nobody says it the country whose embassy the sentence names in front of
// them: X سلوانیا کے قونصل خانے گئے اور قونصل جنرل Y سے.
func (c *scene) ofEmbassy(p *phrase, q *person) {
	if !c.lex.Grammar().VerbLast || q.country != "" || q.org != "" || !heldAbroad(p.offices) {
		return
	}
	for j := p.from - 1; j > 0; j-- {
		if !c.in(c.units[j].to-1, lexicon.EmbassyNoun) {
			continue
		}
		of := j - 1
		if c.at(of).has(lexicon.MarkOf) {
			of--
		}
		if e := c.at(of).entry(lexicon.Country, lexicon.Adjective); e != nil {
			q.country = e.Code
		}
		return
	}
}

// inviter is who invited those who came, and so is their host: X کی دعوت پر Y آئے. Nil: nobody is named as such.
func (c *scene) inviter() *person {
	for _, p := range c.phrases {
		if p.mark == lexicon.MarkAs && p.kind == someone && p.person != nil && c.in(c.units[p.markFrom].to-2, lexicon.InvitationNoun) {
			return p.person
		}
	}
	return nil
}

// received is whom somebody of whom nothing is known received, as a pronoun tells: what follows is about them.
func (c *scene) received() *person {
	for _, p := range c.phrases {
		if p.kind != pronoun || !p.object || p.person == nil {
			continue
		}
		for j := p.to; j < len(c.units); j++ {
			if u := &c.units[j]; u.kind == trigger && u.frames[0].Type == lexicon.Host {
				return p.person
			}
		}
	}
	return nil
}
