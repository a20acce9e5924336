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
		var any json.RawMessage
		var syntax *json.SyntaxError
		errors.As(json.Unmarshal(data, &any), &syntax)
		return nil, nil, syntaxError(data, syntax)
	}
	p := parser{data: data, names: schema().names}
	tree := p.value()
	return tree, p.repeated, nil
}

func invalidUTF8(data []byte) int {
	if utf8.Valid(data) {
		return -1
	}
	for i := 0; i < len(data); {
		r, size := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && size <= 1 {
			return i
		}
		i += size
	}
	return -1
}

// position returns the line that data[at] stands on, counted from 0, and its
// column there, in code points from 1.
func position(data []byte, at int) (line int, column string) {
	before := data[:at]
	start := bytes.LastIndexByte(before, '\n') + 1
	return bytes.Count(before, []byte("\n")), fmt.Sprintf("column %d", utf8.RuneCount(before[start:])+1)
}

// syntaxWants says what should stand where encoding/json's message says that
// something else does.
var syntaxWants = []struct{ message, want string }{
	{"after top-level value", "nothing after the record (one record a line)"},
	{"looking for beginning of object key string", `a field's name in "…"`},
	{"looking for beginning of value", `text in "…", a number, a list, an object, true, false or null`},
	{"after object key:value pair", ", or }"},
	{"after object key", ":"},
	{"after array element", ", or ]"},
	{"in string literal", `\n, \t or \u… for a control character`},
	{"in string escape code", `\\ for a backslash, or one of \" \/ \b \f \n \r \t \u…`},
	{"in \\u hexadecimal character escape", "four hexadecimal digits after \\u"},
	{"in literal", "true, false or null"},
	{"in numeric literal", "a digit"},
	{"after decimal point", "a digit"},
	{"in exponent", "a digit"},
	{"exceeded max depth", "less nesting"},
}

// syntaxError says where JSON breaks off, with Line counted from 0.
func syntaxError(data []byte, err *json.SyntaxError) *Error {
	if strings.HasPrefix(err.Error(), "unexpected end") {
		line, column := position(data, len(data))
		return &Error{Line: line, Field: column, Value: "the record ends here", Want: "the rest of it (is it cut off?)"}
	}
	at := max(int(err.Offset)-1, 0)
	line, column := position(data, at)
	r, _ := utf8.DecodeRune(data[at:])
	e := &Error{Line: line, Field: column, Value: show(string(r)), Want: "JSON"}
	for _, syntax := range syntaxWants {
		if strings.Contains(err.Error(), syntax.message) {
			e.Want = syntax.want
			break
		}
	}
	return e
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
