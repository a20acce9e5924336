// Markup → text: a line for each line that a browser would show, a blank line between
// paragraphs.

package articles

import (
	"html"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	nethtml "golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// gap is the white space between two words.
type gap int

// What elements put around their content; unseen ones aren't shown at all.
const (
	wordGap gap = iota + 1
	lineGap
	paragraphGap
	unseen
)

var spelled = []string{"", " ", "\n", "\n\n"}

var layout = map[atom.Atom]gap{
	atom.Head: unseen, atom.Script: unseen, atom.Style: unseen, atom.Noscript: unseen, atom.Template: unseen,
	atom.Iframe: unseen, atom.Object: unseen, atom.Svg: unseen, atom.Math: unseen, atom.Select: unseen,
	atom.Button: unseen, atom.Textarea: unseen, atom.Audio: unseen, atom.Video: unseen, atom.Canvas: unseen,

	atom.Br: lineGap, atom.Li: lineGap, atom.Tr: lineGap, atom.Td: lineGap, atom.Th: lineGap, atom.Dt: lineGap, atom.Dd: lineGap,
	atom.Figcaption: lineGap, atom.Caption: lineGap, atom.Address: lineGap, atom.Summary: lineGap, atom.Legend: lineGap,

	atom.P: paragraphGap, atom.Div: paragraphGap, atom.Section: paragraphGap, atom.Article: paragraphGap, atom.Main: paragraphGap,
	atom.H1: paragraphGap, atom.H2: paragraphGap, atom.H3: paragraphGap, atom.H4: paragraphGap, atom.H5: paragraphGap, atom.H6: paragraphGap,
	atom.Blockquote: paragraphGap, atom.Pre: paragraphGap, atom.Ul: paragraphGap, atom.Ol: paragraphGap, atom.Dl: paragraphGap,
	atom.Table: paragraphGap, atom.Figure: paragraphGap, atom.Header: paragraphGap, atom.Footer: paragraphGap, atom.Nav: paragraphGap,
	atom.Aside: paragraphGap, atom.Form: paragraphGap, atom.Hr: paragraphGap, atom.Details: paragraphGap, atom.Fieldset: paragraphGap,
	atom.Center: paragraphGap,
}

// clutter is what isn't the article even on a page without a sign of where it is.
var clutter = map[atom.Atom]bool{atom.Nav: true, atom.Footer: true, atom.Aside: true, atom.Form: true}

// textOf returns the text below a node, without what is in elements of leave.
func textOf(n *nethtml.Node, leave map[atom.Atom]bool) string {
	var w textWriter
	w.node(n, leave)
	return w.String()
}

// textWriter joins words, with the widest white space that stands between them.
type textWriter struct {
	strings.Builder
	due gap // before the next word
}

func (w *textWriter) node(n *nethtml.Node, leave map[atom.Atom]bool) {
	around := layout[n.DataAtom]
	switch {
	case n.Type == nethtml.TextNode:
		w.words(n.Data)
		return
	case n.Type == nethtml.CommentNode:
		return
	case around == unseen || leave[n.DataAtom]:
		w.due = max(w.due, lineGap)
		return
	}
	w.due = max(w.due, around)
	for child := range n.ChildNodes() {
		w.node(child, leave)
	}
	w.due = max(w.due, around)
}

func (w *textWriter) words(text string) {
	if first, _ := utf8.DecodeRuneInString(text); unicode.IsSpace(first) {
		w.due = max(w.due, wordGap)
	}
	for word := range strings.FieldsSeq(text) {
		if w.Len() > 0 {
			w.WriteString(spelled[w.due])
		}
		w.WriteString(word)
		w.due = wordGap
	}
	if last, _ := utf8.DecodeLastRuneInString(text); text != "" && !unicode.IsSpace(last) && w.Len() > 0 {
		w.due = 0
	}
}

// looseText returns the text of markup that no tree can be made of: nested without
// end, or endless. It leaves out only what is never shown.
func looseText(source string) string {
	var w textWriter
	var before atom.Atom // the element that has just begun
	for tokens := nethtml.NewTokenizer(strings.NewReader(source)); ; {
		switch kind := tokens.Next(); kind {
		case nethtml.ErrorToken:
			return w.String()
		case nethtml.TextToken:
			if before != atom.Title && layout[before] != unseen { // the tokenizer takes their content as one text
				w.words(string(tokens.Text()))
			}
			before = 0
		case nethtml.CommentToken, nethtml.DoctypeToken:
		case nethtml.StartTagToken, nethtml.EndTagToken, nethtml.SelfClosingTagToken:
			name, _ := tokens.TagName()
			element := atom.Lookup(name)
			w.due = max(w.due, min(layout[element], paragraphGap))
			before = 0
			if kind == nethtml.StartTagToken {
				before = element
			}
		}
	}
}

var (
	htmlTag   = regexp.MustCompile(`<[a-zA-Z/!][^<>]*>`)
	blankLine = regexp.MustCompile(`\s*\n\s*\n\s*`)
)

// textOfMarkup returns the text of a feed's or a database's value, which may be HTML,
// HTML escaped once more than the format asks for, or text.
func textOfMarkup(value string) string {
	for range 2 {
		if htmlTag.MatchString(value) {
			doc, err := nethtml.Parse(strings.NewReader(value))
			if err != nil { // nested too deeply
				return looseText(value)
			}
			return textOf(doc, nil)
		}
		value = html.UnescapeString(value)
	}
	return plainText(value)
}

// plainText keeps the line breaks of text, and one blank line between paragraphs.
func plainText(text string) string {
	var paragraphs []string
	for _, p := range blankLine.Split(strings.TrimSpace(text), -1) {
		var lines []string
		for l := range strings.Lines(p) {
			lines = append(lines, strings.Join(strings.Fields(l), " "))
		}
		paragraphs = append(paragraphs, strings.Join(lines, "\n"))
	}
	return strings.Join(paragraphs, "\n\n")
}

// withHeadline puts the title before the text, unless it begins the text already.
func withHeadline(title, text string) string {
	title, text = oneLine(title), strings.TrimSpace(text)
	switch {
	case title == "" || strings.HasPrefix(oneLine(text[:min(len(text), 2*len(title)+100)]), title):
		return text
	case text == "":
		return title
	}
	return title + "\n\n" + text
}
