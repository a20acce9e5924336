// Who met whom: Leaders of whom the graph has no meeting
// Pairs among the twenty who met most others. That no source here says so doesn't say that they never met.
// :params {"limit": 8}
MATCH (p:Person)-[met:MET]-()
WITH p, count(met) AS others ORDER BY others DESC, p.id LIMIT 20
WITH collect(p) AS leaders
UNWIND leaders AS a
UNWIND leaders AS b
WITH a, b WHERE a.id < b.id AND NOT (a)-[:MET]-(b)
RETURN a.name AS a, b.name AS b
ORDER BY a, b
LIMIT $limit
