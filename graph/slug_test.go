package graph

import (
	"regexp"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestSlug(t *testing.T) {
	for _, tc := range []struct{ name, folded, want string }{
		{"words get hyphens", "narendra modi", "narendra-modi"},
		{"digits stay", "g 20", "g-20"},
		{"other scripts are spelled, with a hash", "नरेंद्र मोदी", "nrendr-modii-2f0a0628"},
		{"Chinese too", "习近平", "xi-jin-ping-92a054e8"},
		{"what can't be spelled is the hash alone", "★", "26c57b08"},
		{"so is nothing", "", "e3b0c442"},
		{"text that isn't folded gets a hash", "Narendra  Modi", "narendra-modi-b41536cc"},
		{"a word that looks like a hash gets another", "xi jin ping 92a054e8", "xi-jin-ping-92a054e8-2e4de720"},
		{"80 letters stay", strings.Repeat("a", 80), strings.Repeat("a", 80)},
		{"81 are cut", strings.Repeat("a", 81), strings.Repeat("a", 71) + "-8c48280d"},
		{"no hyphens before the hash", strings.Repeat("a", 70) + " b c d e f g", strings.Repeat("a", 70) + "-f448004a"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if got := Slug(tc.folded); got != tc.want {
				t.Errorf("Slug(%q) = %q, want %q", tc.folded, got, tc.want)
			}
		})
	}
}

var slugForm = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

// drawSluggable draws text of every shape that Slug treats on its own, and texts
// that come near to one another.
func drawSluggable(t *rapid.T, label string) string {
	text := rapid.OneOf(
		rapid.String(),
		rapid.StringMatching(`[ab]{1,3}( [ab]{1,3}){0,3}`),
		rapid.StringMatching(`a{70,72}( ?b){0,9}`),
		rapid.StringMatching(`([a-b]{1,2} )?[0-9a-f]{8}`),
		rapid.StringMatching(`[aáå -]{1,6}`),
	).Draw(t, label)
	if rapid.Bool().Draw(t, label+" is a slug itself") {
		text = strings.ReplaceAll(Slug(text), "-", " ")
	}
	return text
}

func TestDifferentTextsHaveDifferentSlugs(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := drawSluggable(t, "a"), drawSluggable(t, "b")
		for _, text := range []string{a, b} {
			if slug := Slug(text); !slugForm.MatchString(slug) || len(slug) > maxSlug {
				t.Fatalf("Slug(%q) = %q, want at most %d bytes like %s", text, slug, maxSlug, slugForm)
			}
		}
		if a != b && Slug(a) == Slug(b) {
			t.Fatalf("%q and %q share the slug %q", a, b, Slug(a))
		}
		hashed := strings.ReplaceAll(Slug(a), "-", " ")
		if a != hashed && Slug(hashed) == Slug(a) {
			t.Fatalf("%q shares its slug with the slug's own words: %q", a, Slug(a))
		}
	})
}

func BenchmarkSlug(b *testing.B) {
	for _, name := range []string{"narendra modi", "नरेंद्र मोदी"} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				Slug(name)
			}
		})
	}
}
