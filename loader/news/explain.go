// Explaining: what was found in each sentence, for people who check it.

package news

import (
	"cmp"
	"fmt"
	"io"
	"strings"

	"readout/graph"
)

// Explain writes, for each sentence that names somebody or has a word of meeting,
// what was found in it, which meetings it tells of, and why something was left out.
func (x *Extractor) Explain(w io.Writer, a Article) error {
	e := &explainer{w: w}
	r := x.reading(a, e)
	if r.err != nil {
		return r.err
	}
	if r.lex == nil {
		e.line("%s", ReasonNoLanguage)
		return e.err
	}
	e.line("\npeople")
	for _, p := range r.cast.people {
		key, _ := p.party()
		known := ""
		if p.known > 0 {
			known = " = " + r.known.people[p.known-1].ID
		}
		e.line("  %s (%s%s; %s)%s", strings.Join(p.texts(), " / "), key.country, key.org, strings.Join(p.offices, ", "), known)
	}
	e.line("\nrecords")
	for i, record := range r.result.Records {
		e.record(record.Meeting, r.features[i])
	}
	return e.err
}

// explainer writes lines until one fails.
type explainer struct {
	w   io.Writer
	err error
}

func (e *explainer) line(format string, args ...any) {
	if e != nil && e.err == nil {
		_, e.err = fmt.Fprintf(e.w, format+"\n", args...)
	}
}

// scene writes one sentence: who is named, and what became of its triggers.
func (e *explainer) scene(c *scene, found []*event, dropped []string) {
	if e == nil || len(c.phrases) == 0 && len(found) == 0 && len(dropped) == 0 {
		return
	}
	e.line("\n%s", c.art.Text[c.tokens[c.s.from].Start:c.tokens[c.s.to-1].End])
	for _, p := range c.phrases {
		words := c.text(c.units[p.from].from, c.units[p.to-1].to)
		switch {
		case p.person != nil:
			key, _ := p.person.party()
			e.line("  %-12s %s → %s (%s%s)", phraseNames[p.kind], words, p.person.best.text, key.country, key.org)
		default:
			e.line("  %-12s %s (%s%s)", phraseNames[p.kind], words, p.country, p.org)
		}
	}
	for _, d := range c.dates {
		e.line("  %-12s %s → %s", "date", c.text(c.units[d.from].from, c.units[d.to-1].to), d.date)
	}
	for _, ev := range found {
		e.line("  frame        %s → %s, %s", c.text(c.units[ev.trigger].from, c.units[ev.trigger].to), ev.status, ev.mode)
	}
	for _, why := range dropped {
		e.line("  left out     %s", why)
	}
}

var phraseNames = map[phraseKind]string{
	someone: "person", title: "office", group: "country", pronoun: "pronoun", both: "both", party: "delegation",
}

// record writes one meeting, with what its confidence goes by.
func (e *explainer) record(m *graph.Meeting, f features) {
	var sides []string
	for _, p := range m.Parties {
		side := p.Country + p.Organisation
		for _, a := range p.People {
			side += " " + a.Name + ","
		}
		sides = append(sides, strings.TrimSuffix(side, ","))
	}
	place := ""
	if m.Place != nil {
		place = m.Place.City + " " + m.Place.Country
	}
	e.line("  %s %s %s %s: %s", m.Status, m.Mode, m.Date, place, strings.Join(sides, " – "))
	e.line("    confidence %.2f: %s", *m.Sources[0].Confidence, cmp.Or(strings.Join(f.names(), ", "), "nothing for or against it"))
	e.line("    “%s”", m.Sources[0].Quote)
}
