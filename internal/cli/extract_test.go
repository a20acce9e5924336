package cli

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"readout/graph"
	"readout/loader/news"
)

func TestAnArticleThatIsLostShowsInTheExitStatus(t *testing.T) {
	const good = `{"id":"good","language":"en","published":"2024-03-05","text":"Zubrowkan President Ilmar Vostok met Bordurian President Kurvi Tasch in Paris on Monday."}` + "\n"
	for name, c := range map[string]struct {
		lines string
		want  int
	}{
		"a line that isn't JSON":    {"{\"text\": 3\n" + good, exitBadInput},
		"an article told twice":     {good + good, exitDone},
		"a date that isn't one":     {strings.Replace(good, "2024-03-05", "yesterday", 1), exitDone},
		"no article but a good one": {good, exitDone},
	} {
		t.Run(name, func(t *testing.T) {
			file := filepath.Join(t.TempDir(), "articles.jsonl")
			if err := os.WriteFile(file, []byte(c.lines), 0o600); err != nil {
				t.Fatal(err)
			}
			var out, errs bytes.Buffer
			a := &app{out: &out, err: &errs}
			if got := a.run(t.Context(), []string{"extract", file}); got != c.want {
				t.Errorf("exit status %d, want %d: %s", got, c.want, errs.String())
			}
			if lost := strings.Contains(errs.String(), "could not be read"); lost != (c.want != exitDone) {
				t.Errorf("the report of a run with status %d:\n%s", c.want, errs.String())
			}
		})
	}
}

// mistaken is a source with a fault, on one article.
type mistaken struct{}

func (mistaken) Read(_ context.Context, a news.Article) (news.Result, error) {
	if a.ID == "b" {
		panic("out of range")
	}
	return news.Result{}, nil
}

func TestAFaultOfTheProgramIsNoBadInput(t *testing.T) {
	file := filepath.Join(t.TempDir(), "articles.jsonl")
	lines := `{"id":"a","text":"One."}` + "\n" + `{"id":"b","text":"Two."}` + "\n" + `{"id":"c","text":"Three."}` + "\n"
	if err := os.WriteFile(file, []byte(lines), 0o600); err != nil {
		t.Fatal(err)
	}
	var out, errs bytes.Buffer
	a := &app{out: &out, err: &errs}
	err := a.extractTo(t.Context(), &out, mistaken{}, []string{file})
	if !errors.Is(err, news.ErrMistake) || errors.Is(err, graph.ErrBadInput) {
		t.Errorf("error %v, want a mistake of the program", err)
	}
	for _, want := range []string{"b: ", "2 articles", "1 files or articles could not be read"} {
		if !strings.Contains(errs.String(), want) {
			t.Errorf("the report lacks %q:\n%s", want, errs.String())
		}
	}
}
