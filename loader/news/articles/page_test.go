package articles

import (
	"strings"
	"testing"
	"time"
)

const (
	told  = "Foreign Minister Ada Sample of Examplia met her counterpart Eve Trial in Sampleton on Tuesday, and both signed a memorandum on ferries."
	hindi = "नमूनादेश की विदेश मंत्री अदा नमूना ने मंगलवार को परीक्षालैंड की विदेश मंत्री ईवा परख से मुलाकात की।"
)

func pageOf(head, body string) string {
	return "<!DOCTYPE html><html><head>" + head + "</head><body><nav><p>Home</p></nav>" + body + "<footer><p>Copyright</p></footer></body></html>"
}

func TestPagesSayWhenTheyWerePublished(t *testing.T) {
	ld := func(json string) string { return `<script type="application/ld+json">` + json + `</script>` }
	for _, tc := range []struct{ name, head, body, want string }{
		{"Open Graph", `<meta property="article:published_time" content="2031-05-06T23:59:00-04:00">` + ld(`{"@type":"Article","datePublished":"2031-05-07"}`), "", "2031-05-06"},
		{"JSON-LD before other meta elements", `<meta name="date" content="2031-05-08">` + ld(`{"@type":"NewsArticle","datePublished":"2031-05-06T23:59:00+05:00"}`), "", "2031-05-06"},
		{"JSON-LD of the article, not of those below it", ld(`{"@graph":[{"@type":"ItemList","itemListElement":[{"@type":"Article","datePublished":"2031-01-01"}]},{"@type":"Article","datePublished":"2031-05-06"}]}`), "", "2031-05-06"},
		{"JSON-LD of the page", ld(`[{"@type":"WebPage","datePublished":"2031-05-06"}]`), "", "2031-05-06"},
		{"JSON-LD that isn't JSON", ld("{\"headline\":\"a\nb\",\"datePublished\":\"2031-05-06\"}"), "", "2031-05-06"},
		{"JSON-LD that is escaped", ld(`{&quot;@type&quot;:&quot;Article&quot;,&quot;datePublished&quot;:&quot;2031-05-06&quot;}`), "", "2031-05-06"},
		{"meta before time elements", `<meta name="pubdate" content="2031-05-06">`, `<time datetime="2031-05-09">9 May</time>`, "2031-05-06"},
		{"the time element that says so", "", `<article><time datetime="2031-05-09">x</time><time itemprop="datePublished" datetime="2031-05-06">6 May</time></article>`, "2031-05-06"},
		{"the time element of the article", "", `<time datetime="2031-05-09">now</time><article><time datetime="2031-05-06T23:00+05:00">x</time></article>`, "2031-05-06"},
		{"the only time element", "", `<p><time datetime="2031-05-06">x</time>`, "2031-05-06"},
		{"a date that is none is passed over", `<meta property="article:published_time" content="soon"><meta name="date" content="6 May 2031">`, "", "2031-05-06"},
		{"the URL, by trafilatura", `<link rel="canonical" href="https://x.example/2021/05/06/talks">`, "", "2021-05-06"},
		{"nothing", "", "", ""},
		{"the day it was changed", `<meta property="article:section" content="2021-05-06">`, "", ""},
	} {
		t.Run(tc.name, func(t *testing.T) {
			a := parsePage(pageOf(tc.head, tc.body+"<p>"+told+"</p>"))
			if a.Published.String() != tc.want {
				t.Errorf("published %q, want %q", a.Published, tc.want)
			}
		})
	}
}

func TestPagesSayWhatTheyAre(t *testing.T) {
	for _, tc := range []struct {
		name, page, url, title, publisher, language string
	}{
		{"Open Graph", pageOf(`<title>x</title><meta property="og:title" content="Ada &amp;amp; Eve | Herald"><meta property="og:site_name" content="Herald"><meta property="og:url" content="https://x.example/a">`, told),
			"https://x.example/a", "Ada & Eve", "Herald", ""},
		{"canonical first", pageOf(`<meta property="og:url" content="https://x.example/b"><base href="https://x.example/c/"><link rel="canonical" href="a">`, told), "https://x.example/c/a", "", "", ""},
		{"not the front page", pageOf(`<link rel="canonical" href="https://x.example/"><meta property="og:url" content="https://x.example/a">`, told), "https://x.example/a", "", "", ""},
		{"a publisher isn't an address", pageOf(`<meta name="publisher" content="https://social.example/herald"><meta name="application-name" content="Herald">`, told), "", "", "", ""},
		{"the heading that is the title's", pageOf("<title>Ada meets Eve today - Herald</title>", "<h1>Herald</h1><h1>Ada meets Eve today</h1>"+told), "", "Ada meets Eve today", "", ""},
		{"the title, if no heading is", pageOf("<title>Ada meets Eve today</title>", "<h1>Herald</h1>"+told), "", "Ada meets Eve today", "", ""},
		{"the heading, if there is no title", pageOf("", "<h1>Ada</h1>"+told), "", "Ada", "", ""},
		{"a language", "<html lang=en-GB>" + told, "", "", "", "en"},
		{"a language that isn't the text's", "<html lang=en-US>" + hindi, "", "", "", ""},
		{"the next that is", `<html lang=en-US><meta property="og:locale" content="hi_IN">` + hindi, "", "", "", "hi"},
		{"one that can't be checked", "<html lang=pa-IN>" + told, "", "", "", "pa"},
		{"one that is none", "<html lang=klingon>" + told, "", "", "", ""},
	} {
		t.Run(tc.name, func(t *testing.T) {
			a := parsePage(tc.page)
			if a.URL != tc.url || a.Title != tc.title || a.Publisher != tc.publisher && tc.publisher != "" || a.Language != tc.language {
				t.Errorf("URL %q, title %q, publisher %q, language %q; want %q, %q, %q, %q",
					a.URL, a.Title, a.Publisher, a.Language, tc.url, tc.title, tc.publisher, tc.language)
			}
		})
	}
}

func TestParagraphsStayApart(t *testing.T) {
	four := func(before, after string) string { return strings.Repeat(before+told+after, 4) }
	const apart, lines = "\n\n", "\n"
	for _, tc := range []struct{ name, body, between string }{
		{"paragraphs", four("<p>", "</p>"), apart},
		{"in an article", "<article>" + four("<p>", "</p>") + "</article>", apart},
		{"unclosed", "<article>" + four("<p>", "") + "</article>", apart},
		{"divisions", "<div class=story>" + four("<div>", "</div>") + "</div>", apart},
		{"breaks", "<div class=story>" + four("", "<br><br>") + "</div>", lines},
		{"cells", "<table><tr><td>" + four("<p>", "</p>") + "</table>", apart},
		{"list items", "<article><ul>" + four("<li>", "</li>") + "</ul></article>", lines},
		{"quotes", "<article><p>" + told + "</p><blockquote>" + four("<p>", "</p>") + "</blockquote></article>", apart},
	} {
		t.Run(tc.name, func(t *testing.T) {
			text := parsePage(pageOf("<title>Talks</title>", tc.body)).Text
			if n := strings.Count(text, tc.between+told); n < 4 || strings.Contains(text, breakMark) || strings.Contains(text, "Copyright") {
				t.Errorf("%d times %q and the paragraph, want 4 or more:\n%s", n, tc.between, text)
			}
		})
	}
}

func TestShortPagesGiveWhatStandsInThem(t *testing.T) {
	for _, tc := range []struct{ name, page, want string }{
		{"an article element", pageOf("", "<p>Buy!</p><article><div>One.</div><div>Two.<aside>Buy!</aside></div></article>"), "One.\n\nTwo."},
		{"divisions", pageOf("", "<div>One.</div><div>Two.</div>"), "One.\n\nTwo."},
		{"with a headline", pageOf("<title>One</title>", "<p>Two.</p>"), "One\n\nTwo."},
		{"the headline in the text", pageOf("<title>One</title>", "<p>One is two.</p>"), "One is two."},
		{"JSON-LD, if there is no text", pageOf(`<script type="application/ld+json">{"@type":"Article","articleBody":"One.\n\nTwo."}</script>`, "<div id=app></div>"), "One.\n\nTwo."},
		{"nothing", pageOf("", ""), ""},
		{"no markup", "One.", "One."},
		{"marks of its own", pageOf("", "<p>One␤␤two."), "One two."},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if got := parsePage(tc.page).Text; got != tc.want {
				t.Errorf("text %q, want %q", got, tc.want)
			}
		})
	}
}

func TestMonstrousPagesAreReadInTime(t *testing.T) {
	const size = 200 << 10
	for _, unit := range []string{"<p>" + told, "<b>met <i>x", "<a href=x>met", "<div><table><tr><td>", "<table><tr><td>met<td>x</table>", "<h1>met</h1>", "met ", "<select><option>"} {
		t.Run(unit[:4], func(t *testing.T) {
			start := time.Now()
			a := parsePage("<html><head><title>Ada met Eve</title></head><body><article>" + strings.Repeat(unit, size/len(unit)))
			if took := time.Since(start); took > 30*time.Second || a.Title != "Ada met Eve" || !strings.Contains(a.Text, "met") {
				t.Errorf("took %s, title %q, text of %d bytes", took, a.Title, len(a.Text))
			}
		})
	}
}
