// Opening: gzip, byte order marks and formats are found out from the content, so
// that a renamed download still loads.

package record

import (
	"bufio"
	"bytes"
	"compress/flate"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"strings"
)

// Format is how records are written in a file.
type Format int

// The formats.
const (
	FormatAuto  Format = iota // found out: name, then first byte
	FormatJSONL               // one JSON object a line
	FormatArray               // one JSON array of objects
	FormatCSV                 // one row a meeting
)

// MaxRecord is how long a record may be, in bytes.
const MaxRecord = 10 << 20

// Reader reads the records of one file, once.
type Reader struct {
	file string
	next func() (raw, error) // io.EOF after the last
}

// raw is one record as it stands in the file.
type raw struct {
	line int
	data []byte // JSON; or, from CSV:
	row  *row
	bad  Errors // found while cutting the file into records
}

// NewReader reads records from r, which errors call file. It reads the beginning
// of r at once, and never closes r.
func NewReader(file string, r io.Reader, format Format) (*Reader, error) {
	buffered := bufio.NewReaderSize(r, 1<<16)
	if magic, _ := buffered.Peek(2); bytes.Equal(magic, []byte{0x1f, 0x8b}) {
		unzipped, err := gzip.NewReader(buffered)
		if err != nil {
			return nil, readError(file, 0, err)
		}
		buffered = bufio.NewReaderSize(unzipped, 1<<16)
	}
	if err := discardMark(file, buffered); err != nil {
		return nil, err
	}
	if format == FormatAuto {
		format = detect(file, buffered)
	}
	reader := &Reader{file: file}
	switch format {
	case FormatCSV:
		rows, err := newRows(file, buffered)
		if err != nil {
			return nil, err
		}
		reader.next = rows.next
	case FormatArray:
		reader.next = newElements(file, buffered).next
	default:
		reader.next = (&lines{file: file, from: buffered}).next
	}
	return reader, nil
}

// Check yields each record that keeps every rule, and for each that doesn't an
// Item with its Line alone and its Errors. Any other error ends the sequence: a
// bare *Error when the rest of the file can't be cut into records, ctx's error,
// or what reading failed with.
func (r *Reader) Check(ctx context.Context) iter.Seq2[Item, error] { return r.each(ctx, check) }

// Decode yields each record of a file that Check found good, several times
// faster. What Check would have found wrong it may let pass; what it cannot
// decode yields Errors.
func (r *Reader) Decode(ctx context.Context) iter.Seq2[Item, error] { return r.each(ctx, decode) }

// discardMark skips a UTF-8 byte order mark, and refuses what isn't text.
func discardMark(file string, r *bufio.Reader) error {
	head, err := r.Peek(4)
	if err != nil && err != io.EOF {
		return readError(file, 0, err)
	}
	switch {
	case bytes.HasPrefix(head, []byte("\xef\xbb\xbf")):
		_, err = r.Discard(3)
		return err
	case bytes.HasPrefix(head, []byte("\xff\xfe")), bytes.HasPrefix(head, []byte("\xfe\xff")):
		return &Error{File: file, Value: "UTF-16", Want: "UTF-8 (in Excel: save as CSV UTF-8)"}
	case bytes.HasPrefix(head, []byte("PK\x03\x04")):
		return &Error{File: file, Value: "a zip archive or an Excel workbook", Want: "JSONL, a JSON array or CSV, plain or in gzip"}
	}
	return nil
}

// detect goes by the name for CSV, since a CSV file may begin with anything.
func detect(file string, r *bufio.Reader) Format {
	name := strings.TrimSuffix(strings.ToLower(file), ".gz")
	if strings.HasSuffix(name, ".csv") {
		return FormatCSV
	}
	for n := 1; ; n++ {
		head, err := r.Peek(n)
		if err != nil {
			return FormatJSONL
		}
		if c := head[n-1]; !isSpace(c) {
			if c == '[' {
				return FormatArray
			}
			return FormatJSONL
		}
	}
}

// isSpace says whether JSON takes c for white space.
func isSpace(c byte) bool { return c == ' ' || c == '\t' || c == '\r' || c == '\n' }

// readError explains why reading stopped after line; damaged gzip is bad input.
func readError(file string, line int, err error) error {
	var corrupt flate.CorruptInputError
	switch {
	case errors.Is(err, io.ErrUnexpectedEOF):
		return &Error{File: file, Line: line, Value: "the gzip data ends in the middle", Want: "the whole file (was a download cut off?)"}
	case errors.Is(err, gzip.ErrHeader), errors.Is(err, gzip.ErrChecksum), errors.As(err, &corrupt):
		return &Error{File: file, Line: line, Value: "damaged gzip data", Want: "the file as it was written (gzip -t checks it)"}
	}
	return fmt.Errorf("%s: line %d: %w", file, line, err)
}
