// The log of loads: which meetings a batch of records made or changed.

package graph

// Load is one batch that was loaded. Numbers grow with each load; a batch that made
// and changed no meeting has none.
type Load struct {
	Number   int64
	Meetings []string // ids, sorted
}
