// What stands between two, by periods, and over the whole graph, counted by hand.

package differential_test

import (
	"maps"
	"slices"
	"strconv"
)

func between(e *evaluator, _ any, args map[string]any) any {
	find := func(id any) *node {
		for _, label := range []string{"Person", "Country", "Organisation"} {
			if n := e.graph.byKey[label][id.(string)]; n != nil {
				return n
			}
		}
		return nil
	}
	a, b := find(args["a"]), find(args["b"])
	if a == nil || b == nil {
		e.codes = append(e.codes, "NOT_FOUND")
		return nil
	}
	return row{"a": a, "b": b}
}

func both(this any) []*node {
	r := this.(row)
	return opposite(r["a"].(*node), r["b"].(*node))
}

func betweenMeetings(_ *evaluator, this any, _ map[string]any) any { return linksTo(both(this)) }

func betweenAgreements(_ *evaluator, this any, _ map[string]any) any {
	return linksTo(signedAt(both(this)))
}

// periods counts meetings by the beginning of their date; undated ones come last.
func periods(meetings []*node, length int, each func(period any, n int) any) []any {
	counts := countPeriods(meetings, length)
	var rows []any
	for _, p := range slices.Sorted(maps.Keys(counts)) {
		if p != "" {
			rows = append(rows, each(p, counts[p]))
		}
	}
	if n := counts[""]; n > 0 {
		rows = append(rows, each(nil, n))
	}
	return rows
}

func countPeriods(meetings []*node, length int) map[string]int {
	counts := make(map[string]int)
	for _, m := range meetings {
		date := text(m, "date")
		counts[date[:min(length, len(date))]]++
	}
	return counts
}

func betweenYears(_ *evaluator, this any, _ map[string]any) any {
	return periods(held(both(this)), 4, func(year any, n int) any {
		if year != nil {
			i, err := strconv.ParseInt(year.(string), 10, 64)
			if err != nil {
				panic(err)
			}
			year = i
		}
		return row{"year": year, "meetings": int64(n)}
	})
}

func timeline(e *evaluator, _ any, args map[string]any) any {
	length := 7
	if args["by"] == "YEAR" {
		length = 4
	}
	return periods(e.meetings(args["where"]), length, func(p any, n int) any {
		known, _ := p.(string)
		return row{"period": p, "meetings": int64(n), "exact": len(known) == length}
	})
}

func stats(e *evaluator, _ any, _ map[string]any) any {
	count := func(label string, only func(*node) bool) int64 {
		n := int64(0)
		for _, one := range e.graph.nodes[label] {
			if only == nil || only(one) {
				n++
			}
		}
		return n
	}
	status := func(s string) func(*node) bool { return func(m *node) bool { return m.props["status"] == s } }
	reports := int64(0)
	for _, a := range e.graph.nodes["Article"] {
		reports += int64(len(a.along("REPORTS", "OUT")))
	}
	return row{
		"people": count("Person", nil), "countries": count("Country", func(c *node) bool { return len(attending(c)) > 0 }),
		"organisations": count("Organisation", nil), "meetings": count("Meeting", nil),
		"held": count("Meeting", status("held")), "planned": count("Meeting", status("planned")), "cancelled": count("Meeting", status("cancelled")),
		"articles": count("Article", nil), "reports": reports, "agreements": count("Agreement", nil),
		"first": least(e.graph.nodes["Meeting"]), "last": greatest(e.graph.nodes["Meeting"]),
	}
}

// ---------------------------------------------------------------- networks
