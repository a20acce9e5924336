package store_test

import (
	"errors"
	"reflect"
	"testing"

	"readout/graph"
	"readout/graph/store"
	"readout/internal/testdb"
)

func TestAFigureReplacesTheOneBefore(t *testing.T) {
	cfg := testdb.Config(t)
	s := testdb.Reopen(t, cfg)
	before := digest(t, s)
	keep := func(n int, values ...store.FigureValue) {
		t.Helper()
		got, err := s.WriteFigure(ctx, store.Figure{Label: "Country", Property: "degree", From: "2024", Sources: 3, Load: 7, Values: values})
		if err != nil || got != n {
			t.Errorf("%d values were kept, %v, want %d", got, err, n)
		}
	}
	have := func(want ...[]any) {
		t.Helper()
		got, err := testdb.Run(ctx, cfg, `MATCH (c:Country) WHERE c.degree IS NOT NULL
MATCH (f:Figure {key: 'Country.degree'})
RETURN c.code, c.degree, f.from, f.to, f.sources, f.nodes, f.load ORDER BY c.code`, nil)
		if err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("the graph has %v, %v, want %v", got, err, want)
		}
	}
	keep(2, store.FigureValue{ID: "FJ", Value: 1.5}, store.FigureValue{ID: "IS", Value: 2.5}, store.FigureValue{ID: "gone", Value: 9})
	have([]any{"FJ", 1.5, "2024", nil, int64(3), int64(2), int64(7)}, []any{"IS", 2.5, "2024", nil, int64(3), int64(2), int64(7)})
	keep(1, store.FigureValue{ID: "IS", Value: 4})
	have([]any{"IS", int64(4), "2024", nil, int64(3), int64(1), int64(7)})
	if digest(t, s) != before {
		t.Error("a figure changes the digest")
	}
	if err := s.RemoveFigures(ctx); err != nil {
		t.Fatal(err)
	}
	have()
}

func TestOnlyKnownFiguresAreKept(t *testing.T) {
	s := testdb.Open(t)
	for _, f := range []store.Figure{{Label: "Meeting", Property: "degree"}, {Label: "Person", Property: "name"}} {
		if _, err := s.WriteFigure(ctx, f); !errors.Is(err, graph.ErrBadInput) {
			t.Errorf("%s.%s: %v, want ErrBadInput", f.Label, f.Property, err)
		}
	}
}
