// Neo4j's own cypher-shell, on the user's terminal.

package neo4jd

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
)

// Shell runs cypher-shell with args against the server of cfg.Home, which it starts if
// need be and keeps for as long as the shell runs. ctx bounds that start alone: the
// terminal's ^C is the shell's, where it clears a line.
//
// The error of a shell that failed is an *exec.ExitError; it has said why itself.
func Shell(ctx context.Context, cfg Config, args []string) (err error) {
	j, err := findJava(ctx)
	if err != nil {
		return err
	}
	s, err := Open(ctx, cfg)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	jars, err := resolveJars(ctx, cfg)
	if err != nil {
		return err
	}
	argv := append(append([]string{"-XX:+UseSerialGC"}, j.flags()...), "-cp", filepath.Join(jars.dir, "*"), "org.neo4j.shell.Main")
	cmd := exec.Command(j.path, append(argv, args...)...)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = os.Stdin, os.Stdout, os.Stderr
	// Through the environment, which others cannot read; an argument they could. What
	// the user has set there for another Neo4j must not mix with it.
	cmd.Env = slices.DeleteFunc(os.Environ(), func(v string) bool { return strings.HasPrefix(v, "NEO4J_") })
	cmd.Env = append(cmd.Env, "NEO4J_URI="+s.BoltURI(), "NEO4J_USERNAME="+s.Username(), "NEO4J_PASSWORD="+s.Password())

	signals := make(chan os.Signal, 4)
	signal.Notify(signals, syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP)
	defer signal.Stop(signals)
	p, err := startProcess(cmd)
	if err != nil {
		return fmt.Errorf("cypher-shell: %w", err)
	}
	for {
		select {
		case <-p.done:
			return p.err
		case got := <-signals:
			if got != syscall.SIGINT { // the terminal sent that one to the shell as well
				_ = syscall.Kill(p.pid, got.(syscall.Signal))
			}
		}
	}
}
