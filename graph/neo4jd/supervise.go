// The supervisor: one process per running server, which owns it and ends it.

package neo4jd

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"os/signal"
	"strings"
	"syscall"
	"time"
)

// watchEvery is how often the supervisor looks whether clients are left.
const watchEvery = 200 * time.Millisecond

var errUnused = errors.New("no clients are left")

type supervisor struct {
	home  home
	log   *slog.Logger
	order order
	state State
	alone *lease // the exclusive lock on clients.lock, once no clients are left
}

// Supervise is the hidden command `readout neo4j supervise --home <dir>`, which Open
// starts in a session of its own; dir is Home/neo4j. It returns when its server is gone.
func Supervise(ctx context.Context, dir string) error {
	h := home(dir)
	s := &supervisor{home: h, log: slog.New(slog.NewTextHandler(os.Stderr, nil))}
	// A looker may hold the lock for a moment, another supervisor holds it for long.
	lockCtx, cancel := context.WithTimeout(ctx, 5*time.Second)
	defer cancel()
	own, err := acquire(lockCtx, h.supervisorLock(), exclusive)
	if err != nil {
		return fmt.Errorf("neo4j in %s: another supervisor runs: %w", h, err)
	}
	defer own.release() // last: until then nobody may start another

	// The terminal's signals are for the client. A client that goes tells by its lease.
	signal.Ignore(syscall.SIGINT, syscall.SIGHUP)
	ctx, stop := signal.NotifyContext(ctx, syscall.SIGTERM)
	defer stop()
	ctx, end := context.WithCancelCause(ctx)
	watched := make(chan struct{})
	go func() { defer close(watched); s.watchClients(ctx, end) }()
	defer func() {
		end(nil)
		<-watched
		if s.alone != nil {
			s.alone.release()
		}
	}()
	return s.run(ctx)
}

func (s *supervisor) run(ctx context.Context) error {
	s.state = State{Phase: Starting, Supervisor: os.Getpid(), Started: time.Now()}
	err := readJSON(s.home.orderFile(), &s.order)
	s.state.Version = s.order.Version
	if err == nil {
		err = s.writeState()
	}
	var p *process
	if err == nil {
		p, err = s.start(ctx)
	}
	if err != nil {
		if ctx.Err() != nil {
			s.log.Info("start given up", "reason", context.Cause(ctx))
			return s.removeState()
		}
		s.state.Phase, s.state.Error = Failed, err.Error()
		return errors.Join(err, s.writeState())
	}
	s.state.Phase = Running
	if err := s.writeState(); err != nil {
		return errors.Join(err, p.stop())
	}
	s.log.Info("running", "server", p.pid, "bolt", s.state.BoltPort, "http", s.state.HTTPPort)

	select {
	case <-p.done:
		s.log.Error("the server ended by itself", "status", status(p.err))
		return errors.Join(fmt.Errorf("neo4j ended: %s", status(p.err)), s.removeState())
	case <-ctx.Done():
		s.log.Info("stopping", "reason", context.Cause(ctx))
		s.state.Phase = Stopping
		err := errors.Join(s.writeState(), p.stop())
		s.keepArchive(p)
		return errors.Join(err, s.removeState())
	}
}

// choosePorts takes those of the last start again where it may and can, so that who
// was connected finds the server after a restart.
func (s *supervisor) choosePorts() (ports, error) {
	var last portsUsed
	// Where they aren't known, any will do.
	if err := readJSON(s.home.portsFile(), &last); err == nil {
		p, err := choosePorts(cmp.Or(s.order.BoltPort, last.Bolt), cmp.Or(s.order.HTTPPort, last.HTTP))
		if err == nil {
			return p, nil
		}
	}
	return choosePorts(s.order.BoltPort, s.order.HTTPPort)
}

// start returns once the server answers. It tries again with other ports when one that
// was free a moment ago is taken.
func (s *supervisor) start(ctx context.Context) (*process, error) {
	if err := s.awaitStore(ctx); err != nil {
		return nil, err
	}
	for try := 1; ; try++ {
		ports, err := s.choosePorts()
		if err != nil {
			return nil, err
		}
		s.state.BoltPort, s.state.HTTPPort = ports.bolt, ports.http
		if err := writeFile(s.home.path("conf", "neo4j.conf"), []byte(conf(ports, memory()))); err != nil {
			return nil, fmt.Errorf("neo4j: %w", err)
		}
		if err := s.setPassword(ctx); err != nil {
			return nil, err
		}
		if err := s.home.begin(); err != nil {
			return nil, err
		}
		p, err := s.startServer()
		if err != nil {
			return nil, err
		}
		err = s.awaitServer(ctx, p)
		if err == nil {
			err = errors.Join(s.home.made(), writeJSON(s.home.portsFile(), portsUsed{ports.bolt, ports.http}))
		}
		if err == nil {
			return p, nil
		}
		err = errors.Join(err, p.stop())
		_ = os.Remove(s.archivePart()) // of half a start, if there is one
		if try == 3 || ctx.Err() != nil || !errors.Is(err, errPortTaken) {
			return nil, err
		}
		s.log.Warn("a chosen port was taken meanwhile", "bolt", ports.bolt, "http", ports.http)
	}
}

func (s *supervisor) startServer() (*process, error) {
	for _, log := range []string{s.home.consoleLog(), s.home.neo4jLog()} {
		// What they say is shown when the start fails, so they begin anew.
		if err := os.Truncate(log, 0); err != nil && !errors.Is(err, os.ErrNotExist) {
			return nil, fmt.Errorf("neo4j: %w", err)
		}
	}
	console, err := os.OpenFile(s.home.consoleLog(), os.O_CREATE|os.O_WRONLY|os.O_APPEND, 0o600)
	if err != nil {
		return nil, fmt.Errorf("neo4j: %w", err)
	}
	defer console.Close()
	flags := append(neo4jFlags(concurrentCollector, s.order.Flags), s.archiveFlags()...)
	cmd := s.java(append(flags, "-cp", s.order.Lib+"/*", entryPoint,
		"--home-dir="+string(s.home), "--config-dir="+s.home.conf())...)
	cmd.Stdout, cmd.Stderr = console, console
	p, err := startProcess(cmd)
	if err != nil {
		return nil, fmt.Errorf("neo4j: %s: %w", s.order.Java, err)
	}
	s.state.Server = p.pid
	if err := s.writeState(); err != nil {
		return nil, errors.Join(err, p.stop())
	}
	return p, nil
}

// awaitServer returns when p answers, has ended, or is not wanted any more.
func (s *supervisor) awaitServer(ctx context.Context, p *process) error {
	ticker := time.NewTicker(poll)
	defer ticker.Stop()
	for !answers(ctx, &s.state) {
		select {
		case <-p.done:
			return s.whyEnded(p)
		case <-ctx.Done():
			return context.Cause(ctx)
		case <-ticker.C:
		}
	}
	return nil
}

func (s *supervisor) whyEnded(p *process) error {
	// What Java itself could not do is on the console, what Neo4j could not is in its log.
	lines := append(tail(s.home.consoleLog(), 10), tail(s.home.neo4jLog(), 15)...)
	err := fmt.Errorf("neo4j in %s: the server ended while it started (%s)%s\nits logs: %s",
		s.home, status(p.err), indented(lines), s.home.path("logs"))
	all := strings.Join(lines, "\n")
	if strings.Contains(all, "BindException") || strings.Contains(all, "Address already in use") {
		err = fmt.Errorf("%w: %w", errPortTaken, err)
	}
	return err
}

// watchClients ends ctx when no client is left, and then keeps the lock, so that no
// new client gets a lease before this server is gone.
func (s *supervisor) watchClients(ctx context.Context, end context.CancelCauseFunc) {
	ticker := time.NewTicker(watchEvery)
	defer ticker.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-ticker.C:
		}
		if s.home.stays() {
			continue
		}
		if l := tryAcquire(s.home.clientsLock(), exclusive); l != nil {
			// A Start may have left its mark between the look and the lock.
			if s.home.stays() {
				l.release()
				continue
			}
			s.alone = l
			end(errUnused)
			return
		}
	}
}

func (s *supervisor) writeState() error {
	if err := writeJSON(s.home.stateFile(), &s.state); err != nil {
		return fmt.Errorf("neo4j: state: %w", err)
	}
	return nil
}

func (s *supervisor) removeState() error {
	if err := os.Remove(s.home.stateFile()); err != nil && !errors.Is(err, os.ErrNotExist) {
		return fmt.Errorf("neo4j: state: %w", err)
	}
	return nil
}
