package llm

import (
	"context"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"readout/graph"
	"readout/loader/news"
)

// key is what must never be seen outside of the Authorization header.
const key = "sk-example-0123456789abcdef"

// The countries of these tests are invented. Their codes are those of Antarctica
// and Bouvet Island, where nobody holds an office, since records want real ones.
const (
	northland = "AQ"
	southland = "BV"
)

const sentence = "Foreign Minister Ada Example of Northland met President Ben Example of Southland in Sandport on Wednesday."

const articleText = "Northland 🤝 Southland\n\nSANDPORT (Example News) — The day was hot. " + sentence + " They talked about “river levels”.\n"

// answered is what a good model says of articleText.
const answered = `{"meetings":[{"quote":"` + sentence + `","status":"held","mode":"in_person","date":"2024-01-03",
 "place":{"city":"Sandport","country":"` + southland + `"},
 "parties":[
  {"country":"` + northland + `","organisation":null,"people":[{"name":"Ada Example","office":"Foreign Minister"}]},
  {"country":"` + southland + `","organisation":null,"people":[{"name":"Ben Example","office":"President"}]}],
 "topics":["river levels"],"agreements":[{"title":"River Protocol","kind":"protocol"}]}]}`

func day(t *testing.T, text string) graph.Date {
	t.Helper()
	d, err := graph.ParseDate(text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func article(t *testing.T) news.Article {
	t.Helper()
	return news.Article{
		ID: "en-01", URL: "https://example.org/1", Title: "Talks", Publisher: "Example News",
		Published: day(t, "2024-01-04"), Language: "en", Text: articleText,
	}
}

// says answers with a chat completion.
func says(content string) http.HandlerFunc { return finishes(content, "stop") }

func finishes(content, reason string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		_ = json.NewEncoder(w).Encode(map[string]any{"choices": []any{map[string]any{
			"finish_reason": reason, "message": map[string]any{"role": "assistant", "content": content},
		}}})
	}
}

// fails answers with an error; header is "Name: value", or empty.
func fails(status int, header, body string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		if name, value, ok := strings.Cut(header, ": "); ok {
			w.Header().Set(name, value)
		}
		w.WriteHeader(status)
		_, _ = io.WriteString(w, body)
	}
}

// hangsUp ends the connection without an answer.
func hangsUp(http.ResponseWriter, *http.Request) { panic(http.ErrAbortHandler) }

// fake is a model's server: it takes its turns one a request, the last for all
// that follow.
type fake struct {
	*httptest.Server
	mu    sync.Mutex
	turns []http.HandlerFunc
	got   []request
	heads []http.Header
	paths []string
	waits []time.Duration // that the client would have waited
}

func serve(t *testing.T, turns ...http.HandlerFunc) *fake {
	t.Helper()
	f := &fake{turns: turns}
	f.Server = httptest.NewServer(f)
	t.Cleanup(f.Close)
	return f
}

func (f *fake) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	var got request
	decoder := json.NewDecoder(r.Body)
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&got); err != nil {
		http.Error(w, err.Error(), http.StatusTeapot)
		return
	}
	f.mu.Lock()
	turn := f.turns[min(len(f.got), len(f.turns)-1)]
	f.got = append(f.got, got)
	f.heads = append(f.heads, r.Header)
	f.paths = append(f.paths, r.URL.RequestURI())
	f.mu.Unlock()
	turn(w, r)
}

func (f *fake) calls() int {
	f.mu.Lock()
	defer f.mu.Unlock()
	return len(f.got)
}

// extractor asks f, without waiting between tries, and always draws the chance 0.
func (f *fake) extractor(t *testing.T, change func(*Options)) *Extractor {
	t.Helper()
	o := Options{URL: f.URL + "/v1", Model: "example-model", Key: key, MaxCalls: 100}
	if change != nil {
		change(&o)
	}
	x, err := New(o)
	if err != nil {
		t.Fatal(err)
	}
	x.chat.chance = func() float64 { return 0 }
	x.chat.wait = func(ctx context.Context, d time.Duration) error {
		f.mu.Lock()
		defer f.mu.Unlock()
		f.waits = append(f.waits, d)
		return ctx.Err()
	}
	return x
}

// reasons are those of what was dropped.
func reasons(r news.Result) []string {
	var list []string
	for _, d := range r.Dropped {
		list = append(list, d.Reason)
	}
	return list
}

func wantReasons(t *testing.T, r news.Result, want ...string) {
	t.Helper()
	if got := reasons(r); !slices.Equal(got, want) {
		t.Errorf("dropped for %q, want %q", got, want)
	}
}
