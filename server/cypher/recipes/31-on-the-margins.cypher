// Summits: What happened on the margins of a summit
// :params {"summit": "2024-10-16-islamabad-sco-heads-of-government"}
MATCH (part:Meeting)-[:PART_OF]->{1,3}(:Meeting {id: $summit})
RETURN part.date AS date, part.title AS meeting, part.status AS status,
       COLLECT { MATCH (p:Person)-[at:ATTENDED]->(part) RETURN p.name ORDER BY at.side, p.name } AS people
ORDER BY part.earliest, meeting
