// Gaps: The longest silence between two countries
// Between one bilateral meeting or call and the next, of those that the graph knows.
// :params {"a": "IN", "b": "PK", "limit": 5}
MATCH (:Country {code: $a})-[x:TOOK_PART]->(m:Meeting {status: 'held'})<-[y:TOOK_PART]-(:Country {code: $b})
WHERE x.side <> y.side AND COUNT { (m)<-[:TOOK_PART]-() } = 2 AND m.earliest IS NOT NULL
WITH m ORDER BY m.earliest, m.id
WITH collect(m) AS meetings
UNWIND range(1, size(meetings) - 1) AS i
WITH meetings[i - 1] AS before, meetings[i] AS after
RETURN duration.inDays(before.latest, after.earliest).days AS days, before.date AS from, before.title AS last_before, after.date AS to, after.title AS first_after
ORDER BY days DESC, from
LIMIT $limit
