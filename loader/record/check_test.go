package record

import (
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"readout/graph"
)

// meetingWith returns a meeting of two parties with fields put before them.
func meetingWith(fields string) string {
	return `{"kind":"meeting",` + fields + `"parties":[{"country":"PK"},{"country":"RW"}],"sources":[{"article":"en-01"}]}`
}

func meetingOf(parties string) string {
	return `{"kind":"meeting","parties":[` + parties + `],"sources":[{"article":"en-01"}]}`
}

func sourceWith(fields string) string {
	return `{"kind":"meeting","parties":[{"country":"PK"},{"country":"RW"}],"sources":[{"article":"en-01",` + fields + `}]}`
}

func TestWhatIsUnusualButRightIsAccepted(t *testing.T) {
	for name, input := range map[string]string{
		"null for what may be absent":             meetingWith(`"id":null,"title":null,"type":null,"date":null,"mode":null,"status":null,"place":null,"topics":null,"agreements":null,"part_of":null,`),
		"null in a source":                        sourceWith(`"url":null,"title":null,"publisher":null,"published":null,"language":null,"quote":null,"start":null,"end":null,"method":null,"confidence":null`),
		"null in a tenure":                        `{"kind":"tenure","person":{"name":"Ada Example","country":null},"office":"Envoy","organisation":"Example Union","country":null,"from":null,"to":null,"sources":null}`,
		"a leap day":                              meetingWith(`"date":"2024-02-29",`),
		"a year":                                  meetingWith(`"date":"1947",`),
		"a name in Urdu with a joiner":            `{"kind":"person","name":"ایڈا` + "\u200c" + `ایگزامپل"}`,
		"a name of 300 code points":               `{"kind":"person","name":"` + strings.Repeat("ہ", 300) + `"}`,
		"a name with an apostrophe":               `{"kind":"person","name":"O’Example, Ada-B. (Dr.)"}`,
		"an escaped name":                         `{"kind":"person","name":"\u0041da \"E\" \\ Example"}`,
		"fields in any order":                     `{"name":"Ada Example","kind":"person"}`,
		"one country on two sides":                meetingOf(`{"country":"PK","people":[{"name":"Ada Example"}]},{"country":"PK","people":[{"name":"Ben Example"}]}`),
		"namesakes with ids":                      meetingOf(`{"country":"PK","people":[{"id":"a","name":"Ada Example"},{"id":"b","name":"Ada Example"}]},{"country":"RW"}`),
		"namesakes of two countries":              meetingOf(`{"country":"PK","people":[{"name":"Ada Example"}]},{"country":"RW","people":[{"name":"Ada Example"}]}`),
		"namesakes of whom one serves no country": meetingOf(`{"country":"PK","people":[{"name":"Ada Example"},{"name":"Ada Example","country":null}]},{"country":"RW"}`),
		"an organisation with its country":        meetingOf(`{"country":"PK"},{"organisation":"Example Bank","country":"RW"}`),
		"nine parties":                            meetingOf(`{"country":"PK"},{"country":"RW"},{"country":"IN"},{"country":"CN"},{"country":"CH"},{"country":"FR"},{"country":"DE"},{"country":"GB"},{"country":"US"}`),
		"a quote of several lines":                sourceWith(`"quote":" two\nlines ","start":0,"end":11`),
		"a quote without a position":              sourceWith(`"quote":"x"`),
		"confidence 0 and 1 are certain":          sourceWith(`"confidence":1.0`),
		"languages with scripts":                  sourceWith(`"language":"pa-Arab-PK"`),
		"an address with a port and letters":      sourceWith(`"url":"https://example.org:8080/ہ?a=b#c"`),
		"an office that began and ended in a day": `{"kind":"tenure","person":{"name":"Ada Example"},"office":"Envoy","country":"PK","from":"2024-01-03","to":"2024-01-03"}`,
		"an office that ended in its first year":  `{"kind":"tenure","person":{"name":"Ada Example"},"office":"Envoy","country":"PK","from":"2024-05","to":"2024"}`,
	} {
		if got := problems(t, "a.jsonl", input); got != "" {
			t.Errorf("%s: %s\n%s", name, got, input)
		}
	}
}

func TestADelegationHasAnEnd(t *testing.T) {
	people := func(n int) string {
		var list []string
		for i := range n {
			list = append(list, fmt.Sprintf(`{"name":"Example %d"}`, i))
		}
		return meetingOf(`{"country":"PK","people":[` + strings.Join(list, ",") + `]},{"country":"RW"}`)
	}
	if got := problems(t, "a.jsonl", people(300)); got != "" {
		t.Errorf("300 people: %s, want them accepted", got)
	}
	if got, want := problems(t, "a.jsonl", people(301)), "a.jsonl:1: parties[0].people: 301 of them: want at most 300"; got != want {
		t.Errorf("301 people: %s, want %s", got, want)
	}
}

// The rules that docs/records.md has no room for.
func TestEachRuleNamesFieldValueAndWish(t *testing.T) {
	for _, tc := range []struct{ name, input, want string }{
		{"the day zero", meetingWith(`"date":"2024-01-00",`), `a:1: date: "2024-01-00": want a day from 01 to 31 (January 2024)`},
		{"an ordinal date", meetingWith(`"date":"2024-123",`), `a:1: date: "2024-123": want YYYY, YYYY-MM or YYYY-MM-DD`},
		{"a time", meetingWith(`"date":"2024-01-03T10:00",`), `a:1: date: "2024-01-03T10:00": want YYYY, YYYY-MM or YYYY-MM-DD`},
		{"an empty date", meetingWith(`"date":"",`), `a:1: date: "": want YYYY, YYYY-MM or YYYY-MM-DD`},
		{"an id too long", meetingWith(`"id":"` + strings.Repeat("a", 201) + `",`), `a:1: id: "` + strings.Repeat("a", 59) + `…: want ` + wantID},
		{"an id that begins with a dash", meetingWith(`"id":"-a",`), `a:1: id: "-a": want ` + wantID},
		{"a name too long", `{"kind":"person","name":"` + strings.Repeat("ہ", 301) + `"}`, `a:1: name: "` + strings.Repeat("ہ", 59) + `…: want at most 300 code points, not 301`},
		{"a control character", `{"kind":"person","name":"Ada\u0007"}`, `a:1: name: "Ada\u0007": want text on one line, without control characters`},
		{"a null name", `{"kind":"person","name":null}`, `a:1: name: null: want a name`},
		{"a name in names without letters", `{"kind":"person","name":"Ada","names":["…"]}`, `a:1: names[0]: "…": want a name with a letter in it`},
		{"the item Q0", `{"kind":"person","name":"Ada","wikidata":"Q0"}`, `a:1: wikidata: "Q0": want Q and a number, as in Q42`},
		{"a field in capitals", `{"kind":"person","name":"Ada","Country":"PK"}`, `a:1: Country: unknown field: want country`},
		{"an unknown field with a strange name", `{"kind":"person","name":"Ada","a.b c":1}`, `a:1: "a.b c": unknown field: want country, id, kind, name, names or wikidata`},
		{"an unknown field in a person of a party", meetingOf(`{"country":"PK","people":[{"name":"Ada","ofice":"x"}]},{"country":"RW"}`), `a:1: parties[0].people[0].ofice: unknown field: want office`},
		{"a field of another kind", `{"kind":"person","name":"Ada","office":"x"}`, `a:1: office: unknown field: want country, id, kind, name, names or wikidata`},
		{"a field twice, deep", meetingOf(`{"country":"PK","country":"PK"},{"country":"RW"}`), `a:1: parties[0].country: "PK": want each field once`},
		{"a place with nulls", meetingWith(`"place":{"city":null},`), `a:1: place.city: missing: want city or country`},
		{"an empty quote", sourceWith(`"quote":" \n"`), `a:1: sources[0].quote: " \n": want text, or no such field`},
		{"a quote with a NUL", sourceWith(`"quote":"a\u0000"`), `a:1: sources[0].quote: "a\u0000": want text without control characters`},
		{"an end without a start", sourceWith(`"end":5`), `a:1: sources[0].start: missing: want where the quote starts, since end is given`},
		{"a position past all articles", sourceWith(`"start":1,"end":1000000001`), `a:1: sources[0].end: 1000000001: want a whole number from 0, in code points`},
		{"a number that no computer writes out", sourceWith(`"confidence":1e1000000000`), `a:1: sources[0].confidence: 1.7976931348623157e+308: want a number from 0 to 1`},
		{"a small number with a large exponent", sourceWith(`"confidence":-1e-1000000000`), ``},
		{"confidence as text", sourceWith(`"confidence":"high"`), `a:1: sources[0].confidence: "high": want a number from 0 to 1`},
		{"an address without a host", sourceWith(`"url":"https:///news"`), `a:1: sources[0].url: "https:///news": want ` + wantURL},
		{"a script", sourceWith(`"url":"javascript:alert(1)"`), `a:1: sources[0].url: "javascript:alert(1)": want ` + wantURL},
		{"a language with an underscore", sourceWith(`"language":"en_US"`), `a:1: sources[0].language: "en_US": want ` + wantLanguage},
		{"the same source twice", `{"kind":"meeting","parties":[{"country":"PK"},{"country":"RW"}],"sources":[{"article":"a"},{"article":"a"}]}`, `a:1: sources[1]: {"article":"a"}: want no repeats (also sources[0])`},
		{"the same item on two sides", meetingOf(`{"country":"PK","people":[{"wikidata":"Q42","name":"Ada"}]},{"country":"RW","people":[{"wikidata":"Q42","name":"A."}]}`), `a:1: parties[1].people[0]: "A.": want each person once in a meeting (also parties[0].people[0])`},
		{"the same name in other letters", meetingOf(`{"country":"PK","people":[{"name":"Ada Example"},{"name":"ADA  EXAMPLE","id":"a"}]},{"country":"RW"}`), `a:1: parties[0].people[1]: "ADA  EXAMPLE": want each person once in a meeting (also parties[0].people[0])`},
		{"a party of the wrong type", meetingOf(`"PK",{"country":"RW"}`), `a:1: parties[0]: "PK": want a party, as in {"country":"PK"}`},
		{"a country of the wrong type", meetingOf(`{"country":["PK"]},{"country":"RW"}`), `a:1: parties[0].country: ["PK"]: want ` + wantCountry},
		{"ten before two", meetingOf(strings.Repeat(`{"country":"PK","people":[{"name":"1"}]},`, 2) + strings.Repeat(`{"country":"RW"},`, 0) + `{"country":"rw"}`), "a:1: parties[0].people[0].name: \"1\": want a name with a letter in it\na:1: parties[1]: {\"country\":\"PK\",\"people\":[{\"name\":\"1\"}]}: want no repeats (also parties[0])\na:1: parties[1].people[0]: \"1\": want each person once in a meeting (also parties[0].people[0])\na:1: parties[1].people[0].name: \"1\": want a name with a letter in it\na:1: parties[2].country: \"rw\": want RW"},
		{"a date that is bad does not hide a person on two sides", `{"kind":"meeting","date":"x","parties":[{"country":"PK","people":[{"id":"a","name":"Ada"}]},{"country":"RW","people":[{"id":"a","name":"Ada"}]}],"sources":[{"article":"a"}]}`, "a:1: date: \"x\": want YYYY, YYYY-MM or YYYY-MM-DD\na:1: parties[1].people[0]: \"Ada\": want each person once in a meeting (also parties[0].people[0])"},
		{"a record without fields", `{}`, `a:1: kind: missing: want meeting, person, organisation or tenure`},
		{"a kind of another type", `{"kind":["person"]}`, `a:1: kind: ["person"]: want meeting, person, organisation or tenure`},
		{"null", `null`, `a:1: null: want an object, as in {"kind":"meeting",…}`},
		{"endless nesting", strings.Repeat("[", 20_000), ``},
	} {
		t.Run(tc.name, func(t *testing.T) {
			got := problems(t, "a", tc.input)
			if tc.want == "" && got != "" && !strings.HasPrefix(tc.input, "[") {
				t.Errorf("reading %s gave %s, want it accepted", tc.input, got)
			}
			if tc.want != "" && got != tc.want {
				t.Errorf("reading %s\n got %s\nwant %s", tc.input, got, tc.want)
			}
		})
	}
}

func TestDefaults(t *testing.T) {
	input := `{"kind":"meeting","agreements":[{"title":"Example Treaty"}],"topics":[],"parties":[` +
		`{"country":"PK","people":[{"name":"Ada Example"},{"name":"Ben Example","country":"RW"},{"name":"Cyd Example","country":null}]},` +
		`{"organisation":"Example Bank","country":"RW","people":[{"name":"Dan Example","names":[]}]}],"sources":[{"article":"a"}]}`
	person := func(name, country string) graph.Attendee {
		return graph.Attendee{Person: graph.Person{Name: name, Country: country}}
	}
	want := graph.Record{Kind: graph.KindMeeting, Meeting: &graph.Meeting{
		Mode: graph.InPerson, Status: graph.Held,
		Agreements: []graph.Agreement{{Title: "Example Treaty", Kind: graph.OtherAgreement}},
		Parties: []graph.Party{
			{Country: "PK", People: []graph.Attendee{person("Ada Example", "PK"), person("Ben Example", "RW"), person("Cyd Example", "")}},
			{Country: "RW", Organisation: "Example Bank", People: []graph.Attendee{person("Dan Example", "")}},
		},
		Sources: []graph.Source{{Article: "a"}},
	}}
	for name, read := range readings(t, input) {
		for item, err := range read(t.Context()) {
			if err != nil || !reflect.DeepEqual(item.Record, want) {
				t.Errorf("%s(%s) = %+v, %v\nwant %+v", name, input, item.Record.Meeting, err, want.Meeting)
			}
		}
	}
}

// The schema as published has if and then, of which the reader makes no use.
func TestThePublishedSchemaAgreesWithTheOneOfEachKind(t *testing.T) {
	inputs := []string{typical, ada, `{"kind":"metting"}`, `{}`, `[]`}
	for _, row := range tables(documentation(t), "| input | error |") {
		if json.Valid([]byte(row[0])) {
			inputs = append(inputs, row[0])
		}
	}
	for _, input := range inputs {
		tree, _, broken := parse([]byte(input))
		if broken != nil {
			t.Fatal(broken)
		}
		object, _ := tree.(map[string]any)
		one := schema().kinds[graph.RecordKind(text(object, "kind"))]
		byKind := one != nil && one.Validate(tree) == nil
		if whole := schema().whole.Validate(tree) == nil; whole != byKind {
			t.Errorf("%s: the whole schema accepts it: %v; that of its kind: %v", input, whole, byKind)
		}
	}
}

// The reader takes from the schema what a format checks too, and follows a
// reference without a look at what stands beside it.
func TestTheFormatsSayAllThatTheSchemaSaysBesideThem(t *testing.T) {
	all := formats()
	for name, values := range map[string][]any{
		"readout-date":     {"", "24", "2024-1", "2024-01-03T00:00", "२०२४"},
		"readout-country":  {"", "P", "pk", "PAK", "P K", "ＰＫ"},
		"readout-id":       {"", "A", "-a", "a b", "é", strings.Repeat("a", 201)},
		"readout-wikidata": {"", "42", "Q", "Q042", "q42", "Q42\n"},
		"readout-url":      {"", "ftp://example.org", "example.org", "https://example.org/" + strings.Repeat("a", 2000)},
		"readout-language": {"", "-"},
		"readout-name":     {"", strings.Repeat("a", 301)},
		"readout-text":     {"", strings.Repeat("a", 1001)},
		"readout-quote":    {"", strings.Repeat("a", 10_001)},
		"readout-offset":   {int64(-1), int64(1_000_000_001), 1.5},
	} {
		i := slices.IndexFunc(all, func(f *jsonschema.Format) bool { return f.Name == name })
		for _, value := range values {
			if all[i].Validate(value) == nil {
				t.Errorf("%s accepts %v", name, value)
			}
		}
	}
	var look func(v any)
	look = func(v any) {
		switch v := v.(type) {
		case map[string]any:
			for keyword, value := range v {
				if _, refers := v["$ref"].(string); refers && keyword != "$ref" && keyword != "description" {
					t.Errorf("beside $ref %s stands %s, which the reader doesn't see", v["$ref"], keyword)
				}
				look(value)
			}
		case []any:
			for _, value := range v {
				look(value)
			}
		}
	}
	var document any
	if err := json.Unmarshal([]byte(schemaText), &document); err != nil {
		t.Fatal(err)
	}
	look(document)
}

// fieldsOf returns the JSON names of a struct's fields, those of embedded structs
// too.
func fieldsOf(of reflect.Type) []string {
	var names []string
	for i := range of.NumField() {
		field := of.Field(i)
		if field.Anonymous {
			names = append(names, fieldsOf(field.Type)...)
			continue
		}
		name, _, _ := strings.Cut(field.Tag.Get("json"), ",")
		names = append(names, name)
	}
	return names
}

func TestTheSchemaHasTheFieldsOfTheGraphTypes(t *testing.T) {
	for definition, of := range map[string]any{
		"meeting": graph.Meeting{}, "party": graph.Party{}, "attendee": graph.Attendee{}, "place": graph.PlaceRef{},
		"agreement": graph.Agreement{}, "source": graph.Source{}, "person": graph.Person{}, "person_record": graph.Person{},
		"organisation": graph.Organisation{}, "tenure": graph.Tenure{},
	} {
		got := slices.DeleteFunc(slices.Clone(schema().fields[schemaURL+"#/$defs/"+definition]), func(name string) bool { return name == "kind" && definition != "agreement" })
		want := slices.Sorted(slices.Values(fieldsOf(reflect.TypeOf(of))))
		if !slices.Equal(got, want) {
			t.Errorf("schema %s has %v, %T has %v", definition, got, of, want)
		}
	}
}
