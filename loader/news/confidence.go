// Confidence: how sure a record is, from features that a reader can check.
//
// The base is the share of records that were right on the development articles;
// each feature moves it by what the records that have it were better or worse.

package news

import "math"

// features are what speaks for or against an event.
type features struct {
	lead    bool // among the first sentences
	reports int  // further sentences of the article that tell of it
	known   int  // of its people that were known before
	people  int
}

// confidence is between 0 and 1.
func (f features) confidence() float64 {
	c := 0.88
	if f.lead {
		c += 0.03
	}
	if f.reports > 0 {
		c += 0.03
	}
	if f.people > 0 && f.known == f.people {
		c += 0.04
	}
	if f.people == 0 {
		c -= 0.28 // countries alone: whose meeting it was is less clear
	}
	return math.Round(100*c) / 100
}
