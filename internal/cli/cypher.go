// readout cypher: a question in Cypher, through the server's own gate.

package cli

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strings"
	"text/tabwriter"
	"time"

	"github.com/spf13/cobra"

	"readout/graph"
	"readout/graph/store"
	"readout/server/cypher"
	"readout/server/limit"
)

// asking is what readout cypher can be told.
type asking struct {
	file, format, parameters string
	set                      []string
	explain                  bool
	rows                     int
	timeout                  time.Duration
}

func (a *app) ask() *cobra.Command {
	var how asking
	cmd := &cobra.Command{
		Use:   "cypher [STATEMENT]",
		Short: "Ask the graph in Cypher, reading only",
		Long: `Run one Cypher statement that reads, and print its answer. The statement is the
argument, a file's (-f), or standard input's. What would change the graph is
refused, as it is at /cypher; readout neo4j shell is for who may write.

An answer that was cut at --max-rows says so on standard error. docs/cypher.md has
recipes.`,
		Example: `  readout cypher 'MATCH (p:Person) RETURN p.name LIMIT 5'
  readout cypher -f chains.cypher --param from=rw-olivier-nduhungirehe --param hops=3
  echo 'MATCH (m:Meeting) RETURN m.date, m.title' | readout cypher --format csv > meetings.csv`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			q, err := how.question(a.in, args)
			if err != nil {
				return err
			}
			return a.withStore(cmd.Context(), func(ctx context.Context, s *store.Store) error {
				gate := &cypher.Gate{Graph: s, Log: a.log}
				defer waitFor(ctx, gate)
				answer := a.printAnswer
				if how.explain {
					answer = a.printPlan
				}
				if err := answer(ctx, gate, q, how.format); err != nil {
					return cmp.Or(ctx.Err(), err) // who interrupts knows why
				}
				return nil
			})
		},
	}
	flags := cmd.Flags()
	flags.StringVarP(&how.file, "file", "f", "", "read the statement from a file; - is standard input")
	flags.StringVar(&how.format, "format", "table", "how to print: table, csv, json or ndjson")
	flags.StringArrayVarP(&how.set, "param", "p", nil, "a parameter, NAME=VALUE: JSON, or else a text; as often as needed")
	flags.StringVar(&how.parameters, "params", "", "parameters as a JSON object")
	flags.BoolVar(&how.explain, "plan", false, "print the database's plan, and don't run the statement")
	flags.IntVar(&how.rows, "max-rows", limit.CypherFew, fmt.Sprintf("how many rows to print at most, up to %d", limit.CypherRows))
	flags.DurationVar(&how.timeout, "timeout", limit.Statement, fmt.Sprintf("how long it may take in the database, up to %s", limit.CypherTime))
	return cmd
}

// endTimeout is how long a statement that was given up is waited for.
const endTimeout = 5 * time.Second

// waitFor waits until what was given up has ended in the database.
func waitFor(ctx context.Context, gate *cypher.Gate) {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), endTimeout)
	defer cancel()
	gate.Wait(ctx)
}

func (h asking) question(in io.Reader, args []string) (cypher.Question, error) {
	q := cypher.Question{MaxRows: h.rows, Timeout: h.timeout, Client: "command", Asker: "readout cypher"}
	switch {
	case h.format != "table" && h.format != "csv" && h.format != "json" && h.format != "ndjson":
		return q, fmt.Errorf("%w: --format %q: want table, csv, json or ndjson", graph.ErrBadInput, h.format)
	case len(args) == 1 && h.file != "":
		return q, fmt.Errorf("%w: a statement and --file %q: want one of them", graph.ErrBadInput, h.file)
	case h.rows < 1:
		return q, fmt.Errorf("%w: --max-rows %d: want 1 to %d", graph.ErrBadInput, h.rows, limit.CypherRows)
	case h.timeout <= 0:
		return q, fmt.Errorf("%w: --timeout %s: want up to %s", graph.ErrBadInput, h.timeout, limit.CypherTime)
	}
	var err error
	if len(args) == 1 {
		q.Statement = args[0]
	} else if q.Statement, err = h.read(in); err != nil {
		return q, err
	}
	q.Parameters, err = h.params()
	return q, err
}

func (h asking) read(in io.Reader) (string, error) {
	if h.file != "" && h.file != "-" {
		text, err := os.ReadFile(h.file)
		if err != nil {
			return "", fmt.Errorf("%w: %w", graph.ErrBadInput, err)
		}
		return string(text), nil
	}
	text, err := io.ReadAll(io.LimitReader(in, limit.CypherText+1)) // one more is too long, which the gate says
	return string(text), err
}

func (h asking) params() (map[string]any, error) {
	all := map[string]any{}
	if h.parameters != "" {
		if err := decoded(h.parameters, &all); err != nil || all == nil {
			return nil, fmt.Errorf("%w: --params %q: want a JSON object", graph.ErrBadInput, h.parameters)
		}
	}
	for _, one := range h.set {
		name, written, found := strings.Cut(one, "=")
		if !found || name == "" {
			return nil, fmt.Errorf("%w: --param %q: want NAME=VALUE", graph.ErrBadInput, one)
		}
		var value any
		if decoded(written, &value) != nil {
			value = written
		}
		all[name] = value
	}
	converted, problem := cypher.Parameters(all)
	if problem != nil {
		return nil, problem
	}
	return converted, nil
}

// decoded reads JSON, its numbers as they are written.
func decoded(written string, into any) error {
	d := json.NewDecoder(strings.NewReader(written))
	d.UseNumber()
	if err := d.Decode(into); err != nil {
		return err
	}
	if _, err := d.Token(); err != io.EOF {
		return fmt.Errorf("more than one value")
	}
	return nil
}

func (a *app) printAnswer(ctx context.Context, gate *cypher.Gate, q cypher.Question, format string) error {
	var sink cypher.Sink
	table := &tableSink{}
	table.w = tabwriter.NewWriter(&table.whole, 0, 0, 2, ' ', 0)
	switch format {
	case "csv":
		sink = &cypher.CSV{W: a.out}
	case "json":
		sink = &cypher.JSON{}
	case "ndjson":
		sink = &cypher.NDJSON{W: a.out}
	default:
		sink = table
	}
	summary, problem := gate.Run(ctx, q, sink)
	if problem != nil {
		return problem
	}
	if t := summary.Truncated; t != nil {
		fmt.Fprintf(a.err, "readout: truncated: %s\n", t.Message)
	}
	switch sink := sink.(type) {
	case *cypher.JSON:
		text, err := sink.Answer(summary)
		if err != nil {
			return err
		}
		_, err = a.out.Write(text)
		return err
	case *cypher.NDJSON:
		return sink.End(summary)
	}
	if err := table.w.Flush(); err != nil {
		return err
	}
	_, err := table.whole.WriteTo(a.out)
	return err
}

// tableSink prints columns for people: whole tables only, since their widths aren't
// known before.
type tableSink struct {
	w     *tabwriter.Writer
	whole bytes.Buffer
	size  int
}

func (t *tableSink) Columns(names []string) error { return t.line(names) }

func (t *tableSink) Row(values []any) error {
	cells := make([]string, len(values))
	for i, v := range values {
		cell, err := cypher.Cell(v)
		if err != nil {
			return err
		}
		cells[i] = strings.NewReplacer("\t", " ", "\r", " ", "\n", " ").Replace(cell)
	}
	return t.line(cells)
}

func (t *tableSink) Size() int { return t.size }

func (t *tableSink) line(cells []string) error {
	n, err := fmt.Fprintln(t.w, strings.Join(cells, "\t"))
	t.size += n
	return err
}

func (a *app) printPlan(ctx context.Context, gate *cypher.Gate, q cypher.Question, _ string) error {
	plan, hints, problem := gate.Explain(ctx, q)
	if problem != nil {
		return problem
	}
	table := tabwriter.NewWriter(a.out, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, "operator\trows\tdetails")
	printOperator(table, plan.Root, 0)
	for _, hint := range hints {
		fmt.Fprintf(a.err, "readout: %s: %s\n", hint.Title, hint.Description)
	}
	return table.Flush()
}

func printOperator(w io.Writer, o store.Operator, depth int) {
	fmt.Fprintf(w, "%s%s\t%.0f\t%s\n", strings.Repeat("  ", depth), o.Name, o.EstimatedRows, o.Details)
	for _, child := range o.Children {
		printOperator(w, child, depth+1)
	}
}
