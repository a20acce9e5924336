// The tokeniser: names, texts, numbers and signs, where they stand. It knows no
// grammar.

package cypher

import (
	"strings"
	"unicode"

	"readout/server/limit"
)

type kind int

const (
	word      kind = iota // a name or a keyword
	quoted                // a name in backticks
	text                  // a string
	number                // also 1e3, 0x1F, 1.5
	parameter             // $name, $`name`
	sign                  // one character, or two of those in pairs
)

// token is a piece of a statement. Its text is as written, but for names in backticks
// and parameters, where it is the name.
type token struct {
	kind kind
	text string
	at   int // of its first rune
	end  int // behind its last
}

// is tells whether t is one of these signs, or these keywords, which are in capitals.
func (t token) is(any ...string) bool {
	switch t.kind {
	case sign:
	case word:
		t.text = upper(t.text)
	default:
		return false
	}
	for _, one := range any {
		if t.text == one {
			return true
		}
	}
	return false
}

// name tells whether t can be a part of a name.
func (t token) name() bool { return t.kind == word || t.kind == quoted }

// upper returns a keyword in capitals, also one spelt with letters that only fold to
// those of ASCII: ſ to S.
func upper(s string) string {
	return strings.Map(func(r rune) rune {
		if r < 0x80 {
			return unicode.ToUpper(r)
		}
		for f := unicode.SimpleFold(r); f != r; f = unicode.SimpleFold(f) {
			if f < 0x80 {
				return unicode.ToUpper(f)
			}
		}
		return unicode.ToUpper(r)
	}, s)
}

// pairs are the signs of two characters that mean another thing than their parts.
var pairs = []string{"..", "=~", "::", "||"}

// tokens reads a statement, and blanks its comments in it.
func (s *source) tokens() ([]token, *Problem) {
	var all []token
	for i := 0; i < len(s.text); {
		t, problem := s.token(i)
		if problem != nil {
			return nil, problem
		}
		if t.end > t.at {
			if all = append(all, t); len(all) > limit.CypherTokens {
				return nil, s.problem(codeTooComplex, t.at, "statement: more than %d names, values and signs", limit.CypherTokens)
			}
		}
		i = max(t.end, i+1)
	}
	return all, nil
}

// token reads what begins at i. Space is a token without length, and so is the last
// space of a comment that was blanked.
func (s *source) token(i int) (token, *Problem) {
	switch r := s.text[i]; {
	case unicode.IsSpace(r):
		return token{at: i, end: i}, nil
	case s.begins(i, "//"), s.begins(i, "/*"):
		return token{at: i, end: i}, s.comment(i)
	case r == '\'' || r == '"':
		return s.string(i, r)
	case r == '`':
		return s.backticks(i)
	case r == '$' && i+1 < len(s.text) && (s.text[i+1] == '`' || inName(s.text[i+1])):
		t, problem := s.token(i + 1)
		if t.kind == number || t.kind == word { // $1, $1a, $name
			t = token{text: s.run(i+1, inName), at: i + 1}
			t.end = t.at + len([]rune(t.text))
		}
		return token{parameter, t.text, i, t.end}, problem
	case unicode.IsDigit(r), r == '.' && i+1 < len(s.text) && isDigit(s.text[i+1]) && !s.begins(max(i-1, 0), ".."):
		return s.number(i), nil
	case inName(r):
		name := s.run(i, inName)
		if strings.ContainsFunc(name, isHidden) {
			return token{}, s.problem(codeRefused, i, "%+q: a character that doesn't show; want it within quotes or backticks", name)
		}
		return token{word, name, i, i + len([]rune(name))}, nil
	}
	for _, pair := range pairs {
		if s.begins(i, pair) {
			return token{sign, pair, i, i + 2}, nil
		}
	}
	return token{sign, string(s.text[i]), i, i + 1}, nil
}

// comment blanks a comment. Its first character is a space then, so that reading goes
// on behind it.
func (s *source) comment(i int) *Problem {
	line := s.begins(i, "//")
	for j := i + 2; j < len(s.text); j++ {
		switch {
		case line && s.text[j] == '\n':
			s.blank(i, j)
			return nil
		case !line && s.begins(j, "*/"):
			s.blank(i, j+2)
			return nil
		}
	}
	if !line {
		return s.problem(codeBadInput, i, "comment: want */ at its end")
	}
	s.blank(i, len(s.text))
	return nil
}

func (s *source) string(i int, quote rune) (token, *Problem) {
	for j := i + 1; j < len(s.text); j++ {
		switch s.text[j] {
		case '\\':
			j++
		case quote:
			return token{text, string(s.text[i : j+1]), i, j + 1}, nil
		}
	}
	return token{}, s.problem(codeBadInput, i, "text: want %c at its end", quote)
}

// backticks reads a name in backticks, in which two of them stand for one.
func (s *source) backticks(i int) (token, *Problem) {
	for j := i + 1; j < len(s.text); j++ {
		if s.text[j] != '`' {
			continue
		}
		if s.begins(j, "``") {
			j++
			continue
		}
		return token{quoted, strings.ReplaceAll(string(s.text[i+1:j]), "``", "`"), i, j + 1}, nil
	}
	return token{}, s.problem(codeBadInput, i, "name in backticks: want ` at its end")
}

// number reads digits and letters, a point if a digit follows it, and the sign of an
// exponent.
func (s *source) number(i int) token {
	j := i
	for ; j < len(s.text); j++ {
		r := s.text[j]
		point := r == '.' && j+1 < len(s.text) && isDigit(s.text[j+1])
		exponent := (r == '-' || r == '+') && j > i && (s.text[j-1] == 'e' || s.text[j-1] == 'E') && !s.begins(i, "0x") && !s.begins(i, "0X")
		if !inName(r) && !point && !exponent {
			break
		}
	}
	return token{number, string(s.text[i:j]), i, j}
}

func (s *source) begins(i int, with string) bool {
	for _, r := range with {
		if i >= len(s.text) || s.text[i] != r {
			return false
		}
		i++
	}
	return true
}

// run returns the longest text from i whose runes are in.
func (s *source) run(i int, in func(rune) bool) string {
	j := i
	for j < len(s.text) && in(s.text[j]) {
		j++
	}
	return string(s.text[i:j])
}

// isHidden finds characters of which some readers make a space.
func isHidden(r rune) bool { return unicode.Is(unicode.Cf, r) }

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

// inName takes more for names than Cypher does: letters and digits of any script,
// marks, connectors, currency signs but the dollar, and what doesn't show.
func inName(r rune) bool {
	return r != '$' && (unicode.In(r, unicode.L, unicode.N, unicode.M, unicode.Pc, unicode.Sc, unicode.Cf))
}
