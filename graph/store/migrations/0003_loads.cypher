// The log of loads, for those who follow them.
CREATE CONSTRAINT load_number IF NOT EXISTS FOR (n:Load) REQUIRE n.number IS UNIQUE;
