package cypher_test

import (
	"fmt"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"

	"readout/server/cypher"
)

func TestWhatTheDatabaseGetsIsWhatWasRead(t *testing.T) {
	for _, tc := range []struct{ name, written, want string }{
		{"as it is", "MATCH (n) RETURN n", "MATCH (n) RETURN n"},
		{"comments are blank, lines stay", "MATCH (n) // one\n/* two\n */ RETURN n", "MATCH (n)       \n      \n    RETURN n"},
		{"escapes are decoded", `RETURN '\u0928' AS x`, "RETURN 'न' AS x"},
		{"two escapes of one character", `RETURN '\ud83d\ude00' AS x`, "RETURN '😀' AS x"},
		{"semicolons at the end go", "RETURN 1;; // done", "RETURN 1"},
		{"texts stay", `RETURN '// no comment' AS x, "/* nor this */" AS y`, `RETURN '// no comment' AS x, "/* nor this */" AS y`},
		{"escapes of texts stay", `RETURN 'it\'s \\' AS x`, `RETURN 'it\'s \\' AS x`},
	} {
		t.Run(tc.name, func(t *testing.T) {
			got, problem := cypher.Text(tc.written, nil)
			if problem != nil || got != tc.want {
				t.Errorf("%q is sent as %q, %v; want %q", tc.written, got, problem, tc.want)
			}
		})
	}
}

func TestAProblemIsWhereItWasWritten(t *testing.T) {
	for _, tc := range []struct {
		name, written string
		want          cypher.Position
	}{
		{"at the beginning", "CREATE (n)", cypher.Position{Line: 1, Column: 1, Offset: 0}},
		{"on a later line", "MATCH (n)\n  SET n.x = 1", cypher.Position{Line: 2, Column: 3, Offset: 12}},
		{"behind lines of Windows", "MATCH (n)\r\n  SET n.x = 1", cypher.Position{Line: 2, Column: 3, Offset: 13}},
		{"behind an escape", `MATCH (n {x: '\u0928'}) SET n.x = 1`, cypher.Position{Line: 1, Column: 25, Offset: 24}},
		{"behind a character of two units", `MATCH (n {x: '😀'}) SET n.x = 1`, cypher.Position{Line: 1, Column: 21, Offset: 20}},
		{"behind a comment", `MATCH (n) /* x */ SET n.x = 1`, cypher.Position{Line: 1, Column: 19, Offset: 18}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			_, problem := cypher.Text(tc.written, nil)
			if problem == nil || problem.At == nil || *problem.At != tc.want {
				t.Errorf("%q: %v, want it at %+v", tc.written, problem, tc.want)
			}
		})
	}
}

func TestTheAuditHasNoLiterals(t *testing.T) {
	for written, want := range map[string]string{
		"MATCH (p:Person {id: 'in-narendra-modi'})\n  WHERE p.born > 1950 RETURN p // secret": "MATCH (p:Person {id: '…'}) WHERE p.born > … RETURN p",
		`RETURN "a" + $b, 0x1F`: "RETURN '…' + $b, …",
		"RETURN 'unfinished":    "",
	} {
		if got := cypher.Stripped(written); got != want {
			t.Errorf("%q is written down as %q, want %q", written, got, want)
		}
	}
}

// harm are statements that write, as their pieces; between two of them anything may
// stand that Cypher takes for space.
var harm = [][]string{
	{"MATCH", "(", "n", ")", "DETACH", "DELETE", "n"},
	{"CREATE", "(", ":", "Person", ")"},
	{"MERGE", "(", "n", ":", "Person", "{", "id", ":", "'x'", "}", ")"},
	{"MATCH", "(", "n", ")", "SET", "n", ".", "x", "=", "1"},
	{"MATCH", "(", "n", ")", "REMOVE", "n", ".", "name"},
	{"FOREACH", "(", "i", "IN", "[", "1", "]", "|", "CREATE", "(", "n", ")", ")"},
	{"CALL", "{", "CREATE", "(", "n", ")", "}", "RETURN", "1"},
	{"LOAD", "CSV", "FROM", "'file:///x'", "AS", "l", "RETURN", "l"},
	{"CALL", "db", ".", "createLabel", "(", "'x'", ")"},
	{"USE", "system", "MATCH", "(", "n", ")", "RETURN", "n"},
	{"SHOW", "USERS"},
	{"RETURN", "1", ";", "MATCH", "(", "n", ")", "DETACH", "DELETE", "n"},
	{"MATCH", "(", "n", ")", "CALL", "(", "n", ")", "{", "RETURN", "1", "AS", "x", "}", "IN", "TRANSACTIONS", "RETURN", "x"},
}

// disguised writes pieces as somebody would who wants to get them through.
func disguised(t *rapid.T, pieces []string) string {
	gap := rapid.SampledFrom([]string{" ", "\n", "\t", "\r\n", "/**/", "/* ' */", "/* \" */", "// it's\n", "// \"\n", "/* ` */", "/*/ */", `\u0020`, `\u000a`, "/* \\u0027 */", "\u00a0", "\u3000"})
	var out strings.Builder
	for i, piece := range pieces {
		if i > 0 {
			out.WriteString(gap.Draw(t, "gap"))
		}
		for _, r := range piece {
			switch rapid.IntRange(0, 5).Draw(t, "how") {
			case 0:
				fmt.Fprintf(&out, `\u%04x`, r)
			case 1:
				if unicode.IsUpper(r) { // keywords: the procedure's capitals matter
					r = unicode.ToLower(r)
				}
				out.WriteRune(r)
			default:
				out.WriteRune(r)
			}
		}
	}
	return out.String()
}

func TestNoDisguiseGetsHarmThroughTheText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		pieces := rapid.SampledFrom(harm).Draw(t, "statement")
		written := disguised(t, pieces)
		if rapid.Bool().Draw(t, "led") {
			lead := rapid.SampledFrom([]string{"WITH 'x' AS s ", `WITH '\'' AS s `, `WITH "\"'" AS s `, "WITH 1 AS `'` ", "WITH '//' AS s ", "WITH '/*' AS s ", `WITH '\\' AS s `, `WITH '\u005c\u005c' AS s `}).Draw(t, "lead")
			written = lead + written
		}
		if sent, problem := cypher.Text(written, nil); problem == nil {
			t.Fatalf("%q passes, as %q", written, sent)
		}
	})
}

func TestAnyTextInQuotesPasses(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		said := rapid.StringOf(rapid.SampledFrom([]rune("aZ '\"`;/*\\-नम😀CREATE\n"))).Draw(t, "text")
		quote := rapid.SampledFrom([]string{"'", `"`}).Draw(t, "quote")
		written := "RETURN " + quote + strings.NewReplacer(`\`, `\\`, quote, `\`+quote).Replace(said) + quote + " AS x"
		if _, problem := cypher.Text(written, nil); problem != nil {
			t.Fatalf("%q: %v", written, problem)
		}
	})
}

var (
	inQuotes = regexp.MustCompile("(?s)'(?:[^'\\\\]|\\\\.)*'|\"(?:[^\"\\\\]|\\\\.)*\"|`(?:[^`]|``)*`")
	// writes finds words that write where no name can stand.
	writes = regexp.MustCompile(`(?i)(?:^|[^\p{L}\p{N}\p{M}_$.:\s])\s*(CREATE|MERGE|DELETE|DETACH|REMOVE|FOREACH|LOAD|SHOW|DROP)\s*[^:\p{L}\p{N}\p{M}_\s]`)
)

// What passes is read here by other means: it has no comments and no escapes any more,
// so that a regular expression can take the texts out of it.
func FuzzWhatPassesNeverWrites(f *testing.F) {
	for _, file := range []string{"testdata/attacks.txt", "testdata/questions.txt"} {
		for _, w := range table(f, file) {
			f.Add(w.statement)
		}
	}
	f.Fuzz(func(t *testing.T, written string) {
		sent, problem := cypher.Text(written, map[string]any{})
		if problem != nil {
			return
		}
		bare := inQuotes.ReplaceAllString(sent, "``")
		if found := writes.FindString(bare); found != "" {
			t.Errorf("%q passes, as %q, with %q in it", written, sent, found)
		}
		if strings.Contains(bare, ";") || strings.Contains(sent, `\u`) {
			t.Errorf("%q passes, as %q", written, sent)
		}
		if again, problem := cypher.Text(sent, map[string]any{}); problem != nil || again != sent {
			t.Errorf("%q is sent as %q, which is itself read as %q, %v", written, sent, again, problem)
		}
	})
}
