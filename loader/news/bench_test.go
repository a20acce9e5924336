package news

import (
	"fmt"
	"io/fs"
	"strings"
	"testing"

	"readout/graph"
	"readout/loader/news/lexicon"
)

// articlesOf makes about 1 MB of articles of about 3 kB of the language's cases: a
// headline and paragraphs of one case each, as a newspaper has them.
func articlesOf(b *testing.B, language string) (articles []Article, size int64) {
	b.Helper()
	const total, each = 1 << 20, 3 << 10
	cases := readCases(b, language)
	for next := 0; size < total; {
		a := Article{ID: fmt.Sprintf("a%d", len(articles)), Language: language, Published: day(b, cases[next%len(cases)].Published)}
		var text strings.Builder
		for text.Len() < each {
			text.WriteString(cases[next%len(cases)].Text + "\n")
			next++
		}
		a.Text = text.String()
		articles = append(articles, a)
		size += int64(text.Len())
	}
	return articles, size
}

// BenchmarkExtract reads 1 MB of articles on one core, collecting garbage included.
func BenchmarkExtract(b *testing.B) {
	cores(b, 1)
	x := invented(b)
	for _, language := range lexicon.Languages {
		b.Run(language, func(b *testing.B) {
			articles, size := articlesOf(b, language)
			b.SetBytes(size)
			b.ReportAllocs()
			records := 0
			for b.Loop() {
				for _, a := range articles {
					records += len(x.Extract(a).Records)
				}
			}
			b.ReportMetric(float64(len(articles)*b.N)/b.Elapsed().Seconds(), "articles/s")
			if records == 0 {
				b.Error("no records in all of the text")
			}
		})
	}
}

// BenchmarkExtractKnowing does the same with the people that ship with the program.
func BenchmarkExtractKnowing(b *testing.B) {
	cores(b, 1)
	known, err := Official()
	if err != nil {
		b.Fatal(err)
	}
	x := New(known)
	for _, language := range lexicon.Languages {
		b.Run(language, func(b *testing.B) {
			articles, size := articlesOf(b, language)
			b.SetBytes(size)
			b.ReportAllocs()
			for b.Loop() {
				for _, a := range articles {
					x.Extract(a)
				}
			}
		})
	}
}

// BenchmarkStart is what a program waits for before its first article: the people
// that ship with it, read as Official does once, and the tables of the article's
// language with their names. The tables' files are read once.
func BenchmarkStart(b *testing.B) {
	cores(b, 1)
	files, err := fs.Glob(knownFiles, "known/*.jsonl")
	if err != nil {
		b.Fatal(err)
	}
	for _, language := range lexicon.Languages {
		b.Run(language, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				var records []graph.Record
				for _, file := range files {
					content, err := knownFiles.ReadFile(file)
					if err != nil {
						b.Fatal(err)
					}
					read, err := ReadKnown(file, content)
					if err != nil {
						b.Fatal(err)
					}
					records = append(records, read...)
				}
				New(NewKnown(records)).tables[language].read()
			}
		})
	}
}
