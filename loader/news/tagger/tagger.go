// Package tagger finds the names of people by a model that the user brings: a network
// for token classification in ONNX, such as those that are trained on CoNLL or WikiANN.
//
// It only says which words are a name. Who met whom is read by the rules, as ever.
package tagger

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"

	"github.com/knights-analytics/hugot"
	"github.com/knights-analytics/hugot/backends"
	"github.com/knights-analytics/hugot/pipelines"

	"readout/graph"
	"readout/loader/news"
)

// Tagger is a model that was read. It answers one text at a time: the network itself
// uses all cores.
type Tagger struct {
	mu       sync.Mutex
	pipeline *pipelines.TokenClassificationPipeline
}

var _ news.Tagger = (*Tagger)(nil)

// needed are the files of a model, as Hugging Face's Optimum exports them.
var needed = []string{"model.onnx", "config.json", "tokenizer.json"}

// Open reads the model in a folder: model.onnx, config.json, tokenizer.json. Labels of
// people are those that end in PER or PERSON, by themselves or as B-PER and I-PER; a
// model without one is an ErrBadInput, as is a folder without the files.
func Open(dir string) (*Tagger, error) {
	for _, name := range needed {
		if _, err := os.Stat(filepath.Join(dir, name)); errors.Is(err, fs.ErrNotExist) {
			return nil, fmt.Errorf("%w: model %s: no file %s: want a folder with %s",
				graph.ErrBadInput, dir, name, strings.Join(needed, ", "))
		} else if err != nil {
			return nil, fmt.Errorf("model %s: %w", dir, err)
		}
	}
	session, err := hugot.NewGoSession()
	if err != nil {
		return nil, fmt.Errorf("model %s: %w", dir, err)
	}
	pipeline, err := read(session, dir)
	if err != nil {
		return nil, errors.Join(fmt.Errorf("%w: model %s: %w", graph.ErrBadInput, dir, err), session.Destroy())
	}
	for _, label := range pipeline.IDLabelMap {
		if ofPerson(label) {
			return &Tagger{pipeline: pipeline}, nil
		}
	}
	return nil, errors.Join(
		fmt.Errorf("%w: model %s: config.json: id2label %v: want a label that ends in PER or PERSON", graph.ErrBadInput, dir, pipeline.IDLabelMap),
		session.Destroy())
}

// read reads the files. The library panics where a network isn't one.
func read(session *hugot.Session, dir string) (pipeline *pipelines.TokenClassificationPipeline, err error) {
	defer func() {
		if broken := recover(); broken != nil {
			err = fmt.Errorf("%s can't be read: want a network in ONNX (%v)", needed[0], broken)
		}
	}()
	return hugot.NewPipeline(session, hugot.TokenClassificationConfig{
		ModelPath: dir, Name: "names", OnnxFilename: needed[0],
		Options: []hugot.TokenClassificationOption{pipelines.WithoutAggregation()},
	})
}

func ofPerson(label string) bool {
	label = strings.ToUpper(label)
	return strings.HasSuffix(label, "PER") || strings.HasSuffix(label, "PERSON")
}

// People returns where names of people stand in the text, in bytes, in order. The
// text is a part of a sentence: networks read 512 pieces of words at most.
func (t *Tagger) People(text string) ([]news.Span, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	words := wordsOf(text)
	if len(words) == 0 {
		return nil, nil
	}
	batch := t.batch(text, words)
	err := backends.CreateInputTensors(batch, t.pipeline.Model, t.pipeline.Runtime)
	if err == nil {
		err = t.pipeline.Forward(batch)
	}
	var output *pipelines.TokenClassificationOutput
	if err == nil {
		output, err = t.pipeline.Postprocess(batch)
	}
	if err = errors.Join(err, batch.Destroy()); err != nil {
		return nil, fmt.Errorf("tagger: %w", err)
	}
	return spans(output.Entities[0]), nil
}

// spans joins the pieces that are of one name.
func spans(pieces []pipelines.Entity) []news.Span {
	var all []news.Span
	open := false // whether the piece before is of a person
	for _, piece := range pieces {
		at := news.Span{From: int(piece.Start), To: int(piece.End)}
		switch {
		case !ofPerson(piece.Entity):
			open = false
			continue
		case open && (at == all[len(all)-1] || !strings.HasPrefix(piece.Entity, "B-")):
			all[len(all)-1].To = at.To
		default:
			all = append(all, at)
		}
		open = true
	}
	return all
}
