// Groups: Who travels with whom
// One side of the table: they didn't meet, they came together.
// :params {"person": "pk-shehbaz-sharif"}
MATCH (:Person {id: $person})-[x:ATTENDED]->(m:Meeting {status: 'held'})<-[y:ATTENDED]-(colleague:Person)
WHERE x.side = y.side
RETURN colleague.name AS colleague, count(m) AS meetings, min(m.earliest) AS first, max(m.latest) AS last
ORDER BY meetings DESC, colleague
