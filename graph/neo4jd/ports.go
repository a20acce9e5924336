// Which ports a server gets, and whether it answers there.

package neo4jd

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net"
	"net/http"
	"time"
)

var errPortTaken = errors.New("port taken")

type ports struct{ bolt, http int }

// portsUsed are the ports of the last start, as they are kept in a file.
type portsUsed struct {
	Bolt int `json:"bolt"`
	HTTP int `json:"http"`
}

// choosePorts keeps a given port, which must be free, and finds one for 0. A free port
// can be taken before the server has it, so the caller may have to ask again.
func choosePorts(bolt, http int) (ports, error) {
	var p ports
	for _, c := range []struct {
		name  string
		given int
		port  *int
	}{{"Bolt", bolt, &p.bolt}, {"HTTP", http, &p.http}} {
		l, err := net.Listen("tcp4", loopback(c.given))
		if err != nil {
			return p, fmt.Errorf("neo4j: %s port %d on 127.0.0.1 cannot be used: %w; give another, or 0 for any free one", c.name, c.given, reason(err))
		}
		// Held until both are chosen, so that they differ.
		defer l.Close()
		*c.port = l.Addr().(*net.TCPAddr).Port
	}
	return p, nil
}

// reason leaves out what the message around it already says.
func reason(err error) error {
	if op := (*net.OpError)(nil); errors.As(err, &op) {
		return op.Err
	}
	return err
}

// discovery asks directly: a proxy from the environment has no business on loopback.
var discovery = &http.Client{Timeout: 2 * time.Second, Transport: &http.Transport{DisableKeepAlives: true}}

// answers tells whether the server listens for Bolt and says over HTTP who it is, which
// it does last of all.
func answers(ctx context.Context, s *State) bool {
	conn, err := net.DialTimeout("tcp", loopback(s.BoltPort), time.Second)
	if err != nil {
		return false
	}
	_ = conn.Close()
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, s.HTTPAddress(), nil)
	if err != nil {
		return false
	}
	request.Header.Set("Accept", "application/json")
	response, err := discovery.Do(request)
	if err != nil {
		return false
	}
	defer response.Body.Close()
	var who struct {
		Version string `json:"neo4j_version"`
	}
	return json.NewDecoder(response.Body).Decode(&who) == nil && who.Version == s.Version
}
