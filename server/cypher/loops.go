// Loops within an expression: reduce(), [x IN list …], any(x IN list …).
//
// The database looks for a statement's end between rows, so nothing ends a loop in its
// middle. Where the text tells how long one is, it must be short. A list that the graph
// or another expression makes can't be seen here: a statement that goes round it for
// long keeps its seat until it has ended (seats.go).

package cypher

import (
	"encoding/json"
	"math"
	"slices"
	"strconv"

	"readout/server/limit"
)

func (s *statement) loops(parameters map[string]any) *Problem {
	deepest, open := 0, []bool{} // for each bracket around: whether it is a loop's
	for i, t := range s.all {
		switch {
		case t.is("(", "[", "{"):
			open = append(open, s.isLoop(i))
			deep := len(slices.DeleteFunc(slices.Clone(open), func(loop bool) bool { return !loop }))
			if deepest = max(deepest, deep); deep > limit.CypherLoops {
				return s.problem(codeTooComplex, t.at, "more than %d loops (reduce, [x IN list], any(x IN list)) within one another; UNWIND needs none", limit.CypherLoops)
			}
		case t.is(")", "]", "}") && len(open) > 0:
			open = open[:len(open)-1]
		}
	}
	for i, t := range s.all {
		if !t.is("RANGE") || !s.at(i+1).is("(") || s.at(i-1).is("UNWIND") {
			continue
		}
		n := s.rangeSize(i+2, parameters)
		if most := math.Pow(limit.CypherSteps, 1/float64(max(deepest, 1))); n > most {
			return s.problem(codeTooComplex, t.at, "range of %.0f numbers: want at most %.0f here; UNWIND range(…) goes further", n, math.Floor(most))
		}
	}
	return nil
}

// isLoop tells whether the bracket at i is that of a loop.
func (s *statement) isLoop(i int) bool {
	if s.at(i).is("(") && s.at(i-1).is("REDUCE") {
		return true
	}
	return s.at(i).is("(", "[") && s.at(i+1).name() && s.at(i+2).is("IN") && (s.at(i).is("[") || s.at(i-1).is("ALL", "ANY", "NONE", "SINGLE"))
}

// rangeSize returns how many numbers there are in the range whose first argument is at
// i; 0 if the text doesn't tell.
func (s *statement) rangeSize(i int, parameters map[string]any) float64 {
	var bounds []float64
	for {
		bound, next, known := s.whole(i, parameters)
		if !known {
			return 0
		}
		bounds = append(bounds, bound)
		if !s.at(next).is(",") {
			break
		}
		i = next + 1
	}
	if len(bounds) < 2 {
		return 0
	}
	step := 1.0
	if len(bounds) > 2 && bounds[2] != 0 {
		step = bounds[2]
	}
	return max((bounds[1]-bounds[0])/step+1, 0)
}

// whole reads a number, or a parameter that is one, at i, and returns where it ends.
func (s *statement) whole(i int, parameters map[string]any) (value float64, next int, known bool) {
	sign := 1.0
	for ; s.at(i).is("-", "+"); i++ {
		if s.at(i).is("-") {
			sign = -sign
		}
	}
	switch t := s.at(i); t.kind {
	case number:
		n, err := strconv.ParseInt(t.text, 0, 64)
		value, known = float64(n), err == nil
	case parameter:
		switch p := parameters[t.text].(type) {
		case int64:
			value, known = float64(p), true
		case json.Number:
			n, err := p.Float64()
			value, known = n, err == nil
		}
	default:
	}
	return sign * value, i + 1, known
}
