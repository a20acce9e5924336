// The vocabulary: a number for each word of the tables, and for each other word of
// one article.
//
// Words are compared through these numbers, so that a text's word costs one look-up,
// and memory only if it is new.

package lexicon

import (
	"maps"
	"slices"
)

// Vocabulary numbers normal forms from 1.
type Vocabulary struct {
	ids   map[string]uint32
	forms []string // by number
}

func newVocabulary() *Vocabulary {
	return &Vocabulary{ids: make(map[string]uint32), forms: []string{""}}
}

func (v *Vocabulary) clone() *Vocabulary {
	return &Vocabulary{ids: maps.Clone(v.ids), forms: slices.Clone(v.forms)}
}

// find returns the number of a word; 0: none.
func (v *Vocabulary) find(normal []byte) uint32 {
	if v == nil {
		return 0
	}
	return v.ids[string(normal)]
}

func (v *Vocabulary) add(normal string) uint32 {
	id, ok := v.ids[normal]
	if !ok {
		id = uint32(len(v.forms))
		v.ids[normal] = id
		v.forms = append(v.forms, normal)
	}
	return id
}

// ownWords is where the numbers of an article's own words begin.
const ownWords = 1 << 31

// Own says whether a token's word is its article's own: no table has it.
func (t Token) Own() bool { return t.ID >= ownWords }

// Words is a Vocabulary and the words of one article that it lacks. It belongs to
// one goroutine.
type Words struct {
	base *Vocabulary
	own  map[string]uint32
	text []string
}

// Words returns the vocabulary for one article.
func (v *Vocabulary) Words() *Words { return &Words{base: v, own: make(map[string]uint32)} }

func (w *Words) find(normal []byte) uint32 {
	if id := w.base.find(normal); id > 0 {
		return id
	}
	if id, ok := w.own[string(normal)]; ok {
		return id
	}
	id := ownWords + uint32(len(w.text))
	form := string(normal)
	w.own[form] = id
	w.text = append(w.text, form)
	return id
}

// has says whether the article has a word that the vocabulary lacks.
func (w *Words) has(normal []byte) bool { _, ok := w.own[string(normal)]; return ok }

// Number returns the number of a normal form, a new one if it has none.
func (w *Words) Number(normal string) uint32 { return w.find([]byte(normal)) }

// Reset forgets the article's own words.
func (w *Words) Reset() {
	clear(w.own)
	w.text = w.text[:0]
}

// Normal returns the normal form of a token.
func (w *Words) Normal(t Token) string {
	if t.Own() {
		return w.text[t.ID-ownWords]
	}
	return w.base.forms[t.ID]
}
