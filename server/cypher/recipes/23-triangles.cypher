// Groups: Countries of which each two met
// The trios that met most.
// :params {"limit": 6}
MATCH (a:Country)-[x:MET]-(b:Country)-[y:MET]-(c:Country)-[z:MET]-(a)
WHERE a.code < b.code AND b.code < c.code
RETURN a.name AS a, b.name AS b, c.name AS c, x.meetings AS a_b, y.meetings AS b_c, z.meetings AS a_c
ORDER BY CASE WHEN x.meetings <= y.meetings AND x.meetings <= z.meetings THEN x.meetings
              WHEN y.meetings <= z.meetings THEN y.meetings ELSE z.meetings END DESC, a, b, c
LIMIT $limit
