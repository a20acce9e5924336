// Dates of known precision.
//
// News says "on Tuesday", "in January" or "in 2019". A Date keeps how much is
// known, as EDTF level 0 text (YYYY, YYYY-MM or YYYY-MM-DD), and never pretends
// that a month is its first day; what needs days asks for Earliest and Latest.

package graph

import (
	"fmt"
	"strconv"
	"time"
)

// Date is a day, a month or a year. The zero Date is an unknown date.
type Date struct {
	text string
}

// ParseDate reads YYYY, YYYY-MM or YYYY-MM-DD; anything else, or a day that the
// calendar doesn't have, is an ErrBadInput.
func ParseDate(text string) (Date, error) {
	d := Date{text}
	if layout := d.layout(); layout != "" {
		if t, err := time.Parse(layout, text); err == nil && t.Year() > 0 {
			return d, nil
		}
	}
	return Date{}, fmt.Errorf("%w: %q: want YYYY, YYYY-MM or YYYY-MM-DD", ErrBadInput, text)
}

// Day is the day of a time, in its zone; unknown, where its year has not four digits.
func Day(t time.Time) Date {
	if y := t.Year(); y < 1 || y > 9999 {
		return Date{}
	}
	return Date{t.Format(time.DateOnly)}
}

func (d Date) layout() string {
	switch len(d.text) {
	case len("2006"):
		return "2006"
	case len("2006-01"):
		return "2006-01"
	case len(time.DateOnly):
		return time.DateOnly
	}
	return ""
}

// String is the EDTF text; empty for an unknown date.
func (d Date) String() string { return d.text }

// IsZero says whether the date is unknown.
func (d Date) IsZero() bool { return d.text == "" }

// Earliest is the first day that d may mean, at midnight UTC; the zero time for
// an unknown date.
func (d Date) Earliest() time.Time {
	if d.IsZero() {
		return time.Time{}
	}
	// A Date is only made by ParseDate and Day: year, month and day stand where they always do. To
	// parse its layout anew took a thirtieth of what reading an article takes.
	number := func(from, to int) int {
		n, _ := strconv.Atoi(d.text[from:to])
		return n
	}
	month, day := 1, 1
	if len(d.text) >= len("2006-01") {
		month = number(5, 7)
	}
	if len(d.text) >= len("2006-01-02") {
		day = number(8, 10)
	}
	return time.Date(number(0, 4), time.Month(month), day, 0, 0, 0, 0, time.UTC)
}

// Latest is the last day that d may mean, at midnight UTC; the zero time for an
// unknown date.
func (d Date) Latest() time.Time {
	first := d.Earliest()
	switch len(d.text) {
	case len("2006"):
		return first.AddDate(1, 0, -1)
	case len("2006-01"):
		return first.AddDate(0, 1, -1)
	}
	return first
}

// Within says whether all of d lies in other: 2024-01-03 in 2024-01, and each
// known date in itself. An unknown date lies in no other.
func (d Date) Within(other Date) bool {
	return !d.IsZero() && !other.IsZero() && len(d.text) >= len(other.text) && d.text[:len(other.text)] == other.text
}

// MarshalText writes the EDTF text.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.text), nil }

// UnmarshalText reads what ParseDate reads, and empty text as an unknown date.
func (d *Date) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*d = Date{}
		return nil
	}
	parsed, err := ParseDate(string(text))
	if err != nil {
		return err
	}
	*d = parsed
	return nil
}
