// Cutting JSON into objects: one, one after the other, or an array of them.
//
// Not with json.Decoder: that gives up at the first object that is broken, keeps an
// endless one in memory, and doesn't know lines.

package articles

import (
	"bufio"
	"errors"
	"io"
)

// values reads the objects of a JSON text. Commas and array brackets between them
// are passed over, wherever they stand.
type values struct {
	from   *bufio.Reader
	limit  int
	line   int  // of the byte last read
	arrays int  // open ones
	over   bool // the rest isn't JSON
}

func newValues(from *bufio.Reader, limit int) *values {
	return &values{from: from, limit: limit, line: 1}
}

// next returns the next object and the line where it begins. After the last the error
// is io.EOF. A *Problem stands in the place of one object, or of the rest.
func (v *values) next() (data []byte, line int, err error) {
	for {
		if v.over {
			return nil, v.line, io.EOF
		}
		c, err := v.read()
		switch {
		case errors.Is(err, io.EOF) && v.arrays > 0:
			v.arrays = 0
			return nil, v.line, &Problem{Line: v.line, Kind: Broken, Why: "the array has no end: want ] (was a download cut off?)"}
		case err != nil:
			return nil, v.line, err
		case c == '[':
			v.arrays++
		case c == ']':
			v.arrays = max(v.arrays-1, 0)
		case c == '{':
			line = v.line
			data, err = v.object()
			return data, line, err
		case c != ',' && c != ' ' && c != '\t' && c != '\r' && c != '\n':
			v.over = true
			return nil, v.line, &Problem{Line: v.line, Kind: Broken, Why: "not JSON: want an article's object, or an array of them"}
		}
	}
}

// object reads on from the brace that opens an object to the one that closes it.
func (v *values) object() ([]byte, error) {
	line := v.line
	data := []byte{'{'}
	var inString, escaped bool
	for depth, length := 1, 1; depth > 0; {
		c, err := v.read()
		if errors.Is(err, io.EOF) {
			v.arrays = 0
			return nil, &Problem{Line: line, Kind: Broken, Why: "the file ends in the middle of this article (was a download cut off?)"}
		}
		if err != nil {
			return nil, err
		}
		switch {
		case escaped:
			escaped = false
		case inString:
			escaped = c == '\\'
			inString = c != '"'
		case c == '"':
			inString = true
		case c == '{' || c == '[':
			depth++
		case c == '}' || c == ']':
			depth--
		}
		if length++; length <= v.limit {
			data = append(data, c)
		} else {
			data = nil
		}
	}
	if data == nil {
		return nil, &Problem{Line: line, Kind: Broken, Why: tooLong("an article", v.limit)}
	}
	return data, nil
}

func (v *values) read() (byte, error) {
	c, err := v.from.ReadByte()
	if c == '\n' {
		v.line++
	}
	return c, err
}
