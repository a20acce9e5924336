// Text that isn't JSON: where it breaks off, and what should stand there.

package record

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"unicode/utf8"
)

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
