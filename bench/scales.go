// Readout alone: the same question in a small graph and in a large one, and the
// questions that only Readout answers.

package main

import (
	"context"
	"fmt"
	"slices"
)

// scale is one of two graphs of different size.
type scale struct {
	meetings     int
	database     *database
	readout      *contender
	drawn, equal []parameters // people as they are drawn for everything; people with equally many meetings
	p50          [2][]float64 // of Q1, in seconds, a round
}

// scales compares the p50 of Q1 in a small graph and in a large one, turn by turn.
func (r *reader) scales(ctx context.Context, small, large *scale) error {
	both := []*scale{small, large}
	least := leastFame
	if r.quick {
		least = 1
	}
	for _, s := range both {
		var err error
		if s.drawn, err = parametersOf(ctx, s.database); err != nil {
			return err
		}
		people, err := readWeighted(ctx, s.database, peopleOfEqualFame(least))
		if err != nil {
			return err
		}
		for i, p := range s.drawn {
			p.id = people.values[i*7919%len(people.values)][0]
			s.equal = append(s.equal, p)
		}
	}
	for round := range r.rounds + 1 {
		for _, s := range both {
			for kind, params := range [][]parameters{s.drawn, s.equal} {
				l := load{requests: s.readout.requests(questions[0], params), connections: 1, slot: r.slot, warming: r.warming, neo4j: s.database.pid}
				if round == 0 { // for Java to get warm
					l.connections = connections
				}
				m, err := s.readout.measure(ctx, l)
				if err != nil {
					return err
				}
				if round > 0 {
					s.p50[kind] = append(s.p50[kind], m.percentile(50).Seconds())
				}
			}
		}
		slices.Reverse(both)
	}
	for kind, people := range []string{"people drawn as above", fmt.Sprintf("people with %d to %d meetings", least, mostFame)} {
		var ratios []float64
		for i, p50 := range large.p50[kind] {
			ratios = append(ratios, p50/small.p50[kind][i])
		}
		fmt.Printf("| p50 of Q1, %s: %.2f ms, with %d meetings %.2f ms | **%.2f** | 1.3 |\n", people,
			1000*median(large.p50[kind]), small.meetings, 1000*median(small.p50[kind]), median(ratios))
	}
	return nil
}

// single measures with one connection: how long one waits who is alone. The first
// answers, for which a Java that has just started plans and compiles, don't count.
func (r *reader) single(ctx context.Context, d *database, c *contender, q question, params []parameters) (measured, error) {
	conn, err := dial(c.address)
	if err != nil {
		return measured{}, err
	}
	defer conn.conn.Close()
	for _, p := range params[len(params)-unmeasured:] {
		if body, err := conn.do(c.request(q, p)); err != nil && !timedOut(body) {
			return measured{}, fmt.Errorf("%s, %v: %w", q.name, p.of(q.readout), err)
		}
	}
	return c.measure(ctx, load{requests: c.requests(q, params), connections: 1, warming: r.warming, slot: r.slot, neo4j: d.pid})
}

// alone measures what only Readout answers.
func (r *reader) alone(ctx context.Context, d *database, c *contender) error {
	params, err := parametersOf(ctx, d)
	if err != nil {
		return err
	}
	for _, row := range []struct {
		q    question
		goal int
	}{{pathQuestion, 150}, {networkQuestion, 200}} {
		m, err := r.single(ctx, d, c, row.q, params)
		if err != nil {
			return err
		}
		fmt.Printf("| p95 of %s (p50 %.0f ms, %d requests) | **%.0f ms** | %d ms |\n", row.q.title,
			milliseconds(m.percentile(50)), len(m.latencies), milliseconds(m.percentile(95)), row.goal)
	}
	fmt.Println()
	return nil
}
