// Kosovo joined the countries: a database from before it gets its node.
UNWIND [c IN $countries WHERE c.code = 'XK'] AS c
MERGE (country:Country {code: c.code})
SET country.code3 = c.code3, country.name = c.name, country.names = c.names;
