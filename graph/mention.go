// Mentions: the ways in which records name people and organisations.
//
// A thousand records that say {"name":"Asim Munir","country":"PK"} share one
// Mention, so that deciding who is who costs as much as there are spellings, not
// as much as there are records.

package graph

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"strings"
)

// Label says which kind of node a Mention stands for.
type Label string

// The labels that are named in many ways.
const (
	PersonLabel       Label = "Person"
	OrganisationLabel Label = "Organisation"
)

// Mention is one way of naming a person or an organisation. Two Mentions with
// equal fields are the same Mention.
type Mention struct {
	Label    Label            `json:"label"`
	ID       string           `json:"id,omitempty"`
	Wikidata string           `json:"wikidata,omitempty"`
	Country  string           `json:"country,omitempty"`
	Name     string           `json:"name"`
	Names    []string         `json:"names,omitempty"`
	Kind     OrganisationKind `json:"organisation_kind,omitempty"`
	Own      bool             `json:"own,omitempty"` // from a record of its own, not in passing
}

// Mention returns how p is named in passing.
func (p Person) Mention() Mention {
	return Mention{Label: PersonLabel, ID: p.ID, Wikidata: p.Wikidata, Country: p.Country, Name: p.Name, Names: p.Names}
}

// Mention returns how o is named in passing.
func (o Organisation) Mention() Mention {
	return Mention{
		Label: OrganisationLabel, ID: o.ID, Wikidata: o.Wikidata, Country: o.Country,
		Name: o.Name, Names: o.Names, Kind: o.Kind,
	}
}

// organisation returns the Mention of an organisation that is given by name and
// country alone.
func organisationMention(name, country string) Mention {
	return Organisation{Name: name, Country: country}.Mention()
}

// Mention returns how p's organisation is named; false where a country is the
// party.
func (p Party) Mention() (Mention, bool) {
	if p.Organisation == "" {
		return Mention{}, false
	}
	return organisationMention(p.Organisation, p.Country), true
}

// OrganisationMention returns how the organisation of t's office is named; false
// where the office is the country's.
func (t Tenure) OrganisationMention() (Mention, bool) {
	if t.Organisation == "" {
		return Mention{}, false
	}
	return organisationMention(t.Organisation, t.Country), true
}

// Mentions returns every naming of a person or an organisation in r, in r's
// order, with repeats.
func (r Record) Mentions() []Mention {
	switch r.Kind {
	case KindPerson:
		m := r.Person.Mention()
		m.Own = true
		return []Mention{m}
	case KindOrganisation:
		m := r.Organisation.Mention()
		m.Own = true
		return []Mention{m}
	case KindTenure:
		mentions := []Mention{r.Tenure.Person.Mention()}
		if m, ok := r.Tenure.OrganisationMention(); ok {
			mentions = append(mentions, m)
		}
		return mentions
	default:
		var mentions []Mention
		for _, party := range r.Meeting.Parties {
			if m, ok := party.Mention(); ok {
				mentions = append(mentions, m)
			}
			for _, a := range party.People {
				mentions = append(mentions, a.Mention())
			}
		}
		return mentions
	}
}

// Key identifies the Mention: equal for equal fields.
func (m Mention) Key() string {
	text, err := json.Marshal(m)
	if err != nil {
		panic(err) // strings and bools always marshal
	}
	return hashText(string(text))
}

// hashText returns 24 hexadecimal digits that stand for text.
func hashText(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:12])
}

// Forms returns the distinct forms of the name, the main one first.
func (m Mention) Forms() []string {
	forms := make([]string, 0, 1+len(m.Names))
	seen := make(map[string]bool, 1+len(m.Names))
	for _, form := range append([]string{m.Name}, m.Names...) {
		if !seen[form] {
			seen[form] = true
			forms = append(forms, form)
		}
	}
	return forms
}

// Identified says whether the record's author said who is meant, beyond a name.
func (m Mention) Identified() bool { return m.ID != "" || m.Wikidata != "" }

// IdentityKeys returns the keys that a Mention shares only with Mentions of the
// same person or organisation.
func (m Mention) IdentityKeys() []string {
	var keys []string
	if m.ID != "" {
		keys = append(keys, m.idKey(m.ID))
	}
	if m.Wikidata != "" {
		keys = append(keys, string(m.Label)+" wikidata "+m.Wikidata)
	}
	return keys
}

// NameKeys returns the keys under which another Mention without an id may mean
// the same person or organisation: each form, folded, with the country; and, for
// a Mention without an id itself, the ids that would be derived from its forms.
// A national organisation with an id is found without its country too, since
// "the Rwanda Defence Force" needs none.
func (m Mention) NameKeys() []string {
	var keys []string
	for _, form := range m.Forms() {
		folded := m.fold(form)
		keys = append(keys, m.nameKey(m.Country, folded))
		if !m.Identified() {
			keys = append(keys, m.idKey(m.derivedID(folded)))
		} else if m.Label == OrganisationLabel && m.Country != "" {
			keys = append(keys, m.nameKey("", folded))
		}
	}
	return keys
}

// Keys returns all keys of the Mention.
func (m Mention) Keys() []string { return append(m.IdentityKeys(), m.NameKeys()...) }

// fold folds one form; only people bear titles that are no part of the name.
func (m Mention) fold(form string) string {
	if m.Label == PersonLabel {
		return FoldName(form)
	}
	return Fold(form)
}

func (m Mention) nameKey(country, folded string) string {
	return string(m.Label) + " name " + country + " " + folded
}

func (m Mention) idKey(id string) string { return string(m.Label) + " id " + id }

// derivedID is the id of someone whom no record gives one: pk-asim-munir.
// International officials get int-, international organisations no prefix.
func (m Mention) derivedID(foldedName string) string {
	prefix := strings.ToLower(m.Country)
	if prefix == "" && m.Label == PersonLabel {
		prefix = "int"
	}
	if prefix != "" {
		prefix += "-"
	}
	return prefix + Slug(foldedName)
}
