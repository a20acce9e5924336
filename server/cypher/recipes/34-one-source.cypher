// Sources: How many meetings rest on one source, by year
MATCH (m:Meeting {status: 'held'})
WHERE m.earliest IS NOT NULL
WITH m.earliest.year AS year, COUNT { (m)<-[:REPORTS]-() } AS reports
RETURN year, count(*) AS meetings, sum(CASE WHEN reports = 1 THEN 1 ELSE 0 END) AS on_one_source
ORDER BY year
