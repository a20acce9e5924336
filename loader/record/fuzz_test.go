package record

import (
	"reflect"
	"strings"
	"testing"

	"readout/graph"
)

func FuzzJSONL(f *testing.F) {
	for _, seed := range []string{typical, ada, "[" + ada + ",\n" + ben + "]", zipped(ada), `{"kind":"tenure","person":{"name":"a"},"office":"b","country":"PK","from":"2024"}`} {
		f.Add("a.jsonl", []byte(seed))
	}
	for _, input := range []string{meetingWith(`"date":"2024-02-30","place":{"city":"a\u0041"},`), sourceWith(`"start":1,"end":2.0,"confidence":1e-5`)} {
		f.Add("a.jsonl", []byte(input))
	}
	f.Fuzz(survives)
}

func FuzzCSV(f *testing.F) {
	for _, seed := range []string{
		"article,party1,people1,party2\na,PK,Ada Example | x | | ada;B\\;c,RW\n",
		"id,title,type,date,mode,status,city,country,topics,agreements,part_of,url,article_title,publisher,published,language,quote,party1,party2\n" +
			"a,b,summit,2024,call,held,c,CH,d;e,f | mou | 2024,g,https://example.org,h,i,2024-01,en,\"j\nk\",PK,Example Bank\n",
	} {
		f.Add("a.csv", []byte(seed))
	}
	f.Fuzz(survives)
}

// survives makes sure that what is accepted is the same after Marshal and Read,
// and that both ways of reading agree on it.
func survives(t *testing.T, file string, content []byte) {
	type read map[int]graph.Record
	checked, decoded := make(read), make(read)
	for _, way := range []struct {
		name  string
		found read
	}{{"Check", checked}, {"Decode", decoded}} {
		r, err := NewReader(file, strings.NewReader(string(content)), FormatAuto)
		if err != nil {
			return
		}
		items := r.Check(t.Context())
		if way.name == "Decode" {
			items = r.Decode(t.Context())
		}
		n := 0
		for item, err := range items {
			if n++; err == nil {
				way.found[n] = item.Record
			} else if strings.TrimSpace(err.Error()) == "" || strings.HasSuffix(err.Error(), "want ") {
				t.Errorf("an error says nothing: %q", err)
			}
		}
	}
	for n, record := range checked {
		if !reflect.DeepEqual(record, decoded[n]) {
			t.Errorf("record %d: checked %+v, decoded %+v", n, record, decoded[n])
		}
		data, err := Marshal(record)
		if err != nil {
			t.Fatal(err)
		}
		again, bad := check(raw{line: 1, data: data})
		if bad != nil || !reflect.DeepEqual(again, record) {
			t.Errorf("%s\nread again is %+v, %v\nit was %+v", data, again, bad, record)
		}
	}
}
