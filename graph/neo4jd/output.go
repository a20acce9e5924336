// Children that are run for their output, and the ends of logs, for error messages.

package neo4jd

import (
	"bytes"
	"context"
	"os"
	"os/exec"
	"strings"
)

// runChild runs cmd to its end and returns all it wrote. Neither we nor ctx can end
// without it.
func runChild(ctx context.Context, cmd *exec.Cmd) (string, error) {
	var output bytes.Buffer
	cmd.Stdout, cmd.Stderr = &output, &output
	p, err := startProcess(cmd)
	if err != nil {
		return "", err
	}
	err = p.wait(ctx)
	return output.String(), err
}

// tail returns the last n lines of a log that are worth showing, none if there is no log.
func tail(path string, n int) []string {
	text, err := os.ReadFile(path)
	if err != nil {
		return nil
	}
	return lastLines(string(text), n)
}

// lastLines leaves out empty lines and the frames of stack traces.
func lastLines(text string, n int) []string {
	var lines []string
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, "\r\n")
		if trimmed := strings.TrimSpace(line); trimmed != "" && !strings.HasPrefix(trimmed, "at ") {
			lines = append(lines, line)
		}
	}
	return lines[max(0, len(lines)-n):]
}

// indented sets lines below a message; nothing for none.
func indented(lines []string) string {
	if len(lines) == 0 {
		return ""
	}
	return ":\n\t" + strings.Join(lines, "\n\t")
}
