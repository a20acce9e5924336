// The canonical form: what extraction writes, and what a record's identity is
// taken from.

package record

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"

	"readout/graph"
)

// noCountry stands for null while an attendee is marshalled: in a country's party
// none must be said, since absent means the party's. It holds quotes, which inside
// of any JSON text are escaped, so that it can't be met elsewhere.
const noCountry = "-"

var noCountryField = []byte(`"country":"` + noCountry + `"`)

// Marshal returns r as one line of JSONL without its line feed: kind first, then
// the fields in the order of the graph types, what is empty left out. Equal
// records give equal bytes, and reading them gives r.
func Marshal(r graph.Record) ([]byte, error) {
	var line any
	switch {
	case r.Kind == graph.KindMeeting && r.Meeting != nil:
		line = struct {
			Kind graph.RecordKind `json:"kind"`
			*graph.Meeting
		}{r.Kind, sayNoCountry(r.Meeting)}
	case r.Kind == graph.KindPerson && r.Person != nil:
		line = struct {
			Kind graph.RecordKind `json:"kind"`
			*graph.Person
		}{r.Kind, r.Person}
	case r.Kind == graph.KindOrganisation && r.Organisation != nil:
		line = struct {
			Kind graph.RecordKind `json:"kind"`
			*graph.Organisation
		}{r.Kind, r.Organisation}
	case r.Kind == graph.KindTenure && r.Tenure != nil:
		line = struct {
			Kind graph.RecordKind `json:"kind"`
			*graph.Tenure
		}{r.Kind, r.Tenure}
	default:
		return nil, fmt.Errorf("%w: record: kind %q: want the field of that kind set", graph.ErrBadInput, r.Kind)
	}
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(line); err != nil {
		return nil, fmt.Errorf("record: %w", err)
	}
	return bytes.ReplaceAll(bytes.TrimSuffix(b.Bytes(), []byte("\n")), noCountryField, []byte(`"country":null`)), nil
}

// sayNoCountry returns m, or a copy in which those who sit for a country without
// serving one have noCountry.
func sayNoCountry(m *graph.Meeting) *graph.Meeting {
	copied := *m
	copied.Parties = slices.Clone(m.Parties)
	for i, p := range copied.Parties {
		if p.Country == "" || p.Organisation != "" {
			continue
		}
		p.People = slices.Clone(p.People)
		for j := range p.People {
			if p.People[j].Country == "" {
				p.People[j].Country = noCountry
			}
		}
		copied.Parties[i] = p
	}
	return &copied
}
