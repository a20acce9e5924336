package graph

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// mentionOf reads "name, other name, … | country | id | wikidata"; the last three
// may be missing.
func mentionOf(text string) Mention {
	fields := append(strings.Split(text, "|"), "", "", "")
	for i := range fields {
		fields[i] = strings.TrimSpace(fields[i])
	}
	names := strings.Split(fields[0], ", ")
	return Person{Name: names[0], Names: names[1:], Country: fields[1], ID: fields[2], Wikidata: fields[3]}.Mention()
}

// whoIsWho prints the ids of the entities with the names of their mentions.
func whoIsWho(entities []Entity) string {
	var lines []string
	for _, e := range entities {
		lines = append(lines, fmt.Sprintf("%s (%s)", e.ID, strings.Join(e.Names, ", ")))
	}
	return strings.Join(lines, "; ")
}

func TestIdentify(t *testing.T) {
	for _, tc := range []struct {
		name     string
		mentions []string
		want     string
	}{
		{"spelling is folded", []string{"Ada Éxample | AA", "ADA EXAMPLE|AA"}, "aa-ada-example (ADA EXAMPLE, Ada Éxample)"},
		{"other countries are other people", []string{"Ada Example | AA", "Ada Example | BB"}, "aa-ada-example (Ada Example); bb-ada-example (Ada Example)"},
		{"a mention with two forms joins both", []string{"Ada|AA", "Ida|AA", "Ada, Ida|AA"}, "aa-ada (Ada, Ida)"},
		{"the same id is the same person", []string{"Ada|AA|x", "Ida|BB|x"}, "x (Ada, Ida)"},
		{"the same Wikidata item is the same person", []string{"Ada|AA||Q1", "Ida|AA||Q1"}, "aa-ada-q1 (Ada, Ida)"},
		{"different ids stay apart", []string{"Ada|AA|x", "Ada|AA|y"}, "x (Ada); y (Ada)"},
		{"a name without id joins the only one with it", []string{"Ada|AA|x", "Ada|AA"}, "x (Ada)"},
		{"a chain of names leads to the one with an id", []string{"Ada, Ida|AA|x", "Ida, Ora|AA", "Ora|AA"}, "x (Ada, Ida, Ora)"},
		{"an id as it would be derived is the same person", []string{"Adelheid|AA|aa-ada", "Ada|AA"}, "aa-ada (Ada, Adelheid)"},
		{"a smaller id wins where an item joins two", []string{"Ada|AA|y|Q1", "Ada|AA|x|Q1"}, "x (Ada)"},
		{"an international official has no country", []string{"Ada Example"}, "int-ada-example (Ada Example)"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			var mentions []Mention
			for _, text := range tc.mentions {
				mentions = append(mentions, mentionOf(text))
			}
			entities, open := Identify(mentions)
			if got := whoIsWho(entities); got != tc.want || len(open) != 0 {
				t.Errorf("Identify(%q) = %s, open %v; want %s", tc.mentions, got, open, tc.want)
			}
		})
	}
}

func TestANameThatFitsTwoPeopleIsNeither(t *testing.T) {
	entities, open := Identify([]Mention{mentionOf("Ada|AA|x"), mentionOf("Ada|AA|y"), mentionOf("Ada|AA")})
	if len(entities) != 3 || len(open) != 2 {
		t.Errorf("got %s with %d possible matches, want three people and two", whoIsWho(entities), len(open))
	}
}

func TestATitleIsNoPartOfAnOrganisationsName(t *testing.T) {
	a := Organisation{Name: "General Example"}.Mention()
	b := Organisation{Name: "Example"}.Mention()
	if entities, _ := Identify([]Mention{a, b}); len(entities) != 2 {
		t.Errorf("General Example and Example are one organisation: %s", whoIsWho(entities))
	}
}

func TestANationalOrganisationIsFoundWithoutItsCountry(t *testing.T) {
	for _, tc := range []struct {
		name  string
		known []Organisation
		want  int // nodes, with the mention that has no country
	}{
		{"one of that name", []Organisation{{ID: "a", Name: "Example Force", Country: "AA"}}, 1},
		{"two of that name", []Organisation{
			{ID: "a", Name: "Example Force", Country: "AA"}, {ID: "b", Name: "Example Force", Country: "BB"},
		}, 3},
	} {
		t.Run(tc.name, func(t *testing.T) {
			mentions := []Mention{organisationMention("Example Force", "")}
			for _, o := range tc.known {
				mentions = append(mentions, o.Mention())
			}
			if entities, _ := Identify(mentions); len(entities) != tc.want {
				t.Errorf("%d nodes, want %d: %s", len(entities), tc.want, whoIsWho(entities))
			}
		})
	}
}

func TestIdentifyDoesNotDependOnOrder(t *testing.T) {
	name := rapid.SampledFrom([]string{"Ada", "Ida", "Ora", "Una", "آدا"})
	rapid.Check(t, func(t *rapid.T) {
		var mentions []Mention
		seen := make(map[string]bool)
		for range rapid.IntRange(1, 10).Draw(t, "mentions") {
			m := Person{
				Name: name.Draw(t, "name"), Names: rapid.SliceOfNDistinct(name, 0, 1, rapid.ID).Draw(t, "names"),
				Country:  rapid.SampledFrom([]string{"AA", "BB", ""}).Draw(t, "country"),
				ID:       rapid.SampledFrom([]string{"", "", "", "x", "aa-ada"}).Draw(t, "id"),
				Wikidata: rapid.SampledFrom([]string{"", "", "", "Q1", "Q2"}).Draw(t, "wikidata"),
			}.Mention()
			if !seen[m.Key()] {
				seen[m.Key()] = true
				mentions = append(mentions, m)
			}
		}
		want, wantOpen := Identify(slices.Clone(mentions))
		rand.Shuffle(len(mentions), func(i, j int) { mentions[i], mentions[j] = mentions[j], mentions[i] })
		got, open := Identify(mentions)
		if fmt.Sprintf("%+v %v", got, open) != fmt.Sprintf("%+v %v", want, wantOpen) {
			t.Fatalf("shuffled: %+v %v\nbefore: %+v %v", got, open, want, wantOpen)
		}
		ids := make(map[string]bool)
		for _, e := range got {
			if ids[e.ID] {
				t.Fatalf("id %s is given twice: %+v", e.ID, got)
			}
			ids[e.ID] = true
		}
	})
}
