// Options: what a caller chooses, checked before anything is asked.
//
// The key is the one secret. It stays out of everything that is printed: Options
// leave it out when formatted, addresses are shown without user and query, and
// what a server says is searched for it (chat.go).

package llm

import (
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"time"
	"unicode"

	"readout/graph"
)

// KeyVariable is the environment variable, and the only place, that callers take
// Options.Key from.
const KeyVariable = "READOUT_LLM_KEY"

// What Options mean by 0.
const (
	DefaultMaxText = 24_000
	DefaultTries   = 5
	DefaultTimeout = 2 * time.Minute
)

const endpoint = "/chat/completions"

// Options are what New needs. URL and Model are required.
type Options struct {
	URL      string        // of the API, as in http://127.0.0.1:11434/v1; one that ends in /chat/completions is taken as it is
	Model    string        // as the server calls it
	Key      string        `json:"-"` // sent as a bearer token; empty: none is sent
	Cache    string        // folder of answers, made if it isn't there; empty: answers aren't kept
	MaxCalls int           // requests to send, tries that fail included; 0: answers come from the cache alone
	MaxText  int           // code points of an article that are read; 0: DefaultMaxText
	Tries    int           // of each request, the first included; 0: DefaultTries
	Timeout  time.Duration // of each try; 0: DefaultTimeout
	Client   *http.Client  // its CheckRedirect is not used: redirects aren't followed; nil: a client of its own
	Log      *slog.Logger  // is told of tries that failed; nil: nobody is
}

// String is the options without the key.
func (o Options) String() string {
	return fmt.Sprintf("model %q at %s, %d calls at most", o.Model, shown(o.URL), o.MaxCalls)
}

// GoString is String.
func (o Options) GoString() string { return o.String() }

// check returns all that is wrong with o, and where the endpoint is.
func (o Options) check() (*url.URL, error) {
	var wrong []error
	bad := func(format string, args ...any) {
		wrong = append(wrong, fmt.Errorf("%w: language model: "+format, append([]any{graph.ErrBadInput}, args...)...))
	}
	address, err := url.Parse(o.URL)
	switch {
	case err != nil, address.Scheme != "http" && address.Scheme != "https", address.Hostname() == "":
		bad("URL %q: want an absolute one such as http://127.0.0.1:11434/v1", shown(o.URL))
	case address.User != nil:
		bad("URL with a user or password: want the key in %s", KeyVariable)
	case o.Key != "" && address.Scheme == "http" && !isNear(address.Hostname()):
		bad("URL %q: want https, since the key in %s would be sent for everybody to read", shown(o.URL), KeyVariable)
	}
	if o.Model == "" || strings.TrimSpace(o.Model) != o.Model || strings.ContainsFunc(o.Model, unicode.IsControl) || len(o.Model) > 200 {
		bad("model %q: want its name as the server knows it", o.Model)
	}
	if strings.ContainsFunc(o.Key, func(r rune) bool { return r <= ' ' || r > '~' }) {
		bad("%s: want printable ASCII without spaces or line breaks", KeyVariable)
	}
	for _, number := range []struct {
		name  string
		value int
	}{{"limit of calls", o.MaxCalls}, {"limit of text", o.MaxText}, {"tries", o.Tries}} {
		if number.value < 0 {
			bad("%s %d: want 0 or more", number.name, number.value)
		}
	}
	if o.Timeout < 0 {
		bad("timeout %s: want 0 or more", o.Timeout)
	}
	if err := errors.Join(wrong...); err != nil {
		return nil, err
	}
	if !strings.HasSuffix(address.Path, endpoint) {
		address = address.JoinPath(endpoint)
	}
	return address, nil
}

// withDefaults returns o with what 0 and nil stand for.
func (o Options) withDefaults() Options {
	if o.MaxText == 0 {
		o.MaxText = DefaultMaxText
	}
	if o.Tries == 0 {
		o.Tries = DefaultTries
	}
	if o.Timeout == 0 {
		o.Timeout = DefaultTimeout
	}
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	return o
}

// shown is an address without what may be secret in it; empty when it can't be
// told apart.
func shown(address string) string {
	u, err := url.Parse(address)
	if err != nil || u.Opaque != "" {
		return ""
	}
	plain := url.URL{Scheme: u.Scheme, Host: u.Host, Path: u.Path}
	return plain.String()
}

// isNear says whether host is this machine or in a private network, as far as its
// name tells: there, language models are mostly served without TLS.
func isNear(host string) bool {
	if ip := net.ParseIP(host); ip != nil {
		return ip.IsLoopback() || ip.IsPrivate() || ip.IsLinkLocalUnicast()
	}
	return !strings.Contains(host, ".") || slices.ContainsFunc(
		[]string{".localhost", ".local", ".internal", ".home.arpa"},
		func(suffix string) bool { return strings.HasSuffix(host, suffix) },
	)
}
