// Whatever a client writes: values never reach a statement's text, and nothing that
// is read from outside makes the compiler panic.

package compile

import (
	"encoding/json"
	"strings"
	"testing"
)

// everyText is an operation with a text of the client's wherever one may stand.
const everyText = `query($id: ID!, $ids: [ID!], $text: String!, $where: MeetingWhere) {
  person(id: $id) { meetings(where: $where) { totalCount nodes { id } } }
  people(where: {id: {in: $ids}, name: {eq: $text, contains: $text, startsWith: $text}, names: {includes: $text}}) { nodes { id } }
  countries(where: {officials: {some: {id: {eq: $id}}}, met: {some: {node: {id: {eq: $id}}}}}) { totalCount }
  search(text: $text) { node { id } }
  between(a: $id, b: $id) { meetings(where: $where) { totalCount } }
  path(from: $id, to: $id, where: $where) { hops }
  network(around: $ids, where: $where) { totalNodes }
  top(kind: PERSON, where: $where) { meetings }
}`

// textVariables are variables for everyText, all of them of one text.
func textVariables(t testing.TB, text string) string {
	t.Helper()
	data, err := json.Marshal(map[string]any{
		"id": text, "ids": []string{text, text}, "text": "a" + text,
		"where": map[string]any{"title": map[string]any{"contains": text}, "or": []any{map[string]any{"id": map[string]any{"in": text}}}},
	})
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func FuzzValuesStayParameters(f *testing.F) {
	c := compilerOf(f, readFile(f, schemaFile))
	harmless, err := c.compileQuery(everyText, textVariables(f, "x"))
	if err != nil {
		f.Fatal(err)
	}
	for _, text := range []string{"", "'", `"`, "`", "\\", "$p0", "{where: m}", "this", "/*", "//", "}) DETACH DELETE n //", "\u2028\x00", "مودی"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		all, err := c.compileQuery(everyText, textVariables(t, text))
		if err != nil {
			if strings.HasPrefix(err.Error(), "argument text of Query.search") { // too long
				return
			}
			t.Fatal(err)
		}
		for i := range all {
			if all[i].Text != harmless[i].Text {
				t.Errorf("with %q:\n%s\nwith a harmless text:\n%s", text, all[i].Text, harmless[i].Text)
			}
		}
	})
}

// The same where the text stands in the query itself.
func FuzzLiteralsStayParameters(f *testing.F) {
	c := compilerOf(f, readFile(f, schemaFile))
	query := func(text string) (string, bool) {
		literal, err := json.Marshal(text)
		return "{ people(where: {name: {eq: " + string(literal) + "}}) { totalCount } person(id: " + string(literal) + ") { id } }", err == nil
	}
	plain, _ := query("x")
	harmless, err := c.compileQuery(plain, "")
	if err != nil {
		f.Fatal(err)
	}
	f.Add("' OR true //")
	f.Fuzz(func(t *testing.T, text string) {
		q, ok := query(text)
		all, err := c.compileQuery(q, "")
		if !ok || err != nil {
			t.Skip("no text of GraphQL")
		}
		for i := range all {
			if all[i].Text != harmless[i].Text {
				t.Errorf("with %q:\n%s\nwith a harmless text:\n%s", text, all[i].Text, harmless[i].Text)
			}
		}
	})
}

func FuzzStatement(f *testing.F) {
	for _, text := range []string{
		"RETURN this.name AS name", "MATCH (n) WHERE {where: n} RETURN $x", "'this' \"$x\" `{where: n}` $($kind)", "x.this 'it\\'s'", "{where:", "{find: n} RETURN n", "'", "$", "\xff$é",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		s, err := parseStatement(text, "column")
		if err != nil {
			return
		}
		again := joined(s.parts)
		if !strings.Contains(text, "{where:") && !strings.Contains(text, "{find:") && again != strings.TrimSpace(text) {
			t.Errorf("parts of %q put together: %q", text, again)
		}
		if s2, err := parseStatement(again, "column"); err != nil || joined(s2.parts) != again {
			t.Errorf("parts of %q put together and parsed: %v, %v", text, s2, err)
		}
	})
}

func joined(parts []part) string {
	var out strings.Builder
	for _, p := range parts {
		switch p.kind {
		case textPart:
			out.WriteString(p.text)
		case thisPart:
			out.WriteString("this")
		case argPart:
			out.WriteString("$" + p.text)
		case wherePart:
			out.WriteString("{where:" + p.text + "}")
		case findPart:
			out.WriteString("{find:" + p.text + "}")
		}
	}
	return out.String()
}

func FuzzCursor(f *testing.F) {
	c := compilerOf(f, readFile(f, schemaFile))
	f.Add("WyI4dnkxemYiLCIyMDI0LTAxLTAzIiwibSJd")
	f.Add("W10")
	f.Add("")
	f.Fuzz(func(t *testing.T, cursor string) {
		variables, err := json.Marshal(map[string]string{"after": cursor})
		if err != nil {
			t.Skip()
		}
		all, err := c.compileQuery(`query($after: String) { meetings(after: $after) { nodes { id } } }`, string(variables))
		if err == nil && len(all[0].args.Params) != 3 {
			t.Errorf("cursor %q: parameters %v, want a page's size and two values", cursor, all[0].args.Params)
		}
	})
}
