// Offices: The office that each had at a meeting, as reported and by tenure
// :params {"meeting": "2018-09-06-new-delhi-two-plus-two"}
MATCH (p:Person)-[at:ATTENDED]->(m:Meeting {id: $meeting})
RETURN p.name AS person, at.party AS party, at.office AS reported,
       COLLECT { MATCH (p)-[h:HELD]->(:Office)
                 WHERE (h.earliest IS NULL OR h.earliest <= m.latest) AND (h.latest IS NULL OR h.latest >= m.earliest)
                 RETURN h.title ORDER BY h.title } AS by_tenure
ORDER BY at.side, person
