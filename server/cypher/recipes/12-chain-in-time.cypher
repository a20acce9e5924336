// Brokers and chains: A chain in time order
// A message could have gone this way: each meeting is on a later day than the one before.
// :params {"from": "pk-ishaq-dar", "to": "in-narendra-modi"}
MATCH (a:Person {id: $from})-[x1:ATTENDED]->(m1:Meeting {status: 'held'})<-[y1:ATTENDED]-(b:Person)
WHERE x1.side <> y1.side
MATCH (b)-[x2:ATTENDED]->(m2:Meeting {status: 'held'})<-[y2:ATTENDED]-(c:Person {id: $to})
WHERE x2.side <> y2.side AND m2.earliest > m1.latest
RETURN a.name AS from, m1.date AS met_on, b.name AS via, m2.date AS then_on, c.name AS to
ORDER BY m2.earliest, m1.earliest, via
LIMIT 5
