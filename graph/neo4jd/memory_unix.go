//go:build unix && !linux

package neo4jd

import (
	"os/exec"
	"strconv"
	"strings"
)

// memory is what this machine has, in bytes; 4 GiB where it does not say.
func memory() uint64 {
	for _, name := range []string{"hw.memsize", "hw.physmem64", "hw.physmem"} { // macOS, NetBSD, the BSDs
		text, err := exec.Command("sysctl", "-n", name).Output()
		if err != nil {
			continue
		}
		if total, err := strconv.ParseUint(strings.TrimSpace(string(text)), 10, 64); err == nil && total > 0 {
			return total
		}
	}
	return 4 << 30
}
