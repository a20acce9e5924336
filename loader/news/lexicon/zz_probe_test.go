package lexicon

import (
	"fmt"
	"strings"
	"testing"
	"slices"
	"maps"

	"golang.org/x/text/unicode/norm"
)

func TestProbe(t *testing.T) {
	keys := map[string]map[string][]string{}
	for _, lang := range Languages {
		l, err := load(tables, lang)
		if err != nil { t.Fatal(err) }
		nf := func(form string) string {
			var p []string
			for _, tk := range Tokens(nil, form, nil) { p = append(p, normalOf(form, tk)) }
			return strings.Join(p, " ")
		}
		_ = l
		type spec struct{ file string; key []int; forms []int }
		for _, s := range []spec{{"countries.tsv", []int{0}, []int{1,2}}, {"cities.tsv", []int{0,1}, []int{2}}, {"organisations.tsv", []int{0,2}, []int{3}}, {"offices.tsv", []int{0,3}, []int{1,2}}, {"portfolios.tsv", []int{0}, []int{1}}, {"metonyms.tsv", []int{1,2}, []int{0}}, {"topics.tsv", []int{0}, []int{1}}, {"words.tsv", []int{0}, []int{1}}, {"titles.tsv", []int{0}, []int{1}}} {
			seen := map[string][]string{}
			for n, row := range rows(tables, lang+"/"+s.file) {
				var k []string
				for _, i := range s.key { k = append(k, column(row, i)) }
				key := strings.Join(k, "/")
				if keys[s.file] == nil { keys[s.file] = map[string][]string{} }
				if !slices.Contains(keys[s.file][key], lang) { keys[s.file][key] = append(keys[s.file][key], lang) }
				for c, cell := range row {
					if !norm.NFC.IsNormalString(cell) { fmt.Printf("NFC %s/%s:%d col %d %q\n", lang, s.file, n, c, firstNon(cell)) }
				}
				for _, i := range s.forms {
					for f := range strings.SplitSeq(column(row, i), "|") {
						if f == "" && column(row, i) != "" { fmt.Printf("EMPTY %s/%s:%d\n", lang, s.file, n) }
						if f != strings.Join(strings.Fields(f), " ") { fmt.Printf("SPACE %s/%s:%d %q\n", lang, s.file, n, f) }
						x := nf(f)
						if f != "" && x == "" { fmt.Printf("NOTHING %s/%s:%d %q\n", lang, s.file, n, f) }
						if !slices.Contains(seen[x], key) && f != "" { seen[x] = append(seen[x], key) }
					}
				}
			}
			for _, x := range slices.Sorted(maps.Keys(seen)) {
				if len(seen[x]) > 1 { fmt.Printf("TWO %s/%s %q: %q\n", lang, s.file, x, seen[x]) }
			}
		}
	}
	for _, f := range slices.Sorted(maps.Keys(keys)) {
		for _, k := range slices.Sorted(maps.Keys(keys[f])) {
			if len(keys[f][k]) != 3 && f != "cities.tsv" { fmt.Printf("KEYS %s %q only %v\n", f, k, keys[f][k]) }
		}
	}
}
func firstNon(s string) string {
	for f := range strings.SplitSeq(s, "|") { if !norm.NFC.IsNormalString(f) { return f } }
	return ""
}
