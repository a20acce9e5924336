// Where everything of one home lies, and how small files are written there.

package neo4jd

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"

	"github.com/google/renameio/v2"
)

// home is the directory Home/neo4j: Neo4j's own home (conf, data, logs) and ours.
type home string

func (h home) path(name ...string) string {
	return filepath.Join(append([]string{string(h)}, name...)...)
}

func (h home) conf() string           { return h.path("conf") }
func (h home) consoleLog() string     { return h.path("logs", "console.log") }
func (h home) neo4jLog() string       { return h.path("logs", "neo4j.log") }
func (h home) supervisorLog() string  { return h.path("logs", "supervisor.log") }
func (h home) creatingFile() string   { return h.path("creating.json") }
func (h home) importMark() string     { return h.path("importing") }
func (h home) storeLock() string      { return h.path("data", "databases", "store_lock") }
func (h home) authFile() string       { return h.path("data", "dbms", "auth.ini") }
func (h home) password() string       { return h.path("password") }
func (h home) passwordSet() string    { return h.path("password.set") }
func (h home) clientsLock() string    { return h.path("clients.lock") }
func (h home) startLock() string      { return h.path("start.lock") }
func (h home) supervisorLock() string { return h.path("supervisor.lock") }
func (h home) stateFile() string      { return h.path("state.json") }
func (h home) orderFile() string      { return h.path("order.json") }
func (h home) portsFile() string      { return h.path("ports.json") }
func (h home) stayMark() string       { return h.path("stay") }

// stays tells whether the server was told to stay up without clients.
func (h home) stays() bool { return exists(h.stayMark()) }

// supervised tells whether a supervisor lives, by the lock that it holds all its life.
func (h home) supervised() bool { return excluded(h.supervisorLock()) }

// make makes the directories, for their owner alone: Neo4j creates its own files by
// the user's umask.
func (h home) make() error {
	for _, dir := range []string{string(h), h.conf(), h.path("logs"), h.path("data")} {
		if err := os.MkdirAll(dir, 0o700); err != nil {
			return fmt.Errorf("neo4j: %w", err)
		}
	}
	if err := os.Chmod(string(h), 0o700); err != nil { // it may have been there before
		return fmt.Errorf("neo4j: %w", err)
	}
	return nil
}

func exists(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}

// writeFile replaces path at once, so that a reader or a crash sees the old content
// or the new, and lets nobody else read it.
func writeFile(path string, content []byte) error {
	return renameio.WriteFile(path, content, 0o600, renameio.WithTempDir(filepath.Dir(path)))
}

func writeJSON(path string, v any) error {
	text, err := json.MarshalIndent(v, "", "  ")
	if err != nil {
		return err
	}
	return writeFile(path, append(text, '\n'))
}

func readJSON(path string, v any) error {
	text, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	if err := json.Unmarshal(text, v); err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	return nil
}
