package store_test

import (
	"context"
	"errors"
	"reflect"
	"testing"
	"time"

	"readout/graph"
	"readout/internal/testdb"
)

// endless runs for minutes if nobody ends it.
const endless = `UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN count(a + b) AS n`

// endlessEnded tells that no transaction of the test is left.
const endlessEnded = `SHOW TRANSACTIONS YIELD metaData
RETURN size([m IN collect(metaData) WHERE m.request = 'endless']) = 0 AS ended`

func TestAReaderThatGoesAwayEndsItsStatement(t *testing.T) {
	cfg := testdb.Config(t)
	s := testdb.Reopen(t, cfg)
	reading, cancel := context.WithCancel(ctx)
	done := make(chan error, 1)
	go func() {
		_, _, err := s.Read(reading, endless, nil, time.Minute, "endless")
		done <- err
	}()
	testdb.Await(t, cfg, `SHOW TRANSACTIONS YIELD metaData
RETURN size([m IN collect(metaData) WHERE m.request = 'endless']) > 0 AS runs`)
	began := time.Now()
	cancel()
	if err := <-done; !errors.Is(err, context.Canceled) {
		t.Errorf("the reader got %v, want %v", err, context.Canceled)
	}
	testdb.Await(t, cfg, endlessEnded)
	t.Logf("the statement ended within %s", time.Since(began).Round(time.Millisecond))
}

func TestAStatementEndsAtItsTimeLimit(t *testing.T) {
	cfg := testdb.Config(t)
	s := testdb.Reopen(t, cfg)
	if _, _, err := s.Read(ctx, endless, nil, 500*time.Millisecond, "endless"); !errors.Is(err, graph.ErrTimeout) {
		t.Errorf("got %v, want %v", err, graph.ErrTimeout)
	}
	testdb.Await(t, cfg, endlessEnded)
}

func TestTheLogOfLoadsTellsWhatEachBatchMade(t *testing.T) {
	s := testdb.Open(t)
	before, err := s.Position(ctx)
	if err != nil {
		t.Fatal(err)
	}
	write(t, s, meetingOf(t, `{"id":"one","date":"2024-01-02"}`), meetingOf(t, `{"id":"two","date":"2024-01-03"}`))
	write(t, s, meetingOf(t, `{"id":"one","date":"2024-01-04"}`))
	write(t, s, meetingOf(t, `{"id":"one","date":"2024-01-04"}`)) // changes nothing
	loads, err := s.LoadsAfter(ctx, before)
	if err != nil {
		t.Fatal(err)
	}
	var got [][]string
	for _, load := range loads {
		if load.Number <= before {
			t.Errorf("load %d is among those after %d", load.Number, before)
		}
		got = append(got, load.Meetings)
	}
	want := [][]string{{"one", "two"}, {"one"}}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("loads %v, want %v", got, want)
	}
}

func TestEachHandsOverAllRowsAndEndsWithItsCaller(t *testing.T) {
	cfg := testdb.Config(t)
	s := testdb.Reopen(t, cfg)
	rows, sum := 0, int64(0)
	err := s.Each(ctx, `UNWIND range(1, $most) AS n RETURN n, toString(n)`, map[string]any{"most": 5000}, time.Minute, "endless", func(values []any) error {
		rows++
		sum += values[0].(int64)
		return nil
	})
	if err != nil || rows != 5000 || sum != 5000*5001/2 {
		t.Errorf("%d rows with the sum %d, %v", rows, sum, err)
	}

	const rowsWithoutEnd = `UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN a + b AS n`
	enough := errors.New("enough")
	if err := s.Each(ctx, rowsWithoutEnd, nil, time.Minute, "endless", func([]any) error { return enough }); !errors.Is(err, enough) {
		t.Errorf("got %v, want %v", err, enough)
	}
	testdb.Await(t, cfg, endlessEnded)
	reading, cancel := context.WithCancel(ctx)
	defer cancel()
	if err := s.Each(reading, rowsWithoutEnd, nil, time.Minute, "endless", func([]any) error { cancel(); return nil }); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v, want %v", err, context.Canceled)
	}
	testdb.Await(t, cfg, endlessEnded)
	if err := s.Each(ctx, endless, nil, 500*time.Millisecond, "endless", func([]any) error { return nil }); !errors.Is(err, graph.ErrTimeout) {
		t.Errorf("got %v, want %v", err, graph.ErrTimeout)
	}
	testdb.Await(t, cfg, endlessEnded)
}
