// The graph in memory: every node and relationship, as plain Cypher reads them.

package differential_test

import (
	"context"
	"fmt"
	"slices"
	"testing"

	"readout/graph/store"
	"readout/internal/testdb"
)

// node is a node; its properties are strings, int64, float64 and lists of strings.
// A day is its text, which sorts as days do; a point is a map.
type node struct {
	label   string
	props   map[string]any
	out, in []*relation
}

type relation struct {
	name     string
	from, to *node
	props    map[string]any
}

// key is the node's id or, of a country, its code.
func (n *node) key() string {
	if id, ok := n.props["id"]; ok {
		return id.(string)
	}
	return n.props["code"].(string)
}

// link is an item of a list: a node, and the relationship by which it was come to;
// without one it only holds the node.
type link struct {
	rel       *relation
	near, far *node
}

type graphData struct {
	nodes map[string][]*node // by label
	byKey map[string]map[string]*node
}

// labels of what the API shows; the rest is bookkeeping.
var labels = []string{"Person", "Country", "Organisation", "Office", "Meeting", "Place", "Topic", "Agreement", "Article"}

func readGraph(ctx context.Context, t testing.TB, cfg store.Config) *graphData {
	t.Helper()
	read := func(cypher string) [][]any {
		rows, err := testdb.Run(ctx, cfg, cypher, nil)
		if err != nil {
			t.Fatal(err)
		}
		return rows
	}
	g := &graphData{nodes: make(map[string][]*node), byKey: make(map[string]map[string]*node)}
	byElement := make(map[string]*node)
	const nodes = `MATCH (n) RETURN elementId(n), labels(n), properties(n),
  CASE WHEN n.location IS NOT NULL THEN {latitude: n.location.latitude, longitude: n.location.longitude} END`
	for _, row := range read(nodes) {
		label := row[1].([]any)[0].(string)
		if !slices.Contains(labels, label) {
			continue
		}
		n := &node{label: label, props: plainProperties(row[2])}
		if row[3] != nil {
			n.props["location"] = row[3]
		}
		byElement[row[0].(string)] = n
		g.nodes[label] = append(g.nodes[label], n)
		if g.byKey[label] == nil {
			g.byKey[label] = make(map[string]*node)
		}
		g.byKey[label][n.key()] = n
	}
	for _, row := range read(`MATCH (a)-[r]->(b) RETURN elementId(a), elementId(b), type(r), properties(r)`) {
		r := &relation{name: row[2].(string), from: byElement[row[0].(string)], to: byElement[row[1].(string)], props: plainProperties(row[3])}
		if r.from == nil || r.to == nil {
			continue
		}
		r.from.out = append(r.from.out, r)
		r.to.in = append(r.to.in, r)
	}
	for _, label := range labels {
		slices.SortFunc(g.nodes[label], func(a, b *node) int { return compareValues(a.key(), b.key()) })
	}
	return g
}

func plainProperties(raw any) map[string]any {
	props := raw.(map[string]any)
	for name, value := range props {
		if day, ok := value.(fmt.Stringer); ok {
			props[name] = day.String()
		}
	}
	return props
}

// along returns what a node's relationships of a type lead to.
func (n *node) along(name, direction string) []*link {
	var all []*link
	if direction != "IN" {
		for _, r := range n.out {
			if r.name == name {
				all = append(all, &link{r, n, r.to})
			}
		}
	}
	if direction != "OUT" {
		for _, r := range n.in {
			if r.name == name {
				all = append(all, &link{r, n, r.from})
			}
		}
	}
	return all
}

// nodesOf returns the nodes at the far ends, each once, in the order of their keys.
func nodesOf(links []*link) []*node {
	var all []*node
	for _, l := range links {
		if !slices.Contains(all, l.far) {
			all = append(all, l.far)
		}
	}
	slices.SortFunc(all, func(a, b *node) int { return compareValues(a.key(), b.key()) })
	return all
}

func linksTo(nodes []*node) []*link {
	all := make([]*link, len(nodes))
	for i, n := range nodes {
		all[i] = &link{far: n}
	}
	return all
}
