// Values of the graph as JSON.

package cypher

import (
	"bytes"
	"encoding/json"
	"math"

	"readout/graph/store"
)

// tagged values are those that JSON has no form for; the tag can't be taken for a
// property's name, which would want backticks.
type (
	nodeTag struct {
		V any `json:"$node"`
	}
	relationshipTag struct {
		V any `json:"$relationship"`
	}
	pathTag struct {
		V any `json:"$path"`
	}
	pointTag struct {
		V any `json:"$point"`
	}
)

// plain returns v in a form that encoding/json writes as docs/cypher.md says, nodes and
// relationships by way of refer.
func plain(v any, refer func(any) any) any {
	switch v := v.(type) {
	case []any:
		for i := range v {
			v[i] = plain(v[i], refer)
		}
	case map[string]any:
		for key := range v {
			v[key] = plain(v[key], refer)
		}
	case float64:
		switch {
		case math.IsNaN(v):
			return "NaN"
		case math.IsInf(v, 0):
			return map[bool]string{true: "Infinity", false: "-Infinity"}[v > 0]
		}
	case store.Point:
		return pointTag{v}
	case store.Node, store.Relationship, store.Path:
		return refer(v)
	}
	return v
}

// full writes nodes, relationships and paths as they are.
func full(v any) any {
	switch v := v.(type) {
	case store.Node:
		return nodeTag{inFull(v)}
	case store.Relationship:
		return relationshipTag{inFull(v)}
	case store.Path:
		for i := range v.Nodes {
			v.Nodes[i] = inFull(v.Nodes[i]).(store.Node)
		}
		for i := range v.Relationships {
			v.Relationships[i] = inFull(v.Relationships[i]).(store.Relationship)
		}
		return pathTag{v}
	}
	return v
}

// inFull makes the properties of a node or a relationship plain.
func inFull(v any) any {
	switch v := v.(type) {
	case store.Node:
		v.Properties, _ = plain(v.Properties, full).(map[string]any)
		return v
	case store.Relationship:
		v.Properties, _ = plain(v.Properties, full).(map[string]any)
		return v
	}
	return v
}

// encoded returns v as JSON without a line end; &, < and > stay as they are.
func encoded(v any) ([]byte, error) {
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetEscapeHTML(false)
	err := e.Encode(v)
	return bytes.TrimSuffix(out.Bytes(), []byte("\n")), err
}
