// What a supervisor tells about its server, and what a client asks of a supervisor.

package neo4jd

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"
	"time"
)

// ErrNotRunning says that no server runs for the home asked about.
var ErrNotRunning = errors.New("no embedded Neo4j runs")

// Phase is how far a server is.
type Phase string

// The phases, in order. Failed is what a supervisor leaves behind for the client that
// asked for the start.
const (
	Starting Phase = "starting"
	Running  Phase = "running"
	Stopping Phase = "stopping"
	Failed   Phase = "failed"
)

// State is the state file, written by the supervisor alone.
type State struct {
	Phase      Phase     `json:"phase"`
	Supervisor int       `json:"supervisor"`     // process id
	Server     int       `json:"server"`         // process id of the Java process, 0 before there is one
	BoltPort   int       `json:"boltPort"`       // 0 before it is chosen
	HTTPPort   int       `json:"httpPort"`       // likewise
	Started    time.Time `json:"started"`        // when the supervisor began
	Version    string    `json:"version"`        // Neo4j's
	Error      string    `json:"error,omitzero"` // for Failed: one message for the user

	Stay         bool   `json:"-"` // runs until it is stopped, clients or not
	PasswordFile string `json:"-"`

	password string
}

// BoltURI is where drivers connect.
func (s *State) BoltURI() string { return "bolt://" + loopback(s.BoltPort) }

// HTTPAddress is the base address of the Neo4j Browser and the HTTP interface.
func (s *State) HTTPAddress() string { return "http://" + loopback(s.HTTPPort) }

// order is what the client that starts a supervisor wants of it. It is a file because
// command lines are public and short.
type order struct {
	Java     string   `json:"java"`
	Flags    []string `json:"flags"` // for the Java machine, chosen for its version
	Lib      string   `json:"lib"`
	Archive  string   `json:"archive"` // of classes, whether it is there already or not
	Version  string   `json:"version"`
	BoltPort int      `json:"boltPort"`
	HTTPPort int      `json:"httpPort"`
	Leftover int      `json:"leftover"` // process id of a server whose supervisor died, 0 if none is known
}

// look returns the state of the living supervisor, or ErrNotRunning.
func (h home) look() (State, error) {
	var s State
	if !h.supervised() {
		return s, fmt.Errorf("%w in %s", ErrNotRunning, h)
	}
	if err := readJSON(h.stateFile(), &s); errors.Is(err, os.ErrNotExist) {
		s.Phase = Starting // it lives but has not said anything yet, or removed it just now
	} else if err != nil {
		return s, fmt.Errorf("neo4j: state: %w", err)
	}
	s.Stay, s.PasswordFile = h.stays(), h.password()
	return s, nil
}

// usable tells whether clients can connect to s now. The server has to speak: for one
// that is being killed, the kernel still accepts connections, and for a moment its
// supervisor's lock is still held.
func (h home) usable(ctx context.Context, s *State) bool {
	if s.Phase != Running || !answers(ctx, s) {
		return false
	}
	password, err := os.ReadFile(h.password())
	if err != nil {
		return false
	}
	s.password = strings.TrimSpace(string(password))
	// A supervisor that was killed loses its lock before its server is killed with it.
	return h.supervised()
}
