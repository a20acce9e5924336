// The endpoint: POST …/chat/completions, tried again where that makes sense, and
// never more often than allowed.

package llm

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"math/rand/v2"
	"net"
	"net/http"
	"net/url"
	"strings"
	"sync/atomic"
	"time"

	"readout/graph"
)

// ErrMaxCalls is returned once Options.MaxCalls requests have been sent.
var ErrMaxCalls = errors.New("no calls left to the language model")

// maxReply is how many bytes of a response are read.
const maxReply = 4 << 20

// chat may be used by many goroutines at once.
type chat struct {
	url       string
	name      string // of the server, for messages
	model     string
	authorise func(http.Header) // a function, so that no formatting of chat shows the key
	redact    func(string) string
	client    *http.Client
	timeout   time.Duration
	tries     int
	maxCalls  int64
	calls     atomic.Int64
	wait      func(context.Context, time.Duration) error
	chance    func() float64
	log       *slog.Logger
}

// request is what is sent. Temperature 0: the same article, the same answer.
type request struct {
	Model       string         `json:"model"`
	Messages    []message      `json:"messages"`
	Temperature float64        `json:"temperature"`
	Format      responseFormat `json:"response_format"`
}

type responseFormat struct {
	Type   string     `json:"type"`
	Schema jsonSchema `json:"json_schema"`
}

type jsonSchema struct {
	Name   string          `json:"name"`
	Strict bool            `json:"strict"`
	Schema json.RawMessage `json:"schema"`
}

func newChat(address *url.URL, o Options) *chat {
	c := &chat{
		url: address.String(), name: shown(address.String()), model: o.Model,
		authorise: func(http.Header) {}, redact: func(text string) string { return text },
		client: &http.Client{}, timeout: o.Timeout, tries: o.Tries, maxCalls: int64(o.MaxCalls),
		wait: sleep, chance: rand.Float64, log: o.Log,
	}
	if o.Client != nil {
		*c.client = *o.Client
	}
	// A redirect might take the key or the article elsewhere.
	c.client.CheckRedirect = func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }
	if key := o.Key; key != "" {
		c.authorise = func(h http.Header) { h.Set("Authorization", "Bearer "+key) }
		c.redact = func(text string) string { return strings.ReplaceAll(text, key, "…") }
	}
	return c
}

// ask sends the messages until they are answered. Its errors are ErrMaxCalls,
// ctx's, or such that they would come again.
func (c *chat) ask(ctx context.Context, messages []message) (reply, error) {
	body, err := json.Marshal(request{
		Model: c.model, Messages: messages,
		Format: responseFormat{"json_schema", jsonSchema{"meetings", true, json.RawMessage(schemaText)}},
	})
	if err != nil {
		return reply{}, err
	}
	var last *failure
	for failed := 0; ; {
		if err := ctx.Err(); err != nil {
			return reply{}, err
		}
		if !c.take() {
			return reply{}, c.spent(last)
		}
		answer, why := c.try(ctx, body)
		if why == nil {
			return answer, nil
		}
		if err := ctx.Err(); err != nil {
			return reply{}, err
		}
		last = why
		failed++
		if !why.again || failed >= c.tries || why.after > maxAfter {
			return reply{}, c.gaveUp(why, failed)
		}
		d := pause(failed, why.after, c.chance())
		c.log.WarnContext(ctx, "language model doesn't answer, trying again",
			"server", c.name, "error", why.text, "try", failed, "wait", d)
		if err := c.wait(ctx, d); err != nil {
			return reply{}, err
		}
	}
}

// take uses up one call, if there is one.
func (c *chat) take() bool {
	for {
		n := c.calls.Load()
		if n >= c.maxCalls {
			return false
		}
		if c.calls.CompareAndSwap(n, n+1) {
			return true
		}
	}
}

func (c *chat) spent(last *failure) error {
	err := fmt.Errorf("%w: %d of %d made (cached answers are free)", ErrMaxCalls, c.calls.Load(), c.maxCalls)
	if last != nil {
		err = fmt.Errorf("%w; the last one failed: %w", err, last)
	}
	return err
}

func (c *chat) gaveUp(why *failure, tries int) error {
	switch {
	case why.after > maxAfter:
		return fmt.Errorf("language model at %s: %w; it asks to wait %s, want at most %s", c.name, why, why.after.Round(time.Second), maxAfter)
	case tries > 1:
		return fmt.Errorf("language model at %s: %w (%d tries)", c.name, why, tries)
	}
	return fmt.Errorf("language model at %s: %w", c.name, why)
}

// try sends one request.
func (c *chat) try(ctx context.Context, body []byte) (reply, *failure) {
	ctx, cancel := context.WithTimeout(ctx, c.timeout)
	defer cancel()
	r, err := http.NewRequestWithContext(ctx, http.MethodPost, c.url, bytes.NewReader(body))
	if err != nil {
		return reply{}, &failure{text: "the request can't be made"} // not reached: New has checked the URL
	}
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Accept", "application/json")
	c.authorise(r.Header)
	response, err := c.client.Do(r)
	if err != nil {
		return reply{}, c.broken(err)
	}
	defer response.Body.Close()
	data, err := io.ReadAll(io.LimitReader(response.Body, maxReply))
	if err != nil {
		return reply{}, c.broken(err)
	}
	if response.StatusCode != http.StatusOK {
		return reply{}, c.refusal(response, data)
	}
	return c.read(data)
}

// broken is a try that the network ended. The address that net/http puts into its
// errors is left out, since it may have a query.
func (c *chat) broken(err error) *failure {
	var timeout net.Error
	if errors.As(err, &timeout) && timeout.Timeout() {
		return &failure{text: fmt.Sprintf("no answer within %s", c.timeout), cause: graph.ErrTimeout, again: true}
	}
	var wrapped *url.Error
	if errors.As(err, &wrapped) {
		err = wrapped.Err
	}
	return &failure{text: c.clean(err.Error()) + "; is it running?", again: true}
}
