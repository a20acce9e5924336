// Answers as gzip, for clients that take it.
//
// The ETag stays that of the plain answer. It is a weak one (see etag.go), which says
// "means the same", not "the same bytes", so that is right.

package server

import (
	"mime"
	"net/http"
	"strings"

	"github.com/klauspost/compress/gzhttp"
	"github.com/klauspost/compress/gzip"
)

const minCompressed = 1 << 10 // bytes: less fits one packet anyway

// compressed compresses what is worth it. Streams go through untouched: a compressor
// holds back what should arrive at once.
func compressed(next http.Handler) http.Handler {
	wrap, err := gzhttp.NewWrapper(
		gzhttp.MinSize(minCompressed),
		gzhttp.CompressionLevel(gzip.BestSpeed),
		gzhttp.ContentTypeFilter(compressible),
	)
	if err != nil {
		panic(err) // an option above is wrong
	}
	zipped := wrap(next)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if isStream(r) {
			next.ServeHTTP(w, r)
			return
		}
		zipped(w, r)
	})
}

// compressible tells whether content of that type is text, and complete: pictures and
// fonts are compressed as they are.
func compressible(contentType string) bool {
	media, _, err := mime.ParseMediaType(contentType)
	if err != nil {
		return false
	}
	switch media {
	case eventStream:
		return false
	case "application/json", "application/javascript", "application/wasm", "image/svg+xml":
		return true
	}
	return strings.HasPrefix(media, "text/") || strings.HasSuffix(media, "+json")
}
