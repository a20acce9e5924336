// readout import.

package cli

import (
	"context"
	"errors"
	"fmt"
	"math"
	"os"
	"time"

	"github.com/spf13/cobra"

	"readout/graph"
	"readout/graph/neo4jd"
	"readout/graph/store"
	"readout/loader"
)

func (a *app) importCommand() *cobra.Command {
	var skipInvalid bool
	cmd := &cobra.Command{
		Use:   "import FILE…",
		Short: "Build a new graph from very many records",
		Long: `Build the graph of the embedded Neo4j from records (docs/records.md), many times
as fast as load, with Neo4j's own import. The graph is the one that load makes.

It must be empty, and must not run. If a record is wrong, every error is listed and no
graph is built.`,
		Example: "  readout import --home /data/readout 20*.jsonl.gz",
		Args:    cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, files []string) error {
			if err := refuseForeign(); err != nil {
				return err
			}
			if err := a.refuseUsed(cmd.Context()); err != nil {
				return err
			}
			inputs, discard, err := a.inputs(files)
			if err != nil {
				return err
			}
			defer discard()
			return a.importFrom(cmd.Context(), inputs, skipInvalid)
		},
	}
	cmd.Flags().BoolVar(&skipInvalid, "skip-invalid", false, "leave out what is wrong and import the rest")
	return cmd
}

// refuseUsed fails where the embedded Neo4j runs, or has something in it.
func (a *app) refuseUsed(ctx context.Context) error {
	if state, err := neo4jd.Status(a.embedded()); err == nil {
		return fmt.Errorf("%w: the embedded Neo4j runs (process %d), and import builds its store while it doesn't: stop it first (readout neo4j stop)",
			graph.ErrBadInput, state.Server)
	} else if !errors.Is(err, neo4jd.ErrNotRunning) {
		return err
	}
	there, err := neo4jd.HasStore(a.embedded())
	if err != nil || !there {
		return err
	}
	return a.withStore(ctx, func(ctx context.Context, s *store.Store) error {
		empty, err := s.Empty(ctx)
		if err == nil && !empty {
			return fmt.Errorf("%w: the graph in %s isn't empty, and import would replace it: use readout load, or another --home", graph.ErrBadInput, a.home)
		}
		return err
	})
}

func (a *app) importFrom(ctx context.Context, inputs []loader.Input, skipInvalid bool) error {
	began := time.Now()
	if err := os.MkdirAll(a.home, 0o700); err != nil {
		return err
	}
	dir, err := os.MkdirTemp(a.home, "import-*")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	bulk, err := store.NewBulk(dir)
	if err != nil {
		return err
	}
	shown := newProgress(a.err)
	again := seldomCollecting(math.MaxInt64) // what it keeps grows with the records
	summary, err := loader.Collect(ctx, inputs, checking(skipInvalid, shown, func() {}), bulk)
	again()
	shown.done()
	if err != nil {
		return err
	}
	args, open, err := bulk.Finish(ctx)
	if err != nil {
		return err
	}
	fmt.Fprintln(a.err, "building the store …")
	if err := neo4jd.Import(ctx, a.embedded(), args); err != nil {
		return err
	}
	// The first to connect makes the indexes, and starts the bookkeeping of loads.
	err = a.withStore(ctx, func(context.Context, *store.Store) error { return nil })
	summary.Possible = open
	printSummary(a.out, summary, time.Since(began))
	return err
}
