// What the tests share: schemas, and requests compiled.

package compile

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/validator"
	"github.com/vektah/gqlparser/v2/validator/rules"

	"readout/graph"
	"readout/internal/testdb"
)

func TestMain(m *testing.M) { testdb.Main(m) }

// testScalars read what those of the server read.
var testScalars = map[string]Scalar{
	"Date": func(value any) (any, error) {
		text, _ := value.(string)
		d, err := time.Parse(time.DateOnly, text)
		if err != nil {
			return nil, fmt.Errorf("%q: want a day, YYYY-MM-DD", text)
		}
		return d, nil
	},
	"PartialDate": func(value any) (any, error) {
		text, _ := value.(string)
		d, err := graph.ParseDate(text)
		if err != nil {
			return nil, fmt.Errorf("%q: want YYYY, YYYY-MM or YYYY-MM-DD", text)
		}
		return map[string]any{"text": text, "earliest": d.Earliest(), "latest": d.Latest()}, nil
	},
}

const schemaFile = "../../schema.graphqls"

func readFile(t testing.TB, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// mapping returns the part of schema.graphqls that declares the directives and
// scalars, for schemas of other things.
func mapping(t testing.TB) string {
	t.Helper()
	_, rest, _ := strings.Cut(readFile(t, schemaFile), "- the mapping\n")
	part, _, ok := strings.Cut(rest, "# ---")
	if !ok {
		t.Fatalf("%s: want the sections \"the mapping\" and another one", schemaFile)
	}
	return part
}

// compilerOf returns the compiler of a schema.
func compilerOf(t testing.TB, text string) *Compiler {
	t.Helper()
	schema, err := gqlparser.LoadSchema(&ast.Source{Name: t.Name(), Input: text})
	if err != nil {
		t.Fatal(err)
	}
	c, err := New(schema, testScalars)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// request is an operation with its variables, valid for the schema.
type request struct {
	c         *Compiler
	op        *ast.OperationDefinition
	variables map[string]any
}

// ask checks a request as a server does; variables are JSON, or empty.
func (c *Compiler) ask(query, variables string) (*request, error) {
	doc, errs := gqlparser.LoadQueryWithRules(c.schema, query, rules.NewDefaultRules())
	if errs != nil {
		return nil, errs
	}
	r := &request{c: c, op: doc.Operations[0]}
	raw := make(map[string]any)
	if variables != "" {
		decoder := json.NewDecoder(strings.NewReader(variables))
		decoder.UseNumber()
		if err := decoder.Decode(&raw); err != nil {
			return nil, err
		}
	}
	var err error
	r.variables, err = validator.VariableValues(c.schema, r.op, raw)
	return r, err
}

// fields returns the operation's fields, those with one response key put together.
func (r *request) fields() []*ast.Field {
	root := r.c.schema.Query
	if r.op.Operation == ast.Subscription {
		root = r.c.schema.Subscription
	}
	var fields []*ast.Field
	for _, sel := range (&builder{c: r.c, variables: r.variables}).collect(r.op.SelectionSet, r.c.types[root.Name]) {
		f := *sel.field
		f.SelectionSet = sel.sub
		fields = append(fields, &f)
	}
	return fields
}

// bound is a plan with what a request gives to it.
type bound struct {
	*Plan
	args Args
}

// compile compiles the fields, and binds each plan to the request's variables.
func (r *request) compile() ([]bound, error) {
	var all []bound
	for _, field := range r.fields() {
		plan, err := r.c.Compile(r.op, field, r.variables)
		if err != nil {
			return nil, err
		}
		args, err := plan.Bind(r.variables)
		if err != nil {
			return nil, err
		}
		all = append(all, bound{plan, args})
	}
	return all, nil
}

func (c *Compiler) compileQuery(query, variables string) ([]bound, error) {
	r, err := c.ask(query, variables)
	if err != nil {
		return nil, err
	}
	return r.compile()
}

// mustCompile compiles a query of one field.
func (c *Compiler) mustCompile(t testing.TB, query, variables string) bound {
	t.Helper()
	all, err := c.compileQuery(query, variables)
	if err != nil {
		t.Fatalf("%s %s: %v", query, variables, err)
	}
	return all[0]
}

func decode(t testing.TB, data []byte, into any) {
	t.Helper()
	if err := json.Unmarshal(data, into); err != nil {
		t.Fatalf("%s: %v", data, err)
	}
}
