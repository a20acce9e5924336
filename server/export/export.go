// Package export takes the graph out of the database, whole or in part, as files that
// other programs read: GraphML and GEXF for network tools, CSV and Parquet for tables,
// Cypher for another Neo4j, and the records themselves.
//
// Everything streams: a statement's rows are written as they arrive, in the order of
// an index, so that memory doesn't grow with the graph and the same graph gives the
// same file.
package export

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"readout/graph"
)

// Graph is what is asked of the database.
type Graph interface {
	// Each calls each for every row of a reading statement.
	Each(ctx context.Context, cypher string, params map[string]any, limit time.Duration, asker string, each func(row []any) error) error
	// Position returns a number that grows with each load.
	Position(ctx context.Context) (int64, error)
}

// timeLimit is for one statement of an export: as long as writing millions of rows to a
// slow place takes.
const timeLimit = 24 * time.Hour

// Format is how the graph is written.
type Format string

// The formats.
const (
	JSONL   Format = "jsonl"   // the records: readout load makes the same graph of them
	GraphML Format = "graphml" // nodes and edges
	GEXF    Format = "gexf"    // nodes and edges
	Cypher  Format = "cypher"  // statements that make nodes and edges
	CSV     Format = "csv"     // one row a report of a meeting
	Parquet Format = "parquet" // the same with lists
)

// Formats are all of them.
var Formats = []Format{JSONL, GraphML, GEXF, Cypher, CSV, Parquet}

// Options say what is written, and how.
type Options struct {
	Format Format
	// Where is a condition on the meeting m, in Cypher, with its parameters: only what
	// hangs on such meetings is written. Empty: everything.
	Where  string
	Params map[string]any
	// Record writes a record as one line of the record format, without its line feed;
	// needed for JSONL.
	Record func(graph.Record) ([]byte, error)
}

// ErrChanged says that somebody loaded while the graph was read, so that what was
// written may be of no one moment.
var ErrChanged = errors.New("the graph was changed while it was exported; export it again")

// Write writes the graph to w. What was written is worth nothing after an error.
func Write(ctx context.Context, g Graph, w io.Writer, o Options) error {
	write, ok := map[Format]func(*exporter) error{
		JSONL: (*exporter).records, CSV: (*exporter).csv, Parquet: (*exporter).parquet,
		GraphML: func(x *exporter) error { return x.elements(newGraphML(x.out)) },
		GEXF:    func(x *exporter) error { return x.elements(newGEXF(x.out)) },
		Cypher:  func(x *exporter) error { return x.elements(newScript(x.out)) },
	}[o.Format]
	if !ok {
		return fmt.Errorf("%w: format %q: want one of %s", graph.ErrBadInput, o.Format, names(Formats))
	}
	before, err := g.Position(ctx)
	if err != nil {
		return err
	}
	x := &exporter{ctx: ctx, graph: g, out: bufio.NewWriterSize(w, 1<<16), Options: o}
	if err := write(x); err != nil {
		return err
	}
	after, err := g.Position(ctx)
	if err != nil {
		return err
	}
	if before != after {
		return ErrChanged
	}
	return x.out.Flush()
}

func names(formats []Format) string {
	all := make([]string, len(formats))
	for i, f := range formats {
		all[i] = string(f)
	}
	return strings.Join(all, ", ")
}

// exporter writes one file.
type exporter struct {
	Options
	ctx   context.Context
	graph Graph
	out   *bufio.Writer
}

// stream runs a statement in which {where} stands for the condition on m.
func (x *exporter) stream(cypher string, each func(row []any) error) error {
	where := "true"
	if x.Where != "" {
		where = "(" + x.Where + ")"
	}
	return x.graph.Each(x.ctx, strings.ReplaceAll(cypher, "{where}", where), x.Params, timeLimit, "export", each)
}

// part tells whether not everything is wanted.
func (x *exporter) part() bool { return x.Where != "" }

// elementWriter writes nodes, and after them edges.
type elementWriter interface {
	node(k *nodeKind, values []any) error
	edge(k *edgeKind, from, to string, values []any) error
	close() error
}

// elements hands every node and every edge to w.
func (x *exporter) elements(w elementWriter) error {
	for i := range nodeKinds {
		k := &nodeKinds[i]
		if err := x.stream(k.statement(x.part()), func(row []any) error { return w.node(k, row) }); err != nil {
			return err
		}
	}
	for i := range edgeKinds {
		k := &edgeKinds[i]
		err := x.stream(k.statement(x.part()), func(row []any) error {
			return w.edge(k, row[0].(string), row[1].(string), row[2:])
		})
		if err != nil {
			return err
		}
	}
	return w.close()
}

// at returns the place of a column.
func at(columns []column, name string) int {
	return slices.IndexFunc(columns, func(c column) bool { return c.name == name })
}
