// docs/benchmarks.md tells what these measured:
//
//	go test -run '^$' -bench . -benchtime 1x -timeout 30m ./server/analysis

package analysis

import (
	"math/rand/v2"
	"testing"

	"gonum.org/v1/gonum/graph/community"
	"gonum.org/v1/gonum/graph/network"

	"readout/internal/generate"
)

const (
	benchNodes = 100_000
	benchEdges = 1_000_000
)

func skewedGraph(nodes, edges int) *Graph {
	var b Builder
	generate.Pairs(nodes, edges, b.Add)
	return b.Graph()
}

func BenchmarkGraph(b *testing.B) {
	type pair struct {
		x, y     string
		meetings int
	}
	var pairs []pair
	generate.Pairs(benchNodes, benchEdges, func(x, y string, meetings int) { pairs = append(pairs, pair{x, y, meetings}) })
	b.ReportAllocs()
	for b.Loop() {
		var builder Builder
		for _, p := range pairs {
			builder.Add(p.x, p.y, p.meetings)
		}
		if g := builder.Graph(); g.Edges() != benchEdges {
			b.Fatalf("%d nodes, %d edges", g.Nodes(), g.Edges())
		}
	}
}

func BenchmarkRank(b *testing.B) {
	g := skewedGraph(benchNodes, benchEdges)
	for _, m := range Measures {
		b.Run(string(m), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := g.Rank(b.Context(), m); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkCommunities(b *testing.B) {
	g := skewedGraph(benchNodes, benchEdges)
	b.ReportAllocs()
	for b.Loop() {
		p, err := g.Communities(b.Context())
		if err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(p.Modularity, "modularity")
		b.ReportMetric(float64(len(p.Communities)), "communities")
	}
}

// What gonum takes for the same graph; building its own is counted.
func BenchmarkGonum(b *testing.B) {
	g := skewedGraph(benchNodes, benchEdges)
	b.Run("PAGERANK", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			network.PageRankSparse(directed(g), PageRankDamping, pageRankTolerance)
		}
	})
	b.Run("communities", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			peer := undirected(g)
			b.ReportMetric(community.Q(peer, community.Modularize(peer, 1, rand.NewPCG(1, 1)).Communities(), 1), "modularity")
		}
	})
}
