// PageRank: how often one is at a node who walks along the edges, each as likely as it
// is heavy, and now and then begins anew at any node.

package analysis

import (
	"context"
	"math"
)

const (
	// PageRankDamping is how likely the walk goes on along an edge.
	PageRankDamping = 0.85
	// pageRankTolerance ends the iteration: all scores together then change by less.
	pageRankTolerance = 1e-13
	// pageRankSteps bounds it. Each step leaves at most 0.85 of the last one's change, so
	// that 190 are enough for any graph.
	pageRankSteps = 200
)

func (g *Graph) pageRank(ctx context.Context) ([]float64, error) {
	n := g.Nodes()
	scores, next, given := make([]float64, n), make([]float64, n), make([]float64, n)
	strengths := g.strengths()
	for v := range scores {
		scores[v] = 1 / float64(n)
	}
	for range pageRankSteps {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		for v := range scores {
			given[v] = scores[v] / strengths[v]
		}
		change := 0.0
		for v := range next {
			targets, weights := g.neighbours(int32(v))
			sum := 0.0
			for i, w := range targets {
				sum += given[w] * float64(weights[i])
			}
			next[v] = (1-PageRankDamping)/float64(n) + PageRankDamping*sum
			change += math.Abs(next[v] - scores[v])
		}
		scores, next = next, scores
		if change < pageRankTolerance {
			break
		}
	}
	return scores, nil
}
