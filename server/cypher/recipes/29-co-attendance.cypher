// Summits: Countries that meet only in company
// Only at events of more than two parties: co-attendance.
// :params {"country": "PK", "limit": 8}
MATCH (c:Country {code: $country})-[x:TOOK_PART]->(m:Meeting {status: 'held'})<-[y:TOOK_PART]-(other:Country)
WHERE x.side <> y.side
WITH other, m, COUNT { (m)<-[:TOOK_PART]-() } AS parties
WITH other, count(m) AS meetings, sum(CASE parties WHEN 2 THEN 1 ELSE 0 END) AS alone
WHERE alone = 0
RETURN other.name AS country, meetings
ORDER BY meetings DESC, country
LIMIT $limit
