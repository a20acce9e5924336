// Betweenness: through whom the shortest paths lead (Brandes 2001), from a sample of the
// nodes, its pivots, where there are many.
//
// From each source a search in breadth counts the shortest paths to all nodes, and going
// back gives each node its dependency: to how many others, in shares, it lies on the way.
// A node's score is the mean of that over the sources other than itself, divided by as
// many as there can be: so it is from 0 to 1, and expected to be what all sources would
// give.

package analysis

import (
	"context"
	"math"
	"math/rand/v2"
	"slices"
	"sync"
)

const (
	// BetweennessSources is how many nodes paths are followed from: all of them where
	// there are no more. The standard error of a score is its spread among sources
	// divided by the root of this.
	BetweennessSources = 512
	// BetweennessSeed is what the sample is drawn with.
	BetweennessSeed = 1
	// parts is into how many the sources are cut, to be worked on side by side. It is
	// no matter of the machine: sums must be added up in the same order everywhere.
	parts = 4
)

// sample returns so many nodes, or all of them, ascending.
func (g *Graph) sample(size int) []int32 {
	n := g.Nodes()
	all := make([]int32, n)
	for v := range all {
		all[v] = int32(v)
	}
	if n <= size {
		return all
	}
	random := rand.New(rand.NewPCG(BetweennessSeed, uint64(n)))
	for i := range size {
		j := i + random.IntN(n-i)
		all[i], all[j] = all[j], all[i]
	}
	slices.Sort(all[:size])
	return all[:size]
}

// betweenness returns the score of each node, paths weighing alike whatever the weights
// of their edges.
func (g *Graph) betweenness(ctx context.Context, sources []int32) ([]float64, error) {
	n := g.Nodes()
	sums := make([][]float64, parts)
	var all sync.WaitGroup
	for part := range sums {
		all.Go(func() {
			s := newSearch(g)
			for i := part; i < len(sources) && ctx.Err() == nil; i += parts {
				s.from(sources[i])
			}
			sums[part] = s.sum
		})
	}
	all.Wait()
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	scores := make([]float64, n)
	if n < 3 { // nobody is between two
		return scores, nil
	}
	for v := range scores {
		others := len(sources)
		if _, found := slices.BinarySearch(sources, int32(v)); found {
			others--
		}
		for part := range sums {
			scores[v] += sums[part][v]
		}
		scores[v] /= float64(others) * float64(n-2)
	}
	return scores, nil
}

// search follows shortest paths from one source after the other.
type search struct {
	g        *Graph
	distance []int32 // by node: from the source, or unreached
	paths    []float64
	// share is by node: what each of its shortest paths gives to the node before it.
	share []float64
	sum   []float64 // by node: of dependencies

	order []int32 // those reached, nearest first
	// The nodes that are one step further than order[i], and joined to it, are
	// next[ends[i-1]:ends[i]]. Going back over them asks nothing of other edges.
	next []int32
	ends []int
}

const unreached = math.MaxInt32

func newSearch(g *Graph) *search {
	n := g.Nodes()
	return &search{
		g: g, distance: make([]int32, n), paths: make([]float64, n), share: make([]float64, n), sum: make([]float64, n),
		order: make([]int32, 0, n), next: make([]int32, 0, g.Edges()), ends: make([]int, 0, n),
	}
}

func (s *search) from(source int32) {
	for v := range s.distance {
		s.distance[v] = unreached
	}
	s.distance[source], s.paths[source] = 0, 1
	s.order, s.next, s.ends = append(s.order[:0], source), s.next[:0], s.ends[:0]
	for i := 0; i < len(s.order); i++ {
		s.step(s.order[i])
	}
	for i := len(s.order) - 1; i > 0; i-- {
		v, shares := s.order[i], 0.0
		for _, w := range s.next[s.ends[i-1]:s.ends[i]] {
			shares += s.share[w]
		}
		dependency := s.paths[v] * shares
		s.sum[v] += dependency
		s.share[v] = (1 + dependency) / s.paths[v]
	}
}

// step goes on from a node.
func (s *search) step(v int32) {
	distance, paths := s.distance, s.paths
	further, p := distance[v]+1, paths[v]
	targets, _ := s.g.neighbours(v)
	for _, w := range targets {
		d := distance[w]
		if d < further {
			continue
		}
		if d == unreached {
			distance[w], paths[w] = further, 0
			s.order = append(s.order, w)
		}
		paths[w] += p
		s.next = append(s.next, w)
	}
	s.ends = append(s.ends, len(s.next))
}
