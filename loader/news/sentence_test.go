package news

import (
	"bytes"
	"cmp"
	"encoding/json"
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"readout/graph"
	"readout/loader/news/lexicon"
)

// A case is a few sentences of invented people in invented countries, and the
// meetings that they report.
type sentenceCase struct {
	ID        string
	Note      string
	Published string
	Text      string
	Meetings  []caseMeeting
}

type caseMeeting struct {
	Status string
	Sides  []struct {
		Party  string
		People []string
	}
	Date    *string
	Mode    string
	City    *string
	Country *string
}

// readCases reads the files of a language: en.jsonl, en-wires.jsonl.
func readCases(t testing.TB, language string) (cases []sentenceCase) {
	files, err := filepath.Glob("testdata/sentences/" + language + "*.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for line := range bytes.Lines(text) {
			var c sentenceCase
			if err := json.Unmarshal(line, &c); err != nil {
				t.Fatalf("%s: %v", file, err)
			}
			cases = append(cases, c)
		}
	}
	return cases
}

// inventedCountries are those of testdata/sentences: code, then names, adjectives
// and the capital by language.
var inventedCountries = map[string]map[string][3]string{
	"XR": {"en": {"Ruritania", "Ruritanian|Ruritanians", "Strelsau"}, "hi": {"रूरिटानिया", "रूरिटानियाई", "स्ट्रेलसाउ"}, "ur": {"روریٹانیا", "روریٹانوی", "سٹریلساؤ"}},
	"XF": {"en": {"Freedonia", "Freedonian|Freedonians", "Fredville"}, "hi": {"फ्रीडोनिया", "फ्रीडोनियाई", "फ्रेडविल"}, "ur": {"فریڈونیا", "فریڈونی", "فریڈول"}},
	"XS": {"en": {"Sylvania", "Sylvanian|Sylvanians", "Sylvan City"}, "hi": {"सिल्वेनिया", "सिल्वेनियाई", "सिल्वन सिटी"}, "ur": {"سلوانیا", "سلوانوی", "سلون سٹی"}},
	"XG": {"en": {"Grand Fenwick", "Fenwickian|Fenwickians", "Fenwick Town"}, "hi": {"ग्रैंड फेनविक", "फेनविकी", "फेनविक टाउन"}, "ur": {"گرینڈ فینوک", "فینوکی", "فینوک ٹاؤن"}},
	"XL": {"en": {"San Lorenzo", "San Lorenzan|San Lorenzans", "Bolivar"}, "hi": {"सैन लोरेंजो", "सैन लोरेंजोई", "बोलिवर"}, "ur": {"سان لورینزو", "سان لورینزی", "بولیوار"}},
	"XZ": {"en": {"Zubrowka", "Zubrowkan|Zubrowkans", "Lutz"}, "hi": {"जुब्रोवका", "जुब्रोवकी", "लुट्ज"}, "ur": {"زبروفکا", "زبروفکی", "لٹز"}},
	"XV": {"en": {"Latveria", "Latverian|Latverians", "Doomstadt"}, "hi": {"लातवेरिया", "लातवेरियाई", "डूमश्टाट"}, "ur": {"لاتویریا", "لاتویری", "ڈومشٹاٹ"}},
	"XE": {"en": {"Genovia", "Genovian|Genovians", "Pyrus"}, "hi": {"जेनोविया", "जेनोवियाई", "पाइरस"}, "ur": {"جینوویا", "جینووی", "پائرس"}},
}

// inventing returns an extractor that knows these people, and the invented countries.
func inventing(known *Known) *Extractor {
	x := New(known)
	for language, of := range x.tables {
		l := of.read()
		var more []lexicon.Named
		for code, names := range inventedCountries {
			city := names["en"][2]
			more = append(more,
				lexicon.Named{Form: names[language][0], Entry: lexicon.Entry{Kind: lexicon.Country, Code: code}},
				lexicon.Named{Form: names[language][1], Entry: lexicon.Entry{Kind: lexicon.Adjective, Code: code}},
				lexicon.Named{Form: names[language][2], Entry: lexicon.Entry{Kind: lexicon.City, Name: city, Code: code, Capital: true}})
		}
		with := l.With(more)
		x.tables[language] = &tables{read: func() *lexicon.Lexicon { return with }}
	}
	return x
}

// show prints a meeting's people, by party, in one line.
func show(sides map[string][]string) string {
	var parts []string
	for party, people := range sides {
		slices.Sort(people)
		parts = append(parts, party+":"+strings.Join(people, "+"))
	}
	slices.Sort(parts)
	return strings.Join(parts, " – ")
}

func (m caseMeeting) show() string {
	sides := make(map[string][]string)
	for _, s := range m.Sides {
		sides[s.Party] = slices.Clone(s.People)
	}
	return m.Status + " " + show(sides)
}

func showRecord(m *graph.Meeting) string {
	sides := make(map[string][]string)
	for _, p := range m.Parties {
		key := p.Country + p.Organisation
		if _, ok := sides[key]; !ok {
			sides[key] = nil // a party without people
		}
		for _, a := range p.People {
			sides[key] = append(sides[key], a.Name)
		}
	}
	return string(m.Status) + " " + show(sides)
}

// tally counts how the meetings of a language's cases were found.
type tally struct {
	cases, traps            int
	held, right, wrong      int
	dates, countries, modes int // right, of those that are right
	misses                  []string
}

// add compares what was found in a case with what it tells, and says of traps that
// yielded a held meeting.
func (n *tally) add(c sentenceCase, records []graph.Record) (falseMeetings []string) {
	n.cases++
	found := make(map[string][]*graph.Meeting)
	for _, r := range records {
		if r.Meeting.Status == graph.Held {
			key := showRecord(r.Meeting)
			found[key] = append(found[key], r.Meeting)
		}
	}
	trap := true
	for _, m := range c.Meetings {
		if m.Status != string(graph.Held) {
			continue
		}
		trap = false
		n.held++
		those := found[m.show()]
		if len(those) == 0 {
			n.misses = append(n.misses, fmt.Sprintf("%s missed %s", c.ID, m.show()))
			continue
		}
		k := max(0, slices.IndexFunc(those, func(got *graph.Meeting) bool { return got.Date.String() == value(m.Date) }))
		got := those[k]
		found[m.show()] = slices.Delete(those, k, k+1)
		n.right++
		if got.Date.String() != value(m.Date) {
			n.misses = append(n.misses, fmt.Sprintf("%s date   %s, want %s", c.ID, orUnknown(got.Date), cmp.Or(value(m.Date), "unknown")))
		}
		n.dates += count(got.Date.String() == value(m.Date))
		n.countries += count(m.Country == nil || got.Place != nil && got.Place.Country == *m.Country)
		n.modes += count(string(got.Mode) == m.Mode)
	}
	for _, s := range slices.Sorted(maps.Keys(found)) {
		for range found[s] {
			n.wrong++
			n.misses = append(n.misses, fmt.Sprintf("%s found  %s", c.ID, s))
			if trap {
				falseMeetings = append(falseMeetings, s)
			}
		}
	}
	n.traps += count(trap)
	return falseMeetings
}

func count(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

func value(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

// A trap reports no held meeting: planned, refused, hoped for, denied, or something
// else by the same word. None may be taken for one. What is found of the others is
// a golden, so that a change shows what it moves: go test -update.
func TestSentencesAreReadAndTrapsAreNot(t *testing.T) {
	x := inventing(NewKnown(nil))
	var golden strings.Builder
	for _, language := range lexicon.Languages {
		var n tally
		for _, c := range readCases(t, language) {
			published, err := graph.ParseDate(c.Published)
			if err != nil {
				t.Fatalf("%s: %v", c.ID, err)
			}
			result := x.Extract(Article{ID: c.ID, Published: published, Language: language, Text: c.Text})
			for _, s := range n.add(c, result.Records) {
				t.Errorf("%s (%s): %s\n%s", c.ID, c.Note, s, c.Text)
			}
		}
		if n.cases < 150 || 2*n.traps < n.cases-10 {
			t.Errorf("%s: %d cases, %d of them traps; want 150, half of them traps", language, n.cases, n.traps)
		}
		fmt.Fprintf(&golden, "%s: %d cases, %d traps without a held meeting; of %d held meetings %d right, %d others; of these %d dates, %d countries, %d modes right\n",
			language, n.cases, n.traps, n.held, n.right, n.wrong, n.dates, n.countries, n.modes)
		for _, miss := range n.misses {
			golden.WriteString("  " + miss + "\n")
		}
	}
	compareGolden(t, "testdata/sentences.txt", golden.String())
}

var update = flag.Bool("update", false, "rewrite the golden files")

func compareGolden(t *testing.T, file, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o600); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	before := strings.Split(string(want), "\n")
	for _, line := range strings.Split(got, "\n") {
		if i := slices.Index(before, line); i >= 0 {
			before = slices.Delete(before, i, i+1)
		} else {
			t.Errorf("%s (go test -update rewrites it): now has %s", file, line)
		}
	}
	for _, line := range before {
		t.Errorf("%s (go test -update rewrites it): no longer has %s", file, line)
	}
}
