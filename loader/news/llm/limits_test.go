package llm

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"sync"
	"testing"

	"readout/graph"
)

func TestNoMoreCallsThanAllowed(t *testing.T) {
	f := serve(t, says(answered), fails(http.StatusInternalServerError, "", ""))
	x := f.extractor(t, func(o *Options) { o.Cache, o.MaxCalls = t.TempDir(), 3 })
	if _, err := x.Extract(t.Context(), article(t)); err != nil {
		t.Fatal(err)
	}
	other := article(t)
	other.Text += "More."
	_, err := x.Extract(t.Context(), other)
	const want = "article en-01: no calls left to the language model: 3 of 3 made (cached answers are free); the last one failed: 500 Internal Server Error"
	if !errors.Is(err, ErrMaxCalls) || err.Error() != want {
		t.Errorf("error %q, want %q", err, want)
	}
	if _, err := x.Extract(t.Context(), other); !errors.Is(err, ErrMaxCalls) {
		t.Errorf("after that: %v, want ErrMaxCalls", err)
	}
	if _, err := x.Extract(t.Context(), article(t)); err != nil {
		t.Errorf("the cached article: %v", err)
	}
	if f.calls() != 3 {
		t.Errorf("%d calls, want 3", f.calls())
	}
}

func TestManyAtOnceMakeNoMoreCallsThanAllowed(t *testing.T) {
	f := serve(t, says(answered))
	x := f.extractor(t, func(o *Options) { o.MaxCalls = 5 })
	a := article(t)
	var all sync.WaitGroup
	for i := range 20 {
		all.Go(func() {
			mine := a
			mine.Text += fmt.Sprint(i)
			if _, err := x.Extract(t.Context(), mine); err != nil && !errors.Is(err, ErrMaxCalls) {
				t.Error(err)
			}
		})
	}
	all.Wait()
	if f.calls() != 5 {
		t.Errorf("%d calls, want 5", f.calls())
	}
}

func TestALongArticleIsReadInPartAndSaidToBe(t *testing.T) {
	f := serve(t, says(answered))
	a := article(t)
	a.Text += "\nپیر\n" + strings.Repeat("word ", 100)
	limit := len([]rune(articleText)) + 4
	got, err := f.extractor(t, func(o *Options) { o.MaxText = limit }).Extract(t.Context(), a)
	if err != nil || len(got.Records) != 1 {
		t.Fatalf("%d records, %v, want 1", len(got.Records), err)
	}
	wantReasons(t, got, ReasonLong)
	if content := f.got[0].Messages[1].Content; strings.Contains(content, "word") || !strings.Contains(content, "river levels") {
		t.Errorf("sent %q", content)
	}
}

func TestNothingIsAskedAboutNothing(t *testing.T) {
	f := serve(t, says(answered))
	a := article(t)
	a.Text = " \n"
	if got, err := f.extractor(t, nil).Extract(t.Context(), a); err != nil || len(got.Records)+len(got.Dropped)+f.calls() != 0 {
		t.Errorf("%+v, %v after %d calls", got, err, f.calls())
	}
	a = article(t)
	a.ID, a.URL = "", ""
	if _, err := f.extractor(t, nil).Extract(t.Context(), a); !errors.Is(err, graph.ErrBadInput) || f.calls() != 0 {
		t.Errorf("an article without id and URL: %v after %d calls, want an ErrBadInput after none", err, f.calls())
	}
}

func TestCancellingEndsACall(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	f := serve(t, func(_ http.ResponseWriter, r *http.Request) {
		cancel()
		<-r.Context().Done()
	})
	_, err := f.extractor(t, nil).Extract(ctx, article(t))
	if !errors.Is(err, context.Canceled) || f.calls() != 1 {
		t.Errorf("%v after %d calls, want context.Canceled after 1", err, f.calls())
	}
}

func TestCancellingEndsAWait(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	f := serve(t, fails(http.StatusServiceUnavailable, "", ""))
	x := f.extractor(t, nil)
	x.chat.wait = sleep
	x.chat.chance = func() float64 { cancel(); return 0 } // asked for right before the wait
	_, err := x.Extract(ctx, article(t))
	if !errors.Is(err, context.Canceled) || f.calls() != 1 {
		t.Errorf("%v after %d calls, want context.Canceled after 1", err, f.calls())
	}
}
