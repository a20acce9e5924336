// Gaps: Meetings that were planned or called off
MATCH (m:Meeting)
WHERE m.status <> 'held'
RETURN m.date AS date, m.status AS status, m.title AS meeting, COLLECT { MATCH (c:Country)-[:TOOK_PART]->(m) RETURN c.code ORDER BY c.code } AS parties
ORDER BY m.earliest, meeting
