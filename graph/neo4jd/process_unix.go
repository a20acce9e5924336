//go:build unix && !linux

package neo4jd

import (
	"os/exec"
	"strconv"
	"strings"
	"syscall"
)

// ownSession keeps the terminal's ^C and hang-up away from a supervisor.
func ownSession() *syscall.SysProcAttr { return &syscall.SysProcAttr{Setsid: true} }

// endWithParent: nothing here ends a child with its parent. The next start finds a
// server that was left over, and ends it first.
func endWithParent() *syscall.SysProcAttr { return nil }

// commandLine returns the command line of a process; empty if it is gone.
func commandLine(pid int) string {
	text, err := exec.Command("ps", "-ww", "-o", "command=", "-p", strconv.Itoa(pid)).Output()
	if err != nil {
		return ""
	}
	return strings.TrimSpace(string(text))
}
