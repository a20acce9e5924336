// Agreements: How often a country's meetings end with an agreement
// By the other country.
// :params {"country": "IN"}
MATCH (:Country {code: $country})-[x:TOOK_PART]->(m:Meeting {status: 'held'})<-[y:TOOK_PART]-(other:Country)
WHERE x.side <> y.side AND COUNT { (m)<-[:TOOK_PART]-() } = 2
WITH other, count(m) AS meetings, sum(COUNT { (m)-[:PRODUCED]->() }) AS agreements
WHERE agreements > 0
RETURN other.name AS country, meetings, agreements
ORDER BY agreements DESC, country
