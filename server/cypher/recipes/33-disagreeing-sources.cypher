// Sources: Sources that disagree
// In date, place or outcome. A month and a day within it don't disagree.
MATCH (a:Article)-[r:REPORTS]->(m:Meeting)<-[:REPORTS]-(b:Article)
MATCH (b)-[s:REPORTS]->(m)
WHERE a.id < b.id
  AND (NOT (r.date STARTS WITH s.date OR s.date STARTS WITH r.date) OR r.place <> s.place OR r.status <> s.status)
RETURN DISTINCT m.id AS meeting, m.date AS stands, a.id AS one, r.date AS says, b.id AS other, s.date AS and_says
ORDER BY meeting, one, other
