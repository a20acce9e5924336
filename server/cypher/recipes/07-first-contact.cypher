// First contacts: When two countries first met, and who
// :params {"a": "IN", "b": "RW"}
MATCH (a:Country {code: $a})-[x:TOOK_PART]->(m:Meeting {status: 'held'})<-[y:TOOK_PART]-(b:Country {code: $b})
WHERE x.side <> y.side AND m.earliest IS NOT NULL
WITH m ORDER BY m.earliest, m.id LIMIT 1
RETURN m.date AS date, m.title AS meeting,
       COLLECT { MATCH (p:Person)-[at:ATTENDED]->(m) WHERE at.party IN [$a, $b] RETURN p.name ORDER BY at.party, p.name } AS people
