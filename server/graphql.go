// The way to GraphQL.

package server

import (
	"net/http"
	"slices"
	"strings"
)

func (s *Server) routeGraphQL(mux *http.ServeMux, streams *streams) {
	graphQL := streams.ended(plain(s.GraphQL))
	mux.Handle("POST /graphql", questions(graphQL))
	mux.Handle("GET /graphql", s.people(tagged(graphQL)))
	mux.Handle("OPTIONS /graphql", graphQL)
}

// people sends who opens /graphql in a browser to the playground, if it is on.
func (s *Server) people(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Add("Vary", "Accept")
		asks := r.URL.Query()
		browser := strings.Contains(r.Header.Get("Accept"), "text/html") && !isWebsocket(r)
		if s.hasPlayground() && browser && !asks.Has("query") && !asks.Has("extensions") {
			http.Redirect(w, r, "/playground", http.StatusFound)
			return
		}
		next.ServeHTTP(w, r)
	})
}

// plain takes out of a request's header the wishes that aren't granted, which gqlgen
// would take for more than they are:
//
//   - to switch to another protocol than a websocket's: some clients (Java's) offer
//     HTTP/2 with each first request;
//   - for events, among other types that the client likes better.
func plain(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !isWebsocket(r) {
			r.Header.Del("Upgrade")
		}
		if accept := r.Header.Get("Accept"); strings.Contains(accept, eventStream) && !wantsEvents(r) {
			others := slices.DeleteFunc(strings.Split(accept, ","), func(media string) bool { return strings.Contains(media, eventStream) })
			r.Header.Set("Accept", strings.Join(others, ","))
		}
		next.ServeHTTP(w, r)
	})
}
