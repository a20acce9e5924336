// What a page says of itself in its head, and in the marks of its body.

package articles

import (
	"net/url"
	"regexp"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"readout/graph"
)

// meta is what a page says of itself.
type meta struct {
	tags      map[string]string // meta elements by property, name, itemprop or http-equiv in lower case; the first counts
	lang      string            // of the html element
	canonical string
	base      *url.URL
	head      string   // the title element
	headings  []string // the h1 elements
	times     []moment
	linked    linked
}

// moment is a time element.
type moment struct {
	day       graph.Date
	published bool // it says so
	inArticle bool
}

func metaOf(doc *html.Node) meta {
	m := meta{tags: make(map[string]string)}
	var scripts []string
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		if n.DataAtom == atom.Script && isLinkedData(n) {
			scripts = append(scripts, n.FirstChild.Data)
		}
		m.element(n)
	}
	m.linked = parseLinked(scripts)
	return m
}

func isLinkedData(script *html.Node) bool {
	return strings.EqualFold(strings.TrimSpace(attr(script, "type")), "application/ld+json") && script.FirstChild != nil
}

// element notes what one element says of the page.
func (m *meta) element(n *html.Node) {
	switch n.DataAtom {
	default:
	case atom.Html:
		m.lang = attr(n, "lang")
		if m.lang == "" {
			m.lang = attr(n, "xml:lang")
		}
	case atom.Meta:
		m.tag(n)
	case atom.Link:
		if strings.EqualFold(attr(n, "rel"), "canonical") && m.canonical == "" {
			m.canonical = attr(n, "href")
		}
	case atom.Base:
		if m.base == nil {
			m.base = absolute(attr(n, "href"))
		}
	case atom.Title:
		if m.head == "" && n.Namespace == "" { // pictures in SVG have titles
			m.head = oneLine(textOf(n, nil))
		}
	case atom.H1:
		m.headings = append(m.headings, oneLine(textOf(n, nil)))
	case atom.Time:
		m.time(n)
	}
}

func attr(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

func (m *meta) tag(n *html.Node) {
	content := strings.TrimSpace(attr(n, "content"))
	for _, key := range []string{"property", "name", "itemprop", "http-equiv"} {
		if name := strings.ToLower(strings.TrimSpace(attr(n, key))); name != "" && content != "" && m.tags[name] == "" {
			m.tags[name] = content
		}
	}
}

func (m *meta) time(n *html.Node) {
	day := parseDay(attr(n, "datetime"))
	if day.IsZero() {
		return
	}
	found := moment{day: day, published: strings.EqualFold(attr(n, "itemprop"), "datePublished")}
	for _, a := range n.Attr {
		found.published = found.published || a.Key == "pubdate"
	}
	for parent := range n.Ancestors() {
		found.inArticle = found.inArticle || parent.DataAtom == atom.Article || parent.DataAtom == atom.Main
	}
	m.times = append(m.times, found)
}

// any returns the first of the meta elements that the page has.
func (m *meta) any(names ...string) string {
	for _, name := range names {
		if m.tags[name] != "" {
			return m.tags[name]
		}
	}
	return ""
}

// dayNames are meta elements with the day of publication, in order of trust.
var dayNames = []string{
	"article:published_time", "og:published_time", "og:article:published_time", "datepublished", "article.published",
	"publishdate", "publish-date", "publish_date", "publication_date", "publication-date", "pubdate", "pub_date",
	"parsely-pub-date", "sailthru.date", "dcterms.issued", "dc.date.issued", "dcterms.created", "dcterms.date",
	"dc.date", "date", "citation_publication_date",
}

// firstDays is how many of dayNames are trusted more than JSON-LD.
const firstDays = 4

// published returns the day when the page says that it was published; the zero Date
// if it doesn't. A time element counts if it is said to be the one, or stands in the
// article, or if there is no other day on the page: others date related articles, and
// some are the clock.
func (m *meta) published() graph.Date {
	for i, name := range dayNames {
		if i == firstDays {
			if day := parseDay(m.linked.published); !day.IsZero() {
				return day
			}
		}
		if day := parseDay(m.tags[name]); !day.IsZero() {
			return day
		}
	}
	for _, t := range m.times {
		if t.published {
			return t.day
		}
	}
	for _, t := range m.times {
		if t.inArticle {
			return t.day
		}
	}
	for _, t := range m.times {
		if t.day != m.times[0].day {
			return graph.Date{}
		}
	}
	if len(m.times) > 0 {
		return m.times[0].day
	}
	return graph.Date{}
}

// languages returns what the page says is its language, in order of trust.
func (m *meta) languages() []string {
	return []string{m.lang, m.any("og:locale"), m.linked.language, m.any("content-language", "language", "dc.language")}
}

func (m *meta) publisher() string {
	for _, name := range []string{m.any("og:site_name"), m.linked.publisher, m.any("publisher", "dc.publisher", "application-name")} {
		if name = oneLine(name); name != "" && cleanURL(name, nil) == "" {
			return name
		}
	}
	return ""
}

// title returns the headline, without the publisher's name after it.
func (m *meta) title(publisher string) string {
	for _, title := range []string{m.any("og:title"), m.linked.headline, m.any("twitter:title"), m.heading(), m.head} {
		title = oneLine(html.UnescapeString(title))
		for _, bar := range []string{" | ", " - ", " – ", " — ", " :: ", " » "} {
			if publisher != "" {
				title = strings.TrimSuffix(title, bar+publisher)
			}
		}
		if title != "" && title != publisher {
			return title
		}
	}
	return ""
}

// heading returns the h1 element that is the headline: other ones are the site's name
// or its sections. It is part of the title element, and of some length.
func (m *meta) heading() string {
	for _, heading := range m.headings {
		if m.head == "" && heading != "" || strings.Contains(m.head, heading) && strings.Count(heading, " ") >= 2 {
			return heading
		}
	}
	return ""
}

// savedFrom is what browsers write into pages that they save.
var savedFrom = regexp.MustCompile(`(?i)<!--\s*(?:saved from url=\(\d+\)|Page saved with SingleFile\s+url:\s*)(https?://\S+)`)

// url returns the page's own URL, as it says itself or as the browser noted that
// saved it. The front page of a site is no article's URL.
func (m *meta) url(source string) string {
	links := []string{m.canonical, m.any("og:url"), m.linked.url}
	if saved := savedFrom.FindStringSubmatch(source[:min(len(source), declaredWithin)]); saved != nil {
		links = append(links, saved[1])
	}
	for _, link := range links {
		if clean := cleanURL(link, m.base); urlKey(clean) != "" {
			return clean
		}
	}
	return ""
}
