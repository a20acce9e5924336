// Labels: rows of short reports begin each with the country that it is about. RURITANIA. The premier met X.

package news

import (
	"cmp"

	"readout/loader/news/lexicon"
)

// labelHere keeps the country that labels the paragraph of the sentence, where it alone is a sentence of the
// paragraph, or stands in front of a colon.
func (m *memory) labelHere(c *scene) {
	if m.lex.Grammar().VerbLast || c.s.line == m.labelLine && m.label != "" {
		return
	}
	e := c.at(0).entry(lexicon.Country)
	alone := len(c.units) == 1 && c.tokens[c.s.from].Caps || len(c.units) == 2 && c.signIs(1, '.')
	switch {
	case e != nil && (alone || c.signIs(1, ':')):
		m.label, m.labelLine, m.labelAlone = e.Code, c.s.line, alone && m.lastOfLine(c)
	case !m.labelAlone:
		m.label = "" // a label holds for its paragraph, or as a line of its own till the next
	}
}

// lastOfLine says whether no other sentence follows in the line.
func (m *memory) lastOfLine(c *scene) bool {
	return c.index+1 >= len(m.sentences) || m.sentences[c.index+1].line != c.s.line
}

// native is the country that the paragraph, or the article, takes for granted.
func (m *memory) native() string { return cmp.Or(m.label, m.home) }
