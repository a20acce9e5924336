package analysis

import (
	"fmt"
	"math"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

type meeting struct {
	A, B     int
	Meetings int
}

var meetings = rapid.SliceOfN(rapid.Custom(func(t *rapid.T) meeting {
	return meeting{rapid.IntRange(0, 40).Draw(t, "a"), rapid.IntRange(0, 40).Draw(t, "b"), rapid.IntRange(1, 5).Draw(t, "meetings")}
}), 1, 150)

func graphOfMeetings(all []meeting, name func(int) string) *Graph {
	var b Builder
	for _, m := range all {
		b.Add(name(m.A), name(m.B), m.Meetings)
	}
	return b.Graph()
}

func number(n int) string { return fmt.Sprintf("%02d", n) }

// answers are all that can be asked of a graph.
func answers(t *rapid.T, g *Graph) []any {
	var all []any
	for _, m := range Measures {
		r, err := g.Rank(t.Context(), m)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, r)
	}
	p, err := g.Communities(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return append(all, p)
}

func TestTheOrderOfPairsDoesNotMatter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		all := meetings.Draw(t, "meetings")
		other := slices.Clone(all)
		rand.New(rand.NewPCG(1, uint64(len(all)))).Shuffle(len(other), func(i, j int) { other[i], other[j] = other[j], other[i] })
		for i := range other {
			if i%2 == 0 {
				other[i].A, other[i].B = other[i].B, other[i].A
			}
		}
		if a, b := answers(t, graphOfMeetings(all, number)), answers(t, graphOfMeetings(other, number)); !reflect.DeepEqual(a, b) {
			t.Errorf("%+v\nand, in another order, %+v", a, b)
		}
	})
}

// Everyone's score stays theirs when all are given other ids; which communities Louvain
// finds may depend on ids, for these give the order of turns.
func TestScoresDoNotDependOnIDs(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		all := meetings.Draw(t, "meetings")
		reversed := func(n int) string { return number(99 - n) }
		g, other := graphOfMeetings(all, number), graphOfMeetings(all, reversed)
		for _, m := range Measures {
			a, err := g.Rank(t.Context(), m)
			if err != nil {
				t.Fatal(err)
			}
			b, err := other.Rank(t.Context(), m)
			if err != nil {
				t.Fatal(err)
			}
			scores := make(map[string]float64)
			for _, e := range b.Entries {
				scores[e.ID] = e.Score
			}
			for n := range 41 {
				for _, e := range a.Entries {
					if e.ID == number(n) && math.Abs(e.Score-scores[reversed(n)]) > 2/precision {
						t.Errorf("%s of %d is %v, and %v with other ids", m, n, e.Score, scores[reversed(n)])
					}
				}
			}
		}
	})
}

func TestScoresKeepTheirPromises(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		g := graphOfMeetings(meetings.Draw(t, "meetings"), number)
		for _, m := range Measures {
			r, err := g.Rank(t.Context(), m)
			if err != nil {
				t.Fatal(err)
			}
			sum := 0.0
			for i, e := range r.Entries {
				sum += e.Score
				if i > 0 && (e.Score > r.Entries[i-1].Score || e.Rank < r.Entries[i-1].Rank) {
					t.Errorf("%s: %v stands behind %v", m, e, r.Entries[i-1])
				}
				if (m == Betweenness || m == PageRank) && (e.Score < 0 || e.Score > 1) || (m == Degree || m == Strength) && e.Score < 1 {
					t.Errorf("%s of %s is %v, out of its range", m, e.ID, e.Score)
				}
			}
			if m == PageRank && g.Nodes() > 0 && math.Abs(sum-1) > 1e-9 {
				t.Errorf("PageRanks have the sum %v, want 1", sum)
			}
			if m == Degree && int(sum) != 2*g.Edges() {
				t.Errorf("degrees have the sum %v, want twice %d edges", sum, g.Edges())
			}
		}
	})
}

func TestCommunitiesKeepTheirPromises(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		g := graphOfMeetings(meetings.Draw(t, "meetings"), number)
		p, err := g.Communities(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		var all []string
		for i, c := range p.Communities {
			all = append(all, c.Members...)
			if i > 0 && len(c.Members) > len(p.Communities[i-1].Members) {
				t.Errorf("community %d is larger than the one before it", i)
			}
		}
		slices.Sort(all)
		if !slices.Equal(all, g.ids) {
			t.Errorf("members are %v, nodes %v", all, g.ids)
		}
		of := make([]int32, g.Nodes())
		for id, c := range membership(p) {
			v, _ := slices.BinarySearch(g.ids, id)
			of[v] = int32(c)
		}
		if _, parts := g.connected(of); parts != len(p.Communities) {
			t.Errorf("%d communities have %d connected parts", len(p.Communities), parts)
		}
		whole := g.modularity(make([]int32, g.Nodes()), 1)
		if p.Modularity < whole-1e-9 || p.Modularity > 1 {
			t.Errorf("modularity %v, want at least the %v of everyone together", p.Modularity, whole)
		}
	})
}

// A sample is an estimate that no score of leaves the range of, and near the truth.
func TestASampleIsNearTheTruth(t *testing.T) {
	g := skewedGraph(3000, 20000)
	exact, err := g.betweenness(t.Context(), g.sample(g.Nodes()))
	if err != nil {
		t.Fatal(err)
	}
	sampled, err := g.betweenness(t.Context(), g.sample(BetweennessSources))
	if err != nil {
		t.Fatal(err)
	}
	most, off := 0.0, 0.0
	for v := range exact {
		most, off = max(most, exact[v]), max(off, math.Abs(exact[v]-sampled[v]))
	}
	t.Logf("highest score %v, furthest off %v", most, off)
	if off > most/20 {
		t.Errorf("a score is %v off, the highest is %v", off, most)
	}
}

func TestAStarsCentreIsBetweenAllWhateverTheSample(t *testing.T) {
	var b Builder
	for i := range 3 * BetweennessSources {
		b.Add("centre", fmt.Sprint(i), 1)
	}
	r, err := b.Graph().Rank(t.Context(), Betweenness)
	if err != nil || r.Sources != BetweennessSources || r.Entries[0] != (Entry{ID: "centre", Score: 1, Rank: 1}) || r.Entries[1].Score != 0 {
		t.Errorf("from %d sources, %v, first %v; want 1 of the centre and 0 of the others", r.Sources, err, r.Entries[:2])
	}
}
