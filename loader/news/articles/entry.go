// One item of a feed, whatever the feed's kind.

package articles

import (
	"encoding/json"
	"encoding/xml"
	"strings"

	"readout/graph"
	"readout/loader/news"
)

// element is one below a feed's item or channel.
type element struct {
	XMLName  xml.Name
	Attr     []xml.Attr `xml:",any,attr"`
	Text     string     `xml:",chardata"`
	InnerXML string     `xml:",innerxml"`
}

// markup returns the element's content as HTML: escaped, in CDATA, or in elements of
// its own, as Atom's XHTML and many broken feeds have it.
func (e element) markup() string {
	if strings.Contains(e.InnerXML, "</") && !strings.Contains(e.InnerXML, "<![CDATA[") {
		return e.InnerXML
	}
	return e.Text
}

// plain returns the content as text on one line.
func (e element) plain() string { return oneLine(textOfMarkup(e.markup())) }

// href returns what a link links to, if it is one of that relation.
func (e element) href(relation string) string {
	if rel := attribute(e.Attr, "rel"); rel != "" && rel != relation {
		return ""
	}
	if href := attribute(e.Attr, "href"); href != "" {
		return href
	}
	return strings.TrimSpace(e.Text)
}

func attribute(all []xml.Attr, name string) string {
	for _, attr := range all {
		if strings.EqualFold(attr.Name.Local, name) {
			return attr.Value
		}
	}
	return ""
}

// entry is an item as XML.
type entry struct {
	XMLName xml.Name
	Attr    []xml.Attr `xml:",any,attr"`
	Parts   []element  `xml:",any"`
}

// Namespaces, by a part of their name or of the prefix that is left where a feed
// doesn't declare it.
const (
	inContent    = "content" // http://purl.org/rss/1.0/modules/content/
	inDublin     = "dc"      // http://purl.org/dc/elements/1.1/
	inFeedburner = "feedburner"
)

// part returns the item's first element of one of the names, in order, that isn't
// empty. An element is the item's own if it has its namespace: media:title isn't.
func (e entry) part(names ...string) element {
	for _, name := range names {
		space, local, other := strings.Cut(name, ":")
		if !other {
			local = name
		}
		for _, part := range e.Parts {
			in := part.XMLName.Space == e.XMLName.Space
			if other {
				in = strings.Contains(part.XMLName.Space, space)
			}
			if in && strings.EqualFold(part.XMLName.Local, local) && strings.TrimSpace(part.InnerXML) != "" {
				return part
			}
		}
	}
	return element{}
}

// link returns where the item's article is.
func (e entry) link() string {
	if original := e.part(inFeedburner + ":origLink").Text; original != "" {
		return original
	}
	for _, part := range e.Parts {
		if strings.EqualFold(part.XMLName.Local, "link") && part.XMLName.Space == e.XMLName.Space {
			if href := part.href("alternate"); href != "" {
				return href
			}
		}
	}
	guid := e.part("guid", "id")
	if attribute(guid.Attr, "isPermaLink") == "false" || cleanURL(guid.Text, nil) == "" {
		return ""
	}
	return guid.Text
}

// item returns the article that an item is.
func (e entry) item(of feed, line int) item {
	language := attribute(e.Attr, "lang")
	if language == "" {
		language = e.part(inDublin + ":language").Text
	}
	publisher := e.part("source")
	name := ""
	if !strings.Contains(publisher.InnerXML, "</") { // RSS's; Atom's is a feed's whole head
		name = publisher.plain()
	}
	return of.item(line, story{
		id:        e.part("guid", "id").plain(),
		link:      e.link(),
		title:     e.part("title").plain(),
		text:      textOfMarkup(e.part(inContent+":encoded", "content", "description", "summary").markup()),
		published: parseDay(e.part("pubDate", "published", "issued", inDublin+":date", "updated", "modified").Text),
		publisher: name,
		language:  language,
	})
}

// story is an item of any feed.
type story struct {
	id, link, title, text, publisher, language string
	published                                  graph.Date
}

func (f feed) item(line int, s story) item {
	a := news.Article{
		URL:       cleanURL(s.link, f.base),
		Title:     s.title,
		Publisher: s.publisher,
		Published: s.published,
		Text:      withHeadline(s.title, s.text),
	}
	if a.URL == "" {
		a.ID = s.id
	}
	if a.Publisher == "" {
		a.Publisher = f.title
	}
	if s.language == "" {
		s.language = f.language
	}
	a.Language = believable(s.language, a.Text)
	return item{Article: a, line: line}
}

// jsonFeed begins the version of every JSON feed.
const jsonFeed = "jsonfeed.org/version/"

// jsonEntries is a JSON feed.
type jsonEntries struct {
	Version, Title, Language string
	HomePage                 string `json:"home_page_url"`
	Items                    []struct {
		ID        looseID
		URL       string
		Title     string
		HTML      string `json:"content_html"`
		Text      string `json:"content_text"`
		Summary   string
		Published string `json:"date_published"`
		Language  string
	}
}

// parseJSONFeed says whether data is a JSON feed, and reads it.
func parseJSONFeed(data []byte) (jsonEntries, bool) {
	var entries jsonEntries
	err := json.Unmarshal(data, &entries)
	return entries, err == nil && strings.Contains(entries.Version, jsonFeed)
}

func (j jsonEntries) each(line int, yield func(item, error) bool) bool {
	of := feed{title: oneLine(j.Title), language: j.Language, base: absolute(j.HomePage)}
	for _, i := range j.Items {
		text := i.Text
		if text == "" {
			text = textOfMarkup(i.HTML)
		}
		if text == "" {
			text = i.Summary
		}
		found := of.item(line, story{
			id: string(i.ID), link: i.URL, title: oneLine(i.Title), text: text,
			published: parseDay(i.Published), language: i.Language,
		})
		if !yield(found, nil) {
			return false
		}
	}
	return true
}
