// JSON as a tree, for the schema to look at.
//
// Unlike encoding/json's, this tree is made without reflection, keeps numbers as
// they were written, and notices a field that stands twice, of which one would
// silently be lost.

package record

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"strconv"
	"strings"
	"unicode/utf8"
)

// parse returns the tree of one JSON value: map[string]any, []any, string, bool,
// nil, and numbers as int64, json.Number or float64.
func parse(data []byte) (any, []violation, *Error) {
	if at := invalidUTF8(data); at >= 0 {
		line, column := position(data, at)
		return nil, nil, &Error{
			Line: line, Field: column, Value: fmt.Sprintf("byte 0x%02x", data[at]),
			Want: "UTF-8 text (is the file in another encoding?)",
		}
	}
	if !json.Valid(data) {
		var whole json.RawMessage
		var syntax *json.SyntaxError
		errors.As(json.Unmarshal(data, &whole), &syntax)
		return nil, nil, syntaxError(data, syntax)
	}
	p := parser{data: data, names: schema().names}
	tree := p.value()
	return tree, p.repeated, nil
}

// parser reads JSON that is known to be valid.
type parser struct {
	data     []byte
	at       int
	names    map[string]string // known field names, to themselves
	path     []string
	repeated []violation
}

func (p *parser) value() any {
	p.skipSpace()
	switch p.data[p.at] {
	case '{':
		return p.object()
	case '[':
		return p.list()
	case '"':
		return p.text()
	case 't':
		p.at += len("true")
		return true
	case 'f':
		p.at += len("false")
		return false
	case 'n':
		p.at += len("null")
		return nil
	}
	return p.number()
}

func (p *parser) skipSpace() {
	for isSpace(p.data[p.at]) {
		p.at++
	}
}

// next passes the comma before a further element; false at the closing bracket,
// which it passes too.
func (p *parser) next(first bool) bool {
	p.skipSpace()
	switch c := p.data[p.at]; {
	case c == '}' || c == ']':
		p.at++
		return false
	case !first:
		p.at++
		p.skipSpace()
	}
	return true
}

func (p *parser) object() map[string]any {
	p.at++
	object := make(map[string]any, 8)
	for first := true; p.next(first); first = false {
		key := p.key()
		p.skipSpace()
		p.at++ // :
		p.path = append(p.path, key)
		value := p.value()
		if _, there := object[key]; there {
			p.repeated = append(p.repeated, violation{path: p.where(), value: show(value), want: "each field once"})
		}
		p.path = p.path[:len(p.path)-1]
		object[key] = value
	}
	return object
}

func (p *parser) list() []any {
	p.at++
	list := []any{}
	for first := true; p.next(first); first = false {
		p.path = append(p.path, strconv.Itoa(len(list)))
		list = append(list, p.value())
		p.path = p.path[:len(p.path)-1]
	}
	return list
}

func (p *parser) where() []string { return append([]string(nil), p.path...) }

func (p *parser) text() string {
	quoted, escaped := p.quoted()
	if !escaped {
		return string(quoted[1 : len(quoted)-1])
	}
	var text string
	if err := json.Unmarshal(quoted, &text); err != nil {
		panic(err) // known to be valid
	}
	return text
}

// key is text; the known names of fields are not allocated again and again.
func (p *parser) key() string {
	start := p.at
	quoted, _ := p.quoted()
	if name, ok := p.names[string(quoted[1:len(quoted)-1])]; ok {
		return name
	}
	p.at = start
	return p.text()
}

// quoted passes a string and returns it with its quotes, and whether it holds a
// backslash.
func (p *parser) quoted() (quoted []byte, escaped bool) {
	start := p.at
	for p.at++; ; {
		p.at += bytes.IndexByte(p.data[p.at:], '"') + 1
		backslashes := 0
		for p.data[p.at-2-backslashes] == '\\' {
			backslashes++
		}
		if backslashes%2 == 0 {
			quoted = p.data[start:p.at]
			return quoted, bytes.IndexByte(quoted, '\\') >= 0
		}
	}
}

// number keeps the literal where it is short. One with an exponent becomes a
// float64: the schema library would write out all digits of 1e1000000000.
func (p *parser) number() any {
	start := p.at
	for p.at < len(p.data) && strings.IndexByte("+-.0123456789eE", p.data[p.at]) >= 0 {
		p.at++
	}
	literal := string(p.data[start:p.at])
	if n, err := strconv.ParseInt(literal, 10, 64); err == nil {
		return n
	}
	if len(literal) <= 40 && !strings.ContainsAny(literal, "eE") {
		return json.Number(literal)
	}
	f, err := strconv.ParseFloat(literal, 64)
	if err != nil {
		return math.Copysign(math.MaxFloat64, f)
	}
	return f
}

// shown is how many code points of a value an error shows.
const shown = 60

// show returns v as JSON, shortened.
func show(v any) string {
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(v); err != nil {
		return fmt.Sprint(v)
	}
	text := strings.TrimSuffix(b.String(), "\n")
	if utf8.RuneCountInString(text) > shown {
		text = string([]rune(text)[:shown]) + "…"
	}
	return text
}
