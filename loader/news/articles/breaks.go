// Breaks that outlive trafilatura.
//
// Where it doubts, trafilatura takes the text of whole elements, and then paragraphs,
// list items and table cells run together: "…in Kigali.The minister…". So each text
// that begins a line carries a mark through it, which becomes a line break after.

package articles

import (
	"regexp"
	"strings"

	"golang.org/x/net/html"
)

// breakMark is a sign that isn't white space, which trafilatura would drop, nor a
// letter. One is for a line, two for a paragraph.
const breakMark = "␤"

// markBreaks puts a mark in front of each text of doc that begins a line.
func markBreaks(doc *html.Node) {
	var m marker
	m.node(doc)
}

type marker struct{ due gap }

func (m *marker) node(n *html.Node) {
	around := layout[n.DataAtom]
	switch {
	case n.Type == html.TextNode:
		m.text(n)
		return
	case around == unseen || n.Type == html.CommentNode:
		return
	}
	m.due = max(m.due, around)
	for child := range n.ChildNodes() {
		m.node(child)
	}
	m.due = max(m.due, around)
}

func (m *marker) text(n *html.Node) {
	n.Data = strings.ReplaceAll(n.Data, breakMark, " ")
	if strings.TrimSpace(n.Data) == "" {
		return
	}
	n.Data = strings.Repeat(breakMark, max(0, int(m.due-wordGap))) + n.Data
	m.due = 0
}

var marked = regexp.MustCompile(`\s*[\n␤][\s␤]*`)

// unmark turns marks into line breaks.
func unmark(text string) string {
	return strings.TrimSpace(marked.ReplaceAllStringFunc(text, func(between string) string {
		if strings.Contains(between, breakMark+breakMark) || strings.Contains(between, "\n\n") {
			return "\n\n"
		}
		return "\n"
	}))
}
