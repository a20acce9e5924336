// Who met whom: Whom two people both met
// :params {"a": "in-s-jaishankar", "b": "pk-ishaq-dar"}
MATCH (:Person {id: $a})-[x:MET]-(both:Person)-[y:MET]-(:Person {id: $b})
RETURN both.name AS person, x.meetings AS with_a, y.meetings AS with_b
ORDER BY with_a + with_b DESC, person
LIMIT 10
