// Trying again: when a failure may pass, and how long to wait for it.

package llm

import (
	"context"
	"net/http"
	"strconv"
	"strings"
	"time"
)

const (
	firstPause = time.Second
	maxPause   = 30 * time.Second
	maxAfter   = 5 * time.Minute // a server that asks for more is not waited for
)

// failure is a try that gave no answer. Its text never holds the key.
type failure struct {
	text  string
	cause error         // graph.ErrTimeout, errTooLong, or nil
	again bool          // another try may do better
	after time.Duration // the server asks not to be tried before; 0: it doesn't say
}

func (f *failure) Error() string { return f.text }

func (f *failure) Unwrap() error { return f.cause }

// mayPass says whether a request that was answered with status is worth repeating
// as it is.
func mayPass(status int) bool {
	return status == http.StatusTooManyRequests || status == http.StatusRequestTimeout ||
		status >= http.StatusInternalServerError && status != http.StatusNotImplemented
}

// pause is how long to wait after the given number of failed tries, from 1. It
// doubles from a second to half a minute; chance, from 0 to 1, takes up to half of
// it away, so that many who failed together don't come back together. What the
// server asks for is kept, and chance adds to it.
func pause(failed int, after time.Duration, chance float64) time.Duration {
	d := maxPause
	if failed < 10 {
		d = min(firstPause<<(failed-1), maxPause)
	}
	half := time.Duration(float64(d/2) * chance)
	if after > d-half {
		return after + half
	}
	return d - half
}

// retryAfter reads a Retry-After header: seconds, or a date; 0 for neither.
func retryAfter(value string, now time.Time) time.Duration {
	value = strings.TrimSpace(value)
	if seconds, err := strconv.ParseUint(value, 10, 31); err == nil {
		return time.Duration(seconds) * time.Second
	}
	if date, err := http.ParseTime(value); err == nil {
		return max(0, date.Sub(now))
	}
	return 0
}

// sleep waits, or returns ctx's error if that comes first.
func sleep(ctx context.Context, d time.Duration) error {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}
