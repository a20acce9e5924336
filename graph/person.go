// People, as records name them.

package graph

// Person is a person as one record names them: a whole `person` record, or a
// mention inside a meeting or a tenure.
type Person struct {
	ID       string   `json:"id,omitempty"`       // chosen by the record's author, e.g. pk-asim-munir
	Wikidata string   `json:"wikidata,omitempty"` // Q followed by digits
	Name     string   `json:"name"`               // the English form where there is one
	Names    []string `json:"names,omitempty"`    // further forms, any script
	Country  string   `json:"country,omitempty"`  // alpha-2 of the country they serve; empty for an international official
}

// Attendee is a person in a party of a meeting, with what the record says of
// them there and then.
type Attendee struct {
	Person
	Office       string `json:"office,omitempty"`       // held at the time
	Organisation string `json:"organisation,omitempty"` // that the office belongs to, where it isn't the country
	Role         string `json:"role,omitempty"`         // in the meeting, e.g. chair, co-chair, mediator
}
