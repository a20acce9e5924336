// Records on the disk, while a Bulk collects them.

package store

import (
	"bufio"
	"errors"
	"io"
	"os"
	"strings"

	"readout/graph"
)

// spool is a file of records, one a line.
type spool struct {
	file *os.File
	out  *bufio.Writer
	size int64
}

func newSpool(path string) (*spool, error) {
	f, err := os.Create(path)
	if err != nil {
		return nil, err
	}
	return &spool{file: f, out: bufio.NewWriterSize(f, 1<<15)}, nil
}

// write adds a record and returns where it lies.
func (s *spool) write(rec stored) (offset int64, err error) {
	offset = s.size
	n, err := s.out.WriteString(rec.key + "\t" + rec.digest + "\t" + rec.body + "\n") // JSON has no line feeds of its own
	s.size += int64(n)
	return offset, err
}

func (s *spool) read(offset int64) (stored, error) {
	if err := s.out.Flush(); err != nil {
		return stored{}, err
	}
	line, err := bufio.NewReader(io.NewSectionReader(s.file, offset, s.size-offset)).ReadString('\n')
	if err != nil {
		return stored{}, err
	}
	return parseSpooled(line)
}

// each calls do with every record.
func (s *spool) each(do func(offset int64, rec stored) error) error {
	if err := s.out.Flush(); err != nil {
		return err
	}
	lines := bufio.NewReaderSize(io.NewSectionReader(s.file, 0, s.size), 1<<16)
	for offset := int64(0); ; {
		line, err := lines.ReadString('\n')
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		rec, err := parseSpooled(line)
		if err != nil {
			return err
		}
		if err := do(offset, rec); err != nil {
			return err
		}
		offset += int64(len(line))
	}
}

func parseSpooled(line string) (stored, error) {
	key, rest, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
	digest, body, _ := strings.Cut(rest, "\t")
	kind, _, _ := strings.Cut(key, " ")
	r, err := graph.ReadRecord(graph.RecordKind(kind), []byte(body))
	if err != nil {
		return stored{}, err
	}
	rec := stored{key: key, digest: digest, body: body, record: r}
	rec.id, rec.articles = identity(r)
	return rec, nil
}

// close removes the file.
func (s *spool) close() error {
	return errors.Join(s.file.Close(), os.Remove(s.file.Name()))
}
