// The body of POST /cypher.

package cypher

import (
	"encoding/json"
	"fmt"
	"io"
	"math"
	"strings"
)

// request is the body of POST /cypher.
type request struct {
	Statement  string         `json:"statement"`
	Parameters map[string]any `json:"parameters"`
	Explain    bool           `json:"explain"`
	MaxRows    *int           `json:"maxRows"`
	Timeout    *float64       `json:"timeout"` // seconds
}

func readRequest(body io.Reader) (request, *Problem) {
	var asked request
	d := json.NewDecoder(body)
	d.UseNumber()
	d.DisallowUnknownFields()
	if err := d.Decode(&asked); err != nil {
		return asked, &Problem{Code: codeBadInput, Message: "request body: " + strings.TrimPrefix(err.Error(), "json: ") + "; want an object with statement, parameters, explain, maxRows, timeout"}
	}
	if _, err := d.Token(); err != io.EOF {
		return asked, &Problem{Code: codeBadInput, Message: "request body: want one object and nothing behind it"}
	}
	if asked.MaxRows != nil && *asked.MaxRows == 0 {
		*asked.MaxRows = -1 // 0 would be none given
	}
	if asked.Timeout != nil && !(*asked.Timeout > 0 && *asked.Timeout < math.MaxInt32) {
		return asked, &Problem{Code: codeBadInput, Message: fmt.Sprintf("timeout: %v: want seconds, more than 0", *asked.Timeout)}
	}
	parameters, problem := Parameters(asked.Parameters)
	asked.Parameters = parameters
	return asked, problem
}

// Parameters makes the database's numbers of those that JSON was read into.
func Parameters(read map[string]any) (map[string]any, *Problem) {
	for name, v := range read {
		converted, err := numbers(v)
		if err != nil {
			return nil, &Problem{Code: codeBadInput, Message: fmt.Sprintf("parameter %s: %v: want an integer of 64 bits, or a number with a point", name, err)}
		}
		read[name] = converted
	}
	return read, nil
}

func numbers(v any) (any, error) {
	switch v := v.(type) {
	case json.Number:
		if strings.ContainsAny(v.String(), ".eE") {
			return v.Float64()
		}
		return v.Int64()
	case []any:
		for i := range v {
			one, err := numbers(v[i])
			if err != nil {
				return nil, err
			}
			v[i] = one
		}
	case map[string]any:
		for key := range v {
			one, err := numbers(v[key])
			if err != nil {
				return nil, err
			}
			v[key] = one
		}
	}
	return v, nil
}
