package compile

import (
	"fmt"
	"testing"
)

// latest is the query of docs/benchmarks.md: a person's latest 20 meetings, with
// their participants and countries.
const latest = `query($id: ID!) {
  person(id: $id) {
    name
    meetings(first: 20) {
      nodes { id title date people(first: 20) { nodes { id name country { id name } } } countries { id name } }
    }
  }
}`

func BenchmarkCompile(b *testing.B) {
	r, err := compilerOf(b, readFile(b, schemaFile)).ask(latest, `{"id": "p1"}`)
	if err != nil {
		b.Fatal(err)
	}
	field := r.fields()[0]
	b.ReportAllocs()
	for b.Loop() {
		if _, err := r.c.Compile(r.op, field, r.variables); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkBind(b *testing.B) {
	p := compilerOf(b, readFile(b, schemaFile)).mustCompile(b, latest, `{"id": "p1"}`)
	variables := map[string]any{"id": "p1"}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := p.Bind(variables); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkAppend(b *testing.B) {
	p := compilerOf(b, readFile(b, schemaFile)).mustCompile(b, latest, `{"id": "p1"}`)
	value := latestValue(20, 6)
	var answer []byte
	b.ReportAllocs()
	for b.Loop() {
		answer, _ = p.Append(answer[:0], value, p.args)
	}
	b.SetBytes(int64(len(answer)))
}

// latestValue is what the statement returns: so many meetings of so many people of
// two countries.
func latestValue(meetings, people int) any {
	rows := []any{}
	for m := range meetings {
		attended := []any{}
		for p := range people {
			attended = append(attended, []any{nil, []any{fmt.Sprintf("person-%d", p), "Narendra Modi", []any{"IN", "India"}}})
		}
		rows = append(rows, []any{nil, []any{
			fmt.Sprintf("meeting-%d", m), "Talks on trade and defence", "2024-01-03",
			[]any{attended}, []any{[]any{"IN", "India"}, []any{"PK", "Pakistan"}},
		}})
	}
	return []any{"Narendra Modi", []any{rows}}
}
