// readout export.

package cli

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"

	"github.com/google/renameio/v2"
	"github.com/spf13/cobra"
	"golang.org/x/term"

	"readout/graph"
	"readout/graph/store"
	"readout/loader/record"
	"readout/server/export"
	"readout/server/gql"
)

func (a *app) export() *cobra.Command {
	var format, where, file string
	cmd := &cobra.Command{
		Use:   "export",
		Short: "Write the graph, or a part of it, for other programs",
		Long: `Write the graph to a file or to standard output (docs/export.md):

  jsonl     the records, which readout load makes the same graph of
  graphml   nodes and edges, for Gephi, NetworkX, igraph, yEd
  gexf      the same in Gephi's own format
  cypher    the same as statements for cypher-shell
  csv       a table with a row for each report of a meeting
  parquet   the same table with types and lists

--where takes a MeetingWhere of the GraphQL schema, as JSON: then only what hangs on
such meetings is written, and who met whom is counted in them alone.`,
		Example: `  readout export --format gexf -o meetings.gexf
  readout export --format csv --where '{"countries": {"some": {"id": {"eq": "PK"}}}, "during": {"from": "2024"}}'
  readout export --format jsonl | gzip > backup.jsonl.gz`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			o := export.Options{Format: export.Format(format), Record: record.Marshal}
			if !slices.Contains(export.Formats, o.Format) {
				return fmt.Errorf("%w: --format %q: want one of %v", graph.ErrBadInput, format, export.Formats)
			}
			if where != "" {
				condition, err := gql.MeetingCondition(where, "m")
				if err != nil {
					return fmt.Errorf("--where: %w", err)
				}
				o.Where, o.Params = condition.Text, condition.Params
			}
			return a.withStore(cmd.Context(), func(ctx context.Context, s *store.Store) error {
				write := func(w io.Writer) error { return export.Write(ctx, s, w, o) }
				if file != "" {
					return writeFile(file, write)
				}
				if out, ok := a.out.(*os.File); ok && o.Format == export.Parquet && term.IsTerminal(int(out.Fd())) {
					return fmt.Errorf("%w: parquet isn't for a terminal: want -o FILE", graph.ErrBadInput)
				}
				return write(a.out)
			})
		},
	}
	cmd.Flags().StringVar(&format, "format", "", "jsonl, graphml, gexf, cypher, csv or parquet")
	cmd.Flags().StringVar(&where, "where", "", "which meetings, and what hangs on them: a MeetingWhere as JSON; all if absent")
	cmd.Flags().StringVarP(&file, "output", "o", "", "the file; standard output if absent")
	return cmd
}

// writeFile makes a file that is there whole or not at all.
func writeFile(name string, write func(io.Writer) error) error {
	f, err := renameio.NewPendingFile(name, renameio.WithTempDir(filepath.Dir(name)),
		renameio.WithPermissions(0o666), renameio.WithExistingPermissions())
	if err != nil {
		return fmt.Errorf("%w: %w", graph.ErrBadInput, err)
	}
	defer func() { _ = f.Cleanup() }() // does nothing after the replacement
	if err := write(f); err != nil {
		return err
	}
	return f.CloseAtomicallyReplace()
}
