// No question asks for tenures by their time alone, and an index on relationships
// makes Neo4j look at every relationship that a commit writes.
DROP INDEX held_earliest IF EXISTS;

// Earlier versions left an empty list out.
MATCH ()-[held:HELD]->() WHERE held.sources IS NULL SET held.sources = [];
