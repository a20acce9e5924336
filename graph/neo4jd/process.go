// A child that does not outlive us, and how it is ended.

package neo4jd

import (
	"context"
	"errors"
	"fmt"
	"os/exec"
	"runtime"
	"syscall"
	"time"
)

// stopPatience is how long a server may take to write its checkpoint and end. Killed,
// it recovers from its transaction log at the next start.
const stopPatience = 20 * time.Second

// entryPoint names a server's command line among others.
const entryPoint = "org.neo4j.server.CommunityEntryPoint"

type process struct {
	pid  int
	done chan struct{}
	err  error // how it ended, set before done closes

	killed bool // by stop, because it did not end when told
}

// startProcess starts cmd so that the kernel kills it with us where it can (Linux).
// There that promise is tied to the thread that forked, not to the process: hence a
// goroutine that keeps its thread until the child has ended.
func startProcess(cmd *exec.Cmd) (*process, error) {
	cmd.SysProcAttr = endWithParent()
	p := &process{done: make(chan struct{})}
	started := make(chan error)
	go func() {
		runtime.LockOSThread()
		defer runtime.UnlockOSThread()
		err := cmd.Start()
		if err == nil {
			p.pid = cmd.Process.Pid
		}
		started <- err
		if err != nil {
			return
		}
		p.err = cmd.Wait()
		close(p.done)
	}()
	if err := <-started; err != nil {
		return nil, err
	}
	return p, nil
}

// wait returns how p ended; when ctx ends first, p is ended.
func (p *process) wait(ctx context.Context) error {
	select {
	case <-p.done:
		return p.err
	case <-ctx.Done():
		return errors.Join(context.Cause(ctx), p.stop())
	}
}

// status is how a process ended, as a person would say it.
func status(err error) string {
	if err == nil {
		return "exit status 0"
	}
	return err.Error()
}

// stop ends p and returns once it has ended; fine if it has already.
func (p *process) stop() error {
	for _, s := range []struct {
		signal syscall.Signal
		wait   time.Duration
	}{{syscall.SIGTERM, stopPatience}, {syscall.SIGKILL, 10 * time.Second}} {
		select {
		case <-p.done: // its pid may be somebody else's by now
			return nil
		default:
			p.killed = s.signal == syscall.SIGKILL
			_ = syscall.Kill(p.pid, s.signal)
		}
		select {
		case <-p.done:
			return nil
		case <-time.After(s.wait):
		}
	}
	return fmt.Errorf("neo4j: process %d does not end even when killed", p.pid)
}
