package record

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"runtime"
	"slices"
	"strings"
	"testing"

	"readout/graph"
)

const (
	ada = `{"kind":"person","name":"Ada Example"}`
	ben = `{"kind":"person","name":"Ben Example"}`
)

// readAll checks content as a file of that name: "line name" of each good record,
// and what was wrong. ended is the error that ended it.
func readAll(t testing.TB, file, content string) (good []string, bad []error, ended error) {
	t.Helper()
	r, err := NewReader(file, strings.NewReader(content), FormatAuto)
	if err != nil {
		return nil, nil, err
	}
	for item, err := range r.Check(t.Context()) {
		var errs Errors
		switch {
		case errors.As(err, &errs):
			bad = append(bad, err)
		case err != nil:
			ended = err
		case item.Record.Person != nil:
			good = append(good, fmt.Sprintf("%d %s", item.Line, item.Record.Person.Name))
		default:
			good = append(good, fmt.Sprintf("%d %s", item.Line, item.Record.Kind))
		}
	}
	return good, bad, ended
}

// problems returns all that is wrong with content, one error a line.
func problems(t testing.TB, file, content string) string {
	t.Helper()
	_, bad, ended := readAll(t, file, content)
	if ended != nil {
		bad = append(bad, ended)
	}
	lines := make([]string, len(bad))
	for i, err := range bad {
		if !errors.Is(err, graph.ErrBadInput) {
			t.Errorf("%v is no ErrBadInput", err)
		}
		lines[i] = err.Error()
	}
	return strings.Join(lines, "\n")
}

func zipped(content string) string {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	if _, err := io.WriteString(w, content); err != nil {
		panic(err) // a buffer takes all there is
	}
	if err := w.Close(); err != nil {
		panic(err)
	}
	return b.String()
}

func TestEveryFormatIsFoundOut(t *testing.T) {
	const bom = "\xef\xbb\xbf"
	two := []string{"1 Ada Example", "2 Ben Example"}
	for _, tc := range []struct {
		name, file, content string
		want                []string
	}{
		{"one record a line", "a.jsonl", ada + "\n" + ben + "\n", two},
		{"no line feed at the end", "a.jsonl", ada + "\n" + ben, two},
		{"lines that end as on Windows", "a.jsonl", ada + "\r\n" + ben + "\r\n", two},
		{"a byte order mark", "a.jsonl", bom + ada + "\n" + ben, two},
		{"blank lines are counted", "a.jsonl", "\n" + ada + "\n  \r\n\t\n" + ben, []string{"2 Ada Example", "5 Ben Example"}},
		{"space before a record", "a.jsonl", "  " + ada + "\n" + ben, two},
		{"gzip", "a.jsonl.gz", zipped(ada + "\n" + ben), two},
		{"gzip under another name", "a.jsonl", zipped(bom + ada + "\n" + ben), two},
		{"gzip in two parts", "a.jsonl.gz", zipped(ada+"\n") + zipped(ben+"\n"), two},
		{"an array", "a.json", "[" + ada + ",\n" + ben + "]", two},
		{"an array whose elements span lines", "a.json", " [\n{\"kind\":\"person\",\n\"name\":\"Ada Example\"}\n,\n\n" + ben + "\n]\n", []string{"2 Ada Example", "6 Ben Example"}},
		{"an array of one with brackets in text", "a.json", `[{"kind":"person","name":"A],[\"},"}]`, []string{`1 A],["},`}},
		{"an empty array", "a.json", "[ ]", nil},
		{"an array in gzip with a mark", "a.json.gz", zipped(bom + "[" + ada + ",\n" + ben + "]"), two},
		{"an empty file", "a.jsonl", "", nil},
		{"nothing but space", "a.jsonl", " \n\n", nil},
		{"CSV", "a.csv", "party1,party2,article\nPK,RW,a\n\n,,\nPK,RW,b", []string{"2 meeting", "5 meeting"}},
		{"CSV from Excel", "A.CSV", bom + "party1,party2,article\r\nPK,RW,a\r\n", []string{"2 meeting"}},
		{"CSV in gzip", "a.csv.gz", zipped("party1,party2,article\nPK,RW,a\n"), []string{"2 meeting"}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			good, bad, err := readAll(t, tc.file, tc.content)
			if !slices.Equal(good, tc.want) || bad != nil || err != nil {
				t.Errorf("reading gave %q, errors %v, %v; want %q", good, bad, err, tc.want)
			}
		})
	}
}

func TestABadRecordDoesNotHideTheNextOne(t *testing.T) {
	long := `{"kind":"person","name":"` + strings.Repeat("x", MaxRecord) + `"}`
	for _, tc := range []struct {
		name, file, content string
		good                []string
		bad                 string
	}{
		{
			"broken JSON in a line", "a.jsonl", "{\n" + ada, []string{"2 Ada Example"},
			"a.jsonl:1: column 2: the record ends here: want the rest of it (is it cut off?)",
		},
		{
			"a byte that isn't UTF-8", "a.jsonl", "{\"kind\":\"person\",\"name\":\"é\xe9\"}\n" + ada, []string{"2 Ada Example"},
			"a.jsonl:1: column 27: byte 0xe9: want UTF-8 text (is the file in another encoding?)",
		},
		{
			"a line without end", "a.jsonl", long + "\n" + ada, []string{"2 Ada Example"},
			"a.jsonl:1: a record of 10485788 bytes: want at most 10485760",
		},
		{
			"an element without end", "a.json", "[" + long + ",\n" + ada + "]", []string{"2 Ada Example"},
			"a.json:1: a record of 10485787 bytes: want at most 10485760",
		},
		{
			"broken JSON on the second line of an element", "a.json", "[{\"kind\":\n\"person\",,},\n" + ada + "]", []string{"3 Ada Example"},
			`a.json:2: column 10: ",": want a field's name in "…"`,
		},
		{
			"two commas in an array", "a.json", "[" + ada + ",\n,\n" + ben + "]", []string{"1 Ada Example", "3 Ben Example"},
			`a.json:2: ",": want a record between two commas, and no comma after the last`,
		},
		{
			"a comma after the last element", "a.json", "[" + ada + ",\n]", []string{"1 Ada Example"},
			`a.json:2: "]": want a record between two commas, and no comma after the last`,
		},
		{
			"two elements without a comma", "a.json", "[" + ada + ada + "\n," + ben + "]", []string{"2 Ben Example"},
			`a.json:1: column 39: "{": want nothing after the record (one record a line)`,
		},
		{
			"a row with a cell too many", "a.csv", "party1,party2,article\nPK,RW,a,b\nPK,RW,a", []string{"3 meeting"},
			"a.csv:2: 4 cells: want 3, as in the header (a comma inside of a cell needs quotes around the cell)",
		},
		{
			"a quote in a cell", "a.csv", "party1,party2,article\nPK,R\"W,a\nPK,RW,a", []string{"3 meeting"},
			`a.csv:2: column 5: a ": want quotes around the whole cell, and "" for a quote inside`,
		},
		{
			"a cell that isn't UTF-8, on the row's second line", "a.csv", "title,party1,party2,article\n\"a\nb\",\xe9,RW,a\nx,PK,RW,a", []string{"4 meeting"},
			"a.csv:3: party1: not UTF-8: want UTF-8 text (in Excel: save as CSV UTF-8)",
		},
		{
			"a bad cell on the row's second line", "a.csv", "title,party1,party2,article\n\"a b\n\",pk,RW,a\nx,PK,RW,a", []string{"4 meeting"},
			"a.csv:3: party1: \"pk\": want PK",
		},
	} {
		t.Run(tc.name, func(t *testing.T) {
			good, bad, err := readAll(t, tc.file, tc.content)
			if !slices.Equal(good, tc.good) || len(bad) != 1 || bad[0].Error() != tc.bad || err != nil {
				t.Errorf("reading gave %q, errors %v, %v;\nwant %q, %s", good, bad, err, tc.good, tc.bad)
			}
		})
	}
}

func TestAFileThatCannotBeReadOnEndsWithABareError(t *testing.T) {
	many := zipped(strings.Repeat(typical, 2000))
	damaged := []byte(zipped(ada + "\n" + ben))
	damaged[len(damaged)-6] ^= 0xff
	for _, tc := range []struct {
		name, file, content string
		want                string
	}{
		{"gzip cut off", "a.jsonl.gz", many[:len(many)-10], ": the gzip data ends in the middle: want the whole file (was a download cut off?)"},
		{"gzip cut off in its header", "a.jsonl.gz", many[:5], "a.jsonl.gz: the gzip data ends in the middle: want the whole file (was a download cut off?)"},
		{"gzip damaged", "a.jsonl.gz", string(damaged), ": damaged gzip data: want the file as it was written (gzip -t checks it)"},
		{"an array that doesn't end", "a.json", "[" + ada + ",\n" + ben, "a.json:2: the file ends in the middle of the array: want ] (was a download cut off?)"},
		{"an array that ends after a comma", "a.json", "[" + ada + ",\n", "a.json:2: the file ends in the middle of the array: want ] (was a download cut off?)"},
		{"something after an array", "a.json", "[" + ada + "]\n" + ben, `a.json:2: "{": want nothing after the ] that ends the array`},
		{"UTF-16", "a.csv", "\xff\xfep\x00", "a.csv: UTF-16: want UTF-8 (in Excel: save as CSV UTF-8)"},
		{"a workbook", "a.csv", "PK\x03\x04…", "a.csv: a zip archive or an Excel workbook: want JSONL, a JSON array or CSV, plain or in gzip"},
		{"an empty CSV file", "a.csv", "", "a.csv:1: no header: want the names of the columns in the first row"},
		{"a CSV header with a stray quote", "a.csv", "party1,par\"ty2\n", `a.csv:1: header: a ": want quotes around the whole cell, and "" for a quote inside`},
		{
			"a quote that never closes", "a.csv", "party1,party2,article\nPK,RW,a\nPK,\"RW,a\n" + strings.Repeat("PK,RW,a\n", MaxRecord/8+1000),
			"a.csv:3: a row without end: want at most 10485760 bytes (is a quote missing?)",
		},
	} {
		t.Run(tc.name, func(t *testing.T) {
			_, bad, err := readAll(t, tc.file, tc.content)
			var skippable Errors
			if bad != nil || err == nil || errors.As(err, &skippable) || !errors.Is(err, graph.ErrBadInput) || !strings.HasSuffix(err.Error(), tc.want) {
				t.Errorf("reading ended with %v after %v;\nwant %s, an ErrBadInput that is no Errors", err, bad, tc.want)
			}
		})
	}
}

type failing struct{ from io.Reader }

var errBroken = errors.New("the disk is gone")

func (f failing) Read(p []byte) (int, error) {
	n, err := f.from.Read(p)
	if err == io.EOF {
		err = errBroken
	}
	return n, err
}

func TestAnErrorOfTheReaderIsPassedOn(t *testing.T) {
	for file, content := range map[string]string{
		"a.jsonl": ada + "\n" + ben, "a.json": "[" + ada + ",\n", "a.csv": "party1,party2,article\n",
	} {
		r, err := NewReader(file, failing{strings.NewReader(content)}, FormatAuto)
		if err != nil {
			t.Fatal(err)
		}
		for _, err = range r.Check(t.Context()) {
		}
		if !errors.Is(err, errBroken) || errors.Is(err, graph.ErrBadInput) || !strings.HasPrefix(err.Error(), file+": line 2: ") {
			t.Errorf("%s ended with %v, want the reader's error with file and line", file, err)
		}
	}
}

func TestRecordsKeepTheirOrder(t *testing.T) {
	const n = 5000
	var b strings.Builder
	for i := range n {
		if i%7 == 3 {
			b.WriteString(`{"kind":"person"}` + "\n")
			continue
		}
		fmt.Fprintf(&b, `{"kind":"person","name":"Person %d"}`+"\n", i+1)
	}
	for name, read := range readings(t, b.String()) {
		line := 0
		for item, err := range read(t.Context()) {
			line++
			bad := line%7 == 4
			if item.Line != line || (err != nil) != (bad && name == "Check") || !bad && item.Record.Person.Name != fmt.Sprintf("Person %d", line) {
				t.Fatalf("%s: record %d is %+v, %v", name, line, item, err)
			}
		}
		if line != n {
			t.Errorf("%s gave %d records, want %d", name, line, n)
		}
	}
}

// readings returns both ways of reading content.
func readings(t testing.TB, content string) map[string]func(context.Context) seq {
	t.Helper()
	open := func() *Reader {
		r, err := NewReader("a.jsonl", strings.NewReader(content), FormatAuto)
		if err != nil {
			t.Fatal(err)
		}
		return r
	}
	return map[string]func(context.Context) seq{
		"Check":  func(ctx context.Context) seq { return seq(open().Check(ctx)) },
		"Decode": func(ctx context.Context) seq { return seq(open().Decode(ctx)) },
	}
}

type seq func(func(Item, error) bool)

func TestReadingStopsWhenTheCallerDoes(t *testing.T) {
	content := strings.Repeat(ada+"\n", 5000)
	for name, read := range readings(t, content) {
		n := 0
		for _, err := range read(t.Context()) {
			if err != nil {
				t.Fatal(err)
			}
			if n++; n == 300 {
				break
			}
		}
		ctx, cancel := context.WithCancel(t.Context())
		var last error
		n = 0
		for _, err := range read(ctx) {
			if n++; n == 300 {
				cancel()
			}
			last = err
		}
		if !errors.Is(last, context.Canceled) || n > 1000 {
			t.Errorf("%s: after a cancel at record 300, %d came and the last error is %v", name, n, last)
		}
		cancel()
	}
}

func TestMemoryDoesNotGrowWithTheFile(t *testing.T) {
	r, err := NewReader("a.jsonl", io.LimitReader(&endless{}, 40<<20), FormatAuto)
	if err != nil {
		t.Fatal(err)
	}
	var most uint64
	n := 0
	for _, err := range r.Decode(t.Context()) {
		if err != nil {
			break // the last record is cut off
		}
		if n++; n%10_000 == 0 {
			runtime.GC()
			var m runtime.MemStats
			runtime.ReadMemStats(&m)
			most = max(most, m.HeapAlloc)
		}
	}
	if n < 60_000 || most > 16<<20 {
		t.Errorf("%d records of 40 MB held %d bytes at once, want at most 16 MB", n, most)
	}
}

// endless is the typical record again and again.
type endless struct{ at int }

func (e *endless) Read(p []byte) (int, error) {
	n := copy(p, typical[e.at:])
	e.at = (e.at + n) % len(typical)
	return n, nil
}
