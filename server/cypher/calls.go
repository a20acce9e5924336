// Procedures and functions: those of names.go, nothing else.

package cypher

import "strings"

func (s *statement) calls() *Problem {
	hints := s.hints()
	for i, t := range s.all {
		switch {
		case t.is("CALL") && !s.isName(i):
			if problem := s.procedure(i + 1); problem != nil {
				return problem
			}
		case t.is("(") && s.at(i-1).name() && !hints[i-1]:
			if problem := s.function(i - 1); problem != nil {
				return problem
			}
		}
	}
	return nil
}

// procedure checks what is called at i: a procedure, with or without brackets behind
// it. A subquery is none.
func (s *statement) procedure(i int) *Problem {
	if s.at(i).is("{", "(") {
		return nil
	}
	name := s.dotted(i)
	if procedures[name] {
		return nil
	}
	if name == "" {
		return s.problem(codeBadInput, s.at(i).at, "CALL: want a procedure or a subquery in braces")
	}
	return s.problem(codeRefused, s.at(i).at, "procedure %s: not one of those that a statement may call (GET /cypher/schema lists them)", name)
}

// function checks the call whose name ends at i.
func (s *statement) function(i int) *Problem {
	first := i
	for s.at(first-1).is(".") && s.at(first-2).name() {
		first -= 2
	}
	if s.at(first - 1).is("CALL") {
		return nil // procedure has checked it
	}
	name := s.dotted(first)
	only := first == i && s.at(i).kind == word
	if functions[strings.ToLower(name)] || only && (beforeBracket[upper(name)] && !s.at(i-1).is(".")) {
		return nil
	}
	return s.problem(codeRefused, s.at(first).at, "function %s: not one of those that a statement may call (GET /cypher/schema lists them)", name)
}

// dotted returns the name that begins at i, empty if none does.
func (s *statement) dotted(i int) string {
	if !s.at(i).name() {
		return ""
	}
	name := s.at(i).text
	for i++; s.at(i).is(".") && s.at(i+1).name(); i += 2 {
		name += "." + s.at(i+1).text
	}
	return name
}

// hints finds the labels and types of USING INDEX n:Label(property), which look like
// calls.
func (s *statement) hints() map[int]bool {
	found := make(map[int]bool)
	for i, t := range s.all {
		if !t.is("USING") {
			continue
		}
		j := i + 1
		for s.at(j).is("INDEX", "TEXT", "RANGE", "POINT", "SEEK") {
			j++
		}
		if s.at(j).name() && s.at(j+1).is(":") && s.at(j+2).name() {
			found[j+2] = true
		}
	}
	return found
}
