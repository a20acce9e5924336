// What a name shares with another's: Khalid bin Omar is called Khalid, or by his house, and never Omar,
// who is somebody else; two who are called Omar are not one.

package news

import (
	"slices"
	"strings"
	"unicode/utf8"

	"readout/loader/news/lexicon"
)

// fathersOf are the words of the name at the tokens that are only the father's.
func (r *reader) fathersOf(from, to int) (fathers []string) {
	for i := from + 2; i < to && r.lex.Grammar().Letters; i++ {
		if r.in(i-1, lexicon.Patronymic) {
			fathers = append(fathers, r.normal(i))
		}
	}
	return fathers
}

// father says whether a word stands in the person's names as the father's alone.
func (p *person) father(word string) bool {
	return slices.Contains(p.best.fathers, word) && p.best.words[0] != word
}

// sons leaves out of people those whose names have the word at token i as the father's.
func sons(people []*person, r *reader, i int) []*person {
	if !slices.ContainsFunc(people, func(p *person) bool { return len(p.best.fathers) > 0 }) {
		return people
	}
	w := r.normal(i)
	return slices.DeleteFunc(slices.Clone(people), func(p *person) bool { return p.father(w) })
}

// otherBearer says whether the words are of somebody who only shares with the person the one word by which
// the text calls the person: after "Omar Lunt Vorel" was called Omar, Omar Brandl is another; after Rudolf
// Elphberg was called Elphberg, so is Piet Elphberg.
func (p *person) otherBearer(called string, words []string) bool {
	own := p.best.words
	if len(own) < 2 || len(words) < 2 {
		return false
	}
	last, of := words[len(words)-1], own[len(own)-1]
	switch {
	case own[0] == called && words[0] == called:
		return !p.words[last] && !slices.Contains(words, of) && unlike(last, of)
	case of == called && words[0] != called: // Omar Lunt Vorel is no Piet Lunt
		return !p.words[words[0]] && !slices.Contains(words, own[0]) && unlike(words[0], own[0])
	}
	return false
}

// unlike says whether two words are no spellings of one name, nor one the other's initial.
func unlike(a, b string) bool {
	return utf8.RuneCountInString(a) > 2 && utf8.RuneCountInString(b) > 2 && !similar(wordSkeleton(a), wordSkeleton(b), 0.6)
}

// initial says whether the ith word of the name is only a letter's name in its middle, as a full stop behind it
// shows: के. in दिनकर के. लुंट. By it nobody is meant.
func (n nameForm) initial(i int) bool {
	words := strings.Fields(n.text)
	return i > 0 && len(words) == len(n.words) && strings.HasSuffix(words[i], ".") && utf8.RuneCountInString(words[i]) == 3
}

// hasPart says whether the word, at token i, is one of the person's longest name; a letter's name is with its full stop.
func (p *person) hasPart(r *reader, word string, i int) bool {
	k := slices.Index(p.best.words, word)
	return k >= 0 && (!p.best.initial(k) || i+1 < len(r.tokens) && r.tokens[i+1].Sign == '.')
}
