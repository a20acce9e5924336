// Tables: one row a report of a meeting, with the meeting as all reports together tell
// it, and with where the report stands.

package export

// reportRow is a row. What can be missing is a pointer or a list.
type reportRow struct {
	Meeting      string        `parquet:"meeting"`
	Title        *string       `parquet:"title,optional"`
	Kind         *string       `parquet:"kind,optional"`
	Date         *string       `parquet:"date,optional"`
	Earliest     *int32        `parquet:"earliest,optional,date"` // days since 1970
	Latest       *int32        `parquet:"latest,optional,date"`
	Mode         string        `parquet:"mode"`
	Status       string        `parquet:"status"`
	Place        *string       `parquet:"place,optional"`
	PlaceCountry *string       `parquet:"place_country,optional"`
	Parties      []partyRow    `parquet:"parties,list"`
	People       []attendeeRow `parquet:"people,list"`
	Topics       []string      `parquet:"topics,list"`
	Agreements   []string      `parquet:"agreements,list"`
	PartOf       []string      `parquet:"part_of,list"`

	Article    string   `parquet:"article"`
	URL        *string  `parquet:"url,optional"`
	Headline   *string  `parquet:"article_title,optional"`
	Publisher  *string  `parquet:"publisher,optional"`
	Published  *string  `parquet:"published,optional"`
	Language   *string  `parquet:"language,optional"`
	SaidStatus *string  `parquet:"report_status,optional"`
	SaidDate   *string  `parquet:"report_date,optional"`
	SaidPlace  *string  `parquet:"report_place,optional"`
	Quote      *string  `parquet:"quote,optional"`
	Start      *int64   `parquet:"start,optional"`
	End        *int64   `parquet:"end,optional"`
	Method     *string  `parquet:"method,optional"`
	Confidence *float64 `parquet:"confidence,optional"`
	Record     string   `parquet:"record"`
}

// partyRow is a country or an organisation on one side.
type partyRow struct {
	Side int64  `parquet:"side"`
	ID   string `parquet:"id"`
	Name string `parquet:"name"`
}

// attendeeRow is a person on one side.
type attendeeRow struct {
	Side   int64   `parquet:"side"`
	ID     string  `parquet:"id"`
	Name   string  `parquet:"name"`
	Office *string `parquet:"office,optional"`
	Role   *string `parquet:"role,optional"`
}

const reports = `MATCH (m:Meeting) USING INDEX m:Meeting(id)
WHERE m.id IS NOT NULL AND {where}
WITH m, head(COLLECT { MATCH (m)-[:AT]->(p:Place) RETURN [p.name, head(COLLECT { MATCH (p)-[:IN]->(c:Country) RETURN c.code })] }) AS place,
  COLLECT { MATCH (m)<-[t:TOOK_PART]-(p) RETURN [t.side, coalesce(p.code, p.id), p.name] ORDER BY t.side } AS parties,
  COLLECT { MATCH (m)<-[t:ATTENDED]-(p:Person) RETURN [t.side, p.id, p.name, t.office, t.role] ORDER BY t.side, p.id } AS people,
  COLLECT { MATCH (m)-[:ABOUT]->(t:Topic) RETURN t.name ORDER BY t.name } AS topics,
  COLLECT { MATCH (m)-[:PRODUCED]->(a:Agreement) RETURN a.title ORDER BY a.title } AS agreements,
  COLLECT { MATCH (m)-[:PART_OF]->(w:Meeting) RETURN w.id ORDER BY w.id } AS partOf
ORDER BY m.id
MATCH (m)<-[r:REPORTS]-(a:Article)
RETURN m.id, m.title, m.kind, m.date, m.earliest, m.latest, m.mode, m.status, place[0], place[1],
  parties, people, topics, agreements, partOf,
  a.id, a.url, a.title, a.publisher, a.published, a.language,
  r.status, r.date, r.place, r.quote, r.start, r.end, r.method, r.confidence, r.record
ORDER BY m.id, a.id, r.record`

// reports calls each for every row.
func (x *exporter) reports(each func(reportRow) error) error {
	return x.stream(reports, func(row []any) error {
		v := values(row)
		return each(reportRow{
			Meeting: v.must(), Title: next[string](&v), Kind: next[string](&v), Date: next[string](&v),
			Earliest: v.day(), Latest: v.day(), Mode: v.must(), Status: v.must(),
			Place: next[string](&v), PlaceCountry: next[string](&v),
			Parties: v.parties(), People: v.people(), Topics: v.texts(), Agreements: v.texts(), PartOf: v.texts(),
			Article: v.must(), URL: next[string](&v), Headline: next[string](&v), Publisher: next[string](&v),
			Published: next[string](&v), Language: next[string](&v),
			SaidStatus: next[string](&v), SaidDate: next[string](&v), SaidPlace: next[string](&v), Quote: next[string](&v),
			Start: next[int64](&v), End: next[int64](&v), Method: next[string](&v), Confidence: next[float64](&v),
			Record: v.must(),
		})
	})
}
