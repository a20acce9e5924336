// Feeds: RSS 0.9 to 2.0, Atom, and JSON Feed.
//
// XML feeds are read item by item with encoding/xml, so that a feed that was cut off
// still gives its first items. Feed libraries give all or nothing, fail on one bad
// link, and turn every date to UTC, which moves evening news to the next day.

package articles

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"iter"
	"net/url"
	"strings"
)

// feed is what a feed says of all its items.
type feed struct {
	title, language string
	base            *url.URL // of relative links; nil: none
}

// readFeed reads an XML feed.
func readFeed(in *input) iter.Seq2[item, error] {
	return func(yield func(item, error) bool) {
		data, err := in.all(maxText)
		if err != nil {
			yield(item{}, err)
			return
		}
		x := &xmlFeed{Decoder: xml.NewDecoder(strings.NewReader(legalXML(decode(data))))}
		x.Strict = false
		x.Entity = xml.HTMLEntity
		x.CharsetReader = func(_ string, decoded io.Reader) (io.Reader, error) { return decoded, nil }
		if err := x.read(yield); err != nil && !errors.Is(err, errStop) {
			yield(item{}, x.problem(err))
		}
	}
}

// problem says what broke the feed, and where.
func (x *xmlFeed) problem(err error) *Problem {
	var p *Problem
	var syntax *xml.SyntaxError
	switch {
	case errors.As(err, &p):
		return p
	case errors.As(err, &syntax):
		return &Problem{Line: syntax.Line, Kind: Broken, Why: "the rest of the feed is lost: XML: " + syntax.Msg}
	}
	number, _ := x.InputPos()
	return &Problem{Line: number, Kind: Broken, Why: "the rest of the feed is lost: " + err.Error()}
}

// legalXML returns text without the characters that XML forbids, for which one item
// would cost all after it.
func legalXML(text string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\t' && r != '\n' && r != '\r' || r == '\uFFFE' || r == '\uFFFF' {
			return -1
		}
		return r
	}, text)
}

// xmlFeed reads one feed.
type xmlFeed struct {
	*xml.Decoder
	feed
	space string // the feed's namespace
}

// read yields each item. It returns errStop after yield wants no more.
func (x *xmlFeed) read(yield func(item, error) bool) error {
	for root := true; ; {
		token, err := x.Token()
		if errors.Is(err, io.EOF) {
			if root {
				return &Problem{Kind: Broken, Why: "not a feed: want RSS or Atom"}
			}
			return nil
		}
		if err != nil {
			return err
		}
		start, is := token.(xml.StartElement)
		if !is {
			continue
		}
		name := strings.ToLower(start.Name.Local)
		if root && name != "rss" && name != "rdf" && name != "feed" {
			return &Problem{Kind: Broken, Why: fmt.Sprintf("not a feed: <%s>: want RSS or Atom", start.Name.Local)}
		}
		root = false
		if err := x.element(name, start, yield); err != nil {
			return err
		}
	}
}

// element reads on from a start tag on the way to the items.
func (x *xmlFeed) element(name string, start xml.StartElement, yield func(item, error) bool) error {
	switch name {
	case "rss", "rdf", "feed", "channel":
		x.space = start.Name.Space
		if tag := attribute(start.Attr, "lang"); tag != "" {
			x.language = tag
		}
		return nil
	case "item", "entry":
		number, _ := x.InputPos()
		var e entry
		if err := x.DecodeElement(&e, &start); err != nil {
			return err
		}
		if !yield(e.item(x.feed, number), nil) {
			return errStop
		}
		return nil
	}
	var e element
	if err := x.DecodeElement(&e, &start); err != nil {
		return err
	}
	own := start.Name.Space == x.space
	switch {
	case name == "title" && own:
		x.title = oneLine(e.plain())
	case name == "language":
		x.language = e.plain()
	case name == "link" && own && x.base == nil:
		x.base = absolute(e.href("alternate"))
	}
	return nil
}

// absolute returns a URL that others may be relative to, or nil.
func absolute(text string) *url.URL {
	if u, err := url.Parse(cleanURL(text, nil)); err == nil && u.Host != "" {
		return u
	}
	return nil
}
