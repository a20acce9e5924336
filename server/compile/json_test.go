package compile

import (
	"bytes"
	"encoding/json"
	"math"
	"testing"
	"time"
)

// asEncoded is what encoding/json writes.
func asEncoded(t *testing.T, value any) string {
	t.Helper()
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(value); err != nil {
		t.Fatal(err)
	}
	return string(bytes.TrimSuffix(out.Bytes(), []byte("\n")))
}

func FuzzStringsAreWrittenAsEncodingJSONDoes(f *testing.F) {
	for _, s := range []string{"", "<a href=\"x\">&", "\b\f\n\r\t\x00\x1f\x7f", "\u2028\u2029", "नरेंद्र مودی 😀", "\xff\xc0\xaf\xed\xa0\x80", `\"`} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if got, want := string(appendString(nil, s)), asEncoded(t, s); got != want {
			t.Errorf("appendString(%q) = %s, want %s", s, got, want)
		}
	})
}

type day struct{ time.Time }

func (d day) String() string { return d.Format(time.DateOnly) }

func TestLeavesAreJSON(t *testing.T) {
	for _, tc := range []struct {
		name  string
		value any
		want  string
	}{
		{"nothing", nil, "null"},
		{"a whole number", int64(math.MinInt64), "-9223372036854775808"},
		{"a number", 0.1, "0.1"},
		{"a large number", 1e300, "1e+300"},
		{"what is no number", math.NaN(), "null"},
		{"without an end", math.Inf(-1), "null"},
		{"true", true, "true"},
		{"a day", day{time.Date(2024, 2, 29, 0, 0, 0, 0, time.UTC)}, `"2024-02-29"`},
		{"lists in a list", []any{[]any{}, []any{int64(1), []any{"a", nil}}}, `[[],[1,["a",null]]]`},
		{"anything else", struct{ A int }{1}, `"{1}"`},
	} {
		t.Run(tc.name, func(t *testing.T) {
			got := appendLeaf(nil, tc.value)
			if string(got) != tc.want || !json.Valid(got) {
				t.Errorf("appendLeaf(%v) = %s, want %s", tc.value, got, tc.want)
			}
		})
	}
}
