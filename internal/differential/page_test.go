// Following cursors: all pages of a connection, put together, are the whole list,
// forwards and backwards.

package differential_test

import (
	"fmt"
	"slices"
	"testing"
)

func TestPagesPutTogetherAreTheList(t *testing.T) {
	b := open(t)
	for _, tc := range []struct{ name, head, field, args string }{
		{"meetings without dates come last", "", "meetings", `where: {title: {isNull: true}}`},
		{"by a title that several have, or that is unknown", "", "meetings", `orderBy: [{title: DESC}, {date: ASC}], where: {kind: {isNull: true}}`},
		{"by how many people", "", "meetings", `orderBy: [{people: ASC}, {reports: DESC}], where: {earliest: {gte: "2020-01-01"}}`},
		{"of a place, looked up first", "", "meetings", `orderBy: [{date: ASC}], where: {place: {country: {id: {in: ["IS", "FJ"]}}}}`},
		{"in a time, which implies a date", "", "meetings", `where: {during: {from: "2020-02", to: "2021"}}`},
		{"articles, most of them without a date", "", "articles", `where: {not: {title: {startsWith: "A"}}}`},
		{"of a country that was on two sides", `country(id: "IS")`, "meetings", `orderBy: [{title: ASC}]`},
		{"relationships by their own properties", `person(id: "xx-example-03")`, "met", `orderBy: [{last: ASC}, {count: DESC}]`},
		{"of what a statement returns", `country(id: "PK")`, "agreements", `orderBy: [{signed: ASC}]`},
	} {
		t.Run(tc.name, func(t *testing.T) {
			pages := paged{bench: b, head: tc.head, field: tc.field, args: tc.args}
			all, err := pages.all()
			if err != nil {
				t.Fatal(err)
			}
			pages.size = max(2, min(40, len(all)/3))
			if got := pages.follow(t, "first", "after", "hasNextPage", "endCursor"); !slices.Equal(got, all) {
				t.Errorf("forwards: %d items %q, want %d %q", len(got), got, len(all), all)
			}
			if got := pages.follow(t, "last", "before", "hasPreviousPage", "startCursor"); !slices.Equal(got, all) {
				t.Errorf("backwards: %d items %q, want %d %q", len(got), got, len(all), all)
			}
		})
	}
}

// paged is a connection that is read page by page.
type paged struct {
	*bench
	head, field, args string
	size              int
}

func (p *paged) question(variables map[string]any) question {
	text := fmt.Sprintf(`c: %s(%s, first: $first, last: $last, after: $after, before: $before) {
    totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { id } } nodes { id }
  }`, p.field, p.args)
	if p.head != "" {
		text = "root: " + p.head + " { " + text + " }"
	}
	return question{"query Q($first: Int, $last: Int, $after: String, $before: String) {\n  " + text + "\n}", variables}
}

// all returns the ids of the whole list, as the evaluator has it.
func (p *paged) all() ([]string, error) {
	answer, _, err := p.evaluate(p.question(map[string]any{"first": 100000}))
	if err != nil {
		return nil, err
	}
	return idsOf(p.connection(answer)), nil
}

func (p *paged) connection(answer object) object {
	if p.head != "" {
		answer = answer[0].value.(object)
	}
	return answer[0].value.(object)
}

func (o object) get(key string) any {
	i := slices.IndexFunc(o, func(m member) bool { return m.key == key })
	return o[i].value
}

func idsOf(connection object) []string {
	ids := []string{}
	for _, n := range connection.get("nodes").([]any) {
		ids = append(ids, n.(object).get("id").(string))
	}
	return ids
}

// follow reads page after page, each compared with the evaluator's, in one
// direction, and returns all ids in the order of the list.
func (p *paged) follow(t *testing.T, size, from, more, cursor string) []string {
	t.Helper()
	variables := map[string]any{size: p.size}
	ids := []string{}
	for range 20 {
		q := p.question(variables)
		if d := p.check(q); d != "" {
			t.Fatalf("%s\n%s", d, q)
		}
		got, err := p.askPatiently(q)
		if err != nil {
			t.Fatal(err)
		}
		data, err := decode(got.Data)
		if err != nil {
			t.Fatal(err)
		}
		connection := p.connection(data.(object))
		if page := idsOf(connection); size == "first" {
			ids = append(ids, page...)
		} else {
			ids = append(page, ids...)
		}
		info := connection.get("pageInfo").(object)
		if info.get(more) != true {
			return ids
		}
		variables = map[string]any{size: p.size, from: info.get(cursor)}
	}
	t.Fatalf("more than 20 pages of %d", p.size)
	return nil
}
