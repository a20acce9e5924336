// The handler by hand that reading is compared with: a statement a question, run by
// the driver, its maps written by encoding/json. What a competent engineer writes
// who needs these four answers and no others.

package main

import (
	"context"
	"encoding/json"
	"net/http"
	"os"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

var handwrittenStatements = map[string]string{
	"Q1": `MATCH (p:Person {id: $id})
CALL (p) {
  MATCH (p)-[:ATTENDED]->(m:Meeting)
  WITH m ORDER BY m.earliest DESC, m.id LIMIT 20
  RETURN collect(m {.title, .date,
    people: [(m)<-[:ATTENDED]-(q:Person) | q {.name}][..30],
    countries: [(m)<-[:TOOK_PART]-(c:Country) | c {.name}]}) AS meetings
}
RETURN p {.name, meetings: meetings} AS answer`,

	"Q2": `MATCH (p:Person {id: $id})
CALL (p) {
  MATCH (p)-[met:MET]-(q:Person)
  WITH q, met ORDER BY met.meetings DESC, q.id LIMIT 20
  RETURN collect(q {.id, .name, count: met.meetings,
    country: head([(q)-[:SERVES]->(c:Country) | c {.name}])}) AS people
}
RETURN p {.name, met: people} AS answer`,

	"Q3": `MATCH (:Country {code: $a})-[:TOOK_PART]->(m:Meeting)<-[:TOOK_PART]-(:Country {code: $b})
WHERE m.earliest >= date($since) AND EXISTS { (m)<-[:ATTENDED]-(p:Person) WHERE p.name ENDS WITH $name }
WITH DISTINCT m ORDER BY m.earliest DESC, m.id LIMIT 20
RETURN collect(m {.id, .title, .date, people: [(m)<-[:ATTENDED]-(p:Person) | p {.name}][..30]}) AS answer`,

	"Q4": `MATCH (m:Meeting)<-[:ATTENDED]-(p:Person)
WHERE m.earliest <= date($to) AND m.latest >= date($from)
WITH p, count(m) AS meetings ORDER BY meetings DESC, p.id LIMIT 20
RETURN collect(p {.id, .name, meetings: meetings}) AS answer`,
}

// handwritten serves until ctx ends: POST /Q1 and so on, with the parameters as JSON.
func handwritten(ctx context.Context, address string) error {
	driver, err := neo4j.NewDriverWithContext(os.Getenv("NEO4J_URI"),
		neo4j.BasicAuth(os.Getenv("NEO4J_USERNAME"), os.Getenv("NEO4J_PASSWORD"), ""))
	if err != nil {
		return err
	}
	defer driver.Close(ctx)
	mux := http.NewServeMux()
	for name, statement := range handwrittenStatements {
		mux.HandleFunc("POST /"+name, func(w http.ResponseWriter, r *http.Request) {
			var params map[string]any
			if err := json.NewDecoder(r.Body).Decode(&params); err != nil {
				http.Error(w, err.Error(), http.StatusBadRequest)
				return
			}
			answer, err := ask(r.Context(), driver, statement, params)
			if err != nil {
				http.Error(w, err.Error(), http.StatusInternalServerError)
				return
			}
			w.Header().Set("Content-Type", "application/json")
			_ = json.NewEncoder(w).Encode(map[string]any{"data": map[string]any{"answer": answer}})
		})
	}
	server := &http.Server{Addr: address, Handler: mux}
	defer context.AfterFunc(ctx, func() { _ = server.Close() })()
	return server.ListenAndServe()
}

func ask(ctx context.Context, driver neo4j.DriverWithContext, statement string, params map[string]any) (any, error) {
	session := driver.NewSession(ctx, neo4j.SessionConfig{AccessMode: neo4j.AccessModeRead, DatabaseName: "neo4j"})
	defer session.Close(ctx)
	result, err := session.Run(ctx, statement, params)
	if err != nil {
		return nil, err
	}
	record, err := result.Single(ctx)
	if err != nil {
		return nil, err
	}
	return record.Values[0], nil
}
