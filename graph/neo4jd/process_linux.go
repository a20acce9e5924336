package neo4jd

import (
	"bytes"
	"fmt"
	"os"
	"strings"
	"syscall"
)

// ownSession keeps the terminal's ^C and hang-up away from a supervisor.
func ownSession() *syscall.SysProcAttr { return &syscall.SysProcAttr{Setsid: true} }

// endWithParent has the kernel kill the child when its parent dies. SIGKILL rather
// than SIGTERM: nobody would be left to watch a graceful end that hangs, and the store
// recovers from its transaction log.
func endWithParent() *syscall.SysProcAttr {
	return &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL}
}

// commandLine returns the arguments of a process, one a line; empty if it is gone.
func commandLine(pid int) string {
	text, err := os.ReadFile(fmt.Sprintf("/proc/%d/cmdline", pid))
	if err != nil {
		return ""
	}
	return strings.TrimSpace(string(bytes.ReplaceAll(text, []byte{0}, []byte{'\n'})))
}
