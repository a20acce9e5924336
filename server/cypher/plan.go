// The plan: what the database would do, operator by operator.

package cypher

import (
	"strings"

	"readout/graph/store"
)

// operators are those that read. Of names with brackets, the part before them.
var operators = set(strings.Fields(`
AllNodesScan Anti AntiConditionalApply AntiSemiApply Apply Argument ArgumentTracker
AssertSameNode AssertSameRelationship AssertingMultiNodeIndexSeek
BidirectionalRepeat CacheProperties CartesianProduct ConditionalApply
DirectedAllRelationshipsScan DirectedRelationshipByElementIdSeek DirectedRelationshipByIdSeek
DirectedRelationshipIndexContainsScan DirectedRelationshipIndexEndsWithScan DirectedRelationshipIndexScan
DirectedRelationshipIndexSeek DirectedRelationshipIndexSeekByRange DirectedRelationshipTypeScan DirectedUnionRelationshipTypesScan
Distinct Eager EagerAggregation EmptyResult EmptyRow Expand Filter IntersectionNodeByLabelsScan
LetAntiSemiApply LetSelectOrAntiSemiApply LetSelectOrSemiApply LetSemiApply Limit
MultiNodeIndexSeek NodeByElementIdSeek NodeByIdSeek NodeByLabelScan NodeCountFromCountStore NodeHashJoin
NodeIndexContainsScan NodeIndexEndsWithScan NodeIndexScan NodeIndexSeek NodeIndexSeekByRange
NodeLeftOuterHashJoin NodeRightOuterHashJoin NodeUniqueIndexSeek NodeUniqueIndexSeekByRange NonFuseable NullifyMetadata
Optional OptionalExpand OrderedAggregation OrderedDistinct OrderedUnion PartialSort PartialTop PathPropagatingBFS PreserveOrder
ProcedureCall ProduceResults ProjectEndpoints Projection RelationshipCountFromCountStore Repeat RollUpApply
SelectOrAntiSemiApply SelectOrSemiApply SemiApply ShortestPath Skip Sort StatefulShortestPath SubtractionNodeByLabelsScan
Top Top1WithTies TriadicBuild TriadicFilter TriadicSelection
UndirectedAllRelationshipsScan UndirectedRelationshipByElementIdSeek UndirectedRelationshipByIdSeek
UndirectedRelationshipIndexContainsScan UndirectedRelationshipIndexEndsWithScan UndirectedRelationshipIndexScan
UndirectedRelationshipIndexSeek UndirectedRelationshipIndexSeekByRange UndirectedRelationshipTypeScan UndirectedUnionRelationshipTypesScan
Union UnionNodeByLabelsScan Unwind ValueHashJoin VarLengthExpand`)...)

// onlyReads checks a plan.
func onlyReads(plan store.Plan) *Problem {
	if problem := reads(plan.Root); problem != nil {
		return problem
	}
	if !plan.ReadOnly {
		return &Problem{Code: codeRefused, Message: "the database says that the statement doesn't only read"}
	}
	return nil
}

func reads(o store.Operator) *Problem {
	name, _, _ := strings.Cut(o.Name, "(")
	if !operators[name] {
		return &Problem{Code: codeRefused, Message: "the database would run the operator " + o.Name + ", which isn't one of those that only read"}
	}
	if name == "ProcedureCall" {
		if called, _, _ := strings.Cut(o.Details, "("); !procedures[called] {
			return &Problem{Code: codeRefused, Message: "the database would call the procedure " + called + ", not one of those that a statement may call"}
		}
	} else if called := foreign(o.Details); called != "" {
		return &Problem{Code: codeRefused, Message: "the database would call the function " + called + ", not one of those that a statement may call"}
	}
	for _, child := range o.Children {
		if problem := reads(child); problem != nil {
			return problem
		}
	}
	return nil
}

// foreign returns the first function in an operator's details that isn't one of ours.
// All that others can add has a namespace, so names without a point are the database's.
func foreign(details string) string {
	s := &source{text: []rune(details), written: details}
	var all []token
	for i := 0; i < len(s.text); {
		t, problem := s.token(i)
		if problem != nil { // a text of the statement that the database has cut
			t = token{kind: sign, at: i, end: i + 1}
		}
		if t.end > t.at {
			all = append(all, t)
		}
		i = max(t.end, i+1)
	}
	called := statement{s, all}
	for i, t := range all {
		if !t.is("(") || !called.at(i-1).name() || !called.at(i-2).is(".") {
			continue
		}
		first := i - 1
		for called.at(first-1).is(".") && called.at(first-2).name() {
			first -= 2
		}
		if name := called.dotted(first); !functions[strings.ToLower(name)] {
			return name
		}
	}
	return ""
}
