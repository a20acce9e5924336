package news

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"reflect"
	"runtime"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"readout/graph"
	"readout/loader/news/lexicon"
)

// reads is a Source that does what the function does.
type reads func(ctx context.Context, a Article) (Result, error)

func (f reads) Read(ctx context.Context, a Article) (Result, error) { return f(ctx, a) }

// echo yields a Dropped that tells which article it is of.
func echo(_ context.Context, a Article) (Result, error) {
	return Result{Dropped: []Dropped{{Reason: a.ID}}}, nil
}

// numbered yields so many articles, whose IDs are their numbers from 0, and counts
// those that were taken.
func numbered(n int, taken *atomic.Int64) iter.Seq2[Article, error] {
	return func(yield func(Article, error) bool) {
		for i := range n {
			taken.Add(1)
			if !yield(Article{ID: strconv.Itoa(i)}, nil) {
				return
			}
		}
	}
}

// cores sets how many cores the test uses, and so how many workers a Run has.
func cores(t testing.TB, n int) {
	t.Helper()
	before := runtime.GOMAXPROCS(n)
	t.Cleanup(func() { runtime.GOMAXPROCS(before) })
}

func TestAMistakeCostsItsArticleAlone(t *testing.T) {
	var taken atomic.Int64
	source := reads(func(ctx context.Context, a Article) (Result, error) {
		if a.ID == "7" {
			panic("out of range")
		}
		return echo(ctx, a)
	})
	for o := range Run(t.Context(), source, numbered(20, &taken)) {
		switch {
		case o.Article.ID != "7":
			if o.Err != nil || len(o.Result.Dropped) != 1 {
				t.Errorf("article %s: %+v, want its own result", o.Article.ID, o)
			}
		case !errors.Is(o.Err, ErrMistake) || !strings.Contains(o.Err.Error(), "out of range") || !strings.Contains(o.Err.Error(), "run_test.go"):
			t.Errorf("article 7: error %v, want what happened and where", o.Err)
		}
	}
	if n := taken.Load(); n != 20 {
		t.Errorf("%d articles were taken, want all 20", n)
	}
}

func TestRunYieldsEveryArticleInItsPlace(t *testing.T) {
	for _, workers := range []int{1, 2, 4} {
		cores(t, workers)
		var taken atomic.Int64
		n := 0
		for o := range Run(t.Context(), reads(echo), numbered(1000, &taken)) {
			if want := strconv.Itoa(n); o.Article.ID != want || o.Err != nil || len(o.Result.Dropped) != 1 || o.Result.Dropped[0].Reason != want {
				t.Fatalf("%d workers: outcome %d is %+v", workers, n, o)
			}
			n++
		}
		if n != 1000 {
			t.Errorf("%d workers: %d outcomes, want 1000", workers, n)
		}
	}
}

func TestAnArticleThatTakesLongKeepsItsPlace(t *testing.T) {
	cores(t, 2)
	second := make(chan struct{})
	slow := func(ctx context.Context, a Article) (Result, error) {
		switch a.ID {
		case "0":
			<-second // the first is done after the second
		case "1":
			close(second)
		}
		return echo(ctx, a)
	}
	var taken atomic.Int64
	var ids []string
	for o := range Run(t.Context(), reads(slow), numbered(3, &taken)) {
		ids = append(ids, o.Article.ID)
	}
	if want := []string{"0", "1", "2"}; !reflect.DeepEqual(ids, want) {
		t.Errorf("articles %v, want %v", ids, want)
	}
}

func TestErrorsAreYieldedInTheirPlace(t *testing.T) {
	lost, refused := errors.New("lost"), errors.New("refused")
	from := func(yield func(Article, error) bool) {
		_ = yield(Article{ID: "0"}, nil) && yield(Article{}, lost) && yield(Article{ID: "2"}, nil) && yield(Article{}, lost) && yield(Article{ID: "4"}, nil)
	}
	refuse := func(ctx context.Context, a Article) (Result, error) {
		if a.ID == "2" {
			return Result{}, refused
		}
		return echo(ctx, a)
	}
	var got []string
	for o := range Run(t.Context(), reads(refuse), from) {
		got = append(got, fmt.Sprint(o.Article.ID, " ", o.Err))
	}
	if want := []string{"0 <nil>", " lost", "2 refused", " lost", "4 <nil>"}; !reflect.DeepEqual(got, want) {
		t.Errorf("outcomes %q, want %q", got, want)
	}
}

func TestRunOfNothingYieldsNothing(t *testing.T) {
	var taken atomic.Int64
	for o := range Run(t.Context(), reads(echo), numbered(0, &taken)) {
		t.Errorf("an outcome of no article: %+v", o)
	}
}

// Whoever breaks out of the loop waits for nothing but the articles in hand, and
// leaves nobody behind who still reads.
func TestBreakingOutEndsTheRun(t *testing.T) {
	cores(t, 2)
	var reading, taken atomic.Int64
	ended := false
	count := func(ctx context.Context, a Article) (Result, error) {
		reading.Add(1)
		defer reading.Add(-1)
		return echo(ctx, a)
	}
	from := func(yield func(Article, error) bool) {
		defer func() { ended = true }()
		numbered(1_000_000_000, &taken)(yield)
	}
	n := 0
	for range Run(t.Context(), reads(count), from) {
		if n++; n == 10 {
			break
		}
	}
	if reading.Load() != 0 || !ended {
		t.Errorf("%d articles are still being read, the sequence ended: %v; want none, true", reading.Load(), ended)
	}
}

func TestCancellingEndsTheRun(t *testing.T) {
	cores(t, 2)
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	var taken atomic.Int64
	told := 0
	tell := func(ctx context.Context, a Article) (Result, error) {
		if err := ctx.Err(); err != nil {
			return Result{}, err
		}
		return echo(ctx, a)
	}
	n := 0
	for o := range Run(ctx, reads(tell), numbered(1_000_000_000, &taken)) {
		if n++; n == 10 {
			cancel()
		}
		if errors.Is(o.Err, context.Canceled) {
			told++
		}
	}
	if n < 10 || told > n {
		t.Errorf("%d outcomes, %d of them cancelled", n, told)
	}
}

func TestASlowCallerHoldsTheRunBack(t *testing.T) {
	const workers = 3
	cores(t, workers)
	var taken atomic.Int64
	n := int64(0)
	for range Run(t.Context(), reads(echo), numbered(500, &taken)) {
		n++
		// Twice the cores wait in order; one is being taken, and one is the caller's.
		for range 100 {
			runtime.Gosched()
		}
		if ahead := taken.Load() - n; ahead > 2*workers+1 {
			t.Fatalf("%d articles are held while the caller has the %dth; want at most %d", ahead, n, 2*workers+1)
		}
	}
}

var inventedOnce struct {
	sync.Once
	x *Extractor
}

// invented is what inventing makes for whom nobody is known, made once for all tests: an Extractor may be used
// by many.
func invented(t testing.TB) *Extractor {
	t.Helper()
	inventedOnce.Do(func() { inventedOnce.x = inventing(NewKnown(nil)) })
	return inventedOnce.x
}

// allCases are all invented articles, twice over.
func allCases(t testing.TB) []Article {
	t.Helper()
	var all []Article
	for range 2 {
		for _, language := range lexicon.Languages {
			for _, c := range readCases(t, language) {
				all = append(all, Article{ID: c.ID, Published: day(t, c.Published), Text: c.Text})
			}
		}
	}
	return all
}

func TestAnExtractorIsUsedByManyAtOnce(t *testing.T) {
	cores(t, 4)
	x := invented(t)
	articles := allCases(t)
	alone := make([]Result, len(articles))
	var working sync.WaitGroup
	for part := range 4 { // beside the Run
		working.Go(func() {
			for i := part; i < len(articles); i += 4 {
				alone[i] = x.Extract(articles[i])
			}
		})
	}
	from := func(yield func(Article, error) bool) {
		for _, a := range articles {
			if !yield(a, nil) {
				return
			}
		}
	}
	var together []Result
	for o := range Run(t.Context(), x, from) {
		together = append(together, o.Result)
	}
	working.Wait()
	if len(together) != len(articles) {
		t.Fatalf("%d outcomes, want %d", len(together), len(articles))
	}
	for i, a := range articles {
		if !reflect.DeepEqual(alone[i], together[i]) {
			t.Errorf("%s: %+v in a run, %+v by itself", a.ID, together[i], alone[i])
		}
	}
}

func TestExtractingTwiceGivesTheSame(t *testing.T) {
	x := invented(t)
	for _, a := range allCases(t) {
		first := x.Extract(a)
		if again := x.Extract(a); !reflect.DeepEqual(first, again) {
			t.Errorf("%s: %v, then %v", a.ID, showAll(first), showAll(again))
		}
	}
}

func showAll(r Result) []string {
	var all []string
	for _, record := range r.Records {
		if record.Kind == graph.KindMeeting {
			all = append(all, record.Meeting.Date.String()+" "+showRecord(record.Meeting))
		}
	}
	return all
}
