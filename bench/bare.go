// The bare script that loading is compared with: it sends the same rows with
// UNWIND and MERGE, and does nothing else. It checks nothing, and knows neither
// other spellings nor second reports nor corrections.

package main

import (
	"bufio"
	"context"
	"encoding/json"
	"os"
	"strings"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"readout/graph"
)

var bareSchema = []string{
	`CREATE CONSTRAINT IF NOT EXISTS FOR (n:Person) REQUIRE n.id IS UNIQUE`,
	`CREATE CONSTRAINT IF NOT EXISTS FOR (n:Country) REQUIRE n.code IS UNIQUE`,
	`CREATE CONSTRAINT IF NOT EXISTS FOR (n:Meeting) REQUIRE n.id IS UNIQUE`,
	`CREATE CONSTRAINT IF NOT EXISTS FOR (n:Place) REQUIRE n.id IS UNIQUE`,
	`CREATE CONSTRAINT IF NOT EXISTS FOR (n:Topic) REQUIRE n.id IS UNIQUE`,
	`CREATE CONSTRAINT IF NOT EXISTS FOR (n:Article) REQUIRE n.id IS UNIQUE`,
	`CREATE INDEX IF NOT EXISTS FOR (n:Meeting) ON (n.earliest)`,
	`CREATE INDEX IF NOT EXISTS FOR (n:Meeting) ON (n.latest)`,
	`CREATE INDEX IF NOT EXISTS FOR (n:Person) ON (n.name)`,
	`CREATE INDEX IF NOT EXISTS FOR (n:Article) ON (n.published)`,
	"CREATE FULLTEXT INDEX names IF NOT EXISTS FOR (n:Person|Country|Place) ON EACH [n.names]",
	`UNWIND $rows AS row MERGE (:Country {code: row.code})`,
}

var bareStatements = []struct{ rows, cypher string }{
	{"people", `UNWIND $rows AS row MERGE (p:Person {id: row.id}) SET p.name = row.name, p.names = [row.name]
WITH p, row MATCH (c:Country {code: row.country}) MERGE (p)-[:SERVES]->(c)`},
	{"meetings", `UNWIND $rows AS row MERGE (m:Meeting {id: row.id}) SET m += row`},
	{"parties", `UNWIND $rows AS row MATCH (m:Meeting {id: row.meeting}) MATCH (c:Country {code: row.party})
MERGE (c)-[t:TOOK_PART]->(m) SET t.side = row.side`},
	{"attended", `UNWIND $rows AS row MATCH (m:Meeting {id: row.meeting}) MATCH (p:Person {id: row.person})
MERGE (p)-[a:ATTENDED]->(m) SET a.side = row.side, a.party = row.party, a.office = row.office`},
	{"places", `UNWIND $rows AS row MERGE (p:Place {id: row.id}) SET p.name = row.name, p.names = [row.name]
WITH p, row MATCH (m:Meeting {id: row.meeting}) MERGE (m)-[:AT]->(p)
WITH p, row MATCH (c:Country {code: row.country}) MERGE (p)-[:IN]->(c)`},
	{"topics", `UNWIND $rows AS row MERGE (t:Topic {id: row.name}) SET t.name = row.name
WITH t, row MATCH (m:Meeting {id: row.meeting}) MERGE (m)-[:ABOUT]->(t)`},
	{"reports", `UNWIND $rows AS row MERGE (a:Article {id: row.article})
SET a.url = row.url, a.publisher = row.publisher, a.published = row.published, a.language = row.language
WITH a, row MATCH (m:Meeting {id: row.meeting}) MERGE (a)-[r:REPORTS]->(m) SET r.quote = row.quote, r.date = row.date`},
	{"met", `UNWIND $rows AS row MATCH (a:Person {id: row.a}) MATCH (b:Person {id: row.b})
MERGE (a)-[t:MET]->(b) ON CREATE SET t.meetings = 1, t.first = row.date, t.last = row.date
ON MATCH SET t.meetings = t.meetings + 1, t.first = CASE WHEN row.date < t.first THEN row.date ELSE t.first END,
t.last = CASE WHEN row.date > t.last THEN row.date ELSE t.last END`},
	{"countriesMet", `UNWIND $rows AS row MATCH (a:Country {code: row.a}) MATCH (b:Country {code: row.b})
MERGE (a)-[t:MET]->(b) ON CREATE SET t.meetings = 1, t.first = row.date, t.last = row.date
ON MATCH SET t.meetings = t.meetings + 1, t.first = CASE WHEN row.date < t.first THEN row.date ELSE t.first END,
t.last = CASE WHEN row.date > t.last THEN row.date ELSE t.last END`},
}

type rowsOf map[string][]any

// bare loads the file in batches of the same size as Readout's.
func bare(ctx context.Context, file string, batch int) error {
	driver, err := neo4j.NewDriverWithContext(os.Getenv("NEO4J_URI"),
		neo4j.BasicAuth(os.Getenv("NEO4J_USERNAME"), os.Getenv("NEO4J_PASSWORD"), ""))
	if err != nil {
		return err
	}
	defer driver.Close(ctx)
	session := driver.NewSession(ctx, neo4j.SessionConfig{})
	defer session.Close(ctx)
	var codes []any
	for _, c := range graph.Countries() {
		codes = append(codes, map[string]any{"code": c.Code})
	}
	for _, statement := range bareSchema {
		result, err := session.Run(ctx, statement, map[string]any{"rows": codes})
		if err != nil {
			return err
		}
		if _, err := result.Consume(ctx); err != nil {
			return err
		}
	}
	f, err := os.Open(file)
	if err != nil {
		return err
	}
	defer f.Close()
	rows := make(rowsOf)
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	read := 0
	for lines.Scan() {
		var m graph.Meeting
		if err := json.Unmarshal(lines.Bytes(), &m); err != nil {
			return err
		}
		rows.add(m)
		if read++; read%batch == 0 {
			if err := send(ctx, session, rows); err != nil {
				return err
			}
			rows = make(rowsOf)
		}
	}
	if err := lines.Err(); err != nil {
		return err
	}
	return send(ctx, session, rows)
}

func send(ctx context.Context, session neo4j.SessionWithContext, rows rowsOf) error {
	_, err := neo4j.ExecuteWrite(ctx, session, func(tx neo4j.ManagedTransaction) (struct{}, error) {
		for _, s := range bareStatements {
			if len(rows[s.rows]) == 0 {
				continue
			}
			result, err := tx.Run(ctx, s.cypher, map[string]any{"rows": rows[s.rows]})
			if err != nil {
				return struct{}{}, err
			}
			if _, err := result.Consume(ctx); err != nil {
				return struct{}{}, err
			}
		}
		return struct{}{}, nil
	})
	return err
}

func (r rowsOf) add(m graph.Meeting) {
	put := func(name string, row map[string]any) { r[name] = append(r[name], row) }
	id := m.Sources[0].Article // one meeting an article: that is how they were generated
	date := neo4j.DateOf(m.Date.Earliest())
	put("meetings", map[string]any{
		"id": id, "title": m.Title, "kind": string(m.Type), "date": m.Date.String(), "earliest": date, "latest": date,
		"mode": string(m.Mode), "status": string(m.Status),
	})
	slug := func(name string) string { return strings.ReplaceAll(strings.ToLower(name), " ", "-") }
	for side, p := range m.Parties {
		put("parties", map[string]any{"meeting": id, "party": p.Country, "side": side + 1})
		for _, a := range p.People {
			person := slug(a.Country + " " + a.Name)
			put("people", map[string]any{"id": person, "name": a.Name, "country": a.Country})
			put("attended", map[string]any{"meeting": id, "person": person, "side": side + 1, "party": p.Country, "office": a.Office})
		}
	}
	for _, a := range m.Parties[0].People {
		for _, b := range m.Parties[1].People {
			x, y := slug(a.Country+" "+a.Name), slug(b.Country+" "+b.Name)
			put("met", map[string]any{"a": min(x, y), "b": max(x, y), "date": date})
		}
	}
	x, y := m.Parties[0].Country, m.Parties[1].Country
	put("countriesMet", map[string]any{"a": min(x, y), "b": max(x, y), "date": date})
	put("places", map[string]any{"meeting": id, "id": slug(m.Place.Country + " " + m.Place.City), "name": m.Place.City, "country": m.Place.Country})
	put("topics", map[string]any{"meeting": id, "name": m.Topics[0]})
	s := m.Sources[0]
	put("reports", map[string]any{
		"meeting": id, "article": s.Article, "url": s.URL, "publisher": s.Publisher, "published": s.Published.String(),
		"language": s.Language, "quote": s.Quote, "date": m.Date.String(),
	})
}
