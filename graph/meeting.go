// Meetings: parties, their people, and what a source says of them.

package graph

// Mode is how a meeting was held.
type Mode string

// Status is whether a meeting was held.
type Status string

// The modes and states of a meeting.
const (
	InPerson Mode = "in_person"
	Call     Mode = "call" // telephone or video

	Held      Status = "held"
	Planned   Status = "planned"
	Cancelled Status = "cancelled"
)

// Meeting is a meeting as one record reports it.
type Meeting struct {
	ID         string      `json:"id,omitempty"`
	Title      string      `json:"title,omitempty"`
	Type       MeetingType `json:"type,omitempty"`
	Date       Date        `json:"date,omitzero"` // zero: unknown
	Mode       Mode        `json:"mode"`
	Status     Status      `json:"status"`
	Place      *PlaceRef   `json:"place,omitempty"`
	Parties    []Party     `json:"parties"` // two or more, each one side
	Topics     []string    `json:"topics,omitempty"`
	Agreements []Agreement `json:"agreements,omitempty"`
	PartOf     string      `json:"part_of,omitempty"` // id of the meeting that this one belongs to
	Sources    []Source    `json:"sources"`           // one or more
}

// MeetingType is a coarse sort of meeting.
type MeetingType string

// The types of meetings.
const (
	Bilateral    MeetingType = "bilateral"
	Multilateral MeetingType = "multilateral"
	Summit       MeetingType = "summit"
	Consultation MeetingType = "consultation"
	Ceremony     MeetingType = "ceremony"
)

// Party is one side of a meeting: a country, or an organisation, with those of
// its people who are named.
type Party struct {
	Country      string     `json:"country,omitempty"`      // alpha-2; beside an organisation: the organisation's country
	Organisation string     `json:"organisation,omitempty"` // its name; then the organisation is the party
	People       []Attendee `json:"people,omitempty"`
}

// PlaceRef is a place as a record names it.
type PlaceRef struct {
	City    string `json:"city,omitempty"`    // English name
	Country string `json:"country,omitempty"` // alpha-2
}

// Agreement is a document signed at a meeting.
type Agreement struct {
	Title  string        `json:"title"`
	Kind   AgreementKind `json:"kind"`
	Signed Date          `json:"signed,omitzero"`
}

// AgreementKind is a coarse sort of document.
type AgreementKind string

// The kinds of agreements.
const (
	MoU            AgreementKind = "mou"
	Treaty         AgreementKind = "treaty"
	Protocol       AgreementKind = "protocol"
	Declaration    AgreementKind = "declaration"
	Contract       AgreementKind = "contract"
	OtherAgreement AgreementKind = "other"
)
