// A database that is opened while something else still goes on.

package cli

import (
	"context"
	"errors"
	"sync"

	"readout/graph/store"
)

// opening is a database on its way, begun early or when it is wanted.
type opening struct {
	open   func() (*database, error) // once
	plan   func(*database)
	cancel context.CancelFunc // of both
	begun  bool
	ready  sync.WaitGroup
}

func (a *app) opening(ctx context.Context, shown *progress) *opening {
	ctx, cancel := context.WithCancel(ctx)
	return &opening{
		open:   sync.OnceValues(func() (*database, error) { return a.open(ctx, shown) }),
		plan:   func(d *database) { _ = d.PlanAhead(ctx) }, // what it doesn't get to, the load plans
		cancel: cancel,
	}
}

// begin opens the database in the background, and has it plan what a load will ask.
func (o *opening) begin() {
	if o.begun {
		return
	}
	o.begun = true
	o.ready.Go(func() {
		if d, err := o.open(); err == nil { // else with says it
			o.plan(d)
		}
	})
}

// abandon stops what has begun.
func (o *opening) abandon() error {
	o.cancel()
	if !o.begun {
		return nil
	}
	o.ready.Wait()
	d, err := o.open()
	if err != nil {
		return nil // it was told to stop
	}
	return d.close(context.Background())
}

// with runs do with the open store, and closes it.
func (o *opening) with(do func(*store.Store) error) error {
	defer o.cancel()
	d, err := o.open()
	if err != nil {
		return err
	}
	o.cancel() // of planning: the load can now do it itself
	o.ready.Wait()
	return errors.Join(do(d.Store), d.close(context.Background()))
}
