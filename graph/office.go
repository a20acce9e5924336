// Offices and who held them when.

package graph

// Tenure says that a person held an office from one date to another.
type Tenure struct {
	ID           string   `json:"id,omitempty"`
	Person       Person   `json:"person"`
	Office       string   `json:"office"`                 // the English title, e.g. Prime Minister
	Organisation string   `json:"organisation,omitempty"` // that the office belongs to, where it isn't the country
	Country      string   `json:"country,omitempty"`      // alpha-2 of the country the office belongs to; empty for an international organisation's
	From         Date     `json:"from,omitzero"`          // zero: unknown
	To           Date     `json:"to,omitzero"`            // zero: still held, or unknown
	Sources      []Source `json:"sources,omitempty"`
}
