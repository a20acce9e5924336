// Locks that outlive nobody: flock(2), which the kernel takes back from a killed process.

package neo4jd

import (
	"context"
	"fmt"
	"sync"

	"github.com/gofrs/flock"
)

type mode bool

const (
	shared    mode = false
	exclusive mode = true
)

// lease is a held lock.
type lease struct {
	lock *flock.Flock
	once sync.Once
}

// acquire waits for the lock. It polls, because a blocking flock(2) cannot be ended
// by a context.
func acquire(ctx context.Context, path string, m mode) (*lease, error) {
	f := flock.New(path)
	try := f.TryRLockContext
	if m == exclusive {
		try = f.TryLockContext
	}
	if ok, err := try(ctx, poll); err != nil || !ok {
		return nil, fmt.Errorf("lock %s: %w", path, err)
	}
	return &lease{lock: f}, nil
}

// tryAcquire takes the lock if it is free, else returns nil.
func tryAcquire(path string, m mode) *lease {
	f := flock.New(path)
	try := f.TryRLock
	if m == exclusive {
		try = f.TryLock
	}
	if ok, err := try(); err != nil || !ok {
		return nil
	}
	return &lease{lock: f}
}

// release tells whether this call was the one that gave the lock back.
func (l *lease) release() (first bool) {
	l.once.Do(func() {
		first = true
		_ = l.lock.Close() // can only fail for a bad descriptor, which holds no lock
	})
	return first
}

// excluded tells whether somebody holds path exclusively. It looks with a shared lock,
// so that any number of lookers do not take each other for the holder.
func excluded(path string) bool {
	l := tryAcquire(path, shared)
	if l == nil {
		return true
	}
	l.release()
	return false
}

// leased tells whether somebody holds path shared.
func leased(path string) bool {
	if l := tryAcquire(path, exclusive); l != nil {
		l.release()
		return false
	}
	return !excluded(path)
}
