// Formats: which reader a file is for; and the one for plain text.

package articles

import (
	"bytes"
	"iter"
	"path/filepath"
	"strings"

	"readout/loader/news"
)

var readers = map[string]reader{
	".json":   readJSON,
	".jsonl":  readLines,
	".ndjson": readLines,
	".txt":    readPlain,
	".html":   readPage,
	".htm":    readPage,
	".xhtml":  readPage,
	".xml":    readFeed,
	".rss":    readFeed,
	".atom":   readFeed,
	".rdf":    readFeed,
}

const forms = ".json, .jsonl, .txt, .html, .xml, .rss or .atom, plain or in gzip"

// split cuts a path's last name from its extension, which is in lower case; that of
// gzip belongs to neither.
func split(path string) (name, ext string) {
	name = filepath.Base(path)
	for range 2 {
		ext = filepath.Ext(name)
		name = name[:len(name)-len(ext)]
		if ext = strings.ToLower(ext); ext != ".gz" && ext != ".gzip" {
			break
		}
	}
	return name, ext
}

// reader goes by the name, and where that says nothing by how the content begins:
// wget saves pages as "index.php?id=7". Plain text is told from tables and programs
// by its name alone, so that without one it is read only if a person named the file.
func (in *input) reader(named bool) (reader, error) {
	head, _ := in.Peek(2048) // an error comes again when the reader reads
	_, ext := split(in.name)
	read := readers[ext]
	switch {
	case isBinary(head) && (named || read != nil):
		return nil, &Problem{Kind: Broken, Why: "not text: want " + forms}
	case isBinary(head):
		return nil, &Problem{Kind: Skipped, Why: "not an article: want " + forms}
	case read != nil:
		return read, nil
	}
	head = bytes.ToLower(bytes.TrimSpace(head))
	switch {
	case has(head, "<rss", "<feed", "<rdf:rdf"):
		return readFeed, nil
	case has(head, "<!doctype html", "<html"):
		return readPage, nil
	case (named || ext == "") && (bytes.HasPrefix(head, []byte("{")) || bytes.HasPrefix(head, []byte("["))):
		return readJSON, nil
	case named:
		return readPlain, nil
	}
	return nil, &Problem{Kind: Skipped, Why: "not an article: want " + forms}
}

// has says whether markup begins with one of the tags, after declarations and
// comments at most.
func has(head []byte, tags ...string) bool {
	if !bytes.HasPrefix(head, []byte("<")) {
		return false
	}
	for _, tag := range tags {
		if bytes.Contains(head, []byte(tag)) {
			return true
		}
	}
	return false
}

// isBinary says whether text has many characters that no text has; one or two are
// common in feeds. PDF begins as text does.
func isBinary(head []byte) bool {
	strange := 0
	for _, c := range head {
		if c < ' ' && strings.IndexByte("\t\n\v\f\r\x1b", c) < 0 {
			strange++
		}
	}
	return strange*50 > len(head) || bytes.HasPrefix(head, []byte("%PDF-"))
}

// readPlain reads a text file: the article is the file as it stands, its title the
// first line.
func readPlain(in *input) iter.Seq2[item, error] {
	return func(yield func(item, error) bool) {
		data, err := in.all(maxText)
		if err != nil {
			yield(item{}, err)
			return
		}
		text := decode(data)
		title, _, _ := strings.Cut(strings.TrimSpace(text), "\n")
		yield(item{Article: news.Article{Title: title, Text: text}}, nil)
	}
}
