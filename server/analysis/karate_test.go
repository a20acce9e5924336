// Zachary's karate club (1977), the example that every textbook measures: 34 members,
// 78 friendships.

package analysis

import (
	"fmt"
	"math"
	"strings"
	"testing"
)

// karate has a line for each member with a friend of a higher number: the member, and
// those friends. Numbers are Zachary's, from 1.
const karate = `
1 2 3 4 5 6 7 8 9 11 12 13 14 18 20 22 32
2 3 4 8 14 18 20 22 31
3 4 8 9 10 14 28 29 33
4 8 13 14
5 7 11
6 7 11 17
7 17
9 31 33 34
10 34
14 34
15 33 34
16 33 34
19 33 34
20 34
21 33 34
23 33 34
24 26 28 30 33 34
25 26 28 32
26 32
27 30 34
28 34
29 32 34
30 33 34
31 33 34
32 33 34
33 34`

func karateClub() *Graph {
	var b Builder
	for line := range strings.SplitSeq(strings.TrimSpace(karate), "\n") {
		fields := strings.Fields(line)
		for _, friend := range fields[1:] {
			b.Add(fmt.Sprintf("%02s", fields[0]), fmt.Sprintf("%02s", friend), 1)
		}
	}
	return b.Graph()
}

// The figures are those that are published of the club: degrees by Zachary, betweenness
// and PageRank (0.85) as NetworkX's documentation and textbooks print them.
func TestTheKarateClubHasItsPublishedCentralities(t *testing.T) {
	g := karateClub()
	if g.Nodes() != 34 || g.Edges() != 78 {
		t.Fatalf("%d nodes and %d edges, want 34 and 78", g.Nodes(), g.Edges())
	}
	for _, tc := range []struct {
		measure Measure
		want    []Entry // at the top; scores to four digits
	}{
		{Degree, []Entry{{"34", 17, 1}, {"01", 16, 2}, {"33", 12, 3}, {"03", 10, 4}, {"02", 9, 5}, {"04", 6, 6}, {"32", 6, 6}, {"09", 5, 8}}},
		{Strength, []Entry{{"34", 17, 1}, {"01", 16, 2}, {"33", 12, 3}}},
		{Betweenness, []Entry{
			{"01", 0.4376, 1}, {"34", 0.3041, 2}, {"33", 0.1452, 3}, {"03", 0.1437, 4}, {"32", 0.1383, 5}, {"09", 0.0559, 6},
			{"02", 0.0539, 7}, {"14", 0.0459, 8}, {"20", 0.0325, 9}, {"06", 0.0300, 10}, {"07", 0.0300, 10}, {"28", 0.0223, 12},
		}},
		{PageRank, []Entry{{"34", 0.1009, 1}, {"01", 0.0970, 2}, {"33", 0.0717, 3}, {"03", 0.0571, 4}, {"02", 0.0529, 5}, {"32", 0.0372, 6}}},
	} {
		t.Run(string(tc.measure), func(t *testing.T) {
			r, err := g.Rank(t.Context(), tc.measure)
			if err != nil {
				t.Fatal(err)
			}
			for i, want := range tc.want {
				got := r.Entries[i]
				got.Score = math.Round(got.Score*1e4) / 1e4
				if got != want {
					t.Errorf("entry %d is %v, want %v", i, got, want)
				}
			}
		})
	}
}

// 0.4198 with four communities is the highest modularity that any partition of the club
// has (Brandes and others 2008).
func TestTheKarateClubFallsIntoFourCommunities(t *testing.T) {
	p, err := karateClub().Communities(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if len(p.Communities) != 4 || p.Modularity < 0.41 || p.Modularity > 0.4198 {
		t.Errorf("%d communities of modularity %v, want 4 of 0.41 to 0.4198: %v", len(p.Communities), p.Modularity, p.Communities)
	}
	// The two leaders of the club's quarrel are apart.
	if of := membership(p); of["01"] == of["34"] {
		t.Errorf("1 and 34 are in one community: %v", p.Communities)
	}
}

// membership returns the number of each node's community.
func membership(p *Partition) map[string]int {
	of := make(map[string]int)
	for i, c := range p.Communities {
		for _, id := range c.Members {
			of[id] = i
		}
	}
	return of
}
