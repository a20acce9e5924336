package tagger_test

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"readout/graph"
	"readout/loader/news"
	"readout/loader/news/tagger"
)

// model knows three invented names, of ordinary words (testdata/model.py).
const model = "testdata/model"

func opened(t *testing.T) *tagger.Tagger {
	t.Helper()
	names, err := tagger.Open(model)
	if err != nil {
		t.Fatal(err)
	}
	return names
}

func TestPeopleAreWhereTheTextHasThem(t *testing.T) {
	names := opened(t)
	for _, tc := range []struct {
		name, text string
		want       []string
	}{
		{"a name", "Minister Summer Rain met the press.", []string{"Summer Rain"}},
		{"two names", "Summer Rain met Summer.", []string{"Summer Rain", "Summer"}},
		{"behind letters of several bytes", "Żubrówka’s Summer Rain spoke.", []string{"Summer Rain"}},
		{"Hindi", "विदेश मंत्री सुबह पानी ने कहा।", []string{"सुबह पानी"}},
		{"Urdu", "وزیر خارجہ صبح راستہ نے کہا۔", []string{"صبح راستہ"}},
		{"nobody", "It rained all summer.", nil},
	} {
		t.Run(tc.name, func(t *testing.T) {
			spans, err := names.People(tc.text)
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, s := range spans {
				got = append(got, tc.text[s.From:s.To])
			}
			if !slices.Equal(got, tc.want) {
				t.Errorf("People(%q) = %q, want %q", tc.text, got, tc.want)
			}
		})
	}
}

func TestATaggersNamesAreReadByTheRules(t *testing.T) {
	alone := news.New(news.NewKnown(nil))
	with := alone.Tagging(opened(t))
	published, err := graph.ParseDate("2025-03-14")
	if err != nil {
		t.Fatal(err)
	}
	for _, tc := range []struct{ language, text, want string }{
		{"en", "Brazilian Foreign Minister Amina Halvard met Summer Rain of Japan in Oslo on Tuesday.", "Summer Rain"},
		{"hi", "जापान के सुबह पानी ने मंगलवार को ओस्लो में ब्राज़ील के विदेश मंत्री अमीना हलवार्ड से मुलाकात की।", "सुबह पानी"},
		{"ur", "جاپان کے صبح راستہ نے منگل کو اوسلو میں برازیل کے وزیر خارجہ امینہ ہلوارڈ سے ملاقات کی۔", "صبح راستہ"},
	} {
		t.Run(tc.language, func(t *testing.T) {
			article := news.Article{ID: "a", Language: tc.language, Published: published, Text: tc.text}
			if people := everyone(alone.Extract(article)); slices.Contains(people, tc.want) {
				t.Errorf("without a tagger: %q; then this shows nothing", people)
			}
			result, err := with.Read(t.Context(), article)
			if err != nil {
				t.Fatal(err)
			}
			if people := everyone(result); !slices.Contains(people, tc.want) {
				t.Errorf("with a tagger: %q, dropped %v; want %q among them", people, result.Dropped, tc.want)
			}
		})
	}
}

func everyone(r news.Result) []string {
	var names []string
	for _, record := range r.Records {
		for _, party := range record.Meeting.Parties {
			for _, person := range party.People {
				names = append(names, person.Name)
			}
		}
	}
	return names
}

func TestAFolderThatHoldsNoModelIsRefused(t *testing.T) {
	for _, tc := range []struct {
		name  string
		spoil func(dir string) error
		want  string
	}{
		{"no network", func(dir string) error { return os.Remove(filepath.Join(dir, "model.onnx")) }, "no file model.onnx"},
		{"a network that is none", func(dir string) error {
			return os.WriteFile(filepath.Join(dir, "model.onnx"), []byte("no network"), 0o600)
		}, "model"},
		{"no label of people", func(dir string) error {
			return os.WriteFile(filepath.Join(dir, "config.json"), []byte(`{"id2label": {"0": "O", "1": "B-LOC", "2": "I-LOC"}}`), 0o600)
		}, "want a label that ends in PER or PERSON"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			dir := t.TempDir()
			if err := os.CopyFS(dir, os.DirFS(model)); err != nil {
				t.Fatal(err)
			}
			if err := tc.spoil(dir); err != nil {
				t.Fatal(err)
			}
			_, err := tagger.Open(dir)
			if !errors.Is(err, graph.ErrBadInput) || !strings.Contains(err.Error(), tc.want) || !strings.Contains(err.Error(), dir) {
				t.Errorf("Open = %v, want an ErrBadInput that names %s and says %q", err, dir, tc.want)
			}
		})
	}
}
