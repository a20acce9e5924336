// Phrases: sequences of words that the tables give a meaning.

package lexicon

import (
	"maps"
	"slices"
)

// phrases maps sequences of word numbers to what they mean.
type phrases[V any] struct {
	edges  map[uint64]uint32 // node<<32 | word → node
	starts []bool            // by word: does some phrase begin with it
	values [][]V             // by node
}

func newPhrases[V any]() *phrases[V] {
	return &phrases[V]{edges: make(map[uint64]uint32), values: make([][]V, 1)}
}

func (p *phrases[V]) clone() *phrases[V] {
	return &phrases[V]{edges: maps.Clone(p.edges), starts: slices.Clone(p.starts), values: slices.Clone(p.values)}
}

func (p *phrases[V]) add(words []uint32, value V) {
	if len(words) == 0 {
		return
	}
	for int(words[0]) >= len(p.starts) {
		p.starts = append(p.starts, make([]bool, len(p.starts)+1024)...)
	}
	p.starts[words[0]] = true
	node := uint32(0)
	for _, word := range words {
		edge := uint64(node)<<32 | uint64(word)
		next, ok := p.edges[edge]
		if !ok {
			next = uint32(len(p.values))
			p.values = append(p.values, nil)
			p.edges[edge] = next
		}
		node = next
	}
	p.values[node] = append(slices.Clip(p.values[node]), value) // a clone shares what was there
}

// longest returns what the longest phrase that tokens[at:] begins with means, and the
// index after its last token.
func (p *phrases[V]) longest(tokens []Token, at int) (values []V, end int) {
	p.each(tokens, at, func(v []V, e int) { values, end = v, e })
	return values, end
}

// each calls found for every phrase that tokens[at:] begins with, shortest first,
// with the index after its last token.
func (p *phrases[V]) each(tokens []Token, at int, found func(values []V, end int)) {
	if id := tokens[at].ID; id == 0 || int(id) >= len(p.starts) || !p.starts[id] {
		return
	}
	node := uint32(0)
	for i := at; i < len(tokens); i++ {
		id := tokens[i].ID
		if id == 0 {
			return
		}
		next, ok := p.edges[uint64(node)<<32|uint64(id)]
		if !ok {
			return
		}
		node = next
		if len(p.values[node]) > 0 {
			found(p.values[node], i+1)
		}
	}
}
