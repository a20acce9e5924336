// URLs: which may stand in a record, and which are of one article.

package articles

import (
	"net/url"
	"strings"
)

const maxURL = 2000

// cleanURL returns an http or https URL as records want it, absolute and escaped; a
// relative one is of base, which may be nil. Anything else is empty.
func cleanURL(text string, base *url.URL) string {
	u, err := url.Parse(strings.TrimSpace(text))
	if err != nil || text == "" {
		return ""
	}
	if base != nil {
		u = base.ResolveReference(u)
	}
	u.Scheme = strings.ToLower(u.Scheme)
	if u.Scheme != "http" && u.Scheme != "https" || u.Hostname() == "" {
		return ""
	}
	clean := u.String()
	if _, err := url.Parse(clean); err != nil || len(clean) > maxURL {
		return ""
	}
	return clean
}

// trackers are parameters that say where a reader came from; so do all that begin
// with utm_.
var trackers = map[string]bool{"fbclid": true, "gclid": true, "msclkid": true, "igshid": true}

// urlKey returns what is equal for the URLs of one article, host first; empty for
// those that can't be an article's own: none, and a site's front page, which some
// sites give as the canonical URL of every page.
func urlKey(clean string) string {
	u, err := url.Parse(clean)
	if err != nil || u.Host == "" {
		return ""
	}
	host := strings.ToLower(u.Hostname())
	if port := u.Port(); port != "" && port != "80" && port != "443" {
		host += ":" + port
	}
	path := strings.TrimRight(u.Path, "/")
	query := u.Query()
	for name := range query {
		if lower := strings.ToLower(name); trackers[lower] || strings.HasPrefix(lower, "utm_") {
			query.Del(name)
		}
	}
	key := host + path
	if len(query) > 0 {
		return key + "?" + query.Encode() // sorted
	}
	if path == "" {
		return ""
	}
	return key
}
