// What a statement of a user's can return, without the driver's types.

package store

import (
	"fmt"
	"strings"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// Node is a node as it is in the database. Its ID is Neo4j's own, good for as long as
// nobody writes.
type Node struct {
	ID         string         `json:"id"`
	Labels     []string       `json:"labels"`
	Properties map[string]any `json:"properties"`
}

// Relationship is a relationship; From and To are IDs of nodes.
type Relationship struct {
	ID         string         `json:"id"`
	Type       string         `json:"type"`
	From       string         `json:"from"`
	To         string         `json:"to"`
	Properties map[string]any `json:"properties"`
}

// Path has one node more than relationships, or none of either.
type Path struct {
	Nodes         []Node         `json:"nodes"`
	Relationships []Relationship `json:"relationships"`
}

// Point is a place. Its coordinates are x and y, or longitude and latitude, and a
// third where the system has one.
type Point struct {
	SRID        uint32    `json:"srid"`
	Coordinates []float64 `json:"coordinates"`
}

// value turns what the driver returns into nil, bool, int64, float64, string, []byte,
// []any, map[string]any, or one of the types above. Dates, times and durations become
// ISO 8601.
func value(v any) any {
	switch v := v.(type) {
	case []any:
		for i := range v {
			v[i] = value(v[i])
		}
		return v
	case map[string]any:
		for key := range v {
			v[key] = value(v[key])
		}
		return v
	case neo4j.Node:
		return node(v)
	case neo4j.Relationship:
		return relationship(v)
	case neo4j.Path:
		p := Path{Nodes: []Node{}, Relationships: []Relationship{}}
		for _, n := range v.Nodes {
			p.Nodes = append(p.Nodes, node(n))
		}
		for _, r := range v.Relationships {
			p.Relationships = append(p.Relationships, relationship(r))
		}
		return p
	case neo4j.Point2D:
		return Point{v.SpatialRefId, []float64{v.X, v.Y}}
	case neo4j.Point3D:
		return Point{v.SpatialRefId, []float64{v.X, v.Y, v.Z}}
	}
	return temporal(v)
}

func node(n neo4j.Node) Node {
	return Node{n.ElementId, n.Labels, value(n.Props).(map[string]any)}
}

func relationship(r neo4j.Relationship) Relationship {
	return Relationship{r.ElementId, r.Type, r.StartElementId, r.EndElementId, value(r.Props).(map[string]any)}
}

func temporal(v any) any {
	switch v := v.(type) {
	case time.Time: // with an offset or a region
		if region := v.Location().String(); strings.Contains(region, "/") {
			return v.Format(time.RFC3339Nano) + "[" + region + "]"
		}
		return v.Format(time.RFC3339Nano)
	case fmt.Stringer: // days, times and durations
		return v.String()
	}
	return v
}
