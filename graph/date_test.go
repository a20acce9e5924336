package graph

import (
	"encoding/json"
	"errors"
	"fmt"
	"testing"
	"time"

	"pgregory.net/rapid"
)

func TestParseDate(t *testing.T) {
	for _, tc := range []struct{ name, text, earliest, latest string }{
		{"a day", "2024-01-03", "2024-01-03", "2024-01-03"},
		{"a month", "2024-04", "2024-04-01", "2024-04-30"},
		{"December", "2024-12", "2024-12-01", "2024-12-31"},
		{"February of a leap year", "2024-02", "2024-02-01", "2024-02-29"},
		{"February of another", "2023-02", "2023-02-01", "2023-02-28"},
		{"February of a century", "1900-02", "1900-02-01", "1900-02-28"},
		{"a year", "2024", "2024-01-01", "2024-12-31"},
		{"the leap day", "2024-02-29", "2024-02-29", "2024-02-29"},
		{"the first year", "0001", "0001-01-01", "0001-12-31"},
		{"the last year", "9999", "9999-01-01", "9999-12-31"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			d, err := ParseDate(tc.text)
			if err != nil {
				t.Fatal(err)
			}
			if got := d.String(); got != tc.text {
				t.Errorf("String() = %q, want %q", got, tc.text)
			}
			earliest, latest := d.Earliest().Format(time.DateOnly), d.Latest().Format(time.DateOnly)
			if earliest != tc.earliest || latest != tc.latest {
				t.Errorf("%s means %s to %s, want %s to %s", d, earliest, latest, tc.earliest, tc.latest)
			}
		})
	}
}

func TestParseDateRefuses(t *testing.T) {
	for _, tc := range []struct{ name, text string }{
		{"nothing", ""},
		{"a space", " "},
		{"a month that isn't", "2024-13"},
		{"month nought", "2024-00"},
		{"a day that isn't", "2024-04-31"},
		{"day nought", "2024-04-00"},
		{"a leap day in another year", "2023-02-29"},
		{"single digits", "2024-1-3"},
		{"slashes", "2024/01/03"},
		{"an American date", "12/06/25"},
		{"a time", "2024-01-03T10:00:00Z"},
		{"a space before", " 2024"},
		{"a space after", "2024-01 "},
		{"two digits of a year", "24"},
		{"five digits of a year", "12024"},
		{"a negative year", "-202"},
		{"an open EDTF date", "2024-XX"},
		{"a doubtful EDTF date", "2024?"},
		{"Devanagari digits", "२०२४"},
		{"letters", "abcd"},
		{"the year nought", "0000"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if d, err := ParseDate(tc.text); !errors.Is(err, ErrBadInput) || !d.IsZero() {
				t.Errorf("ParseDate(%q) = %q, %v; want ErrBadInput", tc.text, d, err)
			}
		})
	}
}

func TestAnUnknownDate(t *testing.T) {
	var unknown Date
	known, err := ParseDate("2024")
	if err != nil {
		t.Fatal(err)
	}
	if !unknown.IsZero() || unknown.String() != "" || !unknown.Earliest().IsZero() || !unknown.Latest().IsZero() {
		t.Errorf("the zero Date is %q, %v to %v", unknown, unknown.Earliest(), unknown.Latest())
	}
	if unknown.Within(unknown) || unknown.Within(known) || known.Within(unknown) {
		t.Error("an unknown date lies within another, or another within it")
	}
}

func TestWithin(t *testing.T) {
	for _, tc := range []struct {
		date, other string
		want        bool
	}{
		{"2024-01-03", "2024-01-03", true},
		{"2024-01-03", "2024-01", true},
		{"2024-01-03", "2024", true},
		{"2024-01", "2024", true},
		{"2024", "2024-01", false},
		{"2024-01", "2024-01-03", false},
		{"2024-01-03", "2024-02", false},
		{"2024-01-03", "2023", false},
	} {
		date, err := ParseDate(tc.date)
		if err != nil {
			t.Fatal(err)
		}
		other, err := ParseDate(tc.other)
		if err != nil {
			t.Fatal(err)
		}
		if got := date.Within(other); got != tc.want {
			t.Errorf("%s within %s: %v, want %v", date, other, got, tc.want)
		}
	}
}

// drawDate draws dates that are close enough to lie within one another.
func drawDate(t *rapid.T, label string) Date {
	text := fmt.Sprintf("%04d-%02d-%02d", rapid.IntRange(2023, 2024).Draw(t, "year"),
		rapid.IntRange(1, 2).Draw(t, "month"), rapid.IntRange(1, 2).Draw(t, "day"))
	d, err := ParseDate(text[:rapid.SampledFrom([]int{4, 7, 10}).Draw(t, label)])
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestWithinIsAnOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b, c := drawDate(t, "a"), drawDate(t, "b"), drawDate(t, "c")
		if !a.Within(a) {
			t.Fatalf("%s isn't within itself", a)
		}
		if a.Within(b) && b.Within(a) && a != b {
			t.Fatalf("%s and %s are within each other", a, b)
		}
		if a.Within(b) && b.Within(c) && !a.Within(c) {
			t.Fatalf("%s is within %s, that within %s, but the first isn't within the last", a, b, c)
		}
		days := !a.Earliest().Before(b.Earliest()) && !a.Latest().After(b.Latest())
		if a.Within(b) != days {
			t.Fatalf("%s within %s: %v, but its days are: %v", a, b, a.Within(b), days)
		}
	})
}

func TestADateSurvivesJSON(t *testing.T) {
	type dated struct {
		Date Date `json:"date,omitzero"`
	}
	for _, tc := range []struct{ date, want string }{
		{"2024-01-03", `{"date":"2024-01-03"}`},
		{"2024-01", `{"date":"2024-01"}`},
		{"2024", `{"date":"2024"}`},
		{"", `{}`},
	} {
		var in, out dated
		if err := in.Date.UnmarshalText([]byte(tc.date)); err != nil {
			t.Fatal(err)
		}
		text, err := json.Marshal(in)
		if err != nil || string(text) != tc.want {
			t.Errorf("%q is written %s, %v; want %s", tc.date, text, err, tc.want)
		}
		if err := json.Unmarshal(text, &out); err != nil || out != in {
			t.Errorf("%s is read %q, %v; want %q", text, out.Date, err, tc.date)
		}
	}
}

func TestBadJSONDatesLeaveTheDateAlone(t *testing.T) {
	for _, text := range []string{`"2024-13"`, `2024`, `{}`, `"03.01.2024"`} {
		d, err := ParseDate("2023")
		if err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal([]byte(text), &d); err == nil || d.String() != "2023" {
			t.Errorf("%s is read as %q, %v; want an error, and the date as it was", text, d, err)
		}
	}
}

func FuzzParseDate(f *testing.F) {
	for _, seed := range []string{"2024", "2024-02", "2024-02-29", "2023-02-29", "0000", "9999-12-31", "", "12/06/25", "२०२४"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		d, err := ParseDate(text)
		if err != nil {
			if !errors.Is(err, ErrBadInput) || !d.IsZero() {
				t.Errorf("ParseDate(%q) = %q, %v; want ErrBadInput and no date", text, d, err)
			}
			return
		}
		if d.IsZero() || d.Earliest().IsZero() && text != "0001" && text != "0001-01" && text != "0001-01-01" {
			t.Errorf("ParseDate(%q) is unknown, without an error", text)
		}
		if d.Earliest().After(d.Latest()) {
			t.Errorf("%s means %v to %v", d, d.Earliest(), d.Latest())
		}
		if got := d.Earliest().Format(time.DateOnly)[:len(text)]; got != text {
			t.Errorf("%q begins on %s", text, d.Earliest().Format(time.DateOnly))
		}
		written, err := d.MarshalText()
		if err != nil {
			t.Fatal(err)
		}
		var read Date
		if err := read.UnmarshalText(written); err != nil || read != d || !d.Within(read) {
			t.Errorf("%q is written %q and read %q, %v", text, written, read, err)
		}
	})
}

func TestDayIsTheDayOfATime(t *testing.T) {
	for _, tc := range []struct {
		at   time.Time
		want string
	}{
		{time.Date(2024, 2, 29, 23, 59, 0, 0, time.UTC), "2024-02-29"},
		{time.Date(987, 1, 2, 0, 0, 0, 0, time.UTC), "0987-01-02"},
		{time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC), ""},
		{time.Date(-1, 1, 1, 0, 0, 0, 0, time.UTC), ""},
	} {
		if got := Day(tc.at).String(); got != tc.want {
			t.Errorf("Day(%v) = %q, want %q", tc.at, got, tc.want)
		}
	}
}
