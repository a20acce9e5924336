// Offices: People who attended in more than one office
// :params {"limit": 8}
MATCH (p:Person)-[at:ATTENDED]->(m:Meeting)
WHERE at.office IS NOT NULL
WITH p, at.office AS office, min(m.earliest) AS since ORDER BY since, office
WITH p, collect(office + ' (' + toString(since.year) + ')') AS offices
WHERE size(offices) > 1
RETURN p.name AS person, offices
ORDER BY size(offices) DESC, person
LIMIT $limit
