// Records: what a loader hands to the graph.
//
// A record is one statement of a source: a meeting took place, a person bears
// these names, an office was held from then to then. The JSON tags of the types
// in this package are the record format (docs/records.md); the loader checks a
// record against its JSON Schema before it becomes one of these.

package graph

import (
	"encoding/json"
	"fmt"
)

// RecordKind says which of a Record's four fields is set.
type RecordKind string

// The kinds of records.
const (
	KindMeeting      RecordKind = "meeting"
	KindPerson       RecordKind = "person"
	KindOrganisation RecordKind = "organisation"
	KindTenure       RecordKind = "tenure"
)

// Record is one checked statement. Exactly the field that Kind names is set.
type Record struct {
	Kind         RecordKind
	Meeting      *Meeting
	Person       *Person
	Organisation *Organisation
	Tenure       *Tenure
}

// Statement returns the field that Kind names: a pointer, whose JSON is the record
// without its kind; nil for a kind that there isn't.
func (r *Record) Statement() any {
	switch r.Kind {
	case KindMeeting:
		return r.Meeting
	case KindPerson:
		return r.Person
	case KindOrganisation:
		return r.Organisation
	case KindTenure:
		return r.Tenure
	default:
		return nil
	}
}

// ReadRecord reads a record of a kind from its Statement's JSON.
func ReadRecord(kind RecordKind, statement []byte) (Record, error) {
	r := Record{Kind: kind}
	switch kind {
	case KindMeeting:
		r.Meeting = new(Meeting)
	case KindPerson:
		r.Person = new(Person)
	case KindOrganisation:
		r.Organisation = new(Organisation)
	case KindTenure:
		r.Tenure = new(Tenure)
	default:
		return Record{}, fmt.Errorf("%w: record kind %q: want meeting, person, organisation or tenure", ErrBadInput, kind)
	}
	if err := json.Unmarshal(statement, r.Statement()); err != nil {
		return Record{}, fmt.Errorf("a %s record can't be read: %w", kind, err)
	}
	return r, nil
}

// Source is where a statement stands: an article, and for a meeting the
// sentence that reports it.
type Source struct {
	Article    string   `json:"article,omitempty"` // the article's id; without one, its URL serves
	URL        string   `json:"url,omitempty"`
	Title      string   `json:"title,omitempty"`
	Publisher  string   `json:"publisher,omitempty"`
	Published  Date     `json:"published,omitzero"`
	Language   string   `json:"language,omitempty"` // BCP 47: en, hi, ur
	Quote      string   `json:"quote,omitempty"`    // verbatim, in the article's language
	Start      *int     `json:"start,omitempty"`    // of the quote in the article's text, in Unicode code points
	End        *int     `json:"end,omitempty"`      // one past the quote's last code point
	Method     string   `json:"method,omitempty"`   // what made the record: a person's hand, an extractor's rule
	Confidence *float64 `json:"confidence,omitempty"`
}
