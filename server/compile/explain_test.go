// Every golden statement on the real Neo4j: it compiles there, and how it is planned.

package compile

import (
	"slices"
	"strings"
	"testing"

	"readout/internal/testdb"
)

const (
	wholeList = "a list of everything, by a key that no index is asked for"
	undated   = "what has no value of the key is in no index"
	noIndex   = "no index helps the condition"
	allCount  = "counts everything"
)

// scans are the cases that may read every node of a label, with the reason.
var scans = map[string]string{
	"cypher-hoisted": wholeList, "page-aliases": wholeList, "page-default": wholeList, "page-info": wholeList,
	"page-order-count": wholeList, "page-order-count-after": wholeList, "page-order-date-then-count": wholeList,
	"page-order-several": wholeList, "page-order-variable": wholeList, "variables-null": wholeList,
	"page-known-not": undated, "page-nullable-key": undated, "page-nullable-key-after": undated,
	"page-nullable-key-ascending": undated, "page-nullable-key-backwards": undated, "variables-default": undated,
	"start-not": noIndex, "where-count": noIndex, "where-edge": noIndex, "where-edge-all": noIndex, "where-enums": noIndex,
	"where-numbers-and-days": noIndex, "where-quantified": noIndex, "where-to-one": noIndex,
	"network": allCount, "network-where": allCount, "variables-list-of-one": allCount, "stats": allCount, "timeline-all": allCount,
	"top-where": allCount, "top-where-parties": allCount, "centrality": allCount, "communities": allCount,
}

// A plan that scans is made when the graph is empty, kept while it grows, and slow
// by then. To read the nodes of all labels is never right.
func TestEachStatementOfACaseIsPlannedFromAnIndex(t *testing.T) {
	cfg := testdb.Config(t)
	testdb.Reopen(t, cfg)
	c := compilerOf(t, readFile(t, schemaFile))
	cases := goldenCases(t)
	for _, tc := range cases {
		all, err := c.compileQuery(tc.query, tc.variables)
		if err != nil {
			continue // an error is what the case is about
		}
		t.Run(tc.name, func(t *testing.T) {
			for _, text := range texts(all) {
				operators, err := testdb.Explain(t.Context(), cfg, text)
				if err != nil {
					t.Fatalf("%v\n%s", err, text)
				}
				has := func(name string) bool {
					return slices.ContainsFunc(operators, func(o string) bool { return strings.HasPrefix(o, name) })
				}
				if has("AllNodesScan") || has("NodeByLabelScan") && scans[tc.name] == "" {
					t.Errorf("planned with %v\n%s", operators, text)
				}
			}
		})
	}
	for name := range scans {
		if !slices.ContainsFunc(cases, func(tc goldenCase) bool { return tc.name == name }) {
			t.Errorf("scans names a case that isn't there: %s", name)
		}
	}
}

// texts are the statements of some plans, those of their sources too.
func texts(all []bound) []string {
	var out []string
	for _, b := range all {
		if b.Source != nil {
			out = append(out, b.Source.Text)
		}
		out = append(out, b.Text)
	}
	return out
}
