// Input: from a file to its characters.
//
// What a file is packed in is found out from its first bytes, not its name, since
// servers and browsers unpack files without renaming them.

package articles

import (
	"bufio"
	"bytes"
	"compress/flate"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"golang.org/x/text/encoding/unicode"
)

// How much is taken for one article. A line of JSON may be twice as long as the text
// in it, since Hindi and Urdu are often written as \u0928.
const (
	maxText = 64 << 20
	maxJSON = 2 * maxText
)

const bufferSize = 64 << 10

// input is a file's content, unpacked, in UTF-8 if it was in UTF-16, without byte
// order mark and NUL bytes. Any other encoding is left to the readers, since markup
// declares its own.
type input struct {
	*bufio.Reader
	name string
	file *os.File
}

func open(ctx context.Context, name string) (*input, error) {
	file, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	in := &input{name: name, file: file}
	if in.Reader, err = unpack(&cancelled{ctx, file}); err != nil {
		_ = file.Close() // it was only read
		return nil, err
	}
	return in, nil
}

func (in *input) Close() error { return in.file.Close() }

// unpack returns the characters of r.
func unpack(r io.Reader) (*bufio.Reader, error) {
	packed := bufio.NewReaderSize(r, bufferSize)
	if magic, _ := packed.Peek(2); bytes.Equal(magic, []byte{0x1f, 0x8b}) {
		unzipped, err := gzip.NewReader(packed)
		if err != nil {
			return nil, err
		}
		packed = bufio.NewReaderSize(unzipped, bufferSize)
	}
	head, err := packed.Peek(4)
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, err
	}
	r = packed
	if order, is := wide(head); is {
		r = unicode.UTF16(order, unicode.IgnoreBOM).NewDecoder().Reader(packed)
	}
	text := bufio.NewReaderSize(&dense{r}, bufferSize)
	if mark, _ := text.Peek(3); string(mark) == "\uFEFF" {
		_, err = text.Discard(3)
		return text, err
	}
	return text, nil
}

// wide says whether text is in UTF-16: by its mark, or by its first two characters,
// which are ASCII in all that is markup or JSON.
func wide(head []byte) (unicode.Endianness, bool) {
	zero := ""
	for _, c := range head {
		if c == 0 {
			zero += "0"
		} else {
			zero += "x"
		}
	}
	switch {
	case bytes.HasPrefix(head, []byte("\xff\xfe")), zero == "x0x0":
		return unicode.LittleEndian, true
	case bytes.HasPrefix(head, []byte("\xfe\xff")), zero == "0x0x":
		return unicode.BigEndian, true
	}
	return unicode.LittleEndian, false
}

// all returns the whole content, which may not be longer than limit.
func (in *input) all(limit int) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(in, int64(limit)+1))
	switch {
	case err != nil:
		return nil, err
	case len(data) > limit:
		return nil, &Problem{Kind: Broken, Why: tooLong("a file", limit)}
	case len(bytes.TrimSpace(data)) == 0:
		return nil, &Problem{Kind: Broken, Why: "an empty file"}
	}
	return data, nil
}

func tooLong(what string, limit int) string {
	return fmt.Sprintf("%s longer than %d MiB: want one article", what, limit>>20)
}

// explain says why reading stopped, without the file's name, which Problem has.
func explain(err error) string {
	var corrupt flate.CorruptInputError
	var path *fs.PathError
	switch {
	case errors.Is(err, io.ErrUnexpectedEOF):
		return "the gzip data ends in the middle: want the whole file (was a download cut off?)"
	case errors.Is(err, gzip.ErrHeader), errors.Is(err, gzip.ErrChecksum), errors.As(err, &corrupt):
		return "damaged gzip data: want the file as it was written (gzip -t checks it)"
	case errors.As(err, &path):
		return path.Err.Error()
	}
	return err.Error()
}

// cancelled reads until ctx ends.
type cancelled struct {
	ctx context.Context
	io.Reader
}

func (c *cancelled) Read(p []byte) (int, error) {
	if err := c.ctx.Err(); err != nil {
		return 0, err
	}
	return c.Reader.Read(p)
}

// dense leaves out NUL bytes.
type dense struct{ io.Reader }

func (d *dense) Read(p []byte) (int, error) {
	for {
		n, err := d.Reader.Read(p)
		kept := n
		if first := bytes.IndexByte(p[:n], 0); first >= 0 {
			kept = first
			for _, c := range p[first:n] {
				if c != 0 {
					p[kept] = c
					kept++
				}
			}
		}
		if kept > 0 || n == 0 || err != nil {
			return kept, err
		}
	}
}
