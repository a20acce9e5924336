// A run: many articles on all cores, their results in order.

package news

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"runtime"
	"runtime/debug"
	"sync"
)

// ErrMistake is in the error of an article on which its Source panicked. A mistake of the
// program costs that article alone, and nothing of it is kept.
var ErrMistake = errors.New("a mistake in this program, please report it with the article")

// Source reads meetings out of one article. Extractor is one; another may ask a
// language model.
type Source interface {
	Read(ctx context.Context, a Article) (Result, error)
}

// Outcome is what became of one article, or an error of reading it.
type Outcome struct {
	Article Article
	Result  Result
	Err     error
}

// Run extracts every article of from on all cores, and yields what became of them
// in their order. Errors of from are yielded in their place. It holds no more
// articles at a time than twice the cores.
func Run(ctx context.Context, s Source, from iter.Seq2[Article, error]) iter.Seq[Outcome] {
	return func(yield func(Outcome) bool) {
		ctx, cancel := context.WithCancel(ctx)
		defer cancel()
		type job struct {
			article Article
			done    chan Outcome
		}
		workers := runtime.GOMAXPROCS(0)
		jobs := make(chan job, workers)
		order := make(chan chan Outcome, 2*workers)
		var working sync.WaitGroup
		for range workers {
			working.Go(func() {
				for j := range jobs {
					j.done <- read(ctx, s, j.article)
				}
			})
		}
		working.Go(func() {
			defer close(order)
			defer close(jobs)
			for a, err := range from {
				done := make(chan Outcome, 1)
				select {
				case order <- done:
				case <-ctx.Done():
					return
				}
				if err != nil {
					done <- Outcome{Err: err}
					continue
				}
				jobs <- job{a, done}
			}
		})
		for done := range order {
			if !yield(<-done) {
				cancel()
				for done := range order { // let the reader see that it is over
					<-done
				}
				break
			}
		}
		working.Wait()
	}
}

func read(ctx context.Context, s Source, a Article) (o Outcome) {
	defer func() {
		if mistake := recover(); mistake != nil {
			o = Outcome{Article: a, Err: fmt.Errorf("%w: %v\n%s", ErrMistake, mistake, debug.Stack())}
		}
	}()
	result, err := s.Read(ctx, a)
	return Outcome{Article: a, Result: result, Err: err}
}
