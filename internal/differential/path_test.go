// Chains of contact. Several may be equally short, so that answers are not compared
// but held to what is promised of them.

package differential_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
)

// chain is an answer to Query.path.
type chain struct {
	Hops   int
	People []struct{ ID string }
	Steps  []struct {
		From, To struct{ ID string }
		Meetings []struct{ ID string }
	}
}

func TestAPathIsAShortestChainOfMeetings(t *testing.T) {
	b := open(t)
	random := rand.New(rand.NewPCG(*seed, 3))
	for _, tc := range []struct {
		name, args string
		where      map[string]any
		timed      bool
		most       int
	}{
		{"of any meetings", "", nil, false, 6},
		{"of at most two meetings", ", maxHops: 2", nil, false, 2},
		{"of such meetings", ", where: {mode: {eq: IN_PERSON}}", map[string]any{"mode": map[string]any{"eq": "IN_PERSON"}}, false, 6},
		{"in time order", ", inTimeOrder: true, maxHops: 4", nil, true, 4},
		{"in time order, of such meetings", ", inTimeOrder: true, maxHops: 3, where: {mode: {eq: IN_PERSON}}", map[string]any{"mode": map[string]any{"eq": "IN_PERSON"}}, true, 3},
	} {
		t.Run(tc.name, func(t *testing.T) {
			e := &evaluator{schema: b.schema, graph: b.graph}
			var where any
			if tc.where != nil {
				where = tc.where
			}
			c := chains{met: e.met(where), timed: tc.timed, most: tc.most}
			found := 0
			for range 15 {
				from, to := pick(random, b.graph.nodes["Person"]), pick(random, b.graph.nodes["Person"])
				got := b.path(t, from, to, tc.args)
				if got != nil {
					found++
				}
				if problem := c.problem(from, to, got); problem != "" {
					t.Errorf("path(from: %q, to: %q%s): %s; got %+v", from.key(), to.key(), tc.args, problem, got)
				}
			}
			t.Logf("%d of 15 pairs are connected", found)
		})
	}
}

func (b *bench) path(t *testing.T, from, to *node, args string) *chain {
	t.Helper()
	r, err := b.askPatiently(question{
		"query Q($from: ID!, $to: ID!) { path(from: $from, to: $to" + args + ") { hops people { id } steps { from { id } to { id } meetings { id } } } }",
		map[string]any{"from": from.key(), "to": to.key()},
	})
	if err != nil || len(r.Errors) > 0 {
		t.Fatalf("path from %s to %s: %v, %+v", from.key(), to.key(), err, r.Errors)
	}
	var data struct{ Path *chain }
	if err := json.Unmarshal(r.Data, &data); err != nil {
		t.Fatal(err)
	}
	return data.Path
}

// met returns for each person whom they met, and at which held meetings that fit.
func (e *evaluator) met(where any) map[*node]map[*node][]*node {
	all := make(map[*node]map[*node][]*node)
	for p, meetings := range e.tiesOf("Person", e.meetings(where)) {
		for _, way := range []pair{p, {p.b, p.a}} {
			if all[way.a] == nil {
				all[way.a] = make(map[*node][]*node)
			}
			all[way.a][way.b] = meetings
		}
	}
	return all
}

// chains knows which ones there can be.
type chains struct {
	met   map[*node]map[*node][]*node
	timed bool
	most  int
}

// arrivals returns the first day on which each person can be reached by exactly so
// many meetings; without time order every day is the same.
func (c chains) arrivals(before map[*node]string) map[*node]string {
	then := make(map[*node]string)
	for near, day := range before {
		for far, meetings := range c.met[near] {
			for _, m := range meetings {
				at, ok := c.after(m, day)
				if known, seen := then[far]; ok && (!seen || at < known) {
					then[far] = at
				}
			}
		}
	}
	return then
}

// after returns the first day of a meeting that isn't before a day.
func (c chains) after(m *node, day string) (string, bool) {
	if !c.timed {
		return "", true
	}
	if m.props["date"] == nil || text(m, "latest") < day {
		return "", false
	}
	return max(day, text(m, "earliest")), true
}

// shortest returns how many meetings the shortest chain has; -1: there is none.
func (c chains) shortest(from, to *node) int {
	reached := map[*node]string{from: ""}
	for hops := 0; hops <= c.most; hops++ {
		if _, ok := reached[to]; ok {
			return hops
		}
		reached = c.arrivals(reached)
	}
	return -1
}

// problem tells what is wrong with a chain; empty: nothing.
func (c chains) problem(from, to *node, got *chain) string {
	want := c.shortest(from, to)
	switch {
	case got == nil && want < 0:
		return ""
	case got == nil || want < 0:
		return fmt.Sprintf("the shortest chain has %d hops", want)
	case got.Hops != want || len(got.People) != want+1 || len(got.Steps) != want:
		return fmt.Sprintf("the shortest chain has %d hops", want)
	case got.People[0].ID != from.key() || got.People[want].ID != to.key():
		return "other ends"
	}
	day, near := "", from
	for i, step := range got.Steps {
		if step.From.ID != got.People[i].ID || step.To.ID != got.People[i+1].ID {
			return fmt.Sprintf("step %d is between others", i)
		}
		far := c.personMet(near, step.To.ID)
		if far == nil {
			return fmt.Sprintf("step %d: they didn't meet", i)
		}
		then := c.arrivals(map[*node]string{near: day})[far]
		if _, ok := c.arrivals(map[*node]string{near: day})[far]; !ok {
			return fmt.Sprintf("step %d: no meeting after %s", i, day)
		}
		var ids []string
		for _, m := range step.Meetings {
			ids = append(ids, m.ID)
		}
		if want := c.meetings(c.met[near][far], day, then); !slices.Equal(ids, want) {
			return fmt.Sprintf("step %d: meetings %q, want %q", i, ids, want)
		}
		near, day = far, then
	}
	return ""
}

func (c chains) personMet(near *node, id string) *node {
	for far := range c.met[near] {
		if far.key() == id {
			return far
		}
	}
	return nil
}

// meetings returns those of a step: in time order the first ones that fit between
// two days, else the latest; at most ten.
func (c chains) meetings(all []*node, day, then string) []string {
	fit := slices.DeleteFunc(slices.Clone(all), func(m *node) bool {
		_, ok := c.after(m, day)
		return !ok || c.timed && text(m, "earliest") > then
	})
	slices.SortFunc(fit, func(a, b *node) int {
		x, y := text(a, "earliest"), text(b, "earliest")
		if !c.timed { // the latest first; undated ones last
			x, y = text(b, "latest"), text(a, "latest")
		}
		if x != y {
			return compareValues(x, y)
		}
		return compareValues(a.key(), b.key())
	})
	var ids []string
	for _, m := range fit[:min(10, len(fit))] {
		ids = append(ids, m.key())
	}
	return ids
}
