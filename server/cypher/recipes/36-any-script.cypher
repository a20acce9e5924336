// Names and topics: A person by name, in any script
// Lucene's language: "…" is a phrase, ~ allows an error, * is any ending.
// :params {"name": "\"نریندر مودی\""}
CALL db.index.fulltext.queryNodes('names', $name) YIELD node, score
WHERE node:Person
RETURN node.id AS id, node.name AS name, node.names AS names
ORDER BY score DESC, id
LIMIT 5
