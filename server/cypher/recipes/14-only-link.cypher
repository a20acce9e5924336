// Brokers and chains: People whom a country knows by one person alone
// :params {"country": "RW", "limit": 8}
MATCH (far:Person)-[:MET]-(link:Person)-[:SERVES]->(:Country {code: $country})
WHERE NOT EXISTS { (far)-[:SERVES]->(:Country {code: $country}) }
WITH far, collect(DISTINCT link.name) AS links
WHERE size(links) = 1
WITH far, links[0] AS link ORDER BY far.name
RETURN link, count(far) AS people, collect(far.name)[..4] AS such_as
ORDER BY people DESC, link
LIMIT $limit
