// Running Maven: how far it is, and what it says when it fails.

package neo4jd

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
)

// runMaven copies the jars that dir/pom.xml names to dir/lib.
func runMaven(ctx context.Context, mvn, dir string, progress func(Progress)) error {
	cmd := exec.Command(mvn, "-B", "dependency:copy-dependencies", "-f", filepath.Join(dir, "pom.xml"),
		"-DincludeTypes=jar", "-DoutputDirectory="+filepath.Join(dir, "lib"))
	cmd.Dir = dir
	output, w := io.Pipe()
	cmd.Stdout, cmd.Stderr = w, w
	p, err := startProcess(cmd)
	if err != nil {
		return fmt.Errorf("neo4j: maven: %w", err)
	}
	go func() {
		<-p.done
		_ = w.Close()
	}()
	read := make(chan []string)
	go func() { read <- readMaven(output, dir, progress) }()
	err = p.wait(ctx)
	failures := <-read
	if err == nil {
		return nil
	}
	if ctx.Err() != nil {
		return fmt.Errorf("neo4j: fetching the jars: %w", ctx.Err())
	}
	return fmt.Errorf("neo4j: Maven could not fetch the jars (%w); is the network or your Maven mirror reachable?%s", err, indented(failures))
}

// readMaven reports each jar and returns the last lines that tell of an error, without
// the hosts that Maven talks to: those are the business of the user's settings.
func readMaven(output io.Reader, dir string, progress func(Progress)) []string {
	var failures []string
	hosts := map[string]bool{}
	jars := 0
	lines := bufio.NewScanner(output)
	lines.Buffer(nil, mebibyte)
	for lines.Scan() {
		line := colour.ReplaceAllString(lines.Text(), "")
		for _, match := range address.FindAllStringSubmatch(line, -1) {
			hosts[match[1]] = true
		}
		switch {
		case strings.Contains(line, "[ERROR]"):
			failures = append(failures, line)
		case strings.Contains(line, "Downloaded from") && strings.Contains(line, ".jar"):
			jars++ // fetched into Maven's own repository, copied later
			progress(Progress{Step: StepFetch, Jars: jars})
		case strings.Contains(line, " Copying "):
			jars = max(jars, countJars(filepath.Join(dir, "lib")))
			progress(Progress{Step: StepFetch, Jars: jars})
		}
	}
	_, _ = io.Copy(io.Discard, output) // a line too long to scan must not block Maven
	failures = failures[max(0, len(failures)-8):]
	for i, line := range failures {
		line = address.ReplaceAllString(line, "…")
		for host := range hosts {
			line = strings.ReplaceAll(line, host, "…")
		}
		failures[i] = strings.ReplaceAll(line, "(…)", "…")
	}
	return failures
}

var (
	colour  = regexp.MustCompile(`\x1b\[[0-9;]*m`)
	address = regexp.MustCompile(`https?://([^\s/:)]+)[^\s)]*`)
)
