// Answering one field of Query: its plan, its parameters, one statement, JSON.

package gql

import (
	"context"
	"errors"
	"fmt"
	"sync/atomic"
	"time"

	"github.com/99designs/gqlgen/graphql"

	"readout/graph"
	"readout/server/compile"
	"readout/server/limit"
)

// plan is a compiled plan, and whether the database has run it: the first time it
// has to plan the statement, which in a Java that has just started takes seconds.
type plan struct {
	*compile.Plan
	ran  atomic.Bool
	size atomic.Int64 // of the largest answer so far, as far as that is worth it
}

// worthwhile is how many bytes are set aside at most before an answer is written.
const worthwhile = 64 << 10

// write writes an answer into as much room as the plan's answers have needed.
func (p *plan) write(value any, args compile.Args) ([]byte, []compile.Problem) {
	size := p.size.Load()
	answer, problems := p.Append(make([]byte, 0, size), value, args)
	if n := min(int64(len(answer)), worthwhile); n > size {
		p.size.Store(n)
	}
	return answer, problems
}

func (p *plan) timeLimit() time.Duration {
	if p.ran.Load() {
		return limit.Statement
	}
	return limit.FirstTime
}

// plan returns the field's plan, kept or compiled.
func (s *schema) plan(operation *graphql.OperationContext, field graphql.CollectedField) (*plan, error) {
	key := planKey{operation.Operation, field.Alias, s.compiler.Signature(operation.Operation, operation.Variables)}
	if plan, ok := s.plans.Get(key); ok {
		return plan, nil
	}
	compiled, err := s.compiler.Compile(operation.Operation, merged(field), operation.Variables)
	if err != nil {
		return nil, err
	}
	p := &plan{Plan: compiled}
	s.plans.Add(key, p)
	return p, nil
}

// prepare returns the field's plan and what the request gives to it, unless it could
// have too many rows. One statement answers the field for so many events, or once.
func (s *schema) prepare(operation *graphql.OperationContext, field graphql.CollectedField, events int) (*plan, compile.Args, error) {
	plan, err := s.plan(operation, field)
	if err != nil {
		return nil, compile.Args{}, err
	}
	args, err := plan.Bind(operation.Variables)
	if err != nil {
		return nil, compile.Args{}, err
	}
	if rows := args.Cost * events; rows > limit.Rows {
		what := fmt.Sprintf("%s could have %d rows, the product of its page sizes", field.Name, rows)
		if events > 1 {
			what = fmt.Sprintf("%d events could have %d rows", events, rows)
		}
		return nil, compile.Args{}, fmt.Errorf("%w: %s: want at most %d; ask for smaller pages", graph.ErrTooComplex, what, limit.Rows)
	}
	return plan, args, nil
}

func (s *schema) answer(ctx context.Context, operation *graphql.OperationContext, field graphql.CollectedField) ([]byte, error) {
	began := time.Now()
	plan, args, err := s.prepare(operation, field, 1)
	if err != nil {
		return nil, err
	}
	planned := time.Now()
	if plan.Source != nil {
		if args.Params[compile.Computed], err = s.compute(ctx, plan.Source, args); err != nil {
			return nil, fmt.Errorf("%s: %w", field.Name, err)
		}
	}
	computed := time.Now()
	value, found, err := s.graph.Read(ctx, plan.Text, args.Params, plan.timeLimit(), asker(ctx))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", field.Name, err)
	}
	plan.ran.Store(true)
	read := time.Now()
	if !found {
		return nil, fmt.Errorf("%w: %s", graph.ErrNotFound, plan.Missing(args))
	}
	answer, problems := plan.write(value, args)
	if len(answer) > limit.AnswerBytes {
		return nil, fmt.Errorf("%w: %s has an answer of %d bytes: want at most %d; ask for smaller pages",
			graph.ErrTooComplex, field.Name, len(answer), limit.AnswerBytes)
	}
	for _, p := range problems {
		graphql.AddError(ctx, problem(p))
	}
	if s.explain {
		one := explanation{
			Field: field.Alias, Cypher: plan.Text, Parameters: plan.Parameters(), Rows: args.Cost,
			Compile: milliseconds(planned.Sub(began)), Database: milliseconds(read.Sub(computed)), Write: milliseconds(time.Since(read)),
		}
		if plan.Source != nil {
			one.Source, one.Computation = plan.Source.Text, milliseconds(computed.Sub(planned))
		}
		explain(ctx, one)
	}
	return answer, nil
}

func milliseconds(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }

var errBroken = errors.New("the graph has no value where the schema promises one")
