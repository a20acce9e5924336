// Regular expressions: those that Java evaluates in a time that doesn't explode.
//
// A pattern such as (a+)+ makes Java try every way to part a text, for hours, and
// nothing can end that: the database looks for a statement's end between rows, not
// within a match.

package cypher

import (
	"fmt"
	"regexp"
	"regexp/syntax"
	"strings"

	"readout/server/limit"
)

// patterns checks what stands behind each =~.
func (s *statement) patterns(parameters map[string]any) *Problem {
	for i, t := range s.all {
		if !t.is("=~") {
			continue
		}
		operand := s.at(i + 1)
		if next := s.at(i + 2); operand.kind != text && operand.kind != parameter || next.is("+", "||", ".", "[") {
			return s.problem(codeRefused, operand.at, "regular expression behind =~: want a text in quotes or a parameter, nothing computed")
		}
		pattern, isText := parameters[operand.text].(string)
		switch {
		case operand.kind == text:
			pattern = unescaped(operand.text)
		case !isText:
			return s.problem(codeBadInput, operand.at, "parameter %s: want a text, the regular expression", operand.text)
		}
		if wrong := slow(pattern); wrong != "" {
			return s.problem(codeRefused, operand.at, "regular expression %q: %s", pattern, wrong)
		}
	}
	return nil
}

// slow returns why Java could take very long with a pattern, empty if it can't. Go's
// parser only says what both understand: it simplifies, so that its tree isn't what
// Java would go through.
func slow(pattern string) string {
	if _, err := syntax.Parse(pattern, syntax.Perl|syntax.UnicodeGroups); err != nil {
		return strings.TrimPrefix(err.Error(), "error parsing regexp: ") + "; backreferences and looking around aren't allowed"
	}
	var open []bool // for each group around: whether what is in it varies
	varies, repeats := false, 0
	for i := 0; i < len(pattern); i++ {
		switch c := pattern[i]; c {
		case '\\':
			if i++; pattern[i] == 'Q' {
				return `\Q isn't allowed; escape each character`
			}
		case '[':
			length := class(pattern[i:])
			if length == 0 {
				return "a class within a class isn't allowed"
			}
			i += length - 1
		case '(':
			open, varies = append(open, varies), false
			if flags := commentsFlag.FindString(pattern[i:]); flags != "" {
				return "the flag x isn't allowed"
			}
		case ')':
			repeated := i+1 < len(pattern) && strings.IndexByte("*+{", pattern[i+1]) >= 0
			if varies && repeated {
				return "a repetition of what itself varies, such as (a+)+ or (a|ab)*, can take for ever; want it flat, or CONTAINS"
			}
			varies = varies || open[len(open)-1]
			open = open[:len(open)-1]
		case '*', '+', '{':
			repeats++
			varies = true
		case '|', '?':
			varies = true
		}
	}
	if repeats > limit.CypherRepeats {
		return fmt.Sprintf("more than %d repetitions (* + {…}) multiply; want fewer, or CONTAINS", limit.CypherRepeats)
	}
	return ""
}

// commentsFlag finds the flag by which Java leaves out spaces and comments.
var commentsFlag = regexp.MustCompile(`^\(\?[a-zA-Z]*x`)

// class returns how long the class is that pattern begins with; 0 if one is within it,
// which Java reads otherwise than Go.
func class(pattern string) int {
	first := 1
	if strings.HasPrefix(pattern, "[^") {
		first = 2
	}
	for i := first; i < len(pattern); i++ {
		switch c := pattern[i]; {
		case c == '\\':
			i++
		case c == '[' || strings.HasPrefix(pattern[i:], "&&"):
			return 0
		case c == ']' && i > first:
			return i + 1
		case c == ']':
			return 0 // at its beginning: a member for Go, the end for others
		}
	}
	return 0
}

// unescaped returns what a text in quotes says.
func unescaped(written string) string {
	said := map[rune]rune{'t': '\t', 'n': '\n', 'r': '\r', 'b': '\b', 'f': '\f'}
	var out strings.Builder
	escaped := false
	for _, r := range written[1 : len(written)-1] {
		if r == '\\' && !escaped {
			escaped = true
			continue
		}
		if to, found := said[r]; escaped && found {
			r = to
		}
		escaped = false
		out.WriteRune(r)
	}
	return out.String()
}
