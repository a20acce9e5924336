// Days: when an article was published, in the zone that it was published in.

package articles

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"readout/graph"
)

// The ways in which files write a moment. What follows the day, time and zone, is not
// read: the day that is written is the one in the writer's zone.
var (
	isoDay   = regexp.MustCompile(`^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:\D|$)`)
	basicDay = regexp.MustCompile(`^(\d{4})(\d{2})(\d{2})(?:T|$)`)
	mailDay  = regexp.MustCompile(`(?i)^(?:[a-z]{3,9},? +)?(\d{1,2})[ -]([a-z]{3,9}),?[ -](\d{4})(?:\D|$)`)
	proseDay = regexp.MustCompile(`(?i)^(?:[a-z]{3,9},? +)?([a-z]{3,9}) (\d{1,2}),? (\d{4})(?:\D|$)`)
)

var months = map[string]int{
	"jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6,
	"jul": 7, "aug": 8, "sep": 9, "oct": 10, "nov": 11, "dec": 12,
}

// parseDay returns the day of a moment written in ISO 8601, as mail and RSS do, or in
// English words; the zero Date for anything else, and for years before 1900 and the
// first of January 1970, which stand for "unknown". 03/01/2024 is anything else: it
// is one day in Karachi and another in New York.
func parseDay(text string) graph.Date {
	text = strings.TrimSpace(text)
	var year, month, day string
	if m := isoDay.FindStringSubmatch(text); m != nil {
		year, month, day = m[1], m[2], m[3]
	} else if m := basicDay.FindStringSubmatch(text); m != nil {
		year, month, day = m[1], m[2], m[3]
	} else if m := mailDay.FindStringSubmatch(text); m != nil {
		year, month, day = m[3], m[2], m[1]
	} else if m := proseDay.FindStringSubmatch(text); m != nil {
		year, month, day = m[3], m[1], m[2]
	}
	m, err := strconv.Atoi(month)
	if err != nil && len(month) >= 3 {
		m = months[strings.ToLower(month[:3])]
	}
	y, _ := strconv.Atoi(year)
	d, _ := strconv.Atoi(day)
	if y < 1900 || y == 1970 && m == 1 && d == 1 {
		return graph.Date{}
	}
	date, _ := graph.ParseDate(fmt.Sprintf("%04d-%02d-%02d", y, m, d)) // zero if there is no such day
	return date
}
