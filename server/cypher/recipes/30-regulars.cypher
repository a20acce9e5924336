// Summits: Who comes to the SCO's summits
// :params {"organisation": "shanghai-cooperation-organisation", "limit": 10}
MATCH (o:Organisation {id: $organisation})-[:TOOK_PART]->(m:Meeting {status: 'held'})<-[:ATTENDED]-(p:Person)
WHERE m.kind = 'summit'
RETURN p.name AS person, count(DISTINCT m) AS summits, min(m.earliest.year) AS from, max(m.earliest.year) AS to
ORDER BY summits DESC, person
LIMIT $limit
