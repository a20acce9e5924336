// readout load and readout forget.

package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"runtime/debug"
	"slices"
	"time"

	"github.com/spf13/cobra"

	"readout/graph"
	"readout/graph/store"
	"readout/loader"
)

// shownMatches is how many possible matches a summary prints.
const shownMatches = 20

func (a *app) load() *cobra.Command {
	var skipInvalid, dryRun bool
	var from string
	var how extraction
	cmd := &cobra.Command{
		Use:   "load FILE…",
		Short: "Load records into the graph",
		Long: `Load records (docs/records.md): JSON lines, a JSON array, or CSV, each plain or
in gzip; - is standard input.

All files are checked first. If a record is wrong, every error is listed and
nothing is loaded. Loading the same records again changes nothing.`,
		Example: `  readout load meetings.jsonl people.jsonl.gz
  readout load --dry-run corrected.csv
  gunzip -c all.jsonl.gz | readout load -
  readout load --from articles pages/`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, files []string) error {
			inputs, finish, err := a.inputsFrom(cmd.Context(), from, how, files)
			if err != nil {
				return err
			}
			into := a.loadInto
			if dryRun {
				into = a.rehearse
			}
			err = a.checkAndLoad(cmd.Context(), inputs, skipInvalid, into)
			return errors.Join(err, finish())
		},
	}
	cmd.Flags().BoolVar(&skipInvalid, "skip-invalid", false, "leave out what is wrong and load the rest")
	cmd.Flags().StringVar(&from, "from", "records", "what the files are: records, or news articles to extract them from (readout help extract)")
	how.flags(cmd)
	cmd.Flags().BoolVar(&dryRun, "dry-run", false, "print what would change, and change nothing")
	return cmd
}

func (a *app) forget() *cobra.Command {
	return &cobra.Command{
		Use:   "forget ID…",
		Short: "Remove meetings, or records, by id",
		Long: `Remove all reports of a meeting, or the record with an id: a person's,
an organisation's, a tenure's. What other records say stays.`,
		Example: "  readout forget 2024-01-03-pk-rw-4be91c02aa",
		Args:    cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, ids []string) error {
			return a.withStore(cmd.Context(), func(ctx context.Context, s *store.Store) error {
				outcome, err := s.Forget(ctx, ids)
				if err == nil {
					fmt.Fprintf(a.out, "%s forgotten\n", counted(outcome.Forgotten, "record"))
				}
				return err
			})
		},
	}
}

// inputsFrom is what will be loaded: the files, or what is read out of them. finish ends
// that, and says what of it was lost.
func (a *app) inputsFrom(ctx context.Context, from string, how extraction, files []string) (_ []loader.Input, finish func() error, err error) {
	switch from {
	case "records":
		inputs, discard, err := a.inputs(files)
		return inputs, func() error { discard(); return nil }, err
	case "articles":
		in, finish, err := a.extracted(ctx, how, files)
		return []loader.Input{in}, finish, err
	}
	return nil, nil, fmt.Errorf("%w: --from %q: want records or articles", graph.ErrBadInput, from)
}

// inputs opens nothing but standard input, which can be read only once.
func (a *app) inputs(files []string) (inputs []loader.Input, discard func(), err error) {
	var discards []func()
	discard = func() {
		for _, d := range discards {
			d()
		}
	}
	for _, file := range files {
		if file != "-" {
			inputs = append(inputs, loader.File(file))
			continue
		}
		in, d, err := loader.Spool("standard input", a.in)
		if err != nil {
			discard()
			return nil, nil, err
		}
		discards = append(discards, d)
		inputs = append(inputs, in)
	}
	return inputs, discard, nil
}

// checkAndLoad loads what it has checked. While a file longer than a batch is being
// checked, Neo4j gets ready.
func (a *app) checkAndLoad(ctx context.Context, inputs []loader.Input, skipInvalid bool,
	into func(context.Context, *store.Store, *loader.Checked) error,
) error {
	defer seldomCollecting(100 << 20)()
	shown := newProgress(a.err)
	opening := a.opening(ctx, shown)
	checked, err := check(ctx, inputs, skipInvalid, shown, opening.begin)
	if err != nil {
		return errors.Join(err, opening.abandon())
	}
	return opening.with(func(s *store.Store) error { return into(ctx, s, checked) })
}

// check shows what is wrong with the inputs; see checking.
func check(ctx context.Context, inputs []loader.Input, skipInvalid bool, shown *progress, long func(),
) (*loader.Checked, error) {
	defer shown.done()
	return loader.Check(ctx, inputs, checking(skipInvalid, shown, long))
}

// seldomCollecting has garbage collected less often until again is called: little stays of what is
// made while records are checked and written, and the collector would run all the time, on a
// processor that Neo4j needs. Towards limit bytes it runs more often.
func seldomCollecting(limit int64) (again func()) {
	percent, before := debug.SetGCPercent(400), debug.SetMemoryLimit(limit)
	return func() { debug.SetGCPercent(percent); debug.SetMemoryLimit(before) }
}

// checking are options that show what is wrong with the inputs. long is called after each
// batch of what is longer than one.
func checking(skipInvalid bool, shown *progress, long func()) loader.Options {
	return loader.Options{
		SkipInvalid: skipInvalid,
		Invalid:     func(err error) { shown.line(err.Error()) },
		Progress: func(at loader.Progress) {
			shown.load(at)
			if at.Checking {
				long()
			}
		},
	}
}

func (a *app) rehearse(ctx context.Context, s *store.Store, checked *loader.Checked) error {
	rehearsal, err := s.Rehearse(ctx)
	if err != nil {
		return err
	}
	fmt.Fprintln(a.out, "dry run: nothing is changed; this is what would be")
	err = a.loadIn(ctx, rehearsal, checked)
	return errors.Join(err, rehearsal.Close(context.WithoutCancel(ctx)))
}

func (a *app) loadInto(ctx context.Context, s *store.Store, checked *loader.Checked) error {
	return a.loadIn(ctx, s, checked)
}

// loadIn loads, and prints the summary, also of a load that ended in the middle.
func (a *app) loadIn(ctx context.Context, g loader.Graph, checked *loader.Checked) error {
	began := time.Now()
	summary, err := checked.Load(ctx, g)
	printSummary(a.out, summary, time.Since(began))
	return err
}

func printSummary(w io.Writer, s loader.Summary, took time.Duration) {
	skipped := 0
	for _, n := range s.Skipped {
		skipped += n
	}
	fmt.Fprintf(w, "%s read: %d new, %d changed, %d unchanged, %d skipped (%.1f s)\n",
		counted(s.Read, "record"), s.New, s.Changed, s.Unchanged, skipped, took.Seconds())
	for _, file := range slices.Sorted(maps.Keys(s.Skipped)) {
		fmt.Fprintf(w, "  skipped in %s: %s with errors, listed above\n", file, counted(s.Skipped[file], "record"))
	}
	for i, p := range s.Possible {
		if i == shownMatches {
			fmt.Fprintf(w, "  … and %d more possible matches\n", len(s.Possible)-i)
			break
		}
		fmt.Fprintf(w, "  possibly the same %s: %s and %s: %s\n", p.Label, p.A, p.B, p.Why)
	}
}

func counted(n int, noun string) string {
	if n != 1 {
		noun += "s"
	}
	return fmt.Sprintf("%d %s", n, noun)
}
