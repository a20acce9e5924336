// What fields must be to each other.
//
// These rules look at the tree, not at graph types, so that a record with a bad
// date still hears about the person who sits on two sides. Whatever has the wrong
// type is passed over: the schema says so already.

package record

import (
	"strconv"
	"strings"

	"readout/graph"
)

// brokenRules returns what the schema can't see in the record.
func brokenRules(kind graph.RecordKind, record map[string]any) []violation {
	var found []violation
	switch kind {
	case graph.KindMeeting:
		if id := text(record, "id"); id != "" && id == text(record, "part_of") {
			found = append(found, violation{path: []string{"part_of"}, value: show(id), want: "another meeting's id, not the meeting's own"})
		}
		found = append(found, seatedTwice(record)...)
	case graph.KindPerson, graph.KindOrganisation: // the schema sees all there is
	case graph.KindTenure:
		from, errFrom := graph.ParseDate(text(record, "from"))
		to, errTo := graph.ParseDate(text(record, "to"))
		if errFrom == nil && errTo == nil && from.Earliest().After(to.Latest()) {
			found = append(found, violation{path: []string{"to"}, value: show(to.String()), want: "no date before from, " + from.String()})
		}
	}
	return append(found, brokenSpans(record)...)
}

// brokenSpans finds quotes that end before they begin.
func brokenSpans(record map[string]any) []violation {
	var found []violation
	for i, source := range objects(record, "sources") {
		start, hasStart := source["start"].(int64)
		end, hasEnd := source["end"].(int64)
		path := func(field string) []string { return []string{"sources", strconv.Itoa(i), field} }
		switch {
		case hasStart && source["end"] == nil:
			found = append(found, violation{path: path("end"), value: "missing", want: "where the quote ends, since start is given"})
		case hasEnd && source["start"] == nil:
			found = append(found, violation{path: path("start"), value: "missing", want: "where the quote starts, since end is given"})
		case hasStart && hasEnd && end <= start && start >= 0:
			found = append(found, violation{path: path("end"), value: show(end), want: "more than start, " + strconv.FormatInt(start, 10)})
		}
	}
	return found
}

// seat is where in a meeting someone sits.
type seat struct {
	path         []string
	id, wikidata string
}

// seatedTwice finds people who sit on two sides, or twice on one: the same id,
// the same Wikidata item, or, unless those differ, the same name and country.
func seatedTwice(meeting map[string]any) []violation {
	var found []violation
	seats := make(map[string]seat)
	for i, party := range objects(meeting, "parties") {
		for j, person := range objects(party, "people") {
			here := seat{
				path: []string{"parties", strconv.Itoa(i), "people", strconv.Itoa(j)},
				id:   text(person, "id"), wikidata: text(person, "wikidata"),
			}
			for _, key := range personKeys(person, party) {
				first, taken := seats[key]
				switch {
				case !taken:
					seats[key] = here
					continue
				case differ(first.id, here.id), differ(first.wikidata, here.wikidata):
					continue // namesakes
				}
				found = append(found, violation{
					path: here.path, value: show(text(person, "name")),
					want: "each person once in a meeting (also %s)", other: first.path,
				})
				break
			}
		}
	}
	return found
}

func differ(a, b string) bool { return a != "" && b != "" && a != b }

// personKeys returns what a person shares only with themselves in one meeting.
func personKeys(person, party map[string]any) []string {
	keys := make([]string, 0, 3)
	if id := text(person, "id"); id != "" {
		keys = append(keys, "id "+id)
	}
	if item := text(person, "wikidata"); item != "" {
		keys = append(keys, "wikidata "+item)
	}
	if name := text(person, "name"); name != "" {
		keys = append(keys, "name "+countryOf(person, party)+" "+strings.ToLower(strings.Join(strings.Fields(name), " ")))
	}
	return keys
}
