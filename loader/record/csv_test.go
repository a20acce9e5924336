package record

import (
	"strings"
	"testing"
)

func TestARowIsTheMeetingThatItsJSONWouldBe(t *testing.T) {
	for _, tc := range []struct{ name, csv, want string }{
		{
			"every column",
			"id,title,type,date,mode,status,city,country,topics,agreements,part_of,article,url,article_title,publisher,published,language,quote,party1,people1,party2,people2\n" +
				`m-1,Talks,bilateral,2024-01-03,call,planned,Geneva,CH,water; trade,Example Treaty | treaty | 2024; Note,m-0,en-01,https://example.org/1,Headline,Example News,2024-01-04,en,"He said ""yes""",PK,Ada Example | Foreign Minister | RW | ada; Ben Example,Example Bank,Cyd Example`,
			`{"kind":"meeting","id":"m-1","title":"Talks","type":"bilateral","date":"2024-01-03","mode":"call","status":"planned","place":{"city":"Geneva","country":"CH"},` +
				`"parties":[{"country":"PK","people":[{"id":"ada","name":"Ada Example","country":"RW","office":"Foreign Minister"},{"name":"Ben Example","country":"PK"}]},{"organisation":"Example Bank","people":[{"name":"Cyd Example"}]}],` +
				`"topics":["water","trade"],"agreements":[{"title":"Example Treaty","kind":"treaty","signed":"2024"},{"title":"Note","kind":"other"}],"part_of":"m-0",` +
				`"sources":[{"article":"en-01","url":"https://example.org/1","title":"Headline","publisher":"Example News","published":"2024-01-04","language":"en","quote":"He said \"yes\""}]}`,
		},
		{
			"columns in another order and case, cells with space around",
			"Article, PARTY2 ,party1\n a , RW,PK \n",
			`{"kind":"meeting","mode":"in_person","status":"held","parties":[{"country":"PK"},{"country":"RW"}],"sources":[{"article":"a"}]}`,
		},
		{
			"parties with a gap between",
			"article,party1,party2,party9\na,PK,,RW\n",
			`{"kind":"meeting","mode":"in_person","status":"held","parties":[{"country":"PK"},{"country":"RW"}],"sources":[{"article":"a"}]}`,
		},
		{
			"separators inside of text",
			"article,party1,people1,party2,topics\n" + `a,PK,Ada \| Example | Minister \; Envoy \\ ;,RW,a\;b;c|d` + "\n",
			`{"kind":"meeting","mode":"in_person","status":"held","parties":[{"country":"PK","people":[{"name":"Ada | Example","country":"PK","office":"Minister ; Envoy \\"}]},{"country":"RW"}],"topics":["a;b","c|d"],"sources":[{"article":"a"}]}`,
		},
		{
			"an empty part is absent",
			"article,party1,people1,party2\na,PK,Ada Example | | | ada,RW\n",
			`{"kind":"meeting","mode":"in_person","status":"held","parties":[{"country":"PK","people":[{"id":"ada","name":"Ada Example","country":"PK"}]},{"country":"RW"}],"sources":[{"article":"a"}]}`,
		},
	} {
		t.Run(tc.name, func(t *testing.T) {
			for _, way := range []string{"Check", "Decode"} {
				r, err := NewReader("a.csv", strings.NewReader(tc.csv), FormatAuto)
				if err != nil {
					t.Fatal(err)
				}
				items := r.Check(t.Context())
				if way == "Decode" {
					items = r.Decode(t.Context())
				}
				for item, err := range items {
					if err != nil {
						t.Fatal(err)
					}
					if got, err := Marshal(item.Record); err != nil || string(got) != tc.want {
						t.Errorf("%s of\n%s\n got %s, %v\nwant %s", way, tc.csv, got, err, tc.want)
					}
				}
			}
		})
	}
}

func TestErrorsOfARowNameTheColumn(t *testing.T) {
	for _, tc := range []struct{ name, csv, want string }{
		{"a party after a gap", "article,party1,party5\na,PK,rw\n", `a.csv:2: party5: "rw": want RW`},
		{"a person after a gap", "article,party1,party5,people5\na,PK,RW,12\n", `a.csv:2: people5: "12": want a name with a letter in it`},
		{"the place's country", "article,party1,party2,country\na,PK,RW,ch\n", `a.csv:2: country: "ch": want CH`},
		{"the article's title", "article,party1,party2,article_title\na,PK,RW,\"a\nb\"\n", `a.csv:2: article_title: "a\nb": want text on one line, without control characters`},
		{"an agreement's kind", "article,party1,party2,agreements\na,PK,RW,x | memo\n", `a.csv:2: agreements: "memo": want mou, treaty, protocol, declaration, contract or other`},
		{"an empty person between two", "article,party1,people1,party2\na,PK,Ada;;Ben,RW\n", `a.csv:2: people1: missing: want a name`},
		{"no parties", "article,party1,party2\na,,\n", `a.csv:2: party1: missing: want two or more parties`},
		{"a person on two sides", "article,party1,people1,party2,people2\na,PK,Ada,RW,Ada | | PK\n", `a.csv:2: people2: "Ada": want each person once in a meeting (also people1)`},
		{"the second of two bad rows", "article,party1,party2\na,PK,rw\na,pk,RW\n", "a.csv:2: party2: \"rw\": want RW\na.csv:3: party1: \"pk\": want PK"},
		{"a column without a name", "article,party1,party2,\na,PK,RW,\n", `a.csv:1: column: "": want one of ` + strings.Join(columns, ", ") + `, party1 to party9 or people1 to people9`},
		{"a tenth party", "article,party10\n", `a.csv:1: column: "party10": want one of ` + strings.Join(columns, ", ") + `, party1 to party9 or people1 to people9`},
		{"a misspelt column", "article,publishd\n", `a.csv:1: column: "publishd": want published`},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if got := problems(t, "a.csv", tc.csv); got != tc.want {
				t.Errorf("reading\n%s\n got %s\nwant %s", tc.csv, got, tc.want)
			}
		})
	}
}
