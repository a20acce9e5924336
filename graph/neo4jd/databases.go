// The databases of a store, and those whose making a kill has cut short: Neo4j makes one
// file by file, and refuses to open what has no transaction logs yet.

package neo4jd

import (
	"errors"
	"fmt"
	"os"
	"slices"
)

// Community edition has these two: its own, and the one for data.
const (
	systemDatabase = "system"
	dataDatabase   = "neo4j"
)

func (h home) store(database string) string { return h.path("data", "databases", database) }

func (h home) remove(database string) error {
	return errors.Join(os.RemoveAll(h.store(database)), os.RemoveAll(h.path("data", "transactions", database)))
}

// whole tells whether there is such a database, and a server has answered since it came.
func (h home) whole(database string) bool {
	creating, err := h.creating()
	return err == nil && !slices.Contains(creating, database) && exists(h.store(database))
}

// creating are the databases that a start has begun to make, before it answered.
func (h home) creating() ([]string, error) {
	var databases []string
	if err := readJSON(h.creatingFile(), &databases); err != nil && !errors.Is(err, os.ErrNotExist) {
		return nil, fmt.Errorf("neo4j: %w", err)
	}
	return databases, nil
}

// begin notes which databases the start that follows will make. It needs the store for
// itself.
func (h home) begin() error {
	if err := h.clear(); err != nil {
		return err
	}
	var missing []string
	for _, d := range []string{systemDatabase, dataDatabase} {
		if !exists(h.store(d)) {
			missing = append(missing, d)
		}
	}
	if missing == nil {
		return nil
	}
	if err := writeJSON(h.creatingFile(), missing); err != nil {
		return fmt.Errorf("neo4j: %w", err)
	}
	return nil
}

// clear removes what a start has begun to make and not finished: nobody can have written
// into it. It needs the store for itself.
func (h home) clear() error {
	creating, err := h.creating()
	for _, d := range creating {
		err = errors.Join(err, h.remove(d))
	}
	if err != nil {
		return fmt.Errorf("neo4j in %s: half a start: %w", h, err)
	}
	return h.made()
}

// made says that every database is whole. It outlasts a power cut: data comes next.
func (h home) made() error {
	if err := os.Remove(h.creatingFile()); errors.Is(err, os.ErrNotExist) {
		return nil
	} else if err != nil {
		return fmt.Errorf("neo4j: %w", err)
	}
	dir, err := os.Open(string(h))
	if err != nil {
		return fmt.Errorf("neo4j: %w", err)
	}
	defer dir.Close()
	if err := dir.Sync(); err != nil {
		return fmt.Errorf("neo4j: %w", err)
	}
	return nil
}
