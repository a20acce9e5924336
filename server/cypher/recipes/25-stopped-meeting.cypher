// Gaps: Countries that stopped meeting
// They met at least three times, and not since a day: as far as the graph knows, which may have been told of less.
// :params {"since": "2022-01-01", "least": 3}
MATCH (a:Country)-[met:MET]->(b:Country)
WHERE met.meetings >= $least AND met.last < date($since)
RETURN a.name AS a, b.name AS b, met.meetings AS meetings, met.last AS last
ORDER BY meetings DESC, last DESC, a, b
LIMIT 10
