// First contacts: The people whom a person met for the first time in a year
// :params {"person": "in-narendra-modi", "year": 2025}
MATCH (:Person {id: $person})-[met:MET]-(other:Person)
WHERE met.first.year = $year
RETURN met.first AS first, other.name AS person, COLLECT { MATCH (other)-[:SERVES]->(c) RETURN c.name ORDER BY c.name } AS serves
ORDER BY first, person
