package compile

import (
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"
)

// Each case is the books with one line changed.
func TestMappingsThatDontFit(t *testing.T) {
	const title = "  title: String!\n"
	books := mapping(t) + readFile(t, booksFile)
	for _, tc := range []struct {
		name, old, new, want string
	}{
		{
			"a quote that isn't closed", title, title + `  odd: Int @cypher(statement: "RETURN 'a AS odd", columnName: "odd")` + "\n",
			"Book.odd: @cypher: a quote isn't closed: 'a AS odd",
		},
		{
			"a condition that isn't closed", title, title + `  odd(where: AuthorWhere): Int @cypher(statement: "RETURN {where: n AS odd", columnName: "odd")` + "\n",
			"Book.odd: @cypher: {where: isn't closed",
		},
		{
			"no statement", title, title + `  odd: Int @cypher(statement: " ", columnName: "odd")` + "\n",
			"Book.odd: @cypher: nothing in it",
		},
		{
			"no such argument", title, title + `  odd: Int @cypher(statement: "RETURN $x AS odd", columnName: "odd")` + "\n",
			"Book.odd: @cypher: $x: no such argument",
		},
		{
			"a condition without its argument", title, title + `  odd: Int @cypher(statement: "MATCH (n) WHERE {where: n} RETURN n AS odd", columnName: "odd")` + "\n",
			"Book.odd: @cypher: {where: n}: no argument where",
		},
		{
			"nodes that are found in the middle", title, title + `  odd(where: AuthorWhere): Int @cypher(statement: "MATCH (a) {find: n} RETURN n AS odd", columnName: "odd")` + "\n",
			"Book.odd: @cypher: {find: n}: want it first, and an argument where",
		},
		{
			"nodes that are found without conditions", title, title + `  odd: Int @cypher(statement: "{find: n} RETURN n AS odd", columnName: "odd")` + "\n",
			"Book.odd: @cypher: {find: n}: want it first, and an argument where",
		},
		{
			"given no value of an enum", title, title + `  odd(genre: Genre): Int @cypher(statement: "RETURN 1 AS odd", columnName: "odd", given: "genre: PROSE")` + "\n",
			"Book.odd: @cypher: given: PROSE: no value of Genre",
		},
		{
			"given an argument that isn't there", title, title + `  odd: Int @cypher(statement: "RETURN 1 AS odd", columnName: "odd", given: "x")` + "\n",
			"Book.odd: @cypher: given: no argument x",
		},
		{
			"a relationship to a value", title, title + `  odd: Int @relationship(type: "R", direction: OUT)` + "\n",
			"Book.odd: @relationship: Int: want a type with fields",
		},
		{
			"a relationship that leads back only", "  author: Author!\n", "",
			"Author.books: @relationship: type Wrote has no field of a node's type other than Author",
		},
		{
			"a connection without a limit", "AuthorConnection @limit(default: 2, max: 5)", "AuthorConnection",
			"Query.authors: a connection wants @limit",
		},
		{
			"properties of edges where there is no relationship", "  cursor: String!\n", "  cursor: String!\n  share: Float\n",
			"Query.authors: edges have properties only where the connection follows a relationship; AuthorEdge has more than cursor and node",
		},
		{
			"conditions on no type", "input TextFilter {", "input EditorWhere {\n  name: TextFilter\n}\n\ninput TextFilter {",
			"input EditorWhere: want a type Editor that is a node or a relationship",
		},
		{
			"a condition on no field", "  genre: GenreFilter\n", "  genre: GenreFilter\n  pages: NumberFilter\n",
			"input BookWhere: field pages: type Book has no such field",
		},
		{
			"an order by no property", "  born: Direction\n", "  born: Direction @alias(property: \"year\")\n",
			"input AuthorOrder: field born: type Author has no such field",
		},
		{
			"a condition in words that aren't closed", `"this.born > $young OR this.born IS NULL"`, `"this.born > '$young"`,
			"input AuthorWhere: field young: @predicate: a quote isn't closed: '$young",
		},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if strings.Count(books, tc.old) == 0 {
				t.Fatalf("%s has no %q", booksFile, tc.old)
			}
			text := strings.Replace(books, tc.old, tc.new, 1)
			if tc.name == "a relationship that leads back only" {
				text = strings.Replace(text, "  book: Book!\n", "  author: Author!\n", 1)
				text = strings.Replace(text, "  book: BookWhere\n", "", 1)
			}
			schema, err := gqlparser.LoadSchema(&ast.Source{Name: tc.name, Input: text})
			if err != nil {
				t.Fatal(err)
			}
			if _, err := New(schema, testScalars); err == nil || err.Error() != tc.want {
				t.Errorf("New = %v, want %s", err, tc.want)
			}
		})
	}
}

func TestAQueryFieldWantsSomethingBehindIt(t *testing.T) {
	c := compilerOf(t, mapping(t)+strings.Replace(readFile(t, booksFile), "type Query {\n", "type Query {\n  now: String\n", 1))
	_, err := c.compileQuery("{ now }", "")
	want := "compile: Query.now: want @cypher, a connection or a node"
	if err == nil || err.Error() != want {
		t.Errorf("compiled to %v, want %s", err, want)
	}
}
