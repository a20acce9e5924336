// Who met whom: Who met in one room, not only by telephone
// :params {"a": "ru-vladimir-putin", "b": "us-donald-trump"}
MATCH (:Person {id: $a})-[x:ATTENDED]->(m:Meeting {status: 'held'})<-[y:ATTENDED]-(:Person {id: $b})
WHERE x.side <> y.side
RETURN m.mode AS mode, count(m) AS meetings, min(m.earliest) AS first, max(m.latest) AS last
ORDER BY mode
