// Offices: Who held an office on a day
// :params {"office": "minister of external affairs", "day": "2018-09-06"}
MATCH (p:Person)-[h:HELD]->(office:Office)-[:OF]->(of)
WHERE toLower(office.title) CONTAINS $office
  AND (h.earliest IS NULL OR h.earliest <= date($day)) AND (h.latest IS NULL OR h.latest >= date($day))
RETURN office.title AS office, of.name AS of, p.name AS person, h.from AS from, h.to AS to
ORDER BY of, office
