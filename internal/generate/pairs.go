// Pairs who met, for what is computed of the network.

package generate

import (
	"fmt"
	"math"
	"math/rand/v2"
)

// groups is into how many the people of Pairs fall.
const groups = 500

// Pairs gives pairs as diplomacy has them: a few met very many, most met few, and half
// of all edges lie within a group. Each of so many people has an edge, no pair comes
// twice, and each call gives the same ones.
func Pairs(people, edges int, add func(x, y string, meetings int)) {
	random := rand.New(rand.NewPCG(1, 2))
	names := random.Perm(people) // so that ids say nothing of who is busy
	busy := func() int { return int(float64(people) * math.Pow(random.Float64(), 2)) }
	seen := make(map[[2]int]bool, edges)
	for i := 0; len(seen) < edges; i++ {
		x, y := i, busy()
		if i >= people {
			x = busy()
		}
		if random.IntN(2) == 0 {
			y = min(y/groups*groups+x%groups, people-1)
		}
		pair := [2]int{min(x, y), max(x, y)}
		if x == y || seen[pair] {
			continue
		}
		seen[pair] = true
		add(PersonID(names[x]), PersonID(names[y]), 1+int(random.ExpFloat64()))
	}
}

// PersonID is the id of the person with a number, from 0.
func PersonID(number int) string { return fmt.Sprintf("person-%06d", number) }
