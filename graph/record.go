// Records: what a loader hands to the graph.
//
// A record is one statement of a source: a meeting took place, a person bears
// these names, an office was held from then to then. The JSON tags of the types
// in this package are the record format (docs/records.md); the loader checks a
// record against its JSON Schema before it becomes one of these.

package graph

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
