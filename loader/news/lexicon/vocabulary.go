// The vocabulary: a number for each word of the tables.
//
// Texts are compared with the tables through these numbers, so that a text's word
// costs one look-up, and no memory.

package lexicon

// Vocabulary numbers normal forms from 1; 0 is every other word.
type Vocabulary struct {
	ids map[string]uint32
}

func newVocabulary() *Vocabulary { return &Vocabulary{ids: make(map[string]uint32)} }

func (v *Vocabulary) find(normal []byte) uint32 {
	if v == nil {
		return 0
	}
	return v.ids[string(normal)]
}

func (v *Vocabulary) add(normal string) uint32 {
	id, ok := v.ids[normal]
	if !ok {
		id = uint32(len(v.ids) + 1)
		v.ids[normal] = id
	}
	return id
}
