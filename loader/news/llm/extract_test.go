package llm

import (
	"encoding/json"
	"net/http"
	"reflect"
	"strings"
	"testing"

	"readout/graph"
	"readout/loader/record"
)

func TestAnArticleBecomesARecord(t *testing.T) {
	f := serve(t, says(answered))
	got, err := f.extractor(t, nil).Extract(t.Context(), article(t))
	if err != nil {
		t.Fatal(err)
	}
	wantReasons(t, got)
	if len(got.Records) != 1 {
		t.Fatalf("%d records, want 1", len(got.Records))
	}
	const want = `{"kind":"meeting","type":"bilateral","date":"2024-01-03","mode":"in_person","status":"held","place":{"city":"Sandport","country":"BV"},` +
		`"parties":[{"country":"AQ","people":[{"name":"Ada Example","country":"AQ","office":"Foreign Minister"}]},` +
		`{"country":"BV","people":[{"name":"Ben Example","country":"BV","office":"President"}]}],` +
		`"topics":["river levels"],"agreements":[{"title":"River Protocol","kind":"protocol"}],` +
		`"sources":[{"article":"en-01","url":"https://example.org/1","title":"Talks","publisher":"Example News","published":"2024-01-04","language":"en",` +
		`"quote":"` + sentence + `","start":66,"end":172,"method":"llm:example-model","confidence":0.5}]}`
	line, err := record.Marshal(got.Records[0])
	if err != nil || string(line) != want {
		t.Errorf("record\n got %s, %v\nwant %s", line, err, want)
	}
	if err := check(got.Records[0]); err != nil {
		t.Error(err)
	}
	source := got.Records[0].Meeting.Sources[0]
	if text := string([]rune(articleText)[*source.Start:*source.End]); text != source.Quote {
		t.Errorf("code points %d to %d are %q, want the quote", *source.Start, *source.End, text)
	}
}

func TestTheRequestAsksForTheSchemaAndForNoChance(t *testing.T) {
	f := serve(t, says(answered))
	if _, err := f.extractor(t, func(o *Options) { o.URL += "?api-version=1" }).Extract(t.Context(), article(t)); err != nil {
		t.Fatal(err)
	}
	got := f.got[0]
	var sent, embedded any
	if json.Unmarshal(got.Format.Schema.Schema, &sent) != nil || json.Unmarshal([]byte(schemaText), &embedded) != nil || !reflect.DeepEqual(sent, embedded) {
		t.Errorf("schema sent: %s", got.Format.Schema.Schema)
	}
	if got.Model != "example-model" || got.Temperature != 0 || got.Format.Type != "json_schema" || !got.Format.Schema.Strict {
		t.Errorf("request %+v", got)
	}
	if f.paths[0] != "/v1/chat/completions?api-version=1" {
		t.Errorf("asked at %s", f.paths[0])
	}
	if auth := f.heads[0].Get("Authorization"); auth != "Bearer "+key {
		t.Errorf("Authorization: %q", auth)
	}
}

func TestWithoutAKeyNoneIsSent(t *testing.T) {
	f := serve(t, says(answered))
	if _, err := f.extractor(t, func(o *Options) { o.Key = "" }).Extract(t.Context(), article(t)); err != nil {
		t.Fatal(err)
	}
	if auth, there := f.heads[0]["Authorization"]; there {
		t.Errorf("Authorization: %q", auth)
	}
}

func TestAnAnswerThatBreaksTheSchemaIsAskedForOnceMore(t *testing.T) {
	for _, tc := range []struct {
		name, answer, told string
	}{
		{"a value that isn't allowed", strings.Replace(answered, `"held"`, `"hoped for"`, 1), "meetings[0].status (enum)"},
		{"a field that isn't known", strings.Replace(answered, `"status"`, `"sentiment":"good","status"`, 1), "meetings[0] (additionalProperties)"},
		{"a field that is missing", `{}`, "the top (required)"},
		{"broken JSON", answered[:40], "it was not a single JSON object"},
		{"JSON in a fence", "```json\n" + answered + "\n```", "it was not a single JSON object"},
		{"two objects", answered + answered, "it was not a single JSON object"},
		{"nothing", "", "it was not a single JSON object"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			f := serve(t, says(tc.answer), says(answered))
			got, err := f.extractor(t, nil).Extract(t.Context(), article(t))
			if err != nil || len(got.Records) != 1 || f.calls() != 2 {
				t.Fatalf("%d records after %d calls, %v, want 1 after 2", len(got.Records), f.calls(), err)
			}
			wantReasons(t, got)
			second := f.got[1].Messages
			if told := second[len(second)-1].Content; !strings.Contains(told, tc.told) || strings.Contains(told, "sentiment") {
				t.Errorf("the model is told %q, want %q in it and no word of its answer", told[len(told)-300:], tc.told)
			}

			f = serve(t, says(tc.answer))
			got, err = f.extractor(t, nil).Extract(t.Context(), article(t))
			if err != nil || len(got.Records) != 0 || f.calls() != 2 {
				t.Errorf("answered so again: %d records after %d calls, %v, want 0 after 2", len(got.Records), f.calls(), err)
			}
			wantReasons(t, got, ReasonSchema)
		})
	}
}

func TestAnAnswerThatIsNoneIsNotAskedForAgain(t *testing.T) {
	for _, tc := range []struct {
		name   string
		turn   http.HandlerFunc
		reason string
	}{
		{"cut off", finishes(answered[:100], "length"), ReasonCutOff},
		{"too long for OpenAI", fails(400, "", `{"error":{"code":"context_length_exceeded","message":"no"}}`), ReasonTooLong},
		{"too long for vLLM", fails(400, "", `{"error":{"code":400,"message":"This model's maximum context length is 9 tokens."}}`), ReasonTooLong},
		{"too long for llama.cpp", fails(500, "", `{"error":{"code":500,"message":"Context size has been exceeded."}}`), ReasonTooLong},
		{"too long for a proxy", fails(413, "", ""), ReasonTooLong},
		{"filtered", finishes("", "content_filter"), ReasonRefused},
		{"refused", fails(http.StatusOK, "", `{"choices":[{"message":{"content":null,"refusal":"I would rather not."}}]}`), ReasonRefused},
	} {
		t.Run(tc.name, func(t *testing.T) {
			f := serve(t, tc.turn)
			got, err := f.extractor(t, nil).Extract(t.Context(), article(t))
			if err != nil || len(got.Records) != 0 || f.calls() != 1 {
				t.Errorf("%d records after %d calls, %v, want 0 after 1", len(got.Records), f.calls(), err)
			}
			wantReasons(t, got, tc.reason)
		})
	}
}

func TestACachedAnswerMakesNoCall(t *testing.T) {
	f := serve(t, says(answered))
	folder := t.TempDir()
	withCache := func(o *Options) { o.Cache = folder }
	first, err := f.extractor(t, withCache).Extract(t.Context(), article(t))
	if err != nil {
		t.Fatal(err)
	}
	x := f.extractor(t, func(o *Options) { o.Cache, o.MaxCalls = folder, 0 })
	again, err := x.Extract(t.Context(), article(t))
	if err != nil || !reflect.DeepEqual(again, first) {
		t.Errorf("from the cache: %+v, %v, want %+v", again, err, first)
	}
	if want := (Stats{Calls: 0, Cached: 1}); f.calls() != 1 || x.Stats() != want {
		t.Errorf("%d calls, %+v, want 1, %+v", f.calls(), x.Stats(), want)
	}
	for name, ask := range map[string]func() (*Extractor, string, graph.Date){
		"another model": func() (*Extractor, string, graph.Date) {
			return f.extractor(t, func(o *Options) { o.Cache, o.Model = folder, "other" }), articleText, day(t, "2024-01-04")
		},
		"another text": func() (*Extractor, string, graph.Date) {
			return f.extractor(t, withCache), articleText + "More.", day(t, "2024-01-04")
		},
		"another date": func() (*Extractor, string, graph.Date) {
			return f.extractor(t, withCache), articleText, day(t, "2024-01-05")
		},
	} {
		before := f.calls()
		x, text, published := ask()
		a := article(t)
		a.Text, a.Published = text, published
		if _, err := x.Extract(t.Context(), a); err != nil || f.calls() != before+1 {
			t.Errorf("%s: %d calls, %v, want 1", name, f.calls()-before, err)
		}
	}
}

func TestABadAnswerIsNotKept(t *testing.T) {
	f := serve(t, says(`{}`), says(`{}`), says(answered))
	x := f.extractor(t, func(o *Options) { o.Cache = t.TempDir() })
	for _, want := range []int{0, 1} {
		if got, err := x.Extract(t.Context(), article(t)); err != nil || len(got.Records) != want {
			t.Errorf("%d records, %v, want %d", len(got.Records), err, want)
		}
	}
}
