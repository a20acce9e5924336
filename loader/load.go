// Package loader puts records into the graph.
//
// Every file is read twice: first all of all files is checked, and only when
// nothing is wrong, or what is wrong may be left out, is anything loaded. What
// was reported as loaded is committed; whatever ends a load in the middle, running
// it again completes it. Where what was written can be thrown away, Collect checks
// and writes in one reading.
package loader

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"

	"readout/graph"
	"readout/graph/store"
	"readout/loader/record"
)

// Graph is where records go. An error means that nothing of the batch is there.
type Graph interface {
	Write(ctx context.Context, records store.Prepared) (store.Outcome, error)
}

// Input is one file of records. Open is called twice.
type Input struct {
	Name string // for errors, and to tell the format
	Open func() (io.ReadCloser, error)
}

// Options says how to load.
type Options struct {
	SkipInvalid bool           // load the good records of a file that has bad ones
	Invalid     func(error)    // called for each thing wrong, in the files' order
	Progress    func(Progress) // called after each batch; may be nil
	BatchSize   int            // records a transaction; 0: DefaultBatch
}

// DefaultBatch is how many records go into one transaction: enough to make its
// cost small, few enough that Ctrl-C is answered at once.
const DefaultBatch = 2000

// Progress is how far a load is.
type Progress struct {
	Checking bool
	Done     int // records
	Total    int // records; 0 while checking
}

// Summary tells what a load did.
type Summary struct {
	Read    int            // records in the files
	Skipped map[string]int // bad records that were left out, by file
	store.Outcome
}

// maxPossible bounds the list of possible matches that a Summary keeps.
const maxPossible = 1000

// Checked is a set of files whose records may be loaded.
type Checked struct {
	inputs []Input
	opts   Options
	good   int // records that will be loaded
	sum    Summary
}

// Check reads every file once. Bad input is an ErrBadInput, after Invalid was told
// of each thing that is wrong.
func Check(ctx context.Context, inputs []Input, opts Options) (*Checked, error) {
	c := newChecked(inputs, opts)
	return c, c.check(ctx, func(graph.Record) error { return nil })
}

// Collect checks every file and writes what is good to g, all in one reading: after an
// error, which is one of Check or of g, what g has is to be thrown away.
func Collect(ctx context.Context, inputs []Input, opts Options, g Graph) (Summary, error) {
	c := newChecked(inputs, opts)
	outcome, err := c.write(ctx, g, c.check, func(int) {})
	sum := c.sum
	sum.Outcome = outcome
	return sum, err
}

func newChecked(inputs []Input, opts Options) *Checked {
	if opts.Progress == nil {
		opts.Progress = func(Progress) {}
	}
	if opts.BatchSize == 0 {
		opts.BatchSize = DefaultBatch
	}
	return &Checked{inputs: inputs, opts: opts, sum: Summary{Skipped: make(map[string]int)}}
}

// check reads every file once, lists what is wrong and has take have the rest.
func (c *Checked) check(ctx context.Context, take func(graph.Record) error) error {
	bad := 0
	err := c.each(ctx, (*record.Reader).Check, func(in Input, item record.Item, err error) error {
		var invalid record.Errors
		var whole *record.Error
		switch {
		case err == nil:
			c.good++
			if bad == 0 || c.opts.SkipInvalid {
				if err := take(item.Record); err != nil {
					return err
				}
			}
		case errors.As(err, &invalid):
			bad++
			c.sum.Skipped[in.Name]++
			for _, e := range invalid {
				c.opts.Invalid(e)
			}
		case errors.As(err, &whole):
			c.opts.Invalid(whole)
			return fmt.Errorf("%w: %s can't be read to its end; nothing was loaded", graph.ErrBadInput, in.Name)
		default:
			return err
		}
		c.sum.Read = c.good + bad
		if c.sum.Read%c.opts.BatchSize == 0 {
			c.opts.Progress(Progress{Checking: true, Done: c.sum.Read})
		}
		return nil
	})
	if err != nil {
		return err
	}
	if bad > 0 && !c.opts.SkipInvalid {
		return fmt.Errorf("%w: %d of %d records are wrong; nothing was loaded (--skip-invalid loads the others)",
			graph.ErrBadInput, bad, c.sum.Read)
	}
	return nil
}

// Load reads every file again and writes it to g. When ctx ends, the batch that is being
// written is finished first. After an error the graph has what the Summary counts.
func (c *Checked) Load(ctx context.Context, g Graph) (Summary, error) {
	outcome, err := c.write(ctx, g, c.again, func(done int) { c.opts.Progress(Progress{Done: done, Total: c.good}) })
	sum := c.sum
	sum.Outcome = outcome
	return sum, err
}

// again reads what was checked.
func (c *Checked) again(ctx context.Context, take func(graph.Record) error) error {
	decode := (*record.Reader).Decode
	if c.sum.Read > c.good {
		decode = (*record.Reader).Check // what is wrong must be left out again
	}
	return c.each(ctx, decode, func(in Input, item record.Item, err error) error {
		var invalid record.Errors
		if errors.As(err, &invalid) && c.opts.SkipInvalid {
			return nil
		}
		if err != nil {
			return fmt.Errorf("%s changed while it was being loaded: %w", in.Name, err)
		}
		return take(item.Record)
	})
}

// reading is a pass over all files that has take have each good record.
type reading func(ctx context.Context, take func(graph.Record) error) error

// write writes to g what is read, in batches: while g works on one, the next is read
// and prepared.
func (c *Checked) write(ctx context.Context, g Graph, read reading, progress func(done int)) (all store.Outcome, err error) {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	batches := make(chan store.Prepared)
	var ended error
	go func() {
		defer close(batches)
		ended = c.batches(ctx, read, batches)
	}()
	done := 0
	for batch := range batches {
		outcome, err := g.Write(context.WithoutCancel(ctx), batch)
		if err != nil {
			stop()
			for range batches { // until the reader has ended
			}
			return all, fmt.Errorf("after %d of %d records: %w", done, c.good, err)
		}
		all.Add(outcome)
		all.Possible = all.Possible[:min(len(all.Possible), maxPossible)]
		done += batch.Len()
		progress(done)
	}
	return all, ended
}

func (c *Checked) batches(ctx context.Context, read reading, batches chan<- store.Prepared) error {
	batch := make([]graph.Record, 0, c.opts.BatchSize)
	send := func() error {
		prepared, err := store.Prepare(batch)
		if err != nil {
			return err
		}
		batch = batch[:0]
		select {
		case batches <- prepared:
			return nil
		case <-ctx.Done():
			return ctx.Err()
		}
	}
	err := read(ctx, func(r graph.Record) error {
		if batch = append(batch, r); len(batch) < c.opts.BatchSize {
			return nil
		}
		return send()
	})
	if err != nil || len(batch) == 0 {
		return err
	}
	return send()
}

type pass func(*record.Reader, context.Context) iter.Seq2[record.Item, error]

// each calls do for every record of every input, good or bad.
func (c *Checked) each(ctx context.Context, how pass, do func(Input, record.Item, error) error) error {
	for _, in := range c.inputs {
		if err := c.eachOf(ctx, in, how, do); err != nil {
			return err
		}
	}
	return nil
}

func (c *Checked) eachOf(ctx context.Context, in Input, how pass, do func(Input, record.Item, error) error) error {
	file, err := in.Open()
	if err != nil {
		return fmt.Errorf("%w: %w", graph.ErrBadInput, err)
	}
	defer file.Close()
	reader, err := record.NewReader(in.Name, file, record.FormatAuto)
	if err != nil {
		return do(in, record.Item{}, err)
	}
	for item, err := range how(reader, ctx) {
		if err := do(in, item, err); err != nil {
			return err
		}
	}
	return nil
}
