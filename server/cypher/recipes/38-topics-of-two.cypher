// Names and topics: What two countries talk about
// :params {"a": "RU", "b": "IN", "limit": 8}
MATCH (:Country {code: $a})-[:TOOK_PART]->(m:Meeting {status: 'held'})<-[:TOOK_PART]-(:Country {code: $b})
WHERE COUNT { (m)<-[:TOOK_PART]-() } = 2
MATCH (m)-[:ABOUT]->(topic:Topic)
RETURN topic.name AS topic, count(m) AS meetings, min(m.earliest.year) AS from, max(m.earliest.year) AS to
ORDER BY meetings DESC, topic
LIMIT $limit
