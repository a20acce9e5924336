package articles

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"
)

func zipped(t testing.TB, text string) string {
	t.Helper()
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	if _, err := io.WriteString(w, text); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestWhatIsCutOffCostsOnlyItself(t *testing.T) {
	gz := zipped(t, `{"id":"zipped","text":"Zipped."}`)
	folder := write(t,
		"a.json", `{"id":"a","text":"Cut`, "b.json", `[{"id":"b1","text":"Whole."},`, "c.json.gz", gz[:len(gz)-9], "d.json.gz", gz[:5],
		"e.jsonl", "{\"id\":\"e1\",\"text\":\"Line.\"}\n{\"id\":\"e2\"", "f.rss", "<rss><channel><item><title>F</title></item><item>",
		"g.json", "", "h.json", " [ ]", "i.json", "<html>", "j.json", `[1, {"id":"j"}]`, "z.json", `{"id":"z","text":"The end."}`)
	got, problems := read(t, folder, ".")
	if want := []string{"b1", "zipped", "e1", "f", "z"}; !slices.Equal(ids(got), want) {
		t.Errorf("IDs %q, want %q", ids(got), want)
	}
	want := []string{
		"broken: a.json:1: the file ends in the middle of this article (was a download cut off?)",
		"broken: b.json:1: the array has no end: want ] (was a download cut off?)",
		"broken: c.json.gz:1: the gzip data ends in the middle: want the whole file (was a download cut off?)",
		"broken: d.json.gz: the gzip data ends in the middle: want the whole file (was a download cut off?)",
		"broken: e.jsonl:2: not an article: unexpected end of JSON input",
		"broken: f.rss:1: the rest of the feed is lost: XML: unexpected EOF",
		"broken: g.json: no article: want an object, or an array of them",
		"broken: h.json: no article: want an object, or an array of them",
		"broken: i.json:1: not JSON: want an article's object, or an array of them",
		"broken: j.json:1: not JSON: want an article's object, or an array of them",
	}
	if !slices.Equal(problems, want) {
		t.Errorf("problems\n%s\nwant\n%s", strings.Join(problems, "\n"), strings.Join(want, "\n"))
	}
}

func TestOneLineMayBeLong(t *testing.T) {
	long := strings.Repeat("Ada Sample met Ben Test. ", 10<<20/25)
	folder := write(t, "a.jsonl", `{"id":"a","text":"`+long+`a"}`+"\n"+`{"id":"b","text":"B."}`, "c.txt", long+"c", "d.json", `[{"id":"d","text":"`+long[:1<<20]+`d"}]`)
	got, problems := read(t, folder, ".")
	if want := []string{"a", "b", "c", "d"}; !slices.Equal(ids(got), want) || len(problems) > 0 {
		t.Errorf("IDs %q, problems %q; want %q and no problems", ids(got), problems, want)
	}
	for _, a := range got {
		if want := map[string]int{"a": len(long) + 1, "b": 2, "c": len(long) + 1, "d": 1<<20 + 1}[a.ID]; len(a.Text) != want {
			t.Errorf("%s has %d bytes, want %d", a.ID, len(a.Text), want)
		}
	}
}

func TestWhatIsTooLongIsPassedOver(t *testing.T) {
	from := func(text string) *bufio.Reader { return bufio.NewReaderSize(strings.NewReader(text), 16) }
	in := &input{Reader: from("short\n" + strings.Repeat("long", 50) + "\nlast")}
	for _, want := range []struct {
		line   string
		length int
		err    error
	}{{"short\n", 6, nil}, {"", 201, nil}, {"last", 4, nil}, {"", 0, io.EOF}} {
		if line, length, err := in.line(20); string(line) != want.line || length != want.length || !errors.Is(err, want.err) {
			t.Errorf("line(20) = %q, %d, %v; want %q, %d, %v", line, length, err, want.line, want.length, want.err)
		}
	}
	objects := newValues(from(`[{"a":1},`+"\n"+`{"a":"`+strings.Repeat("}", 50)+`"},`+"\n"+`{"a":{"b":["\"]}"]}}]`), 20)
	for _, want := range []struct {
		data string
		line int
		err  string
	}{{`{"a":1}`, 1, ""}, {"", 2, "MiB"}, {`{"a":{"b":["\"]}"]}}`, 3, ""}, {"", 3, "EOF"}} {
		data, line, err := objects.next()
		if string(data) != want.data || line != want.line || (err == nil) != (want.err == "") || err != nil && !strings.Contains(err.Error(), want.err) {
			t.Errorf("next() = %q, %d, %v; want %q, %d, %s", data, line, err, want.data, want.line, want.err)
		}
	}
	in = &input{Reader: from("12345")}
	if _, err := in.all(4); err == nil || !strings.Contains(err.Error(), "longer") {
		t.Errorf("all(4) of 5 bytes: %v, want a Problem", err)
	}
}

func TestJSONIsReadInAnyShape(t *testing.T) {
	for _, tc := range []struct {
		name, content string
		want          []string // IDs
	}{
		{"one", `{"id":"a","text":"A."}`, []string{"a"}},
		{"pretty", "{\n \"id\": \"a\",\n \"text\": \"A.\"\n}\n", []string{"a"}},
		{"array", `[{"id":"a","text":"A."},{"id":"b","text":"B."}]`, []string{"a", "b"}},
		{"one after the other", `{"id":"a","text":"A."} {"id":"b","text":"B."}`, []string{"a", "b"}},
		{"lines", `{"id":"a","text":"A."}` + "\n" + `{"id":"b","text":"B."}`, []string{"a", "b"}},
		{"nulls", `{"id":"a","url":null,"title":null,"published":null,"language":null,"text":"A."}`, []string{"a"}},
		{"braces in text", `[{"id":"a","text":"}]{\\"},{"id":"b","text":"\"}"}]`, []string{"a", "b"}},
		{"fields unknown", `{"id":"a","text":"A.","gold":{"text":[1,{}]},"items":3,"version":1}`, []string{"a"}},
		{"a mark in front", "\uFEFF" + `{"id":"a","text":"A."}`, []string{"a"}},
		{"NUL between", "{\"id\":\x00\"a\",\"text\":\"A\x00.\"}", []string{"a"}},
		{"UTF-16", "{\x00\"\x00i\x00d\x00\"\x00:\x00\"\x00a\x00\"\x00,\x00\"\x00t\x00e\x00x\x00t\x00\"\x00:\x00\"\x00A\x00\"\x00}\x00", []string{"a"}},
		{"Windows-1252", "{\"id\":\"a\",\"text\":\"\x93\xC4\x94\"}", []string{"a"}},
		{"an article that names JSON feeds", `{"id":"a","text":"See jsonfeed.org/version/1."}`, []string{"a"}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			got, problems := read(t, write(t, "x.json", tc.content), "x.json")
			if !slices.Equal(ids(got), tc.want) || len(problems) > 0 {
				t.Errorf("IDs %q, problems %q; want %q and none", ids(got), problems, tc.want)
			}
		})
	}
}
