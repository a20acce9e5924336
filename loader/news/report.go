// The report: what a run found, and what it left out.

package news

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"

	"readout/graph"
)

// Report counts what became of the articles of a run.
type Report struct {
	Articles int
	Silent   int // that report no meeting
	Records  map[graph.Status]int
	Dropped  map[string]int // by reason
	Problems int
	sounds   map[string]*sounding
	Possible []PossiblePerson
}

// PossiblePerson is two people of one country who may be one: their names sound
// alike, and nothing says that they are the same.
type PossiblePerson struct {
	Country string
	A, B    string // names
}

// sounding is the first bearer of a skeleton.
type sounding struct {
	name string
	told map[string]bool // names that were compared with it
}

// maxSoundings bounds what a Report remembers of names, and so its memory.
const maxSoundings = 100_000

// Add counts what became of one article.
func (r *Report) Add(o Outcome) {
	if r.Records == nil {
		r.Records, r.Dropped, r.sounds = make(map[graph.Status]int), make(map[string]int), make(map[string]*sounding)
	}
	if o.Err != nil {
		r.Problems++
		return
	}
	r.Articles++
	if len(o.Result.Records) == 0 {
		r.Silent++
	}
	for _, record := range o.Result.Records {
		r.Records[record.Meeting.Status]++
		for _, p := range record.Meeting.Parties {
			for _, a := range p.People {
				r.compare(a)
			}
		}
	}
	for _, d := range o.Result.Dropped {
		r.Dropped[d.Reason]++
	}
}

// compare lists a person who sounds like another of the same country: nobody is
// made one with another by the sound of a name.
func (r *Report) compare(a graph.Attendee) {
	if a.ID != "" || len(r.sounds) > maxSoundings {
		return
	}
	s := formOf(a.Name).sound
	if len(s) < 4 {
		return
	}
	key := a.Country + " " + s
	first := r.sounds[key]
	if first == nil {
		r.sounds[key] = &sounding{name: a.Name, told: map[string]bool{a.Name: true}}
		return
	}
	if !first.told[a.Name] {
		first.told[a.Name] = true
		r.Possible = append(r.Possible, PossiblePerson{Country: a.Country, A: first.name, B: a.Name})
	}
}

// shownPossible is how many possible matches a report prints.
const shownPossible = 20

// Print writes the report for people.
func (r *Report) Print(w io.Writer) {
	fmt.Fprintf(w, "%d articles: %d held, %d planned, %d cancelled meetings; %d report none\n",
		r.Articles, r.Records[graph.Held], r.Records[graph.Planned], r.Records[graph.Cancelled], r.Silent)
	if r.Problems > 0 {
		fmt.Fprintf(w, "%d files or articles could not be read, listed above\n", r.Problems)
	}
	reasons := slices.SortedFunc(maps.Keys(r.Dropped), func(a, b string) int {
		return cmp.Or(cmp.Compare(r.Dropped[b], r.Dropped[a]), cmp.Compare(a, b))
	})
	for _, reason := range reasons {
		fmt.Fprintf(w, "  left out %5d: %s\n", r.Dropped[reason], reason)
	}
	for i, p := range r.Possible {
		if i == shownPossible {
			fmt.Fprintf(w, "  … and %d more that may be one person\n", len(r.Possible)-i)
			break
		}
		fmt.Fprintf(w, "  possibly one person (%s): %s and %s\n", cmp.Or(p.Country, "no country"), p.A, p.B)
	}
}
