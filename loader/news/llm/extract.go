// Extraction: one article, one question, its answer checked.

package llm

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"sync/atomic"

	"readout/graph"
	"readout/loader/news"
)

// maxAnswers is how often a model is asked before its answers are given up: once
// more if the first breaks the schema.
const maxAnswers = 2

// Extractor turns articles into records. It may be used by many goroutines at
// once.
type Extractor struct {
	chat    *chat
	cache   cache
	maxText int
	method  string
	cached  atomic.Int64
}

// Stats are what an Extractor has done so far.
type Stats struct {
	Calls  int // requests sent, tries that failed included
	Cached int // articles that were answered from the cache
}

// New returns an extractor, or an ErrBadInput that says all that is wrong with o.
// It makes the folder of the cache and sends nothing.
func New(o Options) (*Extractor, error) {
	address, err := o.check()
	if err != nil {
		return nil, err
	}
	o = o.withDefaults()
	answers, err := newCache(o.Cache)
	if err != nil {
		return nil, err
	}
	return &Extractor{chat: newChat(address, o), cache: answers, maxText: o.MaxText, method: methodPrefix + o.Model}, nil
}

// Stats returns what x has done so far.
func (x *Extractor) Stats() Stats {
	return Stats{Calls: int(x.chat.calls.Load()), Cached: int(x.cached.Load())}
}

// Extract returns what the model says that the article reports, as far as it can
// be checked, and what was left out. Every record passes the loader's checks.
//
// An ErrBadInput concerns this article alone. After any other error there is no
// use in asking on: it is ErrMaxCalls, after which only articles with a cached
// answer succeed; ctx's; or of the server or the disk.
func (x *Extractor) Extract(ctx context.Context, a news.Article) (news.Result, error) {
	if a.ID == "" && a.URL == "" {
		return news.Result{}, fmt.Errorf("%w: article %q: want an id or a URL", graph.ErrBadInput, a.Title)
	}
	if a.Language == "" {
		a.Language = news.Language(a.Text)
	}
	var result news.Result
	text, shortened := shorten(a.Text, x.maxText)
	if shortened {
		result.Dropped = append(result.Dropped, news.Dropped{Reason: ReasonLong})
	}
	if strings.TrimSpace(text) == "" {
		return result, nil
	}
	proposals, why, err := x.answer(ctx, question{a.Published, text})
	if err != nil {
		return news.Result{}, fmt.Errorf("article %s: %w", name(a), err)
	}
	if why != "" {
		result.Dropped = append(result.Dropped, news.Dropped{Reason: why})
	}
	for _, p := range proposals {
		r, why := p.record(a, x.method)
		if why != "" {
			result.Dropped = append(result.Dropped, news.Dropped{Reason: why, Quote: p.Quote})
			continue
		}
		result.Records = append(result.Records, r)
	}
	return result, nil
}

func name(a news.Article) string {
	if a.ID != "" {
		return a.ID
	}
	return a.URL
}

// answer returns what the model proposes, from the cache if it was asked before;
// or why its answer is of no use. Only good answers are kept.
func (x *Extractor) answer(ctx context.Context, q question) (proposals []proposal, why string, err error) {
	key := q.key(x.chat.model)
	proposals, ok, err := x.cache.get(key)
	if err != nil {
		return nil, "", err
	}
	if ok {
		x.cached.Add(1)
		return proposals, "", nil
	}
	wrong := ""
	for range maxAnswers {
		said, err := x.chat.ask(ctx, q.messages(wrong))
		switch {
		case errors.Is(err, errTooLong):
			return nil, ReasonTooLong, nil
		case err != nil:
			return nil, "", err
		case said.refused:
			return nil, ReasonRefused, nil
		case said.cutOff:
			return nil, ReasonCutOff, nil
		}
		if proposals, wrong = parse(said.text); wrong == "" {
			kept := entry{x.chat.model, promptVersion, json.RawMessage(said.text)}
			return proposals, "", x.cache.put(key, kept)
		}
	}
	return nil, ReasonSchema, nil
}
