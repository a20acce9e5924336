// Groups: Communities: who meets the same people
// Pairs of people who met mostly the same others, by the share that they have in common.
// :params {"least": 8, "limit": 8}
MATCH (a:Person)-[:MET]-(common:Person)-[:MET]-(b:Person)
WHERE a.id < b.id
WITH a, b, count(DISTINCT common) AS shared
WHERE shared >= $least
WITH a, b, shared, COUNT { (a)-[:MET]-() } + COUNT { (b)-[:MET]-() } - shared AS either
RETURN a.name AS a, b.name AS b, shared, round(toFloat(shared) / either, 2) AS share
ORDER BY share DESC, a, b
LIMIT $limit
