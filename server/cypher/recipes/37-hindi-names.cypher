// Names and topics: People with a name in Devanagari
// :params {"limit": 5}
MATCH (p:Person)-[:SERVES]->(:Country {code: 'RU'})
RETURN p.name AS person, [name IN p.names WHERE name =~ '.*[ऀ-ॿ].*'] AS in_hindi
ORDER BY person
LIMIT $limit
