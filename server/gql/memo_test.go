package gql

import (
	"context"
	"errors"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"readout/graph"
	"readout/server/limit"
)

// slowly takes a second for a value, and counts how often it began and ended so.
type slowly struct{ begun, ended atomic.Int32 }

func (s *slowly) compute(ctx context.Context) (any, error) {
	s.begun.Add(1)
	select {
	case <-time.After(time.Second):
		s.ended.Add(1)
		return "value", nil
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

func TestWhoAsksTheSameAtOnceOrLaterHasItComputedOnce(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var m, s = newMemo(), slowly{}
		var all sync.WaitGroup
		for range 10 {
			all.Go(func() {
				if value, err := m.get(t.Context(), "key", s.compute); value != "value" || err != nil {
					t.Errorf("got %v, %v", value, err)
				}
			})
		}
		all.Wait()
		if value, err := m.get(t.Context(), "key", s.compute); value != "value" || err != nil {
			t.Errorf("later: %v, %v", value, err)
		}
		if n := s.begun.Load(); n != 1 {
			t.Errorf("computed %d times, want once", n)
		}
		time.Sleep(keptFor)
		if _, err := m.get(t.Context(), "key", s.compute); err != nil || s.begun.Load() != 2 {
			t.Errorf("after %s: %v, computed %d times, want twice", keptFor, err, s.begun.Load())
		}
	})
}

func TestWhenNobodyWaitsAnyMoreTheComputationEnds(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var m, s = newMemo(), slowly{}
		first, leave := context.WithCancel(t.Context())
		second, leaveToo := context.WithCancel(t.Context())
		for _, ctx := range []context.Context{first, second} {
			go func() {
				if _, err := m.get(ctx, "key", s.compute); !errors.Is(err, context.Canceled) {
					t.Errorf("%v, want context.Canceled", err)
				}
			}()
		}
		synctest.Wait()
		leave()
		synctest.Wait()
		if len(m.running) != 1 || len(m.seats) != 1 {
			t.Error("it ended although somebody still waits")
		}
		leaveToo()
		synctest.Wait()
		if len(m.running) != 0 || len(m.seats) != 0 || s.ended.Load() != 0 {
			t.Errorf("it goes on: %d running, %d seats taken, %d ended", len(m.running), len(m.seats), s.ended.Load())
		}
		if value, err := m.get(t.Context(), "key", s.compute); value != "value" || err != nil {
			t.Errorf("asked again: %v, %v", value, err)
		}
	})
}

func TestSoManyAreComputedAtOnceSoManyWaitAndOneMoreIsRefused(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var m, s = newMemo(), slowly{}
		var all sync.WaitGroup
		for i := range limit.Computations + limit.Waiting {
			all.Go(func() {
				if _, err := m.get(t.Context(), strconv.Itoa(i), s.compute); err != nil {
					t.Errorf("number %d: %v", i, err)
				}
			})
		}
		synctest.Wait()
		if n := s.begun.Load(); n != limit.Computations {
			t.Errorf("%d are computed at once, want %d", n, limit.Computations)
		}
		if _, err := m.get(t.Context(), "one more", s.compute); !errors.Is(err, graph.ErrTooComplex) {
			t.Errorf("one more: %v, want ErrTooComplex", err)
		}
		all.Wait()
	})
}

func TestWhatTakesTooLongFailsAndIsNotKept(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		m := newMemo()
		began := time.Now()
		_, err := m.get(t.Context(), "key", func(ctx context.Context) (any, error) {
			<-ctx.Done()
			return nil, ctx.Err()
		})
		if took := time.Since(began); !errors.Is(err, errSlow) || took != limit.Computation {
			t.Errorf("%v after %s, want errSlow after %s", err, took, limit.Computation)
		}
		if m.kept.Len() != 0 {
			t.Error("it was kept")
		}
	})
}

func TestATimeLimitOfTheDatabaseIsTooSlowToo(t *testing.T) {
	m := newMemo()
	_, err := m.get(t.Context(), "key", func(context.Context) (any, error) { return nil, graph.ErrTimeout })
	if !errors.Is(err, errSlow) {
		t.Errorf("%v, want errSlow", err)
	}
}

func TestAPanicIsAnErrorOfWhoAsked(t *testing.T) {
	m := newMemo()
	_, err := m.get(t.Context(), "key", func(context.Context) (any, error) { panic("broken") })
	if err == nil || !strings.Contains(err.Error(), "panic: broken") {
		t.Errorf("%v", err)
	}
	if value, err := m.get(t.Context(), "key", func(context.Context) (any, error) { return 1, nil }); value != 1 || err != nil {
		t.Errorf("asked again: %v, %v", value, err)
	}
}
