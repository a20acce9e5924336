// Figures of the whole network, for commands: without a server, and without pages.

package gql

import (
	"context"
	"fmt"
	"time"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/validator/rules"

	"readout/graph"
	"readout/server/analysis"
)

// Network says which network: as the arguments of Query.centrality do.
type Network struct {
	Level    string // PERSON or COUNTRY
	From, To string // the time of its meetings, as a Period has it; empty: open
}

// wholeNetwork is how long a command may read pairs.
const wholeNetwork = 10 * time.Minute

// Rank measures everyone in a network.
func (n Network) Rank(ctx context.Context, g Graph, m analysis.Measure) (*analysis.Ranking, error) {
	r, err := n.compute(ctx, g, "centrality", "measure: "+string(m)+", ")
	if err != nil {
		return nil, err
	}
	return (*analysis.Ranking)(r.(*ranking)), nil
}

// Communities finds those of a network.
func (n Network) Communities(ctx context.Context, g Graph) (*analysis.Partition, error) {
	p, err := n.compute(ctx, g, "communities", "")
	if err != nil {
		return nil, err
	}
	return (*analysis.Partition)(p.(*partition)), nil
}

// compute asks as a client would, and has the whole result.
func (n Network) compute(ctx context.Context, g Graph, field, arguments string) (result, error) {
	s, err := newSchema(Config{Graph: g})
	if err != nil {
		return nil, err
	}
	variables := map[string]any{}
	if during := period(n.From, n.To); len(during) > 0 {
		variables["where"] = map[string]any{"during": during}
	}
	query := fmt.Sprintf("query ($where: MeetingWhere) { %s(%slevel: %s, where: $where) { nodes } }", field, arguments, n.Level)
	doc, problems := gqlparser.LoadQueryWithRules(s.Schema(), query, rules.NewDefaultRules())
	if problems != nil {
		return nil, fmt.Errorf("%w: %w", graph.ErrBadInput, problems)
	}
	operation := doc.Operations[0]
	plan, err := s.compiler.Compile(operation, operation.SelectionSet[0].(*ast.Field), variables)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", graph.ErrBadInput, err)
	}
	args, err := plan.Bind(variables)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", graph.ErrBadInput, err)
	}
	ctx, cancel := context.WithTimeout(ctx, wholeNetwork)
	defer cancel()
	work := plan.Source.Work(args)
	made, err := s.pairs(ctx, plan.Source, work)
	if err != nil {
		return nil, err
	}
	return calculations[plan.Source.By](ctx, made, work)
}

func period(from, to string) map[string]any {
	ends := make(map[string]any)
	for name, day := range map[string]string{"from": from, "to": to} {
		if day != "" {
			ends[name] = day
		}
	}
	return ends
}
