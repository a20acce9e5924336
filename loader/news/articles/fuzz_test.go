package articles

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"readout/graph"
	"readout/loader/news"
	"readout/loader/record"
)

func FuzzJSON(f *testing.F) {
	for _, seed := range []string{
		`{"id":"a","url":"https://x.example/a","title":"T","publisher":"P","published":"2031-05-06","language":"en","text":"Ada met Ben."}`,
		`[{"id":7,"text":"A"},{"id":"b","text":null},{"text":`, "{\"text\":\"A\"}\n\n{\"text\":\"\\ud800\\u0000\"}\n", "\xff\xfe{\x00}\x00",
		`{"version":"https://jsonfeed.org/version/1","title":"F","items":[{"id":"1","url":"/a","content_html":"<p>a"}]}`,
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, content []byte) {
		survives(t, readJSON, content)
		survives(t, readLines, content)
	})
}

func FuzzHTML(f *testing.F) {
	for _, seed := range []string{
		pageOf(`<title>T</title><link rel=canonical href="https://x.example/a"><meta property="article:published_time" content="2031-05-06">`, "<article><p>"+told+"<p>"+hindi+"</article>"),
		`<html lang=ur><script type="application/ld+json">{"@graph":[{"@type":["NewsArticle"],"publisher":[{"name":"P"}],"datePublished":"2031"}]}</script><table><tr><td>a<br>b`,
		"<!-- saved from url=(0020)https://x.example/a --><svg><title>x</title></svg><p>\x00\xff", "<b><div><a>␤<select>" + told + told,
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, content []byte) { survives(t, readPage, content) })
}

func FuzzFeed(f *testing.F) {
	for _, seed := range []string{
		rss(`<item><title>T</title><link>/a</link><pubDate>Tue, 06 May 2031 23:30:00 -0500</pubDate><description><![CDATA[<p>a]]></description></item>`),
		`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="hi"><entry><link href="a"/><content type="xhtml"><div>a</div></content><updated>2031-05-06</updated></entry>`,
		`<?xml version="1.0" encoding="ISO-8859-1"?><rdf:RDF><channel/><item><title>` + "\xe9\x08" + `&nbsp;&x;</item>`,
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, content []byte) { survives(t, readFeed, content) })
}

// survives makes sure that records may name whatever read finds in content.
func survives(t *testing.T, read reader, content []byte) {
	r, err := unpack(bytes.NewReader(content))
	if err != nil {
		return
	}
	s, seen := newSettler(), make(map[string]bool)
	for found, err := range read(&input{Reader: r, name: "fuzz"}) {
		if err != nil {
			var p *Problem
			if errors.As(err, &p) && (p.Why == "" || p.Kind == "") {
				t.Errorf("a problem says nothing: %+v", p)
			}
			continue
		}
		a, p := s.settle("fuzz", found.Article)
		if p != nil {
			continue
		}
		if seen[a.ID] {
			t.Errorf("two articles have the ID %q", a.ID)
		}
		seen[a.ID] = true
		fitsRecords(t, a)
	}
}

// fitsRecords makes sure that a record may name a as its source, and quote it.
func fitsRecords(t *testing.T, a news.Article) {
	t.Helper()
	if !utf8.ValidString(a.Text) || strings.TrimSpace(a.Text) == "" {
		t.Errorf("text %.100q", a.Text)
	}
	quote := []rune(a.Text)
	source, err := json.Marshal(graph.Source{
		Article: a.ID, URL: a.URL, Title: a.Title, Publisher: a.Publisher, Published: a.Published, Language: a.Language,
		Quote: string(quote[:min(len(quote), 10_000)]),
	})
	if err != nil {
		t.Fatal(err)
	}
	line := `{"kind":"meeting","parties":[{"country":"PK"},{"country":"RW"}],"sources":[` + string(source) + `]}`
	r, err := record.NewReader("a.jsonl", strings.NewReader(line), record.FormatJSONL)
	if err != nil {
		t.Fatal(err)
	}
	for _, err := range r.Check(t.Context()) {
		if err != nil && strings.TrimSpace(string(quote[:min(len(quote), 10_000)])) != "" {
			t.Errorf("%+q can't be a record's source: %v", source, err)
		}
	}
}
