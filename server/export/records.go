// The records: what the graph was computed from, and can be computed from again.

package export

import (
	"encoding/json"
	"fmt"
	"strings"

	"readout/graph"
)

const (
	allRecords = `MATCH (r:Record) USING INDEX r:Record(key)
WHERE r.key IS NOT NULL
RETURN r.kind, r.body
ORDER BY r.key`

	meetingRecords = `MATCH (m:Meeting) USING INDEX m:Meeting(id)
WHERE m.id IS NOT NULL AND {where}
MATCH (r:Record)-[:STATES]->(m)
RETURN r.kind, r.body
ORDER BY m.id, r.key`

	tenureRecords = `MATCH (n:Person) USING INDEX n:Person(id)
WHERE n.id IS NOT NULL AND ` + attends + `
MATCH (n)-[h:HELD]->(:Office)
MATCH (r:Record {key: h.record})
RETURN r.kind, r.body
ORDER BY n.id, r.key`

	// Of people and organisations: a Mention says all that the record does.
	ownRecords = `MATCH (n:LABEL) USING INDEX n:LABEL(id)
WHERE n.id IS NOT NULL AND (PART)
MATCH (x:Mention)-[:NAMES]->(n)
WHERE x.body ENDS WITH ',"own":true}'
RETURN x.body
ORDER BY n.id, x.key`
)

func (x *exporter) records() error {
	if !x.part() {
		return x.bodies(allRecords)
	}
	for _, k := range nodeKinds {
		if k.label != "Person" && k.label != "Organisation" {
			continue
		}
		if err := x.stream(own(k), x.writeOwn); err != nil {
			return err
		}
	}
	if err := x.bodies(tenureRecords); err != nil {
		return err
	}
	return x.bodies(meetingRecords)
}

func own(k nodeKind) string {
	return strings.NewReplacer("LABEL", k.label, "PART", k.part).Replace(ownRecords)
}

// bodies writes the records that a statement returns as kind and body.
func (x *exporter) bodies(cypher string) error {
	return x.stream(cypher, func(row []any) error {
		r, err := graph.ReadRecord(graph.RecordKind(row[0].(string)), []byte(row[1].(string)))
		if err != nil {
			return fmt.Errorf("in the database: %w", err)
		}
		return x.write(r)
	})
}

// writeOwn writes the record that a Mention of its own comes from.
func (x *exporter) writeOwn(row []any) error {
	var m graph.Mention
	if err := json.Unmarshal([]byte(row[0].(string)), &m); err != nil {
		return fmt.Errorf("a mention in the database can't be read: %w", err)
	}
	r := graph.Record{Kind: graph.KindPerson, Person: &graph.Person{
		ID: m.ID, Wikidata: m.Wikidata, Name: m.Name, Names: m.Names, Country: m.Country,
	}}
	if m.Label == graph.OrganisationLabel {
		r = graph.Record{Kind: graph.KindOrganisation, Organisation: &graph.Organisation{
			ID: m.ID, Wikidata: m.Wikidata, Name: m.Name, Names: m.Names, Country: m.Country, Kind: m.Kind,
		}}
	}
	return x.write(r)
}

func (x *exporter) write(r graph.Record) error {
	line, err := x.Record(r)
	if err != nil {
		return err
	}
	_, err = x.out.Write(append(line, '\n'))
	return err
}
