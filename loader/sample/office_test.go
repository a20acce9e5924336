// Offices, held against the meetings and against each other.
//
// The office at the time is what readers trust most and what goes wrong most easily:
// ministers change within a year, and foreign secretaries become ministers.

package sample

import (
	"slices"
	"testing"
	"time"

	"readout/graph"
)

// officeless are the people whose office at a meeting is not known for sure.
var officeless = map[string]string{
	"pk-hamid-asghar-khan": "the article calls him envoy to Rwanda, other sources Additional Foreign Secretary (Africa)",
}

// singleSeat are the offices that one person holds at a time.
var singleSeat = []string{"President", "Prime Minister", "Premier", "King", "Emir", "Secretary-General"}

func TestEveryOfficeWasHeldAtTheTime(t *testing.T) {
	d := load(t)
	held := map[string][]graph.Tenure{} // person id → tenures
	for _, tn := range d.tenures {
		held[tn.rec.Person.ID] = append(held[tn.rec.Person.ID], tn.rec)
	}
	for _, m := range d.meetings {
		for _, a := range slices.Concat(attendees(m.rec)...) {
			if a.Office == "" {
				if officeless[a.ID] == "" {
					t.Errorf("%s: meeting %s: person %s: no office: want one, or a reason in officeless", m.at, m.rec.ID, a.ID)
				}
				continue
			}
			if !slices.ContainsFunc(held[a.ID], func(tn graph.Tenure) bool {
				return tn.Office == a.Office && tn.Organisation == a.Organisation && possibly(tn, m.rec.Date)
			}) {
				t.Errorf("%s: meeting %s: person %s: office %q (organisation %q) on %s: want a tenure that covers it",
					m.at, m.rec.ID, a.ID, a.Office, a.Organisation, m.rec.Date)
			}
		}
	}
}

func TestAnOfficeWithOneSeatHasOneHolderAtATime(t *testing.T) {
	tenures := load(t).tenures
	for i, a := range tenures {
		if !a.rec.To.IsZero() && a.rec.To.Latest().Before(a.rec.From.Earliest()) {
			t.Errorf("%s: %s, %s: from %s to %s: want the end after the start", a.at, a.rec.Person.ID, a.rec.Office, a.rec.From, a.rec.To)
		}
		if !slices.Contains(singleSeat, a.rec.Office) {
			continue
		}
		for _, b := range tenures[i+1:] {
			if a.rec.Office != b.rec.Office || a.rec.Country != b.rec.Country || a.rec.Organisation != b.rec.Organisation {
				continue
			}
			aFrom, aTo := definitely(a.rec)
			bFrom, bTo := definitely(b.rec)
			from, to := later(aFrom, bFrom), earlier(aTo, bTo)
			if from.Before(to) { // the same day is a handover
				t.Errorf("%s and %s: %s of %s%s: %s and %s both from %s to %s: want one at a time", a.at, b.at, a.rec.Office,
					a.rec.Country, a.rec.Organisation, a.rec.Person.ID, b.rec.Person.ID, from.Format(time.DateOnly), to.Format(time.DateOnly))
			}
		}
	}
}

func later(a, b time.Time) time.Time {
	if a.After(b) {
		return a
	}
	return b
}

func earlier(a, b time.Time) time.Time {
	if a.Before(b) {
		return a
	}
	return b
}
