// Cutting a JSON array into its elements.
//
// Not with json.Decoder: that stops at the first element that is broken, keeps an
// endless one in memory, and doesn't know lines.

package record

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"unicode/utf8"
)

type elements struct {
	file   string
	from   *bufio.Reader
	line   int  // of the byte last read
	opened bool // [ was read
	closed bool // ] was read
	comma  bool // the byte last read ended an element that a further one must follow
}

func newElements(file string, from *bufio.Reader) *elements {
	return &elements{file: file, from: from, line: 1}
}

// next returns the next element: what stands between two commas outside of
// brackets and strings.
func (e *elements) next() (raw, error) {
	if !e.opened {
		c, err := e.skipSpace()
		if err != nil {
			return raw{}, err
		}
		if c != '[' {
			return raw{}, &Error{File: e.file, Line: e.line, Value: showByte(c), Want: "[ at the beginning of a JSON array"}
		}
		e.opened = true
	}
	if e.closed {
		return raw{}, e.end()
	}
	c, err := e.skipSpace()
	switch {
	case errors.Is(err, io.EOF):
		return raw{}, e.unclosed()
	case err != nil:
		return raw{}, err
	case c == ']' && !e.comma:
		e.closed = true
		return raw{}, e.end()
	case c == ']' || c == ',':
		e.closed = c == ']'
		e.comma = c == ','
		return raw{line: e.line, bad: Errors{{Value: showByte(c), Want: "a record between two commas, and no comma after the last"}}}, nil
	}
	return e.element(c)
}

// element reads on from the element's first byte to the comma or bracket after it.
func (e *elements) element(c byte) (raw, error) {
	element := raw{line: e.line}
	var data []byte
	var depth, length int
	var inString, escaped bool
	for {
		switch {
		case escaped:
			escaped = false
		case inString:
			escaped = c == '\\'
			inString = c != '"'
		case c == '"':
			inString = true
		case depth == 0 && (c == ',' || c == ']'):
			e.comma, e.closed = c == ',', c == ']'
			element.data = bytes.TrimRight(data, " \t\r\n")
			if length > MaxRecord {
				element.data, element.bad = nil, tooLong(length)
			}
			return element, nil
		case c == '{' || c == '[':
			depth++
		case c == '}' || c == ']':
			depth = max(depth-1, 0)
		}
		length++
		if length <= MaxRecord {
			data = append(data, c)
		} else {
			data = nil
		}
		var err error
		if c, err = e.read(); errors.Is(err, io.EOF) {
			return raw{}, e.unclosed()
		} else if err != nil {
			return raw{}, err
		}
	}
}

// end makes sure that nothing follows the array.
func (e *elements) end() error {
	c, err := e.skipSpace()
	if err != nil {
		return err
	}
	return &Error{File: e.file, Line: e.line, Value: showByte(c), Want: "nothing after the ] that ends the array"}
}

func (e *elements) unclosed() error {
	return &Error{File: e.file, Line: e.line, Value: "the file ends in the middle of the array", Want: "] (was a download cut off?)"}
}

func (e *elements) skipSpace() (byte, error) {
	for {
		if c, err := e.read(); err != nil || !isSpace(c) {
			return c, err
		}
	}
}

// read returns io.EOF bare, and any other error explained.
func (e *elements) read() (byte, error) {
	c, err := e.from.ReadByte()
	if err != nil && err != io.EOF {
		return 0, readError(e.file, e.line, err)
	}
	if c == '\n' {
		e.line++
	}
	return c, err
}

// showByte shows what a character begins with, or is.
func showByte(c byte) string {
	if c >= utf8.RuneSelf {
		return fmt.Sprintf("byte 0x%02x", c)
	}
	return show(string(rune(c)))
}
