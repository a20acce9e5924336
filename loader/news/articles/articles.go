// Package articles reads news articles from files, one at a time: JSON, JSON Lines,
// text, saved web pages, RSS, Atom and JSON feeds, folders of these, and any of
// them in gzip.
//
//	walk.go      the files that paths mean, in a fixed order
//	input.go     a file → its bytes: gzip, byte order marks, cut-off ends
//	format.go    which reader a file is for
//	json.go, lines.go, page.go, feed.go   the readers
//	settle.go    what a reader found → an article that records can name, once
//
// Files come from scrapers and browsers, so nothing about them is taken for granted:
// what can't be read is reported as a Problem, and reading goes on. What a page
// claims about itself is believed only where it can be checked or does no harm: a
// wrong date is worse than none, since "on Tuesday" is resolved against it.
package articles

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"os"

	"readout/graph"
	"readout/loader/news"
)

// Kind says what a Problem did to its file or article.
type Kind string

// The kinds of problems.
const (
	Skipped   Kind = "skipped"   // a file in a folder that isn't of a form that is read
	Duplicate Kind = "duplicate" // an article that was read before
	Broken    Kind = "broken"    // a file or an article, or the rest of a file, is lost
	Mended    Kind = "mended"    // the article follows, without the value that is wrong
)

// Problem is something wrong with one file or one article. Reading goes on after it.
type Problem struct {
	File string
	Line int // from 1; 0: the file as a whole
	Kind Kind
	Why  string
}

// Error is "file:line: why".
func (p *Problem) Error() string {
	if p.Line == 0 {
		return p.File + ": " + p.Why
	}
	return fmt.Sprintf("%s:%d: %s", p.File, p.Line, p.Why)
}

// Read yields each article of the files that paths name, and of those in the folders
// that they name, sorted by name within each folder. Every article has text and an ID
// that records may use, unique in this sequence.
//
// Each pair is an article, or an error and no article: a *Problem, after which the
// sequence goes on, or another error, which ends it. A path that doesn't exist is an
// ErrBadInput, before anything is read.
//
// One article is in memory at a time; of web pages, texts and feeds, the file, which
// may not be longer than 64 MiB. Beside it there are the names of the folder's files,
// and about 130 bytes for each article before it.
func Read(ctx context.Context, paths []string) iter.Seq2[news.Article, error] {
	return func(yield func(news.Article, error) bool) {
		r := &run{ctx: ctx, yield: yield, settler: newSettler(), folders: make(map[hash]bool)}
		if err := r.all(paths); err != nil && !errors.Is(err, errStop) {
			yield(news.Article{}, err)
		}
	}
}

// errStop ends a run whose caller has broken out of the loop.
var errStop = errors.New("stop")

// run is one call of Read.
type run struct {
	ctx     context.Context
	yield   func(news.Article, error) bool
	settler *settler
	folders map[hash]bool // entered, by their real paths
}

func (r *run) all(paths []string) error {
	for _, path := range paths {
		if _, err := os.Stat(path); err != nil {
			return fmt.Errorf("%w: %w: want a file or a folder of articles", graph.ErrBadInput, err)
		}
	}
	for _, path := range paths {
		if err := r.path(path); err != nil {
			return err
		}
	}
	return nil
}

// report yields a problem of one file.
func (r *run) report(p *Problem) error {
	if !r.yield(news.Article{}, p) {
		return errStop
	}
	return nil
}

// item is an article as a reader finds it.
type item struct {
	news.Article
	line   int    // where it begins; 0: the file is the article
	mended string // what is wrong with a value that is left out; may be empty
}

// reader yields the articles of one file. An error is a *Problem, without its File;
// another one ends the file.
type reader func(in *input) iter.Seq2[item, error]

// file reads one file. named files are read if they are text at all; those found in
// a folder have to look like articles.
func (r *run) file(path string, named bool) error {
	in, err := open(r.ctx, path)
	if err != nil {
		return r.failed(path, 0, err)
	}
	defer in.Close()
	read, err := in.reader(named)
	if err != nil {
		return r.failed(path, 0, err)
	}
	for found, err := range read(in) {
		if err != nil {
			err = r.failed(path, found.line, err)
		} else {
			err = r.article(path, found)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// failed reports err, unless it ends the run.
func (r *run) failed(path string, line int, err error) error {
	if ended := r.ctx.Err(); ended != nil {
		return ended
	}
	var p *Problem
	if !errors.As(err, &p) {
		p = &Problem{Line: line, Kind: Broken, Why: explain(err)}
	}
	p.File = path
	return r.report(p)
}

// article yields what was found, or says why it isn't.
func (r *run) article(path string, found item) error {
	if ended := r.ctx.Err(); ended != nil {
		return ended
	}
	if why := found.mended; why != "" {
		if err := r.report(&Problem{File: path, Line: found.line, Kind: Mended, Why: why}); err != nil {
			return err
		}
	}
	settled, p := r.settler.settle(path, found.Article)
	if p != nil {
		p.File, p.Line = path, found.line
		return r.report(p)
	}
	if !r.yield(settled, nil) {
		return errStop
	}
	return nil
}
