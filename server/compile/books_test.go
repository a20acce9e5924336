// Another schema: the compiler knows no type of ours, and a property or a
// relationship more is a line of the schema.

package compile

import (
	"context"
	"slices"
	"strings"
	"testing"
	"time"

	"readout/graph/store"
	"readout/internal/testdb"
)

const booksFile = "testdata/books.graphqls"

func TestAnAddedPropertyNeedsNoCode(t *testing.T) {
	text := mapping(t) + readFile(t, booksFile)
	added := strings.Replace(text, "  title: String!\n", "  title: String!\n  pages: Int\n", 1)
	got := compilerOf(t, added).mustCompile(t, `{ book(isbn: "1") { title pages } }`, "").Text
	want := "MATCH (n1:Book)\nWHERE n1.isbn = $p0\nRETURN [n1.title, n1.pages] AS data"
	if got != want {
		t.Errorf("with the property pages:\n%s\nwant\n%s", got, want)
	}
}

func TestAnAddedRelationshipNeedsNoCode(t *testing.T) {
	text := mapping(t) + readFile(t, booksFile)
	added := strings.Replace(text, "  title: String!\n",
		"  title: String!\n  translators: [Author!]! @relationship(type: \"TRANSLATED\", direction: IN)\n", 1)
	got := compilerOf(t, added).mustCompile(t, `{ book(isbn: "1") { title translators { id } } }`, "").Text
	want := "MATCH (n1)<-[:TRANSLATED]-(n2)"
	if !strings.Contains(got, want) {
		t.Errorf("with the relationship TRANSLATED:\n%s\nwant %s in it", got, want)
	}
}

// library are four invented authors, one of whom wrote nothing, and their books.
const library = "CREATE (ada:Author:`Living thing` {id: 'ada', `full name`: 'Ada', born: 1900}), " +
	"(bo:Author:`Living thing` {id: 'bo', `full name`: 'Bo', born: 1950}), " +
	"(cy:Author:`Living thing` {id: 'cy', `full name`: 'Cy'}), " +
	"(di:Author:`Living thing` {id: 'di', `full name`: 'Di'}), " +
	"(one:Book {isbn: '1', title: 'One', genre: 'a novel'}), (two:Book {isbn: '2', title: 'Two', genre: 'poems'}), " +
	"(ada)-[:WROTE {share: 1.0}]->(one), (ada)-[:WROTE {share: 0.25}]->(two), (bo)-[:WROTE {share: 0.5}]->(two), " +
	"(cy)-[:WROTE {share: 0.25}]->(two), (bo)-[:RATED {stars: 3}]->(one), (cy)-[:RATED {stars: 4}]->(one)"

func TestBooksAreAnsweredFromTheGraph(t *testing.T) {
	cfg := testdb.Config(t)
	s := testdb.Reopen(t, cfg)
	if _, err := testdb.Run(t.Context(), cfg, library, nil); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := testdb.Empty(context.Background(), cfg); err != nil {
			t.Error(err)
		}
	})
	c := compilerOf(t, mapping(t)+readFile(t, booksFile))
	for _, tc := range []struct {
		name, query, want string
	}{
		{
			"a book with authors, an enum and an average",
			`{ book(isbn: "1") { title genre rating authors { name } } }`,
			`{"title":"One","genre":"NOVEL","rating":3.5,"authors":[{"name":"Ada"}]}`,
		},
		{
			"an average below a list",
			`{ authors(first: 1) { nodes { books { share book { isbn rating } } } } }`,
			`{"nodes":[{"books":[{"share":1,"book":{"isbn":"1","rating":3.5}},{"share":0.25,"book":{"isbn":"2","rating":null}}]}]}`,
		},
		{
			"the fallback page, values that aren't known last",
			`{ authors { totalCount pageInfo { hasNextPage } nodes { id born } } }`,
			`{"totalCount":4,"pageInfo":{"hasNextPage":true},"nodes":[{"id":"ada","born":1900},{"id":"bo","born":1950}]}`,
		},
		{
			"the last page, backwards",
			`{ authors(last: 3) { pageInfo { hasNextPage hasPreviousPage } nodes { id } } }`,
			`{"pageInfo":{"hasNextPage":false,"hasPreviousPage":true},"nodes":[{"id":"bo"},{"id":"cy"},{"id":"di"}]}`,
		},
		{
			"by how many books, then by name downwards",
			`{ authors(first: 5, orderBy: [{books: DESC}, {name: DESC}]) { nodes { id } } }`,
			`{"nodes":[{"id":"ada"},{"id":"cy"},{"id":"bo"},{"id":"di"}]}`,
		},
		{
			"by a value that may be unknown, then a count",
			`{ authors(first: 5, orderBy: [{born: DESC}, {books: ASC}]) { nodes { id } } }`,
			`{"nodes":[{"id":"bo"},{"id":"ada"},{"id":"di"},{"id":"cy"}]}`,
		},
		{
			"all of nothing is true",
			`{ authors(first: 5, where: {books: {all: {share: {lt: 0.6}}}}) { nodes { id } } }`,
			`{"nodes":[{"id":"bo"},{"id":"cy"},{"id":"di"}]}`,
		},
		{
			"a starting point behind a relationship",
			`{ authors(first: 5, where: {books: {some: {share: {gte: 0.5}, book: {isbn: {eq: "2"}, genre: {eq: POEMS}}}}}) { nodes { id } } }`,
			`{"nodes":[{"id":"bo"}]}`,
		},
		{
			"a condition of the schema keeps to itself",
			`{ authors(first: 5, where: {young: 1920, name: {startsWith: "B"}}) { nodes { id } } }`,
			`{"nodes":[{"id":"bo"}]}`,
		},
		{
			"what isn't known isn't excluded by not",
			`{ authors(first: 5, where: {not: {born: {lt: 1920}}}) { nodes { id } } }`,
			`{"nodes":[{"id":"bo"},{"id":"cy"},{"id":"di"}]}`,
		},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if got := c.mustCompile(t, tc.query, "").run(t, s); string(got) != tc.want {
				t.Errorf("%s\n got %s\nwant %s", tc.query, got, tc.want)
			}
		})
	}
	t.Run("pages put together are the whole list", func(t *testing.T) {
		for _, order := range []string{"{born: DESC}", "{born: ASC}, {books: DESC}"} {
			whole := c.mustCompile(t, `{ authors(first: 5, orderBy: [`+order+`]) { nodes { id } } }`, "").run(t, s)
			for _, way := range []direction{forwards, backwards} {
				if got := c.walk(t, s, order, way); got != ids(t, whole) {
					t.Errorf("ordered by %s, pages of 1 give %s, want %s", order, got, ids(t, whole))
				}
			}
		}
	})
}

type authorPage struct {
	Edges []struct {
		Cursor string
		Node   struct{ ID string }
	}
	Nodes []struct{ ID string }
}

// ids returns those of a page's nodes.
func ids(t *testing.T, answer []byte) string {
	t.Helper()
	var page authorPage
	decode(t, answer, &page)
	var all []string
	for _, n := range page.Nodes {
		all = append(all, n.ID)
	}
	return strings.Join(all, " ")
}

// walk reads authors one by one, from one end to the other, and returns their ids as
// they stand forwards.
func (c *Compiler) walk(t *testing.T, s *store.Store, order string, way direction) string {
	t.Helper()
	query := "query($c: String) { authors(first: 1, after: $c, orderBy: [" + order + "]) { edges { cursor node { id } } } }"
	if way == backwards {
		query = strings.NewReplacer("first", "last", "after", "before").Replace(query)
	}
	var all []string
	for variables := ""; len(all) < 10; {
		var page authorPage
		decode(t, c.mustCompile(t, query, variables).run(t, s), &page)
		if len(page.Edges) == 0 {
			break
		}
		all = append(all, page.Edges[0].Node.ID)
		variables = `{"c": "` + page.Edges[0].Cursor + `"}`
	}
	if way == backwards {
		slices.Reverse(all)
	}
	return strings.Join(all, " ")
}

// run runs a statement with its own parameters, and returns its answer.
func (b bound) run(t *testing.T, s *store.Store) []byte {
	t.Helper()
	value, _, err := s.Read(t.Context(), b.Text, b.args.Params, time.Minute, t.Name())
	if err != nil {
		t.Fatalf("%v\n%s", err, b.Text)
	}
	answer, problems := b.Append(nil, value, b.args)
	if len(problems) > 0 {
		t.Errorf("problems %v\n%s", problems, b.Text)
	}
	return answer
}
