package compile

import (
	"encoding/json"
	"maps"
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// variable operations: what each variable may be, drawn.
var signed = []struct {
	query     string
	variables map[string]*rapid.Generator[any]
}{
	{
		`query($first: Int, $after: String, $by: [PersonOrder!]! = [{name: ASC}], $where: PersonWhere, $more: Boolean!) {
			people(first: $first, after: $after, orderBy: $by, where: $where) { totalCount nodes { id name @include(if: $more) } }
		}`,
		map[string]*rapid.Generator[any]{
			"first": oneOf(nil, 1, 2), "by": oneOf([]any{map[string]any{"name": "ASC"}}, []any{map[string]any{"name": "DESC"}}, map[string]any{"name": "ASC"}, []any{}),
			"where": personWhere(2), "more": oneOf(true, false), "after": oneOf(nil),
		},
	},
	{
		`query($where: MeetingWhere, $on: Boolean! = false, $language: Language, $at: PartialDate!) {
			path(from: "a", to: "b", where: $where, inTimeOrder: $on) { hops people { name(language: $language) office(at: $at) { certainty } } }
			meetings(where: $where) { nodes { id } }
		}`,
		map[string]*rapid.Generator[any]{
			"where": meetingWhere(2), "on": oneOf(true, false), "language": oneOf(nil, "HI", "UR"), "at": oneOf("2024", "2024-01-02"),
		},
	},
}

func oneOf(values ...any) *rapid.Generator[any] { return rapid.SampledFrom(values) }

// object draws an object with some of the fields, and some of them null.
func object(fields map[string]*rapid.Generator[any]) *rapid.Generator[any] {
	return rapid.Custom(func(t *rapid.T) any {
		drawn := make(map[string]any)
		for _, name := range slices.Sorted(maps.Keys(fields)) {
			switch rapid.IntRange(0, 4).Draw(t, "given "+name) {
			case 0:
				drawn[name] = nil
			case 1, 2:
				drawn[name] = fields[name].Draw(t, name)
			}
		}
		return drawn
	})
}

// some draws a list of up to two, or one alone.
func some(element *rapid.Generator[any]) *rapid.Generator[any] {
	return rapid.Custom(func(t *rapid.T) any {
		if rapid.Bool().Draw(t, "alone") {
			return element.Draw(t, "element")
		}
		list := []any{}
		for range rapid.IntRange(0, 2).Draw(t, "length") {
			list = append(list, element.Draw(t, "element"))
		}
		return list
	})
}

func personWhere(depth int) *rapid.Generator[any] {
	text := oneOf("a", "b", "it's")
	fields := map[string]*rapid.Generator[any]{
		"id":   object(map[string]*rapid.Generator[any]{"eq": text, "in": some(text)}),
		"name": object(map[string]*rapid.Generator[any]{"gt": text, "contains": text, "isNull": oneOf(true, false)}),
	}
	if depth > 0 {
		inner := personWhere(depth - 1)
		fields["and"], fields["or"], fields["not"] = some(inner), some(inner), inner
		fields["meetings"] = object(map[string]*rapid.Generator[any]{"some": meetingWhere(depth - 1), "all": meetingWhere(depth - 1)})
	}
	return object(fields)
}

func meetingWhere(depth int) *rapid.Generator[any] {
	date := oneOf("2024", "2023-02", "2025-01-31")
	fields := map[string]*rapid.Generator[any]{
		"status": object(map[string]*rapid.Generator[any]{"eq": oneOf("HELD", "PLANNED"), "in": some(oneOf("HELD", "CANCELLED"))}),
		"during": object(map[string]*rapid.Generator[any]{"from": date, "to": date}),
	}
	if depth > 0 {
		fields["or"] = some(meetingWhere(depth - 1))
		fields["people"] = object(map[string]*rapid.Generator[any]{"some": personWhere(depth - 1), "count": object(map[string]*rapid.Generator[any]{"gt": oneOf(1, 2)})})
	}
	return object(fields)
}

// draw returns variables as JSON; those that aren't wanted may be absent.
func draw(t *rapid.T, label string, variables map[string]*rapid.Generator[any]) string {
	drawn := make(map[string]any)
	for _, name := range slices.Sorted(maps.Keys(variables)) {
		drawn[name] = variables[name].Draw(t, label+" "+name)
	}
	text, err := json.Marshal(drawn)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// A plan is kept by its signature: with the same one, other variables must give the
// same statements, and a kept plan the parameters that a new one would.
func TestVariablesOfOneSignatureShareAPlan(t *testing.T) {
	c := compilerOf(t, readFile(t, schemaFile))
	shared := 0
	rapid.Check(t, func(t *rapid.T) {
		op := rapid.SampledFrom(signed).Draw(t, "operation")
		a, b := draw(t, "a", op.variables), draw(t, "b", op.variables)
		if rapid.Bool().Draw(t, "like") { // the values of one in the places of the other
			b = alike(t, a)
		}
		one, err := c.ask(op.query, a)
		if err != nil {
			t.Fatalf("%s: %v", a, err)
		}
		other, err := c.ask(op.query, b)
		if err != nil {
			t.Fatalf("%s: %v", b, err)
		}
		if c.Signature(one.op, one.variables) != c.Signature(other.op, other.variables) {
			return
		}
		shared++
		other.op = one.op // a server keeps documents
		checkSharing(t, one, other)
	})
	if shared == 0 {
		t.Error("no two drawn variables had one signature")
	}
}

func checkSharing(t *rapid.T, one, other *request) {
	ours, err := one.compile()
	if err != nil {
		t.Fatal(err)
	}
	theirs, err := other.compile()
	if err != nil {
		t.Fatal(err)
	}
	for i := range ours {
		if ours[i].Text != theirs[i].Text {
			t.Fatalf("%v gives\n%s\n%v gives\n%s", one.variables, ours[i].Text, other.variables, theirs[i].Text)
		}
		args, err := ours[i].Bind(other.variables)
		if err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(args, theirs[i].args) {
			t.Fatalf("%v in a kept plan: %v, in one of its own: %v", other.variables, args, theirs[i].args)
		}
	}
}

// alike returns variables with other texts and numbers in the same places.
func alike(t *rapid.T, variables string) string {
	var value any
	if err := json.Unmarshal([]byte(variables), &value); err != nil {
		t.Fatal(err)
	}
	text, err := json.Marshal(changed(value))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func changed(value any) any {
	switch v := value.(type) {
	case map[string]any:
		for name := range v {
			v[name] = changed(v[name])
		}
	case []any:
		for i := range v {
			v[i] = changed(v[i])
		}
	case float64:
		return v + 1
	case string:
		switch {
		case v == "2024":
			return "2020-02"
		case len(v) == 1:
			return "changed"
		}
	}
	return value
}
