// Known people: those who were known before the article was read.

package news

import (
	"bytes"
	"context"
	"embed"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"sync"
	"time"
	"unicode"

	"readout/graph"
	"readout/loader/news/lexicon"
	"readout/loader/record"
)

//go:embed known
var knownFiles embed.FS

// Known is a set of people with their names, country and tenures.
type Known struct {
	people  []knownPerson
	short   map[string][]int    // normal form of one word of a name → people
	bearers map[string][]int    // normal form of a whole name → people
	holders map[string][]holder // country code → who held which office

	initials map[string][]int // first sounds of a name → people
}

// initialSounds is how many sounds a name begins with by which people are found.
const initialSounds = 3

type knownPerson struct {
	graph.Person
	tenures []graph.Tenure
	forms   []nameForm
}

// Official returns the people that ship with the program: officials of 2015 to
// 2026, as known/ has them.
var Official = sync.OnceValues(func() (*Known, error) {
	var records []graph.Record
	err := fs.WalkDir(knownFiles, "known", func(path string, d fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, ".jsonl") {
			return err
		}
		content, err := knownFiles.ReadFile(path)
		if err != nil {
			return err
		}
		read, err := ReadKnown(path, content)
		records = append(records, read...)
		return err
	})
	if err != nil {
		return nil, err
	}
	return NewKnown(records), nil
})

// ReadKnown reads person and tenure records from a file's content; records of other
// kinds are left out by NewKnown. A record that is wrong is an error with its line.
func ReadKnown(name string, content []byte) (records []graph.Record, err error) {
	r, err := record.NewReader(name, bytes.NewReader(content), record.FormatAuto)
	if err != nil {
		return nil, err
	}
	for item, err := range r.Decode(context.Background()) {
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		records = append(records, item.Record)
	}
	return records, nil
}

// NewKnown makes the people that the records name known; records of other kinds
// than persons and tenures say nothing here.
func NewKnown(records []graph.Record) *Known {
	k := &Known{short: make(map[string][]int), bearers: make(map[string][]int), holders: make(map[string][]holder), initials: make(map[string][]int)}
	byID := make(map[string]int)
	for _, r := range records {
		if r.Kind != graph.KindPerson {
			continue
		}
		if i, ok := byID[r.Person.ID]; ok { // two files tell of one person
			for _, name := range append([]string{r.Person.Name}, r.Person.Names...) {
				if name != k.people[i].Name && !slices.Contains(k.people[i].Names, name) {
					k.people[i].Names = append(slices.Clip(k.people[i].Names), name)
				}
			}
			continue
		}
		byID[r.Person.ID] = len(k.people)
		k.people = append(k.people, knownPerson{Person: *r.Person})
	}
	for _, r := range records {
		if r.Kind != graph.KindTenure {
			continue
		}
		if i, ok := byID[r.Tenure.Person.ID]; ok {
			k.people[i].tenures = append(k.people[i].tenures, *r.Tenure)
		}
	}
	for i := range k.people {
		p := &k.people[i]
		for _, form := range append([]string{p.Name}, p.Names...) {
			p.forms = append(p.forms, formOf(form))
		}
		for _, form := range p.forms {
			if whole := strings.Join(form.words, " "); !slices.Contains(k.bearers[whole], i) {
				k.bearers[whole] = append(k.bearers[whole], i)
			}
			if len(form.sound) >= initialSounds {
				first := form.sound[:initialSounds]
				if !slices.Contains(k.initials[first], i) {
					k.initials[first] = append(k.initials[first], i)
				}
			}
			for _, w := range form.words {
				if len([]rune(w)) > 1 && !slices.Contains(k.short[w], i) {
					k.short[w] = append(k.short[w], i)
				}
			}
		}
	}
	for i, p := range k.people {
		for _, t := range p.tenures {
			h := holder{i, plainOffice(t.Office), t.From.Earliest(), time.Date(9999, 1, 1, 0, 0, 0, 0, time.UTC)}
			if !t.To.IsZero() {
				h.to = t.To.Latest()
			}
			k.holders[p.Country] = append(k.holders[p.Country], h)
		}
	}
	return k
}

// nameWords are the normal forms of the words of a name.
func nameWords(name string) []string {
	var words []string
	for _, t := range lexicon.Tokens(nil, name, nil) {
		if t.Sort == lexicon.Word {
			words = append(words, lexicon.Normal(strings.ReplaceAll(name[t.Start:t.End], ".", "")))
		}
	}
	return words
}

// holder is one tenure, as soundsLike asks for it.
type holder struct {
	person   int
	office   string // plain
	from, to time.Time
}

// lexicon is a language's tables with the known people's full names, in its script and in
// Latin.
func (k *Known) lexicon(language string) *lexicon.Lexicon {
	more := make([]lexicon.Named, 0, 4*len(k.people))
	for i, p := range k.people {
		for _, form := range p.forms {
			if len(form.words) > 1 && (form.latin != "" || unicode.In([]rune(form.text)[0], scripts[language].of)) {
				more = append(more, lexicon.Named{Form: form.text, Entry: lexicon.Entry{Kind: lexicon.Person, Name: p.Name, Code: p.Country, Index: i}})
			}
		}
	}
	return lexicon.For(language).With(more)
}

// holds says whether the person held an office like title around date: yes or no
// where the tenures tell, and whether they tell at all.
func (p *knownPerson) holds(title string, date graph.Date) (held, known bool) {
	for _, t := range p.tenures {
		if !officesAgree(t.Office, title) {
			continue
		}
		known = true
		if around(t, date) {
			return true, true
		}
	}
	return false, known
}

// around says whether the tenure can hold at the date; an unknown date fits.
func around(t graph.Tenure, date graph.Date) bool {
	if date.IsZero() {
		return true
	}
	return (t.From.IsZero() || !t.From.Earliest().After(date.Latest())) && (t.To.IsZero() || !t.To.Latest().Before(date.Earliest()))
}

// bearer returns which known person (index + 1) a phrase means that names one in full; 0: none.
// Of several with one name it is the one of the country that the phrase gives, or else the one
// who was in office at the time: King Abdullah.
func (k *Known) bearer(p *phrase, name nameForm, when graph.Date) int {
	if p.known == 0 {
		return 0
	}
	named := k.bearers[strings.Join(name.words, " ")]
	if len(named) < 2 {
		if k.another(p) {
			return 0
		}
		return p.known
	}
	found := 0
	for _, i := range named {
		of := &k.people[i]
		if !agree(of.Country, p.country) || p.country == "" && !slices.ContainsFunc(of.tenures, func(t graph.Tenure) bool { return around(t, when) }) {
			continue
		}
		if found > 0 {
			return 0
		}
		found = i + 1
	}
	return found
}

// another says whether a phrase that names somebody known means a namesake: the country that it
// gives is another's, and so is every office.
func (k *Known) another(p *phrase) bool {
	one := &k.people[p.known-1]
	if len(p.offices) == 0 || agree(one.Country, p.country) || len(one.tenures) == 0 {
		return false
	}
	return !slices.ContainsFunc(p.offices, func(o string) bool {
		_, ever := one.holds(o, graph.Date{})
		return ever
	})
}

// only returns the one known person (index + 1) whose first or last name is the
// word, if they held an office at the date; 0: nobody, or several.
func (k *Known) only(word string, when graph.Date) int {
	found := 0
	for _, i := range k.short[word] {
		p := &k.people[i]
		ends := slices.ContainsFunc(p.forms, func(form nameForm) bool {
			return form.words[0] == word || form.words[len(form.words)-1] == word
		})
		if !ends || !slices.ContainsFunc(p.tenures, func(t graph.Tenure) bool { return around(t, when) }) {
			continue
		}
		if found > 0 {
			return 0
		}
		found = i + 1
	}
	return found
}
