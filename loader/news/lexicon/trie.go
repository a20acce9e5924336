// Phrases: sequences of words that the tables give a meaning.

package lexicon

import (
	"maps"
	"slices"
)

// phrases maps sequences of word numbers to what they mean. Most phrases are one word,
// and most words begin none: those are found without a map.
type phrases[V any] struct {
	first  []uint32          // by word: the node of the phrases that begin with it; 0: none do
	edges  map[uint64]uint32 // node<<32 | word → node
	longer []bool            // by node: does a longer phrase go on from it
	values [][]V             // by node
}

func newPhrases[V any]() *phrases[V] {
	return &phrases[V]{edges: make(map[uint64]uint32), longer: make([]bool, 1), values: make([][]V, 1)}
}

func (p *phrases[V]) clone() *phrases[V] {
	return &phrases[V]{first: slices.Clone(p.first), edges: maps.Clone(p.edges), longer: slices.Clone(p.longer), values: slices.Clone(p.values)}
}

func (p *phrases[V]) add(words []uint32, value V) {
	if len(words) == 0 {
		return
	}
	for int(words[0]) >= len(p.first) {
		p.first = append(p.first, make([]uint32, len(p.first)+1024)...)
	}
	if p.first[words[0]] == 0 {
		p.first[words[0]] = p.node()
	}
	node := p.first[words[0]]
	for _, word := range words[1:] {
		edge := uint64(node)<<32 | uint64(word)
		next, ok := p.edges[edge]
		if !ok {
			next = p.node()
			p.edges[edge] = next
			p.longer[node] = true
		}
		node = next
	}
	p.values[node] = append(slices.Clip(p.values[node]), value) // a clone shares what was there
}

// node makes a node, and returns its number.
func (p *phrases[V]) node() uint32 {
	p.values, p.longer = append(p.values, nil), append(p.longer, false)
	return uint32(len(p.values) - 1)
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
	id := tokens[at].ID
	if int(id) >= len(p.first) || p.first[id] == 0 {
		return
	}
	node := p.first[id]
	for i := at + 1; ; i++ {
		if len(p.values[node]) > 0 {
			found(p.values[node], i)
		}
		if !p.longer[node] || i >= len(tokens) || tokens[i].ID == 0 {
			return
		}
		next, ok := p.edges[uint64(node)<<32|uint64(tokens[i].ID)]
		if !ok {
			return
		}
		node = next
	}
}
