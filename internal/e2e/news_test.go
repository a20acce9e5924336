package e2e_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"readout/internal/testdb"
)

// Three articles on a meeting that took place, in our words: the talks of Narendra
// Modi and Barack Obama in New Delhi on 25 January 2015 (Wikipedia, India–United
// States relations).
var threeLanguages = map[string]string{
	"en.txt": "Talks in New Delhi\n\nPrime Minister Narendra Modi held talks with U.S. President Barack Obama in New Delhi on January 25, 2015.\n",
	"hi.txt": "दिल्ली में वार्ता\n\nप्रधानमंत्री नरेंद्र मोदी ने 25 जनवरी 2015 को नई दिल्ली में अमेरिकी राष्ट्रपति बराक ओबामा से मुलाकात की।\n",
	"ur.txt": "نئی دہلی میں مذاکرات\n\nوزیراعظم نریندر مودی نے 25 جنوری 2015 کو نئی دہلی میں امریکی صدر باراک اوباما سے ملاقات کی۔\n",
}

func newspaper(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range threeLanguages {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.WriteFile(filepath.Join(dir, "notes.xyz"), []byte("no article"), 0o600); err != nil {
		t.Fatal(err)
	}
	return dir
}

func TestOneMeetingInThreeLanguagesIsOneNodeWithThreeReports(t *testing.T) {
	cfg := testdb.Config(t)
	empty(t, cfg)
	env := shared(cfg)
	dir := newspaper(t)
	out, errs := runs(t, 0, env, "load", "--from", "articles", dir)
	if !strings.Contains(out, "3 records read: 3 new") || !strings.Contains(errs, "3 held") {
		t.Errorf("load prints\n%s%s", out, errs)
	}
	if err := os.WriteFile(filepath.Join(dir, "broken.json"), []byte(`{"text": `), 0o600); err != nil {
		t.Fatal(err)
	}
	out, errs = runs(t, 1, env, "load", "--from", "articles", dir)
	if !strings.Contains(out, "3 records read: 0 new, 0 changed, 3 unchanged") || !strings.Contains(errs, "broken.json") {
		t.Errorf("load of what is partly broken prints\n%s%s", out, errs)
	}
	address := serve(t, env)
	a := mustAsk(t, address, `{ person(id: "in-narendra-modi") { met { edges { count node { id }
		meetings { nodes { date place { name } reports { quote article { language } } } } } } } }`)
	var got struct {
		Person struct {
			Met struct {
				Edges []struct {
					Count    int
					Node     struct{ ID string }
					Meetings struct {
						Nodes []struct {
							Date    string
							Place   struct{ Name string }
							Reports []struct {
								Quote   string
								Article struct{ Language string }
							}
						}
					}
				}
			}
		}
	}
	if err := json.Unmarshal(a.Data, &got); err != nil {
		t.Fatalf("%s: %v", a.Data, err)
	}
	edges := got.Person.Met.Edges
	if len(edges) != 1 || edges[0].Node.ID != "us-barack-obama" || edges[0].Count != 1 || len(edges[0].Meetings.Nodes) != 1 {
		t.Fatalf("met: %s, want Barack Obama, once", a.Data)
	}
	meeting := edges[0].Meetings.Nodes[0]
	if meeting.Date != "2015-01-25" || meeting.Place.Name != "New Delhi" || len(meeting.Reports) != 3 {
		t.Errorf("the meeting: %s, want 2015-01-25 in New Delhi with three reports", a.Data)
	}
	for _, r := range meeting.Reports {
		if text := threeLanguages[r.Article.Language+".txt"]; !strings.Contains(text, r.Quote) || r.Quote == "" {
			t.Errorf("quote %q is not in the article of its language %q", r.Quote, r.Article.Language)
		}
	}
}

func TestExtractPrintsRecordsAndTellsWhatItLeftOut(t *testing.T) {
	dir := newspaper(t)
	plan := "Prime Minister Narendra Modi will meet U.S. President Barack Obama in New Delhi next week.\n"
	if err := os.WriteFile(filepath.Join(dir, "plan.txt"), []byte(plan), 0o600); err != nil {
		t.Fatal(err)
	}
	out, errs := runs(t, 0, nil, "extract", dir)
	for _, want := range []string{`"status":"planned"`, `"language":"ur"`, `"id":"us-barack-obama"`} {
		if !strings.Contains(out, want) {
			t.Errorf("extract doesn't print %s, but\n%s", want, out)
		}
	}
	for _, want := range []string{"notes.xyz", "4 articles: 3 held, 1 planned"} {
		if !strings.Contains(errs, want) {
			t.Errorf("the report lacks %q:\n%s", want, errs)
		}
	}
	out, _ = runs(t, 0, nil, "extract", "--explain", filepath.Join(dir, "en.txt"))
	for _, want := range []string{"talks → held", "Barack Obama → Barack Obama (US)", "2015-01-25"} {
		if !strings.Contains(out, want) {
			t.Errorf("--explain lacks %q:\n%s", want, out)
		}
	}
	_, errs = runs(t, 1, nil, "extract", filepath.Join(dir, "missing"))
	if !strings.Contains(errs, "missing") {
		t.Errorf("a path that doesn't exist: %s", errs)
	}
	_, errs = runs(t, 1, nil, "extract", "--extractor", "llm", dir)
	if !strings.Contains(errs, "language model: URL") {
		t.Errorf("llm without an address: %s", errs)
	}
}
