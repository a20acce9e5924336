// JSON Lines: an article a line.

package articles

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"iter"
)

// readLines reads JSON Lines. A line that is broken or too long is passed over.
func readLines(in *input) iter.Seq2[item, error] {
	return func(yield func(item, error) bool) {
		for number := 1; ; number++ {
			line, length, err := in.line(maxJSON)
			line = bytes.TrimSpace(line)
			switch {
			case errors.Is(err, io.EOF):
				return
			case err != nil:
				yield(item{line: number}, err)
				return
			case length > maxJSON:
				if !yield(item{}, &Problem{Line: number, Kind: Broken, Why: tooLong("an article", maxJSON)}) {
					return
				}
			case len(line) > 0 && !parseArticle(line, number, yield):
				return
			}
		}
	}
}

// line returns the next line and its length; of one longer than limit, its length
// alone.
func (in *input) line(limit int) (line []byte, length int, err error) {
	for {
		part, err := in.ReadSlice('\n')
		if length += len(part); length <= limit {
			line = append(line, part...)
		} else {
			line = nil
		}
		switch {
		case errors.Is(err, bufio.ErrBufferFull):
			continue
		case errors.Is(err, io.EOF) && length > 0:
			return line, length, nil
		}
		return line, length, err
	}
}
