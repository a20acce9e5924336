package cypher

import "readout/graph/store"

// Text is the first layer alone: it returns what the database would get.
func Text(statement string, parameters map[string]any) (string, *Problem) {
	s, problem := read(statement, parameters)
	if problem != nil {
		return "", problem
	}
	return s.cypher(), nil
}

// Plan is the second layer alone.
func Plan(plan store.Plan) *Problem { return onlyReads(plan) }

// Stripped is a statement as the audit has it.
func Stripped(statement string) string { return stripped(statement) }

// Operators, Functions and Procedures are what a statement may have.
var Operators, Functions, Procedures = operators, functions, procedures
