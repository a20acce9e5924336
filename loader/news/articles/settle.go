// Settling: what a reader found becomes an article that records can name, once.

package articles

import (
	"crypto/sha256"
	"path/filepath"
	"strconv"
	"strings"
	"unicode"

	"readout/graph"
	"readout/loader/news"
)

// What records allow: docs/records.md.
const (
	maxID   = 200
	maxLine = 1000 // of a title or a publisher, in code points
)

// settler remembers the articles before.
type settler struct {
	urls, texts map[hash]bool
	ids         map[hash]int // how many articles wanted the ID
}

func newSettler() *settler {
	return &settler{urls: make(map[hash]bool), texts: make(map[hash]bool), ids: make(map[hash]int)}
}

// settle gives an article of the file at path its ID and checks its values. A
// Problem, still without file and line, says why the article isn't one or isn't new.
func (s *settler) settle(path string, a news.Article) (news.Article, *Problem) {
	a.Text = strings.Map(quotable, strings.ToValidUTF8(a.Text, "\uFFFD"))
	switch {
	case strings.TrimSpace(a.Text) == "":
		return a, &Problem{Kind: Broken, Why: "no text"}
	case len(a.Text) > maxText:
		return a, &Problem{Kind: Broken, Why: tooLong("an article", maxText)}
	}
	a.URL = cleanURL(a.URL, nil)
	a.Title, a.Publisher = oneLine(a.Title), oneLine(a.Publisher)
	a.Language = baseLanguage(a.Language)
	if p := s.repeated(a); p != nil {
		return a, p
	}
	a.ID = s.unique(idOf(path, a))
	return a, nil
}

// repeated says whether a was read before, and remembers it.
func (s *settler) repeated(a news.Article) *Problem {
	url := urlKey(a.URL)
	if url != "" {
		if s.urls[hashOf(url)] {
			return &Problem{Kind: Duplicate, Why: "an article with the URL " + a.URL + " was read before"}
		}
	}
	text := hashOfWords(a.Text)
	if s.texts[text] {
		return &Problem{Kind: Duplicate, Why: "an article with the same text was read before"}
	}
	if url != "" {
		s.urls[hashOf(url)] = true
	}
	s.texts[text] = true
	return nil
}

// idOf returns the ID that a wants: its own, or one made of that, of its URL, or of
// the file's name.
func idOf(path string, a news.Article) string {
	name, ext := split(path)
	if readers[ext] == nil {
		name = filepath.Base(path)
	}
	switch given := strings.TrimSpace(a.ID); {
	case isID(given):
		return given
	case given != "":
		return graph.Slug(graph.Fold(given))
	case urlKey(a.URL) != "":
		return graph.Slug(urlKey(a.URL))
	case isID(name):
		return name
	}
	return graph.Slug(graph.Fold(name))
}

// quotable leaves out NUL, and turns other control characters, which quotes in records
// may not have, into spaces: one for one, so that offsets stay.
func quotable(r rune) rune {
	switch {
	case r == 0:
		return -1
	case unicode.IsControl(r) && r != '\n' && r != '\r' && r != '\t':
		return ' '
	}
	return r
}

// isID says whether records may use text as an ID.
func isID(text string) bool {
	for i := range len(text) {
		c := text[i]
		if (c < 'a' || c > 'z') && (c < '0' || c > '9') && (i == 0 || strings.IndexByte("._-", c) < 0) {
			return false
		}
	}
	return text != "" && len(text) <= maxID
}

// unique returns id for the first article that wants it, and id-2, id-3 and so on for
// those after it.
func (s *settler) unique(id string) string {
	key := hashOf(id)
	s.ids[key]++
	if s.ids[key] == 1 {
		return id
	}
	for {
		suffix := "-" + strconv.Itoa(s.ids[key])
		numbered := id[:min(len(id), maxID-len(suffix))] + suffix
		if other := hashOf(numbered); s.ids[other] == 0 {
			s.ids[other] = 1
			return numbered
		}
		s.ids[key]++
	}
}

// oneLine returns text as records want titles: one line, no spaces around it, at most
// maxLine code points.
func oneLine(text string) string {
	text = strings.ToValidUTF8(text, "\uFFFD")
	text = strings.Join(strings.FieldsFunc(text, func(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) }), " ")
	n := 0
	for i := range text {
		if n++; n > maxLine {
			return strings.TrimSpace(text[:i])
		}
	}
	return text
}

// hash stands for a text. Two texts share one once in 2^64 articles or so.
type hash [16]byte

func hashOf(text string) hash {
	sum := sha256.Sum256([]byte(text))
	return hash(sum[:16])
}

// hashOfWords is the same for texts that differ only in white space.
func hashOfWords(text string) hash {
	digest := sha256.New()
	for word := range strings.FieldsSeq(text) {
		digest.Write([]byte(word))
		digest.Write([]byte{' '})
	}
	return hash(digest.Sum(nil)[:16])
}
