// Networks: which way their statement takes from one layer to the next, and what it
// leaves out, depends on how many ties lead where. Random questions seldom ask from
// all sides.

package differential_test

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
)

func TestNetworksFromTheBusiestToTheLoneliest(t *testing.T) {
	b := open(t)
	random := rand.New(rand.NewPCG(*seed, 13))
	for _, label := range []string{"Person", "Country"} {
		nodes := slices.Clone(b.graph.nodes[label])
		slices.SortFunc(nodes, func(x, y *node) int {
			return cmp.Or(cmp.Compare(len(y.along("MET", "UNDIRECTED")), len(x.along("MET", "UNDIRECTED"))), cmp.Compare(x.key(), y.key()))
		})
		level := map[string]string{"Person": "PERSON", "Country": "COUNTRY"}[label]
		for at := range 8 {
			n := nodes[at*(len(nodes)-1)/7]
			for hops := 1; hops <= 3; hops++ {
				q := question{text: fmt.Sprintf(`{ network(around: [%q], level: %s, hops: %d, limit: %d, edgeLimit: %d) {
  nodes { entity { id } hops meetings } edges { source target meetings first last } truncated totalNodes totalEdges } }`,
					n.key(), level, hops, pick(random, []int{1, 5, 30, 2000}), pick(random, []int{1, 7, 60, 20000}))}
				if d := b.check(q); d != "" {
					t.Errorf("%s\n%s", d, q)
				}
			}
		}
	}
}
