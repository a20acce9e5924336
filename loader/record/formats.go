// What a single value must be: the formats readout-… of the schema.
//
// Each is a function from text to what would be right; empty when it is right.

package record

import (
	"errors"
	"fmt"
	"net/url"
	"regexp"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"golang.org/x/text/language"

	"readout/graph"
)

// What would be right, for a value of the wrong type too.
const (
	wantDate     = "YYYY, YYYY-MM or YYYY-MM-DD"
	wantCountry  = "an ISO 3166-1 alpha-2 code such as PK"
	wantID       = `lower-case letters, digits, ".", "_" and "-", the first a letter or digit, at most 200`
	wantWikidata = "Q and a number, as in Q42"
	wantURL      = "an absolute http or https URL, as in https://example.org/news/1"
	wantLanguage = "a BCP 47 language tag such as en, hi or ur"
	wantName     = "a name"
	wantOffset   = "a whole number from 0, in code points"
	wantKind     = "meeting, person, organisation or tenure"
)

var textFormats = map[string]func(string) string{
	"readout-date":     checkDate,
	"readout-country":  checkCountry,
	"readout-id":       checkID,
	"readout-wikidata": checkWikidata,
	"readout-url":      checkURL,
	"readout-language": checkLanguage,
	"readout-name":     checkName,
	"readout-text":     func(text string) string { return checkText(text, 1000) },
	"readout-quote":    checkQuote,
}

// formats returns the schema library's view of the formats.
func formats() []*jsonschema.Format {
	list := []*jsonschema.Format{{Name: "readout-offset", Validate: validateOffset}}
	for name, check := range textFormats {
		list = append(list, &jsonschema.Format{Name: name, Validate: func(v any) error {
			if text, ok := v.(string); ok {
				if want := check(text); want != "" {
					return errors.New(want)
				}
			}
			return nil
		}})
	}
	return list
}

// validateOffset refuses 812.0, which the schema takes for a whole number and
// encoding/json does not.
func validateOffset(v any) error {
	if n, ok := v.(int64); v == nil || ok && 0 <= n && n <= 1_000_000_000 {
		return nil
	}
	return errors.New(wantOffset)
}

func checkDate(text string) string {
	if _, err := graph.ParseDate(text); err == nil {
		return ""
	}
	if len(text) == len("2006-01-02") {
		if month, err := time.Parse("2006-01", text[:7]); err == nil && text[7] == '-' && isDigit(text[8]) && isDigit(text[9]) {
			last := month.AddDate(0, 1, -1)
			return fmt.Sprintf("a day from 01 to %d (%s)", last.Day(), month.Format("January 2006"))
		}
	}
	return wantDate
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// oftenMeant are codes in common use that ISO 3166-1 doesn't have.
var oftenMeant = map[string]string{
	"UK": "GB",
	"EL": "GR",
	"EU": `an organisation, "European Union", since it isn't a country`,
	"UN": `an organisation, "United Nations", since it isn't a country`,
}

func checkCountry(text string) string {
	if graph.IsCountry(text) {
		return ""
	}
	upper := strings.ToUpper(text)
	if graph.IsCountry(upper) {
		return upper
	}
	if meant := oftenMeant[upper]; meant != "" {
		return meant
	}
	return wantCountry
}

func checkID(text string) string {
	if text == "" || len(text) > 200 || strings.IndexByte("._-", text[0]) >= 0 {
		return wantID
	}
	for i := range len(text) {
		if c := text[i]; (c < 'a' || c > 'z') && !isDigit(c) && strings.IndexByte("._-", c) < 0 {
			return wantID
		}
	}
	return ""
}

var wikidata = regexp.MustCompile(`^Q[1-9][0-9]*$`)

func checkWikidata(text string) string {
	if !wikidata.MatchString(text) || len(text) > 20 {
		return wantWikidata
	}
	return ""
}

func checkURL(text string) string {
	if strings.ContainsFunc(text, func(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) }) {
		return "no spaces in a URL (write %20)"
	}
	u, err := url.Parse(text)
	if err != nil || (u.Scheme != "http" && u.Scheme != "https") || u.Hostname() == "" {
		return wantURL
	}
	if len(text) > 2000 {
		return "at most 2000 bytes"
	}
	return ""
}

func checkLanguage(text string) string {
	if _, err := language.Parse(text); err != nil || strings.Contains(text, "_") {
		return wantLanguage
	}
	return ""
}

func checkName(text string) string {
	if strings.TrimSpace(text) == "" {
		return wantName
	}
	if want := checkText(text, 300); want != "" {
		return want
	}
	if !strings.ContainsFunc(text, unicode.IsLetter) {
		return "a name with a letter in it"
	}
	return ""
}

// checkText is for text of one line, at most limit code points.
func checkText(text string, limit int) string {
	switch {
	case strings.TrimSpace(text) == "":
		return "text, or no such field"
	case strings.TrimSpace(text) != text:
		return "no space before or after it"
	case strings.ContainsFunc(text, unicode.IsControl):
		return "text on one line, without control characters"
	}
	return checkLength(text, limit)
}

// checkQuote is for text that stays as it was found.
func checkQuote(text string) string {
	switch {
	case strings.TrimSpace(text) == "":
		return "text, or no such field"
	case strings.ContainsFunc(text, func(r rune) bool { return unicode.IsControl(r) && !strings.ContainsRune("\n\r\t", r) }):
		return "text without control characters"
	}
	return checkLength(text, 10_000)
}

func checkLength(text string, limit int) string {
	if n := utf8.RuneCountInString(text); n > limit {
		return fmt.Sprintf("at most %d code points, not %d", limit, n)
	}
	return ""
}
