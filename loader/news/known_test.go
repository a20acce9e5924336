package news

import (
	"bytes"
	"context"
	"errors"
	"io/fs"
	"path"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"readout/graph"
	"readout/loader/record"
)

// knownItem is a record of the people that ship with the program, with where it
// stands.
type knownItem struct {
	record.Item
	file string
}

func (i knownItem) String() string { return i.file + ":" + strconv.Itoa(i.Line) }

// readKnown reads the files by every rule of the record format; Official reads them
// trusting.
var readKnown = sync.OnceValues(func() (all []knownItem, err error) {
	files, err := fs.Glob(knownFiles, "known/*.jsonl")
	if err != nil {
		return nil, err
	}
	var wrong []error
	for _, file := range files {
		content, err := knownFiles.ReadFile(file)
		if err != nil {
			return nil, err
		}
		r, err := record.NewReader(path.Base(file), bytes.NewReader(content), record.FormatAuto)
		if err != nil {
			return nil, err
		}
		for item, err := range r.Check(context.Background()) {
			if err != nil {
				wrong = append(wrong, err)
				continue
			}
			all = append(all, knownItem{item, path.Base(file)})
		}
	}
	return all, errors.Join(wrong...)
})

func knownItems(t *testing.T) []knownItem {
	t.Helper()
	all, err := readKnown()
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func TestKnownPeopleKeepTheRulesOfRecords(t *testing.T) {
	people := 0
	for _, item := range knownItems(t) {
		switch item.Record.Kind {
		case graph.KindPerson:
			people++
		case graph.KindTenure:
			if len(item.Record.Tenure.Sources) == 0 {
				t.Errorf("%s: %s as %s has no source", item, item.Record.Tenure.Person.ID, item.Record.Tenure.Office)
			}
		default:
			t.Errorf("%s: a record of kind %s: want person or tenure", item, item.Record.Kind)
		}
	}
	if people < 400 {
		t.Errorf("%d people are known, want 400 or more", people)
	}
	known, err := Official()
	if err != nil {
		t.Fatal(err)
	}
	if len(known.people) != people {
		t.Errorf("Official knows %d people, the files have %d", len(known.people), people)
	}
}

func TestKnownPeopleHaveOneIDAndOneWikidataItem(t *testing.T) {
	ids := make(map[string]knownItem)
	tenures := make(map[string]int)
	for _, item := range knownItems(t) {
		if item.Record.Kind == graph.KindTenure {
			tenures[item.Record.Tenure.Person.ID]++
			continue
		}
		p := item.Record.Person
		if p.ID == "" {
			t.Errorf("%s: %s has no id", item, p.Name)
		}
		keys := []string{"id " + p.ID}
		if p.Wikidata != "" {
			keys = append(keys, "wikidata "+p.Wikidata)
		}
		for _, key := range keys {
			if other, taken := ids[key]; taken {
				t.Errorf("%s: %s %s is also %s at %s", item, key, p.Name, other.Record.Person.Name, other)
				continue
			}
			ids[key] = item
		}
	}
	for id := range tenures {
		if _, ok := ids["id "+id]; !ok {
			t.Errorf("a tenure is of %q, whom nothing tells of", id)
		}
	}
	for key, item := range ids {
		if id, ok := strings.CutPrefix(key, "id "); ok && tenures[id] == 0 {
			t.Errorf("%s: %s has no tenure: nobody could be known by office", item, id)
		}
	}
}

// What a tenure says of its person must be what the person's record says.
func TestTenuresNameTheirPeopleAsTheRecordsDo(t *testing.T) {
	people := make(map[string]graph.Person)
	for _, item := range knownItems(t) {
		if item.Record.Kind == graph.KindPerson {
			people[item.Record.Person.ID] = *item.Record.Person
		}
	}
	for _, item := range knownItems(t) {
		if item.Record.Kind != graph.KindTenure {
			continue
		}
		tenure := item.Record.Tenure
		if p := people[tenure.Person.ID]; tenure.Person.Name != p.Name || tenure.Person.Country != p.Country {
			t.Errorf("%s: %s is %s of %q, but as a person %s of %q", item, tenure.Person.ID, tenure.Person.Name, tenure.Person.Country, p.Name, p.Country)
		}
		if tenure.Country == "" && tenure.Organisation == "" {
			t.Errorf("%s: %s is %s of nothing: want a country or an organisation", item, tenure.Person.ID, tenure.Office)
		}
	}
}

func TestKnownPeopleHaveNamesInThreeScripts(t *testing.T) {
	scripts := map[string]*unicode.RangeTable{"Latin": unicode.Latin, "Devanagari": unicode.Devanagari, "Arabic": unicode.Arabic}
	for _, item := range knownItems(t) {
		if item.Record.Kind != graph.KindPerson {
			continue
		}
		p := item.Record.Person
		forms := append([]string{p.Name}, p.Names...)
		for name, script := range scripts {
			if !slices.ContainsFunc(forms, func(form string) bool {
				return strings.ContainsFunc(form, func(r rune) bool { return unicode.Is(script, r) })
			}) {
				t.Errorf("%s: %s has no name in %s script", item, p.ID, name)
			}
		}
		if !strings.ContainsFunc(p.Name, func(r rune) bool { return unicode.Is(unicode.Latin, r) }) {
			t.Errorf("%s: %s: want the name in Latin script first", item, p.ID)
		}
		for i, form := range forms {
			if form != norm.NFC.String(form) || form != strings.Join(strings.Fields(form), " ") {
				t.Errorf("%s: %s: %q: want NFC, single spaces, none at the ends", item, p.ID, form)
			}
			if len(nameWords(form)) == 0 {
				t.Errorf("%s: %s: %q has no words", item, p.ID, form)
			}
			if slices.Contains(forms[:i], form) {
				t.Errorf("%s: %s: %q stands there twice", item, p.ID, form)
			}
		}
	}
}

// A name that two of one country bear tells neither.
func TestNoNameBelongsToTwoOfOneCountry(t *testing.T) {
	bearers := make(map[string]knownItem)
	for _, item := range knownItems(t) {
		if item.Record.Kind != graph.KindPerson {
			continue
		}
		p := item.Record.Person
		for _, form := range append([]string{p.Name}, p.Names...) {
			key := p.Country + " " + strings.Join(nameWords(form), " ")
			if other, taken := bearers[key]; taken && other.Record.Person.ID != p.ID {
				t.Errorf("%s: %q is %s, but at %s %s", item, form, p.ID, other, other.Record.Person.ID)
				continue
			}
			bearers[key] = item
		}
	}
}

// severalSeats are the offices that several people hold at a time, with the reason.
var severalSeats = map[string]string{
	"Deputy Minister of Foreign Affairs":              "Russia and Iran have one for each part of the world",
	"Deputy Prime Minister":                           "Russia has ten, Singapore up to two",
	"Minister of State for External Affairs":          "India has two or three",
	"Spokesperson of the Ministry of Foreign Affairs": "China's ministry has three, who take turns",
	"Vice Minister of Foreign Affairs":                "China has several",
	"Vice Premier":                                    "China has four",
	"Vice President":                                  "Afghanistan had two, the United Arab Emirates have two",
}

// Two people cannot hold one office at one time, as far as the dates are precise: a
// predecessor who left in May may have done so on the day that the successor came.
func TestNoOfficeHasTwoHoldersAtATime(t *testing.T) {
	type seat struct{ country, organisation, office string }
	holders := make(map[seat][]knownItem)
	for _, item := range knownItems(t) {
		if item.Record.Kind == graph.KindTenure {
			tenure := item.Record.Tenure
			s := seat{tenure.Country, tenure.Organisation, tenure.Office}
			holders[s] = append(holders[s], item)
		}
	}
	shared := make(map[string]bool)
	for s, items := range holders {
		for i, a := range items {
			for _, b := range items[i+1:] {
				if from, ok := together(*a.Record.Tenure, *b.Record.Tenure); !ok {
					continue
				} else if severalSeats[s.office] == "" || a.Record.Tenure.Person.ID == b.Record.Tenure.Person.ID {
					t.Errorf("%s and %s: %s and %s are both %s of %s%s on %s", a, b,
						a.Record.Tenure.Person.ID, b.Record.Tenure.Person.ID, s.office, s.country, s.organisation, from.Format(time.DateOnly))
				}
				shared[s.office] = true
			}
		}
	}
	for office := range severalSeats {
		if !shared[office] {
			t.Errorf("%s needs no exception: nobody shares it", office)
		}
	}
}

// together returns the first day on which both tenures held for sure; false where
// there is none. A handover's day is both's.
func together(a, b graph.Tenure) (time.Time, bool) {
	from, to := a.From.Latest(), time.Date(9999, 1, 1, 0, 0, 0, 0, time.UTC)
	if b.From.Latest().After(from) {
		from = b.From.Latest()
	}
	for _, end := range []graph.Date{a.To, b.To} {
		if !end.IsZero() && end.Earliest().Before(to) {
			to = end.Earliest()
		}
	}
	return from, from.Before(to)
}
