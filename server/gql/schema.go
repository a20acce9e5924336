// Package gql answers GraphQL: gqlgen reads, checks and transports, server/compile
// turns each field of Query into one Cypher statement, and the answer's JSON is
// written straight from what the database returns. No resolver is ever called.
package gql

import (
	"context"
	"encoding/json"
	"log/slog"
	"sync"
	"time"

	"github.com/99designs/gqlgen/graphql"
	lru "github.com/hashicorp/golang-lru/v2"
	"github.com/vektah/gqlparser/v2/ast"

	"readout/graph"
	"readout/server/compile"
	"readout/server/gql/gen"
	"readout/server/limit"
)

// Graph is what is asked of the database.
type Graph interface {
	// Read runs a reading statement of one column and returns the value of its first
	// row. Errors are those of the package graph.
	Read(ctx context.Context, cypher string, params map[string]any, limit time.Duration, asker string) (value any, found bool, err error)
	// Each runs a reading statement and hands over its rows one by one, until each fails.
	// Errors are as those of Read.
	Each(ctx context.Context, cypher string, params map[string]any, limit time.Duration, asker string, each func(values []any) error) error
	// Position returns the number of the last load.
	Position(ctx context.Context) (int64, error)
	// LoadsAfter returns the loads behind a number, oldest first, at most a hundred.
	LoadsAfter(ctx context.Context, number int64) ([]graph.Load, error)
}

// schema is the generated schema, with the answering of questions replaced. What is
// left of the generated code is introspection.
type schema struct {
	graphql.ExecutableSchema
	graph    Graph
	log      *slog.Logger
	compiler *compile.Compiler
	plans    *lru.Cache[planKey, *plan]
	explain  bool
	seats    chan struct{} // one for each subscription
	computed *memo
}

// planKey is what a plan depends on. Operations are kept by gqlgen's cache of
// documents, so that their addresses tell them apart.
type planKey struct {
	operation *ast.OperationDefinition
	alias     string
	signature string
}

// keptPlans is how many plans are kept, each a few kilobytes.
const keptPlans = 2000

func newSchema(cfg Config) (*schema, error) {
	// Without resolvers: only introspection runs in generated code.
	generated := gen.NewExecutableSchema(gen.Config{})
	compiler, err := compile.New(generated.Schema(), scalars)
	if err != nil {
		return nil, err
	}
	plans, err := lru.New[planKey, *plan](keptPlans)
	if err != nil {
		return nil, err
	}
	return &schema{
		ExecutableSchema: generated, graph: cfg.Graph, log: cfg.Log, compiler: compiler, plans: plans, explain: cfg.Explain,
		seats: make(chan struct{}, limit.Subscribers), computed: newMemo(),
	}, nil
}

// Exec answers an operation.
func (s *schema) Exec(ctx context.Context) graphql.ResponseHandler {
	operation := graphql.GetOperationContext(ctx)
	if operation.Operation.Operation == ast.Subscription {
		return s.subscribe(ctx, operation)
	}
	done := false
	return func(ctx context.Context) *graphql.Response {
		if done {
			return nil
		}
		done = true
		return &graphql.Response{Data: s.query(ctx, operation)}
	}
}

// query answers the fields of Query side by side, and puts them together in the
// order in which they were asked for.
func (s *schema) query(ctx context.Context, operation *graphql.OperationContext) json.RawMessage {
	fields := graphql.CollectFields(operation, operation.Operation.SelectionSet, []string{"Query"})
	answers := make([][]byte, len(fields))
	if len(fields) == 1 {
		answers[0] = s.rootField(ctx, operation, fields[0])
	} else {
		var all sync.WaitGroup
		for i, field := range fields {
			all.Go(func() { answers[i] = s.rootField(ctx, operation, field) })
		}
		all.Wait()
	}
	size := 2
	for i, field := range fields {
		size += len(field.Alias) + len(answers[i]) + 4
	}
	data := append(make([]byte, 0, size), '{')
	for i, field := range fields {
		if i > 0 {
			data = append(data, ',')
		}
		data = append(data, '"')
		data = append(data, field.Alias...)
		data = append(data, '"', ':')
		data = append(data, answers[i]...)
	}
	return append(data, '}')
}

func (s *schema) rootField(ctx context.Context, operation *graphql.OperationContext, field graphql.CollectedField) (answer []byte) {
	defer func() {
		if err := recover(); err != nil {
			graphql.AddError(ctx, atPath(operation.Recover(ctx, err), field.Alias))
			answer = null
		}
	}()
	if field.Name == "__typename" {
		return []byte(`"Query"`)
	}
	if field.Name == "__schema" || field.Name == "__type" {
		return s.introspect(ctx, operation, field)
	}
	answer, err := s.answer(ctx, operation, field)
	if err != nil {
		graphql.AddError(ctx, atPath(err, field.Alias))
		return null
	}
	return answer
}

var null = []byte("null")

// introspect has the generated code answer one field.
func (s *schema) introspect(ctx context.Context, operation *graphql.OperationContext, field graphql.CollectedField) []byte {
	definition := *operation.Operation
	definition.SelectionSet = ast.SelectionSet{merged(field)}
	one := &graphql.OperationContext{
		RawQuery: operation.RawQuery, Variables: operation.Variables, Doc: operation.Doc, Operation: &definition,
		DisableIntrospection: operation.DisableIntrospection, RecoverFunc: operation.RecoverFunc,
		ResolverMiddleware: operation.ResolverMiddleware, RootResolverMiddleware: operation.RootResolverMiddleware,
	}
	response := s.ExecutableSchema.Exec(graphql.WithOperationContext(ctx, one))(ctx)
	var data map[string]json.RawMessage
	if err := json.Unmarshal(response.Data, &data); err != nil || data[field.Alias] == nil {
		return null
	}
	return data[field.Alias]
}

// merged returns a field with all of its selections.
func merged(field graphql.CollectedField) *ast.Field {
	f := *field.Field
	f.SelectionSet = field.Selections
	return &f
}
