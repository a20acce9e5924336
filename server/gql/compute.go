// Fields that are computed: the pairs come from the database, the figures from the
// package analysis, and what is selected of the nodes again from the database.

package gql

import (
	"context"
	"encoding/json"
	"fmt"
	"time"

	"readout/graph"
	"readout/server/analysis"
	"readout/server/compile"
	"readout/server/limit"
)

// result is what a calculation makes of a graph.
type result interface {
	// page returns what the field's statement has as $computed.
	page(compile.Work) map[string]any
}

// calculations are those that @computed can name.
var calculations = map[string]func(context.Context, *analysis.Graph, compile.Work) (result, error){
	"centrality": func(ctx context.Context, g *analysis.Graph, w compile.Work) (result, error) {
		measure, _ := w.Arguments["measure"].(string)
		r, err := g.Rank(ctx, analysis.Measure(measure))
		return (*ranking)(r), err
	},
	"communities": func(ctx context.Context, g *analysis.Graph, _ compile.Work) (result, error) {
		p, err := g.Communities(ctx)
		return (*partition)(p), err
	},
}

// compute returns the value of $computed. A result is kept under the number of the last
// load: what is loaded or forgotten afterwards has another one.
func (s *schema) compute(ctx context.Context, source *compile.Source, args compile.Args) (map[string]any, error) {
	work := source.Work(args)
	found, err := s.result(ctx, source, work)
	if err != nil {
		return nil, err
	}
	return found.page(work), nil
}

func (s *schema) result(ctx context.Context, source *compile.Source, work compile.Work) (result, error) {
	calculate := calculations[source.By]
	if calculate == nil {
		return nil, fmt.Errorf("@computed: no calculation %q", source.By)
	}
	position, err := s.graph.Position(ctx)
	if err != nil {
		return nil, err
	}
	key, err := json.Marshal([]any{position, source.By, source.Text, work.Params})
	if err != nil {
		return nil, err
	}
	value, err := s.computed.get(ctx, string(key), func(ctx context.Context) (any, error) {
		g, err := s.pairs(ctx, source, work)
		if err != nil {
			return nil, err
		}
		return calculate(ctx, g, work)
	})
	if err != nil {
		return nil, err
	}
	return value.(result), nil
}

// pairs reads the graph.
func (s *schema) pairs(ctx context.Context, source *compile.Source, work compile.Work) (*analysis.Graph, error) {
	deadline, _ := ctx.Deadline()
	var b analysis.Builder
	err := s.graph.Each(ctx, source.Text, work.Params, time.Until(deadline), asker(ctx), func(values []any) error {
		from, others, weights := values[0].(string), values[1].([]any), values[2]
		if b.Pairs()+len(others) > limit.Pairs {
			return fmt.Errorf("%w: there are more than %d pairs to compute with: ask for fewer meetings", graph.ErrTooComplex, limit.Pairs)
		}
		for i, other := range others {
			weight := 1
			if list, ok := weights.([]any); ok {
				weight = int(list[i].(int64))
			}
			b.Add(from, other.(string), weight)
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return b.Graph(), nil
}

// window returns the part of so many items that a page asks for.
func window(work compile.Work, items int) (from, to int) {
	from = min(work.Offset, items)
	return from, min(from+work.First, items)
}

type ranking analysis.Ranking

func (r *ranking) page(work compile.Work) map[string]any {
	from, to := window(work, len(r.Entries))
	rows := make([]any, 0, to-from)
	for i, e := range r.Entries[from:to] {
		rows = append(rows, map[string]any{"position": i, "id": e.ID, "score": e.Score, "rank": e.Rank})
	}
	all := map[string]any{"nodes": r.Nodes, "edges": r.Edges, "sources": nil, "rows": rows}
	if r.Sources > 0 {
		all["sources"] = r.Sources
	}
	return all
}

type partition analysis.Partition

func (p *partition) page(work compile.Work) map[string]any {
	from, to := window(work, len(p.Communities))
	rows := make([]any, 0, to-from)
	for i, c := range p.Communities[from:to] {
		rows = append(rows, map[string]any{
			"number": from + i + 1, "size": len(c.Members), "ids": c.Members, "level": work.Arguments["level"],
		})
	}
	return map[string]any{
		"nodes": p.Nodes, "edges": p.Edges, "modularity": p.Modularity, "total": len(p.Communities), "rows": rows,
	}
}
