// Louvain (Blondel and others 2008): each node moves to the neighbouring community that
// raises modularity most, until none wants to; communities then become the nodes of a
// smaller graph, and so on.
//
// Nodes take their turn in the order of their ids, and again when a neighbour has moved
// (a queue, as the Leiden method has it), so that nothing is drawn by lot.

package analysis

import (
	"context"
	"slices"
)

// leastGain is what a move must bring, in meetings: less may be a rounding error, and
// could go back and forth for ever.
const leastGain = 1e-9

// level is a graph whose nodes are communities of the level below.
type level struct {
	offsets []int
	targets []int32
	weights []float64
	loops   []float64 // by node: twice the weight of the edges within it
	degrees []float64 // by node: the weights of its edges, and its loop
	total   float64   // of the degrees
}

func bottom(g *Graph) *level {
	l := &level{offsets: g.offsets, targets: g.targets, weights: make([]float64, len(g.weights)), loops: make([]float64, g.Nodes())}
	for i, w := range g.weights {
		l.weights[i] = float64(w)
	}
	l.count()
	return l
}

// count sets the degrees.
func (l *level) count() {
	l.degrees = slices.Clone(l.loops)
	for v := range l.degrees {
		for _, w := range l.weights[l.offsets[v]:l.offsets[v+1]] {
			l.degrees[v] += w
		}
		l.total += l.degrees[v]
	}
}

// louvain returns the number of each node's community.
func (g *Graph) louvain(ctx context.Context) ([]int32, error) {
	l := bottom(g)
	community := identity(g.Nodes())
	for {
		of, moved, err := l.move(ctx)
		if err != nil {
			return nil, err
		}
		if !moved {
			return community, nil
		}
		count := renumber(of)
		for v, c := range community {
			community[v] = of[c]
		}
		l = l.merged(of, count)
	}
}

func identity(n int) []int32 {
	all := make([]int32, n)
	for v := range all {
		all[v] = int32(v)
	}
	return all
}

// renumber numbers communities anew, in the order of their first nodes, and returns how
// many there are.
func renumber(of []int32) int {
	numbers := make([]int32, len(of))
	count := int32(0)
	for v, c := range of {
		if numbers[c] == 0 {
			count++
			numbers[c] = count
		}
		of[v] = numbers[c] - 1
	}
	return int(count)
}

// links are the weights of a node's edges by the community that they lead to.
type links struct {
	weights []float64
	reached []int32 // in the order in which they were reached
}

func (s *links) add(c int32, weight float64) {
	if s.weights[c] == 0 {
		s.reached = append(s.reached, c)
	}
	s.weights[c] += weight
}

func (s *links) clear() {
	for _, c := range s.reached {
		s.weights[c] = 0
	}
	s.reached = s.reached[:0]
}

// move moves nodes between communities, which begin as one each.
func (l *level) move(ctx context.Context) (of []int32, moved bool, err error) {
	n := len(l.degrees)
	of = identity(n)
	totals := slices.Clone(l.degrees) // by community
	to := links{weights: make([]float64, n)}
	waiting := newQueue(n)
	for turn := 0; waiting.size > 0; turn++ {
		if turn%4096 == 0 && ctx.Err() != nil {
			return nil, false, ctx.Err()
		}
		v := waiting.take()
		own := of[v]
		targets, weights := l.targets[l.offsets[v]:l.offsets[v+1]], l.weights[l.offsets[v]:l.offsets[v+1]]
		for i, w := range targets {
			to.add(of[w], weights[i])
		}
		totals[own] -= l.degrees[v]
		share := l.degrees[v] / l.total
		best, gain := own, to.weights[own]-share*totals[own]
		for _, c := range to.reached {
			if g := to.weights[c] - share*totals[c]; g > gain+leastGain {
				best, gain = c, g
			}
		}
		to.clear()
		totals[best] += l.degrees[v]
		if best == own {
			continue
		}
		of[v], moved = best, true
		for _, w := range targets {
			if of[w] != best {
				waiting.add(w)
			}
		}
	}
	return of, moved, nil
}

// merged returns the graph of communities.
func (l *level) merged(of []int32, count int) *level {
	up := &level{offsets: make([]int, count+1), loops: make([]float64, count)}
	to := links{weights: make([]float64, count)}
	for c, members := range grouped(of, count) {
		for _, v := range members {
			up.loops[c] += l.loops[v]
			for i := l.offsets[v]; i < l.offsets[v+1]; i++ {
				if d := of[l.targets[i]]; d != int32(c) {
					to.add(d, l.weights[i])
				} else {
					up.loops[c] += l.weights[i]
				}
			}
		}
		slices.Sort(to.reached)
		for _, d := range to.reached {
			up.targets, up.weights = append(up.targets, d), append(up.weights, to.weights[d])
		}
		to.clear()
		up.offsets[c+1] = len(up.targets)
	}
	up.count()
	return up
}

// grouped returns the members of each community, ascending.
func grouped(of []int32, count int) [][]int32 {
	groups := make([][]int32, count)
	for v, c := range of {
		groups[c] = append(groups[c], int32(v))
	}
	return groups
}

// queue holds nodes, each once at most, first in first out.
type queue struct {
	nodes       []int32
	queued      []bool
	first, size int
}

// newQueue returns a queue of all nodes in their order.
func newQueue(n int) *queue {
	q := &queue{nodes: identity(n), queued: make([]bool, n), size: n}
	for v := range q.queued {
		q.queued[v] = true
	}
	return q
}

func (q *queue) add(v int32) {
	if q.queued[v] {
		return
	}
	q.queued[v] = true
	q.nodes[(q.first+q.size)%len(q.nodes)] = v
	q.size++
}

func (q *queue) take() int32 {
	v := q.nodes[q.first]
	q.first = (q.first + 1) % len(q.nodes)
	q.size--
	q.queued[v] = false
	return v
}
