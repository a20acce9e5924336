// Scalars of the schema: how their values are read.

package gql

import (
	"fmt"
	"time"

	"readout/graph"
	"readout/server/compile"
)

var scalars = map[string]compile.Scalar{"Date": day, "PartialDate": partialDate}

// day reads a Date into a time.Time.
func day(value any) (any, error) {
	text, _ := value.(string)
	d, err := time.Parse(time.DateOnly, text)
	if err != nil {
		return nil, fmt.Errorf("%q: want a day, YYYY-MM-DD", text)
	}
	return d, nil
}

// partialDate reads a PartialDate into its text and the first and last day that it
// can mean.
func partialDate(value any) (any, error) {
	text, _ := value.(string)
	d, err := graph.ParseDate(text)
	if err != nil || text == "" {
		return nil, fmt.Errorf("%q: want YYYY, YYYY-MM or YYYY-MM-DD", text)
	}
	return map[string]any{"text": text, "earliest": d.Earliest(), "latest": d.Latest()}, nil
}
