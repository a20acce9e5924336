// Sources, and the quotes of the seeds.
//
// An article is one node, whichever record cites it: one id for one address. The
// articles of the seeds aren't in the repository, so a quote is held to its length.

package sample

import (
	"net/url"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"readout/graph"
)

func TestEverySourceCanBeFoundAgain(t *testing.T) {
	d := load(t)
	article, address := map[string]string{}, map[string]string{} // by URL; by article id
	check := func(at string, sources []graph.Source) {
		if len(sources) == 0 {
			t.Errorf("%s: no source: want one or more", at)
		}
		for _, s := range sources {
			if s.Article == "" || s.Language == "" {
				t.Errorf("%s: source %s: article %q, language %q: want both", at, s.URL, s.Article, s.Language)
			}
			u, err := url.Parse(s.URL)
			seed := s.URL == "" && strings.HasPrefix(s.Article, "seed-")
			if !seed && (err != nil || u.Scheme != "https" || u.Host == "" || u.Path == "") {
				t.Errorf("%s: source %s: url: %q: want an https address", at, s.Article, s.URL)
			}
			if other, ok := address[s.Article]; ok && other != s.URL {
				t.Errorf("%s: article %s: url %q, elsewhere %q: want one", at, s.Article, s.URL, other)
			}
			if other, ok := article[s.URL]; ok && s.URL != "" && other != s.Article {
				t.Errorf("%s: url %s: article %q, elsewhere %q: want one", at, s.URL, s.Article, other)
			}
			address[s.Article], article[s.URL] = s.URL, s.Article
			checkQuote(t, at, s)
		}
	}
	for _, tn := range d.tenures {
		check(tn.at, tn.rec.Sources)
	}
	for i, m := range d.meetings {
		check(m.at, m.rec.Sources)
		quoted := slices.ContainsFunc(m.rec.Sources, func(s graph.Source) bool { return s.Quote != "" })
		if seed := i >= len(d.meetings)-d.seeds; seed && !quoted {
			t.Errorf("%s: meeting %s: no quote: want the words that report it", m.at, m.rec.ID)
		}
	}
}

// checkQuote holds a quote to its offsets: as long as they say.
func checkQuote(t *testing.T, at string, s graph.Source) {
	t.Helper()
	switch {
	case s.Quote == "" && s.Start == nil && s.End == nil:
	case s.Quote == "" || s.Start == nil || s.End == nil:
		t.Errorf("%s: source %s: quote, start or end is missing: want all three or none", at, s.Article)
	case *s.End-*s.Start != utf8.RuneCountInString(s.Quote):
		t.Errorf("%s: source %s: start %d, end %d of a quote of %d code points: want end-start to be that",
			at, s.Article, *s.Start, *s.End, utf8.RuneCountInString(s.Quote))
	}
}
