// What confidence is fitted to: held records, and whether they are right.

package news

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"readout/graph"
	"readout/loader/news/lexicon"
	"readout/loader/record"
)

// observation is one held record.
type observation struct {
	article  string
	invented bool
	has      []bool  // as allFeatures are
	verdict  string  // "right", or what is wrong
	weight   float64 // in the fit
}

func (o observation) right() bool { return o.verdict == "right" }

// observed are the held records that were read in an article.
func observed(article string, r *reading) (held []*graph.Meeting, all []observation) {
	for i, f := range r.features {
		if m := r.result.Records[i].Meeting; m.Status == graph.Held {
			o := observation{article: article, weight: 1}
			for _, one := range allFeatures {
				o.has = append(o.has, one.of(&f))
			}
			held, all = append(held, m), append(all, o)
		}
	}
	return held, all
}

// observeCases reads the invented cases, with nobody known and with their people known.
// A record is right as TestSentencesAreReadAndTrapsAreNot has it: the people of each party
// and the date are those of a meeting of its case.
func observeCases(t *testing.T) (all []observation) {
	t.Helper()
	for _, language := range lexicon.Languages {
		cases := readCases(t, language)
		for _, x := range []*Extractor{invented(t), inventing(peopleOf(cases))} {
			for _, c := range cases {
				held, found := observed(c.ID, x.reading(Article{ID: c.ID, Language: language, Published: day(t, c.Published), Text: c.Text}, nil))
				for i, m := range held {
					found[i].invented, found[i].verdict = true, c.verdict(m)
				}
				all = append(all, found...)
			}
		}
	}
	return all
}

func (c sentenceCase) verdict(m *graph.Meeting) string {
	verdict := "who met"
	for _, told := range c.Meetings {
		switch {
		case told.show() != showRecord(m):
		case value(told.Date) != m.Date.String():
			verdict = "the date"
		default:
			return "right"
		}
	}
	return verdict
}

// peopleOf makes the cases' people known, but those to whom two cases give two countries.
func peopleOf(cases []sentenceCase) *Known {
	var people []graph.Record
	countries := make(map[string]string)
	for _, c := range cases {
		for _, m := range c.Meetings {
			for _, side := range m.Sides {
				for _, name := range side.People {
					if before, ok := countries[name]; ok && before != side.Party {
						countries[name] = ""
						continue
					}
					countries[name] = side.Party
					people = append(people, graph.Record{Kind: graph.KindPerson, Person: &graph.Person{ID: graph.Slug(graph.Fold(name)), Name: name, Country: side.Party}})
				}
			}
		}
	}
	return NewKnown(slices.DeleteFunc(people, func(r graph.Record) bool {
		return inventedCountries[countries[r.Person.Name]] == nil // an organisation's, or of two countries
	}))
}

// observeArticles reads the development articles of gold, with the officials known and
// with nobody known. Whether a record is right says tools/right.py.
func observeArticles(t *testing.T, gold string) (all []observation) {
	t.Helper()
	official, err := Official()
	if err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob(filepath.Join(gold, "dev", "*.json"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no articles in %s/dev: %v", gold, err)
	}
	for _, x := range []*Extractor{New(official), New(NewKnown(nil))} {
		var lines strings.Builder
		var found []observation
		for _, file := range files {
			held, here := observed(articleOf(t, x, file))
			for _, m := range held {
				line, err := record.Marshal(graph.Record{Kind: graph.KindMeeting, Meeting: m})
				if err != nil {
					t.Fatal(err)
				}
				lines.Write(append(line, '\n'))
			}
			found = append(found, here...)
		}
		records := filepath.Join(t.TempDir(), "records.jsonl")
		if err := os.WriteFile(records, []byte(lines.String()), 0o600); err != nil {
			t.Fatal(err)
		}
		cmd := exec.Command("python3", "../../tools/right.py", gold, records)
		cmd.Stderr = os.Stderr
		out, err := cmd.Output()
		verdicts := strings.Split(strings.TrimSpace(string(out)), "\n")
		if err != nil || len(verdicts) != len(found) {
			t.Fatalf("right.py says %d verdicts on %d records: %v", len(verdicts), len(found), err)
		}
		for i := range found {
			found[i].verdict = verdicts[i]
		}
		all = append(all, found...)
	}
	return all
}

// articleOf reads a gold article.
func articleOf(t *testing.T, x *Extractor, file string) (id string, r *reading) {
	t.Helper()
	content, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var a struct{ ID, URL, Title, Publisher, Published, Language, Text string }
	if err := json.Unmarshal(content, &a); err != nil {
		t.Fatalf("%s: %v", file, err)
	}
	return a.ID, x.reading(Article{
		ID: a.ID, URL: a.URL, Title: a.Title, Publisher: a.Publisher, Published: day(t, a.Published), Language: a.Language, Text: a.Text,
	}, nil)
}

// The development articles are not part of the repository. What was observed in them is,
// a line a record: the article's id, what is right or wrong, the record's features.
const observations = "testdata/confidence.tsv"

func writeObservations(t *testing.T, all []observation) {
	t.Helper()
	var b strings.Builder
	for _, o := range all {
		var names []string
		for k, has := range o.has {
			if has {
				names = append(names, allFeatures[k].name)
			}
		}
		fmt.Fprintf(&b, "%s\t%s\t%s\n", o.article, o.verdict, strings.Join(names, " "))
	}
	if err := os.WriteFile(observations, []byte(b.String()), 0o600); err != nil {
		t.Fatal(err)
	}
}

func readObservations(t *testing.T) (all []observation) {
	t.Helper()
	content, err := os.ReadFile(observations)
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(content)) {
		fields := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(fields) != 3 {
			t.Fatalf("%s: %q: want an article, a verdict and features", observations, line)
		}
		o := observation{article: fields[0], verdict: fields[1], weight: 1, has: make([]bool, len(allFeatures))}
		for name := range strings.FieldsSeq(fields[2]) {
			k := slices.IndexFunc(allFeatures, func(f feature) bool { return f.name == name })
			if k < 0 {
				t.Fatalf("%s: %q is no feature: make calibrate", observations, name)
			}
			o.has[k] = true
		}
		all = append(all, o)
	}
	return all
}
