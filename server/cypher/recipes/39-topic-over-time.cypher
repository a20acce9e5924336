// Names and topics: When a topic was talked about
// :params {"topic": "afghanistan"}
MATCH (:Topic {name: $topic})<-[:ABOUT]-(m:Meeting {status: 'held'})
WHERE m.earliest IS NOT NULL
WITH m ORDER BY m.kind
RETURN m.earliest.year AS year, count(m) AS meetings, collect(DISTINCT m.kind) AS kinds
ORDER BY year
