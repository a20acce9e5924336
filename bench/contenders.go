// The contenders: programs of their own, each a process (or several) that answers the
// questions over HTTP from the same Neo4j.

package main

import (
	"bufio"
	"bytes"
	"context"
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"time"

	"github.com/adrg/xdg"
)

// contender is a server that runs.
type contender struct {
	name    string
	address string
	cmd     *exec.Cmd
	ended   chan struct{}
	// ask returns a request; no path: the question can't be put to it.
	ask func(q question, p parameters) (path string, body any)
}

const (
	readoutName     = "readout"
	handwrittenName = "handwritten"
	peerName        = "@neo4j/graphql"
	peerCypherName  = "@neo4j/graphql, @cypher"
)

// startReadout runs `readout serve`.
func startReadout(ctx context.Context, program string, env []string) (*contender, error) {
	c := &contender{name: readoutName, ask: func(q question, p parameters) (string, any) {
		return "/graphql", graphqlRequest(q.readout, p)
	}}
	return c, c.start(ctx, []string{program, "serve", "--listen"}, env, "/readyz")
}

func startHandwritten(ctx context.Context, env []string) (*contender, error) {
	self, err := os.Executable()
	if err != nil {
		return nil, err
	}
	c := &contender{name: handwrittenName, ask: func(q question, p parameters) (string, any) {
		return "/" + q.name, p.of(handwrittenStatements[q.name])
	}}
	return c, c.start(ctx, []string{self, "handwritten"}, env, "/")
}

//go:embed peer/package.json peer/package-lock.json peer/.npmrc peer/server.js peer/schema.graphql
var peerFiles embed.FS

// startPeer runs bench/peer with Node.js; npm brings what it needs to the user's cache,
// once.
func startPeer(ctx context.Context, env []string) (*contender, error) {
	dir, err := installPeer(ctx)
	if err != nil {
		return nil, err
	}
	c := &contender{name: peerName, ask: func(q question, p parameters) (string, any) {
		return "/graphql", graphqlRequest(q.peer, p)
	}}
	return c, c.start(ctx, []string{"node", filepath.Join(dir, "server.js")}, append(env, "NODE_ENV=production"), "/")
}

// withCypher is the same server, asked for what a statement in its schema answers.
func (c *contender) withCypher() *contender {
	other := *c
	other.name = peerCypherName
	other.ask = func(q question, p parameters) (string, any) {
		if q.cypher == "" {
			return "", nil
		}
		return "/graphql", graphqlRequest(q.cypher, p)
	}
	return &other
}

func graphqlRequest(query string, p parameters) any {
	return map[string]any{"query": query, "variables": p.of(query)}
}

// installPeer writes the peer to a folder that is named after what npm installs there.
func installPeer(ctx context.Context) (dir string, err error) {
	files := make(map[string][]byte)
	for _, name := range []string{"package.json", "package-lock.json", ".npmrc", "server.js", "schema.graphql"} {
		if files[name], err = peerFiles.ReadFile("peer/" + name); err != nil {
			return "", err
		}
	}
	sum := sha256.Sum256(files["package-lock.json"])
	dir = filepath.Join(xdg.CacheHome, "readout", "bench-peer-"+hex.EncodeToString(sum[:4]))
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return "", err
	}
	for name, content := range files {
		if err := os.WriteFile(filepath.Join(dir, name), content, 0o600); err != nil {
			return "", err
		}
	}
	installed := filepath.Join(dir, "installed")
	if _, err := os.Stat(installed); err == nil {
		return dir, nil
	}
	npm := exec.CommandContext(ctx, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund")
	npm.Dir = dir
	if out, err := npm.CombinedOutput(); err != nil {
		return "", fmt.Errorf("npm ci in %s: %w\n%s", dir, err, out)
	}
	return dir, os.WriteFile(installed, nil, 0o600)
}

// start runs command with an address (Node: a port) as its last argument, and returns
// when path is answered.
func (c *contender) start(ctx context.Context, command, env []string, path string) error {
	var err error
	if c.address, err = freeAddress(); err != nil {
		return err
	}
	last := c.address
	if command[0] == "node" {
		_, last, _ = strings.Cut(c.address, ":")
	}
	c.cmd = exec.CommandContext(ctx, command[0], append(command[1:], last)...)
	var said bytes.Buffer
	c.cmd.Env, c.cmd.Stdout, c.cmd.Stderr = env, &said, &said
	c.cmd.Cancel = func() error { return c.cmd.Process.Signal(syscall.SIGTERM) }
	c.cmd.WaitDelay = 10 * time.Second
	if err := c.cmd.Start(); err != nil {
		return err
	}
	c.ended = make(chan struct{})
	go func() { _ = c.cmd.Wait(); close(c.ended) }()
	client := &http.Client{Transport: &http.Transport{DisableKeepAlives: true}}
	for deadline := time.Now().Add(time.Minute); ; {
		response, err := client.Get("http://" + c.address + path)
		if err == nil {
			_ = response.Body.Close()
			if path == "/" || response.StatusCode == http.StatusOK {
				return nil
			}
		}
		select {
		case <-c.ended:
			return fmt.Errorf("%s ended: %s", c.name, said.Bytes())
		case <-time.After(2 * time.Millisecond):
		}
		if time.Now().After(deadline) {
			return errors.Join(fmt.Errorf("%s doesn't answer within a minute", c.name), c.stop())
		}
	}
}

// stop ends the process and returns once it has ended.
func (c *contender) stop() error {
	if err := c.cmd.Process.Signal(syscall.SIGTERM); err != nil && !errors.Is(err, os.ErrProcessDone) {
		return err
	}
	select {
	case <-c.ended:
		return nil
	case <-time.After(10 * time.Second):
		return c.cmd.Process.Kill()
	}
}

func freeAddress() (string, error) {
	l, err := net.Listen("tcp4", "127.0.0.1:0")
	if err != nil {
		return "", err
	}
	return l.Addr().String(), l.Close()
}

// request returns the bytes of a question as HTTP/1.1; none: it can't be put.
func (c *contender) request(q question, p parameters) []byte {
	path, content := c.ask(q, p)
	if path == "" {
		return nil
	}
	body, err := json.Marshal(content)
	if err != nil {
		panic(err) // maps of texts always marshal
	}
	return fmt.Appendf(nil, "POST %s HTTP/1.1\r\nHost: %s\r\nAccept: application/json\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s",
		path, c.address, len(body), body)
}

// connection is one that is kept alive. It does less than net/http's client, which
// would take more of the two cores than what is measured.
type connection struct {
	conn   net.Conn
	reader *bufio.Reader
	body   bytes.Buffer
}

func dial(address string) (*connection, error) {
	conn, err := net.Dial("tcp4", address)
	if err != nil {
		return nil, err
	}
	return &connection{conn: conn, reader: bufio.NewReaderSize(conn, 1<<16)}, nil
}

// do sends a request and returns the answer's body, which is there until the next.
func (c *connection) do(request []byte) ([]byte, error) {
	if _, err := c.conn.Write(request); err != nil {
		return nil, err
	}
	response, err := http.ReadResponse(c.reader, nil)
	if err != nil {
		return nil, err
	}
	c.body.Reset()
	_, err = io.Copy(&c.body, response.Body)
	_ = response.Body.Close()
	body := c.body.Bytes()
	if err == nil && (response.StatusCode != http.StatusOK || bytes.HasPrefix(body, []byte(`{"errors"`))) {
		err = fmt.Errorf("%s: %.1000s", response.Status, body)
	}
	return body, err
}
