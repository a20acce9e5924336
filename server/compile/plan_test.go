package compile

import "testing"

// How many events there are is for who delivers them: what counts here is one.
func TestAnEventCountsAsItsMeetingDoes(t *testing.T) {
	c := compilerOf(t, readFile(t, schemaFile))
	const fields = ` { id countries { id } people(first: 3) { nodes { id } } } }`
	event := c.mustCompile(t, `subscription { meetingLoaded`+fields, "").args.Cost
	meeting := c.mustCompile(t, `{ meeting(id: "a")`+fields, "").args.Cost
	if event != 1+meeting {
		t.Errorf("an event counts as %d rows, its meeting as %d: want one more", event, meeting)
	}
}

// A row that nobody asks for is not read: only hasNextPage needs to know of one more,
// or backwards hasPreviousPage.
func TestAPageReadsOneMoreWhereThatIsAsked(t *testing.T) {
	c := compilerOf(t, readFile(t, schemaFile))
	for _, tc := range []struct {
		query string
		rows  int64
	}{
		{`{ people(first: 5) { nodes { id } } }`, 5},
		{`{ people(first: 5) { nodes { id } pageInfo { endCursor } } }`, 5},
		{`{ people(first: 5) { nodes { id } pageInfo { hasNextPage } } }`, 6},
		{`{ people(first: 5) { nodes { id } pageInfo { hasPreviousPage } } }`, 5},
		{`{ people(last: 5) { nodes { id } pageInfo { hasPreviousPage } } }`, 6},
		{`{ people(last: 5) { nodes { id } pageInfo { hasNextPage } } }`, 5},
		{`{ people(first: 5) { ...p } } fragment p on PersonConnection { pageInfo { ...i } } fragment i on PageInfo { hasNextPage }`, 6},
	} {
		if got := c.mustCompile(t, tc.query, "").args.Params["p0"]; got != tc.rows {
			t.Errorf("%s reads %v rows, want %d", tc.query, got, tc.rows)
		}
	}
}
