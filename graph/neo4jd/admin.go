// neo4j-admin on a home that no server has open: bulk import, dump, check.

package neo4jd

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
)

// Admin runs Neo4j's own neo4j-admin with args on the store of cfg.Home, and returns
// once it has ended. It keeps servers of that home from starting meanwhile; while clients
// hold one, it waits for its end or ctx's. One that Start keeps up is an error.
//
// The error of a tool that failed has the end of what it printed.
func Admin(ctx context.Context, cfg Config, args []string) error {
	cfg, h, err := cfg.complete()
	if err != nil {
		return err
	}
	alone, err := acquire(ctx, h.clientsLock(), exclusive)
	if err != nil {
		return fmt.Errorf("neo4j in %s: a server runs on it: %w", h, err)
	}
	defer alone.release()
	if h.supervised() && h.stays() { // without a client
		return h.inUse()
	}
	return runAdmin(ctx, cfg, h, args)
}

func (h home) inUse() error {
	return fmt.Errorf("neo4j in %s: a server runs on it: stop it first (readout neo4j stop)", h)
}

// runAdmin needs the store for itself.
func runAdmin(ctx context.Context, cfg Config, h home, args []string) error {
	if err := h.clear(); err != nil {
		return err
	}
	j, err := findJava(ctx)
	if err != nil {
		return err
	}
	jars, err := resolveJars(ctx, cfg)
	if err != nil {
		return err
	}
	// Half as much heap as a server: the tool keeps its tables outside of it.
	heap := fmt.Sprintf("-Xmx%dm", max(serverMemory(memory()).heapMax/2, 512))
	argv := append(neo4jFlags(parallelCollector, j.flags()), heap, "-cp", filepath.Join(jars.dir, "*"), "org.neo4j.cli.AdminTool")
	cmd := exec.Command(j.path, append(argv, args...)...)
	cmd.Dir = string(h) // where it leaves its report
	cmd.Env = append(os.Environ(), "NEO4J_HOME="+string(h), "NEO4J_CONF="+h.conf(), "LC_ALL=C.UTF-8")
	output, err := runChild(ctx, cmd)
	if err != nil {
		return fmt.Errorf("neo4j-admin in %s: %w%s", h, err, indented(lastLines(output, 20)))
	}
	return nil
}
