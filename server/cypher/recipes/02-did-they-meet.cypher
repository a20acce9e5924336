// Who met whom: All meetings of two people
// The rule of MET, with the meetings: held, and on different sides.
// :params {"a": "in-narendra-modi", "b": "pk-nawaz-sharif"}
MATCH (:Person {id: $a})-[x:ATTENDED]->(m:Meeting {status: 'held'})<-[y:ATTENDED]-(:Person {id: $b})
WHERE x.side <> y.side
RETURN m.date AS date, m.title AS meeting, m.mode AS mode
ORDER BY m.earliest, meeting
