// Servers whose supervisor was killed: two servers must never share a store.

package neo4jd

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"
	"syscall"
	"time"

	"golang.org/x/sys/unix"
)

// awaitStore returns once nobody uses the store. On Linux the kernel has already killed
// a server whose supervisor died, and its memory only takes a moment to go; elsewhere
// it is still there and is ended here.
func (s *supervisor) awaitStore(ctx context.Context) error {
	if ours(s.home, s.order.Leftover) {
		s.log.Warn("ending a server without a supervisor", "server", s.order.Leftover)
		if err := endProcess(ctx, s.home, s.order.Leftover); err != nil {
			return err
		}
	}
	_, err := endLeftover(ctx, s.home)
	return err
}

// endLeftover ends the server that holds the store's lock, if it is ours, and tells
// whether there was one. Only for when no supervisor owns it.
func endLeftover(ctx context.Context, h home) (bool, error) {
	deadline := time.Now().Add(stopPatience)
	for ended := false; ; ended = true {
		pid, err := lockHolder(h.storeLock())
		if err != nil || pid == 0 {
			return ended, err
		}
		if ours(h, pid) {
			if err := endProcess(ctx, h, pid); err != nil {
				return ended, err
			}
		}
		if time.Now().After(deadline) {
			return ended, fmt.Errorf("neo4j in %s: process %d uses the store and is not ours to end: stop it first", h, pid)
		}
		select {
		case <-ctx.Done():
			return ended, context.Cause(ctx)
		case <-time.After(poll):
		}
	}
}

// ours tells whether pid is a server of this home. A number from a file may be
// anybody's by now.
func ours(h home, pid int) bool {
	if pid <= 0 {
		return false
	}
	line, arg := commandLine(pid)+"\n", "--home-dir="+string(h)
	return strings.Contains(line, entryPoint) &&
		(strings.Contains(line, arg+"\n") || strings.Contains(line, arg+" "))
}

func endProcess(ctx context.Context, h home, pid int) error {
	killAt, giveUpAt := time.Now().Add(stopPatience), time.Now().Add(stopPatience+10*time.Second)
	_ = syscall.Kill(pid, syscall.SIGTERM)
	for ours(h, pid) {
		if time.Now().After(giveUpAt) {
			return fmt.Errorf("neo4j in %s: process %d does not end even when killed", h, pid)
		}
		if time.Now().After(killAt) {
			_ = syscall.Kill(pid, syscall.SIGKILL)
		}
		select {
		case <-ctx.Done():
			return context.Cause(ctx)
		case <-time.After(poll):
		}
	}
	return nil
}

// lockHolder returns the process that holds the lock that Java's FileLock takes, 0 if
// none does. Such a lock is of another kind than ours (fcntl, which knows its owner).
func lockHolder(path string) (int, error) {
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if errors.Is(err, os.ErrNotExist) {
		return 0, nil
	}
	if err != nil {
		return 0, fmt.Errorf("neo4j: %w", err)
	}
	defer f.Close()
	lock := unix.Flock_t{Type: unix.F_WRLCK}
	if err := unix.FcntlFlock(f.Fd(), unix.F_GETLK, &lock); err != nil {
		return 0, fmt.Errorf("neo4j: lock %s: %w", path, err)
	}
	if lock.Type == unix.F_UNLCK {
		return 0, nil
	}
	return int(lock.Pid), nil
}
