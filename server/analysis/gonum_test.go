// The figures are those of gonum, which is slower and takes more memory: BenchmarkGonum
// shows how much, and why the package has code of its own.

package analysis

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	gonum "gonum.org/v1/gonum/graph"
	"gonum.org/v1/gonum/graph/community"
	"gonum.org/v1/gonum/graph/network"
	"gonum.org/v1/gonum/graph/simple"
)

// randomGraph has some structure: most edges lie within one of a few groups.
func randomGraph(random *rand.Rand, nodes, edges int) *Graph {
	var b Builder
	for range edges {
		x, y := random.IntN(nodes), random.IntN(nodes)
		if random.IntN(4) > 0 {
			y = (y/5*5 + x%5) % nodes
		}
		b.Add(fmt.Sprintf("%03d", x), fmt.Sprintf("%03d", y), 1+random.IntN(4))
	}
	return b.Graph()
}

// directed and undirected are g as gonum has graphs; nodes keep their numbers.
func directed(g *Graph) *simple.WeightedDirectedGraph {
	to := simple.NewWeightedDirectedGraph(0, 0)
	each(g, func(v, w int32, weight float64) {
		to.SetWeightedEdge(to.NewWeightedEdge(simple.Node(v), simple.Node(w), weight))
	})
	return to
}

func undirected(g *Graph) *simple.WeightedUndirectedGraph {
	to := simple.NewWeightedUndirectedGraph(0, 0)
	each(g, func(v, w int32, weight float64) {
		if v < w {
			to.SetWeightedEdge(to.NewWeightedEdge(simple.Node(v), simple.Node(w), weight))
		}
	})
	return to
}

// each goes over the edges, from both ends.
func each(g *Graph, do func(v, w int32, weight float64)) {
	for v := range int32(g.Nodes()) {
		targets, weights := g.neighbours(v)
		for i, w := range targets {
			do(v, w, float64(weights[i]))
		}
	}
}

func compare(t *testing.T, what string, got []float64, want map[int64]float64, tolerance float64) {
	t.Helper()
	for v := range got {
		if math.Abs(got[v]-want[int64(v)]) > tolerance {
			t.Errorf("%s of node %d is %v, gonum's %v", what, v, got[v], want[int64(v)])
			return
		}
	}
}

func TestFiguresAreThoseOfGonum(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 7))
	for range 30 {
		nodes := 5 + random.IntN(120)
		g := randomGraph(random, nodes, nodes/2+random.IntN(4*nodes))
		n := float64(g.Nodes())

		betweenness, err := g.betweenness(t.Context(), g.sample(g.Nodes()))
		if err != nil {
			t.Fatal(err)
		}
		for v := range betweenness { // gonum's counts each path from both of its ends
			betweenness[v] *= (n - 1) * (n - 2)
		}
		compare(t, "betweenness", betweenness, network.Betweenness(undirected(g)), 1e-9*n*n)

		pageRank, err := g.pageRank(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		compare(t, "PageRank", pageRank, network.PageRankSparse(directed(g), PageRankDamping, 1e-12), 1e-8)

		p, err := g.Communities(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		if q := community.Q(undirected(g), gonumCommunities(g, p), 1); math.Abs(q-p.Modularity) > 1e-9 {
			t.Errorf("modularity is %v, gonum's of the same communities %v", p.Modularity, q)
		}
	}
}

func gonumCommunities(g *Graph, p *Partition) [][]gonum.Node {
	of := membership(p)
	all := make([][]gonum.Node, len(p.Communities))
	for v, id := range g.ids {
		all[of[id]] = append(all[of[id]], simple.Node(v))
	}
	return all
}

// Louvain is no exact method. Ours takes one fixed order; it must be about as good as
// gonum's in any, on the mean of many graphs.
func TestCommunitiesAreAsGoodAsThoseOfGonum(t *testing.T) {
	random := rand.New(rand.NewPCG(8, 8))
	var ours, theirs float64
	for range 40 {
		nodes := 40 + random.IntN(100)
		g := randomGraph(random, nodes, nodes+random.IntN(3*nodes))
		p, err := g.Communities(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		ours += p.Modularity
		peer := undirected(g)
		theirs += community.Q(peer, community.Modularize(peer, 1, random).Communities(), 1)
	}
	t.Logf("modularity: ours %.4f, gonum's %.4f", ours/40, theirs/40)
	if ours < 0.995*theirs {
		t.Errorf("mean modularity %.4f, gonum's %.4f", ours/40, theirs/40)
	}
}
