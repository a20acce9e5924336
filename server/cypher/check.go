// What a statement's text may have in it.

package cypher

import (
	"fmt"
	"strings"

	"readout/server/limit"
)

// statement is one that has passed, ready to be sent.
type statement struct {
	*source
	all []token
}

// cypher is the text that the database gets.
func (s statement) cypher() string { return strings.TrimRight(string(s.text), " \t\r\n") }

// read checks a statement's text, given the values of its parameters.
func read(written string, parameters map[string]any) (statement, *Problem) {
	decoded, problem := decode(written)
	if problem != nil {
		return statement{}, problem
	}
	all, problem := decoded.tokens()
	if problem != nil {
		return statement{}, problem
	}
	s := statement{decoded, all}
	for _, check := range []func() *Problem{
		s.oneStatement, s.readingWords, s.noTransactions, s.depth, s.calls,
		func() *Problem { return s.loops(parameters) },
		func() *Problem { return s.patterns(parameters) },
	} {
		if problem := check(); problem != nil {
			return statement{}, problem
		}
	}
	return s, nil
}

// at returns the i-th token, or an empty sign where there is none.
func (s statement) at(i int) token {
	if i < 0 || i >= len(s.all) {
		return token{kind: sign, at: len(s.text), end: len(s.text)}
	}
	return s.all[i]
}

// oneStatement takes away the semicolons at the end; there is none elsewhere.
func (s *statement) oneStatement() *Problem {
	for len(s.all) > 0 && s.all[len(s.all)-1].is(";") {
		last := s.all[len(s.all)-1]
		s.blank(last.at, last.end)
		s.all = s.all[:len(s.all)-1]
	}
	if len(s.all) == 0 {
		return s.problem(codeBadInput, 0, "statement: it is empty; want such as MATCH (p:Person) RETURN p.name LIMIT 10")
	}
	for _, t := range s.all {
		if t.is(";") {
			return s.problem(codeRefused, t.at, "; here: want one statement")
		}
	}
	return nil
}

func (s *statement) readingWords() *Problem {
	for i, t := range s.all {
		if t.kind != word || s.isName(i) {
			continue
		}
		if instead, found := writing[upper(t.text)]; found {
			return s.problem(codeRefused, t.at, "%s: %s%s", upper(t.text), instead, s.orBackticks(i))
		}
	}
	return nil
}

// orBackticks is a hint for who wanted a name.
func (s *statement) orBackticks(i int) string {
	if next := s.at(i + 1); next.kind == sign && !next.is("(", "{") {
		return fmt.Sprintf(" (a name is written `%s`)", s.at(i).text)
	}
	return ""
}

// isName tells whether the word at i is certainly a name: of a property, a label, the
// key of a map, a column. No clause begins in these places.
func (s *statement) isName(i int) bool {
	before := s.at(i - 1)
	return before.is(".") && s.at(i-2).kind != number || before.is(":", "AS") || s.at(i+1).is(":")
}

// noTransactions finds CALL { … } IN TRANSACTIONS.
func (s *statement) noTransactions() *Problem {
	for i, t := range s.all {
		if !t.is("IN") || !s.at(i-1).is("}") {
			continue
		}
		j := i + 1
		for s.at(j).kind == number || s.at(j).kind == parameter || s.at(j).is("CONCURRENT") {
			j++
		}
		if s.at(j).is("TRANSACTIONS", "TRANSACTION") {
			return s.problem(codeRefused, t.at, "IN TRANSACTIONS: a statement has one transaction, which only reads")
		}
	}
	return nil
}

// depth keeps the database's parser and planner from going deeper than they can.
func (s *statement) depth() *Problem {
	deep := 0
	for _, t := range s.all {
		switch {
		case t.is("(", "[", "{", "CASE"):
			deep++
		case t.is(")", "]", "}", "END"):
			deep--
		}
		if deep > limit.CypherDepth {
			return s.problem(codeTooComplex, t.at, "statement: more than %d brackets within one another", limit.CypherDepth)
		}
	}
	return nil
}
