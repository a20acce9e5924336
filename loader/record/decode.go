// From a record's tree to graph types: defaults are filled in here, and nowhere
// else.

package record

import (
	"encoding/json"

	"readout/graph"
)

// decode trusts next to have passed check: a value of the wrong type counts as
// absent.
func decode(next raw) (graph.Record, Errors) {
	tree, _, broken := next.parse()
	if broken != nil {
		broken.Line += next.line
		return graph.Record{}, Errors{broken}
	}
	record, _ := tree.(map[string]any)
	return newRecord(record)
}

func newRecord(record map[string]any) (graph.Record, Errors) {
	r := graph.Record{Kind: graph.RecordKind(text(record, "kind"))}
	switch r.Kind {
	case graph.KindMeeting:
		r.Meeting = newMeeting(record)
	case graph.KindPerson:
		person := newPerson(record)
		r.Person = &person
	case graph.KindOrganisation:
		r.Organisation = &graph.Organisation{
			ID: text(record, "id"), Wikidata: text(record, "wikidata"), Name: text(record, "name"), Names: texts(record, "names"),
			Country: text(record, "country"), Kind: graph.OrganisationKind(text(record, "organisation_kind")),
		}
	case graph.KindTenure:
		r.Tenure = newTenure(record)
	default:
		return graph.Record{}, Errors{wrongKind(record)}
	}
	return r, nil
}

func wrongKind(record map[string]any) *Error {
	if value, there := record["kind"]; there {
		return &Error{Field: "kind", Value: show(value), Want: wantKind}
	}
	return &Error{Field: "kind", Value: "missing", Want: wantKind}
}

func newMeeting(record map[string]any) *graph.Meeting {
	m := &graph.Meeting{
		ID: text(record, "id"), Title: text(record, "title"), Type: graph.MeetingType(text(record, "type")), Date: date(record, "date"),
		Mode: graph.InPerson, Status: graph.Held,
		Topics: texts(record, "topics"), PartOf: text(record, "part_of"), Sources: newSources(record),
	}
	if mode := text(record, "mode"); mode != "" {
		m.Mode = graph.Mode(mode)
	}
	if status := text(record, "status"); status != "" {
		m.Status = graph.Status(status)
	}
	if place, ok := record["place"].(map[string]any); ok {
		m.Place = &graph.PlaceRef{City: text(place, "city"), Country: text(place, "country")}
	}
	for _, party := range objects(record, "parties") {
		m.Parties = append(m.Parties, newParty(party))
	}
	for _, agreement := range objects(record, "agreements") {
		m.Agreements = append(m.Agreements, newAgreement(agreement))
	}
	return m
}

func newParty(party map[string]any) graph.Party {
	p := graph.Party{Country: text(party, "country"), Organisation: text(party, "organisation")}
	for _, person := range objects(party, "people") {
		a := graph.Attendee{
			Person: newPerson(person),
			Office: text(person, "office"), Organisation: text(person, "organisation"), Role: text(person, "role"),
		}
		a.Country = countryOf(person, party)
		p.People = append(p.People, a)
	}
	return p
}

// countryOf returns the country that an attendee serves: who sits for a country
// serves that country, unless the record says another or null.
func countryOf(person, party map[string]any) string {
	if _, said := person["country"]; !said && text(party, "organisation") == "" {
		return text(party, "country")
	}
	return text(person, "country")
}

func newPerson(person map[string]any) graph.Person {
	return graph.Person{
		ID: text(person, "id"), Wikidata: text(person, "wikidata"),
		Name: text(person, "name"), Names: texts(person, "names"), Country: text(person, "country"),
	}
}

func newAgreement(agreement map[string]any) graph.Agreement {
	a := graph.Agreement{Title: text(agreement, "title"), Kind: graph.OtherAgreement, Signed: date(agreement, "signed")}
	if kind := text(agreement, "kind"); kind != "" {
		a.Kind = graph.AgreementKind(kind)
	}
	return a
}

func newTenure(record map[string]any) *graph.Tenure {
	person, _ := record["person"].(map[string]any)
	return &graph.Tenure{
		ID: text(record, "id"), Person: newPerson(person), Office: text(record, "office"),
		Organisation: text(record, "organisation"), Country: text(record, "country"),
		From: date(record, "from"), To: date(record, "to"), Sources: newSources(record),
	}
}

func newSources(record map[string]any) []graph.Source {
	var sources []graph.Source
	for _, source := range objects(record, "sources") {
		s := graph.Source{
			Article: text(source, "article"), URL: text(source, "url"), Title: text(source, "title"),
			Publisher: text(source, "publisher"), Published: date(source, "published"), Language: text(source, "language"),
			Quote: text(source, "quote"), Start: offset(source, "start"), End: offset(source, "end"), Method: text(source, "method"),
		}
		if confidence, ok := number(source["confidence"]); ok {
			s.Confidence = &confidence
		}
		sources = append(sources, s)
	}
	return sources
}

func date(object map[string]any, field string) graph.Date {
	d, _ := graph.ParseDate(text(object, field)) // the zero Date when absent
	return d
}

func offset(object map[string]any, field string) *int {
	if n, ok := object[field].(int64); ok {
		i := int(n)
		return &i
	}
	return nil
}

func number(value any) (float64, bool) {
	switch n := value.(type) {
	case int64:
		return float64(n), true
	case float64:
		return n, true
	case json.Number:
		f, err := n.Float64()
		return f, err == nil
	}
	return 0, false
}

func text(object map[string]any, field string) string {
	value, _ := object[field].(string)
	return value
}

// texts returns the texts in a list; nil for none.
func texts(object map[string]any, field string) []string {
	list, _ := object[field].([]any)
	var all []string
	for _, value := range list {
		if one, ok := value.(string); ok {
			all = append(all, one)
		}
	}
	return all
}

// objects returns the objects in a list, an empty one where the list holds
// something else, so that indexes stay right; nil for none.
func objects(object map[string]any, field string) []map[string]any {
	list, _ := object[field].([]any)
	if len(list) == 0 {
		return nil
	}
	all := make([]map[string]any, len(list))
	for i, value := range list {
		all[i], _ = value.(map[string]any)
	}
	return all
}
