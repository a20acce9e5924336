// Tagging: names of people that something else than the tables finds.

package news

import "fmt"

// Span is a part of a text, in bytes.
type Span struct{ From, To int }

// Tagger says where in a sentence names of people stand, in order. It may be asked by
// many goroutines at once.
type Tagger interface {
	People(sentence string) ([]Span, error)
}

// Tagging returns an extractor that also takes for names what t does: ordinary words
// ("Summer Rain") that the tables would not take for one. Who met whom is read as ever.
func (x *Extractor) Tagging(t Tagger) *Extractor {
	tagging := *x
	tagging.tagger = t
	return &tagging
}

// tag marks the tokens that the tagger takes for names.
func (r *reading) tag(t Tagger) error {
	if t == nil {
		return nil
	}
	r.tagged = make([]bool, len(r.tokens))
	for _, s := range r.sentences {
		for from := s.from; from < s.to; from += maxTagged {
			if err := r.tagPart(t, from, min(from+maxTagged, s.to)); err != nil {
				return fmt.Errorf("article %s: %w", r.art.ID, err)
			}
		}
	}
	return nil
}

// maxTagged is how many tokens a tagger gets at once: networks read 512 pieces of words.
const maxTagged = 128

func (r *reading) tagPart(t Tagger, from, to int) error {
	start := r.tokens[from].Start
	spans, err := t.People(r.art.Text[start:r.tokens[to-1].End])
	if err != nil {
		return err
	}
	for _, span := range spans {
		for i := from; i < to; i++ {
			if r.tokens[i].Start < start+span.To && r.tokens[i].End > start+span.From {
				r.tagged[i] = true
			}
		}
	}
	return nil
}

// isTagged says whether the tagger takes the token for a name.
func (r *reader) isTagged(i int) bool { return r.tagged != nil && r.tagged[i] }
