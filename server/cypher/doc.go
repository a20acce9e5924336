// Package cypher lets people ask the graph in Cypher, and lets them do nothing else.
//
// No single check keeps a statement from writing: each that was tried alone somewhere
// was got round. So there are layers here, each of which would do alone:
//
//  1. The text (source.go, token.go, check.go): its escapes are decoded and its
//     comments blanked before it is read, and what is read is what the database gets.
//     One statement, no word that writes or administers, no procedure and no function
//     but those of names.go.
//  2. The plan (plan.go): the database says what it would do, and each operator must be
//     one that only reads.
//  3. The transaction reads: the database refuses writes in it.
//  4. The embedded database's own settings (graph/neo4jd).
//
// What a statement may cost is limited in gate.go and seats.go.
package cypher
