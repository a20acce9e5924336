// Brokers and chains: The shortest chains of contact
// Of many as short as each other, the first by name.
// :params {"from": "rw-olivier-nduhungirehe", "limit": 4, "to": "in-narendra-modi"}
MATCH path = ALL SHORTEST (:Person {id: $from})-[:MET]-+(:Person {id: $to})
RETURN [person IN nodes(path) | person.name] AS chain, [met IN relationships(path) | met.meetings] AS meetings
ORDER BY chain
LIMIT $limit
