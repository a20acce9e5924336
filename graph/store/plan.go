// What the database would do with a statement, without doing it.

package store

import (
	"context"
	"errors"
	"reflect"
	"strings"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/db"
)

// Plan is what the database says of a statement.
type Plan struct {
	ReadOnly      bool // that it reads and does nothing else, in the planner's own words
	Root          Operator
	Notifications []Notification
}

// Operator is a step of a plan. It takes its rows from its children.
type Operator struct {
	Name          string     `json:"operator"` // without the database's name
	Details       string     `json:"details"`
	EstimatedRows float64    `json:"estimatedRows"`
	Identifiers   []string   `json:"identifiers"`
	Children      []Operator `json:"children"`
}

// Notification is a hint of the database's about a statement.
type Notification struct {
	Code, Title, Description, Severity string
	Offset                             int // in UTF-16 code units; -1: about no place
}

const explain = "EXPLAIN "

// Explain returns how the database would run a statement. Errors are those of Stream.
func (s *Store) Explain(ctx context.Context, q Question) (Plan, error) {
	var plan Plan
	q.Cypher = explain + q.Cypher
	err := s.ask(ctx, q, func(ctx context.Context, result neo4j.ResultWithContext) error {
		summary, err := result.Consume(ctx)
		if err != nil {
			return err
		}
		root, err := drivers(summary.Plan())
		if err != nil {
			return err
		}
		plan = Plan{
			ReadOnly: summary.StatementType() == neo4j.StatementTypeReadOnly,
			Root:     operator(root), Notifications: notifications(summary, len(explain)),
		}
		return nil
	})
	var wrong *StatementError
	if errors.As(err, &wrong) {
		wrong.Before = len(explain)
	}
	return plan, err
}

// drivers returns the driver's own plan behind the one that it shows, which instead of
// several children has the last of them several times: a check of it would miss the
// others.
func drivers(shown neo4j.Plan) (*db.Plan, error) {
	if shown != nil {
		v := reflect.Indirect(reflect.ValueOf(shown))
		if v.Kind() == reflect.Struct {
			if inner := v.FieldByName("plan"); inner.IsValid() && inner.Type() == reflect.TypeFor[*db.Plan]() && !inner.IsNil() {
				return (*db.Plan)(inner.UnsafePointer()), nil
			}
		}
	}
	return nil, errors.New("the driver gives no plan, or keeps it otherwise than before")
}

func operator(p *db.Plan) Operator {
	o := Operator{Identifiers: p.Identifiers, Children: []Operator{}}
	o.Name, _, _ = strings.Cut(p.Operator, "@")
	o.Details, _ = p.Arguments["Details"].(string)
	o.EstimatedRows, _ = p.Arguments["EstimatedRows"].(float64)
	for i := range p.Children {
		o.Children = append(o.Children, operator(&p.Children[i]))
	}
	return o
}

// notifications returns those of a result; before is how much stands before the
// statement that the user wrote.
func notifications(summary neo4j.ResultSummary, before int) []Notification {
	all := []Notification{}
	for _, n := range summary.Notifications() {
		one := Notification{Code: n.Code(), Title: n.Title(), Description: n.Description(), Severity: n.RawSeverityLevel(), Offset: -1}
		if p := n.Position(); p != nil {
			one.Offset = max(p.Offset()-before, 0)
		}
		all = append(all, one)
	}
	return all
}
