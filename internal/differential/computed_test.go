// What the server computes, worked out once more in the plainest way from who sat where.

package differential_test

import (
	"cmp"
	"encoding/json"
	"fmt"
	"maps"
	"math"
	"slices"
	"testing"
)

// conditions are on the meetings of a network; nil: none. The server reads MET without
// one, and the meetings with one.
var conditions = []struct {
	name  string
	where any
}{
	{"all that were held", nil},
	{"all, counted anew", map[string]any{}},
	{"in a year", map[string]any{"during": map[string]any{"from": "2024", "to": "2024"}}},
	{"of a country, in one room", map[string]any{
		"mode": map[string]any{"eq": "IN_PERSON"}, "countries": map[string]any{"some": map[string]any{"id": map[string]any{"eq": "PK"}}},
	}},
	{"planned", map[string]any{"status": map[string]any{"eq": "PLANNED"}}},
}

var levels = map[string]string{"PERSON": "Person", "COUNTRY": "Country"}

// weights are how many meetings each had with each other.
type weights map[string]map[string]int

func (e *evaluator) weights(level string, where any) weights {
	w := make(weights)
	for p, meetings := range e.tiesOf(levels[level], e.meetings(where)) {
		for from, to := range map[string]string{p.a.key(): p.b.key(), p.b.key(): p.a.key()} {
			if w[from] == nil {
				w[from] = make(map[string]int)
			}
			w[from][to] = len(meetings)
		}
	}
	return w
}

func (w weights) ids() []string { return slices.Sorted(maps.Keys(w)) }

func (w weights) strength(id string) int {
	sum := 0
	for _, n := range w[id] {
		sum += n
	}
	return sum
}

func TestCentralityIsWhatCountingGives(t *testing.T) {
	b := open(t)
	e := &evaluator{schema: b.schema, graph: b.graph}
	for _, c := range conditions {
		for level := range levels {
			w := e.weights(level, c.where)
			for measure, scores := range map[string]map[string]float64{
				"DEGREE": w.degrees(), "STRENGTH": w.strengths(), "BETWEENNESS": w.betweenness(), "PAGERANK": w.pageRanks(),
			} {
				t.Run(fmt.Sprintf("%s, %s, %s", c.name, level, measure), func(t *testing.T) {
					got := b.ranking(t, level, measure, c.where)
					if len(got) != len(scores) {
						t.Fatalf("%d entries, want %d", len(got), len(scores))
					}
					for i, entry := range got {
						if math.Abs(entry.Score-scores[entry.Node.ID]) > 1e-9 {
							t.Errorf("%s has %v, want %v", entry.Node.ID, entry.Score, scores[entry.Node.ID])
						}
						better := slices.IndexFunc(got, func(o place) bool { return o.Score == entry.Score })
						if entry.Rank != better+1 || i > 0 && byScore(got[i-1], entry) >= 0 {
							t.Errorf("%+v stands at %d, behind %+v", entry, i, got[max(i-1, 0)])
						}
					}
				})
			}
		}
	}
}

// place is an entry of an answer.
type place struct {
	Rank  int
	Score float64
	Node  struct{ ID string }
}

func byScore(x, y place) int {
	return cmp.Or(cmp.Compare(y.Score, x.Score), cmp.Compare(x.Node.ID, y.Node.ID))
}

// ranking reads all pages.
func (b *bench) ranking(t *testing.T, level, measure string, where any) []place {
	t.Helper()
	var all []place
	for {
		var data struct {
			Centrality struct {
				Nodes   int
				Entries []place
			}
		}
		b.into(t, &data, question{
			`query Q($measure: CentralityMeasure!, $level: NetworkLevel!, $where: MeetingWhere, $offset: Int!) {
				centrality(measure: $measure, level: $level, where: $where, first: 100, offset: $offset) {
					nodes entries { rank score node { id } }
				}
			}`, map[string]any{"measure": measure, "level": level, "where": where, "offset": len(all)},
		})
		all = append(all, data.Centrality.Entries...)
		if len(data.Centrality.Entries) == 0 {
			if len(all) != data.Centrality.Nodes {
				t.Errorf("%d entries on all pages of %d nodes", len(all), data.Centrality.Nodes)
			}
			return all
		}
	}
}

func (b *bench) into(t *testing.T, data any, q question) {
	t.Helper()
	r, err := b.askPatiently(q)
	if err != nil || len(r.Errors) > 0 {
		t.Fatalf("%v, %+v\n%s", err, r.Errors, q)
	}
	if err := json.Unmarshal(r.Data, data); err != nil {
		t.Fatal(err)
	}
}

func (w weights) degrees() map[string]float64 {
	scores := make(map[string]float64)
	for id := range w {
		scores[id] = float64(len(w[id]))
	}
	return scores
}

func (w weights) strengths() map[string]float64 {
	scores := make(map[string]float64)
	for id := range w {
		scores[id] = float64(w.strength(id))
	}
	return scores
}

// betweenness counts, for each two others, which share of their shortest paths leads
// through each: paths from a to v times paths from v to b.
func (w weights) betweenness() map[string]float64 {
	distance, paths := make(map[string]map[string]int), make(map[string]map[string]float64)
	for id := range w {
		distance[id], paths[id] = w.search(id)
	}
	scores := make(map[string]float64)
	n := float64(len(w))
	for v := range w {
		scores[v] = 0
		for a := range w {
			for b := range w {
				whole, joined := distance[a][b]
				first, before := distance[a][v]
				second, after := distance[v][b]
				if a != b && a != v && b != v && joined && before && after && first+second == whole {
					scores[v] += paths[a][v] * paths[v][b] / paths[a][b] / ((n - 1) * (n - 2))
				}
			}
		}
	}
	return scores
}

// search returns how far others are, and by how many shortest paths.
func (w weights) search(from string) (map[string]int, map[string]float64) {
	distance, paths := map[string]int{from: 0}, map[string]float64{from: 1}
	for layer := []string{from}; len(layer) > 0; {
		var next []string
		for _, v := range layer {
			for u := range w[v] {
				if _, seen := distance[u]; !seen {
					distance[u] = distance[v] + 1
					next = append(next, u)
				}
				if distance[u] == distance[v]+1 {
					paths[u] += paths[v]
				}
			}
		}
		layer = next
	}
	return distance, paths
}

func (w weights) pageRanks() map[string]float64 {
	scores := make(map[string]float64)
	for id := range w {
		scores[id] = 1 / float64(len(w))
	}
	for range 300 {
		next := make(map[string]float64)
		for id := range w {
			next[id] = 0.15 / float64(len(w))
			for other, n := range w[id] {
				next[id] += 0.85 * scores[other] * float64(n) / float64(w.strength(other))
			}
		}
		scores = next
	}
	return scores
}

// The communities that Louvain finds are not determined, but what is said of them is.
func TestCommunitiesAreAPartitionOfTheModularityTheySay(t *testing.T) {
	b := open(t)
	e := &evaluator{schema: b.schema, graph: b.graph}
	for _, c := range conditions {
		for level, label := range levels {
			t.Run(c.name+", "+level, func(t *testing.T) {
				w := e.weights(level, c.where)
				var data struct {
					Communities struct {
						Nodes, Total int
						Modularity   float64
						Communities  []struct {
							Number, Size int
							Members      []struct{ ID string }
							Countries    []struct {
								Members int
								Country struct{ ID string }
							}
						}
					}
				}
				b.into(t, &data, question{
					`query Q($level: NetworkLevel!, $where: MeetingWhere) {
						communities(level: $level, where: $where, first: 100) {
							nodes total modularity
							communities { number size members(first: 100) { id } countries(first: 100) { members country { id } } }
						}
					}`, map[string]any{"level": level, "where": c.where},
				})
				got := data.Communities
				of := make(map[string]int)
				for i, one := range got.Communities {
					countries := make(map[string]int)
					for _, m := range one.Members {
						of[m.ID] = i
						served := []*node{b.graph.byKey[label][m.ID]}
						if label == "Person" {
							served = nodesOf(served[0].along("SERVES", "OUT"))
						}
						for _, country := range served {
							countries[country.key()]++
						}
					}
					for _, country := range one.Countries {
						if countries[country.Country.ID] != country.Members {
							t.Errorf("community %d has %d members of %s, want %d", one.Number, country.Members, country.Country.ID, countries[country.Country.ID])
						}
					}
					if one.Number != i+1 || one.Size != len(one.Members) || len(one.Countries) != len(countries) {
						t.Errorf("community %d: number %d, size %d of %d members, %d countries of %d",
							i+1, one.Number, one.Size, len(one.Members), len(one.Countries), len(countries))
					}
				}
				if ids := slices.Sorted(maps.Keys(of)); !slices.Equal(ids, w.ids()) || got.Total != len(got.Communities) || got.Nodes != len(ids) {
					t.Errorf("%d communities of %d with %v, want those who met: %v", len(got.Communities), got.Total, ids, w.ids())
				}
				if want := w.modularity(of); math.Abs(got.Modularity-want) > 1e-9 {
					t.Errorf("modularity %v, want %v", got.Modularity, want)
				}
			})
		}
	}
}

// modularity is by the definition: over all pairs in one community.
func (w weights) modularity(of map[string]int) float64 {
	total := 0.0
	for id := range w {
		total += float64(w.strength(id))
	}
	q := 0.0
	for a := range w {
		for b := range w {
			if of[a] == of[b] {
				q += float64(w[a][b])/total - float64(w.strength(a))/total*float64(w.strength(b))/total
			}
		}
	}
	return q
}
