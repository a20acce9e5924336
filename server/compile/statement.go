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
	findPart           // {find: name}
)

type part struct {
	kind partKind
	text string // of an argument, a condition or what is found: its name
}

// statement is one of a field's statements, cut where the compiler puts something in.
type statement struct {
	parts  []part
	column string
	given  []need
	// aggregates tells that it has an aggregating function in it.
	aggregates bool
}

// need is an argument that a statement is for: given at all, or a value of its enum.
type need struct{ arg, value string }

// needs reads the argument given of @cypher.
func needs(given any) []need {
	list, ok := asList(given)
	if !ok && given != nil {
		list = []any{given}
	}
	all := make([]need, len(list))
	for i, text := range list {
		arg, value, _ := strings.Cut(text.(string), ":")
		all[i] = need{strings.TrimSpace(arg), strings.TrimSpace(value)}
	}
	return all
}

var aggregating = regexp.MustCompile(`(?i)\b(count|collect|sum|avg|min|max|stdev|stdevp|percentile(cont|disc))\s*\(`)

// braces are {where: name} and {find: name}; the last group is empty where they aren't
// closed.
var braces = regexp.MustCompile(`^\{(where|find):([^}]*)(\}?)`)

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
		case braces.MatchString(text[i:]):
			m := braces.FindStringSubmatch(text[i:])
			if m[3] == "" {
				return nil, fmt.Errorf("{%s: isn't closed", m[1])
			}
			kind := wherePart
			if m[1] == "find" {
				kind = findPart
			}
			cut(part{kind, strings.TrimSpace(m[2])})
			i += len(m[0])
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
// list of ids that an event of a subscription is about, $computed what was made of the
// rows of the field's @computed.
var systemParameters = []string{"loaded", Computed}

func (s *statement) check(schema *ast.Schema, def *ast.FieldDefinition) error {
	for _, n := range s.given {
		arg := def.Arguments.ForName(n.arg)
		if arg == nil {
			return fmt.Errorf("given: no argument %s", n.arg)
		}
		if n.value != "" && schema.Types[arg.Type.Name()].EnumValues.ForName(n.value) == nil {
			return fmt.Errorf("given: %s: no value of %s", n.value, arg.Type.Name())
		}
	}
	for i, p := range s.parts {
		if p.kind == argPart && def.Arguments.ForName(p.text) == nil && !slices.Contains(systemParameters, p.text) {
			return fmt.Errorf("$%s: no such argument", p.text)
		}
		if p.kind == wherePart && def.Arguments.ForName("where") == nil {
			return fmt.Errorf("{where: %s}: no argument where", p.text)
		}
		if p.kind == findPart && (i > 0 || def.Arguments.ForName("where") == nil) {
			return fmt.Errorf("{find: %s}: want it first, and an argument where", p.text)
		}
	}
	return nil
}

// uses tells whether the statement itself takes an argument into account.
func (s *statement) uses(name string) bool {
	return slices.ContainsFunc(s.parts, func(p part) bool {
		return p.kind == argPart && p.text == name || (p.kind == wherePart || p.kind == findPart) && name == "where"
	})
}

// expression tells whether the statement is nothing but "RETURN … AS column": then it
// is put in as it is, without a subquery.
func (s *statement) expression() bool {
	first, last := s.parts[0], s.parts[len(s.parts)-1]
	return first.kind == textPart && strings.HasPrefix(first.text, "RETURN ") &&
		last.kind == textPart && strings.HasSuffix(last.text, " AS "+s.column)
}
