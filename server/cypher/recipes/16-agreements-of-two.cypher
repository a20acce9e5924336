// Agreements: What two countries signed
// :params {"a": "IN", "b": "RU"}
MATCH (:Country {code: $a})-[:TOOK_PART]->(m:Meeting)<-[:TOOK_PART]-(:Country {code: $b})
MATCH (m)-[:PRODUCED]->(agreement:Agreement)
RETURN agreement.signed AS signed, agreement.kind AS kind, agreement.title AS agreement, m.title AS meeting
ORDER BY signed, agreement
