package news

import (
	"math"
	"testing"

	"pgregory.net/rapid"
)

func TestNamesThatSoundAlikeAre(t *testing.T) {
	for _, tc := range []struct{ name, a, b string }{
		{"Latin and Devanagari", "Rudolf Elphberg", "रुडोल्फ एल्फबर्ग"},
		{"Latin and Urdu", "Rudolf Elphberg", "روڈولف ایلفبرگ"},
		{"Devanagari and Urdu", "रुडोल्फ एल्फबर्ग", "روڈولف ایلفبرگ"},
		{"ch in Latin is च", "Chandrika Rochev", "चंद्रिका रोचेव"},
		{"ch in Latin is چ", "Charles Richler", "چارلس رچلر"},
		{"ch before r is k", "Christo Brandl", "क्रिस्टो ब्रांडल"},
		{"dental and retroflex", "तोबियास क्वेंतिन", "टोबियास क्वेंटिन"},
		{"aspirated and plain", "फरहाद नूरबख्शी", "फरहाद नूरबक्शी"},
		{"nukta or none", "ज़ेनेब क़ारीवाला", "जेनेब कारीवाला"},
		{"chandrabindu and anusvara", "चाँदनी रंगवाला", "चांदनी रंगवाला"},
		{"n as a letter and as a sign", "टोबियास क्वेन्टिन", "टोबियास क्वेंटिन"},
		{"vowels apart in Urdu", "تھیوڈورا فیومارا", "تھیوڈورا فیوماڑا"},
		{"Arabic and Urdu letters", "ماجد كرمانوي", "ماجد کرمانوی"},
		{"z of several letters", "ذاکر نظیری", "زاکر نزیری"},
		{"s of two letters", "صابر سمروی", "سابر صمروی"},
		{"t of two letters", "طارق مطلوبی", "تارق متلوبی"},
		{"one Latin letter more", "Mirela Vostrani", "Mirella Vostrani"},
		{"one Latin letter else", "Katya Boroslav", "Katja Boroslav"},
		{"accents", "Joaquín Abernal", "Joaquin Abernal"},
		{"case", "TOMAS BRANDL", "Tomas Brandl"},
		{"a hyphen or none", "Jun-ho Baekar", "Jun ho Baekar"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			for _, pair := range [][2]string{{tc.a, tc.b}, {tc.b, tc.a}} {
				if !alike(formOf(pair[0]), formOf(pair[1])) {
					t.Errorf("%q (%s) and %q (%s) aren't alike, want them to be", pair[0], formOf(pair[0]).sound, pair[1], formOf(pair[1]).sound)
				}
			}
		})
	}
}

func TestNamesThatSoundApartAreNot(t *testing.T) {
	for _, tc := range []struct{ name, a, b string }{
		{"another given name", "Rudolf Elphberg", "Michael Elphberg"},
		{"another surname", "Rudolf Elphberg", "Rudolf Dolenz"},
		{"a brother", "Tomas Brandl", "Tobias Brandl"},
		{"a surname alone", "Rudolf Elphberg", "Elphberg"},
		{"other people of two scripts", "Tomas Brandl", "रुडोल्फ एल्फबर्ग"},
		{"other people in Hindi", "मिरेला वोस्त्रानी", "मीना कौशिक"},
		{"other people in Urdu", "ماجد کرمانوی", "فرہاد نوربخشی"},
		{"people of two scripts with one surname", "Majid Kermanovi", "فرہاد کرمانوی"},
		{"short names", "Li Mo", "लू मा"},
		{"short names of other vowels", "Ana", "ना"},
		{"nothing but signs", "…", "Rudolf Elphberg"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			for _, pair := range [][2]string{{tc.a, tc.b}, {tc.b, tc.a}} {
				if alike(formOf(pair[0]), formOf(pair[1])) {
					t.Errorf("%q (%s) and %q (%s) are alike, want them apart", pair[0], formOf(pair[0]).sound, pair[1], formOf(pair[1]).sound)
				}
			}
		})
	}
}

func TestASkeletonIsTheConsonantsInOrder(t *testing.T) {
	for _, tc := range []struct{ name, want string }{
		{"", ""},
		{"Aio Uea", ""},
		{"Rudolf Elphberg", "rdlplpbrg"},
		{"Jun-ho Baekar", "jnbkr"},
		{"Lunt", "lnt"},
		{"Zhukov", "jk"},
		{"Abbas", "bs"},
		{"रुडोल्फ", "rdlp"},
		{"روڈولف", "rdlp"},
		{"चाँद", "cnd"},
		{"S. M. Lunt", "smlnt"},
	} {
		if got := formOf(tc.name).sound; got != tc.want {
			t.Errorf("skeleton(%q) = %q, want %q", tc.name, got, tc.want)
		}
	}
}

func TestOneWordMaySoundLikeOneOfAnother(t *testing.T) {
	for _, tc := range []struct {
		a, b string
		want bool
	}{
		{"Rudolf Elphberg", "एल्फबर्ग", true},
		{"ایلفبرگ", "Rudolf Elphberg", true},
		{"Rudolf Elphberg", "Elfberg", true},
		{"Rudolf Elphberg", "डोलेंज", false},
		{"Li", "ली", false},
		{"", "Elphberg", false},
	} {
		if got := likeSounding(formOf(tc.a), formOf(tc.b)); got != tc.want {
			t.Errorf("does a word of %q sound like one of %q: %v, want %v", tc.a, tc.b, got, tc.want)
		}
	}
}

func TestSimilarityIsOneLessTheShareOfEdits(t *testing.T) {
	for _, tc := range []struct {
		a, b string
		want float64
	}{
		{"", "", 1},
		{"", "abcd", 0},
		{"abcd", "abcd", 1},
		{"abcd", "abxd", 0.75},
		{"abcd", "abc", 0.75},
		{"abcd", "xabcd", 0.8},
		{"abcd", "wxyz", 0},
	} {
		if got := similarity(tc.a, tc.b); math.Abs(got-tc.want) > 1e-9 {
			t.Errorf("similarity(%q, %q) = %v, want %v", tc.a, tc.b, got, tc.want)
		}
	}
}

func TestSimilarityIsTheSameBothWays(t *testing.T) {
	word := rapid.StringOfN(rapid.RuneFrom([]rune("abcd")), 0, 8, -1)
	rapid.Check(t, func(t *rapid.T) {
		a, b := word.Draw(t, "a"), word.Draw(t, "b")
		s := similarity(a, b)
		if s != similarity(b, a) || s < 0 || s > 1 || (s == 1) != (a == b) {
			t.Fatalf("similarity(%q, %q) = %v, the other way %v", a, b, s, similarity(b, a))
		}
	})
}

// Whoever reads a name in Hindi or Urdu hears the same one: each name of these pairs
// is like its own in another script, and like no other name of the list.
func TestEachNameIsLikeItselfInOtherScriptsAlone(t *testing.T) {
	people := [][3]string{
		{"Rudolf Elphberg", "रुडोल्फ एल्फबर्ग", "روڈولف ایلفبرگ"},
		{"Amina Halvard", "अमीना हलवार्ड", "آمنہ ہالوارڈ"},
		{"Tobias Quentin", "टोबियास क्वेंटिन", "ٹوبیاس کوینٹن"},
		{"Esteban Quiroldo", "एस्तेबान क्विरोल्डो", "ایستیبان کیرولڈو"},
		{"Farhad Nurbakhshi", "फरहाद नूरबख्शी", "فرہاد نوربخشی"},
		{"Majid Kermanoui", "माजिद करमानुई", "ماجد کرمانوئی"},
		{"Katya Boroslap", "कात्या बोरोस्लाप", "کاتیا بوروسلاپ"},
		{"Piet Sandoromir", "पीट सैंडोरोमीर", "پیٹ سینڈورومیر"},
	}
	for i, p := range people {
		for j, q := range people {
			for _, pair := range [][2]string{{p[0], q[1]}, {p[0], q[2]}, {p[1], q[2]}} {
				if got := alike(formOf(pair[0]), formOf(pair[1])); got != (i == j) {
					t.Errorf("are %q (%s) and %q (%s) alike: %v, want %v", pair[0], formOf(pair[0]).sound, pair[1], formOf(pair[1]).sound, got, i == j)
				}
			}
		}
	}
}
