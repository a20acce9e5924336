// Who met whom: Whom a person met of one country
// With the office that each had at the first of these meetings.
// :params {"person": "pk-shehbaz-sharif", "country": "CN"}
MATCH (:Person {id: $person})-[x:ATTENDED]->(m:Meeting {status: 'held'})<-[y:ATTENDED]-(other:Person)-[:SERVES]->(:Country {code: $country})
WHERE x.side <> y.side
WITH other, m, y ORDER BY m.earliest, m.id
RETURN other.name AS person, count(m) AS meetings, head(collect(y.office)) AS office, collect(m.date) AS dates
ORDER BY meetings DESC, person
