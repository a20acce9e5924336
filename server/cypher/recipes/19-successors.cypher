// Offices: Who held an office, in turn
// :params {"office": "pk-prime-minister"}
MATCH (p:Person)-[h:HELD]->(:Office {id: $office})
RETURN p.name AS person, h.from AS from, h.to AS to
ORDER BY h.earliest, person
