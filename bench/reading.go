// Reading: the same questions to Readout, to a handler by hand, and to
// @neo4j/graphql, all on one Neo4j, turn by turn.

package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"runtime"
	"slices"
	"strings"
	"time"
)

const (
	connections     = 8
	manyConnections = 64
	compared        = 100              // answers of each question at most, before it is timed
	comparing       = 30 * time.Second // likewise
	unmeasured      = 20               // answers, before one connection is timed
	starts          = 9
)

// reader is a benchmark of reading that is under way.
type reader struct {
	options
	program string // readout
	asked   []question
}

// reading compares Readout with others.
func reading(ctx context.Context, s sizes, o options) error {
	return withReader(ctx, o, "Reading", func(r *reader) error { return r.on(ctx, s.middle, r.against) })
}

// scaling compares Readout on a small graph with itself on a large one.
func scaling(ctx context.Context, s sizes, o options) error {
	return withReader(ctx, o, "Scaling", func(r *reader) error {
		return r.on(ctx, s.small, func(ctx context.Context, n int, d *database, c *contender) error {
			small := &scale{meetings: n, database: d, readout: c}
			return r.on(ctx, s.large, func(ctx context.Context, n int, d *database, c *contender) error {
				large := &scale{meetings: n, database: d, readout: c}
				fmt.Printf("### %d meetings\n\n| Readout alone, one connection | | goal |\n| --- | --- | --- |\n", n)
				if err := r.scales(ctx, small, large); err != nil {
					return err
				}
				return r.alone(ctx, d, c)
			})
		})
	})
}

// withReader builds the program for a part of the benchmark, and begins its report.
func withReader(ctx context.Context, o options, part string, do func(*reader) error) error {
	asked, err := askedFor(o.questions)
	if err != nil {
		return err
	}
	dir, err := os.MkdirTemp("", "readout-bench-*")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	program, err := build(ctx, dir)
	if err != nil {
		return err
	}
	fmt.Printf("## %s\n\n%s, %d cores, %s, Neo4j %s.\n\n", part, time.Now().Format(time.DateOnly), runtime.NumCPU(), runtime.Version(), neo4jVersion)
	return do(&reader{options: o, program: program, asked: asked})
}

// askedFor returns the questions of a list of names; of none, all.
func askedFor(names string) ([]question, error) {
	if names == "" {
		return questions, nil
	}
	var asked []question
	for name := range strings.SplitSeq(names, ",") {
		i := slices.IndexFunc(questions, func(q question) bool { return q.name == name })
		if i < 0 {
			return nil, fmt.Errorf("-questions %q: %q is none: want some of Q1,Q2,Q3,Q4", names, name)
		}
		asked = append(asked, questions[i])
	}
	return asked, nil
}

// on runs do with Readout on n meetings.
func (r *reader) on(ctx context.Context, n int, do func(context.Context, int, *database, *contender) error) (err error) {
	d, err := openImported(ctx, r.stores, n)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, d.Close()) }()
	if err := d.warm(ctx); err != nil {
		return err
	}
	slog.Info("neo4j runs", "meetings", n)
	c, err := startReadout(ctx, r.program, d.env())
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, c.stop()) }()
	return do(ctx, n, d, c)
}

// against compares the contenders: their answers, then their speed.
func (r *reader) against(ctx context.Context, n int, d *database, readout *contender) (err error) {
	byHand, err := startHandwritten(ctx, d.env())
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, byHand.stop()) }()
	peer, err := startPeer(ctx, d.env())
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, peer.stop()) }()
	all := []*contender{readout, byHand, peer, peer.withCypher()}
	slog.Info("contenders run")
	params, err := parametersOf(ctx, d)
	if err != nil {
		return err
	}
	counts, err := r.compare(all, params)
	if err != nil {
		return err
	}
	fmt.Printf("### %d meetings\n\n%d connections, %d alternating rounds of %s a question and contender, medians. So many answers were compared before, and equal: %v.\n\n",
		n, connections, r.rounds, r.slot, counts)
	results := make(map[string]map[string][]measured) // by question and contender
	for _, q := range r.asked {
		if results[q.name], err = r.contest(ctx, d, q, all, params); err != nil {
			return err
		}
	}
	printRates(r.asked, results, all)
	printGoals(r.asked, results)
	return r.small(ctx, d, readout, params)
}

// compare sees to it that the contenders give equal answers, and returns how many
// of them it looked at for each question.
func (r *reader) compare(all []*contender, params []parameters) ([]int, error) {
	var counts []int
	for _, q := range r.asked {
		began, n := time.Now(), 0
		for ; n < compared && time.Since(began) < comparing; n++ {
			p := params[n]
			var want string
			for _, c := range all {
				got, err := c.answer(q, p)
				switch {
				case err != nil:
					return nil, fmt.Errorf("%s, %s, %v: %w", q.name, c.name, p.of(q.readout), err)
				case got == "": // it isn't asked
				case want == "":
					want = got
				case got != want:
					return nil, fmt.Errorf("%s: for %v %s answers\n%s\nand %s\n%s", q.name, p.of(q.readout), all[0].name, want, c.name, got)
				}
			}
		}
		counts = append(counts, n)
	}
	return counts, nil
}

// answer asks once; no text: the question can't be put.
func (c *contender) answer(q question, p parameters) (string, error) {
	request := c.request(q, p)
	if request == nil {
		return "", nil
	}
	conn, err := dial(c.address)
	if err != nil {
		return "", err
	}
	defer conn.conn.Close()
	body, err := conn.do(request)
	if err != nil {
		return "", err
	}
	return canonical(q, body)
}

// contest measures one question in rounds, whose order changes from round to round.
func (r *reader) contest(ctx context.Context, d *database, q question, all []*contender, params []parameters) (map[string][]measured, error) {
	results := make(map[string][]measured)
	all = slices.Clone(all)
	for round := range r.rounds + 1 { // the first is for Java and Node to get warm
		for _, c := range all {
			l := load{connections: connections, warming: r.warming, slot: r.slot, neo4j: d.pid}
			if l.requests = c.requests(q, params); l.requests == nil {
				continue
			}
			m, err := c.measure(ctx, l)
			if err != nil {
				return nil, fmt.Errorf("%s: %w", q.name, err)
			}
			slog.Info("measured", "question", q.name, "round", round, "contender", c.name, "rate", int(m.rate),
				"p95", m.percentile(95).String())
			if round > 0 {
				results[c.name] = append(results[c.name], m)
			}
		}
		all = append(all[1:], all[0])
	}
	return results, nil
}

func (c *contender) requests(q question, params []parameters) [][]byte {
	var requests [][]byte
	for _, p := range params {
		request := c.request(q, p)
		if request == nil {
			return nil
		}
		requests = append(requests, request)
	}
	return requests
}

// small measures memory with many connections, and how long a start takes.
func (r *reader) small(ctx context.Context, d *database, readout *contender, params []parameters) error {
	m, err := readout.measure(ctx, load{
		requests: readout.requests(questions[0], params), connections: manyConnections, warming: r.warming, slot: r.slot, neo4j: d.pid,
	})
	if err != nil {
		return err
	}
	var took []float64
	for range starts {
		began := time.Now()
		c, err := startReadout(ctx, r.program, d.env())
		if err != nil {
			return err
		}
		took = append(took, time.Since(began).Seconds())
		if err := c.stop(); err != nil {
			return err
		}
	}
	fmt.Printf("| Readout alone | | goal |\n| --- | --- | --- |\n")
	fmt.Printf("| resident at most while %d connections ask Q1 | **%.0f MB** | 100 MB |\n", manyConnections, float64(m.resident)/1e6)
	fmt.Printf("| from its start to /readyz, while Neo4j runs, median of %d | **%.2f s** | 0.5 s |\n\n", starts, median(took))
	return nil
}

func parametersOf(ctx context.Context, d *database) ([]parameters, error) {
	people, err := readWeighted(ctx, d, peopleByMeetings)
	if err != nil {
		return nil, err
	}
	countries, err := readWeighted(ctx, d, countriesByMeetings)
	if err != nil {
		return nil, err
	}
	return drawParameters(people, countries), nil
}
