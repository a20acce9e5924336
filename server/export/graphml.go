// GraphML, as Gephi, NetworkX, igraph and yEd read it.

package export

import (
	"bufio"
	"encoding/xml"
	"strconv"
)

// graphML writes one <graph>; every edge is directed, since readers refuse a mixture.
type graphML struct {
	xmlWriter
	edges int
}

// xmlWriter writes text into XML; what goes wrong comes out at the end.
type xmlWriter struct{ *bufio.Writer }

func (w xmlWriter) raw(parts ...string) {
	for _, p := range parts {
		_, _ = w.WriteString(p) // Flush says what went wrong
	}
}

// escaped writes text for an element or an attribute.
func (w xmlWriter) escaped(text string) { _ = xml.EscapeText(w, []byte(text)) }

func (w xmlWriter) attribute(name, value string) {
	w.raw(" ", name, `="`)
	w.escaped(value)
	w.raw(`"`)
}

// xmlType is a property's type in GraphML and GEXF, which have neither lists nor, as
// far as readers go, dates.
func xmlType(k kind) string {
	switch k {
	case whole:
		return "long"
	case real:
		return "double"
	default:
		return "string"
	}
}

// attributes are the columns that nodes or edges have, each once, in a fixed order.
func attributes(lists ...[]column) []column {
	var all []column
	for _, list := range lists {
		for _, c := range list {
			if at(all, c.name) < 0 {
				all = append(all, c)
			}
		}
	}
	return all
}

// In a network every node also says what it is, its key in the graph, and what it is
// called; every edge what it is. MET weighs as much as there were meetings.
var (
	nodeExtras = properties("label", "type", "key")
	edgeExtras = properties("label", "relation", "weight:real")
)

func nodeAttributes() []column {
	lists := [][]column{nodeExtras}
	for _, k := range nodeKinds {
		lists = append(lists, k.columns[1:]) // the key is an extra
	}
	return attributes(lists...)
}

func edgeAttributes() []column {
	lists := [][]column{edgeExtras}
	for _, k := range edgeKinds {
		lists = append(lists, k.columns)
	}
	return attributes(lists...)
}

// nodeID is an id that no other node of any label has.
func nodeID(label, key string) string { return label + ":" + key }

// displayed is what a node is called: by its key where it has no name.
func displayed(k *nodeKind, values []any) string {
	if name, _ := values[at(k.columns, k.called)].(string); name != "" {
		return name
	}
	return values[0].(string)
}

func newGraphML(out *bufio.Writer) *graphML {
	w := &graphML{xmlWriter: xmlWriter{out}}
	w.raw(xml.Header, `<graphml xmlns="http://graphml.graphdrawing.org/xmlns" `+
		`xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" `+
		`xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">`+"\n")
	w.keys("node", nodeAttributes())
	w.keys("edge", edgeAttributes())
	w.raw(`<graph id="readout" edgedefault="directed">` + "\n")
	return w
}

func (w *graphML) keys(of string, columns []column) {
	for _, c := range columns {
		w.raw(`<key id="`, of[:1], `_`, c.name, `" for="`, of, `" attr.name="`, c.name, `" attr.type="`, xmlType(c.kind), `"/>`, "\n")
	}
}

func (w *graphML) data(of, name, value string) {
	w.raw(`<data key="`, of, "_", name, `">`)
	w.escaped(value)
	w.raw("</data>")
}

func (w *graphML) values(of string, columns []column, values []any) {
	for i, c := range columns {
		if values[i] != nil {
			w.data(of, c.name, plain(values[i]))
		}
	}
}

func (w *graphML) node(k *nodeKind, values []any) error {
	w.raw("<node")
	w.attribute("id", nodeID(k.label, values[0].(string)))
	w.raw(">")
	w.data("n", "label", displayed(k, values))
	w.data("n", "type", k.label)
	w.data("n", "key", values[0].(string))
	w.values("n", k.columns[1:], values[1:])
	w.raw("</node>\n")
	return nil
}

func (w *graphML) edge(k *edgeKind, from, to string, values []any) error {
	w.raw(`<edge id="e`, strconv.Itoa(w.edges), `"`)
	w.edges++
	w.attribute("source", nodeID(k.from, from))
	w.attribute("target", nodeID(k.to, to))
	w.raw(">")
	w.data("e", "label", k.name)
	w.data("e", "relation", k.name)
	w.data("e", "weight", plain(weight(k, values)))
	w.values("e", k.columns, values)
	w.raw("</edge>\n")
	return nil
}

// weight is how many meetings a pair had, and 1 of everything else.
func weight(k *edgeKind, values []any) float64 {
	if k.name == "MET" {
		return float64(values[0].(int64))
	}
	return 1
}

func (w *graphML) close() error {
	w.raw("</graph>\n</graphml>\n")
	return nil
}
