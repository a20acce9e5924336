// The graph as it is exported: each kind of node and of edge, its properties, and the
// statement that reads all of it. docs/model.md describes them; a test compares this
// table with what a database has.

package export

import "strings"

// kind is the type of a property.
type kind int

const (
	text  kind = iota
	texts      // a list
	whole      // number
	real       // number
	day        // a date of the database's
	point      // longitude and latitude, as a list
)

type column struct {
	name string
	kind kind
}

// nodeKind is a label with its properties, the key first.
type nodeKind struct {
	label   string
	called  string // the property that people know it by
	columns []column
	part    string // which nodes n hang on meetings m that are wanted
}

// edgeKind is a relationship between two labels, with its properties.
type edgeKind struct {
	name     string
	from, to string // labels
	columns  []column
	// near is a or b: by whose key the edges are sorted, and of which part is a
	// condition.
	near string
	part string
	// derived is the statement for a part, where the edges themselves speak of all
	// meetings.
	derived string
}

func properties(list ...string) []column {
	columns := make([]column, len(list))
	for i, name := range list {
		name, of, _ := strings.Cut(name, ":")
		columns[i] = column{name, map[string]kind{"": text, "texts": texts, "whole": whole, "real": real, "day": day, "point": point}[of]}
	}
	return columns
}

// Whom meetings have, and what these people have.
const (
	attends   = `EXISTS { (n)-[:ATTENDED]->(m:Meeting) WHERE {where} }`
	tookPart  = `EXISTS { (n)-[:TOOK_PART]->(m:Meeting) WHERE {where} }`
	isOffice  = `EXISTS { (n)<-[:HELD]-(:Person)-[:ATTENDED]->(m:Meeting) WHERE {where} }`
	hasOffice = `EXISTS { (n)<-[:OF]-(:Office)<-[:HELD]-(:Person)-[:ATTENDED]->(m:Meeting) WHERE {where} }`
	isCountry = tookPart + ` OR ` + hasOffice + `
  OR EXISTS { (n)<-[:SERVES]-(:Person)-[:ATTENDED]->(m:Meeting) WHERE {where} }
  OR EXISTS { (n)<-[:IN]-(:Place)<-[:AT]-(m:Meeting) WHERE {where} }
  OR EXISTS { (n)<-[:OF]-(:Organisation)-[:TOOK_PART]->(m:Meeting) WHERE {where} }
  OR EXISTS { (n)<-[:OF]-(:Organisation)<-[:OF]-(:Office)<-[:HELD]-(:Person)-[:ATTENDED]->(m:Meeting) WHERE {where} }`
	isOrganisation = tookPart + ` OR ` + hasOffice
	isPlace        = `EXISTS { (n)<-[:AT]-(m:Meeting) WHERE {where} }`
)

var nodeKinds = []nodeKind{
	{"Person", "name", properties("id", "name", "names:texts", "wikidata"), attends},
	{"Country", "name", properties("code", "code3", "name", "names:texts"), isCountry},
	{"Organisation", "name", properties("id", "name", "names:texts", "kind", "wikidata"), isOrganisation},
	{"Office", "title", properties("id", "title", "names:texts"), isOffice},
	{"Meeting", "title", properties("id", "title", "kind", "date", "earliest:day", "latest:day", "mode", "status"), `COUNT { WITH n AS m WHERE {where} RETURN m } = 1`},
	{"Place", "name", properties("id", "name", "names:texts", "location:point"), isPlace},
	{"Topic", "name", properties("id", "name"), `EXISTS { (n)<-[:ABOUT]-(m:Meeting) WHERE {where} }`},
	{"Agreement", "title", properties("id", "title", "kind", "signed"), `EXISTS { (n)<-[:PRODUCED]-(m:Meeting) WHERE {where} }`},
	{"Article", "title", properties("id", "url", "title", "publisher", "published", "language"), `EXISTS { (n)-[:REPORTS]->(m:Meeting) WHERE {where} }`},
}

var met = properties("meetings:whole", "first:day", "last:day")

var edgeKinds = []edgeKind{
	{name: "SERVES", from: "Person", to: "Country", near: "a", part: attends},
	{name: "OF", from: "Organisation", to: "Country", near: "a", part: isOrganisation},
	{name: "OF", from: "Office", to: "Country", near: "a", part: isOffice},
	{name: "OF", from: "Office", to: "Organisation", near: "a", part: isOffice},
	{name: "IN", from: "Place", to: "Country", near: "a", part: isPlace},
	{name: "HELD", from: "Person", to: "Office", near: "a", part: attends,
		columns: properties("title", "from", "to", "earliest:day", "latest:day", "sources:texts", "record")},
	{name: "ATTENDED", from: "Person", to: "Meeting", near: "b", columns: properties("side:whole", "party", "office", "organisation", "role")},
	{name: "TOOK_PART", from: "Country", to: "Meeting", near: "b", columns: properties("side:whole")},
	{name: "TOOK_PART", from: "Organisation", to: "Meeting", near: "b", columns: properties("side:whole")},
	{name: "REPORTS", from: "Article", to: "Meeting", near: "b",
		columns: properties("record", "status", "date", "place", "quote", "start:whole", "end:whole", "method", "confidence:real")},
	{name: "AT", from: "Meeting", to: "Place", near: "a", columns: properties("name")},
	{name: "ABOUT", from: "Meeting", to: "Topic", near: "a", columns: properties("name")},
	{name: "PRODUCED", from: "Meeting", to: "Agreement", near: "a"},
	{name: "PART_OF", from: "Meeting", to: "Meeting", near: "a"},
	{name: "MET", from: "Person", to: "Person", near: "a", columns: met, derived: derivedMet("Person", "id", "ATTENDED")},
	{name: "MET", from: "Country", to: "Country", near: "a", columns: met, derived: derivedMet("Country", "code", "TOOK_PART")},
}

// key is the property that identifies a node of a label.
func key(label string) string {
	if label == "Country" {
		return "code"
	}
	return "id"
}

func (k *nodeKind) statement(part bool) string {
	var s strings.Builder
	s.WriteString("MATCH (n:" + k.label + ") USING INDEX n:" + k.label + "(" + key(k.label) + ")\nWHERE n." + key(k.label) + " IS NOT NULL")
	if part {
		s.WriteString(" AND (" + k.part + ")")
	}
	s.WriteString("\nRETURN " + list("n", k.columns) + "\nORDER BY n." + key(k.label))
	return s.String()
}

func (k *edgeKind) statement(part bool) string {
	if part && k.derived != "" {
		return k.derived
	}
	near, far := k.near, "b"
	labels := map[string]string{"a": k.from, "b": k.to}
	if near == "b" {
		far = "a"
	}
	by, then := near+"."+key(labels[near]), far+"."+key(labels[far])
	var s strings.Builder
	s.WriteString("MATCH (" + near + ":" + labels[near] + ") USING INDEX " + near + ":" + labels[near] + "(" + key(labels[near]) + ")\nWHERE " + by + " IS NOT NULL")
	if part {
		s.WriteString(" AND " + k.condition(near, labels[near]))
	}
	s.WriteString("\nMATCH (a)-[r:" + k.name + "]->(b:" + k.to + ")")
	if near == "b" {
		s.WriteString(" WHERE a:" + k.from)
	}
	if part && labels[far] == "Meeting" {
		s.WriteString(" WHERE " + k.condition(far, "Meeting"))
	}
	columns := []string{"a." + key(k.from), "b." + key(k.to)}
	if len(k.columns) > 0 {
		columns = append(columns, list("r", k.columns))
	}
	s.WriteString("\nRETURN " + strings.Join(columns, ", ") + "\nORDER BY " + by + ", " + then)
	if len(k.columns) > 0 { // several between the same two
		s.WriteString(", " + list("r", k.columns))
	}
	return s.String()
}

// condition says which nodes of an end hang on meetings that are wanted.
func (k *edgeKind) condition(end, label string) string {
	if label == "Meeting" {
		return "COUNT { WITH " + end + " AS m WHERE {where} RETURN m } = 1"
	}
	return "COUNT { WITH " + end + " AS n WHERE " + k.part + " RETURN n } = 1"
}

func list(variable string, columns []column) string {
	all := make([]string, len(columns))
	for i, c := range columns {
		all[i] = variable + ".`" + c.name + "`"
		if c.kind == point {
			all[i] = "CASE WHEN " + all[i] + " IS NOT NULL THEN [" + all[i] + ".longitude, " + all[i] + ".latitude] END"
		}
	}
	return strings.Join(all, ", ")
}

// derivedMet counts the meetings of a part anew, pair by pair, as graph/store counts
// all of them.
func derivedMet(label, key, edge string) string {
	return strings.NewReplacer("LABEL", label, "KEY", key, "EDGE", edge).Replace(
		`MATCH (a:LABEL) USING INDEX a:LABEL(KEY)
WHERE a.KEY IS NOT NULL
CALL (a) {
  MATCH (a)-[x:EDGE]->(m:Meeting)
  WHERE m.status = 'held' AND {where}
  MATCH (m)<-[y:EDGE]-(b:LABEL)
  WHERE a.KEY < b.KEY AND x.side <> y.side
  WITH DISTINCT b, m
  RETURN b, count(m) AS meetings, min(m.earliest) AS first, max(m.latest) AS last
}
RETURN a.KEY, b.KEY, meetings, first, last
ORDER BY a.KEY, b.KEY`)
}
