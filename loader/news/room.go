// Room: what reading an article needs memory for, and what the next article can use
// again.

package news

import (
	"sync"

	"readout/loader/news/lexicon"
)

// room is the tokens and units of one article. Nothing that an Extractor returns points
// into it.
type room struct {
	tokens []lexicon.Token
	words  *lexicon.Words
	sounds map[uint32]string // skeletons of the tables' words, by number
	own    map[uint32]string // of the article's own words
	plain  []unit            // of all sentences, as the tables name them
	units  []unit            // of the sentence that is being read
	slabs  []*[slabSize]phrase
	used   int // phrases of the slabs
}

// slabSize is how many phrases memory is asked for at a time.
const slabSize = 64

// phrase returns an empty phrase.
func (m *room) phrase() *phrase {
	if m.used == len(m.slabs)*slabSize {
		m.slabs = append(m.slabs, new([slabSize]phrase))
	}
	p := &m.slabs[m.used/slabSize][m.used%slabSize]
	m.used++
	*p = phrase{}
	return p
}

// tables are those of one language, and the room for its articles that is free.
type tables struct {
	read func() *lexicon.Lexicon // once
	free sync.Pool
}

// roomFor returns room for an article.
func (t *tables) roomFor() *room {
	if used, ok := t.free.Get().(*room); ok {
		return used
	}
	return &room{words: t.read().Words(), sounds: make(map[uint32]string), own: make(map[uint32]string)}
}

// maxKept is for how many tokens room is kept for another article: that of a long one
// isn't.
const maxKept = 50_000

// release gives room back.
func (t *tables) release(used *room) {
	if cap(used.tokens) > maxKept {
		return
	}
	clear(used.plain) // what they point at may go
	clear(used.units[:cap(used.units)])
	used.tokens, used.plain, used.units = used.tokens[:0], used.plain[:0], used.units[:0]
	for _, slab := range used.slabs {
		*slab = [slabSize]phrase{}
	}
	used.used = 0
	used.words.Reset()
	clear(used.own)
	t.free.Put(used)
}
