// Who met whom: Whom a person met most often
// :params {"person": "in-narendra-modi", "limit": 8}
MATCH (:Person {id: $person})-[met:MET]-(other:Person)
RETURN other.name AS person, met.meetings AS meetings, met.first AS first, met.last AS last
ORDER BY meetings DESC, person
LIMIT $limit
