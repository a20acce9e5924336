// Reading the sample for its own tests.
//
// Plain encoding/json straight into the graph's types, strict: the tests hold the
// data to the record format itself, not to what the loader makes of it.

package sample

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"sync"
	"testing"
	"time"

	"readout/graph"
)

// located is a record and the file:line where it stands.
type located[T any] struct {
	at  string
	rec T
}

// data is every record of the sample, in load order.
type data struct {
	organisations []located[graph.Organisation]
	people        []located[graph.Person]
	tenures       []located[graph.Tenure]
	meetings      []located[graph.Meeting] // with the seeds
	seeds         int                      // how many of meetings
}

var read = sync.OnceValues(func() (data, []error) {
	var d data
	var bad []error
	for _, name := range Names {
		text, err := Files.ReadFile(name)
		if err != nil {
			bad = append(bad, err)
			continue
		}
		for i, line := range bytes.Split(bytes.TrimSuffix(text, []byte("\n")), []byte("\n")) {
			if err := d.add(name, fmt.Sprintf("%s:%d", name, i+1), line); err != nil {
				bad = append(bad, err)
			}
		}
	}
	return d, bad
})

// load is the sample; a test that needs it doesn't run on a sample that doesn't parse.
func load(t *testing.T) data {
	t.Helper()
	d, bad := read()
	if len(bad) > 0 {
		t.Fatalf("%d lines don't parse, the first: %v", len(bad), bad[0])
	}
	return d
}

// add reads one line of the named file.
func (d *data) add(name, at string, line []byte) error {
	var kind graph.RecordKind
	var err error
	want := map[string]graph.RecordKind{
		"organisations.jsonl": graph.KindOrganisation,
		"people.jsonl":        graph.KindPerson,
		"tenures.jsonl":       graph.KindTenure,
		"meetings.jsonl":      graph.KindMeeting,
		"seeds.jsonl":         graph.KindMeeting,
	}[name]
	switch want {
	case graph.KindOrganisation:
		var r struct {
			Kind graph.RecordKind `json:"kind"`
			graph.Organisation
		}
		err = strict(line, &r)
		kind = r.Kind
		d.organisations = append(d.organisations, located[graph.Organisation]{at, r.Organisation})
	case graph.KindPerson:
		var r struct {
			Kind graph.RecordKind `json:"kind"`
			graph.Person
		}
		err = strict(line, &r)
		kind = r.Kind
		d.people = append(d.people, located[graph.Person]{at, r.Person})
	case graph.KindTenure:
		var r struct {
			Kind graph.RecordKind `json:"kind"`
			graph.Tenure
		}
		err = strict(line, &r)
		kind = r.Kind
		d.tenures = append(d.tenures, located[graph.Tenure]{at, r.Tenure})
	case graph.KindMeeting:
		var r struct {
			Kind graph.RecordKind `json:"kind"`
			graph.Meeting
		}
		err = strict(line, &r)
		kind = r.Kind
		d.meetings = append(d.meetings, located[graph.Meeting]{at, r.Meeting})
		if name == "seeds.jsonl" {
			d.seeds++
		}
	}
	if err != nil {
		return fmt.Errorf("%s: %w", at, err)
	}
	if kind != want {
		return fmt.Errorf("%s: kind: %q: want %q in this file", at, kind, want)
	}
	return nil
}

// strict reads one JSON object that holds nothing but known fields.
func strict(line []byte, into any) error {
	dec := json.NewDecoder(bytes.NewReader(line))
	dec.DisallowUnknownFields()
	if err := dec.Decode(into); err != nil {
		return fmt.Errorf("want one JSON object of known fields: %w", err)
	}
	if _, err := dec.Token(); err != io.EOF {
		return fmt.Errorf("more than one JSON value: want one a line")
	}
	return nil
}

// attendees are the people of m's parties, by side.
func attendees(m graph.Meeting) [][]graph.Attendee {
	sides := make([][]graph.Attendee, len(m.Parties))
	for i, p := range m.Parties {
		sides[i] = p.People
	}
	return sides
}

// far is how open ends of a tenure compare with dates.
var far = time.Date(9999, time.December, 31, 0, 0, 0, 0, time.UTC)

// definitely is the time in which tn was held for sure, for dates of a month or a
// year; the end is before the start where nothing is sure.
func definitely(tn graph.Tenure) (from, to time.Time) {
	from, to = tn.From.Latest(), tn.To.Earliest()
	if tn.To.IsZero() {
		to = far
	}
	return from, to
}

// possibly says whether tn may have been held on some day that d may mean.
func possibly(tn graph.Tenure, d graph.Date) bool {
	to := tn.To.Latest()
	if tn.To.IsZero() {
		to = far
	}
	return !tn.From.Earliest().After(d.Latest()) && !to.Before(d.Earliest())
}
