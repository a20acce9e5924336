// Tables: which rows and columns a question has as CSV.

package gql

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"

	"readout/server/compile"
	"readout/server/sheet"
)

// table says where in an answer the rows are, and where in a row the columns.
type table struct {
	path    []string
	columns [][]string
}

func (t *table) head() []string {
	names := make([]string, len(t.columns))
	for i, column := range t.columns {
		names[i] = strings.Join(column, ".")
	}
	return names
}

// notATable is why a question can't be answered as CSV.
func notATable(format string, args ...any) error {
	return &compile.InputError{Message: "as CSV: " + fmt.Sprintf(format, args...)}
}

// tableOf finds the one connection of a query.
func (s *schema) tableOf(operation *graphql.OperationContext) (*table, error) {
	if operation.Operation.Operation != ast.Query {
		return nil, notATable("want a query, not a %s", operation.Operation.Operation)
	}
	t := &table{}
	set, of := operation.Operation.SelectionSet, s.Schema().Query
	for {
		fields := graphql.CollectFields(operation, set, s.names(of))
		if len(fields) != 1 {
			return nil, notATable("%d fields stand side by side in %s: want one, as all the way to a connection", len(fields), of.Name)
		}
		field := fields[0]
		target := s.Schema().Types[field.Definition.Type.Name()]
		if !target.IsCompositeType() || field.Definition.Type.Elem != nil {
			return nil, notATable("%s.%s is no connection: want a field with edges or nodes, such as meetings", of.Name, field.Name)
		}
		t.path = append(t.path, field.Alias)
		if isConnection(target) {
			return t, s.rows(t, operation, field, target)
		}
		set, of = field.Selections, target
	}
}

func isConnection(def *ast.Definition) bool {
	return def.Fields.ForName("pageInfo") != nil && def.Fields.ForName("edges") != nil
}

// rows reads the columns of a connection's edges or nodes.
func (s *schema) rows(t *table, operation *graphql.OperationContext, connection graphql.CollectedField, def *ast.Definition) error {
	fields := graphql.CollectFields(operation, connection.Selections, s.names(def))
	if len(fields) != 1 || fields[0].Name != "edges" && fields[0].Name != "nodes" {
		return notATable("%s: want edges or nodes, and nothing beside them (edges { cursor } has the cursor for the next page)", connection.Name)
	}
	t.path = append(t.path, fields[0].Alias)
	return s.columns(t, operation, fields[0], nil)
}

func (s *schema) columns(t *table, operation *graphql.OperationContext, field graphql.CollectedField, prefix []string) error {
	def := s.Schema().Types[field.Definition.Type.Name()]
	for _, inner := range graphql.CollectFields(operation, field.Selections, s.names(def)) {
		path := append(slices.Clone(prefix), inner.Alias)
		kind := inner.Definition.Type
		target := s.Schema().Types[kind.Name()]
		switch {
		case !target.IsCompositeType():
			t.columns = append(t.columns, path)
		case kind.Elem != nil || isConnection(target):
			return notATable("%s is a list of %s, and a cell has one value: leave it out, or ask for JSON", strings.Join(path, "."), target.Name)
		default:
			if err := s.columns(t, operation, inner, path); err != nil {
				return err
			}
		}
	}
	return nil
}

// names are all types that what a definition stands for can be, so that fragments on
// any of them have their columns.
func (s *schema) names(def *ast.Definition) []string {
	all := []string{def.Name}
	for _, possible := range s.Schema().GetPossibleTypes(def) {
		all = append(all, possible.Name)
		for _, abstract := range s.Schema().GetImplements(possible) {
			all = append(all, abstract.Name)
		}
	}
	return all
}

// cell writes a value of the answer; texts so that no spreadsheet runs them.
func cell(value any) string {
	switch v := value.(type) {
	case nil:
		return ""
	case string:
		return sheet.Safe(v)
	case json.Number:
		return v.String()
	case []any:
		texts := make([]string, len(v))
		for i, element := range v {
			texts[i], _ = element.(string)
			if number, ok := element.(json.Number); ok {
				texts[i] = number.String()
			}
		}
		return sheet.Safe(sheet.Join(texts))
	}
	return fmt.Sprint(value) // true or false
}
