package export_test

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"readout/graph/store"
	"readout/internal/testdb"
	"readout/server/export"
)

// run runs a script as cypher-shell cuts it: no statement has a semicolon at the end of
// a line but at its own.
func run(t *testing.T, cfg store.Config, script string) {
	t.Helper()
	for _, statement := range strings.Split(script, ";\n") {
		if strings.TrimSpace(statement) == "" {
			continue
		}
		if _, err := testdb.Run(t.Context(), cfg, statement, nil); err != nil {
			t.Fatalf("%v:\n%s", err, statement)
		}
	}
}

func theScriptMakesTheGraphAgain(t *testing.T, s *store.Store, cfg store.Config) {
	want := elements(t, s)
	script := exported(t, s, export.Cypher, "")
	if err := testdb.Empty(t.Context(), cfg); err != nil {
		t.Fatal(err)
	}
	run(t, cfg, script)
	differ(t, "the graph that the script made", elements(t, s), want)
}

func TestAnyTextSurvivesTheScript(t *testing.T) {
	cfg := testdb.Config(t)
	piece := rapid.OneOf(
		rapid.String(),
		rapid.SampledFrom([]string{`\`, `\\`, `\u`, `\u0027`, `\u005c`, `u0041`, `'`, `"`, "`", "\n", "\r", "\t", "\b", "\f", "\x00", "\x7f", ";", "//", "/*", "*/", "$p", "{", "}", "\u2028", "𝒳"}),
	)
	text := rapid.Custom(func(t *rapid.T) string {
		return strings.ToValidUTF8(strings.Join(rapid.SliceOfN(piece, 0, 6).Draw(t, "pieces"), ""), "?")
	})
	rapid.Check(t, func(rt *rapid.T) {
		texts := rapid.SliceOfN(text, 1, 200).Draw(rt, "texts")
		literals := make([]string, len(texts))
		for i, text := range texts {
			literals[i] = export.TextLiteral(text)
			if strings.ContainsAny(literals[i], "\n\r") {
				rt.Fatalf("%q stands on several lines: %s", text, literals[i])
			}
		}
		rows, err := testdb.Run(t.Context(), cfg, "RETURN ["+strings.Join(literals, ", ")+"]", nil)
		if err != nil {
			rt.Fatalf("%v: %s", err, literals)
		}
		for i, got := range rows[0][0].([]any) {
			if got != texts[i] {
				rt.Fatalf("%q came back as %q, written as %s", texts[i], fmt.Sprint(got), literals[i])
			}
		}
	})
}
