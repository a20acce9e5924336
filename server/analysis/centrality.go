// Who is central: the measures, and the order of those measured.

package analysis

import (
	"cmp"
	"context"
	"fmt"
	"math"
	"slices"
)

// Measure is a measure of centrality.
type Measure string

// The measures.
const (
	Degree      Measure = "DEGREE"      // how many others a node is joined to
	Strength    Measure = "STRENGTH"    // the sum of the weights of its edges
	Betweenness Measure = "BETWEENNESS" // the share of shortest paths that pass through it, from 0 to 1
	PageRank    Measure = "PAGERANK"    // how often a random walk is at it, from 0 to 1; all together 1
)

// Measures lists them.
var Measures = []Measure{Degree, Strength, Betweenness, PageRank}

// Ranking is all nodes of a graph by their score, highest first.
type Ranking struct {
	Nodes, Edges int
	// Sources is from how many nodes paths were followed: all of them, or a sample.
	// It is 0 for a measure that follows no paths.
	Sources int
	Entries []Entry
}

// Entry is a node's place in a ranking. Equal scores have the same rank, and are sorted
// by id; the next rank is by as many higher: 1, 2, 2, 4.
type Entry struct {
	ID    string
	Score float64
	Rank  int
}

// Rank measures all nodes. It ends with the error of ctx when that is done.
func (g *Graph) Rank(ctx context.Context, m Measure) (*Ranking, error) {
	r := &Ranking{Nodes: g.Nodes(), Edges: g.Edges()}
	var scores []float64
	var err error
	switch m {
	case Degree:
		scores = g.degrees()
	case Strength:
		scores = g.strengths()
	case Betweenness:
		sources := g.sample(BetweennessSources)
		r.Sources = len(sources)
		scores, err = g.betweenness(ctx, sources)
	case PageRank:
		scores, err = g.pageRank(ctx)
	default:
		return nil, fmt.Errorf("analysis: %q: no such measure", m)
	}
	if err != nil {
		return nil, err
	}
	r.Entries = g.ranked(scores)
	return r, nil
}

func (g *Graph) degrees() []float64 {
	scores := make([]float64, g.Nodes())
	for v := range scores {
		scores[v] = float64(g.offsets[v+1] - g.offsets[v])
	}
	return scores
}

func (g *Graph) strengths() []float64 {
	scores := make([]float64, g.Nodes())
	for v := range scores {
		_, weights := g.neighbours(int32(v))
		for _, w := range weights {
			scores[v] += float64(w)
		}
	}
	return scores
}

// precision is to how many digits behind the point scores are rounded: nodes that are
// alike get the same score, though their sums were added up in another order.
const precision = 1e12

func (g *Graph) ranked(scores []float64) []Entry {
	entries := make([]Entry, len(scores))
	for v, score := range scores {
		entries[v] = Entry{ID: g.ids[v], Score: math.Round(score*precision) / precision}
	}
	slices.SortFunc(entries, func(x, y Entry) int { return cmp.Or(cmp.Compare(y.Score, x.Score), cmp.Compare(x.ID, y.ID)) })
	for i := range entries {
		if i > 0 && entries[i].Score == entries[i-1].Score {
			entries[i].Rank = entries[i-1].Rank
			continue
		}
		entries[i].Rank = i + 1
	}
	return entries
}
