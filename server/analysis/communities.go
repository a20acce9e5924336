// Communities: groups that met among themselves more than one would expect of a network
// in which everyone met as often, but anyone.

package analysis

import (
	"cmp"
	"context"
	"math"
	"slices"
)

// Partition puts each node of a graph into one community.
type Partition struct {
	Nodes, Edges int
	// Modularity is the share of meetings within communities, less what it would be by
	// chance: from -0.5 to 1, and 0 for a graph without edges.
	Modularity  float64
	Communities []Community // largest first; of one size: by the smallest of the members' ids
}

// Community is a part of a partition. Any two of its members are joined by a chain of
// edges within it.
type Community struct {
	Members []string // ids: most meetings with other members first, then by id
}

// Communities finds them. It ends with the error of ctx when that is done.
func (g *Graph) Communities(ctx context.Context) (*Partition, error) {
	of, err := g.louvain(ctx)
	if err != nil {
		return nil, err
	}
	of, count := g.connected(of)
	p := &Partition{Nodes: g.Nodes(), Edges: g.Edges(), Modularity: math.Round(g.modularity(of, count)*precision) / precision}
	groups := grouped(of, count)
	slices.SortFunc(groups, func(x, y []int32) int { return cmp.Or(cmp.Compare(len(y), len(x)), cmp.Compare(x[0], y[0])) })
	for _, group := range groups {
		p.Communities = append(p.Communities, Community{Members: g.members(group, of)})
	}
	return p, nil
}

// members returns the ids of a community's nodes.
func (g *Graph) members(group, of []int32) []string {
	within := make(map[int32]int, len(group)) // meetings
	for _, v := range group {
		targets, weights := g.neighbours(v)
		for i, w := range targets {
			if of[w] == of[v] {
				within[v] += int(weights[i])
			}
		}
	}
	slices.SortFunc(group, func(x, y int32) int { return cmp.Or(cmp.Compare(within[y], within[x]), cmp.Compare(x, y)) })
	ids := make([]string, len(group))
	for i, v := range group {
		ids[i] = g.ids[v]
	}
	return ids
}

// connected cuts communities that have fallen apart into their connected parts, which
// only raises modularity. Louvain leaves such behind when a node that held others
// together moves away later.
func (g *Graph) connected(of []int32) ([]int32, int) {
	part := make([]int32, len(of)) // from 1; 0: not seen
	parts := int32(0)
	var reached []int32
	for start := range of {
		if part[start] != 0 {
			continue
		}
		parts++
		part[start] = parts
		reached = append(reached[:0], int32(start))
		for len(reached) > 0 {
			v := reached[len(reached)-1]
			reached = reached[:len(reached)-1]
			targets, _ := g.neighbours(v)
			for _, w := range targets {
				if of[w] == of[v] && part[w] == 0 {
					part[w] = parts
					reached = append(reached, w)
				}
			}
		}
	}
	for v := range part {
		part[v]--
	}
	return part, int(parts)
}

// modularity is Newman's, of a weighted graph.
func (g *Graph) modularity(of []int32, count int) float64 {
	within, degrees := make([]float64, count), make([]float64, count)
	total := 0.0
	for v := range of {
		targets, weights := g.neighbours(int32(v))
		for i, w := range targets {
			weight := float64(weights[i])
			total += weight
			degrees[of[v]] += weight
			if of[w] == of[v] {
				within[of[v]] += weight
			}
		}
	}
	q := 0.0
	for c := range within {
		if total > 0 {
			q += within[c]/total - degrees[c]/total*degrees[c]/total
		}
	}
	return q
}
