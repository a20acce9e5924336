package neo4jd

import (
	"os"
	"strconv"
	"strings"

	"golang.org/x/sys/unix"
)

// memory is what this machine or container may use, in bytes.
func memory() uint64 {
	var info unix.Sysinfo_t
	total := uint64(4 << 30)
	if unix.Sysinfo(&info) == nil {
		total = uint64(info.Totalram) * uint64(info.Unit)
	}
	// A container sees its own group at the root of the hierarchy: version 2, then 1.
	for _, path := range []string{"/sys/fs/cgroup/memory.max", "/sys/fs/cgroup/memory/memory.limit_in_bytes"} {
		text, err := os.ReadFile(path)
		if err != nil {
			continue
		}
		if limit, err := strconv.ParseUint(strings.TrimSpace(string(text)), 10, 64); err == nil { // else "max"
			total = min(total, limit)
		}
	}
	return total
}
