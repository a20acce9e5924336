// The kinds of errors that callers tell apart.

package graph

import "errors"

// Sentinels, wrapped with %w by whoever knows the thing and the value.
var (
	ErrBadInput    = errors.New("bad input")
	ErrNotFound    = errors.New("not found")
	ErrUnavailable = errors.New("database unavailable")
	ErrTimeout     = errors.New("took too long")
	ErrTooComplex  = errors.New("too complex")
)
