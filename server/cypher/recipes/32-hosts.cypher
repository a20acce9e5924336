// Summits: Where two countries meet when they meet abroad
// :params {"a": "IN", "b": "PK"}
MATCH (:Country {code: $a})-[:TOOK_PART]->(m:Meeting {status: 'held'})<-[:TOOK_PART]-(:Country {code: $b})
MATCH (m)-[:AT]->(place:Place)-[:IN]->(host:Country)
WHERE NOT host.code IN [$a, $b]
WITH host, place, m ORDER BY m.earliest, m.id
RETURN host.name AS host, count(m) AS meetings, collect(place.name + ' ' + m.date) AS when_and_where
ORDER BY meetings DESC, host
