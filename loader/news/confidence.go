// Confidence: how likely a record is right, by features that a reader can check.
//
// A record is right if the people that it has meet did meet, on its date, and if its
// parties are those who met. Each feature that a record has moves the odds of that by
// its weight. The weights are fitted, not chosen: weights.go has them and says to what,
// and docs/confidence.txt how often records of each confidence were right.

package news

import (
	"math"
	"time"
)

// features are what a record's confidence goes by.
type features struct {
	known, placed, vague    bool
	faceless, guessed, lent bool
}

// feature is one of them: its name, whether it speaks for a record (1) or against it
// (-1), and whether a record has it.
type feature struct {
	name   string
	speaks float64
	of     func(*features) bool
}

var allFeatures = []feature{
	// All who are named were known before, with their countries.
	{"known", +1, func(f *features) bool { return f.known }},
	// The sentence says where it was, and so is told for its own sake.
	{"placed", +1, func(f *features) bool { return f.placed }},
	// The date is a month or a year, which says less than a day.
	{"vague", +1, func(f *features) bool { return f.vague }},
	// Of a party nobody is named.
	{"faceless", -1, func(f *features) bool { return f.faceless }},
	// Nobody says somebody's country: it is that of the place, or of the others of a row.
	{"guessed", -1, func(f *features) bool { return f.guessed }},
	// The date was said of something else: in the lead, or before in the paragraph.
	{"lent", -1, func(f *features) bool { return f.lent }},
}

// note keeps the features that only the whole meeting shows.
func (m *meeting) note() {
	f := &m.features
	f.known, f.placed = m.size() > 0, m.placed
	f.vague = !m.date.IsZero() && len(m.date.String()) < len(time.DateOnly)
	for _, people := range m.parties {
		f.faceless = f.faceless || len(people) == 0
		for _, p := range people {
			f.known = f.known && p.known > 0
			f.guessed = f.guessed || p.guessed && p.known == 0
		}
	}
}

// confidence is above 0 and below 1: nothing here is certain.
func (f *features) confidence() float64 {
	odds := base
	for _, one := range allFeatures {
		if one.of(f) {
			odds += weights[one.name]
		}
	}
	return min(max(math.Round(100/(1+math.Exp(-odds)))/100, 0.01), 0.99)
}

// names are those that the record has.
func (f *features) names() []string {
	var all []string
	for _, one := range allFeatures {
		if one.of(f) {
			all = append(all, one.name)
		}
	}
	return all
}
