// The graph: undirected, weighted, and packed, so that a million edges take 16 MB and
// are read in the order in which they lie in memory.

package analysis

import (
	"cmp"
	"slices"
)

// Graph is an undirected graph without loops. Each edge has a weight: how many meetings
// a pair had. Nodes are those that have an edge. It isn't changed once it is built, and
// is safe for concurrent use.
type Graph struct {
	ids []string // of the nodes, sorted
	// The neighbours of node v are targets[offsets[v]:offsets[v+1]], ascending, and
	// weights beside them. Each edge is there twice, once from either end.
	offsets []int
	targets []int32
	weights []int32
}

// Nodes returns how many nodes there are.
func (g *Graph) Nodes() int { return len(g.ids) }

// Edges returns how many pairs are joined.
func (g *Graph) Edges() int { return len(g.targets) / 2 }

// neighbours returns those of a node, and the weights of the edges to them.
func (g *Graph) neighbours(v int32) ([]int32, []int32) {
	from, to := g.offsets[v], g.offsets[v+1]
	return g.targets[from:to], g.weights[from:to]
}

// Builder takes the pairs of which a graph is made. Its zero value is ready for use.
type Builder struct {
	numbers map[string]int32 // by id, in the order in which they came
	ids     []string
	pairs   []arc
}

// arc is an edge as seen from one end.
type arc struct{ from, to, weight int32 }

// Add adds meetings of a pair. A pair may come several times, either way round: its
// meetings are added up. Nobody met themselves: such a pair is left out.
func (b *Builder) Add(x, y string, meetings int) {
	if x == y {
		return
	}
	b.pairs = append(b.pairs, arc{b.number(x), b.number(y), int32(meetings)})
}

// Pairs returns how many pairs were added, those that came several times included.
func (b *Builder) Pairs() int { return len(b.pairs) }

func (b *Builder) number(id string) int32 {
	if n, ok := b.numbers[id]; ok {
		return n
	}
	if b.numbers == nil {
		b.numbers = make(map[string]int32)
	}
	n := int32(len(b.ids))
	b.numbers[id] = n
	b.ids = append(b.ids, id)
	return n
}

// Graph returns the graph of the pairs that were added.
func (b *Builder) Graph() *Graph {
	ids := slices.Sorted(slices.Values(b.ids))
	place := make([]int32, len(ids)) // by the number of an id: its place among the sorted ones
	for i, id := range ids {
		place[b.numbers[id]] = int32(i)
	}
	arcs := make([]arc, 0, 2*len(b.pairs))
	for _, p := range b.pairs {
		from, to := place[p.from], place[p.to]
		arcs = append(arcs, arc{from, to, p.weight}, arc{to, from, p.weight})
	}
	slices.SortFunc(arcs, func(x, y arc) int { return cmp.Or(cmp.Compare(x.from, y.from), cmp.Compare(x.to, y.to)) })
	return pack(ids, arcs)
}

// pack puts sorted arcs into a graph, those of one pair together.
func pack(ids []string, arcs []arc) *Graph {
	g := &Graph{ids: ids, offsets: make([]int, len(ids)+1)}
	distinct := 0
	for i, a := range arcs {
		if i == 0 || a.from != arcs[i-1].from || a.to != arcs[i-1].to {
			distinct++
		}
	}
	g.targets, g.weights = make([]int32, 0, distinct), make([]int32, 0, distinct)
	for i, a := range arcs {
		if i > 0 && a.from == arcs[i-1].from && a.to == arcs[i-1].to {
			g.weights[len(g.weights)-1] += a.weight
			continue
		}
		g.targets, g.weights = append(g.targets, a.to), append(g.weights, a.weight)
		g.offsets[a.from+1] = len(g.targets)
	}
	return g
}
