package cypher_test

import (
	"fmt"
	"strings"
	"testing"

	"readout/server/limit"
)

// attacks are those of the table, and those that a machine writes better.
func attacks(t testing.TB) []written {
	all := table(t, "testdata/attacks.txt")
	for _, made := range []struct{ code, name, statement string }{
		{"TOO_COMPLEX", "a long text", "RETURN 1 //" + strings.Repeat("x", limit.CypherText)},
		{"TOO_COMPLEX", "many names", "RETURN " + strings.Repeat("1+", limit.CypherTokens/2) + "1"},
		{"TOO_COMPLEX", "brackets within brackets", "RETURN " + strings.Repeat("(", limit.CypherDepth+1) + "1" + strings.Repeat(")", limit.CypherDepth+1)},
		{"TOO_COMPLEX", "lists within lists", "RETURN " + strings.Repeat("[", 1000) + strings.Repeat("]", 1000)},
		{"TOO_COMPLEX", "subqueries within subqueries", strings.Repeat("CALL () { ", limit.CypherDepth+1) + "RETURN 1 AS x" + strings.Repeat(" } RETURN x", limit.CypherDepth+1)},
		{"TOO_COMPLEX|TIMEOUT|BAD_INPUT|OK", "many nots", "RETURN " + strings.Repeat("NOT ", 2000) + "true AS x"},
		{"TOO_COMPLEX|TIMEOUT|OK", "many conditions", "MATCH (n:Person) WHERE " + strings.Repeat("n.id = 'a' OR n.name = 'b' AND ", 200) + "true RETURN count(n)"},
		{"TOO_COMPLEX|TIMEOUT|OK", "a pattern that takes long to plan", "MATCH " + joins(14) + " RETURN count(*)"},
		{"TOO_COMPLEX|TIMEOUT|OK", "a longer one", "MATCH " + joins(60) + " RETURN count(*)"},
		{"TOO_COMPLEX|TIMEOUT|OK", "many unions", "RETURN 1 AS x" + strings.Repeat(" UNION RETURN 1 AS x", 300)},
		{"TOO_COMPLEX|TIMEOUT|OK|INTERNAL", "many parts", "WITH 'xx' AS s " + strings.Repeat("WITH s + s AS s ", 34) + "RETURN size(s)"},
		{"REFUSED", "a character that ends lines for some", "MATCH (n) //\u2028 DETACH DELETE n"},
		{"REFUSED", "a character that ends texts for some", "MATCH (n) WHERE n.id = 'x\x00' RETURN n"},
		{"REFUSED", "a carriage return ends a comment", "MATCH (n) //\r DETACH DELETE n"},
		{"BAD_INPUT", "a quote behind a carriage return", "RETURN 1 AS x //\r' \nUNION CREATE (n) RETURN 1 AS x //'"},
		{"REFUSED", "a form feed within a word", "CRE\fATE (n)"},
	} {
		all = append(all, written{made.name, made.statement, map[string]any{}, strings.Split(made.code, "|")})
	}
	return all
}

// joins is a pattern of n people who all met one another.
func joins(n int) string {
	var all []string
	for i := range n {
		all = append(all, fmt.Sprintf("(a%d:Person)-[:MET]-(a%d:Person), (a%d)-[:MET]-(a%d)", i, (i+1)%n, i, (i+5)%n))
	}
	return strings.Join(all, ", ")
}

func TestNoAttackChangesTheGraphOrStopsTheServer(t *testing.T) {
	a := serve(t)
	before := a.digest(t)
	all := attacks(t)
	if len(all) < 120 {
		t.Errorf("%d attacks, want at least 120", len(all))
	}
	for _, w := range all {
		t.Run(w.name, func(t *testing.T) {
			timeout := 20.0 // on a busy machine
			if w.right("TIMEOUT") {
				timeout = 0.5
			}
			got := a.patient(t, body{"statement": w.statement, "parameters": w.parameters, "timeout": timeout})
			if !w.right(got.code()) {
				t.Errorf("%.300s\nis %s, want %v: %v", w.statement, got.code(), w.codes, got.Errors)
			}
		})
	}
	if got := a.patient(t, body{"statement": "RETURN 1 AS x"}); got.code() != "OK" {
		t.Errorf("after all attacks, RETURN 1 is %s: %v", got.code(), got.Errors)
	}
	if after := a.digest(t); after != before {
		t.Errorf("the graph's digest was %s, and is %s", before, after)
	}
}
