// Cypher statements of the schema: their words, and where something is put in.

package compile

import (
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/vektah/gqlparser/v2/ast"
)

type partKind int

const (
	textPart  partKind = iota
	thisPart           // the word this
	argPart            // $name
	wherePart          // {where: name}
)

type part struct {
	kind partKind
	text string // of an argument or a condition: its name
}

// statement is one of a field's statements, cut where the compiler puts something in.
type statement struct {
	parts  []part
	column string
	given  string
	// aggregates tells that it has an aggregating function in it.
	aggregates bool
}

var aggregating = regexp.MustCompile(`(?i)\b(count|collect|sum|avg|min|max|stdev|stdevp|percentile(cont|disc))\s*\(`)

// parseStatement cuts a statement. What stands in texts and backquotes is left alone.
func parseStatement(text, column string) (*statement, error) {
	s := &statement{column: column, aggregates: aggregating.MatchString(text)}
	var plain strings.Builder
	cut := func(p part) {
		if plain.Len() > 0 {
			s.parts = append(s.parts, part{textPart, plain.String()})
			plain.Reset()
		}
		s.parts = append(s.parts, p)
	}
	text = strings.TrimSpace(text)
	for i := 0; i < len(text); {
		switch {
		case strings.ContainsRune("'\"`", rune(text[i])):
			n := quoted(text[i:])
			if n == 0 {
				return nil, fmt.Errorf("a quote isn't closed: %s", text[i:])
			}
			plain.WriteString(text[i : i+n])
			i += n
		case strings.HasPrefix(text[i:], "{where:"):
			end := strings.IndexByte(text[i:], '}')
			if end < 0 {
				return nil, errors.New("{where: isn't closed")
			}
			cut(part{wherePart, strings.TrimSpace(text[i+len("{where:") : i+end])})
			i += end + 1
		case text[i] == '$':
			n := word(text[i+1:])
			if n == 0 { // $($name): a label by value
				plain.WriteByte('$')
				i++
				continue
			}
			cut(part{argPart, text[i+1 : i+1+n]})
			i += 1 + n
		default:
			n := word(text[i:])
			switch {
			case n == 0:
				plain.WriteByte(text[i])
				i++
				continue
			case text[i:i+n] == "this" && !strings.HasSuffix(plain.String(), "."):
				cut(part{thisPart, ""})
			default:
				plain.WriteString(text[i : i+n])
			}
			i += n
		}
	}
	if plain.Len() > 0 {
		s.parts = append(s.parts, part{textPart, plain.String()})
	}
	if len(s.parts) == 0 {
		return nil, errors.New("nothing in it")
	}
	return s, nil
}

// quoted returns the length of the quoted text with which s begins; 0: not closed.
func quoted(s string) int {
	for i := 1; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case s[0]:
			return i + 1
		}
	}
	return 0
}

// word returns the length of the name with which s begins.
func word(s string) int {
	n := 0
	for n < len(s) {
		r, size := utf8.DecodeRuneInString(s[n:])
		if r != '_' && !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			break
		}
		n += size
	}
	return n
}

// systemParameters may be used in statements besides arguments: $loaded is the
// list of ids that an event of a subscription is about.
var systemParameters = []string{"loaded"}

func (s *statement) check(def *ast.FieldDefinition) error {
	if s.given != "" && def.Arguments.ForName(s.given) == nil {
		return fmt.Errorf("given: no argument %s", s.given)
	}
	for _, p := range s.parts {
		if p.kind == argPart && def.Arguments.ForName(p.text) == nil && !slices.Contains(systemParameters, p.text) {
			return fmt.Errorf("$%s: no such argument", p.text)
		}
		if p.kind == wherePart && def.Arguments.ForName("where") == nil {
			return fmt.Errorf("{where: %s}: no argument where", p.text)
		}
	}
	return nil
}

// uses tells whether the statement itself takes an argument into account.
func (s *statement) uses(name string) bool {
	return slices.ContainsFunc(s.parts, func(p part) bool {
		return p.kind == argPart && p.text == name || p.kind == wherePart && name == "where"
	})
}

// expression tells whether the statement is nothing but "RETURN … AS column": then it
// is put in as it is, without a subquery.
func (s *statement) expression() bool {
	first, last := s.parts[0], s.parts[len(s.parts)-1]
	return first.kind == textPart && strings.HasPrefix(first.text, "RETURN ") &&
		last.kind == textPart && strings.HasSuffix(last.text, " AS "+s.column)
}
