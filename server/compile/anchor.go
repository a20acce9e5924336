// Anchors: what a selection is read from.

package compile

import (
	"fmt"
	"strings"
)

// anchor is a variable of the statement and what it holds: a node, a relationship
// with the nodes at its ends, or a map with one entry a field.
type anchor struct {
	name      string
	t         *typeInfo
	near, far *anchor // of a relationship, where they are known
}

// pattern writes a relationship between two nodes; rel may be empty.
func pattern(near string, r *relationship, rel, far string, t *typeInfo) string {
	left, right := "-[", "]->"
	switch r.direction {
	case "IN":
		left, right = "<-[", "]-"
	case "UNDIRECTED":
		right = "]-"
	}
	end := "(" + far + ")"
	if !r.sure {
		end = node(far, t)
	}
	return "(" + near + ")" + left + rel + ":" + name(r.name) + right + end
}

// node writes a node's pattern.
func node(variable string, t *typeInfo) string { return "(" + variable + labels(t) + ")" }

func labels(t *typeInfo) string {
	if len(t.possible) == 0 {
		names := make([]string, len(t.labels))
		for i, label := range t.labels {
			names[i] = name(label)
		}
		return ":" + strings.Join(names, "&")
	}
	all := make([]string, len(t.possible))
	for i, p := range t.possible {
		all[i] = labels(p)[1:]
	}
	return ":" + strings.Join(all, "|")
}

// name writes a name of the schema's as Cypher has it.
func name(s string) string {
	for i, r := range s {
		if r != '_' && (r < 'A' || r > 'z' || r > 'Z' && r < 'a') && (i == 0 || r < '0' || r > '9') {
			return "`" + strings.ReplaceAll(s, "`", "``") + "`"
		}
	}
	return s
}

func property(variable, p string) string { return variable + "." + name(p) }

// value returns the expression of a field that has no directive of its own and a
// type with fields: an end of a relationship, or an entry of a map. simple says
// that it is a variable already.
func (a *anchor) value(f *fieldInfo) (expression string, simple bool) {
	if a.t.kind != edgeType {
		return property(a.name, f.property), false
	}
	if a.far != nil {
		for _, end := range []*anchor{a.far, a.near} {
			if end != nil && (isA(end.t, f.target) || end.t == f.target || isA(f.target, end.t)) {
				return end.name, true
			}
		}
	}
	return fmt.Sprintf("head([end IN [startNode(%s), endNode(%s)] WHERE end%s])", a.name, a.name, labels(f.target)), false
}
