// One key a label; each constraint brings its index.
CREATE CONSTRAINT person_id IF NOT EXISTS FOR (n:Person) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT country_code IF NOT EXISTS FOR (n:Country) REQUIRE n.code IS UNIQUE;
CREATE CONSTRAINT organisation_id IF NOT EXISTS FOR (n:Organisation) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT office_id IF NOT EXISTS FOR (n:Office) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT meeting_id IF NOT EXISTS FOR (n:Meeting) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT place_id IF NOT EXISTS FOR (n:Place) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT topic_id IF NOT EXISTS FOR (n:Topic) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT agreement_id IF NOT EXISTS FOR (n:Agreement) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT article_id IF NOT EXISTS FOR (n:Article) REQUIRE n.id IS UNIQUE;

// The bookkeeping: records as they were loaded, and the names in them.
CREATE CONSTRAINT record_key IF NOT EXISTS FOR (n:Record) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT mention_key IF NOT EXISTS FOR (n:Mention) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT name_key IF NOT EXISTS FOR (n:NameKey) REQUIRE n.key IS UNIQUE;
CREATE INDEX record_id IF NOT EXISTS FOR (n:Record) ON (n.id);
CREATE INDEX record_slot IF NOT EXISTS FOR (n:Record) ON (n.slot);
CREATE INDEX record_part_of IF NOT EXISTS FOR (n:Record) ON (n.partOf);

// What questions filter and sort by.
CREATE INDEX meeting_earliest IF NOT EXISTS FOR (n:Meeting) ON (n.earliest);
CREATE INDEX meeting_latest IF NOT EXISTS FOR (n:Meeting) ON (n.latest);
CREATE INDEX person_name IF NOT EXISTS FOR (n:Person) ON (n.name);
CREATE INDEX organisation_name IF NOT EXISTS FOR (n:Organisation) ON (n.name);
CREATE INDEX office_title IF NOT EXISTS FOR (n:Office) ON (n.title);
CREATE INDEX article_published IF NOT EXISTS FOR (n:Article) ON (n.published);
CREATE INDEX held_earliest IF NOT EXISTS FOR ()-[r:HELD]-() ON (r.earliest);
CREATE FULLTEXT INDEX names IF NOT EXISTS
FOR (n:Person|Country|Organisation|Office|Place) ON EACH [n.names]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}};
CALL db.awaitIndexes(300);
