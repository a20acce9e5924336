// First contacts: With whom a country met for the first time in a year
// As far as the graph knows: the sample begins in 2015, so that year has many.
// :params {"country": "PK", "year": 2020}
MATCH (:Country {code: $country})-[met:MET]-(other:Country)
WHERE met.first.year = $year
RETURN met.first AS first, other.name AS country, met.meetings AS meetings_since
ORDER BY first, country
