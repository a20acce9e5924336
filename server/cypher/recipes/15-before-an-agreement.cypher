// Agreements: Meetings in the year before an agreement
// Of the countries that signed it.
// :params {"agreement": "S-400"}
MATCH (signing:Meeting)-[:PRODUCED]->(agreement:Agreement)
WHERE agreement.title CONTAINS $agreement
MATCH (a:Country)-[:TOOK_PART]->(signing)<-[:TOOK_PART]-(b:Country)
WHERE a.code < b.code
MATCH (a)-[x:TOOK_PART]->(m:Meeting {status: 'held'})<-[y:TOOK_PART]-(b)
WHERE x.side <> y.side AND m.latest < signing.earliest AND m.earliest >= signing.earliest - duration('P1Y')
RETURN a.name + '–' + b.name AS pair, m.date AS date, m.title AS meeting, agreement.title AS then_signed
ORDER BY m.earliest, pair, meeting
