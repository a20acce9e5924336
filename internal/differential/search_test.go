// Finding by name: which hits there are is Lucene's affair, but what is said of them
// must be true, and an exact name finds its bearer first.

package differential_test

import (
	"encoding/json"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

type hit struct {
	Node struct {
		Typename string `json:"__typename"`
		ID       string
	}
	Matched  string
	Score    float64
	Meetings int
}

func (b *bench) search(t *testing.T, text string, kinds any) []hit {
	t.Helper()
	r, err := b.askPatiently(question{
		"query Q($text: String!, $kinds: [EntityKind!]) { search(text: $text, kinds: $kinds, first: 20) { node { __typename id } matched score meetings } }",
		map[string]any{"text": text, "kinds": kinds},
	})
	if err != nil || len(r.Errors) > 0 {
		t.Fatalf("search for %q: %v, %+v", text, err, r.Errors)
	}
	var data struct{ Search []hit }
	if err := json.Unmarshal(r.Data, &data); err != nil {
		t.Fatal(err)
	}
	return data.Search
}

func TestASearchFindsAnExactNameFirst(t *testing.T) {
	b := open(t)
	random := rand.New(rand.NewPCG(*seed, 5))
	for range 60 {
		label := pick(random, []string{"Person", "Person", "Country", "Organisation", "Office", "Place"})
		n := pick(random, b.graph.nodes[label])
		name := pick(random, n.props["names"].([]any)).(string)
		kinds := []any{nil, []string{strings.ToUpper(label)}}[random.IntN(2)]
		hits := b.search(t, name, kinds)
		for _, h := range hits {
			found := b.graph.byKey[h.Node.Typename][h.Node.ID]
			switch {
			case found == nil:
				t.Errorf("search for %q: no %s has the id %q", name, h.Node.Typename, h.Node.ID)
			case !slices.Contains(found.props["names"].([]any), any(h.Matched)):
				t.Errorf("search for %q: matched %q is no name of %s", name, h.Matched, h.Node.ID)
			case kinds != nil && h.Node.Typename != label:
				t.Errorf("search for %q among %v found a %s", name, kinds, h.Node.Typename)
			case h.Meetings != meetingsOf(found):
				t.Errorf("search for %q: %s has %d meetings, want %d", name, h.Node.ID, h.Meetings, meetingsOf(found))
			}
		}
		if len(hits) == 0 {
			t.Errorf("search for %q finds nothing", name)
			continue
		}
		first := b.graph.byKey[hits[0].Node.Typename][hits[0].Node.ID]
		if !slices.Contains(first.props["names"].([]any), any(name)) && !tied(hits, n) {
			t.Errorf("search for %q, a name of %s, finds first %+v", name, n.key(), hits[:min(3, len(hits))])
		}
	}
}

// tied tells whether a node is among the hits that are as good as the first.
func tied(hits []hit, n *node) bool {
	return slices.ContainsFunc(hits, func(h hit) bool { return h.Node.ID == n.key() && h.Score >= hits[0].Score })
}

func meetingsOf(n *node) int {
	return len(slices.Concat(n.along("ATTENDED", "OUT"), n.along("TOOK_PART", "OUT"), n.along("AT", "IN")))
}
