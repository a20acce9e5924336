// Brokers and chains: How many people are within two handshakes of a person, by country
// :params {"person": "rw-paul-kagame"}
MATCH (start:Person {id: $person})-[:MET]-{1,2}(near:Person)
WHERE near <> start
MATCH (near)-[:SERVES]->(c:Country)
RETURN c.name AS country, count(DISTINCT near) AS people
ORDER BY people DESC, country
LIMIT 8
