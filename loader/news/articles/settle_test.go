package articles

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"readout/loader/news"
)

func TestIDs(t *testing.T) {
	long := strings.Repeat("a", maxID)
	for _, tc := range []struct {
		name     string
		path     string
		articles []news.Article
		want     []string
	}{
		{"a given one stays", "x.json", []news.Article{{ID: "en-03"}, {ID: "a.b_c"}}, []string{"en-03", "a.b_c"}},
		{"another one becomes a slug", "x.json", []news.Article{{ID: "Story 7"}, {ID: "खबर"}}, []string{"story-7", "khbr-49cf7ff6"}},
		{"else the URL", "x.json", []news.Article{{URL: "https://Herald.example/a?b=1"}}, []string{"herald-example-a-b-1-af007244"}},
		{"else the file's name", "d/en-04.json.gz", []news.Article{{}}, []string{"en-04"}},
		{"as a slug", "d/My File.v2.TXT", []news.Article{{}}, []string{"my-file-v2"}},
		{"a front page's URL is nobody's", "d/x.txt", []news.Article{{URL: "https://herald.example/"}}, []string{"x"}},
		{"numbers make them differ", "x.json", []news.Article{{}, {}, {ID: "x-2"}, {}, {ID: "x"}}, []string{"x", "x-2", "x-2-2", "x-3", "x-4"}},
		{"of numbered long ones too", "x.json", []news.Article{{ID: long}, {ID: long}}, []string{long, long[:maxID-2] + "-2"}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			s := newSettler()
			var got []string
			for i, a := range tc.articles {
				a.Text = "Text " + strconv.Itoa(i)
				settled, p := s.settle(tc.path, a)
				if p != nil {
					t.Fatal(p)
				}
				if got = append(got, settled.ID); !isID(settled.ID) {
					t.Errorf("%q is no ID", settled.ID)
				}
			}
			if !slices.Equal(got, tc.want) {
				t.Errorf("IDs of %s: %q, want %q", tc.path, got, tc.want)
			}
		})
	}
}

func TestAnArticleIsReadOnce(t *testing.T) {
	for _, tc := range []struct {
		name string
		a, b news.Article
		want string // of the second's Problem
	}{
		{"same URL", news.Article{URL: "https://x.example/a", Text: "A"}, news.Article{URL: "http://X.example/a/?utm_source=y#z", Text: "B"}, "the URL http://X.example/a/"},
		{"same text", news.Article{URL: "https://x.example/a", Text: "A  b\nc"}, news.Article{URL: "https://y.example/a", Text: " A b c "}, "same text"},
		{"words run together are another text", news.Article{Text: "a bc"}, news.Article{Text: "ab c"}, ""},
		{"same front page", news.Article{URL: "https://x.example/", Text: "A"}, news.Article{URL: "https://x.example", Text: "B"}, ""},
		{"same title", news.Article{Title: "T", Text: "A"}, news.Article{Title: "T", Text: "B"}, ""},
		{"another parameter", news.Article{URL: "https://x.example/?p=1", Text: "A"}, news.Article{URL: "https://x.example/?p=2", Text: "B"}, ""},
	} {
		t.Run(tc.name, func(t *testing.T) {
			s := newSettler()
			if _, p := s.settle("x.json", tc.a); p != nil {
				t.Fatal(p)
			}
			_, p := s.settle("x.json", tc.b)
			if (p == nil) != (tc.want == "") || p != nil && (p.Kind != Duplicate || !strings.Contains(p.Why, tc.want)) {
				t.Errorf("second: %v, want %q", p, tc.want)
			}
		})
	}
}

func TestValuesAreMadeFitForRecords(t *testing.T) {
	got, p := newSettler().settle("x.json", news.Article{
		Title: " Two\nlines\x07 ", Publisher: strings.Repeat("क", maxLine) + "ख", URL: "HTTPS://x.example/a b", Language: "urd-PK",
		Text: "One\x00\x0btwo\u0085three\r\nfour\xff",
	})
	if p != nil {
		t.Fatal(p)
	}
	want := news.Article{
		ID: "x-example-a-b-996af885", Title: "Two lines", Publisher: strings.Repeat("क", maxLine), URL: "https://x.example/a%20b", Language: "ur",
		Text: "One two three\r\nfour\uFFFD",
	}
	if got != want {
		t.Errorf("settle = %+q, want %+q", got, want)
	}
}

func TestURLsOfOneArticleHaveOneKey(t *testing.T) {
	for _, tc := range []struct{ name, url, want string }{
		{"plain", "https://x.example/a/b", "x.example/a/b"},
		{"scheme, host and port", "HTTP://X.Example:80/a", "x.example/a"},
		{"another port", "https://x.example:8443/a", "x.example:8443/a"},
		{"slashes at the end", "https://x.example/a//", "x.example/a"},
		{"fragment", "https://x.example/a#top", "x.example/a"},
		{"trackers", "https://x.example/a?utm_medium=m&UTM_SOURCE=s&fbclid=f&b=2&a=1", "x.example/a?a=1&b=2"},
		{"escapes", "https://x.example/%E0%A4%95", "x.example/क"},
		{"front page", "https://x.example/", ""},
		{"front page with a tracker", "https://x.example/?fbclid=1", ""},
		{"front page that is an article", "https://x.example/?p=1", "x.example?p=1"},
		{"none", "", ""},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if got := urlKey(cleanURL(tc.url, nil)); got != tc.want {
				t.Errorf("urlKey(%q) = %q, want %q", tc.url, got, tc.want)
			}
		})
	}
}

func TestURLsThatRecordsCannotHaveAreLeftOut(t *testing.T) {
	for _, url := range []string{"", " ", "a", "/a", "//x.example/a", "ftp://x.example/a", "javascript:x", "http://", "http://[bad", "https://x.example/\x01", "https://x.example/" + strings.Repeat("a", maxURL)} {
		if got := cleanURL(url, nil); got != "" {
			t.Errorf("cleanURL(%.50q) = %q, want none", url, got)
		}
	}
}
