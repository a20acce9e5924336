package compile

import (
	"fmt"
	"math"
	"slices"
	"testing"
)

// Where the schema promises a value and the graph has none, the nearest field around
// it that may be null is null, and a problem says which value is missing.
func TestMissingValuesMakeWhatIsAroundThemNull(t *testing.T) {
	c := compilerOf(t, readFile(t, schemaFile))
	for _, tc := range []struct {
		name, query string
		value       any // what the statement returns
		want        string
		problems    []string // path: message
	}{
		{
			"nothing is missing", `{ person(id: "a") { id wikidata country { id } } }`,
			[]any{"a", nil, nil}, `{"id":"a","wikidata":null,"country":null}`, nil,
		},
		{
			"a value of the field itself", `{ person(id: "a") { id name } }`,
			[]any{"a", nil}, `null`, []string{"[person name]: has no value"},
		},
		{
			"a value of something that may be null", `{ a: person(id: "a") { id home: country { id code3 } } }`,
			[]any{"a", []any{"IS", nil}}, `{"id":"a","home":null}`, []string{"[a home code3]: has no value"},
		},
		{
			"a value within lists that may not be null", `{ meeting(id: "m") { id place { country { id } } countries { id names } } }`,
			[]any{"m", nil, []any{[]any{"IS", []any{"Iceland"}}, []any{"FJ", []any{"Fiji", nil}}}}, `null`,
			[]string{"[meeting countries 1 names 1]: has no value"},
		},
		{
			"an item of a page", `{ people(first: 5) { totalCount nodes { id } edges { node { id name } } } }`,
			[]any{int64(2), []any{[]any{nil, []any{"a"}, []any{[]any{"a", "A"}}}, []any{nil, []any{"b"}, []any{[]any{"b", nil}}}}}, `null`,
			[]string{"[people edges 1 node name]: has no value"},
		},
		{
			"an element of a list", `{ top(kind: PERSON) { meetings node { id } } }`,
			[]any{[]any{int64(1), nil}}, `null`, []string{"[top 0 node]: has no value"},
		},
		{
			"no such value of an enum", `{ meeting(id: "m") { id kind } }`,
			[]any{"m", "picnic"}, `{"id":"m","kind":null}`, []string{`[meeting kind]: "picnic" is no value of the type`},
		},
		{
			"what is no number", `{ article(id: "a") { reports { confidence record } } }`,
			[]any{[]any{[]any{math.NaN(), "r"}}}, `{"reports":[{"confidence":null,"record":"r"}]}`,
			[]string{"[article reports 0 confidence]: NaN is no number"},
		},
		{
			"an interface of an unknown type", `{ meeting(id: "m") { id parties { party { id } } } }`,
			[]any{"m", []any{[]any{nil}}}, `null`, []string{"[meeting parties 0 party]: has no value"},
		},
	} {
		t.Run(tc.name, func(t *testing.T) {
			b := c.mustCompile(t, tc.query, "")
			got, problems := b.Append([]byte("data="), tc.value, b.args)
			var said []string
			for _, p := range problems {
				said = append(said, fmt.Sprintf("%v: %s", p.Path, p.Message))
			}
			if string(got) != "data="+tc.want || !slices.Equal(said, tc.problems) {
				t.Errorf("Append(%v)\n got %s %v\nwant data=%s %v", tc.value, got, said, tc.want, tc.problems)
			}
		})
	}
}

func TestAnEventWithoutAPromisedValueIsLeftOut(t *testing.T) {
	b := compilerOf(t, readFile(t, schemaFile)).mustCompile(t, `subscription { meetingLoaded { id } }`, "")
	events, problems := b.Events([]any{[]any{"m"}, []any{nil}, []any{"n"}}, b.args)
	if got := fmt.Sprintf("%s", events); got != `[{"id":"m"} {"id":"n"}]` || len(problems) != 1 {
		t.Errorf("Events = %s, problems %v; want those of m and n, and one problem", got, problems)
	}
}

func TestPagesAreCutToWhatWasAskedFor(t *testing.T) {
	c := compilerOf(t, readFile(t, schemaFile))
	row := func(id string) any { return []any{[]any{id, id}, []any{id}} }
	const info = ` { nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor } } }`
	for _, tc := range []struct {
		name, query string
		rows        []any
		want        string
	}{
		{"more follows", `{ people(first: 2)` + info, []any{row("a"), row("b"), row("c")}, `[a b] next true previous false`},
		{"nothing follows", `{ people(first: 2)` + info, []any{row("a"), row("b")}, `[a b] next false previous false`},
		{"backwards, more precedes", `{ people(last: 2)` + info, []any{row("c"), row("b"), row("a")}, `[b c] next false previous true`},
		{"nothing at all", `{ people(last: 2)` + info, []any{}, `[] next false previous false`},
	} {
		t.Run(tc.name, func(t *testing.T) {
			b := c.mustCompile(t, tc.query, "")
			var page struct {
				Nodes    []struct{ ID string }
				PageInfo struct {
					HasNextPage, HasPreviousPage bool
					StartCursor                  *string
				}
			}
			answer, _ := b.Append(nil, []any{tc.rows}, b.args)
			decode(t, answer, &page)
			var ids []string
			for _, n := range page.Nodes {
				ids = append(ids, n.ID)
			}
			got := fmt.Sprintf("%v next %v previous %v", ids, page.PageInfo.HasNextPage, page.PageInfo.HasPreviousPage)
			if got != tc.want || (page.PageInfo.StartCursor == nil) != (len(ids) == 0) {
				t.Errorf("%s: %s, want %s", answer, got, tc.want)
			}
		})
	}
}
