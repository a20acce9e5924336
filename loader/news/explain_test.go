package news

import (
	"errors"
	"os"
	"strings"
	"testing"

	"readout/loader/news/lexicon"
)

// Each file of testdata/explain is an article of one language, a line of dashes, and
// what Explain writes of it: go test -update.
func TestExplainTellsWhatWasFoundAndLeftOut(t *testing.T) {
	x := invented(t)
	for _, language := range lexicon.Languages {
		t.Run(language, func(t *testing.T) {
			file := "testdata/explain/" + language + ".txt"
			content, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			const dashes = "\n--------\n"
			article, _, ok := strings.Cut(string(content), dashes)
			if !ok {
				t.Fatalf("%s: want a line of eight dashes behind the article", file)
			}
			var b strings.Builder
			if err := x.Explain(&b, Article{ID: "a", Published: day(t, "2025-03-14"), Text: article}); err != nil {
				t.Fatal(err)
			}
			compareGolden(t, file, article+dashes+b.String())
		})
	}
}

func TestExplainSaysThatALanguageHasNoTables(t *testing.T) {
	x := invented(t)
	var b strings.Builder
	if err := x.Explain(&b, Article{ID: "a", Text: "Рудольф встретился с Аминой."}); err != nil {
		t.Fatal(err)
	}
	if want := ReasonNoLanguage + "\n"; b.String() != want {
		t.Errorf("explained: %q, want %q", b.String(), want)
	}
}

// full is a disk that takes so many lines.
type full struct{ lines int }

var errFull = errors.New("the disk is full")

func (f *full) Write(p []byte) (int, error) {
	if f.lines--; f.lines < 0 {
		return 0, errFull
	}
	return len(p), nil
}

func TestExplainReturnsTheErrorOfItsWriter(t *testing.T) {
	x := invented(t)
	a := Article{ID: "a", Published: day(t, "2025-03-14"), Text: strings.ReplaceAll(metWhen["en"], "{}", "on Tuesday")}
	var lines int
	for lines = 0; lines < 100; lines++ {
		err := x.Explain(&full{lines}, a)
		if err == nil {
			break
		}
		if !errors.Is(err, errFull) {
			t.Fatalf("behind %d lines: %v, want %v", lines, err, errFull)
		}
	}
	if lines < 5 || lines == 100 {
		t.Errorf("explained in %d lines", lines)
	}
}

func TestExplainingChangesNothing(t *testing.T) {
	x := invented(t)
	for _, language := range lexicon.Languages {
		for _, c := range readCases(t, language) {
			a := Article{ID: c.ID, Published: day(t, c.Published), Text: c.Text}
			var b strings.Builder
			if err := x.Explain(&b, a); err != nil {
				t.Fatal(err)
			}
			records := b.String()[strings.LastIndex(b.String(), "\nrecords\n"):]
			if got, want := strings.Count(records, "    “"), len(x.Extract(a).Records); got != want {
				t.Errorf("%s: %d records explained, %d extracted", c.ID, got, want)
			}
		}
	}
}
