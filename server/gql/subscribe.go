// Subscriptions: meetings as they are loaded, whichever process loads them. Each
// subscription asks the log of loads twice a second where it stands, and runs its
// own statement for what is new.

package gql

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/99designs/gqlgen/graphql"

	"readout/graph"
	"readout/server/compile"
	"readout/server/limit"
)

const (
	pollInterval = 500 * time.Millisecond
	// eventsAtOnce is how many meetings one statement reads.
	eventsAtOnce = 50
)

// subscription is one that is being followed.
type subscription struct {
	schema   *schema
	plan     *plan
	args     compile.Args
	position int64    // of the last load that was seen
	ids      []string // of meetings that are still to be read
	events   [][]byte // that are still to be sent
}

// subscribe begins one. What is loaded from now on is delivered: the position is
// read before the client learns that it is accepted.
func (s *schema) subscribe(ctx context.Context, operation *graphql.OperationContext) graphql.ResponseHandler {
	field := graphql.CollectFields(operation, operation.Operation.SelectionSet, []string{"Subscription"})[0]
	sub, err := s.newSubscription(ctx, operation, field)
	if err != nil {
		graphql.AddError(ctx, atPath(err, field.Alias))
		return nil
	}
	return func(ctx context.Context) *graphql.Response {
		event, err := sub.next(ctx)
		switch {
		case ctx.Err() != nil:
			return nil
		case err != nil:
			graphql.AddError(ctx, atPath(err, field.Alias))
			return &graphql.Response{}
		}
		data := append([]byte(nil), '{', '"')
		data = append(data, field.Alias...)
		data = append(data, '"', ':')
		data = append(data, event...)
		return &graphql.Response{Data: json.RawMessage(append(data, '}'))}
	}
}

func (s *schema) newSubscription(ctx context.Context, operation *graphql.OperationContext, field graphql.CollectedField) (*subscription, error) {
	plan, args, err := s.prepare(operation, field, eventsAtOnce)
	if err != nil {
		return nil, err
	}
	select {
	case s.seats <- struct{}{}:
		context.AfterFunc(ctx, func() { <-s.seats })
	default:
		return nil, fmt.Errorf("%w: there are %d subscriptions already", graph.ErrTooComplex, limit.Subscribers)
	}
	position, err := s.graph.Position(ctx)
	if err != nil {
		return nil, err
	}
	return &subscription{schema: s, plan: plan, args: args, position: position}, nil
}

// next waits for the next event. While the database is away it waits on.
func (s *subscription) next(ctx context.Context) ([]byte, error) {
	for {
		if len(s.events) > 0 {
			event := s.events[0]
			s.events = s.events[1:]
			return event, nil
		}
		err := s.read(ctx)
		if err != nil && !errors.Is(err, graph.ErrUnavailable) {
			return nil, err
		}
		if len(s.events) > 0 || len(s.ids) > 0 && err == nil {
			continue
		}
		select {
		case <-ctx.Done():
			return nil, ctx.Err()
		case <-time.After(pollInterval):
		}
	}
}

// read reads the meetings of the next loads, or the rest of those.
func (s *subscription) read(ctx context.Context) error {
	if len(s.ids) == 0 {
		loads, err := s.schema.graph.LoadsAfter(ctx, s.position)
		if err != nil {
			return err
		}
		for _, load := range loads {
			s.position = load.Number
			s.ids = append(s.ids, load.Meetings...)
		}
		slices.Sort(s.ids)
		s.ids = slices.Compact(s.ids)
	}
	if len(s.ids) == 0 {
		return nil
	}
	some := s.ids[:min(eventsAtOnce, len(s.ids))]
	params := make(map[string]any, len(s.args.Params)+1)
	for name, value := range s.args.Params {
		params[name] = value
	}
	params["loaded"] = some
	value, _, err := s.schema.graph.Read(ctx, s.plan.Text, params, s.plan.timeLimit(), asker(ctx))
	if err != nil {
		return err
	}
	s.ids = s.ids[len(some):]
	events, problems := s.plan.Events(value, s.args)
	s.events = append(s.events, events...)
	if len(problems) > 0 {
		return problem(problems[0])
	}
	return nil
}
