// Building a store from files, before any server has it open.

package neo4jd

import (
	"context"
	"errors"
	"fmt"
	"os"
)

// Import replaces the store of cfg.Home by what neo4j-admin database import full makes
// of the files that args name. It fails at once where a server runs or somebody waits for
// one, and leaves no store after an error. After a kill in the middle no server starts
// on what is there, until Import has run again.
func Import(ctx context.Context, cfg Config, args []string) error {
	cfg, h, err := cfg.complete()
	if err != nil {
		return err
	}
	alone := tryAcquire(h.clientsLock(), exclusive)
	if alone == nil || h.supervised() {
		return h.inUse()
	}
	defer alone.release()
	if err := writeFile(h.importMark(), nil); err != nil {
		return fmt.Errorf("neo4j: %w", err)
	}
	// Off the heap it takes all the memory that it may have; we share the machine.
	args = append([]string{"database", "import", "full", dataDatabase, "--overwrite-destination=true", "--max-off-heap-memory=2G"}, args...)
	if err := runAdmin(ctx, cfg, h, args); err != nil {
		return errors.Join(err, h.remove(dataDatabase), os.Remove(h.importMark()))
	}
	return os.Remove(h.importMark())
}

// HasStore tells whether there is a store in cfg.Home, empty or not; half an import's or
// half a start's isn't one.
func HasStore(cfg Config) (bool, error) {
	h, err := homeOf(cfg.Home)
	return err == nil && h.whole(dataDatabase) && !exists(h.importMark()), err
}

// unfinished is an error where an import was cut short.
func (h home) unfinished() error {
	if exists(h.importMark()) {
		return fmt.Errorf("neo4j in %s: an import was cut short, and its store can't be used: run readout import again, or delete %s", h, h)
	}
	return nil
}
