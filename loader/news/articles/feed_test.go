package articles

import (
	"slices"
	"strings"
	"testing"
)

func rss(items string) string {
	return `<?xml version="1.0"?><rss version="2.0"><channel><title>Herald</title><link>https://x.example</link>` + items + `</channel></rss>`
}

func TestItemsAreRead(t *testing.T) {
	for _, tc := range []struct {
		name, feed string
		want       []string // "id|url|title|publisher|published|language|text" of each item
	}{
		{"content before description", rss(`<item><title>T</title><description>d</description><content:encoded>c</content:encoded></item>`), []string{"x||T|Herald|||T\n\nc"}},
		{"an excerpt isn't the content", rss(`<item xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"><excerpt:encoded>e</excerpt:encoded><description>d</description></item>`), []string{"x|||Herald|||d"}},
		{"text around CDATA", rss(`<item><description>a <![CDATA[<b>b</b>]]> c <![CDATA[&amp; d]]></description></item>`), []string{"x|||Herald|||a b c & d"}},
		{"entities after a bare ampersand", rss(`<item><description>R & D &lt;p&gt;a&nbsp;b&lt;/p&gt;</description></item>`), []string{"x|||Herald|||R & D\n\na b"}},
		{"markup that isn't escaped", rss(`<item><description><p>a</p><p>b<br>c</p></description></item>`), []string{"x|||Herald|||a\n\nb\nc"}},
		{"a control character", rss("<item><description>a\x08b</description></item>"), []string{"x|||Herald|||ab"}},
		{"a bad link", rss(`<item><title>T</title><link>http://[bad</link></item>`), []string{"x||T|Herald|||T"}},
		{"a link that another service hides", rss(`<item><link>https://feeds.example/1</link><feedburner:origLink>https://x.example/1</feedburner:origLink><title>T</title></item>`), []string{"x-example-1-601317d4|https://x.example/1|T|Herald|||T"}},
		{"a source", rss(`<item><title>T</title><source url="https://y.example">Gazette</source></item>`), []string{"x||T|Gazette|||T"}},
		{"the zone of a date", rss(`<item><title>T</title><pubDate>Tue, 06 May 2031 23:30:00 -0500</pubDate></item>`), []string{"x||T|Herald|2031-05-06||T"}},
		{"a language that isn't the text's", rss(`<language>en-us</language><item><description>` + hindi + `</description></item>`), []string{"x|||Herald|||" + hindi}},
		{"Atom 0.3", `<feed version="0.3" xmlns="http://purl.org/atom/ns#" xml:lang="en"><title>A</title><entry><title mode="escaped">T &amp;lt;</title><issued>2031-05-06T00:00:00+05:00</issued><link rel="alternate" href="https://x.example/1"/><content type="text/html" mode="escaped">&lt;p&gt;c</content></entry></feed>`, []string{"x-example-1-601317d4|https://x.example/1|T <|A|2031-05-06|en|T <\n\nc"}},
		{"an empty feed", rss(""), nil},
	} {
		t.Run(tc.name, func(t *testing.T) {
			all, problems := read(t, write(t, "x.xml", tc.feed), "x.xml")
			var got []string
			for _, a := range all {
				got = append(got, strings.Join([]string{a.ID, a.URL, a.Title, a.Publisher, a.Published.String(), a.Language, a.Text}, "|"))
			}
			if !slices.Equal(got, tc.want) || len(problems) > 0 {
				t.Errorf("items %q, problems %q; want %q and none", got, problems, tc.want)
			}
		})
	}
}

func TestWhatIsNoFeedSaysSo(t *testing.T) {
	folder := write(t, "a.xml", "<urlset/>", "b.xml", "Hello.", "c.rss", "<rss><channel><item><title>T</title></wrong", "d.xml", "<!-- -->")
	got, problems := read(t, folder, ".")
	want := []string{
		"broken: a.xml: not a feed: <urlset>: want RSS or Atom",
		"broken: b.xml: not a feed: want RSS or Atom",
		"broken: c.rss:1: the rest of the feed is lost: XML: unexpected EOF",
		"broken: d.xml: not a feed: want RSS or Atom",
	}
	if len(got) > 0 || !slices.Equal(problems, want) {
		t.Errorf("articles %q, problems\n%s\nwant none and\n%s", ids(got), strings.Join(problems, "\n"), strings.Join(want, "\n"))
	}
}
