// Cutting JSONL into records.

package record

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
)

type lines struct {
	file string
	from *bufio.Reader
	line int // the last one read
}

// next returns the next line that isn't blank.
func (l *lines) next() (raw, error) {
	for {
		data, length, err := l.read()
		if err != nil {
			return raw{}, err
		}
		l.line++
		if length > MaxRecord {
			return raw{line: l.line, bad: tooLong(length)}, nil
		}
		if data = bytes.TrimRight(data, " \t\r\n"); len(data) > 0 {
			return raw{line: l.line, data: data}, nil
		}
	}
}

// read returns the next line, and how long it is: a line longer than MaxRecord is
// passed over without being kept.
func (l *lines) read() (data []byte, length int, err error) {
	for {
		part, err := l.from.ReadSlice('\n')
		length += len(part)
		if length <= MaxRecord {
			data = append(data, part...)
		} else {
			data = nil
		}
		switch {
		case errors.Is(err, bufio.ErrBufferFull):
			continue
		case errors.Is(err, io.EOF) && length > 0, err == nil:
			return data, length, nil
		case errors.Is(err, io.EOF):
			return nil, 0, io.EOF
		default:
			return nil, 0, readError(l.file, l.line+1, err)
		}
	}
}

func tooLong(length int) Errors {
	return Errors{{
		Value: fmt.Sprintf("a record of %d bytes", length),
		Want:  fmt.Sprintf("at most %d", MaxRecord),
	}}
}
