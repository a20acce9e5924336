// Who met whom, counted by hand: the network, and what changed in it.

package differential_test

import (
	"cmp"
	"maps"
	"slices"
	"strings"
)

// ties are meetings by pair, smaller key first.
type pair struct{ a, b *node }

// tiesOf returns who met whom, by held meetings that fit.
func (e *evaluator) tiesOf(label string, meetings []*node) map[pair][]*node {
	ties := make(map[pair][]*node)
	relation := map[string]string{"Person": "ATTENDED", "Country": "TOOK_PART"}[label]
	for _, m := range held(meetings) {
		there := sides(m, relation)
		for _, x := range there {
			for _, y := range there {
				p := pair{x.from, y.from}
				if x.props["side"] != y.props["side"] && x.from.label == label && y.from.label == label &&
					x.from.key() < y.from.key() && !slices.Contains(ties[p], m) {
					ties[p] = append(ties[p], m)
				}
			}
		}
	}
	return ties
}

func levelLabel(args map[string]any) string {
	return map[any]string{"PERSON": "Person", "COUNTRY": "Country"}[args["level"]]
}

func network(e *evaluator, _ any, args map[string]any) any {
	label, meetings := levelLabel(args), e.meetings(args["where"])
	ties := e.tiesOf(label, meetings)
	hops := make(map[*node]int)
	for _, n := range e.middle(label, args) {
		hops[n] = 0
	}
	for hop := 1; hop <= whole(args["hops"]) && args["around"] != nil; hop++ {
		for _, n := range slices.Collect(maps.Keys(hops)) {
			for p := range ties {
				for near, far := range map[*node]*node{p.a: p.b, p.b: p.a} {
					if _, seen := hops[far]; near == n && !seen && hops[n] == hop-1 {
						hops[far] = hop
					}
				}
			}
		}
	}
	counts := make(map[*node]int)
	for n := range hops {
		counts[n] = tookPart(n, args["where"], meetings)
	}
	all := slices.SortedFunc(maps.Keys(hops), func(a, b *node) int {
		return cmp.Or(cmp.Compare(hops[a], hops[b]), cmp.Compare(counts[b], counts[a]), strings.Compare(a.key(), b.key()))
	})
	kept := all[:min(len(all), whole(args["limit"]))]
	var nodes []any
	for _, n := range kept {
		nodes = append(nodes, row{"entity": n, "hops": int64(hops[n]), "meetings": int64(counts[n])})
	}
	total := 0
	for p := range ties {
		if slices.Contains(all, p.a) && slices.Contains(all, p.b) {
			total++
		}
	}
	edges := edgesAmong(kept, ties)
	shown := edges[:min(len(edges), whole(args["edgeLimit"]))]
	return row{
		"nodes": nodes, "edges": shown, "truncated": len(kept) < len(all) || len(shown) < len(edges),
		"totalNodes": int64(len(all)), "totalEdges": int64(total),
	}
}

// tookPart returns how many meetings a node of a network took part in: of those that
// fit a condition the held ones; without one all, each side of a meeting counted.
func tookPart(n *node, where any, fitting []*node) int {
	if where == nil {
		return len(attending(n))
	}
	return len(slices.DeleteFunc(nodesOf(slices.Concat(n.along("ATTENDED", "OUT"), n.along("TOOK_PART", "OUT"))), func(m *node) bool {
		return m.props["status"] != "held" || !slices.Contains(fitting, m)
	}))
}

// middle returns where a network begins. Without around that is whoever took part in
// a held meeting that fits.
func (e *evaluator) middle(label string, args map[string]any) []*node {
	var all []*node
	if args["around"] == nil {
		for _, m := range held(e.meetings(args["where"])) {
			for _, r := range sides(m, "ATTENDED", "TOOK_PART") {
				if r.from.label == label {
					all = append(all, r.from)
				}
			}
		}
		return all
	}
	for _, id := range listOf(args["around"]) {
		for _, from := range []string{"Person", "Country"} {
			n := e.graph.byKey[from][id.(string)]
			switch {
			case n == nil:
			case from == label:
				all = append(all, n)
			case label == "Person":
				all = append(all, nodesOf(n.along("SERVES", "IN"))...)
			default:
				all = append(all, nodesOf(n.along("SERVES", "OUT"))...)
			}
		}
	}
	return all
}

func edgesAmong(kept []*node, ties map[pair][]*node) []any {
	pairs := slices.DeleteFunc(slices.Collect(maps.Keys(ties)), func(p pair) bool {
		return !slices.Contains(kept, p.a) || !slices.Contains(kept, p.b)
	})
	slices.SortFunc(pairs, func(p, q pair) int {
		return cmp.Or(cmp.Compare(len(ties[q]), len(ties[p])), strings.Compare(p.a.key(), q.a.key()), strings.Compare(p.b.key(), q.b.key()))
	})
	var rows []any
	for _, p := range pairs {
		rows = append(rows, row{
			"source": p.a.key(), "target": p.b.key(), "meetings": int64(len(ties[p])), "first": least(ties[p]), "last": greatest(ties[p]),
		})
	}
	return rows
}

func networkChange(e *evaluator, _ any, args map[string]any) any {
	was, is := periodOf(args["before"]), periodOf(args["after"])
	type change struct {
		pair
		before, after int
	}
	kinds := make(map[string][]change)
	for p, meetings := range e.tiesOf(levelLabel(args), e.meetings(args["where"])) {
		c := change{pair: p}
		for _, m := range meetings {
			if was.has(m) {
				c.before++
			}
			if is.has(m) {
				c.after++
			}
		}
		around := args["around"]
		if around != nil && !slices.ContainsFunc(listOf(around), func(id any) bool { return id == p.a.key() || id == p.b.key() }) {
			continue
		}
		switch {
		case c.before == 0 && c.after == 0:
		case c.before == 0:
			kinds["gained"] = append(kinds["gained"], c)
		case c.after == 0:
			kinds["lost"] = append(kinds["lost"], c)
		case c.after > c.before:
			kinds["grown"] = append(kinds["grown"], c)
		case c.after < c.before:
			kinds["shrunk"] = append(kinds["shrunk"], c)
		default:
			kinds["same"] = append(kinds["same"], c)
		}
	}
	out := row{"unchanged": int64(len(kinds["same"]))}
	for _, kind := range []string{"gained", "lost", "grown", "shrunk"} {
		all := kinds[kind]
		slices.SortFunc(all, func(x, y change) int {
			return cmp.Or(cmp.Compare(max(y.after-y.before, y.before-y.after), max(x.after-x.before, x.before-x.after)),
				strings.Compare(x.a.key(), y.a.key()), strings.Compare(x.b.key(), y.b.key()))
		})
		out["total"+strings.ToUpper(kind[:1])+kind[1:]] = int64(len(all))
		var rows []any
		for _, c := range all[:min(len(all), whole(args["limit"]))] {
			rows = append(rows, row{"a": c.a, "b": c.b, "before": int64(c.before), "after": int64(c.after)})
		}
		out[kind] = rows
	}
	return out
}
