// Working on records with all cores, in the file's order.

package record

import (
	"context"
	"errors"
	"io"
	"iter"
	"runtime"

	"readout/graph"
)

// A batch is what one goroutine works on at a time; large enough that handing it
// over costs nothing beside the work.
const (
	batchRecords = 128
	batchBytes   = 1 << 18
)

type batch struct {
	raws    []raw
	records []graph.Record // one for each of raws
	bad     []Errors       // one for each of raws; nil where it is good
	done    chan struct{}
}

// each yields what work makes of each record, in order. The file is read here, in
// the caller's goroutine: when the caller stops, nothing is left behind but
// batches that end by themselves.
func (r *Reader) each(ctx context.Context, work func(raw) (graph.Record, Errors)) iter.Seq2[Item, error] {
	return func(yield func(Item, error) bool) {
		var queue []*batch
		var end error
		for ahead := runtime.GOMAXPROCS(0) + 1; ; {
			for end == nil && len(queue) < ahead && ctx.Err() == nil {
				b := &batch{done: make(chan struct{})}
				b.raws, end = r.fill()
				queue = append(queue, b)
				go b.run(r.file, work)
			}
			if len(queue) == 0 || ctx.Err() != nil {
				break
			}
			b := queue[0]
			queue = queue[1:]
			<-b.done
			if !b.yield(yield) {
				return
			}
		}
		if ctx.Err() != nil {
			end = ctx.Err()
		}
		if !errors.Is(end, io.EOF) {
			yield(Item{}, end)
		}
	}
}

func (r *Reader) fill() ([]raw, error) {
	var raws []raw
	for size := 0; len(raws) < batchRecords && size < batchBytes; {
		next, err := r.next()
		if err != nil {
			return raws, err
		}
		raws = append(raws, next)
		size += len(next.data)
	}
	return raws, nil
}

func (b *batch) run(file string, work func(raw) (graph.Record, Errors)) {
	defer close(b.done)
	b.records = make([]graph.Record, len(b.raws))
	b.bad = make([]Errors, len(b.raws))
	for i, next := range b.raws {
		if b.bad[i] = next.bad; b.bad[i] == nil {
			b.records[i], b.bad[i] = work(next)
		}
		for _, e := range b.bad[i] {
			e.File = file
			e.Line = max(e.Line, next.line)
		}
	}
}

func (b *batch) yield(yield func(Item, error) bool) bool {
	for i, next := range b.raws {
		item, err := Item{Line: next.line}, error(nil)
		if b.bad[i] != nil {
			err = b.bad[i]
		} else {
			item.Record = b.records[i]
		}
		if !yield(item, err) {
			return false
		}
	}
	return true
}
