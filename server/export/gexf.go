// GEXF 1.3, Gephi's own format.

package export

import (
	"bufio"
	"encoding/xml"
	"strconv"
)

type gexf struct {
	xmlWriter
	nodes, edges []column
	written      int // edges
}

// What GEXF has attributes of its own for.
var (
	gexfNodes = nodeAttributes()[1:]
	gexfEdges = append(properties("relation"), edgeAttributes()[len(edgeExtras):]...)
)

func newGEXF(out *bufio.Writer) *gexf {
	w := &gexf{xmlWriter: xmlWriter{out}, nodes: gexfNodes, edges: gexfEdges}
	w.raw(xml.Header, `<gexf xmlns="http://gexf.net/1.3" version="1.3">`+"\n",
		"<meta><creator>Readout</creator><description>Who met whom</description></meta>\n",
		`<graph defaultedgetype="directed" mode="static">`+"\n")
	w.declare("node", w.nodes)
	w.declare("edge", w.edges)
	w.raw("<nodes>\n")
	return w
}

func (w *gexf) declare(class string, columns []column) {
	w.raw(`<attributes class="`, class, `" mode="static">`, "\n")
	for _, c := range columns {
		w.raw(`<attribute id="`, c.name, `" title="`, c.name, `" type="`, xmlType(c.kind), `"/>`, "\n")
	}
	w.raw("</attributes>\n")
}

func (w *gexf) value(name, value string) {
	w.raw(`<attvalue for="`, name, `"`)
	w.attribute("value", value)
	w.raw("/>")
}

func (w *gexf) values(columns []column, values []any) {
	for i, c := range columns {
		if values[i] != nil {
			w.value(c.name, plain(values[i]))
		}
	}
}

func (w *gexf) node(k *nodeKind, values []any) error {
	w.raw("<node")
	w.attribute("id", nodeID(k.label, values[0].(string)))
	w.attribute("label", displayed(k, values))
	w.raw("><attvalues>")
	w.value("type", k.label)
	w.value("key", values[0].(string))
	w.values(k.columns[1:], values[1:])
	w.raw("</attvalues></node>\n")
	return nil
}

func (w *gexf) edge(k *edgeKind, from, to string, values []any) error {
	if w.written == 0 {
		w.raw("</nodes>\n<edges>\n")
	}
	w.raw(`<edge id="e`, strconv.Itoa(w.written), `"`)
	w.written++
	w.attribute("source", nodeID(k.from, from))
	w.attribute("target", nodeID(k.to, to))
	w.attribute("label", k.name)
	w.attribute("weight", plain(weight(k, values)))
	w.raw("><attvalues>")
	w.value("relation", k.name)
	w.values(k.columns, values)
	w.raw("</attvalues></edge>\n")
	return nil
}

func (w *gexf) close() error {
	if w.written == 0 {
		w.raw("</nodes>\n<edges>\n")
	}
	w.raw("</edges>\n</graph>\n</gexf>\n")
	return nil
}
