// The questions of the reading benchmark: what each contender is asked, with which
// parameters, and what of the answers must be equal.

package main

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"math/rand/v2"
	"regexp"
	"slices"
	"strconv"
	"time"
)

// parameters are those of all questions at once; each takes its own.
type parameters struct {
	id    string // a person
	other string // another one
	a     string // a country
	b     string // another one, which it met
	name  string // with which the name of someone ends
	since string // a day
	from  string // a day
	to    string // a later one
}

// question is one question to all contenders, in their own languages.
type question struct {
	name, title string
	readout     string
	peer        string
	cypher      string  // of the peer, where it can't say it itself: a statement in its schema
	handwritten float64 // goal: how many times its requests a second
	overPeer    float64 // goal, likewise
}

var questions = []question{
	{
		name: "Q1", title: "a person's latest 20 meetings, with their participants and countries",
		readout: `query($id: ID!) { answer: person(id: $id) { name meetings(first: 20) { nodes {
  title date people(first: 30) { nodes { name } } countries { name } } } } }`,
		peer: `query($id: ID!) { answer: people(where: {id: {eq: $id}}) { name meetings(limit: 20, sort: [{earliest: DESC}, {id: ASC}]) {
  title date people(limit: 30) { name } countries { name } } } }`,
		handwritten: 1.2, overPeer: 4,
	},
	{
		name: "Q2", title: "the 20 people whom a person met most often, with their countries",
		readout: `query($id: ID!) { answer: person(id: $id) { name met(first: 20) { edges {
  count node { id name country { name } } } } } }`,
		peer: `query($id: ID!) { answer: people(where: {id: {eq: $id}}) { name
  met: metConnection(first: 20, sort: [{edge: {meetings: DESC}}, {node: {id: ASC}}]) { edges {
    properties { count: meetings } node { id name country: countries { name } } } } } }`,
		handwritten: 0.9, overPeer: 3,
	},
	{
		name: "Q3", title: "the latest 20 meetings of two countries since a day at which someone of such a name was",
		readout: `query($a: ID!, $b: ID!, $name: String!, $since: Date!) { answer: meetings(first: 20, where: {
  and: [{countries: {some: {id: {eq: $a}}}}, {countries: {some: {id: {eq: $b}}}}],
  people: {some: {name: {endsWith: $name}}}, earliest: {gte: $since}
}) { nodes { id title date people(first: 30) { nodes { name } } } } }`,
		peer: `query($a: ID!, $b: ID!, $name: String!, $since: Date!) { answer: meetings(limit: 20, sort: [{earliest: DESC}, {id: ASC}], where: {
  AND: [{countries: {some: {id: {eq: $a}}}}, {countries: {some: {id: {eq: $b}}}}],
  people: {some: {name: {endsWith: $name}}}, earliest: {gte: $since}
}) { id title date people(limit: 30) { name } } }`,
		handwritten: 0.9, overPeer: 3,
	},
	{
		name: "Q4", title: "the 20 people with most meetings in a time",
		readout: `query($from: PartialDate!, $to: PartialDate!) { answer: top(kind: PERSON, first: 20, where: {during: {from: $from, to: $to}}) {
  meetings node { id name } } }`,
		// It can neither sort by a count nor stop at the first 20: all who attended one, for the client to sort.
		peer: `query($from: Date!, $to: Date!) { answer: people(where: {meetings: {some: {earliest: {lte: $to}, latest: {gte: $from}}}}) {
  id name meetings: meetingsConnection(where: {node: {earliest: {lte: $to}, latest: {gte: $from}}}) { aggregate { count { nodes } } } } }`,
		cypher:      `query($from: Date!, $to: Date!) { answer: top(from: $from, to: $to, first: 20) { id name meetings } }`,
		handwritten: 0.9, overPeer: 3,
	},
}

// Questions to Readout alone.
var (
	pathQuestion = question{
		name: "path", title: "the shortest chain between two people",
		readout: `query($id: ID!, $other: ID!) { answer: path(from: $id, to: $other) { hops people { id name } steps { meetings { title date } } } }`,
	}
	networkQuestion = question{
		name: "network", title: "the network of 2 hops around a person, 500 nodes",
		readout: `query($id: ID!) { answer: network(around: [$id], hops: 2, limit: 500) {
  nodes { entity { id name } hops meetings } edges { source target meetings } truncated totalNodes totalEdges } }`,
	}
)

// of returns those parameters that a query or statement takes.
func (p parameters) of(text string) map[string]string {
	all := map[string]string{
		"id": p.id, "other": p.other, "a": p.a, "b": p.b, "name": p.name, "since": p.since, "from": p.from, "to": p.to,
	}
	maps.DeleteFunc(all, func(name, _ string) bool { return !regexp.MustCompile(`\$` + name + `\b`).MatchString(text) })
	return all
}

// canonical is what must be equal in the contenders' answers, whatever their shapes.
func canonical(q question, body []byte) (string, error) {
	var response struct {
		Errors json.RawMessage
		Data   struct{ Answer any }
	}
	if err := json.Unmarshal(body, &response); err != nil {
		return "", fmt.Errorf("%w: %.200s", err, body)
	}
	if response.Errors != nil {
		return "", fmt.Errorf("%.1000s", body)
	}
	answer := flat(response.Data.Answer)
	if list, ok := answer.([]any); ok {
		switch {
		case len(list) == 1 && (q.name == "Q1" || q.name == "Q2"): // a list of the one person
			answer = list[0]
		case q.name == "Q4":
			answer = firstByMeetings(list)
		}
	}
	text, err := json.MarshalIndent(answer, "", " ")
	return string(text), err
}

// flat takes the wrappings of pages off a value, and makes a name of what has nothing
// but a name, sorted where there are several: of these no order was asked for.
func flat(value any) any {
	switch v := value.(type) {
	case map[string]any:
		if len(v) == 1 {
			for _, wrapping := range []string{"nodes", "edges", "name", "aggregate"} {
				if inner, ok := v[wrapping]; ok {
					return flat(inner)
				}
			}
			if inner, ok := v["count"].(map[string]any); ok {
				return flat(inner)
			}
		}
		m := make(map[string]any, len(v))
		for key, inner := range v {
			switch within := flat(inner).(type) {
			case map[string]any:
				for k, deep := range within { // of an edge's properties and its node
					m[k] = deep
				}
			default:
				m[key] = within
			}
		}
		return m
	case []any:
		list := make([]any, len(v))
		var names []string
		for i := range v {
			list[i] = flat(v[i])
			if name, ok := list[i].(string); ok {
				names = append(names, name)
			}
		}
		if len(names) == len(list) && len(list) > 0 {
			if len(names) == 1 {
				return names[0]
			}
			slices.Sort(names)
			return names
		}
		return list
	}
	return value
}

// firstByMeetings is what a client does to an answer of the peer that isn't sorted.
func firstByMeetings(list []any) []any {
	number := func(v any) float64 { n, _ := v.(map[string]any)["meetings"].(float64); return n }
	id := func(v any) string { s, _ := v.(map[string]any)["id"].(string); return s }
	slices.SortFunc(list, func(a, b any) int { return cmp.Or(cmp.Compare(number(b), number(a)), cmp.Compare(id(a), id(b))) })
	return list[:min(len(list), 20)]
}

// weighted is what parameters are drawn from.
type weighted struct {
	values [][]string
	sums   []int64 // of the weights up to each
}

// draw takes one by its weight, or one of all alike: the busy ones are asked about
// most, the others often enough.
func (w *weighted) draw(random *rand.Rand) []string {
	if random.IntN(2) == 0 {
		return w.values[random.IntN(len(w.values))]
	}
	at, _ := slices.BinarySearch(w.sums, 1+random.Int64N(w.sums[len(w.sums)-1]))
	return w.values[at]
}

const (
	peopleByMeetings = `MATCH (p:Person)
RETURN [p.id] AS value, COUNT { (p)-[:ATTENDED]->() } AS weight
ORDER BY p.id`
	countriesByMeetings = `MATCH (a:Country)-[met:MET]->(b:Country)
RETURN [a.code, b.code] AS value, met.meetings AS weight
ORDER BY a.code, b.code`
)

// Who meets 20 to 60 times is asked about alike in a small graph and in a large one.
const leastFame, mostFame = 20, 60

func peopleOfEqualFame(least int) string {
	return fmt.Sprintf(`MATCH (p:Person)
WITH p, COUNT { (p)-[:ATTENDED]->() } AS meetings
WHERE %d <= meetings <= %d
RETURN [p.id] AS value, 1 AS weight
ORDER BY p.id`, least, mostFame)
}

func readWeighted(ctx context.Context, d *database, cypher string) (*weighted, error) {
	records, err := d.query(ctx, cypher)
	if err != nil {
		return nil, err
	}
	w := &weighted{}
	var sum int64
	for _, record := range records {
		var value []string
		for _, part := range record.Values[0].([]any) {
			value = append(value, part.(string))
		}
		sum += record.Values[1].(int64)
		w.values = append(w.values, value)
		w.sums = append(w.sums, sum)
	}
	if sum == 0 {
		return nil, fmt.Errorf("there is nothing to draw parameters from: %s", cypher)
	}
	return w, nil
}

// drawn is how many parameters are drawn; then they repeat.
const drawn = 2000

// drawParameters returns the same parameters each time, for the same store.
func drawParameters(people, countries *weighted) []parameters {
	random := rand.New(rand.NewPCG(7, 1))
	all := make([]parameters, drawn)
	for i := range all {
		pair := countries.draw(random)
		from := time.Date(2015, time.Month(1+random.IntN(11*12)), 1, 0, 0, 0, 0, time.UTC)
		months := []int{1, 1, 3, 12}[random.IntN(4)]
		all[i] = parameters{
			id: people.draw(random)[0], other: people.draw(random)[0], a: pair[0], b: pair[1],
			name: "Person" + strconv.Itoa(random.IntN(5)), since: from.Format(time.DateOnly),
			from: from.Format(time.DateOnly), to: from.AddDate(0, months, -1).Format(time.DateOnly),
		}
	}
	return all
}
