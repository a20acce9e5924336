// What is computed once for all who ask for it.
//
// golang.org/x/sync/singleflight shares a call too, but can't end it when the last one
// who waits has gone away, and a computation must then leave its place to others.

package gql

import (
	"context"
	"errors"
	"fmt"
	"runtime/debug"
	"sync"
	"time"

	"github.com/hashicorp/golang-lru/v2/simplelru"

	"readout/graph"
	"readout/server/limit"
)

const (
	// keptResults is how many results are kept: of 100,000 people each has about 6 MB.
	keptResults = 16
	// keptFor is for how long: in a cluster one server may tell of a load, and another
	// give pairs from before it.
	keptFor = 10 * time.Minute
)

// errSlow is a computation that took longer than it may.
var errSlow = errors.New("computation too slow")

// memo computes what it is asked for, once for all who ask at the same time, and keeps
// the results that were asked for last.
type memo struct {
	mu      sync.Mutex
	kept    *simplelru.LRU[string, kept]
	running map[string]*flight
	seats   chan struct{} // one for each that is being computed
}

// kept is a value, and until when it may be used.
type kept struct {
	value any
	until time.Time
}

// flight is a computation that somebody waits for.
type flight struct {
	done    chan struct{} // closed when value and err are set
	value   any
	err     error
	waiting int // how many wait; when none does any more, it is cancelled
	cancel  context.CancelFunc
}

func newMemo() *memo {
	all, err := simplelru.NewLRU[string, kept](keptResults, nil)
	if err != nil {
		panic(err) // the size is a constant above 0
	}
	return &memo{kept: all, running: make(map[string]*flight), seats: make(chan struct{}, limit.Computations)}
}

// get returns what is kept under a key, or computes it. It ends with the error of ctx
// when that is done; what it waited for goes on while others wait for it. More than so
// many at once is an ErrTooComplex, taking too long an errSlow.
func (m *memo) get(ctx context.Context, key string, compute func(context.Context) (any, error)) (any, error) {
	m.mu.Lock()
	if k, ok := m.kept.Get(key); ok && time.Now().Before(k.until) {
		m.mu.Unlock()
		return k.value, nil
	}
	f := m.running[key]
	if f == nil {
		if most := limit.Computations + limit.Waiting; len(m.running) >= most {
			m.mu.Unlock()
			return nil, fmt.Errorf("%w: %d other things are being computed or wait for it: ask again later", graph.ErrTooComplex, most)
		}
		run, cancel := context.WithTimeout(context.WithoutCancel(ctx), limit.Computation)
		f = &flight{done: make(chan struct{}), cancel: cancel}
		m.running[key] = f
		go m.run(run, key, f, compute)
	}
	f.waiting++
	m.mu.Unlock()
	select {
	case <-f.done:
		return f.value, f.err
	case <-ctx.Done():
		m.leave(key, f)
		return nil, ctx.Err()
	}
}

// leave is for who doesn't wait any more.
func (m *memo) leave(key string, f *flight) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if f.waiting--; f.waiting == 0 {
		f.cancel()
		if m.running[key] == f {
			delete(m.running, key) // who comes now begins anew
		}
	}
}

func (m *memo) run(ctx context.Context, key string, f *flight, compute func(context.Context) (any, error)) {
	defer f.cancel()
	f.value, f.err = m.seated(ctx, compute)
	if f.err != nil && (errors.Is(ctx.Err(), context.DeadlineExceeded) || errors.Is(f.err, graph.ErrTimeout)) {
		f.err = fmt.Errorf("%w: %w", errSlow, f.err)
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	if f.err == nil {
		m.kept.Add(key, kept{f.value, time.Now().Add(keptFor)})
	}
	if m.running[key] == f {
		delete(m.running, key)
	}
	close(f.done)
}

// seated computes when there is a place for it. It runs outside of any request, so that
// a panic must end here.
func (m *memo) seated(ctx context.Context, compute func(context.Context) (any, error)) (value any, err error) {
	select {
	case m.seats <- struct{}{}:
		defer func() { <-m.seats }()
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	defer func() {
		if cause := recover(); cause != nil {
			err = fmt.Errorf("panic: %v\n%s", cause, debug.Stack())
		}
	}()
	return compute(ctx)
}
