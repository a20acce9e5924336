// The generated password, set before the first start.

package neo4jd

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"os"
	"os/exec"
)

// setPassword makes sure that the store has the password that our file holds. We can
// be killed between any two steps, so the order is: the file, Neo4j's own tool, the
// mark, and only then a start. Without the mark the store has never run, and what the
// tool may have left is made anew.
func (s *supervisor) setPassword(ctx context.Context) error {
	h := s.home
	if exists(h.passwordSet()) && exists(h.password()) {
		return nil
	}
	if exists(h.store(systemDatabase)) {
		return fmt.Errorf("neo4j in %s: there is a store, but its password file %s is missing: put it back, or remove the directory to begin with an empty store", h, h.password())
	}
	if !exists(h.password()) {
		if err := writeFile(h.password(), []byte(rand.Text()+"\n")); err != nil {
			return fmt.Errorf("neo4j: password: %w", err)
		}
	}
	if err := os.Remove(h.authFile()); err != nil && !errors.Is(err, os.ErrNotExist) {
		return fmt.Errorf("neo4j: password: %w", err)
	}
	// The tool reads "@file" as arguments from that file: command lines are public.
	cmd := s.java("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", s.order.Lib+"/*",
		"org.neo4j.cli.AdminTool", "dbms", "set-initial-password", "@"+h.password())
	output, err := runChild(ctx, cmd)
	if err != nil {
		return fmt.Errorf("neo4j in %s: its password could not be set (%w)%s", h, err, indented(lastLines(output, 10)))
	}
	if err := writeFile(h.passwordSet(), nil); err != nil {
		return fmt.Errorf("neo4j: password: %w", err)
	}
	return nil
}

// java is a command in this home with the order's Java.
func (s *supervisor) java(args ...string) *exec.Cmd {
	cmd := exec.Command(s.order.Java, args...)
	cmd.Dir = string(s.home) // where a crashing Java machine leaves its report
	cmd.Env = append(os.Environ(), "NEO4J_HOME="+string(s.home), "NEO4J_CONF="+s.home.conf(),
		"LC_ALL=C.UTF-8") // else Java cannot open a path like /home/josé when started by cron
	return cmd
}
