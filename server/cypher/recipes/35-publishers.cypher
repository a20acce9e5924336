// Sources: Who reports on whom
// The publishers with most reports, and the countries that these are about.
// :params {"limit": 6}
MATCH (a:Article)-[:REPORTS]->(m:Meeting)<-[:TOOK_PART]-(c:Country)
WHERE a.publisher IS NOT NULL
WITH a.publisher AS publisher, c.code AS country, count(DISTINCT m) AS meetings ORDER BY meetings DESC, country
RETURN publisher, sum(meetings) AS mentions, collect(country + ' ' + toString(meetings))[..5] AS countries
ORDER BY mentions DESC, publisher
LIMIT $limit
