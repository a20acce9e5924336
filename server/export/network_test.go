package export_test

import (
	"encoding/xml"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"testing"

	"readout/graph/store"
	"readout/server/export"
)

// network is a file of nodes and edges as any reader of its format sees it: values by
// the declared name, of the declared type.
type network struct {
	nodes map[string]map[string]string
	edges []edge
}

type edge struct {
	source, target string
	values         map[string]string
}

// typed checks that a value is of its type.
func typed(t *testing.T, name, kind, value string) {
	t.Helper()
	var err error
	switch kind {
	case "long":
		_, err = strconv.ParseInt(value, 10, 64)
	case "double":
		_, err = strconv.ParseFloat(value, 64)
	case "string":
	default:
		err = fmt.Errorf("type %q", kind)
	}
	if err != nil {
		t.Errorf("%s: %q: %v", name, value, err)
	}
}

func readGraphML(t *testing.T, text string) network {
	t.Helper()
	type data struct {
		Key   string `xml:"key,attr"`
		Value string `xml:",chardata"`
	}
	var file struct {
		XMLName xml.Name `xml:"http://graphml.graphdrawing.org/xmlns graphml"`
		Keys    []struct {
			ID   string `xml:"id,attr"`
			For  string `xml:"for,attr"`
			Name string `xml:"attr.name,attr"`
			Type string `xml:"attr.type,attr"`
		} `xml:"key"`
		Nodes []struct {
			ID   string `xml:"id,attr"`
			Data []data `xml:"data"`
		} `xml:"graph>node"`
		Edges []struct {
			Source string `xml:"source,attr"`
			Target string `xml:"target,attr"`
			Data   []data `xml:"data"`
		} `xml:"graph>edge"`
	}
	if err := xml.Unmarshal([]byte(text), &file); err != nil {
		t.Fatal(err)
	}
	values := func(of string, list []data) map[string]string {
		all := make(map[string]string)
		for _, d := range list {
			found := false
			for _, k := range file.Keys {
				if k.ID == d.Key && k.For == of {
					found = true
					typed(t, k.Name, k.Type, d.Value)
					all[k.Name] = d.Value
				}
			}
			if !found {
				t.Errorf("%s: data of a key %q that isn't declared", of, d.Key)
			}
		}
		return all
	}
	n := network{nodes: make(map[string]map[string]string)}
	for _, node := range file.Nodes {
		n.nodes[node.ID] = values("node", node.Data)
	}
	for _, e := range file.Edges {
		n.edges = append(n.edges, edge{e.Source, e.Target, values("edge", e.Data)})
	}
	return n
}

func readGEXF(t *testing.T, text string) network {
	t.Helper()
	type value struct {
		For   string `xml:"for,attr"`
		Value string `xml:"value,attr"`
	}
	var file struct {
		XMLName    xml.Name `xml:"http://gexf.net/1.3 gexf"`
		Attributes []struct {
			Class string `xml:"class,attr"`
			List  []struct {
				ID    string `xml:"id,attr"`
				Title string `xml:"title,attr"`
				Type  string `xml:"type,attr"`
			} `xml:"attribute"`
		} `xml:"graph>attributes"`
		Nodes []struct {
			ID     string  `xml:"id,attr"`
			Label  string  `xml:"label,attr"`
			Values []value `xml:"attvalues>attvalue"`
		} `xml:"graph>nodes>node"`
		Edges []struct {
			Source string  `xml:"source,attr"`
			Target string  `xml:"target,attr"`
			Label  string  `xml:"label,attr"`
			Weight string  `xml:"weight,attr"`
			Values []value `xml:"attvalues>attvalue"`
		} `xml:"graph>edges>edge"`
	}
	if err := xml.Unmarshal([]byte(text), &file); err != nil {
		t.Fatal(err)
	}
	values := func(class string, list []value) map[string]string {
		all := make(map[string]string)
		for _, v := range list {
			found := false
			for _, declared := range file.Attributes {
				for _, a := range declared.List {
					if declared.Class == class && a.ID == v.For {
						found = true
						typed(t, a.Title, a.Type, v.Value)
						all[a.Title] = v.Value
					}
				}
			}
			if !found {
				t.Errorf("%s: a value for %q, which isn't declared", class, v.For)
			}
		}
		return all
	}
	n := network{nodes: make(map[string]map[string]string)}
	for _, node := range file.Nodes {
		all := values("node", node.Values)
		all["label"] = node.Label
		n.nodes[node.ID] = all
	}
	for _, e := range file.Edges {
		all := values("edge", e.Values)
		all["label"], all["weight"] = e.Label, e.Weight
		n.edges = append(n.edges, edge{e.Source, e.Target, all})
	}
	return n
}

// lines writes a network as elements writes the graph.
func (n network) lines(t *testing.T) []string {
	t.Helper()
	var lines []string
	for id, values := range n.nodes {
		label, key, _ := strings.Cut(id, ":")
		if values["type"] != label || values["key"] != key || values["label"] == "" {
			t.Errorf("node %s is of type %q, has key %q and label %q", id, values["type"], values["key"], values["label"])
		}
		lines = append(lines, "node "+id+" "+sorted(values, "type", "key", "label"))
	}
	for _, e := range n.edges {
		for _, end := range []string{e.source, e.target} {
			if n.nodes[end] == nil {
				t.Errorf("edge %v: no node %s", e, end)
			}
		}
		want := "1"
		if e.values["relation"] == "MET" {
			want = e.values["meetings"]
		}
		if e.values["weight"] != want || e.values["label"] != e.values["relation"] {
			t.Errorf("edge %v: weight %q, want %q", e, e.values["weight"], want)
		}
		lines = append(lines, "edge "+e.source+" "+e.values["relation"]+" "+e.target+" "+sorted(e.values, "relation", "label", "weight"))
	}
	slices.Sort(lines)
	return lines
}

func sorted(values map[string]string, but ...string) string {
	var all []string
	for _, name := range slices.Sorted(maps.Keys(values)) {
		if !slices.Contains(but, name) {
			all = append(all, name+"="+values[name])
		}
	}
	return strings.Join(all, " ")
}

// stated is the graph in the same words, by the database's own.
func stated(t *testing.T, s *store.Store) []string {
	t.Helper()
	_, rows, err := s.Query(t.Context(), `CALL () {
  MATCH (n) WHERE NOT n:Turn|Load|Migration|Record|Mention|NameKey
  RETURN 'node ' + labels(n)[0] + ':' + coalesce(n.id, n.code) AS head, properties(n) AS properties
  UNION ALL
  MATCH (a)-[r]->(b) WHERE NOT type(r) IN ['STATES', 'NAMES', 'UNDER']
  RETURN 'edge ' + labels(a)[0] + ':' + coalesce(a.id, a.code) + ' ' + type(r) + ' ' + labels(b)[0] + ':' + coalesce(b.id, b.code) AS head,
    properties(r) AS properties
}
RETURN head, [k IN keys(properties) WHERE NOT (k IN ['id', 'code'] AND head STARTS WITH 'node') |
  [k, CASE WHEN valueType(properties[k]) STARTS WITH 'LIST'
       THEN '[' + reduce(s = '', x IN properties[k] | s + CASE s WHEN '' THEN '' ELSE ',' END + '"' + x + '"') + ']'
       WHEN valueType(properties[k]) STARTS WITH 'POINT'
       THEN '[' + reduce(s = '', x IN [properties[k].longitude, properties[k].latitude] | s + CASE s WHEN '' THEN '' ELSE ',' END
         + CASE WHEN x = toInteger(x) THEN toString(toInteger(x)) ELSE toString(x) END) + ']'
       ELSE toString(properties[k]) END]]`, nil)
	if err != nil {
		t.Fatal(err)
	}
	lines := make([]string, len(rows))
	for i, row := range rows {
		values := make(map[string]string)
		for _, pair := range row[1].([]any) {
			values[pair.([]any)[0].(string)] = strings.TrimSuffix(pair.([]any)[1].(string), ".0")
		}
		lines[i] = row[0].(string) + " " + sorted(values)
	}
	slices.Sort(lines)
	return lines
}

func networksAreTheGraph(t *testing.T, s *store.Store) {
	want := stated(t, s)
	if len(want) < 290 {
		t.Fatalf("the graph has %d nodes and edges, want more to compare", len(want))
	}
	t.Run("GraphML", func(t *testing.T) {
		differ(t, "GraphML", readGraphML(t, exported(t, s, export.GraphML, "")).lines(t), want)
	})
	t.Run("GEXF", func(t *testing.T) {
		differ(t, "GEXF", readGEXF(t, exported(t, s, export.GEXF, "")).lines(t), want)
	})
}

func aPartHasWhatHangsOnItsMeetings(t *testing.T, s *store.Store) {
	n := readGraphML(t, exported(t, s, export.GraphML, `{"during": {"from": "2024", "to": "2024"}}`))
	got := slices.Sorted(maps.Keys(n.nodes))
	want := []string{
		"Agreement:m1/example-treaty", "Article:a1", "Article:a2", "Country:CH", "Country:PK", "Country:RW", "Meeting:m1",
		"Office:pk-foreign-minister", "Organisation:rw-example-force", "Person:pk-ada-example", "Person:rw-ben-example",
		"Person:rw-dot-example", "Place:ch-geneva", "Topic:water",
	}
	if !slices.Equal(got, want) {
		t.Errorf("nodes of 2024: %q, want %q", got, want)
	}
	var mets []string
	for _, e := range n.edges {
		if e.values["relation"] == "MET" {
			mets = append(mets, e.source+" "+e.target+" "+sorted(e.values, "relation", "label", "weight"))
		}
		if e.values["relation"] == "PART_OF" {
			t.Errorf("m1 is a part of %s, which isn't of 2024", e.target)
		}
	}
	slices.Sort(mets)
	days := " first=2024-01-03 last=2024-01-03 meetings=1"
	if want := []string{
		"Country:PK Country:RW" + days, "Person:pk-ada-example Person:rw-ben-example" + days, "Person:pk-ada-example Person:rw-dot-example" + days,
	}; !slices.Equal(mets, want) {
		t.Errorf("who met in 2024: %q, want %q", mets, want)
	}
}
