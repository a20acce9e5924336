// What there is: for completion while a statement is written.

package cypher

import (
	"context"
	"net/http"
	"slices"
	"strings"
	"sync"
	"time"

	"readout/graph/store"
)

// Schema is what a statement can name.
type Schema struct {
	Labels            []Label    `json:"labels"`
	RelationshipTypes []Label    `json:"relationshipTypes"`
	Procedures        []Callable `json:"procedures"`
	Functions         []Callable `json:"functions"`
	Indexes           []Index    `json:"indexes"`
}

// Label is a label, or a relationship type with what it joins.
type Label struct {
	Name       string     `json:"name"`
	Properties []Property `json:"properties"`
	Between    []Ends     `json:"between,omitempty"`
}

// Property is a property with its types in Cypher, such as STRING.
type Property struct {
	Name  string   `json:"name"`
	Types []string `json:"types"`
}

// Ends are the labels at the ends of a relationship.
type Ends struct {
	From string `json:"from"`
	To   string `json:"to"`
}

// Callable is a procedure or a function.
type Callable struct {
	Name        string `json:"name"`
	Signature   string `json:"signature"`
	Description string `json:"description"`
}

// Index is an index on labels or relationship types.
type Index struct {
	Name       string   `json:"name"`
	Type       string   `json:"type"`
	On         []string `json:"on"`
	Properties []string `json:"properties"`
}

// The first ten thousand of each kind are looked at: a property that none of them has
// is too rare to be proposed. The bookkeeping is left out.
const (
	seenLabels = `UNWIND $labels AS label
CALL (label) {
  MATCH (n:$(label)) WITH n LIMIT 10000
  UNWIND keys(n) AS key
  WITH key, collect(DISTINCT split(valueType(n[key]), ' NOT NULL')[0]) AS types
  RETURN key, types
}
RETURN label, key, types, [] AS ends ORDER BY label, key`

	seenTypes = `CALL db.relationshipTypes() YIELD relationshipType AS type
CALL (type) {
  MATCH (a)-[r:$(type)]->(b) WITH a, r, b LIMIT 10000
  WITH r, [labels(a)[0], labels(b)[0]] AS ends
  WHERE ends[0] IN $labels AND ends[1] IN $labels
  WITH collect(DISTINCT ends) AS ends, collect(r) AS all
  UNWIND ends AS one WITH all, one ORDER BY one[0], one[1]
  WITH all, collect(one) AS ends
  UNWIND CASE WHEN all = [] THEN [] ELSE [null] + reduce(keys = [], r IN all | keys + [key IN keys(r) WHERE NOT key IN keys]) END AS key
  WITH ends, key, [r IN all WHERE r[key] IS NOT NULL | split(valueType(r[key]), ' NOT NULL')[0]] AS types
  RETURN ends, key, reduce(some = [], t IN types | CASE WHEN t IN some THEN some ELSE some + [t] END) AS types
}
RETURN type, key, types, ends ORDER BY type, key`

	seenProcedures = `SHOW PROCEDURES YIELD name, signature, description RETURN name, signature, description ORDER BY name`
	seenFunctions  = `SHOW FUNCTIONS YIELD name, signature, description RETURN name, signature, description ORDER BY name`
	seenIndexes    = `SHOW INDEXES YIELD name, type, labelsOrTypes, properties WHERE type <> 'LOOKUP'
RETURN name, type, labelsOrTypes, properties ORDER BY name`
)

// lately keeps what there is for a while.
type lately struct {
	mu     sync.Mutex
	schema *Schema
	until  time.Time
}

const schemaTime = time.Minute

// Schema returns what there is, or was a minute ago at most.
func (g *Gate) Schema(ctx context.Context) (*Schema, error) {
	g.known.mu.Lock()
	defer g.known.mu.Unlock()
	if g.known.schema != nil && time.Now().Before(g.known.until) {
		return g.known.schema, nil
	}
	schema, err := g.look(ctx)
	if err != nil {
		return nil, err
	}
	g.known.schema, g.known.until = schema, time.Now().Add(schemaTime)
	return schema, nil
}

func (g *Gate) look(ctx context.Context) (*Schema, error) {
	s := &Schema{Labels: []Label{}, RelationshipTypes: []Label{}, Procedures: []Callable{}, Functions: []Callable{}, Indexes: []Index{}}
	parameters := map[string]any{"labels": store.NodeLabels}
	for _, question := range []struct {
		cypher string
		row    func([]any)
	}{
		{seenLabels, func(row []any) { s.Labels = property(s.Labels, row) }},
		{seenTypes, func(row []any) { s.RelationshipTypes = property(s.RelationshipTypes, row) }},
		{seenProcedures, func(row []any) {
			if c := callable(row); procedures[c.Name] {
				s.Procedures = append(s.Procedures, c)
			}
		}},
		{seenFunctions, func(row []any) {
			if c := callable(row); functions[strings.ToLower(c.Name)] {
				s.Functions = append(s.Functions, c)
			}
		}},
		{seenIndexes, func(row []any) {
			on := words(row[2])
			if slices.ContainsFunc(on, func(label string) bool { return slices.Contains(store.NodeLabels, label) }) {
				s.Indexes = append(s.Indexes, Index{row[0].(string), row[1].(string), on, words(row[3])})
			}
		}},
	} {
		_, rows, err := g.Graph.Query(ctx, question.cypher, parameters)
		if err != nil {
			return nil, err
		}
		for _, row := range rows {
			question.row(row)
		}
	}
	return s, nil
}

// property adds what a row says: name, property, types, ends.
func property(all []Label, row []any) []Label {
	name := row[0].(string)
	if len(all) == 0 || all[len(all)-1].Name != name {
		l := Label{Name: name, Properties: []Property{}}
		for _, ends := range row[3].([]any) {
			pair := words(ends)
			l.Between = append(l.Between, Ends{pair[0], pair[1]})
		}
		all = append(all, l)
	}
	if key, has := row[1].(string); has {
		l := &all[len(all)-1]
		l.Properties = append(l.Properties, Property{key, words(row[2])})
	}
	return all
}

func callable(row []any) Callable {
	description, _ := row[2].(string)
	return Callable{row[0].(string), row[1].(string), description}
}

func words(list any) []string {
	all := []string{}
	for _, one := range list.([]any) {
		all = append(all, one.(string))
	}
	return all
}

// schema answers GET /cypher/schema.
func (h *handler) schema(w http.ResponseWriter, r *http.Request) {
	schema, err := h.gate.Schema(r.Context())
	if err != nil {
		fail(w, present(r.Context(), h.gate.Log, Question{Asker: h.requestID(r.Context())}, statement{}, err))
		return
	}
	answer(w, schema)
}
