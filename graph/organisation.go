// Organisations, as records name them.

package graph

// OrganisationKind is a coarse sort of organisation.
type OrganisationKind string

// The kinds of organisations.
const (
	Ministry      OrganisationKind = "ministry"
	ArmedForces   OrganisationKind = "armed_forces"
	Parliament    OrganisationKind = "parliament"
	International OrganisationKind = "international"
	Company       OrganisationKind = "company"
	OtherKind     OrganisationKind = "other"
)

// Organisation is an organisation as one record names it.
type Organisation struct {
	ID       string           `json:"id,omitempty"`
	Wikidata string           `json:"wikidata,omitempty"`
	Name     string           `json:"name"`
	Names    []string         `json:"names,omitempty"`
	Country  string           `json:"country,omitempty"` // alpha-2; empty for an international organisation
	Kind     OrganisationKind `json:"organisation_kind,omitempty"`
}
