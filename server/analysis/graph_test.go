package analysis

import (
	"context"
	"errors"
	"fmt"
	"reflect"
	"testing"
)

// graphOf builds a graph of pairs such as "a-b": one letter each.
func graphOf(pairs ...string) *Graph {
	var b Builder
	for _, p := range pairs {
		b.Add(p[:1], p[2:], 1)
	}
	return b.Graph()
}

func TestAPairMayComeSeveralTimesEitherWayRound(t *testing.T) {
	var b Builder
	b.Add("b", "a", 2)
	b.Add("a", "b", 3)
	b.Add("b", "c", 1)
	b.Add("c", "c", 9)
	g := b.Graph()
	want := &Graph{ids: []string{"a", "b", "c"}, offsets: []int{0, 1, 3, 4}, targets: []int32{1, 0, 2, 1}, weights: []int32{5, 5, 1, 1}}
	if !reflect.DeepEqual(g, want) {
		t.Errorf("got %+v, want %+v", g, want)
	}
}

func TestEqualScoresShareARank(t *testing.T) {
	r, err := graphOf("a-b", "b-c", "c-d", "d-e").Rank(t.Context(), Degree)
	want := []Entry{{"b", 2, 1}, {"c", 2, 1}, {"d", 2, 1}, {"a", 1, 4}, {"e", 1, 4}}
	if err != nil || !reflect.DeepEqual(r.Entries, want) {
		t.Errorf("got %v, %v, want %v", r.Entries, err, want)
	}
}

// By hand: in a chain of five the middle one is between 4 of the 6 pairs of others.
func TestBetweennessOfAChain(t *testing.T) {
	r, err := graphOf("a-b", "b-c", "c-d", "d-e").Rank(t.Context(), Betweenness)
	want := []Entry{{"c", 0.666666666667, 1}, {"b", 0.5, 2}, {"d", 0.5, 2}, {"a", 0, 4}, {"e", 0, 4}}
	if err != nil || !reflect.DeepEqual(r.Entries, want) || r.Sources != 5 {
		t.Errorf("got %v from %d sources, %v, want %v from 5", r.Entries, r.Sources, err, want)
	}
}

func TestAGraphWithoutEdgesHasNobody(t *testing.T) {
	g := new(Builder).Graph()
	for _, m := range Measures {
		if r, err := g.Rank(t.Context(), m); err != nil || len(r.Entries) != 0 {
			t.Errorf("%s: %v, %v, want no entries", m, r, err)
		}
	}
	if p, err := g.Communities(t.Context()); err != nil || len(p.Communities) != 0 || p.Modularity != 0 {
		t.Errorf("%v, %v, want no communities", p, err)
	}
}

func TestWhoAsksNoLongerIsNotWorkedFor(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	g := karateClub()
	for _, m := range []Measure{Betweenness, PageRank} {
		if _, err := g.Rank(ctx, m); !errors.Is(err, context.Canceled) {
			t.Errorf("%s: %v, want context.Canceled", m, err)
		}
	}
	if _, err := g.Communities(ctx); !errors.Is(err, context.Canceled) {
		t.Errorf("communities: %v, want context.Canceled", err)
	}
}

func TestAnUnknownMeasureIsNamed(t *testing.T) {
	if _, err := karateClub().Rank(t.Context(), "FAME"); err == nil || err.Error() != `analysis: "FAME": no such measure` {
		t.Errorf("%v", err)
	}
}

// Two cliques joined by one who belongs to neither more than to the other.
func TestTwoCliquesAreTwoCommunities(t *testing.T) {
	var b Builder
	for _, clique := range []string{"abcd", "wxyz"} {
		for i := range clique {
			for j := range i {
				b.Add(clique[i:i+1], clique[j:j+1], 2)
			}
		}
	}
	b.Add("d", "w", 1)
	p, err := b.Graph().Communities(t.Context())
	// Within: 24 of 25 meetings; each community has half of the ends.
	want := &Partition{Nodes: 8, Edges: 13, Modularity: 0.46, Communities: []Community{
		{Members: []string{"a", "b", "c", "d"}}, {Members: []string{"w", "x", "y", "z"}},
	}}
	if err != nil || fmt.Sprint(p) != fmt.Sprint(want) {
		t.Errorf("got %v, %v, want %v", p, err, want)
	}
}

// One that held two others together moves away: what is left must not count as one.
func TestACommunityThatFellApartIsCut(t *testing.T) {
	g := graphOf("a-b", "c-d", "b-x", "x-c")
	of, count := g.connected([]int32{0, 0, 0, 0, 1}) // a, b, c, d; x alone
	if want := []int32{0, 0, 1, 1, 2}; !reflect.DeepEqual(of, want) || count != 3 {
		t.Errorf("got %v, %d communities, want %v, 3", of, count, want)
	}
}
