package llm

import (
	"bytes"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"

	"readout/graph"
)

func TestWhatMayPassIsTriedAgain(t *testing.T) {
	const ms = time.Millisecond
	for _, tc := range []struct {
		name  string
		turns []http.HandlerFunc
		waits []time.Duration
	}{
		{"an error of the server", []http.HandlerFunc{fails(500, "", "oops"), says(answered)}, []time.Duration{1000 * ms}},
		{"overload", []http.HandlerFunc{fails(529, "", ""), fails(503, "", ""), says(answered)}, []time.Duration{1000 * ms, 2000 * ms}},
		{"a broken connection", []http.HandlerFunc{hangsUp, hangsUp, hangsUp, hangsUp, says(answered)}, []time.Duration{1000 * ms, 2000 * ms, 4000 * ms, 8000 * ms}},
		{"too many requests", []http.HandlerFunc{fails(429, "", ""), says(answered)}, []time.Duration{1000 * ms}},
		{"too many, with a time", []http.HandlerFunc{fails(429, "Retry-After: 7", ""), says(answered)}, []time.Duration{7000 * ms}},
		{"a time that is sooner than we would", []http.HandlerFunc{fails(503, "Retry-After: 0", ""), says(answered)}, []time.Duration{1000 * ms}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			f := serve(t, tc.turns...)
			got, err := f.extractor(t, nil).Extract(t.Context(), article(t))
			if err != nil || len(got.Records) != 1 {
				t.Fatalf("%d records, %v, want 1", len(got.Records), err)
			}
			if !slices.Equal(f.waits, tc.waits) {
				t.Errorf("waited %v, want %v", f.waits, tc.waits)
			}
		})
	}
}

func TestErrorsSayWhatIsWrong(t *testing.T) {
	for _, tc := range []struct {
		name  string
		turn  http.HandlerFunc
		calls int
		want  string
	}{
		{"server down for good", fails(502, "", ""), 5, "502 Bad Gateway (5 tries)"},
		{"network down for good", hangsUp, 5, "EOF; is it running? (5 tries)"},
		{"wrong key", fails(401, "", `{"error":{"message":"Incorrect key: `+key[:12]+`***"}}`), 1, "401 Unauthorized: want a key that it takes in READOUT_LLM_KEY"},
		{"key repeated by the server", fails(400, "", `{"error":{"message":"bad\n header `+key+`"}}`), 1, "400 Bad Request: bad header …"},
		{"words of Ollama", fails(400, "", `{"error":"no such thing"}`), 1, "400 Bad Request: no such thing"},
		{"no such model", fails(404, "", `{"error":{"message":"no model"}}`), 1,
			"404 Not Found: want the URL of the API, as in http://127.0.0.1:11434/v1, and a model that it has: no model"},
		{"redirect", fails(307, "Location: https://else.example/v1?secret=1", ""), 1, "307 Temporary Redirect: want the URL that it redirects to, https://else.example/v1"},
		{"no money", fails(429, "Retry-After: 9", `{"error":{"code":"insufficient_quota","message":"pay"}}`), 1, "429 Too Many Requests: pay"},
		{"a long wait", fails(429, "Retry-After: 3600", ""), 1, "429 Too Many Requests; it asks to wait 1h0m0s, want at most 5m0s"},
		{"a web page", fails(200, "", "<html>"), 1, "the response is no chat completion: want the URL of the API, as in http://127.0.0.1:11434/v1"},
		{"an error with status 200", fails(200, "", `{"error":{"code":502,"message":"upstream `+key+`"}}`), 1, "upstream …"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			f := serve(t, tc.turn)
			_, err := f.extractor(t, func(o *Options) { o.URL += "?secret=1" }).Extract(t.Context(), article(t))
			want := "article en-01: language model at " + f.URL + "/v1/chat/completions: " + tc.want
			if err == nil || err.Error() != want || f.calls() != tc.calls {
				t.Errorf("after %d calls\n got %v\nwant %s after %d", f.calls(), err, want, tc.calls)
			}
		})
	}
}

// counted is a transport that counts.
type counted struct{ requests int }

func (c *counted) RoundTrip(r *http.Request) (*http.Response, error) {
	c.requests++
	return http.DefaultTransport.RoundTrip(r)
}

func TestAClientOfTheCallersIsUsedButNotForRedirects(t *testing.T) {
	other := serve(t, says(answered))
	f := serve(t, fails(308, "Location: "+other.URL, ""))
	var transport counted
	client := &http.Client{Transport: &transport}
	_, err := f.extractor(t, func(o *Options) { o.Client = client }).Extract(t.Context(), article(t))
	if err == nil || transport.requests != 1 || other.calls() != 0 {
		t.Errorf("%d requests, %d redirected, %v, want 1, 0 and an error", transport.requests, other.calls(), err)
	}
	if client.CheckRedirect != nil {
		t.Error("the caller's client was changed")
	}
}

func TestASlowAnswerIsTriedAgain(t *testing.T) {
	f := serve(t, func(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() })
	_, err := f.extractor(t, func(o *Options) { o.Timeout, o.Tries = 20*time.Millisecond, 2 }).Extract(t.Context(), article(t))
	if !errors.Is(err, graph.ErrTimeout) || !strings.HasSuffix(err.Error(), "no answer within 20ms (2 tries)") {
		t.Errorf("error %v, want an ErrTimeout", err)
	}
}

func TestTheKeyIsNeverPrinted(t *testing.T) {
	var log bytes.Buffer
	var seen []string
	for _, turn := range []http.HandlerFunc{
		hangsUp,
		fails(500, "", `{"error":{"message":"`+key+`"}}`),
		fails(401, "", `{"error":{"message":"`+key+`"}}`),
		fails(400, "", `{"error":"`+key+`"}`),
		fails(302, "Location: https://example.org/"+key, ""),
		fails(200, "", `{"error":"`+key+`"}`),
		fails(200, "", key),
	} {
		f := serve(t, turn)
		o := Options{URL: f.URL, Model: "m", Key: key, MaxCalls: 3, Log: slog.New(slog.NewTextHandler(&log, nil))}
		x := f.extractor(t, func(mine *Options) { *mine = o })
		_, err := x.Extract(t.Context(), article(t))
		if err == nil {
			t.Fatal("no error")
		}
		seen = append(seen, err.Error(), fmt.Sprintf("%v %+v %#v %+v %#v", o, o, o, x, x.chat))
		o.Log.Info("starting", "options", o)
		slog.New(slog.NewJSONHandler(&log, nil)).Info("starting", "options", o)
	}
	for _, bad := range []Options{{Key: key + "\n"}, {Key: key, URL: "http://example.org"}, {Key: key, URL: "http://" + key + "@example.org?k=" + key}} {
		_, err := New(bad)
		seen = append(seen, fmt.Sprint(err))
	}
	for _, text := range append(seen, log.String()) {
		if strings.Contains(text, key) {
			t.Errorf("the key is in %q", text)
		}
	}
	if !strings.Contains(log.String(), "trying again") {
		t.Error("nothing was logged of tries")
	}
}

func TestPausesGrowAndDiffer(t *testing.T) {
	for _, tc := range []struct {
		failed int
		after  time.Duration
		chance float64
		want   time.Duration
	}{
		{1, 0, 0, time.Second},
		{1, 0, 1, time.Second / 2},
		{3, 0, 0, 4 * time.Second},
		{6, 0, 0, 30 * time.Second},
		{1000, 0, 1, 15 * time.Second},
		{1, 10 * time.Second, 0, 10 * time.Second},
		{2, 10 * time.Second, 0.5, 10*time.Second + time.Second/2},
	} {
		if got := pause(tc.failed, tc.after, tc.chance); got != tc.want {
			t.Errorf("pause(%d, %s, %v) = %s, want %s", tc.failed, tc.after, tc.chance, got, tc.want)
		}
	}
}

func TestRetryAfterIsSecondsOrADate(t *testing.T) {
	now := time.Date(2024, 1, 3, 12, 0, 0, 0, time.UTC)
	for value, want := range map[string]time.Duration{
		"": 0, "12": 12 * time.Second, " 3 ": 3 * time.Second, "-1": 0, "1.5": 0, "soon": 0,
		"Wed, 03 Jan 2024 12:01:00 GMT": time.Minute,
		"Wed, 03 Jan 2024 11:00:00 GMT": 0,
	} {
		if got := retryAfter(value, now); got != want {
			t.Errorf("retryAfter(%q) = %s, want %s", value, got, want)
		}
	}
}
