// What browsers are told not to do with our answers.

package server

import "net/http"

// noPage is the Content-Security-Policy of what isn't a page: a browser that shows it
// anyway loads nothing from it, and no site frames it.
const noPage = "default-src 'none'; frame-ancestors 'none'"

// secured sets the headers of every answer. A page replaces the policy.
func secured(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		header := w.Header()
		header.Set("Content-Security-Policy", noPage)
		header.Set("Referrer-Policy", "no-referrer")
		header.Set("X-Content-Type-Options", "nosniff")
		header.Set("X-Frame-Options", "DENY")
		next.ServeHTTP(w, r)
	})
}
