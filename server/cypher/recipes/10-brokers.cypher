// Brokers and chains: Brokers between two countries
// People of neither, whom people of both met.
// :params {"a": "IN", "b": "PK"}
MATCH (broker:Person)-[:MET]-(of_a:Person)-[:SERVES]->(:Country {code: $a})
WHERE NOT EXISTS { (broker)-[:SERVES]->(c:Country) WHERE c.code IN [$a, $b] }
WITH broker, count(DISTINCT of_a) AS met_a
MATCH (broker)-[:MET]-(of_b:Person)-[:SERVES]->(:Country {code: $b})
WITH broker, met_a, count(DISTINCT of_b) AS met_b
RETURN broker.name AS broker, met_a, met_b
ORDER BY CASE WHEN met_a < met_b THEN met_a ELSE met_b END DESC, met_a + met_b DESC, broker
LIMIT 10
