// Package graph is what Readout knows: people, countries, organisations, offices
// and meetings, as records tell of them, and the rules that make one graph of many
// records.
//
// It knows nobody else: no database, no network, no file. The folders below do:
// store keeps the graph in Neo4j, neo4jd runs one.
package graph
