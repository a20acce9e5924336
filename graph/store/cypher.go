// The statements that write. Each takes a list, $in.rows; values travel only as parameters.

package store

import "strings"

const (
	deleteRecords = `UNWIND $in.rows AS key
MATCH (r:Record {key: key})
DETACH DELETE r`

	createRecords = `UNWIND $in.rows AS row
CREATE (:Record {key: row.key, kind: row.kind, id: row.id, digest: row.digest, body: row.body,
  slot: row.slot, partOf: row.partOf})`

	rewriteRecords = `UNWIND $in.rows AS row
MATCH (r:Record {key: row.key})
SET r.digest = row.digest, r.body = row.body, r.slot = row.slot, r.partOf = row.partOf`

	moveRecords = `UNWIND $in.rows AS row
MATCH (r:Record {key: row.key})
SET r.slot = row.slot`

	// A count of nothing never stays: such Mentions are deleted.
	countMentions = `UNWIND $in.rows AS row
MATCH (m:Mention {key: row.key})
SET m.count = m.count + row.by`

	createMentions = `UNWIND $in.rows AS row
CREATE (m:Mention {key: row.key, count: row.count, body: row.body})
WITH m, row
UNWIND row.under AS key
MERGE (k:NameKey {key: key})
CREATE (m)-[:UNDER]->(k)`

	deleteMentions = `UNWIND $in.rows AS key
MATCH (m:Mention {key: key})-[:UNDER]->(k:NameKey)
WITH m, collect(k) AS keys
DETACH DELETE m
WITH keys
UNWIND keys AS k
WITH DISTINCT k
WHERE NOT EXISTS { (k)<-[:UNDER]-() }
DELETE k`

	writeEntities = `UNWIND $in.rows AS row
MERGE (e:LABEL {id: row.id})
SET e += row.properties
WITH e, row
CALL (e) {
  MATCH (e)-[r:COUNTRY]->(:Country)
  DELETE r
}
WITH e, row
CALL (e, row) {
  UNWIND row.countries AS code
  MATCH (c:Country {code: code})
  CREATE (e)-[:COUNTRY]->(c)
}`

	nameEntities = `UNWIND $in.rows AS row
MATCH (e:LABEL {id: row.id})
UNWIND row.mentions AS key
MATCH (m:Mention {key: key})
OPTIONAL MATCH (m)-[old:NAMES]->(x)
DELETE old
CREATE (m)-[:NAMES]->(e)`

	deleteNodes = `UNWIND $in.rows AS id
MATCH (e:LABEL {id: id})
DETACH DELETE e`

	// One row a meeting, with everything that hangs on it: so its node is never
	// looked up again. The other ends are there already, but for articles.
	createMeetings = `UNWIND $in.rows AS row
CREATE (m:Meeting {id: row.id, title: row.title, kind: row.kind, date: row.date,
  earliest: row.earliest, latest: row.latest, mode: row.mode, status: row.status})
WITH m, row
CALL (m, row) {
  UNWIND row.records AS key
  MATCH (r:Record {key: key})
  CREATE (r)-[:STATES]->(m)
}
CALL (m, row) {
  UNWIND row.countries AS party
  MATCH (c:Country {code: party.id})
  CREATE (c)-[:TOOK_PART {side: party.side}]->(m)
}
CALL (m, row) {
  UNWIND row.organisations AS party
  MATCH (o:Organisation {id: party.id})
  CREATE (o)-[:TOOK_PART {side: party.side}]->(m)
}
CALL (m, row) {
  UNWIND row.people AS a
  MATCH (p:Person {id: a.person})
  CREATE (p)-[:ATTENDED {side: a.side, party: a.party, office: a.office, organisation: a.organisation, role: a.role}]->(m)
}
CALL (m, row) {
  MATCH (p:Place {id: row.place.id})
  CREATE (m)-[:AT {name: row.place.name}]->(p)
}
CALL (m, row) {
  UNWIND row.topics AS topic
  MATCH (t:Topic {id: topic.id})
  CREATE (m)-[:ABOUT {name: topic.name}]->(t)
}
CALL (m, row) {
  UNWIND row.agreements AS a
  CREATE (m)-[:PRODUCED]->(:Agreement {id: a.id, title: a.title, kind: a.kind, signed: a.signed})
}
CALL (m, row) {
  UNWIND row.reports AS r
  MERGE (a:Article {id: r.article})
  ON CREATE SET a += r.said
  ON MATCH SET a += {
    url: CASE WHEN r.said.url >= a.url THEN a.url ELSE coalesce(r.said.url, a.url) END,
    title: CASE WHEN r.said.title >= a.title THEN a.title ELSE coalesce(r.said.title, a.title) END,
    publisher: CASE WHEN r.said.publisher >= a.publisher THEN a.publisher ELSE coalesce(r.said.publisher, a.publisher) END,
    published: CASE WHEN r.said.published >= a.published THEN a.published ELSE coalesce(r.said.published, a.published) END,
    language: CASE WHEN r.said.language >= a.language THEN a.language ELSE coalesce(r.said.language, a.language) END}
  CREATE (a)-[:REPORTS {record: r.record, quote: r.quote, start: r.start, end: r.end, date: r.date,
    place: r.place, status: r.status, method: r.method, confidence: r.confidence}]->(m)
}`

	// Where sources write a name differently, the smallest form stands: any other
	// choice would depend on their order.
	// A place that is set to what it is would go into the index of names again.
	writePlaces = `UNWIND $in.rows AS row
MERGE (p:Place {id: row.id})
FOREACH (_ IN CASE WHEN p.name <= row.name THEN [] ELSE [1] END |
  SET p.name = row.name, p.names = [row.name], p.location = row.location)
WITH p, row
MATCH (c:Country {code: row.country})
MERGE (p)-[:IN]->(c)`

	writeTopics = `UNWIND $in.rows AS row
MERGE (t:Topic {id: row.id})
SET t.name = CASE WHEN t.name <= row.name THEN t.name ELSE row.name END`

	// A part may be known before the whole it belongs to, and the other way round.
	joinParts = `UNWIND $in.rows AS id
MATCH (:Record {partOf: id})-[:STATES]->(part:Meeting)
MATCH (whole:Meeting {id: id})
MERGE (part)-[:PART_OF]->(whole)`

	joinWholes = `UNWIND $in.rows AS row
MATCH (part:Meeting {id: row.part})
MATCH (whole:Meeting {id: row.whole})
MERGE (part)-[:PART_OF]->(whole)`

	// MERGE would look for what is missing twice, the second time under a lock that
	// nobody else wants: writers take turns.
	addTies = `UNWIND $in.rows AS row
MATCH (a:Person {id: row.a})
MATCH (b:Person {id: row.b})
OPTIONAL MATCH (a)-[t:MET]->(b)
FOREACH (_ IN CASE WHEN t IS NULL THEN [1] ELSE [] END |
  CREATE (a)-[:MET {meetings: row.meetings, first: row.first, last: row.last}]->(b))
FOREACH (_ IN CASE WHEN t IS NULL THEN [] ELSE [1] END | SET t += {
  meetings: t.meetings + row.meetings,
  first: CASE WHEN row.first >= t.first THEN t.first ELSE coalesce(row.first, t.first) END,
  last: CASE WHEN row.last <= t.last THEN t.last ELSE coalesce(row.last, t.last) END})`

	// The same for countries, one row a country: each has met most of the others by and by, and
	// looking among all of these for one of them, row by row, is what takes long.
	addCountryTies = `UNWIND $in.rows AS row
MATCH (a:Country {code: row.a})
CALL (a, row) {
  MATCH (a)-[t:MET]->(b:Country)
  WITH t, b.code AS code, row.with[b.code] AS more
  WHERE more IS NOT NULL
  SET t += {
    meetings: t.meetings + more.meetings,
    first: CASE WHEN more.first >= t.first THEN t.first ELSE coalesce(more.first, t.first) END,
    last: CASE WHEN more.last <= t.last THEN t.last ELSE coalesce(more.last, t.last) END}
  RETURN collect(code) AS known
}
UNWIND [code IN keys(row.with) WHERE NOT code IN known] AS code
MATCH (b:Country {code: code})
WITH a, b, row.with[code] AS tie
CREATE (a)-[:MET {meetings: tie.meetings, first: tie.first, last: tie.last}]->(b)`

	pairsOfMeetings = `MATCH (m:Meeting {status: 'held'}) WHERE m.id IN $in.rows
MATCH (a:LABEL)-[x:EDGE]->(m)<-[y:EDGE]-(b:LABEL)
WHERE a.KEY < b.KEY AND x.side <> y.side
RETURN DISTINCT a.KEY, b.KEY`

	recountTies = `UNWIND $in.rows AS row
MATCH (a:LABEL {KEY: row.a})
MATCH (b:LABEL {KEY: row.b})
OPTIONAL MATCH (a)-[old:MET]->(b)
DELETE old
WITH DISTINCT a, b
MATCH (a)-[x:EDGE]->(m:Meeting)<-[y:EDGE]-(b)
WHERE m.status = 'held' AND x.side <> y.side
WITH DISTINCT a, b, m
WITH a, b, count(m) AS meetings, min(m.earliest) AS first, max(m.latest) AS last
CREATE (a)-[:MET {meetings: meetings, first: first, last: last}]->(b)`

	// Agreements belong to their meeting; what else it touched may be left over.
	deleteMeetings = `UNWIND $in.rows AS id
MATCH (m:Meeting {id: id})
OPTIONAL MATCH (m)-[:PRODUCED]->(agreement)
DETACH DELETE agreement
WITH DISTINCT m
OPTIONAL MATCH (m)-[:AT]->(place)
WITH m, collect(place.id) AS places
OPTIONAL MATCH (m)-[:ABOUT]->(topic)
WITH m, places, collect(topic.id) AS topics
OPTIONAL MATCH (m)<-[:REPORTS]-(article)
WITH m, places, topics, collect(DISTINCT article.id) AS articles
DETACH DELETE m
RETURN places, topics, articles`

	tidyTopics = `UNWIND $in.rows AS id
MATCH (t:Topic {id: id})
CALL (t) {
  OPTIONAL MATCH (t)<-[about:ABOUT]-()
  RETURN collect(DISTINCT about.name) AS names
}
FOREACH (_ IN CASE WHEN names = [] THEN [1] ELSE [] END | DELETE t)
FOREACH (_ IN CASE WHEN names = [] THEN [] ELSE [1] END |
  SET t.name = reduce(least = names[0], name IN names | CASE WHEN name < least THEN name ELSE least END))`

	tidyPlaces = `UNWIND $in.rows AS id
MATCH (p:Place {id: id})
CALL (p) {
  OPTIONAL MATCH (p)<-[at:AT]-()
  RETURN collect(DISTINCT at.name) AS names
}
FOREACH (_ IN CASE WHEN names = [] THEN [1] ELSE [] END | DETACH DELETE p)
FOREACH (_ IN CASE WHEN names = [] THEN [] ELSE [1] END |
  SET p.name = reduce(least = names[0], name IN names | CASE WHEN name < least THEN name ELSE least END)
  SET p.names = [p.name])`

	deleteOrphanArticles = `UNWIND $in.rows AS id
MATCH (a:Article {id: id}) WHERE NOT EXISTS { (a)--() }
DELETE a`

	recordsOfArticles = `UNWIND $in.rows AS id
MATCH (:Article {id: id})-[:REPORTS]->(m:Meeting)<-[:STATES]-(r:Record)
RETURN DISTINCT r.kind, r.body, r.slot, m.id`

	rewriteArticles = `UNWIND $in.rows AS row
MATCH (a:Article {id: row.article})
SET a = {id: row.article}
SET a += row.properties`

	createTenures = `UNWIND $in.rows AS row
MERGE (o:Office {id: row.office})
SET o.title = CASE WHEN o.title <= row.title THEN o.title ELSE row.title END
SET o.names = [o.title]
WITH o, row
MATCH (p:Person {id: row.person})
CREATE (p)-[:HELD {record: row.record, title: row.title, from: row.from, to: row.to,
  earliest: row.earliest, latest: row.latest, sources: row.sources}]->(o)
WITH o, row
CALL (o, row) {
  MATCH (c:Country {code: row.country})
  MERGE (o)-[:OF]->(c)
  UNION
  MATCH (g:Organisation {id: row.organisation})
  MERGE (o)-[:OF]->(g)
}`

	deleteTenures = `UNWIND $in.rows AS row
MATCH (:Person {id: row.person})-[h:HELD {record: row.record}]->(o:Office)
DELETE h
RETURN DISTINCT o.id`

	tidyOffices = `UNWIND $in.rows AS id
MATCH (o:Office {id: id})
CALL (o) {
  OPTIONAL MATCH (o)<-[h:HELD]-()
  RETURN collect(DISTINCT h.title) AS titles
}
FOREACH (_ IN CASE WHEN titles = [] THEN [1] ELSE [] END | DETACH DELETE o)
FOREACH (_ IN CASE WHEN titles = [] THEN [] ELSE [1] END |
  SET o.title = reduce(least = titles[0], title IN titles | CASE WHEN title < least THEN title ELSE least END)
  SET o.names = [o.title])`
)

// shape is a kind of node that stands in the same place of several statements.
// The words come from this file alone, never from input.
type shape struct{ label, key, edge, country string }

var (
	people        = shape{label: "Person", key: "id", edge: "ATTENDED", country: "SERVES"}
	organisations = shape{label: "Organisation", key: "id", edge: "TOOK_PART", country: "OF"}
	countries     = shape{label: "Country", key: "code", edge: "TOOK_PART"}
)

// in returns the statement for nodes of this shape.
func (s shape) in(cypher string) string {
	return strings.NewReplacer("LABEL", s.label, "KEY", s.key, "EDGE", s.edge, "COUNTRY", s.country).Replace(cypher)
}
