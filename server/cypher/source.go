// The text of a statement as the database is to see it, and the way back to what its
// author wrote.
//
// Cypher decodes \uXXXX anywhere, before it looks for strings and comments: a
// statement's quotes may be hidden in escapes. So they are decoded here, once, and the
// decoded text is what is checked and what is sent.

package cypher

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"readout/server/limit"
)

// Position is a place in a statement as its author wrote it. Columns and offsets count
// UTF-16 code units, as editors in a browser do.
type Position struct {
	Line   int `json:"line"`   // from 1
	Column int `json:"column"` // from 1
	Offset int `json:"offset"` // from 0
}

// source is a statement, decoded.
type source struct {
	text    []rune
	written string
	origin  []int // of each rune of text: where in written it begins; one more: its end
}

// decode replaces the unicode escapes of a statement.
func decode(statement string) (*source, *Problem) {
	s := &source{written: statement}
	if len(statement) > limit.CypherText {
		return nil, s.problem(codeTooComplex, 0, "statement: %d bytes are above the limit of %d", len(statement), limit.CypherText)
	}
	if !utf8.ValidString(statement) {
		return nil, s.problem(codeBadInput, 0, "statement: it isn't UTF-8")
	}
	escaped := false
	for i := 0; i < len(statement); {
		r, size := utf8.DecodeRuneInString(statement[i:])
		at := i
		if r == '\\' && !escaped && strings.HasPrefix(statement[i+1:], "u") {
			code, err := strconv.ParseUint(statement[min(i+2, len(statement)):min(i+6, len(statement))], 16, 16)
			if err != nil || i+6 > len(statement) {
				s.text, s.origin = []rune{0}, []int{at, at}
				return nil, s.problem(codeBadInput, 0, `\u: want four hexadecimal digits behind it`)
			}
			r, size = rune(code), 6
		}
		escaped = r == '\\' && !escaped
		s.text, s.origin = append(s.text, r), append(s.origin, at)
		i += size
	}
	s.origin = append(s.origin, len(statement))
	s.joinSurrogates()
	return s, s.unclear()
}

// joinSurrogates makes one rune of two escapes that stand for one character.
func (s *source) joinSurrogates() {
	out := 0
	for i := 0; i < len(s.text); i++ {
		r, at := s.text[i], s.origin[i]
		if i+1 < len(s.text) && utf16.IsSurrogate(r) {
			if joined := utf16.DecodeRune(r, s.text[i+1]); joined != utf8.RuneError {
				r = joined
				i++
			}
		}
		s.text[out], s.origin[out] = r, at
		out++
	}
	s.text, s.origin = s.text[:out], append(s.origin[:out], len(s.written))
}

// unclear finds what one reader of Cypher takes for another thing than the next: what
// is still an escape after decoding, and characters that end a line for some.
func (s *source) unclear() *Problem {
	for i, r := range s.text {
		switch {
		case r == '\\' && i+1 < len(s.text) && s.text[i+1] == 'u':
			return s.problem(codeRefused, i, `\\u: a backslash before u is read in two ways; put the text into a parameter`)
		case r == '\r' && (i+1 == len(s.text) || s.text[i+1] != '\n'):
			s.text[i] = '\n'
		case r < ' ' && r != '\t' && r != '\n' && r != '\r', r == 0x7f, r == 0x85, r == 0x2028, r == 0x2029, r == 0xfeff, utf16.IsSurrogate(r):
			return s.problem(codeRefused, i, "character U+%04X: want it in a parameter, not in the statement", r)
		}
	}
	return nil
}

// position returns where the i-th rune was written.
func (s *source) position(i int) Position {
	end := len(s.written)
	if i < len(s.origin) {
		end = s.origin[i]
	}
	p := Position{Line: 1, Column: 1}
	for j, r := range s.written[:end] {
		units := utf16.RuneLen(r)
		p.Offset += units
		p.Column += units
		if r == '\n' || r == '\r' && !strings.HasPrefix(s.written[j+1:], "\n") {
			p.Line, p.Column = p.Line+1, 1
		}
	}
	return p
}

// sent returns which rune is at an offset of UTF-16 code units, as the database counts.
func (s *source) sent(offset int) int {
	for i, r := range s.text {
		if offset <= 0 {
			return i
		}
		offset -= utf16.RuneLen(r)
	}
	return len(s.text)
}

// blank overwrites with spaces, but for line ends.
func (s *source) blank(from, to int) {
	for i := from; i < to; i++ {
		if r := s.text[i]; r != '\n' && r != '\r' {
			s.text[i] = ' '
		}
	}
}

func (s *source) problem(code string, at int, format string, args ...any) *Problem {
	p := s.position(at)
	return &Problem{Code: code, Message: fmt.Sprintf(format, args...), At: &p}
}
