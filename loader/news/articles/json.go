// JSON: articles as objects with the fields id, url, title, publisher, published,
// language and text, of which text is needed; other fields are passed over.

package articles

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"strings"

	"readout/graph"
	"readout/loader/news"
)

// fields are those of one article. A null is no value.
type fields struct {
	ID        looseID
	URL       string
	Title     string
	Publisher string
	Published string
	Language  string
	Text      string
}

// looseID is an ID that may be a number, as databases have.
type looseID string

// UnmarshalJSON takes a string, a number or null.
func (id *looseID) UnmarshalJSON(data []byte) error {
	if c := data[0]; c == '-' || '0' <= c && c <= '9' {
		*id = looseID(data)
		return nil
	}
	return json.Unmarshal(data, (*string)(id))
}

// readJSON reads one article, articles one after the other, an array of them, or a
// JSON feed.
func readJSON(in *input) iter.Seq2[item, error] {
	return func(yield func(item, error) bool) {
		objects := newValues(in.Reader, maxJSON)
		for first := true; ; first = false {
			data, line, err := objects.next()
			var p *Problem
			switch {
			case errors.Is(err, io.EOF) && first:
				yield(item{}, &Problem{Kind: Broken, Why: "no article: want an object, or an array of them"})
				return
			case errors.Is(err, io.EOF):
				return
			case err != nil:
				if !yield(item{line: line}, err) || !errors.As(err, &p) {
					return
				}
			case !parseArticle(data, line, yield):
				return
			}
		}
	}
}

// parseArticle yields the article, or the feed's articles, in one JSON object. It
// returns what yield does.
func parseArticle(data []byte, line int, yield func(item, error) bool) bool {
	data = []byte(decode(data))
	if bytes.Contains(data, []byte(jsonFeed)) {
		if feed, is := parseJSONFeed(data); is {
			return feed.each(line, yield)
		}
	}
	var f fields
	var wrong *json.UnmarshalTypeError
	err := json.Unmarshal(data, &f)
	if err != nil && !errors.As(err, &wrong) {
		return yield(item{}, &Problem{Line: line, Kind: Broken, Why: "not an article: " + err.Error()})
	}
	found := item{line: line, Article: news.Article{
		ID: string(f.ID), URL: f.URL, Title: f.Title, Publisher: f.Publisher, Language: f.Language, Text: f.Text,
	}}
	if wrong != nil {
		found.mend("%s: a JSON %s: want text", strings.ToLower(wrong.Field), wrong.Value)
	}
	if found.Published, err = graph.ParseDate(f.Published); err != nil {
		if found.Published = parseDay(f.Published); found.Published.IsZero() && f.Published != "" {
			found.mend("published: %q: want YYYY, YYYY-MM or YYYY-MM-DD", f.Published)
		}
	}
	if f.URL != "" && cleanURL(f.URL, nil) == "" {
		found.mend("url: %q: want an absolute http or https URL", f.URL)
	}
	if f.Language != "" && baseLanguage(f.Language) == "" {
		found.mend("language: %q: want a BCP 47 language tag such as en, hi or ur", f.Language)
	}
	return yield(found, nil)
}

// mend notes that a value of the article is left out.
func (i *item) mend(format string, values ...any) {
	if i.mended != "" {
		i.mended += "; "
	}
	i.mended += fmt.Sprintf(format, values...)
}
