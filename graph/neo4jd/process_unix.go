//go:build unix && !linux

package neo4jd

import (
	"os"
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
	ps := exec.Command("ps", "-ww", "-o", "command=", "-p", strconv.Itoa(pid))
	ps.Env = append(os.Environ(), "LC_ALL=C.UTF-8") // for a home with letters outside of ASCII
	text, err := ps.Output()
	if err != nil {
		return ""
	}
	return strings.TrimSpace(string(text))
}
