// What `readout neo4j start`, `stop` and `status` do.

package neo4jd

import (
	"context"
	"errors"
	"fmt"
	"syscall"
	"time"
)

// Start is Open whose server stays up until Stop. It returns where the server is, and
// is fine with one that already runs: that one stays from now on.
func Start(ctx context.Context, cfg Config) (*State, error) {
	s, err := Open(ctx, cfg)
	if err != nil {
		return nil, err
	}
	// Marked while we hold the lease: the supervisor cannot be on its way out.
	if err := writeFile(s.home.stayMark(), nil); err != nil {
		return nil, errors.Join(fmt.Errorf("neo4j: %w", err), s.Close())
	}
	s.state.Stay = true
	return &s.state, s.Close()
}

// Stop ends the server of cfg.Home, whoever started it and whoever uses it, and
// returns once it is gone. It tells whether there was one: none is no error.
func Stop(ctx context.Context, cfg Config) (stopped bool, err error) {
	h, err := homeOf(cfg.Home)
	if err != nil {
		return false, err
	}
	if !exists(string(h)) {
		return false, nil
	}
	killAt := time.Now().Add(stopPatience + 5*time.Second)
	told := 0
	for ; ; time.Sleep(poll) {
		s, err := h.look()
		if errors.Is(err, ErrNotRunning) {
			// Where the kernel does not end the server with its supervisor, one may be left.
			left, err := endLeftover(ctx, h)
			return stopped || left, err
		}
		if err != nil {
			return stopped, err
		}
		if ctx.Err() != nil {
			return stopped, fmt.Errorf("neo4j in %s: not stopped in time: %w", h, ctx.Err())
		}
		// A supervisor that lives but wrote nothing yet is asked at the next turn. Its pid
		// is its own as long as it holds the lock, and look has just seen to that.
		switch {
		case s.Supervisor == 0:
		case told == 0:
			told, stopped = s.Supervisor, true
			_ = syscall.Kill(told, syscall.SIGTERM)
		case told != s.Supervisor: // ours is gone, and some client has already started the next
			return true, nil
		case time.Now().After(killAt):
			_ = syscall.Kill(told, syscall.SIGKILL)
		}
	}
}

// Status tells about the server of cfg.Home without starting one; ErrNotRunning if
// none runs.
func Status(cfg Config) (*State, error) {
	h, err := homeOf(cfg.Home)
	if err != nil {
		return nil, err
	}
	if !exists(string(h)) {
		return nil, fmt.Errorf("%w in %s", ErrNotRunning, h)
	}
	s, err := h.look()
	if err != nil {
		return nil, err
	}
	return &s, nil
}
