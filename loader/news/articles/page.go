// Saved web pages.
//
// go-trafilatura finds the article among menus and advertisements. What the page says
// of itself is read here, since trafilatura loses the time zone of a date; it is asked
// for the day only where the page names none, and then not to look for one in prose.

package articles

import (
	"errors"
	"iter"
	"regexp"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/markusmobius/go-trafilatura"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"readout/graph"
	"readout/loader/news"
)

// How large a page may be for trafilatura, whose time grows with the square of it:
// 3 seconds for the worst page of so many nodes, on one core. Of a thousand real
// pages the largest has 28,000. What has more tags than maxTags isn't even parsed.
const (
	maxNodes = 30_000
	maxTags  = 250_000
)

// shortText is where trafilatura begins to doubt that it has found the article, and
// to take whole elements with their paragraphs run together; in code points.
const shortText = 250

// readPage reads a web page.
func readPage(in *input) iter.Seq2[item, error] {
	return func(yield func(item, error) bool) {
		data, err := in.all(maxText)
		if err != nil {
			yield(item{}, err)
			return
		}
		yield(item{Article: parsePage(decode(data))}, nil)
	}
}

// parsePage returns the article of a page. It has no text if none was found.
func parsePage(source string) news.Article {
	doc, err := tree(source)
	whole := err == nil
	if !whole {
		doc, _ = tree(headOf(source))
	}
	m := metaOf(doc)
	a := news.Article{URL: m.url(source), Publisher: m.publisher(), Published: m.published()}
	a.Title = m.title(a.Publisher)
	if whole {
		body, guess := mainText(doc, a.Published.IsZero())
		if a.Published.IsZero() {
			a.Published = guess
		}
		if utf8.RuneCountInString(body) < shortText && len(m.linked.body) > len(body) {
			body = m.linked.body
		}
		a.Text = withHeadline(a.Title, body)
	} else {
		a.Text = withHeadline(a.Title, looseText(source))
	}
	for _, tag := range m.languages() {
		if a.Language == "" {
			a.Language = believable(tag, a.Text)
		}
	}
	return a
}

// tree parses a page; an error leaves an empty one.
func tree(source string) (*html.Node, error) {
	if strings.Count(source, "<") > maxTags {
		return &html.Node{Type: html.DocumentNode}, errors.New("too many tags")
	}
	doc, err := html.Parse(strings.NewReader(source))
	if err != nil {
		doc = &html.Node{Type: html.DocumentNode}
	}
	return doc, err
}

var bodyTag = regexp.MustCompile(`(?i)<body[\s>]`)

// headOf returns what comes before a page's body.
func headOf(source string) string {
	if at := bodyTag.FindStringIndex(source); at != nil {
		return source[:at[0]]
	}
	return source[:min(len(source), declaredWithin)]
}

// mainText returns the article's text and, if it is wanted, a guess of the day when
// the page was published.
func mainText(doc *html.Node, wantDay bool) (text string, day graph.Date) {
	nodes := 0
	for range doc.Descendants() {
		nodes++
	}
	if nodes <= maxNodes {
		markBreaks(doc)
		text, day = extract(doc, wantDay)
	}
	if utf8.RuneCountInString(text) < shortText {
		text = unmark(markedText(doc))
	}
	return text, day
}

// markedText returns what stands in the page's only article or main element; without
// one, in its paragraphs, and if these say little, in all of it.
func markedText(doc *html.Node) string {
	for _, kind := range []atom.Atom{atom.Article, atom.Main} {
		if all := elements(doc, kind); len(all) == 1 { // pages with more are lists of teasers
			if inside := textOf(all[0], clutter); inside != "" {
				return inside
			}
		}
	}
	var told []string
	for _, p := range elements(doc, atom.P) {
		told = append(told, textOf(p, clutter))
	}
	if text := strings.Join(told, "\n\n"); utf8.RuneCountInString(text) >= shortText {
		return text
	}
	return textOf(doc, clutter)
}

// extract is trafilatura, which may find nothing. If it panics, it finds nothing:
// pages are what strangers make them.
func extract(doc *html.Node, wantDay bool) (text string, day graph.Date) {
	defer func() {
		if recover() != nil {
			text, day = "", graph.Date{}
		}
	}()
	opts := trafilatura.Options{EnableFallback: true, ExcludeComments: true, HtmlDateMode: trafilatura.Disabled}
	if wantDay {
		opts.HtmlDateMode = trafilatura.Fast
	}
	result, err := trafilatura.ExtractDocument(doc, opts)
	if err != nil {
		return "", graph.Date{}
	}
	if !result.Metadata.Date.IsZero() {
		day = parseDay(result.Metadata.Date.Format(time.DateOnly))
	}
	return unmark(textOf(result.ContentNode, nil)), day
}

// elements returns those of a kind that aren't within clutter.
func elements(n *html.Node, kind atom.Atom) []*html.Node {
	var all []*html.Node
	for child := range n.ChildNodes() {
		switch {
		case clutter[child.DataAtom]:
			continue
		case child.DataAtom == kind && child.Type == html.ElementNode:
			all = append(all, child)
		}
		all = append(all, elements(child, kind)...)
	}
	return all
}
