package news

import (
	"strings"
	"testing"
)

func TestTheLanguageIsThatOfMostLetters(t *testing.T) {
	for _, tc := range []struct{ name, text, want string }{
		{"nothing", "", ""},
		{"digits and signs", "12.03.2031 – 🤝", ""},
		{"English", "Elphberg met Halvard.", "en"},
		{"Hindi", "एल्फबर्ग ने हलवार्ड से मुलाकात की।", "hi"},
		{"Urdu", "ایلفبرگ نے ہالوارڈ سے ملاقات کی۔", "ur"},
		{"Hindi with a Latin name", "रुडोल्फ एल्फबर्ग (Rudolf Elphberg) ने अमीना हलवार्ड से मुलाकात की।", "hi"},
		{"Urdu with a Latin name", "صدر روڈولف ایلفبرگ (Rudolf Elphberg) نے آمنہ ہالوارڈ سے ملاقات کی۔", "ur"},
		{"English with an Urdu word", "Elphberg met Halvard for a mulaqat (ملاقات).", "en"},
		{"another script", "Рудольф встретился с Аминой.", ""},
		{"another script with a Latin word", "Рудольф (Rudolf) встретился с Аминой.", "en"},
		{"a few words of Persian or Urdu", "صدر رودولف الفبرگ", "ur"},
		{"Persian", strings.Repeat("رئیس جمهور رودولف الفبرگ با نخست وزیر آمنه هالوارد دیدار کرد. ", 3), ""},
		{"what is said first counts", strings.Repeat("a", 20_001) + strings.Repeat("ک", 100_000), "en"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if got := Language(tc.text); got != tc.want {
				t.Errorf("Language = %q, want %q", got, tc.want)
			}
		})
	}
}

func TestTheTextsLanguageIsUsedWhereTheArticleTellsNone(t *testing.T) {
	x := invented(t)
	for _, tc := range []struct{ name, language, text, want string }{
		{"none given, English", "", strings.ReplaceAll(metWhen["en"], "{}", "today"), "en"},
		{"none given, Hindi", "", strings.ReplaceAll(metWhen["hi"], "{}", "आज"), "hi"},
		{"none given, Urdu", "", strings.ReplaceAll(metWhen["ur"], "{}", "آج"), "ur"},
		{"with a region", "ur-PK", strings.ReplaceAll(metWhen["ur"], "{}", "آج"), "ur"},
		{"one of another script that has tables", "en", strings.ReplaceAll(metWhen["hi"], "{}", "आज"), "hi"},
		{"one of another script without tables", "ru", strings.ReplaceAll(metWhen["ur"], "{}", "آج"), "ur"},
		{"no language at all", "English!", strings.ReplaceAll(metWhen["en"], "{}", "today"), "en"},
		{"the right one given", "hi", strings.ReplaceAll(metWhen["hi"], "{}", "आज"), "hi"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			result := x.Extract(Article{ID: "a", Language: tc.language, Published: day(t, "2025-03-14"), Text: tc.text})
			if len(result.Records) != 1 {
				t.Fatalf("%d records, want one", len(result.Records))
			}
			if got := result.Records[0].Meeting.Sources[0].Language; got != tc.want {
				t.Errorf("the source's language is %q, want %q", got, tc.want)
			}
		})
	}
}

func TestAnArticleInALanguageWithoutTablesIsLeftOut(t *testing.T) {
	x := invented(t)
	for _, text := range []string{"Рудольф встретился с Аминой.", "", "12.03.2031"} {
		result := x.Extract(Article{ID: "a", Text: text})
		if len(result.Records) != 0 || len(result.Dropped) != 1 || result.Dropped[0].Reason != ReasonNoLanguage {
			t.Errorf("%q yields %+v, want nothing but %q", text, result, ReasonNoLanguage)
		}
	}
}

func TestAnArticleOfAnotherLanguageIsNotReadByItsScript(t *testing.T) {
	x := invented(t)
	for _, tc := range []struct{ language, like string }{
		{"fr", "en"}, {"de-AT", "en"}, {"fa", "ur"}, {"ar", "ur"}, {"mr", "hi"}, {"ne", "hi"},
	} {
		result := x.Extract(Article{ID: "a", Language: tc.language, Published: day(t, "2025-03-14"), Text: strings.ReplaceAll(metWhen[tc.like], "{}", "")})
		if len(result.Records) != 0 || len(result.Dropped) != 1 || result.Dropped[0].Reason != ReasonNoLanguage {
			t.Errorf("an article said to be in %s yields %+v, want nothing but %q", tc.language, result, ReasonNoLanguage)
		}
	}
}

func TestAnArticleTakesACountryForGranted(t *testing.T) {
	x := New(NewKnown(nil))
	for _, tc := range []struct {
		name, language, publisher, text, want string
	}{
		{"Hindi's", "hi", "Morning News", "लंट ने डोलेंज से मुलाकात की।", "IN"},
		{"Urdu's", "ur", "Morning News", "لنٹ نے ڈولینز سے ملاقات کی۔", "PK"},
		{"the publisher's", "ur", "Radio Iran", "نئی دہلی (ایجنسی) لنٹ نے ڈولینز سے ملاقات کی۔", "IR"},
		{"an Indian dateline's", "ur", "Morning News", "نئی دہلی (ایجنسی) لنٹ نے ڈولینز سے ملاقات کی۔", "IN"},
		{"Pakistan's, in news from India", "ur", "Morning News", "نئی دہلی (ایجنسی) بھارتی وزیر لنٹ نے ڈولینز سے ملاقات کی۔", "PK"},
		{"India's, by its name", "ur", "", "ہندوستان کے وزیر لنٹ نے ڈولینز سے ملاقات کی۔", "IN"},
		{"none of English", "en", "Morning News", "Lunt met Dolenz.", ""},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if got := x.reading(Article{Language: tc.language, Publisher: tc.publisher, Text: tc.text}, nil).home; got != tc.want {
				t.Errorf("home of %q, published by %q: %q, want %q", tc.text, tc.publisher, got, tc.want)
			}
		})
	}
}
