package lexicon

import (
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"readout/graph"
)

// shape is what a table's rows look like.
type shape struct {
	columns [2]int // least and most
	key     []int  // columns that say what is named
	filled  []int  // columns that may not be empty
	forms   []int  // columns of forms between bars
	single  bool   // a form stands for one thing alone
	shared  bool   // all languages have the same keys
}

// shapes are the tables of each language, by file.
var shapes = map[string]shape{
	"ambiguous.tsv":     {columns: [2]int{1, 1}, key: []int{0}, filled: []int{0}, forms: []int{0}},
	"cities.tsv":        {columns: [2]int{3, 3}, key: []int{0, 1}, filled: []int{0, 1, 2}, forms: []int{2}, single: true},
	"commonwords.txt":   {columns: [2]int{1, 1}, key: []int{0}, filled: []int{0}, forms: []int{0}},
	"countries.tsv":     {columns: [2]int{3, 3}, key: []int{0}, filled: []int{0, 1}, forms: []int{1, 2}, single: true, shared: true},
	"firstnames.txt":    {columns: [2]int{1, 1}, key: []int{0}, filled: []int{0}, forms: []int{0}},
	"frames.tsv":        {columns: [2]int{4, 4}, key: []int{0, 1, 2}, filled: []int{0, 1, 2, 3}, forms: []int{3}},
	"metonyms.tsv":      {columns: [2]int{3, 3}, key: []int{1, 2}, filled: []int{0, 1, 2}, forms: []int{0}, single: true},
	"offices.tsv":       {columns: [2]int{2, 4}, key: []int{0, 3}, filled: []int{0, 1}, forms: []int{1, 2}, single: true},
	"organisations.tsv": {columns: [2]int{4, 4}, key: []int{0, 1, 2}, filled: []int{0, 1, 3}, forms: []int{3}, single: true, shared: true},
	"portfolios.tsv":    {columns: [2]int{2, 2}, key: []int{0}, filled: []int{0, 1}, forms: []int{1}, single: true, shared: true},
	"sets.tsv":          {columns: [2]int{2, 2}, key: []int{0}, filled: []int{0, 1}, forms: []int{1}},
	"titles.tsv":        {columns: [2]int{2, 3}, key: []int{0}, filled: []int{0, 1}, forms: []int{1}, single: true, shared: true},
	"topics.tsv":        {columns: [2]int{2, 2}, key: []int{0}, filled: []int{0, 1}, forms: []int{1}, single: true, shared: true},
	"words.tsv":         {columns: [2]int{2, 2}, key: []int{0}, filled: []int{0, 1}, forms: []int{1}},
}

// tableRow is one row of a table with where it stands.
type tableRow struct {
	shape
	language, file string
	line           int
	row            []string
}

func (r tableRow) at() string { return fmt.Sprintf("%s/%s:%d", r.language, r.file, r.line) }

// named says what the row names.
func (r tableRow) named() string {
	var parts []string
	for _, i := range r.key {
		parts = append(parts, column(r.row, i))
	}
	return strings.Join(parts, "/")
}

// spelled are the row's forms.
func (r tableRow) spelled() []string {
	var forms []string
	for _, i := range r.forms {
		if cell := column(r.row, i); cell != "" {
			forms = append(forms, strings.Split(cell, "|")...)
		}
	}
	return forms
}

// allRows returns every row of the files that want picks, in their order.
func allRows(want func(file string, s shape) bool) []tableRow {
	var all []tableRow
	for _, language := range Languages {
		for _, file := range slices.Sorted(maps.Keys(shapes)) {
			if !want(file, shapes[file]) {
				continue
			}
			content, err := tables.ReadFile(language + "/" + file)
			if err != nil {
				continue // TestEveryTableOfEveryLanguageLoads tells
			}
			for i, line := range strings.Split(string(content), "\n") {
				if line != "" && !strings.HasPrefix(line, "#") {
					all = append(all, tableRow{shapes[file], language, file, i + 1, strings.Split(line, "\t")})
				}
			}
		}
	}
	return all
}

func everyTable(string, shape) bool { return true }

// normalPhrase is a form as the lexicon compares it: the normal forms of its tokens.
func normalPhrase(form string) string {
	var words []string
	for _, t := range Tokens(nil, form, nil) {
		words = append(words, normalOf(form, t))
	}
	return strings.Join(words, " ")
}

func TestEveryTableOfEveryLanguageLoads(t *testing.T) {
	for _, language := range Languages {
		if _, err := load(tables, language); err != nil {
			t.Error(err)
		}
		files, err := fs.Glob(tables, language+"/*")
		if err != nil {
			t.Fatal(err)
		}
		var names []string
		for _, file := range files {
			names = append(names, strings.TrimPrefix(file, language+"/"))
		}
		if want := slices.Sorted(maps.Keys(shapes)); !slices.Equal(names, want) {
			t.Errorf("the tables of %s are %v, want %v: a new one belongs into shapes, too", language, names, want)
		}
		l := For(language)
		for _, file := range names {
			if rows := allRows(func(f string, _ shape) bool { return f == file }); !slices.ContainsFunc(rows, func(r tableRow) bool { return r.language == language }) {
				t.Errorf("%s/%s has no rows", language, file)
			}
		}
		if got := l.Grammar(); got.VerbLast != (language != "en") || got.Letters != (language == "en") {
			t.Errorf("grammar of %s is %+v", language, got)
		}
	}
	if l := For("xx"); l != nil {
		t.Errorf("For(xx) = %v, want nil: there are no tables", l.Language)
	}
}

func TestEachRowHasTheRightNumberOfColumns(t *testing.T) {
	for _, r := range allRows(everyTable) {
		if n := len(r.row); n < r.columns[0] || n > r.columns[1] {
			t.Errorf("%s: %d columns, want %d to %d: %q", r.at(), n, r.columns[0], r.columns[1], r.row)
		}
		for _, i := range r.filled {
			if column(r.row, i) == "" {
				t.Errorf("%s: column %d is empty: %q", r.at(), i+1, r.row)
			}
		}
	}
}

// Blanks inside of a form would only be lost, but a form that is nothing but signs
// that are dropped would be found everywhere.
func TestFormsAreNFCWithoutStraySpaces(t *testing.T) {
	for _, r := range allRows(everyTable) {
		for i, cell := range r.row {
			if !norm.NFC.IsNormalString(cell) {
				t.Errorf("%s: column %d isn't in NFC: want %q", r.at(), i+1, norm.NFC.String(cell))
			}
			if cell != strings.Join(strings.Fields(cell), " ") {
				t.Errorf("%s: column %d: %q: want single spaces, and none at the ends", r.at(), i+1, cell)
			}
			for _, hidden := range "\u00a0\u200b\u200e\u200f\ufeff" {
				if strings.ContainsRune(cell, hidden) {
					t.Errorf("%s: column %d holds %U, which nobody sees: %q", r.at(), i+1, hidden, cell)
				}
			}
		}
		for _, form := range r.spelled() {
			if form != strings.TrimSpace(form) {
				t.Errorf("%s: form %q: want no space at its ends", r.at(), form)
			}
			if r.file != "sets.tsv" && normalPhrase(form) == "" { // a set is never looked for
				t.Errorf("%s: form %q has no words", r.at(), form)
			}
		}
	}
}

// A form that names two countries would give a person either of them.
func TestNoFormStandsForTwo(t *testing.T) {
	for _, language := range Languages {
		for _, file := range slices.Sorted(maps.Keys(shapes)) {
			if !shapes[file].single {
				continue
			}
			first := make(map[string]tableRow)
			for _, r := range allRows(func(f string, _ shape) bool { return f == file }) {
				if r.language != language {
					continue
				}
				for _, form := range r.spelled() {
					other, taken := first[normalPhrase(form)]
					if taken && other.named() != r.named() {
						t.Errorf("%s: %q is %s, but at %s it is %s", r.at(), form, r.named(), other.at(), other.named())
					}
					if !taken {
						first[normalPhrase(form)] = r
					}
				}
			}
		}
	}
}

// What the keys of one language call somebody, those of another must call the same:
// people are compared by office across languages.
func TestTablesHaveTheSameKeysInAllLanguages(t *testing.T) {
	have := make(map[string]map[string][]string) // file → key → languages
	for _, r := range allRows(func(file string, s shape) bool { return s.shared || file == "offices.tsv" }) {
		key := r.named()
		if r.file == "offices.tsv" {
			key = r.row[0] // a form may name its organisation in one language alone: UN chief
		}
		if have[r.file] == nil {
			have[r.file] = make(map[string][]string)
		}
		if !slices.Contains(have[r.file][key], r.language) {
			have[r.file][key] = append(have[r.file][key], r.language)
		}
	}
	for file, keys := range have {
		for key, languages := range keys {
			if len(languages) != len(Languages) {
				t.Errorf("%s: only %v has %s", file, languages, key)
			}
		}
	}
}

// English has more cities than the others, which have none that it lacks.
func TestCitiesAreKeyedByTheirEnglishNames(t *testing.T) {
	english := make(map[string]bool)
	for _, r := range allRows(func(file string, _ shape) bool { return file == "cities.tsv" }) {
		switch {
		case r.language == "en":
			english[r.named()] = true
		case !english[r.named()]:
			t.Errorf("%s: en/cities.tsv has no %s", r.at(), r.named())
		}
	}
}

func TestCapitalsAreCities(t *testing.T) {
	cities := make(map[string]string)
	for _, row := range rows(tables, "en/cities.tsv") {
		cities[row[0]] += row[1] + " "
	}
	for line, row := range rows(tables, "capitals.tsv") {
		if len(row) != 2 || !strings.Contains(cities[column(row, 1)], row[0]+" ") {
			t.Errorf("capitals.tsv:%d: %q: want a country and a city of cities.tsv in it", line, row)
		}
	}
}

func TestEveryCountryCodeIsOfTheGraph(t *testing.T) {
	codes := map[string]bool{"XK": true}
	for _, c := range graph.Countries() {
		codes[c.Code] = true
	}
	column := map[string]int{"countries.tsv": 0, "cities.tsv": 1, "organisations.tsv": 2, "metonyms.tsv": 2}
	for _, r := range allRows(func(file string, _ shape) bool { _, ok := column[file]; return ok }) {
		code := r.row[column[r.file]]
		switch {
		case r.file == "metonyms.tsv" && r.row[1] != "country":
		case r.file == "organisations.tsv" && code == "":
		case !codes[code]:
			t.Errorf("%s: country %q is none of graph.Countries()", r.at(), code)
		}
	}
}

func TestValuesOfTablesAreThoseThatThereAre(t *testing.T) {
	kinds := []string{"international", "ministry", "armed_forces", "parliament", "company", "other"}
	organisations := make(map[string]string) // name → kind
	for _, r := range allRows(everyTable) {
		if r.file != "organisations.tsv" {
			continue
		}
		organisations[r.row[0]] = r.row[1]
		if !slices.Contains(kinds, r.row[1]) {
			t.Errorf("%s: kind %q: want one of %v", r.at(), r.row[1], kinds)
		}
	}
	for _, r := range allRows(everyTable) {
		switch r.file {
		case "metonyms.tsv":
			if kind := r.row[1]; kind != "country" && kind != "organisation" {
				t.Errorf("%s: kind %q: want country or organisation", r.at(), kind)
			}
			if r.row[1] == "organisation" && organisations[r.row[2]] == "" {
				t.Errorf("%s: %q is no organisation of organisations.tsv", r.at(), r.row[2])
			}
		case "offices.tsv":
			if of := column(r.row, 3); of != "" && organisations[of] == "" {
				t.Errorf("%s: %q is no organisation of organisations.tsv", r.at(), of)
			}
		}
	}
}

// ambiguous.tsv is by form: one that no other table has does nothing.
func TestAmbiguousFormsAreOfPlaces(t *testing.T) {
	for _, language := range Languages {
		places := make(map[string]bool)
		for _, r := range allRows(func(file string, _ shape) bool {
			return file == "countries.tsv" || file == "cities.tsv"
		}) {
			if r.language != language {
				continue
			}
			for _, form := range r.spelled() {
				places[Normal(form)] = true
			}
		}
		for _, r := range allRows(func(file string, _ shape) bool { return file == "ambiguous.tsv" }) {
			if r.language == language && !places[Normal(r.row[0])] {
				t.Errorf("%s: %q is no country or city of %s", r.at(), r.row[0], language)
			}
		}
	}
}

func TestClassesOfWordsAreThoseOfTheProgram(t *testing.T) {
	for _, r := range allRows(func(file string, _ shape) bool { return file == "words.tsv" }) {
		name, number, numbered := strings.Cut(r.row[0], " ")
		if name == "order" {
			if r.row[1] != "verb-last" && r.row[1] != "verb-middle" {
				t.Errorf("%s: order %q: want verb-last or verb-middle", r.at(), r.row[1])
			}
			continue
		}
		if _, ok := classNames[name]; !ok {
			t.Errorf("%s: class %q is none of those that class.go names", r.at(), name)
		}
		if _, err := strconv.Atoi(number); numbered && err != nil {
			t.Errorf("%s: %q: want a number after the class", r.at(), r.row[0])
		}
	}
	byClass := make(map[ClassName]string)
	for name, class := range classNames {
		if other, taken := byClass[class]; taken {
			t.Errorf("%s and %s are one class", name, other)
		}
		byClass[class] = name
	}
	for class := NoClass + 1; class <= Skip; class++ {
		if byClass[class] == "" {
			t.Errorf("class %d of class.go has no name for the tables", class)
		}
	}
}

func TestEverySetHasANameAndWordsOfItsOwn(t *testing.T) {
	first := make(map[string]tableRow) // by language and name
	words := make(map[Set]bool)
	for _, r := range allRows(func(file string, _ shape) bool { return file == "sets.tsv" }) {
		if other, taken := first[r.language+r.row[0]]; taken {
			t.Errorf("%s: %s is at %s, too", r.at(), r.row[0], other.at())
		}
		first[r.language+r.row[0]] = r
		seen := make(map[string]bool)
		for _, form := range r.spelled() {
			if seen[form] {
				t.Errorf("%s: %q is there twice", r.at(), form)
			}
			seen[form] = true
		}
		words[setNames[r.row[0]]] = true
	}
	bySet := make(map[Set]string)
	for name, set := range setNames {
		if other, taken := bySet[set]; taken {
			t.Errorf("%s and %s are one set", name, other)
		}
		bySet[set] = name
	}
	for set := range setCount {
		if bySet[set] == "" || !words[set] {
			t.Errorf("set %d, %q, of set.go: want a name for the tables, and words in a language", set, bySet[set])
		}
	}
}

// What the calendar needs is there in each language: else a date would be read in
// one and not in another.
func TestEachLanguageHasAWholeCalendar(t *testing.T) {
	for _, language := range Languages {
		have := make(map[Class]bool)
		for _, r := range allRows(func(file string, _ shape) bool { return file == "words.tsv" }) {
			name, number, _ := strings.Cut(r.row[0], " ")
			if n, err := strconv.Atoi(number); r.language == language && (err == nil || number == "") {
				have[Class{classNames[name], n}] = true
			}
		}
		for _, want := range []struct {
			class    string
			from, to int
		}{{"month", 1, 12}, {"weekday", 1, 7}, {"number", 1, 10}, {"day", -1, 0}, {"both", 2, 3}} {
			for n := want.from; n <= want.to; n++ {
				if !have[Class{classNames[want.class], n}] {
					t.Errorf("%s/words.tsv has no %s %d", language, want.class, n)
				}
			}
		}
		for _, class := range []string{
			"ago", "later", "last", "next", "this", "unit-day", "unit-week", "unit-month", "unit-year", "weekend",
			"daypart", "same-day", "next-day", "day-before",
		} {
			if !have[Class{classNames[class], 0}] {
				t.Errorf("%s/words.tsv has no %s", language, class)
			}
		}
	}
}
