package llm

import (
	"encoding/json"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"
)

// definition is an object of the schema.
type definition struct {
	Type       string          `json:"type"`
	Required   []string        `json:"required"`
	Open       *bool           `json:"additionalProperties"`
	Properties map[string]rule `json:"properties"`
}

type rule struct {
	Ref   string          `json:"$ref"`
	Type  json.RawMessage `json:"type"`
	Enum  []string        `json:"enum"`
	Items *rule           `json:"items"`
}

// definitions are all objects of the schema, which may hold no keyword that some
// service refuses.
func definitions(t *testing.T) map[string]definition {
	t.Helper()
	var document struct {
		Description string `json:"description"`
		definition
		Definitions map[string]definition `json:"$defs"`
	}
	decoder := json.NewDecoder(strings.NewReader(schemaText))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&document); err != nil {
		t.Fatalf("proposal.schema.json: %v", err)
	}
	all := maps.Clone(document.Definitions)
	all[""] = document.definition
	return all
}

func TestTheSchemaIsOneForStrictServices(t *testing.T) {
	for name, d := range definitions(t) {
		fields := slices.Sorted(maps.Keys(d.Properties))
		if required := slices.Sorted(slices.Values(d.Required)); !slices.Equal(required, fields) {
			t.Errorf("%q requires %v, want all its fields, %v", name, required, fields)
		}
		if d.Type != "object" || d.Open == nil || *d.Open {
			t.Errorf("%q: want an object without additional properties", name)
		}
	}
}

// What a model may propose is what a record may hold.
func TestTheSchemaAllowsWhatRecordsAllow(t *testing.T) {
	data, err := os.ReadFile("../../record/record.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	var records struct {
		Definitions map[string]struct {
			Properties map[string]struct {
				Enum []any `json:"enum"`
			} `json:"properties"`
		} `json:"$defs"`
	}
	if err := json.Unmarshal(data, &records); err != nil {
		t.Fatal(err)
	}
	for _, at := range [][2]string{{"meeting", "status"}, {"meeting", "mode"}, {"agreement", "kind"}} {
		var want []string
		for _, value := range records.Definitions[at[0]].Properties[at[1]].Enum {
			if text, ok := value.(string); ok {
				want = append(want, text)
			}
		}
		if got := definitions(t)[at[0]].Properties[at[1]].Enum; len(want) == 0 || !slices.Equal(got, want) {
			t.Errorf("%s of a proposed %s is one of %v, of a record's %v", at[1], at[0], got, want)
		}
	}
}

func TestAllThatIsWrongWithAnAnswerIsSaidWithoutItsWords(t *testing.T) {
	answer := strings.NewReplacer(`"held"`, `"evil"`, `"call"`, `7`, `"in_person"`, `[]`, `"name":"Ada Example",`, ``).Replace(answered)
	_, got := parse(answer)
	for _, want := range []string{"meetings[0].status (enum)", "meetings[0].mode (type)", "meetings[0].parties[0].people[0] (required)"} {
		if !strings.Contains(got, want) {
			t.Errorf("parse says %q, want %q in it", got, want)
		}
	}
	if strings.Contains(got, "evil") {
		t.Errorf("parse says %q", got)
	}
	if _, got := parse(`{"meetings":[` + strings.Repeat(`7,`, 50) + `7]}`); strings.Count(got, ";") != maxWrong-1 {
		t.Errorf("parse says %q, want %d rules", got, maxWrong)
	}
}
