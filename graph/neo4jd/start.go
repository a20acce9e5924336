// The client's side of a start: find the server that runs, or have a supervisor
// start one.

package neo4jd

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"time"
)

// findOrStart needs a lease, so that what it finds stays.
func findOrStart(ctx context.Context, cfg Config, h home) (State, error) {
	if s, err := h.look(); err == nil && h.usable(ctx, &s) {
		cfg.Log.Debug("found a running neo4j", "home", string(h), "bolt", s.BoltURI())
		return s, nil
	}
	cfg.Progress(Progress{Step: StepStart})
	// Two programs that start at the same moment: the second waits here, then finds.
	start, err := acquire(ctx, h.startLock(), exclusive)
	if err != nil {
		return State{}, fmt.Errorf("neo4j in %s: another program is still starting it: %w", h, err)
	}
	defer start.release()

	// A supervisor may live without being ready: its client died while it started, or
	// somebody stopped it.
	s, err := awaitReady(ctx, h, nil)
	if err == nil || !errors.Is(err, ErrNotRunning) {
		return s, err
	}
	ended, err := launch(ctx, cfg, h)
	if err != nil {
		return State{}, err
	}
	began := time.Now()
	s, err = awaitReady(ctx, h, ended)
	if err != nil {
		return s, err
	}
	cfg.Log.Info("neo4j started", "home", string(h), "bolt", s.BoltURI(), "http", s.HTTPAddress(),
		"took", time.Since(began).Round(10*time.Millisecond).String())
	return s, nil
}

// launch starts a supervisor. The channel closes when it has ended.
func launch(ctx context.Context, cfg Config, h home) (<-chan struct{}, error) {
	if err := h.unfinished(); err != nil {
		return nil, err
	}
	o, err := newOrder(ctx, cfg)
	if err != nil {
		return nil, err
	}
	var old State
	if readJSON(h.stateFile(), &old) == nil {
		o.Leftover = old.Server
	}
	if err := writeJSON(h.orderFile(), o); err != nil {
		return nil, fmt.Errorf("neo4j: %w", err)
	}
	// Marks of an earlier server must not speak for this one.
	for _, old := range []string{h.stateFile(), h.stayMark()} {
		if err := os.Remove(old); err != nil && !errors.Is(err, os.ErrNotExist) {
			return nil, fmt.Errorf("neo4j: %w", err)
		}
	}
	log, err := os.OpenFile(h.supervisorLog(), os.O_CREATE|os.O_WRONLY|os.O_TRUNC, 0o600)
	if err != nil {
		return nil, fmt.Errorf("neo4j: %w", err)
	}
	defer log.Close()

	argv := append(append([]string{}, cfg.Supervise...), string(h))
	cmd := exec.Command(argv[0], argv[1:]...) // not CommandContext: it outlives ctx
	cmd.Dir = string(h)
	cmd.Stdout, cmd.Stderr = log, log
	cmd.SysProcAttr = ownSession()
	if err := cmd.Start(); err != nil {
		return nil, fmt.Errorf("neo4j: supervisor %s: %w", argv[0], err)
	}
	ended := make(chan struct{})
	go func() {
		_ = cmd.Wait() // what went wrong is in its state or its log
		close(ended)
	}()
	return ended, nil
}

func newOrder(ctx context.Context, cfg Config) (*order, error) {
	j, err := findJava(ctx)
	if err != nil {
		return nil, err
	}
	jars, err := resolveJars(ctx, cfg)
	if err != nil {
		return nil, err
	}
	cfg.Progress(Progress{Step: StepStart})
	return &order{
		Java: j.path, Flags: j.flags(), Lib: jars.dir, Archive: jars.archive(j), Version: jars.version,
		BoltPort: cfg.BoltPort, HTTPPort: cfg.HTTPPort,
	}, nil
}

// awaitReady waits for the living supervisor's server to answer. ErrNotRunning means
// that there is no supervisor; with ended, that it went without a word, which is not
// returned as such.
func awaitReady(ctx context.Context, h home, ended <-chan struct{}) (State, error) {
	ticker := time.NewTicker(poll)
	defer ticker.Stop()
	for {
		s, err := h.look()
		switch {
		case err == nil && h.usable(ctx, &s):
			return s, nil
		case err != nil && !errors.Is(err, ErrNotRunning):
			return s, err
		case err != nil && ended == nil:
			return s, err
		}
		select {
		case <-ended:
			return State{}, startError(h)
		case <-ctx.Done():
			return State{}, fmt.Errorf("neo4j in %s: not ready in time: %w; see %s", h, ctx.Err(), h.neo4jLog())
		case <-ticker.C:
		}
	}
}

// startError tells why the supervisor that we started has ended.
func startError(h home) error {
	var s State
	if err := readJSON(h.stateFile(), &s); err == nil && s.Phase == Failed {
		return errors.New(s.Error)
	}
	return fmt.Errorf("neo4j in %s: the supervisor ended before the server was ready%s", h, indented(tail(h.supervisorLog(), 10)))
}
