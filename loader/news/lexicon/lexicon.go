// Package lexicon holds what the extractor knows of words: names of countries,
// cities, organisations and offices, and the words by which a language says that
// people met. A language is a folder of tables (see README.md there for the
// columns); nothing in the program asks which language it deals with.
package lexicon

import (
	"bufio"
	"embed"
	"fmt"
	"io/fs"
	"iter"
	"maps"
	"path"
	"slices"
	"strconv"
	"strings"
	"sync"
)

//go:embed capitals.tsv en hi ur
var tables embed.FS

// Languages are the codes of the languages that have tables, sorted.
var Languages = []string{"en", "hi", "ur"}

// Kind is what an Entry names.
type Kind uint8

// The kinds of entries.
const (
	Country        Kind = iota // Code
	Adjective                  // of a country, or its people: Code
	City                       // Name in English, Code of its country
	Organisation               // Name in English, Code where it is national, OrgKind
	Metonym                    // of a country: Code
	Office                     // Name in English; Plural
	Portfolio                  // Name in English
	Honorific                  // before a name
	HonorificAfter             // after one
	Rank                       // of an officer, before a name
	Modifier                   // of an office: former, acting
	Calling                    // what somebody is without an office: banker
	Person                     // Index of a known person
)

// Entry is one meaning of a phrase.
type Entry struct {
	Kind    Kind
	Name    string // English
	Code    string // of a country, alpha-2; of an Office, that of its national organisation
	OrgKind string
	Org     string // of an Office whose form names its organisation: UN chief
	Plural  bool
	Capital bool // of a City: its name may stand for the government
	Caps    bool // only when written in capitals: US, FM
	Weak    bool // an ordinary word, or a personal name, as well
	Index   int
}

// Lexicon is the tables of one language.
type Lexicon struct {
	Language string
	*Vocabulary
	entries *phrases[Entry]
	words   *phrases[Class]
	frames  *phrases[Frame]
	topics  *phrases[string]
	seats   map[string]string // of governments, by country
	flags   []flag            // by word number
	sets    []membership      // by word number
	spelled map[string]membership
	grammar Grammar
	glues   bool // words may be written together
}

// Grammar is what languages differ in beyond their words.
type Grammar struct {
	VerbLast bool // the verb comes last, and what shows a role follows its noun
	Letters  bool // capital letters begin names
}

type flag uint8

const (
	common    flag = 1 << iota // an ordinary word: no name without help
	firstName                  // a given name
)

// For returns the tables of a language; nil where there are none. They are read
// once.
func For(language string) *Lexicon {
	for i, l := range Languages {
		if l == language {
			return loaded[i]()
		}
	}
	return nil
}

var loaded = func() (all []func() *Lexicon) {
	for _, language := range Languages {
		all = append(all, sync.OnceValue(func() *Lexicon {
			l, err := load(tables, language)
			if err != nil {
				panic(err) // the tables are part of the program, and tested
			}
			return l
		}))
	}
	return all
}()

// load reads all tables of one language.
func load(from fs.FS, language string) (*Lexicon, error) {
	l := &Lexicon{Language: language, Vocabulary: newVocabulary(), entries: newPhrases[Entry](), words: newPhrases[Class](), frames: newPhrases[Frame](), topics: newPhrases[string](), seats: make(map[string]string), spelled: make(map[string]membership)}
	weak := make(map[string]bool)
	nation := make(map[string]string) // of a national organisation
	capital := make(map[[2]string]bool)
	for _, table := range []struct {
		file    string
		columns int // at least
		read    func(row []string) error
	}{
		{"sets.tsv", 2, l.readSet}, // first: so their words have the lowest numbers
		{"../capitals.tsv", 2, func(row []string) error {
			capital[[2]string{row[1], row[0]}] = true
			l.seat(row[0], row[1])
			return nil
		}},
		{"ambiguous.tsv", 1, func(row []string) error { weak[Normal(row[0])] = true; return nil }},
		{"countries.tsv", 2, func(row []string) error {
			l.each(row[1], Entry{Kind: Country, Code: row[0]}, weak)
			l.each(column(row, 2), Entry{Kind: Adjective, Code: row[0]}, weak)
			return nil
		}},
		{"cities.tsv", 3, func(row []string) error {
			l.each(row[2], Entry{Kind: City, Name: row[0], Code: row[1], Capital: capital[[2]string(row[:2])]}, weak)
			return nil
		}},
		{"organisations.tsv", 4, func(row []string) error {
			l.each(row[3], Entry{Kind: Organisation, Name: row[0], OrgKind: row[1], Code: row[2]}, weak)
			nation[row[0]] = row[2]
			return nil
		}},
		{"metonyms.tsv", 3, func(row []string) error {
			e := Entry{Kind: Metonym, Code: row[2]}
			if row[1] == "organisation" {
				e = Entry{Kind: Organisation, Name: row[2], OrgKind: "international"}
			}
			l.each(row[0], e, weak)
			return nil
		}},
		{"offices.tsv", 2, func(row []string) error {
			e := Entry{Kind: Office, Name: row[0], Org: column(row, 3), Code: nation[column(row, 3)]}
			l.each(row[1], e, weak)
			e.Plural = true
			l.each(column(row, 2), e, weak)
			return nil
		}},
		{"portfolios.tsv", 2, func(row []string) error {
			l.each(row[1], Entry{Kind: Portfolio, Name: row[0]}, weak)
			return nil
		}},
		{"titles.tsv", 2, func(row []string) error {
			kind, ok := map[string]Kind{
				"honorific": Honorific, "honorific_after": HonorificAfter, "rank": Rank, "modifier": Modifier, "calling": Calling,
			}[row[0]]
			if !ok {
				return fmt.Errorf("class %q: want honorific, honorific_after, rank, modifier or calling", row[0])
			}
			l.each(row[1], Entry{Kind: kind, Name: column(row, 2)}, weak)
			return nil
		}},
		{"topics.tsv", 2, func(row []string) error {
			for form := range strings.SplitSeq(row[1], "|") {
				words, _ := l.number(form)
				l.topics.add(words, row[0])
			}
			return nil
		}},
		{"words.tsv", 2, l.readWord},
		{"frames.tsv", 4, l.readFrame},
		{"commonwords.txt", 1, func(row []string) error { l.mark(row[0], common); return nil }},
		{"firstnames.txt", 1, func(row []string) error { l.mark(row[0], firstName); return nil }},
	} {
		file := path.Join(language, table.file)
		for line, row := range rows(from, file) {
			err := fmt.Errorf("%q: want %d columns, with tabs between", row, table.columns)
			if len(row) >= table.columns {
				err = table.read(row)
			}
			if err != nil {
				return nil, fmt.Errorf("lexicon/%s:%d: %w", file, line, err)
			}
		}
	}
	return l, nil
}

// rows yields the lines of a table that aren't comments, cut at tabs.
func rows(from fs.FS, path string) iter.Seq2[int, []string] {
	return func(yield func(int, []string) bool) {
		f, err := from.Open(path)
		if err != nil {
			panic(err) // embedded
		}
		defer f.Close()
		lines := bufio.NewScanner(f)
		for n := 1; lines.Scan(); n++ {
			line := strings.TrimRight(lines.Text(), " \r")
			if line == "" || strings.HasPrefix(line, "#") {
				continue
			}
			if !yield(n, strings.Split(line, "\t")) {
				return
			}
		}
	}
}

func column(row []string, i int) string {
	if i < len(row) {
		return row[i]
	}
	return ""
}

// each adds an entry for each of the forms, which stand between bars. A form of
// two to five capitals counts only in capitals: the US, not us.
func (l *Lexicon) each(forms string, e Entry, weak map[string]bool) {
	for form := range strings.SplitSeq(forms, "|") {
		form = strings.TrimSpace(form)
		if form == "" {
			continue
		}
		words, tokens := l.number(form)
		e.Weak = weak[Normal(form)]
		e.Caps = len(tokens) == 1 && tokens[0].Caps && len(form) <= 7
		l.entries.add(words, e)
	}
}

// number gives the words of a form numbers, new ones where they have none.
func (l *Lexicon) number(form string) ([]uint32, []Token) {
	tokens := Tokens(nil, form, l.Vocabulary)
	words := make([]uint32, len(tokens))
	for i, t := range tokens {
		if tokens[i].ID == 0 {
			tokens[i].ID = l.add(normalOf(form, t))
		}
		words[i] = tokens[i].ID
		if int(words[i]) < len(l.sets) {
			l.sets[words[i]].join(elsewhere)
		}
	}
	return words, tokens
}

// normalOf is the normal form of one token of text.
func normalOf(text string, t Token) string {
	switch {
	case t.Sort == Sign:
		return string(t.Sign)
	case t.Initial:
		return Normal(strings.ReplaceAll(text[t.Start:t.End], ".", ""))
	}
	return Normal(text[t.Start:t.End])
}

func (l *Lexicon) mark(form string, f flag) {
	words, tokens := l.number(form)
	if len(words) != 1 && f != firstName {
		return // a phrase says nothing of its words
	}
	for i, w := range words { // but Jun-ho does
		if tokens[i].Sort != Word {
			continue
		}
		for int(w) >= len(l.flags) {
			l.flags = append(l.flags, make([]flag, len(l.flags)+1024)...)
		}
		l.flags[w] |= f
	}
}

func (l *Lexicon) has(id uint32, f flag) bool { return int(id) < len(l.flags) && l.flags[id]&f != 0 }

// Common says whether a token is an ordinary word of the language, and no name
// without more evidence.
func (l *Lexicon) Common(t Token) bool { return l.has(t.ID, common) && !l.has(t.ID, firstName) }

// Ordinary says whether a token is an ordinary word of the language.
func (l *Lexicon) Ordinary(t Token) bool { return l.has(t.ID, common) }

// FirstName says whether a token is a given name somewhere.
func (l *Lexicon) FirstName(t Token) bool { return l.has(t.ID, firstName) }

// Grammar tells how the language orders its words.
func (l *Lexicon) Grammar() Grammar { return l.grammar }

// Longest returns what the longest phrase at tokens[at:] names, the index after
// it, and the country or organisation that a shorter phrase there names (the UN of
// "UN envoy"); nothing where no phrase begins.
func (l *Lexicon) Longest(tokens []Token, at int) (entries []Entry, end int, inner *Entry) {
	l.entries.each(tokens, at, func(values []Entry, e int) {
		if allCaps(values) && !tokens[at].Caps {
			return
		}
		for i := range entries {
			if k := entries[i].Kind; k == Country || k == Adjective || k == Organisation {
				inner = &entries[i]
			}
		}
		entries, end = values, e
	})
	return entries, end, inner
}

// Classes returns the class of the longest phrase of grammar at tokens[at:], and the
// index after it; 0 where none begins.
func (l *Lexicon) Classes(tokens []Token, at int) (classes []Class, end int) {
	return l.words.longest(tokens, at)
}

// Named is a form and what it names.
type Named struct {
	Form string
	Entry
}

// Topic returns the topic that the longest phrase at tokens[at:] shows, and the
// index after it; empty where none does.
func (l *Lexicon) Topic(tokens []Token, at int) (topic string, end int) {
	topics, end := l.topics.longest(tokens, at)
	if len(topics) == 0 {
		return "", 0
	}
	return topics[0], end
}

// With returns a copy of the lexicon that knows more entries.
func (l *Lexicon) With(more []Named) *Lexicon {
	copied := *l
	copied.Vocabulary, copied.entries, copied.seats = l.clone(), l.entries.clone(), maps.Clone(l.seats)
	copied.sets = slices.Clone(l.sets)
	for _, n := range more {
		if n.Capital {
			copied.seat(n.Code, n.Name)
		}
		copied.each(n.Form, n.Entry, nil)
	}
	return &copied
}

// Seat returns the English name of the city where a country's government sits; empty where
// the tables have none.
func (l *Lexicon) Seat(country string) string { return l.seats[country] }

func (l *Lexicon) seat(country, city string) {
	if _, there := l.seats[country]; !there {
		l.seats[country] = city
	}
}

// readWord reads a row of words.tsv: a class, perhaps with a number, and forms.
func (l *Lexicon) readWord(row []string) error {
	if row[0] == "order" {
		l.grammar.VerbLast = row[1] == "verb-last"
		l.grammar.Letters = !l.grammar.VerbLast
		return nil
	}
	name, number, _ := strings.Cut(row[0], " ")
	c, ok := classNames[name]
	if !ok {
		return fmt.Errorf("class %q is none of those that class.go names", name)
	}
	class := Class{Name: c}
	if number != "" {
		n, err := strconv.Atoi(number)
		if err != nil {
			return fmt.Errorf("%q: want a number after the class", row[0])
		}
		class.Value = n
	}
	addForms(l, l.words, row[1], class)
	return nil
}

// addForms gives the forms, which stand between bars, a meaning in the grammar; a
// form of one word is an ordinary word.
func addForms[V any](l *Lexicon, to *phrases[V], forms string, meaning V) {
	for form := range strings.SplitSeq(forms, "|") {
		form = strings.TrimSpace(form)
		words, _ := l.number(form)
		to.add(words, meaning)
		if len(words) == 1 {
			l.mark(form, common)
		}
	}
}

// allCaps says whether all that is meant is meant in capitals alone: the US, not us.
func allCaps(entries []Entry) bool {
	for _, e := range entries {
		if !e.Caps {
			return false
		}
	}
	return true
}
