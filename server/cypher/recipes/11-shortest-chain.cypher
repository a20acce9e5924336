// Brokers and chains: The shortest chain of contact
// :params {"from": "rw-olivier-nduhungirehe", "to": "in-narendra-modi"}
MATCH path = SHORTEST 1 (:Person {id: $from})-[:MET]-+(:Person {id: $to})
RETURN [person IN nodes(path) | person.name] AS chain, [met IN relationships(path) | met.meetings] AS meetings
