package news

import (
	"bytes"
	"context"
	"fmt"
	"strings"
	"testing"
	"unicode"

	"readout/graph"
	"readout/loader/news/lexicon"
	"readout/loader/record"
)

// FuzzExtract reads any text as an article of any language: nothing panics, and
// whatever is found may be loaded and quoted.
func FuzzExtract(f *testing.F) {
	for _, language := range lexicon.Languages {
		for _, c := range readCases(f, language) {
			f.Add(language, c.Published, "", c.Text)
		}
		f.Add(language, "2025-03-14", "Ruritania Herald", strings.ReplaceAll(metWhen[language], "{}", "१२ ۱۲ 12"))
	}
	for _, seed := range []string{
		"President Rudolf\tElphberg met Prime Minister Amina Halvard in the U.S. He left.", "11.03.2025", "3/4/2025", "from 1 to 99 May", "عمان میں",
		"Foreign Minister Rudolf Elphberg met Freedonian Foreign Minister Amina Halvard after leaving Ruritania", // ends with a country
		"President Rudolf " + strings.Repeat("Elphberg", 60) + " met Freedonian Prime Minister Amina Halvard.",
		"", "\n", "\xff", "S.", "’s", "()", "Elphberg (", "met met met", "में से ने", "میں سے نے", "الف۔", "May 99 of 9999", "31 Feb", "३१ फरवरी", "۳۱ فروری",
		"99999999999999999999 days ago", "0 days ago", "60 years ago", "12 to 31 March", "January last year", "two days later", "the same day",
		"Ruritania’s President Rudolf “Rudi” Elphberg (R) met – on 3 Mar. – Freedonia’s S. M. Halvard, d’Alba & Co.; both; they; the pair.",
	} {
		for _, language := range lexicon.Languages {
			f.Add(language, "2025-03-14", "", seed)
		}
	}
	f.Add("", "2025", "The Ruritanian", "Elphberg met Halvard")
	f.Add("xx", "", "", "Рудольф встретился с Аминой")
	alone := invented(f)
	known, err := Official()
	if err != nil {
		f.Fatal(err)
	}
	knowing := New(known)
	f.Fuzz(func(t *testing.T, language, published, publisher, text string) {
		if len(publisher) > 100 {
			t.Skip("a publisher's name is short")
		}
		a := Article{ID: "a", Language: language, Publisher: strings.Join(strings.Fields(asRead(publisher)), " "), Text: asRead(text)}
		if d, err := graph.ParseDate(published); err == nil {
			a.Published = d
		}
		for name, x := range map[string]*Extractor{"without known people": alone, "with known people": knowing} {
			if err := sound(a, x.Extract(a)); err != nil {
				t.Errorf("%s: %v", name, err)
			}
		}
	})
}

// asRead is text as package articles hands it on: without what no record may quote.
func asRead(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && !strings.ContainsRune("\n\r\t", r) {
			return ' '
		}
		return r
	}, strings.ToValidUTF8(text, "\uFFFD"))
}

func TestTextThatIsNotUTF8IsRead(t *testing.T) {
	x := invented(t)
	for _, language := range lexicon.Languages {
		text := strings.ReplaceAll(metWhen[language], "{}", "\xff\xfe")
		for i := range text {
			x.Extract(Article{ID: "a", Language: language, Published: day(t, "2025-03-14"), Text: text[:i] + "\xc3" + text[i:]})
			x.Extract(Article{ID: "a", Language: language, Published: day(t, "2025-03-14"), Text: text[i+1:]})
		}
	}
}

func TestRecordsOfEveryCaseAreSound(t *testing.T) {
	x := invented(t)
	for _, language := range lexicon.Languages {
		for _, c := range readCases(t, language) {
			// Signs of two, three and four bytes before the text move the offsets.
			for _, before := range []string{"", "“é” 🤝\n\n", "\ufeff\r\n"} {
				a := Article{ID: c.ID, Language: language, Published: day(t, c.Published), Text: before + c.Text}
				if err := sound(a, x.Extract(a)); err != nil {
					t.Errorf("%s: %v", c.ID, err)
				}
			}
		}
	}
}

// sound says what is wrong with what was found in an article: each quote must stand
// where its offsets say, and each record must keep the rules of the record format.
func sound(a Article, result Result) error {
	runes := []rune(a.Text)
	for i, r := range result.Records {
		if r.Kind != graph.KindMeeting || r.Meeting == nil || len(r.Meeting.Sources) != 1 {
			return fmt.Errorf("record %d is no meeting of one source: %+v", i, r)
		}
		s := r.Meeting.Sources[0]
		switch {
		case s.Start == nil || s.End == nil || *s.Start < 0 || *s.End > len(runes) || *s.Start >= *s.End:
			return fmt.Errorf("record %d: a quote from %v to %v of %d code points", i, s.Start, s.End, len(runes))
		case string(runes[*s.Start:*s.End]) != s.Quote:
			return fmt.Errorf("record %d: quote %q, but at %d to %d stands %q", i, s.Quote, *s.Start, *s.End, string(runes[*s.Start:*s.End]))
		case s.Confidence == nil || *s.Confidence <= 0 || *s.Confidence >= 1:
			return fmt.Errorf("record %d: confidence %v", i, s.Confidence)
		case s.Article != a.ID:
			return fmt.Errorf("record %d: article %q, want %q", i, s.Article, a.ID)
		}
	}
	for _, d := range result.Dropped {
		if d.Reason == "" || !strings.Contains(a.Text, d.Quote) {
			return fmt.Errorf("left out for %q, with a quote that the text hasn't: %q", d.Reason, d.Quote)
		}
	}
	return keepRules(result.Records)
}

// nobodys stand for the invented countries where the rules want a country that there
// is: places without inhabitants.
var nobodys = strings.NewReplacer(
	`"XR"`, `"AQ"`, `"XF"`, `"BV"`, `"XS"`, `"HM"`, `"XG"`, `"GS"`, `"XL"`, `"TF"`, `"XZ"`, `"UM"`, `"XV"`, `"IO"`, `"XE"`, `"SJ"`)

// keepRules says which rules of the record format the records break.
func keepRules(records []graph.Record) error {
	var lines bytes.Buffer
	for _, r := range records {
		line, err := record.Marshal(r)
		if err != nil {
			return err
		}
		lines.WriteString(nobodys.Replace(string(line)) + "\n")
	}
	if lines.Len() == 0 {
		return nil
	}
	reader, err := record.NewReader("a.jsonl", bytes.NewReader(lines.Bytes()), record.FormatJSONL)
	if err != nil {
		return err
	}
	n := 0
	for _, err := range reader.Check(context.Background()) {
		if err != nil {
			return fmt.Errorf("%w\n%s", err, lines.String())
		}
		n++
	}
	if n != len(records) {
		return fmt.Errorf("%d of %d records are read again", n, len(records))
	}
	return nil
}
