// $countries comes from CLDR, through golang.org/x/text (graph/country.go).
UNWIND $countries AS c
MERGE (n:Country {code: c.code})
SET n.code3 = c.code3, n.name = c.name, n.names = c.names;
// Writers of the graph take turns by locking this node.
MERGE (turn:Turn {id: 1}) ON CREATE SET turn.batches = 0;
