// Gaps: How often two countries met, by year
// Years without a meeting too.
// :params {"a": "IN", "b": "CN", "from": 2015, "to": 2025}
UNWIND range($from, $to) AS year
RETURN year,
       COUNT { MATCH (:Country {code: $a})-[x:TOOK_PART]->(m:Meeting {status: 'held'})<-[y:TOOK_PART]-(:Country {code: $b})
               WHERE x.side <> y.side AND m.earliest.year = year RETURN DISTINCT m } AS meetings,
       COUNT { MATCH (:Country {code: $a})-[x:TOOK_PART]->(m:Meeting {status: 'held'})<-[y:TOOK_PART]-(:Country {code: $b})
               WHERE x.side <> y.side AND m.earliest.year = year AND COUNT { (m)<-[:TOOK_PART]-() } = 2 RETURN DISTINCT m } AS bilateral
ORDER BY year
