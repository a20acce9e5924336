// JSON-LD: what a page tells search engines.

package articles

import (
	"encoding/json"
	"html"
	"maps"
	"regexp"
	"slices"
	"strings"
)

// linked is what JSON-LD says of the page's article.
type linked struct {
	published, headline, publisher, url, language string
	body                                          string
}

// articleTypes are the types of schema.org that a page's article may have.
var articleTypes = []string{
	"NewsArticle", "Article", "ReportageNewsArticle", "AnalysisNewsArticle", "BackgroundNewsArticle", "OpinionNewsArticle",
	"LiveBlogPosting", "BlogPosting", "SocialMediaPosting", "Report", "SpecialAnnouncement",
}

// publishedInScript finds the date in JSON-LD that isn't JSON, as where a headline
// has a line break in it.
var publishedInScript = regexp.MustCompile(`"datePublished"\s*:\s*"([^"]+)"`)

// parseLinked returns what the scripts say of the article nearest to the top; the
// date, without an article, of the page.
func parseLinked(scripts []string) linked {
	var level []any
	var broken string
	for _, script := range scripts {
		value, ok := parseScript(script)
		if ok {
			level = append(level, value)
		} else if match := publishedInScript.FindStringSubmatch(script); match != nil && broken == "" {
			broken = match[1]
		}
	}
	var page linked
	for len(level) > 0 {
		var below []any
		for _, value := range level {
			object, is := value.(map[string]any)
			if is && isArticle(object) {
				return linkedOf(object)
			}
			if is && page.published == "" {
				page.published = textIn(object["datePublished"])
			}
			below = append(below, children(value)...)
		}
		level = below
	}
	if page.published == "" {
		page.published = broken
	}
	return page
}

func parseScript(script string) (value any, ok bool) {
	script = strings.TrimSpace(script)
	script = strings.TrimSuffix(strings.TrimPrefix(script, "<!--"), "-->")
	for _, source := range []string{script, html.UnescapeString(script)} {
		if json.Unmarshal([]byte(source), &value) == nil {
			return value, true
		}
	}
	return nil, false
}

// children returns the values in a value, in an order that is always the same.
func children(value any) []any {
	switch v := value.(type) {
	case []any:
		return v
	case map[string]any:
		var all []any
		for _, key := range slices.Sorted(maps.Keys(v)) {
			all = append(all, v[key])
		}
		return all
	}
	return nil
}

func isArticle(object map[string]any) bool {
	types, _ := object["@type"].([]any)
	for _, t := range append(types, object["@type"]) {
		if slices.Contains(articleTypes, textIn(t)) {
			return true
		}
	}
	return false
}

func linkedOf(object map[string]any) linked {
	found := linked{
		published: textIn(object["datePublished"]),
		headline:  textIn(object["headline"]),
		publisher: textIn(object["publisher"], "name"),
		url:       textIn(object["url"], "@id"),
		language:  textIn(object["inLanguage"], "alternateName"),
		body:      textOfMarkup(textIn(object["articleBody"])),
	}
	if found.url == "" {
		found.url = textIn(object["mainEntityOfPage"], "@id")
	}
	return found
}

// textIn returns a value's text: it is one, or an object that has it in the field named,
// or a list that begins with one of these.
func textIn(value any, field ...string) string {
	switch v := value.(type) {
	case string:
		return strings.TrimSpace(v)
	case []any:
		if len(v) > 0 {
			return textIn(v[0], field...)
		}
	case map[string]any:
		if len(field) > 0 {
			return textIn(v[field[0]], field[1:]...)
		}
	}
	return ""
}
