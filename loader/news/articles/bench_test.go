package articles

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// benchmark reads a file of so many articles, which get made from their number.
func benchmark(b *testing.B, name string, articles int, content func(write func(string))) {
	var all strings.Builder
	content(func(text string) { all.WriteString(text) })
	path := filepath.Join(b.TempDir(), name)
	if err := os.WriteFile(path, []byte(all.String()), 0o600); err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(all.Len()))
	b.ReportAllocs()
	for b.Loop() {
		n := 0
		for _, err := range Read(b.Context(), []string{path}) {
			if err != nil {
				b.Fatal(err)
			}
			n++
		}
		if n != articles {
			b.Fatalf("%d articles, want %d", n, articles)
		}
	}
	b.ReportMetric(float64(articles*b.N)/b.Elapsed().Seconds(), "articles/s")
}

// BenchmarkLines reads articles of 3 kB, one a line.
func BenchmarkLines(b *testing.B) {
	const articles = 5000
	benchmark(b, "a.jsonl", articles, func(write func(string)) {
		text := strings.Repeat(told+" ", 20)
		for i := range articles {
			write(fmt.Sprintf(`{"id":"a%d","url":"https://x.example/%d","published":"2031-05-06","text":"%d %s"}`+"\n", i, i, i, text))
		}
	})
}

// BenchmarkFeed reads a feed of items of 3 kB.
func BenchmarkFeed(b *testing.B) {
	const articles = 500
	benchmark(b, "a.rss", articles, func(write func(string)) {
		text := strings.Repeat("&lt;p&gt;"+told+"&lt;/p&gt;", 20)
		write("<rss><channel><title>Herald</title>")
		for i := range articles {
			write(fmt.Sprintf("<item><title>News %d</title><link>https://x.example/%d</link><description>%s</description></item>", i, i, text))
		}
		write("</channel></rss>")
	})
}

// BenchmarkPage reads a page of 30 kB with 40 paragraphs among menus.
func BenchmarkPage(b *testing.B) {
	benchmark(b, "a.html", 1, func(write func(string)) {
		write("<html><head><title>Talks</title><style>" + strings.Repeat("p { color: black }\n", 500) + "</style></head><body>")
		write("<ul class=menu>" + strings.Repeat(`<li><a href="/topic">Topic</a></li>`, 150) + "</ul>")
		write("<article>" + strings.Repeat("<p>"+told+"</p>\n", 40) + "</article>")
		write("<ul class=related>" + strings.Repeat(`<li><a href="/other">Other news of the day in short</a></li>`, 100) + "</ul>")
	})
}
